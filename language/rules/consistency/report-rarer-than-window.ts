import { longestWindow, shortestWindow, windowText } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/report-rarer-than-window',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A target is judged more often than it is reported.',
    why: 'A miss in January is known in April. Until then nobody repairs, claims or terminates.',
    avoid: [
      {
        text: 'Provider must report Availability, Quick Help and No Old Ticket to Customer within 5 days after each calendar year.',
        without: ['Provider must report'],
      },
    ],
    prefer: [
      {
        text: 'Provider must report Availability, Quick Help and No Old Ticket to Customer within 5 days after each calendar week.',
        without: ['Provider must report'],
      },
    ],
  },
  messages: {
    rare: {
      says: '{target} is judged in each {window} and reported only after each {report}: misses are known late.',
      instead: 'Report after each {window}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const duty of agreement.duties) {
      if (duty.kind !== 'report') continue;
      const reported = shortestWindow(duty.after, agreement);
      const promise = reading.promisesNamed(duty.subjects).find(({ window }) => {
        // Days and weeks are reported by the month everywhere.
        if (window?.kind === 'rolling' || (window !== undefined && 'unit' in window && (window.unit === 'day' || window.unit === 'week')))
          return false;
        const judged = window === undefined ? undefined : longestWindow(window, agreement);
        return judged !== undefined && reported !== undefined && reported.compare(judged) > 0;
      });
      if (promise?.window === undefined) continue;
      yield {
        at: reading.at(duty.origin, windowText(duty.after)),
        message: 'rare',
        data: { target: promise.target.name, window: windowText(promise.window), report: windowText(duty.after) },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        fixes: [
          reading.replacing(
            `Report after each ${windowText(promise.window)}`,
            reading.at(duty.origin, windowText(duty.after)),
            windowText(promise.window),
          ),
        ],
      };
    }
  },
});
