/** The seed of all tests with random input. As vitest's global set-up it says which one that is, once. */
const BY_DEFAULT = 20260101;

export function propertySeed(): number {
  const { PROPERTY_SEED: asked } = process.env;
  const seed = asked === undefined ? BY_DEFAULT : Number(asked);
  if (!Number.isInteger(seed)) throw new RangeError(`PROPERTY_SEED must be a whole number, but is "${asked ?? ''}".`);
  return seed;
}

export function setup(): void {
  console.log(`Random input from seed ${propertySeed()}; PROPERTY_SEED=… takes another.`);
}
