import type { Origin } from '../agreement/agreement';

/**
 * Where the parts of an agreement stand in the text: beside the Agreement, not in it, so that an Agreement made by other means
 * (an amendment, a what-if) can be checked just as well. Worked out only when a problem asks.
 */
export class Places {
  private readonly known = new WeakMap<object, Map<string, () => Origin>>();

  /** Part '' is the whole thing. */
  note(thing: object, part: string, place: () => Origin): void {
    const parts = this.known.get(thing);
    if (parts === undefined) this.known.set(thing, new Map([[part, place]]));
    else parts.set(part, place);
  }

  /** Gives one thing the places of another: it is the same, with more in it. */
  copy(from: object, to: object): void {
    const parts = this.known.get(from);
    if (parts !== undefined) this.known.set(to, parts);
  }

  /** The words of the thing's part, else those of the thing, else the fallback. */
  of(thing: object, part: string, fallback: Origin): Origin {
    const parts = this.known.get(thing);
    const place = parts?.get(part) ?? parts?.get('');
    return place === undefined ? fallback : place();
  }
}
