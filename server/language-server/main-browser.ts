/** The language server as a worker of a browser: files come from the client, data are read in memory. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { openClientSimulator } from './client-simulator';
import { serve } from './server';

/** What a worker has of a browser's globals. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  files: { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) },
  reachesDisk: false,
  openSimulator: () => Promise.reject(new Error('In a browser data are read by the editor; it has not offered to.')),
  openClientSimulator: (files) => Promise.resolve(openClientSimulator(files)),
});
