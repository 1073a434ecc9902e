/** Ties the fields of records to the columns of their file, where their names do not say it themselves. */
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { syntax, type ColumnBinding } from '../../../language/index';
import { proposeMapping } from '../../condense/propose-mapping';
import type { Editor, OpenPlace } from '../editor';
import { leavesOf } from '../ranges';

export async function mapColumns(editor: Editor, place: OpenPlace, range: Range): Promise<CodeAction[]> {
  const { document, read } = place.file;
  const offset = document.offsetAt(range.start);
  const sentence = read.file.sentences.find(
    (each) => syntax.isSample(each) && each.$cstNode !== undefined && each.$cstNode.offset <= offset && offset <= each.$cstNode.end,
  );
  if (!syntax.isSample(sentence) || sentence.$cstNode === undefined) return [];
  const sample = place.analysis.agreement.samples.find(
    ({ origin }) => origin.uri === place.uri && origin.offset === sentence.$cstNode?.offset,
  );
  const fields = sample === undefined ? undefined : place.analysis.agreement.records.get(sample.target.name)?.fields;
  if (sample === undefined || fields === undefined) return [];
  const { columns, isKnown } = await editor.simulations.columnsOf(place.analysis.main, sample.file);
  if (isKnown) return [];
  const bindings = proposeMapping(fields, sample, columns, place.analysis.agreement);
  if (bindings.length === 0) return [];
  const words = bindingsText(bindings);
  const point = insertionPoint(sentence, words);
  if (point === undefined) return [];
  const at = document.positionAt(point.offset);
  const edit = { range: { start: at, end: at }, newText: point.text };
  const title = `Say which columns of ${sample.file} are ${listed(bindings.map(({ field }) => field))}`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: { changes: { [editor.documents.clientUri(place.uri)]: [edit] } } }];
}

export function bindingsText(bindings: readonly ColumnBinding[]): string {
  return bindings
    .map(({ field, column, format }) => `${field} is "${column}"${format === undefined ? '' : ` as "${format}"`}`)
    .join(' and ');
}

/** Behind the mapping that is there, else behind the name of the file. */
function insertionPoint(sentence: syntax.Sample, words: string): { readonly offset: number; readonly text: string } | undefined {
  const clause = sentence.clauses.find((each) => each.$type === 'ColumnsClause');
  if (clause?.$cstNode !== undefined) return { offset: clause.$cstNode.end, text: ` and ${words}` };
  const file =
    sentence.$cstNode === undefined ? undefined : leavesOf(sentence.$cstNode).find(({ text }) => text.slice(1, -1) === sentence.file);
  return file === undefined ? undefined : { offset: file.end, text: `, where ${words}` };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
