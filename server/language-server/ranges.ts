import type { CstNode } from 'langium';
import type { Range } from 'vscode-languageserver';

/** A range of its own: those of the tree carry more than a client may be sent. */
export function rangeOfWords({ range: { start, end } }: CstNode): Range {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** The words of a tree that are not made of others, in order. */
export function leavesOf(node: CstNode): CstNode[] {
  return 'content' in node ? (node.content as CstNode[]).flatMap(leavesOf) : [node];
}
