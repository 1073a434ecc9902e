import { WEEKDAYS } from '../../quantities/civil-date';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/overlapping-hours',
  severity: 'information',
  docs: {
    summary: 'Two ranges of a calendar overlap.',
    why: 'The hours are counted once, but a reader adds them up. One of the two ranges is usually a slip.',
    avoid: [
      'calendar Support Hours means Monday to Friday from 08:00 to 18:00 and Friday from 17:00 to 20:00, except public holidays in "GB-ENG".',
    ],
    prefer: [
      'calendar Support Hours means Monday to Friday from 08:00 to 18:00 and Friday from 18:00 to 20:00, except public holidays in "GB-ENG".',
    ],
  },
  messages: {
    overlap: { says: 'On {day} these hours overlap with those from {from} to {to}.', instead: 'State each hour once.' },
  },
  *check(reading) {
    for (const calendar of reading.agreement.calendars.values()) {
      for (const [index, range] of calendar.ranges.entries()) {
        for (const other of calendar.ranges.slice(0, index)) {
          // A range that runs into the next day is left alone: it hardly ever overlaps, and telling would take the whole week.
          if (range.to <= range.from || other.to <= other.from || range.from >= other.to || other.from >= range.to) continue;
          const day = daysOf(range).find((each) => daysOf(other).includes(each));
          if (day === undefined) continue;
          yield {
            at: reading.at(calendar.origin, `from ${range.from} to ${range.to}`),
            message: 'overlap',
            data: { day, from: other.from, to: other.to },
          };
        }
      }
    }
  },
});

function daysOf({ first, last }: { readonly first: string; readonly last: string }): string[] {
  const names: readonly string[] = WEEKDAYS;
  const from = names.indexOf(first);
  const count = ((names.indexOf(last) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => names[(from + index) % 7] ?? '');
}
