/**
 * The extension.
 *
 * Invariant: nothing runs before an agreement is looked at. Starting registers what a person can touch; the language server is started by the first
 * agreement that is open or asked about. No figure is computed here: everything shown comes from the server.
 */
import { window, workspace, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { registerExample } from './example';
import { registerTools } from './language-model-tools';
import { Previews } from './previews';
import { registerRulePages } from './rule-pages';
import { Server, type Launch } from './server';
import { registerStatus } from './status';
import { registerTemplates } from './templates';

export function start(context: ExtensionContext, launch: Launch): void {
  const server = new Server(launch);
  const previews = new Previews(context.extensionUri, server);
  context.subscriptions.push(server, previews);
  registerCommands(context, server, previews);
  registerStatus(context, server);
  registerTemplates(context);
  registerExample(context);
  registerRulePages(context, server);
  registerTools(context, server);
  const startFor = ({ languageId }: { readonly languageId: string }): void => {
    if (languageId === 'sla') server.ready().catch(() => undefined);
  };
  workspace.textDocuments.forEach(startFor);
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidGrantWorkspaceTrust(() => void server.tell('sla/didGrantTrust', {})),
    window.onDidChangeActiveTextEditor((editor) => previews.follow(editor)),
    window.onDidChangeTextEditorSelection((event) => previews.cursorMoved(event)),
  );
}
