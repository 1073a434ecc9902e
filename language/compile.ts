/**
 * From the texts of an agreement to its meaning: read, link, lower, check.
 *
 * Invariant: never throws, whatever the texts. There is always an Agreement; what it could not take in is among the problems.
 */
import type { Agreement, Problem } from './agreement/agreement';
import { hasErrors, sortProblems } from './agreement/problems';
import { checkAgreement } from './semantics/check';
import { linkFiles, type LinkedFiles } from './semantics/link';
import { lower } from './semantics/lower';
import { readFiles } from './semantics/scope-files';
import { parseSla } from './sla-module';
import type { ReadFile } from './syntax/sentence-parser';

export interface SlaSources {
  /** The texts by their uri; files that the main file does not use, directly or not, do not matter. */
  readonly files: ReadonlyMap<string, string>;
  /** The uri of the file that is the agreement. */
  readonly main: string;
}

export interface CompiledSla {
  readonly agreement: Agreement;
  /** In order of file and place. With an error among them the agreement has gaps, and its figures mean nothing. */
  readonly problems: readonly Problem[];
}

export interface CompiledFiles extends CompiledSla {
  readonly linked: LinkedFiles;
}

export function compileSla({ files, main }: SlaSources): CompiledSla {
  const read = readFiles(main, (uri) => {
    const text = files.get(uri);
    return text === undefined ? undefined : parseSla(text, uri);
  });
  return compileFiles(read, main);
}

/** The same from files that have been read; their trees are linked in place and may be compiled again, with other files or the same. */
export function compileFiles(read: ReadonlyMap<string, ReadFile>, main: string): CompiledFiles {
  const linked = linkFiles(read, main);
  const lowered = lower(main, linked.trees);
  const reading = linked.files.flatMap((file) => file.problems);
  // One wrong sentence is one complaint: what it would have said is not missed elsewhere.
  const isWhole = !hasErrors([...reading, ...linked.problems, ...lowered.problems]);
  const checked = checkAgreement(lowered.agreement, { places: lowered.places, isWhole });
  const problems = sortProblems([...reading, ...linked.problems, ...lowered.problems, ...checked]);
  return { agreement: lowered.agreement, problems, linked };
}
