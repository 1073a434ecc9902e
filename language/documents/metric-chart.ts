import { Ratio } from '../quantities/ratio';
import type { MetricOutcome, Verdict } from '../evaluator/outcome';
import { axisOf, type Axis } from './chart-axis';
import { COLOUR, type Canvas } from './chart-canvas';
import { drawLevels, drawLimbs, exactsOf, visibleLevels } from './chart-levels';
import { shortLabel } from './words';

interface Point {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly verdict: Verdict | undefined;
  readonly at: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * The figure of a metric in each window: a point, whiskers where missing samples leave a range, a rule for each level and a band for each limb. A missed
 * window is a cross, a met one a disc, and one that no target judges a ring. Undefined when there is no figure to draw.
 */
export function drawMetric(
  canvas: Canvas,
  metric: MetricOutcome,
  verdicts: ReadonlyMap<string, Verdict>,
  currency?: string,
): string | undefined {
  const figures = withoutEmptyEnds(metric.figures);
  const values = figures.flatMap(({ figure }) =>
    figure === undefined ? [] : exactsOf(figure.exact, figure.range?.low, figure.range?.high),
  );
  if (values.length === 0) return undefined;
  const levels = visibleLevels(metric, values);
  const axis = axisOf(metric.unit, [...values, ...levels.map(({ exact }) => exact)], currency);
  const points = figures.map(({ figure, window }): Point => {
    const exact = figure === undefined ? undefined : Ratio.fromExact(figure.exact);
    if (figure === undefined || exact === undefined)
      return { id: window.id, label: window.label, text: 'no figure', verdict: undefined, at: NaN };
    const [low, high] = exactsOf(figure.range?.low, figure.range?.high).map(axis.place);
    const range = low === undefined || high === undefined ? {} : { low, high };
    return { id: window.id, label: window.label, text: figure.text, verdict: verdicts.get(window.id), at: axis.place(exact), ...range };
  });
  const windows = figures.map(({ window }) => window);
  const labels = new Map(windows.map((window) => [window.id, shortLabel(window)]));
  return canvas.draw({
    width: WIDTH,
    height: HEIGHT,
    title: `${metric.name} in each window: ${points.map(({ label, text }) => `${label} ${text}`).join(', ')}.`,
    options: {
      marginLeft: Math.max(64, roomFor(axis)),
      marginRight: 148,
      marginTop: 24,
      marginBottom: 36,
      x: { type: 'point', domain: windows.map(({ id }) => id), padding: 0.6, axis: null },
      y: { domain: [...axis.domain], axis: null },
    },
    marks: [
      ...drawLimbs(canvas, levels, axis),
      ...frame(canvas, axis, spread(windows.map(({ id }) => id)), labels),
      ...drawLevels(canvas, levels, axis, PLOT_HEIGHT),
      ...series(canvas, points),
    ],
  });
}

export const WIDTH = 760;
const HEIGHT = 260;
const PLOT_HEIGHT = 200;

/** How wide the margin must be, in pixels, for the longest mark of the axis: a letter of 11 pixels is hardly ever wider than 7. */
export function roomFor(axis: Axis): number {
  return 12 + 7 * Math.max(...axis.ticks.map((_, index) => tickText(axis, index).length));
}

/** The topmost mark names the unit; percentages all do. */
function tickText({ unit, ticks }: Axis, index: number): string {
  const text = ticks[index]?.text ?? '';
  if (unit === '%') return `${text}%`;
  return index === ticks.length - 1 && unit !== '' ? `${text} ${unit}` : text;
}

/** Rules and labels of both axes. */
export function frame(
  { plot }: Canvas,
  axis: Axis,
  named: readonly string[],
  labels: ReadonlyMap<string, string>,
): ReturnType<Canvas['plot']['ruleY']>[] {
  const texts = twoLines(named, labels);
  const marks = axis.ticks.map(({ at }, index) =>
    plot.text([at], {
      y: [at],
      text: [tickText(axis, index)],
      frameAnchor: 'left',
      textAnchor: 'end',
      dx: -8,
      fill: COLOUR.reference,
      fontSize: 11,
    }),
  );
  return [
    plot.ruleY(
      axis.ticks.map(({ at }) => at),
      { stroke: COLOUR.grid },
    ),
    ...marks,
    plot.text([...named], {
      x: (id: string) => id,
      text: (id: string) => texts.get(id) ?? id,
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      dy: 8,
      fontSize: 11,
      fill: COLOUR.reference,
    }),
  ];
}

/** The year goes below, and only where it is another than before. */
function twoLines(named: readonly string[], labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let before = '';
  return new Map(
    named.map((id) => {
      const label = labels.get(id) ?? id;
      const year = / (\d{4})$/.exec(label)?.[1] ?? '';
      const text = label.slice(0, label.length - year.length).trim();
      const shown = year === '' ? label : year === before ? text : `${text}\n${year}`;
      before = year;
      return [id, shown];
    }),
  );
}

/** At most so many of the windows get a label, evenly spread. */
export function spread(ids: readonly string[], most = 12): string[] {
  const every = Math.ceil(ids.length / most);
  return ids.filter((_, index) => index % every === 0);
}

function series({ plot }: Canvas, points: readonly Point[]): ReturnType<Canvas['plot']['dot']>[] {
  const common = {
    x: 'id',
    y: 'at',
    title: (point: Point) => `${point.label}: ${point.text}${point.verdict === undefined ? '' : `, ${point.verdict}`}`,
  };
  const of = (verdict: Verdict | undefined): Point[] => points.filter((point) => point.verdict === verdict);
  const ranged = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  const small = points.length > MOST_LARGE;
  return [
    // A window without a figure leaves a gap.
    plot.line([...points], { x: 'id', y: 'at', stroke: COLOUR.line, strokeWidth: 1.25 }),
    plot.ruleX(ranged, {
      x: 'id',
      y1: 'low',
      y2: 'high',
      stroke: COLOUR.unknown,
      strokeWidth: 7,
      strokeOpacity: 0.4,
      strokeLinecap: 'round',
    }),
    plot.dot(of('met'), { ...common, r: small ? 2 : 4, fill: COLOUR.met }),
    plot.dot([...of('not determined'), ...of(undefined)], {
      ...common,
      r: small ? 2 : 4,
      fill: COLOUR.paper,
      stroke: COLOUR.unknown,
      strokeWidth: 1.5,
    }),
    plot.dot(of('missed'), { ...common, r: small ? 3 : 5.5, symbol: 'times', stroke: COLOUR.missed, strokeWidth: 2.5 }),
  ];
}

const MOST_LARGE = 60;

/** Windows at both ends for which there is no figure would only squeeze the others. */
function withoutEmptyEnds<T extends { readonly figure?: unknown }>(figures: readonly T[]): readonly T[] {
  const first = figures.findIndex(({ figure }) => figure !== undefined);
  const last = figures.findLastIndex(({ figure }) => figure !== undefined);
  return first < 0 ? [] : figures.slice(first, last + 1);
}
