// Writes the outcome that each example must give. Read the difference before committing it: it is what every user would see change.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

execFileSync(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
for (const name of readdirSync('examples').sort()) {
  const golden = `examples/${name}/outcome.golden.json`;
  execFileSync(process.execPath, ['dist/sla.mjs', 'simulate', `examples/${name}/agreement.sla`, '--json', golden], { stdio: 'inherit' });
}
