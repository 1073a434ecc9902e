/** From a figure to its words and to its rows. */
import {
  commands,
  l10n,
  Position,
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import type { Place } from '../../server/language-server/protocol';

/** Selects words of the agreement; `from` is the column of the preview, which they must not cover. */
export async function showWords(place: Place, focus: boolean, from?: ViewColumn): Promise<void> {
  const uri = Uri.parse(place.uri);
  const words = new Range(new Position(place.line - 1, place.column - 1), new Position(place.endLine - 1, place.endColumn - 1));
  try {
    const editor = await window.showTextDocument(uri, { viewColumn: columnOf(uri, from), preserveFocus: !focus, preview: false });
    editor.selection = new Selection(words.start, focus ? words.start : words.end);
    editor.revealRange(words, TextEditorRevealType.InCenterIfOutsideViewport);
    flash(editor, words);
  } catch {
    void window.showWarningMessage(l10n.t('The agreement is gone, so its words cannot be shown. Save it again, or open another one.'));
  }
}

/** Opens a data file at a row; a file that is no text is shown where it lies. */
export async function showRow(agreement: Uri, { file, line }: { readonly file: string; readonly line: number }): Promise<void> {
  const uri = await findData(agreement, file);
  if (uri === undefined) {
    void window.showWarningMessage(l10n.t('The data file {0} is no longer there.', file));
    return;
  }
  if (!/\.(csv|tsv|json|ndjson|jsonl|txt)$/i.test(file)) {
    void window.showInformationMessage(l10n.t('{0} is no text file, so its row {1} cannot be opened here.', file, line));
    await commands.executeCommand('revealInExplorer', uri);
    return;
  }
  try {
    const at = new Position(Math.max(0, line - 1), 0);
    const editor = await window.showTextDocument(uri, { viewColumn: ViewColumn.One, preview: true, selection: new Range(at, at) });
    flash(editor, editor.document.lineAt(at.line).range);
  } catch {
    void window.showWarningMessage(l10n.t('{0} is too large to be opened here. Its row {1} is meant.', file, line));
  }
}

/** Where the file is already open, else beside the preview. */
function columnOf(uri: Uri, preview: ViewColumn | undefined): ViewColumn {
  for (const { tabs, viewColumn } of window.tabGroups.all) {
    if (viewColumn !== preview && tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()))
      return viewColumn;
  }
  const others = window.tabGroups.all.map(({ viewColumn }) => viewColumn).filter((column) => column !== preview);
  return others[0] ?? ViewColumn.One;
}

async function findData(agreement: Uri, file: string): Promise<Uri | undefined> {
  const root = workspace.getConfiguration('sla', agreement).get('dataRoot', '');
  const folder = workspace.getWorkspaceFolder(agreement)?.uri;
  const roots = [
    ...(root === '' ? [] : [/^([\\/]|[a-z]:[\\/])/i.test(root) ? Uri.file(root) : Uri.joinPath(folder ?? agreement, root)]),
    Uri.joinPath(agreement, '..'),
  ];
  for (const each of roots) {
    const uri = Uri.joinPath(each, file);
    try {
      await workspace.fs.stat(uri);
      return uri;
    } catch {
      continue;
    }
  }
  return undefined;
}

const mark = window.createTextEditorDecorationType({
  backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  isWholeLine: false,
});

function flash(editor: TextEditor, words: Range): void {
  editor.setDecorations(mark, [words]);
  setTimeout(() => editor.setDecorations(mark, []), SHOWN);
}

/** In milliseconds. */
const SHOWN = 1500;
