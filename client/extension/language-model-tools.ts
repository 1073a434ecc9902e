/** The same checks and figures for language models that work in the editor: they call a tool instead of guessing. */
import {
  languages,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  Uri,
  workspace,
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import type { Outcome, TargetOutcome } from '../../server/language-server/protocol';
import type { Server } from './server';

export function registerTools({ subscriptions }: ExtensionContext, server: Server): void {
  const register = <T>(name: string, run: (input: T, token: CancellationToken) => Promise<string>): Disposable =>
    lm.registerTool<T>(name, {
      invoke: async ({ input }, token) => new LanguageModelToolResult([new LanguageModelTextPart(await run(input, token))]),
    });
  subscriptions.push(
    register<CheckInput>('sla_check', (input) => check(server, input)),
    register<SimulateInput>('sla_simulate', ({ file }, token) => simulate(server, file, token)),
  );
}

interface CheckInput {
  readonly file?: string;
  readonly text?: string;
}
interface SimulateInput {
  readonly file: string;
}

async function check(server: Server, { file, text }: CheckInput): Promise<string> {
  if (file === undefined && text === undefined) return 'Give a file or a text.';
  const document =
    file === undefined
      ? await workspace.openTextDocument({ language: 'sla', content: text })
      : await workspace.openTextDocument(fileOf(file));
  await server.ready();
  // Asked for by its own request, so that it does not matter whether anybody has the file open in a tab.
  const { problems } = await server.ask('sla/status', { uri: document.uri.toString() });
  const total = problems.errors + problems.warnings + problems.information + problems.hints;
  const found = await settled(document.uri, total);
  return found.length === 0 && total === 0 ? 'No problems.' : JSON.stringify(found.map(problemOf), undefined, 1);
}

/** The problems once the editor has all of them; after a while, what it has. */
async function settled(uri: Uri, total: number): Promise<readonly Diagnostic[]> {
  for (let round = 0; round < 30; round++) {
    const found = languages.getDiagnostics(uri);
    if (found.length >= total) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return languages.getDiagnostics(uri);
}

function problemOf({ range, message, severity, code }: Diagnostic): Record<string, unknown> {
  const id = typeof code === 'object' ? code.value : code;
  return { line: range.start.line + 1, severity: ['error', 'warning', 'information', 'hint'][severity], code: id, message };
}

async function simulate(server: Server, file: string, token: CancellationToken): Promise<string> {
  const { outcome, state, message } = await server.ask('sla/simulate', { uri: fileOf(file).toString() }, token);
  if (outcome === undefined || state !== 'ready') return `No figures (${state}). ${message ?? ''}`;
  return JSON.stringify(inShort(outcome), undefined, 1);
}

function inShort({ agreement, headline, period, targets, totals, rights, cautions }: Outcome): Record<string, unknown> {
  const verdicts = ({ name, promised, met, missed, notDetermined, windows }: TargetOutcome): Record<string, unknown> => ({
    name,
    promised,
    met,
    missed,
    notDetermined,
    misses: windows
      .filter(({ verdict }) => verdict === 'missed')
      .map(({ window, figure }) => `${window.label}: ${figure?.text ?? 'no figure'}`),
  });
  return {
    agreement,
    headline,
    period,
    targets: targets.flatMap((target) => [target, ...target.parts]).map(verdicts),
    totals: totals.map(({ obligor, obligee, amount, pending }) => ({
      obligor,
      obligee,
      owes: amount.text,
      canBeEarnedBack: pending?.text,
    })),
    rights: rights.map(({ text, from, until }) => ({ text, from, until })),
    cautions: cautions.map(({ text }) => text),
  };
}

function fileOf(file: string): Uri {
  if (/^[a-z][a-z0-9+.-]+:/i.test(file) && !/^[a-z]:[\\/]/i.test(file)) return Uri.parse(file);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const isAbsolute = /^([\\/]|[a-z]:[\\/])/i.test(file);
  return isAbsolute || folder === undefined ? Uri.file(file) : Uri.joinPath(folder, file);
}
