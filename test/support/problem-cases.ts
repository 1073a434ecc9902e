import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';

/** One agreement in which nothing is wrong; each case adds sentences to it, or changes words of it, and names the one problem that follows. */
export const SOUND = `agreement Hosting Services is between Provider and Customer,
  from 1 January 2026 to 31 December 2026, in the time zone "Europe/London", with amounts in GBP.
party Provider means "Acme Cloud Ltd".
party Customer means "Northwind Bank plc".
party Monitor means "Pingdom AB", outside this agreement.
fee Monthly Fee means GBP 1,000 for each calendar month.
calendar Support Hours means Monday to Friday from 08:00 to 18:00.
records Probes means "probes", one every 30 seconds, collected by Monitor, with Checked, a time; Result, one of Passed or Failed.
records Tickets means "requests", identified by Number, collected by Provider, with
  Number, a text; Opened, a time; Resolved, a time; Priority, one of P1, P2 or P3; Effort, a number; Cost, an amount;
  Score, a percentage; Taken, a duration in minutes; Waiting, periods caused by Customer.
period Outage means any time when the Result of Probes is Failed at least 5 times in a row, until it is Passed.
metric Availability means the percentage of time without Outage.
metric Average Effort means the average of Effort of Tickets dated by Opened.
measure Resolution Time means, for each of Tickets, the time from Opened to Resolved, counted in Support Hours, not counting Waiting.
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
target Resolution: Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets, in each calendar month.
If Uptime is missed, Provider must credit 10% of Monthly Fee.
`;

export interface ProblemCase {
  readonly code: string;
  /** Sentences that are added at the end. */
  readonly add?: string;
  /** Words of the sound agreement, and what stands there instead. */
  readonly change?: readonly [string, string];
  /** The whole text, where the sound agreement is in the way. */
  readonly text?: string;
  readonly message: string;
  readonly severity?: 'warning';
  /** The words the problem points at. */
  readonly at: string;
}

/** Each case has exactly one problem: this one, here. */
export function describeProblems(name: string, cases: readonly ProblemCase[]): void {
  describe(`what is wrong with ${name}`, () => {
    for (const { code, add = '', change, text, message, severity = 'error', at } of cases) {
      it(`${code}: ${add || text || change?.[1] || message}`, () => {
        const source = text ?? (change === undefined ? `${SOUND}${add}\n` : SOUND.replace(...change));
        if (change !== undefined) expect(SOUND).toContain(change[0]);
        const { problems } = compileSla({ files: new Map([['a.sla', source]]), main: 'a.sla' });
        expect(problems.map((each) => `${each.severity} ${each.code}: ${each.message}`)).toEqual([`${severity} ${code}: ${message}`]);
        const [problem] = problems;
        expect(source.slice(problem?.origin.offset).slice(0, problem?.origin.length)).toBe(at);
      });
    }
  });
}
