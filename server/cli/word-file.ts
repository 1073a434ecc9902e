/**
 * A contract as a word processor saved it (.docx), as text: one line for each paragraph and each row of a table.
 *
 * Invariant: the file is not trusted. It is unpacked to no more than a limit, pictures and links are never opened, and whatever is wrong with it
 * is said in a sentence.
 */
import { readFile, stat } from 'node:fs/promises';
import { CannotRun, readingFailure } from './failure';

/** The text, with `#` before headings, `-` before items of lists and `|` between the cells of a row. Line n is the n-th paragraph. */
export async function readWordFile(path: string): Promise<string> {
  const { size } = await stat(path).catch((error: unknown) => Promise.reject(readingFailure(path, error)));
  if (size > MOST_PACKED)
    throw new CannotRun(`${path} is too large for a contract: ${Math.round(size / MEGABYTE)} MB. Take its pictures out.`);
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(readingFailure(path, error)));
  await refuseWhatIsNoDocument(path, bytes);
  const body = await bodyOf(path, bytes);
  const lines = body.children.flatMap((element) => linesOf(element));
  if (lines.every((line) => line.trim() === '')) throw new CannotRun(`${path} has no words in it. Are its pages pictures?`);
  return lines.join('\n');
}

const MEGABYTE = 1_000_000;
const MOST_PACKED = 50 * MEGABYTE;
const MOST_UNPACKED = 60 * MEGABYTE;
const MOST_PARTS = 5_000;

async function refuseWhatIsNoDocument(path: string, bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, 4).equals(OLD_WORD))
    throw new CannotRun(`${path} is protected by a password, or is of an old kind (.doc). Save it as a .docx without a password.`);
  if (!bytes.subarray(0, 2).equals(ZIP))
    throw new CannotRun(`${path} is not a Word document, whatever its name says. Save it as .docx, .txt or .md.`);
  const parts = await partsOf(path, bytes);
  if (!parts.has('word/document.xml'))
    throw new CannotRun(`${path} is a packed file, but no Word document. Save the contract as .docx, .txt or .md.`);
}

const OLD_WORD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK');

/** Unpacks all that is text, counting and keeping nothing, so that a small file that would fill the memory is refused before it does. */
async function partsOf(path: string, bytes: Buffer): Promise<ReadonlySet<string>> {
  const { default: yauzl } = await import('yauzl');
  return new Promise((done, failed) => {
    const fail = (error?: unknown): void => {
      failed(error instanceof CannotRun ? error : new CannotRun(`${path} is damaged: it cannot be unpacked.`));
    };
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return fail(error);
      const names = new Set<string>();
      let unpacked = 0;
      zip.on('error', fail);
      zip.on('end', () => done(names));
      zip.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        names.add(entry.fileName);
        if (names.size > MOST_PARTS) return fail(new CannotRun(`${path} has more parts than any contract.`));
        if (!/\.(?:xml|rels)$/i.test(entry.fileName)) return zip.readEntry();
        unpacked += entry.uncompressedSize;
        if (unpacked > MOST_UNPACKED)
          return fail(new CannotRun(`${path} would unpack to more than ${MOST_UNPACKED / MEGABYTE} MB of text. That is no contract.`));
        zip.openReadStream(entry as Parameters<typeof zip.openReadStream>[0], (problem, stream) => {
          if (problem !== null) return fail(problem);
          stream.on('error', fail);
          stream.on('end', () => zip.readEntry());
          stream.resume();
        });
      });
      zip.readEntry();
    });
  });
}

/** What mammoth makes of a document, as far as it is read here. */
interface DocumentElement {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly children?: readonly DocumentElement[];
}

async function bodyOf(path: string, buffer: Buffer): Promise<{ readonly children: readonly DocumentElement[] }> {
  // The extension for editors is packed without what reads Word documents.
  const { default: mammoth } = await import('mammoth').catch(() => {
    throw new CannotRun(`${path} cannot be read by the sla that comes with the editor. Save it as .txt or .md, and take that.`);
  });
  let body: DocumentElement | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer },
      {
        transformDocument: (document: DocumentElement) => {
          body = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw new CannotRun(`${path} is damaged: its text cannot be read. Open it, save it again as .docx, and check that.`);
  }
  return { children: body?.children ?? [] };
}

function linesOf(element: DocumentElement): string[] {
  if (element.type === 'table') return (element.children ?? []).map(rowOf);
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap((child) => linesOf(child));
  const text = wordsOf(element).replace(/\s+/g, ' ').trim();
  const level = /^(?:heading|title) ?(\d?)$/i.exec(element.styleName ?? '')?.[1];
  if (text === '') return [''];
  if (level !== undefined) return [`${'#'.repeat(Math.min(6, Math.max(1, Number.parseInt(`0${level}`, 10))))} ${text}`];
  return [element.numbering === null || element.numbering === undefined ? text : `- ${text}`];
}

function rowOf(row: DocumentElement): string {
  const cells = (row.children ?? []).map((cell) => wordsOf(cell).replace(/\s+/g, ' ').replaceAll('|', '/').trim());
  return `| ${cells.join(' | ')} |`;
}

function wordsOf(element: DocumentElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab' || element.type === 'break') return ' ';
  const words = (element.children ?? []).map((child) => wordsOf(child)).join('');
  return element.type === 'paragraph' ? `${words} ` : words;
}
