import type { PeriodExpression } from '../../agreement/agreement';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { wholeText } from '../facts/lengths';
import { sampledPromises, type SampledPromise } from '../facts/sampled';
import type { Fix } from '../finding';
import { failuresAllowed, samplesIn } from '../formulas/sampling';
import type { Reading } from '../reading';
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
    for (const { promise, kept, lexeme, by, counted, where, period, expression, records, step } of sampledPromises(reading)) {
      if (expression.opens.run !== undefined || period.refinements.some(({ kind }) => kind === 'length')) continue;
      const samples = samplesIn(counted, step);
      const allowed = failuresAllowed(samples, kept);
      // Below ten the samples themselves are too coarse, which is said elsewhere.
      if (allowed.compare(Ratio.of(20n)) >= 0 || allowed.compare(Ratio.of(10n)) < 0) continue;
      yield {
        at: reading.atName(period),
        message: 'noise',
        data: {
          period: period.name,
          promise: by,
          allowed: wholeText(allowed.floor()),
          samples: wholeText(samples),
          window: where,
        },
        related: [{ message: `${promise.target.name} is promised here.`, origin: reading.at(promise.origin, lexeme) }],
        fixes: repairs(reading, { period, expression, records, step }),
      };
    }
  },
});

/** `is Failed`: the words behind which the number of times stands. */
function openingWords({ opens }: Extract<PeriodExpression, { kind: 'samples' }>): string {
  const [value] = opens.test.kind === 'among' ? opens.test.values : [];
  return value?.kind === 'name' ? `is ${value.name}` : 'is';
}

/** Two failures in a row, where two samples lie close together; else samples more often, so that no outage of minutes is left out. */
function repairs(
  reading: Reading,
  { period, expression, records, step }: Pick<SampledPromise, 'period' | 'expression' | 'records' | 'step'>,
): readonly Fix[] {
  const minute = Ratio.of(MICROSECONDS_PER.minute);
  if (step.times(Ratio.of(2n)).compare(minute.times(Ratio.of(5n))) < 0) {
    const opening = reading.texts.behind(reading.at(period.origin, openingWords(expression)));
    return [reading.replacing('Ask for 2 in a row', opening, ' at least 2 times in a row')];
  }
  const minutes = [30n, 20n, 15n, 10n, 5n, 2n, 1n].find((each) => minute.times(Ratio.of(2n * each)).compare(step) <= 0);
  if (minutes === undefined) return [];
  const length = minutes === 1n ? '1 minute' : `${minutes.toString()} minutes`;
  return [reading.replacing(`Take a sample every ${length}`, reading.at(records.origin, records.every.lexeme), length)];
}
