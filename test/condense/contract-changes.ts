import { describe, expect, it } from 'vitest';
import type { Agreement, Metric } from '../../language/agreement/agreement';
import { agreementOf, at } from '../support/agreements';
import {
  ask,
  compare,
  dataFolder,
  drafted,
  elapsedMeasure,
  field,
  instant,
  is,
  isNot,
  named,
  recordsOf,
  sampleOf,
  time,
  LONDON,
  where,
  type Open,
} from './data-folder';

const INCIDENTS = recordsOf(
  'Incidents',
  {
    Number: 'text',
    Updated: 'time',
    State: ['New', 'Awaiting User', 'Closed'],
    Opened: 'time',
    Closed: 'time',
    Awaiting: { type: 'periods', whilst: compare(field('State'), is(named('Awaiting User'))) },
    Busy: { type: 'periods', whilst: compare(field('State'), isNot(named('Awaiting User'))) },
  },
  { key: 'Number', changes: { datedBy: 'Updated' } },
);
const HEAD = 'number,updated,state,opened,closed';

/** Records kept as changes, and figures that are sampled ready-made. */
export function describeChanges(open: Open): void {
  const agreement = drafted({
    records: [INCIDENTS],
    samples: [sampleOf('Incidents', 'data/incidents.csv', { notGiven: ['?'] })],
    measures: [elapsedMeasure('Age', 'Incidents', 'Opened', 'Closed')],
  });
  const read = async (rows: readonly string[], of: Agreement = agreement) => {
    const root = dataFolder({ 'data/incidents.csv': [HEAD, ...rows].join('\n') });
    const fields = ['Number', 'State', 'Closed', 'Awaiting', 'Busy'];
    return ask(open, of, root, { kind: 'rows', records: 'Incidents', fields });
  };
  const hour = (clock: number) => time('2026-01-05') + clock * 3600e6;

  describe('changes', () => {
    it('fold into one record each, whose latest fields stand', async () => {
      const { answer, report } = await read([
        'I1,2026-01-05 12:00,Closed,2026-01-05 08:00,2026-01-05 12:00',
        'I1,2026-01-05 08:00,New,2026-01-05 08:00,?',
        'I2,2026-01-05 09:00,New,2026-01-05 09:00,?',
        'I1,2026-01-05 10:00,Awaiting_User,2026-01-05 08:00,?',
        'I2,2026-01-05 10:00,awaiting user,2026-01-05 09:00,?',
        'I1,2026-01-05 11:00,Awaiting User,2026-01-05 08:00,?',
      ]);
      const { table } = answer;
      expect([report.rows, table.count, [...table.line]]).toEqual([6, 2, [2, 6]]);
      expect(table.columns.get('State')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['Closed', 'Awaiting User'] });
      expect(table.columns.get('Closed')).toEqual({ kind: 'instant', at: Float64Array.of(hour(12), NaN) });
      expect(table.columns.get('Awaiting')).toEqual({
        kind: 'periods',
        from: Int32Array.of(0, 1, 2),
        start: Float64Array.of(hour(10), hour(10)),
        end: Float64Array.of(hour(12), NaN),
      });
      expect(table.columns.get('Busy')).toEqual({
        kind: 'periods',
        from: Int32Array.of(0, 2, 3),
        start: Float64Array.of(hour(8), hour(12), hour(9)),
        end: Float64Array.of(hour(10), NaN, hour(10)),
      });
    });

    it('at one time stand in the order of the file', async () => {
      const { answer } = await read(['I1,2026-01-05 08:00,New,,', 'I1,2026-01-05 08:00,Awaiting User,,', 'I1,2026-01-05 08:00,Closed,,']);
      expect([[...answer.table.line], answer.table.columns.get('Awaiting')]).toEqual([
        [4],
        { kind: 'periods', from: Int32Array.of(0, 0), start: new Float64Array(0), end: new Float64Array(0) },
      ]);
    });

    it('that are bad are left out', async () => {
      const { answer, report } = await read([
        'I1,2026-01-05 08:00,New,2026-01-05 08:00,',
        'I1,?,New,,',
        ',2026-01-05 08:00,New,,',
        'I1,2026-01-05 09:00,Closed,2026-01-05 08:00,2026-01-05 07:00',
      ]);
      expect([...answer.table.line]).toEqual([2]);
      expect(report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
        '3 Updated is not given',
        '4 Number is not given',
        '5 Closed is before Opened',
      ]);
    });

    it('give fields the value in the first, the last or the highest of them', async () => {
      const picking = recordsOf(
        'Incidents',
        {
          Number: 'text',
          Updated: 'time',
          State: ['New', 'Awaiting User', 'Closed'],
          Opened: 'time',
          Closed: 'time',
          Effort: { type: 'duration', unit: 'minute' },
          Cost: 'amount',
          'Opening State': { type: 'enum', values: ['New', 'Awaiting User', 'Closed'], picked: { which: 'first', field: 'State' } },
          'Top State': { type: 'enum', values: ['New', 'Awaiting User', 'Closed'], picked: { which: 'highest', field: 'State' } },
          'First Closed': { type: 'time', picked: { which: 'first', field: 'Closed' } },
          'Last Closed': { type: 'time', picked: { which: 'last', field: 'Closed' } },
          Answered: {
            type: 'time',
            picked: { which: 'first', field: 'Updated', where: where(compare(field('State'), isNot(named('New')))) },
          },
          'Last Effort': {
            type: 'duration',
            picked: { which: 'last', field: 'Effort', where: where(compare(field('State'), is(named('Closed')))) },
          },
          'First Cost': { type: 'amount', picked: { which: 'first', field: 'Cost' } },
        },
        { key: 'Number', changes: { datedBy: 'Updated' } },
      );
      const root = dataFolder({
        'data/incidents.csv': [
          'number,updated,state,opened,closed,effort,cost',
          'I1,2026-01-05 12:00,Closed,2026-01-05 08:00,2026-01-05 12:00,30,',
          'I1,2026-01-05 08:00,Awaiting User,2026-01-05 08:00,,,',
          'I1,2026-01-05 14:00,Awaiting User,2026-01-05 08:00,,40,GBP 3.50',
          'I1,2026-01-05 15:00,Closed,2026-01-05 08:00,2026-01-05 15:00,,GBP 4',
          'I2,2026-01-05 09:00,,2026-01-05 09:00,,,',
          'I2,2026-01-05 09:00,New,2026-01-05 09:00,,,',
        ].join('\n'),
      });
      const fields = picking.fields.slice(7).map(({ name }) => name);
      const { answer } = await ask(open, drafted({ records: [picking], samples: [sampleOf('Incidents', 'data/incidents.csv')] }), root, {
        kind: 'rows',
        records: 'Incidents',
        fields,
      });
      const { columns } = answer.table;
      expect([...answer.table.line]).toEqual([5, 7]);
      expect(columns.get('Opening State')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['Awaiting User', 'New'] });
      expect(columns.get('Top State')).toEqual({ kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['Awaiting User', 'New'] });
      expect(columns.get('First Closed')).toEqual({ kind: 'instant', at: Float64Array.of(hour(12), NaN) });
      expect(columns.get('Last Closed')).toEqual({ kind: 'instant', at: Float64Array.of(hour(15), NaN) });
      expect(columns.get('Answered')).toEqual({ kind: 'instant', at: Float64Array.of(hour(8), NaN) });
      expect(columns.get('Last Effort')).toEqual({ kind: 'duration', length: Float64Array.of(30 * 60e6, NaN) });
      expect(columns.get('First Cost')).toEqual({ kind: 'text', codes: Int32Array.of(0, -1), dictionary: ['GBP 3.50'] });
    });

    it('need to be told apart and dated', async () => {
      const of = (more: object) => drafted({ records: [{ ...INCIDENTS, ...more }], samples: agreement.samples });
      const { report } = await read([], of({ key: undefined }));
      expect(report.unreadable).toBe(
        'Incidents are kept with one row for each change, but not by which field the rows of one of them are known. Write: identified by ….',
      );
      expect((await read([], of({ changes: undefined }))).report.unreadable).toBe(
        'Awaiting follows from the changes of State, but Incidents are not kept with one row for each change. ' +
          'Write: records Incidents means "…", one row for each change dated by ….',
      );
    });
  });

  describe('series', () => {
    const metric: Metric = {
      name: 'Availability',
      origin: at(1),
      expression: { kind: 'constant', value: { kind: 'percent', ratio: { num: 1n, den: 1n } as never, lexeme: '100%' } },
      notCounting: [],
      interpolated: false,
    };
    const series = async (text: string, columns: Agreement['samples'][number]['columns'] = []) => {
      const sample = {
        ...sampleOf('', 'data/monthly.csv', { columns, notGiven: ['-'] }),
        target: { kind: 'metric', name: 'Availability' },
      } as const;
      const monthly: Agreement = { ...agreementOf({ metrics: [metric], timeZone: LONDON }), samples: [sample] };
      return ask(open, monthly, dataFolder({ 'data/monthly.csv': text }), { kind: 'series', metric: 'Availability' });
    };

    it('give each window its figure as it stands', async () => {
      const { answer, report } = await series(
        'Month,Availability\n2026-01,99.95%\nFeb 2026,"1,234.5"\n2026-Q3,0.999\nQ4 2026,4 hours\n2027,£5\nthe summer,-\nthe autumn,1\n',
      );
      expect(answer.points.map(({ window, at, value, ref }) => [window, at, value, ref.line])).toEqual([
        ['2026-01', instant('2026-01-01'), '99.95%', 2],
        ['Feb 2026', instant('2026-02-01'), '1,234.5', 3],
        ['2026-Q3', instant('2026-07-01'), '0.999', 4],
        ['Q4 2026', instant('2026-10-01'), '4 hours', 5],
        ['2027', instant('2027-01-01'), '£5', 6],
        ['the autumn', undefined, '1', 8],
      ]);
      expect([report.name, report.rows, report.files]).toEqual(['Availability', 7, ['data/monthly.csv']]);
    });

    it('list what is no figure', async () => {
      const { report } = await series('a,b\n2026-01,high\n,99%\n', [
        { field: 'Window', column: 'a' },
        { field: 'Value', column: 'b' },
      ]);
      expect(report.badRows.listed.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
        "2 Availability is 'high', not a figure",
        '3 The window is not given',
      ]);
    });

    it('say which column is missing', async () => {
      expect((await series('a,b\n')).report.unreadable).toBe(
        'data/monthly.csv has no column for the Window of Availability. Its columns are "a" and "b". Say which to read: sample Availability from "data/monthly.csv", where Window is "…".',
      );
    });
  });
}
