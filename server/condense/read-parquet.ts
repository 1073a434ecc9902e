import { parquetMetadata, parquetScan, parquetSchema, type Compressors, type FileMetaData, type SchemaElement } from 'hyparquet';
import { pause, UnreadableData, type Batch, type CellType, type FileColumn, type OpenedFile } from './opened-file';

/** Opens a Parquet file. `codecs` unpack what the library cannot by itself (gzip, zstd, brotli). */
export function openParquet(name: string, bytes: Uint8Array, codecs: Compressors = {}): OpenedFile {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = orUnreadable(name, () => parquetMetadata(buffer));
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const columns = elements.map((element): FileColumn => ({ name: element.name, type: cellTypeOf(element) }));
  // A number and a time are taken as they are stored: the library would pass decimals and instants through doubles and dates.
  const written = elements.map(writerOf);
  const bare: FileMetaData = { ...metadata, schema: metadata.schema.map(withoutMeaning) };
  return { name, columns, batches: (wanted) => readBatches(name, { buffer, metadata: bare, codecs, columns, written }, wanted) };
}

interface Opened {
  readonly buffer: ArrayBuffer;
  readonly metadata: FileMetaData;
  readonly codecs: Compressors;
  readonly columns: readonly FileColumn[];
  readonly written: readonly Writer[];
}

/** One stored value as a cell. */
type Writer = (value: unknown) => string | number | undefined;

async function* readBatches(
  name: string,
  { buffer, metadata, codecs, columns, written }: Opened,
  wanted: readonly number[],
): AsyncGenerator<Batch> {
  const total = Number(metadata.num_rows);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const from = rowStart;
    const parsers = { timestampFromNanoseconds: (nanos: bigint) => nanos, stringFromBytes: decodeText };
    const scan = orUnreadable(name, () =>
      parquetScan({ file: buffer, metadata, rowStart: from, rowEnd, utf8: false, compressors: codecs, parsers }),
    );
    const read = wanted.map(async (column) => (await scan).readColumn({ column: columns[column]?.name ?? '', rowStart: from, rowEnd }));
    const cells = await Promise.all(read).catch((error: unknown) => {
      throw unreadable(name, error);
    });
    yield {
      count: rowEnd - from,
      cell: (row, column) => written[wanted[column] ?? -1]?.((cells[column] as ArrayLike<unknown> | undefined)?.[row]),
      line: (row) => from + row + 1,
      problem: () => undefined,
      fraction: rowEnd / total,
    };
    rowStart = rowEnd;
    await pause();
  }
}

function cellTypeOf({ type, converted_type, logical_type }: SchemaElement): CellType {
  if (logical_type?.type === 'TIMESTAMP') return logical_type.isAdjustedToUTC ? 'utc' : 'local';
  // Files that do not say whether their times are in UTC hold what the clock showed.
  if (type === 'INT96' || converted_type === 'TIMESTAMP_MILLIS' || converted_type === 'TIMESTAMP_MICROS') return 'local';
  return logical_type?.type === 'DATE' || converted_type === 'DATE' ? 'day' : 'text';
}

function withoutMeaning(element: SchemaElement): SchemaElement {
  return cellTypeOf(element) === 'text' && !isDecimal(element)
    ? element
    : { ...element, converted_type: undefined, logical_type: undefined };
}

function isDecimal({ converted_type, logical_type }: SchemaElement): boolean {
  return converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL';
}

function writerOf(element: SchemaElement): Writer {
  const { type, logical_type, converted_type } = element;
  const cell = cellTypeOf(element);
  if (cell === 'day') return (value) => (typeof value === 'number' ? value : undefined);
  if (cell !== 'text') {
    const unit = logical_type?.type === 'TIMESTAMP' ? logical_type.unit : converted_type === 'TIMESTAMP_MILLIS' ? 'MILLIS' : 'MICROS';
    const nanos = type === 'INT96' || unit === 'NANOS';
    return (value) => (typeof value === 'bigint' ? toMicros(value, nanos ? 'NANOS' : unit) : undefined);
  }
  if (isDecimal(element)) {
    const scale = logical_type?.type === 'DECIMAL' ? logical_type.scale : (element.scale ?? 0);
    return (value) => writeDecimal(value, scale);
  }
  return type === 'FLOAT' ? (value) => (typeof value === 'number' ? shortestSingle(value) : undefined) : writePlain;
}

function toMicros(count: bigint, unit: 'MILLIS' | 'MICROS' | 'NANOS'): number {
  if (unit === 'MILLIS') return Number(count * 1000n);
  if (unit === 'MICROS') return Number(count);
  return Number(count >= 0n ? count / 1000n : (count - 999n) / 1000n);
}

function writeDecimal(value: unknown, scale: number): string | undefined {
  const units =
    typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : value instanceof Uint8Array ? signedInteger(value) : undefined;
  if (units === undefined) return undefined;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
}

function signedInteger(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** The shortest decimal that a single-precision number stands for: 0.1, not 0.10000000149011612. */
function shortestSingle(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

function writePlain(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return decodeText(value);
  return typeof value === 'object'
    ? JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
    : String(value);
}

function decodeText(bytes: Uint8Array): string {
  return TEXT.decode(bytes);
}

const TEXT = new TextDecoder();

function orUnreadable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown): UnreadableData {
  const codec = /unsupported compression codec: (\w+)/i.exec(String(error))?.[1];
  return new UnreadableData(
    codec === undefined
      ? `${name} is not a Parquet file that can be read. Write it again with the tool it comes from.`
      : `${name} is packed with ${codec}, which cannot be unpacked here. Write it with Snappy or without compression.`,
  );
}
