import type { Reading } from '../reading';
import { measuresUnderPromise } from '../facts/clocks';
import { settersOf } from '../facts/exclusions';
import { fieldOf } from '../facts/promises';
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
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.`,
    ],
  },
  messages: {
    pause: {
      says: '{party} must keep {measure} short and decides itself when {pause} begins: a needless question stops the clock.',
      instead: 'Let the other party set it, limit it ("up to 2 days …"), or promise a share of time that is not paused.',
    },
    own: {
      says: '{pause} is caused by {party} itself and does not count: whoever must keep {measure} short gains by its own delay.',
      instead: 'Count it, or leave out only what others cause: "periods caused by {other}".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      for (const { kind, name, origin } of measure.pauses) {
        if (seen.has(name)) continue;
        const period = kind === 'period' ? agreement.periods.get(name) : undefined;
        const limited = period?.refinements.some((each) => each.kind === 'up-to' || each.kind === 'notice') === true;
        const field = kind === 'field' ? fieldOf(agreement, measure.records, name) : undefined;
        const setters = period === undefined ? [field?.setBy].filter((each) => each !== undefined) : settersOf(reading, period);
        const party = setters.find((each) => promise.obligors.includes(each));
        if (limited) continue;
        const own = promise.obligors.find((each) => each === field?.causedBy);
        if (field !== undefined && own !== undefined) {
          seen.add(name);
          const other = otherThan(reading, promise.obligors);
          yield {
            at: field.origin,
            message: 'own',
            data: { party: own, measure: measure.name, pause: name, other },
            related: [{ message: 'It is left out here.', origin: reading.at(origin, name) }],
            fixes: [
              reading.replacing(`Leave out what ${other} causes`, reading.at(field.origin, `caused by ${own}`), `caused by ${other}`),
            ],
          };
          continue;
        }
        if (party === undefined) continue;
        seen.add(name);
        yield {
          at: field?.origin ?? reading.at(origin, name),
          message: 'pause',
          data: { party, measure: measure.name, pause: name },
          related: [{ message: 'It is left out here.', origin: reading.at(origin, name) }],
          fixes:
            field === undefined
              ? []
              : [
                  reading.replacing(
                    `Let ${otherThan(reading, promise.obligors)} set ${name}`,
                    reading.at(field.origin, `set by ${party}`),
                    `set by ${otherThan(reading, promise.obligors)}`,
                  ),
                ],
        };
      }
    }
  },
});

function otherThan({ agreement }: Reading, obligors: readonly string[]): string {
  return agreement.between.find((name) => !obligors.includes(name)) ?? '';
}
