/** What a tick can be for a figure of time, and how many of each there are. */
export const [NOT_MEASURED, GOOD, BAD, UNKNOWN] = [0, 1, 2, 3];

/** How many ticks were good, bad and unknown before each tick. */
export function countsBefore(kinds: Uint8Array): readonly [good: Int32Array, bad: Int32Array, unknown: Int32Array] {
  const [good, bad, unknown] = [new Int32Array(kinds.length + 1), new Int32Array(kinds.length + 1), new Int32Array(kinds.length + 1)];
  let [goods, bads, unknowns] = [0, 0, 0];
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i];
    if (kind === GOOD) goods++;
    else if (kind === BAD) bads++;
    else if (kind === UNKNOWN) unknowns++;
    good[i + 1] = goods;
    bad[i + 1] = bads;
    unknown[i + 1] = unknowns;
  }
  return [good, bad, unknown];
}

/** How many bad ticks there are in a row at most, from a tick on and up to another. */
export function longestBad(kinds: Uint8Array, from: number, to: number): number {
  let [longest, current] = [0, 0];
  for (let i = from; i < to; i++) {
    current = kinds[i] === BAD ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
