import type { Agreement, Condition, Consequence, Metric, Origin, Per, RecordSet } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import { termsInForce } from './amendments';
import { allowedTime } from './amounts';
import { applied } from './conventions';
import { figureText, lengthOf, type FigureUnit } from './figures-text';
import { rowId } from './judged-records';
import type { JudgedPromise, JudgedWindow } from './judgement';
import type { JudgedRecord, Ledger, Measured } from './measured';
import type { Moment } from './moments';
import { narrow } from './promises';
import { statedValue } from './stated-values';
import { counted, numberText, setText, valueText } from './wording';

/** How many times an amount is due. */
export interface Multiple {
  readonly count: Ratio;
  /** As it stands in the arithmetic: `3 Tickets`, `2 started hours`. */
  readonly text: string;
  readonly sentences: readonly string[];
  /** What each record has of it, where it is counted record by record. */
  readonly records: readonly { readonly key: string; readonly records: string; readonly count: Ratio }[];
}

/** `for each of Tickets that missed it`, `for each started hour above 4 hours`; undefined for an amount due once. */
export function multipleOf(ledger: Ledger, { amount, party, origin }: CreditConsequence, moment: Moment): Multiple | undefined {
  const per = amount.kind === 'times' ? undefined : amount.per;
  switch (per?.kind) {
    case undefined:
      return undefined;
    case 'records':
      return perRecord(ledger, per.set, moment);
    case 'unit':
      return perUnit(ledger, per, moment, origin);
    case 'points':
      return perPoint(per, party, moment);
  }
}

/** The points of the party in the window, or those beyond a number of them. */
function perPoint({ above }: Extract<Per, { kind: 'points' }>, party: string, { points, window }: Moment): Multiple {
  const all = points?.get(party) ?? Ratio.ZERO;
  const count = above === undefined ? all : Ratio.max(all.minus(above), Ratio.ZERO);
  const beyond = above === undefined ? '' : ` Above ${numberText(above)} are ${numberText(count)}.`;
  return {
    count,
    text: counted(count, 'point'),
    sentences: [`${party} has ${counted(all, 'point')} in ${window.label}.${beyond}`],
    records: [],
  };
}

type CreditConsequence = Extract<Consequence, { kind: 'credit' }>;
type PerUnit = Extract<Per, { kind: 'unit' }>;

function perRecord(ledger: Ledger, set: RecordSet, moment: Moment): Multiple {
  const late = new Map<string, JudgedRecord>();
  let [fromFigures, isPromised] = [Ratio.ZERO, false];
  for (const judged of moment.misses) {
    for (const promise of judged.promises.filter(({ verdict }) => verdict === 'missed')) {
      if (promise.undertaking.kind === 'metric') {
        const count = missedByFigure(ledger, promise, judged, set);
        if (count === undefined) continue;
        [fromFigures, isPromised] = [fromFigures.plus(count), true];
      } else if (promise.undertaking.set.records === set.records) {
        isPromised = true;
        for (const record of lateOf(ledger, promise, judged, set)) late.set(rowId(record.ref), record);
      }
    }
  }
  if (!isPromised) return countOf(ledger, set, moment);
  applied(ledger, 'missedRecords');
  const count = fromFigures.plus(Ratio.of(late.size));
  const records = [...late.keys()].map((key) => ({ key, records: set.records, count: Ratio.ONE }));
  return { count, text: numberText(count), sentences: [`${setText(set)} that missed it: ${numberText(count)}.`], records };
}

/** The late records behind a promise that was missed, of those that the consequence speaks of. */
function lateOf(ledger: Ledger, promise: JudgedPromise, judged: JudgedWindow, set: RecordSet): readonly JudgedRecord[] {
  const { undertaking, share } = promise;
  if (undertaking.kind === 'metric' || share === undefined) return [];
  if (set.where === undefined) return share.late;
  const narrowed = narrow(undertaking.set, set.where);
  if (narrowed === undefined) {
    ledger.caution(
      'unclear-amount',
      `The amount for each of ${setText(set)} counts all late ${set.records}: its condition cannot be joined with the target's.`,
      set.origin,
    );
    return share.late;
  }
  const promised = { ...undertaking, set: narrowed };
  if (judged.record === undefined) return ledger.shareInTime(promised, judged.window).late;
  const key = rowId(judged.record.ref);
  return ledger.eachRecord(promised).late.filter(({ ref }) => rowId(ref) === key);
}

