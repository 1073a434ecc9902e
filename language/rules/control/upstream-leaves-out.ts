import { backingOf } from '../facts/backing';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/upstream-leaves-out',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'A supplier may leave time out that counts in the promise that rests on it.',
    why: 'The maintenance of the supplier is free for the supplier and downtime for the provider. The two levels look the same and are not.',
    avoid: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
records Works means "maintenance of the host", collected by Cloud Host in "its status page", with Begins, a time; Finishes, a time.
period Host Works means the time from Begins to Finishes of Works.
metric Hosting Uptime of Hosting means the percentage of time without Outage, not counting Host Works.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".`,
    ],
    prefer: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage, not counting Maintenance.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".`,
    ],
  },
  messages: {
    left: {
      says: '{upstream} is judged without {periods}, and {target}, which rests on it, counts that time.',
      instead: 'Leave it out of {metric} too ("not counting {first}"), or promise a level that includes it.',
    },
  },
  *check(reading) {
    for (const { promise, backing } of backingOf(reading)) {
      const own = new Set(promise.metric.notCounting.flatMap(({ periods }) => periods));
      for (const { service } of backing) {
        const metrics = reading.metricsOf(service.name);
        const left = metrics.flatMap(({ notCounting }) => notCounting.flatMap(({ periods }) => periods)).filter((name) => !own.has(name));
        const [first] = left;
        if (first === undefined) continue;
        yield {
          at: reading.at(promise.origin, promise.metric.name),
          message: 'left',
          data: {
            upstream: service.name,
            periods: [...new Set(left)].join(' and '),
            target: promise.target.name,
            metric: promise.metric.name,
            first,
          },
          related: metrics.slice(0, 1).map((metric) => ({ message: `${metric.name} is defined here.`, origin: reading.atName(metric) })),
        };
      }
    }
  },
});
