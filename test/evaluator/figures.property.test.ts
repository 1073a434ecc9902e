import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ratio } from '../../language/quantities/ratio';
import { figuresFor, readAgreement } from '../support/figures';
import { allowedMinutes, countMinutes, decidedTickets, outageMinutes } from '../support/second-opinion';

const DAY = { kind: 'calendar', unit: 'day' } as const;
const DAYS = ['2026-01-01', '2026-01-02'];
const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTES = 2 * 1440;
const at = (minute: number): string => new Date(START + minute * 60_000).toISOString();
const FRAME = `agreement Random is between Provider and Customer, from 1 January 2026 to 2 January 2026, in the time zone "UTC".
  party Provider means "p". party Customer means "c".`;
const TO = { to: '2026-01-02' };

/** Runs of like samples, so that long rows happen. */
const samples = fc
  .array(
    fc.record({
      state: fc.constantFrom<(boolean | undefined)[]>(true, false, false, undefined),
      length: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((runs) => runs.flatMap(({ state, length }) => Array.from({ length }, () => state)))
  .map((list) => Array.from({ length: MINUTES }, (_, minute) => list[minute]))
  .filter((list) => list.some((sample) => sample !== undefined));
const works = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: MINUTES - 1 }),
      length: fc.integer({ min: 1, max: 300 }),
      lead: fc.integer({ min: 0, max: 120 }),
    })
    .map(({ start, length, lead }) => ({ start, end: start + length, notice: start - lead })),
  { minLength: 1, maxLength: 8 },
);

