/**
 * Whole sentences to begin with, with tab stops for what only the drafter knows.
 *
 * Invariant: with its tab stops filled as they stand, each is a sentence that can be read.
 */
export interface SentenceTemplate {
  /** The word that it begins with, which brings it up. */
  readonly word: string;
  readonly label: string;
  readonly says: string;
  readonly body: string;
}

export const SENTENCE_TEMPLATES: readonly SentenceTemplate[] = [
  {
    word: 'agreement',
    label: 'agreement … is between …',
    says: 'The first sentence: who agrees, for how long, in which time zone and currency.',
    body: 'agreement ${1:Service Levels} is between ${2:Provider} and ${3:Customer},\n  from ${4:1 January 2027} to ${5:31 December 2027},\n  in the time zone "${6:Europe/London}", with amounts in ${7:GBP}.',
  },
  {
    word: 'party',
    label: 'party … means …',
    says: 'Somebody who promises, or is promised, something.',
    body: 'party ${1:Provider} means "${2:Acme Ltd}".',
  },
  {
    word: 'party',
    label: 'party … means …, outside this agreement',
    says: 'Somebody whose doings matter, but who promises nothing here.',
    body: 'party ${1:Monitor} means "${2:Pingdom AB}", outside this agreement.',
  },
  {
    word: 'service',
    label: 'service … means …, supplied by …',
    says: 'What is supplied, and by whom.',
    body: 'service ${1:Payments API} means "${2:card payments}", supplied by ${3:Provider}.',
  },
  {
    word: 'fee',
    label: 'fee … means … for each calendar month',
    says: 'An amount that falls due in each window; credits can be a share of it.',
    body: 'fee ${1:Monthly Fee} means ${2:GBP 1,000} for each calendar ${3|month,quarter,year|}.',
  },
  {
    word: 'fee',
    label: 'fee … means … for … and … for …',
    says: 'An amount of its own for each of several: storage classes, regions.',
    body: 'fee ${1:Class Fee} means ${2:GBP 500} for ${3:Standard} and ${4:GBP 300} for ${5:Rare}, for each calendar ${6|month,quarter,year|}.',
  },
  {
    word: 'calendar',
    label: 'calendar … means Monday to Friday …',
    says: 'Working hours, in which time can be counted.',
    body: 'calendar ${1:Support Hours} means Monday to Friday from ${2:09:00} to ${3:17:00}, except public holidays in "${4:GB-ENG}".',
  },
  {
    word: 'calendar',
    label: 'calendar … means 24 hours every day',
    says: 'A calendar in which every minute counts.',
    body: 'calendar ${1:Always} means 24 hours every day.',
  },
  {
    word: 'goal',
    label: 'goal … means …',
    says: 'What the parties want, and which figures show it.',
    body: 'goal ${1:Checkout Never Stops} means "${2:shoppers can pay at any hour}", served by ${3:Availability}.',
  },
  {
    word: 'term',
    label: 'term … means …',
    says: 'A word with a meaning of its own in this agreement.',
    body: 'term ${1:Force Majeure} means "${2:what nobody could have prevented}".',
  },
  {
    word: 'clause',
    label: 'clause … says …',
    says: 'Words that bind, but that no figure follows from.',
    body: 'clause ${1:Dispute Resolution} says "${2:A party that disputes a figure must say so in writing.}".',
  },
  {
    word: 'records',
    label: 'records … means …, with … (samples)',
    says: 'A data set of regular checks, from which time up and down follows.',
    body: 'records ${1:Probes} means "${2:checks of the service}", one every ${3:1 minute}, collected by ${4:Monitor}, with\n  ${5:Checked}, a time;\n  ${6:Result}, one of ${7:Passed} or ${8:Failed}.',
  },
  {
    word: 'records',
    label: 'records … means …, with … (tickets)',
    says: 'A data set of things that are opened and closed, each with its times and who sets them.',
    body: 'records ${1:Tickets} means "${2:support requests}", collected by ${3:Provider}, with\n  ${4:Opened}, a time set by ${5:Customer};\n  ${6:Resolved}, a time set by ${3};\n  ${7:Priority}, one of ${8:P1}, ${9:P2} or ${10:P3}.',
  },
  {
    word: 'measure',
    label: 'measure … means, for each of …, the time from … to …',
    says: 'A quantity of each record, here the time between two of its times.',
    body: 'measure ${1:Resolution Time} means, for each of ${2:Tickets}, the time from ${3:Opened} to ${4:Resolved}.',
  },
  {
    word: 'measure',
    label: 'measure … means, for each of …, the time …, counted in …',
    says: 'The time between two events, counted in working hours only.',
    body: 'measure ${1:Resolution Time} means, for each of ${2:Tickets}, the time from ${3:Opened} to ${4:Resolved}, counted in ${5:Support Hours}.',
  },
  {
    word: 'period',
    label: 'period … means any time when the … of … is …',
    says: 'The times in which samples say that something is the case.',
    body: 'period ${1:Outage} means any time when the ${2:Result} of ${3:Probes} is ${4:Failed} at least ${5:5} times in a row.',
  },
  {
    word: 'period',
    label: 'period … means the time from … to … of …',
    says: 'The times between two times of each record.',
    body: 'period ${1:Planned Maintenance} means the time from ${2:Starts} to ${3:Ends} of ${4:Maintenance Windows}.',
  },
  {
    word: 'metric',
    label: 'metric … means the percentage of time without …',
    says: 'One figure for each window: how much of its time is free of a period.',
    body: 'metric ${1:Availability} means the percentage of time without ${2:Outage}.',
  },
  {
    word: 'metric',
    label: 'metric … means the percentage of … whose … is …',
    says: 'One figure for each window: the share of records that are as they should be.',
    body: 'metric ${1:Portal Share} means the percentage of ${2:Tickets} dated by ${3:Opened} whose ${4:Channel} is ${5:Portal}.',
  },
  {
    word: 'metric',
    label: 'metric … means the 95th percentile of … of …',
    says: 'One figure for each window: what all but the slowest keep to.',
    body: 'metric ${1:Slow Tail} means the ${2:95th} percentile of ${3:Resolution Time} of ${4:Tickets}.',
  },
  {
    word: 'metric',
    label: 'metric … means the average of … of …',
    says: 'One figure for each window: the average of a quantity of its records.',
    body: 'metric ${1:Mean Time} means the ${2|average,median,highest,lowest,total|} of ${3:Resolution Time} of ${4:Tickets}.',
  },
  {
    word: 'baseline',
    label: 'baseline of … is unknown, to be set after … as the average of …',
    says: 'Past performance that nobody has measured yet; a target may promise "its baseline".',
    body: 'baseline of ${1:Availability} is unknown, to be set after ${2:3 months} as the ${3|average,median,lowest,highest|} of the calendar ${4|months,weeks,quarters|}.',
  },
  {
    word: 'baseline',
    label: 'baseline of … is …',
    says: 'How the figure was before the agreement.',
    body: 'baseline of ${1:Availability} is ${2:99.9%}, measured from ${3:1 January 2026} to ${4:31 December 2026}.',
  },
  {
    word: 'benchmark',
    label: 'benchmark … of … is …',
    says: 'What others reach, and who says so.',
    body: 'benchmark ${1:Industry Uptime} of ${2:Availability} is ${3:99.9%}, from "${4:source}".',
  },
  {
    word: 'target',
    label: 'target …: … must keep … at least … in each calendar month',
    says: 'A promise about a metric, judged in each window.',
    body: 'target ${1:Uptime Commitment}: ${2:Provider} must keep ${3:Availability} at least ${4:99.9%} in each calendar ${5|month,quarter,year,week,day|}.',
  },
  {
    word: 'target',
    label: 'target …: … must keep … at most … for at least 95% of …',
    says: 'A promise about each record, to be kept for a share of them.',
    body: 'target ${1:P1 Resolution}: ${2:Provider} must keep ${3:Resolution Time} at most ${4:4 hours}\n  for at least ${5:95%} of ${6:Tickets} where ${7:Priority} is ${8:P1}, in each calendar ${9|month,quarter,year,week,day|}.',
  },
  {
    word: 'target',
    label: 'target …: … must keep … in each calendar month, for each …',
    says: 'A promise that is judged for each region, class or site, and what follows from it, too.',
    body: 'target ${1:Regional Uptime}: ${2:Provider} must keep ${3:Availability} at least ${4:99.9%} in each calendar month, for each ${5:Region}.',
  },
  {
    word: 'target',
    label: 'target …: a table by priority',
    says: 'Several promises at once: a row for each priority.',
    body: 'target ${1:Support Times}: ${2:Provider} must keep, for at least ${3:95%} of ${4:Tickets} in each calendar month,\n  | ${5:Priority} | ${6:Resolution Time} |\n  | ${7:P1} | at most ${8:4 hours} |\n  | ${9:P2} | at most ${10:8 hours} |.',
  },
  {
    word: 'milestone',
    label: 'milestone …: … must reach … of … by …',
    says: 'Something to be reached by a day, which the delay of others may move.',
    body: 'milestone ${1:Portal Live}: ${2:Provider} must reach ${3:Delivered} of ${4:Deliveries} by ${5:30 June 2027}.',
  },
  {
    word: 'milestone',
    label: 'milestone …: … must reach … of … by …, moved day for day by …',
    says: 'The same, with relief for the other side: overlapping delays move the day once.',
    body: 'milestone ${1:Portal Live}: ${2:Provider} must reach ${3:Delivered} of ${4:Deliveries} by ${5:30 June 2027}, moved day for day by ${6:Customer Delay}.',
  },
  {
    word: 'If',
    label: 'If … is missed, … must credit … for each day late, up to …',
    says: 'Damages by the day, with a limit.',
    body: 'If ${1:Portal Live} is missed, ${2:Provider} must credit ${3:0.5%} of ${4:Project Fee} for each day late, up to ${5:5%} of ${4}.',
  },
  {
    word: 'If',
    label: 'If … in a calendar month is below …, … must credit …',
    says: 'A ladder of credits: the last limb that holds applies, alone.',
    body: 'If ${1:Availability} in a calendar month is\n  below ${2:99.9%}, ${3:Provider} must credit ${4:10%} of ${5:Monthly Fee};\n  below ${6:99%}, ${3} must credit ${7:25%} of ${5}.',
  },
  {
    word: 'If',
    label: 'If … is missed, … must credit …',
    says: 'What follows when a target is missed.',
    body: 'If ${1:Uptime Commitment} is missed, ${2:Provider} must credit ${3:10%} of ${4:Monthly Fee}.',
  },
  {
    word: 'If',
    label: 'If … is missed in any 3 of 6 consecutive calendar months, … may terminate',
    says: 'A right that arises from misses that pile up.',
    body: 'If ${1:Uptime Commitment} is missed in any ${2:3} of ${3:6} consecutive calendar months, ${4:Customer} may terminate.',
  },
  {
    word: 'If',
    label: 'If … is missed, … must "…" within …',
    says: 'Something to be done when a target is missed.',
    body: 'If ${1:Uptime Commitment} is missed, ${2:Provider} must "${3:deliver a root-cause analysis}" within ${4:5 days}.',
  },
  {
    word: 'If',
    label: 'If … is missed, … must add … days of service',
    says: 'Time instead of money: days of service that are added free of charge.',
    body: 'If ${1:Uptime Commitment} is missed, ${2:Provider} must add ${3:3} days of service.',
  },
  {
    word: 'If',
    label: 'If points are incurred in a calendar month, … must credit … for each point',
    says: 'What the points of a window bring in money, when it ends.',
    body: 'If points are incurred in a calendar month, ${1:Provider} must credit ${2:1%} of ${3:Monthly Fee} for each point.',
  },
  {
    word: 'If',
    label: 'If … points are reached in any rolling 12 months, … may terminate',
    says: 'A right that arises when points pile up.',
    body: 'If ${1:10} points are reached in any rolling ${2:12 months}, ${3:Customer} may terminate.',
  },
  {
    word: 'If',
    label: 'If … is missed, … may terminate on notice of … unless … cures the miss within …',
    says: 'A right with a notice of termination, which the other party can prevent.',
    body: 'If ${1:Uptime Commitment} is missed in any ${2:3} of ${3:6} consecutive calendar months, ${4:Customer} may terminate on notice of ${5:30 days}\n  within ${6:90 days} unless ${7:Provider} cures the miss within ${8:30 days} after notice.',
  },
  {
    word: 'If',
    label: 'If … is missed, … must "…" within … and "…" within …',
    says: 'Steps of an escalation, each with its own time.',
    body: 'If ${1:P1 Resolution} is missed, ${2:Provider} must "${3:inform the service manager}" within ${4:1 hour} and "${5:inform the director}" within ${6:4 hours}.',
  },
  {
    word: 'remedy',
    label: 'remedy …: If … is missed, …',
    says: 'A remedy with a name, so that an amendment can replace it.',
    body: 'remedy ${1:Uptime Credits}: If ${2:Uptime Commitment} is missed, ${3:Provider} must credit ${4:10%} of ${5:Monthly Fee}.',
  },
  {
    word: 'Total',
    label: 'Total credits in each calendar month must not exceed …',
    says: 'The most that credits of one window can come to.',
    body: 'Total credits in each calendar month must not exceed ${1:100%} of ${2:Monthly Fee}.',
  },
  {
    word: 'Total',
    label: 'Total credits for … in each calendar month must not exceed …',
    says: 'The most that the credits for one target, remedy or service can come to.',
    body: 'Total credits for ${1:Uptime Commitment} in each calendar month must not exceed ${2:25%} of ${3:Monthly Fee}.',
  },
  {
    word: 'Credits',
    label: 'Credits below … in a calendar month are not payable',
    says: 'Credits too small to be paid.',
    body: 'Credits below ${1:GBP 10} in a calendar month are not payable.',
  },
  {
    word: 'Credits',
    label: 'Credits for … are payable only if … is missed in any 2 of 6 consecutive calendar months',
    says: 'A condition without which credits are not payable.',
    body: 'Credits for ${1:Uptime Commitment} are payable only if ${1} is missed in any ${2:2} of ${3:6} consecutive calendar months.',
  },
  {
    word: 'Credits',
    label: 'Credits in a calendar month count in this order: …',
    says: 'Which credits come first before a limit.',
    body: 'Credits in a calendar month count in this order: ${1:Uptime Commitment} and ${2:P1 Resolution}.',
  },
  {
    word: 'Only',
    label: 'Only the highest credit in a calendar month is payable',
    says: 'Credits of one window do not add up.',
    body: 'Only the highest credit in a calendar ${1|month,quarter,year,week,day|} is payable.',
  },
  {
    word: 'The',
    label: 'The amount at risk in each calendar month is …',
    says: 'A pool that credits can be a share of.',
    body: 'The amount at risk in each calendar month is ${1:15%} of ${2:Monthly Fee}.',
  },
  {
    word: 'The',
    label: 'The amount at risk in each calendar month is …, allocated …',
    says: 'What of the amount at risk belongs to which target.',
    body: 'The amount at risk in each calendar month is ${1:15%} of ${2:Monthly Fee}, allocated ${3:60%} to ${4:Uptime Commitment} and ${5:40%} to ${6:P1 Resolution}.',
  },
  {
    word: 'sample',
    label: 'sample … from "…"',
    says: 'Where sample data lie; never part of the contract.',
    body: 'sample ${1:Probes} from "${2:data/probes.csv}".',
  },
  {
    word: 'sample',
    label: 'sample … from "…", where … is "…"',
    says: 'Sample data whose columns have other names than the fields.',
    body: 'sample ${1:Probes} from "${2:data/probes.csv}", where ${3:Checked} is "${4:timestamp}".',
  },
  {
    word: 'scenario',
    label: 'scenario … means …, with …, expecting …',
    says: 'A what-if that is run as a test: what is changed, and what must come out. Never part of the contract.',
    body: 'scenario ${1:Four Nines} means "${2:what if we promised more}",\n  with ${3:Uptime Commitment} at least ${4:99.99%},\n  expecting ${3} missed in ${5:March 2027}; total credits at most ${6:GBP 5,000}.',
  },
  { word: 'use', label: 'use "…"', says: 'Brings in the definitions of another file.', body: 'use "${1:definitions.sla}".' },
  {
    word: 'use',
    label: 'use "…", which gives way to this agreement',
    says: 'The same; where both define a name, this file prevails.',
    body: 'use "${1:master.sla}", which ${2|gives way to,prevails over|} this agreement.',
  },
  {
    word: 'amendment',
    label: 'amendment from …: target …',
    says: 'From a date on, the sentence replaces the one of the same name.',
    body: 'amendment from ${1:1 July 2027}: target ${2:Uptime Commitment}: ${3:Provider} must keep ${4:Availability} at least ${5:99.95%} in each calendar month.',
  },
  {
    word: 'amendment',
    label: 'amendment from …: calendar …',
    says: 'Other working hours from a date on, in everything that is counted in them.',
    body: 'amendment from ${1:1 July 2027}: calendar ${2:Support Hours} means ${3:Monday} to ${4:Friday} from ${5:08:00} to ${6:20:00}.',
  },
];

