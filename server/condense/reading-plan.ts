/**
 * What has to be read for a record set, and by which rules a row is good: all of it follows from the agreement alone.
 */
import {
  kindOfType,
  zoneOf,
  type Agreement,
  type Comparison,
  type Field,
  type PickedField,
  type Records,
  type Sample,
  type Taken,
} from '../../language/index';

export interface ReadingPlan {
  readonly agreement: Agreement;
  readonly records: Records;
  /** Where the data lie; empty when the agreement names no sample. */
  readonly samples: readonly Sample[];
  /** Fields that are columns of the files, in their order, with what the samples take other texts for. */
  readonly fields: readonly (Field & { readonly taken?: readonly Taken[] })[];
  /** Fields of type periods that have files of their own. */
  readonly periods: readonly Field[];
  /** Fields of type periods that follow from the changes of another field. */
  readonly derived: readonly (Field & { readonly whilst: Comparison })[];
  /** Fields that are taken from the changes of another field. */
  readonly picked: readonly (Field & { readonly picked: PickedField })[];
  /** Pairs of time fields of which the second must not be earlier than the first. */
  readonly ordered: readonly { readonly start: string; readonly end: string }[];
  /** Identical rows are one sample that was written twice. */
  readonly mergesDuplicates: boolean;
  /** The agreement's zone: that of its dates, and of times where the sample names no other. */
  readonly timeZone: string;
}

/** Undefined when the agreement has no such records. */
export function planReading(agreement: Agreement, name: string): ReadingPlan | undefined {
  const records = agreement.records.get(name);
  if (records === undefined) return undefined;
  const samples = agreement.samples.filter(({ target }) => target.kind === 'records' && target.name === name);
  const taken = samples.flatMap((sample) => sample.taken ?? []);
  const columns = records.fields.filter(({ type, picked }) => kindOfType(type) !== 'periods' && picked === undefined);
  const periods = records.fields.filter(({ type }) => kindOfType(type) === 'periods');
  return {
    agreement,
    records,
    samples,
    fields: taken.length === 0 ? columns : columns.map((field) => ({ ...field, taken })),
    periods: periods.filter(({ whilst }) => whilst === undefined),
    derived: periods.flatMap((field) => (field.whilst === undefined ? [] : [{ ...field, whilst: field.whilst }])),
    picked: records.fields.flatMap((field) => (field.picked === undefined ? [] : [{ ...field, picked: field.picked }])),
    ordered: orderedFields(agreement, records),
    mergesDuplicates: records.key === undefined && records.changes === undefined && isSampled(agreement, records),
    timeZone: zoneOf(agreement),
  };
}

/** The start and end fields that measures and periods of the agreement count from and to. */
function orderedFields(agreement: Agreement, records: Records): { start: string; end: string }[] {
  const pairs = new Map<string, { start: string; end: string }>();
  const note = (start: string, end: string): void => {
    if (start !== end) pairs.set(`${start}\n${end}`, { start, end });
  };
  for (const { records: name, expression } of agreement.measures.values()) {
    if (name === records.name && expression.kind === 'elapsed') note(expression.start, expression.end);
  }
  for (const { expression } of agreement.periods.values()) {
    if (expression.kind === 'between' && expression.records === records.name) note(expression.start, expression.end);
  }
  return [...pairs.values()];
}

function isSampled(agreement: Agreement, records: Records): boolean {
  if (records.every !== undefined) return true;
  return [...agreement.periods.values()].some(({ expression }) => expression.kind === 'samples' && expression.records === records.name);
}
