import type { Metric, MetricExpression, PeriodExpression, PeriodRefinement, Records, Run } from '../../language/agreement/agreement';
import type { Entry } from '../../language/semantics/entries';
import { type Draw, NOWHERE } from './arbitrary-values';

type Without<T> = T extends unknown ? Omit<T, 'origin'> : never;

/** Draws measures, periods and metrics one after the other; each speaks only of what stands before it, so nothing is defined by itself. */
export class Figures {
  protected readonly measures: string[] = [];
  protected readonly periods: string[] = [];
  protected readonly metrics: string[] = [];
  protected readonly fees: string[] = [];
  protected readonly targets: string[] = [];

  constructor(
    protected readonly draw: Draw,
    protected readonly known: {
      readonly parties: readonly string[];
      readonly calendars: readonly string[];
      readonly services: readonly string[];
      readonly records: readonly Records[];
    },
  ) {}

  protected own(list: string[]): string {
    const name = this.draw.name();
    list.push(name);
    return name;
  }

  protected set(records = this.draw.pick(this.known.records)) {
    return this.draw.set(records, this.measures, this.known.parties);
  }

  protected condition(records: Records, ofSamples = false) {
    return this.draw.condition(records, this.measures, this.known.parties, ofSamples);
  }

  protected duration() {
    return this.draw.duration(this.known.calendars);
  }

  protected calendar() {
    return this.known.calendars.length === 0 ? {} : this.draw.optional('calendar', () => this.draw.pick(this.known.calendars));
  }

  protected measure(): Entry {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const fields = records.fields.map((field) => field.name);
    const arithmetic = {
      kind: 'arithmetic',
      left: draw.quantity(records, this.measures),
      op: draw.pick(['plus', 'minus', 'times', 'divided by'] as const),
      right: draw.quantity(records, this.measures),
    } as const;
    const pauses = [
      ...records.fields.map((field) => ({ kind: 'field' as const, name: field.name, origin: NOWHERE })),
      ...this.periods.map((name) => ({ kind: 'period' as const, name, origin: NOWHERE })),
    ];
    const expression = draw.chance() ? ({ kind: 'elapsed', start: draw.pick(fields), end: draw.pick(fields) } as const) : arithmetic;
    const value = {
      name: draw.name(),
      origin: NOWHERE,
      records: records.name,
      expression,
      ...this.calendar(),
      pauses: draw.some(pauses, 0, 2),
    };
    this.measures.push(value.name);
    return { kind: 'measure', value };
  }

  protected run(): Run {
    const { draw } = this;
    if (draw.chance()) return { kind: 'times', op: draw.bound(), count: draw.int(0, 99) };
    return { kind: 'duration', op: draw.bound(), duration: this.duration() };
  }

  protected period(): Entry {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const fields = records.fields.map((field) => field.name);
    const field = draw.pick(records.fields);
    const where = draw.optional('where', () => this.condition(records, true));
    const sampleRun = () => ({ test: draw.testOf(field, this.known.parties), ...draw.optional('run', () => this.run()) });
    const expression = draw.pick<() => PeriodExpression>([
      () => ({ kind: 'between', records: records.name, start: draw.pick(fields), end: draw.pick(fields), ...where }),
      () => ({
        kind: 'samples',
        records: records.name,
        field: field.name,
        ...where,
        opens: sampleRun(),
        ...draw.optional('closes', sampleRun),
      }),
      ...(this.metrics.length === 0
        ? []
        : [
            () => ({
              kind: 'metric' as const,
              metric: draw.pick(this.metrics),
              step: this.duration(),
              test: draw.figureTest(),
              ...draw.optional('run', () => this.run()),
            }),
          ]),
      ...(this.periods.length === 0 ? [] : [() => ({ kind: 'union' as const, periods: draw.some(this.periods, 1, 3) })]),
    ])();
    const value = {
      name: draw.name(),
      origin: NOWHERE,
      expression,
      refinements: draw.several(0, 3, () => this.refinement(records, expression)),
    };
    this.periods.push(value.name);
    return { kind: 'period', value };
  }

  protected refinement(records: Records, expression: PeriodExpression): PeriodRefinement {
    const { draw } = this;
    const fields = records.fields.map((field) => field.name);
    const all: (() => Without<PeriodRefinement>)[] = [
      () => ({ kind: 'up-to', cap: this.duration(), window: draw.windowed() }),
      () => ({ kind: 'caused-by', party: draw.pick(this.known.parties) }),
      () => ({ kind: 'length', op: draw.pick(['above', 'at least']), duration: this.duration() }),
    ];
    const isOfRecords = expression.kind === 'between' || expression.kind === 'samples';
    if (isOfRecords)
      all.push(() => ({ kind: 'notice', given: draw.pick(fields), op: draw.bound(), lead: this.duration(), before: draw.pick(fields) }));
    if (this.periods.length > 0) all.push(() => ({ kind: 'not-counting', periods: draw.some(this.periods, 1, 2) }));
    if (this.known.calendars.length > 0) all.push(() => ({ kind: 'counted-in', calendar: draw.pick(this.known.calendars) }));
    return { ...draw.pick(all)(), origin: NOWHERE } as PeriodRefinement;
  }

