/** So many runs of a property, more by night; a failure prints its seed, and PROPERTY_SEED repeats it. */
export function runs(byDay: number): { numRuns: number } {
  const { SECOND_OPINION_RUNS: asked } = process.env;
  return { numRuns: asked === undefined ? byDay : Math.ceil((byDay * Number(asked)) / 1000) };
}
