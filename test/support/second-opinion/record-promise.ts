/** A promise about each record, and what became of one. */
import type { Undertaking } from '../../../language/agreement/agreement';
import type { Fraction } from './fraction';
import type { Row } from './world';

export type MeasurePromise = Extract<Undertaking, { kind: 'measure' }>;
/** The records of one row of a table. */
export interface Only {
  readonly field: string;
  readonly value: string;
}

export interface Decided {
  readonly row: Row;
  /** When it counts: the named time, or when it was decided. */
  readonly at: number;
  readonly decided: number;
  readonly isLate: boolean;
  readonly value: Fraction | undefined;
  readonly start: number;
  readonly laterThan: (margin: string) => number | undefined;
}
