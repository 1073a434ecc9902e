/**
 * What sentences are made of: places in the text, figures with their units, tests, sets of records, windows.
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

/** Something with a name that other sentences use. */
export interface Defined {
  readonly name: string;
  readonly origin: Origin;
}

export type DurationUnit = 'microsecond' | 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `lexeme` is what the drafter wrote, white space and quotes normalised; figures in messages show it. */
export type Value = PercentValue | DurationValue | MoneyValue | NumberValue | NameValue | TextValue | DateValue | BaselineValue;
/** 99.95% has `ratio` 1999/2000. */
export interface PercentValue {
  readonly kind: 'percent';
  readonly ratio: Ratio;
  readonly lexeme: string;
}
/** `business` days are days of the calendar; `calendar` names it (`2 business days of Support Hours`). */
export interface DurationValue {
  readonly kind: 'duration';
  readonly count: Ratio;
  readonly unit: DurationUnit;
  readonly business: boolean;
  readonly calendar?: string;
  readonly lexeme: string;
}
export interface MoneyValue {
  readonly kind: 'money';
  readonly currency: string;
  readonly amount: Ratio;
  readonly lexeme: string;
}
export interface NumberValue {
  readonly kind: 'number';
  readonly number: Ratio;
  readonly lexeme: string;
}
/** An enum value, or a party in a field of type party. */
export interface NameValue {
  readonly kind: 'name';
  readonly name: string;
}
export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}
/** `its baseline`: the figure that the metric's baseline is, or is set to. Only what a target promises can be that. */
export interface BaselineValue {
  readonly kind: 'baseline';
  readonly lexeme: string;
}
export interface DateValue {
  readonly kind: 'date';
  readonly date: CivilDate;
}

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
