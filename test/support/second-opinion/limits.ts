/** What of the credits is payable: on a condition, together with others, within limits (convention 2). */
import type { Amount, Creditable, Limit } from '../../../language/agreement/agreement';
import { accountOf, ALL_DAYS, HUNDREDTH, MONEY, roundCredit, sumOf, type Credit } from './amounts';
import type { Window } from './clock';
import type { Figures } from './figures';
import { compare, least, minus, most, plus, round, total, ZERO, type Fraction } from './fraction';
import type { Points } from './moments';
import type { JudgedTarget } from './promises';
import { momentsOf } from './remedies';
import { stands, type InForce } from './terms';
import { valueOf } from './world';

function isFor({ targets, remedy, services }: Credit, { kind, name }: Creditable): boolean {
  if (kind === 'service') return services.includes(name);
  // What is for each of something is named for all of its parts.
  return kind === 'target' ? targets.some((own) => own === name || own.startsWith(`${name}, `)) : remedy.name === name;
}

function rank(of: readonly Creditable[], credit: Credit): number {
  const place = of.findIndex((one) => isFor(credit, one));
  return place < 0 ? of.length : place;
}

export function applyCondition(
  figures: Figures,
  targets: readonly JudgedTarget[],
  points: readonly Points[],
  { sentence: condition, ...force }: InForce<Extract<Limit, { kind: 'condition' }>>,
  credits: readonly Credit[],
): void {
  const moments = momentsOf(figures, targets, condition, points, () => []).filter(({ owes }) => owes);
  for (const credit of credits) {
    if (!stands({ sentence: condition, ...force }, credit.window.start)) continue;
    if (condition.of.length > 0 && rank(condition.of, credit) === condition.of.length) continue;
    const { start, end } = credit.window;
    const isMet = moments.some(
      ({ window }) => (window.start <= start && end <= window.end) || (start <= window.start && window.end <= end),
    );
    if (!isMet) credit.payable = ZERO;
  }
}

/** Of what goes together in a window, for one debtor and one creditor, only the credits of one target or remedy stay. */
export function goTogether(figures: Figures, version: InForce<Extract<Limit, { kind: 'stacking' }>>, credits: readonly Credit[]): void {
  const { rule, window: phrase, of } = version.sentence;
  if (rule === 'sum' || rule === 'order') return;
  for (const window of figures.world.windows(phrase).filter(({ start }) => stands(version, start)))
    for (const owing of new Set(credits.map(debtOf))) {
      const own = credits.filter(
        (credit) =>
          isIn(credit, window) &&
          credit.payable.n > 0n &&
          debtOf(credit) === owing &&
          (rule === 'first' || of.length === 0 || rank(of, credit) < of.length),
      );
      const same = (a: Credit, b: Credit): boolean =>
        rank(of, a) === rank(of, b) && (rank(of, a) < of.length || a.remedy.origin === b.remedy.origin);
      const worth = (credit: Credit): Fraction => total(own.filter((other) => same(credit, other)).map(({ payable }) => payable));
      let best = own[0];
      for (const credit of own) {
        if (best === undefined) continue;
        if (rule === 'highest' ? compare(worth(credit), worth(best)) > 0 : rank(of, credit) < rank(of, best)) best = credit;
      }
      const kept = own.filter((credit) => best !== undefined && same(best, credit));
      for (const credit of own) if (!kept.includes(credit)) credit.payable = ZERO;
    }
}

/** Who owes whom, and in which account. */
export function debtOf({ obligor, obligee, account }: Credit): string {
  return `${obligor} to ${obligee} ${account}`;
}

