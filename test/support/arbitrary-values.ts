import fc from 'fast-check';
import type {
  Bound,
  Comparison,
  Condition,
  DurationUnit,
  DurationValue,
  Field,
  MoneyValue,
  NumberValue,
  Origin,
  PercentValue,
  QuantityRef,
  RecordSet,
  Records,
  Test,
  Value,
  WindowPhrase,
} from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';

export const NOWHERE: Origin = { uri: 'a.sla', start: { line: 0, character: 0 }, end: { line: 0, character: 0 }, offset: 0, length: 0 };

const UNITS: readonly DurationUnit[] = [
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
];
const BOUNDS: readonly Bound[] = ['at least', 'at most', 'below', 'above', 'exactly'];
const WORDS = [
  'uptime',
  'of',
  'the',
  'Provider',
  "party's",
  'café',
  '—',
  'a // b',
  'e.g.',
  '50%',
  '£5',
  '|',
  'must',
  'x;',
  'Überall',
  '(see 4)',
  'C:\\data',
];
const NAME_WORDS = [
  'Alpha',
  'Monthly',
  'R&D',
  'Zürich',
  'Tier-1',
  "O'Neil",
  'API',
  'Payments/Cards',
  'Of',
  'And',
  'GBP',
  'P1',
  'Überall',
  'Mean-Time',
];

/** Draws values that an agreement can say, with the words it says them in. */
export class Draw {
  private count = 0;

  constructor(private readonly g: fc.GeneratorValue) {}

  int(min: number, max: number): number {
    return this.g(fc.integer, { min, max });
  }

