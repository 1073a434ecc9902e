import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/duty-to-itself',
  severity: 'warning',
  docs: {
    summary: 'A party must report to itself.',
    why: 'A report that its own writer receives tells nobody anything; the other party has no right to it.',
    avoid: ['Provider must report Uptime Commitment to Provider within 5 days after each calendar month.'],
    prefer: ['Provider must report Uptime Commitment to Customer within 5 days after each calendar month.'],
  },
  messages: {
    itself: { says: '{party} must report to itself.', instead: 'Name who is to get the report: "to {other}".' },
  },
  *check(reading) {
    for (const duty of reading.agreement.duties) {
      const [to, ...others] = duty.kind === 'report' ? duty.to : [];
      if (to === undefined || others.length > 0 || duty.obligors.some((each) => each !== to)) continue;
      const other = reading.agreement.between.find((name) => name !== to) ?? 'the other party';
      const at = reading.at(duty.origin, `to ${to}`);
      yield { at, message: 'itself', data: { party: to, other }, fixes: [reading.replacing(`Report to ${other}`, at, `to ${other}`)] };
    }
  },
});