  protected metric(name: string, expression: MetricExpression): Metric {
    const { draw } = this;
    const periods =
      this.periods.length === 0
        ? []
        : draw.several(0, 2, () => ({
            periods: draw.some(this.periods, 1, 2),
            ...draw.optional('as', () => draw.pick(this.periods)),
            origin: NOWHERE,
          }));
    const { services } = this.known;
    const records = recordsOf(expression);
    const field = this.known.records.find((each) => each.name === records)?.fields[0];
    return {
      name,
      origin: NOWHERE,
      ...(services.length === 0 ? {} : draw.optional('service', () => draw.pick(services))),
      expression,
      notCounting: periods,
      ...this.calendar(),
      ...(field === undefined ? {} : draw.optional('weightedBy', () => field.name)),
      ...draw.optional('roundedTo', () => draw.int(0, 9)),
      ...draw.optional('atLeast', () => draw.int(0, 99)),
      interpolated: draw.chance(),
      ...draw.optional('missingSamplesAs', () => draw.limit()),
      ...draw.optional('emptyIntervalsAs', () => draw.limit()),
    };
  }

  /** Sums of products, from left to right, as the language reads them. */
  protected expression(): MetricExpression {
    const { draw } = this;
    const chain = (max: number, ops: readonly ('plus' | 'minus' | 'times' | 'divided by')[], one: () => MetricExpression) =>
      draw.several(0, max, one).reduce<MetricExpression>((left, right) => ({ kind: 'arithmetic', op: draw.pick(ops), left, right }), one());
    return chain(2, ['plus', 'minus'], () => chain(1, ['times', 'divided by'], () => this.primary()));
  }

  protected primary(): MetricExpression {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const how = draw.pick([
      { kind: draw.pick(['average', 'median', 'highest', 'lowest', 'total'] as const) },
      { kind: 'percentile' as const, rank: draw.ratio('0.95'), lexeme: '95th' },
      { kind: 'percentile' as const, rank: draw.ratio('0.999'), lexeme: '99.9th' },
    ]);
    const origin = NOWHERE;
    const all: (() => MetricExpression)[] = [
      () => ({
        kind: 'constant',
        value: draw.pick([() => draw.percent(), () => draw.number(), () => draw.money(), () => this.duration()])(),
      }),
      () => ({ kind: 'record-share', set: this.set(records), whose: this.condition(records), origin }),
      () => ({ kind: 'count', of: { kind: 'records', set: this.set(records) }, origin }),
      () => ({
        kind: 'aggregate',
        how,
        of: { kind: 'quantity', quantity: draw.quantity(records, this.measures), set: this.set(records) },
        origin,
      }),
    ];
    if (this.periods.length > 0) {
      const period = draw.pick(this.periods);
      all.push(
        () => ({ kind: 'time-share', period, without: draw.chance(), origin }),
        () => ({ kind: 'count', of: { kind: 'period', period }, origin }),
        () => ({ kind: 'aggregate', how, of: { kind: 'period', period }, origin }),
      );
    }
    if (this.metrics.length > 1) {
      // The last name is of the metric that is being drawn.
      const metric = draw.pick(this.metrics.slice(0, -1));
      all.push(
        () => ({ kind: 'metric', metric, origin }),
        () => ({ kind: 'aggregate', how, of: { kind: 'metric', metric, step: this.duration() }, origin }),
      );
    }
    return draw.pick(all)();
  }

  protected reference(): Entry | undefined {
    const { draw } = this;
    if (this.metrics.length === 0) return undefined;
    const metric = draw.pick(this.metrics);
    if (draw.chance())
      return { kind: 'benchmark', value: { name: draw.name(), origin: NOWHERE, metric, value: draw.limit(), source: draw.line() } };
    const procedure = () => ({ how: draw.pick(['average', 'median', 'highest', 'lowest'] as const), window: draw.calendarWindow() });
    const after = draw.optional('toBeSetAfter', () => this.duration());
    const by = draw.optional('setBy', () => draw.line());
    const set = draw.optional('setAs', procedure);
    const unknown = 'toBeSetAfter' in after ? { ...after, ...('setAs' in set ? set : by) } : after;
    const since = draw.optional('setOn', () => draw.date());
    const measured = draw.optional('measured', () => ({ from: draw.date(), to: draw.date() }));
    const known = { value: draw.limit(), ...measured, ...since, ...('setOn' in since ? by : {}) };
    return { kind: 'baseline', value: { metric, ...(draw.chance() ? known : unknown), origin: NOWHERE } };
  }
}

/** The records that the fields of a metric's clauses are looked up in. */
function recordsOf(expression: MetricExpression): string | undefined {
  switch (expression.kind) {
    case 'arithmetic':
      return recordsOf(expression.left) ?? recordsOf(expression.right);
    case 'record-share':
      return expression.set.records;
    case 'count':
      return expression.of.kind === 'records' ? expression.of.set.records : undefined;
    case 'aggregate':
      return expression.of.kind === 'quantity' ? expression.of.set.records : undefined;
    default:
      return undefined;
  }
}
