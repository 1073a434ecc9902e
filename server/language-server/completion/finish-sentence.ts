/** Finishes a sentence in the shortest way, so that the unfinished one can be read and its names can be looked up. */
import { expectAfter, type Expectation } from '../../../language/index';

/** Words that make a whole sentence of the beginning; undefined when it is not the beginning of one. */
export function finishSentence(kinds: readonly string[]): string | undefined {
  const all = [...kinds];
  const words: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [next] = [...expectAfter(all)].sort((left, right) => rank(left) - rank(right));
    if (next === undefined) return undefined;
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

const MOST_STEPS = 60;

function rank({ kind, keyword }: Expectation): number {
  if (kind === '.') return 0;
  if (keyword) return SEPARATORS.has(kind) ? 3 : 1;
  return kind === 'TERM' ? 2.5 : 2;
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', 'or', 'plus', 'minus', 'times', 'divided']);

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
