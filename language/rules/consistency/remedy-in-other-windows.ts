import { windowText } from '../facts/lengths';
import { samePhrase } from '../facts/windows';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/remedy-in-other-windows',
  severity: 'warning',
  docs: {
    summary: 'A figure is promised in one kind of window and credited in another.',
    why: 'A bad month vanishes in a good quarter, or a month is credited in a quarter that was kept. Which of the two counts is left to a dispute.',
    avoid: [
      {
        text: `If Availability in a calendar quarter is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
    prefer: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    other: {
      says: '{target} is judged in each {promised}, and this credits {metric} of a {credited}.',
      instead: 'Use one kind of window for both, or promise the figure in both.',
    },
  },
  *check(reading) {
    for (const { trigger, origin } of reading.agreement.remedies) {
      if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric') continue;
      const promises = reading.promisesOfMetric(trigger.subject.name);
      const [first] = promises;
      if (first?.window === undefined || promises.some(({ window }) => window !== undefined && samePhrase(window, trigger.window)))
        continue;
      yield {
        at: reading.at(origin, windowText(trigger.window)),
        message: 'other',
        data: {
          target: first.target.name,
          promised: windowText(first.window),
          metric: first.metric.name,
          credited: windowText(trigger.window),
        },
        related: [{ message: `${first.target.name} is promised here.`, origin: first.origin }],
        fixes: [
          reading.replacing('Use the window of the promise', reading.at(origin, windowText(trigger.window)), windowText(first.window)),
        ],
      };
    }
  },
});
