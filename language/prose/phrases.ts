/**
 * Finds the phrases of all word lists in one walk over the words of a sentence.
 *
 * Invariant: one step for each word of the text and each word of a phrase that fits so far; the number of lists does not matter.
 */
import { LISTS, type ListName } from './word-lists';

export type { ListName } from './word-lists';

export interface Hit {
  /** As it stands in the list. */
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  /** Index of its first word in the sentence, and of the word behind its last. */
  readonly first: number;
  readonly behind: number;
}

interface WordLike {
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: { readonly list: ListName; readonly phrase: string }[];
}

/** By list, in the order of the text; of phrases of one list that overlap, the longest from the left. */
export function findPhrases(words: readonly WordLike[]): ReadonlyMap<ListName, readonly Hit[]> {
  root ??= build();
  const found = new Map<ListName, Hit[]>();
  for (let first = 0; first < words.length; first += 1) {
    let node: Node | undefined = root;
    for (let at = first; at < words.length; at += 1) {
      node = node.next.get(words[at]?.lower ?? '');
      if (node === undefined) break;
      for (const { list, phrase } of node.ends)
        keep(found, list, { phrase, from: words[first]?.from ?? 0, to: words[at]?.to ?? 0, first, behind: at + 1 });
    }
  }
  return found;
}

let root: Node | undefined;

function build(): Node {
  const top: Node = { next: new Map(), ends: [] };
  for (const [list, phrases] of Object.entries(LISTS) as [ListName, readonly string[]][]) {
    for (const phrase of phrases) {
      let node = top;
      // The words of a sentence come without their commas.
      for (const word of phrase.split(/,? /)) {
        let next = node.next.get(word);
        if (next === undefined) {
          next = { next: new Map(), ends: [] };
          node.next.set(word, next);
        }
        node = next;
      }
      node.ends.push({ list, phrase });
    }
  }
  return top;
}

function keep(found: Map<ListName, Hit[]>, list: ListName, hit: Hit): void {
  const hits = found.get(list);
  if (hits === undefined) {
    found.set(list, [hit]);
    return;
  }
  const last = hits.at(-1);
  if (last === undefined || hit.first >= last.behind) hits.push(hit);
  else if (hit.first === last.first) hits[hits.length - 1] = hit;
}
