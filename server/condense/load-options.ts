import type { AnswerOptions } from './record-source';

export interface LoadOptions extends AnswerOptions {
  /** Largest file that is taken into memory, unpacked. */
  readonly mostBytes: number;
}
