/** Everything that decides what the page looks like. */
import type { FigureRef, Outcome, Place, PreviewModel } from '../../server/language-server/protocol';

export interface View {
  readonly model: PreviewModel;
  readonly locked: boolean;
  /** The figure whose why is shown. */
  readonly chosen: FigureRef | undefined;
  /** The figure in whose words the cursor stands. */
  readonly marked: FigureRef | undefined;
}

/** A view with an outcome to draw. */
export interface Drawn extends View {
  readonly outcome: Outcome;
}

/** The words at a place, where the server has sent them. */
export function wordsAt({ model }: View, { uri, line, column }: Place): string | undefined {
  const words = model.clauses[`${uri}:${line}:${column}`];
  return words === '' ? undefined : words;
}
