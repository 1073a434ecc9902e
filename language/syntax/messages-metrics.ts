/** How dashboards, RFPs and contracts word figures of a window, and how a metric is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { readTable } from './word-tables';
import { findWording, wordings } from './wordings';

export const findMetric: Detector = (doubt) =>
  doubt.kind(0) === 'metric' ? (findFormula(doubt) ?? findWording(doubt, rowsOfMetrics)) : undefined;

/** A figure in words of its own: `the mean time to repair`. */
export const findMetricShape: Detector = (doubt) => {
  if (doubt.kind(0) !== 'metric') return undefined;
  return findWhichRecords(doubt) ?? (isAtFigure(doubt) ? findWording(doubt, shapesOfMetrics) : undefined);
};

/** Whether what cannot be read is a figure, and not a condition or a sign behind it. */
function isAtFigure(doubt: Doubt): boolean {
  const { at } = doubt;
  const start = doubt.tokens.findLastIndex(
    ({ image }, index) => index <= at && (/^(means|plus|minus|times|,)$/.test(image) || doubt.words(index - 1, index) === 'divided by'),
  );
  const isName = doubt.kind(at) === 'TERM' && doubt.kind(at - 1) === 'TERM';
  return (
    start >= 0 &&
    doubt.image(start) !== ',' &&
    at < doubt.tokens.length &&
    at - start < 8 &&
    !isName &&
    !/^(OTHER|,)$/.test(doubt.kind(at)) &&
    !doubt.tokens
      .slice(start, at)
      .some(({ image }) => /^(where|whose|not|with|without|percentile|average|median|highest|lowest)$/.test(image))
  );
}

