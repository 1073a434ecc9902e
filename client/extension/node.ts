/** The extension on a desktop or a remote machine: the language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start';
import { commandLineTasks } from './tasks';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/main-node.cjs');
  const run = { module, transport: TransportKind.ipc };
  start(context, (id, name, options) => new LanguageClient(id, name, { run, debug: run }, options));
  context.subscriptions.push(commandLineTasks(context.asAbsolutePath('dist/sla.mjs')));
}
