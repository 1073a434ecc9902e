/**
 * The Agreement: the resolved, typed, immutable meaning of one or more `.sla` files.
 *
 * Invariant: plain data. Nothing here knows the parser; names refer to one another by their canonical name (single spaces),
 * and every name that occurs is a key of the map it belongs to — lowering leaves out what it could not resolve and reports it.
 */
import type { CivilDate } from '../quantities/civil-date';
import type { Ratio } from '../quantities/ratio';

/** A place in a file. Lines and characters count from 0, as editors do; offsets are UTF-16. */
export interface Origin {
    readonly uri: string;
    readonly start: Position;
    readonly end: Position;
    readonly offset: number;
    readonly length: number;
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

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
    readonly samples: readonly Sample[];
    readonly amendments: readonly Amendment[];
    /** `use`d files, as written. */
    readonly uses: readonly { readonly path: string; readonly origin: Origin }[];
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
    'party' | 'service' | 'fee' | 'calendar' | 'goal' | 'records' | 'measure' | 'period' | 'metric' | 'term' | 'clause' | 'benchmark' | 'target';

export interface MoneyRounding {
    readonly mode: RoundingMode;
    /** Credits are rounded to a multiple of this; absent: the minor unit. */
    readonly to?: MoneyValue;
}
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

// ── who and what ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Defined {
    readonly name: string;
    readonly origin: Origin;
}

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
    readonly amount: MoneyValue;
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
    readonly origin: Origin;
}

export interface Benchmark extends Defined {
    readonly metric: string;
    readonly value: Value;
    readonly source: string;
}

// ── records ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Records extends Defined {
    readonly title: string;
    readonly collectedBy?: string;
    readonly tool?: string;
    /** `one every 30 seconds`: how often a sample is due. Without it a sample stands until the next one (convention 16). */
    readonly every?: DurationValue;
    /** `identified by Number`: a second row with the same value is a bad row (convention 25), or a change when `changes` is set. */
    readonly key?: string;
    /** `with one row for each change, dated by Updated`: rows of one key are one record; the latest row's fields stand. */
    readonly changes?: { readonly datedBy: string };
    readonly fields: readonly Field[];
}

export type FieldType = 'time' | 'date' | 'duration' | 'number' | 'percentage' | 'text' | 'amount' | 'party' | 'periods' | 'enum';
export interface Field extends Defined {
    readonly type: FieldType;
    /** For `enum`: the values, in order. */
    readonly values: readonly string[];
    /** For a `duration` or `number` that is stated in a unit in the data (`a duration in minutes`). */
    readonly unit?: DurationUnit;
    /** For `periods while State is "Awaiting"`: derived from the changes of another field. */
    readonly whilst?: Comparison;
    readonly setBy?: string;
    readonly causedBy?: string;
}

// ── values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type DurationUnit = 'microsecond' | 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `lexeme` is what the drafter wrote, white space and quotes normalised; figures in messages show it. */
export type Value = PercentValue | DurationValue | MoneyValue | NumberValue | NameValue | TextValue | DateValue;
/** 99.95% has `ratio` 1999/2000. */
export interface PercentValue { readonly kind: 'percent'; readonly ratio: Ratio; readonly lexeme: string }
/** `business` days are days of the calendar; `calendar` names it (`2 business days of Support Hours`). */
export interface DurationValue {
    readonly kind: 'duration';
    readonly count: Ratio;
    readonly unit: DurationUnit;
    readonly business: boolean;
    readonly calendar?: string;
    readonly lexeme: string;
}
export interface MoneyValue { readonly kind: 'money'; readonly currency: string; readonly amount: Ratio; readonly lexeme: string }
export interface NumberValue { readonly kind: 'number'; readonly number: Ratio; readonly lexeme: string }
/** An enum value, or a party in a field of type party. */
export interface NameValue { readonly kind: 'name'; readonly name: string }
export interface TextValue { readonly kind: 'text'; readonly text: string }
export interface DateValue { readonly kind: 'date'; readonly date: CivilDate }

export type Bound = 'at least' | 'at most' | 'below' | 'above' | 'exactly';

/** `is P1 or P2`, `is not "x"`, `is above 5`, `is given`; every value of a list is an alternative. */
export type Test =
    | { readonly kind: 'bound'; readonly op: Bound; readonly value: Value }
    | { readonly kind: 'among'; readonly negated: boolean; readonly values: readonly Value[] }
    | { readonly kind: 'given'; readonly negated: boolean };

