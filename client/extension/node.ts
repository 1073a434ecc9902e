/** The extension on a desktop or a remote machine: the language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { start } from './start';
import { commandLineTasks } from './tasks';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/main-node.cjs');
  start(context, async (id, name, options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(id, name, { run, debug: run }, options);
  });
  context.subscriptions.push(commandLineTasks(context.asAbsolutePath('dist/sla.mjs')));
}
