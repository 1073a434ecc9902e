import { describeProblems } from '../support/problem-cases';

const HISTORY =
  'records Events means "changes", identified by Number, one row for each change dated by Changed, with Number, a text; Changed, a time; Level, one of P1 or P2; Work, a number';

describeProblems('fields that follow from changes', [
  {
    code: 'picked-without-changes',
    change: ['Effort, a number;', 'Effort, a number; First Level, the first Priority;'],
    at: 'First Level, the first Priority',
    message:
      'Which Priority came first can be seen only where each change has a row of its own. Say of Tickets: "one row for each change dated by" and a time.',
  },
  {
    code: 'picked-of-no-column',
    add: `${HISTORY}; Opening, the first Level; Early, the last Opening.`,
    at: 'Early, the last Opening',
    message: 'Opening is not written in the rows but follows from them, so it has no last one. Name a field that each row has.',
  },
  {
    code: 'highest-of-type',
    add: `${HISTORY}; Most Work, the highest Work.`,
    at: 'Most Work, the highest Work',
    message:
      'Work is a number. The highest is that of a field with a list of values, of which the first in the list is the highest: "Work, one of P1, P2 or P3".',
  },
  {
    code: 'picked-by-others',
    add: `${HISTORY}; Opening, the first Level; Started, the first Changed where Opening is P1.`,
    at: 'Opening is P1',
    message: 'Opening is not in the rows, so no row is chosen by it. Name a field that each row has.',
  },
]);

