/** What sample data show of a draft: what would have happened, and what the records hold. Plain data, fit for structured cloning. */
import type { Outcome } from '../evaluator/outcome';

export interface DataEvidence {
  readonly outcome: Outcome;
  readonly seen: readonly SeenRecords[];
  /** Verdicts that another reading of the same words would turn. */
  readonly turned: readonly TurnedVerdict[];
}

export interface SeenRecords {
  readonly records: string;
  /** Rows with a date. */
  readonly rows: number;
  readonly fields: readonly SeenField[];
}

export interface SeenField {
  readonly field: string;
  /** In how many of the rows it is given. */
  readonly given: number;
  /** Of an enum field: how often each value stands there; values that never do are left out. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface TurnedVerdict {
  /** What is read differently: figures are not rounded, percentiles lie between records. */
  readonly reading: 'not-rounded' | 'interpolated';
  readonly target: string;
  readonly window: string;
  readonly was: string;
  readonly would: string;
}
