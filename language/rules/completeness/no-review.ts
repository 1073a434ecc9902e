import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-review',
  severity: 'hint',
  review: 'information',
  absence: true,
  docs: {
    summary: 'Levels are agreed for a long time, and nobody looks at them again.',
    why: 'Needs and services change. A level that nobody reviews is kept without effort or broken without consequence.',
    avoid: [{ text: '', without: ['Provider and Customer must review'] }],
    prefer: ['Provider and Customer must review Uptime Commitment every 12 months.'],
  },
  messages: {
    never: {
      says: 'Nobody must review the levels of this agreement.',
      instead: 'Add "{one} and {other} must review {target} every 6 months."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const [one, other] = agreement.between;
    const [target] = agreement.targets.keys();
    if (one === undefined || other === undefined || target === undefined) return;
    if (agreement.duties.some(({ kind }) => kind === 'review') || reading.hasClauseAbout(/\breview/i)) return;
    yield {
      at: reading.atName(agreement),
      message: 'never',
      data: { one, other, target },
      fixes: [reading.addingSentence('Insert a review every 6 months', `${one} and ${other} must review ${target} every 6 months.`)],
    };
  },
});
