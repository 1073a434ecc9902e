/** Names that cannot be names: without capitals, with small words, numbers or full stops, in quotes, or two side by side. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { sayKeyword } from './messages-expected';

const weekdays: ReadonlySet<string> = new Set(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
const openers = /^(If|The|Each|When|Every|A|An|Total|Credits|Only)$/;
const neverFirst = /^(each|whose|where|with|when|if|is|are|be|that|which|must|may|not|for|in|on|at|by|from|to|of|and|or|as|per|out)$/;
const neverLast = /^(of|and|or|the|a|an|for|to|in|on|at|by|with|from|is|are|must|may)$/;
const digitNames: readonly string[] = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Words that would be a name if they were written as one. */
export const findName: Detector = (doubt) =>
  findColumnName(doubt) ??
  findQuotedName(doubt) ??
  findStopInName(doubt) ??
  findDigitFirst(doubt) ??
  findFigureAsValue(doubt) ??
  findRun(doubt) ??
  findWeekdays(doubt);

/** `Provider Must keep`, `Metric Availability means`: capitals where the language has none. */
export const findCapitalKeyword: Detector = (doubt) => {
  for (const at of [doubt.at, doubt.at - 1]) {
    if (doubt.kind(at) !== 'TERM') continue;
    const words = doubt.image(at).split(' ');
    const low = words.map((word) => word.toLowerCase());
    const last = words.length - 1;
    if (words.length === 1 && doubt.helps(at, at, low)) return sayCapital(low[0], low[0], at);
    if (words.length > 1 && doubt.helps(at, at, ['TERM', low[last]]))
      return sayCapital(low[last], `${words.slice(0, last).join(' ')} ${low[last]}`, at);
    if (words.length > 1 && doubt.helps(at, at, [low[0], 'TERM'])) return sayCapital(low[0], `${low[0]} ${words.slice(1).join(' ')}`, at);
    if (words.length > 1 && doubt.helps(at, at, low)) return sayCapital(low.join(' '), low.join(' '), at);
  }
  return undefined;
};

/** `between Provider Customer`: one name to the reader of tokens, two to the drafter. */
export const findTwoNames: Detector = (doubt) => {
  for (const at of [doubt.at - 1, doubt.at - 2, doubt.at]) {
    const words = doubt.image(at).split(' ');
    if (doubt.kind(at) !== 'TERM' || words.length < 2) continue;
    for (const between of ['and', ':', 'is', 'of', 'to', ',', ';', 'by']) {
      const reach = doubt.reach(at, at, ['TERM', between, 'TERM']);
      if (reach < 2 || at + reach < doubt.at) continue;
      const written = `${words.slice(0, -1).join(' ')}${/\w/.test(between) ? ' ' : ''}${between} ${words[words.length - 1]}`;
      const what = sayKeyword(between);
      const message = `If these are two names, put ${what} between them: '${written}'.`;
      return advise('two-names', message, at, at, written);
    }
  }
  return undefined;
};

/** `ts_utc, a time`, `Status_Code, a number`: the name of a column, as its data have it. */
function findColumnName(doubt: Doubt): Advice | undefined {
  let from = doubt.at;
  while (from > 0 && doubt.touches(from) && /^\w+$/.test(doubt.image(from - 1))) from -= 1;
  let to = doubt.at;
  while (doubt.touches(to + 1) && /^\w+$/.test(doubt.image(to + 1))) to += 1;
  const column = doubt.words(from, to);
  if (!/^[A-Za-z]\w*_\w*$/.test(column) || !doubt.helps(from, to, ['TERM'])) return undefined;
  const name = asName(column.replace(/_+/g, ' '));
  return advise('name-in-lower-case', `Names are written with capital letters and without '_': '${name}'.`, from, to, name);
}

