import { describe, expect, it } from 'vitest';
import type { StatesRequest } from '../../language/evaluator/observations';
import {
  ask,
  bound,
  compare,
  dataFolder,
  drafted,
  field,
  figure,
  instant,
  is,
  named,
  NOT_GIVEN,
  recordsOf,
  time,
  where,
  type Open,
} from './data-folder';

const PROBES = recordsOf('Probes', { Checked: 'time', Result: ['Passed', 'Failed', 'Skipped'], Millis: 'number', Site: 'text' });
const AGREEMENT = drafted({ records: [PROBES] });
const REQUEST: StatesRequest = { kind: 'states', records: 'Probes', dated: 'Checked', field: 'Result', opens: is(named('Failed')) };

/** Runs of samples. */
export function describeStates(open: Open): void {
  const states = async (rows: readonly string[], request: Partial<StatesRequest> = {}) => {
    const root = dataFolder({ 'data/probes.csv': ['Checked,Result,Millis,Site', ...rows].join('\n') });
    const { answer } = await ask(open, AGREEMENT, root, { ...REQUEST, ...request });
    const clock = (at: number | undefined) => new Date((at ?? NaN) / 1000).toISOString().slice(11, 19);
    const runs = [...answer.code].map((code, i) => `${clock(answer.first[i])}-${clock(answer.last[i])} ×${answer.samples[i] ?? 0} ${code}`);
    return { runs, answer };
  };
  const at = (clock: string, rest: string) => `2026-01-01 ${clock},${rest}`;

  describe('states', () => {
    it('are runs of like samples, in order of time whatever the order of rows', async () => {
      const rows = ['00:05,Passed', '00:01,Passed', '00:00,Passed', '00:04,Failed', '00:03,Failed', '00:06,Passed'].map((row) =>
        at(row.slice(0, 5), `${row.slice(6)},1,a`),
      );
      const { runs, answer } = await states(rows);
      expect(runs).toEqual(['00:00:00-00:01:00 ×2 2', '00:03:00-00:04:00 ×2 1', '00:05:00-00:06:00 ×2 2']);
      expect([answer.first[0], answer.lastInstant]).toEqual([time('2026-01-01'), instant('2026-01-01 00:06')]);
    });

    it('open and close by two different tests', async () => {
      const rows = ['Failed', 'Skipped', 'Passed', 'Skipped', 'Failed'].map((result, i) => at(`00:0${i}`, `${result},1,a`));
      expect((await states(rows, { closes: is(named('Passed')) })).runs).toEqual([
        '00:00:00-00:00:00 ×1 1',
        '00:01:00-00:01:00 ×1 0',
        '00:02:00-00:02:00 ×1 2',
        '00:03:00-00:03:00 ×1 0',
        '00:04:00-00:04:00 ×1 1',
      ]);
      const slow = { field: 'Millis', opens: bound('above', figure('500')), closes: bound('at most', figure('500.0')) } as const;
      const millis = ['499.9', '500', '500.01', '1e3'].map((value, i) => at(`00:0${i}`, `Passed,${value},a`));
      expect((await states(millis, slow)).runs).toEqual(['00:00:00-00:01:00 ×2 2', '00:02:00-00:03:00 ×2 1']);
    });

    it('break where a sample is missing: more than one and a half intervals', async () => {
      const rows = ['00:00:00', '00:00:30', '00:01:15', '00:02:00.000001', '00:02:30'].map((clock) => at(clock, 'Passed,1,a'));
      expect((await states(rows, { every: 30_000_000n })).runs).toEqual(['00:00:00-00:01:15 ×3 2', '00:02:00-00:02:30 ×2 2']);
      expect((await states(rows)).runs).toEqual(['00:00:00-00:02:30 ×5 2']);
    });

    it('at one instant open if any opens, and close only if all close', async () => {
      const rows = [at('00:00', 'Failed,1,a'), at('00:00', 'Passed,1,b'), at('00:01', 'Passed,1,a'), at('00:01', 'Passed,1,b')];
      expect((await states(rows, { closes: is(named('Passed')) })).runs).toEqual(['00:00:00-00:00:00 ×1 1', '00:01:00-00:01:00 ×1 2']);
      expect((await states(rows)).runs).toEqual(['00:00:00-00:00:00 ×1 1', '00:01:00-00:01:00 ×1 2']);
    });

    it('look only at the rows that satisfy the condition', async () => {
      const rows = [at('00:00', 'Failed,1,a'), at('00:01', 'Failed,1,b'), at('00:02', 'Passed,1,a'), at('00:03', 'Passed,1,b')];
      const { runs, answer } = await states(rows, { where: where(compare(field('Site'), is({ kind: 'text', text: 'a' }))) });
      expect([runs, answer.lastInstant]).toEqual([['00:00:00-00:00:00 ×1 1', '00:02:00-00:02:00 ×1 2'], instant('2026-01-01 00:03')]);
    });

    it('leave out samples without a time, and those without a value unless that is the question', async () => {
      const rows = [at('00:00', 'Failed,1,a'), at('00:01', ',1,a'), at('00:02', 'Failed,1,a'), ',Passed,1,a'];
      expect((await states(rows)).runs).toEqual(['00:00:00-00:02:00 ×2 1']);
      expect((await states(rows, { every: 60_000_000n })).runs).toEqual(['00:00:00-00:00:00 ×1 1', '00:02:00-00:02:00 ×1 1']);
      expect((await states(rows, { opens: NOT_GIVEN })).runs).toEqual([
        '00:00:00-00:00:00 ×1 2',
        '00:01:00-00:01:00 ×1 1',
        '00:02:00-00:02:00 ×1 2',
      ]);
    });

    it('of no samples are none', async () => {
      const { answer } = await states([]);
      expect(answer).toEqual({
        kind: 'states',
        first: new Float64Array(0),
        last: new Float64Array(0),
        samples: new Float64Array(0),
        code: new Uint8Array(0),
      });
    });
  });
}
