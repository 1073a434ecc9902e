import type { ProseSentence, Word } from './sentences';

/**
 * Passives that bind and name nobody who acts: "must be sent within 5 days". A modal, a form of "be", a participle, and no "by" a party
 * behind it. Participles that are qualities ("is limited", "is based on") are no passives.
 */
export function* findPassives(sentence: ProseSentence): Iterable<{ readonly from: number; readonly to: number }> {
  const { words } = sentence;
  for (const [index, { lower, from }] of words.entries()) {
    if (!MODALS.has(lower)) continue;
    const be = after(words, index + 1, (word) => word === 'be' || word === 'not');
    if (be === undefined || words[be]?.lower !== 'be') continue;
    const participle = after(words, be + 1, isParticiple);
    const end = participle === undefined ? undefined : words[participle];
    if (participle === undefined || end === undefined || QUALITIES.has(end.lower)) continue;
    if (words.slice(participle + 1, participle + 7).some(({ lower: word }) => word === 'by')) continue;
    yield { from, to: end.to };
  }
}

/** The first fitting word, adverbs in between. */
function after(words: readonly Word[], start: number, fits: (word: string) => boolean): number | undefined {
  for (let at = start; at < Math.min(words.length, start + 3); at += 1) {
    const word = words[at]?.lower ?? '';
    if (fits(word) && word !== 'not') return at;
    if (!word.endsWith('ly') && word !== 'not' && word !== 'also' && word !== 'then') return undefined;
  }
  return undefined;
}

function isParticiple(word: string): boolean {
  return (word.endsWith('ed') && word.length > 4) || IRREGULAR.has(word);
}

const MODALS = new Set(['must', 'shall', 'will']);
const IRREGULAR = new Set(
  'made given sent paid done taken kept held brought found met put set shown told written chosen begun borne built bought cut drawn driven felt forgone gone hidden known laid led left lent lost meant read run said seen sold spent split spread understood undertaken won withdrawn withheld'.split(
    ' ',
  ),
);
const QUALITIES = new Set(
  'limited based related entitled committed interested located required permitted allowed deemed considered bound obliged obligated construed understood closed affected terminated governed determined measured calculated rounded counted excluded included treated capped increased reduced extended reset disregarded waived forfeited suspended renewed unaffected available prejudiced released relieved precluded prevented concerned defined interpreted satisfied met reached exceeded delayed interrupted'.split(
    ' ',
  ),
);
