// The second opinion at length: 24,000 generated agreements, or as many as are asked for.
//   node scripts/nightly.mjs            a new seed, which is printed
//   node scripts/nightly.mjs 50000 7    so many cases, from this seed on
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const EACH = 2000;
const cases = Number(process.argv[2] ?? 24_000);
const first = Number(process.argv[3] ?? Math.floor(Math.random() * 1_000_000));
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(first)) {
  console.error('Say how many cases, and from which seed: node scripts/nightly.mjs 24000 7');
  process.exit(2);
}

const failed = [];
for (let done = 0, seed = first; done < cases; done += EACH, seed++) {
  const runs = Math.min(EACH, cases - done);
  console.log(`seed ${seed}: cases ${done + 1} to ${done + runs}`);
  const { status } = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('node_modules/vitest/vitest.mjs', `file://${root}`)),
      'run',
      '--project',
      'slow',
      '--testTimeout=1800000',
      'test/second-opinion',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SECOND_OPINION_RUNS: String(runs), PROPERTY_SEED: String(seed) } },
  );
  if (status !== 0) failed.push(seed);
}
if (failed.length > 0) {
  console.log(
    `Disagreed with seed ${failed.join(', ')}: PROPERTY_SEED=${failed[0]} SECOND_OPINION_RUNS=${EACH} npx vitest run test/second-opinion`,
  );
  process.exit(1);
}
console.log(`${cases} cases agreed, from seed ${first} on.`);
