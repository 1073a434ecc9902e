/**
 * Reads a changed file anew by reading only the part of it that has changed.
 *
 * Invariant: the result is that of reading the whole file, to the last position. A file is cut only where neither a token nor a sentence can reach
 * across: behind a full stop at the end of a line, when the next line that says something begins at its first column. That the stop is one (and not
 * part of a note or of a text) is seen from the tokens before it counts.
 */
import { type CstNode, type Mutable, RootCstNodeImpl } from 'langium';
import type { IToken } from 'chevrotain';
import type { Origin, Position, Problem } from '../agreement/agreement';
import type { Sentence, SlaFile } from '../generated/ast';
import type { ReadFile } from './sentence-parser';

/** A part of a file, read by itself. */
interface Piece {
  readonly text: string;
  readonly read: ReadFile;
  readonly nodes: readonly CstNode[];
  /** How many line breaks it holds. */
  readonly lines: number;
  /** Whether it was read as one that follows a full stop: a complaint may say so. */
  readonly follows: boolean;
  /** Where it stands now: its tokens and its tree say so too. */
  offset: number;
  line: number;
}

const piecesOf = new WeakMap<ReadFile, readonly Piece[]>();

/** So many complaints are not described one by one, and how many there are is a question to the whole file. */
const mostProblems = 150;

/** Beyond this a file is too large to be an agreement, which only the whole of it shows. */
const mostCharacters = 4_000_000;

/**
 * The file with this text. `previous` is used up: what has not changed moves over, with its positions. Without it, or when there is more wrong than
 * right, the whole file is read.
 */
export function rereadFile(
  text: string,
  uri: string,
  previous: ReadFile | undefined,
  read: (text: string, uri: string, follows: boolean) => ReadFile,
): ReadFile {
  if (text.length > mostCharacters) return read(text, uri, false);
  const known = previous === undefined ? [] : (piecesOf.get(previous) ?? []);
  if (previous !== undefined) piecesOf.delete(previous);
  const blocks = cutBlocks(text);
  let same = 0;
  while (same < known.length && same < blocks.length && known[same].text === blocks[same]) same += 1;
  let sameEnd = 0;
  const most = Math.min(known.length, blocks.length) - same;
  while (sameEnd < most && known[known.length - 1 - sameEnd].text === blocks[blocks.length - 1 - sameEnd]) sameEnd += 1;
  const pieces = known.slice(0, same);
  let open = '';
  const readPiece = (block: string, follows: boolean): Piece => {
    const file = read(block, uri, follows);
    const { content } = file.file.$cstNode as RootCstNodeImpl;
    return { text: block, read: file, nodes: content, lines: countLines(block), follows, offset: 0, line: 0 };
  };
  const between = piecesByText(known.slice(same, known.length - sameEnd));
  const take = (block: string, isLast: boolean): void => {
    const piece = open === '' ? between.get(block)?.pop() : undefined;
    if (piece !== undefined && (isLast || endsItself(piece))) pieces.push(piece);
    else readOn(block, isLast);
  };
  const readOn = (block: string, isLast: boolean): void => {
    open += block;
    const piece = readPiece(open, pieces.some(hasStop));
    if (!isLast && !endsItself(piece)) return;
    pieces.push(piece);
    open = '';
  };
  blocks.slice(same, blocks.length - sameEnd).forEach((block, at) => take(block, same + at === blocks.length - 1));
  for (const piece of known.slice(known.length - sameEnd)) {
    if (open === '') pieces.push(piece);
    else take(piece.text, piece === known[known.length - 1]);
  }
  let follows = false;
  pieces.forEach((piece, at) => {
    if (piece.follows !== follows && piece.read.problems.length > 0) pieces[at] = readPiece(piece.text, follows);
    follows ||= hasStop(piece);
  });
  if (pieces.reduce((sum, piece) => sum + piece.read.problems.length, 0) > mostProblems) return read(text, uri, false);
  return assemble(text, uri, pieces);
}

/** Parts between two changes, the first of each text last: they may stand where they stood, or elsewhere. */
function piecesByText(pieces: readonly Piece[]): Map<string, Piece[]> {
  const byText = new Map<string, Piece[]>();
  for (const piece of pieces.toReversed()) {
    const same = byText.get(piece.text);
    if (same === undefined) byText.set(piece.text, [piece]);
    else same.push(piece);
  }
  return byText;
}

