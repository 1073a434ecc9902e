/** Inside quotes: files, columns of a data file, time zones, holiday regions. */
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { holidayRegionName, holidayRegions } from '../../../language/index';
import type { Editor, OpenPlace } from '../editor';
import { folderOf } from '../uris';
import type { Cursor } from './cursor';

export async function stringItems(editor: Editor, place: OpenPlace, { before, expected }: Cursor): Promise<CompletionItem[]> {
  const word = before.at(-1)?.image;
  const rule = expected.find(({ kind }) => kind === 'STRING')?.rule;
  if (word === 'zone') return Intl.supportedValuesOf('timeZone').map((zone) => item(zone, CompletionItemKind.Value, 'a time zone'));
  if (rule === 'Holidays') return holidayRegions().map((region) => item(region, CompletionItemKind.Value, holidayRegionName(region) ?? ''));
  if (rule === 'Use') return files(editor, folderOf(place.uri), '**/*.sla');
  if (rule === 'Sample' || rule === 'PeriodsFile') return dataFiles(editor, place);
  if (rule === 'ColumnBinding' && word === 'is') return columns(editor, place, before);
  return [];
}

async function dataFiles(editor: Editor, place: OpenPlace): Promise<CompletionItem[]> {
  return (await dataFileNames(editor, place)).map(fileItem);
}

/** The files that an agreement could take its data from, as its sentences would name them; none where data may not be read. */
export async function dataFileNames(editor: Editor, { analysis }: OpenPlace): Promise<readonly string[]> {
  if (!editor.isTrusted()) return [];
  const { dataRoot } = await editor.settingsFor(analysis.main);
  return fileNames(editor, dataRoot === '' ? folderOf(analysis.main) : dataRoot, '**/*.{csv,tsv,json,ndjson,jsonl,parquet,csv.gz,json.gz}');
}

async function files(editor: Editor, folder: string | undefined, pattern: string): Promise<CompletionItem[]> {
  return (await fileNames(editor, folder, pattern)).map(fileItem);
}

async function fileNames({ host }: Editor, folder: string | undefined, pattern: string): Promise<readonly string[]> {
  if (folder === undefined) return [];
  const found = await host.files.find(folder, pattern);
  return found.filter((path) => !/(^|\/)(node_modules|\.[^/]*)\//.test(path)).slice(0, MOST);
}

function fileItem(path: string): CompletionItem {
  return item(path, CompletionItemKind.File, 'a file');
}

/** The columns of the file that the sentence names last. */
async function columns(editor: Editor, { analysis }: OpenPlace, before: Cursor['before']): Promise<CompletionItem[]> {
  const at = before.findLastIndex(({ image }) => image === 'from');
  const file = before[at + 1]?.image.slice(1, -1);
  if (file === undefined) return [];
  const { columns: shown } = await editor.simulations.columnsOf(analysis.main, file);
  return shown.map(({ name }) => item(name, CompletionItemKind.Field, `a column of ${file}`));
}

function item(label: string, kind: CompletionItemKind, detail: string): CompletionItem {
  return { label, kind, detail, filterText: label };
}

const MOST = 500;
