/** One thing broken or taken out of an agreement, and the rule that must notice. */
export interface Mutation {
  /** Id of the rule. */
  readonly rule: string;
  readonly fits: (text: string) => boolean;
  readonly apply: (text: string, random: () => number) => string;
  /** Rules above a hint that may notice as well, because the break is theirs, too. */
  readonly also: readonly string[];
}

export const MUTATIONS: readonly Mutation[] = [];
