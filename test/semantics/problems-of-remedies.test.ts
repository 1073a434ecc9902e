import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { describeProblems, SOUND } from '../support/problem-cases';

describe('what is wrong in several files', () => {
  it('is a circle of metrics through two of them, told once with both places', () => {
    const main = SOUND.replace('agreement Hosting', 'use "more.sla".\nagreement Hosting').concat(
      'metric First means Second plus 1%. target Odd: Provider must keep First at least 99% in each calendar month.',
    );
    const files = new Map([
      ['a.sla', main],
      ['more.sla', 'metric Second means First minus 1%.'],
    ]);
    const { problems } = compileSla({ files, main: 'a.sla' });
    expect(
      problems.map(({ code, message, origin, related }) => [code, message, origin.uri, related.map((each) => each.origin.uri)]),
    ).toEqual([
      [
        'defined-by-itself',
        'Second is defined by itself: Second → First → Second. A definition must come back to records in the end.',
        'more.sla',
        ['a.sla'],
      ],
    ]);
  });
});

describe('what is wrong with money without a word about its currency', () => {
  it('is a limit in another currency than the fees', () => {
    const text = SOUND.replace(', with amounts in GBP', '').concat('Total credits in each calendar month must not exceed EUR 500.');
    const { problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code, message }) => [code, message])).toEqual([
      ['mixed-currencies', 'The amounts of this agreement are in GBP; EUR 500 is not, and amounts in two currencies cannot be added up.'],
    ]);
  });
});

