/** Agreements as plain values, for tests that need no sentences. */
import type {
  Agreement,
  Amount,
  Bound,
  Consequence,
  DurationUnit,
  DurationValue,
  Fee,
  Limb,
  Metric,
  MoneyValue,
  NumberValue,
  Origin,
  PercentValue,
  RecordSet,
  Remedy,
  RemedyEvent,
  Target,
  Value,
  WindowPhrase,
} from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import { day } from './fake-ledger';

export const MONTH: WindowPhrase = { kind: 'calendar', unit: 'month' };
export const QUARTER: WindowPhrase = { kind: 'calendar', unit: 'quarter' };
export const YEAR: WindowPhrase = { kind: 'calendar', unit: 'year' };
export const CONTRACT_YEAR: WindowPhrase = { kind: 'contract', unit: 'year' };
export const TERM: WindowPhrase = { kind: 'term' };

/** A place on a line of its own; lines count from 1. */
export function at(line: number): Origin {
  const position = { line: line - 1, character: 0 };
  return { uri: 'test.sla', start: position, end: { line: line - 1, character: 10 }, offset: line * 100, length: 10 };
}

export interface Sketch extends Partial<Omit<Agreement, 'fees' | 'targets' | 'metrics' | 'term'>> {
  readonly from?: string;
  readonly to?: string;
  readonly fees?: readonly Fee[];
  readonly targets?: readonly Target[];
  readonly metrics?: readonly (string | Metric)[];
}

/** An agreement of the year 2026 in UTC between Provider and Customer, with what the test adds. */
export function agreementOf({ from = '2026-01-01', to = '2026-12-31', fees = [], targets = [], metrics = [], ...rest }: Sketch): Agreement {
  return {
    name: 'Test',
    origin: at(1),
    between: ['Provider', 'Customer'],
    term: { from: day(from), to: day(to) },
    timeZone: 'UTC',
    currency: 'GBP',
    parties: new Map(),
    services: new Map(),
    calendars: new Map(),
    goals: new Map(),
    records: new Map(),
    measures: new Map(),
    periods: new Map(),
    terms: new Map(),
    clauses: new Map(),
    benchmarks: new Map(),
    scenarios: new Map(),
    baselines: [],
    remedies: [],
    limits: [],
    atRisk: [],
    duties: [],
    samples: [],
    amendments: [],
    uses: [],
    outline: [],
    ...rest,
    fees: byName(fees),
    targets: byName(targets),
    metrics: byName(metrics.map((metric) => (typeof metric === 'string' ? metricOf(metric) : metric))),
  };
}

export function metricOf(name: string): Metric {
  return {
    name,
    origin: at(10),
    expression: { kind: 'time-share', period: 'Outage', without: true, origin: at(10) },
    notCounting: [],
    interpolated: false,
  };
}

export function feeOf(name: string, amount: string, window: WindowPhrase = MONTH): Fee {
  return { name, origin: at(5), amount: money(amount), window };
}

export function keep(name: string, metric: string, op: Bound, value: string, window: WindowPhrase = MONTH, party = 'Provider'): Target {
  return { name, origin: at(20), obligors: [party], undertaking: { kind: 'metric', metric, op, value: valueOf(value), window } };
}

export function keepShare(name: string, measure: string, op: Bound, value: string, share: string, window: WindowPhrase = MONTH): Target {
  return {
    name,
    origin: at(21),
    obligors: ['Provider'],
    undertaking: { kind: 'measure', measure, op, value: valueOf(value), share: percent(share), set: tickets, window },
  };
}

export function keepEach(name: string, measure: string, op: Bound, value: string): Target {
  return {
    name,
    origin: at(22),
    obligors: ['Provider'],
    undertaking: { kind: 'measure', measure, op, value: valueOf(value), set: tickets },
  };
}

export const tickets: RecordSet = { records: 'Tickets', origin: at(15) };

export function ladder(metric: string, limbs: readonly Limb[], window: WindowPhrase = MONTH, kind: 'metric' | 'target' = 'metric'): Remedy {
  return { origin: at(30), trigger: { kind: 'ladder', subject: { kind, name: metric }, window, limbs }, consequences: [] };
}

export function limb(op: Bound, value: string, ...consequences: readonly Consequence[]): Limb {
  return { op, value: valueOf(value), consequences, origin: at(31) };
}

export function ifMissed(target: string, ...consequences: readonly Consequence[]): Remedy {
  return ifEvents('or', [missed(target)], ...consequences);
}

export function ifEvents(join: 'and' | 'or', events: readonly RemedyEvent[], ...consequences: readonly Consequence[]): Remedy {
  return { origin: at(40), trigger: { kind: 'events', join, events }, consequences };
}

export function missed(target: string, repetition?: Extract<RemedyEvent, { kind: 'missed' }>['repetition']): RemedyEvent {
  return { kind: 'missed', target, ...(repetition === undefined ? {} : { repetition }), origin: at(41) };
}

export function credit(amount: Amount, party = 'Provider'): Consequence {
  return { kind: 'credit', verb: 'credit', amount, party, origin: at(32) };
}

export function terminate(party = 'Customer', within?: DurationValue): Consequence {
  return { kind: 'terminate', party, origin: at(33), ...(within === undefined ? {} : { within }) };
}

export function act(text: string, within?: DurationValue, modal: 'must' | 'may' = 'must', party = 'Provider'): Consequence {
  return { kind: 'act', modal, text, party, origin: at(34), ...(within === undefined ? {} : { within }) };
}

export function share(percentage: string, fee: string): Amount {
  return { kind: 'share', percent: percent(percentage), of: { kind: 'fee', fee } };
}

export function sum(amount: string): Extract<Amount, { kind: 'sum' }> {
  return { kind: 'sum', money: money(amount) };
}

export function percent(lexeme: string): PercentValue {
  return { kind: 'percent', ratio: ratio(lexeme.replace('%', '')).dividedBy(Ratio.of(100)), lexeme };
}

export function money(lexeme: string): MoneyValue {
  const [currency = '', amount = ''] = lexeme.split(' ');
  return { kind: 'money', currency, amount: ratio(amount), lexeme };
}

export function duration(lexeme: string, calendar?: string): DurationValue {
  const [count = '', ...words] = lexeme.split(' ');
  const unit = (words.at(-1) ?? '').replace(/s$/, '') as DurationUnit;
  return {
    kind: 'duration',
    count: ratio(count),
    unit,
    business: words.includes('business'),
    lexeme,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

export function number(lexeme: string): NumberValue {
  return { kind: 'number', number: ratio(lexeme), lexeme };
}

export function valueOf(text: string): Value {
  if (text.endsWith('%')) return percent(text);
  if (/^[A-Z]{3} /.test(text)) return money(text);
  return text.includes(' ') ? duration(text) : number(text);
}

function ratio(text: string): Ratio {
  const value = Ratio.parse(text);
  if (value === undefined) throw new Error(`${text} is no number.`);
  return value;
}

function byName<T extends { readonly name: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((item) => [item.name, item]));
}
