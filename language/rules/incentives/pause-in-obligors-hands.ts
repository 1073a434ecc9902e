import type { Period } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { measuresUnderPromise } from '../facts/clocks';
import { settersOf } from '../facts/exclusions';
import { periodsWithin } from '../facts/measurement';
import { fieldOf } from '../facts/promises';
import { lettingSet, otherThan, setterOf } from '../facts/setters';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/pause-in-obligors-hands',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'The party that must be quick can stop the clock itself.',
    why: 'A question to the other party shortly before the time is up stops the clock. The figure stays good, and the other party waits and answers questions.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods set by Provider.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Provider.`,
      `records Tickets means "requests for help", identified by Number, one row for each change dated by Updated, collected by Customer in "the help desk", with
  Number, a text; Updated, a time set by Customer; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer;
  State, one of Working or Pending, set by Provider; Waiting On Customer, periods while State is Pending, caused by Customer.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
  },
  messages: {
    pause: {
      says: '{party} must keep {measure} short and decides itself when {pause} begins: with a needless question it can stop the clock.',
      instead: 'Let the other party set it, limit it ("up to 2 days …"), or promise a share of time that is not paused.',
    },
    state: {
      says: '{party} must keep {measure} short and sets {state}, which says when {pause} begins: with a needless question it can stop the clock.',
      instead: 'Let {other} set {state}, or leave out only what a period with a limit covers ("up to 2 days …").',
    },
    own: {
      says: '{pause} is caused by {party} itself and does not count, so {party} can keep {measure} short by delaying.',
      instead: 'Count it, or leave out only what others cause: "periods caused by {other}".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const other = otherThan(reading, promise.obligors) ?? 'the other party';
      for (const { kind, name, origin } of measure.pauses) {
        if (seen.has(name)) continue;
        const related = [{ message: 'It is left out here.', origin: reading.at(origin, name) }];
        const period = kind === 'period' ? agreement.periods.get(name) : undefined;
        if (period !== undefined) {
          const party = isLimited(period) ? undefined : whoSets(reading, period).find((each) => promise.obligors.includes(each));
          if (party === undefined) continue;
          seen.add(name);
          yield { at: reading.at(origin, name), message: 'pause', data: { party, measure: measure.name, pause: name }, related };
          continue;
        }
        const field = fieldOf(agreement, measure.records, name);
        if (field === undefined) continue;
        const own = promise.obligors.find((each) => each === field.causedBy);
        if (own !== undefined) {
          seen.add(name);
          yield {
            at: field.origin,
            message: 'own',
            data: { party: own, measure: measure.name, pause: name, other },
            related,
            fixes: [
              reading.replacing(`Leave out what ${other} causes`, reading.at(field.origin, `caused by ${own}`), `caused by ${other}`),
            ],
          };
          continue;
        }
        const setter = setterOf(agreement, measure.records, name);
        // Whose time it is speaks for it where nobody says who writes it down.
        if (setter === undefined || !promise.obligors.includes(setter.party) || (!setter.said && field.causedBy !== undefined)) continue;
        seen.add(name);
        const { party } = setter;
        const state = setter.field === field ? undefined : setter.field.name;
        yield {
          at: field.origin,
          message: state === undefined ? 'pause' : 'state',
          data: { party, measure: measure.name, pause: name, state, other },
          related,
          fixes: [lettingSet(reading, setter, other)],
        };
      }
    }
  },
});

function isLimited({ refinements }: Period): boolean {
  return refinements.some(({ kind }) => kind === 'up-to' || kind === 'notice');
}

/** Who sets the times or the samples that a period, or any of those that it is made of, comes from. */
function whoSets(reading: Reading, period: Period): string[] {
  return periodsWithin(reading.agreement, period)
    .filter((each) => !isLimited(each))
    .flatMap((each) => {
      const { expression } = each;
      const sample = expression.kind === 'samples' ? setterOf(reading.agreement, expression.records, expression.field) : undefined;
      return sample?.said === true ? [sample.party] : settersOf(reading, each);
    });
}
