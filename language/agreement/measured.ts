/**
 * What is measured: records, measures of each record, periods of time, metrics of each window.
 */
import type { Ratio } from '../quantities/ratio';
import type { FigureValue, NamedWindow } from './scenarios';
import type {
  Bound,
  Comparison,
  Condition,
  Defined,
  DurationUnit,
  DurationValue,
  MoneyValue,
  NumberValue,
  Origin,
  PercentValue,
  QuantityRef,
  RecordSet,
  Test,
  Value,
  WindowPhrase,
} from './values';

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
  /** `the first Priority`, `the last Answered where Automated is No`: taken from the changes of a record; of no column. */
  readonly picked?: PickedField;
  readonly setBy?: string;
  readonly causedBy?: string;
}

/** Of the changes of a record in which the field is given and the condition holds: the value in the first, in the last, or the one that comes first in its list. */
export interface PickedField {
  readonly which: 'first' | 'last' | 'highest';
  readonly field: string;
  readonly where?: Condition;
}

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
export interface SampleRun {
  readonly test: Test;
  readonly run?: Run;
}
/** `at least 5 times in a row`, `for at least 5 minutes`, `for longer than 5 minutes` (`above`). */
export type Run =
  | { readonly kind: 'times'; readonly op: Bound; readonly count: number }
  | { readonly kind: 'duration'; readonly op: Bound; readonly duration: DurationValue };
/** Applied in the order written. */
export type PeriodRefinement =
  | {
      readonly kind: 'notice';
      readonly given: string;
      readonly op: Bound;
      readonly lead: DurationValue;
      readonly before: string;
      readonly origin: Origin;
    }
  | { readonly kind: 'up-to'; readonly cap: DurationValue; readonly window: WindowPhrase; readonly origin: Origin }
  | { readonly kind: 'caused-by'; readonly party: string; readonly origin: Origin }
  | { readonly kind: 'length'; readonly op: Bound; readonly duration: DurationValue; readonly origin: Origin }
  | { readonly kind: 'not-counting'; readonly periods: readonly string[]; readonly origin: Origin }
  | { readonly kind: 'counted-in'; readonly calendar: string; readonly origin: Origin };

/** One figure for each window. */
export interface Metric extends Defined {
  readonly service?: string;
  /** `for each Region`: a figure of its own for each value of this field, from the records that have it. */
  readonly group?: string;
  readonly expression: MetricExpression;
  readonly notCounting: readonly {
    readonly periods: readonly string[];
    /** `as Outage`: keeps the whole window as denominator (convention 15). */ readonly as?: string;
    readonly origin: Origin;
  }[];
  readonly calendar?: string;
  readonly weightedBy?: string;
  readonly roundedTo?: number;
  readonly atLeast?: number;
  readonly interpolated: boolean;
  readonly missingSamplesAs?: Value;
  readonly emptyIntervalsAs?: Value;
  /** The metric that it stands for from some day on, inside others. Nobody writes it; the evaluator spells amendments out. */
  readonly versionOf?: string;
  /** Figures that a scenario takes it to have. */
  readonly assumed?: readonly { readonly value: FigureValue; readonly when?: NamedWindow; readonly origin: Origin }[];
}
export type MetricExpression =
  | { readonly kind: 'arithmetic'; readonly op: ArithmeticOp; readonly left: MetricExpression; readonly right: MetricExpression }
  | { readonly kind: 'metric'; readonly metric: string; readonly origin: Origin }
  | { readonly kind: 'constant'; readonly value: PercentValue | NumberValue | DurationValue | MoneyValue }
  | { readonly kind: 'time-share'; readonly period: string; readonly without: boolean; readonly origin: Origin }
  | { readonly kind: 'record-share'; readonly set: RecordSet; readonly whose: Condition; readonly origin: Origin }
  | {
      readonly kind: 'count';
      readonly of: { readonly kind: 'records'; readonly set: RecordSet } | { readonly kind: 'period'; readonly period: string };
      readonly origin: Origin;
    }
  | { readonly kind: 'aggregate'; readonly how: Aggregate; readonly of: AggregateOf; readonly origin: Origin };
/** Percentile: `rank` 19/20 for the 95th. */
export type Aggregate =
  | { readonly kind: 'average' | 'median' | 'highest' | 'lowest' | 'total' }
  | { readonly kind: 'percentile'; readonly rank: Ratio; readonly lexeme: string };
export type AggregateOf =
  | { readonly kind: 'quantity'; readonly quantity: QuantityRef; readonly set: RecordSet }
  /** Of a period's intervals: `the longest Outage` is the highest of Outage. */
  | { readonly kind: 'period'; readonly period: string }
  /** `the average of Error Rate over every 5 minutes`. */
  | { readonly kind: 'metric'; readonly metric: string; readonly step: DurationValue };
