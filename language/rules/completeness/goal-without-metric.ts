import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/goal-without-metric',
  severity: 'information',
  review: 'warning',
  absence: true,
  docs: {
    summary: 'A goal is stated, and no target or metric shows whether it is reached.',
    why: 'Goals say why the agreement is made. One that nothing measures is the first to be given up.',
    avoid: ['goal Shoppers Return means "shoppers come back".'],
    prefer: ['goal Shoppers Return means "shoppers come back", served by Uptime Commitment.'],
  },
  messages: {
    unmeasured: {
      says: 'Nothing shows whether {goal} is reached.',
      instead: 'Name what serves it: "served by {target}".',
    },
  },
  *check(reading) {
    const [target = 'a target'] = reading.agreement.targets.keys();
    for (const goal of reading.agreement.goals.values()) {
      if (goal.servedBy.length > 0) continue;
      yield {
        at: reading.atName(goal),
        message: 'unmeasured',
        data: { goal: goal.name, target },
        fixes: [...reading.agreement.targets.keys()]
          .slice(0, 3)
          .map((each) => reading.adding(`Let ${each} serve it: add "served by ${each}"`, goal.origin, `, served by ${each}`)),
      };
    }
  },
});
