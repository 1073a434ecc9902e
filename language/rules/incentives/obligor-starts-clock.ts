import { measuresUnderPromise } from '../facts/clocks';
import { fieldOf } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/obligor-starts-clock',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'The party that must be quick decides when the time begins to run.',
    why: 'The clock starts when the party registers, accepts or confirms something. It can do the work first and register it afterwards, and is never late.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Provider; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
  },
  messages: {
    start: {
      says: '{party} must keep {measure} short, and sets its beginning itself: by setting {start} late, {party} is never late.',
      instead: 'Let the other party or a machine set it: "{start}, a time set by {other}".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const { expression } = measure;
      if (expression.kind !== 'elapsed' || seen.has(measure.name)) continue;
      const field = fieldOf(reading.agreement, measure.records, expression.start);
      if (field?.setBy === undefined || !promise.obligors.includes(field.setBy)) continue;
      seen.add(measure.name);
      const other = reading.agreement.between.find((name) => !promise.obligors.includes(name)) ?? 'the other party';
      yield {
        at: field.origin,
        message: 'start',
        data: { party: field.setBy, measure: measure.name, start: field.name, other },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        fixes: [reading.replacing(`Let ${other} set ${field.name}`, reading.at(field.origin, `set by ${field.setBy}`), `set by ${other}`)],
      };
    }
  },
});
