/**
 * Holds source files to the house rules of ARCHITECTURE.md. Pure: it takes files as text and returns complaints in words, so
 * that the rules themselves can be tested on bad examples.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string;
  text: string;
}

/** What one row of the import table allows: our own folders or files, libraries, and Node's own modules. */
export interface Layer {
  own: string[];
  libraries: string[];
  node: boolean;
}

export type ImportTable = ReadonlyMap<string, Layer>;

/** Every way in which `files` break a house rule; empty when they keep them all. */
export function findComplaints(files: readonly SourceFile[], table: ImportTable): string[] {
  const written = files.filter(({ path }) => !path.startsWith('language/generated/'));
  return [
    ...written.flatMap(complainOfName),
    ...written.flatMap(complainOfLength),
    ...written.filter(({ path }) => path.startsWith('language/')).flatMap(complainOfImpurity),
    ...written.filter(({ path }) => path.startsWith('test/')).flatMap(complainOfUnrunTests),
    ...complainOfImports(files, table),
    ...complainOfCircles(files),
  ];
}

/**
 * Reads the import table of ARCHITECTURE.md: a row for each folder or file, with what it may import in code marks. The page is the
 * rule itself and so cannot go out of date.
 */
export function readImportTable(page: string): ImportTable {
  const table = new Map<string, Layer>();
  const lines = page.split('\n');
  const head = lines.findIndex((line) => /^\|\s*folder\s*\|\s*ours\s*\|\s*libraries\s*\|\s*Node\s*\|/.test(line));
  if (head < 0) return table;
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [, folders, own, libraries, node] = line.split('|');
    for (const folder of inCode(folders))
      table.set(folder, { own: inCode(own), libraries: inCode(libraries), node: node.trim() === 'yes' });
  }
  return table;
}

function inCode(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1].replace(/\/$/, ''));
}

const forbiddenWords = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'common']);

function complainOfName({ path }: SourceFile): string[] {
  const complaints: string[] = [];
  for (const segment of path.split('/')) {
    const stem = segment.replace(/(\.(test|bench|property|slow|suite|config|d))*\.(ts|mjs|js)$/, '');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) complaints.push(`${path}: write "${segment}" in kebab-case.`);
    const word = stem.split('-').find((part) => forbiddenWords.has(part));
    if (word) complaints.push(`${path}: "${word}" says nothing. Name it for what it does.`);
  }
  if (path.endsWith('/index.ts') && path !== 'language/index.ts') {
    complaints.push(`${path}: language/index.ts is the only index file. Import from the file that defines a thing.`);
  }
  return complaints;
}

const mostLines = 400;

function complainOfLength({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > mostLines ? [`${path}: ${lines} lines; a file has at most ${mostLines}. Split it by concern.`] : [];
}

function complainOfImpurity({ path, text }: SourceFile): string[] {
  const complaints: string[] = [];
  const forbid = (what: string) => complaints.push(`${path}: language/ is pure and does not use ${what}.`);
  walk(path, text, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') forbid('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') forbid('Date()');
    if (!ts.isPropertyAccessExpression(node)) return;
    const name = node.getText();
    if (['Date.now', 'Math.random', 'Temporal.Now', 'performance.now'].includes(name)) forbid(name);
    if (['console', 'process'].includes(node.expression.getText())) forbid(node.expression.getText());
  });
  return complaints;
}

const unrun = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']);
const testWords = /^(it|test|describe|suite|bench)$/;

function complainOfUnrunTests({ path, text }: SourceFile): string[] {
  const complaints: string[] = [];
  walk(path, text, (node) => {
    if (ts.isPropertyAccessExpression(node) && unrun.has(node.name.text) && testWords.test(node.expression.getText().split('.')[0])) {
      complaints.push(`${path}: ${node.getText()} leaves tests out. Every test runs, always.`);
    }
    if (ts.isCallExpression(node) && /^x(it|test|describe)$/.test(node.expression.getText())) {
      complaints.push(`${path}: ${node.expression.getText()} leaves tests out. Every test runs, always.`);
    }
  });
  return complaints;
}

function complainOfImports(files: readonly SourceFile[], table: ImportTable): string[] {
  const complaints: string[] = [];
  const paths = new Set(files.map((file) => file.path));
  for (const { path, text } of files) {
    const specifiers = importsOf(text);
    for (const specifier of specifiers) {
      if (specifier.startsWith('.') && /\.(js|ts)$/.test(specifier))
        complaints.push(`${path}: write "${specifier}" without its extension.`);
    }
    if (!/^(language|server|client)\//.test(path)) continue;
    const row = rowOf(path, table);
    if (!row) {
      complaints.push(`${path}: the import table in ARCHITECTURE.md has no row for it.`);
      continue;
    }
    const { own, libraries, node } = table.get(row)!;
    for (const specifier of specifiers) {
      if (specifier.startsWith('.')) {
        const target = resolveImport(path, specifier, paths);
        if (!isWithin(target, row) && !own.some((allowed) => isWithin(target, allowed))) {
          complaints.push(`${path}: ${row} may not import ${target}.`);
        }
      } else if (isBuiltin(specifier)) {
        if (!node) complaints.push(`${path}: ${row} may not import ${specifier}.`);
      } else if (!libraries.includes(packageOf(specifier))) {
        complaints.push(`${path}: ${row} may not import the library ${packageOf(specifier)}.`);
      }
    }
  }
  return complaints;
}

function complainOfCircles(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  const edges = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolveImport(path, specifier, paths))
        .filter((target) => paths.has(target)),
    ]),
  );
  const complaints: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const again = trail.indexOf(path);
    if (again >= 0) complaints.push(`${[...trail.slice(again), path].join(' → ')}: files import each other in a circle.`);
    if (again >= 0 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return complaints;
}

/** The most specific row that covers a file: a file's own row before its folder's. */
function rowOf(path: string, table: ImportTable): string | undefined {
  return [...table.keys()].filter((row) => isWithin(path, row)).sort((a, b) => b.length - a.length)[0];
}

function isWithin(path: string, folderOrFile: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`);
}

function resolveImport(from: string, specifier: string, paths: ReadonlySet<string>): string {
  const target = posix.join(posix.dirname(from), specifier);
  return [target, `${target}.ts`, `${target}.mjs`, `${target}/index.ts`].find((path) => paths.has(path)) ?? target;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every module a file names, in `import`, `import type`, `export … from` and `import(…)`. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

function walk(path: string, text: string, visit: (node: ts.Node) => void): void {
  const enter = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, enter);
  };
  enter(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
}
