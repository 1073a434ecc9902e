import { calendarsOf, countedTime, timeFigureOf } from '../facts/downtime';
import { periodsWithin } from '../facts/measurement';
import type { Metric } from '../../agreement/agreement';
import { lengthOf, lengthText, percentText, wholeText } from '../facts/lengths';
import { samplesIn } from '../formulas/sampling';
import { figureOf } from '../facts/promised-values';
import { Ratio } from '../../quantities/ratio';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/limbs-too-near',
  severity: 'warning',
  docs: {
    summary: 'Two limbs of a remedy lie nearer to one another than one sample, or one record.',
    why: 'A single sample then decides between two credits, so the step between them measures luck.',
    avoid: [
      {
        text: 'If Availability in a calendar month is\n  below 99.5%, Provider must credit 10% of Monthly Fee;\n  below 99.499%, Provider must credit 25% of Monthly Fee.',
        without: ['If Availability'],
      },
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 2% of Monthly Fee;\n  below 88%, Provider must credit 5% of Monthly Fee;\n  below 70%, Provider must credit 9% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
    ],
    prefer: [
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 2% of Monthly Fee;\n  below 84%, Provider must credit 5% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
      {
        text: 'If Availability in a calendar month is\n  below 99.5%, Provider must credit 10% of Monthly Fee;\n  below 99%, Provider must credit 25% of Monthly Fee.',
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    near: {
      says: '{first} and {second} are {gap} apart, and one sample of {window} is {step}: one sample decides between the two.',
      instead: 'Put the limbs further apart, or take samples more often.',
    },
    records: {
      says: '{first} and {second} are {gap} apart, and one record of {records} is {step}: one record decides between the two.',
      instead: 'Put the limbs further apart, or judge over more records.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { trigger } of agreement.remedies) {
      if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric') continue;
      const metric = agreement.metrics.get(trigger.subject.name);
      const figure = metric === undefined ? undefined : timeFigureOf(agreement, metric);
      const time = countedTime(agreement, trigger.window, calendarsOf(agreement, figure?.metrics ?? []));
      if (metric === undefined || time === undefined) continue;
      const steps = (figure === undefined ? [] : periodsWithin(agreement, figure.period)).flatMap(({ expression }) => {
        const every = expression.kind === 'samples' ? agreement.records.get(expression.records)?.every : undefined;
        return every === undefined ? [] : (lengthOf(every) ?? []);
      });
      const [sample] = steps;
      const samples = sample === undefined ? recordsBehind(metric) : samplesIn(time.counted, sample);
      if (samples === undefined || samples === 0n) continue;
      for (const [index, limb] of trigger.limbs.entries()) {
        const before = trigger.limbs[index - 1];
        // Bands meet at their ends by design: from 98% to 98.99%, then from 99%.
        if (before === undefined || limb.from !== undefined || before.from !== undefined) continue;
        const [first, second] = [figureOf(before.value), figureOf(limb.value)];
        if (first === undefined || first.kind !== second?.kind || !('lexeme' in before.value) || !('lexeme' in limb.value)) continue;
        const step = first.kind === 'percent' ? Ratio.of(1n, samples) : first.kind === 'duration' ? sample : undefined;
        const gap = first.figure.minus(second.figure).abs();
        if (step === undefined || gap.isZero || gap.compare(step) >= 0) continue;
        const text = (length: Ratio): string => (first.kind === 'percent' ? percentText(length, 5) : lengthText(length));
        yield {
          at: reading.at(limb.origin, limb.value.lexeme),
          message: sample === undefined ? 'records' : 'near',
          data: {
            first: before.value.lexeme,
            second: limb.value.lexeme,
            gap: text(gap),
            window: time.where,
            step: text(step),
            records: wholeText(samples),
          },
          related: [{ message: 'The limb before it.', origin: before.origin }],
        };
      }
    }
  },
});

/** The fewest records of a share of records, where the metric says so. */
function recordsBehind(metric: Metric): bigint | undefined {
  return metric.expression.kind === 'record-share' && metric.atLeast !== undefined ? BigInt(metric.atLeast) : undefined;
}