/** For a promised percentage of records: how many of them were on the wrong side, one by one, however they weigh and whatever is rounded. */
function missedByFigure(
  ledger: Ledger,
  { undertaking, measured }: JudgedPromise,
  { window }: JudgedWindow,
  set: RecordSet,
): Ratio | undefined {
  if (undertaking.kind !== 'metric' || measured.value === undefined) return undefined;
  const terms = termsInForce(ledger.agreement, window.start);
  const metric = terms.metrics.get(undertaking.metric);
  if (metric?.expression.kind !== 'record-share' || metric.expression.set.records !== set.records) return undefined;
  const { weightedBy, roundedTo: _, atLeast: _least, ...plain } = metric;
  const { whose, set: promised } = metric.expression;
  // A record without a weight is not among those that the figure is of.
  const weighed = weightedBy === undefined ? promised : narrow(promised, isGiven(weightedBy, set.origin));
  const narrowed = weighed === undefined ? undefined : narrow(weighed, set.where);
  if (narrowed === undefined)
    ledger.caution(
      'unclear-amount',
      `The amount for each of ${setText(set)} counts all ${set.records} of ${metric.name}: its condition cannot be joined with the metric's.`,
      set.origin,
    );
  const counted = datedLike(terms, narrowed ?? promised, whose);
  const name = `${metric.name}: ${setText(counted)}`;
  const count = { kind: 'count', of: { kind: 'records', set: counted }, origin: set.origin } as const;
  const all = ledger.metricIn({ ...plain, name: `number of ${name}`, expression: count }, window).value;
  if (all === undefined) return undefined;
  const share = ledger.metricIn({ ...plain, name: `share of ${name}`, expression: { ...metric.expression, set: counted } }, window).value;
  const hits = share === undefined ? Ratio.ZERO : all.times(share);
  return undertaking.op === 'at least' || undertaking.op === 'above' ? all.minus(hits) : hits;
}

function isGiven(field: string, origin: Origin): Condition {
  return { join: 'and', parts: [{ left: { kind: 'field', name: field }, test: { kind: 'given', negated: false }, origin }] };
}

/** Records that count when a measure of them ends do so, too, where nobody asks how long it took. */
function datedLike({ measures }: Agreement, set: RecordSet, whose: Condition): RecordSet {
  if (set.datedBy !== undefined) return set;
  const ends = whose.parts.flatMap(({ left }) => {
    const expression = left.kind === 'measure' ? measures.get(left.name)?.expression : undefined;
    return expression?.kind === 'elapsed' ? [expression.end] : [];
  });
  return ends[0] === undefined ? set : { ...set, datedBy: ends[0] };
}

/** Not the records that missed something, but all of the window. */
function countOf(ledger: Ledger, set: RecordSet, moment: Moment): Multiple {
  const count = ledger.metricIn(countMetric(set), moment.window).value ?? Ratio.ZERO;
  return { count, text: numberText(count), sentences: [`${setText(set)} in ${moment.window.label}: ${numberText(count)}.`], records: [] };
}

function countMetric(set: RecordSet, like?: Metric): Metric {
  return {
    name: `number of ${setText(set)}`,
    origin: set.origin,
    expression: { kind: 'count', of: { kind: 'records', set }, origin: set.origin },
    notCounting: like?.notCounting ?? [],
    interpolated: false,
  };
}

