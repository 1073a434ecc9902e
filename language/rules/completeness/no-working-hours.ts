import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { measuresUnderPromise } from '../facts/clocks';
import { lengthOf } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-working-hours',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'A time in hours is promised, working hours are agreed, and the time is not counted in them.',
    why: 'Four hours then run through the night and the weekend. The provider must pay for a night shift that nobody ordered, or argues that working hours were meant.',
    avoid: [
      {
        text: `measure Answer Time means, for each of Tickets, the time from Opened to Answered.
target Quick Answer: Provider must keep Answer Time at most 2 hours for each of Tickets.
If Quick Answer is missed, Provider must "say why" within 10 days.
goal Helped Soon means "a fault is over on the same day", served by Quick Help, No Old Ticket and Quick Answer.
Provider must report Quick Answer to Customer within 5 days after each calendar month.`,
        without: [],
      },
    ],
    prefer: [
      'measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.\ntarget Quick Answer: Provider must keep Answer Time at most 2 hours for each of Tickets.',
    ],
  },
  messages: {
    always: {
      says: '{measure} runs through nights and weekends: it is not counted in {calendar}, and {target} promises {value}.',
      instead: 'Add "counted in {calendar}" to {measure}, or a calendar "24 hours every day" if nights are meant.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const calendars = [...agreement.calendars.values()].filter(({ always }) => !always);
    const [calendar] = calendars;
    if (calendar === undefined) return;
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const { value, target } = promise;
      if (measure.expression.kind !== 'elapsed' || measure.calendar !== undefined || value.kind !== 'duration' || seen.has(measure.name))
        continue;
      const limit = lengthOf(value);
      // Who waits a few minutes for an answer came when somebody was there; a day is a day.
      if (limit === undefined || limit.compare(Ratio.of(MICROSECONDS_PER.day)) >= 0 || limit.compare(A_WHILE) < 0) continue;
      seen.add(measure.name);
      yield {
        at: reading.atName(measure),
        message: 'always',
        data: { measure: measure.name, calendar: calendar.name, target: target.name, value: value.lexeme },
        related: [{ message: `${target.name} is promised here.`, origin: promise.origin }],
        fixes: calendars.map(({ name }) => reading.adding(`Count it in ${name}`, measure.origin, `, counted in ${name}`)),
      };
    }
  },
});

const A_WHILE = Ratio.of(15n * MICROSECONDS_PER.minute);
