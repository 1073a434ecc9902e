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
