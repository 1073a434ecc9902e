/**
 * Which parts of a pattern are worth trying on a sentence. Most alternatives need a word that most sentences do not have, and to see that it is not
 * there costs far less than to try.
 *
 * Invariant: what is found is what the whole pattern would have found. What cannot be told from a pattern is tried.
 */
import {
  RegExpParser,
  type Alternative,
  type Character,
  type Disjunction,
  type Group,
  type Quantifier,
  type Set as Letters,
} from '@chevrotain/regexp-to-ast';

/** A text in small letters, and what of the patterns that have been asked for so far is worth trying on it. */
export class FirstLook {
  private readonly worth = new Uint8Array(count);

  constructor(private readonly lower: string) {
    for (const number of always) this.worth[number] = 1;
    for (let at = 0; at < lower.length; at += 1) {
      if (!isLetter(lower.charCodeAt(at))) continue;
      const start = at;
      while (isLetter(lower.charCodeAt(at))) at += 1;
      const letters = Math.min(at - start, LONGEST);
      this.mark(beginningOf(lower, start, letters, letters < LONGEST ? END : undefined));
      if (letters >= OPEN) this.mark(beginningOf(lower, start, OPEN, ANYTHING));
    }
  }

  finds(pattern: RegExp): boolean {
    for (const part of partsOf(pattern)) if (this.isWorthTrying(part) && this.next(part, 0) !== null) return true;
    return false;
  }

  /** All places, in the order in which the whole pattern would come to them. */
  findAll(pattern: RegExp): readonly RegExpExecArray[] {
    const all = partsOf(pattern);
    let parts: Part[] | undefined;
    for (const part of all) if (this.isWorthTrying(part)) parts = parts === undefined ? [part] : [...parts, part];
    if (parts === undefined) return NONE;
    const next = parts.map((part) => this.next(part, 0));
    let found: RegExpExecArray[] | undefined;
    for (;;) {
      // Of parts that fit at the same place, the first.
      let first: RegExpExecArray | null = null;
      for (const each of next) if (each !== null && (first === null || each.index < first.index)) first = each;
      if (first === null) return found ?? NONE;
      if (first[0] !== '') (found ??= []).push(first);
      const end = first.index + Math.max(1, first[0].length);
      for (const [at, part] of parts.entries()) if ((next[at]?.index ?? end) < end) next[at] = this.next(part, end);
    }
  }

  private mark(beginning: number): void {
    const numbers = needing.get(beginning);
    if (numbers !== undefined) for (const number of numbers) this.worth[number] = 1;
  }

  private next(part: Part, from: number): RegExpExecArray | null {
    const pattern = (part.pattern ??= new RegExp(part.source, part.flags));
    pattern.lastIndex = from;
    return pattern.exec(this.lower);
  }

  /** What nobody had asked for when the text was looked at is. */
  private isWorthTrying({ number }: Part): boolean {
    return this.worth[number] !== 0;
  }
}

const NONE: readonly never[] = [];

/** One of the alternatives of a pattern. */
interface Part {
  readonly number: number;
  readonly source: string;
  readonly flags: string;
  /** Made when it is tried for the first time. */
  pattern?: RegExp;
}

/** By how patterns are written, since one within a function is a new one at each call. They all stand in the code, so there are only so many. */
const known = new Map<string, readonly Part[]>();
let count = 0;
const needing = new Map<number, number[]>();
const always: number[] = [];

function partsOf(pattern: RegExp): readonly Part[] {
  const written = pattern.multiline || pattern.dotAll || pattern.ignoreCase || pattern.unicode ? String(pattern) : pattern.source;
  const before = known.get(written);
  if (before !== undefined) return before;
  const flags = pattern.global ? pattern.flags : `${pattern.flags}g`;
  const parts = alternativesOf(pattern).map(({ source, words }): Part => {
    const number = count;
    count += 1;
    if (words === undefined) always.push(number);
    for (const word of words ?? []) {
      const others = needing.get(word);
      if (others === undefined) needing.set(word, [number]);
      else others.push(number);
    }
    return { number, source, flags };
  });
  known.set(written, parts);
  return parts;
}

interface AlternativeOfPattern {
  readonly source: string;
  /**
   * Beginnings of words, of which at least one stands in every text in small letters that the alternative matches; `undefined` if there are none, or
   * none that can be told.
   */
  readonly words: ReadonlySet<number> | undefined;
}

/** One for a pattern with groups that are asked for by their number, or in a notation that the parser does not know, such as a named group. */
export function alternativesOf(pattern: RegExp): readonly AlternativeOfPattern[] {
  const { source } = pattern;
  if (pattern.ignoreCase || pattern.unicode) return [{ source, words: undefined }];
  try {
    const { value } = new RegExpParser().pattern(`/${source}/`);
    if (hasNumberedGroups(source)) return [{ source, words: new Need(undefined).ofAny(value) }];
    return value.value.map((each) => ({
      source: source.slice(each.loc.begin - 1, each.loc.end - 1),
      words: new Need(undefined).ofAll(each),
    }));
  } catch {
    return [{ source, words: undefined }];
  }
}

