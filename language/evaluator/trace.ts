import type { Origin } from '../agreement/agreement';
import { formatDuration } from '../quantities/duration';
import { fromExactNumber } from '../quantities/exact-number';
import { formatInstant, instantToISO } from '../quantities/instant';
import { groupThousands } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { TimeZone } from '../quantities/time-zone';
import type { Magnitude, Unit } from './magnitude';
import type { Measured, Trace } from './measured';
import type { Evidence } from './outcome';
import { placeOf } from './places';

/** Moments in words. The same outage is told in many windows and metrics, so each is put into words once. */
export class TimeWords {
  private readonly local = new Map<number, string>();
  private readonly universal = new Map<number, string>();
  private readonly stretches = new Map<string, Map<number, { readonly end: number; readonly text: string }>>();

  constructor(private readonly timeZone: string) {}

  /** The wall clock, with the date. */
  at(moment: number): string {
    let text = this.local.get(moment);
    if (text === undefined) this.local.set(moment, (text = formatInstant(fromExactNumber(moment), this.timeZone)));
    return text;
  }

  /** `Outage, 2026-03-11 09:14 to 2026-03-11 09:45, 31 min`. */
  stretch(name: string, { start, end }: { readonly start: number; readonly end: number }): string {
    const known = this.stretches.get(name) ?? new Map<number, { readonly end: number; readonly text: string }>();
    this.stretches.set(name, known);
    let found = known.get(start);
    if (found?.end !== end)
      known.set(start, (found = { end, text: `${name}, ${this.at(start)} to ${this.at(end)}, ${lengthText(end - start)}` }));
    return found.text;
  }

  iso(moment: number): string {
    let text = this.universal.get(moment);
    if (text === undefined) this.universal.set(moment, (text = instantToISO(fromExactNumber(moment))));
    return text;
  }
}

/** Collects the why of one figure (convention 24). Long lists are cut, and `more` says by how much. */
export class TraceWriter {
  private readonly sentences: string[] = [];
  private readonly arithmetic: string[] = [];
  private readonly counted: Evidence[] = [];
  private readonly excluded: Evidence[] = [];
  private readonly rows: { file: string; line: number; text: string }[] = [];
  private more = 0;

  constructor(
    private readonly words: TimeWords,
    readonly currency: string | undefined,
    /** Somebody wants to see the rows of data behind this figure, so they may be asked for. */
    readonly wantsRows: boolean,
  ) {}

  say(sentence: string): void {
    if (!this.sentences.includes(sentence)) this.sentences.push(sentence);
  }

  calculate(line: string): void {
    this.arithmetic.push(line);
  }

  /** Time or records that counted against the figure, or for it. */
  count(evidence: TimedEvidence): void {
    this.add(this.counted, evidence);
  }

  /** Time that did not count, with the words that took it out. */
  exclude(evidence: TimedEvidence): void {
    this.add(this.excluded, evidence);
  }

  row(row: { readonly file: string; readonly line: number; readonly text: string }): void {
    if (this.rows.length < MOST_LISTED) this.rows.push({ file: row.file, line: row.line, text: row.text });
    else this.more++;
  }

  /** So many more that are not even at hand. */
  leaveOut(count: number): void {
    this.more += count;
  }

  finish(): Trace {
    const { sentences, arithmetic, counted, excluded, rows, more } = this;
    return { sentences, arithmetic, counted, excluded, rows, more };
  }

  /** A stretch of a period: when, and how long. */
  stretch(name: string, piece: { readonly start: number; readonly end: number }): string {
    return this.words.stretch(name, piece);
  }

  /** The wall clock at a moment, with the date. */
  at(moment: number): string {
    return this.words.at(moment);
  }

  private add(list: Evidence[], { start, end, text, words, origin }: TimedEvidence): void {
    if (list.length >= MOST_LISTED) {
      this.more++;
      return;
    }
    list.push({
      start: this.words.iso(start),
      end: this.words.iso(end),
      text,
      ...(words === undefined ? {} : { words }),
      ...(origin === undefined ? {} : { place: placeOf(origin) }),
    });
  }
}

export interface TimedEvidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words?: string;
  readonly origin?: Origin;
}

/** A figure with its trace, which is written when it is first read. */
export function measured(unit: Unit, { value, range }: Magnitude, tell: () => Trace): Measured {
  let trace: Trace | undefined;
  return {
    unit,
    ...(value === undefined ? {} : { value }),
    ...(range === undefined ? {} : { range }),
    get trace(): Trace {
      trace ??= tell();
      return trace;
    },
  };
}

/** `45 min`, `3 h 12 min`: exact. */
export function lengthText(length: number): string {
  return formatDuration(fromExactNumber(Math.round(length)));
}

/** `44,580 minutes`, in whole minutes where the length has no seconds. */
export function minutesText(length: number): string {
  const minutes = Ratio.of(Math.round(length), MINUTE);
  return minutes.isWhole ? `${groupThousands(minutes.num.toString())} min` : lengthText(length);
}

export function countText(count: number): string {
  return groupThousands(fromExactNumber(count).toString());
}

/** `1 outage`, `2 outages`. */
export function numberOf(count: number, one: string, several: string): string {
  return `${countText(count)} ${count === 1 ? one : several}`;
}

/** A figure to six decimals, with an ellipsis where it goes on: `99.895833…%`. */
export function figureWords(value: Ratio, unit: Unit, currency: string | undefined): string {
  switch (unit) {
    case 'share':
      return `${decimalText(value.times(HUNDRED))}%`;
    case 'duration':
      return `${formatDuration(value.round().num)}${value.isWhole ? '' : '…'}`;
    case 'money':
      return `${currency === undefined ? '' : `${currency} `}${decimalText(value)}`;
    case 'number':
      return decimalText(value);
  }
}

/** Says how the clocks moved in a window, where they did: its length is not that of its days. */
export function clockChange(start: number, end: number, timeZone: string): 'forward' | 'back' | undefined {
  const zone = TimeZone.named(timeZone);
  const shift = zone.offsetAt(end) - zone.offsetAt(start);
  return shift > 0 ? 'forward' : shift < 0 ? 'back' : undefined;
}

const MOST_LISTED = 20;
const MINUTE = 60_000_000;
const HUNDRED = Ratio.of(100);
const DECIMALS = 6;

function decimalText(value: Ratio): string {
  const cut = value.round(DECIMALS, 'down');
  const text = groupThousands(cut.toExact());
  return cut.equals(value) ? text : `${cut.isWhole ? `${text}.000000` : text.padEnd(text.indexOf('.') + 1 + DECIMALS, '0')}…`;
}
