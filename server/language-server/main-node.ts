/** Starts the language server as a process of its own. Only what is loaded behind this file can be kept compiled, so the server lies apart. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepCompiled } from '../keep-compiled';

keepCompiled();
void import(pathToFileURL(join(__dirname, 'node-server.mjs')).href);