describeProblems('definitions', [
  {
    code: 'dates-in-order',
    change: ['from 1 January 2026 to 31 December 2026', 'from 1 January 2026 to 31 December 2025'],
    at: 'from 1 January 2026 to 31 December 2025',
    message: 'The term ends on 31 December 2025, before it begins on 1 January 2026.',
  },
  {
    code: 'no-such-day',
    change: ['from 1 January 2026 to 31 December 2026', 'from 30 February 2026 to 31 December 2026'],
    at: '30 February 2026',
    message: 'There is no 30 February 2026: the calendar has no such day.',
  },
  {
    code: 'term-missing',
    severity: 'warning',
    change: ['\n  from 1 January 2026 to 31 December 2026, in', ' in'],
    at: 'agreement Hosting Services is between Provider and Customer, in the time zone "Europe/London", with amounts in GBP.',
    message:
      'The agreement does not say from when to when it runs, so it is taken to run as long as the records do. Add "from 1 January 2026 to 31 December 2026".',
  },
  {
    code: 'unknown-time-zone',
    change: ['"Europe/London"', '"Europe/Londn"'],
    at: 'in the time zone "Europe/Londn"',
    message: 'There is no time zone "Europe/Londn". Did you mean "Europe/London"?',
  },
  {
    code: 'unknown-time-zone',
    change: ['"Europe/London"', '"Atlantis"'],
    at: 'in the time zone "Atlantis"',
    message: 'There is no time zone "Atlantis". Write it as a continent and a city, such as "Europe/London".',
  },
  {
    code: 'time-zone-missing',
    severity: 'warning',
    change: [', in the time zone "Europe/London"', ''],
    at: 'agreement Hosting Services is between Provider and Customer,\n  from 1 January 2026 to 31 December 2026, with amounts in GBP.',
    message:
      'The agreement names no time zone, so days and months are those of UTC. Write in its first sentence: in the time zone "Europe/London".',
  },
  {
    code: 'unknown-currency',
    change: ['amounts in GBP', 'amounts in GPB'],
    at: 'with amounts in GPB',
    message: 'There is no currency GPB. Did you mean GBP?',
  },
  {
    code: 'currency-missing',
    severity: 'warning',
    change: [', with amounts in GBP', ''],
    at: 'agreement Hosting Services is between Provider and Customer,\n  from 1 January 2026 to 31 December 2026, in the time zone "Europe/London".',
    message: 'The agreement does not say in which currency its amounts are. Add "with amounts in GBP" to the first sentence.',
  },
  {
    code: 'outside-between',
    change: ['between Provider and Customer', 'between Provider, Customer and Monitor'],
    at: 'agreement Hosting Services is between Provider, Customer and Monitor,\n  from 1 January 2026 to 31 December 2026, in the time zone "Europe/London", with amounts in GBP.',
    message: 'Monitor is said to be outside this agreement, and cannot be one of those it is between.',
  },
  {
    code: 'party-twice',
    change: ['between Provider and Customer', 'between Provider, Customer and Provider'],
    at: 'agreement Hosting Services is between Provider, Customer and Provider,\n  from 1 January 2026 to 31 December 2026, in the time zone "Europe/London", with amounts in GBP.',
    message: 'An agreement is between different parties; Provider is named twice.',
  },
  {
    code: 'unknown-currency',
    change: ['amounts in GBP', 'amounts in POUNDS'],
    at: 'with amounts in POUNDS',
    message: 'There is no currency POUNDS. Write a code of three letters, such as GBP, EUR or USD.',
  },
  {
    code: 'empty-agreement',
    text: '# Only a heading',
    at: '',
    message:
      'This file says nothing yet. Begin with "agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2026."',
  },
  {
    code: 'empty-agreement',
    text: '',
    at: '',
    message:
      'This file says nothing yet. Begin with "agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2026."',
  },
  {
    code: 'no-agreement',
    text: 'party Provider means "Acme". Provider must "answer the telephone".',
    at: '',
    message:
      'Nothing says between whom these duties are. Begin with "agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2026."',
  },
  {
    code: 'duplicate-agreement',
    add: 'agreement Other Services is between Provider and Customer.',
    at: 'agreement Other Services is between Provider and Customer.',
    message: 'A file has one agreement sentence. Say in the first one what this one adds, and delete this one.',
  },
  {
    code: 'unknown-holiday-region',
    change: ['18:00.', '18:00, except public holidays in "GB-LON".'],
    at: 'public holidays in "GB-LON"',
    message: 'The public holidays of "GB-LON" are not known. Did you mean "GB", "GB-ALD", "GB-ENG", "GB-NIR" or "GB-SCT"?',
  },
  {
    code: 'unknown-holiday-region',
    change: ['18:00.', '18:00, except public holidays in "Atlantis".'],
    at: 'public holidays in "Atlantis"',
    message: 'The public holidays of "Atlantis" are not known. Write a country, such as "GB", or a part of one, such as "GB-ENG".',
  },
  {
    code: 'no-such-time',
    change: ['to 18:00', 'to 25:00'],
    at: 'Monday to Friday from 08:00 to 25:00',
    message: 'No clock shows 25:00. Hours go from 00:00 to 24:00.',
  },
  {
    code: 'hours-every-day',
    add: 'calendar Always means 20 hours every day.',
    at: 'calendar Always means 20 hours every day.',
    message: 'A day has 24 hours, not 20. Write "24 hours every day", or the hours: "Monday to Sunday from 08:00 to 20:00".',
  },
  {
    code: 'fee-window',
    add: 'fee Site Fee means GBP 5 for each rolling 30 days.',
    at: 'rolling 30 days',
    message: 'Site Fee falls due in windows that follow one another, such as "for each calendar month"; rolling windows overlap.',
  },
  {
    code: 'ambiguous-amount',
    add: 'fee Site Fee means GBP 4.000 for each calendar month.',
    at: 'GBP 4.000',
    message: "'GBP 4.000' can be read two ways. Write 'GBP 4,000' for thousands, or 'GBP 4.00'.",
  },
  {
    code: 'mixed-currencies',
    add: 'fee Site Fee means USD 5 for each calendar month.',
    at: 'USD 5',
    message: 'The amounts of this agreement are in GBP; USD 5 is not, and amounts in two currencies cannot be added up.',
  },
  {
    code: 'relies-on-itself',
    add: 'service Payments means "payments", relying on Payments.',
    at: 'service Payments means "payments", relying on Payments.',
    message: 'Payments cannot rely on itself.',
  },
  {
    code: 'records-without-fields',
    add: 'records Visits means "visits".',
    at: 'records Visits means "visits".',
    message:
      'Visits have no fields, so there is nothing to measure. Add "with" and the fields: "with Opened, a time; Priority, one of P1 or P2".',
  },
  {
    code: 'changes-without-key',
    add: 'records Visits means "visits", one row for each change dated by Seen, with Seen, a time.',
    at: 'one row for each change dated by Seen',
    message: 'Rows that are changes of one record must tell which record they belong to. Add "identified by" and a field of Visits.',
  },
  {
    code: 'unit-of-type',
    add: 'records Visits means "visits", with Seen, a time; Length, a text in minutes.',
    at: 'Length, a text in minutes',
    message: 'Length is a text, which is not counted in minutes. Leave the unit out.',
  },
  {
    code: 'length-not-fixed',
    add: 'records Visits means "visits", with Seen, a time; Length, a duration in months.',
    at: 'Length, a duration in months',
    message: 'A month has no fixed length, so Length cannot be counted in months. Take days.',
  },
  {
    code: 'key-of-periods',
    add: 'records Visits means "visits", identified by Breaks, with Seen, a time; Breaks, periods.',
    at: 'identified by Breaks',
    message: 'Breaks is a list of periods of time, which cannot tell one record from another. Name a number or a text.',
  },
  {
    code: 'while-without-changes',
    add: 'records Visits means "visits", with Seen, a time; Kind, one of Long or Short; Idle, periods while Kind is Long.',
    at: 'Idle, periods while Kind is Long',
    message:
      'How long Idle lasted can be seen only where each change has a row of its own. Say of Visits: "one row for each change dated by" and a time.',
  },
  {
    code: 'not-a-time',
    add: 'records Visits means "visits", one row for each change dated by Kind, identified by Number, with Seen, a time; Kind, a text; Number, a text.',
    at: 'one row for each change dated by Kind',
    message: 'Kind is a text; a time is needed here.',
  },
  {
    code: 'periods-without-file',
    severity: 'warning',
    add: 'sample Tickets from "tickets.csv".',
    at: 'sample Tickets from "tickets.csv".',
    message: 'The sample of Tickets names no file for Waiting, so no time is taken out for it. Add: and Waiting from "data/file.csv".',
  },
  {
    code: 'unknown-format',
    add: 'sample Probes from "probes.csv", where Checked is "when" as "day and month".',
    at: 'Checked is "when" as "day and month"',
    message:
      '"day and month" does not say how times are written. Use yyyy, MM, dd, HH, mm and ss, as in "dd-MM-yyyy HH:mm", or "epoch seconds".',
  },
  {
    code: 'unknown-time-zone',
    add: 'sample Probes from "probes.csv", in the time zone "Paris".',
    at: 'in the time zone "Paris"',
    message: 'There is no time zone "Paris". Did you mean "Europe/Paris"?',
  },
  {
    code: 'taken-twice',
    add: 'sample Probes from "probes.csv", taking "passed" as Failed.',
    at: '"passed" as Failed',
    message: '"passed" is a value of Result itself, and so cannot stand for Failed. Take it out.',
  },
  {
    code: 'taken-twice',
    add: 'sample Probes from "a.csv", taking "OK" as Passed. sample Probes from "b.csv", taking "ok" as Failed.',
    at: '"ok" as Failed',
    message: '"ok" stands for Passed already. One text has one meaning: take it out here or there.',
  },
  {
    code: 'file-of-no-periods',
    add: 'sample Tickets from "tickets.csv" and Waiting from "waiting.csv" and Opened from "opened.csv".',
    at: 'sample Tickets from "tickets.csv" and Waiting from "waiting.csv" and Opened from "opened.csv".',
    message: 'Opened is a time; only a list of periods has a file of its own.',
  },
  {
    code: 'term-needed',
    text: 'agreement Hosting is between Provider and Customer, in the time zone "UTC", with amounts in GBP. party Provider means "a". party Customer means "b". records Probes means "p", with Checked, a time; Result, one of Passed or Failed. metric Good means the percentage of Probes whose Result is Passed. target Uptime: Provider must keep Good at least 99% in each contract month.',
    at: 'contract month',
    message:
      'A contract month is counted from the first day of the term, and the agreement names none. Add "from 1 January 2026 to 31 December 2026" to its first sentence.',
  },
  {
    code: 'creditor-unclear',
    text: 'agreement Hosting is between Provider, Customer and Bank, from 1 January 2026 to 1 January 2027, in the time zone "UTC", with amounts in GBP. party Provider means "a". party Customer means "b". party Bank means "c". records Probes means "p", with Checked, a time; Result, one of Passed or Failed. metric Good means the percentage of Probes whose Result is Passed. target Uptime: Provider must keep Good at least 99% in each calendar month. If Uptime is missed, Provider must credit GBP 5.',
    at: 'Provider must credit GBP 5',
    message: 'The agreement is between 3 parties: say whom Provider must credit, such as "must credit Customer …".',
  },
]);
