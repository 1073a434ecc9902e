/**
 * How contracts, price lists and dashboards word something, and how it is written here: tables, and the search in them.
 *
 * Invariant: what a row says to write is tried on the sentence before it is said.
 */
import { type Advice, advise, type Doubt } from './doubt';
import { asName } from './messages-names';
import { COUNT, countOf, manyOf, MONEY, ordinalOf, unitOf, UNITS } from './quantity-words';

/** One row of a table. */
export interface Wording {
  readonly code: string;
  /** A pattern of the words of a contract; they are looked for around the doubtful place. */
  readonly says: string;
  /** What is written instead; '' takes the words out; undefined where only the drafter knows. */
  readonly written?: string;
  readonly message?: string;
  readonly changes: Changes;
}

/** What is made of the parts of a wording: `{name $1}`; undefined when this wording cannot be mended so. */
export type Changes = Readonly<Record<string, (...parts: string[]) => string | undefined>>;

const parts: Readonly<Record<string, string>> = {
  W: "[A-ZÀ-Þ][\\w'’&/À-ɏ-]*",
  T: "[A-ZÀ-Þ][\\w'’&/À-ɏ-]*(?: (?![A-Z]{3} \\d)[A-ZÀ-Þ][\\w'’&/À-ɏ-]*)*",
  N: '\\d[\\d,]*',
  C: `(?:${COUNT})`,
  U: `(?:${UNITS})`,
  D: `\\d[\\d.,]* (?:${UNITS})`,
  V: `\\d[\\d.,]*(?:%| percent| (?:${UNITS}))?`,
  M: MONEY,
};

const changesOfAll: Changes = {
  name: (...words) => asName(words.join(' ')),
  number: (count) => `${countOf(count)}`,
  many: (count, ...unit) => manyOf(count, unit.join(' ').trim()),
  nth: (count) => ordinalOf(count),
  unit: unitOf,
};

/**
 * A table, a row a line: `what is said → what is written`, and below it `: a message` when `Write '…'.` does not say enough. `[code]` stands
 * before the rows that have it. In what is said, `{T}` is a name, `{W}` one word of a name, `{N}` a number, `{C}` one in digits or words, `{U}`
 * a unit, `{D}` a length of time, `{V}` a figure and `{M}` money. Behind the arrow `$1` is a group, `{$1 or x}` stands for x where there is
 * none, and `{name $1}` is what a change makes of it; in a message `$=` is what is written.
 */
export function wordings(table: string, changes: Changes = {}): Wording[] {
  const rows: { code: string; says: string; written?: string; message?: string; changes: Changes }[] = [];
  let code = 'other-word';
  for (const line of table.split('\n').map((each) => each.trim())) {
    const [, section] = /^\[([a-z-]+)\]$/.exec(line) ?? [];
    const arrow = line.endsWith(' →') ? line.length - 2 : line.lastIndexOf(' → ');
    if (section !== undefined) code = section;
    else if (line.startsWith(': ')) rows[rows.length - 1].message = line.slice(2);
    else if (arrow > 0) rows.push({ code, says: line.slice(0, arrow), written: line.slice(arrow + 2).trim(), changes });
    else if (line !== '') rows.push({ code, says: line, changes });
  }
  return rows;
}

/** Where words were found. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly groups: RegExpExecArray;
}

/** So many tokens before the doubtful place a wording may begin. */
const FAR = 10;

/** The first row that is there, with which the sentence is read further when it says what to write. */
export function findWording(doubt: Doubt, rows: readonly Wording[], back = FAR): Advice | undefined {
  for (const row of rows) {
    for (const found of placesOf(doubt, row.says, back)) {
      const advice = sayWording(doubt, row, found);
      if (advice) return advice;
    }
  }
  return undefined;
}

/** Words that begin at a token before the doubtful place, or there, and go on to it. */
export function findWords(doubt: Doubt, words: RegExp | string, back = FAR): Found | undefined {
  return placesOf(doubt, words, back)[0];
}

function placesOf(doubt: Doubt, words: RegExp | string, back: number): Found[] {
  const places: Found[] = [];
  for (let from = Math.max(0, doubt.at - back); from <= Math.min(doubt.at, doubt.tokens.length - 1); from += 1) {
    const found = doubt.kind(from) === 'If' ? undefined : wordsAt(doubt, from, words);
    if (found && found.to >= doubt.at - 1) places.push(found);
  }
  return places;
}

const patterns = new Map<string, RegExp>();

/** The pattern for words at the start of a text, made once. */
function startOf(words: RegExp | string): RegExp {
  const source = typeof words === 'string' ? words : words.source;
  let start = patterns.get(source);
  if (!start) {
    start = new RegExp(`^(?:${source.replace(/\{([A-Z])\}/g, (_all, part: string) => parts[part])})(?![\\w-])`);
    patterns.set(source, start);
  }
  return start;
}

