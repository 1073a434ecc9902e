/**
 * From a path to an agreement: the file, the files it uses, and what is wrong with them.
 *
 * Invariant: used files are read by the same rules as data, from inside the agreement's folder or the data root only. Files are known by their
 * path from the agreement's folder, so that an outcome is the same wherever the folder lies.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { compileSla, resolveUse, type Agreement, type Problem } from '../../language/index';
import { openFolder } from '../condense/data-files';
import { UnreadableData } from '../condense/opened-file';
import { CannotRun, readingFailure } from './failure';

export interface OpenedAgreement {
  readonly agreement: Agreement;
  readonly problems: readonly Problem[];
  /** Texts by uri; a uri is the path from the agreement's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The folder data are read from: the data root, or the folder of the agreement. */
  readonly root: string;
  /** The path of a file as the user would write it. */
  readonly pathOf: (uri: string) => string;
}

export interface OpeningOptions {
  readonly dataRoot?: string;
}

/** Reads and compiles an agreement; `-` is standard input, read as if it lay in the data root or the current folder. */
export async function openAgreement(path: string, { dataRoot }: OpeningOptions = {}): Promise<OpenedAgreement> {
  const root = dataRoot === undefined ? undefined : await checkedFolder(dataRoot);
  const isInput = path === '-';
  const folder = isInput ? (root ?? '.') : dirname(path);
  const main = isInput ? STANDARD_INPUT : basename(path);
  const files = new Map([[main, isInput ? await readInput() : await readText(path)]]);
  const refusals = new Map<string, string>();
  let compiled = compileSla({ files, main });
  for (
    let missing = missingUses(compiled.agreement, files, refusals);
    missing.length > 0;
    missing = missingUses(compiled.agreement, files, refusals)
  ) {
    await Promise.all(missing.map((uri) => readUsed(uri, folder, root, files, refusals)));
    compiled = compileSla({ files, main });
  }
  return {
    agreement: compiled.agreement,
    problems: compiled.problems.map((problem) => withReason(problem, compiled.agreement, refusals)),
    files,
    root: root ?? folder,
    pathOf: (uri) => (uri === STANDARD_INPUT ? '<stdin>' : join(folder, uri).split(sep).join('/')),
  };
}

/** The text of a file that a person wrote. */
export async function readText(path: string): Promise<string> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw readingFailure(path, error);
  });
  if (DATA.test(path)) throw new CannotRun(`${path} holds data, not an agreement. Name a file that ends in .sla.`);
  if (size > MOST_BYTES)
    throw new CannotRun(`${path} is too large for an agreement: ${Math.round(size / MEGABYTE)} MB. Is it a data file?`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readingFailure(path, error);
  });
  return decoded(bytes, path);
}

/** All of standard input. */
export async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decoded(Buffer.concat(chunks), 'standard input');
}

export const STANDARD_INPUT = 'stdin.sla';
// Settings lie in .sla.json.
const DATA = /(?<!\.sla)\.(csv|tsv|json|jsonl|ndjson|parquet|ics|gz|xlsx?)$/i;
const MEGABYTE = 1_000_000;
const MOST_BYTES = 20 * MEGABYTE;

function decoded(bytes: Uint8Array, path: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return isUtf16
      ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
      : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${path} is not a text in UTF-8. Save it as plain text in UTF-8.`);
  }
}

async function checkedFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CannotRun(`There is no folder ${path}. Name the folder that holds the data with --data-root.`);
  if (!found.isDirectory()) throw new CannotRun(`${path} is not a folder. Name the folder that holds the data with --data-root.`);
  return path;
}

function missingUses(agreement: Agreement, files: ReadonlyMap<string, string>, refusals: ReadonlyMap<string, string>): string[] {
  const wanted = new Set(agreement.uses.map(uriOf));
  return [...wanted].filter((uri) => !files.has(uri) && !refusals.has(uri));
}

function uriOf({ path, origin }: Agreement['uses'][number]): string {
  return resolveUse(origin.uri, path);
}

/** A file beside or below the agreement, or anywhere in the data root. */
async function readUsed(
  uri: string,
  folder: string,
  root: string | undefined,
  files: Map<string, string>,
  refusals: Map<string, string>,
): Promise<void> {
  const isInside = !uri.startsWith('../') && !posix.isAbsolute(uri);
  const [base, name] = isInside || root === undefined ? [folder, uri] : [root, relative(resolve(root), resolve(folder, uri))];
  try {
    const path = await openFolder(base).pathOf(name);
    files.set(uri, await readText(path));
  } catch (error) {
    if (!(error instanceof UnreadableData) && !(error instanceof CannotRun)) throw error;
    refusals.set(uri, error instanceof CannotRun && error.reason === 'missing' ? '' : error.message);
  }
}

/** Says why a used file was not read, where there is more to say than that it is not there. */
function withReason(problem: Problem, agreement: Agreement, refusals: ReadonlyMap<string, string>): Problem {
  if (problem.code !== 'missing-file') return problem;
  const use = agreement.uses.find(({ origin }) => origin.uri === problem.origin.uri && origin.offset === problem.origin.offset);
  const reason = use === undefined ? undefined : refusals.get(uriOf(use));
  return reason === undefined || reason === '' ? problem : { ...problem, message: reason };
}
