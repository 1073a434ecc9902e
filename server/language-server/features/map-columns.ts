/**
 * Ties the fields of records to the columns of their file, where their names do not say it themselves, and says how their cells are to be read, where
 * the fields do not take them as they are.
 */
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { listed, syntax, type ColumnBinding } from '../../../language/index';
import { proposeMapping } from '../../condense/propose-mapping';
import { proposeReadings, readingsTitle, takingsText } from '../../condense/propose-readings';
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
  const { agreement } = place.analysis;
  const bindings = proposeMapping(fields, sample, columns, agreement);
  const readings = proposeReadings(fields, { ...sample, columns: [...sample.columns, ...bindings] }, columns, agreement);
  const bound = readings.layouts.flatMap(({ field, format }) => {
    const node = sentence.clauses
      .flatMap((clause) => (clause.$type === 'ColumnsClause' ? clause.columns : []))
      .find((each) => each.field === field);
    return node?.$cstNode === undefined ? [] : [{ offset: node.$cstNode.end, text: ` as "${format}"` }];
  });
  const named = readings.layouts.filter(({ field }) => !sample.columns.some((each) => each.field === field));
  const insertions = [...bound, ...insertionsBehind(sentence, bindingsText([...bindings, ...named]), takingsText(readings))];
  if (insertions.length === 0) return [];
  const said = [
    ...(bindings.length === 0 ? [] : [`which columns of ${sample.file} are ${listed(bindings.map(({ field }) => field))}`]),
    ...readingsTitle(readings),
  ];
  const byOffset = new Map<number, string>();
  for (const { offset: at, text } of insertions) byOffset.set(at, (byOffset.get(at) ?? '') + text);
  const edits = [...byOffset].map(([at, newText]): TextEdit => {
    const point = document.positionAt(at);
    return { range: { start: point, end: point }, newText };
  });
  return [
    {
      title: `Say ${said.length < 3 ? said.join(', and ') : `${said[0] ?? ''}, ${said.slice(1).join(', and ')}`}`,
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [editor.documents.clientUri(place.uri)]: edits } },
    },
  ];
}

export function bindingsText(bindings: readonly ColumnBinding[]): string {
  return bindings
    .map(({ field, column, format }) => `${field} is "${column}"${format === undefined ? '' : ` as "${format}"`}`)
    .join(' and ');
}

/** Behind what is said of the same already, else behind the name of the file or the last clause. */
function insertionsBehind(
  sentence: syntax.Sample,
  bindings: string,
  takings: string,
): { readonly offset: number; readonly text: string }[] {
  const { clauses, $cstNode: words, file: named } = sentence;
  const file = words === undefined ? undefined : leavesOf(words).find(({ text }) => text.slice(1, -1) === named);
  const endOf = ($type: syntax.SampleClause['$type']): number | undefined =>
    clauses.findLast((each) => each.$type === $type)?.$cstNode?.end;
  const last = clauses.at(-1)?.$cstNode?.end ?? file?.end;
  const place = (words: string, behind: number | undefined, opener: string, otherwise: number | undefined) => {
    if (words === '') return [];
    if (behind !== undefined) return [{ offset: behind, text: ` and ${words}` }];
    return otherwise === undefined ? [] : [{ offset: otherwise, text: `, ${opener} ${words}` }];
  };
  return [...place(bindings, endOf('ColumnsClause'), 'where', file?.end), ...place(takings, endOf('TakingClause'), 'taking', last)];
}
