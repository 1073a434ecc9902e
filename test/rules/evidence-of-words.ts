/** What a sentence gives to learn from: its words and pairs of words, and the rules that find fault with it, before they are weighed. */
import { runProseRules } from '../../language/rules/run';
import { ALL_RULES } from '../../language/rules/all-rules';
import type { Example, Rule } from '../../language/rules/rule';
import { evidenceOf, isAboutClarity, READS_UNCLEAR } from '../../language/rules/weighing';
import { passagesOfText } from '../../language/prose/documents';
import { featuresOf } from '../../language/prose/weigh';

const BY_ID = new Map<string, Rule>(ALL_RULES.map((rule) => [rule.id, rule]));

export interface EvidenceOfWords {
  readonly features: readonly string[];
  /** Words that are written without a capital, or short ones in capitals only: no names. */
  readonly common: readonly string[];
  /** What rules find, each once: the id of the rule, and which of its messages. */
  readonly rules: readonly string[];
}

export function evidenceIn(text: string): EvidenceOfWords {
  const sentences = passagesOfText(text, 'sentence.txt').flatMap((passage) => passage.sentences);
  // In a review nothing is weighed.
  const rules = runProseRules(text, 'sentence.txt', { preset: 'review' }).flatMap(({ rule: id, reason }) => {
    const rule = BY_ID.get(id);
    return rule === undefined || !isAboutClarity(rule) || rule.severity === 'hint' || id === READS_UNCLEAR ? [] : evidenceOf(rule, reason);
  });
  return {
    features: [...new Set(sentences.flatMap(({ lower }) => [...featuresOf(lower).keys()]))],
    common: [
      ...text
        .replaceAll('’', "'")
        .replace(/\S*[\w-]\.[a-z]\S*/g, ' ')
        .matchAll(/\b(?:[a-z][a-z'-]*|[A-Z]{1,5})\b/g),
    ].map(([word]) => word.toLowerCase()),
    rules: [...new Set(rules)],
  };
}

/** The examples of the rules themselves: what to avoid is unclear, but for a rule of another group; what to prefer is not. */
export function examplesOfRules(): readonly { readonly text: string; readonly label: 'fine' | 'ambiguous' }[] {
  return ALL_RULES.filter(({ kind }) => kind === 'prose').flatMap((rule) => [
    ...textsOf(rule.docs.avoid).map((text) => ({ text, label: isAboutClarity(rule) ? ('ambiguous' as const) : ('fine' as const) })),
    ...textsOf(rule.docs.prefer).map((text) => ({ text, label: 'fine' as const })),
  ]);
}

function textsOf(examples: readonly Example[]): string[] {
  return examples.filter((each): each is string => typeof each === 'string');
}