/** Each rule of order moves the credits of its windows among their own places. */
export function inCountingOrder(figures: Figures, limits: readonly InForce<Limit>[], credits: readonly Credit[]): Credit[] {
  const list = [...credits];
  for (const version of limits) {
    const rule = version.sentence;
    if (rule.kind !== 'stacking' || rule.rule !== 'order') continue;
    for (const window of figures.world.windows(rule.window).filter(({ start }) => stands(version, start))) {
      const places = [...list.keys()].filter((i) => list[i] !== undefined && isIn(list[i], window));
      const sorted = places.flatMap((i) => list[i] ?? []).sort((a, b) => rank(rule.of, a) - rank(rule.of, b));
      places.forEach((place, i) => {
        const next = sorted[i];
        if (next !== undefined) list[place] = next;
      });
    }
  }
  return list;
}

export function isIn({ window: { start } }: Credit, window: Window): boolean {
  return window.start <= start && start < window.end;
}

export function applyMinimum(figures: Figures, version: InForce<Extract<Limit, { kind: 'minimum' }>>, credits: readonly Credit[]): void {
  const { window: phrase, amount } = version.sentence;
  for (const window of figures.world.windows(phrase).filter(({ start }) => stands(version, start))) {
    for (const party of new Set(credits.map(({ obligor }) => obligor))) {
      const own = credits.filter((credit) => credit.obligor === party && credit.account === MONEY && isIn(credit, window));
      if (compare(total(own.map(({ payable }) => payable)), valueOf(amount)) < 0) for (const credit of own) credit.payable = ZERO;
    }
  }
}

export function applyPerRecord(figures: Figures, version: InForce<Extract<Limit, { kind: 'record' }>>, credits: readonly Credit[]): void {
  const { records, amount } = version.sentence;
  const used = new Map<string, Fraction>();
  for (const credit of credits) {
    const own = credit.records.filter((share) => share.records === records);
    const sum =
      own.length === 0 || credit.payable.n === 0n || !stands(version, credit.window.start) || !isLimited(figures, amount, credit)
        ? undefined
        : sumOf(figures, amount, credit.window);
    if (sum === undefined) continue;
    const cap = round(sum, HUNDREDTH, 'down');
    let allowed = ZERO;
    for (const { key, amount: part } of own) {
      const name = `${credit.obligor} ${credit.account} ${key}`;
      const granted = least(part, most(minus(cap, used.get(name) ?? ZERO), ZERO));
      used.set(name, plus(used.get(name) ?? ZERO, granted));
      allowed = plus(allowed, granted);
    }
    credit.payable = least(credit.payable, roundCredit(figures, allowed, credit.account));
  }
}

/** Money limits money and days limit days; days of no service in particular limit those of each together. */
function isLimited(figures: Figures, amount: Amount, { account }: Credit): boolean {
  const own = accountOf(figures, amount);
  return account === own || (own === ALL_DAYS && account !== MONEY);
}

export function applyTotal(figures: Figures, version: InForce<Extract<Limit, { kind: 'total' }>>, credits: readonly Credit[]): void {
  const { window: phrase, amount, party, of = [], group } = version.sentence;
  // A rolling window may reach back before the sentence: what counts is when it ends.
  const windows = figures.world.sumWindows(phrase).filter(({ start, end }) => stands(version, phrase.kind === 'rolling' ? end - 1 : start));
  const done: Credit[] = [];
  for (const credit of credits) {
    if (party !== undefined && credit.obligor !== party) continue;
    if (of.length > 0 && rank(of, credit) === of.length) continue;
    if (!isLimited(figures, amount, credit) || (group !== undefined && credit.part?.field !== group)) continue;
    const isTogether = (other: Credit): boolean =>
      other.obligor === credit.obligor && (group === undefined || other.part?.value === credit.part?.value);
    for (const window of windows.filter((one) => isIn(credit, one))) {
      const sum = sumOf(group === undefined ? figures : figures.terms.at(-Infinity, credit.part), amount, window);
      if (sum === undefined) continue;
      const cap = round(sum, HUNDREDTH, 'down');
      const before = total(done.filter((other) => isTogether(other) && isIn(other, window)).map(({ payable }) => payable));
      credit.payable = least(credit.payable, most(minus(cap, before), ZERO));
    }
    done.push(credit);
  }
}
