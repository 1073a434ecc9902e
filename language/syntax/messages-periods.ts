/** How runbooks and contracts word outages and maintenance, and how a period is written here. */
import type { Advice, Detector, Doubt } from './doubt';
import { findWhichRecords } from './messages-metrics';
import { findMissingEarlier } from './messages-repairs';
import { findWording, wording } from './wordings';

export const findPeriod: Detector = (doubt) => (doubt.kind(0) === 'period' ? (findNotice(doubt) ?? findWording(doubt, rows)) : undefined);

/** A period in words of its own: `the service is down`. */
export const findPeriodShape: Detector = (doubt) => {
  if (doubt.kind(0) !== 'period' || doubt.kind(doubt.at) === 'OTHER' || findMissingEarlier(doubt)) return undefined;
  const said = doubt.tokens.slice(BEGINNING);
  if (said.some(({ image }, index) => BEGINNING + index < doubt.at && /^(is|from)$/.test(image)) || doubt.at > BEGINNING + MOST_WORDS)
    return findWhichRecords(doubt);
  // `planned maintenance` is a name without its capital letters.
  const isName = said.length <= MOST_IN_NAME && doubt.kinds.slice(BEGINNING).every((kind) => kind === 'WORD');
  const isTerm = /^(the|an?|all|any)$/.test(doubt.image(BEGINNING)) ? said.length === 2 : said.length === 1;
  if (isName || (isTerm && doubt.kind(doubt.tokens.length - 1) === 'TERM') || doubt.at < BEGINNING) return undefined;
  return findWording(doubt, shapes) ?? { code: 'other-wording', message: oneShape, from: BEGINNING, to: doubt.tokens.length - 1 };
};

/** Where what a period means begins: `period Outage means …`. */
const BEGINNING = 3;
const MOST_WORDS = 6;
const MOST_IN_NAME = 3;

const consecutive = '(?:consecutive|successive|sequential|subsequent|straight)';
const samples = '(?:times|checks|probes|samples|tests|measurements|polls|pings|failures|errors|attempts|intervals)';
const longer = '(?:more than|longer than|over|greater than|exceeding|above|in excess of)';
const leastly = '(?:at least|not less than|no less than|a minimum of)';
const lasting =
  '(?:(?:that|which) (?:lasts?|is|exceeds?|are)|lasting|if|of|for|with a duration of|of a duration of|whose duration is|when|where it lasts)';
const inWhich = '(?:in which|during which|for which|where|when|in|that|with)(?: the)?';
const exceeds = '(exceeds|exceeding|is above|is over|is more than|is greater than|is higher than|goes above|rises above)';
const fallsShort = '(is below|is under|is less than|is lower than|falls below|drops below|goes below)';

const oneShape =
  "A period is 'any time when the Result of Probes is Failed at least 5 times in a row', or 'the time from Started to Ended of Incidents', for instance.";
const ownMetric =
  "Give this figure a metric of its own, such as Error Rate, and write 'any time when Error Rate over every 5 minutes is above 5%'.";

const numbers: Readonly<Record<string, string>> = {
  once: '1',
  twice: '2',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  ten: '10',
};

const runs = [
  wording(
    '(?:in )?(?:at least )?({N}) (?:out )?of (?:the )?(?:last |any )?({N})\\b.*',
    undefined,
    "Failures are counted in a row only. $1 of $2 is a share: give it a metric, and write 'any time when Failure Share over every 5 minutes is at least 60%', for instance.",
  ),
  wording(
    `(?:for )?(?:at least )?(${Object.keys(numbers).join('|')})(?: times)?(?: (?:in a row|consecutively|running|${consecutive} ${samples}))?`,
    (_all, count) => `at least ${numbers[count]} times in a row`,
  ),
  wording(
    '(?:in|at|from|on) (?:at least )?(?:{N}|all|any|both|every|two|three|several) (?:{T}|[a-z]+)',
    undefined,
    "Samples from several places have a share: give it a metric, and write 'any time when Failure Share over every 5 minutes is at least 50%', for instance.",
  ),
  wording(', (?:and )?(?:ending|ends|which ends|till|up until|lasting) (?:when|once|after|as soon as|until) it is', ', until it is'),
  wording(
    'or (?:the )?{T}(?: of {T})?(?: over every {D})? (?:is|are)\\b.*',
    undefined,
    "A period looks at one figure. Make a period of each, and join them: 'period Bad Time means Outage or Slowness.'",
  ),
  wording(
    'and (?:the )?{T}(?: of {T})?(?: over every {D})? (?:is|are)\\b.*',
    undefined,
    'A period looks at one field or one metric, and not at two together. Leave these words out, or let the data say it in one field.',
  ),
  wording(
    `(?:for )?(?:more than|above|over) ({N}) (?:${consecutive} ${samples}|times(?: in a row| consecutively| in succession| running)?)`,
    'above $1 times in a row',
  ),
  wording(
    `(?:for )?(?:at least )?({N}) (?:or more )?(?:(?:${consecutive} )?${samples})(?: or more)?(?: in a row| consecutively| in succession| running)?`,
    'at least $1 times in a row',
  ),
  wording('(?:for )?(?:at least )?({N}) or more ({U})', 'for at least $1 $2'),
  wording(
    'for ({N}) ?(s|secs?|m|mins?|h|hrs?)',
    (_all, count, of) => `for at least ${many(count, of.startsWith('s') ? 'second' : of.startsWith('m') ? 'minute' : 'hour')}`,
  ),
  wording(`(?:for )?(?:more than|longer than|over|above) ({N}) ${consecutive} ({U})`, 'for longer than $1 $2'),
  wording(`for ${longer} ({D})`, 'for longer than $1'),
  wording(`(?:for )?(?:at least )?({N}) ${consecutive} ({U})`, 'for at least $1 $2'),
  wording(
    '(?:for|during|lasting) (?:an? )?(?:continuous |consecutive |uninterrupted )?(?:period |stretch |duration )?(?:of )?(?:at least )?({D})(?: or (?:more|longer)| continuously)?',
    'for at least $1',
  ),
];

