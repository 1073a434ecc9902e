/** Records that end before other records do: what comes after is not known, whatever the other ones say. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { outcomeOf } from '../support/second-opinion/run-case';

const SENTENCES = `agreement Storage is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
records Requests means "requests", with Received, a time; Result, one of Served or Failed.
records Tickets means "tickets", with Opened, a time; Solved, one of Yes or No.
metric Error Rate means the percentage of Requests whose Result is Failed.
metric Uptime means 100% minus the average of Error Rate over every 1 day, taking empty intervals as 0%.
metric Solved Share means the percentage of Tickets whose Solved is Yes.
target Up: Provider must keep Uptime at least 99% in each calendar month.
target Helpful: Provider must keep Solved Share at least 90% in each calendar month.
sample Requests from "requests.csv". sample Tickets from "tickets.csv".`;

/** A request on every third day of January and February and until 10 March; the last ones fail. */
const REQUESTS = [...days(1, 31, 3), ...days(2, 28, 3), ...days(3, 10, 3)].map((day) => `${day} 10:00,Served`);
const TICKETS = ['2026-01-05 09:00,Yes', '2026-02-05 09:00,Yes', '2026-03-30 09:00,Yes', '2026-04-05 09:00,Yes', '2026-05-29 09:00,Yes'];

function days(month: number, last: number, step: number): string[] {
  const two = (count: number): string => count.toString().padStart(2, '0');
  return Array.from({ length: Math.ceil(last / step) }, (_, i) => `2026-${two(month)}-${two(1 + i * step)}`);
}

async function run(requests: readonly string[], tickets: readonly string[], to?: string): Promise<Outcome> {
  return outcomeOf({
    text: SENTENCES,
    files: {
      'requests.csv': ['received,result', ...requests, '2026-03-10 12:00,Failed'].join('\n'),
      'tickets.csv': ['opened,solved', ...tickets].join('\n'),
    },
    ...(to === undefined ? {} : { to }),
  });
}

function uptime({ targets }: Outcome): (string | undefined)[][] {
  return (targets[0]?.windows ?? []).map(({ window, verdict, figure }) => [window.id, verdict, figure?.text]);
}

describe('intervals that are taken as a figure where they are empty', () => {
  it('are empty only as far as their own records go', async () => {
    const outcome = await run(REQUESTS, TICKETS);
    expect(uptime(outcome)).toEqual([
      ['2026-01', 'met', '100%'],
      ['2026-02', 'met', '100%'],
      // 10 days of March, the last one half failed: not 31.
      ['2026-03', 'missed', '95%'],
      ['2026-04', 'not determined', undefined],
      ['2026-05', 'not determined', undefined],
    ]);
    const reason =
      'The records behind Error Rate end on 10 March 2026; of the intervals after that nothing is known, so they are not taken as 0%';
    expect(outcome.targets[0]?.windows[3]?.why.sentences).toContain(`${reason}.`);
    expect(outcome.targets[0]?.windows[2]?.why.sentences).toContain(`${reason}.`);
    expect(outcome.cautions).toContainEqual({ code: 'records-end-early', text: `${reason}, though other data go on to 29 May 2026.` });
  });

  it('come to the same, whatever other records there are', async () => {
    const alone = await run(REQUESTS, []);
    const beside = await run(REQUESTS, TICKETS);
    expect(uptime(alone)).toEqual(uptime(beside).slice(0, 3));
  });

  it('go on where somebody says until when the data are to be looked at', async () => {
    const outcome = await run(REQUESTS, TICKETS, '2026-04-30');
    expect(uptime(outcome).map(([, , text]) => text)).toEqual(['100%', '100%', '98.387097%', '100%']);
  });
});

describe('records that come every few days and then no more', () => {
  const told = ({ cautions }: Outcome): string[] => cautions.flatMap(({ code, text }) => (code === 'records-end-early' ? [text] : []));

  it('are told to the reader', async () => {
    const outcome = await run(REQUESTS, TICKETS, '2026-07-31');
    expect(told(outcome)).toEqual([
      'Requests end on 10 March 2026, and the figures go on to 31 July 2026 as if there had been none since; until then there was one about every 3 days. Check that the data are complete.',
    ]);
  });

  it('are not, while it may well be chance, or too few came to say so', async () => {
    expect(told(await run(REQUESTS, TICKETS, '2026-04-05'))).toEqual([]);
    expect(told(await run(REQUESTS.slice(-3), TICKETS, '2026-07-31'))).toEqual([]);
  });
});
