/** Checks of records, their fields, and the sample data bound to them. */
import type { Field, PickedField, Records, Sample } from '../agreement/agreement';
import { spellingKey } from '../agreement/spelling';
import { isInstantPattern } from '../quantities/instant';
import { checkTimeZone } from './check-agreement';
import { checkComparison, checkLasting, checkMoment } from './check-values';
import { type At, type Checking, describeField } from './checking';

export function checkRecords(checking: Checking, records: Records): void {
  const at = (part: string): At => ({ thing: records, part, or: records.origin });
  if (records.fields.length === 0) {
    checking.error(at(''), {
      code: 'records-without-fields',
      message: `${records.name} have no fields, so there is nothing to measure. Add "with" and the fields: "with Opened, a time; Priority, one of P1 or P2".`,
    });
  }
  if (records.every !== undefined) checkLasting(checking, records.every, records.origin);
  const key = records.key === undefined ? undefined : fieldOf(records, records.key);
  if (key?.type === 'periods') {
    checking.error(at('key'), {
      code: 'key-of-periods',
      message: `${describeField(key)}, which cannot tell one record from another. Name a number or a text.`,
    });
  }
  if (records.changes !== undefined) {
    const dated = fieldOf(records, records.changes.datedBy);
    if (dated !== undefined) checkMoment(checking, dated, at('changes'));
    if (records.key === undefined) {
      checking.error(at('changes'), {
        code: 'changes-without-key',
        message: `Rows that are changes of one record must tell which record they belong to. Add "identified by" and a field of ${records.name}.`,
      });
    }
  }
  for (const field of records.fields) checkField(checking, records, field);
}

function checkField(checking: Checking, records: Records, field: Field): void {
  const at: At = { thing: field, or: field.origin };
  if (field.unit !== undefined && field.type !== 'duration' && field.type !== 'number') {
    checking.error(at, {
      code: 'unit-of-type',
      message: `${describeField(field)}, which is not counted in ${field.unit}s. Leave the unit out.`,
    });
  }
  if (field.unit === 'month' || field.unit === 'quarter' || field.unit === 'year') {
    checking.error(at, {
      code: 'length-not-fixed',
      message: `A ${field.unit} has no fixed length, so ${field.name} cannot be counted in ${field.unit}s. Take days.`,
    });
  }
  if (field.picked !== undefined) checkPicked(checking, records, field, field.picked);
  if (field.whilst === undefined) return;
  checkComparison(checking, field.whilst, records.name);
  if (records.changes === undefined) {
    checking.error(at, {
      code: 'while-without-changes',
      message: `How long ${field.name} lasted can be seen only where each change has a row of its own. Say of ${records.name}: "one row for each change dated by" and a time.`,
    });
  }
}

/** `the first Priority`: of the changes of a record, from a field that is in the data. */
function checkPicked(checking: Checking, records: Records, field: Field, { which, field: name, where }: PickedField): void {
  const at: At = { thing: field, or: field.origin };
  const recorded = fieldOf(records, name);
  for (const part of where?.parts ?? []) {
    checkComparison(checking, part, records.name);
    if (part.left.kind === 'measure' || fieldOf(records, part.left.name)?.picked !== undefined)
      checking.error(
        { thing: part, or: part.origin },
        {
          code: 'picked-by-others',
          message: `${part.left.name} is not in the rows, so no row is chosen by it. Name a field that each row has.`,
        },
      );
  }
  if (records.changes === undefined)
    checking.error(at, {
      code: 'picked-without-changes',
      message: `Which ${name} came ${which === 'highest' ? 'highest' : which} can be seen only where each change has a row of its own. Say of ${records.name}: "one row for each change dated by" and a time.`,
    });
  if (recorded === undefined) return;
  if (recorded.picked !== undefined || recorded.type === 'periods')
    checking.error(at, {
      code: 'picked-of-no-column',
      message: `${name} is not written in the rows but follows from them, so it has no ${which} one. Name a field that each row has.`,
    });
  else if (which === 'highest' && recorded.type !== 'enum')
    checking.error(at, {
      code: 'highest-of-type',
      message: `${describeField(recorded)}. The highest is that of a field with a list of values, of which the first in the list is the highest: "${name}, one of P1, P2 or P3".`,
    });
}

export function checkSample(checking: Checking, sample: Sample): void {
  const at = (part: string): At => ({ thing: sample, part, or: sample.origin });
  if (sample.timeZone !== undefined) checkTimeZone(checking, sample.timeZone, at('timeZone'));
  for (const column of [sample, ...sample.more].flatMap(({ columns }) => columns)) {
    if (column.format === undefined || isInstantPattern(column.format)) continue;
    checking.error(
      { thing: column, or: sample.origin },
      {
        code: 'unknown-format',
        message: `"${column.format}" does not say how times are written. Use yyyy, MM, dd, HH, mm and ss, as in "dd-MM-yyyy HH:mm", or "epoch seconds".`,
      },
    );
  }
  const records = sample.target.kind === 'records' ? checking.agreement.records.get(sample.target.name) : undefined;
  if (records === undefined) return;
  for (const { field: name, fileOrigin } of sample.more) {
    const field = fieldOf(records, name);
    if (field === undefined || field.type === 'periods') continue;
    checking.error(
      { thing: sample, part: 'none', or: fileOrigin },
      { code: 'file-of-no-periods', message: `${describeField(field)}; only a list of periods has a file of its own.` },
    );
  }
  checkPeriodsFiles(checking, sample, records);
  checkTaken(checking, sample, records);
}

/** A text stands for one value of a field, and a value of the field stands for itself. */
function checkTaken(checking: Checking, sample: Sample, records: Records): void {
  if (sample.taken === undefined) return;
  const all = checking.samplesOf(records.name).flatMap(({ target, taken }) => (target.kind === 'records' ? (taken ?? []) : []));
  for (const one of sample.taken) {
    const key = spellingKey(one.text);
    const complain = (message: string): void => checking.error({ thing: one, or: sample.origin }, { code: 'taken-twice', message });
    for (const { name, values } of records.fields.filter((field) => field.values.includes(one.value))) {
      const itself = values.find((value) => spellingKey(value) === key);
      const other = all.find(({ text, value }) => spellingKey(text) === key && value !== one.value && values.includes(value));
      if (itself !== undefined) complain(`"${one.text}" is a value of ${name} itself, and so cannot stand for ${one.value}. Take it out.`);
      else if (other !== undefined && all.indexOf(other) < all.indexOf(one))
        complain(`"${one.text}" stands for ${other.value} already. One text has one meaning: take it out here or there.`);
    }
  }
}

/** A list of periods of sampled records has a file, in this sample of theirs or in another; without one no time can be taken out for it. */
function checkPeriodsFiles(checking: Checking, sample: Sample, records: Records): void {
  const all = checking.samplesOf(records.name).filter(({ target }) => target.kind === 'records');
  if (all[0] !== sample) return;
  for (const field of records.fields) {
    if (field.type !== 'periods' || field.whilst !== undefined) continue;
    if (all.some(({ more }) => more.some((each) => each.field === field.name))) continue;
    checking.warn(
      { thing: sample, or: sample.origin },
      {
        code: 'periods-without-file',
        message: `The sample of ${records.name} names no file for ${field.name}, so no time is taken out for it. Add: and ${field.name} from "data/file.csv".`,
        related: [{ message: `${field.name} is defined here.`, origin: field.origin }],
      },
    );
  }
}

function fieldOf(records: Records, name: string): Field | undefined {
  return records.fields.find((field) => field.name === name);
}
