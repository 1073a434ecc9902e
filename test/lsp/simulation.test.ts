import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, ServerProcess, type StartOptions } from './server-process';
import { outages, smallAgreement } from './small-agreement';

async function hosting(options: StartOptions = {}): Promise<{ server: ServerProcess; uri: string; folder: ReturnType<typeof makeFolder> }> {
  const folder = makeFolder({ 'hosting.sla': smallAgreement, 'data/outages.csv': outages });
  const server = await ServerProcess.start({ folders: [folder.uri], ...options });
  const uri = `${folder.uri}/hosting.sla`;
  await server.open(uri, smallAgreement);
  return { server, uri, folder };
}

describe('a simulation', () => {
  it('gives the outcome, with progress', async () => {
    const { server, uri } = await hosting();
    const simulation = await server.ask('sla/simulate', { uri });
    expect(simulation).toMatchObject({ uri, state: 'ready', revision: 1 });
    expect(simulation.outcome?.headline).toBe(
      'On this data Provider missed Uptime in 1 of 2 months and owes Customer GBP 100.00; Customer may terminate from 1 March 2026.',
    );
    expect(simulation.outcome?.targets[0]?.windows.map(({ verdict }) => verdict)).toEqual(['met', 'missed']);
    // The end of the progress may be told just after the answer.
    const kinds = (): string[] => server.progress.map((each) => (each as { kind: string }).kind);
    await expect.poll(() => kinds().at(-1), { timeout: 30_000 }).toBe('end');
    expect(kinds()).toEqual([
      'begin',
      ...kinds()
        .slice(2)
        .map(() => 'report'),
      'end',
    ]);
    expect(server.progress[1]).toMatchObject({ message: expect.stringMatching(/^Reading /) as string });
    expect(server.simulations.map(({ state }) => state)).toEqual(['running', 'ready']);
  });

  it('brings what the data show of the draft, a little later', async () => {
    const text = smallAgreement
      .replace('to 28 February 2026', 'to 30 June 2026')
      .replace('sample Outages from "data/outages.csv"', 'sample Availability from "data/outages.csv"');
    const folder = makeFolder({
      'hosting.sla': text,
      'data/outages.csv': 'month,value\n2026-01,99%\n2026-02,98%\n2026-03,97%\n2026-04,99%\n',
    });
    const server = await ServerProcess.start({ folders: [folder.uri], withRules: true });
    const uri = `${folder.uri}/hosting.sla`;
    await server.open(uri, text);
    const shown = async (): Promise<unknown[]> => (await server.problems(uri)).filter(({ code }) => code === 'control/target-never-met');
    expect(await shown()).toEqual([]);
    await server.ask('sla/simulate', { uri });
    await expect
      .poll(shown, { timeout: 30_000 })
      .toMatchObject([{ message: expect.stringMatching(/^In the sample data Uptime was never met: 4 of 4 are misses\./) as string }]);
  });

  it('runs when nobody has asked: never', async () => {
    const { server, uri } = await hosting();
    await server.problems(uri);
    await server.change(uri, smallAgreement.replace('99.9%', '99%'));
    await server.problems(uri);
    expect(await server.ask('sla/outcome', { uri })).toEqual({ uri, state: 'none', revision: 0 });
    expect(server.simulations).toEqual([]);
  });

  it('follows an edit without a save and without reading the data again', async () => {
    const { server, uri, folder } = await hosting();
    await server.ask('sla/simulate', { uri });
    await server.change(uri, smallAgreement.replace('at least 99.9%', 'at least 99%').replace('below 99.9%', 'below 99%'));
    await server.until(() => server.simulations.at(-1)?.revision === 2);
    expect(server.simulations.at(-1)).toMatchObject({
      state: 'ready',
      outcome: { headline: expect.stringMatching(/^On this data Provider met every target/) as string },
    });
    // Had the file been opened again, it would be missed.
    unlinkSync(join(folder.path, 'data/outages.csv'));
    await server.change(uri, smallAgreement);
    await server.until(() => server.simulations.at(-1)?.revision === 3);
    expect(server.simulations.at(-1)?.outcome?.data[0]?.unreadable).toMatch(/^There is no file "data\/outages.csv"/);
  });

  it('follows a change of a data file', async () => {
    const { server, uri, folder } = await hosting();
    await server.ask('sla/simulate', { uri });
    folder.write('data/outages.csv', 'Began,Ended\n');
    await server.tellFiles({ uri: `${folder.uri}/data/outages.csv`, type: 2 });
    await server.until(() => server.simulations.at(-1)?.revision === 2);
    expect(server.simulations.at(-1)?.outcome?.targets[0]).toMatchObject({ missed: 0 });
  });

  it('is the same to the byte after an edit that is taken back', async () => {
    const { server, uri } = await hosting();
    const before = await server.ask('sla/simulate', { uri });
    await server.change(uri, smallAgreement.replace('99.9%', '99.99%'));
    await server.ask('sla/simulate', { uri });
    await server.change(uri, smallAgreement);
    const after = await server.ask('sla/simulate', { uri });
    expect(JSON.stringify(after.outcome)).toBe(JSON.stringify(before.outcome));
  });

  it('says what stands in the way', async () => {
    const { server, uri } = await hosting();
    await server.change(uri, smallAgreement.replace('must keep', 'should keep'));
    expect(await server.ask('sla/simulate', { uri })).toMatchObject({
      state: 'errors',
      message:
        "The agreement has an error. Mend it, and the figures come back. It is in line 14: A duty needs 'must'. 'should' does not bind anybody.",
    });
    await server.change(uri, smallAgreement.replace(/sample .*\n/, ''));
    expect(await server.ask('sla/simulate', { uri })).toMatchObject({
      state: 'no-data',
      message: expect.stringMatching(/Write, for example: sample Outages from "data\/file\.csv"\./) as string,
    });
    expect(await server.ask('sla/simulate', { uri: 'file:///nowhere/a.sla' })).toMatchObject({
      state: 'failed',
      message: 'There is no such agreement any more: it was deleted, moved or renamed. Open it where it is now, and simulate it there.',
    });
  });

  it('keeps the last outcome while the agreement has errors, and comes back', async () => {
    const { server, uri } = await hosting();
    await server.ask('sla/simulate', { uri });
    await server.change(uri, smallAgreement.replace('must keep', 'should keep'));
    await server.until(() => server.simulations.at(-1)?.state === 'errors');
    expect(server.simulations.at(-1)).toMatchObject({ revision: 1, outcome: { agreement: 'Hosting' } });
    await server.change(uri, smallAgreement);
    await server.until(() => server.simulations.at(-1)?.state === 'ready');
  });

  it('reads no data in a workspace that is not trusted, until it is', async () => {
    const { server, uri } = await hosting({ options: { trusted: false } });
    expect(await server.ask('sla/simulate', { uri })).toMatchObject({
      state: 'untrusted',
      message: 'This workspace is not trusted, so no data file is read. Trust it to see figures.',
    });
    expect(await server.ask('sla/status', { uri })).toMatchObject({ trusted: false, data: [{ name: 'Outages', state: 'not read' }] });
    await server.connection.sendNotification('sla/didGrantTrust', {});
    await server.until(() => server.simulations.at(-1)?.state === 'ready');
  });

  it('can be cancelled, and asked for again', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `2026-01-01T00:00:${(at % 60).toString().padStart(2, '0')}Z,2026-01-01T00:01:00Z`,
    );
    const { server, uri, folder } = await hosting();
    folder.write('data/outages.csv', `Began,Ended\n${rows.join('\n')}\n`);
    const token = 'mine';
    const running = server.ask('sla/simulate', { uri, workDoneToken: token });
    await server.until(() => server.simulations.at(-1)?.state === 'running');
    await server.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await server.connection.sendNotification('sla/stopSimulating', { uri });
    expect((await running).state).toMatch(/cancelled|ready/);
    folder.write('data/outages.csv', outages);
    expect(await server.ask('sla/simulate', { uri })).toMatchObject({ state: 'ready' });
  });

  it('stays with the main file when a file that it uses is asked about', async () => {
    const folder = makeFolder({
      'main.sla': `use "parties.sla".\n${smallAgreement.replace(/party .*\n/g, '')}`,
      'parties.sla': 'party Provider means "Acme".\nparty Customer means "Northwind".\n',
      'data/outages.csv': outages,
    });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    await server.request('workspace/symbol', { query: 'x' });
    await server.open(`${folder.uri}/parties.sla`, 'party Provider means "Acme".\nparty Customer means "Northwind".\n');
    expect(await server.ask('sla/simulate', { uri: `${folder.uri}/parties.sla` })).toMatchObject({
      uri: `${folder.uri}/main.sla`,
      state: 'ready',
    });
  });

  it('reads from the data root of the settings, and of a .sla.json beside the agreement', async () => {
    const data = makeFolder({ 'data/outages.csv': 'Began,Ended\n' });
    const { server, uri, folder } = await hosting({ settings: { dataRoot: data.path } });
    expect((await server.ask('sla/simulate', { uri })).outcome?.targets[0]).toMatchObject({ missed: 0 });
    folder.write('.sla.json', '{ "dataRoot": "." }');
    await server.tellFiles({ uri: `${folder.uri}/.sla.json`, type: 1 });
    await server.until(() => server.simulations.at(-1)?.revision === 2);
    expect(server.simulations.at(-1)?.outcome?.targets[0]).toMatchObject({ missed: 1 });
  });

  it('is the same in memory and in the database', async () => {
    const { server, uri } = await hosting();
    const database = await server.ask('sla/simulate', { uri });
    expect(await server.ask('sla/status', { uri })).toMatchObject({ engine: 'duckdb' });
    server.settings = { simulation: { engine: 'memory' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const memory = await server.ask('sla/simulate', { uri });
    expect(await server.ask('sla/status', { uri })).toMatchObject({ engine: 'memory' });
    expect(JSON.stringify(memory.outcome)).toBe(JSON.stringify(database.outcome));
  });

  it('runs on files of the client where there is no disk', async () => {
    const files: Record<string, string> = { 'memfs:/work/data/outages.csv': outages };
    const server = await ServerProcess.start({
      folders: ['memfs:/work'],
      options: { clientFiles: true },
      clientFiles: (uri) => files[uri],
    });
    await server.open('memfs:/work/hosting.sla', smallAgreement);
    expect(await server.ask('sla/simulate', { uri: 'memfs:/work/hosting.sla' })).toMatchObject({
      state: 'ready',
      outcome: { targets: [{ missed: 1 }] },
    });
    expect(await server.ask('sla/status', { uri: 'memfs:/work/hosting.sla' })).toMatchObject({
      engine: 'memory',
      data: [{ state: 'loaded', rows: 1 }],
    });
  });
});

