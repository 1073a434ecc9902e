import type { Why } from '../evaluator/outcome';

/** Names for the places of a page that are linked to: readable, the same for the same outcome, never twice the same. */
export class Anchors {
  private readonly names = new Map<Why, string>();
  private readonly taken = new Set<string>();

  /** The anchor of an explanation; `wanted` says what it should be called when it is first asked for. */
  of(why: Why, wanted: string): string {
    const known = this.names.get(why);
    if (known !== undefined) return known;
    const name = this.free(`why-${slug(wanted)}`);
    this.names.set(why, name);
    return name;
  }

  private free(name: string): string {
    let free = name;
    for (let number = 2; this.taken.has(free); number++) free = `${name}-${number}`;
    this.taken.add(free);
    return free;
  }
}

function slug(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return letters.replace(/^-|-$/g, '');
}
