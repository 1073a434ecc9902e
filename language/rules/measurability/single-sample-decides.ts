import type { PeriodExpression } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { longestWindowText, wholeText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/single-sample-decides',
  severity: 'warning',
  docs: {
    summary: 'One failed sample opens an outage although few failed samples are allowed.',
    why: 'Probes fail for reasons of their own: a lost packet, a slow line at the prober. When every failed probe counts and few may fail, the provider pays for noise.',
    avoid: [
      `records Probes means "test orders", one every 15 minutes, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
period Outage means any time when the Result of Probes is Failed.`,
    ],
    prefer: ['period Outage means any time when the Result of Probes is Failed at least 2 times in a row, until it is Passed.'],
  },
  messages: {
    noise: {
      says: 'One failed sample is enough for {period}, and {promise} allows only {allowed} of {samples} in {window}. A few lost probes decide.',
      instead: 'Write "at least 2 times in a row", or take samples more often.',
    },
  },
  *check(reading) {
    for (const { promise, promised, window, longest, period, expression, step } of sampledPromises(reading)) {
      if (expression.opens.run !== undefined || period.refinements.some(({ kind }) => kind === 'length')) continue;
      const samples = samplesIn(longest, step);
      const allowed = failuresAllowed(samples, promised.ratio);
      // Below ten the samples themselves are too coarse, which is said elsewhere.
      if (allowed.compare(Ratio.of(20n)) >= 0 || allowed.compare(Ratio.of(10n)) < 0) continue;
      yield {
        at: reading.atName(period),
        message: 'noise',
        data: {
          period: period.name,
          promise: promised.lexeme,
          allowed: wholeText(allowed.floor()),
          samples: wholeText(samples),
          window: longestWindowText(window),
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, promised.lexeme) }],
        fixes: [
          reading.replacing(
            'Ask for 2 in a row',
            reading.texts.behind(reading.at(period.origin, openingWords(expression))),
            ' at least 2 times in a row',
          ),
        ],
      };
    }
  },
});

/** `is Failed`: the words behind which the number of times stands. */
function openingWords({ opens }: Extract<PeriodExpression, { kind: 'samples' }>): string {
  const [value] = opens.test.kind === 'among' ? opens.test.values : [];
  return value?.kind === 'name' ? `is ${value.name}` : 'is';
}
