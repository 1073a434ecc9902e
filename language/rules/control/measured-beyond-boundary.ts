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
    ],
    prefer: [
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
        if (words === undefined || records.every === undefined || seen.has(records.name)) continue;
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

/** Devices, networks and places of whoever uses the service. */
const BEYOND =
  /\b(?:in|on|at|from|inside) (?:the |a |each )?(?:(?:browser|device|computer|laptop|phone|network|home|office)s? of (?:the |a |each )?(?:shopper|customer|user|client|subscriber|end user|visitor)s?|(?:shopper|customer|user|client|subscriber|end[- ]user|visitor)(?:'s|s')? (?:own )?(?:browser|device|computer|laptop|phone|network|home|LAN|premises)s?)\b/i;
