import type { AstNode, Reference } from 'langium';
import type { Origin } from '../agreement/agreement';

/** The words of a thing's parts, by property. */
export type Parts = Readonly<Record<string, AstNode | Reference | undefined>>;

/** Finds the words of nodes and names in a file. */
export interface Placing {
  origin(node: AstNode | undefined): Origin;
  originOfWords(words: AstNode | Reference, around: AstNode | undefined): Origin;
}

interface Place {
  readonly placing: Placing;
  readonly node: AstNode | undefined;
  readonly parts: Parts | undefined;
}

/**
 * Where the parts of an agreement stand in the text: beside the Agreement, not in it, so that an Agreement made by other means
 * (an amendment, a what-if) can be checked just as well. Worked out only when a problem asks.
 */
export class Places {
  private readonly known = new Map<object, Place>();

  note(thing: object, placing: Placing, node: AstNode | undefined, parts?: Parts): void {
    this.known.set(thing, { placing, node, parts });
  }

  /** Gives one thing the places of another: it is the same, with more in it. */
  copy(from: object, to: object): void {
    const place = this.known.get(from);
    if (place !== undefined) this.known.set(to, place);
  }

  /** The words of the thing's part, else those of the thing, else the fallback. */
  of(thing: object, part: string, fallback: Origin): Origin {
    const place = this.known.get(thing);
    if (place === undefined) return fallback;
    const words = place.parts?.[part];
    if (words !== undefined) return place.placing.originOfWords(words, place.node);
    return place.node === undefined ? fallback : place.placing.origin(place.node);
  }
}
