import { describe, expect, it } from 'vitest';
import type { TallyRequest } from '../../language/evaluator/observations';
import { Ratio } from '../../language/quantities/ratio';
import {
  ask,
  bound,
  compare,
  dataFolder,
  drafted,
  either,
  elapsedMeasure,
  field,
  figure,
  GIVEN,
  instant,
  is,
  isNot,
  lasting,
  measure,
  named,
  NOT_GIVEN,
  percentage,
  recordsOf,
  time,
  where,
  type Open,
} from './data-folder';

const TICKETS = recordsOf('Tickets', {
  Opened: 'time',
  Resolved: 'time',
  Priority: ['P1', 'P2', 'In Progress'],
  Team: 'text',
  Score: 'number',
  Share: 'percentage',
  Wait: { type: 'duration', unit: 'minute' },
  Due: 'date',
  Cost: 'amount',
});

const ROWS = [
  'opened,resolved,priority,team,score,share,wait,due,cost',
  '2026-01-05 09:00,2026-01-05 11:00,P1,Blue,1.50,99.9%,90,2026-01-06,"£1,200.50"',
  '2026-01-20 09:00,,in_progress, Blue ,1.5,100,30,2026-01-31,GBP 3',
  '2026-02-01 00:00,2026-02-01 04:00,P2,Red,,98.25,,,',
  ',2026-02-02 10:00,P2,Red,7,,45,2026-02-28,',
  '2026-03-01 10:00,2026-03-01 10:00,,blue,1e1,0.5,0,2026-03-01,5 GBP',
].join('\n');

const AGREEMENT = drafted({
  records: [TICKETS],
  measures: [
    elapsedMeasure('Resolution Time', 'Tickets', 'Opened', 'Resolved'),
    elapsedMeasure('Idle Share', 'Tickets', '', '', {
      expression: { kind: 'arithmetic', left: field('Wait'), op: 'divided by', right: measure('Resolution Time') },
    }),
    elapsedMeasure('Busy Time', 'Tickets', '', '', {
      expression: { kind: 'arithmetic', left: measure('Resolution Time'), op: 'minus', right: field('Wait') },
    }),
  ],
});

const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((day) => instant(day));
const OPENED = { kind: 'field', field: 'Opened' } as const;
const TALLY: TallyRequest = { kind: 'tally', records: 'Tickets', dated: OPENED, cells: { kind: 'at', boundaries: MONTHS } };

