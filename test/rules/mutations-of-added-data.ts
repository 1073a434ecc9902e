/** An example with rides of its own added, whose data then no longer fit: what the data of no example hold. */
import type { Draft } from './draft';
import type { DataMutation } from './mutations-of-data';

/** A block that is sound with its rows, and the words or the rows that make it unsound. */
interface Rides extends Pick<DataMutation, 'rule' | 'also'> {
  readonly level: string;
  readonly rows: readonly Ride[];
  readonly words?: readonly (readonly [RegExp, string])[];
  readonly otherRows?: readonly (readonly Ride[])[];
}

interface Ride {
  /** Of the term, the first is 0. */
  readonly month: number;
  readonly minutes: number;
  readonly grade: 'High' | 'Low';
  readonly site: 'Leeds' | 'York';
}

/** So many rides in each month, of which so many are late. */
function months(
  rides: number,
  late: readonly number[],
  isLate = (_: Ride, index: number, count: number): boolean => index < count,
): Ride[] {
  return late.flatMap((count, month) =>
    Array.from({ length: rides }, (_, index): Ride => {
      const ride: Ride = { month, minutes: 30, grade: index % 2 === 0 ? 'High' : 'Low', site: index % 4 < 2 ? 'Leeds' : 'York' };
      return isLate(ride, index, count) ? { ...ride, minutes: 60 } : ride;
    }),
  );
}

function afterTheTenth(_: Ride, index: number, count: number): boolean {
  return index >= 10 && index < 10 + count;
}

const SHARE = 'the percentage of Rides whose Delay is at most 40 minutes, if there are at least 20 records';
const MISS = 'If Ride Level is missed, OBLIGOR must "say why in writing" within 10 days.';
const PERCENTILE = `metric Ride Figure means the 90th percentile of Delay of Rides, if there are at least 20 records.
target Ride Level: OBLIGOR must keep Ride Figure at most 30 minutes in each calendar month.
${MISS}`;
const TESTED = `period Failing means any time when the Result of Tests is Bad.
metric Ride Figure means the percentage of time without Failing.
target Ride Level: OBLIGOR must keep Ride Figure at least 95% in each calendar month.
${MISS}`;
const TABLE = `measure Ride Time means, for each of Rides, the time from Left to Arrived.
target Ride Level: OBLIGOR must keep, for at least 80% of Rides in each calendar month,
  | Grade | Ride Time            |
  | High  | at most 2 hours      |
  | Low   | at most 3 hours      |.
${MISS}`;
const BANDS = `metric Ride Figure means ${SHARE}, rounded to 0 decimals.
target Ride Level: OBLIGOR must keep Ride Figure at least 96% in each calendar month.
If Ride Figure in a calendar month is
  from 90% to 95%, OBLIGOR must "say why in writing" within 10 days;
  from 80% to 89%, OBLIGOR must "say why and make a plan" within 10 days;
  below 80%, OBLIGOR must "say why and change the drivers" within 10 days.`;

function share(level: string): string {
  return `metric Ride Figure means ${SHARE}.
target Ride Level: OBLIGOR must keep Ride Figure at least ${level} in each calendar month.
${MISS}`;
}

const RIDES: readonly Rides[] = [
  {
    rule: 'measurability/reading-decides',
    level: PERCENTILE.replace('records.', 'records, interpolated.'),
    rows: months(30, [0, 3, 0]),
    words: [[/(?<=at least 20 records), interpolated/, '']],
  },
  {
    rule: 'measurability/reading-decides',
    level: PERCENTILE,
    rows: months(30, [0, 2, 0]),
    otherRows: [months(30, [0, 3, 0]), months(40, [4, 0, 4])],
  },
  {
    rule: 'measurability/reading-decides',
    also: ['measurability/no-rule-for-missing-samples'],
    level: TESTED.replace('without Failing.', 'without Failing, taking missing samples as Bad.'),
    rows: months(31, [0, 5, 0], afterTheTenth),
    words: [[/(?<=without Failing), taking missing samples as Bad/, '']],
  },
  {
    rule: 'measurability/reading-decides',
    level: TESTED,
    rows: months(31, [0, 0, 0]),
    otherRows: [months(31, [0, 5, 0], afterTheTenth), months(31, [3, 0, 9], afterTheTenth)],
  },
  {
    rule: 'measurability/rounding-decides',
    // It can be seen without data, too.
    also: ['measurability/rounding-hides-miss'],
    level: share('90.0%'),
    rows: months(48, [5, 0, 0]),
    words: [[/(?<=metric Ride Figure [^.]* at least 20 records)/, ', rounded to 0 decimals']],
  },
  { rule: 'measurability/rounding-decides', level: share('90%'), rows: months(48, [6, 0, 0]), otherRows: [months(48, [5, 0, 0])] },
  {
    rule: 'control/target-never-met',
    also: ['consistency/priorities-out-of-order'],
    level: TABLE,
    rows: months(20, [1, 0, 0]),
    words: [
      [/(?<=High {2}\| )at most 2 hours/, 'at most 1 minute'],
      [/(?<=Low {3}\| )at most 3 hours/, 'at most 9 minutes'],
    ],
  },
  {
    rule: 'control/target-never-met',
    level: TABLE.replaceAll(/at most \d hours /g, 'at most 45 minutes'),
    rows: months(20, [1, 0, 0]),
    otherRows: [months(20, [1, 1, 1], ({ grade }) => grade === 'High')],
  },
  {
    rule: 'control/target-never-met',
    level: share('80%')
      .replace('metric Ride Figure', 'metric Ride Figure for each Site')
      .replace(/, if there [^.]*/, ''),
    rows: months(20, [1, 0, 0]),
    otherRows: [months(20, [1, 1, 1], ({ site }) => site === 'York')],
  },
  {
    rule: 'consistency/limb-never-reached',
    level: BANDS,
    rows: months(25, [0, 2, 3, 6, 1, 0]),
    otherRows: [months(25, [0, 2, 2, 6, 1, 0]), months(25, [0, 3, 3, 6, 1, 0]), months(25, [0, 2, 3, 4, 1, 0])],
  },
  {
    rule: 'consistency/value-never-recorded',
    level: TABLE,
    rows: months(20, [1, 0, 0]),
    words: [
      [/one of High or Low(?=[^]*\n {2}\| High)/, 'one of Highest, High or Low'],
      [/one of Leeds or York/, 'one of Leeds, Hull or York'],
    ],
    // A value that has no row.
    also: ['sentence/row-missing', 'completeness/some-values-unpromised'],
  },
];

