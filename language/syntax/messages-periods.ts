/** How runbooks and contracts word outages and maintenance, and how a period is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';
import { findWhichRecords } from './messages-metrics';
import { findMissingEarlier } from './messages-repairs';

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
  return findWording(doubt, shapes) ?? advise('other-wording', oneShape, BEGINNING, doubt.tokens.length - 1);
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

const runs = wordings(String.raw`
  (?:in )?(?:at least )?({N}) (?:out )?of (?:the )?(?:last |any )?({N})\b.*
    : Failures are counted in a row only. $1 of $2 is a share: give it a metric, and write 'any time when Failure Share over every 5 minutes is at least 60%', for instance.
  (?:for )?(?:at least )?(once|twice|two|three|four|five|six|ten)(?: times)?(?: (?:in a row|consecutively|running|${consecutive} ${samples}))? → at least {number $1} times in a row
  (?:in|at|from|on) (?:at least )?(?:{N}|all|any|both|every|two|three|several) (?:{T}|[a-z]+)
    : Samples from several places have a share: give it a metric, and write 'any time when Failure Share over every 5 minutes is at least 50%', for instance.
  , (?:and )?(?:ending|ends|which ends|till|up until|lasting) (?:when|once|after|as soon as|until) it is → , until it is
  or (?:the )?{T}(?: of {T})?(?: over every {D})? (?:is|are)\b.*
    : A period looks at one figure. Make a period of each, and join them: 'period Bad Time means Outage or Slowness.'
  and (?:the )?{T}(?: of {T})?(?: over every {D})? (?:is|are)\b.*
    : A period looks at one field or one metric, and not at two together. Leave these words out, or let the data say it in one field.
  (?:for )?(?:more than|above|over) ({N}) (?:${consecutive} ${samples}|times(?: in a row| consecutively| in succession| running)?) → above $1 times in a row
  (?:for )?(?:at least )?({N}) (?:or more )?(?:(?:${consecutive} )?${samples})(?: or more)?(?: in a row| consecutively| in succession| running)? → at least $1 times in a row
  (?:for )?(?:at least )?({N}) or more ({U}) → for at least $1 $2
  for ({N}) ?(s|secs?|m|mins?|h|hrs?) → for at least {many $1 $2}
  (?:for )?(?:more than|longer than|over|above) ({N}) ${consecutive} ({U}) → for longer than $1 $2
  for ${longer} ({D}) → for longer than $1
  (?:for )?(?:at least )?({N}) ${consecutive} ({U}) → for at least $1 $2
  (?:for|during|lasting) (?:an? )?(?:continuous |consecutive |uninterrupted )?(?:period |stretch |duration )?(?:of )?(?:at least )?({D})(?: or (?:more|longer)| continuously)? → for at least $1
`);

/** A metric over steps. */
const steps = wordings(String.raw`
  (?:any|each|every|an?|all) ({N})(?:-| )({U})s?(?: interval| window| period| block| bucket)?s? ${inWhich} ({T}) → any time when $3 over every {many $1 $2}
  (?:any|each|every|an?) (second|minute|hour|day)(?: interval| window| period)? ${inWhich} ({T}) → any time when $2 over every 1 $1
  (?:the )?({T}) ${exceeds} ({V}) (?:over|in|within|(?:averaged|measured) over) (?:every |each |any |an? )?({N})(?:-| )({U})(?: window| interval| period)?s? → $1 over every {many $4 $5} is above $3
  (?:the )?({T}) ${fallsShort} ({V}) (?:over|in|within|(?:averaged|measured) over) (?:every |each |any |an? )?({N})(?:-| )({U})(?: window| interval| period)?s? → $1 over every {many $4 $5} is below $3
  (?:the )?({T}),? (?:averaged |measured |calculated )?(?:in|over|per|within|during|for) (?:every |each |any |an? |the )?(?:last |past )?({N})(?:-| )({U})(?: window| interval| period)?s? → $1 over every {many $2 $3}
  when (?:the )?({T}) (?:${exceeds}|${fallsShort}|(?:is )?(?:at least|at most|exactly|above|below)|is {V})
    : Say in which steps $1 is looked at, as in 'when $1 over every 5 minutes is above 5%'.
`);

const missing =
  "Samples that are missing are no period. A metric says what they count as: ', taking missing samples as Failed', and their records how often one is due: 'one every 30 seconds'.";

