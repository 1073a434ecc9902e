/**
 * The Outcome: what the agreement says happened on these records, who owes what, and why.
 *
 * Invariant: plain JSON, byte for byte the same for the same agreement, data and version. Exact figures are texts; nothing that shows an
 * Outcome computes a verdict or an amount of its own. Published as `docs/outcome.schema.json`.
 */
export interface Outcome {
  readonly version: string;
  readonly agreement: string;
  /** The answer in one sentence (or two). */
  readonly headline: string;
  readonly timeZone: string;
  readonly currency?: string;
  /** ISO dates of the first and last day that were looked at; absent where nothing could be. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Each default that was applied, in words, with the number of its convention. */
  readonly conventions: readonly AppliedConvention[];
  readonly targets: readonly TargetOutcome[];
  readonly metrics: readonly MetricOutcome[];
  readonly credits: readonly CreditLine[];
  /** Money per obligor and window after limits, in order of time. */
  readonly settlements: readonly Settlement[];
  readonly totals: readonly { readonly obligor: string; readonly obligee: string; readonly amount: Money; readonly pending?: Money }[];
  readonly rights: readonly Right[];
  /** Dated to-dos and duties that the records do not show (reports, reviews, actions). */
  readonly todos: readonly Todo[];
  readonly points: readonly { readonly party: string; readonly window: string; readonly points: string; readonly why: Why }[];
  readonly data: readonly DataOutcome[];
  /** Things a reader must know before relying on a figure (unknown share that could turn a verdict, data that ends early …). */
  readonly cautions: readonly Caution[];
  /** The scenarios of the agreement, in its order; absent where there are none, or they were not run. */
  readonly scenarios?: readonly ScenarioOutcome[];
}

/** uri, and 1-based line and column where the words begin and end. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface AppliedConvention {
  readonly convention: number;
  readonly text: string;
  readonly place?: Place;
}

/** `exact`: a decimal, or numerator/denominator, in the unit's base (share of 1, microseconds, currency units, plain number). */
export interface Figure {
  readonly unit: 'share' | 'duration' | 'money' | 'number';
  readonly exact: string;
  /** For reading: `99.895833%`, `3 h 12 min`, `GBP 250.00`. */
  readonly text: string;
  /** Where samples are missing: the range the figure could take. */
  readonly range?: { readonly low: string; readonly high: string; readonly text: string };
}
export interface Money {
  /** ISO 4217; or `days of service`, where there are several services `days of Payments API`, for what is owed in days. */
  readonly currency: string;
  readonly amount: string;
  readonly text: string;
}

export type Verdict = 'met' | 'missed' | 'not determined';

export interface WindowSpan {
  readonly id: string;
  readonly label: string;
  /** ISO instants. */ readonly start: string;
  readonly end: string;
  readonly cut: boolean;
  /** The data ends before the window does. */ readonly unfinished: boolean;
}

export interface TargetOutcome {
  /** Stable: the target's name, and for a table's cell also its row and column. */
  readonly id: string;
  readonly name: string;
  readonly obligors: readonly string[];
  /** What was promised, in the words of the agreement: `Availability at least 99.95% in each calendar month`. */
  readonly promised: string;
  readonly place: Place;
  /** Figure of the metric (or the share in time), one for each window; for `for each of` one for each record that missed, and a count. */
  readonly windows: readonly WindowVerdict[];
  readonly met: number;
  readonly missed: number;
  readonly notDetermined: number;
  /** The cells of a table. */
  readonly parts: readonly TargetOutcome[];
}
export interface WindowVerdict {
  readonly window: WindowSpan;
  readonly verdict: Verdict;
  readonly figure?: Figure;
  /** The verdict would differ inside the range of missing samples. */
  readonly uncertain: boolean;
  /** ISO date of the last day on which the figure may be disputed; after it the figure is final. */
  readonly disputableUntil?: string;
  readonly why: Why;
}

