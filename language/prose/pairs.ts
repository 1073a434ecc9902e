/** Two words that are vague together and neither alone: "normal limits", "due speed", "suitably qualified". */
import { isDefinedTerm } from './features';
import type { ProseSentence, Word } from './sentences';
import { classesOf, isOf, type WordClass } from './word-classes';

export type PairKind = 'size' | 'amount' | 'usual' | 'speed' | 'care' | 'standard' | 'manner';

export interface Pair {
  readonly kind: PairKind;
  /** The word that judges, as written, in small letters. */
  readonly judging: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const PAIRS: readonly (readonly [PairKind, WordClass, WordClass])[] = [
  ['size', 'size', 'trouble'],
  ['amount', 'size', 'amount'],
  ['usual', 'usual', 'bounds'],
  ['speed', 'speed', 'haste'],
  ['care', 'special', 'attention'],
  ['standard', 'goodness', 'standard'],
  ['manner', 'manner', 'trained'],
];

/** In the order of the text; of Defined Terms nothing is said. One word may stand between the two: "a high professional standard". */
export function* findPairs(sentence: ProseSentence): Iterable<Pair> {
  const { words } = sentence;
  let end = -1;
  for (const [index, first] of words.entries()) {
    if (index < end) continue;
    const classes = classesOf(first.lower);
    if (classes === 0) continue;
    const found = pairAt(sentence, words, index, classes);
    if (found === undefined || isDefinedTerm(sentence, first.from)) continue;
    end = found.end;
    yield found.pair;
  }
}

function pairAt(
  sentence: ProseSentence,
  words: readonly Word[],
  index: number,
  classes: number,
): { readonly pair: Pair; readonly end: number } | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  for (let at = index + 1; at <= index + 2; at += 1) {
    const second = words[at];
    if (second === undefined || !areJoined(sentence, first, second, at - index)) return undefined;
    const others = classesOf(second.lower);
    for (const [kind, left, right] of PAIRS) {
      if (!isOf(classes, left) || !isOf(others, right) || isDefinedTerm(sentence, second.from)) continue;
      const { from } = first;
      const { to } = second;
      const text = sentence.lower.slice(from - sentence.from, to - sentence.from);
      return { pair: { kind, judging: first.lower, words: text, from, to }, end: at + 1 };
    }
    // Only a word that itself tells nothing may stand between.
    if (!MAY_STAND_BETWEEN.has(second.lower) && !isOf(others, 'goodness') && !isOf(others, 'size') && !isOf(others, 'usual'))
      return undefined;
  }
  return undefined;
}

/** Nothing but spaces, and a word or two, lies between. */
function areJoined(sentence: ProseSentence, first: Word, second: Word, distance: number): boolean {
  const between = sentence.lower.slice(first.to - sentence.from, second.from - sentence.from);
  return distance === 1 ? /^[ -]+$/.test(between) : /^,? ?[a-z -]+$/.test(between);
}

const MAY_STAND_BETWEEN = new Set(
  'and or feature component site data performance network security integration functional functionality system connectivity usability operating working design business operational production financial adverse negative professional industry commercial technical quality trade market service customer end-user user overall general more'.split(
    ' ',
  ),
);

const known = new WeakMap<ProseSentence, readonly Pair[]>();

/** All pairs of a sentence, found once however many rules ask. */
export function pairsOf(sentence: ProseSentence): readonly Pair[] {
  let pairs = known.get(sentence);
  if (pairs === undefined) known.set(sentence, (pairs = [...findPairs(sentence)]));
  return pairs;
}

/** "must be neat and tidy", "keeps the grounds clean and safe": qualities that something must have. */
export function* judgedQualities(sentence: ProseSentence): Iterable<Omit<Pair, 'kind'>> {
  const { words } = sentence;
  for (const [index, { lower }] of words.entries()) {
    const isBeing = (BEING.has(lower) && MODALS.has(words[index - 1]?.lower ?? '')) || lower === 'kept';
    if (!isBeing && !KEEPING.has(lower)) continue;
    // "To be clear, …"
    if (isBeing && index === 1) continue;
    for (let at = index + 1; at <= index + (isBeing ? 3 : 5); at += 1) {
      const word = words[at];
      if (word === undefined) break;
      if (!isOf(classesOf(word.lower), 'judged')) {
        if (isBeing && !/ly$|^(?:always|as|also|very|so|too|left|kept|maintained|returned|found|held)$/.test(word.lower)) break;
        continue;
      }
      const behind = sentence.textBehind(word.to, 24);
      if (/^ (?:to|than|of|by|when|if|before|after|on|at|with|in|only|enough to|as)\b|^ (?!and\b|or\b)[a-z]+ [a-z]/.test(behind)) break;
      if (/^(?:secure|safe|confidential)$/.test(word.lower) && KEPT_SECRET.test(sentence.textBehind(word.to, 90))) break;
      // Whoever keeps its particulars right knows how they stand.
      if (
        /^(?:accurate|complete|current|up-to-date|correct)$/.test(word.lower) &&
        /\b(?:information|details|records|data|addresses|inventor(?:y|ies)|documentation|particulars|contacts?)\b/.test(
          `${sentence.textBefore(word.from, 50)} ${sentence.textBehind(word.to, 60)}`,
        )
      )
        break;
      yield { judging: word.lower, words: word.lower, from: word.from, to: word.to };
      break;
    }
  }
}

/** "reliable, clean and safe services": two qualities of which none has a measure. */
export function* joinedQualities(sentence: ProseSentence): Iterable<Omit<Pair, 'kind'>> {
  const { words } = sentence;
  for (const [index, first] of words.entries()) {
    if (!isQuality(first.lower) || isDefinedTerm(sentence, first.from)) continue;
    const joint = words[index + 1];
    const second = words[index + 2];
    const noun = words[index + 3];
    if (joint?.lower !== 'and' || second === undefined || noun === undefined || !isQuality(second.lower)) continue;
    const text = sentence.lower.slice(first.from - sentence.from, noun.to - sentence.from);
    if (!/^[a-z-]+ and [a-z-]+ [a-z-]+$/.test(text) || NO_NOUN.has(noun.lower)) continue;
    yield { judging: first.lower, words: text, from: first.from, to: second.to };
  }
}

function isQuality(word: string): boolean {
  const classes = classesOf(word);
  return isOf(classes, 'judged') || isOf(classes, 'goodness');
}

const NO_NOUN = new Set('in on at to of for with by when if as is are and or than from within before after that which'.split(' '));

const BEING = new Set(['be', 'remain', 'stay', 'look', 'feel', 'appear']);
const MODALS = new Set(['must', 'shall', 'will', 'should', 'always', 'to']);
const KEEPING = new Set(['keep', 'keeps', 'maintain', 'maintains', 'leave', 'leaves']);

/** A password is kept secure when nobody else has it. */
export const KEPT_SECRET = /\b(?:credentials|passwords?|keys?|tokens?|secrets?|pins?)\b/;