function hasNumberedGroups(source: string): boolean {
  return /\((?!\?)/.test(source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, ''));
}

/** The letters since the last one that is none; `undefined` in the middle of a word whose beginning is not known. */
type Run = string | undefined;
const LONGEST = 4;

class Need {
  private best: ReadonlySet<number> | undefined;

  /** A pattern may begin in the middle of a word. */
  constructor(private run: Run) {}

  /** Whichever alternative it is that matches. */
  ofAny({ value }: Disjunction): ReadonlySet<number> | undefined {
    const all = new Set<number>();
    for (const alternative of value) {
      const words = new Need(this.run).ofAll(alternative);
      if (words === undefined) return undefined;
      for (const word of words) all.add(word);
    }
    return all;
  }

  /** The rarest of what must stand there. */
  ofAll({ value }: Alternative): ReadonlySet<number> | undefined {
    for (const term of value) {
      if (term.type === 'Character') this.readCharacter(term);
      else if (term.type === 'Set') this.readLetters(term);
      else if (term.type === 'Group') this.readGroup(term);
      else if (term.type === 'GroupBackReference') this.endRun(false, undefined);
      // What is looked for ahead or behind says nothing of the letters here; a text begins and ends where a word does.
      else if (term.type === 'WordBoundary' || term.type === 'StartAnchor' || term.type === 'EndAnchor') this.endRun(true, '');
    }
    this.endRun(false, undefined);
    return this.best;
  }

  private readCharacter({ value: code, quantifier }: Character): void {
    if (!isLetter(code)) this.readOther(quantifier);
    else if (quantifier === undefined) this.run = this.run === undefined ? undefined : this.run + String.fromCharCode(code);
    else this.endRun(false, undefined);
  }

  /** Something that is no letter, or may be nothing at all: "word-?" may go on as "words". */
  private readOther(quantifier: Quantifier | undefined): void {
    if (quantifier?.atLeast === 0) this.endRun(false, this.run === '' ? '' : undefined);
    else this.endRun(true, '');
  }

  private readLetters({ complement, value, quantifier }: Letters): void {
    const holds = (code: number): boolean =>
      value.some((each) => (typeof each === 'number' ? each === code : each.from <= code && code <= each.to));
    if (LETTERS.some((code) => holds(code) !== complement)) this.endRun(false, undefined);
    else this.readOther(quantifier);
  }

  private readGroup({ value, quantifier }: Group): void {
    const isBoundary = value.value.every(endsAWord);
    if (quantifier?.atLeast === 0) this.endRun(false, this.run === '' && isBoundary ? '' : undefined);
    else {
      this.take(new Need(this.run).ofAny(value));
      this.endRun(false, isBoundary ? '' : undefined);
    }
  }

  /** `isWhole`: whatever comes next is no letter. */
  private endRun(isWhole: boolean, next: Run): void {
    const letters = Math.min(this.run?.length ?? 0, LONGEST);
    const run = this.run ?? '';
    if (letters === LONGEST) this.take(new Set([beginningOf(run, 0, letters, undefined)]));
    else if (letters > 0 && isWhole) this.take(new Set([beginningOf(run, 0, letters, END)]));
    else if (letters === OPEN) this.take(new Set([beginningOf(run, 0, letters, ANYTHING)]));
    this.run = next;
  }

  private take(words: ReadonlySet<number> | undefined): void {
    if (words !== undefined && (this.best === undefined || costOf(words) < costOf(this.best))) this.best = words;
  }
}

/** Four letters of a longer word ("disc"), a shorter word as a whole ("no" and its end), or three letters of a word of any length ("cap" and anything): a number in base 28. */
function beginningOf(text: string, start: number, letters: number, last: number | undefined): number {
  let beginning = 0;
  for (let at = start; at < start + letters; at += 1) beginning = beginning * 28 + text.charCodeAt(at) - BEFORE_A;
  return last === undefined ? beginning : beginning * 28 + last;
}

const OPEN = 3;
const END = 0;
const ANYTHING = 27;
const BEFORE_A = 96;

/** After it a word begins, or none is under way. */
function endsAWord({ value }: Alternative): boolean {
  const last = value.at(-1);
  if (last === undefined) return false;
  if (last.type === 'WordBoundary') return true;
  if (last.type === 'Character') return last.quantifier === undefined && !isLetter(last.value);
  return last.type === 'Group' && last.quantifier === undefined && last.value.value.every(endsAWord);
}

function costOf(words: ReadonlySet<number>): number {
  let cost = 0;
  for (const word of words) cost += COMMON.has(word) ? 20 : word % 28 === ANYTHING ? 2 : 1;
  return cost;
}

/** What stands in every other sentence of a contract. */
const COMMON: ReadonlySet<number> = new Set(
  'a an the of to and or in by for be is are any not no on as at if may all it its we our you with that this shal will must from such serv prov cust time when wher whic have has each than more days hour mont upti avai agre'
    .split(' ')
    .map((word) => beginningOf(word, 0, word.length, word.length < LONGEST ? END : undefined)),
);

const LETTERS = Array.from({ length: 26 }, (_, at) => 97 + at);

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
