/** How the agreement in front stands, in the status bar: problems, data, last simulation. */
import type { Uri } from 'vscode';
import {
  commands,
  env,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type ExtensionContext,
  type QuickPickItem,
} from 'vscode';
import type { DataStatus, Status } from '../../server/language-server/protocol';
import { agreementEditor, agreementOf } from './commands';
import type { Server } from './server';

export function registerStatus({ subscriptions }: ExtensionContext, server: Server): void {
  const item = languages.createLanguageStatusItem('sla.status', { language: 'sla' });
  item.name = 'Forthright';
  item.text = 'Forthright';
  item.command = { command: 'sla.showStatus', title: l10n.t('Details') };
  const show = (status: Status): void => {
    item.text = status.summary;
    item.detail = dataText(status);
    item.severity = severityOf(status);
    item.busy = status.simulation.state === 'running';
  };
  const refresh = async (): Promise<void> => {
    const uri = agreementEditor()?.document.uri;
    if (uri === undefined) return;
    const status = await server.ask('sla/status', { uri: uri.toString() }).catch(() => undefined);
    if (status !== undefined) show(status);
  };
  subscriptions.push(
    item,
    server.onStatus((status) => {
      if (status.uri === agreementEditor()?.document.uri.toString()) show(status);
    }),
    server.onReady(() => void refresh()),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId === 'sla') void refresh();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = agreementEditor()?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) void refresh();
    }),
    commands.registerCommand('sla.showStatus', async (given?: Uri) => {
      const uri = agreementOf(given);
      if (uri === undefined) await commands.executeCommand('sla.openWalkthrough');
      else await offer(await server.ask('sla/status', { uri: uri.toString() }), uri);
    }),
  );
}

function severityOf({ problems, data, trusted, simulation }: Status): LanguageStatusSeverity {
  if (problems.errors > 0 || simulation.state === 'failed') return LanguageStatusSeverity.Error;
  const isMissing = data.some(({ state }) => state === 'missing');
  return problems.warnings > 0 || isMissing || !trusted ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function dataText({ data, trusted }: Status): string {
  if (!trusted) return l10n.t('not trusted: no data is read');
  const missing = data.filter(({ state }) => state === 'missing').map(({ name }) => name);
  if (missing.length > 0) return l10n.t('data missing: {0}', missing.join(', '));
  if (data.length === 0) return l10n.t('no sample data');
  return data.every(({ state }) => state === 'loaded') ? l10n.t('data loaded') : l10n.t('data not read yet');
}

interface Choice extends QuickPickItem {
  readonly command?: string;
  readonly given?: readonly unknown[];
}

async function offer(status: Status, uri: Uri): Promise<void> {
  const { problems, simulation, trusted } = status;
  const tally = l10n.t('{0} errors, {1} warnings, {2} hints', problems.errors, problems.warnings, problems.information + problems.hints);
  const choices: Choice[] = [
    { label: `$(checklist) ${tally}`, detail: l10n.t('Show all problems'), command: 'workbench.actions.view.problems' },
    {
      label: `$(play) ${simulation.headline ?? l10n.t('Not simulated yet')}`,
      detail: simulation.message ?? l10n.t('Simulate'),
      command: 'sla.simulate',
      given: [uri],
    },
    ...status.data.map((each): Choice => ({
      label: `$(database) ${each.name}`,
      detail: recordsText(each),
      command: 'sla.simulate',
      given: [uri],
    })),
    ...(trusted && workspace.isTrusted
      ? []
      : [
          {
            label: `$(shield) ${l10n.t('This workspace is not trusted')}`,
            detail: l10n.t('Data files are read once you trust it'),
            command: 'workbench.trust.manage',
          },
        ]),
    { label: `$(debug-restart) ${l10n.t('Restart the language server')}`, command: 'sla.restartServer' },
    { label: `$(output) ${l10n.t('Show its log')}`, command: 'sla.showLog' },
  ];
  const chosen = await window.showQuickPick(choices, { title: l10n.t('How this agreement stands') });
  if (chosen?.command !== undefined) await commands.executeCommand(chosen.command, ...(chosen.given ?? []));
}

function recordsText({ files, state, rows, badRows, message }: DataStatus): string {
  const names = files.join(', ');
  if (state === 'missing') return message ?? l10n.t('{0} is missing', names);
  if (state === 'not read') return l10n.t('{0}, not read yet', names);
  return badRows === undefined || badRows === 0
    ? l10n.t('{0}: {1} rows', names, grouped(rows))
    : l10n.t('{0}: {1} rows, {2} of them bad', names, grouped(rows), grouped(badRows));
}

/** `1,051,120`, as the reader writes it. */
function grouped(count = 0): string {
  return count.toLocaleString(env.language);
}
