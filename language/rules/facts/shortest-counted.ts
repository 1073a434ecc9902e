/** How long something must last before a period counts it. */
import type { Agreement, Bound, Condition, DurationValue, Period, PeriodExpression } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { elapsedOf } from './clocks';
import { lengthOf } from './lengths';
import { fieldOf, isFloor } from './promises';

export interface Shortest {
  /** The period whose sentence says so. */
  readonly period: Period;
  /** In microseconds. */
  readonly length: Ratio;
  /** What it is made of. */
  readonly expression: Exclude<PeriodExpression, { kind: 'union' }>;
}

/** For each of the periods that one is made of, the shortest stretch that counts. A run of samples counts from its first. */
export function shortestCounted(agreement: Agreement, period: Period): Shortest[] {
  return within(agreement, period, { period, length: Ratio.ZERO }, new Set());
}

type Least = Pick<Shortest, 'period' | 'length'>;

function within(agreement: Agreement, period: Period, outer: Least, seen: Set<Period>): Shortest[] {
  if (seen.has(period)) return [];
  seen.add(period);
  const asked = period.refinements.map((each) => (each.kind === 'length' ? atLeast(each.op, each.duration) : Ratio.ZERO));
  const { expression } = period;
  const own = [...asked, expression.kind === 'union' ? Ratio.ZERO : ofExpression(agreement, expression)].reduce(Ratio.max, Ratio.ZERO);
  const least = own.compare(outer.length) > 0 ? { period, length: own } : outer;
  if (expression.kind !== 'union') return [{ ...least, expression }];
  return expression.periods.flatMap((name) => {
    const inner = agreement.periods.get(name);
    return inner === undefined ? [] : within(agreement, inner, least, seen);
  });
}

function ofExpression(agreement: Agreement, expression: Shortest['expression']): Ratio {
  if (expression.kind === 'between') return ofRows(agreement, expression, expression.where);
  const run = expression.kind === 'samples' ? expression.opens.run : expression.run;
  if (run === undefined || !isFloor(run.op)) return Ratio.ZERO;
  if (run.kind === 'duration') return atLeast(run.op, run.duration);
  const every = expression.kind === 'samples' ? agreement.records.get(expression.records)?.every : expression.step;
  const step = every === undefined ? undefined : lengthOf(every);
  return step === undefined ? Ratio.ZERO : step.times(Ratio.of(run.count));
}

/** `where Length is above 15 minutes`, a field or the time between the same two moments. */
function ofRows(
  agreement: Agreement,
  { records, start, end }: Extract<PeriodExpression, { kind: 'between' }>,
  where: Condition | undefined,
): Ratio {
  if (where === undefined || where.join === 'or') return Ratio.ZERO;
  const lengths = where.parts.map(({ left, test }) => {
    if (test.kind !== 'bound' || test.value.kind !== 'duration') return Ratio.ZERO;
    const measure = left.kind === 'measure' ? agreement.measures.get(left.name) : undefined;
    const elapsed = measure === undefined ? undefined : elapsedOf(agreement, measure);
    const isLength =
      elapsed === undefined
        ? fieldOf(agreement, records, left.name)?.type === 'duration' && /length|duration|lasted|long\b|down/i.test(left.name)
        : elapsed.start === start && elapsed.end === end;
    return isLength ? atLeast(test.op, test.value) : Ratio.ZERO;
  });
  return lengths.reduce(Ratio.max, Ratio.ZERO);
}

function atLeast(op: Bound, duration: DurationValue): Ratio {
  return (isFloor(op) ? lengthOf(duration) : undefined) ?? Ratio.ZERO;
}
