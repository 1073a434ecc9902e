import { describeProblems } from '../support/problem-cases';

describeProblems('groups', [
  {
    code: 'group-without-field',
    add: 'target Odd: Provider must keep Availability at least 99% in each calendar month, for each Priority.',
    at: 'Priority',
    message: 'Nothing that Availability counts has a field Priority, so it would be the same for each. It comes from Probes.',
  },
  {
    code: 'group-field',
    add: 'target Odd: Provider must keep Average Effort at most 4 in each calendar month, for each Effort.',
    at: 'Effort',
    message: 'Effort is a number. "For each" needs a field with values one can list: one of some values, a party or a text.',
  },
  {
    code: 'group-with-or',
    add: 'metric Odd for each Number means the number of Tickets dated by Opened where Priority is P1 or Effort is above 5.',
    at: 'Number',
    message:
      'Tickets are already limited by conditions joined with "or", so one Number of them cannot be told. Write them as values of one field ("is P1 or P2").',
  },
  {
    code: 'one-of-many',
    add: 'metric By Priority for each Priority means the number of Tickets dated by Opened. metric Odd means 2 times By Priority.',
    at: 'metric Odd means 2 times By Priority.',
    message: 'Odd is one figure, but By Priority is one for each Priority. Write "metric Odd for each Priority means …".',
  },
  {
    code: 'two-groups',
    add: 'metric By Priority for each Priority means the number of Tickets dated by Opened. target Odd: Provider must keep By Priority at most 5 in each calendar month, for each Number.',
    at: 'Number',
    message: 'By Priority is for each Priority, so it cannot be promised for each Number.',
  },
  {
    code: 'amended-group',
    add: 'metric By Priority for each Priority means the number of Tickets dated by Opened. target Few: Provider must keep By Priority at most 5 in each calendar month. amendment from 1 July 2026: target Few: Provider must keep Average Effort at most 5 in each calendar month.',
    at: 'amendment from 1 July 2026: target Few: Provider must keep Average Effort at most 5 in each calendar month.',
    message: 'Until this amendment Few is for each Priority. Say "for each Priority" here, too, or give what is new a name of its own.',
  },
  {
    code: 'amended-group',
    add: 'metric Load means the number of Tickets dated by Opened. target Few: Provider must keep Load at most 5 in each calendar month. amendment from 1 July 2026: target Few: Provider must keep Load at most 5 in each calendar month, for each Priority.',
    at: 'amendment from 1 July 2026: target Few: Provider must keep Load at most 5 in each calendar month, for each Priority.',
    message: 'Until this amendment Few is one for all. Leave out "for each Priority", or give what is new a name of its own.',
  },
  {
    code: 'group-of-ready-made',
    add: 'metric By Priority for each Priority means the number of Tickets dated by Opened. sample By Priority from "x.csv".',
    at: 'sample By Priority from "x.csv".',
    message: 'By Priority is a figure for each Priority; ready-made figures do not say of which. Name the data of its records.',
  },
  {
    code: 'rates-without-group',
    add: 'fee Ticket Fee means GBP 5 for P1, GBP 4 for P2 and GBP 3 for P3. If Uptime is missed, Provider must credit 10% of Ticket Fee.',
    at: '10% of Ticket Fee',
    message:
      'Ticket Fee has an amount of its own for P1, P2 and P3, and nothing says which is meant here. Let the remedy follow from a target or a metric that is "for each" of them.',
  },
  {
    code: 'rate-missing',
    severity: 'warning',
    add: 'fee Ticket Fee means GBP 5 for P1 and GBP 4 for P2.',
    at: 'GBP 5 for P1',
    message: 'Ticket Fee has no amount for P3, so a credit for it cannot be computed.',
  },
  {
    code: 'rate-twice',
    add: 'fee Ticket Fee means GBP 5 for P1, GBP 4 for P2, GBP 3 for P3 and GBP 4 for P2.',
    at: 'GBP 4 for P2',
    message: 'Ticket Fee has two amounts for P2. Keep one.',
  },
]);

describeProblems('rules about groups', [
  {
    code: 'rule-of-groups',
    add: `metric By Priority for each Priority means the number of Tickets dated by Opened.
target Few: Provider must keep By Priority at most 5 in each calendar month.
If Few is missed, Provider must credit GBP 5.
Only the highest credit for Few and Uptime in a calendar month is payable.`,
    at: 'Only the highest credit for Few and Uptime in a calendar month is payable.',
    message:
      'Few is judged for each of several, so this rule would have to say for which. Leave Few out of it, or write a target for each.',
  },
]);

describeProblems('conditions for each', [
  {
    code: 'rule-of-groups',
    add: `metric By Priority for each Priority means the number of Tickets dated by Opened.
target Few: Provider must keep By Priority at most 5 in each calendar month.
If Few is missed, Provider must credit GBP 5.
Credits for Uptime are payable only if Few is missed.`,
    at: 'Credits for Uptime are payable only if Few is missed.',
    message:
      'Few is judged for each of several, so this rule would have to say for which. Leave Few out of it, or write a target for each.',
  },
]);

describeProblems('limits for each', [
  {
    code: 'limit-of-no-group',
    add: 'Total credits for each Priority in each calendar month must not exceed GBP 5.',
    at: 'Priority',
    message:
      'Nothing is judged for each Priority, so no credit belongs to one of them. Write a target "for each Priority", or leave it out here.',
  },
  {
    code: 'no-credits',
    severity: 'warning',
    add: 'Total credits for Resolution in each calendar month must not exceed GBP 5.',
    at: 'Total credits for Resolution in each calendar month must not exceed GBP 5.',
    message: 'No credit follows from Resolution, so this says nothing about it.',
  },
]);

describeProblems('milestones', [
  {
    code: 'milestone-without-time',
    add: 'milestone Odd: Provider must reach Effort of Tickets by 30 June 2026.',
    at: 'Effort',
    message: 'Effort is a number; a milestone is reached at a time or on a date. Name such a field of Tickets.',
  },
  {
    code: 'milestone-outside-term',
    severity: 'warning',
    add: 'milestone Odd: Provider must reach Resolved of Tickets by 30 June 2027.',
    at: '30 June 2027',
    message: '30 June 2027 lies outside the term, so nobody looks whether Odd is reached. Check the date.',
  },
  {
    code: 'missed-by-time',
    add: 'If Uptime is missed by more than 5 days, Customer may terminate.',
    at: '5 days',
    message: 'Uptime is not missed by a length of time, so 5 days says nothing of it. Promise a time for each record, or a milestone.',
  },
  {
    code: 'late-without-time',
    add: 'If Uptime is missed, Provider must credit GBP 5 for each day late.',
    at: 'for each day late',
    message: 'What is late is a record or a milestone. Say from where each day is counted: "for each day above 4 days".',
  },
  {
    code: 'mixed-currencies',
    add: 'milestone Odd: Provider must reach Resolved of Tickets by 30 June 2026. If Odd is missed, Provider must credit GBP 5 for each day late, up to EUR 50.',
    at: 'EUR 50',
    message: 'The amounts of this agreement are in GBP; EUR 50 is not, and amounts in two currencies cannot be added up.',
  },
]);
