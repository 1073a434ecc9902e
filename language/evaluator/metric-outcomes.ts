import type { Metric, Value, WindowPhrase } from '../agreement/agreement';
import { remedyVersions, targetVersions, termsInForce } from './amendments';
import { baselineOf } from './baselines';
import { figureOf, referenceFigure, type FigureUnit } from './figures-text';
import { spanOf, whyOf } from './judgement';
import type { Ledger } from './measured';
import type { MetricOutcome } from './outcome';
import { placeOf } from './places';
import { statedValue } from './stated-values';
import { consequenceText, listed, valueText } from './wording';

/** Every metric over the windows in which it is promised, else those of its ladder, else by calendar month. */
export function metricOutcomes(ledger: Ledger): MetricOutcome[] {
  const own = [...ledger.agreement.metrics.values()].filter(({ versionOf }) => versionOf === undefined);
  return own.map((metric) => metricOutcome(ledger, metric));
}

function metricOutcome(ledger: Ledger, metric: Metric): MetricOutcome {
  const { agreement } = ledger;
  const { phrase, levels, like } = usesOf(ledger, metric.name);
  let unit: FigureUnit = unitOfExpression(metric);
  const figures = ledger.windows(phrase).map((window, index) => {
    const current = termsInForce(agreement, window.start).metrics.get(metric.name) ?? metric;
    const measured = ledger.metricIn(current, window);
    if (index === 0 || measured.value !== undefined) unit = measured.unit;
    const figure = figureOf(measured, agreement.currency, undefined, metric.calendar === undefined ? like : undefined);
    return {
      window: spanOf(window, ledger),
      ...(figure === undefined ? {} : { figure }),
      why: whyOf(placeOf(current.origin), measured.trace),
    };
  });
  const last = figures.at(-1);
  const known = last === undefined ? undefined : baselineOf(ledger, metric.name, ledger.observedUntil ?? 0n).value;
  const baseline = referenceFigure(
    agreement.baselines
      .filter((clause) => clause.metric === metric.name)
      .map((clause) => (clause.value !== undefined || known === undefined ? clause : { ...clause, value: known }))[0],
    unit,
  );
  const benchmarks = [...agreement.benchmarks.values()].flatMap((clause) => {
    const figure = clause.metric === metric.name ? referenceFigure(clause, unit) : undefined;
    return figure === undefined ? [] : [{ ...figure, name: clause.name, source: clause.source }];
  });
  return {
    name: metric.name,
    unit,
    place: placeOf(metric.origin),
    figures,
    levels,
    ...(baseline === undefined ? {} : { baseline }),
    benchmarks,
  };
}

/** Where a metric is promised and what follows from it: the windows to show it in, and the levels to draw. */
function usesOf(
  ledger: Ledger,
  name: string,
): { readonly phrase: WindowPhrase; readonly levels: MetricOutcome['levels']; readonly like: Value | undefined } {
  const { agreement } = ledger;
  const phrases: WindowPhrase[] = [];
  const levels: MetricOutcome['levels'][number][] = [];
  const values: Value[] = [];
  for (const { sentence: target } of [...targetVersions(agreement).values()].flat()) {
    const { undertaking } = target;
    if (undertaking.kind !== 'metric' || undertaking.metric !== name) continue;
    phrases.push(undertaking.window);
    values.push(undertaking.value);
    const base = statedValue(ledger, undertaking.value);
    if (base !== undefined)
      levels.push({ label: target.name, exact: base.toExact(), text: valueText(undertaking.value), op: undertaking.op });
  }
  for (const { sentence: remedy } of remedyVersions(agreement).flat()) {
    const { trigger } = remedy;
    if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric' || trigger.subject.name !== name) continue;
    phrases.push(trigger.window);
    for (const { op, value, consequences } of trigger.limbs) {
      values.push(value);
      const base = statedValue(ledger, value);
      const label = listed(consequences.map(consequenceText));
      if (base !== undefined) levels.push({ label, exact: base.toExact(), text: valueText(value), op });
    }
  }
  return { phrase: phrases[0] ?? { kind: 'calendar', unit: 'month' }, levels, like: values[0] };
}

/** For a metric without any window to measure. */
function unitOfExpression({ expression }: Metric): FigureUnit {
  return expression.kind === 'time-share' || expression.kind === 'record-share' ? 'share' : 'number';
}
