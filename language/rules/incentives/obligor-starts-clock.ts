import type { Measure } from '../../agreement/agreement';
import { elapsedOf, measuresUnderPromise } from '../facts/clocks';
import { lettingSet, otherThan, setterOf } from '../facts/setters';
import type { Promised } from '../facts/promises';
import type { Reading } from '../reading';
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
      `records Tickets means "requests for help", identified by Number, collected by Provider in "the help desk", with
  Number, a text; Opened, a time; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
Customer may "audit the help desk once a year".`,
    ],
    prefer: [
      `records Parcels means "parcels", identified by Parcel, collected by Customer in "the shipping system", with
  Parcel, a text; Booked, a time set by Customer; Collected, a time set by Provider; Delivered, a time set by Customer.
measure Collection Time means, for each of Parcels, the time from Booked to Collected.
measure Delivery Time means, for each of Parcels, the time from Collected to Delivered.
target Collected Soon: Provider must keep Collection Time at most 4 hours for each of Parcels.
target Delivered Soon: Provider must keep Delivery Time at most 24 hours for each of Parcels.
If Collected Soon is missed, Provider must credit GBP 5 for each of Parcels that missed it.`,
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
    nobody: {
      says: '{party} must keep {measure} short and collects {records}, and nobody else is said to set {start}: by writing it down late, {party} is never late.',
      instead: 'Say who sets it: "{start}, a time set by {other}".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const elapsed = elapsedOf(reading.agreement, measure);
      if (elapsed === undefined || seen.has(measure.name)) continue;
      const setter = setterOf(reading.agreement, measure.records, elapsed.start);
      if (setter === undefined || !promise.obligors.includes(setter.party)) continue;
      if (isHeldOtherwise(reading, promise, measure, elapsed)) continue;
      seen.add(measure.name);
      const { party, field, said } = setter;
      const other = otherThan(reading, promise.obligors) ?? 'the other party';
      yield {
        at: field.origin,
        message: said ? 'start' : 'nobody',
        data: { party, measure: measure.name, start: field.name, other, records: measure.records },
        related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
        fixes: [lettingSet(reading, setter, other)],
      };
    }
  },
});

/**
 * Setting the beginning late does not help: another promise with money on it runs until then, or over the whole time from a beginning that the
 * party does not set.
 */
function isHeldOtherwise(
  reading: Reading,
  { obligors }: Promised,
  { name, records }: Measure,
  { start, end }: { readonly start: string; readonly end: string },
): boolean {
  const { agreement } = reading;
  return measuresUnderPromise(reading).some(({ promise, measure }) => {
    const other = measure.records === records && measure.name !== name ? elapsedOf(agreement, measure) : undefined;
    if (other === undefined || (other.end !== start && other.end !== end) || other.start === start) return false;
    if (!promise.obligors.some((each) => obligors.includes(each)) || !reading.isPenalised(promise.target)) return false;
    const setter = setterOf(agreement, records, other.start);
    return other.end === start || setter === undefined || !obligors.includes(setter.party);
  });
}
