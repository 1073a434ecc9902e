/** How an agreement stands, in one line and in parts. */
import type { Outcome } from '../../language/index';
import type { Analysis } from './analysis';
import { shownSeverity } from './diagnostics';
import type { Editor } from './editor';
import type { DataStatus, Settings, Simulation, Status } from './protocol';

export async function statusOf(editor: Editor, uri: string): Promise<Status> {
  const analysis = await editor.documents.analysis(uri);
  const simulation = await editor.simulations.current(uri);
  const problems = analysis === undefined ? NO_PROBLEMS : countProblems(editor, analysis, await editor.settingsFor(analysis.main));
  const engine = editor.simulations.engineOf(analysis?.main ?? uri);
  return {
    uri: simulation.uri,
    trusted: editor.isTrusted(),
    problems,
    data: analysis === undefined ? [] : dataOf(analysis, simulation.outcome),
    simulation: simulationOf(simulation),
    ...(engine === undefined ? {} : { engine }),
    summary: summarise(problems, simulation),
  };
}

const NO_PROBLEMS: Status['problems'] = { errors: 0, warnings: 0, information: 0, hints: 0 };

function countProblems(editor: Editor, analysis: Analysis, settings: Settings): Status['problems'] {
  const severities = [
    ...analysis.problems.map((problem) => shownSeverity(problem, settings)),
    ...analysis.findings(settings, editor.simulations.evidenceOf(analysis.main)).map(({ severity }) => severity),
  ];
  const count = (wanted: string): number => severities.filter((each) => each === wanted).length;
  return { errors: count('error'), warnings: count('warning'), information: count('information'), hints: count('hint') };
}

function dataOf({ agreement }: Analysis, outcome: Outcome | undefined): DataStatus[] {
  const names = new Set(agreement.samples.map(({ target }) => target.name));
  return [...names].map((name): DataStatus => {
    const files = agreement.samples
      .filter(({ target }) => target.name === name)
      .flatMap(({ file, more }) => [file, ...more.map((each) => each.file)]);
    const read = outcome?.data.find((each) => each.name === name);
    if (read === undefined) return { name, files, state: 'not read' };
    if (read.unreadable !== undefined) return { name, files, state: 'missing', message: read.unreadable };
    return { name, files: read.files, state: 'loaded', rows: read.rows, badRows: read.badRows.total };
  });
}

function simulationOf({ state, revision, message, outcome }: Simulation): Status['simulation'] {
  const headline = outcome?.headline;
  return { state, revision, ...(message === undefined ? {} : { message }), ...(headline === undefined ? {} : { headline }) };
}

function summarise({ errors, warnings }: Status['problems'], { state, message, outcome }: Simulation): string {
  if (errors > 0) return errors === 1 ? '1 error' : `${errors} errors`;
  if (state === 'running') return 'Simulating …';
  if (state === 'ready' && outcome !== undefined) return outcome.headline;
  if (state === 'untrusted' || state === 'failed' || state === 'no-data') return message ?? '';
  if (warnings > 0) return warnings === 1 ? '1 warning' : `${warnings} warnings`;
  return 'No problems';
}
