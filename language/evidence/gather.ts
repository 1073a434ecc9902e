/**
 * From an agreement and observations to evidence, or to what still has to be asked of the data.
 *
 * Invariant: pure; what is asked for is counts alone, never texts, so that evidence stays small however many rows there are.
 */
import type { Agreement, Condition, Field, Metric, Records } from '../agreement/agreement';
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
  const asked = [...agreement.records.values()].flatMap((records) => questionsAbout(agreement, records, observations));
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

/**
 * One for each field whose presence can be counted, about the rows that the first time field dates; then the same about those that only
 * the next one dates, and so on while rows are left, so that every row with a date is counted once.
 */
function questionsAbout({ samples }: Agreement, records: Records, { answers }: Observations): Question[] {
  if (!samples.some(({ target }) => target.kind === 'records' && target.name === records.name)) return [];
  const all: Question[] = [];
  const before: Field[] = [];
  for (const dated of [...ofType(records, 'time'), ...ofType(records, 'date')]) {
    const questions = questionsDatedBy(records, dated, before);
    all.push(...questions);
    const answer = questions[0] === undefined ? undefined : answers.get(requestKey(questions[0].request));
    if (answer?.kind !== 'tally' || answer.undated === 0) break;
    before.push(dated);
  }
  return all;
}

function ofType({ fields }: Records, wanted: Field['type']): readonly Field[] {
  return fields.filter(({ type }) => type === wanted);
}

/** Periods are looked at by what they pause. */
function questionsDatedBy(records: Records, dated: Field, before: readonly Field[]): Question[] {
  const notGiven: Condition = { join: 'and', parts: before.map((field) => givenOf(field, true)) };
  const head = {
    kind: 'tally' as const,
    records: records.name,
    ...(before.length === 0 ? {} : { where: notGiven }),
    dated: { kind: 'field' as const, field: dated.name },
    cells: { kind: 'at' as const, boundaries: [fromExactNumber(EARLIEST), fromExactNumber(LATEST)] },
  };
  return records.fields
    .filter(({ type }) => type !== 'periods')
    .map((field): Question => {
      const { name, type } = field;
      if (type === 'enum') return { records, field: name, request: { ...head, value: { kind: 'field', name } } };
      return { records, field: name, request: { ...head, whose: { join: 'and', parts: [givenOf(field, false)] } } };
    });
}

function givenOf({ name, origin }: Field, negated: boolean): Condition['parts'][number] {
  return { left: { kind: 'field', name }, test: { kind: 'given', negated }, origin };
}

function seenOf(asked: readonly Question[], { answers }: Observations): SeenRecords[] {
  const byRecords = new Map<string, Map<string, Counts>>();
  for (const { records, field, request } of asked) {
    const answer = answers.get(requestKey(request));
    if (answer?.kind !== 'tally') continue;
    const fields = byRecords.get(records.name) ?? new Map<string, Counts>();
    byRecords.set(records.name, fields);
    const counts = fields.get(field) ?? { rows: 0, given: 0, values: new Map<string, number>() };
    fields.set(field, counts);
    const counted = sum(answer.count);
    counts.rows += counted + answer.withoutValue;
    counts.given += request.value === undefined ? sum(answer.hits) : counted;
    addValues(counts.values, answer);
  }
  return [...byRecords].map(([records, fields]) => ({
    records,
    rows: Math.max(...[...fields.values()].map(({ rows }) => rows)),
    fields: [...fields].map(([field, { given, values }]): SeenField => ({
      field,
      given,
      values: [...values].map(([value, count]) => ({ value, count })),
    })),
  }));
}

interface Counts {
  rows: number;
  given: number;
  readonly values: Map<string, number>;
}

function addValues(counts: Map<string, number>, { value, count }: TallyAnswer): void {
  if (value?.kind !== 'text') return;
  for (const [index, code] of value.codes.entries()) {
    const text = value.dictionary[code] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + (count[index] ?? 0));
  }
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
