import type { BadRow, DataReport } from '../../language/index';

type Note = DataReport['notes'][number];

/** What reading brings to light, while it goes on. */
export class ReportBuilder {
  rows = 0;
  private total = 0;
  private readonly listed: BadRow[] = [];
  private readonly exports: Note[] = [];
  private readonly counts = new Map<Note['code'], { count: number; message: string }>();

  constructor(
    private readonly name: string,
    private readonly files: readonly string[],
  ) {}

  bad(file: string, line: number, reason: string): void {
    this.total++;
    this.listed.push({ file, line, reason });
    // Files come in order, those of periods last: what is cut here would be cut in the end.
    if (this.listed.length >= MOST_LISTED * 4) this.cut();
  }

  /** The export of a product was read as what it is; each file says so for itself. */
  recognised(message: string): void {
    this.exports.push({ code: 'recognised', message, count: 1 });
  }

  note(code: Exclude<Note['code'], 'recognised'>, count: number, message: (count: number) => string): void {
    const sum = (this.counts.get(code)?.count ?? 0) + count;
    if (sum > 0) this.counts.set(code, { count: sum, message: message(sum) });
  }

  build(): DataReport {
    this.cut();
    const notes = [...this.exports, ...[...this.counts].map(([code, { count, message }]) => ({ code, message, count }))];
    return { name: this.name, files: this.files, rows: this.rows, badRows: { total: this.total, listed: this.listed }, notes };
  }

  private cut(): void {
    this.listed.sort((left, right) => (left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line));
    this.listed.length = Math.min(this.listed.length, MOST_LISTED);
  }
}

/** The report of data that could not be read at all. */
export function unreadableReport(name: string, files: readonly string[], unreadable: string): DataReport {
  return { name, files, rows: 0, badRows: { total: 0, listed: [] }, notes: [], unreadable };
}

export const MOST_LISTED = 1000;

/** The words of the notes, the same for every engine. */
export const NOTE_TEXTS = {
  ambiguous: (count: number): string =>
    `${times(count)} ${count === 1 ? 'was' : 'were'} read that the clock showed twice when it was set back; the earlier moment was taken.`,
  zone: (timeZone: string) => (): string => `Times without an offset from UTC were read in the time zone ${timeZone}.`,
  merged: (count: number): string =>
    `${rows(count)} repeat${count === 1 ? 's' : ''} another row in every field and ${count === 1 ? 'was' : 'were'} counted once with it.`,
  repeated: (count: number): string =>
    `${rows(count)} repeat${count === 1 ? 's' : ''} another row in every field; each counts, because the records do not say by which field they are identified.`,
  open:
    (field: string) =>
    (count: number): string =>
      `${count === 1 ? '1 interval' : `${count} intervals`} of ${field} ${count === 1 ? 'has' : 'have'} no end and ${count === 1 ? 'runs' : 'run'} on.`,
};

function times(count: number): string {
  return count === 1 ? '1 time' : `${count} times`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
