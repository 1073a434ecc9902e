/** Problems as an editor shows them. */
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { badRowGroups, type Finding, type Origin, type Outcome, type Problem, type Sample } from '../../language/index';
import { scenarioProblems } from '../condense/scenario-problems';
import type { Analysis } from './analysis';
import type { Editor } from './editor';
import type { RuleSeverity, Settings } from './protocol';

/** What a code action needs to know about the problem it repairs; travels with the diagnostic. */
export interface DiagnosticData {
  readonly suggestion?: string;
}

/** The problems in one file of an agreement: of the text, and of the data that its samples name. */
export async function diagnosticsIn(editor: Editor, analysis: Analysis, uri: string): Promise<Diagnostic[]> {
  const settings = await editor.settingsFor(analysis.main);
  const data = editor.simulations.outcomeOf(analysis.main);
  const problems = [
    ...analysis.problemsIn(uri),
    ...(data === undefined ? [] : [...dataProblems(analysis, data, uri), ...failures(analysis, data, uri)]),
  ];
  const findings = analysis.findings(settings, editor.simulations.evidenceOf(analysis.main)).filter(({ origin }) => origin.uri === uri);
  return atMost(MOST_SHOWN, [
    ...problems.flatMap((problem) => toDiagnostic(editor, problem, settings) ?? []),
    ...findings.map((finding) => ofFinding(editor, finding)),
  ]);
}

/** The worst, each where it stands among the others, and how many there are besides. */
function atMost(most: number, diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const worst = new Set(diagnostics.toSorted((left, right) => (left.severity ?? 1) - (right.severity ?? 1)).slice(0, most));
  const message = `${diagnostics.length - most} more findings in this file are not shown. "sla check" lists them all.`;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const rest: Diagnostic = { range, message, severity: DiagnosticSeverity.Information, code: 'more-findings', source: SOURCE };
  return [rest, ...diagnostics.filter((each) => worst.has(each))];
}

function ofFinding(editor: Editor, { rule, severity, message, why, instead, origin, related }: Finding): Diagnostic {
  return {
    range: rangeOf(origin),
    message: [message, why, instead].filter((each) => each !== '').join('\n'),
    severity: SEVERITIES[severity],
    ...about(editor, rule, related),
  };
}

/** What in a `.sla.json` cannot be used. */
export function settingsDiagnostics(complaints: readonly string[]): Diagnostic[] {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return complaints.map((message) => ({ range, message, severity: DiagnosticSeverity.Error, code: 'wrong-settings', source: SOURCE }));
}

/** How a problem is shown; undefined when it is turned off. */
export function shownSeverity({ code, severity }: Problem, { rules }: Settings): Exclude<RuleSeverity, 'off'> | undefined {
  const chosen = rules[code] ?? severity;
  return chosen === 'off' ? undefined : chosen;
}

function toDiagnostic(editor: Editor, problem: Problem, settings: Settings): Diagnostic | undefined {
  const severity = shownSeverity(problem, settings);
  if (severity === undefined) return undefined;
  const { code, message, origin, related, suggestion } = problem;
  return {
    range: rangeOf(origin),
    message,
    severity: SEVERITIES[severity],
    ...about(editor, code, related),
    ...(suggestion === undefined ? {} : { data: { suggestion } satisfies DiagnosticData }),
  };
}

function about(editor: Editor, code: string, related: Problem['related']): Omit<Diagnostic, 'range' | 'message'> {
  const page = editor.options.rulePages;
  return {
    code,
    source: SOURCE,
    ...(page === undefined ? {} : { codeDescription: { href: page.replace('{code}', code) } }),
    ...(UNNECESSARY.test(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related.map((each) => relatedInformation(editor, each)) }),
  };
}

function relatedInformation({ documents }: Editor, { message, origin }: Problem['related'][number]): DiagnosticRelatedInformation {
  return { message, location: { uri: documents.clientUri(origin.uri), range: rangeOf(origin) } };
}

export function rangeOf({ start, end }: Origin): Diagnostic['range'] {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

function failures({ agreement }: Analysis, outcome: Outcome, uri: string): Problem[] {
  return scenarioProblems(agreement, outcome).filter(({ origin }) => origin.uri === uri);
}

/** What reading the data brought to light, at the words that name the file. */
function dataProblems({ agreement }: Analysis, { data }: Outcome, uri: string): Problem[] {
  return data.flatMap(({ name, files, badRows, unreadable }): Problem[] => {
    const samples = agreement.samples.filter((sample) => sample.target.name === name && sample.fileOrigin.uri === uri);
    if (unreadable !== undefined)
      return samples.map((sample) => ({ ...problemAt(sample, 'unreadable-data', unreadable), severity: 'error' }));
    if (badRows.total === 0) return [];
    return samples
      .filter((sample) => isNamed(sample, files, badRows.listed))
      .slice(0, 1)
      .map((sample) => {
        const message = `${badRows.total === 1 ? '1 row is' : `${badRows.total} rows are`} bad and left out of every figure: ${saidOf(badRows)}`;
        return { ...problemAt(sample, 'bad-rows', message), severity: 'warning' };
      });
  });
}

function isNamed({ file, more }: Sample, files: readonly string[], bad: readonly { readonly file: string }[]): boolean {
  const own = [file, ...more.map((each) => each.file)];
  return files.length === 0 || own.some((each) => /[*?{]/.test(each) || bad.some((row) => row.file === each));
}

function saidOf(badRows: Outcome['data'][number]['badRows']): string {
  const groups = badRowGroups(badRows);
  const said = groups
    .slice(0, MOST_GROUPS)
    .map(({ file, line, reason, rows }) => `line ${line}${rows > 1 ? ` and ${rows - 1} more` : ''} of ${file} (${reason})`);
  const advice = new Set(groups.flatMap((group) => group.advice ?? []));
  return [`${said.join(', ')}${groups.length > MOST_GROUPS ? ' …' : '.'}`, ...advice].join(' ');
}

function problemAt({ fileOrigin }: Sample, code: string, message: string): Omit<Problem, 'severity'> {
  return { code, message, origin: fileOrigin, related: [] };
}

/** An editor shows no more than about so many for one file, and writing and reading them takes longer than finding them. */
const MOST_SHOWN = 1000;
const MOST_GROUPS = 3;
const SOURCE = 'Forthright';
const UNNECESSARY = /(^|[/-])unused(-|$)/;
const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
