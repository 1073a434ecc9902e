import { lengthOf, roughLength } from '../facts/lengths';
import { fieldOf } from '../facts/promises';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'measurability/stamps-too-coarse',
  severity: 'warning',
  docs: {
    summary: 'Times are kept in whole days, and the promise is in hours or minutes.',
    why: 'A stamp that only knows the day moves every figure by up to a day, more than the promise itself. Whether it was kept cannot be seen.',
    avoid: [
      {
        text: `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a date set by Customer; Resolved, a date set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.
target No Old Ticket: Provider must keep Resolution Time at most 12 hours for each of Tickets.`,
        without: ['metric Slowest Fix'],
      },
    ],
    prefer: [
      {
        text: `records Repairs means "repairs", collected by Customer in "the log", with
  Reported, a time set by Customer; Repaired, a time set by Customer.
measure Repair Time means, for each of Repairs, the time from Reported to Repaired, counted in Support Hours.
target No Old Ticket: Provider must keep Repair Time at most 6 hours for each of Repairs.`,
        without: ['metric Slowest Fix'],
      },
    ],
  },
  messages: {
    day: {
      says: '{field} is a date, known to the day only, and {target} promises {value}.',
      instead: 'Make {field} "a time", or promise in whole days, ten or more.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { measure, value, target, origin } of reading.measurePromises) {
      if (measure.expression.kind !== 'elapsed' || value.kind !== 'duration') continue;
      const limit = lengthOf(value) ?? roughLength(value);
      for (const name of [measure.expression.start, measure.expression.end]) {
        const field = fieldOf(agreement, measure.records, name);
        if (field?.type !== 'date' || limit.compare(Ratio.of(2n * MICROSECONDS_PER.day)) >= 0 || seen.has(`${measure.records} ${name}`))
          continue;
        seen.add(`${measure.records} ${name}`);
        yield {
          at: field.origin,
          message: 'day',
          data: { field: name, target: target.name, value: value.lexeme },
          related: [{ message: `${target.name} is promised here.`, origin: reading.at(origin, value.lexeme) }],
        };
      }
    }
  },
});
