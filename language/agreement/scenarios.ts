/**
 * Scenarios: what is changed for the sake of a question, and what must then come out. Never part of the contract.
 */
import type { CivilDate } from '../quantities/civil-date';
import type { Bound, Defined, DurationValue, MoneyValue, NumberValue, Origin, PercentValue, WindowPhrase } from './values';

export interface Scenario extends Defined {
  readonly title: string;
  readonly changes: readonly ScenarioChange[];
  readonly expectations: readonly Expected[];
}

/** A value that figures are set against. */
export type FigureValue = PercentValue | DurationValue | MoneyValue | NumberValue;

export type ScenarioChange =
  /** `Uptime at least 99.99%`: what the target promises, whatever the text and its amendments say. */
  (
    | { readonly kind: 'bound'; readonly target: string; readonly op: Bound; readonly value: FigureValue }
    | { readonly kind: 'fee'; readonly fee: string; readonly amount: MoneyValue }
    /** `Availability 99.2% in March 2026`: the figure as if it had been measured; without a window, in every one. */
    | { readonly kind: 'figure'; readonly metric: string; readonly value: FigureValue; readonly when?: NamedWindow }
    /** `Outages from "data/bad-year.csv"`: other records. */
    | {
        readonly kind: 'data';
        readonly of: 'records' | 'metric';
        readonly name: string;
        readonly file: string;
        readonly fileOrigin: Origin;
      }
    /** `Ended of Outages later by 1 hour`; without a field, all times of the records. */
    | {
        readonly kind: 'shift';
        readonly records: string;
        readonly field?: string;
        readonly way: 'later' | 'earlier';
        readonly by: DurationValue;
      }
  ) & { readonly origin: Origin };

export type Expected = (
  | {
      readonly kind: 'verdict';
      readonly target: string;
      readonly verdict: 'met' | 'missed' | 'not determined';
      readonly when?: NamedWindow;
      /** How many windows (or records, for `each of`) have this verdict. */
      readonly times?: { readonly op: Bound; readonly count: number };
    }
  | { readonly kind: 'figure'; readonly metric: string; readonly op: Bound; readonly value: FigureValue; readonly when: NamedWindow }
  /** What is payable in all; without a window, over the time that is looked at. Of `party`: what it owes. */
  | {
      readonly kind: 'credits';
      readonly party?: string;
      readonly when?: NamedWindow;
      readonly op: Bound;
      /** Absent: no credits. */
      readonly value?: MoneyValue;
    }
  | {
      readonly kind: 'right';
      readonly party: string;
      readonly arises: boolean;
      readonly service?: string;
      /** Words of its own; absent: to terminate. */
      readonly text?: string;
    }
) & { readonly origin: Origin };

/** One window by its name: the one of this kind that holds the day; `March 2026` is that of 1 March 2026. */
export interface NamedWindow {
  readonly window: WindowPhrase;
  /** Absent: the term. */
  readonly day?: CivilDate;
}
