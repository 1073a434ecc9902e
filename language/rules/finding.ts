/** What rules find, and what a reader gets of it. */
import type { Origin } from '../agreement/agreement';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something a drafter should know, with its place and what to write instead. */
export interface Finding {
  /** `measurability/sampling-too-coarse`. */
  readonly rule: string;
  /** Which of the messages of its rule it has. */
  readonly reason: string;
  readonly severity: Severity;
  /** What is wrong, with its figures. */
  readonly message: string;
  /** Why it matters, and to whom. */
  readonly why: string;
  readonly instead: string;
  readonly origin: Origin;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A change of text that repairs what was found. */
export interface Fix {
  readonly title: string;
  /** Silences the finding, raises no other and changes no outcome, so that it may be made without asking. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}
export interface Edit {
  /** The words that go; empty where something is only put in. */
  readonly at: Origin;
  readonly text: string;
}

export interface Related {
  readonly message: string;
  readonly origin: Origin;
}

/** What a rule found in an agreement. */
export interface Found<M extends string = string> {
  readonly at: Origin;
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number | bigint | undefined>>;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What to put in place of the words that were found, or of those from `from` to `to`. */
export interface FixInProse {
  readonly title: string;
  readonly safe: boolean;
  readonly text: string;
  readonly from?: number;
  readonly to?: number;
}

/** What a rule found in a sentence of prose: a stretch of it, counted from the start of its passage. */
export interface FoundInProse<M extends string = string> {
  readonly from: number;
  readonly to: number;
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  readonly fixes?: readonly FixInProse[];
}
