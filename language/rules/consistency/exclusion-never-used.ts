import { shownKinds } from '../facts/shown';
import { defineDataRule } from '../rule';

export const rule = defineDataRule({
  id: 'consistency/exclusion-never-used',
  severity: 'hint',
  docs: {
    summary: 'In the sample data nothing was ever left out of a figure that may leave something out.',
    why: 'An exclusion that nobody needs is a door left open. Or its records are kept elsewhere, and the figures count what they should not.',
    avoid: [
      {
        text: `sample Probes from "probes.csv".
sample Notices from "notices.csv".
records Probes means "test orders", one every 12 hours, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
period Outage means any time when the Result of Probes is Failed.
target Uptime Commitment: Provider must keep Availability at least 50% in each calendar month.
If Availability in a calendar month is
  below 50%, Provider must credit 10% of Monthly Fee;
  below 40%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
        data: { 'probes.csv': probes(), 'notices.csv': 'given,starts,ends\n2025-01-01T00:00Z,2025-02-01T00:00Z,2025-02-01T01:00Z\n' },
      },
    ],
    prefer: [
      {
        text: `sample Probes from "probes.csv".
sample Notices from "notices.csv".
records Probes means "test orders", one every 12 hours, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
period Outage means any time when the Result of Probes is Failed.
target Uptime Commitment: Provider must keep Availability at least 50% in each calendar month.
If Availability in a calendar month is
  below 50%, Provider must credit 10% of Monthly Fee;
  below 40%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
        data: { 'probes.csv': probes(), 'notices.csv': 'given,starts,ends\n2026-01-01T00:00Z,2026-02-01T00:00Z,2026-02-01T01:00Z\n' },
      },
    ],
  },
  messages: {
    some: {
      says: 'In {count} windows of the sample data {periods} left nothing out of {metric}, while others did.',
      instead: 'Check that the records of {periods} are all there; if it is not needed, take it out.',
    },
    never: {
      says: 'In {count} windows of the sample data nothing was left out of {metric}, although {periods} may be.',
      instead: 'Check that the records of {periods} are all there; if it is not needed, take it out.',
    },
  },
  *look(reading, { outcome }) {
    for (const metric of reading.agreement.metrics.values()) {
      const periods = metric.notCounting.flatMap((each) => each.periods);
      const [first] = metric.notCounting;
      const kinds = first === undefined ? [] : shownKinds(reading, outcome, metric.name);
      const counts = kinds.map(({ count }) => count).filter((count) => count >= FEWEST);
      const figures = kinds.flatMap((kind) => kind.figures);
      if (first === undefined || counts.length === 0 || figures.some(({ why }) => why.more > 0)) continue;
      // Figures that come ready-made do not show what was left out.
      if (reading.agreement.samples.some(({ target }) => target.kind === 'metric' && target.name === metric.name)) continue;
      const excluded = figures.flatMap(({ why }) => why.excluded);
      const unused = [...new Set(periods)].filter((period) => !excluded.some(({ words = '' }) => isOf(period, words)));
      // Something else may be left out as well, such as an outage that was too short: only what is told by its name is known to be used.
      if (unused.length === 0 || (excluded.length > 0 && unused.length === new Set(periods).size)) continue;
      const clause = metric.notCounting.find((each) => each.periods.some((period) => unused.includes(period)));
      yield {
        at: clause?.origin ?? first.origin,
        message: excluded.length === 0 ? 'never' : 'some',
        data: { count: Math.min(...counts).toString(), metric: metric.name, periods: unused.join(' and ') },
      };
    }
  },
});

const FEWEST = 6;

/** The words by which the evidence takes out a period, as a whole or for one value of a field. */
function isOf(period: string, words: string): boolean {
  const own = `not counting ${period}`;
  return words === own || words.startsWith(`${own}, `) || words.startsWith(`${own} as `);
}

/** Seven months of days, of which a few fail. */
function probes(): string {
  const rows = Array.from({ length: 7 }, (_, month) =>
    Array.from({ length: 28 }, (__, day) => {
      const date = `2026-${(month + 1).toString().padStart(2, '0')}-${(day + 1).toString().padStart(2, '0')}`;
      const result = day % 4 === 0 ? 'Failed' : 'Passed';
      return `${date}T00:00Z,${result}\n${date}T12:00Z,${result}`;
    }).join('\n'),
  );
  return `checked,result\n${rows.join('\n')}\n`;
}
