/** Where words stand in a file: from the parser's tokens and nodes to plain Origins. */
import type { CstNode } from 'langium';
import type { IToken } from 'chevrotain';
import type { Origin, Position } from '../agreement/agreement';

/** The place of a node of the syntax tree, notes around it left out. */
export function originOfNode(node: CstNode | undefined, uri: string): Origin {
  if (!node) return originOfStart(uri);
  const { offset, end, range } = node;
  return { uri, start: copy(range.start), end: copy(range.end), offset, length: end - offset };
}

/** The place from the first to the last token, both included. */
export function originOfTokens(first: IToken, last: IToken, uri: string): Origin {
  const end = endOffset(last);
  return {
    uri,
    start: { line: line(first), character: (first.startColumn ?? 1) - 1 },
    end: { line: (last.endLine ?? 1) - 1, character: last.endColumn ?? 0 },
    offset: first.startOffset,
    length: end - first.startOffset,
  };
}

/** The empty place just behind a token, where something is missing. */
export function originBehind(token: IToken, uri: string): Origin {
  const position = { line: (token.endLine ?? 1) - 1, character: token.endColumn ?? 0 };
  return { uri, start: position, end: position, offset: endOffset(token), length: 0 };
}

/** The empty place at the start of a file: for what concerns the whole of it. */
export function originOfStart(uri: string): Origin {
  const start = { line: 0, character: 0 };
  return { uri, start, end: start, offset: 0, length: 0 };
}

function line(token: IToken): number {
  return (token.startLine ?? 1) - 1;
}

function endOffset(token: IToken): number {
  return (token.endOffset ?? token.startOffset - 1) + 1;
}

function copy({ line, character }: Position): Position {
  return { line, character };
}