/** Cuts behind a heading, and where a full stop ends a line and the next line that says something begins at its first column. */
function cutBlocks(text: string): string[] {
  const blocks: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?:\.[ \t\r]*|^#+[ \t\u00A0][^\n]*)\n(?:[ \t\r]*\n)*(?=[^\s"“”])/gm)) {
    const end = match.index + match[0].length;
    blocks.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length || blocks.length === 0) blocks.push(text.slice(start));
  return blocks;
}

/** Whether the full stop or the heading it ends with is one, and nobody stands behind it. */
function endsItself({ text, read: { tokens, notes } }: Piece): boolean {
  const last = tokens[tokens.length - 1];
  const end = text.trimEnd().length;
  if (last === undefined || (last.image !== '.' && last.tokenType.name !== 'HEADING')) return false;
  return last.startOffset + last.image.trimEnd().length === end && (notes[notes.length - 1]?.startOffset ?? -1) < end;
}

function hasStop({ text }: Piece): boolean {
  return text.includes('.');
}

function assemble(text: string, uri: string, pieces: readonly Piece[]): ReadFile {
  const root = new RootCstNodeImpl(text);
  const sentences: Sentence[] = [];
  const tokens: IToken[] = [];
  const notes: IToken[] = [];
  const problems: Problem[] = [];
  let offset = 0;
  let line = 0;
  for (const piece of pieces) {
    move(piece, offset, line);
    for (const node of piece.nodes) {
      (node as Mutable<CstNode>).container = root;
      root.content.push(node);
    }
    for (const each of piece.read.file.sentences) sentences.push(each);
    for (const each of piece.read.tokens) tokens.push(each);
    for (const each of piece.read.notes) notes.push(each);
    for (const each of piece.read.problems) problems.push(movedProblem(each, piece));
    offset += piece.text.length;
    line += piece.lines;
  }
  const doubtful = pieces.filter(({ read }) => read.problems.length > 0);
  const file: Mutable<SlaFile> = { $type: 'SlaFile', sentences, $cstNode: root };
  root.astNode = file;
  sentences.forEach((sentence: Mutable<Sentence>, index) => {
    sentence.$container = file;
    sentence.$containerProperty = 'sentences';
    sentence.$containerIndex = index;
  });
  const whole: ReadFile = {
    uri,
    text,
    file,
    tokens,
    notes,
    problems,
    isDoubtful: (name) => doubtful.some(({ read }) => read.isDoubtful(name)),
  };
  piecesOf.set(whole, pieces);
  return whole;
}

/** Puts a piece where it stands now. */
function move(piece: Piece, offset: number, line: number): void {
  const down = line - piece.line;
  const right = offset - piece.offset;
  if (down === 0 && right === 0) return;
  piece.offset = offset;
  piece.line = line;
  for (const token of piece.read.tokens) moveToken(token, right, down);
  for (const token of piece.read.notes) moveToken(token, right, down);
  for (const node of piece.nodes) moveNode(node, right, down);
}

function moveToken(token: IToken, right: number, down: number): void {
  token.startOffset += right;
  if (token.endOffset !== undefined) token.endOffset += right;
  if (token.startLine !== undefined) token.startLine += down;
  if (token.endLine !== undefined) token.endLine += down;
}

/** Langium keeps positions in its leaves and remembers ranges above them. */
interface Leaf {
  _offset: number;
  _startLine: number;
  _endLine: number;
}
interface Composite {
  content: CstNode[];
  _rangeCache: unknown;
}

function moveNode(node: CstNode, right: number, down: number): void {
  if ('content' in node) {
    const composite = node as unknown as Composite;
    composite._rangeCache = undefined;
    for (const child of composite.content) moveNode(child, right, down);
  } else {
    const leaf = node as unknown as Leaf;
    leaf._offset += right;
    leaf._startLine += down;
    leaf._endLine += down;
  }
}

/** Problems of a piece stay as they were when it was read by itself, and are told of where it stands. */
function movedProblem(problem: Problem, { offset, line }: Pick<Piece, 'offset' | 'line'>): Problem {
  if (offset === 0 && line === 0) return problem;
  const movedPosition = (position: Position): Position => ({ line: position.line + line, character: position.character });
  const moved = (origin: Origin): Origin => ({
    ...origin,
    start: movedPosition(origin.start),
    end: movedPosition(origin.end),
    offset: origin.offset + offset,
  });
  return { ...problem, origin: moved(problem.origin), related: problem.related.map((each) => ({ ...each, origin: moved(each.origin) })) };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
