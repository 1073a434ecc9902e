/** Records that no sentence gives data: the sentence that would, for a file that lies beside the agreement. */
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { formatSla, syntax, type Field } from '../../../language/index';
import { columnKey } from '../../condense/match-columns';
import { proposeMapping, type ShownColumn } from '../../condense/propose-mapping';
import { proposeReadings, takingsText } from '../../condense/propose-readings';
import { dataFileNames } from '../completion/string-items';
import type { Editor, OpenPlace } from '../editor';
import { bindingsText } from './map-columns';

export async function pointToData(editor: Editor, place: OpenPlace, range: Range): Promise<CodeAction[]> {
  const { document, read } = place.file;
  const offset = document.offsetAt(range.start);
  const sentence = read.file.sentences.find(({ $cstNode: words }) => words !== undefined && words.offset <= offset && offset <= words.end);
  if (!syntax.isRecordsDefinition(sentence)) return [];
  const { records, samples } = place.analysis.agreement;
  const fields = records.get(sentence.name)?.fields;
  if (fields === undefined || samples.some(({ target }) => target.name === sentence.name)) return [];
  const taken = new Set(samples.flatMap(({ file, more }) => [file, ...more.map((each) => each.file)]));
  const free = (await dataFileNames(editor, place)).filter((name) => !taken.has(name));
  const likely = free
    .map((name) => ({ name, isNamed: isNamedLike(name, sentence.name) }))
    .sort((left, right) => Number(right.isNamed) - Number(left.isNamed))
    .slice(0, MOST_OPENED);
  const found: Candidate[] = [];
  for (const { name, isNamed } of likely) {
    const { columns, isKnown } = await editor.simulations.columnsOf(place.analysis.main, name);
    const fits = fields.filter((field) => columns.some((column) => columnKey(column.name) === columnKey(field.name))).length;
    if (isNamed || fits > 1) found.push({ name, columns, fits, isKnown });
  }
  return found
    .sort((left, right) => right.fits - left.fits)
    .slice(0, MOST_OFFERED)
    .map((candidate) => actionFor(editor, place, { records: sentence.name, fields }, candidate));
}

interface Candidate {
  readonly name: string;
  readonly columns: readonly ShownColumn[];
  /** A layout whose columns are tied to fields without being told. */
  readonly isKnown: boolean;
  /** How many fields have a column of their name. */
  readonly fits: number;
}

function actionFor(
  editor: Editor,
  place: OpenPlace,
  { records, fields }: { readonly records: string; readonly fields: readonly Field[] },
  { name, columns, isKnown }: Candidate,
): CodeAction {
  const { document, read } = place.file;
  const bindings = isKnown ? [] : proposeMapping(fields, { columns: [], more: [] }, columns, place.analysis.agreement);
  const said = { columns: bindings, notGiven: [] };
  const readings = isKnown ? undefined : proposeReadings(fields, said, columns, place.analysis.agreement);
  const named = (readings?.layouts ?? []).filter(({ field }) => !bindings.some((each) => each.field === field));
  const columnsText = bindingsText([...bindings, ...named]);
  const takings = readings === undefined ? '' : takingsText(readings);
  const mapping = `${columnsText === '' ? '' : `, where ${columnsText}`}${takings === '' ? '' : `, taking ${takings}`}`;
  const end = document.positionAt(read.text.trimEnd().length);
  const sentence = formatSla(`sample ${records} from "${name}"${mapping}.`);
  const newText = `\n\n${'text' in sentence ? sentence.text.trimEnd() : ''}`;
  return {
    title: `Take ${records} from ${name}`,
    kind: CodeActionKind.QuickFix,
    edit: { changes: { [editor.documents.clientUri(place.uri)]: [{ range: { start: end, end }, newText }] } },
  };
}

/** `probes.csv` and `probe-2026.parquet` for Probes. */
function isNamedLike(file: string, records: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const stem = letters((file.split('/').at(-1) ?? '').replace(/\..*$/, ''));
  const [one, many] = [letters(records).replace(/s$/, ''), letters(records)];
  return stem !== '' && (stem.includes(one) || (stem.length > 3 && many.includes(stem.replace(/s$/, ''))));
}

const MOST_OPENED = 8;
const MOST_OFFERED = 3;
