/** Data that are too large, or that somebody else deletes or writes while they are read: nothing hangs, and what is said can be acted on. */
import { closeSync, ftruncateSync, openSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, ServerProcess, type StartOptions } from './server-process';
import { smallAgreement } from './small-agreement';

/** So many short outages in January, one every minute. */
function outagesOf(rows: number): string {
  const time = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
  return `Began,Ended\n${Array.from({ length: rows }, (_, at) => `${time(at * 60)},${time(at * 60 + 10)}\n`).join('')}`;
}

async function hosting(
  content: string,
  options: StartOptions = {},
): Promise<{ server: ServerProcess; uri: string; data: string; dataUri: string }> {
  const folder = makeFolder({ 'data/outages.csv': content });
  const server = await ServerProcess.start({ folders: [folder.uri], ...options });
  const uri = `${folder.uri}/hosting.sla`;
  await server.open(uri, smallAgreement);
  return { server, uri, data: join(folder.path, 'data/outages.csv'), dataUri: `${folder.uri}/data/outages.csv` };
}

const engines = ['memory', 'duckdb'] as const;

describe('a data file', () => {
  it('of two gigabytes is not taken into memory, and the message says what to do', async () => {
    const { server, uri, data } = await hosting('Began,Ended\n', { settings: { simulation: { engine: 'memory' } } });
    const file = openSync(data, 'r+');
    ftruncateSync(file, 2 ** 31);
    closeSync(file);
    const { state, outcome } = await server.ask('sla/simulate', { uri });
    expect(state).toBe('ready');
    expect(outcome?.data[0]?.unreadable).toBe(
      'data/outages.csv is larger than the 1000 MB that are read into memory. Read it with DuckDB (the default of the command line), or cut it into smaller files.',
    );
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'unreadable-data') === true);
    // Asked what to do about it, the server does not take it into memory either.
    const range = { start: { line: 18, character: 8 }, end: { line: 18, character: 8 } };
    const actions = await server.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    expect(actions).toEqual([]);
  });

  it.each(engines)('that is deleted while it is read is said to be gone, and read again when it is back (%s)', async (engine) => {
    const { server, uri, data } = await hosting(outagesOf(20_000), { settings: { simulation: { engine } } });
    const asked = server.ask('sla/simulate', { uri });
    await server.until(() => server.progress.length > 0);
    unlinkSync(data);
    // What was open may have been read to its end.
    const { state, outcome } = await asked;
    expect(state).toBe('ready');
    const [report] = outcome?.data ?? [];
    if (report?.unreadable !== undefined)
      expect(report.unreadable).toMatch(/^(There is no file "data\/outages\.csv"|data\/outages\.csv cannot be read)/);
    else expect(report?.rows).toBe(20_000);
    const gone = await server.ask('sla/simulate', { uri });
    expect(gone.outcome?.data[0]?.unreadable).toMatch(/There is no file "data\/outages\.csv"/);
    writeFileSync(data, outagesOf(3));
    expect((await server.ask('sla/simulate', { uri })).outcome?.data[0]).toMatchObject({ rows: 3 });
  });

  it.each(engines)('that changes while it is read counts as it is in the end (%s)', async (engine) => {
    const { server, uri, data, dataUri } = await hosting(outagesOf(20_000), { settings: { simulation: { engine } } });
    const asked = server.ask('sla/simulate', { uri });
    await server.until(() => server.progress.length > 0);
    for (const rows of [15_000, 100, 40_000, 20]) {
      rmSync(data);
      writeFileSync(data, outagesOf(rows));
      await server.tellFiles({ uri: dataUri, type: 2 });
    }
    await asked;
    await server.until(() => server.simulations.some(({ state, outcome }) => state === 'ready' && outcome?.data[0]?.rows === 20));
    expect((await server.ask('sla/simulate', { uri })).outcome?.data[0]).toMatchObject({ rows: 20, badRows: { total: 0 } });
  });

  it.each(engines)('that breaks off in zeros, as after a crash, is not read as if it were whole (%s)', async (engine) => {
    const { server, uri, data } = await hosting(outagesOf(3), { settings: { simulation: { engine } } });
    const file = openSync(data, 'r+');
    ftruncateSync(file, 4096);
    closeSync(file);
    const { outcome } = await server.ask('sla/simulate', { uri });
    expect(outcome?.data[0]).toMatchObject({ rows: 4, badRows: { total: 1 } });
  });
});
