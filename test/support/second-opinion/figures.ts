/** Figures of metrics and measures, counted record by record and tick by tick. */
import type { Aggregate, Metric, MetricExpression, QuantityRef, RecordSet } from '../../../language/agreement/agreement';
import type { Stretch } from './clock';
import { divide, fraction, most, least, minus, ONE, plus, round, times, total, ZERO, type Fraction } from './fraction';
import { aggregated, arithmetic, map, NOTHING, ranged, type Figure } from './figure';
import { Periods, type MissingAs } from './periods';
import { readyMade } from './ready-made';
import { stepsOf } from './steps';
import { BAD, countsBefore, GOOD, longestBad, NOT_MEASURED, UNKNOWN } from './tally';
import { unitOfMetric } from './units';
import { weightsOf } from './weights';
import { combined, MICROS, valueOf, type Row, type World } from './world';

/** The clauses of a metric, with those of the metrics around it. */
interface Terms {
  readonly metric: Metric;
  readonly notCounting: Metric['notCounting'];
  readonly calendars: readonly string[];
  /** A step of time: without records it has no figure. */
  readonly isStep: boolean;
}

interface TermsInForce {
  at(second: number, part?: { readonly field: string; readonly value: string }): Figures;
}

export class Figures {
  readonly periods: Periods;
  private readonly stepLists = new Map<string, readonly Stretch[]>();

  constructor(
    readonly world: World,
    readonly terms: TermsInForce,
    /** The part of the records that is looked at. */
    readonly part?: { readonly field: string; readonly value: string },
  ) {
    this.periods = new Periods(world, (metric, step) =>
      this.steps(step).map(({ start, end }) => ({
        start,
        end,
        value: start < world.now ? this.metric(metric, { start, end }, undefined, true).value : undefined,
      })),
    );
  }

  /** The same under the terms that were in force then. */
  then(second: number): Figures {
    return this.terms.at(second, this.part);
  }

  metric(name: string, span: Stretch, outer?: Terms, isStep = outer?.isStep ?? false): Figure {
    const metric = this.world.agreement.metrics.get(name);
    return metric === undefined ? NOTHING : this.metricOf(metric, span, outer, isStep);
  }

  metricOf(metric: Metric, span: Stretch, outer?: Terms, isStep = false): Figure {
    const terms: Terms = {
      metric,
      notCounting: [...(outer?.notCounting ?? []), ...metric.notCounting],
      calendars: [...(outer?.calendars ?? []), ...(metric.calendar === undefined ? [] : [metric.calendar])],
      isStep,
    };
    const isReadyMade = this.world.agreement.samples.some(({ target }) => target.kind === 'metric' && target.name === metric.name);
    const figure = isReadyMade ? readyMade(this.world, metric, span) : this.expression(metric.expression, span, terms);
    if (metric.roundedTo === undefined) return figure;
    const decimals = BigInt(metric.roundedTo);
    const unit = unitOfMetric(this.world, metric);
    const to =
      unit === 'duration' ? fraction(60n * MICROS, 10n ** decimals) : fraction(1, 10n ** (decimals + (unit === 'share' ? 2n : 0n)));
    return map(figure, (value) => round(value, to));
  }

