import { metricsBehind } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-report',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Nobody has to report whether a target was met.',
    why: 'The party to whom it is owed learns of a miss by chance, or never, and a credit that nobody knows of is not claimed.',
    avoid: [
      { text: 'Provider must report Availability to Customer within 5 days after each calendar month.', without: ['Provider must report'] },
    ],
    prefer: [
      {
        text: 'Provider must report Uptime Commitment, Quick Help and Slowest Fix to Customer within 5 days after each calendar month.',
        without: ['Provider must report'],
      },
    ],
  },
  messages: {
    silent: {
      says: 'Nobody must report {target}, so {other} may never learn that it was missed.',
      instead: 'Add it to a report: "{party} must report {target} to {other} within 5 days after each calendar month."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const reported = new Set(agreement.duties.flatMap((duty) => (duty.kind === 'report' ? duty.subjects : [])));
    for (const target of agreement.targets.values()) {
      const own = reading.promisesOf(target);
      const names = own.flatMap(({ metric, measure }) => [
        ...(metric === undefined ? [] : metricsBehind(agreement, metric).map(({ name }) => name)),
        ...(measure === undefined ? [] : [measure.name]),
      ]);
      if (own.length === 0 || reported.has(target.name) || names.some((name) => reported.has(name))) continue;
      const other = agreement.between.find((name) => !target.obligors.includes(name));
      const [party] = target.obligors;
      if (other === undefined || party === undefined) continue;
      yield {
        at: reading.atName(target),
        message: 'silent',
        data: { target: target.name, other, party },
        fixes: [
          reading.addingSentence(
            `Let ${party} report it within 5 days after each calendar month`,
            `${party} must report ${target.name} to ${other} within 5 days after each calendar month.`,
          ),
        ],
      };
    }
  },
});
