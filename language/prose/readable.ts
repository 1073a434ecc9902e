/**
 * A contract as it stands in its file, made readable.
 *
 * Invariant: as long as the text, and each word where it stands there. Marks that stand between words become spaces, marks inside a line
 * take no room, and what begins something new becomes a line break.
 */
import { NO_ROOM } from './smoothed';

/** The words of a contract without what is only there for its layout. */
export function readable(text: string, layout: 'wrapped' | 'line by line'): string {
  // A line may end the way old Macs ended it.
  const prose = withoutMarks(text.replace(/\r(?!\n)/g, '\n').replace(NOT_PROSE, blank), '\n\n');
  return layout === 'wrapped' ? withoutPageBreaks(prose) : prose;
}

/** Without tags, entities and emphasis; `begins` stands where a tag begins something new, and is two signs long. */
function withoutMarks(text: string, begins: string): string {
  return text
    .replace(TAG, (tag, name: string) =>
      INLINE.test(name) ? NO_ROOM.repeat(tag.length) : tag.length < 3 ? blank(tag) : `${begins}${blank(tag.slice(2))}`,
    )
    .replace(ENTITY, (entity, name: string) => `${ENTITIES[name] ?? ' '}${NO_ROOM.repeat(entity.length - 1)}`)
    .replace(HARD_BREAK, ' ')
    .replace(EMPHASIS, (marks) => NO_ROOM.repeat(marks.length));
}

export interface NumberedLine {
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The lines of a contract without marks of emphasis, tags and pages: one that a tag breaks has more than one part. */
export function readableLines(text: string, layout: 'wrapped' | 'line by line'): NumberedLine[] {
  const headed = text.replace(/^([ \t]*)<h[1-6]\b[^>]{0,400}>([^\n]*?)<\/h[1-6]>/gim, '$1# $2\u2028');
  const lines = withoutMarks(headed, '\u2028\u2028')
    .replaceAll(NO_ROOM, '')
    .split(/\r\n|\r|\n/);
  const without = layout === 'wrapped' ? pageBreaks(lines) : [];
  return lines.flatMap((line, at) => {
    const inside = without.find(({ first, last }) => first <= at && at <= last);
    if (inside !== undefined) return inside.goesOn ? [] : [{ text: '', line: at + 1 }];
    return line.split('\u2028').map((part) => ({ text: part, line: at + 1 }));
  });
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}

/** Front matter, code, addresses, pictures, marks of footnotes and links, comments, headings and the lines under a table's head. */
const NOT_PROSE =
  /(?<![^])---\r?\n[^]*?\r?\n---[ \t]*$|\[\^[^\]\n]+\]:?|\]\[[^\]\n]*\]|^\[[^\]\n]+\]: \S[^\n]*$|^(```|~~~)[^]*?^\1[^\n]*$|`[^`\n]*`|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|https?:\/\/[^\s<>]+|<!--[^]*?-->|<(style|script|h[1-6])\b[^>]{0,400}>[^]*?<\/\2>|^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$|^[ \t]*(?:\d{1,2}[.)][ \t]+)?(?:#{1,6} |#{2,6}(?=[\dA-Z]))[^\n]*$|^[ \t]*[=-]{3,}(?:[ \t]+[=-]{2,})*[ \t]*\r?$/gm;

const TAG =
  /<\/?(abbr|article|a|blockquote|body|br|b|caption|center|code|colgroup|col|dd|del|details|div|dl|dt|em|figure|font|footer|header|head|hr|html|img|ins|i|label|link|li|main|mark|meta|nav|ol|p|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|thead|th|title|tr|ul|u)(?:\s[^<>]{0,400})?\s*\/?>/gi;
/** What stands in the middle of a sentence. */
const INLINE = /^(?:abbr|a|b|code|del|em|font|img|ins|i|label|mark|small|span|strong|sub|sup|u)$/i;

const ENTITY = /&(nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|ndash|mdash|#\d{2,5}|#x[\da-f]{2,4});/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
};

/** A backslash that ends a line, or that keeps a sign from being read as a mark. */
const HARD_BREAK = /\\(?=[ \t]*\r?$|[<>#*.()[\]$%-])/gm;
const EMPHASIS = /\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}|(?<!\w)__(?=[^\s_])|(?<=[^\s_])__(?!\w)/g;

/** Without what stands at the foot and the head of pages; where a sentence goes on behind them, it is read as one. */
function withoutPageBreaks(text: string): string {
  const lines = text.split('\n');
  const breaks = pageBreaks(lines);
  if (breaks.length === 0) return text;
  const parts: string[] = [];
  let next = 0;
  for (const { first, last, goesOn } of breaks) {
    const before = lines.slice(next, first);
    const left = lines.slice(first, last + 1).map(blank);
    next = last + 1;
    if (goesOn) {
      // A line of spaces joined by spaces: the paragraph is not ended by it.
      parts.push(...before.slice(0, -1), [before.at(-1), ...left, lines[next]].join(' '));
      next += 1;
    } else parts.push(...before, ...left);
  }
  return [...parts, ...lines.slice(next)].join('\n');
}

interface PageBreak {
  /** Its lines, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** The sentence before it ends behind it. */
  readonly goesOn: boolean;
}

function pageBreaks(lines: readonly string[]): PageBreak[] {
  const isNumber = lines.map((line, at) => PAGE_NUMBER.test(line) || (BARE_NUMBER.test(line) && lines[at + 1]?.startsWith('\f') === true));
  if (!isNumber.includes(true)) return [];
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  const isFurniture = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || line.trim() === '' || isNumber[at] === true) return line !== undefined;
    // What is printed on every page stands within three lines of its number.
    return (times.get(line.trim()) ?? 0) > 2 && [-3, -2, -1, 1, 2, 3].some((step) => isNumber[at + step] === true);
  };
  const breaks: PageBreak[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (isNumber[at] !== true) continue;
    let first = at;
    while (isFurniture(first - 1)) first -= 1;
    let last = at;
    while (isFurniture(last + 1)) last += 1;
    const before = lines[first - 1] ?? '';
    const behind = lines[last + 1] ?? '';
    const isOpen = /[\p{L}\d,’'")-]\s*$/u.test(before) && !/^\s*#/.test(before);
    breaks.push({ first, last, goesOn: isOpen && /^\s*[\p{Ll}\d($€£"“]/u.test(behind) && !LISTED.test(behind) });
    at = last;
  }
  return breaks;
}

/** `Page 3 of 12`, `- 3 -`, also behind a name that stands apart; "on page 3" in a sentence is none. */
const PAGE_NUMBER =
  /^[ \t\f]*(?:[^\n]{0,60}(?:[ \t]{3,}|[|–-][ \t]))?(?:Page|PAGE|Pg\.) ?\d{1,4}(?: ?(?:of|OF|\/) ?\d{1,4})?[ \t\f\r]*$|^[ \t\f]*[-–—] ?\d{1,4} ?[-–—][ \t\f\r]*$|^[ \t\f]*\d{1,4} (?:of|\/) \d{1,4}[ \t\f\r]*$/;
const BARE_NUMBER = /^[ \t]*\d{1,4}[ \t\r]*$/;
const LISTED = /^\s*\(?[a-z0-9ivx]{1,4}[.)]\s/i;
