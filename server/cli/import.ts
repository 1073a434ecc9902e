import { basename } from 'node:path';
import { importContract } from '../../language/index';
import { readInput } from './agreement-files';
import { isProse, readProse } from './checked-file';
import { CannotRun, type ExitCode } from './failure';
import { writeNewFile } from './new-file';
import { harmless, type Terminal } from './terminal';

export interface ImportOptions {
  /** The file to write; without it the draft goes to standard output. */
  readonly out?: string;
  /** A file that is there already is replaced. */
  readonly force?: boolean;
}

/** Proposes the sentences of an agreement that it recognises in a contract in prose. Always 0 when there is a draft: it is for reading. */
export async function importFile(path: string, { out, force = false }: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  if (path !== '-' && !isProse(path)) throw new CannotRun(`${path} is no contract in prose. Take a .docx, .md or .txt file.`);
  const { text, layout, notes } = path === '-' ? { text: await readInput(), layout: 'wrapped' as const, notes: [] } : await readProse(path);
  if (!/[\p{L}]{2}/u.test(text)) throw new CannotRun(`${path} has no words in it.`);
  const imported = importContract(text, { name: path === '-' ? 'standard input' : basename(path), layout, notes });
  if (out === undefined) process.stdout.write(imported.text);
  else {
    if (!out.endsWith('.sla')) throw new CannotRun(`${out} is no name for an agreement. Let it end in .sla.`);
    await writeNewFile(out, imported.text, force);
  }
  for (const note of notes) terminal.tell(harmless(note));
  const { recognised, kept } = imported;
  const all = recognised + kept;
  terminal.tell(
    `${recognised === 0 ? 'Nothing' : `${recognised} of ${all} sentences and rows`} could be put into sentences of an agreement; ${kept === all ? 'all' : kept} of them ${kept === 1 ? 'stands' : 'stand'} in clauses as ${kept === 1 ? 'it is' : 'they are'}. Every proposal waits for your review.`,
  );
  return 0;
}
