/** Starts the worker that simulates. Only what is loaded behind this file can be kept compiled, so the work lies apart. */
import { keepCompiled } from '../keep-compiled';

keepCompiled();
await import('./simulation-thread');
