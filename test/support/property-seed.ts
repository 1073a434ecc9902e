/**
 * Tests with random input try the same cases on every run, so that a change is never blamed for a case nobody has seen before; PROPERTY_SEED
 * names other cases, and `scripts/nightly.mjs` takes new ones. Runs before every test file.
 */
import fc from 'fast-check';
import { propertySeed } from './which-seed';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: propertySeed() });
