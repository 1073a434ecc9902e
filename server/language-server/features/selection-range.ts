/** Growing a selection: word, phrase, clause, sentence, part under the heading, file. */
import type { CstNode } from 'langium';
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { syntax } from '../../../language/index';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import { rangeOfWords } from '../ranges';

export async function selectionRange(editor: Editor, { textDocument, positions }: SelectionRangeParams): Promise<SelectionRange[]> {
  const place = await openPlace(editor, textDocument.uri);
  return positions.map((position) => {
    const none = { range: { start: position, end: position } };
    return place === undefined ? none : chain(rangesAround(place, place.file.document.offsetAt(position)), none);
  });
}

/** From the outermost to the innermost, each strictly within the one before. */
function rangesAround(place: OpenPlace, offset: number): Range[] {
  const { document, read } = place.file;
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(read.text.length) };
  const ranges: Range[] = [whole];
  const at = read.file.sentences.findIndex(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end);
  const section = sectionAround(read.file.sentences, at, offset);
  if (section !== undefined) ranges.push(section);
  for (let node = read.file.sentences[at]?.$cstNode as CstNode | undefined; node !== undefined;) {
    ranges.push(rangeOfWords(node));
    const children: CstNode[] = 'content' in node ? (node.content as CstNode[]) : [];
    node = children.find((child) => child.offset <= offset && offset <= child.end && !('hidden' in child && child.hidden === true));
  }
  const string = read.tokens.find(
    (token) => token.tokenType.name === 'STRING' && token.startOffset < offset && offset < token.startOffset + token.image.length,
  );
  if (string !== undefined) {
    ranges.push({
      start: document.positionAt(string.startOffset + 1),
      end: document.positionAt(string.startOffset + string.image.length - 1),
    });
  }
  const name = place.analysis.namesIn(place.uri).at(offset);
  if (name !== undefined) ranges.push(name.range);
  return ranges;
}

function sectionAround(sentences: readonly syntax.Sentence[], at: number, offset: number): Range | undefined {
  const within = at >= 0 ? at : sentences.findLastIndex(({ $cstNode }) => $cstNode !== undefined && $cstNode.end <= offset);
  const first = sentences.slice(0, within + 1).findLastIndex(syntax.isHeading);
  const start = sentences[first]?.$cstNode;
  if (first < 0 || start === undefined) return undefined;
  const next = sentences.findIndex((each, index) => index > first && syntax.isHeading(each));
  const end = sentences[next < 0 ? sentences.length - 1 : next - 1]?.$cstNode;
  return end === undefined ? undefined : { start: rangeOfWords(start).start, end: rangeOfWords(end).end };
}

function chain(ranges: readonly Range[], none: SelectionRange): SelectionRange {
  let parent: SelectionRange | undefined;
  for (const range of ranges) {
    if (parent !== undefined && (!isWithin(range, parent.range) || isWithin(parent.range, range))) continue;
    parent = parent === undefined ? { range } : { range, parent };
  }
  return parent ?? none;
}

function isWithin(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
