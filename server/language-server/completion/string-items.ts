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

async function dataFiles(editor: Editor, { analysis }: OpenPlace): Promise<CompletionItem[]> {
  if (!editor.isTrusted()) return [];
  const { dataRoot } = await editor.settingsFor(analysis.main);
  return files(editor, dataRoot === '' ? folderOf(analysis.main) : dataRoot, '**/*.{csv,tsv,json,ndjson,jsonl,parquet,csv.gz,json.gz}');
}

async function files({ host }: Editor, folder: string | undefined, pattern: string): Promise<CompletionItem[]> {
  if (folder === undefined) return [];
  const found = await host.files.find(folder, pattern);
  return found
    .filter((path) => !/(^|\/)(node_modules|\.[^/]*)\//.test(path))
    .slice(0, MOST)
    .map((path) => item(path, CompletionItemKind.File, 'a file'));
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
