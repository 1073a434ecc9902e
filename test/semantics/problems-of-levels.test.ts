import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { SOUND } from '../support/problem-cases';

const METRICS = `
metric All Tickets means the number of Tickets dated by Opened.
metric Urgent Tickets means the number of Tickets dated by Opened where Priority is P1.
metric Settled Tickets means the number of Tickets dated by Resolved.
metric Errors means the percentage of Tickets dated by Opened whose Priority is P1.
metric Downtime means the time in Outage.
metric Other Failures means the number of Outage.
metric All Events means All Tickets plus Other Failures.
`;

/** What is wrong with a promise of a metric with this formula. */
function problemsOf(formula: string, level: string): string[] {
  const text = `${SOUND}${METRICS}metric Odd Figure means ${formula}.
target Odd: Provider must keep Odd Figure ${level} in each calendar month.\n`;
  const { problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('a level that a formula puts out of reach', () => {
  for (const formula of [
    '100% minus Errors',
    'Errors times Availability',
    '50% times Errors plus 50% times Availability',
    'the average of Errors over every 1 day',
    '100% minus Urgent Tickets divided by All Tickets',
    'Urgent Tickets divided by All Tickets',
    'the number of Tickets dated by Opened where Priority is P1 and Effort is at least 3 divided by Urgent Tickets',
    'Urgent Tickets divided by All Events',
    'Urgent Tickets divided by All Tickets, rounded to 2 decimals',
  ])
    it(`is a percentage above 100% of ${formula}`, () => {
      expect(problemsOf(formula, 'at least 950%')).toEqual([
        'percent-above-100: Odd Figure is never above 100%; 950% is out of its reach.',
      ]);
      expect(problemsOf(formula, 'at least 95%')).toEqual([]);
    });

  for (const [formula, level, problem] of [
    ['4 hours minus Downtime', 'at least 5 hours', 'out-of-reach: Odd Figure is never above 4 hours; 5 hours is out of its reach.'],
    ['2 plus Urgent Tickets', 'at most 1', 'out-of-reach: Odd Figure is never below 2; 1 is out of its reach.'],
    ['50% times Errors', 'at least 60%', 'out-of-reach: Odd Figure is never above 50%; 60% is out of its reach.'],
    ['Errors divided by 2', 'above 50%', 'never-kept: Odd Figure is never above 50%, so Odd could never be met.'],
    ['All Tickets', 'below 0', 'never-kept: Odd Figure is never below 0, so Odd could never be met.'],
    ['the longest Outage', 'below 0 minutes', 'never-kept: Odd Figure is never below 0 minutes, so Odd could never be met.'],
    [
      'the average of Resolution Time of Tickets dated by Opened',
      'below 0 hours',
      'never-kept: Odd Figure is never below 0 hours, so Odd could never be met.',
    ],
    ['Settled Tickets divided by All Tickets', 'below 0%', 'never-kept: Odd Figure is never below 0%, so Odd could never be met.'],
    ['Errors', 'at least 0%', 'always-kept: Odd Figure is always at least 0%, so Odd is met whatever happens, and promises nothing.'],
    ['Errors', 'at most 100%', 'always-kept: Odd Figure is always at most 100%, so Odd is met whatever happens, and promises nothing.'],
    ['All Tickets', 'at least 0', 'always-kept: Odd Figure is always at least 0, so Odd is met whatever happens, and promises nothing.'],
  ] as const)
    it(`is ${level} of ${formula}`, () => {
      expect(problemsOf(formula, level)).toEqual([problem]);
    });

  for (const [formula, level] of [
    // More may be settled than were opened, and those of a month before.
    ['Settled Tickets divided by All Tickets', 'at least 110%'],
    ['100% minus Settled Tickets divided by All Tickets', 'below 0%'],
    ['Urgent Tickets divided by Other Failures', 'at least 950%'],
    ['All Tickets divided by Urgent Tickets', 'at least 950%'],
    ['the number of Tickets dated by Opened where Priority is P1 or Effort is at least 3 divided by Urgent Tickets', 'at least 950%'],
    ['Errors plus Availability', 'at least 150%'],
    ['Errors minus Availability', 'below 0%'],
    ['the total of Errors over every 1 day', 'at least 950%'],
    ['the average of Score of Tickets dated by Opened', 'at least 950%'],
    ['the average of Taken of Tickets dated by Opened', 'below 0 minutes'],
    ['the average of Errors over every 1 day, taking empty intervals as 200%', 'at least 150%'],
    ['Urgent Tickets divided by the number of Tickets dated by Opened, not counting Outage', 'at least 150%'],
    ['Errors', 'at least 100%'],
    ['All Tickets', 'at most 0'],
  ] as const)
    it(`is not ${level} of ${formula}`, () => {
      expect(problemsOf(formula, level)).toEqual([]);
    });

  it('is said of a time of each record, of a table and of a ladder', () => {
    const found = (added: string): string[] =>
      compileSla({ files: new Map([['a.sla', `${SOUND}${METRICS}${added}\n`]]), main: 'a.sla' }).problems.map(({ code }) => code);
    expect(found('target Odd: Provider must keep Resolution Time below 0 hours for each of Tickets.')).toEqual(['never-kept']);
    expect(found('target Odd: Provider must keep Resolution Time at least 0 hours for each of Tickets.')).toEqual(['always-kept']);
    expect(found('If Errors in a calendar month is below 0%, Provider must credit 1% of Monthly Fee.')).toEqual(['limb-never-applies']);
    expect(found('If Availability in a calendar month is above 100%, Customer must pay 1% of Monthly Fee.')).toEqual([
      'limb-never-applies',
    ]);
    expect(found('If Downtime in a calendar month is above 0 hours, Provider must credit 1% of Monthly Fee.')).toEqual([]);
  });
});

describe('a miss that is counted', () => {
  it('comes no second time in a window that is judged once', () => {
    const found = (window: string): string[] => {
      const remedy = `If Uptime is missed for the 2nd time in a ${window}, Customer may "call for help".\n`;
      const { problems } = compileSla({ files: new Map([['a.sla', SOUND + remedy]]), main: 'a.sla' });
      return problems.map(({ code, message }) => `${code}: ${message}`);
    };
    expect(found('calendar month')).toEqual([
      'once-in-a-window: Uptime is judged once in a calendar month, so it is never missed there a second time. Write a longer window, such as "in a calendar year".',
    ]);
    expect(found('calendar year')).toEqual([]);
  });
});
