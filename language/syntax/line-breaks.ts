import type { IToken } from 'chevrotain';
import type { Sentence } from '../generated/ast';

/** How good a place is for a new line: rows of a table and limbs always have their own, fields when the sentence is long. */
export type Rank = 'never' | 'none' | 'weak' | 'strong' | 'when-long' | 'always' | 'row';

/** The ranks that the structure of a sentence gives to the first tokens of its parts, by offset. */
export function breaksOf(sentence: Sentence | undefined): ReadonlyMap<number, Rank> {
  const breaks = new Map<number, Rank>();
  const mark = (nodes: readonly { readonly $cstNode?: { readonly offset: number } }[], rank: Rank) => {
    for (const { $cstNode } of nodes) if ($cstNode !== undefined) breaks.set($cstNode.offset, rank);
  };
  const inner = sentence?.$type === 'Amendment' ? sentence.statement : sentence;
  if (inner?.$type === 'RecordsDefinition') {
    mark(
      inner.clauses.flatMap((clause) => (clause.$type === 'RecordsFields' ? clause.fields : [])),
      'when-long',
    );
  } else if (inner?.$type === 'Remedy' && inner.limbs.length > 1) mark(inner.limbs, 'always');
  else if (inner?.$type === 'Target' && inner.table !== undefined) mark([inner.table, ...inner.table.rows], 'row');
  return breaks;
}

/** How good a place for a new line is in front of a token, judged by the words around it. */
export function rankOf(tokens: readonly IToken[], at: number): Rank {
  const [before, token, after] = [tokens[at - 1]?.image, tokens[at], tokens[at + 1]?.image ?? ''];
  if (before === ',' || before === ';') {
    const type = token.tokenType.name;
    const isListed = type === 'STRING' || (type === 'TERM' && !SUBJECTS_SAY.has(after));
    return isListed ? 'weak' : 'strong';
  }
  if (token.image === 'for' && (after === 'at' || after === 'each')) return 'strong';
  return token.image === 'unless' ? 'strong' : LINKING.has(token.image) ? 'weak' : 'none';
}

const SUBJECTS_SAY: ReadonlySet<string> = new Set(['must', 'may', 'incurs', 'is']);
const LINKING: ReadonlySet<string> = new Set([
  'where',
  'whose',
  'within',
  'with',
  'from',
  'and',
  'or',
  'until',
  'in',
  'over',
  'plus',
  'minus',
]);
