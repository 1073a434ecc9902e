import type { Agreement, DurationValue, WindowPhrase } from '../agreement/agreement';
import { compareDates, type CivilDate } from '../quantities/civil-date';
import { toExactNumber } from '../quantities/exact-number';
import { dateAt, endOfDay, startOfDay, type Instant } from '../quantities/time-zone';
import { Ratio } from '../quantities/ratio';
import { windowsOf, type Window } from '../quantities/window';

/** Any stretch of time [start, end) that a figure is asked for, in exact microseconds; `label` names it in a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** The window's id, where the stretch is a window. */
  readonly id?: string;
  /** The window as if the term had no ends. */
  readonly full?: { readonly start: Instant; readonly end: Instant };
}

/** The term, as far as it is looked at. */
export class TermSpan {
  readonly start: number;
  readonly end: number;
  private readonly lists = new Map<string, readonly Window[]>();

  /** `from` leaves out windows that begin before that day, `to` those that begin after it; neither cuts one. */
  constructor(
    readonly term: { readonly from: CivilDate; readonly to: CivilDate },
    readonly timeZone: string,
    private readonly from: CivilDate | undefined,
    private readonly to: CivilDate | undefined,
  ) {
    this.start = micros(startOfDay(term.from, timeZone));
    this.end = Math.max(this.start, micros(endOfDay(term.to, timeZone)));
  }

  /** The windows that are looked at: those of the term that do not begin before `from`. */
  windows(phrase: WindowPhrase): readonly Window[] {
    const all = this.allWindows(phrase);
    if (this.from === undefined || compareDates(this.from, this.term.from) <= 0) return all;
    const earliest = startOfDay(this.from, this.timeZone);
    return all.filter((window) => window.start >= earliest);
  }

  /** All windows of the phrase in the term, whether there are data for them or not. A length no window can have (1.5 days) gives none. */
  allWindows(phrase: WindowPhrase): readonly Window[] {
    return this.listed(phrase, false);
  }

  /** The same for what is added up: a rolling window begins to fill on the first day of the term. */
  growingWindows(phrase: WindowPhrase): readonly Window[] {
    return this.listed(phrase, phrase.kind === 'rolling');
  }

  private listed(phrase: WindowPhrase, growing: boolean): readonly Window[] {
    if (phrase.kind === 'rolling' && !isWindowLength(phrase.length)) return [];
    const key =
      phrase.kind === 'rolling'
        ? `${phrase.length.count.toExact()} ${phrase.length.unit} ${growing}`
        : `${phrase.kind} ${'unit' in phrase ? phrase.unit : ''}`;
    let list = this.lists.get(key);
    if (list === undefined) {
      const upTo = this.to === undefined ? {} : { upTo: endOfDay(this.to, this.timeZone) };
      list = windowsOf(phrase, { term: this.term, timeZone: this.timeZone, growing, ...upTo });
      this.lists.set(key, list);
    }
    return list;
  }
}

/** The term, or for an agreement without one the days the data cover. */
export function termOf(
  agreement: Agreement,
  timeZone: string,
  extent: { readonly first?: Instant; readonly last?: Instant },
): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  if (agreement.term !== undefined) return agreement.term;
  if (extent.first === undefined || extent.last === undefined) return undefined;
  return { from: dateAt(extent.first, timeZone), to: dateAt(extent.last, timeZone) };
}

export function spanOf(window: Window): Span {
  return { start: micros(window.start), end: micros(window.end), label: window.label, id: window.id, full: window.full };
}

/** An instant as a double; what lies beyond the years a double counts exactly becomes the nearest that it does. */
export function micros(instant: Instant): number {
  return toExactNumber(instant > FARTHEST ? FARTHEST : instant < -FARTHEST ? -FARTHEST : instant);
}

const FARTHEST = 2n ** 53n - 1n;

function isWindowLength({ count, unit }: DurationValue): boolean {
  const isClock = unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'millisecond' || unit === 'microsecond';
  return count.compare(Ratio.ZERO) > 0 && (isClock || count.isWhole) && count.compare(MOST_UNITS) <= 0;
}

const MOST_UNITS = Ratio.of(1_000_000);
