/**
 * What a rule is: one file, one export, whose id is its path.
 *
 * Invariant: a rule may miss, but it must not accuse wrongly. It reads an Agreement or a sentence of prose and gives what it found; it
 * knows nothing of severities, suppressions or editors. Its examples are data: they are its tests and its page.
 */
import type { DataEvidence } from '../evidence/evidence';
import type { Passage } from '../prose/passages';
import type { PassageKind, ProseSentence } from '../prose/sentences';
import type { Found, FoundInProse, Severity } from './finding';
import type { Reading } from './reading';

export const GROUPS = ['ambiguity', 'measurability', 'control', 'incentives', 'completeness', 'consistency', 'plain-language'] as const;
export type Group = (typeof GROUPS)[number];

/** How strict the reading is: while writing, when the other side reads, and before anybody signs. */
export const PRESETS = ['drafting', 'review', 'signing'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a message says is wrong, and what to write instead. `{name}` stands for a figure or a name of the finding. */
export interface Words {
  readonly says: string;
  readonly instead: string;
}

/**
 * Sentences of the language, or prose for a rule that reads prose. They are read together with a small sound agreement, in which they
 * replace the sentences of the same names; `without` names the beginnings of sentences that are left out of it.
 */
export type Example =
  | string
  | {
      readonly text: string;
      readonly without: readonly string[];
      /** Files of sample data by name, for a rule that looks at them. */
      readonly data?: Readonly<Record<string, string>>;
    };

export interface RuleDocs {
  /** What is looked for, in one sentence. */
  readonly summary: string;
  /** Why it matters, and to whom. */
  readonly why: string;
  readonly avoid: readonly Example[];
  readonly prefer: readonly Example[];
}

interface RuleHead<M extends string> {
  /** `group/words-of-the-rule`. */
  readonly id: `${Group}/${string}`;
  /** While drafting. */
  readonly severity: Severity;
  /** When the other side reads it; absent: as while drafting. */
  readonly review?: Severity;
  /** Before anybody signs; absent: as in a review. */
  readonly signing?: Severity;
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<M, Words>>;
}

export interface StructureRule<M extends string = string> extends RuleHead<M> {
  readonly kind: 'structure';
  /** Looks for what is not there, so it is silent while a sentence cannot be read. */
  readonly absence: boolean;
  readonly check: (reading: Reading) => Iterable<Found<M>>;
}

export interface ProseRule<M extends string = string> extends RuleHead<M> {
  readonly kind: 'prose';
  /** What is read; absent: all but goals and titles, which may be as vague as a wish. */
  readonly passages?: readonly PassageKind[];
  readonly read?: (sentence: ProseSentence) => Iterable<FoundInProse<M>>;
  /** What can be seen in all passages together only. */
  readonly readAll?: (passages: readonly Passage[]) => Iterable<FoundInProse<M> & { readonly passage: Passage }>;
  /** Silent where another sentence gives the time for the same act. */
  readonly yieldsToTime?: true;
  /** Silent where another sentence says over which time the share is taken. */
  readonly yieldsToWindow?: true;
  /** Silent where other sentences limit planned maintenance and its notice. */
  readonly yieldsToMaintenance?: true;
  /** Silent where the words are defined, or part of a name that is. */
  readonly yieldsToDefinition?: true;
  /** Silent where the words are what somebody says not to promise. */
  readonly yieldsToDenial?: true;
  /** Of the items of one list the first is told: what is said of it holds for the list. */
  readonly onceInAList?: true;
}

/** About what sample data show: read only where there are some. */
export interface DataRule<M extends string = string> extends RuleHead<M> {
  readonly kind: 'data';
  readonly look: (reading: Reading, evidence: DataEvidence) => Iterable<Found<M>>;
}

/** About notes that let findings pass, or passages that cannot be judged: only the run itself knows of them. */
export interface NoteRule<M extends string = string> extends RuleHead<M> {
  readonly kind: 'note';
}

export type Rule = StructureRule | ProseRule | DataRule | NoteRule;

/** A rule about the sentences of the agreement: its structure, its figures, what is missing. */
export function defineRule<M extends string>(rule: Omit<StructureRule<M>, 'kind' | 'absence'> & { readonly absence?: true }): Rule {
  return { ...rule, kind: 'structure', absence: rule.absence === true } as StructureRule as Rule;
}

/** A rule about prose: clauses, terms, duties and consequences in free words, goals. */
export function defineProseRule<M extends string>(rule: Omit<ProseRule<M>, 'kind'>): Rule {
  return { ...rule, kind: 'prose' } as ProseRule as Rule;
}

/** A rule about what the sample data show of the draft. */
export function defineDataRule<M extends string>(rule: Omit<DataRule<M>, 'kind'>): Rule {
  return { ...rule, kind: 'data' } as DataRule as Rule;
}

/** A rule that the run itself applies, about notes such as `// allow vague-word: agreed` or the language of the words. */
export function defineNoteRule<M extends string>(rule: Omit<NoteRule<M>, 'kind'>): Rule {
  return { ...rule, kind: 'note' };
}

export function groupOf({ id }: Pick<Rule, 'id'>): Group {
  return id.slice(0, id.indexOf('/')) as Group;
}

/** The id without its group: what a drafter writes behind `allow`. No two rules share it. */
export function shortId({ id }: Pick<Rule, 'id'>): string {
  return id.slice(id.indexOf('/') + 1);
}
