/** The extension in a browser alone (vscode.dev): the language server is a worker, and data are simulated in memory. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main-browser.js').toString(true);
  start(context, (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(new Worker(script)), options));
}
