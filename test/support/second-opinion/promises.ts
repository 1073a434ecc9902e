/** Verdicts: each target in each of its windows, and each record of those that promise something for each. */
import type { Bound, Target, Undertaking } from '../../../language/agreement/agreement';
import type { Stretch, Window } from './clock';
import { limitOf } from './baselines';
import { decide } from './decided';
import type { Decided, MeasurePromise, Only } from './record-promise';
import type { Figure } from './figure';
import type { Figures } from './figures';
import { compare, fraction, least, ONE, type Fraction } from './fraction';
import { stands, type InForce, type Part, type Terms } from './terms';
import { valueOf, within, type Row } from './world';

export type Verdict = 'met' | 'missed' | 'not determined';
export type Single = Exclude<Undertaking, { kind: 'table' }>;

export interface JudgedWindow {
  readonly window: Window;
  readonly verdict: Verdict;
  readonly figure: Figure;
  readonly isUncertain: boolean;
  /** The figure, or of a table that of its worst cell. */
  readonly share: Figure;
  /** What was promised and missed: of a table, cell by cell. */
  readonly broken: readonly Broken[];
}
export interface Broken {
  readonly undertaking: Single;
  readonly isCell: boolean;
  readonly figure: Figure;
  /** What it was held against. */
  readonly limit: Fraction;
  /** Of records: those that were late. */
  readonly late: readonly LateRecord[];
}
export interface LateRecord {
  readonly row: Row;
  readonly records: string;
  readonly decided: number;
  /** When it counts. */
  readonly at: number;
  readonly start: number;
  /** What it took, where it has ended. */
  readonly value: Fraction | undefined;
  readonly undertaking: MeasurePromise;
  readonly isCell: boolean;
  /** From when on it is later than by so much; nothing where it never was. */
  readonly laterThan: (margin: string) => number | undefined;
  /** Where only what was so much later counts: from when on it was. */
  readonly knownLater?: number;
}
export interface JudgedTarget {
  /** `Keep Alpha, North` for one value of a field. */
  readonly name: string;
  readonly base: string;
  readonly part?: Part;
  readonly target: Target;
  readonly windows: readonly JudgedWindow[];
  /** For each of the records: which missed it, how many kept it, and about how many nothing is decided yet. */
  readonly each?: { readonly late: readonly LateRecord[]; readonly met: number; readonly open: number };
}

export function judgeTargets(terms: Terms): JudgedTarget[] {
  return terms.targets.flatMap((versions) => {
    const [first] = versions;
    const group = first === undefined ? undefined : terms.groupOf(first.sentence);
    const parts: readonly (Part | undefined)[] = group === undefined ? [undefined] : terms.parts(group);
    return parts.map((part) => judgeTarget(terms, versions, part));
  });
}

function judgeTarget(terms: Terms, versions: readonly InForce<Target>[], part: Part | undefined): JudgedTarget {
  const target = versions[0]?.sentence as Target;
  const head = {
    name: part === undefined ? target.name : `${target.name}, ${part.value}`,
    base: target.name,
    target,
    ...(part === undefined ? {} : { part }),
  };
  const [windows, late]: [JudgedWindow[], LateRecord[]] = [[], []];
  let [isEach, met, open] = [false, 0, 0];
  for (const version of versions) {
    const { undertaking } = version.sentence;
    const promises = promisesOf(undertaking);
    const phrase = undertaking.window ?? (undertaking.kind !== 'metric' && undertaking.share !== undefined ? TERM : undefined);
    if (phrase !== undefined) {
      const own = terms
        .at(-Infinity)
        .world.windows(phrase)
        .filter(({ start }) => stands(version, start));
      windows.push(...own.map((window) => judgeWindow(terms.at(window.start, part), undertaking, promises, window)));
      continue;
    }
    isEach = true;
    for (const promise of promises) {
      const figures = terms.at(-Infinity, part);
      const each = recordsOf(figures, promise);
      late.push(...each.late.filter(({ start }) => stands(version, start)));
      if (version.from === -Infinity) [met, open] = [met + each.met, open + each.open];
    }
  }
  windows.sort((a, b) => a.window.start - b.window.start || a.window.end - b.window.end);
  return { ...head, windows, ...(isEach ? { each: { late, met, open } } : {}) };
}

const TERM = { kind: 'term' } as const;

interface Promised {
  readonly undertaking: Single;
  readonly only?: Only;
}

