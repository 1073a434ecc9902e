import { longestWindow, windowText } from '../facts/lengths';
import { backingOf, levelsOf, type Level } from '../facts/backing';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/upstream-longer-window',
  severity: 'information',
  docs: {
    summary: 'A supplier is judged over a longer window than the promise that rests on it.',
    why: 'The supplier may use up a whole year of permitted downtime in one month and keep its promise, while the promise that rests on it is broken.',
    avoid: [
      `party Host means "Nimbus plc".
agreement Hosting Services is between Provider, Host and Customer,
  from 1 January 2026 to 31 December 2028, in the time zone "Europe/London", with amounts in GBP, governed by "the law of England and Wales".
service Hosting means "virtual machines", supplied by Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage, not counting Maintenance,
  taking missing samples as Failed.
target Hosting Commitment: Host must keep Hosting Uptime at least 99.9% in each calendar year.
goal Sound Ground means "the shop stands on firm ground", served by Hosting Commitment.
If Hosting Uptime in a calendar year is
  below 99.9%, Host must credit Provider GBP 500;
  below 99%, Host must credit Provider GBP 5,000.
Host must report Hosting Commitment to Provider within 5 days after each calendar month.
If Availability in a calendar month is
  below 99.5%, Provider must credit Customer 10% of Monthly Fee;
  below 99%, Provider must credit Customer 25% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit Customer 2% of Monthly Fee;
  below 70%, Provider must credit Customer 5% of Monthly Fee.`,
    ].map((text) => ({ text, without: ['agreement', 'If Availability', 'If Quick Fixes'] })),
    prefer: [],
  },
  messages: {
    longer: {
      says: '{upstream} is promised over a {long}, and {target} rests on it and is judged in each {short}.',
      instead: 'Ask for the same window of {upstream}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { promise, promised, backing } of backingOf(reading)) {
      const own = promise.window === undefined ? undefined : longestWindow(promise.window, agreement);
      // The same service may be promised for the shorter window too, and high enough.
      const isBacked = ({ level, window }: Level): boolean => {
        const length = window === undefined ? undefined : longestWindow(window, agreement);
        return own !== undefined && length !== undefined && length.compare(own) <= 0 && level.compare(promised.ratio) >= 0;
      };
      for (const { service, window, origin } of backing) {
        const theirs = window === undefined ? undefined : longestWindow(window, agreement);
        if (own === undefined || theirs === undefined || promise.window === undefined || window === undefined) continue;
        if (theirs.compare(own) <= 0 || levelsOf(reading, service).some(isBacked)) continue;
        yield {
          at: reading.at(promise.origin, windowText(promise.window)),
          message: 'longer',
          data: { upstream: service.name, long: windowText(window), short: windowText(promise.window), target: promise.target.name },
          related: [{ message: `What is promised of ${service.name}.`, origin }],
        };
      }
    }
  },
});
