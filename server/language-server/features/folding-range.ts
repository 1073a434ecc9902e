/** What can be folded away: the part under a heading, a sentence of several lines, notes that follow one another. */
import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver';
import { syntax } from '../../../language/index';
import { openPlace, type Editor, type OpenPlace } from '../editor';

export async function foldingRange(editor: Editor, { textDocument }: FoldingRangeParams): Promise<FoldingRange[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const ranges = [...headings(place), ...sentences(place), ...notes(place)];
  return ranges.filter(({ startLine, endLine }) => endLine > startLine).sort((left, right) => left.startLine - right.startLine);
}

function headings({ file }: OpenPlace): FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: { readonly level: number; readonly line: number }[] = [];
  const close = (level: number, endLine: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) found.push({ startLine: open.pop()?.line ?? 0, endLine, kind: FoldingRangeKind.Region });
  };
  let last = 0;
  for (const sentence of file.read.file.sentences) {
    const range = sentence.$cstNode?.range;
    if (range === undefined) continue;
    if (syntax.isHeading(sentence)) {
      const level = /^#+/.exec(sentence.text)?.[0].length ?? 1;
      close(level, last);
      open.push({ level, line: range.start.line });
    }
    last = range.end.line;
  }
  close(1, last);
  return found;
}

function sentences({ file }: OpenPlace): FoldingRange[] {
  return file.read.file.sentences.flatMap(({ $cstNode }) =>
    $cstNode === undefined ? [] : [{ startLine: $cstNode.range.start.line, endLine: $cstNode.range.end.line }],
  );
}

function notes({ file }: OpenPlace): FoldingRange[] {
  const lines = file.read.notes
    .filter(({ startColumn, tokenType }) => startColumn === 1 && tokenType.name === 'NOTE')
    .map(({ startLine }) => (startLine ?? 1) - 1);
  const found: { startLine: number; endLine: number; kind: FoldingRangeKind }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.endLine === line - 1) last.endLine = line;
    else found.push({ startLine: line, endLine: line, kind: FoldingRangeKind.Comment });
  }
  return found;
}
