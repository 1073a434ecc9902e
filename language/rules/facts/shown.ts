/** What sample data show of a promise or a metric: the figures of its windows. */
import type { Metric, WindowPhrase } from '../../agreement/agreement';
import type { DataEvidence } from '../../evidence/evidence';
import { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import { windowText } from './lengths';
import type { Promised } from './promises';
import { figureOf } from './promised-values';

export interface ShownWindow {
  readonly label: string;
  readonly verdict: 'met' | 'missed';
  readonly figure: Ratio;
  readonly text: string;
  /** The verdict would differ inside the range of missing samples. */
  readonly uncertain: boolean;
}

export interface Shown {
  readonly promise: Promised;
  /** The level the figures are compared with: a share of 1, microseconds, a number. */
  readonly level: Ratio;
  readonly lexeme: string;
  /** Windows with a verdict and a figure, in order of time. */
  readonly windows: readonly ShownWindow[];
}

/** Promises of one figure for each window, as the data show them. Tables and `for each of` have no one figure. */
export function shownPromises(reading: Reading, { outcome }: DataEvidence): Shown[] {
  return reading.promises.flatMap((promise) => {
    const { target, share, value, row, window } = promise;
    const shown = outcome.targets.find(({ name }) => name === target.name);
    const level = share ?? (promise.metric === undefined ? undefined : value);
    const figure = level === undefined ? undefined : figureOf(level);
    if (shown === undefined || level === undefined || figure === undefined || row !== undefined || window === undefined) return [];
    const windows = shown.windows.flatMap((each): ShownWindow[] => {
      const exact = each.figure === undefined ? undefined : Ratio.fromExact(each.figure.exact);
      if (each.verdict === 'not determined' || exact === undefined || each.figure === undefined) return [];
      return [{ label: each.window.label, verdict: each.verdict, figure: exact, text: each.figure.text, uncertain: each.uncertain }];
    });
    return [{ promise, level: figure.figure, lexeme: 'lexeme' in level ? level.lexeme : '', windows }];
  });
}

export interface ShownFigure {
  readonly exact: Ratio;
  readonly text: string;
  readonly window: Shows['metrics'][number]['figures'][number]['window'];
  readonly why: Shows['metrics'][number]['figures'][number]['why'];
}

/** A metric over one kind of window. Of a metric that is for each value of a field, the figures of all of them. */
export interface ShownKind {
  readonly phrase: WindowPhrase;
  readonly figures: readonly ShownFigure[];
  /** How many windows have a figure. */
  readonly count: number;
}

type Shows = DataEvidence['outcome'];

/** Every kind of window in which the data show a metric: a day is no month, even where one metric is promised in both. */
export function shownKinds(reading: Reading, { metrics, targets }: Shows, metric: string): readonly ShownKind[] {
  const promises = reading.promisesOfMetric(metric);
  const ladders = reading.agreement.remedies.flatMap(({ trigger }) =>
    trigger.kind === 'ladder' && trigger.subject.kind === 'metric' && trigger.subject.name === metric ? [trigger.window] : [],
  );
  const phrases = [...promises.flatMap(({ window }) => window ?? []), ...ladders];
  // The metric itself is shown over the first windows in which anything is said of it.
  const first = phrases[0] ?? { kind: 'calendar', unit: 'month' };
  const kinds = new Map<string, ShownKind>([
    [
      windowText(first),
      kindOf(
        first,
        inParts(metrics, metric).flatMap(({ figures }) => figures),
      ),
    ],
  ]);
  for (const { target, window } of promises)
    if (window !== undefined && !kinds.has(windowText(window)))
      kinds.set(
        windowText(window),
        kindOf(
          window,
          inParts(targets, target.name).flatMap(({ windows }) => windows),
        ),
      );
  return [...kinds.values()];
}

/** The metric over these windows; undefined where the data do not show it over them. */
export function shownOver(reading: Reading, outcome: Shows, metric: string, phrase: WindowPhrase): ShownKind | undefined {
  return shownKinds(reading, outcome, metric).find((each) => windowText(each.phrase) === windowText(phrase));
}

function kindOf(
  phrase: WindowPhrase,
  shown: readonly Pick<Shows['metrics'][number]['figures'][number], 'figure' | 'window' | 'why'>[],
): ShownKind {
  const figures = shown.flatMap(({ figure, window, why }): ShownFigure[] => {
    const exact = figure === undefined ? undefined : Ratio.fromExact(figure.exact);
    return exact === undefined || figure === undefined ? [] : [{ exact, text: figure.text, window, why }];
  });
  return { phrase, figures, count: new Set(figures.map(({ window }) => window.id)).size };
}

/** What is shown under the name, or under the name and each value of the field that it is for each of: `Availability, North`. */
export function inParts<T extends { readonly name: string }>(shown: readonly T[], name: string): readonly T[] {
  const own = shown.filter((each) => each.name === name);
  return own.length > 0 ? own : shown.filter((each) => each.name.startsWith(`${name}, `));
}

/** The metric and those that its figure is made of. */
export function metricsWithin(reading: Reading, metric: Metric, known: ReadonlySet<Metric> = new Set()): readonly Metric[] {
  if (known.has(metric)) return [];
  const seen = new Set([...known, metric]);
  return [
    metric,
    ...namesIn(metric.expression).flatMap((name) => {
      const inner = reading.agreement.metrics.get(name);
      return inner === undefined ? [] : metricsWithin(reading, inner, seen);
    }),
  ];
}

function namesIn(expression: Metric['expression']): readonly string[] {
  if (expression.kind === 'arithmetic') return [...namesIn(expression.left), ...namesIn(expression.right)];
  if (expression.kind === 'metric') return [expression.metric];
  return expression.kind === 'aggregate' && expression.of.kind === 'metric' ? [expression.of.metric] : [];
}

/** Verdicts that another reading turns, by target and by the way they turn: what is met then, and what is missed. */
export function turnedTogether(
  { turned }: DataEvidence,
  reading: DataEvidence['turned'][number]['reading'],
): readonly { readonly target: string; readonly windows: readonly string[]; readonly was: string; readonly would: string }[] {
  const together = new Map<string, { target: string; windows: string[]; was: string; would: string }>();
  for (const each of turned) {
    if (each.reading !== reading) continue;
    const { target, was, would, window } = each;
    const key = JSON.stringify([target, was, would]);
    const group = together.get(key) ?? { target, windows: [], was, would };
    together.set(key, group);
    group.windows.push(window);
  }
  return [...together.values()];
}

/** `in March 2026, April 2026 and 4 more`. */
export function listedWindows(labels: readonly string[]): string {
  const shown = labels.length > 3 ? labels.slice(0, 2) : labels;
  const rest = labels.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
