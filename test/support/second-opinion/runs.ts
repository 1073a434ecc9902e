/** So many runs of a property, more by night; a failure prints its seed, and SECOND_OPINION_SEED repeats it. */
export function runs(byDay: number): { numRuns: number; seed?: number } {
  const { SECOND_OPINION_RUNS: asked, SECOND_OPINION_SEED: seed } = process.env;
  const numRuns = asked === undefined ? byDay : Math.ceil((byDay * Number(asked)) / 1000);
  return { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}
