/** What the second opinion looks at: an agreement, plain rows, and a line of seconds (or minutes) that is walked from end to end. */
import type { Agreement, Comparison, Condition, Field, Test, Value, WindowPhrase } from '../../../language/agreement/agreement';
import { addDays, dayOf, isWorking, midnight, secondsOf, windows, zoneOf, type Window } from './clock';
import { compare, divide, fraction, minus, parse, plus, same, times, type Fraction } from './fraction';

/** Times in seconds since 1970, figures as decimals, enum values and texts as they are, periods as pairs; `undefined` is not given. */
export type Cell = number | string | readonly (readonly [start: number, end: number | undefined])[] | undefined;
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What is computed of one stretch of time. */

export class World {
  readonly zone: string;
  readonly from;
  readonly to;
  readonly termStart: number;
  readonly termEnd: number;
  /** Until when the data speak: the end of the last day that is looked at. */
  readonly now: number;
  /** The line of time: `length` ticks of `tick` seconds from `zero` on. */
  readonly zero: number;
  readonly length: number;
  private readonly calendars = new Map<string, Uint8Array>();
  private readonly windowLists = new Map<string, readonly Window[]>();

  constructor(
    readonly agreement: Agreement,
    readonly rows: ReadonlyMap<string, readonly Row[]>,
    readonly tick: number,
    lastDay: { readonly year: number; readonly month: number; readonly day: number },
  ) {
    if (agreement.term === undefined) throw new RangeError('The second opinion needs a term.');
    this.zone = zoneOf(agreement);
    this.from = dayOf(agreement.term.from);
    this.to = dayOf(agreement.term.to);
    this.termStart = midnight(this.from, this.zone);
    this.termEnd = midnight(addDays(this.to, 1), this.zone);
    this.now = midnight(addDays(dayOf(lastDay), 1), this.zone);
    // Time is counted from where a period or a measure begins; what else is early (an announcement) is looked at as it is.
    const opening = new Set(
      [...agreement.periods.values(), ...agreement.measures.values()].flatMap(({ expression }) => {
        if ('start' in expression) return [expression.start];
        return expression.kind === 'samples' ? (agreement.records.get(expression.records)?.fields ?? []).map(({ name }) => name) : [];
      }),
    );
    const cells = [...rows].flatMap(([name, list]) =>
      agreement.records.has(name) ? list.flatMap((row) => Object.entries(row.cells)) : [],
    );
    const moments = cells.flatMap(([, cell]) => momentsIn(cell));
    const first = cells
      .flatMap(([field, cell]) => (opening.has(field) ? momentsIn(cell) : []))
      .reduce((a, b) => Math.min(a, b), this.termStart);
    const last = moments.reduce((a, b) => Math.max(a, b), Math.max(this.termEnd, this.now));
    this.zero = Math.floor(first / tick) * tick - SLACK;
    this.length = Math.ceil((last + SLACK - this.zero) / tick);
  }

  /** The tick that begins at the moment. */
  at(second: number): number {
    const place = (second - this.zero) / this.tick;
    if (!Number.isInteger(place)) throw new RangeError(`${second} is between two ticks.`);
    return Math.max(0, Math.min(this.length, place));
  }

  second(place: number): number {
    return this.zero + place * this.tick;
  }

  /** Which ticks are working time. */
  calendar(name: string): Uint8Array {
    let bits = this.calendars.get(name);
    if (bits === undefined) {
      const calendar = this.agreement.calendars.get(name);
      if (calendar === undefined) throw new RangeError(`No calendar ${name}.`);
      bits = new Uint8Array(this.length);
      // Clocks change on half hours only, and so do most working hours.
      const edges = calendar.ranges.flatMap(({ from, to }) => [from, to]);
      const step = edges.every((time) => /:(00|30)$/.test(time)) ? 1800 : 60;
      for (let i = 0, next = 0; i < this.length; i = next) {
        const second = this.second(i);
        next = Math.ceil(((Math.floor(second / step) + 1) * step - this.zero) / this.tick);
        if (isWorking(calendar, second, this.zone)) bits.fill(1, i, next);
      }
      this.calendars.set(name, bits);
    }
    return bits;
  }

  /** The same for what is added up: rolling windows fill from the first day on. */
  sumWindows(phrase: WindowPhrase): readonly Window[] {
    return phrase.kind === 'rolling' ? windows(phrase, this.from, this.to, this.zone, this.now, true) : this.windows(phrase);
  }

  windows(phrase: WindowPhrase): readonly Window[] {
    const key = JSON.stringify(phrase, (name, part: unknown) => (name === 'count' ? undefined : part));
    let list = this.windowLists.get(key);
    if (list === undefined) {
      list = windows(phrase, this.from, this.to, this.zone, this.now);
      this.windowLists.set(key, list);
    }
    return list;
  }

  rowsOf(records: string): readonly Row[] {
    return this.rows.get(records) ?? [];
  }

  field(records: string, name: string): Field {
    const field = this.agreement.records.get(records)?.fields.find((one) => one.name === name);
    if (field === undefined) throw new RangeError(`${records} have no ${name}.`);
    return field;
  }

