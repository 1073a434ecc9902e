import { elapsedOf, measuresUnderPromise } from '../facts/clocks';
import { isReopening } from '../facts/names';
import { lettingSet, otherThan, setterOf } from '../facts/setters';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/obligor-stops-clock',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'The party that must be quick says itself when it is done.',
    why: 'Just before the time is up, a case can be marked as done that is not. Without a confirmation or a right to open it again the figure shows what the party writes.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Provider;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Provider; Reopened, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
  },
  messages: {
    stop: {
      says: '{party} must keep {measure} short, and says itself when {end} is: it can mark a case as done to stop the clock.',
      instead: 'Let the other party confirm ("{end}, a time set by {other}"), or record when a case is opened again.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const elapsed = elapsedOf(reading.agreement, measure);
      const records = reading.agreement.records.get(measure.records);
      if (elapsed === undefined || records === undefined || !reading.isPenalised(promise.target)) continue;
      const key = `${measure.records} ${elapsed.end}`;
      const setter = setterOf(reading.agreement, measure.records, elapsed.end);
      if (setter === undefined || !promise.obligors.includes(setter.party) || seen.has(key)) continue;
      if (records.fields.some(({ name }) => isReopening(name) && name !== elapsed.end)) continue;
      seen.add(key);
      const { party, field } = setter;
      const other = otherThan(reading, promise.obligors) ?? 'the other party';
      yield {
        at: field.origin,
        message: 'stop',
        data: { party, measure: measure.name, end: field.name, other },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        fixes: [lettingSet(reading, setter, other)],
      };
    }
  },
});