function findQuotedName(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'STRING' || !doubt.fits(at, at, ['TERM'])) return undefined;
  const name = asName(doubt.image(at).slice(1, -1));
  const message = `A name stands without quotes, each word with a capital letter: '${name}'.`;
  return advise('name-in-quotes', message, at, at, isName(name) ? name : undefined);
}

function findStopInName(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== '.' || doubt.kind(at - 1) !== 'TERM' || at >= doubt.tokens.length) return undefined;
  const name = doubt.image(at - 1);
  if (doubt.helps(at, at, [])) {
    return advise('stop-in-name', `A full stop ends the sentence, so a name cannot have one: write '${name}'.`, at - 1, at, name);
  }
  if (doubt.kind(at + 1) !== 'TERM' || !doubt.helps(at - 1, at + 1, ['TERM'])) return undefined;
  const whole = `${name} ${doubt.image(at + 1)}`;
  return advise('stop-in-name', `A full stop ends the sentence, so a name cannot have one: write '${whole}'.`, at - 1, at + 1, whole);
}

function findDigitFirst(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'NUMBER' || !doubt.touches(at + 1) || !/^(TERM|WORD)$/.test(doubt.kind(at + 1))) return undefined;
  if (!doubt.helps(at, at + 1, ['TERM'])) return undefined;
  const words = doubt.words(at, at + 1);
  const other = asName((digitNames[+words[0]] ?? '') + words.slice(1));
  return advise('digit-first', `A name begins with a letter. Write '${words}' another way, such as '${other}'.`, at, at + 1);
}

/** `Department, one of 1, 2 or 3`. */
function findFigureAsValue(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'NUMBER' || doubt.kind(0) !== 'records' || !/^(of|,|or)$/.test(doubt.image(at - 1))) return undefined;
  if (!doubt.helps(at, at, ['TERM'])) return undefined;
  const message = `The values of a field are names, such as 'Class-${doubt.image(at)}'. Where the data hold plain figures, write 'a number' or 'a text'.`;
  return advise('figure-as-value', message, at, at);
}

/** A run of words around the doubtful place that would fit as one name. */
function findRun(doubt: Doubt): Advice | undefined {
  let best: { from: number; to: number; reach: number } | undefined;
  for (let from = Math.max(0, doubt.at - 2); from <= doubt.at; from += 1) {
    // The word that says what kind of thing a sentence defines is no part of its name.
    if (from < doubt.at && (!isNamePart(doubt, from, from) || (from === 0 && doubt.kind(0) !== 'TERM' && doubt.at > 1))) continue;
    for (let to = from; to <= Math.min(from + 6, doubt.tokens.length - 1) && isNamePart(doubt, from, to); to += 1) {
      if (to < doubt.at || !couldBeName(doubt, from, to)) continue;
      const reach = doubt.reach(from, to, ['TERM']);
      const better =
        best === undefined || to + reach > best.to + best.reach || (to + reach === best.to + best.reach && to - from < best.to - best.from);
      if (reach > 0 && better) best = { from, to, reach };
    }
  }
  return best && sayRun(doubt, best.from, best.to);
}

function sayRun(doubt: Doubt, from: number, to: number): Advice {
  const words = doubt.words(from, to);
  const [first, ...rest] = words.split(' ');
  if (from === to && weekdays.has(words)) {
    return advise('weekday-name', `'${words}' alone is a day of the week. Give the name another word: '${words} Team'.`, from, to);
  }
  if (/^(the|a|an|all|any|every|our|its|these|those)$/.test(first) && rest.length > 0 && doubt.kind(from + 1) === 'TERM') {
    const bare = rest.join(' ');
    return advise('opener-in-name', `A name stands without '${first}': '${bare}'.`, from, to, bare);
  }
  if (openers.test(first) && rest.length > 0 && rest.every((word) => /^[A-ZÀ-Þ]/.test(word))) {
    const name = first === 'The' ? rest.join(' ') : `${first}-${rest.join(' ')}`;
    return advise('opener-in-name', `A name does not begin with the word '${first}'. Write '${name}'.`, from, to, name);
  }
  const name = asName(words);
  if (/ \d/.test(words)) return advise('number-in-name', `A number is joined to its name with a hyphen: '${name}'.`, from, to, name);
  if (/ (and|or) /.test(words)) {
    const message = `Every word of a name has a capital letter: '${name}'. If these are two names, give each a sentence of its own.`;
    return advise('name-in-lower-case', message, from, to, name);
  }
  const message = /[A-ZÀ-Þ]/.test(words.replace(/(?<=\S)[A-Z]/g, ''))
    ? `Every word of a name has a capital letter: '${name}'.`
    : `Names are written with capital letters: '${name}'.`;
  return advise('name-in-lower-case', message, from, to, name);
}

