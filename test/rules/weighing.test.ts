import { describe, expect, it } from 'vitest';
import { passagesOfText } from '../../language/prose/documents';
import { featuresOf, heaviestWords, weightOf } from '../../language/prose/weigh';
import { WORD_WEIGHTS } from '../../language/prose/word-weights';
import { ALL_RULES } from '../../language/rules/all-rules';
import { RULE_WEIGHTS } from '../../language/rules/rule-weights';
import { evidenceOf } from '../../language/rules/weighing';
import { runProseRules } from '../../language/rules/run';
import type { RuleSettings } from '../../language/rules/settings';
import { findingsIn, inFrame } from './frame';

/** A word that some readers stumble over, in a sentence that settles it. */
const SETTLED = 'Annual statements of material claims are signed by both parties within three days after 31 December.';

describe('a sentence as a whole', () => {
  it('weighs its words and its pairs of neighbours, each once, with numbers and names of a side as one word', () => {
    expect([...featuresOf("the vendor pays 12.5% and the vendor's client pays 3%").keys()]).toEqual([
      'the',
      '^ the',
      '+',
      'the +',
      'pays',
      '+ pays',
      '0',
      'pays 0',
      '%',
      '0 %',
      'and',
      '% and',
      'and the',
      "+'s",
      "the +'s",
      '*',
      "+'s *",
      '* pays',
      '% $',
    ]);
  });

  it('weighs more, the more readers differed on sentences with its words', () => {
    const weight = (text: string): number => weightOf(sentence(text));
    expect(weight('Problems with an impact on operations are handled by the best engineers.')).toBeGreaterThan(0);
    expect(weight('The Supplier must send the monthly report within five days after each month.')).toBeLessThan(0);
    expect(Number.isInteger(weight('Problems with an impact on operations.'))).toBe(true);
  });

  it('points at a word that tells a reader something', () => {
    const text = 'Outages with an impact on operations are handled first.';
    const { from, to } = heaviestWords(sentence(text));
    expect(text.slice(from, to)).toMatch(/impact|operations|outages/i);
    expect(heaviestWords(sentence('It is so.')).to).toBeLessThanOrEqual(9);
  });
});

describe('findings in a sentence', () => {
  it('are hints while drafting where the sentence reads clearly, and stand in a review and before a signature', () => {
    expect(severities(SETTLED)).toEqual(['hint']);
    expect(severities(SETTLED, { preset: 'review' })).toEqual(['warning']);
    expect(severities(SETTLED, { preset: 'signing' })).toEqual(['warning']);
  });

  it('stand where somebody has chosen how serious they are', () => {
    for (const name of ['materiality', 'ambiguity/materiality', 'ambiguity'])
      expect(severities(SETTLED, { rules: { [name]: 'warning' } })).toContain('warning');
  });

  it('stand where the sentence does not', () => {
    expect(severities('Problems with a material impact on operations are handled by the best engineers.')).toContain('warning');
  });

  it('say that a sentence reads unclear only where no rule says why', () => {
    const reads = (text: string): boolean => runProseRules(text, 'text.txt').some(({ rule }) => rule === 'ambiguity/reads-unclear');
    expect(reads('Outages with an impact on operations are handled first.')).toBe(true);
    expect(reads('Outages with an impact on operations are handled promptly.')).toBe(false);
  });

  it('do not come back under that name where the rule that says why is switched off, made a hint or allowed', () => {
    const said = 'Outages with an impact on operations are handled promptly.';
    for (const name of ['vague-time', 'ambiguity/vague-time'])
      for (const level of ['off', 'hint'] as const)
        expect(runProseRules(said, 'text.txt', { rules: { [name]: level } }).filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(severities(said, { rules: { 'vague-adjective': 'off' } })).toEqual(['warning']);
    const inClause = (note: string): string[] =>
      findingsIn(inFrame(`${note}\nclause Order says "${said}".`, false)).map(({ rule }) => rule);
    expect(inClause('')).toContain('ambiguity/vague-time');
    expect(inClause('// allow vague-time: agreed').filter((rule) => rule.startsWith('ambiguity/'))).toEqual([]);
  });
});

describe('what was learnt', () => {
  it('is a table of whole numbers, no word twice', () => {
    const lines = WORD_WEIGHTS.split('\n').map((line) => line.split('\t'));
    const words = lines.flatMap(([, features = '']) => features.split(','));
    expect(lines.every(([weight]) => /^-?[1-9]\d*$/.test(weight ?? ''))).toBe(true);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(1_000);
  });

  it('is about rules that there are', () => {
    const known = new Set(ALL_RULES.flatMap((rule) => Object.keys(rule.messages).map((message) => evidenceOf(rule, message))));
    expect(Object.keys(RULE_WEIGHTS).filter((each) => !known.has(each))).toEqual([]);
  });
});

function sentence(text: string) {
  const [found] = passagesOfText(text, 'text.txt').flatMap(({ sentences }) => sentences);
  if (found === undefined) throw new Error(text);
  return found;
}

function severities(text: string, settings: RuleSettings = {}): string[] {
  return runProseRules(text, 'text.txt', settings)
    .filter(({ rule }) => rule.startsWith('ambiguity/'))
    .map(({ severity }) => severity);
}
