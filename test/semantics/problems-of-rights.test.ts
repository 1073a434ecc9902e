import { describeProblems } from '../support/problem-cases';

const NOTICE = 'Customer must give notice of a miss within 30 days after the end of the calendar month.';

describeProblems('notices, cures, disputes and steps', [
  {
    code: 'cure-outlasts-right',
    add: `${NOTICE} If Uptime is missed, Customer may terminate within 30 days unless Provider cures the miss within 1 month after notice.`,
    at: 'unless Provider cures the miss within 1 month after notice',
    message:
      'Provider has 1 month after notice to cure the miss, and Customer has 30 days to use the right: it is over before it can be used. Give the right more time than the cure.',
  },
  {
    code: 'cures-for-itself',
    add: `${NOTICE} If Uptime is missed, Customer may terminate unless Customer cures the miss within 30 days after notice.`,
    at: 'unless Customer cures the miss within 30 days after notice',
    message: 'Customer would cure its own right away. Name the party that missed the target.',
  },
  {
    code: 'cure-without-notice',
    severity: 'warning',
    add: 'If Uptime is missed, Customer may terminate unless Provider cures the miss within 30 days after notice.',
    at: 'unless Provider cures the miss within 30 days after notice',
    message:
      'Nothing says how Customer gives notice, so nobody knows from when the 30 days run. Add "Customer must give notice of a miss within 30 days after the end of the calendar month."',
  },
  {
    code: 'cure-without-notice',
    add: `${NOTICE} If Uptime is missed, Customer may "leave" unless Provider cures the miss within 30 days after notice, as recorded by Resolved of Tickets.`,
    at: 'unless Provider cures the miss within 30 days after notice, as recorded by Resolved of Tickets',
    message:
      'Nothing says that Tickets are notices, so nobody knows from when the 30 days run. Add "Customer must give notice of a miss within 30 days after the end of the calendar month, as recorded by … of Tickets for …."',
  },
  {
    code: 'not-a-time',
    add: 'Customer must give notice of a miss within 30 days after the end of the calendar month, as recorded by Number of Tickets for Opened.',
    at: 'Customer must give notice of a miss within 30 days after the end of the calendar month, as recorded by Number of Tickets for Opened.',
    message: 'Number is a text; a time is needed here.',
  },
  {
    code: 'notice-without-time',
    add: 'If Uptime is missed, counting only misses of which Customer gave notice in time, Customer may terminate. Customer must "pay in time". Customer must give notice of a miss of Resolution within 9 days after the end of the calendar month.',
    at: 'Customer',
    message:
      'When does Customer give notice of a miss of Uptime in time? Add "Customer must give notice of a miss within 30 days after the end of the calendar month."',
  },
  {
    code: 'notice-without-time',
    add: 'If Uptime is missed, counting only misses of which Customer gave notice in time, Customer may terminate.',
    at: 'Customer',
    message:
      'When does Customer give notice of a miss of Uptime in time? Add "Customer must give notice of a miss within 30 days after the end of the calendar month."',
  },
  {
    code: 'notice-of-own-miss',
    severity: 'warning',
    add: 'Provider must give notice of a miss of Uptime within 5 days after the end of the calendar month. If Uptime is missed, counting only misses of which Provider gave notice in time, Customer may terminate.',
    at: 'Provider',
    message: 'Provider must keep Uptime itself, so it would decide whether its own misses count. Name the other party.',
  },
  {
    code: 'no-length',
    add: 'If Uptime is missed, Customer may terminate on notice of 0 days.',
    at: '0 days',
    message: '0 days is no time at all. Write a length above zero, or leave the words out.',
  },
  {
    code: 'no-length',
    add: 'If Uptime is missed, Provider must "say how it goes on" every 0 days until Uptime is met.',
    at: '0 days',
    message: '0 days is no time at all. Write a length above zero, or leave the words out.',
  },
  {
    code: 'never-met-as-a-whole',
    add: 'target Each: Provider must keep Resolution Time at most 4 hours for each of Tickets. If Each is missed, Provider must "say how it goes on" every 5 days until Each is met.',
    at: '5 days',
    message: 'Each is judged record by record, so there is no day on which it is met again. Name a target that is judged in windows.',
  },
  {
    code: 'followed-by-each',
    add: 'metric Fast Share means the percentage of Tickets dated by Opened whose Resolved is given. target Fast: Provider must keep Fast Share at least 90% in each calendar month, for each Priority. If Uptime is missed, Provider must "say how it goes on" every 5 days until Fast is met.',
    at: '5 days',
    message:
      'Fast is judged for each Priority, and what this follows from is not, so nobody knows which one must be met. Name a target that is judged as a whole.',
  },
  {
    code: 'steps-out-of-order',
    severity: 'warning',
    add: 'If Uptime is missed, Provider must "inform the director" within 4 hours and "inform the manager" within 1 hour.',
    at: '"inform the manager" within 1 hour',
    message: 'This step is due within 1 hour, before the one that it follows (4 hours). Write the steps in the order of their times.',
  },
  {
    code: 'dispute-without-report',
    add: 'Customer may dispute a figure within 10 days after the report.',
    at: 'Customer may dispute a figure within 10 days after the report.',
    message:
      'Which report? No sentence says who reports what by when. Add "Provider must report … to Customer within 5 days after each calendar month.", or count from "the end of the calendar month".',
  },
  {
    code: 'dispute-before-report',
    severity: 'warning',
    add: 'Provider must report Uptime to Customer within 10 days after each calendar month. Customer may dispute a figure within 10 days after the end of the calendar month.',
    at: 'Customer may dispute a figure within 10 days after the end of the calendar month.',
    message:
      'A figure may be disputed for 10 days, and its report may take 10 days: the time is over before the figure is known. Write "within 10 days after the report".',
  },
]);

