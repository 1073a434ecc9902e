import { lengthOf, longestWindow, windowText } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/cap-without-effect',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A period may last up to so much in each window, and that is the whole window or more.',
    why: 'It looks like a limit and is none: all time can be left out.',
    avoid: [
      `period Maintenance means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 48 hours in each calendar day.
period Stop means the time from Starts to Ends of Notices,
  with Given at least 2 days before Starts, up to 1 hour in each calendar month.
metric Availability of Web Shop means the percentage of time without Outage, not counting Stop, taking missing samples as Failed.
metric Announced means the number of Maintenance.
Provider must report Announced to Customer within 5 days after each calendar month.`,
    ],
    prefer: [
      'period Maintenance means the time from Starts to Ends of Notices,\n  with Given at least 48 hours before Starts, up to 1 hour in each calendar day.',
    ],
  },
  messages: {
    none: {
      says: '{period} may last up to {cap} in each {window}, which is all of it: this limits nothing.',
      instead: 'Write a length below that of the window.',
    },
  },
  *check(reading) {
    for (const period of reading.agreement.periods.values()) {
      for (const refinement of period.refinements) {
        if (refinement.kind !== 'up-to') continue;
        const cap = lengthOf(refinement.cap);
        const window = longestWindow(refinement.window, reading.agreement);
        if (cap === undefined || window === undefined || cap.compare(window) < 0) continue;
        yield {
          at: reading.at(refinement.origin, refinement.cap.lexeme),
          message: 'none',
          data: { period: period.name, cap: refinement.cap.lexeme, window: windowText(refinement.window) },
        };
      }
    }
  },
});