  private expression(expression: MetricExpression, span: Stretch, terms: Terms): Figure {
    switch (expression.kind) {
      case 'constant':
        return { value: valueOf(expression.value) };
      case 'metric':
        return this.metric(expression.metric, span, terms);
      case 'arithmetic':
        return arithmetic(expression.op, this.expression(expression.left, span, terms), this.expression(expression.right, span, terms));
      case 'time-share':
        return this.timeShare(expression.period, expression.without, span, terms);
      case 'record-share': {
        const rows = this.counted(expression.set, span, terms, undefined, expression.whose.parts);
        if (rows === undefined) return NOTHING;
        const hits = rows.filter((row) => this.world.satisfies(expression.set.records, row, expression.whose, this.measure));
        return this.shareOf(expression.set.records, hits, rows, terms);
      }
      case 'count': {
        if (expression.of.kind === 'period') return this.ofPeriod(expression.of.period, 'count', span, terms);
        const rows = this.counted(expression.of.set, span, terms, undefined, []);
        return rows === undefined || rows.length < (terms.metric.atLeast ?? (terms.isStep ? 1 : 0))
          ? NOTHING
          : { value: fraction(rows.length) };
      }
      case 'aggregate':
        if (expression.of.kind === 'period') return this.ofPeriod(expression.of.period, expression.how, span, terms);
        if (expression.of.kind === 'metric') return this.overSteps(expression.how, expression.of, span, terms);
        return this.ofRecords(expression.how, expression.of.quantity, expression.of.set, span, terms);
    }
  }

  /** All records that a share of records is a share of. */
  recordsOf(metric: Metric, span: Stretch): readonly Row[] {
    const { expression, notCounting, calendar } = metric;
    if (expression.kind !== 'record-share') return [];
    const terms: Terms = { metric, notCounting, calendars: calendar === undefined ? [] : [calendar], isStep: false };
    return this.counted(expression.set, span, terms, undefined, expression.whose.parts) ?? [];
  }

  /** What each tick is for a period under the terms. */
  private kinds(period: string, terms: Terms, missingAs: MissingAs | undefined = terms.metric.missingSamplesAs): Uint8Array {
    const { world } = this;
    const { notCounting, calendars } = terms;
    const key = JSON.stringify([period, missingAs, notCounting.map(({ periods, as }) => [periods, as]), calendars]);
    let kinds = this.kindLists.get(key);
    if (kinds === undefined) {
      const time = this.periods.time(period, missingAs);
      const excluded = this.excluded(terms);
      const forgiving = notCounting.flatMap(({ as, periods }) =>
        as !== undefined && this.isPart(period, as) ? periods.map((name) => this.periods.time(name).is) : [],
      );
      const [from, to] = [world.at(world.termStart), world.at(Math.min(world.termEnd, world.now))];
      kinds = new Uint8Array(world.length);
      const { seen, unknown, is } = time;
      for (let i = from; i < to; i++) {
        if (seen[i] === 0 || excluded[i] === 1) kinds[i] = NOT_MEASURED;
        else kinds[i] = unknown[i] === 1 ? UNKNOWN : is[i] === 1 ? BAD : GOOD;
      }
      for (const spared of forgiving) for (let i = from; i < to; i++) if (spared[i] === 1 && kinds[i] !== NOT_MEASURED) kinds[i] = GOOD;
      this.kindLists.set(key, kinds);
    }
    return kinds;
  }
  private readonly kindLists = new Map<string, Uint8Array>();

  private tally(
    period: string,
    { start, end }: Stretch,
    terms: Terms,
    missingAs?: MissingAs,
  ): { bad: number; good: number; unknown: number } {
    const kinds = this.kinds(period, terms, missingAs);
    const counted = this.countLists.get(kinds) ?? countsBefore(kinds);
    this.countLists.set(kinds, counted);
    const [from, to] = [this.world.at(start), this.world.at(end)];
    const [good = 0, bad = 0, unknown = 0] = counted.map((before) => (before[to] ?? 0) - (before[from] ?? 0));
    return { good, bad, unknown };
  }
  private readonly countLists = new Map<Uint8Array, readonly Int32Array[]>();

  /** What counts on neither side, and the time outside the calendars. */
  private excluded({ notCounting, calendars }: Terms): Uint8Array {
    const key = JSON.stringify([notCounting.map(({ periods, as }) => [periods, as]), calendars]);
    let bits = this.exclusions.get(key);
    if (bits === undefined) {
      const times = notCounting.flatMap(({ as, periods }) => (as === undefined ? periods.map((name) => this.periods.time(name).is) : []));
      const hours = calendars.map((name) => this.world.calendar(name));
      bits = new Uint8Array(this.world.length);
      for (const is of times) for (let i = 0; i < bits.length; i++) if (is[i] === 1) bits[i] = 1;
      for (const is of hours) for (let i = 0; i < bits.length; i++) if (is[i] === 0) bits[i] = 1;
      this.exclusions.set(key, bits);
    }
    return bits;
  }
  private readonly exclusions = new Map<string, Uint8Array>();

