import type { Condition, Field, Measure, Period, QuantityRef, Records, RecordSet } from '../agreement/agreement';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { normalise } from '../quantities/intervals';
import type { Inquiry } from './inquiry';
import { EARLIEST, LATEST } from './field-values';
import { baseOf } from './figures-text';
import type { Cells, Clock, Dated, RowsRequest, StatesRequest, TallyRequest } from './observations';

/** What a record metric counts, before it is known in which cells. */
export interface RecordQuestion {
  readonly set: RecordSet;
  readonly whose?: Condition;
  readonly value?: QuantityRef;
  readonly weight?: string;
}

/** The request for counts in cells; undefined while a clock still waits for its pauses. */
export function tallyRequest(inquiry: Inquiry, question: RecordQuestion, dated: Dated, cells: Cells): TallyRequest | undefined {
  const { set, whose, value, weight } = question;
  const names = new Set(measuresOf(question));
  if (dated.kind === 'measure-end') names.add(dated.measure);
  const clocks = clocksOf(inquiry, names);
  if (clocks === undefined) return undefined;
  return {
    kind: 'tally',
    records: set.records,
    dated,
    cells,
    ...(set.where === undefined ? {} : { where: set.where }),
    ...(whose === undefined ? {} : { whose }),
    ...(value === undefined ? {} : { value }),
    ...(weight === undefined ? {} : { weight }),
    ...(clocks.length === 0 ? {} : { clocks }),
  };
}

/** Runs of equal state, for a period made of samples; undefined when the records have no time to order them by. */
export function statesRequest(period: Period, records: Records): StatesRequest | undefined {
  const { expression } = period;
  const dated = onlyTimeField(records);
  if (expression.kind !== 'samples' || dated === undefined) return undefined;
  const every = samplingInterval(records);
  return {
    kind: 'states',
    records: records.name,
    dated,
    field: expression.field,
    opens: expression.opens.test,
    ...(expression.where === undefined ? {} : { where: expression.where }),
    ...(expression.closes === undefined ? {} : { closes: expression.closes.test }),
    ...(every === undefined ? {} : { every: fromExactNumber(every) }),
  };
}

/** The rows behind a period between two times of records, with the fields its clauses speak of. */
export function rowsRequest(period: Period, records: Records): RowsRequest | undefined {
  const { expression, refinements } = period;
  if (expression.kind !== 'between') return undefined;
  const parties = records.fields.filter((field) => field.type === 'party').map((field) => field.name);
  const wanted = new Set([expression.start, expression.end]);
  for (const refinement of refinements) {
    if (refinement.kind === 'notice') wanted.add(refinement.given).add(refinement.before);
    if (refinement.kind === 'caused-by') for (const party of parties) wanted.add(party);
  }
  const fields = records.fields.map((field) => field.name).filter((name) => wanted.has(name));
  return { kind: 'rows', records: records.name, fields, ...(expression.where === undefined ? {} : { where: expression.where }) };
}

/** How a measure's time is counted; undefined while the periods that pause it are not known. Measures made of fields have no clock. */
export function clockOf(inquiry: Inquiry, measure: Measure): Clock | undefined {
  const { expression } = measure;
  if (expression.kind !== 'elapsed') return undefined;
  const pauses: { start: bigint; end: bigint }[] = [];
  for (const pause of measure.pauses) {
    if (pause.kind === 'field') continue;
    const period = inquiry.period(pause.name);
    if (period === undefined) return undefined;
    for (const { start, end } of period.covered) pauses.push({ start: edge(start), end: edge(end) });
  }
  return {
    measure: measure.name,
    records: measure.records,
    start: expression.start,
    end: expression.end,
    ...(measure.calendar === undefined ? {} : { calendar: measure.calendar }),
    pauseFields: measure.pauses.filter(({ kind }) => kind === 'field').map(({ name }) => name),
    pauses: normalise(pauses),
  };
}

