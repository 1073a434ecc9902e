/**
 * What the editor and the preview say to each other.
 *
 * Invariant: types only, and JSON only. The preview computes no figure; it draws the model it is sent and says what was clicked.
 */
import type { FigureRef, Place, PreviewModel } from '../../server/language-server/protocol';

export type ToPreview =
  | { readonly kind: 'words'; readonly translations: Readonly<Record<string, string>> }
  | { readonly kind: 'model'; readonly model: PreviewModel; readonly locked: boolean }
  /** Show why this figure is what it is. */
  | { readonly kind: 'choose'; readonly figure: FigureRef }
  /** The cursor stands in the words of this figure. */
  | { readonly kind: 'mark'; readonly figure: FigureRef | null };

export type FromPreview =
  | { readonly kind: 'ready' }
  /** Show these words in the editor; `focus`: and go there. */
  | { readonly kind: 'words'; readonly place: Place; readonly focus: boolean }
  /** Show this row of a data file; lines count from 1. */
  | { readonly kind: 'row'; readonly file: string; readonly line: number }
  | { readonly kind: 'do'; readonly what: Deed };

export type Deed = 'simulate' | 'export' | 'problems' | 'trust' | 'walkthrough' | 'log';

/** What the preview keeps over hiding and reloading. */
export interface KeptState {
  readonly uri: string;
  readonly locked: boolean;
  readonly chosen?: FigureRef;
  /** Parts that have been unfolded. */
  readonly open?: readonly string[];
  readonly scroll?: number;
}