/** A metric over steps. */
const steps = [
  wording(
    `(?:any|each|every|an?|all) ({N})(?:-| )({U})s?(?: interval| window| period| block| bucket)?s? ${inWhich} ({T})`,
    (_all, count, of, metric) => `any time when ${metric} over every ${many(count, of)}`,
  ),
  wording(
    `(?:any|each|every|an?) (second|minute|hour|day)(?: interval| window| period)? ${inWhich} ({T})`,
    'any time when $2 over every 1 $1',
  ),
  wording(
    `(?:the )?({T}) ${exceeds} ({V}) (?:over|in|within|(?:averaged|measured) over) (?:every |each |any |an? )?({N})(?:-| )({U})(?: window| interval| period)?s?`,
    (_all, metric, _is, limit, count, of) => `${metric} over every ${many(count, of)} is above ${limit}`,
  ),
  wording(
    `(?:the )?({T}) ${fallsShort} ({V}) (?:over|in|within|(?:averaged|measured) over) (?:every |each |any |an? )?({N})(?:-| )({U})(?: window| interval| period)?s?`,
    (_all, metric, _is, limit, count, of) => `${metric} over every ${many(count, of)} is below ${limit}`,
  ),
  wording(
    '(?:the )?({T}),? (?:averaged |measured |calculated )?(?:in|over|per|within|during|for) (?:every |each |any |an? |the )?(?:last |past )?({N})(?:-| )({U})(?: window| interval| period)?s?',
    (_all, metric, count, of) => `${metric} over every ${many(count, of)}`,
  ),
  wording(
    `when (?:the )?({T}) (?:${exceeds}|${fallsShort}|(?:is )?(?:at least|at most|exactly|above|below)|is {V})`,
    undefined,
    "Say in which steps $1 is looked at, as in 'when $1 over every 5 minutes is above 5%'.",
  ),
];

const missing =
  "Samples that are missing are no period. A metric says what they count as: ', taking missing samples as Failed', and their records how often one is due: 'one every 30 seconds'.";

const subjects = [
  wording('({T}) of (?:the|an?|any|each|every|all)(?: of)?(?: the)? ({T})', '$1 of $2', "A name stands alone: '$2'."),
  wording(
    'the time from (?:the|when|an?)\\b.*',
    undefined,
    "Name two fields that are times: 'the time from Started to Ended of Incidents'.",
  ),
  wording(
    '(?:any|the|all|every|each|an?) (?:time|times|period|periods|moment)(?: of time)? (?:when|during which|in which|that|where|while|for which|whenever)',
    'any time when',
  ),
  wording(
    'any time (?:(?:when|where|in which|during which|with) )?(?:there (?:is|are) )?(?:(?:no|without|lack of|absence of)(?: any)? (?:{T}|(?:[a-z]+ )*(?:data|samples|results|signal|response|measurements))|.* (?:is|are) (?:missing|absent|not received|not reported)).*',
    undefined,
    missing,
  ),
  wording('(?:or|and) (?:when )?(?:there (?:is|are) )?(?:no|without) (?:{T}|[a-z]+)\\b.*', undefined, missing),
  wording('when ({T}) of ({T}) (?:=|==|equals)', 'when the $1 of $2 is'),
  wording('means (?:when |if |that )?(?:the )?({T}) of ({T}) (?:is|are)', 'means any time when the $1 of $2 is'),
  wording(
    '(?:.* )?(?:when|in which|during which|where) (?:the )?(?:percentage|share|proportion|rate|number|average|mean|median|total|highest|maximum|\\d+th percentile|p\\d+)\\b.*',
    undefined,
    ownMetric,
  ),
  wording(
    '(?:.* )?(?:when|in which|during which|where) (?:more than|over|at least|less than|fewer than|under) (?:{V}) of .*',
    undefined,
    ownMetric,
  ),
];

