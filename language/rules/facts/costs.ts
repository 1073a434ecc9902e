/**
 * What a consequence costs, as far as the words fix it: at least so much, at most so much, each in its own account (money, days of service, points).
 * A fee by the day has a longest and a shortest month; what is for each hour grows without end unless the agreement says up to what.
 */
import type { Agreement, Amount, Consequence, Fee, Per } from '../../agreement/agreement';
import { inMicroseconds, MICROSECONDS_PER } from '../../quantities/duration';
import { serviceDays } from '../../quantities/money';
import { Ratio } from '../../quantities/ratio';
import { lengthOf, longestWindow, shortestWindow } from './lengths';
import { figureOf } from './promised-values';

export interface Cost {
  /** `GBP`, `days of service`, `points`, `Monthly Fee` for shares of a fee that is for each of something. */
  readonly account: string;
  readonly party: string;
  readonly least: Ratio;
  /** Absent: it has no end, or it hangs on what nobody knows. */
  readonly most?: Ratio;
  /** Of what it is a multiple, and how many: two such are compared by their numbers, whatever the length of the month. */
  readonly multiple?: { readonly of: string; readonly count: Ratio };
  /** It grows with the miss. */
  readonly grows?: true;
}

/** What several come to, by party and account. `isOpen`: of one of them nobody can tell what it comes to at most. */
export interface Totals {
  readonly sums: ReadonlyMap<string, Cost>;
  readonly isOpen: boolean;
}

export function totalsOf(costs: readonly (Cost | undefined)[]): Totals {
  const sums = new Map<string, Cost>();
  for (const cost of costs) {
    if (cost === undefined) continue;
    const key = `${cost.party}: ${cost.account}`;
    const before = sums.get(key);
    sums.set(key, before === undefined ? cost : added(before, cost));
  }
  return { sums, isOpen: costs.some((cost) => cost?.most === undefined) };
}

function added(left: Cost, right: Cost): Cost {
  const { party, account, least, most, grows } = left;
  const grow = grows ?? right.grows;
  return {
    party,
    account,
    least: least.plus(right.least),
    ...(most === undefined || right.most === undefined ? {} : { most: most.plus(right.most) }),
    ...(grow === undefined ? {} : { grows: grow }),
  };
}

/** Where on a ladder: the figure, and whether it is just beyond it, on the worse side. */
export interface Place {
  readonly figure: Ratio;
  readonly kind: string;
  readonly beyond: boolean;
}

/** Undefined for what is no credit and no points, and for a credit of which nothing is known. */
export function costOf(agreement: Agreement, consequence: Consequence, at?: Place): Cost | undefined {
  const { party } = consequence;
  if (consequence.kind === 'points') {
    const { points, doubledWhenRepeated } = consequence;
    return { party, account: 'points', least: points, most: doubledWhenRepeated ? points.plus(points) : points };
  }
  if (consequence.kind !== 'credit') return undefined;
  const cost = costOfAmount(agreement, consequence.amount, at);
  return cost === undefined ? undefined : { party, ...cost };
}

/** Nothing is owed, whatever happens. */
export function isNothing(agreement: Agreement, consequence: Consequence): boolean {
  return costOf(agreement, consequence)?.most?.isZero === true;
}

type CostOfAmount = Omit<Cost, 'party'>;

export function costOfAmount(agreement: Agreement, amount: Amount, at?: Place): CostOfAmount | undefined {
  const one = amount.kind === 'times' ? timesFee(agreement, amount) : costOfOne(agreement, amount);
  const per = amount.kind === 'times' ? undefined : amount.per;
  const limit = amount.kind === 'times' ? amount.most : per?.most;
  if (one === undefined) return undefined;
  const whole = per === undefined ? one : costOfMany(one, per, at);
  const most = limit === undefined ? undefined : costOfAmount(agreement, limit);
  if (most?.account !== one.account) return whole;
  const { account, grows } = whole;
  return { account, least: Ratio.min(whole.least, most.least), ...lower(whole.most, most.most), ...(grows === undefined ? {} : { grows }) };
}

/** The lower of two upper ends. */
function lower(left: Ratio | undefined, right: Ratio | undefined): { readonly most?: Ratio } {
  const most = left === undefined || right === undefined ? (left ?? right) : Ratio.min(left, right);
  return most === undefined ? {} : { most };
}

