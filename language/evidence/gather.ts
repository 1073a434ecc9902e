/**
 * From an agreement and observations to evidence, or to what still has to be asked of the data.
 *
 * Invariant: pure; what is asked for is counts alone, never texts, so that evidence stays small however many rows there are.
 */
import type { Agreement, Condition, Metric, Records } from '../agreement/agreement';
import { fromExactNumber } from '../quantities/exact-number';
import { evaluate } from '../evaluator/evaluate';
import { EARLIEST, LATEST } from '../evaluator/field-values';
import { requestKey, type Observations, type Request, type TallyAnswer, type TallyRequest } from '../evaluator/observations';
import type { Outcome } from '../evaluator/outcome';
import type { DataEvidence, SeenField, SeenRecords, TurnedVerdict } from './evidence';

export type Gathering =
  { readonly outcome: DataEvidence; readonly needs?: undefined } | { readonly needs: readonly Request[]; readonly outcome?: undefined };

/** Answers the same way as `evaluate` does, so that whatever answers its requests answers these. */
export function gather(agreement: Agreement, observations: Observations): Gathering {
  const { outcome, needs } = evaluate(agreement, observations);
  if (needs !== undefined) return { needs };
  const asked = [...agreement.records.values()].flatMap((records) => questionsAbout(agreement, records));
  const missing: Request[] = asked.map(({ request }) => request).filter((request) => !observations.answers.has(requestKey(request)));
  const others = VARIANTS.flatMap(({ reading, metric }) => {
    const changed = withMetrics(agreement, metric);
    return changed === undefined ? [] : [{ reading, evaluation: evaluate(changed, observations) }];
  });
  missing.push(...others.flatMap(({ evaluation }) => evaluation.needs ?? []));
  if (missing.length > 0) return { needs: missing };
  const turned = others.flatMap(({ reading, evaluation }) =>
    evaluation.outcome === undefined ? [] : turnedBy(reading, outcome, evaluation.outcome),
  );
  return { outcome: { outcome, seen: seenOf(asked, observations), turned } };
}

interface Question {
  readonly records: Records;
  readonly field: string;
  readonly request: TallyRequest;
}

/** One for each field whose presence can be counted. Periods are looked at by what they pause. */
function questionsAbout({ samples }: Agreement, records: Records): Question[] {
  const isSampled = samples.some(({ target }) => target.kind === 'records' && target.name === records.name);
  const dated = records.fields.find(({ type }) => type === 'time') ?? records.fields.find(({ type }) => type === 'date');
  if (!isSampled || dated === undefined) return [];
  const head = {
    kind: 'tally' as const,
    records: records.name,
    dated: { kind: 'field' as const, field: dated.name },
    cells: { kind: 'at' as const, boundaries: [fromExactNumber(EARLIEST), fromExactNumber(LATEST)] },
  };
  return records.fields
    .filter(({ type }) => type !== 'periods')
    .map(({ name, type, origin }): Question => {
      if (type === 'enum') return { records, field: name, request: { ...head, value: { kind: 'field', name } } };
      const isGiven: Condition = {
        join: 'and',
        parts: [{ left: { kind: 'field', name }, test: { kind: 'given', negated: false }, origin }],
      };
      return { records, field: name, request: { ...head, whose: isGiven } };
    });
}

function seenOf(asked: readonly Question[], { answers }: Observations): SeenRecords[] {
  const byRecords = new Map<string, { rows: number; fields: SeenField[] }>();
  for (const { records, field, request } of asked) {
    const answer = answers.get(requestKey(request));
    if (answer?.kind !== 'tally') continue;
    const seen = byRecords.get(records.name) ?? { rows: 0, fields: [] };
    byRecords.set(records.name, seen);
    const counted = sum(answer.count);
    seen.rows = Math.max(seen.rows, counted + answer.withoutValue);
    seen.fields.push({ field, given: request.value === undefined ? sum(answer.hits) : counted, values: valuesOf(answer) });
  }
  return [...byRecords].map(([records, seen]) => ({ records, ...seen }));
}

function valuesOf({ value, count }: TallyAnswer): SeenField['values'] {
  if (value?.kind !== 'text') return [];
  const counts = new Map<string, number>();
  for (const [index, code] of value.codes.entries()) {
    const text = value.dictionary[code] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + (count[index] ?? 0));
  }
  return [...counts].map(([text, times]) => ({ value: text, count: times }));
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Other readings of the same words, and the metrics they concern. */
const VARIANTS: readonly { readonly reading: TurnedVerdict['reading']; readonly metric: (metric: Metric) => Metric }[] = [
  {
    reading: 'not-rounded',
    metric: (metric) => {
      const { roundedTo, ...rest } = metric;
      return roundedTo === undefined ? metric : rest;
    },
  },
  {
    reading: 'interpolated',
    metric: (metric) => {
      const { expression } = metric;
      const isPercentile = expression.kind === 'aggregate' && expression.how.kind === 'percentile' && expression.of.kind !== 'metric';
      return isPercentile && !metric.interpolated ? { ...metric, interpolated: true } : metric;
    },
  },
];

/** The agreement with its metrics read differently; undefined where that concerns none. */
function withMetrics(agreement: Agreement, change: (metric: Metric) => Metric): Agreement | undefined {
  const metrics = new Map([...agreement.metrics].map(([name, metric]) => [name, change(metric)]));
  return [...metrics].some(([name, metric]) => agreement.metrics.get(name) !== metric) ? { ...agreement, metrics } : undefined;
}

function turnedBy(reading: TurnedVerdict['reading'], { targets }: Outcome, other: Outcome): TurnedVerdict[] {
  return targets.flatMap(({ id, name, windows }) => {
    const theirs = new Map(other.targets.find((each) => each.id === id)?.windows.map(({ window, verdict }) => [window.id, verdict]));
    return windows.flatMap(({ window, verdict }) => {
      const would = theirs.get(window.id);
      return would === undefined || would === verdict ? [] : [{ reading, target: name, window: window.label, was: verdict, would }];
    });
  });
}
