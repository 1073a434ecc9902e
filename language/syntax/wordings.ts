/** Rows of tables: how contracts and dashboards word something, and how it is written here. */
import type { Advice, Doubt } from './doubt';

export interface Wording {
  /** The whole stretch, white space as single spaces. */
  readonly said: RegExp;
  /** What is written instead, with `$1` for a part of it; without it there is only the message. */
  readonly written?: string | ((...parts: string[]) => string);
  /** What to say when `Write '…'.` does not say enough; `$1` as above, and `$=` for what is written instead. */
  readonly message?: string;
}

const unit = '(?:(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)';
const parts: Readonly<Record<string, string>> = {
  W: "[A-ZÀ-Þ][\\w'’&/À-ɏ-]*",
  T: "[A-ZÀ-Þ][\\w'’&/À-ɏ-]*(?: [A-ZÀ-Þ][\\w'’&/À-ɏ-]*)*",
  N: '\\d[\\d,]*',
  U: unit,
  D: `\\d[\\d.,]* ${unit}`,
  V: `\\d[\\d.,]*(?:%| percent| ${unit})?`,
};

/** A row; in `said`, `{T}` is a name, `{W}` one word of a name, `{N}` a number, `{U}` a unit, `{D}` a length of time, `{V}` a figure. */
export function wording(said: string, written: Wording['written'], message?: string): Wording {
  const pattern = new RegExp(`^${said.replace(/\{([A-Z])\}/g, (_all, part: string) => parts[part])}$`);
  return { said: pattern, ...(written === undefined ? {} : { written }), ...(message === undefined ? {} : { message }) };
}

/** The first row that fits around the doubtful place, and that lets the sentence be read further when it says what to write. */
export function findWording(doubt: Doubt, rows: readonly Wording[]): Advice | undefined {
  const stretches = stretchesAround(doubt);
  for (const row of rows) {
    for (const stretch of stretches) {
      const advice = row.said.test(stretch.words) ? advise(doubt, row, stretch) : undefined;
      if (advice) return advice;
    }
  }
  return undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const MOST_BEFORE = 10;
const MOST_WORDS = 18;
/** A stretch with a long text in it is no wording of a figure. */
const MOST_SIGNS = 600;

/** Those that begin first come first, and of these the longest. */
function stretchesAround(doubt: Doubt): Stretch[] {
  const stretches: Stretch[] = [];
  const last = doubt.tokens.length - 1;
  for (let from = Math.max(0, doubt.at - MOST_BEFORE); from <= Math.min(doubt.at, last); from += 1)
    for (let to = Math.min(from + MOST_WORDS, last); to >= Math.max(from, doubt.at - 1); to -= 1)
      if (doubt.length(from, to) <= MOST_SIGNS) stretches.push({ from, to, words: doubt.words(from, to) });
  return stretches;
}

function advise(doubt: Doubt, { said, written, message }: Wording, { from, to, words }: Stretch): Advice | undefined {
  if (written === undefined) {
    const text = words.replace(said, message ?? '');
    const isInside = doubt.at <= to || to === doubt.tokens.length - 1;
    // What is defined is not at fault, only what it is said to mean.
    const behind = doubt.kinds.indexOf('means') + 1;
    const start = Math.max(from, Math.min(doubt.kind(behind) === ',' ? behind + 1 : behind, to));
    return isInside ? { code: 'other-wording', message: text, from: start, to } : undefined;
  }
  const instead =
    typeof written === 'string' ? words.replace(said, written) : written(...(said.exec(words) ?? []).map((part) => part ?? ''));
  if (!doubt.helps(from, to, kindsOf(instead))) return undefined;
  const text =
    message === undefined
      ? `Write '${instead}'.`
      : words.replace(
          said,
          message.replace('$=', () => instead.replace(/\$/g, '$$$$')),
        );
  return { code: 'other-wording', message: text, from, to, suggestion: instead };
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^"/, 'STRING'],
  [/^\d{1,2} [A-Z]/, 'DATE'],
  [/^\d.*(%|percent)$/, 'PERCENT'],
  [/^\d.*[a-z]$/, 'ORDINAL'],
  [/^\d/, 'NUMBER'],
  [/^[A-ZÀ-Þ]/, 'TERM'],
];

/** The kinds of the tokens of what is advised. */
function kindsOf(written: string): string[] {
  const words = new RegExp(
    `"[^"]*"|\\d{1,2} [A-Z][a-z]+ \\d{4}|\\d[\\d.,]*(?:%| percent\\b|st\\b|nd\\b|rd\\b|th\\b)|\\d(?:[\\d.,]*\\d)?|${parts.T}|[a-z]+|[^\\s]`,
    'g',
  );
  return (written.match(words) ?? []).map((word) => kinds.find(([pattern]) => pattern.test(word))?.[1] ?? word);
}
