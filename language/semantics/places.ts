import type { AstNode, CstNode, Reference } from 'langium';
import type { Origin } from '../agreement/agreement';
import { originOfNode, originOfStart } from '../syntax/origin';

/** The words of a thing's parts, by property. */
export type Parts = Readonly<Record<string, AstNode | Reference | undefined>>;

/** Finds the words of nodes and names of one file, where they stand now. */
export class Placing {
  constructor(readonly uri: string) {}

  /** The place of a node's words. A node without words (a broken one) takes the nearest place around it. */
  origin(node: AstNode | undefined): Origin {
    for (let at = node; at !== undefined; at = at.$container) if (at.$cstNode !== undefined) return this.originOf(at.$cstNode, at);
    return originOfStart(this.uri);
  }

  originOfWords(words: AstNode | Reference, around: AstNode | undefined): Origin {
    if (!('$refText' in words)) return this.origin(words as AstNode);
    const node = (words as Reference).$refNode;
    return node === undefined ? this.origin(around) : this.originOf(node);
  }

  /** `_of` is the node whose words they are, where there is one. */
  originOf(words: CstNode, _of?: AstNode): Origin {
    return originOfNode(words, this.uri);
  }
}

/** Where one thing stands. */
export interface PlaceNote {
  readonly thing: object;
  readonly placing: Placing;
  readonly node: AstNode | undefined;
  readonly parts: Parts | undefined;
}

/**
 * Where the parts of an agreement stand in the text: beside the Agreement, not in it, so that an Agreement made by other means
 * (an amendment, a what-if) can be checked just as well. Worked out only when a problem asks.
 */
export class Places {
  private readonly notes: (readonly PlaceNote[])[] = [];
  private readonly copies = new Map<object, object>();
  private known: Map<object, PlaceNote> | undefined;

  add(notes: readonly PlaceNote[]): void {
    this.notes.push(notes);
    this.known = undefined;
  }

  /** Gives one thing the places of another: it is the same, with more in it. */
  copy(from: object, to: object): void {
    this.copies.set(to, from);
  }

  /** The words of the thing's part, else those of the thing, else the fallback. */
  of(thing: object, part: string, fallback: Origin): Origin {
    this.known ??= new Map(this.notes.flatMap((notes) => notes.map((note) => [note.thing, note])));
    const note = this.known.get(this.copies.get(thing) ?? thing);
    if (note === undefined) return fallback;
    const words = note.parts?.[part];
    if (words !== undefined) return note.placing.originOfWords(words, note.node);
    return note.node === undefined ? fallback : note.placing.origin(note.node);
  }
}
