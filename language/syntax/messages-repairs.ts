/** Mistakes that any sentence can have: a misspelt, missing, superfluous or wrong word or sign. A repair is tried before it is advised. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { closest } from './closest';
import type { Expectation } from './expectations';
import { asName } from './messages-names';
import { sayExpected, sayGroup, sayKeyword, sayReferred } from './messages-expected';

/** `calender`, `atleast`. */
export const findMisspelt: Detector = (doubt) => {
  const { at } = doubt;
  const word = doubt.image(at);
  if (!doubt.isWord(at) || word.length < 2) return undefined;
  const apart = doubt.words(at - 1, at).replace(' ', '');
  if (at > 0 && doubt.isWord(at - 1) && doubt.helps(at - 1, at, [apart])) {
    return advise('misspelt', `Write '${apart}' in one word.`, at - 1, at, apart);
  }
  const keywords = doubt.expected.filter(({ keyword, kind }) => keyword && /^[A-Za-z]/.test(kind));
  const joined = keywords.find(({ phrase }) => phrase.replace(/ /g, '') === word.toLowerCase() && phrase.includes(' '));
  if (joined && doubt.helps(at, at, joined.phrase.split(' '))) {
    const count = joined.phrase.split(' ').length;
    return advise('misspelt', `Write '${joined.phrase}' in ${count === 2 ? 'two' : count} words.`, at, at, joined.phrase);
  }
  const fitting = keywords.filter(({ kind }) => kind !== word && doubt.helps(at, at, [kind]));
  const meant = closest(
    word,
    fitting.map(({ kind }) => kind),
  );
  if (meant !== undefined) return advise('misspelt', `'${word}' means nothing here. Did you mean '${meant}'?`, at, at, meant);
  // The right word may be known although what follows it is wrong too.
  const near = closest(
    word,
    keywords.filter(({ kind }) => kind !== word).map(({ kind }) => kind),
  );
  // Where any words may stand in quotes, a word is meant as it is written.
  const isText = doubt.expects('STRING') && /^(must|may|not)$/.test(doubt.image(at - 1));
  if (near === undefined || doubt.kind(at) !== 'WORD' || isText || WORDS_OF_THEIR_OWN.test(word)) return undefined;
  return advise('misspelt', `'${word}' means nothing here. Did you mean '${near}'?`, at, at, near);
};

/** Other words, and not a misspelt `dated`, `rounded`, `not` or `taking`. */
const WORDS_OF_THEIR_OWN = /^(rated|provided|founded|net|treating|treated|making|talking|uptime|downtime|slowest|fastest)$/;

const separators: ReadonlyMap<string, string> = new Map([
  [',', 'a comma'],
  [';', 'a semicolon'],
  [':', 'a colon'],
  ['|', "a '|'"],
]);

/** A comma where a semicolon belongs, and the like. */
export const findWrongSeparator: Detector = (doubt) => {
  for (const at of [doubt.at, doubt.at - 1]) {
    const name = separators.get(doubt.kind(at));
    if (name === undefined) continue;
    if (doubt.image(at) === ',' && doubt.image(at + 1) === 'and' && doubt.helps(at, at + 1, [';']))
      return advise('wrong-separator', "Write a semicolon here instead of ', and'.", at, at + 1, ';');
    if (at > 0 && at === doubt.tokens.length - 1 && !doubt.isEnded && doubt.reach(at, at, []) === Infinity)
      return advise('wrong-separator', `Write a full stop here instead of ${name}.`, at, at, '.');
    for (const [other, called] of separators) {
      if (other === doubt.kind(at) || !doubt.helps(at, at, [other])) continue;
      const limbs = other === ';' && doubt.kinds.includes('If');
      const message = limbs
        ? 'The limbs of a remedy are separated by semicolons. Write a semicolon here.'
        : `Write ${called} here instead of ${name}.`;
      return advise('wrong-separator', message, at, at, other);
    }
    if (doubt.kind(at) === ',' && doubt.kind(at + 1) === 'TERM' && doubt.helps(at, at, ['and'])) {
      return advise('wrong-separator', "Write 'and' here instead of a comma.", at, at, ' and');
    }
    if (doubt.helps(at, at, []) && doubt.reach(at, at, []) > 1) return sayExtra(doubt, at, at);
  }
  return undefined;
};

interface Piece {
  readonly kinds: readonly string[];
  readonly said: string;
  readonly suggestion?: string;
}

