/** The ledger of an agreement written out, on data written out: what the figures side makes of them. */
import { Ratio } from '../../language/quantities/ratio';
import { parseDate } from '../../language/quantities/civil-date';
import { lower } from '../../language/semantics/lower';
import { linkFiles } from '../../language/semantics/link';
import { readFiles } from '../../language/semantics/scope-files';
import { parseSla } from '../../language/sla-module';
import type { Agreement, WindowPhrase } from '../../language/agreement/agreement';
import { openLedger, type OpenLedger } from '../../language/evaluator/ledger';
import type { Measured, MeasuredShare } from '../../language/evaluator/measured';
import { requestKey, type Answer, type DataReport, type Observations, type Request } from '../../language/evaluator/observations';
import { openMemorySource } from '../../server/condense/memory-source';
import type { DataFiles } from '../../server/condense/data-files';

export interface FigureOptions {
  readonly from?: string;
  readonly to?: string;
  readonly detail?: readonly { readonly name: string; readonly window: string }[];
}

export interface Figures {
  readonly agreement: Agreement;
  readonly ledger: OpenLedger;
  /** What was asked for, round by round. */
  readonly rounds: readonly (readonly Request[])[];
  readonly observations: Observations;
  /** A metric's figure in a window, by the window's id. */
  metric(name: string, window: string, phrase?: WindowPhrase): Measured;
  /** The figure as an exact text: percent for shares, minutes for durations. */
  text(name: string, window: string, phrase?: WindowPhrase): string | undefined;
  share(target: string, window: string): MeasuredShare;
}

export const MONTHLY: WindowPhrase = { kind: 'calendar', unit: 'month' };

/** Reads an agreement without its frame: term, zone and parties are added where `sentences` do not open with `agreement`. */
export function readAgreement(sentences: string): Agreement {
  const frame = `agreement Test is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "the provider".
party Customer means "the customer".
`;
  const text = sentences.trimStart().startsWith('agreement') ? sentences : frame + sentences;
  const linked = linkFiles(
    readFiles('test.sla', (uri) => parseSla(text, uri)),
    'test.sla',
  );
  const { agreement, problems } = lower('test.sla', linked.trees);
  const errors = [...linked.files.flatMap((file) => file.problems), ...linked.problems, ...problems].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) throw new Error(errors.map(({ message, origin }) => `${origin.start.line + 1}: ${message}`).join('\n'));
  return agreement;
}

/** Asks and answers until nothing is missing. Records without a sample in `files` (`name.csv`) are left without data. */
export async function figuresOf(sentences: string, files: Readonly<Record<string, string>>, options: FigureOptions = {}): Promise<Figures> {
  const samples = Object.keys(files).map((name) => sampleSentence(name));
  return figuresFor(readAgreement(`${sentences}\n${samples.join('\n')}`), files, options);
}

export async function figuresFor(
  agreement: Agreement,
  files: Readonly<Record<string, string>>,
  options: FigureOptions = {},
): Promise<Figures> {
  const source = openMemorySource(agreement, inMemory(files));
  const answers = new Map<string, Answer>();
  const data = new Map<string, DataReport>();
  const rounds: (readonly Request[])[] = [];
  const day = (text: string | undefined) => (text === undefined ? undefined : parseDate(text));
  const [from, to] = [day(options.from), day(options.to)];
  const ledgerOptions = { ...(from && { from }), ...(to && { to }), ...(options.detail && { detail: options.detail }) };
  for (;;) {
    const ledger = openLedger(agreement, { answers, data }, ledgerOptions);
    const figures = wrap(agreement, ledger, rounds, { answers, data });
    if (options.detail !== undefined)
      for (const { name, window } of options.detail) if (agreement.metrics.has(name)) figures.metric(name, window);
    if (ledger.needs.length === 0) return figures;
    if (rounds.length > 9) throw new Error(`Still asking after ten rounds: ${ledger.needs.map(requestKey).join('\n')}`);
    rounds.push(ledger.needs);
    const fresh = await source.answer(ledger.needs);
    for (const [key, answer] of fresh.answers) answers.set(key, answer);
    for (const [name, report] of fresh.data) data.set(name, report);
  }
}

function wrap(agreement: Agreement, ledger: OpenLedger, rounds: Figures['rounds'], observations: Observations): Figures {
  const windowOf = (id: string, phrase: WindowPhrase) => {
    const windows = ledger.windows(phrase);
    const window = windows.find((one) => one.id === id);
    if (window === undefined) throw new Error(`No window ${id} among ${windows.map((one) => one.id).join(', ')}`);
    return window;
  };
  const metric = (name: string, window: string, phrase: WindowPhrase = MONTHLY): Measured => {
    const found = agreement.metrics.get(name);
    if (found === undefined) throw new Error(`No metric ${name}`);
    return ledger.metricIn(found, windowOf(window, phrase));
  };
  return {
    agreement,
    ledger,
    rounds,
    observations,
    metric,
    text: (name, window, phrase) => readable(metric(name, window, phrase)),
    share(target, window) {
      const undertaking = agreement.targets.get(target)?.undertaking;
      if (undertaking?.kind !== 'measure') throw new Error(`No share in time called ${target}`);
      return ledger.shareInTime(undertaking, windowOf(window, undertaking.window ?? { kind: 'term' }));
    },
  };
}

/** `99.95%`, `45 min`, `7`; exact, with fractions where decimals do not end. */
export function readable({ value, unit }: Pick<Measured, 'value' | 'unit'>): string | undefined {
  if (value === undefined) return undefined;
  switch (unit) {
    case 'share':
      return `${value.times(Ratio.of(100)).toExact()}%`;
    case 'duration':
      return `${value.dividedBy(Ratio.of(60_000_000)).toExact()} min`;
    case 'money':
    case 'number':
      return value.toExact();
  }
}

/** CSV rows of samples: `FFFPP` from an instant on, one every so many seconds; a space is a sample that is missing. */
export function probes(from: string, every: number, results: string): string {
  const start = Date.parse(from);
  const rows = [...results].flatMap((result, i) =>
    result === ' ' ? [] : [`${new Date(start + i * every * 1000).toISOString()},${result === 'F' ? 'Failed' : 'Passed'}`],
  );
  return ['Checked,Result', ...rows].join('\n');
}

function sampleSentence(file: string): string {
  const [records = '', ...more] = file.replace(/\.csv$/, '').split('+');
  return more.length > 0 ? '' : `sample ${records} from "${file}".`;
}

function inMemory(files: Readonly<Record<string, string>>): DataFiles {
  return {
    list: (pattern) => Promise.resolve(pattern in files ? [pattern] : []),
    read: (name) => Promise.resolve(new TextEncoder().encode(files[name] ?? '')),
  };
}
