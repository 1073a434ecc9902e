import type { Agreement } from '../../agreement/agreement';
import { timesInSeries } from '../facts/durations';
import { hoursOutside } from '../facts/week';
import { defineRule } from '../rule';

const BELOW = `party Cloud Host means "Nimbus plc", outside this agreement.
service Hosting means "virtual machines", supplied by Cloud Host.
service Web Shop means "the shop and its payment pages", supplied by Provider, relying on Hosting.
metric Hosting Uptime of Hosting means the percentage of time without Outage, not counting Maintenance.
benchmark Host Promise of Hosting Uptime is 99.99%, from "service terms of Nimbus, 1 February 2026".
metric Slowest Fix of Web Shop means the highest of Resolution Time of Tickets dated by Resolved.
metric Host Repair of Hosting means the highest of Host Time of Tickets dated by Resolved.
benchmark Host Times of Host Repair is 10 hours, from "service terms of Nimbus, 1 February 2026".`;

export const rule = defineRule({
  id: 'control/upstream-fewer-hours',
  severity: 'error',
  docs: {
    summary: 'Repairs are promised at hours at which those relied on do not work.',
    why: 'On Saturday the clock of the provider runs and its supplier is at home. Each fault of a weekend becomes a miss that nobody could have avoided.',
    avoid: [
      `${BELOW}
calendar Host Hours means Monday to Thursday from 09:00 to 17:00.
measure Host Time means, for each of Tickets, the time from Opened to Resolved, counted in Host Hours.`,
    ],
    prefer: [
      `${BELOW}
measure Host Time means, for each of Tickets, the time from Opened to Resolved, counted in Support Hours.`,
    ],
  },
  messages: {
    hours: {
      says: '{target} counts {own}, and {service}, which it relies on, works in {theirs} only: on {day} at {time} the clock runs and nobody there works.',
      instead: 'Count both in the same hours, or get the longer hours from the supplier of {service}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { own, target, below } of timesInSeries(reading)) {
      for (const each of below) {
        const theirs = each.calendar === undefined ? undefined : agreement.calendars.get(each.calendar);
        if (theirs === undefined) continue;
        const gap = hoursOutside(calendarOf(agreement, own.calendar), theirs);
        if (gap === undefined) continue;
        yield {
          at: reading.at(own.origin, own.value.lexeme),
          message: 'hours',
          data: { target, own: own.calendar ?? 'every hour', service: each.service.name, theirs: theirs.name, ...gap },
          related: [{ message: `${theirs.name} is defined here.`, origin: reading.atName(theirs) }],
        };
      }
    }
  },
});

function calendarOf({ calendars }: Agreement, name: string | undefined): ReturnType<Agreement['calendars']['get']> {
  return name === undefined ? undefined : calendars.get(name);
}