const spans = [
  wording('the (?:total|whole|entire|elapsed|overall) time (?:from|between)', 'the time from'),
  wording(
    '(?:the )?(?:duration|length|time) of (?:each |every |any |all |the )?({T}) from ({T}) (?:to|until) ({T})',
    'the time from $2 to $3 of $1',
  ),
  wording('(?:any |each |every |the )?({T}) from ({T}) (?:to|until) ({T})', 'the time from $2 to $3 of $1'),
  wording('(to {T}) (?:of|for|in) (?:each|every|all|any)(?: of| one of)?(?: the)? ({T})', '$1 of $2'),
  wording(
    '(?:the )?(?:duration|length|time) of (?:each |every |any |all |the )?({T})',
    undefined,
    "Say from when to when: 'the time from Started to Ended of $1'.",
  ),
  wording(
    '(?:[a-z]+ )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b.*\\d.*',
    undefined,
    "Hours of the week are no period but a calendar: 'calendar Service Hours means Sunday from 06:00 to 24:00.' A metric has ', counted in Service Hours'.",
  ),
];

const limits = [
  wording(
    '({T}),? (?:(?:that|which) (?:is|are) )?(?:due to|attributable to|caused by|because of|through the fault of|for which)(?: the)? ({T})(?: is (?:responsible|liable|to blame))?',
    '$1, caused by $2',
  ),
  wording(
    ',? ?(?:(?:but|with|of|subject to|for|up to|to) )*(?:an? |the )?(?:maximum of|max|max of|at most|no more than|not more than|not exceeding|not to exceed|limited to|capped at|a cap of|up to) ({D})(?: in total| altogether| overall| in all)? (?:in each|in any|in an?|per|each|every|an?) (calendar |contract )?(day|week|month|quarter|year)',
    (_all, cap, kind, of) => `, up to ${cap} in each ${kind || 'calendar '}${of}`,
  ),
  wording(`(?:any |an? |each |every )?({T}),? (?:${lasting} )?${longer} ({D})`, '$1, longer than $2'),
  wording(`(?:any |an? |each |every )?({T}),? (?:${lasting} )?${leastly} ({D})(?: or more)?`, '$1, at least $2 long'),
  wording(`(?:any |an? |each |every )?({T}),? ${lasting} ({D}) or (?:more|longer)`, '$1, at least $2 long'),
  wording(
    '(means {T}(?:(?:,| or) {T})*),? (?:and|plus|as well as|together with|including|also) ({T})',
    '$1 or $2',
    "A time that is in either of them is written with 'or': '$='.",
  ),
  wording(
    '({T}),? (?:not|except|excluding|other than|unless)(?: those| any| all| if| it is| they are| {T})* caused by ({T})',
    undefined,
    "What $2 caused is a period of its own, 'period Fault Of $2 means …, caused by $2.', and is left out with ', not counting Fault Of $2'.",
  ),
];

const shapes = [
  wording(
    '(?:any time )?(?:when )?(?:the )?({T}) (?:is|are) ({T})\\b.*',
    undefined,
    "Say it of a field of records: 'any time when the Result of Probes is $2'.",
  ),
  wording(
    '(?:any time when )?(?:at least )?({N}) (?:or more )?(?:[a-z]+ )*({T})\\b.*',
    undefined,
    "Say which field tells it: 'any time when the Result of $2 is Failed at least $1 times in a row'.",
  ),
  wording(
    '(?:any time when )?(?:the )?({T}) [a-z]+ (?:at least )?({N}) (?:[a-z]+ )*(?:times|row)\\b.*',
    undefined,
    "Say which field tells it: 'any time when the Result of $1 is Failed at least $2 times in a row'.",
  ),
];

const rows = [...subjects, ...runs, ...steps, ...spans, ...limits];

/** `5 minute` as `5 minutes`. */
function many(count: string, of: string): string {
  return count === '1' || of.endsWith('s') ? `${count} ${of}` : `${count} ${of}s`;
}

const GIVEN = /\b([A-Z]\w*(?: [A-Z]\w*)*) (?:is |was )?(?:at least |not less than |no later than |no less than )?\d/;

/** `announced at least 48 hours in advance`, `with 48 hours' notice`. */
function findNotice(doubt: Doubt): Advice | undefined {
  const comma = doubt.kinds.lastIndexOf(',', doubt.at);
  const end = doubt.kinds.indexOf(',', doubt.at + 1);
  const to = end < 0 ? doubt.tokens.length - 1 : end - 1;
  if (comma < 0 || to <= comma || doubt.at <= comma) return undefined;
  const words = doubt.words(comma + 1, to);
  const time = /\d[\d.,]* (?:business )?(?:hours?|days?|weeks?|minutes?)\b/.exec(words)?.[0];
  if (time === undefined || !/\b([nN]otice|[nN]otif\w+|advance|announced|before|prior|beforehand|communicated|informed)\b/.test(words))
    return undefined;
  const start = doubt.image(doubt.kinds.indexOf('from') + 1);
  const given = GIVEN.exec(words)?.[1] ?? 'Notice Given';
  const written = `with ${given} at least ${time} before ${start}`;
  const message = `Notice is written with its field: '${written}'.`;
  if (doubt.kinds[doubt.kinds.indexOf('from') + 1] !== 'TERM') return undefined;
  return { code: 'other-wording', message, from: comma + 1, to, suggestion: written };
}
