import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { monthly, payable } from '../support/monthly';

const RECORDS = `records Notices means "notices", with Given, a time; Concerned, a time; Cured, a time. sample Notices from "notices.csv".`;
const DUTY =
  'Customer must give notice of a miss within 30 days after the end of the calendar month, as recorded by Given of Notices for Concerned.';
const COUNTING = `If Up is missed in any 2 of 3 consecutive calendar months, counting only misses of which Customer gave notice in time, Customer may terminate.`;
const CURE = `If Up is missed, Customer may terminate on notice of 1 month within 60 days unless Provider cures the miss within 10 days after notice`;

const rights = ({ rights: all }: Outcome): string[] =>
  all.map(({ text, from, until }) => `${text} ${from}${until === undefined ? '' : ` ${until}`}`);
const todos = ({ todos: all }: Outcome): string[] => all.map(({ text }) => text);
const notices = (...rows: readonly string[]): Record<string, string> => ({
  'notices.csv': ['given,concerned,cured', ...rows, ''].join('\n'),
});

describe('misses that count only with notice', () => {
  const uptime = [98, 98, 98, 98];

  it('count when notice was given until the last day', async () => {
    const files = notices('2026-03-02 23:59,2026-01-31 23:00,', '2026-03-20,2026-02-01,');
    const outcome = await monthly(`${RECORDS} ${DUTY} ${COUNTING}`, { uptime }, files);
    expect(rights(outcome)).toEqual(['Customer may terminate 2026-03-01']);
    expect(outcome.rights[0]?.why.sentences).toEqual([
      'January 2026: 98% is not at least 99%: missed. Customer gave notice of it on 2 March 2026 (notices.csv, line 2).',
      'February 2026: 98% is not at least 99%: missed. Customer gave notice of it on 20 March 2026 (notices.csv, line 3).',
      'Up was missed in January 2026 and February 2026: in any 2 of 3 consecutive calendar months.',
      'So Customer may terminate from 1 March 2026.',
    ]);
  });

  it('do not count a day later, or without notice once the time has passed, and the to-dos say so', async () => {
    const files = notices('2026-03-03 00:00,2026-01-31 23:00,', '2026-03-20,2026-02-01,');
    const outcome = await monthly(`${RECORDS} ${DUTY} ${COUNTING}`, { uptime }, files, '2026-04-30');
    expect(rights(outcome)).toEqual([]);
    expect(todos(outcome)).toEqual([
      'Customer may terminate from 1 May 2026 once notice of the misses has been given in time',
      'The miss of Up in January 2026 does not count: Customer gave notice of it only on 3 March 2026 (notices.csv, line 2), after 2 March 2026',
      'The miss of Up in March 2026 does not count: Customer gave no notice of it by 30 April 2026',
      'Customer must give notice of the miss of Up in April 2026 by 30 May 2026',
    ]);
  });

  it('owe no credit before notice, and are open where nobody records notices', async () => {
    const credit = 'If Up is missed, counting only misses of which Customer gave notice in time, Provider must credit GBP 100.';
    const files = notices('2026-02-10,2026-01-05,');
    expect(payable(await monthly(`${RECORDS} ${DUTY} ${credit}`, { uptime: [98, 98] }, files))).toEqual(['2026-01 GBP 100.00']);
    const unrecorded = DUTY.replace(/, as recorded.*$/, '.');
    const outcome = await monthly(`${unrecorded} ${credit} ${COUNTING}`, { uptime: [98, 98] });
    expect(payable(outcome)).toEqual([]);
    expect(todos(outcome)).toEqual([
      'Customer may terminate from 1 March 2026 once notice of the misses has been given in time',
      'Customer must give notice of the miss of Up in January 2026 by 2 March 2026',
      'Customer must give notice of the miss of Up in February 2026 by 30 March 2026',
    ]);
  });

  it('are one miss where another event speaks of it as well', async () => {
    const either = `If Up is missed, counting only misses of which Customer gave notice in time or Up is missed, Provider must credit GBP 10 for each percentage point below 99%.`;
    const outcome = await monthly(`${RECORDS} ${DUTY} ${either}`, { uptime: [98] }, notices('2026-02-10,2026-01-05,'));
    expect(payable(outcome)).toEqual(['2026-01 GBP 10.00']);
  });

  it('are not notified by what was written before they happened', async () => {
    const files = notices('2026-01-04,2026-01-05,');
    const outcome = await monthly(`${RECORDS} ${DUTY} ${COUNTING}`, { uptime: [98] }, files);
    expect(outcome.cautions.map(({ text }) => text)).toContain(
      'The notice in notices.csv, line 2 was given on 4 January 2026, before 5 January 2026, which it concerns. There was nothing to give notice of yet, so it does not count.',
    );
  });
});

