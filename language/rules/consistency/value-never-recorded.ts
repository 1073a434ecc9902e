import { defineDataRule } from '../rule';

const TEXT = `records Faults means "faults", collected by Customer in "the desk", with
  Reported, a time set by Customer; Site, one of Leeds or York, set by Customer; Cause, a text.
metric All Faults means the number of Faults dated by Reported.
Provider must report All Faults to Customer within 5 days after each calendar month.
sample Faults from "faults.csv".`;
const ROWS = Array.from(
  { length: 24 },
  (_, index) => `2026-02-${(index + 2).toString().padStart(2, '0')}T09:00Z,${index % 3 === 0 ? 'York' : 'Leeds'},cable`,
);

/** The faults at York are answered by nobody. */
const UNANSWERED = TEXT.replace('Reported, a time', 'Answered, a time set by Provider; Reported, a time');
const ANSWERS = ROWS.map((row) => `${row.includes('York') ? '' : '2026-03-02T09:00Z'},${row}`);

export const rule = defineDataRule({
  id: 'consistency/value-never-recorded',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A value that a field may have stands in no record of the sample data.',
    why: 'A promise for a priority that is never given is worth nothing. Or the data spell it differently, and all its cases are left out.',
    avoid: [{ text: TEXT, without: [], data: { 'faults.csv': fileOf(ROWS.map((row) => row.replace('York', 'Leeds'))) } }],
    prefer: [
      { text: TEXT, without: [], data: { 'faults.csv': fileOf(ROWS) } },
      { text: UNANSWERED, without: [], data: { 'faults.csv': `answered,${fileOf(ANSWERS)}` } },
    ],
  },
  messages: {
    never: {
      says: 'In {rows} {records} of the sample data, {field} is never {values}.',
      instead: 'Check how the data write it; if it does not occur, take it out.',
    },
  },
  *look(reading, { seen }) {
    for (const { records: name, rows, fields } of seen) {
      const records = reading.agreement.records.get(name);
      if (records === undefined || rows < FEWEST) continue;
      for (const { field: fieldName, given, values } of fields) {
        const field = records.fields.find((each) => each.name === fieldName);
        if (field?.type !== 'enum' || given === 0) continue;
        const missing = field.values.filter((value) => !values.some((each) => each.value === value));
        if (missing.length === 0) continue;
        yield {
          at: reading.at(field.origin, missing[0] ?? ''),
          message: 'never',
          data: { rows: rows.toString(), records: name, field: fieldName, values: missing.join(' or ') },
        };
      }
    }
  },
});

/** In fewer a rare value may well be missing. */
const FEWEST = 20;

function fileOf(rows: readonly string[]): string {
  return `reported,site,cause\n${rows.join('\n')}\n`;
}
