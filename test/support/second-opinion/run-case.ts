/** A case by both: as a user would run it, from sentences and CSV, and by the second opinion. */
import { compileSla, evaluate, parseDate, type Agreement, type Outcome, type Problem } from '../../../language/index';
import { openMemorySource } from '../../../server/condense/memory-source';
import { observe } from '../../../server/condense/observe';
import type { DataFiles } from '../../../server/condense/data-files';
import { parse, text as exactText } from './fraction';
import { windowsOf, type Window } from '../../../language/quantities/window';
import { isoTime } from './clock';
import { secondOpinion, type Opinion } from './opinion';
import type { Row } from './world';

export interface Case {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly tick: number;
  /** The last day that is looked at. */
  readonly to: string;
}

export function errorsIn(text: string): readonly Problem[] {
  return compiled(text).problems.filter(({ severity }) => severity === 'error');
}

export function compile({ text }: Pick<Case, 'text'>): Agreement {
  const { agreement } = compiled(text);
  const errors = errorsIn(text);
  if (errors.length > 0)
    throw new Error(`${errors.map(({ origin, message }) => `${origin.start.line + 1}: ${message}`).join('\n')}\n${text}`);
  return agreement;
}

/** The same text is compiled several times in a row: by the generator, and by each of the two. */
function compiled(text: string): ReturnType<typeof compileSla> {
  if (text !== last.text || last.result === undefined)
    last = { text, result: compileSla({ files: new Map([['case.sla', text]]), main: 'case.sla' }) };
  return last.result as ReturnType<typeof compileSla>;
}
let last: { readonly text: string; readonly result?: ReturnType<typeof compileSla> } = { text: '' };

/** What Forthright says, through the files; without a last day, as far as the data go. */
export async function outcomeOf(one: Pick<Case, 'text' | 'files'> & { readonly to?: string }): Promise<Outcome> {
  const agreement = compile(one);
  const source = openMemorySource(agreement, inMemory(one.files));
  const to = one.to === undefined ? undefined : parseDate(one.to);
  const { outcome } = await observe(agreement, source, (known, observations) =>
    evaluate(known, observations, to === undefined ? {} : { to }),
  );
  await source.close();
  return outcome;
}

export function opinionOn(one: Case): Opinion {
  const lastDay = parseDate(one.to);
  if (lastDay === undefined) throw new RangeError(`${one.to} is no date.`);
  return secondOpinion(compile(one), one.rows, { tick: one.tick, lastDay });
}