describe('a right that hangs on a cure', () => {
  const RECORDED = `${RECORDS} ${DUTY} ${CURE}, as recorded by Cured of Notices.`;

  it('arises on the day after the time for it, when it was not cured, and may be used from then on', async () => {
    const outcome = await monthly(RECORDED, { uptime: [98, 100] }, notices('2026-02-10 09:00,2026-01-05,'));
    expect(rights(outcome)).toEqual(['Customer may terminate on notice of 1 month 2026-02-21 2026-04-21']);
    expect(outcome.rights[0]?.endsFrom).toBe('2026-03-21');
    expect(outcome.rights[0]?.why.sentences.slice(-2)).toEqual([
      'Customer gave notice on 10 February 2026 (notices.csv, line 2), so Provider had until 20 February 2026 to cure it. It was not cured.',
      'So Customer may terminate on notice of 1 month from 21 February 2026 until 21 April 2026, to end on 21 March 2026 at the earliest.',
    ]);
  });

  it('arises when it was cured a day too late, and not when it was cured on the last day', async () => {
    const cured = async (when: string): Promise<Outcome> =>
      monthly(RECORDED, { uptime: [98, 100] }, notices(`2026-02-10 09:00,2026-01-05,${when}`));
    expect(rights(await cured('2026-02-21 00:00'))).toEqual(['Customer may terminate on notice of 1 month 2026-02-21 2026-04-21']);
    const inTime = await cured('2026-02-20 23:00');
    expect(rights(inTime)).toEqual([]);
    expect(todos(inTime)).toEqual([
      'Customer may not terminate on notice of 1 month: Provider cured the miss of Up in January 2026 in time',
    ]);
  });

  it('is a to-do of the other party while the time runs', async () => {
    const outcome = await monthly(RECORDED, { uptime: [98, 100] }, notices('2026-02-20 09:00,2026-01-05,'));
    expect(rights(outcome)).toEqual([]);
    expect(outcome.todos[0]).toMatchObject({
      party: 'Provider',
      due: '2026-03-02',
      text: 'Provider must cure the miss of Up in January 2026 by 2 March 2026, or Customer may terminate on notice of 1 month',
    });
  });

  it('is over when the time to use it ends before the time for a cure', async () => {
    const files = notices('2026-03-25 09:00,2026-01-05,');
    const fixed = RECORDED.replace('within 60 days', 'within 60 days after the end of the calendar month');
    const outcome = await monthly(fixed, { uptime: [98, 100, 100, 100] }, files);
    expect(rights(outcome)).toEqual([]);
    expect(todos(outcome)).toEqual(['Customer may no longer terminate on notice of 1 month: the right had to be used by 1 April 2026']);
  });

  it('waits for notice, and where nothing is recorded it says from when it can be there', async () => {
    const says =
      'Customer may terminate on notice of 1 month once it has given notice of the miss of Up in January 2026 and Provider has not cured it within 10 days, from 12 February 2026 at the earliest';
    expect(todos(await monthly(RECORDED, { uptime: [98, 100] }, notices('2026-02-10,2026-02-05,')))[0]).toBe(says);
    expect(todos(await monthly(`${DUTY.replace(/, as recorded.*$/, '.')} ${CURE}.`, { uptime: [98, 100] }))[0]).toBe(says);
    const noCures = await monthly(`${RECORDS} ${DUTY} ${CURE}.`, { uptime: [98, 100] }, notices('2026-02-10,2026-01-05,'));
    expect(todos(noCures)[0]).toBe(
      'Customer may terminate on notice of 1 month from 21 February 2026 if Provider did not cure the miss of Up in January 2026 by 20 February 2026',
    );
  });
});