describe('what is wrong with a length of time', () => {
  it.each(['longer than -5 minutes', 'at least -5 minutes long'])('is a sign: %s', (clause) => {
    const text = `${SOUND}period Long Outage means Outage, ${clause}.`;
    const { problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
    expect(problems.map(({ code }) => code)).toEqual(['minus-sign']);
    expect(problems[0]?.message).toMatch(/^A figure stands without a sign: '5'/);
  });
});

describeProblems('days of service', [
  {
    code: 'money-added',
    add: 'If Resolution is missed, Provider must add 10% of Monthly Fee.',
    at: 'Provider must add 10% of Monthly Fee',
    message: 'Only days of service are added: "must add 2 days of service". Money is credited or paid: "must credit GBP 250".',
  },
  {
    code: 'days-paid',
    add: 'If Resolution is missed, Provider must pay 2 days of service.',
    at: 'Provider must pay 2 days of service',
    message: 'Days of service cannot be paid. Write "must add 2 days of service".',
  },
  {
    code: 'days-of-no-length',
    add: 'If Resolution is missed, Provider must add 1 month of service.',
    at: '1 month of service',
    message:
      'A month has no fixed number of days, so days of service cannot be counted in it. Write days or weeks, such as "30 days of service".',
  },
]);

describeProblems('remedies', [
  {
    code: 'limb-never-applies',
    add: 'If Availability in a calendar month is below 99%, Provider must credit GBP 5; below 99.5%, Provider must credit GBP 3.',
    at: '99%',
    message:
      'This limb never applies: when Availability is below 99%, it is below 99.5% too, and the last limb that holds applies alone. Put "below 99.5%" first.',
  },
  {
    code: 'limb-never-applies',
    add: 'If Availability in a calendar month is below 99%, Provider must credit GBP 5; below 99%, Provider must credit GBP 3.',
    at: '99%',
    message: 'This limb never applies: another one is "below 99%" too, and the last limb that holds applies alone.',
  },
  {
    code: 'ladder-gap',
    severity: 'warning',
    change: [
      'If Uptime is missed, Provider must credit 10% of Monthly Fee.',
      'If Availability in a calendar month is below 99%, Provider must credit GBP 5; below 95%, Provider must credit GBP 9.',
    ],
    at: '99%',
    message: 'Between 99% and 99.9%, Uptime is missed and no limb applies, so nothing follows.',
  },
  {
    code: 'unit-mismatch',
    add: 'If Availability in a calendar month is below 4 hours, Provider must credit GBP 5.',
    at: '4 hours',
    message: 'Availability is a percentage; 4 hours is a length of time.',
  },
  {
    code: 'ladder-on-a-measure',
    add: 'If Resolution Time is below 4 hours in a calendar month, Provider must credit GBP 5.',
    at: 'Resolution Time',
    message:
      'Resolution Time is a figure of each record, so it has no single figure in a window. Name a metric, such as one that means "the average of Resolution Time", or a target that promises it.',
  },
  {
    code: 'missed-without-target',
    add: 'If Availability is missed, Provider must credit GBP 5.',
    at: 'Availability',
    message: 'Only a target can be missed. Availability is a metric: name the target that promises it.',
  },
  {
    code: 'window-of-target',
    add: 'If Uptime in a calendar quarter is below 99%, Provider must credit GBP 5.',
    at: 'calendar quarter',
    message: 'Uptime is judged in each calendar month, so it has no figure for a calendar quarter.',
  },
  {
    code: 'more-than-there-are',
    add: 'If Uptime is missed in any 4 of 3 consecutive calendar months, Customer may terminate.',
    at: 'in any 4 of 3 consecutive calendar months',
    message: 'Of 3 windows, 4 can never be missed. Write the smaller number first: "any 3 of 4".',
  },
  {
    code: 'count-of-zero',
    add: 'If Uptime is missed in 0 consecutive calendar months, Customer may terminate.',
    at: 'in 0 consecutive calendar months',
    message: 'Missed zero times is not missed. Write 1 or more.',
  },
  {
    code: 'not-a-count',
    add: 'If Uptime is missed in 2.5 consecutive calendar months, Customer may terminate.',
    at: 'in 2.5 consecutive calendar months',
    message: '2.5 is not a number one can count to. Write a whole number, such as 3.',
  },
  {
    code: 'window-of-target',
    add: 'If Uptime is missed in 3 consecutive calendar quarters, Customer may terminate.',
    at: 'in 3 consecutive calendar quarters',
    message: 'Uptime is judged in each calendar month, so it cannot be missed in a calendar quarter.',
  },
  {
    code: 'mixed-currencies',
    add: 'If Uptime is missed, Provider must credit USD 5.',
    at: 'USD 5',
    message: 'The amounts of this agreement are in GBP; USD 5 is not, and amounts in two currencies cannot be added up.',
  },
  {
    code: 'unknown-currency',
    add: 'If Uptime is missed, Provider must credit XYZ 5.',
    at: 'XYZ 5',
    message: 'There is no currency XYZ. Write a code of three letters, such as GBP, EUR or USD.',
  },
  {
    code: 'pays-itself',
    add: 'If Uptime is missed, Provider must credit Provider 5% of Monthly Fee.',
    at: 'Provider must credit Provider 5% of Monthly Fee',
    message: 'Provider cannot credit itself.',
  },
  {
    code: 'outside-obligor',
    add: 'If Uptime is missed, Monitor must credit GBP 5.',
    at: 'Monitor must credit GBP 5',
    message: 'Monitor is outside this agreement, so it can owe nothing under it.',
  },
  {
    code: 'at-risk-missing',
    add: 'If Uptime is missed, Provider must credit 5% of the amount at risk.',
    at: '5% of the amount at risk',
    message: 'Nothing says what amount is at risk. Add "The amount at risk in each calendar month is 15% of Monthly Fee."',
  },
  {
    code: 'missed-by-others',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each of Probes that missed it.',
    at: 'for each of Probes that missed it',
    message: 'Uptime is not about Probes, so none of them can miss it.',
  },
  {
    code: 'unit-mismatch',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each started hour above 4 hours.',
    at: 'for each started hour above 4 hours',
    message: 'Availability is a percentage, so it is not counted in hours. A metric that means "the time in Outage", for instance, is.',
  },
  {
    code: 'unit-of-nothing',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each 0 percentage points below 99%.',
    at: 'for each 0 percentage points below 99%',
    message: 'Nothing can be counted in steps of 0. Say how large one is.',
  },
  {
    code: 'unit-mismatch',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each percentage point below 4 hours.',
    at: 'for each percentage point below 4 hours',
    message: 'Each percentage point is counted from a percentage, and 4 hours is a length of time.',
  },
  {
    code: 'mixed-joins',
    add: 'If Uptime is missed and Resolution is missed or Uptime is missed, Customer may terminate.',
    at: 'If Uptime is missed and Resolution is missed or Uptime is missed, Customer may terminate.',
    message: "'and' and 'or' in one condition can be read two ways. Use one of them, or split the sentence in two.",
  },
  {
    code: 'points-never-incurred',
    severity: 'warning',
    add: 'If 10 points are reached in a calendar month, Customer may terminate.',
    at: '10 points are reached in a calendar month',
    message: 'Nobody ever incurs points, so they are never reached. Add a remedy that says who incurs how many.',
  },
  {
    code: 'limit-for-each',
    add: 'Total credits in each calendar month must not exceed GBP 5 for each started hour above 4 hours.',
    at: 'GBP 5 for each started hour above 4 hours',
    message: 'A limit is one amount; "for each" belongs to a credit.',
  },
  {
    code: 'defined-by-itself',
    add: 'The amount at risk in each calendar month is 5% of the amount at risk.',
    at: '5% of the amount at risk',
    message: 'The amount at risk cannot be a share of itself. Name a fee.',
  },
  {
    code: 'amended-without-name',
    add: 'amendment from 1 July 2026: If Uptime is missed, Customer may terminate.',
    at: 'amendment from 1 July 2026: If Uptime is missed, Customer may terminate.',
    message: 'Which remedy does this one replace? Give both the same name: "remedy Uptime Credits: If …".',
  },
  {
    code: 'not-amendable',
    add: 'amendment from 1 July 2026: records Tickets means "other requests", with Opened, a time.',
    at: 'amendment from 1 July 2026: records Tickets means "other requests", with Opened, a time.',
    message:
      'An amendment cannot replace what is recorded: the rows before and after it are one set of data. Define other records, and amend the measure, period or metric that they are used in.',
  },
  {
    code: 'not-amendable',
    add: 'amendment from 1 July 2026: Provider must "report weekly".',
    at: 'amendment from 1 July 2026: Provider must "report weekly".',
    message:
      'Of duties an amendment replaces those to claim and to return a credit, and targets. Write the new duty beside the old one, and say from when it holds: Provider must "report weekly from 1 July 2026".',
  },
  {
    code: 'nothing-to-amend',
    add: 'amendment from 1 July 2026: target Uptme: Provider must keep Availability at least 99% in each calendar month.',
    at: 'Uptme',
    message: "There is no 'Uptme' to amend: a target of this name must stand in the agreement first. Did you mean 'Uptime'?",
  },
  {
    code: 'nothing-to-amend',
    add: 'amendment from 1 July 2026: calendar Weekend Hours means Saturday from 09:00 to 12:00.',
    at: 'Weekend Hours',
    message: "There is no 'Weekend Hours' to amend: a calendar of this name must stand in the agreement first.",
  },
  {
    code: 'defined-by-itself',
    add: 'period Long Outage means Outage, longer than 1 hour. amendment from 1 July 2026: period Outage means Long Outage, longer than 1 hour.',
    at: 'amendment from 1 July 2026: period Outage means Long Outage, longer than 1 hour.',
    message: 'With this amendment Outage would be defined by itself. A definition must come back to records in the end.',
  },
  {
    code: 'not-amendable',
    add: 'amendment from 1 July 2026: party Provider means "x".',
    at: 'amendment from 1 July 2026: party Provider means "x".',
    message: 'An amendment cannot replace a party: what it owed stays its own. Say in a clause who takes its place.',
  },
  {
    code: 'amendment-outside-term',
    severity: 'warning',
    add: 'amendment from 1 July 2027: fee Monthly Fee means GBP 5 for each calendar month.',
    at: 'amendment from 1 July 2027: fee Monthly Fee means GBP 5 for each calendar month.',
    message: 'This amendment is to hold from 1 July 2027, after the end of the term, so it amends nothing in between. Check its date.',
  },
  {
    code: 'defined-by-itself',
    add: 'metric Odd Figure means 1. amendment from 1 July 2026: metric Odd Figure means Odd Figure plus 1.',
    at: 'amendment from 1 July 2026: metric Odd Figure means Odd Figure plus 1.',
    message: 'With this amendment Odd Figure would be defined by itself. A definition must come back to records in the end.',
  },
  {
    code: 'ladder-gap',
    severity: 'warning',
    add: 'If Availability in a calendar month is from 99% to 99.49%, Provider must credit GBP 1; from 98% to 98.99%, Provider must credit GBP 2; below 98%, Customer may terminate.',
    at: '98.99%',
    message: 'Between 98.99% and 99%, no limb applies, so nothing follows.',
  },
  {
    code: 'ladder-gap',
    severity: 'warning',
    change: [
      'If Uptime is missed, Provider must credit 10% of Monthly Fee.',
      'If Availability in a calendar month is below 99.9%, Provider must credit GBP 1; from 98% to 98.99%, Provider must credit GBP 2; exactly 99.9%, Customer may terminate. target Low: Provider must keep Average Effort below 8 in each calendar month. If Average Effort is above 8 in a calendar month, Provider must credit GBP 1.',
    ],
    at: '8',
    message: 'At exactly 8, Low is missed and no limb applies, so nothing follows.',
  },
  {
    code: 'band-upside-down',
    add: 'If Availability in a calendar month is below 98%, Customer may terminate; from 99% to 98%, Provider must credit GBP 1.',
    at: '98%',
    message: 'No figure is from 99% to 98%. Write the smaller one first: "from 98% to 99%".',
  },
  {
    code: 'amended-twice',
    add: 'amendment from 1 July 2026: fee Monthly Fee means GBP 5 for each calendar month. amendment from 2026-07-01: fee Monthly Fee means GBP 6 for each calendar month.',
    at: 'amendment from 2026-07-01: fee Monthly Fee means GBP 6 for each calendar month.',
    message: 'Two amendments change Monthly Fee from 1 July 2026 on. Keep one of them.',
  },
  {
    code: 'bands-overlap',
    add: 'If Availability in a calendar month is from 98% to 99%, Provider must credit GBP 1; from 97% to 98%, Provider must credit GBP 2.',
    at: '98%',
    message: 'Two bands hold at exactly 98%: "from 98% to 99%" and "from 97% to 98%". Let one end before the other begins.',
  },
  {
    code: 'bands-overlap',
    add: 'If Availability in a calendar month is from 98% to 99.2%, Provider must credit GBP 1; from 97% to 98.5%, Provider must credit GBP 2.',
    at: '98.5%',
    message: 'Two bands hold between 98% and 98.5%: "from 98% to 99.2%" and "from 97% to 98.5%". Let one end before the other begins.',
  },
  {
    code: 'points-without-scale',
    severity: 'warning',
    add: 'If Uptime is missed, Provider incurs 2 points.',
    at: 'Provider incurs 2 points',
    message:
      'Nothing follows from points in this agreement. Say what they bring: "If points are incurred in a calendar month, Provider must credit 1% of Monthly Fee for each point."',
  },
  {
    code: 'points-not-counted',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each point.',
    at: 'for each point',
    message: 'Nothing here counts points. Begin with "If points are incurred in a calendar month, …".',
  },
  {
    code: 'rolling-rule',
    add: 'If Uptime is missed, Provider incurs 1 point. If points are incurred in any rolling 30 days, Provider must credit GBP 5 for each point.',
    at: 'points are incurred in any rolling 30 days',
    message: 'Rolling windows overlap, so each point would count many times. Name a window of its own, such as "in a calendar month".',
  },
  {
    code: 'rolling-rule',
    add: 'Only the highest credit in a rolling 30 days is payable.',
    at: 'Only the highest credit in a rolling 30 days is payable.',
    message:
      'Rolling windows overlap, so one credit would be looked at many times. Name a window of its own, such as "in a calendar month".',
  },
  {
    code: 'rolling-below',
    add: 'If total credits in any rolling 12 months are below GBP 10, Customer may "ask".',
    at: 'total credits in any rolling 12 months are below GBP 10',
    message:
      'Rolling windows begin with nothing, so credits in one are always below some amount. Write "above" or "at least", or name another window.',
  },
  {
    code: 'contradictory-rules',
    add: 'Credits in a calendar month add up. Only the highest credit for Uptime in a calendar month is payable.',
    at: 'Only the highest credit for Uptime in a calendar month is payable.',
    message:
      'Two sentences say differently how the same credits go together: they add up, and only the highest is payable. Keep one of them, or say for which targets each is.',
  },
  {
    code: 'named-twice',
    add: 'Credits in a calendar month count in this order: Uptime and Uptime.',
    at: 'Credits in a calendar month count in this order: Uptime and Uptime.',
    message: 'Uptime is named twice here. Keep one of them.',
  },
  {
    code: 'not-allocated',
    add: 'If Uptime is missed, Provider must credit the amount allocated to Uptime.',
    at: 'the amount allocated to Uptime',
    message:
      'Nothing is allocated to Uptime. Say how much: "The amount at risk in each calendar month is 15% of Monthly Fee, allocated 40% to Uptime."',
  },
  {
    code: 'over-allocated',
    add: 'target Second: Provider must keep Availability at least 99% in each calendar month. The amount at risk in each calendar month is 15% of Monthly Fee, allocated 60% to Uptime and 50.5% to Second. If Uptime is missed, Provider must credit 10% of the amount at risk.',
    at: '50.5% to Second',
    message:
      '60% and 50.5% are 110.5% together, and there is only 100% to allocate. Make them smaller, or say how large the pool is: ", with a pool of 200% of it".',
  },
  {
    code: 'allocated-twice',
    add: 'The amount at risk in each calendar month is 15% of Monthly Fee, allocated 30% to Uptime and 40% to Uptime. If Uptime is missed, Provider must credit the amount allocated to Uptime.',
    at: '40% to Uptime',
    message: 'Uptime has two parts of the amount at risk. Add them up and write one.',
  },
  {
    code: 'pool-unused',
    severity: 'warning',
    add: 'The amount at risk in each calendar month is 15% of Monthly Fee, with a pool of 50% of it. If Uptime is missed, Provider must credit 10% of the amount at risk.',
    at: '50%',
    message: 'Nothing is allocated from the pool, so it changes nothing. Add ", allocated 60% to …" or leave it out.',
  },
  {
    code: 'mixed-currencies',
    add: 'Total credits in each calendar month must not exceed EUR 100.',
    at: 'EUR 100',
    message: 'The amounts of this agreement are in GBP; EUR 100 is not, and amounts in two currencies cannot be added up.',
  },
]);
