import type { Records } from '../../agreement/agreement';
import type { Promised } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/measured-beyond-boundary',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A party pays for a figure that is taken beyond what it runs: on the device or in the network of the other.',
    why: 'A slow laptop or a broken router of the customer counts as downtime of the provider. It pays for what it cannot see or repair, or disputes every figure.',
    avoid: [
      `records Probes means "page views in the browser of the shopper", one every 30 seconds, collected by Monitor in "a script", with
  Checked, a time; Result, one of Passed or Failed.`,
      `records Loads means "page loads measured on the end user's device", collected by Monitor in "a script", with
  Loaded, a time; Took, a duration in milliseconds.
metric Slow Loads of Web Shop means the 95th percentile of Took of Loads, if there are at least 1000 records.
target Quick Loads: Provider must keep Slow Loads at most 800 milliseconds in each calendar month.
If Slow Loads in a calendar month is
  above 800 milliseconds, Provider must credit 1% of Monthly Fee;
  above 2 seconds, Provider must credit 2% of Monthly Fee.
Provider must report Quick Loads to Customer within 5 days after each calendar month.
goal Swift means "the shop answers at once", served by Quick Loads.`,
    ],
    prefer: [
      `service Web Shop means "the shop, and the routers at each office of Customer", supplied by Provider.
records Probes means "tests of the routers in the customer's network", one every 30 seconds, collected by Customer in "the monitor", with
  Checked, a time; Result, one of Passed or Failed.`,
      `records Probes means "temperature checks in the office of the customer", one every 30 seconds, collected by Customer in "the sensors", with
  Checked, a time; Result, one of Passed or Failed.`,
      `records Probes means "requests at the edge of the provider's network", one every 30 seconds, collected by Monitor in "a script", with
  Checked, a time; Result, one of Passed or Failed.`,
    ],
  },
  messages: {
    beyond: {
      says: '{party} pays when {target} is missed, and {records} are taken {where}, beyond what {party} runs.',
      instead: 'Measure at the edge of what {party} runs, or leave out faults on the other side and say what shows them.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      if (!reading.isPenalised(promise.target)) continue;
      // Where faults of others are left out already, it is measured there on purpose.
      if (
        promise.metric?.notCounting.some(({ periods }) =>
          periods.some((name) => agreement.periods.get(name)?.refinements.some(({ kind }) => kind === 'caused-by')),
        ) === true
      )
        continue;
      for (const records of reading.recordsBehind(promise)) {
        const words = [records.title, records.tool ?? ''].map((text) => BEYOND.exec(text)?.[0]).find((text) => text !== undefined);
        if (words === undefined || !isMeasured(records) || seen.has(records.name) || isItsOwn(reading, promise, records, words)) continue;
        seen.add(records.name);
        yield {
          at: reading.at(records.origin, words),
          message: 'beyond',
          data: { party: promise.obligors.join(' and '), target: promise.target.name, records: records.name, where: `"${words}"` },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        };
      }
    }
  },
});

/** Samples, or what somebody or something takes down while it happens; what is only reported from there is not measured there. */
function isMeasured({ every, title, tool, fields }: Records): boolean {
  const hasReading = fields.some(
    ({ type, unit }) => type === 'duration' && (unit === 'second' || unit === 'millisecond' || unit === 'microsecond'),
  );
  return (
    every !== undefined ||
    hasReading ||
    /\b(?:measured|measurements?|taken|timed|monitor(?:ed|ing)|tests?|probes?|checks?|page (?:views|loads)|samples?)\b/i.test(
      `${title} ${tool ?? ''}`,
    )
  );
}

/**
 * What stands at the other's place may be what the party runs: its routers, its heating, its laptops. Only what plainly comes from elsewhere is
 * spoken of: pages and answers that are awaited there, or anything taken on a device that no service is about.
 */
function isItsOwn({ agreement }: Reading, { obligors, metric }: Promised, { title, tool }: Records, where: string): boolean {
  const words = `${title} ${tool ?? ''}`;
  const isAwaited = AWAITED.test(words) && !EQUIPMENT.test(words);
  if (!isAwaited && PLACE.test(where)) return true;
  const services = [...agreement.services.values()].filter(
    ({ name, suppliedBy }) => name === metric?.service || suppliedBy === undefined || obligors.includes(suppliedBy),
  );
  return services.some((service) => {
    const about = `${service.name} ${service.title}`.toLowerCase();
    return NOUNS.some((noun) => where.toLowerCase().includes(noun) && about.includes(noun)) || EQUIPMENT.test(about) || BEYOND.test(about);
  });
}

const PLACE = /\b(?:network|home|office|LAN|premises)/i;
const AWAITED = /\b(?:pages?|requests?|orders?|logins?|transactions?|responses?|answers?|searches|loads?|downloads?|quer(?:y|ies))\b/i;
const EQUIPMENT =
  /\b(?:routers?|switch(?:es)?|cabl(?:es?|ing)|lines?|access points?|printers?|copiers?|modems?|sockets?|heating|cooling|lifts?|machines?|meters?|sensors?|workplaces?|desktops?)\b/i;
const NOUNS = ['browser', 'device', 'computer', 'laptop', 'phone', 'network', 'home', 'office', 'lan ', 'premises'];

/** Devices, networks and places of whoever uses the service. */
const BEYOND =
  /\b(?:in|on|at|from|inside) (?:the |a |each )?(?:(?:browser|device|computer|laptop|phone|network|home|office)s? of (?:the |a |each )?(?:shopper|customer|user|client|subscriber|end user|visitor)s?|(?:shopper|customer|user|client|subscriber|end[- ]user|visitor)(?:'s|s')? (?:own )?(?:browser|device|computer|laptop|phone|network|home|LAN|premises)s?)\b/i;