  /** `as Outage` speaks of the measured period, of a part of it, or of one it is part of. */
  private isPart(one: string, other: string): boolean {
    const contains = (whole: string, part: string): boolean => {
      const expression = this.world.agreement.periods.get(whole)?.expression;
      return whole === part || (expression?.kind === 'union' && expression.periods.some((name) => contains(name, part)));
    };
    return contains(one, other) || contains(other, one);
  }

  private timeShare(period: string, without: boolean, span: Stretch, terms: Terms): Figure {
    const { bad, good, unknown } = this.tally(period, span, terms);
    if (bad + good === 0) return NOTHING;
    const { weightedBy } = terms.metric;
    if (weightedBy !== undefined) {
      const part = divide(this.weighted(period, weightedBy, span, terms), fraction(bad + good));
      return { value: without ? minus(ONE, part) : part };
    }
    const share = (part: number, whole: number): Fraction => fraction(without ? whole - part : part, whole);
    const value = share(bad, bad + good);
    if (terms.metric.missingSamplesAs !== undefined) return { value };
    const [one, other] = this.extremes((missingAs) => this.tally(period, span, terms, missingAs).bad);
    if (unknown === 0 && one === other) return { value };
    const could = [one, other].map((part) => share(part, bad + good + unknown));
    return { value, low: could.reduce(least, value), high: could.reduce(most, value) };
  }

  /** Ticks of the period, each as much as its weight. */
  private weighted(period: string, field: string, { start, end }: Stretch, terms: Terms): Fraction {
    const { world } = this;
    const kinds = this.kinds(period, terms);
    let [sum, ticks, weight] = [ZERO, 0, ZERO];
    const weights = weightsOf(world, this.periods, period, field);
    for (let i = world.at(start); i < world.at(end); i++) {
      if (kinds[i] !== BAD) continue;
      const own = weights(i);
      if (own !== weight) [sum, ticks, weight] = [plus(sum, times(weight, fraction(ticks))), 0, own];
      ticks++;
    }
    return plus(sum, times(weight, fraction(ticks)));
  }

  private ofPeriod(period: string, how: Aggregate | 'count', span: Stretch, terms: Terms): Figure {
    const { bad, good } = this.tally(period, span, terms);
    if (bad + good === 0) return NOTHING;
    if (how !== 'count' && (how.kind === 'total' || how.kind === 'highest')) {
      const ticks = (missingAs?: MissingAs): number =>
        how.kind === 'total'
          ? this.tally(period, span, terms, missingAs).bad
          : longestBad(this.kinds(period, terms, missingAs), this.world.at(span.start), this.world.at(span.end));
      const [low, high] = terms.metric.missingSamplesAs === undefined ? this.extremes(ticks) : [ticks(), ticks()];
      return ranged(this.length(ticks()), this.length(low), this.length(high));
    }
    const lengths = this.starting(period, span, terms);
    if (lengths.length < (terms.metric.atLeast ?? 0)) return NOTHING;
    if (how === 'count') return { value: fraction(lengths.length) };
    return lengths.length === 0
      ? NOTHING
      : {
          value: aggregated(
            lengths.map((ticks) => this.length(ticks)),
            how,
            terms.metric.interpolated,
          ),
        };
  }

  /** A figure if every missing sample had closed such a time, and if every one had opened it. */
  private extremes(figure: (missingAs: MissingAs) => number): readonly [number, number] {
    return [figure('closing'), figure('opening')];
  }

