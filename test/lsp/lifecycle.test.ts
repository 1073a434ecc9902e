import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/command-line';
import { makeFolder, ServerProcess } from './server-process';
import { outages, smallAgreement } from './small-agreement';

const large = `${smallAgreement}\n${Array.from({ length: 3000 }, (_, at) => `party Extra N${at} means "x".\n`).join('')}`;

it('says what it can do', async () => {
  const server = await ServerProcess.start();
  expect(Object.keys(server.initialized.capabilities).sort()).toEqual([
    'codeActionProvider',
    'codeLensProvider',
    'completionProvider',
    'definitionProvider',
    'documentFormattingProvider',
    'documentHighlightProvider',
    'documentLinkProvider',
    'documentRangeFormattingProvider',
    'documentSymbolProvider',
    'executeCommandProvider',
    'foldingRangeProvider',
    'hoverProvider',
    'inlayHintProvider',
    'referencesProvider',
    'renameProvider',
    'selectionRangeProvider',
    'semanticTokensProvider',
    'signatureHelpProvider',
    'textDocumentSync',
    'workspace',
    'workspaceSymbolProvider',
  ]);
  expect(server.initialized.serverInfo).toEqual({ name: 'Forthright' });
});

it('watches agreements, settings and data', async () => {
  const server = await ServerProcess.start({ folders: [makeFolder().uri] });
  await server.until(() => server.registered.includes('workspace/didChangeWatchedFiles'));
});

it('answers a request that is cancelled with a cancellation, and goes on', async () => {
  const server = await ServerProcess.start();
  await server.open('untitled:a', large);
  const source = new (await import('vscode-languageserver/node')).CancellationTokenSource();
  const asked = server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'untitled:a' } }, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  expect(await server.at('hover', 'untitled:a', { line: 13, character: 36 })).not.toBeNull();
});

it('takes edits in pieces', async () => {
  const server = await ServerProcess.start();
  await server.open('untitled:a', smallAgreement.replace('99.9% in each', '99.9 in each'));
  const start = { line: 13, character: 60 };
  const line = server.textOf('untitled:a').split('\n')[13] ?? '';
  const at = { ...start, character: line.indexOf('99.9') + 4 };
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'untitled:a', version: 2 },
    contentChanges: [{ range: { start: at, end: at }, text: '%' }],
  });
  await server.until(() => server.diagnostics.get('untitled:a')?.version === 2);
  expect(server.diagnostics.get('untitled:a')?.diagnostics).toEqual([]);
});

it('tells about the newest text only, however fast it changes', async () => {
  const server = await ServerProcess.start();
  await server.open('untitled:a', large);
  for (let edit = 0; edit < 50; edit += 1) await server.change('untitled:a', large.replace('99.9%', edit % 2 === 0 ? '99.9' : '99.9%'));
  expect(await server.problems('untitled:a')).toEqual([]);
});

it('lives on after noise', async () => {
  const server = await ServerProcess.start();
  await expect(server.request('sla/nonsense', {})).rejects.toMatchObject({ code: -32601 });
  await server.connection.sendNotification('sla/nonsense', {});
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:never-opened' } });
  for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 'nonsense' }, position: { line: -1, character: 1e9 } }]) {
    await server.request('textDocument/hover', params).catch(() => undefined);
    await server.request('textDocument/completion', params).catch(() => undefined);
    await server.request('sla/explain', params).catch(() => undefined);
  }
  await server.open('untitled:a', smallAgreement);
  expect(await server.problems('untitled:a')).toEqual([]);
  expect(await server.at('hover', 'untitled:a', { line: 1e6, character: 1e6 })).toBeNull();
});

it('serves many folders from one process', async () => {
  const folders = Array.from({ length: 5 }, (_, at) => makeFolder({ [`a${at}.sla`]: smallAgreement, 'data/outages.csv': outages }));
  const server = await ServerProcess.start({ folders: folders.map(({ uri }) => uri) });
  for (const [at, { uri }] of folders.entries()) await server.open(`${uri}/a${at}.sla`, smallAgreement);
  for (const [at, { uri }] of folders.entries()) {
    expect(await server.ask('sla/simulate', { uri: `${uri}/a${at}.sla` })).toMatchObject({ uri: `${uri}/a${at}.sla`, state: 'ready' });
  }
});

it('ends when it is told to', async () => {
  const server = await ServerProcess.start();
  await server.stop();
  expect(server.process.exitCode).toBe(0);
});

it('loads nothing at its start that reads data and draws', () => {
  const { outputs } = JSON.parse(readFileSync(join(root, '.cache/bundles/sla.json'), 'utf8')) as {
    outputs: Record<string, { imports: { path: string; kind: string }[]; inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const loaded = new Set(['dist/server/node-server.mjs']);
  for (const path of loaded)
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement' && each.path in outputs) loaded.add(each.path);
  const inputs = [...loaded]
    .flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const heavy = ['@duckdb', 'linkedom', '@observablehq', 'hyparquet', 'papaparse', 'date-holidays', 'moment', 'memory-source', 'duckdb'];
  expect(inputs.map(([path]) => path).filter((path) => heavy.some((name) => path.includes(name)))).toEqual([]);
  expect(inputs.length).toBeGreaterThan(50);
});
