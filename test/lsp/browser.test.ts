/** The bundle for browsers, in a world that has what a worker of a browser has and nothing of Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import type { Requests } from '../../server/language-server/protocol';
import { root } from '../support/command-line';
import { outages, smallAgreement } from './small-agreement';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const files: Readonly<Record<string, string>> = { 'vscode-vfs://github/acme/data/outages.csv': outages };
const close: (() => void)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

/** Starts the server and gives a way to ask it; what it asks is answered from `files`. */
function startInBrowser(): {
  request: <T>(method: string, params: object) => Promise<T>;
  notify: (method: string, params: object) => void;
} {
  const { port1, port2 } = new MessageChannel();
  close.push(() => port1.close());
  const self = {
    postMessage: (message: unknown) => port2.postMessage(message),
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    addEventListener: () => undefined,
    close: () => undefined,
  };
  port2.on('message', (data: unknown) => self.onmessage?.({ data }));
  const world = {
    self,
    postMessage: self.postMessage,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    AbortController,
    Intl,
    console,
    Blob,
    Response,
    DecompressionStream,
    navigator: { language: 'en', userAgent: 'Mozilla/5.0', platform: 'Linux' },
  };
  runInContext(readFileSync(join(root, 'dist/server/main-browser.js'), 'utf8'), createContext(world));
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  port1.on('message', (message: Message) => {
    if (message.method === undefined) return waiting.get(message.id ?? -1)?.(message);
    if (message.id === undefined) return;
    const { uri, folder, pattern } = (message.params ?? {}) as { uri?: string; folder?: string; pattern?: string };
    const text = files[uri ?? `${folder ?? ''}/${pattern ?? ''}`];
    const read = text === undefined ? null : { size: text.length, base64: btoa(text) };
    const found = text === undefined ? [] : [pattern];
    port1.postMessage({
      jsonrpc: '2.0',
      id: message.id,
      result: message.method === 'sla/readFile' ? read : message.method === 'sla/findFiles' ? found : null,
    });
  });
  return {
    notify: (method, params) => port1.postMessage({ jsonrpc: '2.0', method, params }),
    request: <T>(method: string, params: object): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result as T) : reject(new Error(error.message))));
        port1.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
  };
}

it('serves an agreement, and simulates it on files that the client hands over', async () => {
  const { request, notify } = startInBrowser();
  const uri = 'vscode-vfs://github/acme/hosting.sla';
  const initialized = await request<{ serverInfo: { name: string } }>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'vscode-vfs://github/acme', name: 'acme' }],
    capabilities: {},
    initializationOptions: { clientFiles: true },
  });
  expect(initialized.serverInfo.name).toBe('Forthright');
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text: smallAgreement } });
  expect(await request('textDocument/hover', { textDocument: { uri }, position: { line: 13, character: 36 } })).toMatchObject({
    contents: { kind: 'markdown' },
  });
  const model = await request<Requests['sla/previewModel']['result']>('sla/previewModel', { uri });
  expect(model.simulation).toMatchObject({ state: 'ready', outcome: { targets: [{ name: 'Uptime', missed: 1 }] } });
  expect(model.charts.metrics[0]?.svg).toMatch(/^<svg/);
});
