/** Laying out sentences. A file with a sentence that cannot be read is left as it is. */
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { layOut } from '../../../language/index';
import { openPlace, type Editor, type OpenPlace } from '../editor';

export async function formatting(editor: Editor, { textDocument }: DocumentFormattingParams): Promise<TextEdit[] | null> {
  const place = await openPlace(editor, textDocument.uri);
  return place === undefined ? null : edits(place);
}

export async function rangeFormatting(editor: Editor, { textDocument, range }: DocumentRangeFormattingParams): Promise<TextEdit[] | null> {
  const place = await openPlace(editor, textDocument.uri);
  return place === undefined ? null : edits(place, range);
}

function edits({ file }: OpenPlace, range?: Range): TextEdit[] | null {
  const { read, document } = file;
  if (read.problems.length > 0) return null;
  const all = spaceChanges(read.text, layOut(read));
  const [from, to] = range === undefined ? [0, read.text.length] : [document.offsetAt(range.start), document.offsetAt(range.end)];
  return all
    .filter(({ start, end }) => end >= from && start <= to)
    .map(({ start, end, text }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }));
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two texts of the same words: where the white space between them differs. */
function spaceChanges(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const [oldEnd, freshEnd] = [endOfSpace(before, old), endOfSpace(after, fresh)];
    const text = after.slice(fresh, freshEnd);
    if (before.slice(old, oldEnd) !== text) changes.push({ start: old, end: oldEnd, text });
    [old, fresh] = [oldEnd, freshEnd];
    while (old < before.length && fresh < after.length && before[old] === after[fresh] && !isSpace(before, old)) {
      old += 1;
      fresh += 1;
    }
    // Not the same words: better nothing than half a change.
    if (old < before.length && fresh < after.length && !isSpace(before, old) && !isSpace(after, fresh)) return [];
    if (old >= before.length && fresh < after.length && !isSpace(after, fresh)) return [];
    if (fresh >= after.length && old < before.length && !isSpace(before, old)) return [];
  }
  return changes;
}

function endOfSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