const pieces: readonly Piece[] = [
  { kinds: ['NUMBER', 'hours'], said: "A duration is missing here, such as '4 hours'" },
  { kinds: ['CURRENCY', 'NUMBER'], said: "An amount is missing here, such as 'GBP 250'" },
  { kinds: ['PERCENT'], said: "A percentage is missing here, such as '99.9%'" },
  { kinds: ['NUMBER'], said: 'A number is missing here' },
  { kinds: ['DATE'], said: "A date is missing here, such as '1 January 2026'" },
  { kinds: ['TIME'], said: "A time is missing here, such as '09:00'" },
  { kinds: ['STRING'], said: 'A text in quotes is missing here' },
  { kinds: ['at', 'least'], said: "Is it 'at least' or 'at most'? One of them is missing here" },
  { kinds: ['in', 'each', 'calendar', 'month'], said: "The window is missing here, such as 'in each calendar month'" },
  {
    kinds: ['in', 'a', 'calendar', 'month'],
    said: "The window is missing here, such as 'in a calendar month'",
    suggestion: ' in a calendar month',
  },
  { kinds: ['calendar', 'month'], said: "The window is missing here, such as 'calendar month'" },
  { kinds: ['for', 'each', 'of', 'TERM', ','], said: "The records are missing here, such as 'for each of Tickets,'" },
  { kinds: ['hours'], said: "The unit is missing here, such as 'hours'" },
];

/** The same detector, but silent where one comma or semicolon would make the sentence whole: that is said by others. */
export function unlessOneSign(detector: Detector): Detector {
  return (doubt) => ([',', ';'].some((sign) => doubt.reach(doubt.at, doubt.at - 1, [sign]) === Infinity) ? undefined : detector(doubt));
}

/** One word or sign of the language is missing, and with it a sentence about what is measured is whole. */
export const findSureMissing: Detector = (doubt) =>
  /^(period|metric|measure|baseline|benchmark)$/.test(doubt.kind(0)) ? findLastMissing(doubt) : undefined;

/** `the Outage`: its number, its time, its average? */
function isAnyFigure(doubt: Doubt): boolean {
  return doubt.kind(0) === 'metric' && doubt.image(doubt.at - 1) === 'the' && doubt.kind(doubt.at) === 'TERM';
}

function findLastMissing(doubt: Doubt): Advice | undefined {
  if (isAnyFigure(doubt)) return undefined;
  const missing = findMissing(doubt);
  const { at } = doubt;
  const isWhole = at > 0 && doubt.expected.flatMap(pieceOf).some(({ kinds }) => doubt.reach(at, at - 1, kinds) === Infinity);
  return missing?.suggestion !== undefined && isWhole ? missing : undefined;
}

/** One word or sign of the language is missing or wrong, and with it the sentence is whole. */
export const findSureRepair: Detector = (doubt) => {
  const { at } = doubt;
  const missing = findLastMissing(doubt);
  if (missing) return missing;
  // `is down` may be meant as the name Down.
  if (!doubt.isWord(at) || doubt.kind(at) === 'WORD' || doubt.reach(at, at, ['TERM']) === Infinity) return undefined;
  return doubt.expected.some(({ keyword, phrase }) => keyword && doubt.reach(at, at, phrase.split(' ')) === Infinity)
    ? findWrongWord(doubt)
    : undefined;
};

/** Something is missing before the doubtful place. */
export const findMissing: Detector = (doubt) => {
  const { at } = doubt;
  let best: Piece | undefined;
  let furthest = 0;
  const isSign = ({ kind }: Expectation): boolean => separators.has(kind);
  // A word says more than a comma, where either would do.
  const expected = [...doubt.expected.filter((each) => !isSign(each)), ...doubt.expected.filter(isSign)].flatMap(pieceOf);
  for (const piece of [...figurePieces(doubt), ...expected, ...pieces, ...pairs(doubt)]) {
    const reach = doubt.reach(at, at - 1, piece.kinds);
    if (reach <= furthest) continue;
    furthest = reach;
    best = piece;
  }
  if (!best || furthest <= 0 || (at === 0 && furthest < 3)) return undefined;
  const where = at < doubt.tokens.length ? ` before '${doubt.shown(at)}'` : '';
  return advise('missing-word', `${best.said.replace(' here', where || ' at the end')}.`, at, at - 1, best.suggestion);
};

function figurePieces(doubt: Doubt): Piece[] {
  if (doubt.expects('month') && /^(calendar|contract)$/.test(doubt.image(doubt.at - 1))) {
    return [{ kinds: ['month'], said: "A unit such as 'month' is missing here" }];
  }
  return doubt.expects('PERCENT') && doubt.expects('STRING')
    ? [{ kinds: ['PERCENT'], said: "A figure is missing here, such as '99.9%' or '4 hours'" }]
    : [];
}

/** A keyword and what must follow it. */
function pairs(doubt: Doubt): Piece[] {
  return doubt.expected
    .filter(({ keyword, kind, rule }) => keyword && /^[a-z]/.test(kind) && !sayGroup(rule))
    .flatMap(({ phrase }) =>
      doubt.expectedBehind(phrase.split(' ')).flatMap((next) => {
        const kinds = [...phrase.split(' '), ...next.phrase.split(' ')];
        return next.keyword ? [] : [{ kinds, said: `'${phrase}' and ${sayExpected([next])} are missing here` }];
      }),
    );
}

