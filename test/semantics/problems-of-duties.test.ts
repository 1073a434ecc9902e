import { describeProblems } from '../support/problem-cases';

describeProblems('duties', [
  {
    code: 'outside-obligor',
    add: 'Monitor must "keep watch".',
    at: 'Monitor must "keep watch".',
    message: 'Monitor is outside this agreement, so it can owe nothing under it.',
  },
  {
    code: 'obligor-not-between',
    severity: 'warning',
    add: 'party Friend means "someone". Friend must "help".',
    at: 'Friend must "help".',
    message: 'Friend is not one of those the agreement is between (Provider and Customer), and yet it owes something.',
  },
  {
    code: 'unit-mismatch',
    add: 'target Odd: Provider must keep Availability at least 4 hours in each calendar month.',
    at: '4 hours',
    message: 'Availability is a percentage; 4 hours is a length of time.',
  },
  {
    code: 'unit-mismatch',
    add: 'target Odd: Provider must keep Availability at least 99.9 in each calendar month.',
    at: '99.9',
    message: 'Availability is a percentage; 99.9 is a plain number. Write 99.9%.',
  },
  {
    code: 'percent-above-100',
    add: 'target Odd: Provider must keep Availability at least 101% in each calendar month.',
    at: '101%',
    message: 'Availability is a part of a whole and never above 100%; 101% is out of its reach.',
  },
  {
    code: 'never-kept',
    add: 'target Odd: Provider must keep Availability above 100% in each calendar month.',
    at: '100%',
    message: 'Availability is never above 100%, so Odd could never be met.',
  },
  {
    code: 'window-missing',
    add: 'target Odd: Provider must keep Availability at least 99%.',
    at: 'target Odd: Provider must keep Availability at least 99%.',
    message: 'Availability is judged window by window, and no window is named. Add "in each calendar month" or "over the term".',
  },
  {
    code: 'share-of-a-metric',
    add: 'target Odd: Provider must keep Availability at least 99% for each of Tickets in each calendar month.',
    at: 'each of',
    message:
      'Availability is one figure for each window, so it cannot be kept "for" a share of records. Name a measure, or leave the words out.',
  },
  {
    code: 'share-missing',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours in each calendar month.',
    at: 'target Odd: Provider must keep Resolution Time at most 4 hours in each calendar month.',
    message:
      'Resolution Time is a figure of each record. Say for how many of them: "for at least 95% of Tickets", or "for each of Tickets".',
  },
  {
    code: 'window-missing',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets.',
    at: 'target Odd: Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets.',
    message: '95% of Tickets is judged window by window, and no window is named. Add "in each calendar month" or "over the term".',
  },
  {
    code: 'percent-above-100',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours for at least 105% of Tickets, in each calendar month.',
    at: '105%',
    message: '105% of Tickets is more than all of them.',
  },
  {
    code: 'share-of-nothing',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours for at least 0% of Tickets, in each calendar month.',
    at: '0%',
    message: '0% of Tickets is none of them, so nothing is promised.',
  },
  {
    code: 'length-not-fixed',
    add: 'target Odd: Provider must keep Resolution Time at most 1 month for at least 95% of Tickets, in each calendar month.',
    at: '1 month',
    message: 'A month has no fixed length, so no time can be measured against 1 month. Write it in days or hours.',
  },
  {
    code: 'window-of-each',
    severity: 'warning',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours for each of Tickets, in each calendar month.',
    at: 'calendar month',
    message:
      'What is kept for each record is judged record by record, so the window changes nothing. Leave it out, or say for how many of them.',
  },
  {
    code: 'measure-of-other-records',
    add: 'target Odd: Provider must keep Resolution Time at most 4 hours for each of Probes.',
    at: 'Resolution Time',
    message: 'Resolution Time is a figure of Tickets, not of Probes.',
  },
  {
    code: 'window-unit',
    add: 'target Odd: Provider must keep Availability at least 99% in each calendar hour.',
    at: 'calendar hour',
    message: 'A calendar hour is not a window. Write a day, week, month, quarter or year, or "rolling" and a length of time.',
  },
  {
    code: 'rolling-length',
    add: 'target Odd: Provider must keep Availability at least 99% in each rolling 1.5 days.',
    at: '1.5 days',
    message: 'A rolling window is so many hours or whole days, weeks or months long, such as "rolling 30 days"; 1.5 days is not.',
  },
  {
    code: 'cells-of-row',
    add: 'target Odd: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Resolution Time | | P1 | at most 4 hours | at most 5 hours | | P2 | none | | P3 | none |.',
    at: '| P1 | at most 4 hours | at most 5 hours |',
    message: 'The row P1 has 2 cells after its name; the head of the table has 1 column. Write "none" where nothing is promised.',
  },
  {
    code: 'row-twice',
    add: 'target Odd: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Resolution Time | | P1 | at most 4 hours | | P2 | none | | P2 | none | | P3 | none |.',
    at: '| P2 | none |',
    message: 'P2 has two rows. Keep one of them.',
  },
  {
    code: 'row-missing',
    severity: 'warning',
    add: 'target Odd: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Resolution Time | | P1 | at most 4 hours |.',
    at: 'Priority',
    message: 'The table has no row for P2 and P3, so nothing is promised for them. If that is meant, write a row with "none".',
  },
  {
    code: 'metric-in-table',
    add: 'target Odd: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Availability | | P1 | at most 4% | | P2 | none | | P3 | none |.',
    at: 'Availability',
    message: 'Availability is one figure for each window, not for each of Tickets. A column of this table is a measure.',
  },
  {
    code: 'window-of-target',
    add: 'Provider must return a credit if Uptime is met in each of the next 2 calendar quarters.',
    at: 'Provider must return a credit if Uptime is met in each of the next 2 calendar quarters.',
    message: 'Uptime is judged in each calendar month, so it cannot be met in a calendar quarter.',
  },
  {
    code: 'count-of-zero',
    add: 'Provider must return a credit if Uptime is met in each of the next 0 calendar months.',
    at: 'Provider must return a credit if Uptime is met in each of the next 0 calendar months.',
    message: 'In "the next 0" windows there is nothing to meet. Write 1 or more.',
  },
  {
    code: 'not-a-time',
    add: 'Provider must provide Priority of Tickets within 5 days after Opened.',
    at: 'Provider must provide Priority of Tickets within 5 days after Opened.',
    message: 'Priority is one of P1, P2 or P3; a time is needed here.',
  },
  {
    code: 'no-length',
    add: 'Provider must review Uptime every 0 months.',
    at: '0 months',
    message: '0 months is no time at all. Write a length above zero.',
  },
  {
    code: 'window-of-target',
    add: 'target Each: Provider must keep Resolution Time at most 4 hours for each of Tickets. If Each is missed in 3 consecutive calendar months, Customer may terminate.',
    at: 'in 3 consecutive calendar months',
    message: 'Each is judged record by record, so it is not missed in a calendar month as a whole.',
  },
  {
    code: 'which-business-days',
    severity: 'warning',
    add: 'calendar Sundays means Sunday from 08:00 to 12:00. Provider must "repair it" within 2 business days.',
    at: '2 business days',
    message: 'Nothing says which days are business days. Add the calendar: "2 business days of Support Hours".',
  },
]);