describe('to-dos with times of their own', () => {
  it('climb a ladder, with a time of day where it is counted in hours', async () => {
    const steps =
      'If Up is missed, Provider must "tell the manager" within 90 minutes, "tell the director" within 24 hours and "tell the board" within 3 days.';
    const { todos: all } = await monthly(steps, { uptime: [98] });
    expect(all.map(({ text, due, dueTime }) => [text, due, dueTime])).toEqual([
      ['Provider must tell the manager by 01:30 on 1 February 2026', '2026-02-01', '01:30'],
      ['Provider must tell the director by 1 February 2026', '2026-02-01', undefined],
      ['Provider must tell the board by 3 February 2026', '2026-02-03', undefined],
    ]);
  });

  it('recur until the target is met, and no longer', async () => {
    const follow = 'If Up is missed, Provider must "report progress" every 2 weeks until Up is met.';
    const due = async (uptime: readonly number[], to?: string): Promise<(string | undefined)[]> =>
      (await monthly(follow, { uptime }, {}, to)).todos.map((todo) => todo.due);
    expect(await due([98, 100], '2026-02-28')).toEqual(['2026-02-14', '2026-02-28']);
    // February is not over, so it may still be missed: the next date is due as well.
    expect(await due([98, 100], '2026-02-20')).toEqual(['2026-02-14', '2026-02-28']);
    expect(await due([98], '2026-01-31')).toEqual(['2026-02-14']);
  });

  it('may be counted from the end of a longer window', async () => {
    const outcome = await monthly('If Up is missed, Customer may terminate within 20 days after the end of the calendar quarter.', {
      uptime: [98],
    });
    expect(rights(outcome)).toEqual(['Customer may terminate 2026-02-01 2026-04-20']);
  });
});

describe('figures that may be disputed', () => {
  const REPORT = 'Provider must report Up and "a summary of incidents" to Customer and Provider within 5 days after each calendar month.';

  it('until so long after the report is due, and are final then', async () => {
    const outcome = await monthly(`${REPORT} Customer may dispute a figure within 10 days after the report.`, { uptime: [98, 100] });
    const up = outcome.targets.find(({ name }) => name === 'Up');
    expect(up?.windows.map(({ disputableUntil }) => disputableUntil)).toEqual(['2026-02-15', '2026-03-15']);
    expect(up?.windows[0]?.why.sentences.at(-1)).toBe('Customer may dispute it until 15 February 2026; it is final from 16 February 2026.');
    expect(todos(outcome)).toEqual([
      'Provider must report Up and a summary of incidents for January 2026 to Customer and Provider by 5 February 2026',
      'Provider must report Up and a summary of incidents for February 2026 to Customer and Provider by 5 March 2026',
      'Customer may dispute the figures for January 2026 by 15 February 2026',
      'Customer may dispute the figures for February 2026 by 15 March 2026',
    ]);
  });

  it('not where no report shows them', async () => {
    const outcome = await monthly(`${REPORT} Customer may dispute a figure within 10 days after the report.`, {
      uptime: [98],
      speed: [98],
    });
    expect(outcome.targets.find(({ name }) => name === 'Fast')?.windows[0]).not.toHaveProperty('disputableUntil');
  });

  it('counted from the end of the window where the agreement says so', async () => {
    const outcome = await monthly('Customer may dispute a figure within 10 days after the end of the calendar quarter.', {
      uptime: [98, 98],
    });
    expect(outcome.targets[0]?.windows.map(({ disputableUntil }) => disputableUntil)).toEqual(['2026-04-10', '2026-04-10']);
  });
});
