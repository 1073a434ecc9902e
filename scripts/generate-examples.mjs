// Makes the synthetic data of the examples anew, the same to the byte on every machine: `npm run examples [name …]`.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
for (const name of readdirSync(join(root, 'examples')).sort()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = join(root, 'examples', name, 'data');
  mkdirSync(folder, { recursive: true });
  const { generate } = await import(`./examples/${name}.mjs`);
  await generate(folder);
  console.log(`examples/${name}/data written`);
}
