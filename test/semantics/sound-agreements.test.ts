import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { SOUND } from '../support/problem-cases';

const root = new URL('../../', import.meta.url);

function problemsOf(text: string): string[] {
  const { problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
  return problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}

describe('nothing is complained of', () => {
  it('in the sound agreement that the cases of problems start from', () => {
    expect(problemsOf(SOUND)).toEqual([]);
  });

  it.each(readdirSync(new URL('examples', root)))('in the example %s', (name) => {
    expect(problemsOf(readFileSync(new URL(`examples/${name}/agreement.sla`, root), 'utf8'))).toEqual([]);
  });

  const cases = readdirSync(new URL('test/cases', root)).filter((name) => /^C\d+-/.test(name));
  // In this one the gaps are the point: see below.
  it.each(cases.filter((name) => !name.startsWith('C30-')))('in the worked case %s', (name) => {
    expect(problemsOf(readFileSync(new URL(`test/cases/${name}/agreement.sla`, root), 'utf8'))).toEqual([]);
  });
});

describe('nothing is complained of, either', () => {
  it.each([
    [
      'credits that follow from one of several misses',
      'If Uptime is missed or Resolution is missed, Provider must credit GBP 5. Credits for Resolution are payable only if Uptime is missed.',
    ],
    [
      'rules for credits of different windows',
      `If Resolution is missed, Provider must credit GBP 5. Only the highest credit in a calendar month is payable.
       Credits in a calendar quarter add up. Credits in a calendar month count in this order: Uptime, Resolution.`,
    ],
    [
      'other data of records that have a sample',
      `sample Probes from "probes.csv".
       scenario Worse means "worse probes", with Probes from "worse.csv", expecting Uptime missed at least 1 times.`,
    ],
    [
      'what is for each of something, through a period of a metric over steps',
      `records Visits means "visits", collected by Provider, with Seen, a time; State, one of Fine or Slow; Place, one of North or South.
       metric Slow Share means the percentage of Visits whose State is Slow.
       period Slow Spell means any time when Slow Share over every 1 hour is above 50%.
       metric Slow Time means the time in Slow Spell.
       target Quick: Provider must keep Slow Time at most 1 hour in each calendar month, for each Place.`,
    ],
  ])('of %s', (_, sentences) => {
    expect(problemsOf(SOUND + sentences)).toEqual([]);
  });
});

describe('a ladder with holes', () => {
  it('is told where they are', () => {
    const [name] = readdirSync(new URL('test/cases', root)).filter((each) => each.startsWith('C30'));
    expect(problemsOf(readFileSync(new URL(`test/cases/${name}/agreement.sla`, root), 'utf8'))).toEqual([
      'warning ladder-gap: Between 99.49% and 99.9%, Monthly Uptime is missed and no limb applies, so nothing follows.',
      'warning ladder-gap: Between 98.99% and 99%, Monthly Uptime is missed and no limb applies, so nothing follows.',
    ]);
  });
});

describe('a ladder of bands', () => {
  const told = (metric: string, ladder: string): string[] =>
    problemsOf(`agreement A is between P and Q, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party P means "p".
party Q means "q".
records Rows means "rows", with At, a time; Result, one of Good or Bad.
metric Level means ${metric}.
target Kept: P must keep Level at least ${ladder.includes('%') ? '99%' : '120'} in each calendar month.
If Level in a calendar month is ${ladder}.`);
  const bands = 'from 98% to 98.9%, P must credit GBP 1; from 97% to 97.9%, P must credit GBP 2; below 97%, P must credit GBP 3';

  it('has no holes where the figure has no decimals for them', () => {
    expect(told('the percentage of Rows whose Result is Good, rounded to 1 decimal place', bands)).toEqual([]);
    expect(told('the number of Rows', 'from 100 to 119, P must credit GBP 1; below 100, P must credit GBP 2')).toEqual([]);
  });

  it('has none where the figure never is', () => {
    expect(told('the number of Rows', 'from 100 to 119, P must credit GBP 1; from 0 to 99, P must credit GBP 2')).toEqual([]);
    expect(
      told('the percentage of Rows whose Result is Good, rounded to 1 decimal place', bands.replace('below 97%', 'from 0% to 96.9%')),
    ).toEqual([]);
  });

  it('has them where it has one decimal more, or a value in between', () => {
    const holes = [
      'warning ladder-gap: Between 98.9% and 99%, Kept is missed and no limb applies, so nothing follows.',
      'warning ladder-gap: Between 97.9% and 98%, Kept is missed and no limb applies, so nothing follows.',
    ];
    expect(told('the percentage of Rows whose Result is Good, rounded to 2 decimals', bands)).toEqual(holes);
    expect(told('the percentage of Rows whose Result is Good', bands)).toEqual(holes);
    expect(told('the number of Rows', 'from 100 to 118, P must credit GBP 1; below 100, P must credit GBP 2')).toEqual([
      'warning ladder-gap: Between 118 and 120, Kept is missed and no limb applies, so nothing follows.',
    ]);
  });
});
