import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeLens, Hover, InlayHint } from 'vscode-languageserver';
import { makeFolder, ServerProcess, type StartOptions } from './server-process';
import { outages, smallAgreement } from './small-agreement';

let running: Promise<ServerProcess> | undefined;
let documents = 0;

async function hover(marked: string, simulated = false): Promise<string> {
  running ??= ServerProcess.start({ shared: true });
  const server = await running;
  const uri = simulated ? `${makeFolder({ 'data/outages.csv': outages }).uri}/a.sla` : `untitled:Untitled-${(documents += 1)}`;
  const position = await server.open(uri, marked);
  if (simulated) await server.ask('sla/simulate', { uri });
  const found = await server.at<Hover | null>('hover', uri, position);
  return found === null ? '' : (found.contents as { value: string }).value;
}

const marked = (before: string, after: string): string => smallAgreement.replace(before + after, `${before}<|>${after}`);

describe('a hover', () => {
  it('gives the downtime that a percentage allows', async () => {
    const text = smallAgreement.replace('at least 99.9%', 'at least 99.<|>95%');
    expect(await hover(text)).toBe('Allows 21 min 55 s of Outage in an average month; 22 min 19 s in a month of 31 days.');
  });

  it.each([
    ['calendar quarter', 'Allows 2 h 11 min 29 s of Outage in an average quarter; 2 h 12 min 29 s in a quarter of 92 days.'],
    ['calendar year', 'Allows 8 h 45 min 57 s of Outage in an average year; 8 h 47 min 2 s in a year of 366 days.'],
    ['calendar week', 'Allows 10 min 5 s of Outage in a week.'],
    ['calendar day', 'Allows 1 min 26 s of Outage in a day of 24 hours.'],
    ['rolling 30 days', 'Allows 43 min 12 s of Outage in 30 days.'],
  ])('in each %s', async (window, text) => {
    expect(await hover(smallAgreement.replace('at least 99.9% in each calendar month', `at least 99<|>.9% in each ${window}`))).toBe(text);
  });

  it('says which of two definitions is in force', async () => {
    const server = await (running ??= ServerProcess.start({ shared: true }));
    const folder = makeFolder({ 'master.sla': 'fee Monthly Fee means GBP 2,000 for each calendar month.' });
    const text = `use "master.sla", which gives way to this agreement.\n${smallAgreement.replace('fee Monthly', 'fee Month<|>ly')}`;
    const position = await server.open(`${folder.uri}/a.sla`, text);
    const found = await server.at<Hover | null>('hover', `${folder.uri}/a.sla`, position);
    expect(found?.contents).toMatchObject({ value: expect.stringContaining('*Prevails over the definition in master.sla.*') as unknown });
  });

  it('gives the money of a share of a fee', async () => {
    expect(await hover(marked('credit 10', '% of Monthly Fee'))).toBe('10% of Monthly Fee is GBP 100.00.');
  });

  it('gives a name in words, and who controls it', async () => {
    expect(await hover(marked('keep Avail', 'ability at'))).toBe(
      [
        '**metric Availability**',
        '```sla\nmetric Availability means the percentage of time without Outage.\n```',
        'Outages are collected by Customer in the log. Customer sets Began and Ended.',
      ].join('\n\n'),
    );
  });

  it('gives the last figures and the conventions once there are some', async () => {
    expect(await hover(marked('keep Avail', 'ability at'), true)).toMatch(/Last simulation: Jan 2026 100% · Feb 2026 99\.340659%/);
    expect(await hover(marked('agreement Hos', 'ting is'), true)).toMatch(/\*How the figures read this:\* {2}\n[^]* \*\(convention 4\)\*/);
    expect(await hover(marked('If Upti', 'me is missed'), true)).toContain(
      'Last simulation: met 1, missed 1. Missed in Feb 2026 (99.340659%).',
    );
  });

  it('says who owes, sets and causes', async () => {
    expect(await hover(marked('target Upt', 'ime:'))).toContain('Owed by Provider.');
    expect(await hover(marked('from Beg', 'an to'))).toMatch(/\*\*field Began of Outages\*\*[^]*Set by Customer\./);
    expect(await hover(marked('Uptime: Prov', 'ider must'))).toMatch(/Acme\.[^]*Owes Uptime\./);
  });

  it('says nothing where there is nothing to say', async () => {
    expect(await hover(marked('must ke', 'ep'))).toBe('');
    expect(await hover('<|>')).toBe('');
  });
});

