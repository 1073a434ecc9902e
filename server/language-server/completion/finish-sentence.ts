/** Finishes a sentence in the shortest way, so that the unfinished one can be read and its names can be looked up. */
import { expectAfter, type Expectation } from '../../../language/index';

/** Words that make a whole sentence of the beginning; undefined when it is not the beginning of one. */
export function finishSentence(kinds: readonly string[]): string | undefined {
  const all = [...kinds];
  const words: string[] = [];
  // Whoever comes to the same choice again has gone in a circle, and takes the next way.
  const taken = new Map<string, number>();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const choices = [...expectAfter(all)].sort((left, right) => rank(left) - rank(right));
    const here = choices.map(({ rule, kind }) => `${rule} ${kind}`).join(', ');
    const times = taken.get(here) ?? 0;
    const next = choices[times % Math.max(choices.length, 1)];
    if (next === undefined) return undefined;
    taken.set(here, times + 1);
    all.push(next.kind);
    words.push(wordFor(next));
    if (next.kind === '.') return words.join(' ');
  }
  return undefined;
}

/** A word of a kind, whatever it may mean. */
export function wordFor({ kind, keyword }: Expectation): string {
  return keyword ? kind : (EXAMPLES[kind] ?? kind);
}

const MOST_STEPS = 80;

function rank({ kind, keyword }: Expectation): number {
  if (kind === '.') return 0;
  if (!keyword) return 2;
  return GOES_ON.has(kind) ? 4 : /^[A-Za-z]/.test(kind) ? 1 : 3;
}

/** Words behind which as much has to be said again. */
const GOES_ON: ReadonlySet<string> = new Set(['and', 'or', 'plus', 'minus', 'times', 'divided']);

const EXAMPLES: Readonly<Record<string, string>> = {
  TERM: 'Zz',
  STRING: '"x"',
  NUMBER: '2',
  PERCENT: '1%',
  DATE: '1 January 2026',
  TIME: '09:00',
  ORDINAL: '2nd',
  CURRENCY: 'GBP',
  SYMBOL_AMOUNT: '£1',
  HEADING: '# X\n',
};
