import type { AstNode, CstNode, Reference } from 'langium';
import type { Origin, Problem } from '../agreement/agreement';
import { error, type ProblemWords, warning } from '../agreement/problems';
import { type Parts, type PlaceNote, Placing } from './places';

/** What the lowering of one sentence carries along: which file it is in, what it found wrong, and where each lowered thing stands. */
export class Lowering extends Placing {
  readonly problems: Problem[] = [];
  readonly notes: PlaceNote[] = [];
  /** Every place that was asked for. */
  readonly origins: Origin[] = [];
  /** Whether a place was asked for that is not within a sentence. */
  asksAround = false;
  private readonly later: Placing;

  constructor(uri: string) {
    super(uri);
    this.later = new Placing(uri);
  }

  override originOf(words: CstNode, of?: AstNode): Origin {
    const origin = super.originOf(words);
    this.origins.push(origin);
    if (of !== undefined && of.$container === undefined) this.asksAround = true;
    return origin;
  }

  /** Remembers the words of a thing, and of its parts by property, so that a check can point at them. */
  placed<const T extends object>(thing: T, node: AstNode | undefined, parts?: Parts): T {
    this.notes.push({ thing, placing: this.later, node, parts });
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
}

/** What each name that was asked for stood for. */
export type Referents = Map<Reference, AstNode | undefined>;

let heard: Referents | undefined;

/** Does some lowering, and notes each name whose meaning it asked for: all that it can know of other sentences. */
export function hearReferents<T>(referents: Referents, lowering: () => T): T {
  heard = referents;
  try {
    return lowering();
  } finally {
    heard = undefined;
  }
}

/** What a name refers to; undefined when nothing was found, which linking has reported, and for what has itself no name. */
export function referent<T extends AstNode & { name?: string }>(reference: Reference<T> | undefined): T | undefined {
  if (reference === undefined) return undefined;
  const node = meaningOf(reference);
  heard?.set(reference, node);
  return node?.name === undefined ? undefined : node;
}

/** What a name refers to now. */
export function meaningOf<T extends AstNode>(reference: Reference<T>): T | undefined {
  try {
    return reference.ref;
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
