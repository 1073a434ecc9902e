/**
 * A simulator in a thread of its own.
 *
 * Invariant: the thread is started by the first question and not before. When it dies, what was asked of it fails with a sentence and the next
 * question starts another one.
 */
import { Worker } from 'node:worker_threads';
import type { DataEvidence } from '../../language/index';
import type { ColumnsQuestion, Drawings, FileColumns, RunOptions, SimulationJob, SimulationRun, Simulator } from './simulator';
import type { FromWorker, ToWorker } from './worker-messages';

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress?: RunOptions['progress'];
}

export class WorkerSimulator implements Simulator {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly script: string) {}

  run(job: SimulationJob, { signal, progress }: RunOptions): Promise<SimulationRun> {
    const { id, answer } = this.ask<SimulationRun>({ kind: 'run', job }, progress);
    const cancel = (): void => this.post({ id, kind: 'cancel' });
    signal.addEventListener('abort', cancel, { once: true });
    return answer.finally(() => signal.removeEventListener('abort', cancel));
  }

  gather(main: string): Promise<DataEvidence | undefined> {
    return this.ask<DataEvidence | undefined>({ kind: 'gather', main }).answer;
  }

  draw(main: string): Promise<Drawings | undefined> {
    return this.ask<Drawings | undefined>({ kind: 'draw', main }).answer;
  }

  write(main: string): Promise<string | undefined> {
    return this.ask<string | undefined>({ kind: 'write', main }).answer;
  }

  columns(question: ColumnsQuestion): Promise<FileColumns> {
    return this.ask<FileColumns>({ kind: 'columns', question }).answer;
  }

  release(main: string): Promise<void> {
    return this.ask<void>({ kind: 'release', main }).answer;
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (worker === undefined) return;
    await this.ask<void>({ kind: 'close' }).answer.catch(() => undefined);
    this.worker = undefined;
    await worker.terminate();
  }

  private ask<T>(question: Question, progress?: RunOptions['progress']): { readonly id: number; readonly answer: Promise<T> } {
    const id = ++this.last;
    const answer = new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, ...(progress === undefined ? {} : { progress }) });
      this.post({ ...question, id });
    });
    return { id, answer };
  }

  private post(message: ToWorker): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  private start(): Worker {
    const worker = new Worker(this.script, { stdout: true, stderr: true });
    const isOver = (error: Error): void => {
      if (this.worker === worker) this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (error) => isOver(new Error(error instanceof Error && /memory/i.test(error.message) ? OUT_OF_MEMORY : BROKEN)));
    worker.on('exit', () => isOver(new Error(BROKEN)));
    // A server that is told to stop does not wait for a run.
    worker.unref();
    return worker;
  }

  private receive(message: FromWorker): void {
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'progress') {
      waiting.progress?.({ message: message.message, ...(message.fraction === undefined ? {} : { fraction: message.fraction }) });
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === 'done') waiting.resolve(message.result as never);
    else waiting.reject(new Error(message.message));
  }
}

type Question = ToWorker extends infer Each ? (Each extends { readonly id: number } ? Omit<Each, 'id'> : never) : never;

const BROKEN = 'The part that reads the data has stopped. Simulate again; if it stops again, look into the log.';
const OUT_OF_MEMORY = 'The data need more memory than there is. Simulate on a smaller file, or on a Parquet file.';
