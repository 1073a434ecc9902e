import type { CreditLine, MetricOutcome, Outcome, Verdict } from '../evaluator/outcome';
import { openCanvas } from './chart-canvas';
import { drawMetric } from './metric-chart';
import { drawMoney, type MoneyDrawing } from './money-chart';

export interface Charts {
  /** One SVG for each metric that has a figure, by the metric's name. */
  readonly metrics: ReadonlyMap<string, string>;
  /** One for each pair of obligor and obligee. */
  readonly money: readonly MoneyDrawing[];
}

/** All charts of an outcome: static SVG with a title, the same bytes for the same outcome. `labelOf` names the clause of a credit. */
export async function drawCharts(outcome: Outcome, labelOf: (credit: CreditLine) => string): Promise<Charts> {
  const canvas = await openCanvas();
  const metrics = outcome.metrics.flatMap((metric): [string, string][] => {
    const svg = drawMetric(canvas, metric, verdictsOn(metric, outcome), outcome.currency);
    return svg === undefined ? [] : [[metric.name, svg]];
  });
  return { metrics: new Map(metrics), money: drawMoney(canvas, outcome, labelOf) };
}

/** The verdict of each window by the targets that set the metric's levels; a miss weighs more than a met one. */
function verdictsOn(metric: MetricOutcome, { targets }: Outcome): ReadonlyMap<string, Verdict> {
  const names = new Set(metric.levels.map(({ label }) => label));
  const verdicts = new Map<string, Verdict>();
  for (const target of targets.filter(({ name }) => names.has(name))) {
    for (const { window, verdict } of target.windows) if (verdicts.get(window.id) !== 'missed') verdicts.set(window.id, verdict);
  }
  return verdicts;
}
