/** What sample data show of a promise: the figures of its windows. */
import type { DataEvidence } from '../../evidence/evidence';
import { Ratio } from '../../quantities/ratio';
import type { Reading } from '../reading';
import type { Promised } from './promises';
import { figureOf } from './promised-values';

export interface ShownWindow {
  readonly label: string;
  readonly verdict: 'met' | 'missed';
  readonly figure: Ratio;
  readonly text: string;
  /** The verdict would differ inside the range of missing samples. */
  readonly uncertain: boolean;
}

export interface Shown {
  readonly promise: Promised;
  /** The level the figures are compared with: a share of 1, microseconds, a number. */
  readonly level: Ratio;
  readonly lexeme: string;
  /** Windows with a verdict and a figure, in order of time. */
  readonly windows: readonly ShownWindow[];
}

/** Promises of one figure for each window, as the data show them. Tables and `for each of` have no one figure. */
export function shownPromises(reading: Reading, { outcome }: DataEvidence): Shown[] {
  return reading.promises.flatMap((promise) => {
    const { target, share, value, row, window } = promise;
    const shown = outcome.targets.find(({ name }) => name === target.name);
    const level = share ?? (promise.metric === undefined ? undefined : value);
    const figure = level === undefined ? undefined : figureOf(level);
    if (shown === undefined || level === undefined || figure === undefined || row !== undefined || window === undefined) return [];
    const windows = shown.windows.flatMap((each): ShownWindow[] => {
      const exact = each.figure === undefined ? undefined : Ratio.fromExact(each.figure.exact);
      if (each.verdict === 'not determined' || exact === undefined || each.figure === undefined) return [];
      return [{ label: each.window.label, verdict: each.verdict, figure: exact, text: each.figure.text, uncertain: each.uncertain }];
    });
    return [{ promise, level: figure.figure, lexeme: 'lexeme' in level ? level.lexeme : '', windows }];
  });
}

/** `in March 2026, April 2026 and 4 more`. */
export function listedWindows(labels: readonly string[]): string {
  const shown = labels.length > 3 ? labels.slice(0, 2) : labels;
  const rest = labels.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