describe('in the margin', () => {
  async function open(options: StartOptions = {}): Promise<{ server: ServerProcess; uri: string }> {
    const folder = makeFolder({ 'data/outages.csv': outages });
    const server = await ServerProcess.start({ folders: [folder.uri], ...options });
    const uri = `${folder.uri}/a.sla`;
    await server.open(uri, smallAgreement);
    return { server, uri };
  }
  const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  const hints = async (server: ServerProcess, uri: string, range = whole): Promise<unknown[]> =>
    (await server.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range })).map(({ label, position }) => [
      position.line,
      label,
    ]);
  const lenses = async (server: ServerProcess, uri: string): Promise<unknown[]> =>
    (await server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(({ range, command }) => [
      range.start.line,
      command?.title,
    ]);

  it('hints of budgets, before any simulation', async () => {
    const { server, uri } = await open();
    expect(await hints(server, uri)).toEqual([
      [13, '43 min 50 s a month'],
      [14, '43 min 50 s a month'],
    ]);
    expect(await hints(server, uri, { start: { line: 14, character: 0 }, end: { line: 15, character: 0 } })).toHaveLength(1);
  });

  it('hints of verdicts and conventions, after one', async () => {
    const { server, uri } = await open();
    await server.ask('sla/simulate', { uri });
    await server.until(
      () => server.refreshes.includes('workspace/inlayHint/refresh') && server.refreshes.includes('workspace/codeLens/refresh'),
    );
    const shown = await hints(server, uri);
    expect(shown).toContainEqual([13, 'met 1 of 2']);
    expect(shown).toContainEqual([1, 'clock changes counted']);
  });

  it('lenses', async () => {
    const { server, uri } = await open();
    expect(await lenses(server, uri)).toEqual([
      [1, '▶ Simulate'],
      [13, '▶ Simulate'],
    ]);
    await server.ask('sla/simulate', { uri });
    expect(await lenses(server, uri)).toEqual([
      [1, '▶ Simulate'],
      [1, 'Provider owes Customer GBP 100.00'],
      [13, '▶ Simulate'],
      [13, 'missed in Feb 2026'],
      [14, 'GBP 100.00 credited for Feb 2026'],
      [15, 'Customer may terminate from 1 March 2026'],
    ]);
  });

  it('stay with their words when lines come before them and nothing is simulated any more', async () => {
    const { server, uri } = await open();
    await server.ask('sla/simulate', { uri });
    const [before, over] = [await hints(server, uri), await lenses(server, uri)];
    await server.connection.sendNotification('sla/stopSimulating', { uri });
    await server.change(uri, `\n\n${smallAgreement}`);
    const lower = (shown: unknown[]): unknown[] => (shown as [number, string][]).map(([line, text]) => [line + 2, text]);
    expect(await hints(server, uri)).toEqual(lower(before));
    expect(await lenses(server, uri)).toEqual(lower(over));
    // What a sentence says differently now has no figure of its own.
    await server.change(uri, smallAgreement.replace('is between', 'is  between'));
    expect(await hints(server, uri)).not.toContainEqual([1, 'clock changes counted']);
  });

  it('what became of each value that a target is for, and of each scenario', async () => {
    const text = smallAgreement
      .replace('with\n  Began', 'with\n  Region, one of North, South, East or West, set by Customer; Began')
      .replace('metric Availability means', 'metric Availability for each Region means')
      .replace('in each calendar month.\nIf', 'in each calendar month, for each Region.\nIf')
      .concat('scenario Strict means "a better promise", with Uptime at least 99.99%, expecting no credits; Customer may terminate.\n');
    const rows = (regions: readonly string[]): string =>
      `Region,Began,Ended\n${regions.map((region) => `${region},2026-02-10T10:00:00Z,2026-02-10T11:30:00Z\n`).join('')}`;
    const folder = makeFolder({ 'data/outages.csv': rows(['North', 'South']) });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    const uri = `${folder.uri}/a.sla`;
    await server.open(uri, text);
    await server.ask('sla/simulate', { uri });
    const ofTarget = (await lenses(server, uri)).filter((lens) => (lens as [number])[0] === 13);
    expect(ofTarget).toEqual([
      [13, '▶ Simulate'],
      [13, 'missed for 2 of 4: North, South'],
    ]);
    expect(await lenses(server, uri)).toContainEqual([19, '1 of 2 not as expected']);
    expect(await hints(server, uri)).toContainEqual([13, 'North met 1 of 2, South met 1 of 2, East met 2 of 2, and 1 more']);
    const position = { line: 13, character: text.split('\n')[13]?.indexOf('ime:') ?? 0 };
    const found = await server.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect((found.contents as { value: string }).value).toContain(
      'Last simulation, North: met 1, missed 1. Missed in Feb 2026 (99.340659%).  \nLast simulation, South: met 1, missed 1.',
    );
  });

  it('lenses that run: by commands of the server, or of the client', async () => {
    const { server, uri } = await open();
    const [lens] = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lens?.command).toEqual({ title: '▶ Simulate', command: 'sla.server.simulate', arguments: [uri] });
    expect(await server.request('workspace/executeCommand', { command: 'sla.server.simulate', arguments: [uri] })).toMatchObject({
      state: 'ready',
    });
    await server.until(() => server.messages.length > 0);
    expect(server.messages[0]).toMatch(/^On this data Provider missed Uptime/);
    const all = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const explained = all.find(({ command }) => command?.title === 'missed in Feb 2026')?.command;
    expect(await server.request('workspace/executeCommand', explained)).toMatchObject({
      figure: { kind: 'target', id: 'Uptime', window: '2026-02' },
    });
    expect(await server.request('workspace/executeCommand', { command: 'sla.server.nonsense', arguments: [] })).toBeNull();

    const own = await open({ options: { commands: { simulate: 'sla.simulate', explain: 'sla.explain' } } });
    await own.server.ask('sla/simulate', { uri: own.uri });
    const commands = (await own.server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: own.uri } })).map(
      ({ command }) => command?.command,
    );
    expect(new Set(commands)).toEqual(new Set(['sla.simulate', 'sla.explain']));
  });

  it('none of them when they are turned off', async () => {
    const off = { hints: { budgets: false, defaults: false, outcomes: false }, lenses: { simulate: false, outcomes: false } };
    const { server, uri } = await open({ settings: off });
    await server.ask('sla/simulate', { uri });
    expect(await hints(server, uri)).toEqual([]);
    expect(await lenses(server, uri)).toEqual([]);
    server.settings = { ...off, hints: { budgets: true } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => server.refreshes.length > 0);
    expect((await hints(server, uri)).length).toBeGreaterThan(0);
  });
});

