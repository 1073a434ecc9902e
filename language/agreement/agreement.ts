/**
 * The Agreement: the resolved, typed, immutable meaning of one or more `.sla` files.
 *
 * Invariant: plain data. Nothing here knows the parser; names refer to one another by their canonical name (single spaces),
 * and every name that occurs is a key of the map it belongs to — lowering leaves out what it could not resolve and reports it.
 */
import type { CivilDate } from '../quantities/civil-date';
import type { Measure, Metric, Period, Records } from './measured';
import type { AtRisk, Duty, Limit, Remedy, Target } from './owed';
import type { Scenario } from './scenarios';
import type { Defined, DurationUnit, DurationValue, MoneyValue, Origin, Value, WindowPhrase } from './values';

export type * from './measured';
export type * from './owed';
export type * from './scenarios';
export type * from './values';

export interface Agreement {
  readonly name: string;
  readonly origin: Origin;
  /** Parties between whom it is made, in order. Parties outside the agreement are in `parties` only. */
  readonly between: readonly string[];
  /** First and last day, both included. */
  readonly term?: { readonly from: CivilDate; readonly to: CivilDate };
  /** IANA zone; absent means UTC and a diagnostic (convention 4). */
  readonly timeZone?: string;
  /** ISO 4217 code of all amounts, when stated. */
  readonly currency?: string;
  readonly governedBy?: string;
  /** How a credit line is rounded. Default: half up to the currency's minor unit (convention 2). */
  readonly moneyRounding?: MoneyRounding;
  readonly parties: ReadonlyMap<string, Party>;
  readonly services: ReadonlyMap<string, Service>;
  readonly fees: ReadonlyMap<string, Fee>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly records: ReadonlyMap<string, Records>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly periods: ReadonlyMap<string, Period>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly terms: ReadonlyMap<string, Prose>;
  readonly clauses: ReadonlyMap<string, Prose>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly baselines: readonly Baseline[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly remedies: readonly Remedy[];
  readonly limits: readonly Limit[];
  readonly atRisk: readonly AtRisk[];
  readonly duties: readonly Duty[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly samples: readonly Sample[];
  readonly amendments: readonly Amendment[];
  /** `use`d files, as written. */
  readonly uses: readonly Use[];
  /** Order of everything as written, for printing and for documents. */
  readonly outline: readonly OutlineItem[];
}

/** One item of the text in its order: a heading, or a sentence found by the kind and position of its meaning. */
export type OutlineItem =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly origin: Origin }
  | { readonly kind: DefinitionKind; readonly name: string }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'baseline' | 'remedy' | 'limit' | 'at-risk' | 'duty' | 'sample' | 'amendment' | 'use'; readonly index: number };

export type DefinitionKind =
  | 'party'
  | 'service'
  | 'fee'
  | 'calendar'
  | 'goal'
  | 'records'
  | 'measure'
  | 'period'
  | 'metric'
  | 'term'
  | 'clause'
  | 'benchmark'
  | 'scenario'
  | 'target';

export interface MoneyRounding {
  readonly mode: RoundingMode;
  /** Credits are rounded to a multiple of this; absent: the minor unit. */
  readonly to?: MoneyValue;
}
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

export interface Party extends Defined {
  readonly title: string;
  readonly outside: boolean;
}

export interface Service extends Defined {
  readonly title: string;
  readonly suppliedBy?: string;
  readonly relyingOn: readonly string[];
}

/** An amount that falls due for each window, or for each of something (a region, a record). */
export interface Fee extends Defined {
  /** Of a fee with rates: of the first. */
  readonly amount: MoneyValue;
  /** `GBP 500 for Standard and GBP 300 for Rare`: what follows for one of the values rests on its amount. */
  readonly rates?: readonly { readonly value: string; readonly isText: boolean; readonly amount: MoneyValue; readonly origin: Origin }[];
  readonly window?: WindowPhrase;
  readonly per?: string;
  readonly service?: string;
}

export interface Calendar extends Defined {
  /** `24 hours every day`. */
  readonly always: boolean;
  readonly ranges: readonly DayRange[];
  readonly holidayRegions: readonly string[];
  readonly holidayDates: readonly CivilDate[];
}
export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';
/** From the first to the last weekday (the week goes round), each day between the clock times 'HH:MM'. */
export interface DayRange {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly from: string;
  readonly to: string;
}