  /** The counted length of each occurrence that starts in the span, by what is left of it after the terms. */
  private starting(period: string, { start, end }: Stretch, terms: Terms): number[] {
    const { world } = this;
    const kinds = this.kinds(period, terms);
    return this.periods.time(period, terms.metric.missingSamplesAs).occurrences.flatMap(({ from, marks }): number[] => {
      const left: number[] = [];
      marks.forEach((mark, i) => {
        if (mark === 1 && kinds[from + i] === BAD) left.push(from + i);
      });
      const [first] = left;
      // What began before the term began in none of its windows.
      if (first === undefined || world.second(from) < world.termStart) return [];
      return world.second(first) >= start && world.second(first) < end ? [left.length] : [];
    });
  }

  private length(ticks: number): Fraction {
    return times(fraction(ticks * this.world.tick), fraction(MICROS));
  }

  /** The rows that count in the span: by the named time, their only one, or the end of a measure. */
  private counted(
    set: RecordSet,
    span: Stretch,
    terms: Terms,
    value: QuantityRef | undefined,
    parts: readonly { readonly left: QuantityRef }[],
  ): Row[] | undefined {
    const { world } = this;
    const excluded = this.excluded(terms);
    const field = this.datedBy(set, [...(value === undefined ? [] : [value]), ...parts.map(({ left }) => left)]);
    if (field === undefined) return undefined;
    return world.rowsOf(set.records).filter((row) => {
      const moment = row.cells[field];
      if (typeof moment !== 'number' || moment < span.start || moment >= Math.min(span.end, world.now)) return false;
      return excluded[world.at(moment)] === 0 && world.satisfies(set.records, row, set.where, this.measure);
    });
  }

  private datedBy(set: RecordSet, quantities: readonly QuantityRef[]): string | undefined {
    if (set.datedBy !== undefined) return set.datedBy;
    const fields = this.world.agreement.records.get(set.records)?.fields.filter(({ type }) => type === 'time') ?? [];
    const [only, another] = fields;
    if (only !== undefined && another === undefined) return only.name;
    for (const { kind, name } of quantities) {
      const expression = kind === 'measure' ? this.world.agreement.measures.get(name)?.expression : undefined;
      if (expression?.kind === 'elapsed') return expression.end;
    }
    return undefined;
  }

  /** Records without a weight do not count where records are weighted. */
  private shareOf(records: string, hits: readonly Row[], all: readonly Row[], { metric }: Terms): Figure {
    const { weightedBy } = metric;
    const weightOf = (row: Row): Fraction | undefined =>
      weightedBy === undefined ? ONE : this.world.fieldFigure(records, weightedBy, row);
    const rows = all.filter((row) => weightOf(row) !== undefined);
    if (rows.length === 0 || rows.length < (metric.atLeast ?? 0)) return NOTHING;
    const weight = (list: readonly Row[]): Fraction => total(list.flatMap((row) => weightOf(row) ?? []));
    return weight(rows).n === 0n ? NOTHING : { value: divide(weight(hits), weight(rows)) };
  }

  private ofRecords(how: Aggregate, quantity: QuantityRef, set: RecordSet, span: Stretch, terms: Terms): Figure {
    const { metric } = terms;
    const rows = this.counted(set, span, terms, quantity, []);
    if (rows === undefined) return NOTHING;
    const pairs = rows.flatMap((row) => {
      const value = this.quantity(set.records, quantity, row);
      const weight = metric.weightedBy === undefined ? ONE : this.world.fieldFigure(set.records, metric.weightedBy, row);
      return value === undefined || weight === undefined ? [] : [{ value, weight }];
    });
    if (pairs.length < (metric.atLeast ?? 0)) return NOTHING;
    if (pairs.length === 0) return how.kind === 'total' && !terms.isStep ? { value: ZERO } : NOTHING;
    const weighted = total(pairs.map(({ value, weight }) => times(value, weight)));
    if (how.kind === 'total') return { value: weighted };
    if (how.kind !== 'average')
      return {
        value: aggregated(
          pairs.map(({ value }) => value),
          how,
          metric.interpolated,
        ),
      };
    const weight = total(pairs.map((pair) => pair.weight));
    return weight.n === 0n ? NOTHING : { value: divide(weighted, weight) };
  }