/** Words that begin at a token. */
export function wordsAt(doubt: Doubt, from: number, words: RegExp | string): Found | undefined {
  const groups = startOf(words).exec(doubt.ahead(from));
  const to = groups ? doubt.endOf(from, groups[0].trimEnd().length) : undefined;
  // A wording that ends within a name or a number is none.
  return groups && to !== undefined ? { from, to, groups } : undefined;
}

/** The advice of a row about the words that it was found in. */
export function sayWording(doubt: Doubt, row: Wording, { from, to, groups }: Found): Advice | undefined {
  const message = row.message && fill(row.message, groups, row.changes);
  if (row.written === undefined) {
    if (message === undefined || (to < doubt.at && to < doubt.tokens.length - 1)) return undefined;
    // What is defined is not at fault, only what it is said to mean.
    const behind = doubt.kinds.indexOf('means') + 1;
    const start = behind > doubt.at ? from : Math.max(from, Math.min(doubt.kind(behind) === ',' ? behind + 1 : behind, to));
    return advise(row.code, message, start, to);
  }
  const written = fill(row.written, groups, row.changes);
  return written === undefined ? undefined : offer(doubt, row.code, from, to, written, message?.replaceAll('$=', written));
}

function fill(text: string, groups: RegExpExecArray, changes: Changes): string | undefined {
  let isKnown = true;
  const group = (part: string): string => part.replace(/\$([&1-9])/g, (_all, of: string) => groups[of === '&' ? 0 : +of]?.trim() ?? '');
  const filled = text.replace(/\{([^{}]+)\}|\$[&1-9]/g, (part, changed: string | undefined) => {
    if (changed === undefined) return group(part).replace(/^, ?/, '');
    const [, first, other] = /^(\$\d) or (.*)$/.exec(changed) ?? [];
    if (first !== undefined) return group(first) || group(other);
    const [change, ...of] = changed.split(' ');
    const made = (changes[change] ?? changesOfAll[change])(...of.map(group));
    isKnown &&= made !== undefined;
    return made ?? '';
  });
  return isKnown ? filled.replace(/ {2,}/g, ' ').trim() : undefined;
}

/** Advice to write something else, if the sentence can then be read further. */
export function offer(doubt: Doubt, code: string, from: number, to: number, written: string, message?: string): Advice | undefined {
  if (!doubt.helps(from, to, kindsOf(written))) return undefined;
  // A comma that goes leaves no space before what takes its place.
  const space = doubt.touches(from) && /^[\w"]/.test(written) ? ' ' : '';
  return advise(code, message ?? sayWritten(written, doubt.words(from, to)), from, to, space + written);
}

/** Longer words are not repeated: they are marked. */
const LONG = 40;

/** What to write; words that hold quotes stand behind a colon, so that no quotes stand within quotes. */
export function sayWritten(written: string, instead: string): string {
  if (written === '') return `'${instead}' is not needed. Take it out.`;
  const behindComma = written.startsWith(', ') && !instead.startsWith(',') ? ', behind a comma' : '';
  const shown = written.replace(/^, /, '');
  if (written.includes('"')) return `Write${behindComma}: ${shown}.`;
  if (behindComma !== '') return `Write${behindComma}: '${shown}'.`;
  return instead.length > LONG || /['"]/.test(instead) ? `Write '${written}'.` : `Write '${written}' instead of '${instead}'.`;
}

const DATE = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4}-\d{2}-\d{2}`;
const tokens = new RegExp(
  String.raw`"[^"]*"|${DATE}|\d{1,2}:\d{2}|[£€$¥]?\d[\d,]*(?:\.\d+)?(?:%|(?:st|nd|rd|th)\b)?|(?:If|Total|Only|Credits|The)\b(?!-)|[A-Z]{3}(?= \d)|{T}|[A-Za-z'-]+|\S`.replace(
    '{T}',
    parts.T,
  ),
  'g',
);
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^"/, 'STRING'],
  [new RegExp(`^(${DATE})$`), 'DATE'],
  [/^\d{1,2}:\d{2}$/, 'TIME'],
  [/%$/, 'PERCENT'],
  [/^[£€$¥]/, 'SYMBOL_AMOUNT'],
  [/^\d.*[a-z]$/, 'ORDINAL'],
  [/^\d/, 'NUMBER'],
  [/^(If|Total|Only|Credits|The|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/, ''],
];

/** The kinds of the tokens of advised words. */
export function kindsOf(written: string): string[] {
  return [...written.matchAll(tokens)].map(([piece], index, all) => {
    const kind = kinds.find(([form]) => form.test(piece));
    if (kind) return kind[1] || piece;
    if (/^[A-Z]{3}$/.test(piece) && /^\d/.test(all[index + 1]?.[0] ?? '')) return 'CURRENCY';
    return /^[A-ZÀ-Þ]/.test(piece) ? 'TERM' : piece;
  });
}
