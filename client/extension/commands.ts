/** What a person can ask for, from a button, a menu, the palette or a lens. */
import { commands, l10n, Uri, window, workspace, type ExtensionContext, type TextEditor } from 'vscode';
import type { FigureRef } from '../../server/language-server/protocol';
import { exportContract, exportReport } from './export-pages';
import type { Previews } from './previews';
import type { Server } from './server';

export function registerCommands({ subscriptions, extension }: ExtensionContext, server: Server, previews: Previews): void {
  const on = (name: string, run: (...given: never[]) => unknown): void => {
    subscriptions.push(commands.registerCommand(`sla.${name}`, run));
  };

  on('simulate', async (given?: Uri | string) => {
    const uri = agreementOf(given);
    if (uri === undefined) return sayNoAgreement();
    // The panel comes at once; it shows that figures are on their way.
    await previews.open(uri);
    return (await server.ask('sla/simulate', { uri: uri.toString() })).state;
  });
  on('openPreview', async (given?: Uri | string) => {
    const uri = agreementOf(given);
    return uri === undefined ? sayNoAgreement() : previews.open(uri);
  });
  on('explainFigure', async (given?: Uri | string, figure?: FigureRef) => {
    const uri = agreementOf(given);
    if (uri === undefined) return sayNoAgreement();
    const wanted = figure ?? (await figureAtCursor(server, uri));
    if (wanted === undefined) {
      void window.showInformationMessage(
        l10n.t('No figure follows from the words under the cursor. Put the cursor into a target, a metric or a remedy.'),
      );
      return;
    }
    await previews.open(uri, wanted);
  });
  on('exportReport', async (given?: Uri | string, target?: Uri) => {
    const uri = given === undefined ? (previews.active ?? agreementOf(given)) : agreementOf(given);
    return uri === undefined ? sayNoAgreement() : exportReport(server, uri, target);
  });
  on('exportContract', async (given?: Uri | string, target?: Uri) => {
    const uri = given === undefined ? (previews.active ?? agreementOf(given)) : agreementOf(given);
    return uri === undefined ? sayNoAgreement() : exportContract(server, uri, target);
  });
  on('format', () => commands.executeCommand('editor.action.formatDocument'));
  on('restartServer', () => server.restart());
  on('showLog', () => server.log.show());
  on('openWalkthrough', () => commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false));
  on('lockPreview', () => previews.lock(true));
  on('unlockPreview', () => previews.lock(false));
  on('showSource', () => previews.showSource());
}

/** The agreement that is meant: the one given, else the one in front. */
export function agreementOf(given?: unknown): Uri | undefined {
  if (typeof given === 'string') return Uri.parse(given);
  if (given instanceof Uri) return given;
  return agreementEditor()?.document.uri;
}

/** The agreement in front; else one that can be seen, else one that is open. */
export function agreementEditor(): TextEditor | undefined {
  const isAgreement = (editor: TextEditor | undefined): boolean => editor?.document.languageId === 'sla';
  return isAgreement(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(isAgreement);
}

async function figureAtCursor(server: Server, uri: Uri): Promise<FigureRef | undefined> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (editor === undefined) return undefined;
  await server.ask('sla/previewModel', { uri: uri.toString() });
  const { line, character } = editor.selection.active;
  return (await server.ask('sla/explain', { uri: uri.toString(), position: { line, character } }))?.figure;
}

function sayNoAgreement(): void {
  const open = workspace.textDocuments.some(({ languageId }) => languageId === 'sla');
  void window.showInformationMessage(
    open ? l10n.t('Click into the agreement first.') : l10n.t('Open an agreement first: a file whose name ends in .sla.'),
  );
}