  chance(): boolean {
    return this.g(fc.boolean);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined && list.length === 0) throw new Error('Nothing to pick from.');
    return item as T;
  }

  maybe<T>(draw: () => T): T | undefined {
    return this.chance() ? draw() : undefined;
  }

  /** `{ [key]: value }`, or nothing: absent parts of an Agreement have no key. */
  optional<K extends string, T>(key: K, draw: () => T | undefined): { [P in K]?: T } {
    const value = this.maybe(draw);
    return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
  }

  several<T>(min: number, max: number, draw: () => T): T[] {
    return Array.from({ length: this.int(min, max) }, draw);
  }

  /** Different items of a list. */
  some<T>(list: readonly T[], min: number, max: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(list.length, this.int(min, max)) }, () => rest.splice(this.int(0, rest.length - 1), 1)[0] as T);
  }

  /** A Defined Term that nothing else is called. */
  name(): string {
    return [...this.several(0, 2, () => this.pick(NAME_WORDS)), `U${this.count++}`].join(' ');
  }

  line(): string {
    return this.several(1, 6, () => this.pick(WORDS)).join(' ');
  }

  prose(): string {
    return this.several(1, 3, () => this.several(1, 6, () => this.line()).join(' ')).join('\n\n');
  }

  figure(): string {
    const whole = this.pick(['0', '5', '12', '99', '1,000', '42000', '1,234,567']);
    return whole + (this.chance() ? '' : this.pick(['.5', '.95', '.125']));
  }

  ratio(lexeme: string): Ratio {
    const figure = Ratio.parse(lexeme);
    if (figure === undefined) throw new Error(`${lexeme} is no figure.`);
    return figure;
  }

  percent(): PercentValue {
    const figure = this.figure();
    return { kind: 'percent', ratio: this.ratio(figure).dividedBy(Ratio.of(100)), lexeme: figure + this.pick(['%', ' %', ' percent']) };
  }

  number(): NumberValue {
    const lexeme = this.figure();
    return { kind: 'number', number: this.ratio(lexeme), lexeme };
  }

  money(): MoneyValue {
    const figure = this.figure();
    const [scale, factor] = this.pick([
      ['', 1],
      [' thousand', 1_000],
      [' million', 1_000_000],
    ] as const);
    const [start, currency] = this.pick([
      ['GBP ', 'GBP'],
      ['£', 'GBP'],
      ['€ ', 'EUR'],
      ['CHF ', 'CHF'],
    ] as const);
    return { kind: 'money', currency, amount: this.ratio(figure).times(Ratio.of(factor)), lexeme: start + figure + scale };
  }

  duration(calendars: readonly string[] = []): DurationValue {
    const [figure, unit] = [this.figure(), this.pick(UNITS)];
    const business = this.chance();
    const calendar = business && calendars.length > 0 ? this.maybe(() => this.pick(calendars)) : undefined;
    const lexeme = `${figure} ${business ? 'business ' : ''}${unit}${this.pick(['', 's'])}${calendar === undefined ? '' : ` of ${calendar}`}`;
    return { kind: 'duration', count: this.ratio(figure), unit, business, ...(calendar === undefined ? {} : { calendar }), lexeme };
  }

  date() {
    return { year: this.int(1990, 2090), month: this.int(1, 12), day: this.int(1, 28) };
  }

  bound(): Bound {
    return this.pick(BOUNDS);
  }

  limit(calendars: readonly string[] = []): Value {
    return this.pick([() => this.percent(), () => this.number(), () => this.money(), () => this.duration(calendars)])();
  }

  calendarWindow(): Extract<WindowPhrase, { unit: string }> {
    return { kind: this.pick(['calendar', 'contract']), unit: this.pick(['day', 'week', 'month', 'quarter', 'year']) };
  }

  /** Any window but the term. */
  window(): WindowPhrase {
    return this.int(0, 3) === 0 ? { kind: 'rolling', length: this.duration() } : this.calendarWindow();
  }

  windowed(): WindowPhrase {
    return this.int(0, 4) === 0 ? { kind: 'term' } : this.window();
  }

  /** A value a field can be compared with. */
  valueOf(field: Field, parties: readonly string[]): Value {
    switch (field.type) {
      case 'enum':
        return { kind: 'name', name: this.pick(field.values) };
      case 'party':
        return { kind: 'name', name: this.pick(parties) };
      case 'time':
      case 'date':
        return { kind: 'date', date: this.date() };
      case 'text':
        return { kind: 'text', text: this.line() };
      default:
        return this.limit();
    }
  }

  testOf(field: Field, parties: readonly string[]): Test {
    const kind = this.pick(['bound', 'among', 'among', 'given'] as const);
    if (kind === 'given' || field.type === 'periods') return { kind: 'given', negated: this.chance() };
    if (kind === 'bound') return { kind, op: this.bound(), value: this.valueOf(field, parties) };
    return { kind, negated: this.chance(), values: this.several(1, 3, () => this.valueOf(field, parties)) };
  }

  figureTest(): Test {
    if (this.chance()) return { kind: 'bound', op: this.bound(), value: this.limit() };
    return { kind: 'among', negated: this.chance(), values: this.several(1, 2, () => this.limit()) };
  }

  comparison(records: Records, measures: readonly string[], parties: readonly string[]): Comparison {
    if (measures.length > 0 && this.int(0, 3) === 0) {
      return { left: { kind: 'measure', name: this.pick(measures) }, test: this.figureTest(), origin: NOWHERE };
    }
    const field = this.pick(records.fields);
    return { left: { kind: 'field', name: field.name }, test: this.testOf(field, parties), origin: NOWHERE };
  }

  /** `ofSamples`: in `any time when the X of Y where … is …` alternatives take every `or` behind them. */
  condition(records: Records, measures: readonly string[], parties: readonly string[], ofSamples = false): Condition {
    const parts = this.several(1, 3, () => this.comparison(records, measures, parties));
    const canBeOr = parts.length > 1 && !(ofSamples && parts.some(({ test }) => test.kind === 'among'));
    return { join: canBeOr ? this.pick(['and', 'or']) : 'and', parts };
  }

  set(records: Records, measures: readonly string[], parties: readonly string[]): RecordSet {
    return {
      records: records.name,
      ...this.optional('datedBy', () => this.pick(records.fields).name),
      ...this.optional('where', () => this.condition(records, measures, parties)),
      origin: NOWHERE,
    };
  }

  quantity(records: Records, measures: readonly string[]): QuantityRef {
    if (measures.length > 0 && this.chance()) return { kind: 'measure', name: this.pick(measures) };
    return { kind: 'field', name: this.pick(records.fields).name };
  }
}
