import pc from 'picocolors';

/** Where a command writes, and how much room and colour there is. Results go to `print`, everything about the run itself to `tell`. */
export interface Terminal {
  readonly colours: Colours;
  /** Columns to fill; never below 32. */
  readonly width: number;
  /** Somebody is watching the error stream, so progress can be shown. */
  readonly watched: boolean;
  print(text: string): void;
  tell(text: string): void;
}
export type Colours = ReturnType<typeof pc.createColors>;

/** A reader that has seen enough (`| head`) is no failure, whoever writes. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveOnClosedPipe);
}

/** The process's own streams. NO_COLOR, FORCE_COLOR and COLUMNS are respected. */
export function openTerminal({ quiet = false }: { readonly quiet?: boolean } = {}): Terminal {
  const { stdout, stderr } = process;
  return {
    colours: pc.createColors(hasColours()),
    width: widthOf(stdout, USUAL_WIDTH),
    watched: stderr.isTTY && !quiet,
    print: (text) => void stdout.write(`${text}\n`),
    tell: (text) => void (quiet || stderr.write(`${text}\n`)),
  };
}

/** The title of a part of the output. */
export function title(text: string, { colours }: Terminal): string {
  return colours.bold(colours.underline(text));
}

/** Text broken at spaces to fit the width; a longer word keeps its line. Lines after the first are indented by `hanging`. */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const room = width - (lines.length > 0 ? hanging : 0);
      if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 ? line : ' '.repeat(hanging) + line));
}

/** How many columns a text takes: wide signs take two, marks on letters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += NARROW.test(sign) ? 1 : MARK.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** The text with spaces up to the width, after it or before it. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + spaces : spaces + text;
}

/** Signs that would move the cursor or change colours are shown as a dot: what a file says must not steer the terminal. */
export function harmless(text: string): string {
  return text.replace(CONTROL, '·');
}

const NARROW = /^[\u0020-\u02FF]$/;
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
const LEAST_WIDTH = 32;
const MOST_WIDTH = 120;
const USUAL_WIDTH = 100;

/** The columns of a stream: its own on a terminal, elsewhere those of COLUMNS, or the usual ones. */
export function widthOf(stream: { readonly isTTY?: boolean; readonly columns?: number }, usual: number): number {
  const told = Number.parseInt(process.env['COLUMNS'] ?? '', 10);
  // A terminal that does not know its width says 0.
  const width = (stream.isTTY === true ? stream.columns : 0) || (Number.isNaN(told) ? usual : told);
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
}

/** Colour for people: on a terminal unless NO_COLOR or TERM=dumb say no, elsewhere only when FORCE_COLOR asks for it. */
function hasColours(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY && TERM !== 'dumb';
}

function leaveOnClosedPipe(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
}