/** `(total - downtime) / total`, `successful requests / all requests`. */
function findFormula(doubt: Doubt): Advice | undefined {
  const last = doubt.tokens.length - 1;
  const start = doubt.kinds.indexOf('means') + 1;
  if (start === 0 || doubt.at < start) return undefined;
  const words = doubt.words(start, last);
  const [above = '', below] = words.split(/[/÷]|\bdivided by\b|\bover\b/, 2);
  if (below !== undefined && MANY.test(below) && UP.test(above)) return advise('other-wording', timeBetween, start, last);
  if (below !== undefined && MANY.test(below) && DOWN.test(above))
    return advise('other-wording', "The length of an outage is averaged like this: 'the average of Outage'.", start, last);
  if (below !== undefined && TOTAL.test(below) && (DOWN.test(words) || UP.test(above)))
    return advise('other-wording', "This figure is written as 'the percentage of time without Outage'.", start, last);
  if ((below !== undefined || /\bratio\b/.test(words)) && GOOD.test(words))
    return advise('other-wording', "A share of records is written as 'the percentage of Probes whose Result is Passed'.", start, last);
  if (!/^[([{]/.test(doubt.image(doubt.at)) || !/[-–/÷*+]|\b(minus|plus|times|divided)\b/.test(words)) return undefined;
  const message = "Brackets mean nothing here. Give what stands in them a metric of its own, 'metric Part means …', and write 'Part' here.";
  return advise('brackets', message, doubt.at, doubt.at);
}

const TOTAL = /\b(time|minutes|hours|seconds|total|month|period)\b/i;
const DOWN = /\b(down ?time|outages?|unavailab\w+|repair|incidents?)\b/i;
const UP = /\b(without|between|up ?time|operating time|operational|available)\b/i;
const MANY = /\b(?:(?:number|count) (?!of (?:the )?(?:\w+ )?(?:minutes|hours|seconds|days))|(?:failures|incidents|outages)\b)/i;
const GOOD = /\b[Gg]ood|\b(?:[Ss]uccessful|[Ss]ucceeded|[Vv]alid|[Ff]ailed|[Pp]assed|[Bb]ad|[Ff]ailing|[Ee]rror) (?:[a-z]+s|[A-Z]\w*s)\b/;

/** `metric Latency by Region means …`, `… of Requests, grouped by Region`. */
export const findGroup: Detector = (doubt) => {
  if (doubt.kind(0) !== 'metric') return undefined;
  const inName = findWording(doubt, groups);
  if (inName) return inName;
  const { at } = doubt;
  let to = at;
  while (to < doubt.tokens.length && doubt.kind(to) !== 'TERM') to += 1;
  const lead = doubt.words(at, to - 1);
  if (!BY.test(lead) || doubt.kind(1) !== 'TERM' || doubt.kind(2) !== 'means' || /(ed|On|At|Time|Date)$/.test(doubt.image(to)))
    return undefined;
  const end = doubt.kind(at - 1) === ',' ? at - 2 : at - 1;
  const written = `${doubt.image(1)} for each ${doubt.image(to)} ${doubt.words(2, end)}`;
  if (!doubt.helps(1, to, ['TERM', 'for', 'each', 'TERM', ...doubt.kinds.slice(2, end + 1)])) return undefined;
  const message = `Groups stand in front: 'metric ${doubt.image(1)} for each ${doubt.image(to)} means …'.`;
  return advise('other-wording', message, 1, to, written);
};

const BY =
  /^,?\s?((grouped|split|broken down|aggregated|separately|separated|reported|measured|calculated)\s)*(by|per|for each|for every|in each|in every)( of)?( the)?$/;

const groups = wordings(String.raw`
  metric ({T}) (?:for|of)(?: the)? ({T}) (?:by|per|in each|in every|for every|split by|grouped by) ({T}) means → metric $1 of $2 for each $3 means
  metric ({T}) (?:by|per|in each|in every|for every|for each of the|split by|broken down by|grouped by) ({T}) means → metric $1 for each $2 means
  metric ({T}) for(?: the)? ({T}) means → metric $1 of $2 means
`);

/** `the percentage of Probes that passed`, `successful Requests`. */
export function findWhichRecords(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isBehind =
    doubt.expects('whose', 'where') && doubt.kind(at - 1) === 'TERM' && doubt.isWord(at) && !/^(and|or|over|dated)$/.test(doubt.image(at));
  const isBefore =
    doubt.isWord(at) &&
    !/^(the|an?|all|any|each|every)$/.test(doubt.image(at)) &&
    doubt.kind(at + 1) === 'TERM' &&
    doubt.expected.some(({ refersTo }) => /^(Records|Countable)/.test(refersTo ?? ''));
  if (!isBehind && !isBefore) return undefined;
  const dated = isBehind && doubt.image(at - 2) === 'by' ? at - 4 : at - 1;
  const records = doubt.image(isBehind ? dated : at + 1);
  const time = /\b\d[\d.,]* (milli)?(seconds|minutes|hours|days)\b/.exec(doubt.words(at, doubt.tokens.length - 1))?.[0];
  const words = doubt.words(at, doubt.tokens.length - 1);
  const isLong = /\b(older|longer|slower|later|more|over|exceed\w*|greater)\b/.test(words);
  const isOpen = /\b(open|unresolved|not|still|outstanding|pending|unclosed)\b/.test(words);
  const example =
    time !== undefined ? `Response Time is ${isLong ? 'above' : 'at most'} ${time}` : isOpen ? 'Resolved is not given' : 'Result is Passed';
  const message = `Which of ${records} count is said with a field: '${records} ${doubt.expects('whose') || isBefore ? 'whose' : 'where'} ${example}', for instance.`;
  return advise('other-wording', message, at, isBehind ? at : at + 1);
}

const figures: readonly (readonly [string, string])[] = [
  ['average', 'average|mean|avg|arithmetic mean|simple average|simple mean|averaged'],
  ['median', 'median'],
  ['total', 'total|sum|sum total|aggregate|cumulative|combined|overall'],
  ['highest', 'highest|maximum|max|peak|largest|greatest|worst|slowest'],
  ['lowest', 'lowest|minimum|min|smallest|least|best|fastest|quickest|shortest'],
];
const each = '(?:(?:of|for|in|the|all|each|every|any|individual) )*';
const anyFigure = `(?:${figures.map(([, said]) => said).join('|')}|longest)`;

const measureFirst =
  "A length of time of each record is a measure: 'measure Repair Time means, for each of Incidents, the time from Started to Ended.' A metric is made from it: 'the average of Repair Time of Incidents'.";

const timeBetween =
  "Time without outages is measured as a share: 'the percentage of time without Outage'. The length between two of them is that share 'times 30 days divided by the number of Outage'.";

const times = wordings(String.raw`
  (?:means|plus|by|the)\b.*\b[Aa]pdex\b.*
    : Apdex is worked out of two metrics, each a share such as 'the percentage of Requests whose Duration is at most 500 milliseconds': 'Satisfied Share plus Tolerating Share divided by 2'.
  (?:the )?(?:${anyFigure} )?(?:of )?(?:the )?(?:elapsed )?(?:time|duration)(?: taken| elapsed)? (?:from|between) ({T}) (?:to|until|and) ({T})(?: (?:of|for) (?:each |all |the )?({T}))?
    : ${measureFirst}
  (?:the )?(?:${anyFigure} )?(?:of )?(?:the )?(?:length of )?time (?:between|without|outside|not in|with no)(?: an?| any| all)? (?:{T}|outages|failures|incidents|downtime|interruptions)
    : ${timeBetween}
  (?:the )?(?:${anyFigure} )?(?:of )?(?:the )?time (?:taken )?(?:to|until) [a-z]+(?: {T})?
    : ${measureFirst}
  means,? for each(?: of)? {T}
    : ${measureFirst}
`);

const aggregates = figures.flatMap(([how, said]) =>
  wordings(String.raw`
  (?:${said}) ?\( ?({T}) ?\) → the ${how} of $1
  (?:the )?(?:${said}) ${each}({T}) (?:for|across|over|among|in|from) (?:all |the |any |every )?({T}) → the ${how} of $1 of $2
  (?:the )?(?:overall )?(?:${said}) ${each}(?:(?:duration|length|values?|time|times) )?${each}({T}) → the ${how} of $1
  (?:the )?(?:overall )?(?:${said}) ${each}((?:[a-z]+ ){1,3})(?:of|for) (?:the |all )?({T}) → the ${how} of {name $1} of $2
    : Name the field or the measure before its records: '$='.
`),
);

const tens = readTable(`fiftieth → 50
  ninetieth → 90
  ninety-fifth → 95
  ninety-eighth → 98
  ninety-ninth → 99`);

const percentiles = wordings(
  String.raw`
  [pP](\d{1,2}(?:\.\d+)?) ?\( ?({T}) ?\) → the {nth $1} percentile of $2
  (?:the )?({N}(?:th|st|nd|rd)) (?:and|or|,) (?:the )?({N}(?:th|st|nd|rd)) percentiles?\b.*
    : A metric is one figure. Write one for the $1 percentile and another one for the $2.
  (?:the )?(?:standard deviation|variance|spread|range|mode|trimmed mean|interquartile range|jitter) (?:of|in)\b.*
    : This figure cannot be worked out here. What shows slow ones is a percentile: 'the 95th percentile of Response Time of Tickets'.
  (?:the )?weighted (?:average|mean) of ({T})(?: of ({T}))? → the average of $1 of $2, weighted by Size
    : Say by which field it is weighted, as in '$=', at the end.
  (?:the )?[pP](\d{1,2}(?:\.\d+)?)(?: of)? ((?:[a-z]+ ){0,2}[a-z]+) → the {nth $1} percentile of {name $2}
  (?:the )?[pP](\d{1,2}(?:\.\d+)?)(?: percentile)?(?: of)?(?: the)? ({T}) → the {nth $1} percentile of $2
  (?:the )?(\d{1,2}(?:\.\d+)?)(?:-?(?:th|st|nd|rd)|%)?[- ]?(?:percentile|%ile)(?: of)?(?: the)? ({T}) → the {nth $1} percentile of $2
  (?:the )?percentile (\d{1,2}(?:\.\d+)?)(?: of)?(?: the)? ({T}) → the {nth $1} percentile of $2
  (?:the )?(${Object.keys(tens).join('|')}) percentile (?:of )?(?:the )?({T}) → the {tenth $1} percentile of $2
  (?:the )?({T}) of ({T}) at the ({N}(?:th|st|nd|rd)) percentile → the $3 percentile of $1 of $2
  (the {N}(?:th|st|nd|rd) percentile) (?:of )?(?:the )?((?:[a-z]+ ){1,3})(?:of|for) (?:the )?({T}) → $1 of {name $2} of $3
  (percentile of {T}) (?:for|over|across|in) (?:all |the )?({T}) → $1 of $2
`,
  { tenth: (word) => tens.get(word)?.[0] },
);

const done = '(opened|created|received|raised|logged|reported|closed|resolved|submitted|completed|delivered|registered|started|ended)';

const counts = wordings(String.raw`
  (?:the )?(?:total )?(?:number|count) of ({T}) (?:that (?:were|are) )?${done}(?: (?:in|per|during|each|every)(?: each| every| an?| any| the)?(?: calendar| contract)? (?:day|week|month|quarter|year))? → the number of $1 dated by {name $2}
    : When a record counts is said with 'dated by' and a field: '$='.
  (?:the )?(?:number|count) of times(?: that)?(?: the| an?)? ({T}) (?:occurs|occurred|happens|happened|begins|starts) → the number of $1
  (?:the )?(?:total |cumulative |overall |combined |aggregate )*(?:number|amount|sum|duration|length|time|total)?(?: of)?(?: the)? ?(?:minutes|hours|seconds|time|downtime|duration|length) (?:of|in|with|during|spent in)(?: the| all| any| each)? ({T}) → the time in $1
  ({T}) in (?:minutes|hours|seconds) → the time in $1
  (?:the )?(?:total |cumulative |overall )?({T}) (?:time|duration|minutes|hours) → the time in $1
  (?:the )?(?:total |overall )?(?:number|count|quantity|volume|no)(?: of)?(?: the| all)? ({T}) → the number of $1
  ({T}) (?:that (?:were|are) )?${done}(?: (?:in|per|during|each|every)(?: each| every| an?| any| the)?(?: calendar| contract)? (?:day|week|month|quarter|year))? → $1 dated by {name $2}
    : When a record counts is said with 'dated by' and a field: '$='.
  ({T}) (?:(?:that|which) (?:are|last|lasted|took) )?(?:longer|shorter|more|less) than ({D})
    : Long ones are a period of their own, 'period Long Outage means Outage, longer than $2.', or a condition: '$1 whose Repair Time is above $2'.
  how many ({T}) (?:were |are |was |have been )?[a-z]+ → the number of $1
  (?:the )?(?:duration|length|time) of the (longest {T}) → the $1
  (?:the )?longest (?:single|continuous|individual|uninterrupted|duration of|one)(?: an?)? ({T}) → the longest $1
  (?:the )?(?:number of )?({T}) (?:per|every|each) ({D})
    : Count first, then go in steps: 'metric Load means the number of $1.', and here 'the average of Load over every $2'.
  (?:the )?(?:number of )?({T}) (?:per|every|a|each) (second|minute|hour)
    : Count first, then go in steps: 'metric Load means the number of $1.', and here 'the average of Load over every 1 $2'.
  (?:the )?(?:${anyFigure}) (?:of )?(?:the )?number of ({T})
    : Count first, then go in steps: 'metric Load means the number of $1.', and here 'the average of Load over every 5 minutes'.
`);

const share =
  '(?:the )?(?:percentage|proportion|share|fraction|portion|percent) of (?:(?:the|total|all|agreed|available|overall) )*(?:time|minutes|hours|seconds|days)';
const whenDown = "When a service is down is a period: 'the percentage of time without Outage'.";

const shares = wordings(String.raw`
  ${share}(?: in (?:the|an?|each|any) (?:calendar )?(?:month|quarter|year|period|window))? (?:(?:outside|without|excluding|with no|free (?:of|from)|minus|net of)(?: of)?|(?:that is |which is |when |spent )?not (?:in|during|within)|(?:when|where|in which|during which) there (?:is|are|was|were) no)(?: an?| any| all)? ({T}) → the percentage of time without $1
  ${share} (?:(?:spent |which is |that is )?(?:in|during|within|of)|(?:when|where|in which|during which) there (?:is|was|are) (?:an? )?)(?: an?| any| the| all)? ({T}) → the percentage of time with $1
  ${share} (?:(?:outside|without|excluding|with no|free (?:of|from))(?: of)?|not (?:in|during|within))(?: an?| any| all)? ([a-z]+) → the percentage of time without {name $1}
    : A period has a name with capital letters: '$='.
  means (?:the )?(?:[a-z]+ )*(?:uptime|up-time|availability)(?: percentage| ratio| rate| level| of .*)?
    : ${whenDown}
  ${share},? (?:the|that|when|in which|during which|for which|where|it|of|is)\b.*
    : ${whenDown}
  time (?:with|without) ({T})(?:,? and|,? or|,) ({T})
    : One period stands here. Join them first: 'period Unavailable Time means $1 or $2.', and write 'Unavailable Time' here.
  (?:the )?(?:ratio|rate|fraction|quota|portion|share|proportion) of (?:all |the )?({T}) → the percentage of $1
  (is (?:at least |at most |above |below |not )?(?:{V}|{T})) (?:to|over|out of|against|of) (?:(?:all|the|total|number|of) )*({T}) → $1
    : A percentage is of all records anyway. Leave the words behind '$1' out.
  (percentage of {T}(?: dated by {T})?) where (.*) → $1 whose $2
    : Which of them count for the figure is said with 'whose': '$='.
`);

const others = wordings(String.raw`
  half(?: of)? the → 0.5 times the
  half(?: of)? ({T}) → 0.5 times $1
  (?:twice|double) the → 2 times the
  (\d[\d.]*%) of ({D}) → $1 times $2
  (\d[\d.]*%) of (?:(?:the|all|total|an?|each|every) )*(?:time|minutes|hours|month|quarter|year|window)
    : Say of how long: '$1 times 30 days'.
  ({D}) of ({T}) (?:per|in|each|an?|every).*
    : What is left of it is '$1 minus the time in $2'.
  ({T}) (?:out of|on a scale (?:of|from)) {N}(?: (?:to|-) {N})? → $1
    : Which values there are is not said here. Leave these words out.
  rounded (?:up|down|off|to the nearest\b.*)
    : Say to how many decimals: 'rounded to 2 decimals'.
  (?:is|are|will be|shall be) (?:calculated|computed|measured|defined|determined|expressed|given) (?:as|by|from) → means
  metric {T}(?: of {T})? (?:is|means|must be|should be|shall be) (?:(?:at least|at most|above|below|not less than|no less than|more than|less than|minimum) {V}|{V} or (?:more|higher|less|better))
    : A metric says how a figure is worked out. What is promised of it, a target says: 'target Uptime Level: Provider must keep Uptime at least 99.9% in each calendar month.'
  means (\d[\d.]*%) of (?:all |the )?({T})\b.*
    : A metric says how a share is worked out: 'the percentage of $2 whose Response Time is at most 1 hour'. How much of it is promised, a target says: 'at least $1'.
  (?:the )?(?:total|sum) of ({T}) and ({T})
    : Figures are added with 'plus': '$1 plus $2', or for periods 'the time in $1 plus the time in $2'.
  (?:the )?(?:${anyFigure}) of ({T}) minus ({T})\b.*
    : ${measureFirst}
  ({T}),? (?:(?:expressed|given|stated|calculated|shown) )?(?:as|in) an? (?:percentage|percent)(?: figure)? → $1 times 100%
  (?:the )?average of ({T}) and ({T})
    : Add them up in a metric of its own, 'metric Sum means $1 plus $2.', and write 'Sum divided by 2'.
  ({T}),? (?:measured|sampled|checked|recorded|polled|taken|probed) (?:once )?every ({D})
    : How often it is measured is said of the records: 'records Probes means …, one every $2'.
  ({T}),? (?:provided|given|as long as|when|where|so long as|assuming|only if)(?: that)? there are at least ({N})(?: of)? ({T}) → $1, if there are at least $2 of $3
  ({T}),? (?:with|for|on|given|if)(?: an?)? (?:minimum of|at least|minimum sample of|no fewer than|sample of) ({N})(?: of)? ({T}) → $1, if there are at least $2 of $3
  ({T}),? (?:(?:as )?(?:measured|recorded|reported|determined|monitored|shown)) by ({T})
    : Who measures is said of the records: 'records Probes means …, collected by $2'.
`);

const rowsOfMetrics = [...shares, ...times, ...percentiles, ...counts, ...aggregates, ...others];

const shapesOfMetrics = wordings(String.raw`
  (?:means|plus|minus|times|by|is) (?:the )?(?:[\w-]+ )*(?:${anyFigure}|percentage|share|ratio|rate|number|count|time|duration|length|minutes|hours|top|deviation|score|percentile|index|uptime|downtime|availability|successful|good|failed|valid)\b.*
    : A metric is made of such figures: 'the percentage of time without Outage', 'the percentage of Probes whose Result is Passed', 'the average of Rating of Surveys', 'the number of Incidents' or 'the time in Outage'.
  (?:means|plus|minus|times|by) the ({T})
    : Say which figure of it is meant: 'the number of $1', 'the time in $1' or 'the average of $1'.
`);