/** Row by row, column by column. */
function promisesOf(undertaking: Undertaking): Promised[] {
  if (undertaking.kind !== 'table') return [{ undertaking }];
  const { key, rows, measures, set, share, window } = undertaking;
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, i): Promised[] => {
      const measure = measures[i];
      if (cell === undefined || measure === undefined) return [];
      const { op, value } = cell;
      const promised = {
        kind: 'measure' as const,
        measure,
        op,
        value,
        set,
        ...(share === undefined ? {} : { share }),
        ...(window === undefined ? {} : { window }),
      };
      return [{ undertaking: promised, only: { field: key, value: row.key.name } }];
    }),
  );
}

function judgeWindow(figures: Figures, whole: Undertaking, promises: readonly Promised[], window: Window): JudgedWindow {
  const cells = promises.map(({ undertaking, only }): JudgedWindow => {
    if (undertaking.kind === 'metric') {
      const { metric, op } = undertaking;
      return judgedBy(window, figures.metric(metric, window), op, limitOf(figures, undertaking, window.start), undertaking, []);
    }
    const { inTime, late } = sharesIn(figures, undertaking, only, window);
    const all = inTime + late.length;
    const figure: Figure = all === 0 ? {} : { value: fraction(inTime, all) };
    return judgedBy(window, figure, 'at least', undertaking.share === undefined ? ONE : valueOf(undertaking.share), undertaking, late);
  });
  const [single] = cells;
  if (whole.kind !== 'table' && single !== undefined) return single;
  const broken = cells.flatMap((cell) => cell.broken.map((one) => ({ ...one, isCell: true })));
  const verdict = broken.length > 0 ? 'missed' : cells.some((cell) => cell.verdict === 'met') ? 'met' : 'not determined';
  const shares = cells.flatMap(({ figure }) => figure.value ?? []);
  const share: Figure = shares.length === 0 ? {} : { value: shares.reduce(least) };
  return { window, verdict, figure: {}, share, isUncertain: false, broken };
}

function judgedBy(
  window: Window,
  figure: Figure,
  op: Bound,
  limit: Fraction | undefined,
  undertaking: Single,
  late: readonly LateRecord[],
): JudgedWindow {
  const { value, low, high } = figure;
  if (value === undefined || limit === undefined)
    return { window, verdict: 'not determined', figure, share: figure, isUncertain: false, broken: [] };
  const isMet = within(value, op, limit);
  const ends = low === undefined || high === undefined ? [] : [low, high];
  const isBetween = op === 'exactly' && ends.length > 0 && compare(ends[0] ?? value, limit) <= 0 && compare(limit, ends[1] ?? value) <= 0;
  const isUncertain =
    ends.some((end) => within(end, op, limit) !== isMet) || (isBetween && compare(ends[0] ?? value, ends[1] ?? value) !== 0);
  const broken = isMet ? [] : [{ undertaking, isCell: false, figure, limit, late }];
  return { window, verdict: isMet ? 'met' : 'missed', figure, share: figure, isUncertain, broken };
}

function sharesIn(
  figures: Figures,
  promise: MeasurePromise,
  only: Only | undefined,
  { start, end }: Stretch,
): { inTime: number; late: LateRecord[] } {
  const until = Math.min(end, figures.world.now);
  const inside = decide(figures, promise, only).list.filter(({ at }) => at >= start && at < until);
  const late = inside.filter(({ isLate }) => isLate).sort((left, right) => left.at - right.at);
  return { inTime: inside.length - late.length, late: late.map((record) => lateOf(record, promise, only)) };
}

/** Every record on its own, of those that count in the term. */
function recordsOf(figures: Figures, { undertaking, only }: Promised): { late: LateRecord[]; met: number; open: number } {
  if (undertaking.kind !== 'measure') return { late: [], met: 0, open: 0 };
  const { world } = figures;
  const { list, open } = decide(figures, undertaking, only);
  const inTerm = list.filter(({ at }) => at >= world.termStart && at < Math.min(world.termEnd, world.now));
  const late = inTerm.flatMap((record) => (record.isLate ? [lateOf(record, undertaking, only)] : []));
  return { late, met: inTerm.length - late.length, open };
}

function lateOf({ row, at, decided, value, start, laterThan }: Decided, undertaking: MeasurePromise, only: Only | undefined): LateRecord {
  return { row, records: undertaking.set.records, at, decided, value, start, laterThan, undertaking, isCell: only !== undefined };
}
