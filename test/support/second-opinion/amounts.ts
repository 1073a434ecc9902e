/** What one consequence in money comes to (convention 2). */
import type { Amount, Consequence, Fee, Per, RecordSet, Remedy } from '../../../language/agreement/agreement';
import { dayAt, type Stretch, type Window } from './clock';
import type { Figures } from './figures';
import {
  ceil,
  compare,
  divide,
  floor,
  fraction,
  least,
  minus,
  most,
  ONE,
  plus,
  round,
  times,
  total,
  ZERO,
  type Fraction,
} from './fraction';
import type { Miss, Moment } from './moments';
import type { Broken, LateRecord } from './promises';
import { exact, MICROS_IN, valueOf } from './world';

export interface Credit {
  /** Where the consequence begins. */
  readonly line: number;
  readonly remedy: Remedy;
  readonly obligor: string;
  readonly obligee: string;
  readonly verb: 'credit' | 'pay' | 'add';
  readonly window: Window;
  /** In which it is owed: money, or days of service. */
  readonly account: string;
  readonly amount: Fraction;
  payable: Fraction;
  status: 'due' | 'claimable' | 'forfeited' | 'earn-back pending' | 'earned back';
  claimBy?: string;
  readonly records: readonly { readonly key: string; readonly records: string; readonly amount: Fraction }[];
  readonly targets: readonly string[];
  /** Whose level was missed; else those that the amount is about. */
  readonly services: readonly string[];
  /** For which part of the records it is owed. */
  readonly part: Figures['part'];
}

export function lineOf(
  figures: Figures,
  remedy: Remedy,
  moment: Moment,
  { amount, party, to, verb, origin }: Extract<Consequence, { kind: 'credit' }>,
): Credit[] {
  const { agreement } = figures.world;
  const each = sumOf(figures, amount, moment.window);
  if (each === undefined) return [];
  const per = amount.kind === 'times' ? undefined : amount.per;
  const counts = per === undefined ? undefined : countsOf(figures, per, moment, party);
  const uncapped = counts === undefined ? each : times(each, counts.count);
  const upTo = amount.kind === 'times' ? amount.most : per?.most;
  const cap = upTo === undefined ? uncapped : sumOf(figures, upTo, moment.window);
  if (cap === undefined) return [];
  const whole = least(uncapped, cap);
  const account = accountOf(figures, amount);
  const rounded = roundCredit(figures, whole, account);
  if (compare(rounded, ZERO) <= 0) return [];
  const [single] = moment.misses;
  const own =
    single?.isRecord === true
      ? single.broken.flatMap(({ late }) => late.map(({ row, records }) => ({ key: row.line.toString(), records, amount: whole })))
      : [];
  const records =
    (counts?.records ?? []).length > 0
      ? (counts?.records ?? []).map(({ key, records, count }) => ({ key, records, amount: times(each, count) }))
      : own.slice(0, 1);
  const obligee = to ?? agreement.between.find((other) => other !== party) ?? '';
  return [
    {
      line: origin.start.line + 1,
      remedy,
      obligor: party,
      obligee,
      verb,
      window: moment.window,
      account,
      amount: rounded,
      payable: rounded,
      status: 'due',
      records,
      targets: moment.targets,
      services: servicesOf(figures, remedy, moment, amount),
      part: figures.part,
    },
  ];
}

/** To the cent, days to the hundredth; to so many euros where the agreement says so, which says nothing about days. */
export function roundCredit(figures: Figures, amount: Fraction, account: string): Fraction {
  const rounding = figures.world.agreement.moneyRounding;
  const unit = rounding?.to === undefined || account !== MONEY ? HUNDREDTH : exact(rounding.to.amount);
  return round(amount, unit, rounding?.mode ?? 'half-up');
}
export const HUNDREDTH = fraction(1, 100);

export const MONEY = 'EUR';
export const ALL_DAYS = 'days of service';

/** Days are an account of their own; where there are several services, those of each service are. */
export function accountOf({ world }: Figures, amount: Amount): string {
  if (amount.kind !== 'service') return MONEY;
  return amount.service === undefined || world.agreement.services.size < 2 ? ALL_DAYS : `days of ${amount.service}`;
}

function servicesOf(figures: Figures, { trigger }: Remedy, { window, targets }: Moment, amount: Amount): string[] {
  const { agreement } = figures.then(window.start).world;
  // What is for each of something is named as a whole.
  const undertakings = targets.map((name) => agreement.targets.get(name.replace(/, .*$/, ''))?.undertaking);
  const metrics = undertakings.flatMap((one) => (one?.kind === 'metric' ? [one.metric] : []));
  if (trigger.kind === 'ladder' && trigger.subject.kind === 'metric') metrics.push(trigger.subject.name);
  const missed = metrics.flatMap((name) => agreement.metrics.get(name)?.service ?? []);
  if (missed.length > 0) return missed;
  if (amount.kind === 'service') return amount.service === undefined ? [] : [amount.service];
  const fee = 'fee' in amount ? amount.fee : amount.kind === 'share' && amount.of.kind === 'fee' ? amount.of.fee : '';
  const service = agreement.fees.get(fee)?.service;
  return service === undefined ? [] : [service];
}

