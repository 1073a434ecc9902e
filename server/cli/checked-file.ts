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
  type ProseLayout,
  type RuleSettings,
} from '../../language/index';
import { scenarioProblems } from '../condense/scenario-problems';
import { openAgreement, readText, type OpenedAgreement } from './agreement-files';
import { CannotRun } from './failure';
import { evidenceOf, withRecords } from './run-agreement';
import { settingsFor } from './settings-file';
import { harmless, type Terminal } from './terminal';

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
  readonly withData?: boolean;
}

/** Files that are read as prose: a contract that is no agreement of ours. */
export function isProse(path: string): boolean {
  return PROSE.has(extname(path).toLowerCase());
}

export async function checkFile(path: string, { dataRoot, preset, withData }: CheckingOptions, terminal: Terminal): Promise<CheckedFile> {
  const fromFile = await settingsFor(path);
  const settings: RuleSettings = preset === undefined ? fromFile : { ...fromFile, preset };
  if (isProse(path)) {
    const { text, layout, notes } = await readProse(path);
    for (const note of notes) terminal.tell(harmless(note));
    return {
      path,
      files: new Map([[path, text]]),
      pathOf: (uri) => uri,
      problems: [],
      findings: runProseRules(text, path, settings, layout),
    };
  }
  const root = dataRoot ?? fromFile.dataRoot;
  const opened = await openAgreement(path, root === undefined ? {} : { dataRoot: root });
  const { agreement, files, pathOf } = opened;
  const failures = await failedScenarios(opened, terminal);
  const problems = [...opened.problems, ...failures].flatMap((problem) => withLevel(problem, settings));
  const isReadable = withData === true && agreement.samples.length > 0 && !hasErrors(opened.problems);
  const evidence = isReadable ? await evidenceOf(opened, 'duckdb', terminal) : undefined;
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

/** The text of a contract in prose, and what must be known of how it was read. */
export async function readProse(
  path: string,
): Promise<{ readonly text: string; readonly layout: ProseLayout; readonly notes: readonly string[] }> {
  const kind = extname(path).toLowerCase();
  if (kind === '.docx') return { ...(await (await import('./word-file')).readWordFile(path)), layout: 'line by line' };
  if (OTHER_DOCUMENTS.has(kind))
    throw new CannotRun(
      `${path} is of a kind that cannot be read here. Save it as .docx, plain text (.txt) or Markdown (.md), and take that.`,
    );
  return { text: await readText(path), layout: 'wrapped', notes: [] };
}

const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(['.doc', '.odt', '.rtf', '.pdf', '.pages']);
const PROSE: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.text', '.docx', ...OTHER_DOCUMENTS]);

/** An agreement without errors is run on its records when it has scenarios, which say what must come out. */
async function failedScenarios(opened: OpenedAgreement, terminal: Terminal): Promise<Problem[]> {
  if (opened.agreement.scenarios.size === 0 || hasErrors(opened.problems)) return [];
  const outcome = await withRecords(opened, { engine: 'duckdb' }, terminal, async (run, runScenarios) => runScenarios(await run({}), {}));
  return scenarioProblems(opened.agreement, outcome);
}

/** A settings file may make a problem louder or take it away, but not an error, which stands in the way of running the agreement. */
function withLevel(problem: Problem, { rules = {} }: RuleSettings): Problem[] {
  const level = rules[problem.code];
  if (level === undefined || problem.severity === 'error') return [problem];
  return level === 'off' ? [] : [{ ...problem, severity: level === 'hint' ? 'information' : level }];
}
