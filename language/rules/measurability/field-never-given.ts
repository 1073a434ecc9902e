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

/** Nobody records when a fault was answered. */
const UNANSWERED = TEXT.replace('Reported, a time', 'Answered, a time set by Provider; Reported, a time');
/** The faults at York are answered by nobody, and theirs alone have a cause. */
const ANSWERS = ROWS.map((row) => (row.includes('York') ? `,${row}` : `2026-03-02T09:00Z,${row.replace('cable', '')}`));

export const rule = defineDataRule({
  id: 'measurability/field-never-given',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A field is declared and given in no record of the sample data.',
    why: 'What hangs on the field cannot be measured: the tool does not record it, or exports it under another name. That comes out when the first bill is due.',
    avoid: [
      { text: TEXT, without: [], data: { 'faults.csv': fileOf(ROWS.map((row) => row.replace('cable', ''))) } },
      { text: UNANSWERED, without: [], data: { 'faults.csv': `answered,${fileOf(ROWS.map((row) => `,${row}`))}` } },
    ],
    prefer: [
      { text: TEXT, without: [], data: { 'faults.csv': fileOf(ROWS) } },
      { text: UNANSWERED, without: [], data: { 'faults.csv': `answered,${fileOf(ANSWERS)}` } },
    ],
  },
  messages: {
    never: {
      says: '{field} is given in none of the {rows} {records} of the sample data.',
      instead: 'Name its column (where {field} is "…"), have the tool record it, or take the field out.',
    },
  },
  *look(reading, { seen }) {
    for (const { records: name, rows, fields } of seen) {
      const records = reading.agreement.records.get(name);
      if (records === undefined || rows < FEWEST) continue;
      for (const { field: fieldName, given } of fields) {
        const field = records.fields.find((each) => each.name === fieldName);
        if (field === undefined || given > 0) continue;
        yield { at: field.origin, message: 'never', data: { field: fieldName, rows: rows.toString(), records: name } };
      }
    }
  },
});

const FEWEST = 5;

function fileOf(rows: readonly string[]): string {
  return `reported,site,cause\n${rows.join('\n')}\n`;
}
