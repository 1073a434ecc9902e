import type { AstNode, CstNode, Reference } from 'langium';
import type { Origin, Problem } from '../agreement/agreement';
import { error, type ProblemWords, warning } from '../agreement/problems';
import { originOfNode, originOfStart } from '../syntax/origin';
import type { Parts, Places, Placing } from './places';

/** What the lowering of one file carries along: where it is, what it found wrong, and where each lowered thing stands. */
export class Lowering implements Placing {
  constructor(
    readonly uri: string,
    readonly places: Places,
    readonly problems: Problem[],
  ) {}

  /** The place of a node's words. A node without words (a broken one) takes the nearest place around it. */
  origin(node: AstNode | undefined): Origin {
    for (let at = node; at !== undefined; at = at.$container) if (at.$cstNode !== undefined) return originOfNode(at.$cstNode, this.uri);
    return originOfStart(this.uri);
  }

  /** Remembers the words of a thing, and of its parts by property, so that a check can point at them. */
  placed<const T extends object>(thing: T, node: AstNode | undefined, parts?: Parts): T {
    this.places.note(thing, this, node, parts);
    return thing;
  }

  error(node: AstNode | undefined, words: ProblemWords): void {
    this.problems.push(error(this.origin(node), words));
  }

  warning(node: AstNode | undefined, words: ProblemWords): void {
    this.problems.push(warning(this.origin(node), words));
  }

  /** An error at the words of a name. */
  errorAtName(reference: Reference, around: AstNode, words: ProblemWords): void {
    this.problems.push(error(this.originOfWords(reference, around), words));
  }

  originOfWords(words: AstNode | Reference, around: AstNode | undefined): Origin {
    if (!('$refText' in words)) return this.origin(words as AstNode);
    const node = (words as Reference).$refNode;
    return node === undefined ? this.origin(around) : this.originOf(node);
  }

  originOf(node: CstNode): Origin {
    return originOfNode(node, this.uri);
  }
}

/** What a name refers to; undefined when nothing was found, which linking has reported, and for what has itself no name. */
export function referent<T extends AstNode & { name?: string }>(reference: Reference<T> | undefined): T | undefined {
  try {
    const node = reference?.ref;
    return node?.name === undefined ? undefined : node;
  } catch {
    // A name whose meaning hangs on itself has none.
    return undefined;
  }
}

/** The canonical name of what is referred to. */
export function nameOf<T extends AstNode & { name?: string }>(reference: Reference<T> | undefined): string | undefined {
  const node = referent(reference);
  return node?.name;
}

/** The names of a list, without those that were not found. */
export function namesOf<T extends AstNode & { name?: string }>(references: readonly Reference<T>[] | undefined): string[] {
  return (references ?? []).map(nameOf).filter((name) => name !== undefined);
}

/** The text of a node as the drafter wrote it, white space normalised. */
export function lexemeOf(node: AstNode): string {
  return singleSpaces(node.$cstNode?.text ?? '');
}

/** White space of any kind and length as one space. */
export function singleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
