/** A contract as plain text or Markdown: its paragraphs, list items and cells as passages, each where it stands. */
import { passage, type Passage } from './passages';
import type { Vocabulary } from './sentences';

/** Whether a paragraph may go on over several lines, or each line is one. */
export type ProseLayout = 'wrapped' | 'line by line';

/** The passages of a text. What Markdown marks as code, links and headings is left out. */
export function passagesOfText(text: string, uri: string, layout: ProseLayout = 'wrapped'): Passage[] {
  const vocabulary = vocabularyOfText(text);
  const blank = text.replace(NOT_PROSE, (part) => part.replace(/[^\n]/g, ' '));
  const passages: Passage[] = [];
  for (const { from, to } of blocksOf(blank, layout)) {
    const words = blank.slice(from, to);
    if (/\p{L}{2}/u.test(words)) passages.push(passage({ kind: 'paragraph', uri, offset: from, text: words }, vocabulary));
  }
  return passages;
}

/** Front matter, code, addresses, pictures, marks of footnotes and links, comments and the lines under a table's head. */
const NOT_PROSE =
  /(?<![^])---\r?\n[^]*?\r?\n---[ \t]*$|\[\^[^\]\n]+\]:?|\]\[[^\]\n]*\]|^\[[^\]\n]+\]: \S[^\n]*$|^(```|~~~)[^]*?^\1[^\n]*$|`[^`\n]*`|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|https?:\/\/\S+|<!--[^]*?-->|^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$|^#{1,6} [^\n]*$|^[=-]{3,}$/gm;

/** Stretches that are read as one: a paragraph over several lines, a list item, a cell of a table. */
function* blocksOf(text: string, layout: ProseLayout): Iterable<{ readonly from: number; readonly to: number }> {
  let start = 0;
  let end = 0;
  let open = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const isTable = /^\s*\|.*\|\s*$/.test(line);
    const begins = /^\s*(?:[-*+•–>]|\(?[a-zA-Z0-9ivx]{1,4}[.)])\s/.test(line);
    if (open && (layout === 'line by line' || line.trim() === '' || isTable || begins)) {
      yield { from: start, to: end };
      open = false;
    }
    if (isTable) yield* cellsOf(line, at);
    else if (line.trim() !== '') {
      if (!open) start = at + markLength(line);
      open = true;
      end = at + line.length;
    }
    at += line.length + 1;
  }
  if (open) yield { from: start, to: end };
}

function* cellsOf(line: string, at: number): Iterable<{ readonly from: number; readonly to: number }> {
  for (const { index, 0: cell } of line.matchAll(/[^|]+/g))
    if (cell.trim() !== '') yield { from: at + index, to: at + index + cell.length };
}

/** The bullet or number that a line begins with. */
function markLength(line: string): number {
  return /^\s*(?:(?:[-*+•–>]|\(?[a-zA-Z0-9ivx]{1,4}[.)])\s+)*/.exec(line)?.[0].length ?? 0;
}

/** Terms that the text defines in quotation marks or bold, and the parties it names so. */
function vocabularyOfText(text: string): Vocabulary {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/["“*(]{1,3}([A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,4})["”*)]{1,3}/g)) names.add(name);
  const parties = new Set(
    ['Provider', 'Customer', 'Supplier', 'Client', 'Vendor', 'Company'].filter((name) => new RegExp(`\\b${name}\\b`).test(text)),
  );
  return { names, parties };
}
