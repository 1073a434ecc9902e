// A plugin for esbuild: what is imported from the public face of the language is taken from the file that defines it. The bundles share their chunks file
// by file, and a face that everybody imports would make each load all that is behind it.
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const FACE = 'language/index';
const EXPORT = /export (type )?(?:\{([^}]*)\}|\*(?: as (\w+))?) from '\.\/([^']+)';/g;
const IMPORT = new RegExp(String.raw`import (type )?\{([^}]*)\} from '(?:\.\./)+${FACE}';`, 'g');

export const pastTheIndex = {
  name: 'past the index',
  setup({ initialOptions, onLoad, onStart }) {
    const root = initialOptions.absWorkingDir;
    let files;
    onStart(async () => {
      files = definingFiles(await readFile(join(root, `${FACE}.ts`), 'utf8'));
    });
    onLoad({ filter: /[\\/](?:server|client)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replace(IMPORT, (_, type, names) => (type ? linesOf(names) : importsOf(names, files, dirname(path), root))),
        loader: 'ts',
      };
    });
  },
};

/** By name, the file that defines what the face calls so, and its name there. */
function definingFiles(face) {
  const files = new Map();
  for (const [, type, names = '', all, file] of face.matchAll(EXPORT)) {
    if (type) continue;
    if (all !== undefined) files.set(all, { file, name: '*' });
    for (const { name, as } of namesIn(names)) files.set(as, { file, name });
  }
  return files;
}

/** On as many lines as before, so that an error tells the right one. */
function importsOf(names, files, folder, root) {
  const imports = namesIn(names).map(({ name, as }) => {
    const defined = files.get(name);
    if (defined === undefined) throw new Error(`${FACE}.ts exports no ${name}.`);
    const path = relative(folder, join(root, 'language', defined.file));
    const what = defined.name === '*' ? `* as ${as}` : `{ ${defined.name} as ${as} }`;
    return `import ${what} from '${path}';`;
  });
  return imports.join(' ') + linesOf(names);
}

function linesOf(names) {
  return names.replace(/[^\n]/g, '');
}

/** `a, b as c, type D`: types are of no use to a bundle. */
function namesIn(list) {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('type '))
    .map((each) => {
      const [name, as = name] = each.split(' as ');
      return { name, as };
    });
}
