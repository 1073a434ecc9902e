import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/baseline-never-set',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'A baseline is still unknown, and nobody is to set it, or to look at it then.',
    why: 'A level that was guessed is kept by luck or missed from the first day, and nothing obliges the parties to correct it.',
    avoid: ['baseline of Slowest Fix is unknown.', 'baseline of Slowest Fix is unknown, to be set after 3 months.'],
    prefer: [
      'baseline of Slowest Fix is unknown, to be set after 3 months.\nProvider and Customer must review Slowest Fix every 3 months.',
    ],
  },
  messages: {
    undated: {
      says: 'The baseline of {metric} is unknown, and nothing says when it is to be known.',
      instead: 'Add "to be set after 3 months", and a review of {metric}.',
    },
    unreviewed: {
      says: 'The baseline of {metric} is to be set after {after}, and nobody must review {metric} then.',
      instead: 'Add "{parties} must review {metric} every {after}."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { metric, value, toBeSetAfter, setAs, origin } of agreement.baselines) {
      if (value !== undefined || setAs !== undefined) continue;
      const parties = agreement.between.join(' and ');
      const targets = reading.metricPromises.filter((promise) => promise.metric.name === metric).map(({ target }) => target.name);
      const reviewed = agreement.duties.some(
        (duty) => duty.kind === 'review' && duty.subjects.some((each) => each === metric || targets.includes(each)),
      );
      if (toBeSetAfter === undefined) {
        yield {
          at: reading.at(origin, 'unknown'),
          message: 'undated',
          data: { metric },
          fixes: [
            {
              title: reviewed ? 'Set it after 3 months' : 'Set it after 3 months, and review it then',
              safe: false,
              edits: [
                ...reading.adding('', origin, ', to be set after 3 months').edits,
                ...(reviewed ? [] : reading.addingSentence('', `${parties} must review ${metric} every 3 months.`).edits),
              ],
            },
          ],
        };
      } else if (!reviewed) {
        yield {
          at: reading.at(origin, `after ${toBeSetAfter.lexeme}`),
          message: 'unreviewed',
          data: { metric, after: toBeSetAfter.lexeme, parties },
          fixes: [
            reading.addingSentence(
              `Insert a review every ${toBeSetAfter.lexeme}`,
              `${parties} must review ${metric} every ${toBeSetAfter.lexeme}.`,
            ),
          ],
        };
      }
    }
  },
});