describe('data that are not as they should be', () => {
  it('become diagnostics at the sentence that names them', async () => {
    const { server, uri, folder } = await hosting();
    folder.write('data/outages.csv', 'Began,Ended\n2026-02-10T11:00:00Z,2026-02-10T10:00:00Z\nnonsense,2026-02-10T10:00:00Z\n');
    await server.ask('sla/simulate', { uri });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'bad-rows') === true);
    const [problem] = server.diagnostics.get(uri)?.diagnostics ?? [];
    expect(problem).toMatchObject({ severity: 2, code: 'bad-rows', range: { start: { line: 18 } } });
    expect(problem?.message).toBe(
      "2 rows are bad and left out of every figure: line 2 of data/outages.csv (Ended is before Began), line 3 of data/outages.csv (Began is 'nonsense', not a time).",
    );
  });

  it('a missing file', async () => {
    const { server, uri, folder } = await hosting();
    unlinkSync(join(folder.path, 'data/outages.csv'));
    await server.ask('sla/simulate', { uri });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'unreadable-data') === true);
    expect(server.diagnostics.get(uri)?.diagnostics[0]).toMatchObject({
      severity: 1,
      range: { start: { line: 18, character: 20 }, end: { line: 18, character: 38 } },
    });
    expect(await server.ask('sla/status', { uri })).toMatchObject({ data: [{ name: 'Outages', state: 'missing' }] });
  });

  it('a file outside the folder is not read', async () => {
    const { server, uri } = await hosting();
    writeFileSync('/tmp/forthright-outside.csv', outages);
    await server.change(uri, smallAgreement.replace('data/outages.csv', '../forthright-outside.csv'));
    const simulation = await server.ask('sla/simulate', { uri });
    unlinkSync('/tmp/forthright-outside.csv');
    expect(simulation.outcome?.data[0]?.unreadable).toMatch(/outside the agreement's folder/);
  });
});

