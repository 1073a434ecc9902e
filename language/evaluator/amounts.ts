/**
 * Amounts: what a consequence comes to at a moment, exact, with its arithmetic. Rounding and limits come after it.
 */
import type { Amount, AtRisk, DurationUnit, Fee, Origin, WindowPhrase } from '../agreement/agreement';
import { aboveWords } from '../agreement/amount-words';
import { daysBetween } from '../quantities/civil-date';
import { formatDuration } from '../quantities/duration';
import { formatMoney, groupThousands, isServiceDays, minorUnits, serviceDays } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { dateAt } from '../quantities/time-zone';
import type { Window } from '../quantities/window';
import { termsInForce } from './amendments';
import { applied } from './conventions';
import { MONTHS_IN } from './deadlines';
import { figureText, lengthOf } from './figures-text';
import type { Ledger, Measured } from './measured';
import { statedValue } from './stated-values';
import { counted, numberText } from './wording';

export interface Sum {
  readonly amount: Ratio;
  readonly currency: string;
  readonly sentences: readonly string[];
  readonly arithmetic: readonly string[];
  /** The time in a period that it was computed from. */
  readonly measured?: Measured;
}

/** The amount in the window, without what it is multiplied by. Undefined where it cannot be computed; a caution then says why. */
export function sumOf(ledger: Ledger, amount: Amount, window: Window, origin: Origin): Sum | undefined {
  switch (amount.kind) {
    case 'sum':
      return { amount: amount.money.amount, currency: amount.money.currency, sentences: [], arithmetic: [] };
    case 'share':
      return amount.of.kind === 'fee'
        ? shareOfFee(ledger, amount, amount.of.fee, window, origin)
        : shareAtRisk(ledger, amount, amount.of, window, origin);
    case 'days':
      return daysOfFee(ledger, amount, window, origin);
    case 'service':
      return daysOfService(ledger, amount, origin);
    case 'times':
      return feeForTime(ledger, amount, window, origin);
  }
}

type Share = Extract<Amount, { kind: 'share' }>;

function shareOfFee(ledger: Ledger, { percent }: Share, name: string, window: Window, origin: Origin): Sum | undefined {
  const fee = feeIn(ledger, name, window, origin);
  if (fee === undefined) return undefined;
  if (fee.window !== undefined && !isWindowOf(ledger, fee.window, window)) applied(ledger, 'wholeFee', origin);
  const { amount, currency } = fee.amount;
  const share = amount.times(percent.ratio);
  return {
    amount: share,
    currency,
    sentences: feeSentences(fee),
    arithmetic: [`${percent.lexeme} × ${formatMoney(amount, currency)} = ${exactMoney(share, currency)}`],
  };
}

function shareAtRisk(
  ledger: Ledger,
  { percent }: Share,
  of: Exclude<Share['of'], { kind: 'fee' }>,
  window: Window,
  origin: Origin,
): Sum | undefined {
  const target = of.kind === 'allocation' ? of.target : undefined;
  const clause = atRiskFor(ledger, window, target);
  if (clause === undefined) {
    ledger.caution('no-amount-at-risk', 'The agreement does not say what amount is at risk, so a share of it cannot be computed.', origin);
    return undefined;
  }
  // An amount at risk that is a share of the amount at risk would never end.
  const isCircular = clause.amount.kind === 'share' && clause.amount.of.kind !== 'fee';
  const whole = isCircular ? undefined : sumOf(ledger, clause.amount, window, clause.origin);
  if (whole === undefined) {
    if (isCircular)
      ledger.caution('no-amount-at-risk', 'The amount at risk is stated as a share of itself, so it cannot be computed.', clause.origin);
    return undefined;
  }
  const { currency } = whole;
  const sentences = [`The amount at risk in ${window.label} is ${exactMoney(whole.amount, currency)}.`, ...whole.sentences];
  const parts = target === undefined ? [] : allocated(ledger, clause, target);
  let [share, arithmetic] = [whole.amount, [...whole.arithmetic]];
  for (const { ratio, lexeme } of [...parts, percent]) {
    // All of something is that.
    if (parts.length > 0 && ratio.equals(Ratio.ONE)) continue;
    const before = share;
    share = share.times(ratio);
    arithmetic = [...arithmetic, `${lexeme} × ${exactMoney(before, currency)} = ${exactMoney(share, currency)}`];
  }
  return { amount: share, currency, sentences, arithmetic };
}

