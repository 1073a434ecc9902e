/** A contract as plain text or Markdown: its paragraphs, list items and cells as passages, each where it stands. */
import { passage, type Passage } from './passages';
import { readable } from './readable';
import type { Vocabulary } from './sentences';
import { NO_ROOM } from './smoothed';

/** Whether a paragraph may go on over several lines, or each line is one. */
export type ProseLayout = 'wrapped' | 'line by line';

/** The passages of a text. What Markdown marks as code, links and headings is left out. */
export function passagesOfText(text: string, uri: string, layout: ProseLayout = 'wrapped'): Passage[] {
  const words = readable(text, layout);
  const titles = headingsIn(text);
  const vocabulary = vocabularyOfText(words, titles);
  const passages: Passage[] = [];
  for (const { from, to, list, isCell } of blocksOf(words, layout)) {
    const block = words.slice(from, to);
    if (!SAYS_SOMETHING.test(block)) continue;
    const head = isCell || layout !== 'wrapped' ? 0 : headingLength(block, list !== undefined);
    if (head > 0) addTitle(block.slice(0, head).replaceAll(NO_ROOM, ''), titles);
    const add = (kind: 'title' | 'paragraph', start: number, end: number): void => {
      const place = { kind, uri, offset: from + start, text: block.slice(start, end) };
      passages.push(passage(list === undefined ? place : { ...place, list }, vocabulary));
    };
    if (head > 0) add('title', 0, head);
    if (head < block.length) add('paragraph', head, block.length);
  }
  return passages;
}

/** A word, or a step of a table of credits: "95% – 99%". */
const SAYS_SOMETHING = /\p{L}{2}|\d ?%? ?(?:-|–|—) ?\d[\d.]* ?%/u;

interface Block {
  readonly from: number;
  readonly to: number;
  readonly list?: number;
  readonly isCell?: true;
}

/** Stretches that are read as one: a paragraph over several lines, a list item, a cell of a table. */
function* blocksOf(text: string, layout: ProseLayout): Iterable<Block> {
  let start = 0;
  let end = 0;
  let open = false;
  let at = 0;
  let list = 0;
  let inList = false;
  const closed = (): Block => ({ from: start, to: end, ...(inList ? { list } : {}) });
  for (const line of text.split('\n')) {
    const isTable = /^\s*\|.*\|\s*$/.test(line);
    const begins = BEGINS.test(line);
    if (open && (layout === 'line by line' || line.trim() === '' || isTable || begins)) {
      yield closed();
      open = false;
    }
    if (isTable) yield* cellsOf(line, at);
    else if (line.trim() !== '') {
      if (!open) {
        if (begins && !inList) list += 1;
        inList = begins;
        start = at + markLength(line);
      }
      open = true;
      end = at + line.length;
    }
    at += line.length + 1;
  }
  if (open) yield closed();
}

/** A list item, the meaning below a term, or a label in bold: `**Fees:** EUR 400`. */
const BEGINS = /^\s*(?:(?:[-*+•–>]|\(?[a-zA-Z0-9ivx]{1,4}[.)]|:(?=\s{2}))\s|\0+[^\0\n]{1,60}(?::\0+|\0+:)(?:\s|$))/;

function* cellsOf(line: string, at: number): Iterable<Block> {
  for (const { index, 0: cell } of line.matchAll(/[^|]+/g))
    if (cell.trim() !== '') yield { from: at + index, to: at + index + cell.length, isCell: true };
}

/** The bullet or number that a line begins with. */
function markLength(line: string): number {
  return /^\s*(?:(?:[-*+•–>:]|\(?[a-zA-Z0-9ivx]{1,4}[.)])\s+)*/.exec(line)?.[0].length ?? 0;
}

/**
 * How much of a paragraph is a heading: a name before the first sentence ("Measurement and Reporting. The Provider …"), or all of it
 * where every word has a capital. An item of a list is one only where more follows it.
 */
