/** What was found, for programs: JSON, SARIF, annotations of GitHub. Lines and columns count from 1. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import { ALL_RULES, pageOf, titleOf, VERSION, type Finding, type Origin } from '../../language/index';
import type { CheckedFile } from './checked-file';
import { problemRecord } from './problem-text';

export function asJson(checked: readonly CheckedFile[]): string {
  const problems = checked.flatMap((file) => file.problems);
  const findings = checked.flatMap((file) => file.findings);
  const number = (severity: string): number => [...problems, ...findings].filter((each) => each.severity === severity).length;
  const summary = {
    files: checked.length,
    errors: number('error'),
    warnings: number('warning'),
    informations: number('information'),
    hints: number('hint'),
  };
  const records = {
    problems: checked.flatMap((file) => file.problems.map((problem) => problemRecord(problem, file))),
    findings: checked.flatMap((file) => file.findings.map((finding) => findingRecord(finding, file))),
  };
  return JSON.stringify({ ...summary, ...records }, null, 2);
}

export function asSarif(checked: readonly CheckedFile[]): string {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'Forthright', toolDriverVersion: VERSION });
  // Without it, readers count an emoji as one column, and we as two.
  run.run.columnKind = 'utf16CodeUnits';
  const used = new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  for (const rule of ALL_RULES) {
    if (!used.has(rule.id)) continue;
    const { docs } = rule;
    const builder = new SarifRuleBuilder().initSimple({
      ruleId: rule.id,
      shortDescriptionText: docs.summary,
      fullDescriptionText: docs.why,
    });
    builder.rule.name = titleOf(rule);
    builder.rule.help = { text: docs.why, markdown: pageOf(rule).replace(/\n\[All rules\][^]*$/, '') };
    run.addRule(builder);
  }
  for (const file of checked) {
    for (const problem of file.problems) run.addResult(result(problem.code, problem.message, problem, file));
    for (const finding of file.findings) run.addResult(result(finding.rule, `${finding.message} ${finding.instead}`.trim(), finding, file));
  }
  const builder = new SarifBuilder();
  builder.addRun(run);
  return builder.buildSarifJsonString({ indent: true });
}

/** One line for each: `::warning file=a.sla,line=3,col=1,title=vague-time::…`. */
export function asAnnotations(checked: readonly CheckedFile[]): string[] {
  return checked.flatMap((file) => [
    ...file.problems.map(({ code, severity, message, origin }) => annotation(severity, code, message, origin, file)),
    ...file.findings.map(({ rule, severity, message, instead, origin }) =>
      annotation(severity, rule, `${message} ${instead}`.trim(), origin, file),
    ),
  ]);
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

function findingRecord(
  { rule, severity, message, why, instead, origin, related, fixes }: Finding,
  { pathOf }: CheckedFile,
): Record<string, unknown> {
  return {
    ...place(origin, pathOf),
    severity,
    rule,
    message,
    why,
    instead,
    page: `docs/rules/${rule}.md`,
    ...(related.length === 0 ? {} : { related: related.map((each) => ({ ...place(each.origin, pathOf), message: each.message })) }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, safe, edits }) => ({
            title,
            safe,
            edits: edits.map(({ at, text }) => ({ ...place(at, pathOf), text })),
          })),
        }),
  };
}

function place({ uri, start, end }: Origin, pathOf: (uri: string) => string): Record<string, unknown> {
  return { file: pathOf(uri), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function result(
  ruleId: string,
  messageText: string,
  { severity, origin, related }: Pick<Finding, 'severity' | 'origin' | 'related'>,
  { pathOf }: CheckedFile,
): SarifResultBuilder {
  const fileUri = asReference(pathOf(origin.uri));
  const builder = new SarifResultBuilder().initSimple({ level: LEVELS[severity], messageText, ruleId, fileUri, ...regionOf(origin) });
  if (related.length > 0) {
    builder.result.relatedLocations = related.map((each) => ({
      message: { text: each.message },
      physicalLocation: { artifactLocation: { uri: asReference(pathOf(each.origin.uri)) }, region: regionOf(each.origin) },
    }));
  }
  return builder;
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function regionOf({ start, end }: Origin): Region {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A path as SARIF wants it: a reference of RFC 3986. */
function asReference(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');
}

function annotation(
  severity: keyof typeof COMMANDS,
  title: string,
  message: string,
  { uri, start, end }: Origin,
  { pathOf }: CheckedFile,
): string {
  const properties = {
    file: pathOf(uri),
    line: start.line + 1,
    col: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    title,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapedMessage(message)}`;
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