export function sumOf(figures: Figures, amount: Amount, window: Window): Fraction | undefined {
  switch (amount.kind) {
    case 'sum':
      return valueOf(amount.money);
    case 'service':
      return divide(times(exact(amount.count), fraction(MICROS_IN[amount.unit] ?? 0n)), fraction(MICROS_IN.day ?? 1n));
    case 'share': {
      if (amount.of.kind === 'fee') {
        const fee = feeNamed(figures, amount.of.fee, window);
        return fee === undefined ? undefined : times(valueOf(amount.percent), valueOf(fee.amount));
      }
      const target = amount.of.kind === 'allocation' ? amount.of.target : undefined;
      const clauses = figures
        .then(window.start)
        .world.agreement.atRisk.filter(({ allocations = [] }) => target === undefined || allocations.some((one) => one.target === target));
      const clause =
        clauses.find(({ window: phrase }) =>
          figures.world.windows(phrase).some((one) => !one.cut && one.start === window.start && one.end === window.end),
        ) ?? clauses[0];
      const all = clause === undefined ? undefined : sumOf(figures, clause.amount, window);
      if (clause === undefined || all === undefined) return undefined;
      const share = times(valueOf(amount.percent), all);
      if (target === undefined) return share;
      const part = clause.allocations?.find((one) => one.target === target);
      const pool = clause.pool === undefined ? ONE : valueOf(clause.pool);
      return part === undefined ? ZERO : times(share, times(pool, valueOf(part.percent)));
    }
    case 'days': {
      if (amount.percent !== undefined) {
        const { percent, ...whole } = amount;
        const all = sumOf(figures, whole, window);
        return all === undefined ? undefined : times(valueOf(percent), all);
      }
      const fee = feeNamed(figures, amount.fee, window);
      if (fee === undefined) return undefined;
      const months = { month: 1, quarter: 3, year: 12 };
      const unit = amount.unit as keyof typeof months;
      if (unit in months && fee.window !== undefined && 'unit' in fee.window && fee.window.unit in months)
        return times(
          valueOf(fee.amount),
          times(exact(amount.count), fraction(months[unit], months[fee.window.unit as keyof typeof months])),
        );
      const span = feeSpan(figures, fee, window);
      // A month has no number of days of its own.
      if (span === undefined || MICROS_IN[amount.unit] === undefined) return undefined;
      const { zone } = figures.world;
      const days = dayAt(span.start, zone).until(dayAt(span.end, zone), { largestUnit: 'day' }).days;
      const wanted = times(exact(amount.count), fraction(MICROS_IN[amount.unit] ?? 0n, MICROS_IN.day ?? 1n));
      return divide(times(valueOf(fee.amount), wanted), fraction(days));
    }
    case 'times': {
      const fee = feeNamed(figures, amount.fee, window);
      if (fee === undefined) return undefined;
      const time = figures.metricOf(
        {
          name: '',
          origin: fee.origin,
          expression: { kind: 'aggregate', how: { kind: 'total' }, of: { kind: 'period', period: amount.period }, origin: fee.origin },
          notCounting: [],
          interpolated: false,
        },
        window,
      ).value;
      if (time === undefined) return undefined;
      const span = feeSpan(figures, fee, window) ?? window;
      const length = fraction(BigInt(span.end - span.start) * 1_000_000n);
      const { above } = amount;
      const spared =
        above === undefined
          ? ZERO
          : above.kind === 'percent'
            ? times(valueOf(above), fraction(BigInt(Math.min(window.end, figures.world.now) - window.start) * 1_000_000n))
            : valueOf(above);
      const beyond = compare(time, spared) > 0 ? minus(time, spared) : ZERO;
      return divide(times(times(valueOf(fee.amount), exact(amount.count)), beyond), length);
    }
  }
}

/** As it stands in the window, with the amount for the part of the records that is looked at; nothing where it has none for that. */
function feeNamed(figures: Figures, name: string, window: Window): Fee | undefined {
  const fee = figures.then(window.start).world.agreement.fees.get(name);
  if (fee === undefined) throw new RangeError(`No fee ${name}.`);
  if (fee.rates === undefined || figures.part === undefined) return fee;
  const rate = fee.rates.find(({ value }) => value === figures.part?.value);
  return rate === undefined ? undefined : { ...fee, amount: rate.amount };
}

/** The fee's own window, whole, at the start of the window. */
function feeSpan(figures: Figures, fee: Fee, window: Window): { start: number; end: number } | undefined {
  return figures.world.windows(fee.window ?? { kind: 'term' }).find(({ start, end }) => start <= window.start && window.start < end)?.full;
}

interface Counts {
  readonly count: Fraction;
  readonly records: readonly { readonly key: string; readonly records: string; readonly count: Fraction }[];
}