/** What a comparison looks at: a field of the record, or a measure of it. */
export interface QuantityRef {
    readonly kind: 'field' | 'measure';
    readonly name: string;
}
export interface Comparison {
    readonly left: QuantityRef;
    readonly test: Test;
    readonly origin: Origin;
}
/** All parts (`and`) or at least one (`or`); the two never mix. */
export interface Condition {
    readonly join: 'and' | 'or';
    readonly parts: readonly Comparison[];
}

export interface RecordSet {
    readonly records: string;
    readonly datedBy?: string;
    readonly where?: Condition;
    readonly origin: Origin;
}

export type WindowPhrase =
    | { readonly kind: 'calendar' | 'contract'; readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
    | { readonly kind: 'rolling'; readonly length: DurationValue }
    | { readonly kind: 'term' };

// ── measures, periods, metrics ──────────────────────────────────────────────────────────────────────────────────────

/** A quantity of each record. */
export interface Measure extends Defined {
    readonly records: string;
    readonly expression:
        | { readonly kind: 'elapsed'; readonly start: string; readonly end: string }
        | { readonly kind: 'arithmetic'; readonly left: QuantityRef; readonly op: ArithmeticOp; readonly right: QuantityRef };
    /** Working calendar the time is counted in; absent: every minute counts. */
    readonly calendar?: string;
    /** `not counting`: fields of type periods, or periods; their union is taken off (convention 6). */
    readonly pauses: readonly { readonly kind: 'field' | 'period'; readonly name: string; readonly origin: Origin }[];
}
export type ArithmeticOp = 'plus' | 'minus' | 'times' | 'divided by';

/** A set of time intervals. */
export interface Period extends Defined {
    readonly expression: PeriodExpression;
    readonly refinements: readonly PeriodRefinement[];
}
export type PeriodExpression =
    | { readonly kind: 'between'; readonly records: string; readonly start: string; readonly end: string; readonly where?: Condition }
    | {
          /** Runs of samples: opens at the first of the run that satisfies `opens`, closes at the first of the run that satisfies `closes`. */
          readonly kind: 'samples';
          readonly records: string;
          readonly field: string;
          readonly where?: Condition;
          readonly opens: SampleRun;
          /** Absent: closes at the first sample that does not satisfy `opens.test`. */
          readonly closes?: SampleRun;
      }
    | { readonly kind: 'metric'; readonly metric: string; readonly step: DurationValue; readonly test: Test; readonly run?: Run }
    | { readonly kind: 'union'; readonly periods: readonly string[] };
export interface SampleRun { readonly test: Test; readonly run?: Run }
/** `at least 5 times in a row`, `for at least 5 minutes`, `for longer than 5 minutes` (`above`). */
export type Run =
    | { readonly kind: 'times'; readonly op: Bound; readonly count: number }
    | { readonly kind: 'duration'; readonly op: Bound; readonly duration: DurationValue };
/** Applied in the order written. */
export type PeriodRefinement =
    | { readonly kind: 'notice'; readonly given: string; readonly op: Bound; readonly lead: DurationValue; readonly before: string; readonly origin: Origin }
    | { readonly kind: 'up-to'; readonly cap: DurationValue; readonly window: WindowPhrase; readonly origin: Origin }
    | { readonly kind: 'caused-by'; readonly party: string; readonly origin: Origin }
    | { readonly kind: 'length'; readonly op: Bound; readonly duration: DurationValue; readonly origin: Origin }
    | { readonly kind: 'not-counting'; readonly periods: readonly string[]; readonly origin: Origin }
    | { readonly kind: 'counted-in'; readonly calendar: string; readonly origin: Origin };

/** One figure for each window. */
export interface Metric extends Defined {
    readonly service?: string;
    readonly expression: MetricExpression;
    readonly notCounting: readonly { readonly periods: readonly string[]; /** `as Outage`: keeps the whole window as denominator (convention 15). */ readonly as?: string; readonly origin: Origin }[];
    readonly calendar?: string;
    readonly weightedBy?: string;
    readonly roundedTo?: number;
    readonly atLeast?: number;
    readonly interpolated: boolean;
    readonly missingSamplesAs?: Value;
    readonly emptyIntervalsAs?: Value;
}
export type MetricExpression =
    | { readonly kind: 'arithmetic'; readonly op: ArithmeticOp; readonly left: MetricExpression; readonly right: MetricExpression }
    | { readonly kind: 'metric'; readonly metric: string; readonly origin: Origin }
    | { readonly kind: 'constant'; readonly value: PercentValue | NumberValue | DurationValue | MoneyValue }
    | { readonly kind: 'time-share'; readonly period: string; readonly without: boolean; readonly origin: Origin }
    | { readonly kind: 'record-share'; readonly set: RecordSet; readonly whose: Condition; readonly origin: Origin }
    | { readonly kind: 'count'; readonly of: { readonly kind: 'records'; readonly set: RecordSet } | { readonly kind: 'period'; readonly period: string }; readonly origin: Origin }
    | { readonly kind: 'aggregate'; readonly how: Aggregate; readonly of: AggregateOf; readonly origin: Origin };
/** Percentile: `rank` 19/20 for the 95th. */
export type Aggregate = { readonly kind: 'average' | 'median' | 'highest' | 'lowest' | 'total' } | { readonly kind: 'percentile'; readonly rank: Ratio; readonly lexeme: string };
export type AggregateOf =
    | { readonly kind: 'quantity'; readonly quantity: QuantityRef; readonly set: RecordSet }
    /** Of a period's intervals: `the longest Outage` is the highest of Outage. */
    | { readonly kind: 'period'; readonly period: string }
    /** `the average of Error Rate over every 5 minutes`. */
    | { readonly kind: 'metric'; readonly metric: string; readonly step: DurationValue };

// ── duties ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Target extends Defined {
    readonly obligors: readonly string[];
    readonly undertaking: Undertaking;
}
export type Undertaking =
    | { readonly kind: 'metric'; readonly metric: string; readonly op: Bound; readonly value: Value; readonly window: WindowPhrase }
    /** A quantity of each record: a share of the records in each window, or each of them (no window). */
    | {
          readonly kind: 'measure';
          readonly measure: string;
          readonly op: Bound;
          readonly value: Value;
          /** Absent: `for each of`. */
          readonly share?: PercentValue;
          readonly set: RecordSet;
          readonly window?: WindowPhrase;
      }
    /** A priority matrix: one promise for each cell that says something. */
    | {
          readonly kind: 'table';
          readonly share?: PercentValue;
          readonly set: RecordSet;
          readonly window?: WindowPhrase;
          readonly key: string;
          readonly measures: readonly string[];
          readonly rows: readonly TableRow[];
      };
