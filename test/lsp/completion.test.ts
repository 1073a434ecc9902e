import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { parseSla } from '../../language/index';
import { DUTY_TEMPLATES, SENTENCE_TEMPLATES } from '../../server/language-server/completion/sentence-templates';
import { plainText } from '../../server/language-server/snippets';
import { makeFolder, ServerProcess } from './server-process';

const base = `agreement Hosting is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "Acme".
party Customer means "Northwind".
fee Monthly Fee means GBP 1,000 for each calendar month.
calendar Support Hours means Monday to Friday from 09:00 to 17:00.
records Probes means "checks", one every 1 minute, with Checked, a time; Result, one of Passed or Failed.
records Tickets means "requests", with Opened, a time; Closed, a time; Priority, one of P1 or P2; Kind, one of Bug or Wish.
period Outage means any time when the Result of Probes is Failed.
metric Availability means the percentage of time without Outage.
measure Resolution Time means, for each of Tickets, the time from Opened to Closed.
target Uptime Commitment: Provider must keep Availability at least 99.9% in each calendar month.
`;

describe('at the cursor', () => {
  it.each([
    ['a metric or a measure to keep', 'target T: Provider must keep <|>', ['Availability', 'Resolution Time']],
    ['a party that owes', 'target T: <|>', ['Customer', 'Provider']],
    ['a fee to take a share of', 'If Uptime Commitment is missed, Provider must credit 10% of <|>', ['Monthly Fee', 'the amount at risk']],
    [
      'fields of the records that are spoken of',
      'metric M means the number of Tickets dated by <|>',
      ['Closed', 'Kind', 'Opened', 'Priority'],
    ],
    ['values of the field that is spoken of', 'metric M means the number of Tickets where Priority is <|>', ['P1', 'P2']],
    ['what a text of the data may stand for', 'sample Probes from "x.csv", taking "OK" as <|>', ['Failed', 'Passed']],
    ['values in a sample of records', 'period P means any time when the Result of Probes is <|>', ['Failed', 'Passed']],
    ['a calendar', 'measure M means, for each of Tickets, the time from Opened to Closed, counted in <|>', ['Support Hours']],
    ['a period', 'metric M means the percentage of time without <|>', ['Outage']],
    ['records or a metric with data', 'sample <|>', ['Availability', 'Probes', 'Tickets']],
  ])('%s', async (_, sentence, names) => {
    const offered = await labels(sentence);
    expect(offered.filter((label) => names.includes(label)).sort()).toEqual([...names].sort());
    const wrong = ['Availability', 'Provider', 'Monthly Fee', 'Support Hours', 'Probes', 'Outage', 'P1', 'Bug', 'Opened'].filter(
      (name) => !names.includes(name),
    );
    expect(offered.filter((label) => wrong.includes(label))).toEqual([]);
  });

  it('a name, but never in its own definition', async () => {
    expect(await labels('metric Calls means <|>')).toContain('Availability');
    expect(await labels('metric Calls means <|>')).not.toContain('Calls');
  });

  it('windows, and units in the right number', async () => {
    expect(await labels('target T: Provider must keep Availability at least 99% in each <|>')).toEqual(
      expect.arrayContaining(['calendar month', 'contract quarter']),
    );
    expect(await labels('target T: Provider must keep Resolution Time at most 4 <|>')).toEqual(
      expect.arrayContaining(['minutes', 'hours', 'days']),
    );
    const one = await labels('target T: Provider must keep Resolution Time at most 1 <|>');
    expect(one).toEqual(expect.arrayContaining(['minute', 'hour', 'day']));
    expect(one).not.toContain('hours');
    expect(await labels('If Uptime Commitment is missed in 3 consecutive calendar <|>')).toEqual([
      'months',
      'quarters',
      'years',
      'weeks',
      'days',
    ]);
  });

  it('the rest of a name of several words', async () => {
    const items = await complete('If Uptime <|>');
    const item = items.find(({ label }) => label === 'Uptime Commitment');
    expect(item?.textEdit).toMatchObject({ newText: 'Uptime Commitment', range: { start: { character: 3 }, end: { character: 10 } } });
  });

  it('replaces the word that is being typed', async () => {
    const item = (await complete('target T: Provider must keep Avail<|>')).find(({ label }) => label === 'Availability');
    expect(item?.textEdit).toMatchObject({ newText: 'Availability', range: { start: { character: 29 }, end: { character: 34 } } });
  });

  it('a name with what it means', async () => {
    const item = (await complete('metric M means the percentage of time without <|>')).find(({ label }) => label === 'Outage');
    expect(item?.detail).toBe('period Outage');
    expect(JSON.stringify(item?.documentation)).toContain('any time when the Result of Probes is Failed');
  });

  it('phrases with tab stops', async () => {
    const items = await complete('agreement A is between Provider and Customer, <|>');
    expect(items.find(({ label }) => label === 'in the time zone …')).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: 'in the time zone "${1:text}"' },
    });
  });

  it('whole sentences at the start of one', async () => {
    const items = await complete('<|>');
    const target = items.find(({ label }) => label.startsWith('target …: … must keep … at least'));
    expect(target).toMatchObject({ insertTextFormat: 2, detail: 'a whole sentence' });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['Provider', 'Customer', 'use "…"']));
  });

  it('duties behind a party', async () => {
    expect(await labels('Provider <|>')).toEqual(expect.arrayContaining(['must report … to … within …', 'may "…"']));
  });

  it('a new sentence below one whose full stop is forgotten', async () => {
    expect(await labels('party Third means "x"\nparty Fourth <|>')).toEqual(['means …']);
  });

  it('nothing in a note, in a text, or behind what cannot be read', async () => {
    expect(await labels('// party <|>')).toEqual([]);
    expect(await labels('party P means "a <|>')).toEqual([]);
    expect(await labels('party party party <|>')).toEqual([]);
  });

  it('no tab stops for a client that has none', async () => {
    const server = await ServerProcess.start({ capabilities: { textDocument: {} } });
    const position = await server.open('untitled:a', `${base}<|>`);
    const list = await server.at<CompletionList>('completion', 'untitled:a', position);
    expect(list.items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
    expect(JSON.stringify(list)).not.toContain('${');
  });
});