describe('the word that makes a sentence what it is', () => {
  /** Where each sentence has it: at its start, or at the verb of a duty. */
  function* keywordsOf(text: string): Iterable<{ readonly sentence: string; readonly line: number; readonly character: number }> {
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at++) {
      if (/^\s*(?:$|#|\/\/|[|".])|^ /.test(lines[at] ?? '')) continue;
      let end = at;
      while (!/\.\s*$/.test(lines[end] ?? '')) end++;
      const [before = ''] = /^\p{Lu}[^"]*? (?=(?:must|may)\b)/u.exec(lines[at] ?? '') ?? [];
      const isDuty = before !== '' && !/^(?:If|Total|Credits|Only|The) /.test(before);
      yield { sentence: lines.slice(at, end + 1).join('\n'), line: at, character: isDuty ? before.length + 1 : 1 };
      at = end;
    }
  }

  it.each(['complete-agreement.sla', 'phrases.sla'])('says what it is for, for every way to say a thing: %s', async (name) => {
    const folder = new URL('../fixtures/', import.meta.url);
    const text = readFileSync(new URL(name, folder), 'utf8');
    const server = await ServerProcess.start({ folders: [folder.href] });
    await server.open(new URL(name, folder).href, text);
    const silent: string[] = [];
    let heard = 0;
    for (const { sentence, ...position } of keywordsOf(text)) {
      const found = await server.at<Hover | null>('hover', new URL(name, folder).href, position);
      const help = found === null ? '' : (found.contents as { value: string }).value;
      if (/^[A-Z][^\n]*\.$/.test(help)) heard += 1;
      else silent.push(sentence);
    }
    expect(silent).toEqual([]);
    expect(heard).toBeGreaterThan(20);
  });

  it('says it of the sentence that stands there, and not of words inside', async () => {
    expect(await hover(marked('\n', 'metric'))).toBe('One figure for each window, which a target can promise.');
    expect(await hover(`${smallAgreement}\nProvider mu<|>st "keep a log".\n`)).toBe('What a party has to do.');
    expect(await hover(`${smallAgreement}\n// A note.\nTo<|>tal credits over the term must not exceed GBP 5.\n`)).toBe(
      'The most that credits come to.',
    );
    expect(await hover(`${smallAgreement}\nTotal credits over the te<|>rm must not exceed GBP 5.\n`)).toBe('');
  });
});