/** The pool, where it is not all that is at risk, and the target's part of it. */
function allocated(ledger: Ledger, { pool, allocations = [], origin }: AtRisk, target: string): { ratio: Ratio; lexeme: string }[] {
  const own = allocations.find((each) => each.target === target);
  applied(ledger, 'pool', origin);
  return [...(pool === undefined ? [] : [pool]), own?.percent ?? { ratio: Ratio.ZERO, lexeme: '0%' }];
}

/** The clause for this kind of window, else the first; of those that allocate something to the target, where one is asked for. */
function atRiskFor(ledger: Ledger, window: Window, target: string | undefined): AtRisk | undefined {
  const atRisk = termsInForce(ledger.agreement, window.start).atRisk.filter(
    ({ allocations }) => target === undefined || allocations?.some((each) => each.target === target) === true,
  );
  return atRisk.find((clause) => isWindowOf(ledger, clause.window, window)) ?? atRisk[0];
}

type Days = Extract<Amount, { kind: 'days' }>;

/** A share of so many days, where only a share is meant. */
function daysOfFee(ledger: Ledger, amount: Days, window: Window, origin: Origin): Sum | undefined {
  const whole = allDaysOfFee(ledger, amount, window, origin);
  const { percent } = amount;
  if (whole === undefined || percent === undefined) return whole;
  const share = whole.amount.times(percent.ratio);
  const step = `${percent.lexeme} × ${exactMoney(whole.amount, whole.currency)} = ${exactMoney(share, whole.currency)}`;
  return { ...whole, amount: share, arithmetic: [...whole.arithmetic, step] };
}

function allDaysOfFee(ledger: Ledger, { count, unit, fee: name }: Days, window: Window, origin: Origin): Sum | undefined {
  const fee = feeIn(ledger, name, window, origin);
  if (fee === undefined) return undefined;
  const { amount, currency } = fee.amount;
  const months = monthsOf(fee.window);
  const sentences = feeSentences(fee);
  if ((unit === 'month' || unit === 'quarter' || unit === 'year') && months !== undefined) {
    const part = count.times(Ratio.of(MONTHS_IN[unit], months));
    const result = amount.times(part);
    return {
      amount: result,
      currency,
      sentences,
      arithmetic: [`${numberText(part)} × ${formatMoney(amount, currency)} = ${exactMoney(result, currency)}`],
    };
  }
  const span = feeSpan(ledger, fee, window, origin);
  const length = lengthOf(count, unit);
  if (span === undefined || length === undefined) {
    ledger.caution(
      'no-fee-period',
      `${counted(count, unit)} of ${name} cannot be computed, because the fee is for no period that has days.`,
      origin,
    );
    return undefined;
  }
  // Days are civil days: a month with a clock change has no fraction of one.
  const days = Ratio.of(daysBetween(dateAt(span.start, ledger.timeZone), dateAt(span.end, ledger.timeZone)));
  const wanted = length.dividedBy(lengthOf(Ratio.ONE, 'day') ?? Ratio.ONE);
  const result = amount.times(wanted).dividedBy(days);
  const step = `${formatMoney(amount, currency)} ÷ ${counted(days, 'day')} × ${counted(wanted, 'day')} = ${exactMoney(result, currency)}`;
  return { amount: result, currency, sentences, arithmetic: [step] };
}

/** No money: days that are added free of charge, as an account of their own, for each service apart. */
function daysOfService(ledger: Ledger, { count, unit, service }: Extract<Amount, { kind: 'service' }>, origin: Origin): Sum | undefined {
  const [length, day] = [lengthOf(count, unit), lengthOf(Ratio.ONE, 'day')];
  if (length === undefined || day === undefined) return undefined;
  applied(ledger, 'serviceDays', origin);
  // Of a single service nobody has to say which.
  const { services } = ledger.agreement;
  return { amount: length.dividedBy(day), currency: serviceDays(services.size > 1 ? service : undefined), sentences: [], arithmetic: [] };
}

type Times = Extract<Amount, { kind: 'times' }>;

