/** The windows of time that a contract names: "per month", "quarterly", "in any contract year", "per annum". */
import { NUMBER_WORDS } from './numbers';

export type Window = 'calendar day' | 'calendar week' | 'calendar month' | 'calendar quarter' | 'calendar year' | 'contract year';

export interface SaidWindow {
  readonly window: Window;
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly open: readonly string[];
}

const WINDOWS =
  /\b(?:(contract|agreement|subscription|calendar|billing|financial|fiscal|invoicing|reporting|measurement|service)[ -])?(month|quarter|year)(?:ly|'s|’s)?\b(?: of (?:the|this) (agreement|contract|term)\b)?|\b(annual(?:ly)?|per annum|p\.a\.)|\b((?:per|each|every|any|a) (?:calendar )?(?:week|day)|weekly|daily)\b/gi;
/** "three months", "a 12 month period" are lengths. */
const COUNTED = new RegExp(String.raw`(?:\d\)?|\b(?:${NUMBER_WORDS})\)?)[\s-]*(?:(?:consecutive|full|whole|rolling|more)\s+)*$`, 'i');

/** In the order of the text. */
export function windowsIn(text: string): SaidWindow[] {
  return [...text.matchAll(WINDOWS)].flatMap((match): SaidWindow[] => {
    const [said, kind = '', unit = '', ofTerm, year, short] = match;
    if (COUNTED.test(text.slice(Math.max(0, match.index - 30), match.index))) return [];
    const window = windowOf(
      kind.toLowerCase(),
      ofTerm !== undefined,
      (unit || (year === undefined ? (short ?? '') : 'year')).toLowerCase(),
    );
    const odd = /billing|financial|fiscal|invoicing|subscription/i.exec(kind);
    const open = odd === null ? [] : [`The text says "${said}"; a ${window} is assumed.`];
    return [{ window, said, from: match.index, to: match.index + said.length, open }];
  });
}

function windowOf(kind: string, isOfTerm: boolean, unit: string): Window {
  if (unit === 'year') return isOfTerm || /contract|agreement|subscription|service/.test(kind) ? 'contract year' : 'calendar year';
  if (unit === 'month' || unit === 'quarter') return `calendar ${unit}`;
  return /week/.test(unit) ? 'calendar week' : 'calendar day';
}

/** The window that belongs to the figure between two places: the next one behind it, the last one before it, or the only one there is. */
export function windowNear(text: string, from: number, to: number): SaidWindow | undefined {
  const all = windowsIn(text);
  const behind = all.find((each) => each.from >= to);
  if (behind !== undefined && behind.from - to <= 70 && !FIGURE.test(text.slice(to, behind.from))) return behind;
  const before = all.findLast((each) => each.to <= from);
  if (before !== undefined && from - before.to <= 70 && !FIGURE.test(text.slice(before.to, from))) return before;
  return new Set(all.map(({ window }) => window)).size === 1 ? all[0] : undefined;
}

const FIGURE = /\d/;

/** How many months a window has. */
export function monthsOf(window: Window): number | undefined {
  return {
    'calendar month': 1,
    'calendar quarter': 3,
    'calendar year': 12,
    'contract year': 12,
    'calendar day': undefined,
    'calendar week': undefined,
  }[window];
}
