/** Ties the fields of records to the columns of their file, where their names do not say it themselves. */
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { closest, syntax, type Field, type Sample } from '../../../language/index';
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
  const columns = await editor.simulations.columnsOf(place.analysis.main, sample.file);
  const bindings = guess(fields, sample, columns);
  if (bindings.length === 0) return [];
  const words = bindingsText(bindings);
  const point = insertionPoint(sentence, words);
  if (point === undefined) return [];
  const at = document.positionAt(point.offset);
  const edit = { range: { start: at, end: at }, newText: point.text };
  const title = `Say which columns of ${sample.file} are ${listed(bindings.map(({ field }) => field))}`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: { changes: { [editor.documents.clientUri(place.uri)]: [edit] } } }];
}

export interface Binding {
  readonly field: string;
  readonly column: string;
}

export function bindingsText(bindings: readonly Binding[]): string {
  return bindings.map(({ field, column }) => `${field} is "${column}"`).join(' and ');
}

/** Fields that no column is named like, each with the column that is most likely meant: one that nothing else is tied to. */
export function guess(
  fields: readonly Field[],
  { columns: bound, more }: Pick<Sample, 'columns' | 'more'>,
  columns: readonly string[],
): Binding[] {
  const inOtherFiles = new Set(more.map(({ field }) => field));
  const isBound = (name: string): boolean => bound.some(({ field }) => field === name);
  const missing = fields.filter(
    ({ name, type }) =>
      type !== 'periods' && !inOtherFiles.has(name) && !isBound(name) && !columns.some((column) => plain(column) === plain(name)),
  );
  const free = new Set(
    columns.filter((column) => !fields.some(({ name }) => plain(column) === plain(name)) && !bound.some((each) => each.column === column)),
  );
  const found = new Map<string, string>();
  const take = (choose: (field: Field) => string | undefined): void => {
    for (const field of missing) {
      const column = found.has(field.name) ? undefined : choose(field);
      if (column === undefined) continue;
      found.set(field.name, column);
      free.delete(column);
    }
  };
  take(({ name }) => [...free].find((column) => plain(column).includes(plain(name)) || plain(name).includes(plain(column))));
  take(({ name }) => {
    const near = closest(plain(name), [...free].map(plain));
    return near === undefined ? undefined : [...free].find((column) => plain(column) === near);
  });
  take(({ type }) =>
    type === 'time' || type === 'date' ? [...free].find((column) => /time|date|stamp|_at$|when|day/i.test(column)) : undefined,
  );
  take(() => free.values().next().value);
  return missing.flatMap(({ name }) => {
    const column = found.get(name);
    return column === undefined || column.includes('"') ? [] : [{ field: name, column }];
  });
}

/** Behind the mapping that is there, else behind the name of the file. */
function insertionPoint(sentence: syntax.Sample, words: string): { readonly offset: number; readonly text: string } | undefined {
  const clause = sentence.clauses.find((each) => each.$type === 'ColumnsClause');
  if (clause?.$cstNode !== undefined) return { offset: clause.$cstNode.end, text: ` and ${words}` };
  const file =
    sentence.$cstNode === undefined ? undefined : leavesOf(sentence.$cstNode).find(({ text }) => text.slice(1, -1) === sentence.file);
  return file === undefined ? undefined : { offset: file.end, text: `, where ${words}` };
}

export function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_]/g, '');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
