import { contractMarkdown, contractOf, contractPage } from '../../language/index';
import { openAgreement, type OpeningOptions } from './agreement-files';
import { CannotRun, type ExitCode } from './failure';
import { writeNewFile } from './new-file';
import { isSound } from './simulate';
import type { Terminal } from './terminal';

export interface ExportOptions extends OpeningOptions {
  /** Default: by the name of the file, else Markdown. */
  readonly format?: 'md' | 'html';
  /** The file to write; without it the contract goes to standard output. */
  readonly out?: string;
  /** A file that is there already is replaced. */
  readonly force?: boolean;
}

/** Writes the contract that an agreement is: its clauses in numbers, without what is there for running it. 1 when it has errors. */
export async function exportContract(path: string, options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, force = false } = options;
  const format = options.format ?? (out === undefined ? 'md' : formatOf(out));
  const opened = await openAgreement(path, options);
  if (!isSound(opened, terminal, 'exported')) return 1;
  const contract = contractOf(opened.agreement);
  const text = format === 'html' ? contractPage(contract) : contractMarkdown(contract);
  if (out === undefined) process.stdout.write(text);
  else {
    await writeNewFile(out, text, force);
    terminal.tell(`The contract is in ${out}.`);
  }
  return 0;
}

function formatOf(out: string): 'md' | 'html' {
  if (/\.html?$/i.test(out)) return 'html';
  if (/\.(?:md|markdown)$/i.test(out)) return 'md';
  throw new CannotRun(`Nothing says how to write ${out}. Let it end in .md or .html, or add --format.`);
}
