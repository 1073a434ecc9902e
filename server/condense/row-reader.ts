import type { Column, Field, RowTable, Sample } from '../../language/index';
import { cellReader, complainOfCell, complainOfOrder, type CellReader } from './cell-readers';
import { columnBuilder, type ColumnBuilder } from './column-builders';
import { NOTE_TEXTS, type ReportBuilder } from './data-report';
import { fieldIn, type MatchedColumn } from './match-columns';
import { isMissing } from './missing-cells';
import type { Batch, OpenedFile } from './opened-file';
import { joinColumnOf, type PauseFile } from './read-pauses';
import type { ReadingPlan } from './reading-plan';

/** A field, or a column that ties pauses to their records, with where its cells come from. */
interface Source {
  readonly name: string;
  /** As the file at hand holds it. */
  field: Field | undefined;
  readonly builder: ColumnBuilder;
  format?: string;
}

/** Turns batches of cells into columns of typed values; rows that are bad go to the report. */
export class RowReader {
  private readonly sources: Source[];
  private readonly ordered: readonly {
    readonly start: string;
    readonly end: string;
    readonly from: ColumnBuilder;
    readonly to: ColumnBuilder;
  }[];
  private readonly key: Source | undefined;
  private readonly datedBy: Source | undefined;
  private readonly keyRows = new Map<number, number>();
  private file = new Int32Array(1024);
  private line = new Float64Array(1024);
  private count = 0;
  private fileIndex = 0;
  private fileName = '';
  private notGiven: ReadonlySet<string> = new Set();
  private readonly zones = new Set<string>();
  private ambiguous = 0;
  private assumed = 0;

  constructor(
    private readonly plan: ReadingPlan,
    private readonly files: readonly string[],
    pauses: readonly PauseFile[],
    private readonly report: ReportBuilder,
  ) {
    const { fields, agreement, timeZone, records } = plan;
    const text: CellReader = { kind: 'text', read: (cell) => cell.trim() };
    this.sources = fields.map((field) => {
      const reader = cellReader(field, agreement, timeZone, { cells: 'text', timeZone });
      return { name: field.name, field, builder: columnBuilder(reader) };
    });
    const joins = new Set(pauses.map(({ joinColumn }) => joinColumn).filter((name) => !fields.some((field) => field.name === name)));
    for (const name of joins) this.sources.push({ name, field: undefined, builder: columnBuilder(text) });
    this.ordered = plan.ordered.flatMap(({ start, end }) => {
      const [from, to] = [this.sourceOf(start)?.builder, this.sourceOf(end)?.builder];
      return from === undefined || to === undefined ? [] : [{ start, end, from, to }];
    });
    this.key = this.sourceOf(records.key);
    this.datedBy = this.sourceOf(records.changes?.datedBy);
  }

  /** Makes ready for a file; `wanted` are the columns its batches must bring. */
  begin(file: OpenedFile, index: number, matched: ReadonlyMap<string, MatchedColumn>, sample: Sample): readonly number[] {
    const { agreement, fields } = this.plan;
    const timeZone = sample.timeZone ?? this.plan.timeZone;
    this.fileIndex = index;
    this.fileName = file.name;
    this.zones.add(timeZone);
    this.notGiven = new Set(sample.notGiven);
    return this.sources.map((source) => {
      const column = matched.get(source.name)?.column ?? joinColumnOf(file, source.name);
      const cells = file.columns[column]?.type ?? 'text';
      const field = fields.find(({ name }) => name === source.name);
      if (field === undefined) return column;
      source.field = fieldIn(field, matched.get(source.name));
      source.format = matched.get(source.name)?.format;
      source.builder.use(cellReader(source.field, agreement, this.plan.timeZone, { cells, format: source.format, timeZone }));
      return column;
    });
  }

  add(batch: Batch): void {
    for (let row = 0; row < batch.count; row++) {
      this.report.rows++;
      const reason = batch.problem(row) ?? this.readRow(batch, row);
      if (reason !== undefined) {
        this.report.bad(this.fileName, batch.line(row), reason);
        continue;
      }
      this.place(batch.line(row));
    }
  }

  finish(): RowTable {
    const { count, report, zones } = this;
    report.note('ambiguous-local-time', this.ambiguous, NOTE_TEXTS.ambiguous);
    report.note('zone-assumed', this.assumed, NOTE_TEXTS.zone([...zones].join(' and ')));
    const columns = new Map(this.sources.map(({ name, builder }): [string, Column] => [name, builder.build(count)]));
    return { count, files: this.files, file: this.file.slice(0, count), line: this.line.slice(0, count), columns };
  }

  private sourceOf(name: string | undefined): Source | undefined {
    return this.sources.find((source) => source.name === name);
  }

  /** Writes the cells of a row into the columns; gives the reason when it is bad. */
  private readRow(batch: Batch, row: number): string | undefined {
    const { count, sources, notGiven } = this;
    let [ambiguous, assumed] = [0, 0];
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i];
      const cell = batch.cell(row, i);
      if (source === undefined) continue;
      const { builder } = source;
      if (isMissing(cell, notGiven)) {
        builder.setNotGiven(count);
        continue;
      }
      if (!builder.set(count, cell))
        return source.field === undefined ? undefined : complainOfCell(source.field, cell, this.plan.agreement, source.format);
      const { reader } = builder;
      if (reader.kind !== 'instant') continue;
      if (reader.ambiguous) ambiguous++;
      if (reader.zoneAssumed) assumed++;
    }
    const reason = this.complainOfRow(batch.line(row));
    if (reason === undefined) {
      this.ambiguous += ambiguous;
      this.assumed += assumed;
    }
    return reason;
  }

  private complainOfRow(line: number): string | undefined {
    const { count, key, datedBy } = this;
    for (const one of [key, datedBy]) if (one !== undefined && Number.isNaN(one.builder.identity(count))) return `${one.name} is not given`;
    for (const { start, end, from, to } of this.ordered) if (to.identity(count) < from.identity(count)) return complainOfOrder(start, end);
    return key === undefined || datedBy !== undefined ? undefined : this.complainOfKey(key, line);
  }

  private complainOfKey({ name, builder }: Source, line: number): string | undefined {
    const identity = builder.identity(this.count);
    const earlier = this.keyRows.get(identity);
    if (earlier === undefined) {
      this.keyRows.set(identity, this.count);
      return undefined;
    }
    return complainOfKey(
      name,
      { file: this.files[this.file[earlier] ?? 0] ?? '', line: this.line[earlier] ?? 0 },
      { file: this.fileName, line },
    );
  }

  private place(line: number): void {
    const { count } = this;
    if (count >= this.file.length) {
      const [file, lines] = [new Int32Array(count * 2), new Float64Array(count * 2)];
      file.set(this.file);
      lines.set(this.line);
      [this.file, this.line] = [file, lines];
    }
    this.file[count] = this.fileIndex;
    this.line[count] = line;
    this.count = count + 1;
  }
}

/** Why a row is bad whose key another has: `Number is the same as on line 2`. */
export function complainOfKey(
  field: string,
  earlier: { readonly file: string; readonly line: number },
  here: { readonly file: string; readonly line: number },
): string {
  return `${field} is the same as on line ${earlier.line}${earlier.file === here.file ? '' : ` of ${earlier.file}`}`;
}
