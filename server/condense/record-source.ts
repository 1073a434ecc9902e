/**
 * The condense port: the only door to data.
 *
 * Invariant: an implementation answers requests and nothing else; it knows no duty, no remedy, no verdict. All implementations give the
 * same answers to the same rows (`test/condense/contract.ts`). What cannot be read becomes a `DataReport`, never an exception;
 * exceptions are for cancellation and for defects.
 */
import type { Observations, Request } from '../../language/index';

export interface RecordSource {
  answer(requests: readonly Request[], options?: AnswerOptions): Promise<Observations>;
  close(): Promise<void>;
}

export interface AnswerOptions {
  readonly signal?: AbortSignal;
  /** Called at most ten times a second; `fraction` is undefined where the engine cannot tell. */
  readonly progress?: (progress: { readonly message: string; readonly fraction?: number }) => void;
}
