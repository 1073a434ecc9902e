/** What is owed: lines, limits, claims and returns (conventions 2 and 22). */
import type { Amount, Consequence, Fee, Limit, Per, RecordSet, Remedy, RemedyEvent } from '../../../language/agreement/agreement';
import { dayAt, midnight, type Window } from './clock';
import { deadline } from './deadlines';
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
import type { JudgedTarget, LateRecord } from './promises';
import { eventMoments, itemsIn, ladderMoments, pointsOf, type Fired, type Miss, type Moment, type Points } from './remedies';
import { exact, MICROS_IN, valueOf, within } from './world';

export interface Credit {
  /** Where the consequence begins. */
  readonly line: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly verb: 'credit' | 'pay';
  readonly window: Window;
  readonly amount: Fraction;
  payable: Fraction;
  status: 'due' | 'claimable' | 'forfeited' | 'earn-back pending' | 'earned back';
  claimBy?: string;
  readonly records: readonly { readonly key: string; readonly records: string; readonly amount: Fraction }[];
  readonly targets: readonly string[];
}

export interface Drawn {
  readonly fired: readonly Fired[];
  readonly credits: readonly Credit[];
  readonly points: readonly Points[];
}

type CreditsEvent = Extract<RemedyEvent, { kind: 'credits' }>;

export function drawRemedies(figures: Figures, targets: readonly JudgedTarget[]): Drawn {
  const { agreement } = figures.world;
  const fire = (step: number, points: readonly Points[], credits: (event: CreditsEvent) => readonly Window[]): Fired[] =>
    agreement.remedies.flatMap((remedy): Fired[] => {
      if (stepOf(remedy) !== step) return [];
      return [
        {
          remedy,
          moments:
            remedy.trigger.kind === 'ladder'
              ? ladderMoments(figures, targets, remedy)
              : eventMoments(figures, targets, remedy, points, credits),
        },
      ];
    });
  const none = (): Window[] => [];
  const first = fire(0, [], none);
  const points = pointsOf(first);
  const second = fire(1, points, none);
  const inOrder = (fired: readonly Fired[]): Fired[] =>
    agreement.remedies.flatMap((remedy) => fired.filter((one) => one.remedy === remedy));
  const before = limited(figures, inOrder([...first, ...second]));
  const third = fire(2, points, ({ window: phrase, op, value }) =>
    figures.world.windows(phrase).filter((window) => {
      const inside = before.filter(({ window: { start } }) => window.start <= start && start < window.end);
      const parties = [...new Set(inside.map(({ obligor }) => obligor))];
      return parties.some((party) =>
        within(total(inside.filter(({ obligor }) => obligor === party).map(({ payable }) => payable)), op, valueOf(value)),
      );
    }),
  );
  const fired = inOrder([...first, ...second, ...third]);
  const credits = limited(figures, fired);
  claim(figures, credits);
  giveBack(figures, targets, credits);
  return { fired, credits, points };
}

function stepOf({ trigger }: Remedy): number {
  const kinds = trigger.kind === 'events' ? trigger.events.map(({ kind }) => kind) : [];
  return kinds.includes('credits') ? 2 : kinds.includes('points') ? 1 : 0;
}

function limited(figures: Figures, fired: readonly Fired[]): Credit[] {
  const lines = fired.flatMap(({ moments }) =>
    moments
      .filter(({ owes }) => owes)
      .flatMap((moment) =>
        moment.consequences.flatMap((consequence) => (consequence.kind === 'credit' ? lineOf(figures, moment, consequence) : [])),
      ),
  );
  const credits = lines
    .map((credit, i) => ({ credit, i }))
    .sort((a, b) => a.credit.window.end - b.credit.window.end || a.credit.window.start - b.credit.window.start || a.i - b.i)
    .map(({ credit }) => credit);
  const { limits } = figures.world.agreement;
  for (const limit of limits) if (limit.kind === 'minimum') applyMinimum(figures, limit, credits);
  for (const limit of limits) if (limit.kind === 'record') applyPerRecord(figures, limit, credits);
  for (const limit of limits) if (limit.kind === 'total' && limit.window.kind !== 'term') applyTotal(figures, limit, credits);
  for (const limit of limits) if (limit.kind === 'total' && limit.window.kind === 'term') applyTotal(figures, limit, credits);
  return credits;
}

