/** Whether keeping one promise keeps another as well: what is kept for all is kept for some of them, what is kept sooner is kept later. */
import type { Condition, RecordSet } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { windowText } from './lengths';
import { comparePromised, conditionKeys, sameSubject } from './promised-values';
import { isCeiling, isFloor, type Promised } from './promises';

/** A promise about records, one by one: in so many of them (1: in each) the measure keeps the bound. */
interface OfRecords {
  readonly measure: string;
  readonly bound: Pick<Promised, 'op' | 'value'>;
  readonly set: RecordSet;
  readonly row?: Promised['row'];
  readonly share: Ratio;
}

/** Whether whoever keeps the strict promise has kept the soft one with it. */
export function isContained(soft: Promised, strict: Promised): boolean {
  if (!soft.obligors.some((party) => strict.obligors.includes(party))) return false;
  if (sameSubject(soft, strict)) return isNotSofter(strict, soft);
  const [less, more] = [ofRecords(soft), promiseOfRecords(strict)];
  if (less === undefined || more?.measure !== less.measure || !isNotSofter(more.bound, less.bound)) return false;
  if (more.share.equals(Ratio.ONE)) return holdsAll(more, less);
  const isSameWindow = soft.window !== undefined && strict.window !== undefined && windowText(soft.window) === windowText(strict.window);
  // A share of all says nothing of the share of some, nor one of the year of each month.
  const isSameTime = isSameWindow && more.set.datedBy === less.set.datedBy;
  return soft.measure !== undefined && isSameTime && more.share.compare(less.share) >= 0 && holdsAll(more, less) && holdsAll(less, more);
}

function isNotSofter(strict: Pick<Promised, 'op' | 'value'>, soft: Pick<Promised, 'op' | 'value'>): boolean {
  const compared = comparePromised(strict.value, soft.value);
  if (compared === undefined) return false;
  if (isFloor(strict.op) && isFloor(soft.op)) return compared > 0 || (compared === 0 && (strict.op === soft.op || strict.op === 'above'));
  if (isCeiling(strict.op) && isCeiling(soft.op))
    return compared < 0 || (compared === 0 && (strict.op === soft.op || strict.op === 'below'));
  return false;
}

function promiseOfRecords({ measure, set, op, value, share, row }: Promised): OfRecords | undefined {
  if (measure === undefined || set === undefined) return undefined;
  return { measure: measure.name, bound: { op, value }, set, share: share?.ratio ?? Ratio.ONE, ...(row === undefined ? {} : { row }) };
}

/** The same where a metric says it: `the percentage of Tickets whose Resolution Time is at most 8 hours`, `the highest of Resolution Time of Tickets`. */
function ofRecords(promise: Promised): OfRecords | undefined {
  const { metric, op, value } = promise;
  if (metric === undefined) return promiseOfRecords(promise);
  const { expression } = metric;
  if (expression.kind === 'record-share' && isFloor(op) && value.kind === 'percent') {
    const [part, ...others] = expression.whose.parts;
    if (part?.left.kind !== 'measure' || part.test.kind !== 'bound' || others.length > 0) return undefined;
    return { measure: part.left.name, bound: part.test, set: expression.set, share: value.ratio };
  }
  if (expression.kind !== 'aggregate' || expression.how.kind !== 'highest' || expression.of.kind !== 'quantity') return undefined;
  const { quantity, set } = expression.of;
  return quantity.kind === 'measure' && isCeiling(op) ? { measure: quantity.name, bound: { op, value }, set, share: Ratio.ONE } : undefined;
}

/** Whether every record of the one is one of the other: it asks for no more than that. */
function holdsAll(wide: OfRecords, narrow: OfRecords): boolean {
  if (wide.set.records !== narrow.set.records) return false;
  if (wide.row !== undefined && (wide.row.field !== narrow.row?.field || wide.row.value !== narrow.row.value)) return false;
  const [all, some] = [wide.set.where, narrow.set.where];
  if (all === undefined) return true;
  if (some === undefined) return false;
  const [asked, given] = [conditionKeys(all), conditionKeys(some)];
  if (all.join === 'or' || some.join === 'or')
    return isOne(all, some) && asked.every((each) => given.includes(each)) && asked.length === given.length;
  return asked.every((each) => given.includes(each));
}

function isOne(left: Condition, right: Condition): boolean {
  return left.join === right.join || left.parts.length === 1 || right.parts.length === 1;
}
