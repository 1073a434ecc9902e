/** What an import has understood of a contract. Every fact remembers the pieces of text it was read from. */
import type { Piece } from './contract-blocks';

export interface Fact<T> {
  readonly value: T;
  readonly sources: readonly Piece[];
  /** What a reader should look at, because the text left it open. */
  readonly open: readonly string[];
}

export interface Limb {
  readonly below: string;
  readonly credit: string;
}

export interface AnswerTime {
  readonly priority: string;
  readonly kind: 'Response Time' | 'Resolution Time';
  readonly length: string;
  readonly isBusiness: boolean;
}

export interface Facts {
  title: string;
  provider: Fact<{ readonly name: string; readonly title: string }>;
  customer: Fact<{ readonly name: string; readonly title: string }>;
  term?: Fact<{ readonly from: string; readonly to: string }>;
  law?: Fact<string>;
  currency?: string;
  zone?: string;
  fee?: Fact<{ readonly amount: string; readonly window: string }>;
  hours?: Fact<string>;
  uptime?: Fact<{ readonly percent: string; readonly window: string }>;
  notice?: Fact<string>;
  mostMaintenance?: Fact<{ readonly length: string; readonly window: string }>;
  limbs: Fact<Limb>[];
  times: Fact<AnswerTime>[];
  cap?: Fact<string>;
  claim?: Fact<string>;
  /** So many misses in a row or of a span; of a level of its own; until when the right must be used. */
  exit?: Fact<{ readonly misses: string; readonly of?: string; readonly below?: string; readonly days?: string }>;
  report?: Fact<{ readonly within: string; readonly isBusiness: boolean; readonly window: string }>;
  terms: Fact<{ readonly name: string; readonly text: string }>[];
}
