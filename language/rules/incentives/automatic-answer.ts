import { elapsedOf, measuresUnderPromise } from '../facts/clocks';
import { isResponse } from '../facts/names';
import { fieldOf } from '../facts/promises';
import { setterOf } from '../facts/setters';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/automatic-answer',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'An answer in time is paid for, and nothing says that a person must give it.',
    why: 'A reply sent by a machine stops the clock after a second. Every answer is in time, and nobody has read the question.',
    avoid: [
      `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Answer: Provider must keep Answer Time at most 30 minutes for each of Tickets.
If Quick Answer is missed, Provider must credit GBP 20 for each of Tickets that missed it.
goal Helped Soon means "a fault is over on the same day", served by Quick Help, No Old Ticket and Quick Answer.
Provider must report Quick Answer to Customer within 5 days after each calendar month.
records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Answered, a time set by Provider; Resolved, a time set by Customer; Reopened, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.`,
    ],
    prefer: [
      `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Answer: Provider must keep Answer Time at most 30 minutes for each of Tickets.
If Quick Answer is missed, Provider must credit GBP 20 for each of Tickets that missed it.
term Answered means "a named engineer has written, with the next step".`,
    ],
  },
  messages: {
    machine: {
      says: '{party} pays when {target} is missed and nothing says that a person must answer, so {party} can let an automatic reply set {end}.',
      instead: 'Say what counts: term {end} means "a named person has written, with the next step".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const elapsed = elapsedOf(agreement, measure);
      if (elapsed === undefined || !isResponse(elapsed.end) || !reading.isPenalised(promise.target)) continue;
      const field = fieldOf(agreement, measure.records, elapsed.end);
      const party = setterOf(agreement, measure.records, elapsed.end)?.party;
      if (field === undefined || party === undefined || !promise.obligors.includes(party) || seen.has(`${measure.records} ${field.name}`))
        continue;
      if (
        agreement.terms.has(field.name) ||
        field.picked?.where?.parts.some(({ left }) => /automat|machine|robot/i.test(left.name)) === true ||
        reading.hasClauseAbout(/\bautomat|\bmachine|\bby a person|\bnamed (?:person|engineer|agent)|\bhuman\b/i)
      )
        continue;
      seen.add(`${measure.records} ${field.name}`);
      yield {
        at: field.origin,
        message: 'machine',
        data: { party, target: promise.target.name, end: field.name },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        fixes: [
          reading.addingSentence(
            `Say what ${field.name} means`,
            `term ${field.name} means "a named person has written, with the next step".`,
          ),
        ],
      };
    }
  },
});