const subjects = wordings(String.raw`
  ({T}) of (?:the|an?|any|each|every|all)(?: of)?(?: the)? ({T}) → $1 of $2
    : A name stands alone: '$2'.
  the time from (?:the|when|an?)\b.*
    : Name two fields that are times: 'the time from Started to Ended of Incidents'.
  (?:any|the|all|every|each|an?) (?:time|times|period|periods|moment)(?: of time)? (?:when|during which|in which|that|where|while|for which|whenever) → any time when
  any time (?:(?:when|where|in which|during which|with) )?(?:there (?:is|are) )?(?:(?:no|without|lack of|absence of)(?: any)? (?:{T}|(?:[a-z]+ )*(?:data|samples|results|signal|response|measurements))|.* (?:is|are) (?:missing|absent|not received|not reported)).*
    : ${missing}
  (?:or|and) (?:when )?(?:there (?:is|are) )?(?:no|without) (?:{T}|[a-z]+)\b.*
    : ${missing}
  when ({T}) of ({T}) (?:=|==|equals) → when the $1 of $2 is
  means (?:when |if |that )?(?:the )?({T}) of ({T}) (?:is|are) → means any time when the $1 of $2 is
  (?:.* )?(?:when|in which|during which|where) (?:the )?(?:percentage|share|proportion|rate|number|average|mean|median|total|highest|maximum|\d+th percentile|p\d+)\b.*
    : ${ownMetric}
  (?:.* )?(?:when|in which|during which|where) (?:more than|over|at least|less than|fewer than|under) (?:{V}) of .*
    : ${ownMetric}
`);

const spans = wordings(String.raw`
  the (?:total|whole|entire|elapsed|overall) time (?:from|between) → the time from
  (?:the )?(?:duration|length|time) of (?:each |every |any |all |the )?({T}) from ({T}) (?:to|until) ({T}) → the time from $2 to $3 of $1
  (?:any |each |every |the )?({T}) from ({T}) (?:to|until) ({T}) → the time from $2 to $3 of $1
  (to {T}) (?:of|for|in) (?:each|every|all|any)(?: of| one of)?(?: the)? ({T}) → $1 of $2
  (?:the )?(?:duration|length|time) of (?:each |every |any |all |the )?({T})
    : Say from when to when: 'the time from Started to Ended of $1'.
  (?:[a-z]+ )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b.*\d.*
    : Hours of the week are no period but a calendar: 'calendar Service Hours means Sunday from 06:00 to 24:00.' A metric has ', counted in Service Hours'.
`);

const limits = wordings(String.raw`
  ({T}),? (?:(?:that|which) (?:is|are) )?(?:due to|attributable to|caused by|because of|through the fault of|for which)(?: the)? ({T})(?: is (?:responsible|liable|to blame))? → $1, caused by $2
  ,? ?(?:(?:but|with|of|subject to|for|up to|to) )*(?:an? |the )?(?:maximum of|max|max of|at most|no more than|not more than|not exceeding|not to exceed|limited to|capped at|a cap of|up to) ({D})(?: in total| altogether| overall| in all)? (?:in each|in any|in an?|per|each|every|an?) (calendar |contract )?(day|week|month|quarter|year) → , up to $1 in each {$2 or calendar} $3
  (?:any |an? |each |every )?({T}),? (?:${lasting} )?${longer} ({D}) → $1, longer than $2
  (?:any |an? |each |every )?({T}),? (?:${lasting} )?${leastly} ({D})(?: or more)? → $1, at least $2 long
  (?:any |an? |each |every )?({T}),? ${lasting} ({D}) or (?:more|longer) → $1, at least $2 long
  (means {T}(?:(?:,| or) {T})*),? (?:and|plus|as well as|together with|including|also) ({T}) → $1 or $2
    : A time that is in either of them is written with 'or': '$='.
  ({T}),? (?:not|except|excluding|other than|unless)(?: those| any| all| if| it is| they are| {T})* caused by ({T})
    : What $2 caused is a period of its own, 'period Fault Of $2 means …, caused by $2.', and is left out with ', not counting Fault Of $2'.
`);

const shapes = wordings(String.raw`
  (?:any time )?(?:when )?(?:the )?({T}) (?:is|are) ({T})\b.*
    : Say it of a field of records: 'any time when the Result of Probes is $2'.
  (?:any time when )?(?:at least )?({N}) (?:or more )?(?:[a-z]+ )*({T})\b.*
    : Say which field tells it: 'any time when the Result of $2 is Failed at least $1 times in a row'.
  (?:any time when )?(?:the )?({T}) [a-z]+ (?:at least )?({N}) (?:[a-z]+ )*(?:times|row)\b.*
    : Say which field tells it: 'any time when the Result of $1 is Failed at least $2 times in a row'.
`);

const rows = [...subjects, ...runs, ...steps, ...spans, ...limits];

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
  return advise('other-wording', message, comma + 1, to, written);
}