function countsOf(figures: Figures, per: Per, moment: Moment, party: string): Counts {
  if (per.kind === 'points') {
    const beyond = minus(moment.points?.get(party) ?? ZERO, per.above === undefined ? ZERO : exact(per.above));
    return { count: most(beyond, ZERO), records: [] };
  }
  return per.kind === 'records' ? perRecord(figures, per.set, moment) : perUnit(figures, per, moment);
}

function perRecord(figures: Figures, set: RecordSet, moment: Moment): Counts {
  const late = new Map<string, LateRecord>();
  let [fromFigures, isPromised] = [ZERO, false];
  for (const miss of moment.misses)
    for (const broken of miss.broken) {
      const { undertaking } = broken;
      if (undertaking.kind === 'metric') {
        const count = missedByFigure(figures, miss, broken, set);
        if (count === undefined) continue;
        [fromFigures, isPromised] = [plus(fromFigures, count), true];
      } else if (undertaking.set.records === set.records) {
        isPromised = true;
        for (const record of broken.late) if (isOf(figures, set, record)) late.set(record.row.line.toString(), record);
      }
    }
  if (!isPromised) {
    const all = figures.metricOf(countOf(set), moment.window).value ?? ZERO;
    return { count: all, records: [] };
  }
  return {
    count: plus(fromFigures, fraction(late.size)),
    records: [...late.keys()].map((key) => ({ key, records: set.records, count: ONE })),
  };
}

/** What follows for one value of a field counts the records that have it. */
function isOf({ world, measure }: Figures, set: RecordSet, { row }: LateRecord): boolean {
  const isInPart = row.line === 0 || world.rowsOf(set.records).includes(row);
  return isInPart && world.satisfies(set.records, row, set.where, measure);
}

function countOf(set: RecordSet): Parameters<Figures['metricOf']>[0] {
  return {
    name: '',
    origin: set.origin,
    expression: { kind: 'count', of: { kind: 'records', set }, origin: set.origin },
    notCounting: [],
    interpolated: false,
  };
}

/** Of a promised percentage of records, how many were on the wrong side. */
function missedByFigure(figures: Figures, { window }: Miss, { undertaking }: Broken, set: RecordSet): Fraction | undefined {
  if (undertaking.kind !== 'metric') return undefined;
  const own = figures.then(window.start);
  const metric = own.world.agreement.metrics.get(undertaking.metric);
  if (metric?.expression.kind !== 'record-share' || metric.expression.set.records !== set.records) return undefined;
  const { whose } = metric.expression;
  const isFloor = undertaking.op === 'at least' || undertaking.op === 'above';
  const wrong = own.recordsOf(metric, window).filter((row) => {
    if (metric.weightedBy !== undefined && row.cells[metric.weightedBy] === undefined) return false;
    const isHit = own.world.satisfies(set.records, row, whose, own.measure);
    return isHit !== isFloor && own.world.satisfies(set.records, row, set.where, own.measure);
  });
  return fraction(wrong.length);
}

function perUnit({ world }: Figures, per: Extract<Per, { kind: 'unit' }>, moment: Moment): Counts {
  const stated = valueOf(per.value);
  // A share of the time is one of the window, as far as the data go.
  const from = ({ start, end }: Stretch): Fraction =>
    per.ofTime === true ? times(stated, fraction(BigInt(Math.min(end, world.now) - start) * 1_000_000n)) : stated;
  const one = per.unit === 'percentage point' ? fraction(1, 100) : per.unit === 'one' ? ONE : fraction(MICROS_IN[per.unit] ?? 0n);
  const size = per.size === undefined ? one : times(one, exact(per.size));
  const units = (value: Fraction, limit = stated): Fraction => {
    const beyond = per.op === 'above' ? minus(value, limit) : minus(limit, value);
    if (compare(beyond, ZERO) < 0) return ZERO;
    const exactly = divide(beyond, size);
    return per.rounding === 'started' ? fraction(ceil(exactly)) : per.rounding === 'complete' ? fraction(floor(exactly)) : exactly;
  };
  if (moment.figure !== undefined)
    return { count: moment.figure.value === undefined ? ZERO : units(moment.figure.value, from(moment.window)), records: [] };
  const parts = moment.misses
    .flatMap(({ broken, window }) => broken.map((one) => ({ ...one, window })))
    .flatMap(({ undertaking, figure, late, isCell, window }): { key?: string; records: string; count: Fraction }[] => {
      if (undertaking.kind === 'metric' || per.unit === 'percentage point')
        return figure.value === undefined ? [] : [{ records: '', count: units(figure.value, from(window)) }];
      // What is late is so beyond its own promise; each cell of a table has one.
      const limit = isCell || per.late === true ? valueOf(undertaking.value) : stated;
      return late.flatMap(({ row, records, value }) =>
        value === undefined ? [] : [{ key: row.line.toString(), records, count: units(value, limit) }],
      );
    });
  return {
    count: total(parts.map(({ count }) => count)),
    records: parts.flatMap(({ key, records, count }) => (key === undefined ? [] : [{ key, records, count }])),
  };
}