export interface TableRow {
    readonly key: NameValue;
    /** One for each measure; undefined is `none`. */
    readonly cells: readonly ({ readonly op: Bound; readonly value: Value; readonly origin: Origin } | undefined)[];
    readonly origin: Origin;
}

export type Duty = (
    | { readonly kind: 'report'; readonly subjects: readonly string[]; readonly to: string; readonly within: DurationValue; readonly after: WindowPhrase }
    | { readonly kind: 'review'; readonly subjects: readonly string[]; readonly every: DurationValue }
    | { readonly kind: 'claim'; readonly within: DurationValue; readonly after: WindowPhrase }
    /** Earn-back: the credit for `target` is returned when it is met in each of the next `count` windows. */
    | { readonly kind: 'return'; readonly target: string; readonly count: number; readonly window: WindowPhrase }
    /** Judged like a target, record by record: `field` is set within the time after `after`. */
    | { readonly kind: 'provide'; readonly records: string; readonly field: string; readonly within: DurationValue; readonly after: string }
    | { readonly kind: 'act'; readonly modal: 'must' | 'must not' | 'may'; readonly text: string; readonly within?: DurationValue }
) & { readonly obligors: readonly string[]; readonly origin: Origin };

// ── remedies ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Remedy {
    readonly name?: string;
    readonly origin: Origin;
    readonly trigger: RemedyTrigger;
    /** For a ladder: empty, the limbs hold them. */
    readonly consequences: readonly Consequence[];
}
export type RemedyTrigger =
    | { readonly kind: 'ladder'; readonly subject: Subject; readonly window: WindowPhrase; readonly limbs: readonly Limb[] }
    | { readonly kind: 'events'; readonly join: 'and' | 'or'; readonly events: readonly RemedyEvent[] };
