/** One agreement as it stands: its files, their meaning, their names. */
import {
  compileFiles,
  runRules,
  type Agreement,
  type DataEvidence,
  type Finding,
  type Origin,
  type Problem,
  type Scope,
} from '../../language/index';
import type { SourceFile } from './source-file';
import { FileNames } from './names';
import type { Settings } from './protocol';

let count = 0;

export class Analysis {
  /** No two analyses have the same. */
  readonly id = (count += 1);
  readonly agreement: Agreement;
  readonly problems: readonly Problem[];
  readonly scope: Scope;
  private found: { readonly key: string; readonly evidence: DataEvidence | undefined; readonly findings: readonly Finding[] } | undefined;
  private readonly nameTables = new Map<string, FileNames>();

  constructor(
    /** The uri of the main file. */
    readonly main: string,
    /** By uri, those that other files use included. */
    readonly files: ReadonlyMap<string, SourceFile>,
  ) {
    const read = new Map([...files].map(([uri, file]) => [uri, file.read]));
    const { agreement, problems, linked } = compileFiles(read, main);
    this.agreement = agreement;
    this.problems = problems;
    this.scope = linked.scope;
  }

  isOf(files: ReadonlyMap<string, SourceFile>): boolean {
    return files.size === this.files.size && [...files].every(([uri, file]) => this.files.get(uri) === file);
  }

  problemsIn(uri: string): readonly Problem[] {
    return this.problems.filter(({ origin }) => origin.uri === uri);
  }

  /** What the rules find: in order of files and places. With evidence, also what the sample data show. */
  findings({ preset, rules }: Pick<Settings, 'preset' | 'rules'>, evidence: DataEvidence | undefined): readonly Finding[] {
    const key = JSON.stringify([preset, rules]);
    if (this.found?.key !== key || this.found.evidence !== evidence) {
      const texts = new Map([...this.files].map(([uri, { read }]) => [uri, read.text]));
      const { agreement, problems } = this;
      const shown = evidence === undefined ? {} : { evidence };
      this.found = { key, evidence, findings: runRules({ agreement, texts, problems, settings: { preset, rules }, ...shown }) };
    }
    return this.found.findings;
  }

  /** The names in one of the files. */
  namesIn(uri: string): FileNames {
    let names = this.nameTables.get(uri);
    if (names === undefined) {
      const file = this.files.get(uri);
      names = file === undefined ? FileNames.none : new FileNames(file, this.scope);
      this.nameTables.set(uri, names);
    }
    return names;
  }

  /** The words of a place. */
  textOf({ uri, offset, length }: Origin): string {
    return this.files.get(uri)?.read.text.slice(offset, offset + length) ?? '';
  }
}
