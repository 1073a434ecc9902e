import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/duty-without-object',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'A duty or limit is about credits that never fall due, or about notices on which nothing hangs.',
    why: 'A reader takes it that there is something that it is about. Either a remedy was forgotten, or the sentence is left over from another draft.',
    avoid: [
      'Provider must return a credit if No Old Ticket is met in each of the next 3 calendar months.',
      'Provider must claim a credit within 60 days after the end of the calendar month.',
      'Customer must give notice of a miss within 60 days after the end of the calendar month.',
    ],
    prefer: ['Provider must return a credit if Uptime Commitment is met in each of the next 3 calendar months.'],
  },
  messages: {
    nothing: {
      says: 'A credit for {target} is to be returned, and no remedy gives one.',
      instead: 'Add the credit ("If {target} is missed, …"), or take this sentence out.',
    },
    nobody: {
      says: '{party} must claim its credits, and nobody ever owes {party} one.',
      instead: 'Name the party to whom credits are owed, or take this sentence out.',
    },
    notice: {
      says: '{party} must give notice of a miss, and nothing hangs on it.',
      instead:
        'Say what does ("counting only misses of which {party} gave notice in time", or "unless … cures the miss within 30 days after notice"), or take this sentence out.',
    },
    limit: {
      says: 'This limits credits, and no remedy gives any.',
      instead: 'Add the remedy, or take this sentence out.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const credits = reading.sanctions.flatMap(({ consequence }) => (consequence.kind === 'credit' ? [consequence] : []));
    // Points may turn into credits, which then follow from every target that brings points.
    const pointsPay = agreement.remedies.some(
      ({ trigger, consequences }) =>
        trigger.kind === 'events' &&
        trigger.events.some(({ kind }) => kind === 'points' || kind === 'incurred') &&
        consequences.some(({ kind }) => kind === 'credit'),
    );
    const takingOut = (at: (typeof agreement.duties)[number]['origin']) => [
      { title: 'Take this sentence out', safe: false, edits: [{ at, text: '' }] },
    ];
    for (const duty of agreement.duties) {
      const { origin } = duty;
      if (duty.kind === 'return') {
        const target = agreement.targets.get(duty.target);
        if (
          target === undefined ||
          reading
            .sanctionsOf(target)
            .some(({ consequence }) => consequence.kind === 'credit' || (consequence.kind === 'points' && pointsPay))
        )
          continue;
        yield { at: origin, message: 'nothing', data: { target: target.name }, fixes: takingOut(origin) };
      } else if (duty.kind === 'claim') {
        const [party, other] = duty.obligors;
        const owed = credits.some((credit) => (credit.to === undefined ? credit.party !== party : credit.to === party));
        if (party === undefined || other !== undefined || owed) continue;
        yield { at: origin, message: 'nobody', data: { party }, fixes: takingOut(origin) };
      } else if (duty.kind === 'notice') {
        const isCounted = agreement.remedies.some(
          ({ trigger }) =>
            trigger.kind === 'events' &&
            trigger.events.some(
              (event) => event.kind === 'missed' && event.notified !== undefined && duty.obligors.includes(event.notified),
            ),
        );
        const startsCure = reading.sanctions.some(
          ({ consequence }) => 'cure' in consequence && consequence.cure !== undefined && duty.obligors.includes(consequence.party),
        );
        if (!isCounted && !startsCure)
          yield { at: origin, message: 'notice', data: { party: duty.obligors.join(' and ') }, fixes: takingOut(origin) };
      }
    }
    if (credits.length > 0) return;
    for (const { origin } of agreement.limits) yield { at: origin, message: 'limit', fixes: takingOut(origin) };
  },
});
