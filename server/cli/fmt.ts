import { writeFile } from 'node:fs/promises';
import { formatSla } from '../../language/index';
import { readInput, readText, STANDARD_INPUT } from './agreement-files';
import { agreementFiles } from './check';
import { CannotRun, systemCode, type ExitCode } from './failure';
import { problemText, tallyText } from './problem-text';
import type { Terminal } from './terminal';

export interface FmtOptions {
  /** Change nothing; 1 when something would change. */
  readonly check?: boolean;
}

/** Lays out the sentences of the files. A file with errors stays as it is, and the errors are told. `-` reads standard input and prints. */
export async function fmt(paths: readonly string[], { check = false }: FmtOptions, terminal: Terminal): Promise<ExitCode> {
  if (paths.includes('-') && paths.length > 1) throw new CannotRun('Standard input (-) is formatted by itself. Leave out the other files.');
  if (paths[0] === '-') return formatInput(check, terminal);
  const codes: ExitCode[] = [];
  for (const path of await agreementFiles(paths)) codes.push(await formatFile(path, check, terminal));
  return codes.includes(1) ? 1 : 0;
}

async function formatInput(check: boolean, terminal: Terminal): Promise<ExitCode> {
  const text = await readInput();
  const laidOut = laidOutText(text, STANDARD_INPUT, '<stdin>', terminal);
  if (laidOut === undefined) return 1;
  if (!check) process.stdout.write(laidOut);
  return check && laidOut !== text ? 1 : 0;
}

async function formatFile(path: string, check: boolean, terminal: Terminal): Promise<ExitCode> {
  const text = await readText(path);
  const laidOut = laidOutText(text, path, path, terminal);
  if (laidOut === undefined) return 1;
  if (laidOut === text) return 0;
  terminal.print(check ? `${path} is not laid out; sla fmt ${path} does it.` : path);
  if (check) return 1;
  await writeFile(path, laidOut).catch((error: unknown) => {
    throw new CannotRun(
      `${path} cannot be written${systemCode(error) === 'EACCES' || systemCode(error) === 'EPERM' ? ': you may not write there' : ''}.`,
    );
  });
  return 0;
}

/** Undefined, and the errors told, for a text with errors. */
function laidOutText(text: string, uri: string, path: string, terminal: Terminal): string | undefined {
  const formatted = formatSla(text, uri);
  if ('text' in formatted) return formatted.text;
  const errors = formatted.problems.filter(({ severity }) => severity === 'error');
  const sources = { files: new Map([[uri, text]]), pathOf: () => path };
  for (const problem of errors) terminal.tell(`${problemText(problem, sources, terminal)}\n`);
  terminal.tell(terminal.colours.red(`${path}: ${tallyText(errors)}; left as it is.`));
  return undefined;
}
