/** What a rule offers to write instead, and the note that lets a finding pass. */
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import type { Edit, Finding } from '../../../language/index';
import { rangeOf } from '../diagnostics';
import type { Editor, OpenPlace } from '../editor';

export async function findingRepairs(editor: Editor, place: OpenPlace, range: Range, shown: readonly Diagnostic[]): Promise<CodeAction[]> {
  const touched = (await findingsIn(editor, place)).filter(({ origin }) => touches(rangeOf(origin), range));
  return touched.flatMap((finding) => {
    const diagnostics = shown.filter((each) => each.code === finding.rule && each.range.start.line === finding.origin.start.line);
    const repairs = finding.fixes.map(({ title, safe, edits }): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: safe,
      diagnostics,
      edit: editOf(editor, edits),
    }));
    return [...repairs, ...allow(editor, place, finding, diagnostics)];
  });
}

/** Repairs that may be made without asking. */
export async function safeEdits(editor: Editor, place: OpenPlace): Promise<Edit[]> {
  return (await findingsIn(editor, place)).flatMap(({ fixes }) =>
    fixes
      .filter(({ safe }) => safe)
      .slice(0, 1)
      .flatMap(({ edits }) => edits),
  );
}

export function editOf({ documents }: Editor, edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { at, text } of edits) (changes[documents.clientUri(at.uri)] ??= []).push({ range: rangeOf(at), newText: text });
  return { changes };
}

export function touches(one: Range, other: Range): boolean {
  const isBefore = (left: Range['start'], right: Range['start']): boolean =>
    left.line < right.line || (left.line === right.line && left.character < right.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

async function findingsIn(editor: Editor, { analysis, uri }: OpenPlace): Promise<readonly Finding[]> {
  const settings = await editor.settingsFor(analysis.main);
  return analysis.findings(settings, editor.simulations.evidenceOf(analysis.main)).filter(({ origin }) => origin.uri === uri);
}

/** A note above the sentence, with an empty place for the reason: what was agreed only the drafter knows. */
function allow(editor: Editor, { file, uri }: OpenPlace, { rule, origin }: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  if (rule.startsWith('consistency/allow-')) return [];
  const sentence = file.read.file.sentences.find(
    ({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= origin.offset && origin.offset <= $cstNode.end,
  );
  const line = sentence?.$cstNode?.range.start.line ?? origin.start.line;
  const start = { line, character: 0 };
  const name = rule.slice(rule.indexOf('/') + 1);
  const edit = { range: { start, end: start }, newText: `// allow ${name}: [why]\n` };
  return [
    {
      title: `Let it pass: add the note "allow ${name}"`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: { changes: { [editor.documents.clientUri(uri)]: [edit] } },
    },
  ];
}
