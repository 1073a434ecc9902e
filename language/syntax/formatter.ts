/**
 * Lays out the text of an agreement.
 *
 * Invariant: only white space changes. The tokens and notes that come in go out, in their order; a note that stood alone stands alone, one
 * behind words stays behind them; text between quotes is left as it is. Laying out twice is laying out once.
 */
import type { IToken } from 'chevrotain';
import type { Sentence } from '../generated/ast';
import { breaksOf, rankOf, type Rank } from './line-breaks';
import { fillLines, type Word } from './line-filling';
import type { ReadFile } from './sentence-parser';
import { cutSentences } from './sentences';

/** The text of a file that could be read without problems, laid out anew. */
export function layOut({ text, tokens, notes, file }: ReadFile): string {
  const blocks = blocksOf(tokens, notes, file.sentences);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let out = '';
  let before: Block | undefined;
  for (const block of blocks) {
    out += before === undefined ? '' : newline.repeat(linesBetween(before, block, text));
    if (block.kind === 'note' && before !== undefined && isBehind(before, block, text)) out += ' ';
    out += block.lines().join(newline);
    before = block;
  }
  return out === '' ? '' : out + newline;
}

/** A sentence, a heading, or a note between two of them. */
interface Block {
  readonly kind: 'sentence' | 'heading' | 'note';
  readonly start: number;
  readonly end: number;
  readonly lines: () => readonly string[];
}

function blocksOf(tokens: readonly IToken[], notes: readonly IToken[], sentences: readonly Sentence[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const notesUntil = (offset: number): IToken[] => {
    const from = next;
    while (next < notes.length && notes[next].startOffset < offset) next += 1;
    return notes.slice(from, next);
  };
  cutSentences(tokens).forEach(({ tokens: words }, index) => {
    const [first, last] = [words[0], words[words.length - 1]];
    for (const note of notesUntil(first.startOffset)) blocks.push(noteBlock(note));
    const inside = notesUntil(last.startOffset);
    const sentence = sentences[index];
    const isHeading = first.tokenType.name === 'HEADING';
    blocks.push({
      kind: isHeading ? 'heading' : 'sentence',
      start: first.startOffset,
      end: endOf(last),
      lines: () => (isHeading ? [first.image.trimEnd()] : fillLines(wordsOf(words, inside, breaksOf(sentence)))),
    });
  });
  for (const note of notesUntil(Infinity)) blocks.push(noteBlock(note));
  return blocks;
}

function noteBlock(note: IToken): Block {
  return { kind: 'note', start: note.startOffset, end: endOf(note), lines: () => [note.image.trimEnd()] };
}

/** How many line breaks stand between two blocks: blank lines are kept as one, headings have one on either side. */
function linesBetween(before: Block, after: Block, text: string): number {
  if (after.kind === 'note' && isBehind(before, after, text)) return 0;
  if (before.kind === 'heading' || (after.kind === 'heading' && before.kind !== 'note')) return 2;
  return countBreaks(text, before.end, after.start) > 1 ? 2 : 1;
}

/** A note on the line on which what it follows ends. */
function isBehind(before: Block, after: Block, text: string): boolean {
  return before.kind === 'sentence' && countBreaks(text, before.end, after.start) === 0;
}

function countBreaks(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}

/** The tokens of a sentence with the notes among them. */
function wordsOf(tokens: readonly IToken[], notes: readonly IToken[], breaks: ReadonlyMap<number, Rank>): Word[] {
  const words: Word[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    for (; notes[next]?.startOffset < token.startOffset; next += 1) {
      const isBehind = words[words.length - 1]?.note === undefined && tokens[at - 1]?.endLine === notes[next].startLine;
      words.push({ text: notes[next].image.trimEnd(), rank: 'none', note: isBehind ? 'behind' : 'alone' });
    }
    const isLead = breaks.has(tokens[at + 1]?.startOffset);
    // The word that leads to fields or limbs does not stand alone on a line.
    const rank = breaks.get(token.startOffset) ?? (isLead && !GLUED.has(token.image) ? 'never' : rankOf(tokens, at));
    words.push({ text: textOf(token), rank, isGlued: GLUED.has(token.tokenType.name) });
  });
  return words;
}

/** Text between quotes as it is; any other token with single spaces. */
function textOf(token: IToken): string {
  return token.tokenType.name === 'STRING' ? token.image : token.image.replace(/\s+/g, ' ');
}

const GLUED: ReadonlySet<string> = new Set([',', '.', ';', ':']);

function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