function perUnit(ledger: Ledger, per: PerUnit, moment: Moment, origin: Origin): Multiple {
  const limit = statedValue(ledger, per.value);
  const size = unitSize(ledger, per);
  if (limit === undefined || size === undefined) {
    ledger.caution(
      'no-unit',
      `"${per.unit}" cannot be counted above or below ${valueText(per.value)}, so the amount for each of it is not computed.`,
      origin,
    );
    return { count: Ratio.ZERO, text: '0', sentences: [], records: [] };
  }
  const name = unitName(per);
  const total = (excesses: readonly Excess[]): Multiple => {
    const count = Ratio.sum(excesses.map((excess) => excess.units));
    const sentences = excesses.map((excess) => excess.sentence);
    const records = excesses.flatMap(({ record, units }) => (record === undefined ? [] : [{ ...record, count: units }]));
    return { count, text: counted(count, name), sentences: shortened(sentences), records };
  };
  const figureExcess = (figure: Measured, window: Window, subject: string): Excess[] => {
    const from = per.ofTime === true && per.value.kind === 'percent' ? allowedTime(ledger, per.value, window) : limit;
    if (figure.value === undefined || from === undefined) return [];
    const units = unitsOf(figure.value, from, size, per);
    return [{ units, sentence: excessSentence(ledger, subject, figure.value, figure.unit, from, per, units, name) }];
  };
  if (moment.figure !== undefined) return total(figureExcess(moment.figure, moment.window, moment.window.label));
  const excesses = moment.misses.flatMap((judged) =>
    judged.promises
      .filter(({ verdict }) => verdict === 'missed')
      .flatMap((promise): Excess[] => {
        const { undertaking, measured, label } = promise;
        if (undertaking.kind === 'metric' || per.unit === 'percentage point')
          return figureExcess(measured, judged.window, `${label} in ${judged.window.label}`);
        // Each cell of a table has a limit of its own.
        const own =
          judged.target.undertaking.kind === 'table' || per.late === true
            ? (statedValue(ledger, undertaking.value, ledger.agreement.measures.get(undertaking.measure)?.calendar) ?? limit)
            : limit;
        return recordExcesses(ledger, promise, undertaking.set.records, own, size, per, name);
      }),
  );
  return total(excesses);
}

interface Excess {
  readonly units: Ratio;
  readonly sentence: string;
  readonly record?: { readonly key: string; readonly records: string };
}

function recordExcesses(
  ledger: Ledger,
  { share, label }: JudgedPromise,
  records: string,
  limit: Ratio,
  size: Ratio,
  per: PerUnit,
  name: string,
): Excess[] {
  const unit: FigureUnit = per.value.kind === 'duration' ? 'duration' : 'number';
  return (share?.late ?? []).flatMap((record): Excess[] => {
    const key = rowId(record.ref);
    if (record.value === undefined) {
      ledger.caution(
        'open-excess',
        `${label}: ${key} is still open, so how far it goes beyond the limit is not known yet and not counted.`,
      );
      return [];
    }
    const units = unitsOf(record.value, limit, size, per);
    return [{ units, sentence: excessSentence(ledger, key, record.value, unit, limit, per, units, name), record: { key, records } }];
  });
}

/** Units beyond the limit: started ones count whole, complete ones only when they are. */
function unitsOf(value: Ratio, limit: Ratio, size: Ratio, { op, rounding }: PerUnit): Ratio {
  const beyond = op === 'above' ? value.minus(limit) : limit.minus(value);
  if (beyond.isNegative) return Ratio.ZERO;
  const units = beyond.dividedBy(size);
  return rounding === 'started' ? Ratio.of(units.ceil()) : rounding === 'complete' ? Ratio.of(units.floor()) : units;
}

function unitSize(ledger: Ledger, { unit, size: count = Ratio.ONE, value }: PerUnit): Ratio | undefined {
  // Days beyond business days are business days.
  if (unit === 'day' && value.kind === 'duration' && value.business) return statedValue(ledger, { ...value, count, unit });
  if (unit === 'percentage point') return count.dividedBy(HUNDRED);
  return unit === 'one' ? count : lengthOf(count, unit);
}

const HUNDRED = Ratio.of(100);

/** `started hour`, `percentage point`; several units that count as one are a step: `started step of 30 minutes`. */
function unitName({ rounding, unit, size }: PerUnit): string {
  const one = size === undefined ? (unit === 'one' ? 'unit' : unit) : 'step';
  return `${rounding === 'exact' ? '' : `${rounding} `}${one}`;
}

function excessSentence(
  ledger: Ledger,
  subject: string,
  value: Ratio,
  unit: FigureUnit,
  limit: Ratio,
  { op, value: from, size, unit: counting }: PerUnit,
  units: Ratio,
  name: string,
): string {
  const text = (figure: Ratio): string => figureText(figure, unit, ledger.agreement.currency, undefined, from);
  const steps = size === undefined ? '' : ` of ${counted(size, counting)}`;
  return `${subject}: ${text(value)} is ${counted(units, name)}${steps} ${op} ${text(limit)}.`;
}

/** A window may hold thousands of records; the arithmetic names the first and counts the rest. */
function shortened(sentences: readonly string[]): string[] {
  const rest = sentences.length - MOST_SENTENCES;
  return rest <= 0 ? [...sentences] : [...sentences.slice(0, MOST_SENTENCES), `And ${rest} more of the same kind.`];
}

const MOST_SENTENCES = 20;