/** Elapsed measures that a measure is made of, itself included. */
export function elapsedMeasures(inquiry: Inquiry, name: string, seen: ReadonlySet<string> = new Set()): readonly Measure[] {
  const measure = inquiry.agreement.measures.get(name);
  if (measure === undefined || seen.has(name)) return [];
  const { expression } = measure;
  if (expression.kind === 'elapsed') return [measure];
  const deeper = new Set([...seen, name]);
  return [expression.left, expression.right].flatMap((side) =>
    side.kind === 'measure' ? elapsedMeasures(inquiry, side.name, deeper) : [],
  );
}

/** The field by which records are dated when the agreement does not say: their only one of type time, or of type date. */
export function onlyTimeField(records: Records): string | undefined {
  const times = records.fields.filter((field) => field.type === 'time' || field.type === 'date');
  return times.length === 1 ? times[0]?.name : undefined;
}

/** How often a sample is due, µs. */
export function samplingInterval(records: Records): number | undefined {
  const every = records.every === undefined ? undefined : baseOf(records.every);
  return every === undefined || every.isZero || every.isNegative ? undefined : toExactNumber(every.round().num);
}

/**
 * When a record counts (convention 9): `dated by`, the only time field, or for a quantity of each record the end of its measure.
 * Undefined, with a caution, where the agreement leaves it open.
 */
export function datedOf(inquiry: Inquiry, { set, whose, value }: RecordQuestion): Dated | undefined {
  if (set.datedBy !== undefined) return { kind: 'field', field: set.datedBy };
  const records = inquiry.agreement.records.get(set.records);
  const only = records === undefined ? undefined : onlyTimeField(records);
  if (only !== undefined) {
    inquiry.note(9, `${set.records} count by ${only}, the only time they have.`, records?.origin);
    return { kind: 'field', field: only };
  }
  const named = [...(value?.kind === 'measure' ? [value.name] : []), ...measuresIn(whose)];
  const [measure] = named.flatMap((name) => elapsedMeasures(inquiry, name));
  if (measure !== undefined && measure.expression.kind === 'elapsed') {
    const { end } = measure.expression;
    inquiry.note(
      9,
      `${set.records} with a ${measure.name} count in the window in which it ends (${end}); those still open are not among them.`,
      set.origin,
    );
    return { kind: 'measure-end', measure: measure.name };
  }
  inquiry.caution(
    'undated-records',
    `${set.records} have more than one time, so the agreement must say which of them counts: write "${set.records} dated by …".`,
    set.origin,
  );
  return undefined;
}

export function measuresIn(condition: Condition | undefined): string[] {
  return (condition?.parts ?? []).filter(({ left }) => left.kind === 'measure').map(({ left }) => left.name);
}

export function fieldOf(inquiry: Inquiry, records: string, name: string): Field | undefined {
  return inquiry.agreement.records.get(records)?.fields.find((field) => field.name === name);
}

/** Why a clock cannot be told: a period that stops it could not be read. */
export function unreadablePause(inquiry: Inquiry, names: Iterable<string>): string | undefined {
  for (const measure of [...names].flatMap((name) => elapsedMeasures(inquiry, name))) {
    for (const { kind, name, origin } of measure.pauses) {
      const period = kind === 'period' ? inquiry.period(name) : undefined;
      if (period?.unreadable === undefined) continue;
      if (period.unsampled !== true) return `${measure.name} cannot be told, because ${name} cannot: ${period.unreadable}`;
      inquiry.caution('nothing-excluded', `There are no data for ${name}, so it stopped no clock.`, origin);
    }
  }
  return undefined;
}

/** The measures a question speaks of. */
export function measuresOf({ set, whose, value }: RecordQuestion): string[] {
  return [...measuresIn(set.where), ...measuresIn(whose), ...(value?.kind === 'measure' ? [value.name] : [])];
}

function clocksOf(inquiry: Inquiry, names: Iterable<string>): Clock[] | undefined {
  const measures = new Map([...names].flatMap((name) => elapsedMeasures(inquiry, name)).map((measure) => [measure.name, measure]));
  const clocks: Clock[] = [];
  for (const measure of measures.values()) {
    const clock = clockOf(inquiry, measure);
    if (clock === undefined) return undefined;
    clocks.push(clock);
  }
  return clocks;
}

/** Open ends reach as far as any time in the data can. */
function edge(moment: number): bigint {
  return fromExactNumber(Math.max(EARLIEST, Math.min(moment, LATEST)));
}
