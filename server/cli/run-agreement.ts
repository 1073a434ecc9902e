/**
 * An agreement on its records: which files they are in, and the outcome.
 */
import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import {
  closest,
  evaluate,
  gather,
  type Agreement,
  type EvaluateOptions,
  type DataEvidence,
  type Observations,
  type Outcome,
  type Sample,
} from '../../language/index';
import { openFolder } from '../condense/data-files';
import { observe } from '../condense/observe';
import type { RecordSource } from '../condense/record-source';
import { withScenarios } from '../condense/run-scenarios';
import type { OpenedAgreement } from './agreement-files';
import { CannotRun } from './failure';
import { openProgress } from './progress';
import type { Terminal } from './terminal';

export type Engine = 'duckdb' | 'memory';

export interface RunOptions {
  /** `NAME=PATH`, as given on the command line. */
  readonly data?: readonly string[];
  readonly engine: Engine;
}

/** Evaluates an agreement on its records, once or again with other options; data are read once. */
export type Run = (options: EvaluateOptions) => Promise<Outcome>;

/** Adds to an outcome what becomes of the agreement's scenarios. */
export type RunScenarios = (outcome: Outcome, options: EvaluateOptions) => Promise<Outcome>;

/** Opens the records, hands over the way to evaluate, and closes them when `use` is done. */
export async function withRecords<T>(
  opened: OpenedAgreement,
  { data = [], engine }: RunOptions,
  terminal: Terminal,
  use: (run: Run, runScenarios: RunScenarios) => Promise<T>,
): Promise<T> {
  const agreement = await withData(opened, data);
  const source = await openSource(agreement, opened.root, engine);
  const progress = openProgress(terminal);
  let known: Observations | undefined;
  try {
    const run: Run = async (options) => {
      const step = await observe(agreement, source, (...asked) => evaluate(...asked, options), {
        progress: progress.report,
        ...(known === undefined ? {} : { known }),
      });
      known = step.observations;
      return step.outcome;
    };
    const runScenarios: RunScenarios = (outcome, evaluation) =>
      withScenarios(agreement, outcome, {
        source,
        open: (imagined) => openSource(imagined, opened.root, engine),
        evaluation,
        progress: progress.report,
        ...(known === undefined ? {} : { known }),
      });
    return await use(run, runScenarios);
  } finally {
    progress.stop();
    await source.close();
  }
}

/** What the sample data that an agreement names show of it. */
export async function evidenceOf({ agreement, root }: OpenedAgreement, engine: Engine, terminal: Terminal): Promise<DataEvidence> {
  const source = await openSource(agreement, root, engine);
  const progress = openProgress(terminal);
  try {
    return (await observe(agreement, source, gather, { progress: progress.report })).outcome;
  } finally {
    progress.stop();
    await source.close();
  }
}

/** Each engine is loaded when it is used; DuckDB brings a native library. */
async function openSource(agreement: Agreement, root: string, engine: Engine): Promise<RecordSource> {
  const files = openFolder(root);
  return engine === 'memory'
    ? (await import('../condense/memory-source')).openMemorySource(agreement, files)
    : (await import('../condense/duckdb')).openDuckDBSource(agreement, files);
}

/** The agreement with its samples in the files that the command line names: `Probes=p.csv`, `Tickets.Waiting On Customer=w.csv`, `Availability=a.csv`. */
async function withData({ agreement, root }: OpenedAgreement, bindings: readonly string[]): Promise<Agreement> {
  let samples = agreement.samples;
  for (const binding of bindings) {
    const [, name, path] = /^([^=]+)=(.+)$/.exec(binding) ?? [];
    if (name === undefined || path === undefined)
      throw new CannotRun(`--data "${binding}" does not say which records are in which file. Write --data NAME=PATH.`);
    samples = replaced(agreement, samples, name, await nameIn(root, path.trim()));
  }
  return bindings.length === 0 ? agreement : { ...agreement, samples };
}

function replaced(agreement: Agreement, samples: readonly Sample[], written: string, file: string): readonly Sample[] {
  const [subject = '', field] = written.split('.');
  const target = targetOf(agreement, subject);
  const known = samples.find((sample) => sample.target.kind === target.kind && sample.target.name === target.name);
  if (field === undefined) return [...samples.filter((sample) => sample !== known), { ...(known ?? emptySample(agreement, target)), file }];
  const fieldName = periodsField(agreement, target, field);
  if (known === undefined) throw new CannotRun(`No data are named for ${target.name}. Write --data "${target.name}=PATH" as well.`);
  const others = known.more.filter((each) => each.field !== fieldName);
  const before = known.more.find((each) => each.field === fieldName);
  const binding = { ...(before ?? { field: fieldName, fileOrigin: known.fileOrigin, columns: [] }), file };
  return [...samples.filter((sample) => sample !== known), { ...known, more: [...others, binding] }];
}

function targetOf({ records, metrics }: Agreement, written: string): Sample['target'] {
  const name = foundName(written, [...records.keys(), ...metrics.keys()]);
  if (name !== undefined) return { kind: records.has(name) ? 'records' : 'metric', name };
  throw new CannotRun(`--data: the agreement has no records called "${written.trim()}". ${choice(written, [...records.keys()])}`);
}

function periodsField({ records }: Agreement, { name }: Sample['target'], written: string): string {
  const fields = (records.get(name)?.fields ?? []).filter(({ type }) => type === 'periods').map((field) => field.name);
  const field = foundName(written, fields);
  if (field === undefined) throw new CannotRun(`--data: ${name} has no periods called "${written.trim()}". ${choice(written, fields)}`);
  return field;
}

/** The name that was meant, whatever its capitals and spaces. */
export function foundName(written: string, names: readonly string[]): string | undefined {
  const folded = (text: string): string =>
    text
      .trim()
      .replace(/[\s_]+/g, ' ')
      .toLowerCase();
  return names.find((name) => name === written.trim()) ?? names.find((name) => folded(name) === folded(written));
}

/** `Did you mean "Probes"?`, or what there is to choose from. */
export function choice(written: string, names: readonly string[]): string {
  const meant = closest(written.trim(), names);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (names.length === 0) return 'It has none.';
  const shown = names.slice(0, MOST_CHOICES).map((name) => `"${name}"`);
  return `There ${shown.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${names.length > MOST_CHOICES ? ` and ${names.length - MOST_CHOICES} more` : ''}.`;
}

const MOST_CHOICES = 12;

function emptySample({ origin }: Agreement, target: Sample['target']): Sample {
  return { target, file: '', fileOrigin: origin, columns: [], notGiven: [], more: [], origin };
}

/** A path from the command line as a name inside the data root. One that leads outside is refused here, where it was written. */
async function nameIn(root: string, path: string): Promise<string> {
  const absolute = resolve(path);
  const isHere = /[*?{]/.test(path) || isAbsolute(path) || (await stat(absolute).catch(() => undefined)) !== undefined;
  const name = relative(resolve(root), isHere ? absolute : resolve(root, path));
  if (name.split(sep)[0] !== '..' && !isAbsolute(name)) return name.split(sep).join('/');
  throw new CannotRun(
    `${path} lies outside ${root === '.' ? 'this folder' : root}, and data are read from inside it only. Name the folder that holds the data with --data-root.`,
  );
}