describe('between quotes', () => {
  it('files, columns, zones and regions', async () => {
    const folder = makeFolder({
      'data/probes.csv': 'timestamp,status\n',
      'definitions.sla': 'party X means "x".\n',
      '.hidden/a.csv': 'a\n',
    });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    const uri = `${folder.uri}/main.sla`;
    await server.open(uri, '');
    const inside = async (sentence: string): Promise<string[]> => {
      const position = await server.change(uri, `${base}${sentence}`);
      return (await server.at<CompletionList>('completion', uri, position)).items.map(({ label }) => label);
    };
    expect(await inside('sample Probes from "<|>"')).toEqual(['data/probes.csv']);
    expect(await inside('sample Probes from "data/probes.csv", where Checked is "<|>')).toEqual(['timestamp', 'status']);
    expect(await inside('use "<|>"')).toEqual(['definitions.sla']);
    expect(await inside('agreement B is between Provider and Customer, in the time zone "<|>')).toContain('Europe/London');
    expect(await inside('calendar C means 24 hours every day, except public holidays in "<|>')).toContain('GB-ENG');
  });
});

describe('a template', () => {
  it.each(SENTENCE_TEMPLATES.map(({ label, body }) => [label, plainText(body)]))('can be read: %s', (_, text) => {
    expect(parseSla(text, 'inmemory:a').problems).toEqual([]);
  });

  it.each(DUTY_TEMPLATES.map(({ label, body }) => [label, plainText(body)]))('can be read behind a party: %s', (_, text) => {
    expect(parseSla(`Provider ${text}`, 'inmemory:a').problems).toEqual([]);
  });
});

let running: Promise<ServerProcess> | undefined;

async function complete(sentence: string): Promise<CompletionItem[]> {
  running ??= ServerProcess.start({ shared: true });
  const server = await running;
  if (server.textOf('untitled:a') === '') await server.open('untitled:a', base);
  const position = await server.change('untitled:a', `${base}${sentence}`);
  const list = await server.at<CompletionList | null>('completion', 'untitled:a', position);
  return list?.items ?? [];
}

async function labels(sentence: string): Promise<string[]> {
  return (await complete(sentence)).map(({ label }) => label);
}
