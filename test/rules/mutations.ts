import type { Mutation } from './mutation';
import { MEASUREMENT } from './mutations-of-measurement';
import { PARTS } from './mutations-of-parts';
import { REMEDIES } from './mutations-of-remedies';

/** Every way in which the rules are tried. */
export const MUTATIONS: readonly Mutation[] = [...MEASUREMENT, ...REMEDIES, ...PARTS];
