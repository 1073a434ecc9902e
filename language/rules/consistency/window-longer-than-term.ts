import { toISO } from '../../quantities/civil-date';
import { longestWindow, shortestWindow, windowText } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/window-longer-than-term',
  severity: 'warning',
  docs: {
    summary: 'A promise is judged over a window that the term does not hold once.',
    why: 'The only window there is is cut short at both ends, so a yearly promise is judged by a few months.',
    avoid: [
      {
        text: `agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 30 June 2026,
  in the time zone "Europe/London", with amounts in GBP, governed by "the law of England and Wales".
target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar year.
If Availability in a calendar year is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.
If Quick Help is missed in 2 consecutive calendar months, Customer may terminate within 60 days.`,
        without: ['agreement', 'If Availability', 'If Uptime Commitment'],
      },
    ],
    prefer: ['target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.'],
  },
  messages: {
    long: {
      says: '{target} is judged in each {window}, and the term is shorter than one.',
      instead: 'Judge it over a shorter window, or "over the term".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    // Dates in the wrong order are an error of their own.
    if (agreement.term !== undefined && toISO(agreement.term.to) < toISO(agreement.term.from)) return;
    const term = longestWindow({ kind: 'term' }, agreement);
    const seen = new Set<string>();
    for (const { window, target, origin } of reading.promises) {
      const length = window === undefined || window.kind === 'term' ? undefined : shortestWindow(window, agreement);
      if (term === undefined || window === undefined || length === undefined || length.compare(term) <= 0 || seen.has(target.name))
        continue;
      seen.add(target.name);
      yield { at: reading.at(origin, windowText(window)), message: 'long', data: { target: target.name, window: windowText(window) } };
    }
  },
});