  quantity(records: string, { kind, name }: QuantityRef, row: Row): Fraction | undefined {
    return kind === 'measure' ? this.measure(name, row) : this.world.fieldFigure(records, name, row);
  }

  /** A quantity of a record; without an end there is none yet. */
  readonly measure = (name: string, row: Row): Fraction | undefined => {
    const own = this.measured.get(row) ?? new Map<string, Fraction | undefined>();
    this.measured.set(row, own);
    if (!own.has(name)) own.set(name, this.measureOf(name, row));
    return own.get(name);
  };
  private readonly measured = new Map<Row, Map<string, Fraction | undefined>>();

  private measureOf(name: string, row: Row): Fraction | undefined {
    const measure = this.world.agreement.measures.get(name);
    if (measure === undefined) throw new RangeError(`No measure ${name}.`);
    const { expression, records } = measure;
    if (expression.kind === 'arithmetic') {
      const [left, right] = [this.quantity(records, expression.left, row), this.quantity(records, expression.right, row)];
      return left === undefined || right === undefined ? undefined : combined(expression.op, left, right);
    }
    const [start, end] = [row.cells[expression.start], row.cells[expression.end]];
    if (typeof start !== 'number' || typeof end !== 'number') return undefined;
    const counts = this.counts(name, row);
    let ticks = 0;
    for (let i = this.world.at(start); i < this.world.at(end); i++) if (counts(i)) ticks++;
    return this.length(ticks);
  }

  /** Whether a tick counts for the record: working time that no pause covers. */
  counts(name: string, row: Row): (tick: number) => boolean {
    const { world } = this;
    const measure = world.agreement.measures.get(name);
    const working = measure?.calendar === undefined ? undefined : world.calendar(measure.calendar);
    const pauses = (measure?.pauses ?? []).map(({ kind, name: pause }) => {
      if (kind === 'period') return this.periods.time(pause).is;
      const bits = new Uint8Array(world.length);
      const cell = row.cells[pause];
      for (const [start, end] of typeof cell === 'object' ? cell : [])
        bits.fill(1, world.at(start), end === undefined ? world.length : world.at(end));
      return bits;
    });
    if (working === undefined && pauses.length === 0) return () => true;
    return (tick) => (working === undefined || working[tick] === 1) && pauses.every((is) => is[tick] === 0);
  }

  steps(lexeme: string): readonly Stretch[] {
    const list = this.stepLists.get(lexeme) ?? stepsOf(this.world, lexeme);
    this.stepLists.set(lexeme, list);
    return list;
  }

  private overSteps(
    how: Aggregate,
    of: { readonly metric: string; readonly step: { readonly lexeme: string } },
    span: Stretch,
    terms: Terms,
  ): Figure {
    const { world } = this;
    const excluded = this.excluded(terms);
    const filler = terms.metric.emptyIntervalsAs === undefined ? undefined : valueOf(terms.metric.emptyIntervalsAs);
    const values = this.steps(of.step.lexeme).flatMap((step): Fraction[] => {
      if (step.start < span.start || step.start >= Math.min(span.end, world.now)) return [];
      const { value } = this.metric(of.metric, step, terms, true);
      if (value !== undefined) return [value];
      const isAway = excluded
        .subarray(world.at(step.start), world.at(Math.min(step.end, world.termEnd, world.now)))
        .every((is) => is === 1);
      return filler === undefined || isAway ? [] : [filler];
    });
    if (values.length === 0 || values.length < (terms.metric.atLeast ?? 0)) return NOTHING;
    if (how.kind === 'total') return { value: total(values) };
    return { value: aggregated(values, how, terms.metric.interpolated) };
  }
}
