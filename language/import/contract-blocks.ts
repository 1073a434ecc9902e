/** A contract in prose as its headings, sentences and rows of tables, in their order, each with its line. */
import type { ProseLayout } from '../prose/documents';
import { readableLines } from '../prose/readable';
import { splitSentences } from '../prose/sentences';

export interface Piece {
  readonly kind: 'heading' | 'sentence' | 'row';
  /** As written, on one line. */
  readonly text: string;
  /** Where it begins; counts from 1. */
  readonly line: number;
  /** The cells of a row. */
  readonly cells: readonly string[];
  /** The paragraph it stands in, so that prose can be put together again. */
  readonly paragraph: number;
  /** What it stands together with: the paragraph or the table. */
  readonly block: number;
  /** The heading it stands under; counts from 0. */
  readonly section: number;
  /** The footnotes that it refers to. */
  readonly marks: readonly string[];
  /** The footnote whose words these are. */
  readonly footnote?: string;
}

/** Every word of the text is in exactly one piece; marks of lists, tables, emphasis, pages and footnotes (`[^1]`) are not words. */
export function piecesOf(text: string, layout: ProseLayout): Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  let paragraph = 0;
  let section = 0;
  let table = 0;
  let rowBefore = -1;
  let footnote: string | undefined;
  const close = (): void => {
    if (open.length > 0)
      pieces.push(...sentencesOf(open, { paragraph, block: paragraph, section, ...(footnote === undefined ? {} : { footnote }) }));
    paragraph += 1;
    open = [];
    footnote = undefined;
  };
  const lines = readableLines(text, layout);
  for (const [index, { text: written, line }] of lines.entries()) {
    const [, noted, words = written] = /^\s*\[\^([^\]\s]+)\]:\s*(.*)$/.exec(written) ?? [];
    const { text: raw, marks } = withoutMarks(words);
    const mentioned = marks.map(({ footnote: each }) => each);
    const isRow = /^\s*\|.*\|\s*$/.test(raw);
    const heading = noted === undefined ? headingIn(raw, lines[index + 1]?.text ?? '', lines[index - 1]?.text ?? '') : undefined;
    if (heading !== undefined || isRow || raw.trim() === '' || noted !== undefined || layout === 'line by line' || LIST_ITEM.test(raw))
      close();
    if (heading !== undefined) {
      section += 1;
      pieces.push({ kind: 'heading', text: heading, line, cells: [], paragraph, block: paragraph, section, marks: mentioned });
      paragraph += 1;
    } else if (isRow) {
      if (rowBefore !== index - 1) table = paragraph;
      rowBefore = index;
      const cells = raw.trim().slice(1, -1).split('|').map(plain);
      if (!cells.every((cell) => /^[:\s-]*$/.test(cell)))
        pieces.push({ kind: 'row', text: cells.join(' | '), line, cells, paragraph, block: table, section, marks: mentioned });
      paragraph += 1;
    } else if (raw.trim() !== '' && !/^\s*[=_*-]{3,}(?:\s+[=-]{3,})*\s*$/.test(raw)) {
      footnote ??= noted;
      open.push({ text: raw, line, marks });
    }
  }
  close();
  return pieces;
}

interface Line {
  readonly text: string;
  readonly line: number;
  readonly marks: readonly Mark[];
}

/** Where a text refers to a footnote: behind so many letters. */
interface Mark {
  readonly footnote: string;
  readonly at: number;
}

function withoutMarks(written: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: whole, 1: footnote = '' } of written.matchAll(/\[\^([^\]\s]+)\]/g)) {
    text += written.slice(from, index);
    marks.push({ footnote, at: text.length });
    from = index + whole.length;
  }
  return { text: text + written.slice(from), marks };
}

const LIST_ITEM = /^\s*(?:[-*+•–>]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)])\s/;

/** `# Services`, `3. SERVICE CREDITS`, `Article 4 – Fees`: short, without a full stop, and nothing but a name. */
function headingIn(line: string, next: string, before: string): string | undefined {
  const marked = /^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
  if (marked !== undefined) return plain(marked);
  const numbered =
    /^\s*(?:(?:article|section|clause|schedule|annex|part)\s+)?(?:\d{1,2}(?:\.\d{1,2})?\.?|[IVX]{1,4}\.)[\s:.–-]+([A-Z][^.;:?!]{2,60})$/i.exec(
      line,
    )?.[1];
  // "1. Planned work on the" goes on in the next line; "1. Send a letter", "2. Name the month" are items of a list.
  const isItem = /^\s*[a-z]/.test(next) || isNextTo(numberOf(line), numberOf(next), numberOf(before));
  if (numbered !== undefined && !isItem && !/\b(?:must|shall|will|is|are|may|means)\b/i.test(numbered)) return plain(line);
  return /^\s*[A-Z][A-Z &/,'-]{3,60}$/.test(line) ? plain(line) : undefined;
}

function numberOf(line: string): number | undefined {
  const digits = /^\s*(\d{1,2})[.)]\s+\S/.exec(line)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 10);
}

function isNextTo(number: number | undefined, next: number | undefined, before: number | undefined): boolean {
  return number !== undefined && (next === number + 1 || before === number - 1);
}

/** The sentences of a paragraph; each stands in the line that its first word is in. */
function sentencesOf(lines: readonly Line[], place: Pick<Piece, 'paragraph' | 'block' | 'section' | 'footnote'>): Piece[] {
  const text = lines.map((each) => each.text).join('\n');
  const starts: number[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (const each of lines) {
    starts.push(at);
    for (const mark of each.marks) marks.push({ ...mark, at: mark.at + at });
    at += each.text.length + 1;
  }
  const sentences = splitSentences({ kind: 'paragraph', text }, { names: new Set(), parties: new Set() });
  const within = (from: number, to: number): string[] =>
    marks.filter(({ at: mark }) => mark > from && mark <= to).map(({ footnote }) => footnote);
  if (sentences.length === 0)
    return [{ kind: 'sentence', text: plain(text), line: lines[0]?.line ?? 1, cells: [], marks: within(-1, text.length), ...place }];
  // What lies before or between sentences belongs to the one that follows, so that no word is lost.
  return sentences.map((sentence, index) => {
    const from = index === 0 ? 0 : (sentences[index - 1]?.to ?? 0);
    const to = index === sentences.length - 1 ? text.length : sentence.to;
    const line = lines[starts.findLastIndex((start) => start <= sentence.from)]?.line ?? 1;
    return { kind: 'sentence', text: plain(text.slice(from, to)), line, cells: [], marks: within(index === 0 ? -1 : from, to), ...place };
  });
}

/** The words of a sentence without the number of its clause, which is no figure. */
export function wordsOf({ text }: Piece): string {
  return text.replace(/^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z]\)|[ivx]{1,4}\))\s+(?=["“(]*[A-Z])/, '');
}

/** Without marks of emphasis and lists, on one line. */
function plain(text: string): string {
  return text
    .replace(/^\s*(?:[-*+•–>]\s+)+/, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
