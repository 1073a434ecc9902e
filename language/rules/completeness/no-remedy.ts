import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-remedy',
  severity: 'hint',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'A target can be missed, and nothing follows.',
    why: 'A promise without a consequence is a wish. The party that relies on it finds out when it is broken for the third time.',
    avoid: [{ text: '', without: ['If No Old Ticket'] }],
    prefer: ['If No Old Ticket is missed, Provider must "present a plan" within 10 days.'],
  },
  messages: {
    nothing: {
      says: 'Nothing follows when {target} is missed.',
      instead: 'Add a remedy: "If {target} is missed, {party} must …". If it is there for information only, say so in a note.',
    },
  },
  *check(reading) {
    for (const target of reading.agreement.targets.values()) {
      if (reading.sanctionsOf(target).length > 0) continue;
      const party = target.obligors.join(' and ');
      yield {
        at: reading.atName(target),
        message: 'nothing',
        data: { target: target.name, party },
        fixes: target.obligors
          .slice(0, 1)
          .map((each) =>
            reading.addingSentence(
              `Let ${each} present a plan within 10 days after a miss`,
              `If ${target.name} is missed, ${each} must "present a plan that says what will be done, by whom and by when" within 10 days.`,
            ),
          ),
      };
    }
  },
});
