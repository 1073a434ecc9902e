import type { Rank } from './line-breaks';

/** A token or a note as it will stand in the text. */
export interface Word {
  readonly text: string;
  /** How good it is to begin a line with it. */
  readonly rank: Rank;
  /** Stands directly behind the word before it, as a comma does. */
  readonly isGlued?: boolean;
  /** A note behind other words, or alone on its line. Nothing follows a note on its line. */
  readonly note?: 'behind' | 'alone';
}

const WIDTH = 100;
/** A line is not broken before it is filled to here, if that can be helped. */
const LEAST = 30;

/** The lines of one sentence: one if it fits, else broken where the words allow it best. */
export function fillLines(words: readonly Word[]): string[] {
  const isPlain = words.every(({ rank, note }) => rank !== 'always' && rank !== 'row' && note === undefined);
  const whole = join(words);
  if (isPlain && fits(whole)) return [whole];
  const lines: string[] = [];
  const paragraphs = paragraphsOf(words);
  for (let at = 0; at < paragraphs.length; at += 1) {
    let end = at;
    while (paragraphs[end]?.[0]?.rank === 'row') end += 1;
    if (end > at) {
      lines.push(...tableLines(paragraphs.slice(at, end)));
      at = end - 1;
    } else lines.push(...fill(paragraphs[at], at === 0 ? '' : '  ', at === 0 ? '  ' : '    '));
  }
  return lines;
}

function paragraphsOf(words: readonly Word[]): Word[][] {
  const paragraphs: Word[][] = [];
  for (const word of words) {
    const begins = word.rank === 'always' || word.rank === 'row' || word.rank === 'when-long';
    if (begins || paragraphs.length === 0) paragraphs.push([word]);
    else paragraphs[paragraphs.length - 1].push(word);
  }
  return paragraphs;
}

function fill(words: readonly Word[], firstIndent: string, indent: string): string[] {
  const lines: string[] = [];
  let line: Word[] = [];
  const text = (part: readonly Word[]) => (lines.length === 0 ? firstIndent : indent) + join(part);
  const flush = (part: readonly Word[]) => {
    if (part.length > 0) lines.push(text(part));
  };
  for (const word of words) {
    if (word.note === 'alone') {
      flush(line);
      lines.push(indent + word.text);
      line = [];
      continue;
    }
    line.push(word);
    if (word.note === 'behind') {
      flush(line);
      line = [];
      continue;
    }
    while (!fits(text(line))) {
      const at = breakOf(line);
      if (at === undefined) break;
      flush(line.slice(0, at));
      line = line.slice(at);
    }
  }
  flush(line);
  return lines;
}

/** Where to break a line that is too long: before the last good word, the last fair one, or the last one at all. */
function breakOf(line: readonly Word[]): number | undefined {
  const best = (isGood: (word: Word) => boolean, least: number) => {
    for (let at = line.length - 1; at > 0; at -= 1) {
      if (!line[at].isGlued && line[at].rank !== 'never' && isGood(line[at]) && join(line.slice(0, at)).length >= least) return at;
    }
    return undefined;
  };
  return best(({ rank }) => rank === 'strong', LEAST) ?? best(({ rank }) => rank === 'weak', LEAST) ?? best(() => true, 0);
}

/** Rows with their columns under one another; the full stop stays behind the last one. */
function tableLines(rows: readonly (readonly Word[])[]): string[] {
  const cut = rows.map(cutNotes);
  if (cut.some((row) => row === undefined)) return rows.flatMap((row) => fill(row, '  ', '    '));
  const cells = cut.map((row) => cellsOf(row?.words ?? []));
  const widths: number[] = [];
  for (const { texts } of cells) texts.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, text.length)));
  return cells.flatMap(({ texts, end }, index) => {
    const line = `  |${texts.map((text, column) => ` ${text.padEnd(widths[column])} |`).join('')}${end}`;
    const { behind, alone = [] } = cut[index] ?? {};
    return [behind === undefined ? line : `${line} ${behind}`, ...alone.map((note) => `  ${note}`)];
  });
}

/** The notes at the end of a row; undefined for a row with notes inside, which cannot be one line. */
function cutNotes(row: readonly Word[]): { words: readonly Word[]; behind?: string; alone: string[] } | undefined {
  const first = row.findIndex(({ note }) => note !== undefined);
  if (first < 0) return { words: row, alone: [] };
  const notes = row.slice(first);
  if (notes.some(({ note }) => note === undefined)) return undefined;
  const [head] = notes;
  return {
    words: row.slice(0, first),
    ...(head.note === 'behind' ? { behind: head.text } : {}),
    alone: notes.slice(head.note === 'behind' ? 1 : 0).map(({ text }) => text),
  };
}

function cellsOf(row: readonly Word[]): { texts: string[]; end: string } {
  const texts: string[] = [];
  let cell: Word[] = [];
  for (const word of row.slice(1)) {
    if (word.text === '|') {
      texts.push(join(cell));
      cell = [];
    } else cell.push(word);
  }
  return { texts, end: join(cell) };
}

function join(words: readonly Word[]): string {
  let text = '';
  for (const word of words) text += text === '' || word.isGlued ? word.text : ` ${word.text}`;
  return text;
}

/** Lines inside quotes are the drafter's; only where the text begins and where it goes on behind it can be helped. */
function fits(text: string): boolean {
  const first = text.indexOf('\n');
  if (first < 0) return text.length <= WIDTH;
  return first <= WIDTH && text.length - text.lastIndexOf('\n') - 1 <= WIDTH;
}