// ── one line ──────────────────────────────────────────────────────────────────────────────────────────────────────

function lineOf(figures: Figures, moment: Moment, { amount, party, to, verb, origin }: Extract<Consequence, { kind: 'credit' }>): Credit[] {
  const { agreement } = figures.world;
  const each = sumOf(figures, amount, moment.window);
  if (each === undefined) return [];
  const per = amount.kind === 'times' ? undefined : amount.per;
  const counts = per === undefined ? undefined : countsOf(figures, per, moment);
  const whole = counts === undefined ? each : times(each, counts.count);
  const rounded = roundMoney(figures, whole);
  if (compare(rounded, ZERO) <= 0) return [];
  const [single] = moment.misses;
  const own =
    single?.isRecord === true ? single.late.map(({ row, records }) => ({ key: row.line.toString(), records, amount: whole })) : [];
  const records =
    (counts?.records ?? []).length > 0
      ? (counts?.records ?? []).map(({ key, records, count }) => ({ key, records, amount: times(each, count) }))
      : own.slice(0, 1);
  const obligee = to ?? agreement.between.find((other) => other !== party) ?? '';
  return [
    {
      line: origin.start.line + 1,
      obligor: party,
      obligee,
      verb,
      window: moment.window,
      amount: rounded,
      payable: rounded,
      status: 'due',
      records,
      targets: moment.targets,
    },
  ];
}

function roundMoney(figures: Figures, amount: Fraction): Fraction {
  const rounding = figures.world.agreement.moneyRounding;
  const cent = rounding?.to === undefined ? fraction(1, 100) : exact(rounding.to.amount);
  return round(amount, cent, rounding?.mode ?? 'half-up');
}

function sumOf(figures: Figures, amount: Amount, window: Window): Fraction | undefined {
  const { agreement } = figures.world;
  switch (amount.kind) {
    case 'sum':
      return valueOf(amount.money);
    case 'share': {
      if (amount.of.kind === 'fee') return times(valueOf(amount.percent), feeAmount(figures, amount.of.fee));
      const clause =
        agreement.atRisk.find(({ window: phrase }) =>
          figures.world.windows(phrase).some((one) => !one.cut && one.start === window.start && one.end === window.end),
        ) ?? agreement.atRisk[0];
      const pool = clause === undefined ? undefined : sumOf(figures, clause.amount, window);
      return pool === undefined ? undefined : times(valueOf(amount.percent), pool);
    }
    case 'days': {
      const fee = feeNamed(figures, amount.fee);
      const months = { month: 1, quarter: 3, year: 12 };
      const unit = amount.unit as keyof typeof months;
      if (unit in months && fee.window !== undefined && 'unit' in fee.window && fee.window.unit in months)
        return times(
          valueOf(fee.amount),
          times(exact(amount.count), fraction(months[unit], months[fee.window.unit as keyof typeof months])),
        );
      const span = feeSpan(figures, fee, window);
      if (span === undefined) return undefined;
      const { zone } = figures.world;
      const days = dayAt(span.start, zone).until(dayAt(span.end, zone), { largestUnit: 'day' }).days;
      const wanted = times(exact(amount.count), fraction(MICROS_IN[amount.unit] ?? 0n, MICROS_IN.day ?? 1n));
      return divide(times(valueOf(fee.amount), wanted), fraction(days));
    }
    case 'times': {
      const fee = feeNamed(figures, amount.fee);
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
          ? fraction(0)
          : above.kind === 'percent'
            ? times(valueOf(above), fraction(BigInt(Math.min(window.end, figures.world.now) - window.start) * 1_000_000n))
            : valueOf(above);
      const beyond = compare(time, spared) > 0 ? minus(time, spared) : fraction(0);
      return divide(times(times(valueOf(fee.amount), exact(amount.count)), beyond), length);
    }
  }
}