/** An outcome, said as the second opinion says it. */
export function opinionFrom(outcome: Outcome, agreement: Agreement): Opinion {
  const span = ({ start, end }: { readonly start: string; readonly end: string }): string => `${iso(start)}/${iso(end)}`;
  // A metric that is promised for each value of a field is shown for all of them together, too.
  const promised = [...agreement.targets.values()].flatMap(({ undertaking, group }) => {
    if (undertaking.kind !== 'metric') return [];
    const isGrouped = (group ?? agreement.metrics.get(undertaking.metric)?.group) !== undefined;
    return [{ name: undertaking.metric, isGrouped }];
  });
  const metrics = outcome.metrics
    .filter(({ name }) => promised.some((one) => (one.isGrouped ? name.startsWith(`${one.name}, `) : name === one.name)))
    .flatMap(({ name, figures }) => figures.map(({ window, figure }) => `${name} ${span(window)} ${figureText(figure)}`));
  const targets = outcome.targets.flatMap(({ name, windows, met, notDetermined }) => {
    const undertaking = agreement.targets.get(name.replace(/, .*$/, ''))?.undertaking;
    if (undertaking?.kind === 'metric' || undertaking?.share !== undefined || undertaking?.window !== undefined)
      return windows.map(
        ({ window, verdict, uncertain, figure, disputableUntil }) =>
          `${name} ${span(window)} ${verdict}${uncertain ? '?' : ''} ${figureText(figure)}${disputeText(disputableUntil)}`,
      );
    const late = windows.map(
      ({ window, verdict, figure, disputableUntil }) =>
        `${name} row ${window.id.replace(/^.*:/, '')} ${verdict} ${iso(window.end)} ${figure === undefined ? '' : figureText(figure)}${disputeText(disputableUntil)}`,
    );
    return [`${name} ${met} met, ${notDetermined} open`, ...late];
  });
  const credits = outcome.credits.map(
    ({ obligor, obligee, verb, window, amount, payable, status, claimBy, place }) =>
      `line ${place.line} ${obligor} ${verb} ${obligee} ${span(window)} ${amount.currency} ${fraction(amount.amount)} payable ${fraction(payable.amount)} ${status}${claimBy === undefined ? '' : ` by ${claimBy}`}`,
  );
  const disputes = agreement.duties.flatMap(({ kind, origin }) => (kind === 'dispute' ? [origin.start.line + 1] : []));
  // Points name their window by its id only, which windows of several lengths share.
  const spans = new Map(allWindows(agreement).map(({ id, start }) => [id, isoTime(Number(start / 1_000_000n))]));
  return {
    metrics: [...new Set(metrics)].sort(),
    targets: targets.sort(),
    credits: credits.sort(),
    totals: outcome.totals
      .map(
        ({ obligor, obligee, amount, pending }) =>
          `${obligor} to ${obligee} ${amount.currency} ${fraction(amount.amount)}${pending === undefined ? '' : `, pending ${fraction(pending.amount)}`}`,
      )
      .sort(),
    acts: [
      ...outcome.rights.map(
        ({ party, window, from, until, endsFrom, place }) =>
          `line ${place.line} ${party} may ${span(window)} from ${from}${untilText(until)}${endsFrom === undefined ? '' : ` ends ${endsFrom}`}`,
      ),
      ...outcome.todos.flatMap(({ party, window, due, dueTime, place, kind }) => {
        if (window !== undefined && disputes.includes(place.line)) return [`line ${place.line} dispute ${span(window)}${untilText(due)}`];
        if (kind === 'review') return [`review${untilText(due)}`];
        if (window === undefined) return [];
        if (kind === 'report') return [`report ${span(window)}${untilText(due)}`];
        return kind === 'consequence'
          ? [`line ${place.line} ${party} must ${span(window)}${untilText(due)}${dueTime === undefined ? '' : ` ${dueTime}`}`]
          : [];
      }),
    ].sort(),
    points: outcome.points.map(({ party, window, points }) => `${party} ${spans.get(window) ?? window} ${fraction(points)}`).sort(),
  };
}

function disputeText(day: string | undefined): string {
  return day === undefined ? '' : ` disputable until ${day}`;
}

function untilText(day: string | undefined): string {
  return day === undefined ? '' : ` until ${day}`;
}

function allWindows({ term, timeZone = 'UTC', targets }: Agreement): readonly Window[] {
  if (term === undefined) return [];
  const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
  const kinds = units.flatMap((unit) => [{ kind: 'calendar', unit } as const, { kind: 'contract', unit } as const]);
  const promised = [...targets.values()].flatMap(({ undertaking: { window } }) => (window === undefined ? [] : [window]));
  return [...kinds, ...promised, { kind: 'term' } as const].flatMap((kind) => windowsOf(kind, { term, timeZone }));
}

function figureText(figure: Outcome['metrics'][number]['figures'][number]['figure']): string {
  if (figure === undefined) return 'none';
  const { exact, range } = figure;
  return range === undefined ? fraction(exact) : `${fraction(exact)} (${fraction(range.low)} to ${fraction(range.high)})`;
}

function fraction(exact: string): string {
  return exactText(parse(exact));
}

function iso(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19) + 'Z';
}

export function inMemory(files: Readonly<Record<string, string>>): DataFiles {
  return {
    list: (pattern) => Promise.resolve(pattern in files ? [pattern] : []),
    read: (name) => Promise.resolve(new TextEncoder().encode(files[name] ?? '')),
  };
}
