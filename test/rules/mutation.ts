import type { Changes, Draft } from './draft';

/** One thing broken or taken out of an agreement, and the rule that must notice. */
export interface Mutation {
  /** Id of the rule; `sentence/…` for what is wrong with a sentence itself, by its code. */
  readonly rule: string;
  /** Every way to break the agreement so; none where there is nothing to break. */
  readonly ways: (draft: Draft) => Iterable<Changes>;
  /** Rules above a hint that may notice as well, because the break is theirs, too. */
  readonly also?: readonly string[];
}
