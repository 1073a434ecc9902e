import { distance } from 'fastest-levenshtein';

/** The nearest of `words`, when it is near enough to be what was meant. */
export function closest(word: string, words: Iterable<string>): string | undefined {
  const most = word.length <= 2 ? 0 : word.length <= 4 ? 1 : word.length <= 7 ? 2 : 3;
  const low = word.toLowerCase();
  let best: string | undefined;
  let least = most + 1;
  for (const each of words) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const apart = distance(low, each.toLowerCase());
    if (apart < least) {
      least = apart;
      best = each;
    }
  }
  return best;
}
