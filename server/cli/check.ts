import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../language/index';
import { openAgreement, type OpenedAgreement } from './agreement-files';
import { CannotRun, readingFailure, type ExitCode } from './failure';
import { problemRecord, problemText, tallyText } from './problem-text';
import type { Terminal } from './terminal';

export interface CheckOptions {
  readonly json?: boolean;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  readonly dataRoot?: string;
}

/** Prints what is wrong in the agreements. 1 when there are errors; with `strict`, or warnings. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const files = await agreementFiles(paths);
  const opened: { readonly path: string; readonly agreement: OpenedAgreement }[] = [];
  for (const path of files) opened.push({ path, agreement: await openAgreement(path, options) });
  const findings = withoutRepeats(withoutUsed(opened));
  const problems = findings.map(({ problem }) => problem);
  if (options.json === true) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const records = findings.map(({ problem, agreement }) => problemRecord(problem, agreement));
    terminal.print(JSON.stringify({ files: files.length, errors, warnings, problems: records }, null, 2));
  } else {
    for (const { problem, agreement } of findings) terminal.print(`${problemText(problem, agreement, terminal)}\n`);
    terminal.print(summary(problems, files.length, terminal));
  }
  const isBad = ({ severity }: Problem): boolean => severity === 'error' || (options.strict === true && severity === 'warning');
  return problems.some(isBad) ? 1 : 0;
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

interface Finding {
  readonly problem: Problem;
  readonly agreement: OpenedAgreement;
}

/** A file of definitions that another of the files uses is checked there, in its place. */
function withoutUsed(opened: readonly { readonly path: string; readonly agreement: OpenedAgreement }[]): Finding[] {
  const mainOf = ({ pathOf, files }: OpenedAgreement): string => pathOf([...files.keys()][0] ?? '');
  const used = new Set(opened.flatMap(({ agreement }) => [...agreement.files.keys()].slice(1).map(agreement.pathOf)));
  const mains = opened.filter(({ agreement }) => !used.has(mainOf(agreement)));
  // Files that use one another in a circle are all used; that is what has to be said of them.
  return (mains.length === 0 ? opened : mains).flatMap(({ agreement }) => agreement.problems.map((problem) => ({ problem, agreement })));
}

/** In order of file and place; what two agreements find in a file they share is said once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ problem, agreement }) => {
    const key = JSON.stringify([
      agreement.pathOf(problem.origin.uri),
      problem.origin.offset,
      problem.origin.length,
      problem.code,
      problem.message,
    ]);
    return !seen.has(key) && seen.add(key);
  });
}

function summary(problems: readonly Problem[], files: number, { colours }: Terminal): string {
  const where = files === 1 ? '' : ` in ${files} files`;
  if (problems.length === 0) return `${colours.green('✓')} No problems${where}.`;
  const text = `${tallyText(problems)}${where}.`;
  return problems.some(({ severity }) => severity === 'error') ? colours.red(text) : colours.yellow(text);
}