function headingLength(block: string, isItem: boolean): number {
  const [head = '', title = '', stop = ''] =
    /^[\d.\s\0]*((?:[A-Z][\w’'&/()-]*|(?:of|and|or|for|to|the|in|by|on|with|&|–|-)(?=[\s\0]))(?:[\s\0]+(?:[(]?[A-Z][\w’'&/()-]*|(?:of|and|or|for|to|the|in|by|on|with|&|–|-)(?=[\s\0]))){0,8})([.]?)[\s\0]*(?=[\s\0]|$)/.exec(
      block,
    ) ?? [];
  if (head === '' || /\b(?:must|shall|will|may|is|are|means|not|no)\b/i.test(title)) return 0;
  const rest = block.slice(head.length).trim();
  if (rest === '') return isItem || stop !== '' || !title.includes(' ') ? 0 : head.length;
  return stop === '.' && /^["“(\0]*[A-Z]/.test(rest) ? head.length : 0;
}

/** Terms that the text defines in quotation marks, bold or a table, and the parties it names so. */
function vocabularyOfText(text: string, titles: ReadonlySet<string>): Vocabulary {
  const names = new Set<string>();
  for (const pattern of DEFINED)
    for (const [, name = ''] of text.matchAll(pattern)) names.add(name.replaceAll(NO_ROOM, '').replace(/\s+/g, ' '));
  const parties = new Set(
    ['Provider', 'Customer', 'Supplier', 'Client', 'Vendor', 'Company'].filter((name) => new RegExp(`\\b${name}\\b`).test(text)),
  );
  return { names, parties, titles };
}

const NAME = String.raw`([A-Z][A-Za-z-]*(?:\s(?:(?:of|and|or|for|to|the)\s){0,2}[A-Z0-9][A-Za-z0-9-]*){0,4})`;
const DEFINED: readonly RegExp[] = [
  new RegExp(String.raw`["“(\0]+${NAME}["”)\0]+`, 'g'),
  // "Terms of Use (TOU)"
  new RegExp(String.raw`\b${NAME}\s\(["“]?[A-Z]{2,6}\b`, 'g'),
  // "Business Hours means …"
  new RegExp(String.raw`(?:^|[.;:|\0]\s*)\b${NAME} (?:shall mean|means|is defined as|refers to|has the meaning)\b`, 'gm'),
  // A row that says what the name in its first cell stands for; a term above its meaning.
  new RegExp(String.raw`^[ \t]*\|[ \t\0]*${NAME}[ \t\0:]*\|`, 'gm'),
  new RegExp(String.raw`^[ \t\0]*${NAME}[ \t\0]*\n+[ \t]*:[ \t]{2}`, 'gm'),
  // A label: "Target Uptime: 99.9%"
  new RegExp(String.raw`^[ \t\0*•-]*(?:\(?[a-z0-9.]{1,6}[.)]?[ \t\0]+)?${NAME}[ \t\0]*:[ \t\0]+\S`, 'gm'),
];

/** What headings are called: whoever meets the name can look there. */
function headingsIn(text: string): Set<string> {
  const titles = new Set<string>();
  for (const [, title = ''] of text.matchAll(HEADING)) addTitle(title, titles);
  return titles;
}

/** "Credits and Refunds" has two names in it. */
function addTitle(title: string, titles: Set<string>): void {
  for (const part of title.split(/\s*(?:[&/,;:()–—]|\band\b)\s*/)) titles.add(part.replace(/^[\d.\s]+|[.*\s]+$/g, ''));
}

const HEADING =
  /^[ \t]*(?:\d+[.)][ \t]+)?(?:#{1,6}[ \t]+(?:\**(?:[A-Za-z]+ )?\d+(?:\.\d+)*\.?[ \t:–-]*)?|(?:\d+(?:\.\d+)*\.?|\(?[a-z]\))[ \t]+(?=\*\*))\**([A-Z][^\n*]{2,80})/gm;
