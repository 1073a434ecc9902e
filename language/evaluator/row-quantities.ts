/**
 * The quantities of a table's rows: fields as they stand, measures as their definition computes them.
 *
 * Invariant: exact. A quantity is not given where a part of it is not given, or where it would divide by zero.
 */
import type { Agreement, ArithmeticOp, Comparison, Condition, Field, FieldType, Measure, QuantityRef } from '../agreement/agreement';
import type { WorkingCalendar } from '../quantities/calendar';
import { fromExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { compileClock, mergePauses, type Pauses } from './clocks';
import { compileCondition, compileTest, type RowTest, type TestContext } from './conditions';
import { figureOf, kindOfType, zoneOf } from './field-values';
import type { Clock, Column, RowTable } from './observations';

/** The values of a quantity, row by row. */
export type Quantity =
  /** Whole microseconds: times since 1970, or lengths. NaN where not given. */
  | { readonly kind: 'instant' | 'duration'; readonly micros: Float64Array }
  /** Texts, by code; -1 where not given. */
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  /** Exact figures, in the base unit (share of 1, currency units, microseconds, or the plain number), by code; -1 where not given. */
  | { readonly kind: 'figure'; readonly codes: Int32Array; readonly figures: readonly Ratio[] }
  | { readonly kind: 'periods'; readonly column: Extract<Column, { kind: 'periods' }> };

/** A table and what its quantities are computed with. */
export interface RowSource {
  readonly agreement: Agreement;
  readonly records: string;
  readonly table: RowTable;
  /** Clocks of measures; one that is missing is taken from the measure's definition, without pauses for every record. */
  readonly clocks: readonly Clock[];
  readonly calendar: (name: string) => WorkingCalendar | undefined;
}

/** The values of a field or measure; undefined where the records have none of that name. */
export function quantityOf(ref: QuantityRef, source: RowSource): Quantity | undefined {
  return compute(ref, source, []);
}

/** A condition over the rows of a table; true for every row where there is none. */
export function rowTestOf(condition: Condition | undefined, source: RowSource): RowTest {
  return condition === undefined ? () => true : compileCondition(condition, (comparison) => comparisonTest(comparison, source));
}

/** The clock of a measure: the one that is given, or the one its definition says. Undefined for a measure that is no elapsed time. */
export function clockOf(measure: string, agreement: Agreement, clocks: readonly Clock[]): Clock | undefined {
  const given = clocks.find((clock) => clock.measure === measure);
  const defined = agreement.measures.get(measure);
  if (given !== undefined || defined === undefined || defined.expression.kind !== 'elapsed') return given;
  const { start, end } = defined.expression;
  const pauseFields = defined.pauses.filter((pause) => pause.kind === 'field').map((pause) => pause.name);
  return { measure, records: defined.records, start, end, calendar: defined.calendar, pauseFields, pauses: [] };
}

/** The union of a row's pauses in the fields of a clock. */
export function pausesOf(clock: Clock, table: RowTable): (row: number) => Pauses | undefined {
  const columns = clock.pauseFields.map((name) => table.columns.get(name)).filter((column) => column?.kind === 'periods');
  const [only, another] = columns;
  const cut = ({ from, start, end }: Extract<Column, { kind: 'periods' }>, row: number): Pauses => ({
    start,
    end,
    from: from[row] ?? 0,
    to: from[row + 1] ?? 0,
  });
  if (only === undefined) return () => undefined;
  if (another === undefined) return (row) => ((only.from[row] ?? 0) < (only.from[row + 1] ?? 0) ? cut(only, row) : undefined);
  return (row) => mergePauses(columns.map((column) => cut(column, row)));
}

function comparisonTest({ left, test }: Comparison, source: RowSource): RowTest {
  const quantity = quantityOf(left, source);
  if (quantity === undefined) return () => false;
  const context: TestContext = { timeZone: zoneOf(source.agreement) };
  const compiled = compileTest(test, quantity.kind, context);
  switch (quantity.kind) {
    case 'instant':
    case 'duration': {
      const { micros } = quantity;
      return (row) => {
        const value = micros[row] ?? NaN;
        return Number.isNaN(value) ? compiled.whenNotGiven : compiled.micros(value);
      };
    }
    case 'text':
      return byCode(quantity.codes, quantity.dictionary.map(compiled.text), compiled.whenNotGiven);
    case 'figure':
      return byCode(quantity.codes, quantity.figures.map(compiled.figure), compiled.whenNotGiven);
    case 'periods': {
      const { from } = quantity.column;
      return (row) => ((from[row] ?? 0) < (from[row + 1] ?? 0) ? compiled.text('') : compiled.whenNotGiven);
    }
  }
}

function byCode(codes: Int32Array, results: readonly boolean[], whenNotGiven: boolean): RowTest {
  const known = Uint8Array.from(results, (result) => (result ? 1 : 0));
  return (row) => {
    const code = codes[row] ?? -1;
    return code < 0 ? whenNotGiven : known[code] === 1;
  };
}

function compute(ref: QuantityRef, source: RowSource, trail: readonly string[]): Quantity | undefined {
  if (ref.kind === 'field') return fieldQuantity(ref.name, source);
  const measure = source.agreement.measures.get(ref.name);
  // A measure defined by itself is reported by lowering and has no values here.
  if (trail.includes(ref.name)) return undefined;
  if (measure?.expression.kind === 'arithmetic') return arithmetic(measure, source, [...trail, ref.name]);
  const clock = clockOf(ref.name, source.agreement, source.clocks);
  return clock === undefined ? undefined : { kind: 'duration', micros: elapsedColumn(clock, source) };
}

function fieldQuantity(name: string, { agreement, records, table }: RowSource): Quantity | undefined {
  const field = agreement.records.get(records)?.fields.find((one) => one.name === name);
  const column = table.columns.get(name);
  if (field === undefined || column === undefined) return undefined;
  switch (column.kind) {
    case 'instant':
      return { kind: 'instant', micros: column.at };
    case 'duration':
      return { kind: 'duration', micros: column.length };
    case 'periods':
      return { kind: 'periods', column };
    case 'text':
      return kindOfType(field.type) === 'text' ? column : figureQuantity(field, column, agreement.currency);
  }
}

function figureQuantity(field: Field, { codes, dictionary }: Extract<Column, { kind: 'text' }>, currency: string | undefined): Quantity {
  return { kind: 'figure', codes, figures: dictionary.map((text) => readFigure(field.type, text, currency)) };
}

/** Readers list every text that is no figure as a bad row, so each text of a column is one. */
function readFigure(type: FieldType, text: string, currency: string | undefined): Ratio {
  return figureOf(type, text, currency) ?? Ratio.ZERO;
}

function elapsedColumn(clock: Clock, source: RowSource): Float64Array {
  const { table } = source;
  const [start, end] = [instants(table, clock.start), instants(table, clock.end)];
  const counted = compileClock(clock, clock.calendar === undefined ? undefined : source.calendar(clock.calendar));
  const pauses = pausesOf(clock, table);
  const elapsed = new Float64Array(table.count);
  for (let row = 0; row < table.count; row++) elapsed[row] = counted.elapsed(start[row] ?? NaN, end[row] ?? NaN, pauses(row));
  return elapsed;
}

/** The instants of a time or date field; NaN throughout for any other. */
export function instants(table: RowTable, field: string): Float64Array {
  const column = table.columns.get(field);
  return column?.kind === 'instant' ? column.at : new Float64Array(table.count).fill(NaN);
}

function arithmetic({ expression }: Measure, source: RowSource, trail: readonly string[]): Quantity | undefined {
  if (expression.kind !== 'arithmetic') return undefined;
  const left = compute(expression.left, source, trail);
  const right = compute(expression.right, source, trail);
  if (left === undefined || right === undefined) return undefined;
  const { op } = expression;
  const { count } = source.table;
  if ((op === 'plus' || op === 'minus') && 'micros' in left && 'micros' in right) {
    const sign = op === 'plus' ? 1 : -1;
    const micros = Float64Array.from({ length: count }, (_, row) => (left.micros[row] ?? NaN) + sign * (right.micros[row] ?? NaN));
    return { kind: left.kind === 'instant' && right.kind !== 'instant' ? 'instant' : 'duration', micros };
  }
  const [first, second] = [figuresOf(left), figuresOf(right)];
  const codes = new Int32Array(count).fill(-1);
  const figures: Ratio[] = [];
  const known = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const figure = apply(op, first(row), second(row));
    if (figure === undefined) continue;
    const key = figure.toExact();
    const code = known.get(key) ?? figures.push(figure) - 1;
    known.set(key, code);
    codes[row] = code;
  }
  return { kind: 'figure', codes, figures };
}

function figuresOf(quantity: Quantity): (row: number) => Ratio | undefined {
  switch (quantity.kind) {
    case 'instant':
    case 'duration':
      return (row) => {
        const value = quantity.micros[row] ?? NaN;
        return Number.isNaN(value) ? undefined : Ratio.of(fromExactNumber(value));
      };
    case 'figure':
      return (row) => quantity.figures[quantity.codes[row] ?? -1];
    case 'text':
    case 'periods':
      return () => undefined;
  }
}

function apply(op: ArithmeticOp, left: Ratio | undefined, right: Ratio | undefined): Ratio | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (op) {
    case 'plus':
      return left.plus(right);
    case 'minus':
      return left.minus(right);
    case 'times':
      return left.times(right);
    case 'divided by':
      return right.isZero ? undefined : left.dividedBy(right);
  }
}
