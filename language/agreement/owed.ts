/**
 * What is owed: targets and other duties, remedies and their limits.
 */
import type { CivilDate } from '../quantities/civil-date';
import type { Ratio } from '../quantities/ratio';
import type {
  Bound,
  Defined,
  DurationUnit,
  DurationValue,
  MoneyValue,
  NameValue,
  Origin,
  PercentValue,
  RecordSet,
  Value,
  WindowPhrase,
} from './values';

export interface Target extends Defined {
  readonly obligors: readonly string[];
  readonly undertaking: Undertaking;
  /** `for each Region`: judged for each value of this field, and so is what follows from it. */
  readonly group?: string;
  /** Where it is for one value of a field: which (`North`). Nobody writes it; the evaluator spells groups out. */
  readonly part?: string;
  /** The field that `part` is a value of. */
  readonly partOf?: string;
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
      /** A milestone: the measure is how many days (or how long) after its day it was reached, and nobody defines it. */
      readonly milestone?: Milestone;
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
/** `by 30 June 2026, moved day for day by Customer Delay`. */
export interface Milestone {
  /** The time field that says when it was reached. */
  readonly reached: string;
  /** A day, met until its end; or a field of each record: a date likewise, a time to the moment. */
  readonly due: { readonly kind: 'date'; readonly date: CivilDate } | { readonly kind: 'field'; readonly field: string };
  /** Periods that move the day: each midnight that any of them lasts over, by one day. */
  readonly movedBy: readonly string[];
}
export interface TableRow {
  readonly key: NameValue;
  /** One for each measure; undefined is `none`. */
  readonly cells: readonly ({ readonly op: Bound; readonly value: Value; readonly origin: Origin } | undefined)[];
  readonly origin: Origin;
}

export type Duty = (
  | {
      readonly kind: 'report';
      readonly subjects: readonly string[];
      /** What else it says, in free words. */
      readonly content?: readonly string[];
      /** With the parts of what is for each of something. Nobody writes it; the evaluator spells groups out. */
      readonly covers?: readonly string[];
      readonly to: readonly string[];
      readonly within: DurationValue;
      readonly after: WindowPhrase;
    }
  | { readonly kind: 'review'; readonly subjects: readonly string[]; readonly every: DurationValue }
  /** `stating`: what a claim has to say. `recorded`: where claims are kept; a credit for which none was made in time is forfeited. */
  | {
      readonly kind: 'claim';
      readonly within: DurationValue;
      readonly after: WindowPhrase;
      readonly stating?: string;
      readonly recorded?: ClaimRecords;
    }
  /** Notice of a miss, of one of the targets (empty: of any): what counts only with notice hangs on it, and so does the time for a cure. */
  | {
      readonly kind: 'notice';
      readonly of: readonly string[];
      readonly within: DurationValue;
      readonly after: WindowPhrase;
      readonly stating?: string;
      readonly recorded?: ClaimRecords;
    }
  /** Until when a figure may be disputed. Absent `after`: counted from the report. */
  | { readonly kind: 'dispute'; readonly within: DurationValue; readonly after?: WindowPhrase }
  /** Earn-back: the credit for `target` is returned when it is met in each of the next `count` windows. */
  | { readonly kind: 'return'; readonly target: string; readonly count: number; readonly window: WindowPhrase }
  /** Judged like a target, record by record: `field` is set within the time after `after`. */
  | { readonly kind: 'provide'; readonly records: string; readonly field: string; readonly within: DurationValue; readonly after: string }
  | { readonly kind: 'act'; readonly modal: 'must' | 'must not' | 'may'; readonly text: string; readonly within?: DurationValue }
) & { readonly obligors: readonly string[]; readonly origin: Origin };

/** Records of claims or notices: when one was `made`, and a moment that it `concerns`, which lies in the window of the credit or the miss. */
export interface ClaimRecords {
  readonly records: string;
  readonly made: string;
  readonly concerns: string;
}

export interface Remedy {
  readonly name?: string;
  readonly origin: Origin;
  readonly trigger: RemedyTrigger;
  /** Where it follows for one value of a field: which (`North`). Nobody writes it; the evaluator spells groups out. */
  readonly part?: string;
  /** The field that `part` is a value of. */
  readonly partOf?: string;
  /** For a ladder: empty, the limbs hold them. */
  readonly consequences: readonly Consequence[];
}
export type RemedyTrigger =
  | { readonly kind: 'ladder'; readonly subject: Subject; readonly window: WindowPhrase; readonly limbs: readonly Limb[] }
  | { readonly kind: 'events'; readonly join: 'and' | 'or'; readonly events: readonly RemedyEvent[] };
/** A metric's figure, or the share a target reached. */
export interface Subject {
  readonly kind: 'metric' | 'target';
  readonly name: string;
}
export interface Limb {
  readonly op: Bound;
  readonly value: Value;
  /** A band, `from 98% to 98.99%`: the figure is at least this, and (`op`) at most `value`. */
  readonly from?: Value;
  readonly consequences: readonly Consequence[];
  readonly origin: Origin;
}
export type RemedyEvent =
  /** `by`: only misses that go further than this beyond what was promised. `notified`: only those of which this party gave notice in time. */
  (
    | {
        readonly kind: 'missed';
        readonly target: string;
        readonly by?: DurationValue;
        readonly repetition?: Repetition;
        readonly notified?: string;
      }
    | { readonly kind: 'credits'; readonly window: WindowPhrase; readonly op: Bound; readonly value: MoneyValue }
    /** So many points are reached: of rolling windows, in the one that ends when they are incurred. */
    | {
        readonly kind: 'points';
        readonly window: WindowPhrase;
        readonly count: Ratio;
        /** More than so many: `total points … are above 10`. */
        readonly beyond?: true;
      }
    /** Any points at all: once in each window, when it ends. */
    | { readonly kind: 'incurred'; readonly window: WindowPhrase }
  ) & { readonly origin: Origin };
export type Repetition =
  | { readonly kind: 'consecutive'; readonly count: number; readonly window: WindowPhrase }
  | { readonly kind: 'any-of'; readonly count: number; readonly of: number; readonly window: WindowPhrase }
  /** `later`: for at least the nth time. */
  | { readonly kind: 'nth'; readonly nth: number; readonly window: WindowPhrase; readonly later?: true };

export type Consequence = (
  | { readonly kind: 'credit'; readonly verb: 'credit' | 'pay' | 'add'; readonly amount: Amount; readonly to?: string }
  /** `notice`: how long the notice of termination is. */
  | ({ readonly kind: 'terminate'; readonly service?: string; readonly notice?: DurationValue } & RightTerms)
  /** `every`: again and again until a window of the target is met. */
  | ({ readonly kind: 'act'; readonly modal: 'must' | 'may'; readonly text: string; readonly every?: FollowUp } & RightTerms)
  | { readonly kind: 'points'; readonly points: Ratio; readonly doubledWhenRepeated: boolean }
) & { readonly party: string; readonly origin: Origin };

/** What dates a right (or, `within` alone, a duty). */
export interface RightTerms {
  readonly within?: DurationValue;
  /** The time to use it counts from the end of this window; absent: from when it arose. */
  readonly after?: WindowPhrase;
  readonly cure?: Cure;
}
/** `unless Provider cures the miss within 30 days after notice`: the right is there only when the time has passed without a cure. */
export interface Cure {
  readonly party: string;
  readonly within: DurationValue;
  /** The time field of records of notices that says when a miss was cured. */
  readonly recorded?: { readonly records: string; readonly cured: string };
  readonly origin: Origin;
}
export interface FollowUp {
  readonly every: DurationValue;
  readonly until: string;
}

export type Amount =
  | {
      readonly kind: 'share';
      readonly percent: PercentValue;
      readonly of:
        | { readonly kind: 'fee'; readonly fee: string }
        | { readonly kind: 'at-risk' }
        /** The part of the pool that belongs to the target. */
        | { readonly kind: 'allocation'; readonly target: string };
      readonly per?: Per;
    }
  | { readonly kind: 'sum'; readonly money: MoneyValue; readonly per?: Per }
  /** `2 days of Monthly Fee`: the fee divided by the days of its window; `10% of 12 months of Monthly Fee`. */
  | {
      readonly kind: 'days';
      readonly percent?: PercentValue;
      readonly count: Ratio;
      readonly unit: DurationUnit;
      readonly fee: string;
      readonly per?: Per;
    }
  /** `2 days of service to Payments API`: added free of charge, to one service or to all that is supplied. */
  | { readonly kind: 'service'; readonly count: Ratio; readonly unit: DurationUnit; readonly service?: string; readonly per?: Per }
  /** `25 times Monthly Fee for the time in Outage above 0.05% of the time`: the fee in proportion to the time, or to what it is above a length. */
  | {
      readonly kind: 'times';
      readonly count: Ratio;
      readonly fee: string;
      readonly period: string;
      readonly above?: PercentValue | DurationValue;
      readonly most?: Most;
    };
/** What an amount that grows comes to at most: `up to 5% of Portal Fee`, `up to 30 days of Monthly Fee`, `up to GBP 5,000`; it is for each of nothing. */
export type Most = Extract<Amount, { readonly kind: 'share' | 'sum' | 'days' | 'service' }>;
export type Per = (
  | { readonly kind: 'records'; readonly set: RecordSet }
  /** `for each started hour above 4 hours`, `for each percentage point below 99.95%`; neither started nor complete: in proportion. */
  | {
      readonly kind: 'unit';
      readonly rounding: 'started' | 'complete' | 'exact';
      readonly unit: DurationUnit | 'percentage point' | 'one';
      /** `for each 30 minutes`: so many units count as one. Absent: one. */
      readonly size?: Ratio;
      readonly op: 'above' | 'below';
      /** `for each day late`: beyond what each target promises, whatever `value` says. */
      readonly late?: true;
      readonly value: Value;
      /** `above 0.1% of the time`: of the window, as far as the data speak of it. */
      readonly ofTime?: true;
    }
  /** `for each point`, of those that the obligor incurred in the window; `above`: of those beyond that number. */
  | { readonly kind: 'points'; readonly above?: Ratio }
) & { readonly most?: Most };

export type Limit =
  /** Total credits in each window (or over the term) must not exceed. */
  (
    | {
        readonly kind: 'total';
        readonly window: WindowPhrase;
        readonly amount: Amount;
        readonly party?: string;
        /** Only credits for these; absent: all. */
        readonly of?: readonly Creditable[];
        /** `for each Region`: the credits of each value of the field on their own. */
        readonly group?: string;
      }
    /** Total credits for each of the records must not exceed. */
    | { readonly kind: 'record'; readonly records: string; readonly amount: Amount }
    /** Credits in a window below this are not payable. */
    | { readonly kind: 'minimum'; readonly window: WindowPhrase; readonly amount: MoneyValue }
    /**
     * How the credits of one window go together. `sum`: all are payable, as without a word. `highest`: those of the target or remedy that come to
     * most. `first`: those of the first in the list that has any. `order`: the list says which count first before a limit.
     */
    | {
        readonly kind: 'stacking';
        readonly rule: 'sum' | 'highest' | 'first' | 'order';
        readonly window: WindowPhrase;
        /** Empty: all credits. */
        readonly of: readonly Creditable[];
      }
    /** Credits are payable only in windows in which the events happened. */
    | {
        readonly kind: 'condition';
        readonly of: readonly Creditable[];
        readonly join: 'and' | 'or';
        readonly events: readonly RemedyEvent[];
      }
  ) & { readonly origin: Origin };
/** What credits are for: a target, a named remedy, or a service. */
export interface Creditable {
  readonly kind: 'target' | 'remedy' | 'service';
  readonly name: string;
}
/** `The amount at risk in each calendar month is 15% of Monthly Fee, with a pool of 200% of it, allocated 40% to Uptime.` */
export interface AtRisk {
  readonly window: WindowPhrase;
  readonly amount: Amount;
  /** What is allocated: this share of the amount at risk. Absent: all of it. */
  readonly pool?: PercentValue;
  readonly allocations?: readonly Allocation[];
  readonly origin: Origin;
}
export interface Allocation {
  readonly percent: PercentValue;
  readonly target: string;
  readonly origin: Origin;
}