export interface MetricOutcome {
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly place: Place;
  readonly figures: readonly { readonly window: WindowSpan; readonly figure?: Figure; readonly why: Why }[];
  /** Levels to draw: the target's value and the limbs' values. */
  readonly levels: readonly { readonly label: string; readonly exact: string; readonly text: string; readonly op: string }[];
  readonly baseline?: Figure;
  /** What others reach, each by its name and with its source, in the order of the agreement. */
  readonly benchmarks: readonly (Figure & { readonly name: string; readonly source: string })[];
}

/** One consequence in money, before and after the limits. */
export interface CreditLine {
  readonly id: string;
  readonly obligor: string;
  readonly obligee: string;
  readonly verb: 'credit' | 'pay' | 'add';
  readonly window: WindowSpan;
  /** Where it is for one of several (`for each Region`): for which. */
  readonly part?: string;
  /** Rounded as the agreement says. */
  readonly amount: Money;
  /** After limits and minimum payable. */
  readonly payable: Money;
  readonly status: 'due' | 'claimable' | 'forfeited' | 'earn-back pending' | 'earned back';
  /** ISO date, where the agreement has a claim deadline. */
  readonly claimBy?: string;
  readonly place: Place;
  readonly why: Why;
}

export interface Settlement {
  readonly window: WindowSpan;
  readonly obligor: string;
  readonly obligee: string;
  readonly gross: Money;
  /** What a limit cut off, each with its clause. */
  readonly reductions: readonly { readonly place: Place; readonly text: string; readonly amount: Money }[];
  readonly net: Money;
  readonly runningTotal: Money;
}

export interface Right {
  readonly party: string;
  readonly text: string;
  /** ISO date from which it may be used. */ readonly from: string;
  readonly until?: string;
  /** ISO date of the earliest day on which the agreement or the service may end, where notice of termination has a length. */
  readonly endsFrom?: string;
  readonly window: WindowSpan;
  readonly place: Place;
  readonly why: Why;
}

export interface Todo {
  readonly party: string;
  readonly to?: string;
  readonly text: string;
  /** ISO date; absent where nothing in the agreement dates it. */
  readonly due?: string;
  /** `16:40` (or `16:40:30`) in the agreement's zone, on that day; absent where the whole day is in time. */
  readonly dueTime?: string;
  readonly window?: WindowSpan;
  readonly kind: 'consequence' | 'report' | 'review' | 'duty' | 'permission';
  readonly place: Place;
  readonly why?: Why;
}

/** The trace of one figure, from its words to its rows (convention 24). Sentences read from top to bottom as an argument. */
export interface Why {
  readonly place: Place;
  readonly sentences: readonly string[];
  /** The arithmetic, one step a line: `1 − 45 min ÷ 43,200 min = 99.895833…%`. */
  readonly arithmetic: readonly string[];
  /** Intervals that counted against the figure, and intervals that did not with the words that took them out. */
  readonly counted: readonly Evidence[];
  readonly excluded: readonly Evidence[];
  /** Rows of the data that decided it. */
  readonly rows: readonly { readonly file: string; readonly line: number; readonly text: string }[];
  /** How many rows and intervals there are besides those listed. */
  readonly more: number;
}
export interface Evidence {
  readonly start: string;
  readonly end: string;
  readonly text: string;
  /** The words that took it out, or let it count. */ readonly words?: string;
  readonly place?: Place;
}

/** A what-if, and whether what was expected of it came out. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  /** In the words of the agreement. */
  readonly changes: readonly string[];
  /** What then happens, in a sentence. */
  readonly headline: string;
  /** All expectations do. */
  readonly holds: boolean;
  readonly expectations: readonly ExpectationOutcome[];
}
export interface ExpectationOutcome {
  /** In the words of the agreement. */
  readonly text: string;
  readonly holds: boolean;
  /** What came out, in a sentence. */
  readonly found: string;
  readonly place: Place;
}

export interface DataOutcome {
  readonly name: string;
  readonly files: readonly string[];
  readonly rows: number;
  readonly badRows: {
    readonly total: number;
    readonly listed: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  };
  readonly notes: readonly string[];
  readonly unreadable?: string;
}
export interface Caution {
  readonly code: string;
  readonly text: string;
  readonly place?: Place;
}