export interface Goal extends Defined {
  readonly text: string;
  /** Names of targets, metrics or measures. */
  readonly servedBy: readonly string[];
}

export interface Prose extends Defined {
  readonly text: string;
}

export interface Baseline {
  readonly metric: string;
  readonly value?: Value;
  readonly measured?: { readonly from: CivilDate; readonly to: CivilDate };
  /** Present when the baseline `is unknown`. */
  readonly toBeSetAfter?: DurationValue;
  /** How it is then set: the figures of the windows of that time, counted from the first day of the term, taken together. */
  readonly setAs?: { readonly how: 'average' | 'median' | 'highest' | 'lowest'; readonly window: WindowPhrase };
  /** From when on the value holds; absent: at all times. */
  readonly setOn?: CivilDate;
  /** What the parties set it by, in their words: `a joint review`. */
  readonly setBy?: string;
  readonly origin: Origin;
}

export interface Benchmark extends Defined {
  readonly metric: string;
  readonly value: Value;
  readonly source: string;
}

/** From a date on, the sentence replaces the one of the same kind and name; each window is judged by the terms in force at its start. */
export interface Amendment {
  readonly from: CivilDate;
  readonly origin: Origin;
  readonly statement:
    | { readonly kind: 'target'; readonly target: Target }
    | { readonly kind: 'remedy'; readonly remedy: Remedy }
    | { readonly kind: 'metric'; readonly metric: Metric }
    | { readonly kind: 'fee'; readonly fee: Fee }
    | { readonly kind: 'limit'; readonly limit: Limit }
    | { readonly kind: 'at-risk'; readonly atRisk: AtRisk }
    /** To claim a credit, or to return one. */
    | { readonly kind: 'duty'; readonly duty: Duty }
    | { readonly kind: 'calendar'; readonly calendar: Calendar }
    | { readonly kind: 'period'; readonly period: Period }
    | { readonly kind: 'measure'; readonly measure: Measure }
    /** Words only: no figure hangs on them. */
    | { readonly kind: 'clause'; readonly clause: Prose }
    | { readonly kind: 'term'; readonly term: Prose };
}

/** A used file. Of two definitions of one name, that of the file that prevails is in force; where nothing is said, neither prevails. */
export interface Use {
  readonly path: string;
  /** Which prevails: the file that uses, or the used one. */
  readonly prevails?: 'this' | 'used';
  readonly origin: Origin;
}

/** Where sample data lies; never part of the contract. */
export interface Sample {
  readonly target: { readonly kind: 'records' | 'metric'; readonly name: string };
  readonly file: string;
  readonly fileOrigin: Origin;
  readonly columns: readonly ColumnBinding[];
  /** Zone of times without an offset, when it is not the agreement's. */
  readonly timeZone?: string;
  /** Texts that mean `not given`, besides the empty one. */
  readonly notGiven: readonly string[];
  /** Texts that stand for a value of a field or for a party: `taking "1 - Critical" as P1`. */
  readonly taken?: readonly Taken[];
  /** Times of the records that a scenario moves: by how many microseconds, later ones positive. */
  readonly shifts?: readonly { readonly field: string; readonly by: bigint }[];
  /** Files of fields of type periods. */
  readonly more: readonly {
    readonly field: string;
    readonly file: string;
    readonly fileOrigin: Origin;
    readonly columns: readonly ColumnBinding[];
  }[];
  readonly origin: Origin;
}
/** What a text of the data stands for. */
export interface Taken {
  readonly text: string;
  readonly value: string;
}

/** `where Opened is "opened_at" as "dd-MM-yyyy HH:mm"`. In a periods file the fields are Start, End and Record. */
export interface ColumnBinding {
  readonly field: string;
  readonly column: string;
  readonly format?: string;
  /** `in minutes`: the unit of the numbers in this column, when it is not the field's. */
  readonly unit?: DurationUnit;
}

/** What lowering found wrong, in words for the drafter. */
export interface Problem {
  /** Stable kebab-case id. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly origin: Origin;
  readonly related: readonly { readonly message: string; readonly origin: Origin }[];
  /** A replacement for the origin's text, when one is right. */
  readonly suggestion?: string;
}
