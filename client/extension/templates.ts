/** New agreements from templates. */
import { commands, l10n, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { ExtensionContext, QuickPickItem, TextDocument } from 'vscode';

export function registerTemplates({ extensionUri, subscriptions }: ExtensionContext): void {
  subscriptions.push(
    commands.registerCommand('sla.newFromTemplate', async (wanted?: unknown) => {
      const template = templates().find(({ id }) => id === wanted) ?? (await choose());
      if (template === undefined) return undefined;
      const file = Uri.joinPath(extensionUri, 'client/templates', `${template.id}.sla`);
      const content = new TextDecoder().decode(await workspace.fs.readFile(file));
      const document = await newDocument(template.id, content);
      await window.showTextDocument(document);
      return document.uri;
    }),
  );
}

/** Not saved yet; in a folder on a disk it has a free name there, so that saving asks nothing and records that lie there are found. */
async function newDocument(name: string, content: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder?.uri.scheme !== 'file') return workspace.openTextDocument({ language: 'sla', content });
  const document = await workspace.openTextDocument((await freeFile(folder.uri, name)).with({ scheme: 'untitled' }));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), content);
  await workspace.applyEdit(edit);
  return document;
}

/** `help-desk.sla`, or `help-desk-2.sla` where there is one already, saved or not. */
async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const file = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.sla`);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isOpen && !isThere) return file;
  }
}

interface Template extends QuickPickItem {
  readonly id: string;
}

function templates(): Template[] {
  return [
    {
      id: 'cloud-availability',
      label: l10n.t('Cloud availability'),
      detail: l10n.t('Uptime per month from probes, announced maintenance, credits in steps, a right to leave.'),
    },
    {
      id: 'help-desk',
      label: l10n.t('Help desk'),
      detail: l10n.t('Response and resolution times by priority, counted in support hours without waiting on the customer.'),
    },
    {
      id: 'internal-it',
      label: l10n.t('Internal IT'),
      detail: l10n.t('Levels between an IT department and its colleagues: backups, orders, reviews instead of money.'),
    },
    {
      id: 'sales-marketing',
      label: l10n.t('Sales and marketing'),
      detail: l10n.t('What each department owes the other: leads delivered, leads followed up.'),
    },
    { id: 'carrier', label: l10n.t('Carrier'), detail: l10n.t('Latency, loss and repair times of a line, with credits by the hour.') },
    {
      id: 'public-sector',
      label: l10n.t('Public sector'),
      detail: l10n.t('Points for failures, a cap on deductions, reports and reviews.'),
    },
  ];
}

function choose(): Thenable<Template | undefined> {
  return window.showQuickPick(templates(), {
    title: l10n.t('New Agreement'),
    placeHolder: l10n.t('Which kind of service is it about?'),
    matchOnDetail: true,
  });
}
