/** One thing broken or taken out of an agreement, and the rule that must notice. */
import { MEASUREMENT } from './mutations-of-measurement';
import { ADDED } from './mutations-of-additions';
import { CHANCE } from './mutations-of-chance';
import type { Mutation } from './draft';
import { INCENTIVES } from './mutations-of-incentives';
import { PARTS } from './mutations-of-parts';
import { REMEDIES } from './mutations-of-remedies';

export const MUTATIONS: readonly Mutation[] = [...MEASUREMENT, ...REMEDIES, ...PARTS, ...INCENTIVES, ...CHANCE, ...ADDED];