/** Extent, rows, counts and examples. */
export function describeAnswers(open: Open): void {
  const answer = async <R extends Parameters<typeof ask>[3]>(request: R) =>
    (await ask<R>(open, AGREEMENT, dataFolder({ 'data/tickets.csv': ROWS }), request)).answer;

  /** Lines of the rows that satisfy a condition. */
  const lines = async (...condition: Parameters<typeof where>) => [
    ...(await answer({ kind: 'rows', records: 'Tickets', fields: [], where: where(...condition) })).table.line,
  ];

  describe('extent', () => {
    it('spans all times and dates of the good rows', async () => {
      const last = instant('2026-03-01 10:00');
      expect(await answer({ kind: 'extent', records: 'Tickets' })).toEqual({
        kind: 'extent',
        rows: 5,
        first: instant('2026-01-05 09:00'),
        last,
      });
    });
  });

  describe('rows', () => {
    it('come typed, in the order of the file', async () => {
      const { table, last } = await answer({
        kind: 'rows',
        records: 'Tickets',
        fields: ['Opened', 'Priority', 'Team', 'Score', 'Wait', 'Due'],
      });
      expect([table.count, table.files, [...table.file], [...table.line]]).toEqual([
        5,
        ['data/tickets.csv'],
        [0, 0, 0, 0, 0],
        [2, 3, 4, 5, 6],
      ]);
      expect(last).toBe(instant('2026-03-01 10:00'));
      expect([...table.columns.keys()]).toEqual(['Opened', 'Priority', 'Team', 'Score', 'Wait', 'Due']);
      const [first, second, third, fifth] = ['2026-01-05 09:00', '2026-01-20 09:00', '2026-02-01', '2026-03-01 10:00'].map((text) =>
        time(text),
      );
      expect(table.columns.get('Opened')).toEqual({
        kind: 'instant',
        at: Float64Array.of(first ?? 0, second ?? 0, third ?? 0, NaN, fifth ?? 0),
      });
      expect(table.columns.get('Priority')).toEqual({
        kind: 'text',
        codes: Int32Array.of(0, 1, 2, 2, -1),
        dictionary: ['P1', 'In Progress', 'P2'],
      });
      expect(table.columns.get('Team')).toEqual({ kind: 'text', codes: Int32Array.of(0, 0, 1, 1, 2), dictionary: ['Blue', 'Red', 'blue'] });
      expect(table.columns.get('Score')).toEqual({
        kind: 'text',
        codes: Int32Array.of(0, 1, -1, 2, 3),
        dictionary: ['1.50', '1.5', '7', '1e1'],
      });
      expect(table.columns.get('Wait')).toEqual({ kind: 'duration', length: Float64Array.of(5400e6, 1800e6, NaN, 2700e6, 0) });
      const due = ['2026-01-06', '2026-01-31', '', '2026-02-28', '2026-03-01'].map((text) => (text === '' ? NaN : time(text)));
      expect(table.columns.get('Due')).toEqual({ kind: 'instant', at: Float64Array.from(due) });
    });

    it('hold only what was asked for', async () => {
      const { table } = await answer({
        kind: 'rows',
        records: 'Tickets',
        fields: ['Team'],
        where: where(compare(field('Team'), is({ kind: 'text', text: 'Red' }))),
      });
      expect(table.columns).toEqual(new Map([['Team', { kind: 'text', codes: Int32Array.of(0, 0), dictionary: ['Red'] }]]));
    });
  });

  describe('conditions', () => {
    it('compare enum values by their spelling and texts to the letter', async () => {
      expect(await lines(compare(field('Priority'), is(named('In Progress'))))).toEqual([3]);
      expect(await lines(compare(field('Priority'), is(named('P1'), named('P2'))))).toEqual([2, 4, 5]);
      expect(await lines(compare(field('Team'), is({ kind: 'text', text: 'Blue' })))).toEqual([2, 3]);
    });

    it('are false, and their negation too, where nothing is given', async () => {
      expect(await lines(compare(field('Priority'), isNot(named('P1'))))).toEqual([3, 4, 5]);
      expect(await lines(compare(field('Priority'), NOT_GIVEN))).toEqual([6]);
      expect(await lines(compare(field('Opened'), GIVEN))).toEqual([2, 3, 4, 6]);
      expect(await lines(compare(field('Score'), bound('below', figure('100'))))).toEqual([2, 3, 5, 6]);
    });

    it('compare figures exactly, whatever their spelling', async () => {
      expect(await lines(compare(field('Score'), is(figure('1.5'), figure('10'))))).toEqual([2, 3, 6]);
      expect(await lines(compare(field('Share'), bound('at least', percentage('99.9'))))).toEqual([2, 3]);
      expect(await lines(compare(field('Share'), bound('below', percentage('0.5'))))).toEqual([]);
      const money = { kind: 'money', currency: 'GBP', amount: Ratio.of(3), lexeme: 'GBP 3' } as const;
      expect(await lines(compare(field('Cost'), bound('above', money)))).toEqual([2, 6]);
    });

    it('compare lengths of time, fields and measures', async () => {
      expect(await lines(compare(field('Wait'), bound('at most', lasting(45, 'minute'))))).toEqual([3, 5, 6]);
      expect(await lines(compare(measure('Resolution Time'), bound('above', lasting(2, 'hour'))))).toEqual([4]);
      expect(await lines(compare(measure('Resolution Time'), isNot(lasting(2, 'hour'))))).toEqual([4, 6]);
      expect(await lines(compare(measure('Idle Share'), bound('above', figure('0.7'))))).toEqual([2]);
    });

    it('take a date for its whole day', async () => {
      const day = { kind: 'date', date: { year: 2026, month: 2, day: 1 } } as const;
      expect(await lines(compare(field('Opened'), is(day)))).toEqual([4]);
      expect(await lines(compare(field('Opened'), bound('at most', day)))).toEqual([2, 3, 4]);
      expect(await lines(compare(field('Opened'), bound('above', day)))).toEqual([6]);
      expect(await lines(compare(field('Due'), bound('below', day)))).toEqual([2, 3]);
    });

    it('join with and, or with or', async () => {
      const both = [compare(field('Priority'), is(named('P2'))), compare(field('Opened'), GIVEN)];
      expect(await lines(...both)).toEqual([4]);
      const { table } = await answer({ kind: 'rows', records: 'Tickets', fields: [], where: either(...both) });
      expect([...table.line]).toEqual([2, 3, 4, 5, 6]);
    });
  });

  describe('tally', () => {
    it('counts by cell', async () => {
      const tally = await answer({ ...TALLY, whose: where(compare(field('Team'), is({ kind: 'text', text: 'Blue' }))) });
      expect(tally).toEqual({
        kind: 'tally',
        cell: Float64Array.of(0, 1, 2),
        count: Float64Array.of(2, 1, 1),
        hits: Float64Array.of(2, 0, 0),
        undated: 1,
        withoutValue: 0,
        last: instant('2026-03-01 10:00'),
      });
    });

    it('leaves out what lies outside of the cells, and starts a cell at its boundary', async () => {
      const tally = await answer({ ...TALLY, cells: { kind: 'at', boundaries: MONTHS.slice(1, 3) } });
      expect([...tally.cell, ...tally.count, ...tally.hits]).toEqual([0, 1, 1]);
      const steps = await answer({ ...TALLY, cells: { kind: 'every', step: 86_400_000_000n, origin: instant('2026-02-01') } });
      expect([...steps.cell]).toEqual([-27, -12, 0, 28]);
    });

    it('counts by value, equal figures together, in their order', async () => {
      const tally = await answer({
        ...TALLY,
        cells: { kind: 'at', boundaries: [MONTHS[0] ?? 0n, MONTHS[3] ?? 0n] },
        value: field('Score'),
      });
      expect(tally.value).toEqual({ kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['1.5', '10'] });
      expect([[...tally.count], tally.undated, tally.withoutValue]).toEqual([[2, 1], 1, 1]);
      const shares = await answer({ ...TALLY, value: field('Share') });
      expect(shares.value).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, 2, 3), dictionary: ['0.999', '1', '0.9825', '0.005'] });
      const teams = await answer({ ...TALLY, cells: { kind: 'at', boundaries: [MONTHS[0] ?? 0n, MONTHS[3] ?? 0n] }, value: field('Team') });
      expect(teams.value).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, 2), dictionary: ['Blue', 'Red', 'blue'] });
    });

    it('counts by length of time, of fields, measures and what is computed from them', async () => {
      const waits = await answer({ ...TALLY, value: field('Wait') });
      expect(waits.value).toEqual({ kind: 'duration', length: Float64Array.of(1800e6, 5400e6, 0) });
      const times = await answer({
        ...TALLY,
        dated: { kind: 'measure-end', measure: 'Resolution Time' },
        value: measure('Resolution Time'),
      });
      expect([times.value, [...times.cell]]).toEqual([{ kind: 'duration', length: Float64Array.of(7200e6, 14400e6, 0) }, [0, 1, 2]]);
      expect([times.undated, times.withoutValue]).toEqual([1, 1]);
      const busy = await answer({ ...TALLY, value: measure('Busy Time') });
      expect(busy.value).toEqual({ kind: 'duration', length: Float64Array.of(1800e6, 0) });
      const idle = await answer({ ...TALLY, value: measure('Idle Share') });
      expect(idle.value).toEqual({ kind: 'text', codes: Int32Array.of(0), dictionary: ['0.75'] });
    });

    it('adds up weights exactly', async () => {
      const tally = await answer({ ...TALLY, weight: 'Cost', whose: where(compare(field('Priority'), is(named('P1')))) });
      expect([[...tally.cell], tally.weight, tally.hitWeight, tally.withoutValue]).toEqual([[0, 2], ['1203.5', '5'], ['1200.5', '0'], 1]);
    });
  });

  describe('examples', () => {
    const request = { kind: 'examples', records: 'Tickets', dated: OPENED, from: MONTHS[0] ?? 0n, to: MONTHS[2] ?? 0n, most: 2 } as const;

    it('are the first rows in order of time, as a reader sees them', async () => {
      const { total, rows } = await answer(request);
      expect([total, rows.map(({ ref, at }) => [ref.file, ref.line, at])]).toEqual([
        3,
        [
          ['data/tickets.csv', 2, instant('2026-01-05 09:00')],
          ['data/tickets.csv', 3, instant('2026-01-20 09:00')],
        ],
      ]);
      expect(rows[1]?.values).toEqual([
        { field: 'Opened', text: '2026-01-20 09:00' },
        { field: 'Priority', text: 'In Progress' },
        { field: 'Team', text: 'Blue' },
        { field: 'Score', text: '1.5' },
        { field: 'Share', text: '100' },
        { field: 'Wait', text: '30 min' },
        { field: 'Due', text: '2026-01-31' },
        { field: 'Cost', text: 'GBP 3' },
      ]);
    });

    it('do or do not satisfy what is asked', async () => {
      const whose = where(compare(field('Priority'), is(named('P1'))));
      const hit = await answer({ ...request, whose, hit: true });
      const miss = await answer({ ...request, whose, hit: false });
      expect([hit.rows.map(({ ref }) => ref.line), miss.rows.map(({ ref }) => ref.line)]).toEqual([[2], [3, 4]]);
    });
  });
}
