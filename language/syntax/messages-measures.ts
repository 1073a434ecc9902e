/** How tickets are timed in contracts, and how a measure, a baseline or a benchmark is written here. */
import type { Detector } from './doubt';
import { findWording, wordings } from './wordings';

export const findMeasure: Detector = (doubt) => {
  const rows = new Map([
    ['measure', measures],
    ['baseline', baselines],
    ['benchmark', benchmarks],
  ]).get(doubt.kind(0));
  return rows && findWording(doubt, rows);
};

const fromTo = "Name two fields that are times: 'the time from Opened to Resolved'.";
const clock = '(?:hours|minutes|days|seconds|time|period|duration|interval)';

const measures = wordings(String.raw`
  means,? (?:the )?(?:elapsed |total )?time(?: elapsed| taken)? (?:from|between) ({T}) (?:to|until|and) ({T}) (?:of|for|in) (?:each |every |all |any )?(?:of )?(?:the )?({T}) → means, for each of $3, the time from $1 to $2
    : Say first of which records it is: '$='.
  measure ({T}) (?:of|for each of|for each|for every|for|per) (?:the )?({T}) means,? → measure $1 means, for each of $2,
  for (?:every|each|all|any)(?: single| one)?(?: of)?(?: the)? ({T}), → for each of $1,
  for each(?: of)? ({T}) (?:where|whose|with|if|when|that)\b.*
    : A measure is of every record. Which of them count is said where it is used, as in 'Resolution Time of $1 where Priority is P1'.
  (?:the )?(?:number of )?(?:business|working|office) (?:hours|days|time) (?:from|between|after|since)(?: the)? ({T}) (?:to|until|till|and|up to)(?: the)? ({T}) → the time from $1 to $2, counted in Business Hours
  (?:the )?(?:number of )?(?:(?:elapsed|total|calendar) )?${clock}(?: elapsed| taken| it takes)? (?:from|between|after|since)(?: the)? ({T}) (?:to|until|till|and|up to)(?: the)? ({T}) → the time from $1 to $2
  (to {T}) (?:of|for) (?:each |every |all )?(?:of )?{T} → $1
    : Of which records it is, is said in front already. Leave the words behind '$1' out.
  to ({T}),? or ({T})
    : A length of time ends at one field. Write one measure for $1 and one for $2.
  the time (?:until|till|after|since|before|to|it|for|that|of|needed|required)\b.*
    : ${fromTo}
  the time from (?:the|when|an?)\b.*
    : ${fromTo}
  the time from {T} (?:to|until) (?:the|when|an?)\b.*
    : ${fromTo}
  ({T}) (?:per|over|for each|for every|each) ({T}) → $1 divided by $2
  {T} (?:plus|minus|times|divided by) {V}.*
    : A measure is worked out from fields and other measures only. Figures such as this one belong in a metric that uses it.
  for each(?: of)? {T}, (?:the )?({T})
    : $1 is a field already and needs no measure: a metric uses it as it is, as in 'the average of $1 of …'.
  (?:means|,),? (?:the )?(?:average|mean|median|total|number|percentage|highest|lowest|maximum|minimum|\d+th percentile)\b.*
    : A measure is a figure of each record. A figure of many records is a metric: 'metric Mean Repair Time means the average of Repair Time of Tickets.'
  , (?!24 hours every)(?:(?:at least|at most|below|above|no more than|not more than|less than|within|up to|maximum|not exceeding) )?{V}.*
    : A measure says what is timed. What is promised of it, a target says: 'Provider must keep Resolution Time at most 4 hours for at least 95% of Tickets in each calendar month'.
  ,? (?:rounded|rounding)\b.*
    : A measure is exact; a metric that is made from it can be rounded. Leave these words out.
`);

const year = '((?:19|20)\\d\\d)';
const wholeYear = 'measured from 1 January $1 to 31 December $1';
const laterOn = 'unknown, to be set after 3 months';
const daysNeeded = "Say from which day to which: 'measured from 1 January 2025 to 31 December 2025'.";

const baselines = wordings(
  String.raw`
  ({V}),? (?:measured |as measured |observed |recorded )?(?:in|during|over|throughout|for)(?: the year)? ${year} → $1, ${wholeYear.replaceAll('$1', '$2')}
  measured from ([A-Z][a-z]+)(?: ${year})? to ([A-Z][a-z]+) ${year} → measured from 1 $1 {$2 or $4} to {days $3 $4} $3 $4
  to be (?:measured|determined|agreed|established|calculated)(?: \w+)* (?:first )?({N}) ([a-z]+) → to be set after $1 $2
  (?:as )?(?:measured|observed|recorded|based on|over|during|in) (?!from \d).*
    : ${daysNeeded}
  is (?:the )?(average|mean|median) of (?:the )?first ({N}) months → is unknown, to be set after $2 months as the {mean $1} of the calendar months
  (?:is )?(?:unknown,? )?(?:is |will |shall |must )?(?:to )?be (?:measured|set|determined|agreed|established|calculated)(?: \w+)* (?:first )?({N}) ([a-z]+) → is unknown, to be set after $1 $2
  (?:is )?(?:not|to be(?! set after)|will be|tbd|tbc|still|yet|unset|pending|open)\b.*
    : What is not known yet is written as '${laterOn}'.
  is (?:at least|at most|above|below|about|around|approximately|roughly|between)\b.*
    : A baseline is one figure: 'is 99.9%'.
`,
  { days: daysOf, mean: (how) => (how === 'median' ? how : 'average') },
);

const benchmarkWhole = 'A benchmark has a name, a metric and a source: \'benchmark Peers of Availability is 99.9%, from "a survey"\'.';

const benchmarks = wordings(String.raw`
  ({V}),? (?:according to|as reported by|reported by|source|per|as per|by|taken from|see|in)(?: the)? → $1, from
  benchmark (?:of|for|{T} (?:is|means|equals|was))
    : ${benchmarkWhole}
  is ({V})
    : A benchmark names its source: 'is $1, from "a survey of 40 hosts, 2025"'.
  ({T}) (?:means|equals|was|are) → $1 is
  is (?:at least|at most|above|below|about|around|approximately|roughly|between)\b.*
    : A benchmark is one figure: 'is 99.9%'.
`);

function daysOf(month: string, of: string): string {
  const year = +of;
  if (month === 'February') return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? '29' : '28';
  return /^(April|June|September|November)$/.test(month) ? '30' : '31';
}