describe('what an outcome is shown as', () => {
  it('a preview with charts and the words of clauses', async () => {
    const { server, uri } = await hosting();
    const model = await server.ask('sla/previewModel', { uri });
    expect(model.simulation).toMatchObject({ state: 'ready', revision: 1 });
    expect(model.charts.metrics.map(({ name }) => name)).toEqual(['Availability']);
    expect(model.charts.metrics[0]?.svg).toMatch(/^<svg[^]*<\/svg>$/);
    expect(model.charts.money).toMatchObject([{ obligor: 'Provider', obligee: 'Customer' }]);
    expect(Object.values(model.clauses)).toContain('Provider must credit 10% of Monthly Fee');
    expect((await server.ask('sla/previewModel', { uri })).simulation.revision).toBe(1);
  });

  it('a report', async () => {
    const { server, uri } = await hosting();
    const { html, fileName } = await server.ask('sla/report', { uri });
    expect(fileName).toBe('hosting-outcome.html');
    expect(html).toContain('<title>Hosting: outcome</title>');
  });

  it('the contract, unless there are errors', async () => {
    const { server, uri } = await hosting();
    const { html, fileName } = await server.ask('sla/contract', { uri });
    expect(fileName).toBe('hosting-contract.html');
    expect(html).toContain('<title>Hosting</title>');
    await server.change(uri, 'agreement Nothing is between Nobody and Anybody.');
    expect(await server.ask('sla/contract', { uri })).toEqual({ fileName: 'hosting-contract.html' });
  });

  it('the why of a figure, by its name or by its words', async () => {
    const { server, uri } = await hosting();
    await server.ask('sla/simulate', { uri });
    const named = await server.ask('sla/explain', { uri, figure: { kind: 'target', id: 'Uptime', window: '2026-02' } });
    expect(named).toMatchObject({ title: expect.stringMatching(/^Uptime in February 2026: missed, 99\./) as string, place: { line: 14 } });
    expect(named?.parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['words', 'sentences', 'arithmetic', 'counted']));
    expect(await server.ask('sla/explain', { uri, position: { line: 13, character: 10 } })).toEqual(named);
    expect(await server.ask('sla/explain', { uri, position: { line: 0, character: 0 } })).toBeNull();
    expect(await server.ask('sla/explain', { uri, figure: { kind: 'credit', id: 'nonsense' } })).toBeNull();
  });

  it('a status of one line', async () => {
    const { server, uri } = await hosting();
    expect(await server.ask('sla/status', { uri })).toMatchObject({
      problems: { errors: 0 },
      simulation: { state: 'none' },
      summary: 'No problems',
    });
    await server.ask('sla/simulate', { uri });
    const status = await server.ask('sla/status', { uri });
    expect(status).toMatchObject({
      data: [{ name: 'Outages', state: 'loaded', rows: 1, badRows: 0 }],
      simulation: { state: 'ready', revision: 1 },
    });
    expect(status.summary).toBe(status.simulation.headline);
  });
});