describe('a figure agrees with a count minute by minute', () => {
  it('for time without an outage, less announced maintenance', async () => {
    await fc.assert(
      fc.asyncProperty(
        samples,
        works,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 400 }),
        async (failed, works, opens, closes, lead, cap) => {
          const agreement = readAgreement(`${FRAME}
          records Probes means "checks", one every 1 minute, with Checked, a time; Result, one of Passed or Failed.
          records Works means "maintenance", with Notice Given, a time; Starts, a time; Ends, a time.
          period Outage means any time when the Result of Probes is Failed at least ${opens} times in a row, until it is Passed at least ${closes} times in a row.
          period Maintenance means the time from Starts to Ends of Works, with Notice Given at least ${lead} minutes before Starts, up to ${cap} minutes in each calendar day.
          metric Uptime means the percentage of time without Outage, not counting Maintenance.
          target T: Provider must keep Uptime at least 99% in each calendar day.
          sample Probes from "probes.csv". sample Works from "works.csv".`);
          const probes = failed.flatMap((sample, minute) =>
            sample === undefined ? [] : [`${at(minute)},${sample ? 'Failed' : 'Passed'}`],
          );
          const figures = await figuresFor(
            agreement,
            {
              'probes.csv': ['Checked,Result', ...probes].join('\n'),
              'works.csv': [
                'Notice Given,Starts,Ends',
                ...works.map(({ notice, start, end }) => `${at(notice)},${at(start)},${at(end)}`),
              ].join('\n'),
            },
            TO,
          );
          const down = outageMinutes(failed, opens, closes);
          const away = allowedMinutes(MINUTES, works, lead, cap);
          DAYS.forEach((day, i) => {
            const { good, known, all } = countMinutes(failed, down, away, i * 1440, (i + 1) * 1440);
            const { value, range } = figures.metric('Uptime', day, DAY);
            expect(value?.toExact()).toBe(known === 0 ? undefined : Ratio.of(good, known).toExact());
            if (known === 0) return;
            const [worst = 0, best = 0] = [true, false].map((missing) => {
              const taken = failed.map((sample) => sample ?? missing);
              return countMinutes(taken, outageMinutes(taken, opens, closes), away, i * 1440, (i + 1) * 1440).good;
            });
            const could = [Ratio.of(good, known), Ratio.of(worst, all), Ratio.of(best, all)].sort((left, right) => left.compare(right));
            const isSure = known === all && worst === best;
            expect([range?.low, range?.high].map((end) => end?.toExact())).toEqual(
              isSure ? [undefined, undefined] : [could[0]?.toExact(), could[2]?.toExact()],
            );
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('for records decided within a limit', async () => {
    const ticket = fc.record({
      opened: fc.integer({ min: 0, max: MINUTES - 1 }),
      took: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(ticket, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 900 }), async (list, limit) => {
        const agreement = readAgreement(`${FRAME}
          records Tickets means "tickets", with Opened, a time; Resolved, a time.
          measure Length means, for each of Tickets, the time from Opened to Resolved.
          target T: Provider must keep Length at most ${limit} minutes for at least 90% of Tickets, in each calendar day.
          sample Tickets from "tickets.csv".`);
        const tickets = list.map(({ opened, took }) => ({ opened, resolved: took === undefined ? undefined : opened + took }));
        const rows = tickets.map(({ opened, resolved }) => `${at(opened)},${resolved === undefined ? '' : at(resolved)}`);
        const figures = await figuresFor(agreement, { 'tickets.csv': ['Opened,Resolved', ...rows].join('\n') }, TO);
        DAYS.forEach((day, i) => {
          const { inTime, total } = decidedTickets(tickets, limit, [i * 1440, (i + 1) * 1440], MINUTES);
          const share = figures.share('T', day);
          expect([share.inTime, share.total, share.late.length]).toEqual([inTime, total, total - inTime]);
          expect(share.value?.toExact()).toBe(total === 0 ? undefined : Ratio.of(inTime, total).toExact());
        });
      }),
      { numRuns: 40 },
    );
  });

  it('for percentiles, averages and averages of intervals', async () => {
    const call = fc.record({ minute: fc.integer({ min: 0, max: MINUTES - 1 }), bad: fc.boolean(), took: fc.integer({ min: 0, max: 50 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(1, 5, 7, 30),
        async (calls, rank, step) => {
          const agreement = readAgreement(
            `${FRAME}
          records Calls means "calls", with At, a time; Result, one of Good or Bad; Took, a duration in seconds.
          metric Error Rate means the percentage of Calls whose Result is Bad.
          metric Mean Rate means the average of Error Rate over every ${step} minutes.
          metric Slow means the ${rank}th percentile of Took of Calls. metric Mean means the average of Took of Calls.
          target A: Provider must keep Mean Rate at most 9% in each calendar day. target B: Provider must keep Slow at most 9 seconds in each calendar day.
          target C: Provider must keep Mean at most 9 seconds in each calendar day.
          sample Calls from "calls.csv".`.replace(
              /\b(\d*)(?<!1)([123])th/,
              (_, tens: string, ones: string) => `${tens}${ones}${ones === '1' ? 'st' : ones === '2' ? 'nd' : 'rd'}`,
            ),
          );
          const rows = calls.map(({ minute, bad, took }) => `${at(minute)},${bad ? 'Bad' : 'Good'},${took}`);
          const figures = await figuresFor(agreement, { 'calls.csv': ['At,Result,Took', ...rows].join('\n') }, TO);
          DAYS.forEach((day, i) => {
            const own = calls.filter(({ minute }) => Math.floor(minute / 1440) === i);
            const sorted = own.map(({ took }) => took).sort((left, right) => left - right);
            const seconds = (name: string) => figures.metric(name, day, DAY).value?.dividedBy(Ratio.of(1_000_000)).toExact();
            const nearest = sorted[Math.max(1, Math.ceil((rank * sorted.length) / 100)) - 1];
            expect(seconds('Slow')).toBe(nearest?.toString());
            expect(seconds('Mean')).toBe(
              sorted.length === 0
                ? undefined
                : Ratio.of(
                    sorted.reduce((sum, took) => sum + took, 0),
                    sorted.length,
                  ).toExact(),
            );
            // Intervals run on from the first day: one that begins on it is the first day's.
            const starts = [...new Set(calls.map(({ minute }) => Math.floor(minute / step) * step))].filter(
              (start) => Math.floor(start / 1440) === i,
            );
            const rates = starts.map((start) => {
              const inside = calls.filter(({ minute }) => minute >= start && minute < start + step);
              return Ratio.of(inside.filter(({ bad }) => bad).length, inside.length);
            });
            const mean = rates.reduce((sum, rate) => sum.plus(rate), Ratio.ZERO);
            expect(figures.metric('Mean Rate', day, DAY).value?.toExact()).toBe(
              rates.length === 0 ? undefined : mean.dividedBy(Ratio.of(rates.length)).toExact(),
            );
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
