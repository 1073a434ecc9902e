/** The outcome as one page for both parties, saved where the user says. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from './server';

/** Writes to `target`, or asks where to. Gives the file that was written. */
export async function exportReport(server: Server, agreement: Uri, target?: Uri): Promise<Uri | undefined> {
  const { html, fileName, simulation } = await server.ask('sla/report', { uri: agreement.toString() });
  if (html === undefined) {
    void window.showWarningMessage(simulation.message ?? l10n.t('There is no outcome to report yet. Simulate the agreement first.'));
    return undefined;
  }
  const file =
    target ?? (await window.showSaveDialog({ defaultUri: beside(agreement, fileName), filters: { [l10n.t('Web page')]: ['html'] } }));
  if (file === undefined) return undefined;
  await workspace.fs.writeFile(file, new TextEncoder().encode(html));
  if (target === undefined) void offerToOpen(file);
  return file;
}

function beside(agreement: Uri, name: string): Uri | undefined {
  if (agreement.scheme !== 'untitled') return Uri.joinPath(agreement, '..', name);
  const folder = workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : Uri.joinPath(folder.uri, name);
}

async function offerToOpen(file: Uri): Promise<void> {
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(
    l10n.t('The report has been written. It is one file that needs nothing else: send it as it is.'),
    open,
  );
  if (chosen === open) await env.openExternal(file);
}
