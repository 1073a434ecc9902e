/** Between the words: what a percentage allows, which convention fills a silence, how a target fared. */
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { InlayHintKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { outcomesOf, syntax, type Outcome } from '../../../language/index';
import { budgetsIn } from '../budgets';
import { conventionHint } from '../convention-hints';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import { targetScore, targetScores } from '../outcome-texts';
import { rangeOfWords } from '../ranges';

export async function inlayHint(editor: Editor, { textDocument, range }: InlayHintParams): Promise<InlayHint[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const { hints } = await editor.settingsFor(place.analysis.main);
  const outcome = editor.simulations.outcomeIn(place.analysis);
  const all = [
    ...(hints.budgets ? budgets(place) : []),
    ...(hints.outcomes && outcome !== undefined ? scores(place, outcome) : []),
    ...(hints.defaults && outcome !== undefined ? conventions(place, outcome) : []),
  ];
  return all.filter(({ position }) => isIn(position, range));
}

function budgets({ analysis, uri }: OpenPlace): InlayHint[] {
  return budgetsIn(analysis, uri).map(({ words, short, long }) => hintBehind(rangeOfWords(words), short, long));
}

function scores({ file }: OpenPlace, { targets }: Outcome): InlayHint[] {
  return file.read.file.sentences.filter(syntax.isTarget).flatMap((sentence) => {
    const found = outcomesOf(targets, sentence.name);
    if (found.length === 0 || sentence.$cstNode === undefined) return [];
    const scored = found.map(({ outcome }) => `${outcome.promised}: ${targetScore(outcome)}.`);
    return [hintBehind(rangeOfWords(sentence.$cstNode), targetScores(found), scored.join('  \n'))];
  });
}

/** One hint for each place; several conventions there share it. */
function conventions({ uri }: OpenPlace, outcome: Outcome): InlayHint[] {
  const places = new Map<string, { readonly end: Range['end']; readonly labels: Set<string>; readonly texts: Set<string> }>();
  for (const { convention, text, place } of outcome.conventions) {
    const label = conventionHint(text);
    if (place?.uri !== uri || label === undefined) continue;
    const end = { line: place.endLine - 1, character: place.endColumn - 1 };
    const key = `${end.line}:${end.character}`;
    const here = places.get(key) ?? { end, labels: new Set(), texts: new Set() };
    here.labels.add(label);
    here.texts.add(`${text} (convention ${convention})`);
    places.set(key, here);
  }
  return [...places.values()].map(({ end, labels, texts }) =>
    hintBehind({ start: end, end }, [...labels].join('; '), `Where nothing is written:\n\n${[...texts].join('\n\n')}`),
  );
}

function hintBehind({ end }: Range, label: string, tooltip: string): InlayHint {
  return { position: end, label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip: { kind: 'markdown', value: tooltip } };
}

function isIn({ line, character }: Range['end'], { start, end }: Range): boolean {
  return (
    (line > start.line || (line === start.line && character >= start.character)) &&
    (line < end.line || (line === end.line && character <= end.character))
  );
}
