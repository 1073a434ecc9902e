import { formatDate, parseDate } from '../quantities/civil-date';
import type { Outcome, Place, Verdict, WindowSpan } from '../evaluator/outcome';

/** The texts of the agreement's files by their uri, so that a document can quote the words behind a figure. */
export type Sources = ReadonlyMap<string, string>;

/** The words at a place, on one line but for the rows of a table; undefined where the file is not at hand or has changed so much that the place is gone. */
export function wordsAt(place: Place, sources: Sources | undefined): string | undefined {
  const lines = sources?.get(place.uri)?.split(/\r\n|\r|\n/);
  if (lines === undefined || place.line < 1 || place.endLine > lines.length) return undefined;
  const taken = lines.slice(place.line - 1, place.endLine);
  const last = taken.length - 1;
  const cut = taken.map((line, index) => line.slice(index === 0 ? place.column - 1 : 0, index === last ? place.endColumn - 1 : undefined));
  const words = cut.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
  // Lines of the file mean nothing, but rows of a table are to stay apart.
  const shown = words
    .replace(/\n(?!\|)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return shown === '' ? undefined : shown;
}

/** `agreement.sla, line 88`. */
export function placeText(place: Place): string {
  return `${fileName(place.uri)}, line ${place.line}`;
}

/** The last part of a path or address. */
export function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** `5 February 2026` for `2026-02-05`; anything else stays as it is. */
export function dateText(iso: string): string {
  const date = parseDate(iso);
  return date === undefined ? iso : formatDate(date);
}

/** `1 January 2026 to 31 December 2026`. */
export function periodText(period: Outcome['period']): string | undefined {
  return period === undefined ? undefined : `${dateText(period.from)} to ${dateText(period.to)}`;
}

/** A window in few letters, for a cell or an axis: `Jan 2026` for `January 2026`, `5 Mar 2026` for `the 30 days to 5 March 2026`. */
export function shortLabel(window: WindowSpan): string {
  const label = window.label.replace(/^the .* to (?=\d)/, '').replace(/^contract (month|quarter|year) .* to (?=\d)/, 'to ');
  return label.replace(/\b(January|February|March|April|June|July|August|September|October|November|December)\b/g, (month) =>
    month.slice(0, 3),
  );
}

/** A sign for each verdict, so that none is told by colour alone. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = { met: '✓', missed: '✗', 'not determined': '–' };

/** `1 window`, `12 windows`. */
export function count(amount: number, noun: string, several = `${noun}s`): string {
  return `${groupDigits(amount)} ${amount === 1 ? noun : several}`;
}

/** `1,051,200`. */
export function groupDigits(amount: number): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

/** The words of a clause, cut to what a table or a legend has room for; its place where the words are not at hand. */
export function clauseText(place: Place, sources: Sources | undefined): string {
  const words = wordsAt(place, sources)
    ?.replaceAll('\n', ' ')
    .replace(/[;,.]$/, '');
  if (words === undefined) return placeText(place);
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`;
}

const MOST_LETTERS = 96;
