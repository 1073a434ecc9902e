/** The smallest part of a case that still shows what it showed: without sentences, clauses and rows that do not matter. */
import { accepted } from './accepted';
import { errorsIn, type Case } from './run-case';
import type { Row } from './world';

export async function smallest(one: Case, shows: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let [best, isDone] = [one, false];
  while (!isDone) {
    isDone = true;
    for (const smaller of [withoutSentences, withoutClauses, withoutRows])
      for (let place = 0; ;) {
        const next = smaller(best, place);
        if (next === undefined) break;
        // What takes the place of what was left out is tried next.
        if (next !== 'same' && (await shows(next))) [best, isDone] = [next, false];
        else place++;
      }
  }
  return best;
}

type Smaller = (one: Case, place: number) => Case | 'same' | undefined;

const withoutSentences: Smaller = (one, place) => {
  // Without its first sentence it is no agreement.
  const sentences = one.text.split(/\n(?! )/);
  if (place >= sentences.length - 1) return undefined;
  // Data go with the records that they are of.
  if (sentences[place + 1]?.startsWith('sample ') === true) return 'same';
  const text = accepted(sentences.filter((_, i) => i !== place + 1));
  return text.startsWith('agreement ') ? { ...one, text } : 'same';
};

const withoutClauses: Smaller = (one, place) => {
  const [first = '', ...others] = one.text.split(/(?<=^agreement .*\n)/);
  const clauses = others.join('').split(/(?=[,;]\s)/);
  if (place >= clauses.length - 1) return undefined;
  const text = first + clauses.map((clause, i) => (i === place + 1 ? (/\.?(\n(?! )[^]*)?$/.exec(clause)?.[0] ?? '') : clause)).join('');
  return text === one.text || errorsIn(text).length > 0 ? 'same' : { ...one, text };
};

const withoutRows: Smaller = (one, place) => {
  const all = [...one.rows].flatMap(([name, rows]) => (one.text.includes(`sample ${name} `) ? rows.map((row) => ({ name, row })) : []));
  const out = all[place];
  if (out === undefined) return undefined;
  const left = (one.rows.get(out.name) ?? []).filter((row) => row !== out.row);
  const renumbered = left.map(({ cells }, i): Row => ({ line: i + 2, cells }));
  const file = `${out.name.toLowerCase()}.csv`;
  const lines = (one.files[file] ?? '').split('\n').filter((_, i) => i !== out.row.line - 1);
  const { Number: key } = out.row.cells;
  const waiting = (one.files['waiting.csv'] ?? '').split('\n').filter((line) => typeof key !== 'string' || !line.startsWith(`${key},`));
  return {
    ...one,
    rows: new Map(one.rows).set(out.name, renumbered),
    files: { ...one.files, 'waiting.csv': waiting.join('\n'), [file]: lines.join('\n') },
  };
};
