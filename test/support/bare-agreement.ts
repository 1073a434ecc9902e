/** An Agreement as plain JSON without its places: what two texts must agree on to mean the same. */
export function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => {
      if (key === 'origin' || key === 'fileOrigin') return undefined;
      return each instanceof Map ? Object.fromEntries(each) : each;
    }),
  ) as unknown;
}
