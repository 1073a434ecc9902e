import type { Goal } from '../../agreement/agreement';
import type { Fix } from '../finding';
import type { Reading } from '../reading';
import { metricsBehind } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/target-without-goal',
  severity: 'hint',
  absence: true,
  docs: {
    summary: 'A target serves none of the goals.',
    why: 'What serves no goal is measured because it can be. It costs both parties work, and draws effort away from what matters.',
    avoid: [{ text: 'goal Helped Soon means "a fault is over on the same day", served by No Old Ticket.', without: [] }],
    prefer: ['goal Helped Soon means "a fault is over on the same day", served by Quick Fixes and No Old Ticket.'],
  },
  messages: {
    aimless: {
      says: '{target} serves none of the goals of this agreement.',
      instead: 'Name it with the goal it serves ("served by {target}"), or leave it out.',
    },
  },
  *check(reading) {
    const { goals, targets } = reading.agreement;
    if (goals.size === 0) return;
    const serving = new Set([...goals.values()].flatMap(({ servedBy }) => servedBy));
    for (const target of targets.values()) {
      const own = reading.promisesOf(target);
      const names = own.flatMap(({ metric, measure }) => [
        ...(metric === undefined ? [] : metricsBehind(reading.agreement, metric).map(({ name }) => name)),
        ...(measure === undefined ? [] : [measure.name]),
      ]);
      if (own.length === 0 || serving.has(target.name) || names.some((name) => serving.has(name))) continue;
      yield {
        at: reading.atName(target),
        message: 'aimless',
        data: { target: target.name },
        fixes: [...goals.values()]
          .filter(({ servedBy }) => servedBy.length > 0)
          .slice(0, 3)
          .map((goal) => alsoServedBy(reading, goal, target.name)),
      };
    }
  },
});

/** `served by A, B and C` with one more. */
function alsoServedBy(reading: Reading, goal: Goal, target: string): Fix {
  const names = [...goal.servedBy, target];
  const words = /served by\s+[\s\S]*?(?=\.$)/.exec(reading.texts.words(goal.origin))?.[0] ?? '';
  const list = `${names.slice(0, -1).join(', ')} and ${target}`;
  return reading.replacing(`Let it serve ${goal.name}`, reading.at(goal.origin, words), `served by ${list}`);
}
