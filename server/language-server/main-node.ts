/** Starts the language server as a process of its own. Only what is loaded behind this file can be kept compiled, so the server lies apart. */
import { createRequire } from 'node:module';
import { keepCompiled } from '../keep-compiled';

keepCompiled();
createRequire(__filename)('./node-server.cjs');
