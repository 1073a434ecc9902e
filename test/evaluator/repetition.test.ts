import { describe, expect, it } from 'vitest';
import type { Repetition } from '../../language/agreement/agreement';
import type { Verdict } from '../../language/evaluator/outcome';
import { repetitions, type IsWith } from '../../language/evaluator/repetition';
import { duration, MONTH, YEAR } from '../support/agreements';

/** `x` missed, `.` met, `?` not determined. */
function marks(text: string, repetition: Repetition, isWith: IsWith = () => true): { complete: string; fresh: string } {
  const verdicts = [...text].map((mark): Verdict => (mark === 'x' ? 'missed' : mark === '.' ? 'met' : 'not determined'));
  const states = repetitions(verdicts, repetition, isWith);
  const line = (pick: (state: { complete: boolean; fresh: boolean }) => boolean): string =>
    states.map((state) => (pick(state) ? '!' : '-')).join('');
  return { complete: line(({ complete }) => complete), fresh: line(({ fresh }) => fresh) };
}

const consecutive = (count: number): Repetition => ({ kind: 'consecutive', count, window: MONTH });
const anyOf = (count: number, of: number): Repetition => ({ kind: 'any-of', count, of, window: MONTH });
const nth = (time: number): Repetition => ({ kind: 'nth', nth: time, window: YEAR });

describe('repeated misses (convention 20)', () => {
  it('in consecutive windows', () => {
    expect(marks('.xx.xxx', consecutive(2))).toEqual({ complete: '--!--!!', fresh: '--!--!-' });
    expect(marks('xxx', consecutive(1)).fresh).toBe('!--');
  });

  it('look past windows that are not determined: they break no run and fill no place', () => {
    expect(marks('x?x', consecutive(2)).complete).toBe('--!');
    expect(marks('x??.?x', consecutive(2)).complete).toBe('------');
    expect(marks('x?.?x', anyOf(2, 3)).complete).toBe('----!');
  });

  it('in any 3 of 6 and of 12 (seven months at 94.0, 96.0, 94.9, 95.0, 96.0, 96.0, 94.0 against 95)', () => {
    expect(marks('x.x...x', anyOf(3, 6)).complete).toBe('-------');
    expect(marks('x.x...x', anyOf(3, 12))).toEqual({ complete: '------!', fresh: '------!' });
  });

  it('count as soon as there are enough, also before so many windows have passed', () => {
    expect(marks('xxx', anyOf(3, 6)).complete).toBe('--!');
  });

  it('bring a right about again only after they were no longer complete', () => {
    expect(marks('xx.....xx', anyOf(2, 4))).toEqual({ complete: '-!!!----!', fresh: '-!------!' });
    expect(marks('xx.xx', anyOf(2, 4)).fresh).toBe('-!---');
  });

  it('for the third time in a year: on the third miss only, and again in the next year', () => {
    const year: IsWith = (later, earlier) => later < 6 === earlier < 6;
    expect(marks('xx.xxxxx?x', nth(3), year)).toEqual({ complete: '---!-----!', fresh: '---!-----!' });
  });

  it('each nth miss is a new one, also in neighbouring windows', () => {
    expect(marks('xxx', nth(1), (later, earlier) => later === earlier).fresh).toBe('!!!');
  });

  it('for the second time in any rolling four: the miss that makes two of the last four', () => {
    const lastFour: IsWith = (later, earlier) => later - earlier < 4;
    const rolling: Repetition = { kind: 'nth', nth: 2, window: { kind: 'rolling', length: duration('4 months') } };
    // Misses among the last four: 1 1 2 2 1 2 1 1 1 1 2 3.
    expect(marks('x.x..x...xxx', rolling, lastFour)).toEqual({ complete: '--!--!----!-', fresh: '--!--!----!-' });
    // At least the second: the third among the last four counts, too, and brings nothing new.
    expect(marks('x.x..x...xxx', { ...rolling, later: true }, lastFour)).toEqual({ complete: '--!--!----!!', fresh: '--!--!----!-' });
  });
});
