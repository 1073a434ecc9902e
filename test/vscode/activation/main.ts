/**
 * How long the extension takes to become active when the first agreement is opened, in milliseconds: loading its code and its call of `activate`,
 * which is what VS Code itself counts under "Show Running Extensions"; and all until it is active, in which VS Code talks to its window.
 */
import { writeFileSync } from 'node:fs';
import Module from 'node:module';
import * as vscode from 'vscode';
import { EXTENSION, inFolder } from '../suite/in-editor';

type Activate = (...args: readonly unknown[]) => unknown;
interface Loader {
  _load(request: string, ...rest: readonly unknown[]): unknown;
}

export async function run(): Promise<void> {
  const file = process.env['SUITE_RESULTS'];
  const extension = vscode.extensions.getExtension(EXTENSION);
  if (file === undefined || extension === undefined || extension.isActive)
    throw new Error('The extension must be there and not be active yet.');
  const own = timed();
  const document = await vscode.workspace.openTextDocument(inFolder('README.md'));
  const began = performance.now();
  // Both ask for it at the same time: what waits for it here has what VS Code has.
  void vscode.languages.setTextDocumentLanguage(document, 'sla');
  await extension.activate();
  const all = performance.now() - began;
  writeFileSync(file, JSON.stringify({ ...own, all }));
}

/** Filled in when the extension is loaded and activated. */
function timed(): { load: number; activate: number } {
  const own = { load: Number.NaN, activate: Number.NaN };
  const loader = Module as unknown as Loader;
  const load = loader._load.bind(Module);
  loader._load = (request, ...rest) => {
    const began = performance.now();
    const loaded = load(request, ...rest);
    if (!request.endsWith('dist/client/extension.cjs')) return loaded;
    own.load = performance.now() - began;
    const { activate } = loaded as { readonly activate: Activate };
    return {
      ...(loaded as object),
      activate: (...args: readonly unknown[]) => {
        const called = performance.now();
        const result = activate(...args);
        own.activate = performance.now() - called;
        return result;
      },
    };
  };
  return own;
}
