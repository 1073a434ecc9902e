import { Ratio } from '../quantities/ratio';
import type { MetricOutcome } from '../evaluator/outcome';
import type { Axis } from './chart-axis';
import { COLOUR, type Canvas } from './chart-canvas';

/** A height that the agreement speaks of: what a target promises, where a limb begins, what was before or is elsewhere. */
export interface Level {
  readonly exact: Ratio;
  readonly text: string;
  readonly kind: 'target' | 'limb below' | 'limb above' | 'reference';
}

/**
 * The levels that can be drawn without flattening the figures: the nearest one always, others while they are no further away than the figures
 * spread.
 */
export function visibleLevels(metric: MetricOutcome, values: readonly Ratio[]): Level[] {
  const levels = levelsOf(metric);
  const low = values.reduce((left, right) => Ratio.min(left, right));
  const high = values.reduce((left, right) => Ratio.max(left, right));
  const distance = ({ exact }: Level): Ratio => Ratio.max(Ratio.max(low.minus(exact), exact.minus(high)), Ratio.ZERO);
  const nearest = [...levels].sort((left, right) => distance(left).compare(distance(right)))[0];
  const reach = nearest === undefined ? Ratio.ZERO : Ratio.max(high.minus(low), distance(nearest));
  return levels.filter((level) => distance(level).compare(reach) <= 0);
}

/** A tint on the side of each limb; where limbs lie one behind the other it deepens. */
export function drawLimbs({ plot }: Canvas, levels: readonly Level[], axis: Axis): ReturnType<Canvas['plot']['rectY']>[] {
  const [low, high] = axis.domain;
  return levels
    .filter(({ kind }) => kind === 'limb below' || kind === 'limb above')
    .map(({ kind, exact }) => ({ y1: axis.place(exact), y2: kind === 'limb below' ? low : high }))
    .map((band) => plot.rectY([band], { y1: 'y1', y2: 'y2', fill: COLOUR.limb, fillOpacity: 0.09 }));
}

/** A rule for each level with its words at the right; words that would overlap move down. Of several at one height the first is named. */
export function drawLevels({ plot }: Canvas, levels: readonly Level[], axis: Axis, height: number): ReturnType<Canvas['plot']['ruleY']>[] {
  const [low, high] = axis.domain;
  const named = levels.filter((level, index) => !levels.slice(0, index).some(({ exact }) => exact.equals(level.exact)));
  let above = -Infinity;
  return [...named]
    .sort((left, right) => right.exact.compare(left.exact))
    .flatMap(({ exact, text, kind }) => {
      const at = axis.place(exact);
      const own = (1 - (at - low) / (high - low)) * height;
      const shifted = Math.max(own, above + LABEL_HEIGHT);
      above = shifted;
      const { colour, dashes } = STROKE[kind];
      return [
        plot.ruleY([at], { stroke: colour, strokeWidth: 1.25, ...(dashes === undefined ? {} : { strokeDasharray: dashes }) }),
        plot.text([at], {
          y: [at],
          text: [text],
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 8,
          dy: shifted - own,
          fontSize: 11.5,
          fill: colour,
        }),
      ];
    });
}

/** The exact figures that the texts hold. */
export function exactsOf(...texts: readonly (string | undefined)[]): Ratio[] {
  return texts.flatMap((text) => {
    const exact = text === undefined ? undefined : Ratio.fromExact(text);
    return exact === undefined ? [] : [exact];
  });
}

const LABEL_HEIGHT = 14;

const STROKE: Readonly<Record<Level['kind'], { readonly colour: string; readonly dashes?: string }>> = {
  target: { colour: COLOUR.target },
  'limb below': { colour: COLOUR.limb, dashes: '7,4' },
  'limb above': { colour: COLOUR.limb, dashes: '7,4' },
  reference: { colour: COLOUR.reference, dashes: '2,4' },
};

/** Targets first: where a limb begins at the level of a target, the target is what a reader looks for. */
function levelsOf(metric: MetricOutcome): Level[] {
  const promised = metric.levels.map(({ op, text, exact }) => ({ text: `${op} ${text}`, exact, kind: KIND[op] ?? 'target' }));
  const references = [
    ...(metric.baseline === undefined ? [] : [{ text: `baseline ${metric.baseline.text}`, exact: metric.baseline.exact }]),
    ...metric.benchmarks.map(({ name, text, exact }) => ({ text: `${name} ${text}`, exact })),
  ];
  const all = [
    ...promised.filter(({ kind }) => kind === 'target'),
    ...promised.filter(({ kind }) => kind !== 'target'),
    ...references.map((reference) => ({ ...reference, kind: 'reference' as const })),
  ];
  return all.flatMap(({ exact, ...level }) => exactsOf(exact).map((value): Level => ({ ...level, exact: value })));
}

const KIND: Readonly<Record<string, Level['kind']>> = { below: 'limb below', above: 'limb above' };