function pieceOf({ kind, keyword, phrase, refersTo, rule }: Expectation): Piece[] {
  const group = keyword ? sayGroup(rule) : undefined;
  if (group) return [{ kinds: phrase.split(' '), said: `${group} is missing here` }];
  if (kind === 'TERM') return [{ kinds: ['TERM'], said: `${refersTo ? sayReferred(refersTo) : 'A name'} is missing here` }];
  if (!keyword) return [];
  const separator = separators.get(kind);
  if (separator) return [{ kinds: [kind], said: `${separator[0].toUpperCase()}${separator.slice(1)} is missing here`, suggestion: kind }];
  const words = phrase.split(' ');
  return words.map((_word, last) => {
    const start = words.slice(0, last + 1);
    return { kinds: start, said: `'${start.join(' ')}' is missing here`, suggestion: ` ${start.join(' ')}` };
  });
}

/** A word is missing before the token before the doubtful one: `any time when Result of …`. */
export const findMissingEarlier: Detector = (doubt) => {
  const at = doubt.at - 1;
  if (at < 1) return undefined;
  const found = doubt
    .expectedAt(at)
    .find(({ keyword, phrase, rule }) => keyword && !sayGroup(rule) && doubt.reach(at, at - 1, phrase.split(' ')) === Infinity);
  if (!found) return undefined;
  return advise('missing-word', `${sayMissing(found.phrase)} before '${doubt.shown(at)}'.`, at, at - 1, ` ${found.phrase}`);
};

function sayMissing(phrase: string): string {
  const said = sayKeyword(phrase);
  return `${said[0].toUpperCase()}${said.slice(1)} is missing`;
}

/** One to three words too many. */
export const findExtra: Detector = (doubt) => {
  const { at } = doubt;
  if (at === 0 || at >= doubt.tokens.length) return undefined;
  for (let to = at; to < Math.min(at + 4, doubt.tokens.length); to += 1) {
    // Taking these out would turn the sentence into its opposite, or lose what somebody wanted to say.
    if (
      /^(not|no|never|except|without|only|unless|than|twice|once|half|double|least|most|between|outside|before|until)$/.test(
        doubt.image(to),
      ) ||
      /^[A-Z]{2}/.test(doubt.kind(to).replace('WORD', ''))
    )
      return undefined;
    if (doubt.reach(at, to, []) > (to === doubt.tokens.length - 1 ? 0 : 1)) return sayExtra(doubt, at, to);
  }
  return undefined;
};

function sayExtra(doubt: Doubt, from: number, to: number): Advice {
  return advise('extra-word', `'${doubt.words(from, to)}' does not belong here. Take it out.`, from, to, '');
}

/** Another word belongs where this one stands. */
export const findWrongWord: Detector = (doubt) => {
  const { at } = doubt;
  if (at >= doubt.tokens.length) return undefined;
  const fitting = doubt.expected
    .filter(({ keyword }) => keyword)
    .map(({ phrase }) => ({ phrase, reach: doubt.reach(at, at, phrase.split(' ')) }))
    // Of these one would turn the meaning round.
    .filter(({ phrase, reach }) => reach > 1 && !/^(not|without|business|least|most)$/.test(phrase))
    .sort((left, right) => (left.reach === right.reach ? 0 : left.reach > right.reach ? -1 : 1));
  const [best, second] = fitting;
  // Of `in each` and `in any` the first is as good as the second.
  const begins = ({ phrase }: { readonly phrase: string }): string => phrase.replace(/ .*/, '');
  if (!best || (second && second.reach === best.reach && begins(second) !== begins(best))) return undefined;
  const word = doubt.image(at);
  if (/^(and|or)$/.test(word) && /^[a-z]/.test(best.phrase) && !/^(and|or)$/.test(best.phrase)) return undefined;
  const space = doubt.touches(at) && /^\w/.test(best.phrase) ? ' ' : '';
  return advise('wrong-word', `Write ${sayKeyword(best.phrase)} here instead of '${word}'.`, at, at, space + best.phrase);
};

/** When nothing better is known: what could stand here. */
export function sayFallback(doubt: Doubt): Advice {
  const { at } = doubt;
  const list = sayExpected(doubt.expected);
  const behind = at > 0 ? `behind '${doubt.shown(at - 1)}'` : 'at the start of a sentence';
  if (at >= doubt.tokens.length) {
    const message = `This sentence breaks off${at > 0 ? ` behind '${doubt.shown(at - 1)}'` : ''}.${list ? ` What can follow is ${list}.` : ''}`;
    return advise('sentence-breaks-off', message, Math.max(0, at - 1), Math.max(0, at - 1));
  }
  if (at > 0 && doubt.kind(at) === 'WORD' && doubt.expects('TERM') && /^[a-z]/.test(doubt.image(at))) {
    const name = asName(doubt.image(at));
    return advise('name-in-lower-case', `Names are written with capital letters: '${name}'.`, at, at, name);
  }
  const fits =
    at === 0
      ? "A sentence begins with what it is about: a kind such as 'metric', a party, or 'If'."
      : list && `What can follow is ${list}.`;
  return advise('wrong-word', `'${doubt.shown(at)}' does not fit ${behind}.${fits ? ` ${fits}` : ''}`, at, at);
}