function costOfOne(agreement: Agreement, amount: Exclude<Amount, { kind: 'times' }>): CostOfAmount | undefined {
  switch (amount.kind) {
    case 'sum':
      return fixed(amount.money.currency, amount.money.amount);
    case 'share': {
      const { ratio } = amount.percent;
      if (amount.of.kind !== 'fee') return fixed(amount.of.kind === 'at-risk' ? 'at risk' : `allocated to ${amount.of.target}`, ratio);
      const fee = agreement.fees.get(amount.of.fee);
      if (fee === undefined) return undefined;
      return isOneAmount(fee) ? fixed(fee.amount.currency, ratio.times(fee.amount.amount)) : fixed(fee.name, ratio);
    }
    case 'days':
      return daysOfFee(agreement, amount);
    case 'service': {
      const length = lengthOf({ ...amount, kind: 'duration', business: false, lexeme: '' });
      return length === undefined ? undefined : fixed(serviceDays(amount.service), length.dividedBy(DAY));
    }
  }
}

function fixed(account: string, amount: Ratio): CostOfAmount {
  return { account, least: amount, most: amount };
}

/** The same for all: not one amount for each region, nor another for each kind. */
function isOneAmount({ per, rates }: Fee): boolean {
  return per === undefined && rates === undefined;
}

function daysOfFee(agreement: Agreement, { percent, count, unit, fee: name }: Extract<Amount, { kind: 'days' }>): CostOfAmount | undefined {
  const fee = agreement.fees.get(name);
  if (fee === undefined || !isOneAmount(fee)) return undefined;
  const whole = fee.amount.amount.times(percent?.ratio ?? Ratio.ONE);
  const window = fee.window ?? { kind: 'term' };
  const account = fee.amount.currency;
  const length = lengthOf({ kind: 'duration', count, unit, business: false, lexeme: '' });
  if (length === undefined) {
    const months = window.kind === 'term' || window.kind === 'rolling' ? undefined : MONTHS_IN[window.unit];
    const wanted = MONTHS_IN[unit];
    return months === undefined || wanted === undefined ? undefined : fixed(account, whole.times(count).times(Ratio.of(wanted, months)));
  }
  const [longest, shortest] = [longestWindow(window, agreement), shortestWindow(window, agreement)];
  if (longest === undefined || shortest === undefined || shortest.isZero) return undefined;
  const [least, most] = [longest, shortest].map((each) => whole.times(length).dividedBy(each));
  if (least === undefined || most === undefined) return undefined;
  return { account, least, most, multiple: { of: `time of ${name}`, count: length.times(percent?.ratio ?? Ratio.ONE) } };
}

const MONTHS_IN: Readonly<Record<string, bigint | undefined>> = { month: 1n, quarter: 3n, year: 12n };
const DAY = Ratio.of(MICROSECONDS_PER.day);

/** In proportion to a time that may be nothing. */
function timesFee({ fees }: Agreement, { fee: name, count }: Extract<Amount, { kind: 'times' }>): CostOfAmount | undefined {
  const fee = fees.get(name);
  if (fee === undefined || !isOneAmount(fee)) return undefined;
  return { account: fee.amount.currency, grows: true, least: Ratio.ZERO, ...(count.isZero ? { most: Ratio.ZERO } : {}) };
}

function costOfMany(one: CostOfAmount, per: Per, at: Place | undefined): CostOfAmount {
  const { account } = one;
  if (one.most?.isZero === true) return fixed(account, Ratio.ZERO);
  const units = at === undefined || per.kind !== 'unit' ? undefined : unitsAt(per, at);
  if (units !== undefined)
    return { account, grows: true, least: one.least.times(units), ...(one.most === undefined ? {} : { most: one.most.times(units) }) };
  return { account, grows: true, least: Ratio.ZERO };
}

/** How many units the figure lies beyond the value that they are counted from. */
function unitsAt(per: Extract<Per, { kind: 'unit' }>, { figure, kind, beyond }: Place): Ratio | undefined {
  const start = figureOf(per.value);
  const size = sizeOf(per);
  if (start?.kind !== kind || size === undefined || size.isZero || per.late === true || per.ofTime === true) return undefined;
  const distance = per.op === 'below' ? start.figure.minus(figure) : figure.minus(start.figure);
  if (distance.isNegative) return Ratio.ZERO;
  const units = distance.dividedBy(size);
  if (per.rounding === 'exact') return units;
  const whole = Ratio.of(units.floor());
  if (per.rounding === 'complete') return whole;
  return beyond ? whole.plus(Ratio.ONE) : Ratio.of(units.ceil());
}

function sizeOf({ unit, size = Ratio.ONE }: Extract<Per, { kind: 'unit' }>): Ratio | undefined {
  if (unit === 'percentage point') return size.dividedBy(Ratio.of(100));
  if (unit === 'one') return size;
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? undefined : inMicroseconds(size, unit);
}