/** `Monday-Friday` is one name to the reader of tokens. */
function findWeekdays(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const [, first, last] = /^(\w+)[-/](\w+)$/.exec(doubt.image(at)) ?? [];
  if (!weekdays.has(first) || !weekdays.has(last) || !doubt.expects('Monday')) return undefined;
  const written = `${first} to ${last}`;
  return advise('sign-for-words', `Write the range in words: '${written}'.`, at, at, written);
}

function isNamePart(doubt: Doubt, from: number, at: number): boolean {
  const kind = doubt.kind(at);
  return kind === 'TERM' || doubt.isWord(at) || (kind === 'NUMBER' && at > from && doubt.kind(at - 1) === 'TERM');
}

/** Not one name already, and not a row of words that all mean something in the language. */
function couldBeName(doubt: Doubt, from: number, to: number): boolean {
  const kinds = doubt.kinds.slice(from, to + 1);
  // Where a name is used, small words around it say something of their own: `Customer in writing`, `all Tickets`, `Fee for that month`.
  if (
    from > 1 &&
    kinds.includes('TERM') &&
    doubt.tokens
      .slice(from, to + 1)
      .some(({ image }) =>
        /^(in|with|within|at|by|for|that|which|from|on|to|during|least|most|having|all|every|any|its|this|such)$/.test(image),
      )
  )
    return false;
  // `Terms and Conditions` may be meant as a name where one is given; elsewhere these are two names.
  if (from > 1 && doubt.tokens.slice(from, to).some(({ image }) => /^(and|or)$/.test(image))) return false;
  if (kinds.length > 2 && doubt.tokens.slice(from, to + 1).some((_token, index) => isStructural(doubt, from + index))) return false;
  if (neverFirst.test(doubt.image(from)) || neverLast.test(doubt.image(to))) return false;
  if (kinds.length === 1 && kinds[0] === 'TERM') return false;
  return kinds.length <= 2 || kinds.some((kind) => kind === 'TERM' || kind === 'WORD');
}

/** A word of the language that nobody would put into a name. */
function isStructural(doubt: Doubt, at: number): boolean {
  return (
    doubt.kind(at) === doubt.image(at) &&
    /^(whose|where|when|is|are|means|must|may|not|if|until|within|counted|dated)$/.test(doubt.image(at))
  );
}

/** Words as a Defined Term: each with a capital letter, numbers joined with a hyphen. */
export function asName(words: string): string {
  return words
    .trim()
    .replace(/^(the|a|an) (?=\S)/i, '')
    .replace(/ (?=\d)/g, '-')
    .replace(/(^| )([a-zß-ɏ])/g, (_all, space: string, letter: string) => space + letter.toUpperCase());
}

function isName(text: string): boolean {
  return /^[A-ZÀ-Þ][\wÀ-ɏ'&/-]*( [A-ZÀ-Þ][\wÀ-ɏ'&/-]*)*$/.test(text);
}

function sayCapital(keyword: string, suggestion: string, at: number): Advice {
  return advise('keyword-in-capitals', `Only names have capital letters. Write '${keyword}'.`, at, at, suggestion);
}
