/** What is wrong with one file: the problems of its sentences, and what the rules find in it. */
import { extname } from 'node:path';
import {
  hasErrors,
  runProseRules,
  runRules,
  sortProblems,
  type Agreement,
  type DataEvidence,
  type Finding,
  type Preset,
  type Problem,
  type RuleSettings,
} from '../../language/index';
import { openAgreement, readText } from './agreement-files';
import { CannotRun } from './failure';
import { evidenceOf } from './run-agreement';
import { settingsFor } from './settings-file';
import type { Terminal } from './terminal';

export interface CheckedFile {
  readonly path: string;
  /** Texts by uri, the file itself first. */
  readonly files: ReadonlyMap<string, string>;
  readonly pathOf: (uri: string) => string;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

export interface CheckingOptions {
  readonly dataRoot?: string;
  readonly preset?: Preset;
  /** Sample data are read, too, and what they show of the draft is said. */
  readonly withData?: Terminal;
}

/** Files that are read as prose: a contract that is no agreement of ours. */
export function isProse(path: string): boolean {
  return PROSE.has(extname(path).toLowerCase());
}

export async function checkFile(path: string, { dataRoot, preset, withData }: CheckingOptions): Promise<CheckedFile> {
  if (WORD_FILES.has(extname(path).toLowerCase())) {
    throw new CannotRun(`${path} is a document of a word processor. Save it as plain text (.txt) or Markdown (.md), and check that.`);
  }
  const fromFile = await settingsFor(path);
  const settings: RuleSettings = preset === undefined ? fromFile : { ...fromFile, preset };
  if (isProse(path)) {
    const text = await readText(path);
    return { path, files: new Map([[path, text]]), pathOf: (uri) => uri, problems: [], findings: runProseRules(text, path, settings) };
  }
  const root = dataRoot ?? fromFile.dataRoot;
  const opened = await openAgreement(path, root === undefined ? {} : { dataRoot: root });
  const { agreement, files, pathOf } = opened;
  const problems = opened.problems.flatMap((problem) => withLevel(problem, settings));
  const isReadable = withData !== undefined && agreement.samples.length > 0 && !hasErrors(opened.problems);
  const evidence = isReadable ? await evidenceOf(opened, 'duckdb', withData) : undefined;
  const all = evidence === undefined ? problems : sortProblems([...problems, ...unreadable(agreement, evidence)]);
  const seen = evidence === undefined ? {} : { evidence };
  return {
    path,
    files,
    pathOf,
    problems: all,
    findings: runRules({ agreement, texts: files, problems: opened.problems, settings, ...seen }),
  };
}

/** Data that cannot be read, at the words that name their file. */
function unreadable({ samples }: Agreement, { outcome }: DataEvidence): Problem[] {
  return outcome.data.flatMap(({ name, unreadable: why }) => {
    const sample = samples.find(({ target }) => target.name === name);
    if (why === undefined || sample === undefined) return [];
    return [{ code: 'unreadable-data', severity: 'error' as const, message: why, origin: sample.fileOrigin, related: [] }];
  });
}

const PROSE: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.text']);
const WORD_FILES: ReadonlySet<string> = new Set(['.docx', '.doc', '.odt', '.rtf', '.pdf', '.pages']);

/** A settings file may make a problem louder or take it away, but not an error, which stands in the way of running the agreement. */
function withLevel(problem: Problem, { rules = {} }: RuleSettings): Problem[] {
  const level = rules[problem.code];
  if (level === undefined || problem.severity === 'error') return [problem];
  return level === 'off' ? [] : [{ ...problem, severity: level === 'hint' ? 'information' : level }];
}
