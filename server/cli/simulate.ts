import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  count,
  formatCivilDate,
  parseDate,
  toISO,
  writeReport,
  type CivilDate,
  type EvaluateOptions,
  type Outcome,
} from '../../language/index';
import { openAgreement, type OpenedAgreement } from './agreement-files';
import { CannotRun, systemCode, type ExitCode } from './failure';
import { outcomeText } from './outcome-text';
import { problemText, tallyText } from './problem-text';
import { withRecords, type Engine, type Run } from './run-agreement';
import type { Terminal } from './terminal';

/** What simulate and explain have in common: which data, which time, which engine. */
export interface RunningOptions {
  readonly data?: readonly string[];
  readonly dataRoot?: string;
  readonly from?: string;
  readonly to?: string;
  readonly engine: Engine;
}

export interface SimulateOptions extends RunningOptions {
  /** A file, or true for standard output. */
  readonly json?: string | true;
  readonly html?: string;
  readonly strict?: boolean;
  readonly conventions?: boolean;
}

/** Runs an agreement on its records and prints the outcome. 1 for errors in the agreement, for scenarios that come out otherwise than expected and, with `strict`, for bad rows; 2 when data cannot be read. */
export async function simulate(path: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const evaluation = periodOf(options);
  const { json, html } = options;
  if (html === '-' && (json === '-' || json === true)) {
    throw new CannotRun('Only one of --json and --html can go to standard output. Name a file for the other.');
  }
  const isShown = json === undefined && html === undefined;
  const opened = await openAgreement(path, options);
  if (!isSound(opened, terminal, 'simulated')) return 1;
  refuseOutsideTerm(evaluation, opened);
  const outcome = await withRecords(opened, options, terminal, async (run, runScenarios) =>
    runScenarios(isShown ? await run(evaluation) : await runWithRows(run, evaluation), evaluation),
  );
  if (isShown) terminal.print(outcomeText(outcome, { sources: opened.files, conventions: options.conventions === true }, terminal));
  else terminal.tell(outcome.headline);
  for (const [option, file] of [['--html', html] as const, ['--json', json] as const])
    if (typeof file === 'string') refuseSources(option, file, opened, outcome);
  if (html !== undefined) await deliver(html, await writeReport(outcome, { sources: opened.files }), terminal);
  if (json !== undefined) await deliver(json === true ? '-' : json, jsonText(outcome), terminal);
  tellWarnings(opened, terminal);
  return verdictOnData(outcome, options, terminal);
}

/** Evaluates twice: once to see what was missed, and again with the rows of data behind it, for those who will not have the data at hand. */
export async function runWithRows(run: Run, evaluation: EvaluateOptions): Promise<Outcome> {
  const { targets } = await run(evaluation);
  const all = targets.flatMap((target) => [target, ...target.parts]);
  const missed = all.flatMap(({ id, windows }) =>
    windows.filter(({ verdict, uncertain }) => verdict === 'missed' || uncertain).map(({ window }) => ({ name: id, window: window.id })),
  );
  return run({ ...evaluation, detail: missed.slice(0, MOST_WITH_ROWS) });
}

/** Each is a question of its own to the data. */
const MOST_WITH_ROWS = 100;

/** The outcome as it is published: two spaces, a line end at the end. */
export function jsonText(outcome: Outcome): string {
  return `${JSON.stringify(outcome, null, 2)}\n`;
}

/** Prints the errors that stand in the way; true when there are none. */
export function isSound(opened: OpenedAgreement, terminal: Terminal, what: string): boolean {
  const errors = opened.problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) terminal.tell(`${problemText(problem, opened, terminal)}\n`);
  if (errors.length > 0) terminal.tell(terminal.colours.red(`${tallyText(errors)}; nothing was ${what}.`));
  return errors.length === 0;
}

/** The days that `--from` and `--to` name. */
export function periodOf({ from, to }: RunningOptions): EvaluateOptions {
  const [first, last] = [dateOf('--from', from), dateOf('--to', to)];
  if (first !== undefined && last !== undefined && toISO(last) < toISO(first))
    throw new CannotRun(`--to ${to ?? ''} lies before --from ${from ?? ''}.`);
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

/** Days outside the term leave nothing to judge, which would look like an answer. */
export function refuseOutsideTerm({ from, to }: EvaluateOptions, { agreement: { term } }: OpenedAgreement): void {
  if (term === undefined) return;
  if (from !== undefined && toISO(from) > toISO(term.to))
    throw new CannotRun(`--from ${toISO(from)} lies behind the term, which ends on ${formatCivilDate(term.to)}.`);
  if (to !== undefined && toISO(to) < toISO(term.from))
    throw new CannotRun(`--to ${toISO(to)} lies before the term, which begins on ${formatCivilDate(term.from)}.`);
}

function dateOf(option: string, text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === undefined) throw new CannotRun(`${option} "${text}" is not a date. Write 2026-01-31 or "31 January 2026".`);
  return date;
}

function tellWarnings({ problems }: OpenedAgreement, terminal: Terminal): void {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0) terminal.tell(terminal.colours.yellow(`${tallyText(warnings)} in the agreement; sla check shows what to do.`));
}

/** One slip of the hand must not cost an agreement or its records. */
function refuseSources(option: string, path: string, { root }: OpenedAgreement, { data }: Outcome): void {
  const instead = `Name another file, such as ${option} ${option === '--html' ? 'report.html' : 'outcome.json'}.`;
  if (/\.sla$/i.test(path)) throw new CannotRun(`${option} would write over an agreement: ${path}. ${instead}`);
  if (data.some(({ files }) => files.some((file) => resolve(root, file) === resolve(path))))
    throw new CannotRun(`${option} would write over the records in ${path}. ${instead}`);
}

/** To a file, or to standard output for `-`. */
async function deliver(path: string, text: string, terminal: Terminal): Promise<void> {
  if (path === '-') return terminal.print(text.trimEnd());
  await writeFile(path, text).catch((error: unknown) => {
    const reason = { ENOENT: 'there is no such folder', EACCES: 'you may not write there', EISDIR: 'it is a folder' }[
      systemCode(error) ?? ''
    ];
    throw new CannotRun(`${path} cannot be written${reason === undefined ? '' : `: ${reason}`}.`);
  });
  terminal.tell(`Written to ${path}.`);
}

/** Data that could not be read leave holes in the outcome, which the caller must notice; bad rows only if told so. The tables say which. */
function verdictOnData({ data, scenarios = [] }: Outcome, { strict = false, json, html }: SimulateOptions, terminal: Terminal): ExitCode {
  const { red } = terminal.colours;
  const unreadable = data.filter((each) => each.unreadable !== undefined);
  if (json !== undefined || html !== undefined) {
    for (const { name, unreadable: reason } of unreadable) terminal.tell(red(`${name} could not be read. ${reason ?? ''}`));
  }
  if (unreadable.length > 0) return 2;
  const failed = scenarios.filter(({ holds }) => !holds);
  if (failed.length > 0) terminal.tell(red(`${count(failed.length, 'scenario')} of ${scenarios.length} did not come out as expected.`));
  const bad = data.reduce((sum, { badRows }) => sum + badRows.total, 0);
  if (!strict || bad === 0) return failed.length > 0 ? 1 : 0;
  terminal.tell(red(`${count(bad, 'bad row')}, and --strict allows none.`));
  return 1;
}
