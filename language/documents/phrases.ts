/** How parts of an outcome are put into words or grouped for reading; the report and the terminal say the same. */
import type {
  Caution,
  CreditLine,
  MetricOutcome,
  Outcome,
  Right,
  TargetOutcome,
  Todo,
  WindowSpan,
  WindowVerdict,
} from '../evaluator/outcome';
import { count, dateText, listed } from './words';

/** `met 9, missed 2, not determined 1`; what did not happen is not said. */
export function scoreText({ met, missed, notDetermined }: TargetOutcome): string {
  const parts = [
    ...(met > 0 ? [`met ${met}`] : []),
    ...(missed > 0 ? [`missed ${missed}`] : []),
    ...(notDetermined > 0 ? [`not determined ${notDetermined}`] : []),
  ];
  return parts.length === 0 ? 'no window to judge' : parts.join(', ');
}

/** A part without the name of its target in front. */
export function partName(target: TargetOutcome, part: TargetOutcome): string {
  return part.id.startsWith(`${target.name}, `) ? part.id.slice(target.name.length + 2) : part.name;
}

/** What became of a target or metric: one outcome, or one for each value that it is for each of (`Uptime, North`), each with that value. */
export function outcomesOf<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
): { readonly value: string; readonly outcome: T }[] {
  return all.flatMap((outcome) => {
    if (outcome.name === name) return [{ value: '', outcome }];
    return outcome.name.startsWith(`${name}, `) ? [{ value: outcome.name.slice(name.length + 2), outcome }] : [];
  });
}

type Judged = Pick<WindowVerdict, 'window' | 'verdict'>;

/** A verdict to show by itself, or a run of windows that tell nothing yet. */
export type StripItem<T extends Judged = WindowVerdict> =
  | { readonly kind: 'window'; readonly verdict: T }
  | { readonly kind: 'run'; readonly first: WindowSpan; readonly last: WindowSpan; readonly length: number };

/** Windows in order; three or more in a row that are not determined become one item, so that a long term does not drown what is known. */
export function stripOf<T extends Judged>(windows: readonly T[]): StripItem<T>[] {
  const items: StripItem<T>[] = [];
  let run: T[] = [];
  const endRun = (): void => {
    const [first, last] = [run[0], run[run.length - 1]];
    if (first !== undefined && last !== undefined && run.length >= SHORTEST_RUN)
      items.push({ kind: 'run', first: first.window, last: last.window, length: run.length });
    else items.push(...run.map((verdict): StripItem<T> => ({ kind: 'window', verdict })));
    run = [];
  };
  for (const verdict of windows) {
    if (verdict.verdict === 'not determined') run.push(verdict);
    else {
      endRun();
      items.push({ kind: 'window', verdict });
    }
  }
  endRun();
  return items;
}

const SHORTEST_RUN = 3;

/** `Provider owes Customer GBP 8,400.00; GBP 4,200.00 more may still be earned back.` */
export function totalText({ obligor, obligee, amount, pending }: Outcome['totals'][number]): string {
  const open = pending === undefined ? '' : ` Of this, ${pending.text} can still be earned back.`;
  return `${obligor} owes ${obligee} ${amount.text}.${open}`;
}

/** `due`, `claimable until 5 May 2026`, `claimed too late` … */
export function statusText({ status, claimBy }: CreditLine): string {
  const deadline = claimBy === undefined ? undefined : dateText(claimBy);
  if (deadline === undefined || status === 'earned back') return status;
  if (status === 'claimable') return `claimable until ${deadline}`;
  // Where there is a deadline, only a credit that was claimed is due.
  if (status === 'due') return 'due, claimed in time';
  return status === 'forfeited' ? `forfeited, not claimed by ${deadline}` : `${status}, to be claimed by ${deadline}`;
}

/** To-dos that differ in nothing but their window and date. */
export interface TodoGroup {
  /** Without window and date when there are several. */
  readonly text: string;
  readonly kind: Todo['kind'];
  readonly todos: readonly Todo[];
}

/** What the records brought about first, then what recurs and what is owed anyway; each in the order of the agreement. */
export function groupTodos(todos: readonly Todo[]): TodoGroup[] {
  const groups = new Map<string, Todo[]>();
  for (const todo of todos) {
    const { kind, place } = todo;
    const key = JSON.stringify([kind, place, timelessText(todo)]);
    groups.set(key, [...(groups.get(key) ?? []), todo]);
  }
  const list = [...groups.values()].flatMap((same): TodoGroup[] => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ text: same.length === 1 ? first.text : timelessText(first), kind: first.kind, todos: same }];
  });
  return KINDS.flatMap((kind) => list.filter((group) => group.kind === kind));
}

/** `Provider must report Uptime by 5 February 2026 and 5 March 2026`; of many dates how many, the first and the last. */
export function groupText({ text, todos }: TodoGroup): string {
  if (todos.length === 1) return text.replace(/\.$/, '');
  const dates = todos.flatMap((todo) => (todo.due === undefined ? [] : [dueText(todo)]));
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return text;
  return `${text}${dates.length <= MOST_DATES ? ` by ${listed(dates)}` : `: ${count(dates.length, 'time')}, from ${first} to ${last}`}`;
}

const MOST_DATES = 4;

function timelessText(todo: Todo): string {
  const { text, window, due } = todo;
  const dateless = due === undefined ? text : text.replace(` by ${dueText(todo)}`, '');
  return window === undefined ? dateless : dateless.replace(` for ${window.label}`, '');
}

/** By when: `9 March 2026`, or `16:40 on 9 March 2026`. Empty where nothing dates it. */
export function dueText({ due, dueTime }: Todo): string {
  if (due === undefined) return '';
  return dueTime === undefined ? dateText(due) : `${dueTime} on ${dateText(due)}`;
}

/** `from 1 March 2026 until 30 March 2026, to end on 31 March 2026 at the earliest`. */
export function rightDates({ from, until, endsFrom }: Right): string {
  const ending = endsFrom === undefined ? '' : `, to end on ${dateText(endsFrom)} at the earliest`;
  return `from ${dateText(from)}${until === undefined ? '' : ` until ${dateText(until)}`}${ending}`;
}

const KINDS: readonly Todo['kind'][] = ['consequence', 'report', 'review', 'duty', 'permission'];

/** Cautions that say the same of many windows: the first few, and the others for whoever wants them. */
export interface CautionGroup {
  readonly shown: readonly Caution[];
  readonly others: readonly Caution[];
}

/** Cautions about the same words for the same reason, together; in the order of the outcome. */
export function groupCautions(cautions: readonly Caution[]): CautionGroup[] {
  const groups = new Map<string, Caution[]>();
  for (const caution of cautions) {
    const key = JSON.stringify([caution.code, caution.place]);
    groups.set(key, [...(groups.get(key) ?? []), caution]);
  }
  return [...groups.values()].map((group) => ({ shown: group.slice(0, MOST_ALIKE), others: group.slice(MOST_ALIKE) }));
}

const MOST_ALIKE = 3;

/** What a metric's figures stand beside: what was reached before, and what others reach, with the source. */
export function referenceTexts({ baseline, benchmarks }: MetricOutcome): string[] {
  const before = baseline === undefined ? [] : [`baseline ${baseline.text}`];
  return [...before, ...benchmarks.map(({ name, text, source }) => `benchmark ${name} ${text}, from ${source}`)];
}
