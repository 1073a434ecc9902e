/** The worker that simulates: its own thread, with everything that reads data and draws. */
import { parentPort } from 'node:worker_threads';
import type { DataEvidence } from '../../language/index';
import { InlineSimulator } from './inline-simulator';
import { nodeEngines } from './node-engines';
import type { Drawings, FileColumns, SimulationRun } from './simulator';
import type { FromWorker, ToWorker } from './worker-messages';

const simulator = new InlineSimulator(nodeEngines);
const running = new Map<number, AbortController>();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort();
  else void answer(message);
});

async function answer(message: Exclude<ToWorker, { kind: 'cancel' }>): Promise<void> {
  const { id } = message;
  try {
    const result = await perform(message);
    send({ id, kind: 'done', result });
  } catch (error) {
    send({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    running.delete(id);
  }
  if (message.kind === 'close') parentPort?.close();
}

async function perform(
  message: Exclude<ToWorker, { kind: 'cancel' }>,
): Promise<SimulationRun | DataEvidence | Drawings | FileColumns | string | undefined> {
  switch (message.kind) {
    case 'run': {
      const abort = new AbortController();
      running.set(message.id, abort);
      const progress = (state: { message: string; fraction?: number }): void => send({ id: message.id, kind: 'progress', ...state });
      return simulator.run(message.job, { signal: abort.signal, progress });
    }
    case 'gather':
      return simulator.gather(message.main);
    case 'draw':
      return simulator.draw(message.main);
    case 'write':
      return simulator.write(message.main);
    case 'columns':
      return simulator.columns(message.question);
    case 'release':
      await simulator.release(message.main);
      return undefined;
    case 'close':
      await simulator.close();
      return undefined;
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
