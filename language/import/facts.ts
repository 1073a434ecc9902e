/** What an import has understood of a contract. Every fact remembers the pieces of text it was read from. */
import type { Piece } from './contract-blocks';
import type { Window } from './windows';

export interface Fact<T> {
  readonly value: T;
  readonly sources: readonly Piece[];
  /** What a reader should look at, because the text left it open. */
  readonly open: readonly string[];
  /** Words of the sources that are said in another form, so that they do not count as left out. */
  readonly said?: readonly string[];
}

/** A part of what availability can be. */
export type Range =
  | { readonly kind: 'below' | 'at most'; readonly bound: string; /** Where the text ends it. */ readonly floor?: string }
  | { readonly kind: 'from'; readonly low: string; readonly bound: string };

export interface Limb {
  readonly range: Range;
  /** `10%`, of a fee; or an amount. */
  readonly credit: string;
  readonly isShare: boolean;
  /** For which time the fee is, of which it is a share. */
  readonly base?: Window;
  readonly window?: Window;
  /** Which service it speaks of, where it names one. */
  readonly subject?: string;
}

export type AnswerKind = 'Response Time' | 'Resolution Time';

export interface AnswerTime {
  readonly priority: string;
  readonly kind: AnswerKind;
  readonly length: string;
  readonly isBusiness: boolean;
  /** Of how many tickets it has to be kept. */
  readonly share?: string;
  readonly window?: Window;
}

export interface Facts {
  title: string;
  provider: Fact<{ readonly name: string; readonly title: string }>;
  customer: Fact<{ readonly name: string; readonly title: string }>;
  term?: Fact<{ readonly from: string; readonly to: string }>;
  law?: Fact<string>;
  currency?: string;
  zone?: { readonly name: string; readonly said: string };
  fee?: Fact<{ readonly amount: string; readonly window: Window }>;
  hours?: Fact<string>;
  uptime?: Fact<{ readonly percent: string; readonly isAbove: boolean; readonly window?: Window; readonly subject?: string }>;
  notice?: Fact<{ readonly length: string; readonly isBusiness: boolean }>;
  mostMaintenance?: Fact<{ readonly length: string; readonly window: Window }>;
  limbs: Fact<Limb>[];
  times: Fact<AnswerTime>[];
  /** Shares of tickets that a sentence of their own states for the times beside it. */
  shares: Fact<{ readonly share: string; readonly kind?: AnswerKind; readonly window?: Window }>[];
  /** At most so much of a fee, or an amount, in each window. */
  cap?: Fact<{ readonly most: string; readonly isShare: boolean; readonly base?: Window; readonly window: Window }>;
  claim?: Fact<{ readonly length: string; readonly isBusiness: boolean; readonly window: Window }>;
  /** So many misses in a row or of a span; of a level of its own; until when the right must be used. */
  exit?: Fact<{
    readonly misses: string;
    readonly of?: string;
    readonly unit: 'month' | 'quarter';
    readonly below?: string;
    readonly days?: string;
    readonly notice?: string;
  }>;
  report?: Fact<{ readonly within: string; readonly isBusiness: boolean; readonly window: Window }>;
  terms: Fact<{ readonly name: string; readonly text: string }>[];
  /** Other sentences that speak of what is known already, by the name of the fact. */
  readonly others: Map<string, Piece[]>;
}

export function factOf<T>(value: T, piece: Piece, open: readonly string[] = [], said: readonly string[] = []): Fact<T> {
  return { value, sources: [piece], open, said };
}
