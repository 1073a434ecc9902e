/** When something held, and what came of it: the words that remedies, points and money share. */
import type { Consequence, Remedy } from '../../../language/agreement/agreement';
import type { Stretch, Window } from './clock';
import type { Figure } from './figure';
import type { Fraction } from './fraction';
import type { Figures } from './figures';
import type { Broken, JudgedTarget } from './promises';

export interface Moment {
  readonly window: Window;
  /** When it could be known. */
  readonly known: number;
  /** The line of the record, for what a single record brings about. */
  readonly key: string;
  readonly owes: boolean;
  readonly fresh: boolean;
  readonly repeated: boolean;
  readonly misses: readonly Miss[];
  readonly targets: readonly string[];
  readonly figure?: Figure;
  /** What each party has incurred in the window. */
  readonly points?: ReadonlyMap<string, Fraction>;
  readonly consequences: readonly Consequence[];
}
/** What was promised and not kept: in a window, or for a record. */
export interface Miss {
  readonly target: JudgedTarget;
  readonly window: Stretch;
  readonly broken: readonly Broken[];
  readonly isRecord: boolean;
}
export interface Points {
  readonly party: string;
  readonly points: Fraction;
  readonly window: Window;
  readonly moment: Moment;
}
export interface Fired {
  readonly remedy: Remedy;
  /** Of the part of the records that it follows for. */
  readonly figures: Figures;
  /** Among all remedies. */
  readonly place: number;
  readonly moments: readonly Moment[];
}

export type Bare = Omit<Moment, 'consequences'>;

function promiseName(undertaking: Broken['undertaking']): string {
  return undertaking.kind === 'measure' ? undertaking.measure : undertaking.metric;
}

/** A target that is named twice was missed once. */
export function different(misses: readonly Miss[]): Miss[] {
  const key = ({ target, window, broken }: Miss): string =>
    [
      target.name,
      window.start,
      window.end,
      ...broken.flatMap(({ undertaking, late }) => [promiseName(undertaking), ...late.map(({ row }) => row.line)]),
    ].join(' ');
  return [...new Map(misses.map((miss) => [key(miss), miss])).values()];
}