/** A metric's figure, or the share a target reached. */
export interface Subject { readonly kind: 'metric' | 'target'; readonly name: string }
export interface Limb {
    readonly op: Bound;
    readonly value: Value;
    /** A band, `from 98% to 98.99%`: the figure is at least this, and (`op`) at most `value`. */
    readonly from?: Value;
    readonly consequences: readonly Consequence[];
    readonly origin: Origin;
}
export type RemedyEvent = (
    | { readonly kind: 'missed'; readonly target: string; readonly repetition?: Repetition }
    | { readonly kind: 'credits'; readonly window: WindowPhrase; readonly op: Bound; readonly value: MoneyValue }
    | { readonly kind: 'points'; readonly window: WindowPhrase; readonly count: Ratio }
) & { readonly origin: Origin };
export type Repetition =
    | { readonly kind: 'consecutive'; readonly count: number; readonly window: WindowPhrase }
    | { readonly kind: 'any-of'; readonly count: number; readonly of: number; readonly window: WindowPhrase }
    | { readonly kind: 'nth'; readonly nth: number; readonly window: WindowPhrase };

export type Consequence = (
    | { readonly kind: 'credit'; readonly verb: 'credit' | 'pay'; readonly amount: Amount; readonly to?: string }
    | { readonly kind: 'terminate'; readonly service?: string; readonly within?: DurationValue }
    | { readonly kind: 'act'; readonly modal: 'must' | 'may'; readonly text: string; readonly within?: DurationValue }
    | { readonly kind: 'points'; readonly points: Ratio; readonly doubledWhenRepeated: boolean }
) & { readonly party: string; readonly origin: Origin };

export type Amount =
    | { readonly kind: 'share'; readonly percent: PercentValue; readonly of: { readonly kind: 'fee'; readonly fee: string } | { readonly kind: 'at-risk' }; readonly per?: Per }
    | { readonly kind: 'sum'; readonly money: MoneyValue; readonly per?: Per }
    /** `2 days of Monthly Fee`: the fee divided by the days of its window. */
    | { readonly kind: 'days'; readonly count: Ratio; readonly unit: DurationUnit; readonly fee: string; readonly per?: Per }
    /** `25 times Monthly Fee for the time in Outage`: the fee in proportion to the time. */
    | { readonly kind: 'times'; readonly count: Ratio; readonly fee: string; readonly period: string };
export type Per =
    | { readonly kind: 'records'; readonly set: RecordSet }
    /** `for each started hour above 4 hours`, `for each percentage point below 99.95%`; neither started nor complete: in proportion. */
    | { readonly kind: 'unit'; readonly rounding: 'started' | 'complete' | 'exact'; readonly unit: DurationUnit | 'percentage point' | 'one'; readonly op: 'above' | 'below'; readonly value: Value };

export type Limit = (
    /** Total credits in each window (or over the term) must not exceed. */
    | { readonly kind: 'total'; readonly window: WindowPhrase; readonly amount: Amount; readonly party?: string }
    /** Total credits for each of the records must not exceed. */
    | { readonly kind: 'record'; readonly records: string; readonly amount: Amount }
    /** Credits in a window below this are not payable. */
    | { readonly kind: 'minimum'; readonly window: WindowPhrase; readonly amount: MoneyValue }
) & { readonly origin: Origin };
/** `The amount at risk in each calendar month is 15% of Monthly Fee.` */
export interface AtRisk { readonly window: WindowPhrase; readonly amount: Amount; readonly origin: Origin }

/** From a date on, the sentence replaces the one of the same kind and name; each window is judged by the terms in force at its start. */
export interface Amendment {
    readonly from: CivilDate;
    readonly origin: Origin;
    readonly statement:
        | { readonly kind: 'target'; readonly target: Target }
        | { readonly kind: 'remedy'; readonly remedy: Remedy }
        | { readonly kind: 'metric'; readonly metric: Metric }
        | { readonly kind: 'fee'; readonly fee: Fee }
        | { readonly kind: 'limit'; readonly limit: Limit };
}

// ── sample data ─────────────────────────────────────────────────────────────────────────────────────────────────────

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
    /** Files of fields of type periods. */
    readonly more: readonly { readonly field: string; readonly file: string; readonly fileOrigin: Origin; readonly columns: readonly ColumnBinding[] }[];
    readonly origin: Origin;
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
