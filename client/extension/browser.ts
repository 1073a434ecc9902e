/** The extension in a browser alone (vscode.dev): the language server is a worker, and data are simulated in memory. */
import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start } from './start';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main-browser.js').toString(true);
  // Every start gets a worker of its own: one that has died does not come back.
  const openWorker = (): Promise<MessageTransports> => {
    const worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  start(context, (id, name, options) => new LanguageClient(id, name, openWorker, options));
}
