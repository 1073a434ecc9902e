/**
 * The parts of a Word document (.docx) that are text, by their names.
 *
 * Invariant: the file is not trusted. It is unpacked to no more than a limit, parts that are no text are never opened, and whatever is wrong with it
 * is said in a sentence.
 */
import { readFile, stat } from 'node:fs/promises';
import { CannotRun, readingFailure } from './failure';

export async function readWordParts(path: string): Promise<ReadonlyMap<string, string>> {
  const { size } = await stat(path).catch((error: unknown) => Promise.reject(readingFailure(path, error)));
  if (size > MOST_PACKED)
    throw new CannotRun(`${path} is too large for a contract: ${Math.round(size / MEGABYTE)} MB. Take its pictures out.`);
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(readingFailure(path, error)));
  if (bytes.length === 0) throw new CannotRun(`${path} is empty.`);
  if (bytes.subarray(0, 4).equals(OLD_WORD))
    throw new CannotRun(`${path} is protected by a password, or is of an old kind (.doc). Save it as a .docx without a password.`);
  if (!bytes.subarray(0, 2).equals(ZIP))
    throw new CannotRun(`${path} is not a Word document, whatever its name says. Save it as .docx, .txt or .md.`);
  return unpack(path, bytes);
}

const MEGABYTE = 1_000_000;
const MOST_PACKED = 50 * MEGABYTE;
const MOST_UNPACKED = 60 * MEGABYTE;
const MOST_PARTS = 5_000;
/** Each takes about two kilobytes of memory when it is read. A contract of 300 pages has about a quarter of them. */
const MOST_TAGS = 500_000;

const OLD_WORD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK');
const TAG = 0x3c;

async function unpack(path: string, bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const { default: yauzl } = await import('yauzl');
  return new Promise((done, failed) => {
    const fail = (error?: unknown): void => {
      failed(error instanceof CannotRun ? error : new CannotRun(`${path} is damaged: it cannot be unpacked.`));
    };
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return fail(error);
      const parts = new Map<string, string>();
      let entries = 0;
      let unpacked = 0;
      let tags = 0;
      zip.on('error', fail);
      zip.on('end', () => done(parts));
      zip.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        if (++entries > MOST_PARTS) return fail(new CannotRun(`${path} has more parts than any contract.`));
        if (!/\.(?:xml|rels)$/i.test(entry.fileName)) return zip.readEntry();
        unpacked += entry.uncompressedSize;
        if (unpacked > MOST_UNPACKED)
          return fail(new CannotRun(`${path} would unpack to more than ${MOST_UNPACKED / MEGABYTE} MB of text. That is no contract.`));
        zip.openReadStream(entry as Parameters<typeof zip.openReadStream>[0], (problem, stream) => {
          if (problem !== null) return fail(problem);
          const chunks: Buffer[] = [];
          stream.on('error', fail);
          stream.on('data', (chunk: Buffer) => {
            for (let at = chunk.indexOf(TAG); at >= 0; at = chunk.indexOf(TAG, at + 1)) tags += 1;
            chunks.push(chunk);
          });
          stream.on('end', () => {
            if (tags > MOST_TAGS)
              return fail(new CannotRun(`${path} is too large for a contract. Save its parts as documents of their own.`));
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
