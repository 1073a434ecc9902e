/**
 * A contract as a word processor saved it (.docx), as text: one line for each paragraph and each row of a table, as they are printed.
 *
 * Invariant: nothing outside the file is opened, no picture and no link; words that are left out are told in a note.
 */
import type Mammoth from 'mammoth';
import { CannotRun } from './failure';
import { readWordParts } from './word-parts';
import type { Printed } from './word-print';
import { linesOfMargins, linesOfWords, picturesIn, type DocumentElement } from './word-lines';

export interface WordFile {
  /**
   * With `#` before headings, `-` before items of lists and `|` between the cells of a row. Line n is the n-th paragraph. The words of a footnote
   * stand behind the paragraph or table that refers to it, as in Markdown: `[^1]` where it is referred to, `[^1]:` before its words. What headers
   * and footers say comes last, once.
   */
  readonly text: string;
  /** What was left out or taken as settled, a sentence for each. */
  readonly notes: readonly string[];
}

export async function readWordFile(path: string): Promise<WordFile> {
  const parts = await readWordParts(path);
  const { default: mammoth } = await import('mammoth').catch(() => {
    // The extension for editors is packed without what reads Word documents.
    throw new CannotRun(`${path} cannot be read by the sla that comes with the editor. Save it as .txt or .md, and take that.`);
  });
  const { printed } = await import('./word-print');
  let print: Printed;
  let body: DocumentElement;
  let margins: DocumentElement | undefined;
  try {
    print = printed(parts);
    if (!print.isDocument && !parts.has('word/document.xml'))
      throw new CannotRun(`${path} is a packed file, but no Word document. Save the contract as .docx, .txt or .md.`);
    body = await documentOf(mammoth, print.parts);
    margins = print.margins === undefined ? undefined : await documentOf(mammoth, print.margins);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${path} is damaged: its text cannot be read. Open it, save it again as .docx, and check that.`);
  }
  const lines = linesOfWords(body);
  if (lines.every((line) => line.trim() === '')) throw new CannotRun(`${path} has no words in it. Are its pages pictures?`);
  const edges = margins === undefined ? [] : linesOfMargins(margins, lines);
  return { text: [...lines, ...edges].join('\n'), notes: notesOn(path, print, body) };
}

/** What mammoth makes of the parts. It is given nothing but these, so it cannot open anything else. */
async function documentOf(mammoth: typeof Mammoth, parts: ReadonlyMap<string, string>): Promise<DocumentElement> {
  const { default: Zip } = await import('jszip');
  const zip = new Zip();
  for (const [name, text] of parts) zip.file(name, text);
  const buffer = await zip.generateAsync({ type: 'nodebuffer' });
  let found: DocumentElement | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (document: DocumentElement) => {
        found = document;
        return { ...document, children: [] };
      },
    },
  );
  if (found === undefined) throw new Error('There is no document in it.');
  return found;
}

function notesOn(path: string, { hidden, hasChanges, hasForeign }: Printed, body: DocumentElement): string[] {
  const [first] = hidden;
  const words = first?.replace(/\s+/g, ' ').trim() ?? '';
  const shown = words.length > 60 ? `${words.slice(0, 60).trimEnd()} …` : words;
  return [
    ...(first === undefined ? [] : [`${path} has hidden text ("${shown}"${hidden.length > 1 ? ' and more' : ''}), which was left out.`]),
    ...(hasChanges ? [`${path} has tracked changes; it was read as if all of them were accepted.`] : []),
    ...(body.comments?.length ? [`${path} has comments, which were left out.`] : []),
    ...(hasForeign ? [`${path} has a file, a chart or a diagram inside; words in it were not read.`] : []),
    ...(picturesIn(body) ? [`${path} has pictures; words in them were not read.`] : []),
  ];
}
