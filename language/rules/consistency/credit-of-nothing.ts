import type { Agreement, Remedy } from '../../agreement/agreement';
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
      const consequences =
        remedy.trigger.kind === 'ladder' ? remedy.trigger.limbs.flatMap((limb) => limb.consequences) : remedy.consequences;
      const [first] = consequences;
      if (first === undefined || !consequences.every((each) => isNothing(agreement, each))) continue;
      yield { at: first.origin, message: 'nothing', data: { party: first.party, target: missed(agreement, remedy) } };
    }
  },
});

function missed({ targets }: Agreement, { trigger }: Remedy): string {
  if (trigger.kind === 'ladder') {
    const { kind, name } = trigger.subject;
    const target = [...targets.values()].find(({ undertaking }) => undertaking.kind === 'metric' && undertaking.metric === name);
    return kind === 'target' ? name : (target?.name ?? name);
  }
  const names = trigger.events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
  return names.length === 0 ? 'what was promised' : names.join(` ${trigger.join} `);
}
