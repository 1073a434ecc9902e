import { describeProblems } from '../support/problem-cases';

const scenario = (what: string): string => `scenario Odd means "a question", ${what}.`;

describeProblems('scenarios', [
  {
    code: 'scenario-change',
    add: scenario('with Uptime 99.99%, expecting no credits'),
    at: 'Uptime 99.99%',
    message: 'Say on which side Uptime then lies: "Uptime at least …" or "Uptime at most …".',
  },
  {
    code: 'scenario-change',
    add: scenario('with Monthly Fee at least GBP 5, expecting no credits'),
    at: 'Monthly Fee at least GBP 5',
    message: 'A fee is changed to an amount: "Monthly Fee GBP 1,000".',
  },
  {
    code: 'scenario-change',
    add: scenario('with Availability at least 99%, expecting no credits'),
    at: 'Availability at least 99%',
    message: 'A metric is given a figure: "Availability 99.5% in March 2026". What is promised is changed with the name of the target.',
  },
  {
    code: 'scenario-change',
    add: scenario('with Tickets 5, expecting no credits'),
    at: 'Tickets 5',
    message: 'Records are moved, "Tickets later by 1 hour", or replaced: Tickets from "data/other.csv".',
  },
  {
    code: 'scenario-change',
    add: scenario('with Uptime from "other.csv", expecting no credits'),
    at: 'Uptime from "other.csv"',
    message: 'Uptime has no data of its own. Name records, or a metric whose figures lie in a file.',
  },
  {
    code: 'scenario-change',
    add: scenario('with Availability later by 1 hour, expecting no credits'),
    at: 'Availability later by 1 hour',
    message: 'Availability has no times that could be moved. Name records, or a time field of records.',
  },
  {
    code: 'shift-of-no-time',
    add: scenario('with Priority of Tickets later by 1 hour, expecting no credits'),
    at: 'Priority of Tickets later by 1 hour',
    message: 'Priority is no time, so it cannot be moved. Name a time field of Tickets.',
  },
  {
    code: 'length-not-fixed',
    add: scenario('with Tickets later by 1 month, expecting no credits'),
    at: '1 month',
    message: 'A month has no fixed length, so no time can be measured against 1 month. Write it in days or hours.',
  },
  {
    code: 'unit-mismatch',
    add: scenario('with Uptime at least 4 hours, expecting no credits'),
    at: '4 hours',
    message: 'Availability is a percentage; 4 hours is a length of time.',
  },
  {
    code: 'unknown-name',
    add: scenario('with Uptme at least 99%, expecting no credits'),
    at: 'Uptme',
    message: "No target is called 'Uptme'. Did you mean 'Uptime'?",
  },
  {
    code: 'no-figure',
    add: scenario('with Availability "good" in March 2026, expecting no credits'),
    at: '"good"',
    message: 'A figure is needed here: a percentage, a length of time, an amount or a number.',
  },
  {
    code: 'scenario-window',
    add: scenario('expecting Uptime missed in 2026'),
    at: '2026',
    message:
      'Uptime is judged in each calendar month, so it has no verdict in this window. Write, for example, "in the calendar month of 1 March 2026".',
  },
  {
    code: 'no-such-window',
    add: scenario('expecting Uptime missed in Mai 2026'),
    at: 'Mai 2026',
    message: '"Mai 2026" is not a month or a year. Write "March 2026", "2026", or "the calendar quarter of 1 April 2026".',
  },
  {
    code: 'scenario-expectation',
    add: scenario('expecting Availability missed in March 2026'),
    at: 'Availability missed in March 2026',
    message: 'Availability is a metric: say which figure it has, and when: "Availability at least 99.5% in March 2026".',
  },
  {
    code: 'scenario-expectation',
    add: scenario('expecting Uptime at least 99% in March 2026'),
    at: 'Uptime at least 99% in March 2026',
    message: 'Uptime is a target: say whether it is "met in March 2026" or "missed in March 2026", or "never missed".',
  },
  {
    code: 'scenario-expectation',
    add: scenario('expecting Customer never missed'),
    at: 'Customer never missed',
    message: 'Of a party one expects what it may do: "Customer may terminate" or "Customer may not terminate".',
  },
  {
    code: 'not-amendable',
    add: 'scenario Odd means "a question", expecting no credits. amendment from 1 July 2026: scenario Odd means "a question", expecting no credits.',
    at: 'amendment from 1 July 2026: scenario Odd means "a question", expecting no credits.',
    message: 'A scenario is no part of the contract, so nothing amends it. Write another scenario.',
  },
]);
