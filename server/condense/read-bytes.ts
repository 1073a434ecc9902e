import { UnreadableData } from './opened-file';

/** Largest file that is taken into memory, unpacked. */
export const MOST_BYTES = 1 << 30;

/** Unpacks a gzip file; gives any other back as it is. Throws `UnreadableData` when it is broken or larger than `mostBytes` inside. */
export async function unpack(name: string, bytes: Uint8Array, mostBytes: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
      length += part.byteLength;
      if (length > mostBytes) break;
      parts.push(part);
    }
  } catch {
    throw new UnreadableData(`${name} is a broken gzip file. Make it again, or unpack it and name the unpacked file.`);
  }
  if (length > mostBytes) throw new UnreadableData(tooLarge(name, mostBytes));
  return joined(parts, length);
}

/** What to say of a file that does not fit. */
export function tooLarge(name: string, mostBytes: number): string {
  const most = mostBytes >= 1_000_000 ? `${Math.floor(mostBytes / 1_000_000)} MB` : `${mostBytes} bytes`;
  return `${name} is larger than the ${most} that are read into memory. Read it with DuckDB (the default of the command line), or cut it into smaller files.`;
}

/** The text of a file, by its byte order mark or as UTF-8, in pieces. Throws `UnreadableData` for any other encoding. */
export function* decode(
  name: string,
  bytes: Uint8Array,
  pieceBytes = 1 << 22,
): Generator<{ readonly text: string; readonly fraction: number }> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const end = Math.min(at + pieceBytes, bytes.byteLength);
    const isLast = end === bytes.byteLength;
    yield { text: decodePiece(name, decoder, bytes.subarray(at, end), !isLast), fraction: end / bytes.byteLength };
  }
}

/** The text at the start of a file, up to the last whole letter. */
export function decodeHead(name: string, bytes: Uint8Array, mostBytes: number): string {
  return decodePiece(name, new TextDecoder(encodingOf(bytes), { fatal: true }), bytes.subarray(0, mostBytes), mostBytes < bytes.byteLength);
}

export function decodeAll(name: string, bytes: Uint8Array): string {
  return decodePiece(name, new TextDecoder(encodingOf(bytes), { fatal: true }), bytes, false);
}

function decodePiece(name: string, decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new UnreadableData(`${name} is not text in UTF-8. Save it again as UTF-8 (in Excel: "CSV UTF-8").`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
