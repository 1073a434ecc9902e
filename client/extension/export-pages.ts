/** What leaves the editor as one page that needs nothing else, saved where the user says: the outcome for both parties, and the contract to sign. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from './server';

/** Writes the outcome to `target`, or asks where to. Gives the file that was written. */
export async function exportReport(server: Server, agreement: Uri, target?: Uri): Promise<Uri | undefined> {
  const { html, fileName, simulation } = await server.ask('sla/report', { uri: agreement.toString() });
  if (html === undefined) {
    void window.showWarningMessage(simulation.message ?? l10n.t('There is no outcome to report yet. Simulate the agreement first.'));
    return undefined;
  }
  const done = l10n.t('The report has been written. It is one file that needs nothing else: send it as it is.');
  return savePage(agreement, { html, fileName, done }, target);
}

/** The same for the contract that the agreement is. */
export async function exportContract(server: Server, agreement: Uri, target?: Uri): Promise<Uri | undefined> {
  const { html, fileName } = await server.ask('sla/contract', { uri: agreement.toString() });
  if (html === undefined) {
    void window.showWarningMessage(
      l10n.t('The agreement has errors, so there is no contract to write yet. The list of problems says what is wrong.'),
    );
    return undefined;
  }
  const done = l10n.t('The contract has been written. It is one file that needs nothing else: print it, or send it as it is.');
  return savePage(agreement, { html, fileName, done }, target);
}

async function savePage(
  agreement: Uri,
  { html, fileName, done }: { readonly html: string; readonly fileName: string; readonly done: string },
  target: Uri | undefined,
): Promise<Uri | undefined> {
  const file =
    target ?? (await window.showSaveDialog({ defaultUri: beside(agreement, fileName), filters: { [l10n.t('Web page')]: ['html'] } }));
  if (file === undefined) return undefined;
  await workspace.fs.writeFile(file, new TextEncoder().encode(html));
  if (target === undefined) void offerToOpen(file, done);
  return file;
}

function beside(agreement: Uri, name: string): Uri | undefined {
  if (agreement.scheme !== 'untitled') return Uri.joinPath(agreement, '..', name);
  const folder = workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : Uri.joinPath(folder.uri, name);
}

async function offerToOpen(file: Uri, done: string): Promise<void> {
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(done, open);
  if (chosen === open) await env.openExternal(file);
}
