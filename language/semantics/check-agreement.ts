/** Checks of the agreement sentence, the parties, calendars, services and fees. */
import type { Agreement, Calendar, Fee } from '../agreement/agreement';
import { compareDates, formatDate } from '../quantities/civil-date';
import { isHolidayRegion, suggestRegions } from '../quantities/holiday-regions';
import { isTimeZone } from '../quantities/time-zone';
import { checkRates } from './check-groups';
import { type At, type Checking } from './checking';
import { checkCurrency, checkMoney, checkWindow } from './check-values';
import { listWords } from './scope-messages';
import { suggestTimeZone } from './time-zone-names';

export function checkHead(checking: Checking): void {
  const { agreement } = checking;
  if (agreement.outline.every((item) => item.kind !== 'agreement')) {
    checkMissingHead(checking);
    return;
  }
  const at = (part: string): At => ({ thing: agreement, part, or: agreement.origin });
  const { term, timeZone, currency } = agreement;
  if (term === undefined) {
    checking.warn(at(''), {
      code: 'term-missing',
      message:
        'The agreement does not say from when to when it runs, so it is taken to run as long as the records do. Add "from 1 January 2026 to 31 December 2026".',
    });
  } else checkDates(checking, term, 'The term', at('term'));
  if (timeZone === undefined) {
    checking.warn(at(''), {
      code: 'time-zone-missing',
      message:
        'The agreement names no time zone, so days and months are those of UTC. Write in its first sentence: in the time zone "Europe/London".',
    });
  } else checkTimeZone(checking, timeZone, at('timeZone'));
  if (currency !== undefined) checkCurrency(checking, currency, at('currency'));
  else checkCurrencyMissing(checking, at(''));
  if (agreement.moneyRounding?.to !== undefined) checkMoney(checking, agreement.moneyRounding.to, agreement.origin);
  checkBetween(checking);
}

function checkMissingHead(checking: Checking): void {
  const { agreement } = checking;
  const at: At = { thing: agreement, or: agreement.origin };
  const example = '"agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2026."';
  if (agreement.outline.every((item) => item.kind === 'heading')) {
    checking.error(at, { code: 'empty-agreement', message: `This file says nothing yet. Begin with ${example}` });
  } else if (agreement.targets.size > 0 || agreement.remedies.length > 0 || agreement.duties.length > 0) {
    checking.error(at, { code: 'no-agreement', message: `Nothing says between whom these duties are. Begin with ${example}` });
  }
}

function checkCurrencyMissing(checking: Checking, at: At): void {
  const currencies = [...new Set([...checking.agreement.fees.values()].map((fee) => fee.amount.currency))];
  const [first, second] = currencies;
  if (first === undefined) return;
  const example = `Add "with amounts in ${first}" to the first sentence.`;
  if (second === undefined) {
    checking.warn(at, { code: 'currency-missing', message: `The agreement does not say in which currency its amounts are. ${example}` });
  } else {
    checking.error(at, {
      code: 'mixed-currencies',
      message: `The fees are in ${listWords(currencies, 'and')}, and amounts in two currencies cannot be added up. ${example}`,
    });
  }
}

function checkBetween(checking: Checking): void {
  const { agreement } = checking;
  const at: At = { thing: agreement, or: agreement.origin };
  const seen = new Set<string>();
  for (const name of agreement.between) {
    if (seen.has(name))
      checking.error(at, { code: 'party-twice', message: `An agreement is between different parties; ${name} is named twice.` });
    seen.add(name);
    const party = agreement.parties.get(name);
    if (party?.outside !== true) continue;
    checking.error(at, {
      code: 'outside-between',
      message: `${name} is said to be outside this agreement, and cannot be one of those it is between.`,
      related: [{ message: `${name} is defined here.`, origin: party.origin }],
    });
  }
}

export function checkDates(checking: Checking, { from, to }: NonNullable<Agreement['term']>, what: string, at: At): void {
  if (compareDates(from, to) <= 0) return;
  checking.error(at, { code: 'dates-in-order', message: `${what} ends on ${formatDate(to)}, before it begins on ${formatDate(from)}.` });
}

export function checkTimeZone(checking: Checking, name: string, at: At): void {
  if (isTimeZone(name)) return;
  const close = suggestTimeZone(name);
  const hint = close === undefined ? 'Write it as a continent and a city, such as "Europe/London".' : `Did you mean "${close}"?`;
  checking.error(at, { code: 'unknown-time-zone', message: `There is no time zone "${name}". ${hint}` });
}

export function checkCalendar(checking: Checking, calendar: Calendar): void {
  calendar.holidayRegions.forEach((region, index) => {
    if (isHolidayRegion(region)) return;
    const close = suggestRegions(region);
    const hint =
      close.length > 0
        ? `Did you mean ${listWords(
            close.map((each) => `"${each}"`),
            'or',
          )}?`
        : 'Write a country, such as "GB", or a part of one, such as "GB-ENG".';
    checking.error(
      { thing: calendar, part: `region ${index}`, or: calendar.origin },
      { code: 'unknown-holiday-region', message: `The public holidays of "${region}" are not known. ${hint}` },
    );
  });
  for (const range of calendar.ranges) {
    for (const time of [range.from, range.to]) {
      if (isClockTime(time)) continue;
      checking.error(
        { thing: range, or: calendar.origin },
        { code: 'no-such-time', message: `No clock shows ${time}. Hours go from 00:00 to 24:00.` },
      );
    }
  }
}

function isClockTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
}

export function checkFee(checking: Checking, fee: Fee): void {
  checkMoney(checking, fee.amount, fee.origin);
  for (const { amount, origin } of fee.rates ?? []) checkMoney(checking, amount, origin);
  checkRates(checking, fee);
  if (fee.window?.kind === 'rolling') {
    checking.error(
      { thing: fee.window, or: fee.origin },
      {
        code: 'fee-window',
        message: `${fee.name} falls due in windows that follow one another, such as "for each calendar month"; rolling windows overlap.`,
      },
    );
    return;
  }
  checkWindow(checking, fee.window, fee.origin);
}

/** Whoever owes something is a party to the agreement. */
export function checkObligor(checking: Checking, name: string, at: At): void {
  const { agreement } = checking;
  const party = agreement.parties.get(name);
  if (party === undefined || agreement.between.length === 0 || agreement.between.includes(name)) return;
  const related = [{ message: `${name} is defined here.`, origin: party.origin }];
  if (party.outside) {
    checking.error(at, { code: 'outside-obligor', message: `${name} is outside this agreement, so it can owe nothing under it.`, related });
    return;
  }
  checking.warn(at, {
    code: 'obligor-not-between',
    message: `${name} is not one of those the agreement is between (${listWords(agreement.between, 'and')}), and yet it owes something.`,
    related,
  });
}

/** What relies on itself has no supplier to fall back on. */
export function checkServices(checking: Checking): void {
  const { services } = checking.agreement;
  for (const service of services.values()) {
    if (!service.relyingOn.includes(service.name)) continue;
    checking.error({ thing: service, or: service.origin }, { code: 'relies-on-itself', message: `${service.name} cannot rely on itself.` });
  }
}
