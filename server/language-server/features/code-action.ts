/** Repairs: the word that was meant, a forgotten full stop, `must` for `should`, a definition that is missing, the columns of a file. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Edit, Problem } from '../../../language/index';
import { rangeOf } from '../diagnostics';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import { defineUnknown, extractDefinition } from './extract-definition';
import { editOf, findingRepairs, safeEdits, touches } from './finding-repairs';
import { mapColumns } from './map-columns';
import { pointToData } from './point-to-data';

export async function codeAction(editor: Editor, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const touched = place.analysis.problemsIn(place.uri).filter(({ origin }) => touches(rangeOf(origin), range));
    for (const problem of touched) actions.push(...repairs(editor, place, problem, context.diagnostics));
    for (const problem of touched) actions.push(...defineUnknown(editor, place, problem, diagnosticsOf(problem, context.diagnostics)));
    actions.push(...(await findingRepairs(editor, place, range, context.diagnostics)), ...(await mapColumns(editor, place, range)));
    actions.push(...(await pointToData(editor, place, range)));
  }
  if (wants(CodeActionKind.RefactorExtract)) actions.push(...extractDefinition(editor, place, range));
  if (context.only !== undefined && wants(FIX_ALL)) actions.push(...(await fixAll(editor, place)));
  return actions;
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.sla`;

/** Repairs that change no meaning, and can be made all at once. Whether what "should" be done was to bind, or what a word too many was to say, they leave to whoever drafts. */
function isCertain({ analysis }: OpenPlace, { code, origin }: Problem): boolean {
  const words = analysis.textOf(origin).replace(/\s+/g, ' ');
  if (code === 'modal') return /^(?:shall|will|(?:is|are) (?:required|obliged))(?: to)?$/.test(words);
  if (code === 'extra-word') return /^(?:then|and|the|an?|(?:this|the) agreement)$/.test(words);
  return code === 'missing-full-stop' || code === 'keyword-in-capitals';
}

function repairs(editor: Editor, place: OpenPlace, problem: Problem, shown: readonly Diagnostic[]): CodeAction[] {
  const { suggestion, code } = problem;
  if (suggestion === undefined) return [];
  const edit = { range: rangeOf(problem.origin), newText: suggestion };
  return [
    {
      title: titleFor(place, problem, suggestion),
      kind: CodeActionKind.QuickFix,
      isPreferred: isCertain(place, problem) || code.startsWith('unknown-'),
      diagnostics: diagnosticsOf(problem, shown),
      edit: { changes: { [editor.documents.clientUri(place.uri)]: [edit] } },
    },
  ];
}

function titleFor({ analysis }: OpenPlace, { code, origin }: Problem, suggestion: string): string {
  if (code === 'missing-full-stop') return 'End the sentence with a full stop';
  const words = analysis.textOf(origin).replace(/\s+/g, ' ');
  if (suggestion === '') return `Take out '${words}'`;
  return words === '' ? `Put in '${suggestion.trim()}'` : `Write '${suggestion}' instead of '${words}'`;
}

async function fixAll(editor: Editor, place: OpenPlace): Promise<CodeAction[]> {
  const ofProblems = place.analysis
    .problemsIn(place.uri)
    .flatMap((problem) =>
      isCertain(place, problem) && problem.suggestion !== undefined ? [{ at: problem.origin, text: problem.suggestion }] : [],
    );
  const edits = withoutOverlaps([...ofProblems, ...(await safeEdits(editor, place))].filter(({ at }) => at.uri === place.uri));
  if (edits.length === 0) return [];
  return [{ title: 'Repair everything that is certain', kind: FIX_ALL, edit: editOf(editor, edits) }];
}

/** Two repairs of the same words cannot be made at once: the first is. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const each of [...edits].sort((left, right) => left.at.offset - right.at.offset || left.at.length - right.at.length)) {
    const last = kept.at(-1);
    if (last === undefined || last.at.offset + last.at.length <= each.at.offset) kept.push(each);
  }
  return kept;
}

/** What the client shows for a problem, so that it knows which one is repaired. */
function diagnosticsOf({ code, origin }: Problem, shown: readonly Diagnostic[]): Diagnostic[] {
  const { start } = origin;
  return shown.filter(
    (each) => each.code === code && each.range.start.line === start.line && each.range.start.character === start.character,
  );
}
