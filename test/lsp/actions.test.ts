import { describe, expect, it } from 'vitest';
import type { CodeAction, Position, Range, TextEdit } from 'vscode-languageserver';
import { cursorIn, makeFolder, ServerProcess } from './server-process';
import { smallAgreement } from './small-agreement';

let running: Promise<ServerProcess> | undefined;
let documents = 0;

/** The actions at a cursor, or over a selection between two; with what each would make of the text. */
async function actions(
  marked: string,
  only?: string[],
  folder?: string,
): Promise<{ title: string; kind?: string; text: string; diagnostics: number }[]> {
  running ??= ServerProcess.start({ shared: true });
  const server = await running;
  const uri = folder === undefined ? `untitled:Untitled-${(documents += 1)}` : `${folder}/a.sla`;
  const first = cursorIn(marked);
  const second = cursorIn(first.text);
  const range: Range = { start: first.position, end: first.text.includes('<|>') ? second.position : first.position };
  await server.open(uri, second.text);
  const diagnostics = await server.problems(uri);
  const context = { diagnostics, ...(only === undefined ? {} : { only }) };
  const found = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
  return found.map(({ title, kind, edit, diagnostics: repaired = [] }) => ({
    title,
    ...(kind === undefined ? {} : { kind }),
    text: applied(second.text, edit?.changes?.[uri] ?? []),
    diagnostics: repaired.length,
  }));
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

describe('a repair', () => {
  it('writes the name that was meant', async () => {
    const [action] = await actions(smallAgreement.replace('keep Availability', 'keep Avail<|>abilty'));
    expect(action).toMatchObject({
      title: "Write 'Availability' instead of 'Availabilty'",
      kind: 'quickfix',
      text: smallAgreement,
      diagnostics: 1,
    });
  });

  it('ends a sentence', async () => {
    const [action] = await actions('party Provider means "Acme"<|>\nparty Customer means "Northwind".\n');
    expect(action).toMatchObject({
      title: 'End the sentence with a full stop',
      text: 'party Provider means "Acme".\nparty Customer means "Northwind".\n',
    });
  });

  it.each(['should', 'shall', 'will'])('turns %s into must', async (modal) => {
    const [action] = await actions(smallAgreement.replace('must keep', `${modal}<|> keep`));
    expect(action).toMatchObject({ title: `Write 'must' instead of '${modal}'`, text: smallAgreement });
  });

  it('defines what nobody has defined', async () => {
    const found = await actions(
      'party Provider means "Acme".\ntarget T: Provider must keep Accur<|>acy at least 99% in each calendar month.\n',
    );
    expect(found.map(({ title }) => title)).toEqual(["Define the metric 'Accuracy'", "Define the measure 'Accuracy'"]);
    expect(found[0]?.text).toContain('\nmetric Accuracy means the percentage of time without Outage.\ntarget T:');
  });

  it('of everything that is certain at once', async () => {
    const wrong = smallAgreement.replace('must keep', 'shall keep').replace('means "Acme".', 'means "Acme"');
    const [action] = await actions(`${wrong}<|>`, ['source.fixAll']);
    expect(action).toMatchObject({ title: 'Repair everything that is certain', kind: 'source.fixAll.sla', text: smallAgreement });
  });

  it.each(['should', 'may not'])('leaves what only "%s" be done to whoever drafts', async (modal) => {
    const text = smallAgreement.replace('must keep', `${modal} keep`);
    expect(await actions(`${text}<|>`, ['source.fixAll'])).toEqual([]);
  });

  it('nothing where nothing is wrong', async () => {
    expect(await actions(smallAgreement.replace('must keep', 'must<|> keep'))).toEqual([]);
    expect(await actions(`${smallAgreement}<|>`, ['source.fixAll.sla'])).toEqual([]);
  });
});

describe('the columns of a file', () => {
  it('are tied to the fields that are not named like them', async () => {
    const folder = makeFolder({ 'data/probes.csv': 'timestamp,status,region\n' });
    const text = 'records Probes means "x", with Checked, a time; Status, one of Up or Down.\nsample Pro<|>bes from "data/probes.csv".\n';
    const [action] = await actions(text, undefined, folder.uri);
    expect(action).toMatchObject({ title: 'Say which columns of data/probes.csv are Checked' });
    expect(action?.text).toContain('sample Probes from "data/probes.csv", where Checked is "timestamp".');
  });

  it('go on behind a mapping that is there', async () => {
    const folder = makeFolder({ 'data/probes.csv': 'at,outcome\n' });
    const text =
      'records Probes means "x", with Checked, a time; Status, one of Up or Down.\nsample Pro<|>bes from "data/probes.csv", where Checked is "at".\n';
    expect((await actions(text, undefined, folder.uri))[0]?.text).toContain('where Checked is "at" and Status is "outcome".');
  });

  it('are left alone when their names say it', async () => {
    const folder = makeFolder({ 'data/probes.csv': 'CHECKED,sta_tus\n' });
    const text = 'records Probes means "x", with Checked, a time; Status, one of Up or Down.\nsample Pro<|>bes from "data/probes.csv".\n';
    expect(await actions(text, undefined, folder.uri)).toEqual([]);
  });
});

describe('the cells of a file', () => {
  const tickets =
    'records Tickets means "x", with Opened, a time; Closed, a time; Priority, one of P1, P2 or P3; Site, one of North or South.\n';
  const rows = [
    'opened,closed_at,priority,site',
    '29-02-2016 01:16,?,1 - Critical,north',
    '05-03-2016 12:00,06-03-2016 09:30,2 - High,somewhere',
    '06-03-2016 12:00,07-03-2016 09:30,2,South',
  ].join('\n');

  it('are read as they are written, and stand for what they clearly mean', async () => {
    const folder = makeFolder({ 'data/tickets.csv': rows });
    const [action] = await actions(
      `${tickets}sample Tic<|>kets from "data/tickets.csv", where Closed is "closed_at".\n`,
      undefined,
      folder.uri,
    );
    expect(action?.title).toBe('Say how Opened and Closed are written, and what "?", "1 - Critical", "2" and "2 - High" stand for');
    expect(action?.text).toContain(
      'from "data/tickets.csv", where Closed is "closed_at" as "dd-MM-yyyy HH:mm" and Opened is "opened" as "dd-MM-yyyy HH:mm", taking "?" as not given and "1 - Critical" as P1 and "2" or "2 - High" as P2.',
    );
    expect(await actions(action?.text.replace('sample Tickets', 'sample Tic<|>kets') ?? '', undefined, folder.uri)).toEqual([]);
  });

  it('say so too where records are pointed to their file', async () => {
    const folder = makeFolder({ 'data/tickets.csv': rows });
    const [action] = await actions(tickets.replace('Tickets', 'Tick<|>ets'), undefined, folder.uri);
    expect(action?.text.replace(/\s+/g, ' ')).toContain(
      'sample Tickets from "data/tickets.csv", where Closed is "closed_at" as "dd-MM-yyyy HH:mm" and Opened is "opened" as "dd-MM-yyyy HH:mm", taking "?" as not given and "1 - Critical" as P1 and "2" or "2 - High" as P2.',
    );
  });
});

describe('records without data', () => {
  const text = 'records Pro<|>bes means "x", with Checked, a time; Status, one of Up or Down.\n';

  it('are pointed to the file that is named like them, or has their columns', async () => {
    const folder = makeFolder({ 'data/probes.csv': 'timestamp,status\n', 'data/log.csv': 'checked,status\n', 'data/other.csv': 'a,b\n' });
    const found = await actions(text, undefined, folder.uri);
    expect(found.map(({ title }) => title)).toEqual(['Take Probes from data/log.csv', 'Take Probes from data/probes.csv']);
    expect(found[1]?.text).toContain('Up or Down.\n\nsample Probes from "data/probes.csv", where Checked is "timestamp".\n');
    expect(found[0]?.text).toContain('\n\nsample Probes from "data/log.csv".\n');
  });

  it('are left alone once they have some', async () => {
    const folder = makeFolder({ 'data/probes.csv': 'checked,status\n' });
    expect(await actions(`${text}sample Probes from "data/probes.csv".\n`, undefined, folder.uri)).toEqual([]);
  });
});

describe('extracting', () => {
  it('gives a figure a name of its own', async () => {
    const [action] = await actions('metric A means 1 minus <|>the percentage of time without Outage<|>.\n', ['refactor.extract']);
    expect(action).toMatchObject({
      title: 'Give this figure a name of its own',
      text: 'metric New Metric means the percentage of time without Outage.\nmetric A means 1 minus New Metric.\n',
    });
  });

  it('makes a term of words in a clause', async () => {
    const [action] = await actions('clause C says "in case of <|>anything that nobody could prevent<|>.".\n', ['refactor']);
    expect(action?.text).toBe('term New Term means "anything that nobody could prevent".\nclause C says "in case of New Term.".\n');
  });
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };

  async function formatted(text: string, range?: Range): Promise<string | null> {
    running ??= ServerProcess.start({ shared: true });
    const server = await running;
    const uri = `untitled:Untitled-${(documents += 1)}`;
    await server.open(uri, text);
    const method = range === undefined ? 'textDocument/formatting' : 'textDocument/rangeFormatting';
    const edits = await server.request<TextEdit[] | null>(method, {
      textDocument: { uri },
      options,
      ...(range === undefined ? {} : { range }),
    });
    return edits === null ? null : applied(text, edits);
  }

  const crooked = '// note\nparty   Provider means "Acme"   .\nparty Customer\n   means "Northwind".\n';

  it('lays sentences out, keeps notes, and is done when it is done', async () => {
    const once = await formatted(crooked);
    expect(once).toBe('// note\nparty Provider means "Acme".\nparty Customer means "Northwind".\n');
    expect(await formatted(once ?? '')).toBe(once);
  });

  it('of a range leaves the rest alone', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 22 } };
    expect(await formatted(crooked, range)).toBe('// note\nparty   Provider means "Acme"   .\nparty Customer means "Northwind".\n');
  });

  it('does not touch a file with a sentence that cannot be read', async () => {
    expect(await formatted(`${crooked}party means.\n`)).toBeNull();
  });

  it('changes nothing but white space, so that a cursor stays where it was', async () => {
    running ??= ServerProcess.start({ shared: true });
    const server = await running;
    const uri = `untitled:Untitled-${(documents += 1)}`;
    await server.open(uri, crooked);
    const edits = await server.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    for (const { newText } of edits) expect(newText.trim()).toBe('');
    expect(edits.length).toBeGreaterThan(2);
  });
});
