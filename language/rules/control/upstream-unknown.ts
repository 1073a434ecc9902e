import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/upstream-unknown',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'A service relies on another of which nothing is promised or known.',
    why: 'The provider answers for a supplier whose promise stands nowhere in the agreement, so neither party can tell whether the level can be kept.',
    avoid: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.`,
    ],
    prefer: [
      `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage.
benchmark Host Promise of Hosting Uptime is 99.9%, from "service terms of Nimbus, 1 February 2026".`,
      ...[
        'Hosting Downtime of Hosting means the time in Outage',
        'Hosting Repairs of Hosting means the highest of Resolution Time of Tickets dated by Resolved',
      ].map(
        (metric) => `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric ${metric}.
benchmark Host Promise of ${metric.split(' of ')[0] ?? ''} is 30 minutes, from "service terms of Nimbus, 1 February 2026".`,
      ),
    ],
  },
  messages: {
    unknown: {
      says: '{service} relies on {upstream}, supplied by {supplier}, and nothing says what is promised for it.',
      instead: 'State it: benchmark Supplier Promise of … is 99.9%, from "terms of {supplier}", on a metric of {upstream}.',
    },
  },
  *check(reading) {
    const { services } = reading.agreement;
    for (const service of services.values()) {
      for (const name of service.relyingOn) {
        const upstream = services.get(name);
        if (upstream?.suppliedBy === undefined || upstream.suppliedBy === service.suppliedBy) continue;
        if (isSaidOf(reading, name)) continue;
        yield {
          at: reading.at(service.origin, name),
          message: 'unknown',
          data: { service: service.name, upstream: name, supplier: upstream.suppliedBy },
          related: [{ message: `${name} is defined here.`, origin: reading.atName(upstream) }],
        };
      }
    }
  },
});

/** Whatever it is that is said: how much it is up, how long it may be down, how soon it is repaired. */
function isSaidOf(reading: Reading, service: string): boolean {
  const { benchmarks, baselines } = reading.agreement;
  const named = new Set([...benchmarks.values(), ...baselines.filter(({ value }) => value !== undefined)].map(({ metric }) => metric));
  return reading.metricsOf(service).some(({ name }) => named.has(name) || reading.promisesOfMetric(name).length > 0);
}
