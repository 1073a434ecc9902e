/** A name in words; a percentage in hours and minutes, or in money; the word that makes a sentence what it is. */
import type { AstNode, CstNode } from 'langium';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { Ratio, type syntax } from '../../../language/index';
import { budgetsIn, shareOfFee } from '../budgets';
import { describe } from '../describe';
import { offsetAt, openPlace, type Editor, type OpenPlace } from '../editor';
import { leavesOf, rangeOfWords } from '../ranges';
import { sentenceHelp } from '../sentence-help';

export async function hover(editor: Editor, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return null;
  const offset = offsetAt(place, position);
  const name = place.analysis.namesIn(place.uri).at(offset);
  if (name?.target !== undefined) {
    const outcome = editor.simulations.outcomeIn(place.analysis);
    return { range: name.range, contents: { kind: 'markdown', value: describe(place.analysis, name.target, outcome) } };
  }
  return overPercentage(place, offset) ?? overKeyword(place, offset);
}

/** What a sentence is for: over the word that it begins with, and over the verb of a duty. */
function overKeyword({ file }: OpenPlace, offset: number): Hover | null {
  const sentence = file.read.file.sentences.find(({ $cstNode }) => $cstNode !== undefined && isAt($cstNode, offset))?.$cstNode;
  const leaves = sentence === undefined ? [] : leavesOf(sentence).filter(({ hidden }) => !hidden);
  const leaf = leaves.find((each) => isAt(each, offset));
  const help = sentence === undefined || leaf === undefined ? undefined : sentenceHelp(sentence.text);
  if (leaf === undefined || help === undefined || !(leaf === leaves[0] || /^(?:must|may)$/.test(leaf.text))) return null;
  return { range: rangeOfWords(leaf), contents: { kind: 'markdown', value: help } };
}

function overPercentage(place: OpenPlace, offset: number): Hover | null {
  const budget = budgetsIn(place.analysis, place.uri).find(({ words }) => isAt(words, offset));
  if (budget !== undefined) return { range: rangeOfWords(budget.words), contents: { kind: 'markdown', value: budget.long } };
  const percent = percentAt(place, offset);
  const amount = percent?.$container;
  const fee = amount?.$type === 'Amount' ? (amount as syntax.Amount).fee?.$refText : undefined;
  const ratio = Ratio.parse(percent?.lexeme.replace(/\s*(%|percent)$/, '') ?? '')?.dividedBy(Ratio.of(100n));
  if (percent?.$cstNode === undefined || fee === undefined || ratio === undefined) return null;
  const money = shareOfFee(place.analysis.agreement, fee.replace(/\s+/g, ' '), ratio);
  if (money === undefined) return null;
  return { range: rangeOfWords(percent.$cstNode), contents: { kind: 'markdown', value: `${percent.lexeme} of ${fee} is ${money}.` } };
}

function percentAt({ file }: OpenPlace, offset: number): syntax.Percent | undefined {
  const sentence = file.read.file.sentences.find(({ $cstNode }) => $cstNode !== undefined && isAt($cstNode, offset));
  const leaf =
    sentence?.$cstNode === undefined
      ? undefined
      : leavesOf(sentence.$cstNode).find((each) => isAt(each, offset) && each.text.endsWith('%'));
  const node: AstNode | undefined = leaf?.astNode;
  return node?.$type === 'Percent' ? (node as syntax.Percent) : undefined;
}

function isAt({ offset, end }: CstNode, at: number): boolean {
  return offset <= at && at <= end;
}