function feeForTime(ledger: Ledger, { count, fee: name, period, above }: Times, window: Window, origin: Origin): Sum | undefined {
  const fee = feeIn(ledger, name, window, origin);
  if (fee === undefined) return undefined;
  const measured = ledger.timeIn(period, window);
  if (measured.value === undefined) return undefined;
  const { amount, currency } = fee.amount;
  const span = feeSpan(ledger, fee, window, origin) ?? window;
  const whole = Ratio.of(span.end - span.start);
  const allowed = above === undefined ? undefined : allowedTime(ledger, above, window);
  const beyond = allowed === undefined ? measured.value : measured.value.minus(allowed);
  const time = beyond.isNegative ? Ratio.ZERO : beyond;
  const result = amount.times(count).times(time).dividedBy(whole);
  // To the last digit, so that the step can be done again with a pencil.
  const text = (duration: Ratio): string => (duration.isWhole ? formatDuration(duration.num) : figureText(duration, 'duration'));
  const step = `${numberText(count)} × ${formatMoney(amount, currency)} × ${text(time)} ÷ ${text(whole)} = ${exactMoney(result, currency)}`;
  const sentences = [`The time in ${period} in ${window.label} is ${text(measured.value)}.`, ...feeSentences(fee)];
  if (above !== undefined && allowed !== undefined)
    sentences.splice(1, 0, `${text(time)} of it are${aboveWords(above)}${above.kind === 'percent' ? `, which is ${text(allowed)}` : ''}.`);
  return { amount: result, currency, sentences, arithmetic: [step], measured };
}

/** The part of the window that the data speak of, times the share; or the length as it is stated. */
export function allowedTime(ledger: Ledger, above: NonNullable<Times['above']>, { start, end }: Window): Ratio | undefined {
  if (above.kind !== 'percent') return statedValue(ledger, above);
  const { observedUntil } = ledger;
  const until = observedUntil !== undefined && observedUntil < end ? observedUntil : end;
  return above.ratio.times(Ratio.of(until - start));
}

/** The fee as the terms in force at the window's start state it. */
function feeIn(ledger: Ledger, name: string, window: Window, origin: Origin): Fee | undefined {
  const fee = termsInForce(ledger.agreement, window.start).fees.get(name);
  if (fee === undefined) ledger.caution('no-fee', `No fee is called ${name}, so what depends on it is not computed.`, origin);
  return fee;
}

function feeSentences({ name, per }: Fee): string[] {
  return per === undefined ? [] : [`${name} is for each ${per}; the amount of one is taken.`];
}

/** The fee's own window, whole, at the start of the window; a fee without one is for the term. */
function feeSpan(ledger: Ledger, fee: Fee, window: Window, origin: Origin): { readonly start: bigint; readonly end: bigint } | undefined {
  const phrase: WindowPhrase = fee.window ?? { kind: 'term' };
  const own = ledger.windows(phrase).find(({ start, end }) => start <= window.start && window.start < end);
  if (own === undefined) return undefined;
  if (own.cut || own.start !== window.start || own.end !== window.end) applied(ledger, 'wholeFee', origin);
  return own.full;
}

function isWindowOf(ledger: Ledger, phrase: WindowPhrase, window: Window): boolean {
  return ledger.windows(phrase).some(({ start, end, cut }) => start === window.start && end === window.end && !cut);
}

function monthsOf(phrase: WindowPhrase | undefined): number | undefined {
  if (phrase === undefined || phrase.kind === 'term' || phrase.kind === 'rolling') return undefined;
  const units: Partial<Record<DurationUnit, number>> = MONTHS_IN;
  return units[phrase.unit];
}

/** Money before it is rounded: all its decimals where they end soon, else six of them and dots. */
export function exactMoney(amount: Ratio, currency: string): string {
  const decimals = minorUnits(currency);
  if (amount.round(decimals).equals(amount)) return formatMoney(amount, currency);
  const ends = amount.round(MOST_DECIMALS).equals(amount);
  const text = amount.toDecimal(MOST_DECIMALS, ends ? 'half-up' : 'down');
  const figure = `${groupThousands(ends ? text.replace(/0+$/, '') : text)}${ends ? '' : '…'}`;
  return isServiceDays(currency) ? `${figure} ${currency}` : `${currency} ${figure}`;
}

const MOST_DECIMALS = 6;
