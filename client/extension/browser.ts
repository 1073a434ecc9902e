/** The extension in a browser alone (vscode.dev): the language server is a worker, and data are simulated in memory. */
import { Uri, type ExtensionContext } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './start';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main-browser.js').toString(true);
  start(context, async (id, name, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
    // Every start gets a worker of its own: one that has died does not come back.
    const openWorker = (): Promise<MessageTransports> => {
      const worker = new Worker(script);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient(id, name, openWorker, options);
  });
}