  /** A figure of a row in its base unit: share of 1, microseconds, currency units, number. */
  fieldFigure(records: string, name: string, { cells }: Row): Fraction | undefined {
    const cell = cells[name];
    if (cell === undefined || typeof cell === 'object') return undefined;
    const { type, unit } = this.field(records, name);
    if (type === 'time') return fraction(BigInt(cell) * MICROS);
    const figure = parse(cell.toString().replace('%', ''));
    if (type === 'percentage') return divide(figure, fraction(100));
    return type === 'duration' ? times(figure, fraction(MICROS_IN[unit ?? 'second'] ?? MICROS)) : figure;
  }

  /** Of several values of a condition each is an alternative; a field that is not given satisfies nothing but `is not given`. */
  satisfies(
    records: string,
    row: Row,
    condition: Condition | undefined,
    measure: (name: string, row: Row) => Fraction | undefined,
  ): boolean {
    if (condition === undefined) return true;
    const results = condition.parts.map((part) => this.holds(records, row, part, measure));
    return condition.join === 'and' ? results.every(Boolean) : results.some(Boolean);
  }

  private holds(records: string, row: Row, { left, test }: Comparison, measure: (name: string, row: Row) => Fraction | undefined): boolean {
    if (left.kind === 'measure') {
      const figure = measure(left.name, row);
      if (test.kind === 'given') return (figure !== undefined) !== test.negated;
      return figure !== undefined && passes(figure, test);
    }
    const cell = row.cells[left.name];
    if (test.kind === 'given') return (cell !== undefined) !== test.negated;
    if (cell === undefined) return false;
    const { type } = this.field(records, left.name);
    if (type === 'enum' || type === 'text' || type === 'party')
      return test.kind === 'among' && test.values.some((value) => nameOf(value) === cell) !== test.negated;
    const figure = this.fieldFigure(records, left.name, row);
    return figure !== undefined && passes(figure, test);
  }
}

/** Whether a figure passes a test of the agreement. */
export function passes(figure: Fraction, test: Test): boolean {
  switch (test.kind) {
    case 'given':
      return !test.negated;
    case 'among':
      return test.values.some((value) => same(valueOf(value), figure)) !== test.negated;
    case 'bound':
      return within(figure, test.op, valueOf(test.value));
  }
}

export function within(figure: Fraction, op: 'at least' | 'at most' | 'below' | 'above' | 'exactly', limit: Fraction): boolean {
  const order = compare(figure, limit);
  switch (op) {
    case 'at least':
      return order >= 0;
    case 'at most':
      return order <= 0;
    case 'below':
      return order < 0;
    case 'above':
      return order > 0;
    case 'exactly':
      return order === 0;
  }
}

const ZEROS: Readonly<Record<string, bigint>> = { thousand: 3n, million: 6n, billion: 9n };

/** `EUR 10 million`. */
function moneyOf(lexeme: string): Fraction {
  const [, figure = '', word = ''] = /^[A-Z]{3} ([\d,.]+) ?(thousand|million|billion)?$/.exec(lexeme) ?? [];
  return times(parse(figure), fraction(10n ** (ZEROS[word] ?? 0n)));
}

/** In its base unit, read from the words of the agreement. */
export function valueOf(value: Value): Fraction {
  switch (value.kind) {
    case 'percent':
      return divide(parse(value.lexeme.replace(/ ?(%|percent)/, '')), fraction(100));
    case 'duration':
      return times(parse(value.lexeme.split(' ')[0] ?? ''), fraction(MICROS_IN[value.unit] ?? 0));
    case 'money':
      return moneyOf(value.lexeme);
    case 'number':
      return parse(value.lexeme);
    default:
      throw new RangeError(`A ${value.kind} is no figure.`);
  }
}

export const MICROS = 1_000_000n;
export const MICROS_IN: Readonly<Record<string, bigint>> = {
  microsecond: 1n,
  millisecond: 1000n,
  second: MICROS,
  minute: 60n * MICROS,
  hour: 3600n * MICROS,
  day: 86_400n * MICROS,
  week: 604_800n * MICROS,
};

/** Numbers of the agreement that carry no words of their own. */
export function exact(number: { toExact(): string }): Fraction {
  return parse(number.toExact());
}

export function combined(op: 'plus' | 'minus' | 'times' | 'divided by', a: Fraction, b: Fraction): Fraction | undefined {
  switch (op) {
    case 'plus':
      return plus(a, b);
    case 'minus':
      return minus(a, b);
    case 'times':
      return times(a, b);
    case 'divided by':
      return b.n === 0n ? undefined : divide(a, b);
  }
}

export const ticksOf = (world: World, lexeme: string): number => secondsOf(lexeme) / world.tick;

function nameOf(value: Value): string | undefined {
  return value.kind === 'name' ? value.name : value.kind === 'text' ? value.text : undefined;
}

function momentsIn(cell: Cell): number[] {
  // Figures are texts, so a number is a moment.
  if (typeof cell === 'number') return [cell];
  return typeof cell === 'object' ? cell.flatMap(([start, end]) => (end === undefined ? [start] : [start, end])) : [];
}

/** Room around the first and the last moment. */
const SLACK = 3600;
