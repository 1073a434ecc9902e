/**
 * `missed by more than 4 hours`: the misses that go further beyond what was promised than a margin.
 *
 * Invariant: of a record the margin is counted as its limit is, in the same working hours and with the same pauses.
 */
import type { DurationValue } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { rowId } from './judged-records';
import type { JudgedPromise, JudgedTarget, JudgedWindow, MeasurePromise } from './judgement';
import type { JudgedRecord, Ledger } from './measured';
import { statedValue } from './stated-values';

/** The target with only those misses; the others count as if it had been met. */
export function missedBy(ledger: Ledger, target: JudgedTarget, by: DurationValue): JudgedTarget {
  const margin = statedValue(ledger, by);
  const late = new Map<JudgedPromise['undertaking'], ReadonlyMap<string, JudgedRecord>>();
  const windows = target.windows.flatMap((judged): JudgedWindow[] => {
    if (judged.verdict !== 'missed') return [judged];
    const met: JudgedWindow = { ...judged, verdict: 'met' };
    if (margin === undefined) return [met];
    const [promise] = judged.promises;
    if (judged.record === undefined || promise === undefined || promise.undertaking.kind === 'metric')
      return [judged.promises.some((each) => excessOf(ledger, each).compare(margin) > 0) ? judged : met];
    const { undertaking } = promise;
    const later = late.get(undertaking) ?? laterRecords(ledger, undertaking, margin);
    late.set(undertaking, later);
    const record = later.get(rowId(judged.record.ref));
    // A record that kept its promise stands between no two misses, so neither does one that missed it by less.
    return record === undefined ? [] : [{ ...judged, record: { ...judged.record, laterSince: record.decided } }];
  });
  return { ...target, windows };
}

/** How far a figure lies beyond its limit. */
function excessOf(ledger: Ledger, { undertaking, measured: { value }, verdict }: JudgedPromise): Ratio {
  const limit = statedValue(ledger, undertaking.value);
  return verdict !== 'missed' || value === undefined || limit === undefined ? Ratio.ZERO : value.minus(limit).abs();
}

/** The records that miss the promise even when the margin is granted; those about which that is known by now. */
function laterRecords(ledger: Ledger, undertaking: MeasurePromise, margin: Ratio): ReadonlyMap<string, JudgedRecord> {
  const { op, measure } = undertaking;
  const limit = statedValue(ledger, undertaking.value, ledger.agreement.measures.get(measure)?.calendar);
  if (limit === undefined || op === 'exactly') return new Map();
  const isCeiling = op === 'at most' || op === 'below';
  const count = isCeiling ? limit.plus(margin) : limit.minus(margin);
  const value: DurationValue = {
    kind: 'duration',
    count,
    unit: 'microsecond',
    business: false,
    lexeme: `${count.toExact()} microseconds`,
  };
  // `by more than`: what is beyond the limit by just so much is not.
  const { late } = ledger.eachRecord({ ...undertaking, op: isCeiling ? 'at most' : 'at least', value });
  const { observedUntil } = ledger;
  // What must last misses by so much once it has ended: what is still open is not among them.
  const known = late.filter(({ decided }) => observedUntil === undefined || decided < observedUntil);
  return new Map(known.map((record) => [rowId(record.ref), record]));
}