function feeNamed(figures: Figures, name: string): Fee {
  const fee = figures.world.agreement.fees.get(name);
  if (fee === undefined) throw new RangeError(`No fee ${name}.`);
  return fee;
}

function feeAmount(figures: Figures, name: string): Fraction {
  return valueOf(feeNamed(figures, name).amount);
}

/** The fee's own window, whole, at the start of the window. */
function feeSpan(figures: Figures, fee: Fee, window: Window): { start: number; end: number } | undefined {
  return figures.world.windows(fee.window ?? { kind: 'term' }).find(({ start, end }) => start <= window.start && window.start < end)?.full;
}

interface Counts {
  readonly count: Fraction;
  readonly records: readonly { readonly key: string; readonly records: string; readonly count: Fraction }[];
}

function countsOf(figures: Figures, per: Per, moment: Moment): Counts {
  return per.kind === 'records' ? perRecord(figures, per.set, moment) : perUnit(per, moment);
}

function perRecord(figures: Figures, set: RecordSet, moment: Moment): Counts {
  const late = new Map<string, LateRecord>();
  let [fromFigures, isPromised] = [ZERO, false];
  for (const miss of moment.misses) {
    const { undertaking } = miss.target.target;
    if (undertaking.kind === 'metric') {
      const count = missedByFigure(figures, miss, set);
      if (count === undefined) continue;
      [fromFigures, isPromised] = [plus(fromFigures, count), true];
    } else if (undertaking.kind === 'measure' && undertaking.set.records === set.records) {
      isPromised = true;
      for (const record of miss.late)
        if (figures.world.satisfies(set.records, record.row, set.where, figures.measure)) late.set(record.row.line.toString(), record);
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
function missedByFigure(figures: Figures, { target, window, figure }: Miss, set: RecordSet): Fraction | undefined {
  const { undertaking } = target.target;
  const metric = undertaking.kind === 'metric' ? figures.world.agreement.metrics.get(undertaking.metric) : undefined;
  if (
    undertaking.kind !== 'metric' ||
    metric?.expression.kind !== 'record-share' ||
    metric.expression.set.records !== set.records ||
    set.where !== undefined
  )
    return undefined;
  const all = figures.metricOf({ ...countOf(metric.expression.set), notCounting: metric.notCounting }, window).value;
  if (all === undefined || figure.value === undefined) return undefined;
  const hits = times(all, figure.value);
  return undertaking.op === 'at least' || undertaking.op === 'above' ? minus(all, hits) : hits;
}

function perUnit(per: Extract<Per, { kind: 'unit' }>, moment: Moment): Counts {
  const limit = valueOf(per.value);
  const size = per.unit === 'percentage point' ? fraction(1, 100) : per.unit === 'one' ? ONE : fraction(MICROS_IN[per.unit] ?? 0n);
  const units = (value: Fraction): Fraction => {
    const beyond = per.op === 'above' ? minus(value, limit) : minus(limit, value);
    if (compare(beyond, ZERO) < 0) return ZERO;
    const exactly = divide(beyond, size);
    return per.rounding === 'started' ? fraction(ceil(exactly)) : per.rounding === 'complete' ? fraction(floor(exactly)) : exactly;
  };
  if (moment.figure !== undefined) return { count: moment.figure.value === undefined ? ZERO : units(moment.figure.value), records: [] };
  const parts = moment.misses.flatMap((miss): { key?: string; records: string; count: Fraction }[] => {
    const { undertaking } = miss.target.target;
    if (undertaking.kind === 'metric' || per.unit === 'percentage point')
      return miss.figure.value === undefined ? [] : [{ records: '', count: units(miss.figure.value) }];
    return miss.late.flatMap(({ row, records, value }) =>
      value === undefined ? [] : [{ key: row.line.toString(), records, count: units(value) }],
    );
  });
  return {
    count: total(parts.map(({ count }) => count)),
    records: parts.flatMap(({ key, records, count }) => (key === undefined ? [] : [{ key, records, count }])),
  };
}

// ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────

function isIn({ window: { start } }: Credit, window: Window): boolean {
  return window.start <= start && start < window.end;
}

function applyMinimum(figures: Figures, { window: phrase, amount }: Extract<Limit, { kind: 'minimum' }>, credits: readonly Credit[]): void {
  for (const window of figures.world.windows(phrase)) {
    for (const party of new Set(credits.map(({ obligor }) => obligor))) {
      const own = credits.filter((credit) => credit.obligor === party && isIn(credit, window));
      if (compare(total(own.map(({ payable }) => payable)), valueOf(amount)) < 0) for (const credit of own) credit.payable = ZERO;
    }
  }
}

function applyPerRecord(figures: Figures, { records, amount }: Extract<Limit, { kind: 'record' }>, credits: readonly Credit[]): void {
  const used = new Map<string, Fraction>();
  for (const credit of credits) {
    const own = credit.records.filter((share) => share.records === records);
    const sum = own.length === 0 || credit.payable.n === 0n ? undefined : sumOf(figures, amount, credit.window);
    if (sum === undefined) continue;
    const cap = round(sum, fraction(1, 100), 'down');
    let allowed = ZERO;
    for (const { key, amount: part } of own) {
      const name = `${credit.obligor} ${key}`;
      const granted = least(part, most(minus(cap, used.get(name) ?? ZERO), ZERO));
      used.set(name, plus(used.get(name) ?? ZERO, granted));
      allowed = plus(allowed, granted);
    }
    credit.payable = least(credit.payable, roundMoney(figures, allowed));
  }
}

function applyTotal(
  figures: Figures,
  { window: phrase, amount, party }: Extract<Limit, { kind: 'total' }>,
  credits: readonly Credit[],
): void {
  const windows = figures.world.windows(phrase);
  const done: Credit[] = [];
  for (const credit of credits) {
    if (party !== undefined && credit.obligor !== party) continue;
    for (const window of windows.filter((one) => isIn(credit, one))) {
      const sum = sumOf(figures, amount, window);
      if (sum === undefined) continue;
      const cap = round(sum, fraction(1, 100), 'down');
      const before = total(done.filter((other) => other.obligor === credit.obligor && isIn(other, window)).map(({ payable }) => payable));
      credit.payable = least(credit.payable, most(minus(cap, before), ZERO));
    }
    done.push(credit);
  }
}

// ── claims and returns ────────────────────────────────────────────────────────────────────────────────────────────

function claim(figures: Figures, credits: readonly Credit[]): void {
  const { world } = figures;
  for (const duty of world.agreement.duties) {
    if (duty.kind !== 'claim') continue;
    for (const credit of credits) {
      if (!duty.obligors.includes(credit.obligee)) continue;
      const last = credit.window.end - 1;
      const window = world.windows(duty.after).find(({ start, end }) => start <= last && last < end) ?? credit.window;
      credit.claimBy = deadline(world, window.end, duty.within).toString();
      credit.status = 'claimable';
    }
  }
}

function giveBack(figures: Figures, targets: readonly JudgedTarget[], credits: readonly Credit[]): void {
  const { world } = figures;
  for (const duty of world.agreement.duties) {
    const target = duty.kind === 'return' ? targets.find(({ name }) => name === duty.target) : undefined;
    if (duty.kind !== 'return' || target === undefined) continue;
    for (const credit of credits) {
      if (!credit.targets.includes(duty.target)) continue;
      const after = itemsIn(figures, target, duty.window).filter(
        ({ window, verdict }) =>
          window.start >= credit.window.end && (verdict === 'missed' || (verdict === 'met' && !isUnfinished(figures, window))),
      );
      const next = after.slice(0, duty.count);
      if (next.some(({ verdict }) => verdict === 'missed')) continue;
      credit.status = next.length < duty.count ? 'earn-back pending' : 'earned back';
    }
  }
}

/** The last day of the window is not over yet when the data end. */
function isUnfinished({ world: { now, zone } }: Figures, { end }: Window): boolean {
  return now < end && now <= midnight(dayAt(end - 1, zone), zone);
}
