/**
 * What the rules say of a sentence, weighed against the sentence as a whole.
 *
 * A rule sees a word; whether it is a fault hangs on the rest. While somebody drafts, a finding in a sentence whose words, taken together, are
 * those of sentences on which readers agree is a hint and no warning. In a review and before a signature every finding stands as it is, and so it
 * does where somebody has chosen a severity.
 */
import type { PassageKind, ProseSentence } from '../prose/sentences';
import { weightOf } from '../prose/weigh';
import type { Complaint } from './prose-memory';
import { groupOf, shortId, type ProseRule, type Rule } from './rule';
import { ANY_FINDING, BASE, RULE_WEIGHTS, SEVERAL_FINDINGS } from './rule-weights';
import type { RuleSettings } from './settings';

/** That readers may differ on a sentence as a whole: said only where no rule says why. */
export const READS_UNCLEAR = 'ambiguity/reads-unclear';

export const WHOLE_SENTENCES: readonly PassageKind[] = ['clause', 'term', 'paragraph'];

/** Hundredths of the logarithm of odds: at 0 readers differ as often as not. What a rule has found is let off only well below that, where one of three would still object. */
const CLEARLY_CLEAR = -70;

/** `complaints` are those of `all` that nothing else in the agreement settles; `silenced` are rules that somebody has switched off. */
export function weighed(
  complaints: readonly Complaint[],
  all: readonly Complaint[],
  sentence: ProseSentence | undefined,
  { preset = 'drafting', rules = {} }: RuleSettings,
  silenced: readonly ProseRule[],
): readonly Complaint[] {
  const saysWhy = (each: Complaint): boolean => each.rule.id !== READS_UNCLEAR && (isLoud(each) || isMadeHint(each, rules));
  const left = complaints.filter(
    ({ rule }) => rule.id !== READS_UNCLEAR || !(all.some(saysWhy) || (sentence !== undefined && wouldSay(silenced, sentence))),
  );
  const named = new Set(left.filter(isLoud).map(({ rule, found }) => evidenceOf(rule, found.message)));
  if (sentence === undefined || !isWhole(sentence) || named.size === 0 || named.has(READS_UNCLEAR)) return left;
  // What has been found too seldom to say how often it is right stands as it is.
  const isKnown = [...named].every((id) => id in RULE_WEIGHTS);
  if (preset !== 'drafting' || !isKnown || weightWith(named, sentence) > CLEARLY_CLEAR) return left;
  return left.map((each) => (isLoud(each) && !isChosen(each.rule, rules) ? { ...each, severity: 'hint' } : each));
}

/** Words that were learnt from sentences say little of the few words in which a duty is told. */
function isWhole({ kind }: ProseSentence): boolean {
  return WHOLE_SENTENCES.includes(kind);
}

function isLoud({ rule, severity }: Complaint): boolean {
  return isAboutClarity(rule) && severity !== 'hint';
}

/** Somebody wants to hear of it as a hint only, and not as a warning under another name. */
function isMadeHint({ rule, severity }: Complaint, chosen: NonNullable<RuleSettings['rules']>): boolean {
  return isAboutClarity(rule) && severity === 'hint' && isChosen(rule, chosen);
}

function wouldSay(rules: readonly ProseRule[], sentence: ProseSentence): boolean {
  return rules.some(({ passages, read }) => passages?.includes(sentence.kind) !== false && [...(read?.(sentence) ?? [])].length > 0);
}

/** Somebody has set a severity for the rule or its group. */
function isChosen(rule: Rule, chosen: NonNullable<RuleSettings['rules']>): boolean {
  return [rule.id, shortId(rule), groupOf(rule)].some((name) => name in chosen);
}

/** Groups of rules that say that a sentence can be read in two ways or cannot be measured. An empty place is empty, whatever stands around it. */
export function isAboutClarity(rule: Rule): boolean {
  return /^(?:ambiguity|measurability|control)\//.test(rule.id);
}

/** What a finding speaks for, as it was learnt: a rule that has several things to say may be right with one of them and not with another. */
export function evidenceOf(rule: Pick<Rule, 'id' | 'messages'>, message: string): string {
  return Object.keys(rule.messages).length > 1 ? `${rule.id} ${message}` : rule.id;
}

/** Above 0: with such evidence, sentences like this one have more often been called unclear than clear. */
export function weightWith(evidence: ReadonlySet<string>, sentence: ProseSentence): number {
  let weight = BASE + weightOf(sentence);
  for (const id of evidence) weight += RULE_WEIGHTS[id] ?? 0;
  return weight + (evidence.size > 0 ? ANY_FINDING : 0) + (evidence.size > 1 ? SEVERAL_FINDINGS : 0);
}
