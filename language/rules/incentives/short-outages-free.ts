import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { lengthOf, lengthText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/short-outages-free',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'Outages below a length do not count, however many there are.',
    why: 'A restart every four minutes is free when five minutes are needed to count. Users lose their work each time, and the figure says 100%.',
    avoid: ['period Outage means any time when the Result of Probes is Failed at least 12 times in a row.'],
    prefer: [
      'period Outage means any time when the Result of Probes is Failed at least 2 times in a row.',
      `period Outage means any time when the Result of Probes is Failed at least 12 times in a row.
period Stumble means any time when the Result of Probes is Failed.
metric Stumbles means the number of Stumble.
target Few Stumbles: Provider must keep Stumbles at most 20 in each calendar month.`,
    ],
  },
  messages: {
    free: {
      says: 'Only what lasts {length} or longer is {period}: {party} can cut outages into shorter pieces, and none of them counts.',
      instead: 'Count shorter ones, or promise how many there may be: "metric Stumbles means the number of …" at most 20 in each month.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    const counted = reading.metricPromises.some(({ metric }) => {
      const { expression } = metric;
      return expression.kind === 'count' && expression.of.kind === 'period';
    });
    if (counted) return;
    for (const { promise, kept, counted, budget, period, expression, step } of sampledPromises(reading)) {
      const run = expression.opens.run;
      const byRun = run?.kind === 'times' ? step.times(Ratio.of(run.count)) : run?.kind === 'duration' ? lengthOf(run.duration) : undefined;
      const byLength = period.refinements.flatMap((each) => (each.kind === 'length' ? [lengthOf(each.duration)] : []))[0];
      const least = byRun ?? byLength;
      if (least === undefined || least.compare(Ratio.of(5n * MICROSECONDS_PER.minute)) < 0 || seen.has(period.name)) continue;
      // Where one sample or one run of them is most of what is permitted, that is said elsewhere.
      const isCoarse = failuresAllowed(samplesIn(counted, step), kept).compare(Ratio.of(10n)) < 0;
      if (isCoarse || least.times(Ratio.of(2n)).compare(budget) >= 0) continue;
      seen.add(period.name);
      yield {
        at: reading.atName(period),
        message: 'free',
        data: { length: lengthText(least), period: period.name, party: promise.obligors[0] ?? '' },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
      };
    }
  },
});
