/** The language server as a process of its own: over standard input and output, a pipe, a socket or Node's own channel, as the client says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), nodeHost(import.meta.dirname));
