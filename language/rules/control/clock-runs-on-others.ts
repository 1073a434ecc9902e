import type { Agreement, Measure, Records } from '../../agreement/agreement';
import { elapsedOf, measuresUnderPromise } from '../facts/clocks';
import { listedBy } from '../facts/listed-by';
import { isResponse } from '../facts/names';
import { fieldOf } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'control/clock-runs-on-others',
  severity: 'warning',
  docs: {
    summary: 'A party pays for time in which the other party, or a third one, holds things up.',
    why: 'The clock runs while somebody waits for an answer, a key or a delivery of another. The party pays for what it cannot speed up, and the other has no reason to hurry.',
    avoid: [
      `measure Resolution Time means, for each of Tickets, the time from Opened to Resolved, counted in Support Hours.
records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Answered, a time set by Provider; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Access Given, a time set by Customer; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.
Customer must provide Access Given of Tickets within 2 hours after Opened.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Priority, one of P1 or P2, set by Customer;
  Score, a number set by Customer; Waiting On Customer, periods caused by Customer; Waiting For The Maker, periods caused by Monitor.`,
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Signed Off, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.
Customer must provide Signed Off of Tickets within 10 days after Opened.`,
      `measure Resolution Time means, for each of Tickets, the time from Opened to Resolved,
  counted in Support Hours, not counting Waiting On Customer.`,
    ],
  },
  messages: {
    waiting: {
      says: '{party} pays for {measure}, and the records know {pause}, caused by {other}: the clock runs on while {other} holds things up.',
      instead: 'Leave that time out: "not counting {pause}".',
    },
    step: {
      says: '{party} pays for {measure}, which starts at {start}, and {other} has until later to provide {field}: {other} can use up the time of {party}.',
      instead: 'Start the clock at {field}: "the time from {field} to {end}".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    const provided = listedBy(
      agreement.duties.filter((duty) => duty.kind === 'provide'),
      ({ records }) => [records],
    );
    for (const { promise, measure } of measuresUnderPromise(reading)) {
      const elapsed = elapsedOf(agreement, measure);
      const { pauses } = measure;
      const records = agreement.records.get(measure.records);
      if (elapsed === undefined || records === undefined || seen.has(measure.name) || !reading.isPenalised(promise.target)) continue;
      seen.add(measure.name);
      const { start, end } = elapsed;
      const [party = ''] = promise.obligors;
      const related = [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }];
      // Whoever only has to answer waits for nobody.
      if (isResponse(end)) continue;
      const waiting = records.fields.find(
        ({ type, causedBy }) => type === 'periods' && isOther(causedBy, promise.obligors) && !isLeftOut(agreement, measure, causedBy),
      );
      if (waiting?.causedBy !== undefined) {
        const { name: pause, causedBy: other } = waiting;
        const at = reading.atName(measure);
        yield {
          at,
          message: 'waiting',
          data: { party, measure: measure.name, pause, other },
          related,
          fixes: [
            pauses.length === 0
              ? reading.adding(`Leave out ${pause}`, measure.origin, `, not counting ${pause}`)
              : reading.replacing(
                  `Leave out ${pause}, too`,
                  reading.at(measure.origin, 'not counting'),
                  `not counting ${pause}${pauses.length === 1 ? ' or' : ','}`,
                ),
          ],
        };
      }
      for (const duty of provided.get(records.name) ?? []) {
        if (duty.after !== start || duty.field === end || duty.field === start || !isNeeded(records, duty.field, end)) continue;
        const other = duty.obligors.find((each) => !promise.obligors.includes(each));
        if (other === undefined) continue;
        const at = reading.at(measure.origin, `from ${start}`);
        yield {
          at,
          message: 'step',
          data: { party, measure: measure.name, start, end, other, field: duty.field },
          related,
          fixes: [reading.replacing(`Start at ${duty.field}`, at, `from ${duty.field}`)],
        };
      }
    }
  },
});

/**
 * Whether the work has to wait for the step: it is named like something that is handed over, and stands before the end. A sign-off or a check
 * follows the work, and nobody waits for it.
 */
function isNeeded({ fields }: Records, step: string, end: string): boolean {
  const place = (name: string): number => fields.findIndex((field) => field.name === name);
  return HANDED_OVER.test(step) && !AFTERWARDS.test(step) && place(step) < place(end);
}

const HANDED_OVER =
  /\b(?:access|keys?|permissions?|permits?|licen[cs]es?|passwords?|given|granted|provided|supplied|handed over|delivered|arrived|sent|informed|information|details?|documents?|data|files?|materials?|parts?|samples?|drafts?|texts?|orders?|briefing|released|answered|replied|opened up|ready|cleared|shut down)\b/i;
const AFTERWARDS =
  /\b(?:sign(?:ed)?[ -]?off|accept\w*|confirm\w*|clos\w*|check\w*|inspect\w*|verif\w*|rat(?:ed|ing)|surveys?|scores?|feedback|pa(?:id|yment)|invoices?|re-?open\w*|reject\w*|refus\w*|return\w*|certif\w*|review\w*)\b/i;

/** Some of the time that this party causes, or that nobody is said to cause, is left out: which, the drafter has decided. */
function isLeftOut(agreement: Agreement, { records, pauses }: Measure, party: string | undefined): boolean {
  return pauses.some(({ kind, name }) =>
    kind === 'field'
      ? [party, undefined].includes(fieldOf(agreement, records, name)?.causedBy)
      : agreement.periods.get(name)?.refinements.some((each) => each.kind === 'caused-by' && each.party === party) === true,
  );
}

function isOther(party: string | undefined, obligors: readonly string[]): boolean {
  return party !== undefined && !obligors.includes(party);
}
