import fc from 'fast-check';

/**
 * Loaded before each unit test: properties draw the same cases in every run of one commit, so that a
 * red test is about the change at hand. `PROPERTY_SEED=random` draws others; a failure names its own.
 */
const seed = process.env['PROPERTY_SEED'] ?? '1';
if (seed !== 'random') {
  if (!/^-?\d{1,10}$/.test(seed)) {
    throw new Error(`PROPERTY_SEED is "${seed}": write a whole number, or random`);
  }
  fc.configureGlobal({ seed: Number(seed) });
}
