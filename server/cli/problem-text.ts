import type { Finding, Problem } from '../../language/index';
import { displayWidth, harmless, wrap, type Terminal } from './terminal';

export interface ProblemFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly pathOf: (uri: string) => string;
}

/** A problem with the line it is about and a marker under the words: `file:12:5  error  message  [code]`. */
export function problemText(problem: Problem, sources: ProblemFiles, terminal: Terminal): string {
  const { severity, message, code, origin, related } = problem;
  return complaintText({ severity, message, code, origin, related, more: [] }, sources, terminal);
}

/** The same of a finding, with what to write instead below it. */
export function findingText(finding: Finding, sources: ProblemFiles, terminal: Terminal): string {
  const { severity, message, rule, origin, related, instead } = finding;
  return complaintText({ severity, message, code: rule, origin, related, more: instead === '' ? [] : [instead] }, sources, terminal);
}

interface Complaint {
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly code: string;
  readonly origin: Problem['origin'];
  readonly related: Problem['related'];
  /** Said behind the message, each on lines of its own. */
  readonly more: readonly string[];
}

function complaintText({ severity, message, code, origin, related, more }: Complaint, sources: ProblemFiles, terminal: Terminal): string {
  const { colours, width } = terminal;
  const colour = { error: colours.red, warning: colours.yellow, information: colours.cyan, hint: colours.dim }[severity];
  const place = placeText(origin, sources);
  const head = `${colours.bold(place)}  ${colour(severity)}  `;
  const headWidth = displayWidth(`${place}  ${severity}  `);
  const lines = (text: string): string[] => wrap(harmless(text), Math.max(20, width - 2)).map((line) => `  ${line.trimStart()}`);
  const oneLine = headWidth + displayWidth(message) + displayWidth(code) + 4 <= width;
  const top = oneLine
    ? `${head}${harmless(message)}  ${colours.dim(`[${code}]`)}`
    : [`${head}${colours.dim(`[${code}]`)}`, ...lines(message)].join('\n');
  const marked = sourceLines(origin, sources, terminal, colour);
  const others = related.map((each) => `  ${colours.dim(placeText(each.origin, sources))}  ${harmless(each.message)}`);
  return [top, ...more.flatMap(lines), ...marked, ...others].join('\n');
}

/** The problem for programs: lines and columns count from 1. */
export function problemRecord(
  { severity, code, message, origin, related, suggestion }: Problem,
  { pathOf }: ProblemFiles,
): Record<string, unknown> {
  return {
    ...placeRecord(origin, pathOf),
    severity,
    code,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(related.length === 0 ? {} : { related: related.map((each) => ({ ...placeRecord(each.origin, pathOf), message: each.message })) }),
  };
}

/** `2 errors and 1 warning`; `no problems`. */
export function tallyText(problems: readonly (Problem | Finding)[]): string {
  const count = (wanted: Finding['severity'], one: string, several: string): string[] => {
    const number = problems.filter(({ severity }) => severity === wanted).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];
  };
  const parts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('information', 'remark', 'remarks'),
    ...count('hint', 'hint', 'hints'),
  ];
  const last = parts.pop();
  return last === undefined ? 'no problems' : parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function placeText({ uri, start }: Problem['origin'], { pathOf }: ProblemFiles): string {
  return `${harmless(pathOf(uri))}:${start.line + 1}:${start.character + 1}`;
}

function placeRecord({ uri, start, end }: Problem['origin'], pathOf: (uri: string) => string): Record<string, unknown> {
  return { file: pathOf(uri), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** The line and, under it, what is meant. Of a long line the part around the words; of words over several lines the first. */
function sourceLines(
  { uri, start, end, offset }: Problem['origin'],
  { files }: ProblemFiles,
  { colours, width }: Terminal,
  colour: (text: string) => string,
): string[] {
  const line = lineAt(files.get(uri) ?? '', offset - start.character);
  if (line.trim() === '') return [];
  const number = String(start.line + 1);
  const room = Math.max(16, width - number.length - 5);
  const last = end.line === start.line ? end.character : line.length;
  const from = last <= room ? 0 : Math.max(0, Math.min(start.character - Math.floor(room / 4), line.length - room));
  const shown = harmless(line.slice(from, from + room).replaceAll('\t', ' '));
  const before = displayWidth(shown.slice(0, start.character - from));
  const marks = Math.max(1, displayWidth(shown.slice(start.character - from, Math.max(last, start.character + 1) - from)));
  const gutter = colours.dim(`${' '.repeat(number.length)} │`);
  return [`  ${colours.dim(`${number} │`)} ${shown}`, `  ${gutter} ${' '.repeat(before)}${colour('^'.repeat(marks))}`];
}

/** The text is not taken apart for it: a long contract has thousands of problems. */
function lineAt(text: string, begin: number): string {
  LINE_END.lastIndex = begin;
  return text.slice(begin, LINE_END.exec(text)?.index);
}

const LINE_END = /[\r\n]/g;
