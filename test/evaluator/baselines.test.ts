import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { monthly } from '../support/monthly';

const TARGET = 'target As Good: Provider must keep Uptime at least its baseline in each calendar month.';
const AVERAGE = 'baseline of Uptime is unknown, to be set after 3 months as the average of the calendar months.';

const verdicts = ({ targets }: Outcome): string[] =>
  targets.find(({ name }) => name === 'As Good')?.windows.map(({ window, verdict }) => `${window.id} ${verdict}`) ?? [];

describe('its baseline', () => {
  it('is unknown until its day, and then the exact figure of the time before', async () => {
    // The average is 98⅓%, so 98.34% keeps it and 98.33% does not.
    const outcome = await monthly(`${AVERAGE} ${TARGET}`, { uptime: [98, 98, 99, 98.34, 98.33] });
    expect(verdicts(outcome)).toEqual([
      '2026-01 not determined',
      '2026-02 not determined',
      '2026-03 not determined',
      '2026-04 met',
      '2026-05 missed',
    ]);
    const windows = outcome.targets.find(({ name }) => name === 'As Good')?.windows ?? [];
    expect(windows[2]?.why.sentences.slice(-2)).toEqual([
      'The baseline of Uptime is set on 1 April 2026. Until then nothing is held against it.',
      'Not determined: neither met nor missed, and nothing is owed.',
    ]);
    expect(windows[4]?.why.sentences.slice(-3, -1)).toEqual([
      'The baseline of Uptime was set on 1 April 2026 as the average of 98% in January 2026, 98% in February 2026 and 99% in March 2026: 98.333333%.',
      '98.33% is not at least its baseline of 98.333333%: missed.',
    ]);
    expect(outcome.metrics.find(({ name }) => name === 'Uptime')?.baseline).toMatchObject({ exact: '59/60' });
  });

  it('is what the parties set it to, from the day on which they did', async () => {
    const outcome = await monthly(`baseline of Uptime is 98.5%, set on 1 February 2026 by "a joint review". ${TARGET}`, {
      uptime: [98, 98, 99],
    });
    expect(verdicts(outcome)).toEqual(['2026-01 not determined', '2026-02 missed', '2026-03 met']);
    const [january, february] = outcome.targets.find(({ name }) => name === 'As Good')?.windows ?? [];
    expect(january?.why.sentences).toContain('The baseline of Uptime is set on 1 February 2026. Until then nothing is held against it.');
    expect(february?.why.sentences).toContain('The baseline of Uptime is 98.5%, set on 1 February 2026 by a joint review.');
  });

  it('is theirs to set while they have not, by the day that was agreed', async () => {
    const outcome = await monthly(`baseline of Uptime is unknown, to be set after 2 months by "a joint review". ${TARGET}`, {
      uptime: [98, 98, 99],
    });
    expect(verdicts(outcome)).toEqual(['2026-01 not determined', '2026-02 not determined', '2026-03 not determined']);
    expect(outcome.todos.map(({ text, due }) => [text, due])).toContainEqual([
      'Provider and Customer must set the baseline of Uptime by 1 March 2026, by a joint review',
      '2026-03-01',
    ]);
  });

  it.each([
    ['median', 98.5, 'met'],
    ['median', 98.4, 'missed'],
    ['highest', 99, 'met'],
    ['highest', 98.9, 'missed'],
    ['lowest', 98, 'met'],
    ['lowest', 97.9, 'missed'],
  ])('may be the %s of the windows: %d is %s', async (how, figure, verdict) => {
    const outcome = await monthly(`${AVERAGE.replace('average', how).replace('3 months', '2 months')} ${TARGET}`, {
      uptime: [98, 99, figure],
    });
    expect(verdicts(outcome)).toEqual(['2026-01 not determined', '2026-02 not determined', `2026-03 ${verdict}`]);
  });

  it('may be stated, and then holds from the first day', async () => {
    const outcome = await monthly(`baseline of Uptime is 98.5%, measured from 1 January 2025 to 31 December 2025. ${TARGET}`, {
      uptime: [98, 99],
    });
    expect(verdicts(outcome)).toEqual(['2026-01 missed', '2026-02 met']);
    expect(outcome.targets.find(({ name }) => name === 'As Good')?.windows[0]?.why.sentences.slice(-2)).toEqual([
      'The baseline of Uptime is 98.5%, measured from 1 January 2025 to 31 December 2025.',
      '98% is not at least its baseline of 98.5%: missed.',
    ]);
  });

  it('is nothing where nobody says how it is set', async () => {
    expect(verdicts(await monthly(`baseline of Uptime is unknown. ${TARGET}`, { uptime: [98] }))).toEqual(['2026-01 not determined']);
  });

  it('is nothing where there was nothing to measure before its day', async () => {
    const outcome = await monthly(
      `${AVERAGE.replace('Uptime', 'Speed').replace('3 months', '1 month')} ${TARGET.replace('Uptime', 'Speed')}`,
      {
        uptime: [98, 98],
      },
    );
    expect(verdicts(outcome)).toEqual(['2026-01 not determined', '2026-02 not determined']);
  });

  it('makes a miss like any other', async () => {
    const outcome = await monthly(`${AVERAGE} ${TARGET} If As Good is missed, Provider must credit GBP 10.`, { uptime: [98, 98, 99, 98] });
    expect(outcome.credits.map(({ window, payable }) => `${window.id} ${payable.text}`)).toEqual(['2026-04 GBP 10.00']);
  });
});
