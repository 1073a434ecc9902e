/** Characters that mean nothing in a sentence: brackets, signs for comparing, lone quotes. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

/** Signs and the words that are written instead. */
const signs: ReadonlyMap<string, string> = new Map([
  ['>=', 'at least'],
  ['≥', 'at least'],
  ['=>', 'at least'],
  ['<=', 'at most'],
  ['≤', 'at most'],
  ['=<', 'at most'],
  ['>', 'above'],
  ['<', 'below'],
  ['==', 'is'],
  ['=', 'is'],
  ['!=', 'is not'],
  ['≠', 'is not'],
  ['+', 'plus'],
  ['*', 'times'],
  ['×', 'times'],
  ['÷', 'divided by'],
  ['/', 'divided by'],
  ['&', 'and'],
  ['&&', 'and'],
  ['||', 'or'],
]);

export const findUnclosedQuote: Detector = (doubt) => {
  const at = doubt.kinds.indexOf('UNCLOSED');
  if (at < 0 || at > doubt.at) return undefined;
  const image = doubt.image(at).trimEnd();
  const closed = /[.,;]$/.test(image) ? `${image.slice(0, -1)}"${image.slice(-1)}` : `${image}"`;
  return advise('unclosed-quote', 'This text has no closing quote. Put one at its end.', at, at, closed);
};

export const findStrayCharacter: Detector = (doubt) => {
  const at = doubt.kinds.findIndex((kind, index) => kind === 'OTHER' && index <= doubt.at);
  if (at < 0) return undefined;
  let to = at;
  while (doubt.kind(to + 1) === 'OTHER' && doubt.touches(to + 1)) to += 1;
  const sign = doubt.words(at, to);
  return (
    findAndOr(doubt, at) ??
    findRange(doubt, at) ??
    findSign(doubt, sign, at, to) ??
    findQuoteOrBracket(doubt, sign, at, to) ??
    findOther(sign, at, to)
  );
};

function findSign(doubt: Doubt, sign: string, at: number, to: number): Advice | undefined {
  if (sign === '=' && doubt.helps(at, to, ['means'])) return advise('sign-for-words', "Write 'means' instead of '='.", at, to, 'means');
  const words = signs.get(sign);
  const space = doubt.touches(to + 1) && /^[\w£€$]/.test(doubt.image(to + 1)) ? ' ' : '';
  return words === undefined
    ? undefined
    : advise('sign-for-words', `Write '${words}' in words instead of '${sign}'.`, at, to, words + space);
}

function findAndOr(doubt: Doubt, at: number): Advice | undefined {
  if (doubt.image(at) !== '/' || doubt.image(at - 1) !== 'and' || doubt.image(at + 1) !== 'or') return undefined;
  return advise('and-or', "'and/or' can be read two ways. Write 'and' or write 'or'.", at - 1, at + 1);
}

/** `09:00-17:00`, `Monday–Friday`. */
function findRange(doubt: Doubt, at: number): Advice | undefined {
  if (!/^[-‐-―]$/.test(doubt.image(at))) return undefined;
  if (doubt.helps(at, at, ['none'])) return advise('empty-cell', "A cell without a promise says 'none'.", at, at, 'none');
  const [before, behind] = [doubt.kind(at - 1), doubt.kind(at + 1)];
  if (before === behind && before !== 'TERM' && doubt.helps(at, at, ['to'])) {
    const range = `${doubt.image(at - 1)} to ${doubt.image(at + 1)}`;
    return advise('sign-for-words', `Write the range in words: '${range}'.`, at - 1, at + 1, range);
  }
  if (doubt.helps(at, at, ['minus'])) return findSignAsMinus(doubt.image(at), at);
  return undefined;
}

function findSignAsMinus(sign: string, at: number): Advice {
  return advise('sign-for-words', `Write 'minus' in words instead of '${sign}'.`, at, at, 'minus');
}

function findQuoteOrBracket(doubt: Doubt, sign: string, at: number, to: number): Advice | undefined {
  if (/^['‘’`´«»„]/.test(sign)) {
    // The closing quote may be read as an apostrophe at the end of a name.
    const end = doubt.tokens.findIndex(({ image }, index) => index > at && /['’´`»“]$/.test(image));
    const suggestion = end > at ? `"${doubt.words(at, end).slice(1, -1)}"` : undefined;
    return advise('wrong-quotes', 'Text stands in double quotes: "like this".', at, suggestion === undefined ? to : end, suggestion);
  }
  if (/^[()[\]{}]/.test(sign)) {
    const close = doubt.tokens.findIndex(({ image }, index) => index > at && /^[)\]}]$/.test(image));
    if (close > at + 1 && doubt.reach(at, close, doubt.kinds.slice(at + 1, close)) > 0)
      return advise('brackets', 'Brackets mean nothing here. Take them out.', at, close, doubt.words(at + 1, close - 1));
    return advise('brackets', "Brackets mean nothing here. Say it in a sentence, or write it as a note behind '//'.", at, to);
  }
  return undefined;
}

function findOther(sign: string, at: number, to: number): Advice {
  if (sign === '%') return advise('stray-character', "A percent sign stands right behind its number: '95%'.", at, to);
  if (/^[£€$¥]$/.test(sign)) return advise('stray-character', `'${sign}' stands right before its number: '${sign}250'.`, at, to);
  return advise('stray-character', `'${sign}' means nothing here. Take it out.`, at, to, '');
}
