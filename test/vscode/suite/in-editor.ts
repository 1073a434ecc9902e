/** What the suites do again and again. Nothing in VS Code is there at once: ask until it is. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const EXTENSION = 'forthright.forthright';

/** The first answer that is neither undefined nor false nor empty. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    const isEmpty = answer === undefined || answer === false || answer === null || (Array.isArray(answer) && answer.length === 0);
    if (!isEmpty) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function inFolder(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder, path);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    preview: false,
    viewColumn: vscode.ViewColumn.One,
  });
}

export async function draft(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'sla', content });
  return vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
}

/** Replaces the first place of some words. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `"${words}" is in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** What is told of a text, down to a severity. */
export function problemsOf(uri: vscode.Uri, least = vscode.DiagnosticSeverity.Hint): string[] {
  const told = vscode.languages.getDiagnostics(uri);
  return told.filter(({ severity }) => severity <= least).map(({ message }) => message);
}

export async function lensesOf(uri: vscode.Uri): Promise<string[]> {
  const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', uri)) ?? [];
  return lenses.map(({ command }) => command?.title ?? '');
}

export function previewTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('sla.preview'));
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const { document } of vscode.window.visibleTextEditors) {
    if (document.isDirty && !document.isUntitled) await vscode.commands.executeCommand('workbench.action.files.revert', document.uri);
  }
  await vscode.window.tabGroups.close(
    vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ isDirty }) => !isDirty)),
    true,
  );
}
