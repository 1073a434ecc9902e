import type { Agreement, Metric, MetricExpression, Undertaking, WindowPhrase } from '../agreement/agreement';
import { remedyVersions, targetVersions } from './amendments';
import { windowName } from './wording';

/** In which windows the agreement asks for what: one request then serves them all. */
export interface Demand {
  /** By metric, also for those it is made of. A metric nobody promises is shown by calendar month. */
  readonly metrics: ReadonlyMap<string, readonly WindowPhrase[]>;
  /** Metrics that are compared with a percentage, so that a ratio of like figures is one. */
  readonly percentages: ReadonlySet<string>;
  /** Every window that any promise or remedy speaks of. */
  readonly all: readonly WindowPhrase[];
}

export function demandOf(agreement: Agreement): Demand {
  const metrics = new Map<string, Map<string, WindowPhrase>>();
  const all = new Map<string, WindowPhrase>();
  const percentages = new Set<string>();
  const want = (name: string, phrase: WindowPhrase): void => {
    const phrases = metrics.get(name) ?? new Map<string, WindowPhrase>();
    phrases.set(windowName(phrase), phrase);
    metrics.set(name, phrases);
  };
  const undertakings = [...targetVersions(agreement).values()].flat().map(({ sentence }) => sentence.undertaking);
  const byTarget = new Map<string, Undertaking>([...agreement.targets].map(([name, target]) => [name, target.undertaking]));
  for (const undertaking of undertakings) {
    if (undertaking.window !== undefined) all.set(windowName(undertaking.window), undertaking.window);
    if (undertaking.kind !== 'metric') continue;
    want(undertaking.metric, undertaking.window);
    if (undertaking.value.kind === 'percent') percentages.add(undertaking.metric);
  }
  for (const { metric, setAs, value } of agreement.baselines) {
    if (setAs !== undefined) want(metric, setAs.window);
    if (value?.kind === 'percent') percentages.add(metric);
  }
  for (const { sentence } of remedyVersions(agreement).flat()) {
    const { trigger } = sentence;
    if (trigger.kind !== 'ladder') continue;
    all.set(windowName(trigger.window), trigger.window);
    const promised = byTarget.get(trigger.subject.name);
    const name = trigger.subject.kind === 'metric' ? trigger.subject.name : promised?.kind === 'metric' ? promised.metric : undefined;
    if (name === undefined) continue;
    want(name, trigger.window);
    if (trigger.limbs.some(({ value }) => value.kind === 'percent')) percentages.add(name);
  }
  for (const metric of allMetrics(agreement)) if (!metrics.has(metric.name)) want(metric.name, MONTH);
  spread(agreement, metrics);
  all.set(windowName(MONTH), MONTH);
  return { metrics: new Map([...metrics].map(([name, phrases]) => [name, [...phrases.values()]])), percentages, all: [...all.values()] };
}

/** Every metric of the agreement with its amended versions. */
export function allMetrics(agreement: Agreement): readonly Metric[] {
  const amended = agreement.amendments.flatMap(({ statement }) => (statement.kind === 'metric' ? [statement.metric] : []));
  return [...agreement.metrics.values(), ...amended];
}

const MONTH: WindowPhrase = { kind: 'calendar', unit: 'month' };

/** What a metric is asked for in, the metrics it is made of are asked for in, too. */
function spread(agreement: Agreement, metrics: Map<string, Map<string, WindowPhrase>>): void {
  const parts = new Map<string, Set<string>>();
  for (const metric of allMetrics(agreement)) {
    const names = parts.get(metric.name) ?? new Set<string>();
    for (const name of metricsIn(metric.expression)) names.add(name);
    parts.set(metric.name, names);
  }
  // Each name is visited again only when it has learnt of a window it did not have, so this ends also for metrics made of themselves.
  const open = [...metrics.keys()];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const part of parts.get(name) ?? []) {
      const phrases = metrics.get(part) ?? new Map<string, WindowPhrase>();
      const before = phrases.size;
      for (const [key, phrase] of metrics.get(name) ?? []) phrases.set(key, phrase);
      metrics.set(part, phrases);
      if (phrases.size > before) open.push(part);
    }
  }
}

function metricsIn(expression: MetricExpression): string[] {
  if (expression.kind === 'arithmetic') return [...metricsIn(expression.left), ...metricsIn(expression.right)];
  return expression.kind === 'metric' ? [expression.metric] : [];
}
