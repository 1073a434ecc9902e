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
