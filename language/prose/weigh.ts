/**
 * How a sentence reads as a whole. A list knows single words; whether readers agree on a sentence hangs on all of them together: "reasonable"
 * weighs less beside "within 30 days of receipt".
 *
 * Invariant: a sum of whole numbers over the words and the pairs of neighbours of one sentence, so the same on every machine, and in time that
 * grows with its length. The weights are learnt (`npm run weigh`): the logistic regression of Ng and Jordan's bag of words with pairs (Wang and
 * Manning, "Baselines and Bigrams", 2012) on sentences that people have labelled, in hundredths of its logarithm of odds.
 */
import type { ProseSentence } from './sentences';
import { WORD_WEIGHTS } from './word-weights';

/** Above 0: sentences with these words have more often been called unclear than clear. Longer sentences weigh no more than short ones. */
export function weightOf(sentence: ProseSentence): number {
  const before = weighed.get(sentence);
  if (before !== undefined) return before;
  const features = featuresOf(sentence.lower);
  let sum = 0;
  for (const each of features.keys()) sum += weights().get(each) ?? 0;
  const weight = Math.round(sum / Math.sqrt(Math.max(1, features.size)));
  weighed.set(sentence, weight);
  return weight;
}

const weighed = new WeakMap<ProseSentence, number>();

/** The word, or the two neighbours, that weigh most; of those that tell a reader something, if there is one. */
export function heaviestWords(sentence: ProseSentence): { readonly from: number; readonly to: number } {
  const all = [...featuresOf(sentence.lower)].map(([feature, { from, to }]) => ({
    isTelling: TELLING.test(feature),
    weight: weights().get(feature) ?? 0,
    from: sentence.from + from,
    to: sentence.from + to,
  }));
  const telling = all.filter(({ isTelling, weight }) => isTelling && weight > 0);
  const [first, ...rest] = telling.length > 0 ? telling : all;
  if (first === undefined) return { from: sentence.from, to: sentence.from + sentence.text.length };
  const { from, to } = rest.reduce((most, each) => (each.weight > most.weight ? each : most), first);
  return { from, to };
}

/** Words and pairs of neighbours of a text in small letters, each once, with the place where it stands first. Numbers are one word, and so are the names of a side. */
export function featuresOf(lower: string): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const features = new Map<string, { readonly from: number; readonly to: number }>();
  const add = (feature: string, from: number, to: number): void => {
    if (!features.has(feature)) features.set(feature, { from, to });
  };
  let before = { word: '^', from: 0, to: 0 };
  for (const { 0: token, index } of lower.matchAll(TOKEN)) {
    const word = /^\d/.test(token) ? '0' : (ROLES.get(token) ?? token);
    const end = index + token.length;
    add(word, index, end);
    add(`${before.word} ${word}`, before.from, end);
    before = { word, from: index, to: end };
  }
  add(`${before.word} $`, before.from, before.to);
  return features;
}

/** A word that tells a reader something; "the" and "shall" may weigh, but explain nothing. */
const TELLING = /\b(?!services?\b|shall\b|which\b|their\b|these\b|those\b|there\b|other\b|under\b|parties\b|party\b|agreement\b)[a-z]{5}/;

const TOKEN = /[a-z]+(?:['-][a-z]+)*|\d[\d.,]*|[%;:()<>≥≤=/|]/g;

/** Whichever word a contract has for a side of it, it says the same. */
const ROLES = new Map(
  Object.entries({
    '+': ['provider', 'supplier', 'vendor', 'contractor', 'company', 'licensor', 'seller', 'we', 'us'],
    '*': ['customer', 'client', 'subscriber', 'licensee', 'buyer', 'purchaser', 'customers', 'clients', 'subscribers', 'you'],
    "+'s": ["provider's", "supplier's", "vendor's", "contractor's", "company's", "licensor's", "seller's", 'our'],
    "*'s": ["customer's", "client's", "subscriber's", "licensee's", "buyer's", "purchaser's", "customers'", "clients'", 'your'],
  }).flatMap(([role, words]) => words.map((word): [string, string] => [word, role])),
);

let known: ReadonlyMap<string, number> | undefined;

function weights(): ReadonlyMap<string, number> {
  known ??= new Map(
    WORD_WEIGHTS.split('\n').flatMap((line) => {
      const [weight = '', features = ''] = line.split('\t');
      return features.split(',').map((each): [string, number] => [each, Number(weight)]);
    }),
  );
  return known;
}
