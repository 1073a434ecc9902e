/** Rows that are left out of every figure, told so that a person knows what to mend. */
import type { DataOutcome } from '../evaluator/outcome';

/** Bad rows of one file with the same fault, by the first of them. */
export interface BadRowGroup {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** How many there are, of those that are listed. */
  readonly rows: number;
  /** What would mend them all; undefined where each has to be mended by itself. */
  readonly advice?: string;
}

/** In the order of their first rows: 900 rows with the same fault are one thing to mend, whatever else stands in their cells. */
export function badRowGroups({ listed }: DataOutcome['badRows']): BadRowGroup[] {
  const groups = new Map<string, BadRowGroup>();
  for (const { file, line, reason } of listed) {
    const key = JSON.stringify([file, reason.replace(OF_ONE_ROW, '')]);
    const { rows, ...first } = groups.get(key) ?? { file, line, reason, rows: 0 };
    groups.set(key, { ...first, rows: rows + 1 });
  }
  return [...groups.values()].map((group) =>
    group.rows >= MANY && REPEATED.test(group.reason) ? { ...group, advice: ONE_ROW_EACH_CHANGE } : group,
  );
}

/** The cell that is shown, or the line that is named. */
const OF_ONE_ROW = / '.*'(?=, )| line \d+/;
const REPEATED = / is the same as on line \d+/;
const MANY = 10;
const ONE_ROW_EACH_CHANGE =
  'If each row tells of a change, say so in the records, and which field says when: "one row for each change dated by Updated".';
