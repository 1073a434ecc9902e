/** What a proposal is, and what the parts of the draft need of each other. */
import type { Piece } from './contract-blocks';
import type { Fact, Facts } from './facts';
import type { Window } from './windows';

export interface Proposal {
  readonly heading: string;
  /** The sentences, without notes. */
  readonly text: string;
  readonly sources: readonly Piece[];
  readonly open: readonly string[];
  /** Words of the sources that are said in another form. */
  readonly said: readonly string[];
  /** What it says all of, so that what stands beside its sources and speaks of the same should be in it. */
  readonly whole?: 'credits' | 'times' | 'maintenance';
}

export type Add = (heading: string, text: string, from: readonly Fact<unknown>[], ...open: readonly string[]) => void;

export const PARTIES = 'Parties and term';
export const MEASURED = 'What is measured';
export const LEVELS = 'Service levels';
export const REMEDIES = 'Remedies';
export const TOGETHER = 'Working together';
/** For which time the Service Fee of the draft is. */
export function feeWindowOf({ fee }: Facts): Window {
  return fee?.value.window ?? 'calendar month';
}

/** What else the text says of a thing that can be said only once. */
export function othersOf({ others }: Facts, ...keys: readonly string[]): string[] {
  const lines = keys.flatMap((key) => others.get(key) ?? []).map(({ line }) => line);
  if (lines.length === 0) return [];
  return [
    `Line${lines.length > 1 ? 's' : ''} ${[...new Set(lines)].join(', ')} of the text speak${lines.length > 1 ? '' : 's'} of the same and stand${lines.length > 1 ? '' : 's'} in a clause: compare.`,
  ];
}

/** Words that may stand between quotation marks. */
export function quoted(text: string): string {
  return text.replace(/["“”]/g, "'");
}

export function sourcesOf(proposals: readonly Proposal[]): Set<Piece> {
  return new Set(proposals.flatMap(({ sources }) => sources));
}
