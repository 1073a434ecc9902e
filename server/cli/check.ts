import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PRESETS, type Finding, type Preset, type Problem } from '../../language/index';
import { checkFile, isProse, type CheckedFile } from './checked-file';
import { CannotRun, readingFailure, type ExitCode } from './failure';
import { findingText, problemText, tallyText } from './problem-text';
import { inShort, proseEntries } from './prose-report';
import type { Terminal } from './terminal';

export const FORMATS = ['human', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof FORMATS)[number];

export interface CheckOptions {
  readonly format?: CheckFormat;
  /** The same as `format: 'json'`. */
  readonly json?: boolean;
  /** How strict the reading is; over what a settings file says. */
  readonly preset?: Preset;
  /** Hints are shown, too. */
  readonly hints?: boolean;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  readonly dataRoot?: string;
  /** Sample data are read, too. */
  readonly data?: boolean;
}

/** Prints what is wrong in the agreements. 1 when there are errors; with `strict`, or warnings. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { preset, dataRoot } = options;
  if (preset !== undefined && !PRESETS.includes(preset))
    throw new CannotRun(`"${String(preset)}" is not a preset. There are ${PRESETS.join(', ')}.`);
  const files = await agreementFiles(paths);
  const opened: CheckedFile[] = [];
  const how = {
    ...(dataRoot === undefined ? {} : { dataRoot }),
    ...(preset === undefined ? {} : { preset }),
    ...(options.data === true ? { withData: true } : {}),
  };
  for (const path of files) opened.push(await checkFile(path, how, terminal));
  const checked = withoutRepeats(withoutUsed(opened));
  await print(checked, files.length, options, terminal);
  const isBad = ({ severity }: Problem | Finding): boolean => severity === 'error' || (options.strict === true && severity === 'warning');
  return checked.some(({ problems, findings }) => problems.some(isBad) || findings.some(isBad)) ? 1 : 0;
}

async function print(checked: readonly CheckedFile[], files: number, options: CheckOptions, terminal: Terminal): Promise<void> {
  const format = options.json === true ? 'json' : (options.format ?? 'human');
  const shown = options.hints === true ? checked : checked.map(withoutHints);
  switch (format) {
    case 'human':
      printForPeople(checked, shown, files, terminal);
      return;
    case 'json':
      terminal.print((await import('./check-formats')).asJson(checked));
      return;
    case 'sarif':
      terminal.print((await import('./check-formats')).asSarif(shown));
      return;
    case 'github':
      for (const line of (await import('./check-formats')).asAnnotations(shown)) terminal.print(line);
      return;
    default:
      throw new CannotRun(`"${String(format)}" is not a format. There are ${FORMATS.join(', ')}.`);
  }
}

/** A program that reads JSON gets everything, with its severity; a reviewer's page is no place for hints that nobody asked for. */
function withoutHints(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity !== 'hint') };
}

function printForPeople(checked: readonly CheckedFile[], shown: readonly CheckedFile[], files: number, terminal: Terminal): void {
  for (const file of shown) {
    if (isProse(file.path)) {
      for (const text of proseEntries(file, terminal)) terminal.print(`${text}\n`);
      continue;
    }
    const all = [
      ...file.problems.map((problem) => ({ origin: problem.origin, text: problemText(problem, file, terminal) })),
      ...file.findings.map((finding) => ({ origin: finding.origin, text: findingText(finding, file, terminal) })),
    ];
    const order = [...file.files.keys()];
    const inOrder = all.toSorted(
      (left, right) => order.indexOf(left.origin.uri) - order.indexOf(right.origin.uri) || left.origin.offset - right.origin.offset,
    );
    for (const { text } of inOrder) terminal.print(`${text}\n`);
  }
  for (const line of inShort(
    shown.filter(({ path }) => isProse(path)),
    terminal,
  ))
    terminal.print(line);
  const found = shown.flatMap(({ problems, findings }) => [...problems, ...findings]);
  terminal.print(summary(found, files, terminal));
  const count = (all: readonly CheckedFile[]): number => all.reduce((sum, { findings }) => sum + findings.length, 0);
  const hints = count(checked) - count(shown);
  if (hints > 0) {
    const what = hints === 1 ? '1 hint' : `${hints} hints`;
    terminal.print(
      terminal.colours.dim(
        `${what} for the drafter: --hints shows ${hints === 1 ? 'it' : 'them'}, --preset signing takes ${hints === 1 ? 'it' : 'them'} seriously.`,
      ),
    );
  }
}

/** The agreements that the paths name: files as they are, folders with every `.sla` file below them. */
export async function agreementFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = path === '-' ? undefined : await stat(path).catch((error: unknown) => Promise.reject(readingFailure(path, error)));
    if (found?.isDirectory() !== true) {
      files.push(path);
      continue;
    }
    const inside = await agreementsIn(path);
    if (inside.length === 0) throw new CannotRun(`There is no .sla file in ${path} or below.`);
    files.push(...inside);
  }
  return [...new Set(files)];
}

async function agreementsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => Promise.reject(readingFailure(folder, error)));
  const names = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const lists = await Promise.all(
    names.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? agreementsIn(path) : Promise.resolve(entry.name.endsWith('.sla') ? [path] : []);
    }),
  );
  return lists.flat();
}

/** A file of definitions that another of the files uses is checked there, in its place. */
function withoutUsed(opened: readonly CheckedFile[]): readonly CheckedFile[] {
  const mainOf = ({ pathOf, files }: CheckedFile): string => pathOf([...files.keys()][0] ?? '');
  const used = new Set(opened.flatMap(({ files, pathOf }) => [...files.keys()].slice(1).map(pathOf)));
  const mains = opened.filter((file) => isProse(file.path) || !used.has(mainOf(file)));
  // Files that use one another in a circle are all used; that is what has to be said of them.
  return mains.length === 0 ? opened : mains;
}

/** In order of file and place; what two agreements find in a file they share is said once. */
function withoutRepeats(checked: readonly CheckedFile[]): CheckedFile[] {
  const seen = new Set<string>();
  const isNew = ({ pathOf }: CheckedFile, id: string, { message, origin }: Problem | Finding): boolean => {
    const key = JSON.stringify([pathOf(origin.uri), origin.offset, origin.length, id, message]);
    return !seen.has(key) && seen.add(key).has(key);
  };
  return checked.map((file) => ({
    ...file,
    problems: file.problems.filter((each) => isNew(file, each.code, each)),
    findings: file.findings.filter((each) => isNew(file, each.rule, each)),
  }));
}

function summary(found: readonly (Problem | Finding)[], files: number, { colours }: Terminal): string {
  const where = files === 1 ? '' : ` in ${files} files`;
  const serious = found.filter(({ severity }) => severity !== 'hint');
  if (serious.length === 0) return `${colours.green('✓')} No problems${where}.`;
  const text = `${tallyText(serious)}${where}.`;
  return serious.some(({ severity }) => severity === 'error') ? colours.red(text) : colours.yellow(text);
}
