/**
 * What sentences mean, remembered while they stand as they are.
 *
 * Invariant: what is remembered is what lowering the sentence again would give, to the last position. It hangs on the sentence itself, whose node
 * lives only as long as its words, and on what the names that were asked for stand for. Where the sentence has moved, its places move along.
 */
import type { Origin, Problem } from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { type AgreementSentence, lowerAgreement } from './lower-definitions';
import type { Entry } from './entries';
import { hearReferents, Lowering, meaningOf, type Referents } from './lowering';
import type { PlaceNote } from './places';

export interface LoweredSentence {
  /** Undefined for a sentence that could not be read. */
  readonly entry: Entry | undefined;
  /** Of a sentence that names the agreement itself. */
  readonly agreement: { readonly sentence: AgreementSentence; readonly origin: Origin } | undefined;
  readonly problems: readonly Problem[];
  readonly notes: readonly PlaceNote[];
}

interface Remembered extends LoweredSentence {
  readonly uri: string;
  readonly referents: Referents;
  readonly origins: readonly Origin[];
  /** Where the sentence stood when its places were right. */
  offset: number;
  line: number;
}

const remembered = new WeakMap<ast.Sentence, Remembered>();

/** Throws what `lower` throws, and remembers nothing then. */
export function lowerOnce(
  node: ast.Sentence,
  uri: string,
  lower: (at: Lowering, node: ast.Sentence) => Entry | undefined,
): LoweredSentence {
  const known = remembered.get(node);
  if (known?.uri === uri && isStillMeant(known.referents)) {
    moveAlong(known, node);
    return known;
  }
  const at = new Lowering(uri);
  const referents: Referents = new Map();
  const { entry, agreement } = hearReferents(referents, () => ({
    entry: lower(at, node),
    agreement: node.$type === 'AgreementDefinition' ? { sentence: lowerAgreement(at, node), origin: at.origin(node) } : undefined,
  }));
  const { problems, notes, origins } = at;
  const lowered = { entry, agreement, problems, notes };
  const words = node.$cstNode;
  if (!at.asksAround && words !== undefined)
    remembered.set(node, { ...lowered, uri, referents, origins, offset: words.offset, line: words.range.start.line });
  return lowered;
}

function isStillMeant(referents: Referents): boolean {
  for (const [reference, meant] of referents) if (meaningOf(reference) !== meant) return false;
  return true;
}

/** The tree of the sentence has moved, and who held the old places has lost them with it. */
function moveAlong(known: Remembered, { $cstNode }: ast.Sentence): void {
  if ($cstNode === undefined) return;
  const right = $cstNode.offset - known.offset;
  const down = $cstNode.range.start.line - known.line;
  if (right === 0 && down === 0) return;
  known.offset += right;
  known.line += down;
  for (const origin of known.origins as unknown as readonly Moving[]) {
    origin.offset += right;
    origin.start.line += down;
    origin.end.line += down;
  }
}

interface Moving extends Omit<Origin, 'offset' | 'start' | 'end'> {
  offset: number;
  readonly start: { line: number };
  readonly end: { line: number };
}