describeProblems('baselines', [
  {
    code: 'baseline-missing',
    add: 'target Odd: Provider must keep Average Effort at most its baseline in each calendar month.',
    at: 'target Odd: Provider must keep Average Effort at most its baseline in each calendar month.',
    message:
      'Average Effort has no baseline. Add "baseline of Average Effort is …", or "baseline of Average Effort is unknown, to be set after 3 months as the average of the calendar months."',
  },
  {
    code: 'baseline-not-set',
    severity: 'warning',
    add: 'baseline of Availability is unknown, to be set after 3 months. target Odd: Provider must keep Availability at least its baseline in each calendar month.',
    at: 'baseline of Availability is unknown, to be set after 3 months.',
    message:
      'Odd is held against this baseline, and nothing says how it is set, so it is never determined. Add ", to be set after 3 months as the average of the calendar months"; or say what sets it: by "a joint review".',
  },
  {
    code: 'baseline-of-a-measure',
    add: 'target Odd: Provider must keep Resolution Time at most its baseline for each of Tickets.',
    at: 'target Odd: Provider must keep Resolution Time at most its baseline for each of Tickets.',
    message:
      'Resolution Time is a figure of each record, and a baseline is one figure. Name a metric, such as the average of Resolution Time.',
  },
  {
    code: 'baseline-as-total',
    add: 'baseline of Availability is unknown, to be set after 3 months as the total of the calendar months.',
    at: 'baseline of Availability is unknown, to be set after 3 months as the total of the calendar months.',
    message: 'A total over several windows is no figure of one. Write "as the average of the calendar months", or median, highest, lowest.',
  },
  {
    code: 'baseline-too-early',
    add: 'baseline of Availability is unknown, to be set after 2 weeks as the average of the calendar months.',
    at: '2 weeks',
    message: 'No calendar month is over after 2 weeks, so there is nothing to set the baseline of Availability from. Write a longer time.',
  },
  {
    code: 'baseline-without-day',
    add: 'baseline of Availability is unknown, to be set after 2 hours as the average of the calendar months.',
    at: '2 hours',
    message: 'A baseline is set on a day. Write 2 hours as whole days, weeks, months or years.',
  },
]);
