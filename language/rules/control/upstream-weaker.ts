import { Ratio } from '../../quantities/ratio';
import { productOf } from '../formulas/budgets';
import { backingOf } from '../facts/backing';
import { downtimeBelow } from '../facts/downtime-below';
import { lengthText, percentText } from '../facts/lengths';
import type { Found } from '../finding';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

const HOST = `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.`;

const DOWN = `${HOST}
metric Hosting Downtime of Hosting means the time in Outage.
metric Shop Downtime of Web Shop means the time in Outage, taking missing samples as Failed.
target Short Outages: Provider must keep Shop Downtime at most 40 minutes in each calendar month.
If Shop Downtime in a calendar month is
  above 40 minutes, Provider must credit 2% of Monthly Fee;
  above 2 hours, Provider must credit 4% of Monthly Fee.
Provider must report Short Outages to Customer within 5 days after each calendar month.
goal Rarely Down means "the shop is rarely closed", served by Short Outages.`;

export const rule = defineRule({
  id: 'control/upstream-weaker',
  severity: 'error',
  docs: {
    summary: 'More is promised of a service than is known of a service that it relies on.',
    why: 'A service is never up more than what it cannot do without. The difference is a loss that the provider has bought for itself, and can do nothing about.',
    avoid: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Host Promise of Hosting Uptime is 99%, from "service terms of Nimbus, 1 February 2026".`,
      `${HOST}
metric Hosting Downtime of Hosting means the time in Outage.
benchmark Host Promise of Hosting Downtime is 8 hours, from "service terms of Nimbus, 1 February 2026".`,
      `${DOWN}
benchmark Host Promise of Hosting Downtime is 8 hours, from "service terms of Nimbus, 1 February 2026".`,
    ],
    prefer: [
      `${HOST}
metric Hosting Downtime of Hosting means the time in Outage.
benchmark Host Promise of Hosting Downtime is 30 minutes, from "service terms of Nimbus, 1 February 2026".`,
      `${DOWN}
benchmark Host Promise of Hosting Downtime is 40 minutes, from "service terms of Nimbus, 1 February 2026".`,
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".`,
      `${HOST}
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Trade of Hosting Uptime is 99%, from "a survey of 40 hosting companies, 2025".
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".`,
      `${HOST}
records Host Faults means "faults that Nimbus published", collected by Monitor in "the status page of Nimbus", with Began, a time; Over, a time.
period Host Outage means the time from Began to Over of Host Faults.
metric Hosting Uptime of Hosting means the percentage of time without Host Outage.
benchmark Host Promise of Hosting Uptime is 99%, from "service terms of Nimbus, 1 February 2026".
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance or Host Outage,
  taking missing samples as Failed.`,
    ],
  },
  messages: {
    weaker: {
      says: '{target} promises {promise} of {service}, and {upstream}, which it relies on, comes with {level} ({source}).',
      instead: 'Promise less than {level}, leave out the time that {upstream} is down, or get a better promise for it.',
    },
    longer: {
      says: '{target} leaves {left} in which {service} may be down, and {upstream}, which it relies on, may be down {level} ({source}).',
      instead: 'Leave more than {level}, leave out the time that {upstream} is down, or get a better promise for it.',
    },
    sum: {
      says: '{target} leaves {left} in which {service} may be down. It relies on {list}: one after the other that is {sum}.',
      instead: 'Leave more than {sum}, or leave out the time that they are down.',
    },
    product: {
      says: '{target} promises {promise} of {service}. It relies on {list}: together they come to {product}.',
      instead: 'Promise at most {product}, or leave out the time that they are down.',
    },
  },
  *check(reading) {
    for (const { promise, promised, service, backing } of backingOf(reading)) {
      const weak = backing.filter(({ level }) => level.compare(promised.ratio) < 0);
      const data = { target: promise.target.name, promise: promised.lexeme, service: service.name };
      const at = reading.at(promise.origin, promised.lexeme);
      for (const { service: upstream, lexeme, source, origin } of weak) {
        yield {
          at,
          message: 'weaker',
          data: { ...data, upstream: upstream.name, level: lexeme, source },
          related: [{ message: `What is known of ${upstream.name}.`, origin }],
        };
      }
      const product: Ratio = productOf(backing.map(({ level }) => level));
      if (weak.length > 0 || backing.length < 2 || product.compare(promised.ratio) >= 0) continue;
      yield {
        at,
        message: 'product',
        data: {
          ...data,
          list: backing.map(({ service: each, lexeme }) => `${each.name} (${lexeme})`).join(' and '),
          product: percentText(product, 4),
        },
        related: backing.map(({ service: each, origin }) => ({ message: `What is known of ${each.name}.`, origin })),
      };
    }
    yield* longerDown(reading);
  },
});

/** The same where one of the two is a length of time. */
function* longerDown(reading: Reading): Iterable<Found<'longer' | 'sum'>> {
  for (const { promise, service, length, text, addsUp, below } of downtimeBelow(reading)) {
    const { value, op, target, origin } = promise;
    const at = reading.at(origin, 'lexeme' in value ? value.lexeme : '');
    const data = { target: target.name, left: text, service: service.name };
    const isTooLong = (down: Ratio): boolean => down.compare(length) > (op === 'below' ? -1 : 0);
    const related = below.map((each) => ({ message: `What is known of ${each.service.name}.`, origin: each.origin }));
    const weak = below.filter((each) => isTooLong(each.length));
    for (const each of weak) {
      yield {
        at,
        message: 'longer',
        data: { ...data, upstream: each.service.name, level: each.text, source: each.source },
        related: related.filter((other) => other.origin === each.origin),
      };
    }
    const sum = Ratio.sum(below.map((each) => each.length));
    if (weak.length > 0 || below.length < 2 || !addsUp || !isTooLong(sum)) continue;
    const list = below.map((each) => `${each.service.name} (${each.text})`).join(' and ');
    yield { at, message: 'sum', data: { ...data, list, sum: lengthText(sum) }, related };
  }
}
