import type { ProseSentence } from '../prose/sentences';
import { isCertain } from './certain-words';
import type { FixInProse, FoundInProse } from './finding';
import type { FoundPhrase } from './found-phrases';

/** The finding that a phrase has a plainer word, with the word put in its place. */
export function plainly(sentence: ProseSentence, found: FoundPhrase, plain: string): FoundInProse<'plain' | 'empty'> {
  const { phrase, from, to } = found;
  if (plain === '') return { from, to, message: 'empty', data: { phrase }, fixes: withoutIt(sentence, from, to) };
  return { from, to, message: 'plain', data: { phrase, plain }, fixes: instead(sentence, found, plain) };
}

function instead(sentence: ProseSentence, found: FoundPhrase, plain: string): readonly FixInProse[] {
  const { phrase, from, to } = found;
  const before = sentence.textBefore(from, 90).replace(/\s+/g, ' ');
  const behind = sentence.textBehind(to, 40).replace(/\s+/g, ' ');
  if (/^must\b/.test(plain) && NOBODY.test(before)) return [];
  if (UNFIT.get(phrase)?.test(behind) === true) return [];
  const article = /\b(an?)\s+$/.exec(sentence.textBefore(from, 8));
  // "an aforesaid notice"
  if (article !== null && /^th/.test(plain)) return [];
  const start = article !== null && opensWithVowel(phrase) !== opensWithVowel(plain) ? from - article[0].length : from;
  const words = start === from ? plain : `${opensWithVowel(plain) ? 'an' : 'a'} ${plain}`;
  const text = inLettersOf(sentence.text.slice(start - sentence.from, to - sentence.from), words);
  return [{ title: `Write "${text}"`, safe: isCertain(sentence, found), text, from: start, to }];
}

/** With "must" in it, "Neither party is obliged to" would say that one of them is. */
const NOBODY = /\b(?:no|neither|nor|none|nobody|nothing|never)\b[^,;.]*$/;

const WHEN =
  /^ (?:\d|at least|up to|(?:an?|the|each|every) (?:first|second|third|last|next|term|duration|period|week|month|year)\b|(?:each |every )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|work)days?\b|weekends?\b)/;

/** Where the plain words do not fit what follows. */
const UNFIT: ReadonlyMap<string, RegExp> = new Map([
  // "stop to use" is to pause in order to use.
  ...['cease', 'ceases'].map((phrase) => [phrase, /^,? (?:or [a-z ]+,? )?to\b/] as const),
  ...['cease and desist', 'stop and desist'].map((phrase) => [phrase, /^ (?:letter|order|notice|demand)s?\b/] as const),
  // "maintenance on Sundays", "support for 12 months": when, and for how long.
  ...['carry out maintenance on', 'perform maintenance on', 'provide support for'].map((phrase) => [phrase, WHEN] as const),
  // "make changes to comply": the next word is a verb.
  ...['make changes to', 'make adjustments to', 'make modifications to', 'provide support to', 'give approval to', 'give consent to'].map(
    (phrase) => [phrase, /^ (?!(?:the|an?|any|its|their|our|this|that|these|those|each|every|all|both|such|no) )/] as const,
  ),
  // "in the event of the Customer failing to pay"
  ...['in the event of', 'in case of'].map((phrase) => [phrase, /^ (?:[a-z]+ ){1,4}[a-z]+ing\b/] as const),
  ['viz', /^\./],
  ['shall be deemed', /^ (?:not )?to\b/],
  // "to closing" and "give the Customer with a report" are no English.
  ...['with a view to', 'as a means of'].map((phrase) => [phrase, /^ [a-z]+ing\b/] as const),
  ...['furnish', 'furnishes'].map((phrase) => [phrase, / with\b/] as const),
]);

function opensWithVowel(words: string): boolean {
  return /^(?!us|uti)[aeiou]/.test(words);
}

/** PRIOR TO becomes BEFORE, Prior to Before. */
function inLettersOf(written: string, words: string): string {
  if (/[A-Z]{2}/.test(written) && !/[a-z]/.test(written)) return words.toUpperCase();
  return /^[A-Z]/.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** The sentence without the words and the space behind them. */
export function withoutIt(sentence: ProseSentence, from: number, to: number): readonly FixInProse[] {
  const space = /^\s+(?=[a-z])/.exec(sentence.textBehind(to, 40));
  if (space === null || from === sentence.from || /[,;:]\s*$/.test(sentence.textBefore(from, 3))) return [];
  return [{ title: 'Take it out', safe: false, text: '', to: to + space[0].length }];
}
