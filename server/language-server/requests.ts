/** The requests of Forthright's own, which `protocol.ts` describes. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { ALL_RULES, contractOf, contractPage, findRule, hasErrors, indexPage, pageOf, titleOf } from '../../language/index';
import { openPlace, type Editor } from './editor';
import { explain, figureAt } from './figures';
import type {
  AgreementParams,
  ContractPage,
  ExplainParams,
  Explanation,
  PreviewModel,
  Report,
  Requests,
  Simulation,
  Status,
} from './protocol';
import { statusOf } from './status';
import { canonicalUri, fileName } from './uris';

export function registerCustomRequests(editor: Editor): void {
  const { connection, simulations } = editor;
  on('sla/simulate', (params, token) => simulate(editor, params, token));
  on('sla/outcome', ({ uri }) => simulations.current(canonicalUri(uri)));
  on('sla/previewModel', (params, token) => previewModel(editor, params, token));
  on('sla/explain', (params) => explanation(editor, params));
  on('sla/report', (params, token) => report(editor, params, token));
  on('sla/contract', (params) => contract(editor, params));
  on('sla/status', ({ uri }): Promise<Status> => statusOf(editor, canonicalUri(uri)));
  on('sla/rulePage', ({ code }) => Promise.resolve(rulePage(code)));
  connection.onNotification('sla/stopSimulating', ({ uri }: AgreementParams) => void simulations.stop(canonicalUri(uri)));

  function on<K extends keyof Requests>(
    method: K,
    handle: (params: Requests[K]['params'], token: CancellationToken) => Promise<Requests[K]['result']>,
  ): void {
    connection.onRequest(method as string, handle);
  }
}

function rulePage(code: string): Requests['sla/rulePage']['result'] {
  // Where the page of a rule leads to all of them.
  if (code === 'README') return { title: 'Rules', markdown: indexPage(ALL_RULES) };
  const rule = findRule(code, ALL_RULES);
  return rule === undefined ? null : { title: titleOf(rule), markdown: pageOf(rule) };
}

/** Simulates with progress under the client's token, or under one that is made for it. */
export async function simulate(editor: Editor, params: AgreementParams, token: CancellationToken, ensure = false): Promise<Simulation> {
  const uri = canonicalUri(params.uri);
  const progress = await openProgress(editor, params);
  const abort = new AbortController();
  const listening = [token.onCancellationRequested(() => abort.abort()), progress?.token.onCancellationRequested(() => abort.abort())];
  progress?.begin('Simulating', 0, undefined, true);
  const told = (state: { readonly message: string; readonly fraction?: number }): void => {
    if (state.fraction === undefined) progress?.report(state.message);
    else progress?.report(Math.round(state.fraction * 100), state.message);
  };
  try {
    return await (ensure ? editor.simulations.ensure(uri, told, abort.signal) : editor.simulations.simulate(uri, told, abort.signal));
  } finally {
    progress?.done();
    for (const each of listening) each?.dispose();
  }
}

type Progress = WorkDoneProgressReporter & { readonly token: CancellationToken };

async function openProgress({ connection, client }: Editor, { workDoneToken }: AgreementParams): Promise<Progress | undefined> {
  if (workDoneToken !== undefined) {
    const reporter = connection.window.attachWorkDoneProgress(workDoneToken);
    return Object.assign(reporter, { token: NEVER });
  }
  return client.showsProgress ? connection.window.createWorkDoneProgress() : undefined;
}

const NEVER: CancellationToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

async function previewModel(editor: Editor, params: AgreementParams, token: CancellationToken): Promise<PreviewModel> {
  const simulation = await simulate(editor, params, token, true);
  const drawings = simulation.outcome === undefined ? undefined : await editor.simulations.draw(canonicalUri(simulation.uri));
  return { simulation, charts: drawings?.charts ?? { metrics: [], money: [] }, clauses: drawings?.clauses ?? {} };
}

async function report(editor: Editor, params: AgreementParams, token: CancellationToken): Promise<Report> {
  const simulation = await simulate(editor, params, token, true);
  const html = simulation.state === 'ready' ? await editor.simulations.write(canonicalUri(simulation.uri)) : undefined;
  const name = `${fileName(simulation.uri).replace(/\.sla$/, '')}-outcome.html`;
  return { simulation, fileName: name, ...(html === undefined ? {} : { html }) };
}

async function contract(editor: Editor, { uri }: AgreementParams): Promise<ContractPage> {
  const place = await openPlace(editor, uri);
  const name = `${fileName(place?.analysis.main ?? canonicalUri(uri)).replace(/\.sla$/, '')}-contract.html`;
  if (place === undefined || hasErrors(place.analysis.problems)) return { fileName: name };
  return { fileName: name, html: contractPage(contractOf(place.analysis.agreement)) };
}

export async function explanation(editor: Editor, params: ExplainParams): Promise<Explanation | null> {
  const place = await openPlace(editor, params.uri);
  const outcome = place === undefined ? undefined : editor.simulations.outcomeOf(place.analysis.main);
  if (place === undefined || outcome === undefined) return null;
  const figure = 'figure' in params ? params.figure : figureAt(outcome, place.uri, params.position.line + 1, params.position.character + 1);
  const sources = new Map([...place.analysis.files].map(([uri, { read }]) => [uri, read.text]));
  return figure === undefined ? null : (explain(outcome, figure, sources) ?? null);
}
