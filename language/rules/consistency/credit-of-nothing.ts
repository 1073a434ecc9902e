import type { Agreement, Consequence, Remedy } from '../../agreement/agreement';
import { isNothing } from '../facts/costs';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/credit-of-nothing',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'What a miss costs comes to nothing.',
    why: 'The promise looks as if it were backed by money. A zero that was left from a draft makes it free to break, and the other party finds out with the first claim.',
    avoid: [
      { text: 'If Quick Fixes in a calendar month is below 90%, Provider must credit 0% of Monthly Fee.', without: ['If Quick Fixes'] },
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 0% of Monthly Fee;\n  below 70%, Provider must credit GBP 0.',
        without: ['If Quick Fixes'],
      },
      'If No Old Ticket is missed, Provider must add 0 days of service.',
    ],
    prefer: [
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 2% of Monthly Fee;\n  below 70%, Provider must credit GBP 500.',
        without: ['If Quick Fixes'],
      },
      {
        text: 'If Quick Fixes in a calendar month is\n  below 90%, Provider must credit 0% of Monthly Fee;\n  below 85%, Provider must credit 2% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
      {
        text: `fee Pilot Fee means GBP 0 for each calendar month.
amendment from 1 April 2026: fee Pilot Fee means GBP 8,000 for each calendar month.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 5% of Pilot Fee;
  below 70%, Provider must credit 10% of Pilot Fee.`,
        without: ['If Quick Fixes'],
      },
      {
        text: `remedy Slow Fixes: If Quick Fixes in a calendar month is below 90%, Provider must credit 0% of Monthly Fee.
amendment from 1 April 2026: remedy Slow Fixes: If Quick Fixes in a calendar month is below 90%, Provider must credit 5% of Monthly Fee.`,
        without: ['If Quick Fixes'],
      },
    ],
  },
  messages: {
    nothing: {
      says: 'This comes to nothing: {party} can miss {target} and owe nothing for it.',
      instead: 'Write an amount above zero, or take the sentence out and say what follows instead.',
    },
  },
  *check({ agreement }) {
    for (const remedy of agreement.remedies) {
      const consequences = consequencesOf(remedy);
      const [first] = consequences;
      if (first === undefined || !isNothingEver(agreement, consequences) || isReplaced(agreement, remedy)) continue;
      yield { at: first.origin, message: 'nothing', data: { party: first.party, target: missed(agreement, remedy) } };
    }
  },
});

function consequencesOf({ trigger, consequences }: Remedy): readonly Consequence[] {
  return trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
}

/** Whatever fees come to from some day on. */
function isNothingEver(agreement: Agreement, consequences: readonly Consequence[]): boolean {
  const { amendments, fees } = agreement;
  const later = amendments.flatMap(({ statement }) => (statement.kind === 'fee' ? [statement.fee] : []));
  const all = [agreement, ...later.map((fee) => ({ ...agreement, fees: new Map([...fees, [fee.name, fee]]) }))];
  return all.every((each) => consequences.every((consequence) => isNothing(each, consequence)));
}

/** Something is owed from some day on: until then, nothing is what the parties want. */
function isReplaced(agreement: Agreement, { name }: Remedy): boolean {
  return agreement.amendments.some(
    ({ statement }) =>
      statement.kind === 'remedy' &&
      name !== undefined &&
      statement.remedy.name === name &&
      !isNothingEver(agreement, consequencesOf(statement.remedy)),
  );
}

function missed({ targets }: Agreement, { trigger }: Remedy): string {
  if (trigger.kind === 'ladder') {
    const { kind, name } = trigger.subject;
    const target = [...targets.values()].find(({ undertaking }) => undertaking.kind === 'metric' && undertaking.metric === name);
    return kind === 'target' ? name : (target?.name ?? name);
  }
  const names = trigger.events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
  return names.length === 0 ? 'what was promised' : names.join(` ${trigger.join} `);
}