/** Duties begin with a party; these go on behind its name. */
export const DUTY_TEMPLATES: readonly SentenceTemplate[] = [
  {
    word: 'must',
    label: 'must report … to … within …',
    says: 'Figures that one party owes the other.',
    body: 'must report ${1:Availability} to ${2:Customer} within ${3:5 days} after each calendar month.',
  },
  {
    word: 'must',
    label: 'must review … every …',
    says: 'When the parties look at a target together.',
    body: 'must review ${1:Uptime Commitment} every ${2:6 months}.',
  },
  {
    word: 'must',
    label: 'must claim a credit within …',
    says: 'Until when a credit has to be asked for.',
    body: 'must claim a credit within ${1:30 days} after the end of the calendar month.',
  },
  {
    word: 'must',
    label: 'must give notice of a miss within …',
    says: 'Until when the other party has to be told of a miss.',
    body: 'must give notice of a miss within ${1:30 days} after the end of the calendar month.',
  },
  {
    word: 'may',
    label: 'may dispute a figure within … after the report',
    says: 'Until when a figure may be disputed; then it is final.',
    body: 'may dispute a figure within ${1:10 days} after the report.',
  },
  {
    word: 'must',
    label: 'must return a credit if … is met …',
    says: 'Earn-back: a credit is returned when the next windows are met.',
    body: 'must return a credit if ${1:Uptime Commitment} is met in each of the next ${2:2} calendar months.',
  },
  {
    word: 'must',
    label: 'must provide … of … within … after …',
    says: 'A time of each record, by a deadline.',
    body: 'must provide ${1:Responded} of ${2:Tickets} within ${3:1 hour} after ${4:Opened}.',
  },
  {
    word: 'must',
    label: 'must "…" within …',
    says: 'A duty in words of your own.',
    body: 'must "${1:name a service manager}" within ${2:10 days}.',
  },
  { word: 'must', label: 'must not "…"', says: 'What a party has to leave alone.', body: 'must not "${1:subcontract}".' },
  { word: 'may', label: 'may "…"', says: 'What a party is free to do.', body: 'may "${1:audit the measurements}".' },
];
