/** The example with a year of records, copied to where it can be changed at will. */
import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';

export function registerExample({ extensionUri, globalStorageUri, subscriptions }: ExtensionContext): void {
  subscriptions.push(
    commands.registerCommand('sla.openExample', async () => {
      const folder = Uri.joinPath(globalStorageUri, 'example');
      const agreement = Uri.joinPath(folder, 'agreement.sla');
      // What somebody has written into it stays.
      if (!(await isThere(agreement)))
        await workspace.fs.copy(Uri.joinPath(extensionUri, 'examples/hosted-payments'), folder, { overwrite: true });
      await window.showTextDocument(agreement);
      return agreement;
    }),
  );
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
