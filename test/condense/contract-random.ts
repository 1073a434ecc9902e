import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../language/agreement/agreement';
import type { Clock } from '../../language/evaluator/observations';
import { at } from '../support/agreements';
import {
  ask,
  compare,
  dataFolder,
  drafted,
  elapsedMeasure,
  field,
  is,
  measure,
  named,
  recordsOf,
  sampleOf,
  time,
  where,
  type Open,
} from './data-folder';

/** All times are whole minutes of these ten days, over a weekend and the change of clocks, so that minutes can be counted one by one. */
const FIRST = time('2026-03-25T00:00Z');
const MINUTES = 10 * 24 * 60;
const MINUTE = 60e6;

const OFFICE: Calendar = {
  name: 'Office',
  origin: at(1),
  always: false,
  ranges: [{ first: 'Monday', last: 'Friday', from: '09:00', to: '17:00' }],
  holidayRegions: [],
  holidayDates: [{ year: 2026, month: 4, day: 1 }],
};

interface Ticket {
  readonly opened: number | undefined;
  readonly lasted: number | undefined;
  readonly priority: 'P1' | 'P2' | undefined;
  readonly score: number | undefined;
  readonly waits: readonly { readonly from: number; readonly lasted: number | undefined }[];
}

const TIMES = { min: 0, max: MINUTES - 1 };
const TICKET: fc.Arbitrary<Ticket> = fc.record({
  opened: fc.option(fc.integer(TIMES), { nil: undefined, freq: 9 }),
  lasted: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined, freq: 4 }),
  priority: fc.constantFrom('P1', 'P2', undefined),
  score: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  waits: fc.array(
    fc.record({ from: fc.integer(TIMES), lasted: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined, freq: 6 }) }),
    { maxLength: 3 },
  ),
});

const AGREEMENT = drafted({
  records: [
    recordsOf(
      'Tickets',
      { Number: 'text', Opened: 'time', Resolved: 'time', Priority: ['P1', 'P2'], Score: 'number', Waiting: 'periods' },
      { key: 'Number' },
    ),
  ],
  samples: [
    sampleOf('Tickets', 'data/tickets.csv', { more: [{ field: 'Waiting', file: 'data/waiting.csv', fileOrigin: at(1), columns: [] }] }),
  ],
  measures: [elapsedMeasure('Resolution Time', 'Tickets', 'Opened', 'Resolved')],
  more: { calendars: new Map([['Office', OFFICE]]) },
});
const P1 = where(compare(field('Priority'), is(named('P1'))));

/** True for the minutes that Office counts, found by the clock on the wall and nothing else. */
const WORKED = Array.from({ length: 3 * MINUTES }, (_, minute) => {
  const utc = FIRST / 1000 + minute * 60e3;
  const london = new Date(utc + (utc >= Date.UTC(2026, 2, 29, 1) ? 3600e3 : 0));
  const isHoliday = london.getUTCMonth() === 3 && london.getUTCDate() === 1;
  return london.getUTCDay() % 6 !== 0 && !isHoliday && london.getUTCHours() >= 9 && london.getUTCHours() < 17;
});

