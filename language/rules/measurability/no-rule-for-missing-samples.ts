import { wholeText } from '../facts/lengths';
import { sampledPromises } from '../facts/sampled';
import { missingShareAllowed, samplesIn } from '../formulas/sampling';
import { Ratio } from '../../quantities/ratio';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/no-rule-for-missing-samples',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Nothing says how missing samples count.',
    why: 'Monitors fail, too. A gap in the samples is either counted for the provider or against it, and after the outage each party remembers it differently.',
    avoid: ['metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance.'],
    prefer: [
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, taking missing samples as Failed.',
    ],
  },
  messages: {
    gap: {
      says: 'Nothing says how missing samples of {records} count. {some} of {samples} missing in {window} already blur {promise}.',
      instead: 'Add "taking missing samples as {worst}", or "as {best}", whichever is agreed.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { figure, kept, by, counted, where, expression, records, step } of sampledPromises(reading)) {
      // The metric that looks at the samples itself says it for those made of it.
      const metric = figure.metrics.at(-1);
      const opening = expression.opens.test.kind === 'among' ? expression.opens.test.values.find(({ kind }) => kind === 'name') : undefined;
      if (metric === undefined || metric.missingSamplesAs !== undefined || seen.has(metric.name) || opening?.kind !== 'name') continue;
      seen.add(metric.name);
      const values = records.fields.find(({ name }) => name === expression.field)?.values ?? [];
      const samples = samplesIn(counted, step);
      const some = Ratio.of(samples).times(missingShareAllowed(kept)).floor() + 1n;
      const best = values.find((each) => each !== opening.name) ?? opening.name;
      yield {
        at: reading.atName(metric),
        message: 'gap',
        data: {
          records: records.name,
          some: wholeText(some),
          samples: wholeText(samples),
          window: where,
          promise: by,
          worst: opening.name,
          best,
        },
        fixes: [opening.name, best].map((each) =>
          reading.adding(`Take missing samples as ${each}`, metric.origin, `,\n  taking missing samples as ${each}`),
        ),
      };
    }
  },
});