export const ADDED_DATA: readonly DataMutation[] = RIDES.map(({ rule, also, level, rows, words = [], otherRows = [] }) => ({
  rule,
  ...(also === undefined ? {} : { also }),
  added: (draft) => ({ text: `${draft.text}\n${blockOf(draft, level)}\n`, files: filesOf(draft, level, rows) }),
  *ways(draft) {
    for (const [pattern, by] of words) {
      const match = pattern.exec(draft.text);
      if (match !== null) yield [{ from: match.index, to: match.index + match[0].length, by }];
    }
  },
  filesInstead: (draft) => otherRows.map((each) => filesOf(draft, level, each)),
}));

function blockOf(draft: Draft, level: string): string {
  const [obligor = ''] = draft.agreement.between;
  const other = draft.otherThan([obligor]);
  const records = level.includes('Tests')
    ? `records Tests means "test rides", one every 1 hour, collected by ${other} in "the test log", with
  Checked, a time set by ${other}; Result, one of Good or Bad, set by ${other}.
sample Tests from "${FILE}".`
    : `records Rides means "rides of the shuttle", collected by ${other} in "the ride log", with
  Left, a time set by ${other}; Arrived, a time set by ${other}; Delay, a duration in minutes, set by ${other};
  Grade, one of High or Low, set by ${other}; Site, one of Leeds or York, set by ${other}.
sample Rides from "${FILE}".`;
  return `${records}
${level.replaceAll('of Rides', 'of Rides dated by Left').replaceAll('each of Rides dated by Left', 'each of Rides').replaceAll('OBLIGOR', obligor)}
${obligor} must report Ride Level to ${other} within 5 days after each calendar month.
goal Punctual means "riders come when they are expected", served by Ride Level.`;
}

const FILE = 'added-rides.csv';

/** Rides, one after the other from the first of the month; or tests at every hour, without those that a late ride stands for. */
function filesOf(draft: Draft, level: string, rows: readonly Ride[]): Readonly<Record<string, string>> {
  const { year = 2026, month = 1 } = draft.agreement.term?.from ?? {};
  const monthOf = (ride: Ride): string => {
    const index = month - 1 + ride.month + 1;
    return `${year + Math.floor(index / 12)}-${((index % 12) + 1).toString().padStart(2, '0')}`;
  };
  const counts = new Map<string, number>();
  const lines = rows.flatMap((ride) => {
    const start = monthOf(ride);
    const count = counts.get(start) ?? 0;
    counts.set(start, count + 1);
    const day = `${start}-${(Math.floor(count / 2) + 1).toString().padStart(2, '0')}`;
    if (level.includes('Tests')) {
      const isDay = count < new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5)), 0)).getUTCDate();
      const hours = ride.minutes > 30 || !isDay ? [] : Array.from({ length: 24 }, (_, hour) => `${hour.toString().padStart(2, '0')}:00`);
      return hours.map((hour) => `${start}-${(count + 1).toString().padStart(2, '0')}T${hour}Z,Good`);
    }
    const hour = count % 2 === 0 ? '09' : '13';
    const arrived = ride.minutes === 60 ? `${(Number(hour) + 1).toString().padStart(2, '0')}:00` : `${hour}:30`;
    return [`${day}T${hour}:00Z,${day}T${arrived}Z,${ride.minutes},${ride.grade},${ride.site}`];
  });
  const header = level.includes('Tests') ? 'checked,result' : 'left,arrived,delay,grade,site';
  return { [FILE]: `${header}\n${lines.join('\n')}\n` };
}
