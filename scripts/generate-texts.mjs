// Writes client/l10n/bundle.l10n.json: every text that the extension and the preview show, for translators.
//   node scripts/generate-texts.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = 'client/l10n/bundle.l10n.json';
const SAYING = new Set(['l10n.t', 'say']);

/** The files that this script writes, by their path from the root of the project. Throws when a text is put together before it is said. */
export function generateTexts() {
  const texts = new Set();
  for (const folder of ['client/extension', 'client/preview']) {
    for (const name of readdirSync(join(root, folder)).filter((each) => each.endsWith('.ts'))) {
      const path = `${folder}/${name}`;
      for (const text of textsOf(path, readFileSync(join(root, path), 'utf8'))) texts.add(text);
    }
  }
  const sorted = [...texts].sort();
  return { [BUNDLE]: `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), undefined, 2)}\n` };
}

function textsOf(path, source) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && SAYING.has(node.expression.getText())) {
      const [first] = node.arguments;
      if (first === undefined || !ts.isStringLiteral(first))
        throw new Error(`${path}: give ${node.getText()} its text as one literal, or no translator will see it.`);
      found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true));
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(generateTexts())) writeFileSync(join(root, path), text);
}
