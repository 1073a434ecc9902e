import type { Problem } from '../../language/index';
import { displayWidth, harmless, wrap, type Terminal } from './terminal';

export interface ProblemFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly pathOf: (uri: string) => string;
}

/** A problem with the line it is about and a marker under the words: `file:12:5  error  message  [code]`. */
export function problemText(problem: Problem, sources: ProblemFiles, terminal: Terminal): string {
  const { colours, width } = terminal;
  const { severity, message, code, origin, related } = problem;
  const colour = { error: colours.red, warning: colours.yellow, information: colours.cyan }[severity];
  const place = placeText(problem.origin, sources);
  const head = `${colours.bold(place)}  ${colour(severity)}  `;
  const headWidth = displayWidth(`${place}  ${severity}  `);
  const said = wrap(harmless(message), Math.max(20, width - 2)).map((line, index) => (index === 0 ? line : `  ${line}`));
  const oneLine = headWidth + displayWidth(message) + displayWidth(code) + 4 <= width;
  const top = oneLine
    ? `${head}${said[0] ?? ''}  ${colours.dim(`[${code}]`)}`
    : [`${head}${colours.dim(`[${code}]`)}`, ...said.map((line) => `  ${line.trimStart()}`)].join('\n');
  const marked = sourceLines(origin, sources, terminal, colour);
  const others = related.map((each) => `  ${colours.dim(placeText(each.origin, sources))}  ${harmless(each.message)}`);
  return [top, ...marked, ...others].join('\n');
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
export function tallyText(problems: readonly Problem[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  });
  const hints = problems.filter(({ severity }) => severity === 'information').length;
  if (hints > 0) parts.push(`${hints} hint${hints === 1 ? '' : 's'}`);
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
  { uri, start, end }: Problem['origin'],
  { files }: ProblemFiles,
  { colours, width }: Terminal,
  colour: (text: string) => string,
): string[] {
  const line = files.get(uri)?.split(/\r\n|\r|\n/)[start.line];
  if (line === undefined || line.trim() === '') return [];
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
