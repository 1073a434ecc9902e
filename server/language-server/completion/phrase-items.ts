/**
 * Words of the language that can come next, each carried on as far as the grammar leaves no choice: `in the time zone "…"`,
 * `in each calendar month`, `not counting …`.
 */
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { expectAfter, type Expectation } from '../../../language/index';
import { placeholderFor, type Known } from './placeholders';
import { unitsAfter } from './units';

export interface Phrase {
  readonly label: string;
  /** With tab stops, in the syntax of snippets. */
  readonly snippet: string;
  readonly plain: string;
}

export function phrasesFrom(kinds: readonly string[], first: Expectation, known: Known): Phrase[] {
  const found: Phrase[] = [];
  grow({ kinds: [...kinds, first.kind], words: [{ text: first.kind }] }, known, found);
  return found;
}

/** `at`: its place among the others. */
export function phraseItem({ label, snippet, plain }: Phrase, at: number, snippets: boolean): CompletionItem {
  const about = ABOUT[Object.keys(ABOUT).find((start) => label.startsWith(start)) ?? ''];
  return {
    label,
    kind: CompletionItemKind.Keyword,
    filterText: label,
    sortText: `2${at.toString().padStart(3, '0')}`,
    ...(about === undefined ? {} : { documentation: { kind: 'markdown', value: about } }),
    ...(snippets && snippet !== plain ? { insertText: snippet, insertTextFormat: 2 } : { insertText: plain }),
  };
}

interface Word {
  readonly text: string;
  /** For words that only the drafter knows. */
  readonly isOpen?: boolean;
}

interface Growing {
  readonly kinds: readonly string[];
  readonly words: readonly Word[];
}

/** Grows while one thing can follow, branches where a few can, and stops where the drafter has to choose. */
function grow(start: Growing, known: Known, found: Phrase[]): void {
  let { kinds, words } = start;
  while (words.length < MOST_WORDS && found.length < MOST_PHRASES) {
    const next = distinct(expectAfter(kinds)).filter(({ kind }) => !REPEATS.has(kind));
    if (next.length === 0 || next.some(({ kind }) => ENDS.has(kind))) break;
    const [only] = next;
    if (next.length === 1 && only !== undefined) {
      [kinds, words] = [
        [...kinds, only.kind],
        [...words, wordOf(only, known)],
      ];
      continue;
    }
    const branches = branchesOf(kinds, words, next);
    if (branches.length === 0) break;
    for (const branch of branches) grow({ kinds: [...kinds, branch.kind], words: [...words, wordOf(branch, known)] }, known, found);
    return;
  }
  found.push(written(words));
}

function branchesOf(kinds: readonly string[], words: readonly Word[], next: readonly Expectation[]): readonly Expectation[] {
  if (next.every(({ rule }) => rule === 'Unit'))
    return unitsAfter(
      kinds,
      words.map(({ text }) => text),
      next,
    ).slice(0, MOST_UNITS);
  const isFigure = kinds.at(-1) === 'the' && next.some(({ rule }) => rule === 'Figure');
  return isFigure || (next.length <= MOST_BRANCHES && next.every(({ keyword, kind }) => keyword || kind === 'STRING' || kind === 'TERM'))
    ? next
    : [];
}

function wordOf(expectation: Expectation, known: Known): Word {
  if (expectation.keyword) return { text: expectation.kind };
  return { text: placeholderFor(expectation, known), isOpen: true };
}

function written(words: readonly Word[]): Phrase {
  let stop = 0;
  const label = join(words.map(({ text, isOpen }) => (isOpen === true ? '…' : text)));
  const snippet = join(words.map(({ text, isOpen }) => (isOpen === true ? openWord(text, ++stop) : escapeSnippet(text))));
  return { label, snippet, plain: join(words.map(({ text }) => text)) };
}

function openWord(text: string, stop: number): string {
  const quoted = /^"(.*)"$/.exec(text);
  return quoted === null ? `\${${stop}:${escapeSnippet(text)}}` : `"\${${stop}:${escapeSnippet(quoted[1] ?? '')}}"`;
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function join(words: readonly string[]): string {
  return words.join(' ').replace(/ (?=[,;:.])/g, '');
}

function distinct(expectations: readonly Expectation[]): Expectation[] {
  return [...new Map(expectations.map((each) => [each.kind, each])).values()];
}

/** Words that only add more of the same. */
const REPEATS: ReadonlySet<string> = new Set(['and', 'or']);
const ENDS: ReadonlySet<string> = new Set(['.', ',']);
const MOST_WORDS = 14;
const MOST_PHRASES = 24;
const MOST_BRANCHES = 3;
const MOST_UNITS = 5;

const ABOUT: Readonly<Record<string, string>> = {
  'at least': 'This much or more: the boundary itself is enough.',
  'at most': 'This much or less: the boundary itself is still in order.',
  above: 'More than this: the boundary itself is not enough.',
  below: 'Less than this: the boundary itself does not count.',
  'not counting': 'Takes this time out, both of what is measured and of what there is.',
  'in each calendar': 'A window that begins where the calendar says, in the time zone of the agreement.',
  'in each contract': 'A window that begins on the day of the month on which the agreement began.',
  'in each rolling': 'A window that ends at each midnight and reaches so far back.',
  'over the term': 'One window: from the first to the last day of the agreement.',
  'counted in': 'Only time within this calendar counts.',
  'dated by': 'Which of its times puts a record into a window.',
  'up to': 'No more than this: of a period what comes first, of an amount what it comes to at most.',
  'set on': 'From this day on the baseline holds; before it nothing is held against it.',
  'in the time zone': 'Days and months are those of this zone.',
  'taking missing samples as': 'What to think of a time for which there is no sample.',
  'on notice of': 'How long before the end somebody has to say that it is terminated.',
  unless: 'Who can still prevent the right, and by when.',
  'counting only': 'A miss without notice in time does not count.',
  'governed by': 'The law of the agreement.',
  'rounding credits': 'How a credit is rounded to what can be paid.',
  interpolated: 'Percentiles between two values lie between them, instead of being the nearest one.',
};