/** Answers to random rows against counting minute by minute and row by row. */
export function describeRandomRows(open: Open, runs: number): void {
  const clockOf = (pausing: boolean, office: boolean): Clock => ({
    measure: 'Resolution Time',
    records: 'Tickets',
    start: 'Opened',
    end: 'Resolved',
    pauseFields: pausing ? ['Waiting'] : [],
    pauses: pausing ? [{ start: moment(3000), end: moment(3600) }] : [],
    ...(office ? { calendar: 'Office' } : {}),
  });
  const moment = (minute: number): bigint => BigInt(FIRST + minute * MINUTE);
  const iso = (minute: number | undefined): string =>
    minute === undefined ? '' : new Date((FIRST + minute * MINUTE) / 1000).toISOString();
  const folder = (tickets: readonly Ticket[]): string => {
    const end = ({ opened, lasted }: Ticket) => (opened === undefined || lasted === undefined ? undefined : opened + lasted);
    const rows = tickets.map((one, i) => [`T${i}`, iso(one.opened), iso(end(one)), one.priority ?? '', one.score ?? ''].join());
    const waits = tickets.flatMap(({ waits }, i) =>
      waits.map(({ from, lasted }) => [`T${i}`, iso(from), lasted === undefined ? '' : iso(from + lasted)].join()),
    );
    return dataFolder({
      'data/tickets.csv': ['Number,Opened,Resolved,Priority,Score', ...rows].join('\n'),
      'data/waiting.csv': ['Number,Start,End', ...waits].join('\n'),
    });
  };
  /** Whether a minute counts for a ticket. */
  const counts = (ticket: Ticket, minute: number, pausing: boolean, office: boolean): boolean => {
    if (office && WORKED[minute] !== true) return false;
    if (!pausing) return true;
    const waits = ticket.waits.some(({ from, lasted }) => minute >= from && (lasted === undefined || minute < from + lasted));
    return !waits && !(minute >= 3000 && minute < 3600);
  };
  const countedMinutes = (ticket: Ticket, from: number, to: number, pausing: boolean, office: boolean): number => {
    let sum = 0;
    for (let minute = from; minute < to; minute++) if (counts(ticket, minute, pausing, office)) sum++;
    return sum;
  };

  describe('random rows', () => {
    it('are counted in time as minute by minute', async () => {
      const input = fc.record({
        tickets: fc.array(TICKET, { maxLength: 12 }),
        pausing: fc.boolean(),
        office: fc.boolean(),
        below: fc.boolean(),
        limit: fc.integer({ min: 0, max: 1200 }),
      });
      const check = async ({ tickets, pausing, office, below, limit }: typeof input extends fc.Arbitrary<infer T> ? T : never) => {
        const { answer } = await ask(open, AGREEMENT, folder(tickets), {
          kind: 'in-time',
          records: 'Tickets',
          clock: clockOf(pausing, office),
          op: below ? 'below' : 'at most',
          limit: BigInt(limit) * BigInt(MINUTE),
          dated: { kind: 'measure-end', measure: 'Resolution Time' },
          cells: { kind: 'every', step: BigInt(1440 * MINUTE), origin: moment(0) },
        });
        const inTime = new Map<number, number>();
        const late: string[] = [];
        tickets.forEach((ticket, i) => {
          const { opened, lasted } = ticket;
          if (opened === undefined) return;
          const elapsed = lasted === undefined ? NaN : countedMinutes(ticket, opened, opened + lasted, pausing, office);
          if (below ? elapsed < limit : elapsed <= limit) {
            const day = Math.floor((opened + (lasted ?? 0)) / 1440);
            inTime.set(day, (inTime.get(day) ?? 0) + 1);
            return;
          }
          // The first minute by which the limit is reached, or exceeded by the next one.
          let deadline = opened;
          for (let sum = 0; deadline < WORKED.length; deadline++) {
            if (below ? sum >= limit : sum === limit && counts(ticket, deadline, pausing, office)) break;
            if (counts(ticket, deadline, pausing, office)) sum++;
          }
          late.push(`${i + 2} ${deadline === WORKED.length ? NaN : deadline} ${elapsed}`);
        });
        const { others } = answer;
        const minuteOf = (value: number | undefined) => ((value ?? NaN) - FIRST) / MINUTE;
        expect([...answer.cell].map((cell, i) => [cell, answer.count[i]])).toEqual([...inTime].sort(([left], [right]) => left - right));
        expect(others.rows.map(({ line }, i) => `${line} ${minuteOf(others.deadline[i])} ${(others.elapsed[i] ?? NaN) / MINUTE}`)).toEqual(
          late,
        );
        expect(answer.undated).toBe(tickets.filter(({ opened }) => opened === undefined).length);
      };
      await fc.assert(fc.asyncProperty(input, check), { numRuns: runs });
    });

    it('are tallied as row by row', async () => {
      const input = fc.record({
        tickets: fc.array(TICKET, { maxLength: 30 }),
        steps: fc.array(fc.integer(TIMES), { minLength: 2, maxLength: 5 }),
        by: fc.constantFrom('score', 'time', 'nothing'),
      });
      const check = async ({ tickets, steps, by }: typeof input extends fc.Arbitrary<infer T> ? T : never) => {
        const boundaries = [...new Set(steps)].sort((left, right) => left - right);
        const value = by === 'score' ? field('Score') : measure('Resolution Time');
        const { answer } = await ask(open, AGREEMENT, folder(tickets), {
          kind: 'tally',
          records: 'Tickets',
          dated: { kind: 'field', field: 'Opened' },
          cells: { kind: 'at', boundaries: boundaries.map(moment) },
          whose: P1,
          clocks: [clockOf(false, false)],
          ...(by === 'nothing' ? {} : { value }),
        });
        const entries = new Map<string, { cell: number; value: number; count: number; hits: number }>();
        let [undated, withoutValue] = [0, 0];
        for (const { opened, lasted, score, priority } of tickets) {
          if (opened === undefined) undated++;
          const cell = boundaries.findIndex((from, i) => opened !== undefined && opened >= from && opened < (boundaries[i + 1] ?? -1));
          if (cell < 0) continue;
          const figure = by === 'nothing' ? 0 : by === 'score' ? score : lasted;
          if (figure === undefined) withoutValue++;
          else {
            const entry = entries.get(`${cell} ${figure}`) ?? { cell, value: figure, count: 0, hits: 0 };
            entries.set(`${cell} ${figure}`, { ...entry, count: entry.count + 1, hits: entry.hits + (priority === 'P1' ? 1 : 0) });
          }
        }
        const expected = [...entries.values()].sort((left, right) => left.cell - right.cell || left.value - right.value);
        const values = answer.value;
        const read = (i: number): number =>
          values === undefined
            ? 0
            : values.kind === 'duration'
              ? (values.length[i] ?? NaN) / MINUTE
              : Number(values.dictionary[values.codes[i] ?? -1]);
        expect([...answer.cell].map((cell, i) => ({ cell, value: read(i), count: answer.count[i], hits: answer.hits[i] }))).toEqual(
          expected,
        );
        expect([answer.undated, answer.withoutValue]).toEqual([undated, withoutValue]);
      };
      await fc.assert(fc.asyncProperty(input, check), { numRuns: runs });
    });

    it('of samples make the runs that a walk along the minutes finds', async () => {
      const probes = drafted({ records: [recordsOf('Probes', { Checked: 'time', Result: ['Passed', 'Failed'] })] });
      const sample = fc.record({ minute: fc.integer({ min: 0, max: 40 }), failed: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(sample, { maxLength: 40 }), fc.boolean(), async (samples, due) => {
          const text = ['Checked,Result', ...samples.map(({ minute, failed }) => `${iso(minute)},${failed ? 'Failed' : 'Passed'}`)].join(
            '\n',
          );
          const every = due ? { every: BigInt(MINUTE) } : {};
          const request = {
            kind: 'states',
            records: 'Probes',
            dated: 'Checked',
            field: 'Result',
            opens: is(named('Failed')),
            closes: is(named('Passed')),
            ...every,
          } as const;
          const { answer } = await ask(open, probes, dataFolder({ 'data/probes.csv': text }), request);
          const runs: { code: number; first: number; last: number; samples: number }[] = [];
          for (let minute = 0; minute <= 40; minute++) {
            const here = samples.filter((one) => one.minute === minute);
            if (here.length === 0) continue;
            const code = (here.some(({ failed }) => failed) ? 1 : 0) + (here.every(({ failed }) => !failed) ? 2 : 0);
            const run = runs.at(-1);
            if (run !== undefined && run.code === code && !(due && minute - run.last > 1))
              Object.assign(run, { last: minute, samples: run.samples + 1 });
            else runs.push({ code, first: minute, last: minute, samples: 1 });
          }
          const found = [...answer.code].map((code, i) => ({
            code,
            first: ((answer.first[i] ?? 0) - FIRST) / MINUTE,
            last: ((answer.last[i] ?? 0) - FIRST) / MINUTE,
            samples: answer.samples[i],
          }));
          expect(found).toEqual(runs);
        }),
        { numRuns: runs },
      );
    });
  });
}
