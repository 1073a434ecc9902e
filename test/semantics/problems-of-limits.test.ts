import { describeProblems } from '../support/problem-cases';

describeProblems('limits of single amounts', [
  {
    code: 'limit-for-each',
    add: 'Total credits in each calendar month must not exceed 2 times Monthly Fee for the time in Outage, up to GBP 500.',
    at: '2 times Monthly Fee for the time in Outage, up to GBP 500',
    message: 'A limit is one amount; "up to" belongs to a credit.',
  },
  {
    code: 'limit-of-another-kind',
    add: 'If Resolution is missed, Provider must add 1 day of service for each started hour above 4 hours, up to GBP 500.',
    at: 'up to GBP 500',
    message: 'Days of service are no money, so what they come to at most is said in days: "up to 5 days of service".',
  },
  {
    code: 'limit-of-another-kind',
    add: 'If Resolution is missed, Provider must credit GBP 50 for each started hour above 4 hours, up to 5 days of service.',
    at: 'up to 5 days of service',
    message: 'An amount of money has a limit in money: "up to GBP 500", "up to 5 days of Monthly Fee".',
  },
  {
    code: 'share-of-no-time',
    add: 'If Resolution is missed, Provider must credit GBP 50 for each started hour above 1% of the time.',
    at: 'for each started hour above 1% of the time',
    message:
      'Only a length of time that is judged in each window is counted from a share of the time: "for each started 15 minutes above 0.1% of the time".',
  },
]);
