/** How a level of service is stated: states, windows, faultlessness, directions. For sentences in small letters. */
import { anyOf, anyOnce } from './any-of';

/** The sentence speaks of being available or not. */
export const ABOUT_STATES =
  /\b(?:down[- ]?time|up ?time|availab\w*|unavailab\w*|outages?|excluded minutes|any period|error|inaccessible|accessible|down|disruptions?|interruptions?|readiness|ability of|operational|operable|inoperable|usable|unusable|serviceab\w+|in service|out of (?:service|order|operation|action)|offline|reachable|degrad\w+|restored|connectivity|functionality)\b/;

/** Something that can be seen and counted. */
export const TEST =
  /\b(?:no(?:ne of the)? (?:[a-z']+ )?users?|5xx|http|status codes?|error codes?|ping|probe|returns?|(?<!\b(?:process|serve|handle|answer|processing|serving|handling|answering) )requests?|response|timeouts?|divided by|(?:transmit|send|receive|pass)(?:ted|ting|ed|ing)? (?:and receive |or receive )?(?:any )?(?:data|traffic|packets|calls|messages)|packet loss|data cannot be passed|mean[- ]time|average time|time it takes|minus|percentage of(?! (?:the |total |all )*time [^.;]{0,120}\b(?:operational|accessible|usable|functioning|working|running|up|functional|reachable)\b)|ratio|log in successfully|measured (?:at|from|between))\b/;

/** "up and running", "not available". */
export const STATE =
  /\b(?:(?:is |are |was )?(?:(?:not|no longer|generally|completely|fully|wholly|totally|entirely) )?(?:generally )?(?:available|accessible|operational|usable|functioning|working)|(?:(?:wholly|completely|fully|totally|entirely|generally|materially|substantially) )?(?:unavailable|unreachable|inaccessible|inoperable|unusable)|(?:loss|interruption|disruption|cessation|failure|absence) (?:of|to|in) (?:the |all |any )?(?:services?|access|systems?|platforms?|connectivity|network|functionality)|prevent(?:s|ed)? (?:[a-z']+ ){1,5}from (?:access|us|logg|work|reach|connect)ing|(?:is|are) (?:[a-z]+ly )?(?:interrupted|disrupted|lost|impaired|suspended|degraded|live|responsive|stable)|(?<=\b(?:of|in) )(?:unplanned |service |system |total |network )*(?:unavailability|non-availability)|up and running|(?<=\b(?:means|as|to) )(?:the )?(?:availability|accessibility|uptime) of|out of (?:service|operation|action)|(?:available|operational|usable|accessible|functional|reachable|online|up|[a-z]{3,}ing) again|(?:back|return\w*|restor\w+|brought back) (?:to|into|in) (?:full |normal |productive |regular )?(?:service|operation|use|production|functionality)|(?:full|normal|complete) (?:functionality|functioning|service|operations?|access|availability|use) (?:has |have )?(?:been |is |are )?(?:restored|resumed|returned|re-?established|back)|fully (?:restored|recovered)|due to an? (?:service )?outage|non-functional|capable of being (?:accessed|used|reached)|(?:is|are|was|were) (?:down|up|online|offline|on-line|off-line|reachable|functional)|(?:do|does|did) not (?:work|function|operate|run)|(?:(?:ceases?|fails?) to|stops?) (?:work|function|operat|respond)(?:e|ing)?|(?:is|are|was|were) (?:not|no longer) (?:working|functioning|operating|running|reachable|functional)|(?:cannot|can not|can) be (?:used|reached|accessed|utili[sz]ed|opened|loaded|operated)|(?:cannot|unable to) (?:do|perform|carry out|continue) (?:[a-z]+ ){1,2}(?:work|jobs?|tasks?|duties)|(?:cannot|can not|unable to|not able to|can):? (?:\(?[a-z0-9]\) )?(?:use|utili[sz]e|access|reach|log in|work)|ability (?:of|to)(?: [a-z]+){0,4} (?:access|use|log|connect|reach)|(?:ability|readiness) of(?: [a-z]+){1,12} to (?:successfully |properly |correctly |reliably |fully )?(?:process|respond|be used|fulfill?|perform|function|operate|provide|serve|deliver|work)|(?:fulfil|fulfill|fulfils|fulfills|perform|performs) its (?:intended |agreed |required )?functions?)\b/g;

/** "error-free", "zero downtime". */
export const FAULTLESS =
  /\b(?:(?:zero|no) (?:downtime|data loss|failures?|outages?|errors?)|(?:error|bug|fault|defect)-free|free (?:of|from) (?:errors?|bugs?|defects?|faults?|interruptions?)|uninterrupted(?:ly)?|without (?:any )?(?:interruptions?|failures?|errors?|outages?)|never (?:be )?(?:lost|fails?|down|unavailable|interrupted|lose)|100 ?% (?:available|availability|uptime))\b/g;

/** Something that can fail. */
export const SERVICE =
  /\b(?:availab|accessib|operat|running|working|online|reachable|uptime|service|platform|system|network|software|site|api|portal|application|performant|data)/;

/** A state that a service can be in. */
export const WORKING =
  /\b(?:availab|accessib|operational|running|online|reachable|up\b|fail|down|interrupt|lost|lose|correct|accurate|secure|safe)/;

/** "available 24/7". */
export const ROUND_THE_CLOCK =
  /\b(?:available|accessible|operational|online|running|up)[^.;,]{0,24}?\b(?:24 ?\/ ?7(?: ?\/ ?365)?|24 ?x ?7|24 hours(?: (?:a|per) day|,? (?:and )?7 days)|twenty-four hours a day)/g;

/** A stretch of time that a share is of. Hours of the day are none: "during clinic hours". */
export const WINDOW =
  /\b(?:months?|monthly|quarters?|quarterly|years?|yearly|annual(?:ly)?|annuali[sz]ed|annum|weeks?|weekly|per day|each day|every day|daily|(?<!(?:observed|given|relevant|certain|longer) )periods?|term|rolling|window|trailing|cycles?|(?:each|every|any|that|given|per|in an?|one|five|1|5)[- ](?:clock |calendar |single )?(?:minute|hour|day)|intervals?|(?<!(?::|\b(?:of|is|exceed|than)) ?)\b\d+ (?:days|hours)|(?:over|across|in|per|rolling|any|last) (?:the |any )?(?:last |past )?\d+ ?[dh])\b/;

/** "minimise downtime". */
export const LESS_OR_MORE = anyOf(
  String.raw`\bminimi[sz](?:e|es|ing) (?:the |any |all |its |our )?[a-z]+\b`,
  String.raw`\b(?:minimi[sz]e|maximi[sz]e|optimi[sz]e|keep to a minimum|reduce to a minimum)s?(?: (?:any|the|all|its))? (?:down ?time|disruptions?|interruptions?|outages?|delays?|impact|availability|performance|response times?|errors?|risks?|inconvenience|effects?)\b`,
  String.raw`\b(?:keep|keeps|kept|reduce[sd]?|limit(?:s|ed)?|hold|held|bring|brought)\b[^.;]{0,40}? to (?:an? |the )?(?:absolute |bare |strict |practical |necessary |possible )?minimum\b(?! of \d)`,
  String.raw`\b(?:times?|rates?|queues?|latency|volumes?|calls)(?: (?:on|for|in|at) [a-z ]{0,20})? (?:is|are|will be|remains?|stays?|(?:is|are|will be) kept) (?:very |as )?(?:short|low|rare|minimal|small|brief|fast|quick)(?=[.,;]|$)`,
  String.raw`\b(?:interruptions?|outages?|delays?|errors?|faults?|failures?|disruptions?|complaints?|defects?) (?:is|are|be|remain|stay) (?:rare|infrequent|few|uncommon|minimal|short|brief|limited)\b`,
);

/** "to ensure maximum availability": the most of what can be had is no figure. */
export const THE_MOST = anyOf(
  String.raw`\b(?:ensur\w+|provid\w+|achiev\w+|deliver\w*|guarante\w+|maintain\w*|offer\w*|obtain\w*|secur(?:e|es|ing)|with|for|at)(?: the| its| a| an)? (?:maximum|maximal|optimal|optimum|best|highest|greatest|fullest|minimum|minimal|least|lowest|fastest|shortest) (?:possible )?(?:availability|up ?time|performance|reliability|security|protection|quality|efficiency|throughput|stability|continuity|speed|down ?time|disruptions?|interruptions?|impact|inconvenience|delays?|effects?|risks?|satisfaction|safety|accuracy|health|uptime|response times?)\b(?! (?:of \d|is|:))`,
  String.raw`\b(?:the )?(?:least|lowest|smallest|highest|greatest|maximum) possible (?:amounts?|levels?|degrees?|numbers?|extent) of\b`,
  String.raw`\b(?:against|from|of) (?:all|any and all|every) (?:potential|possible|conceivable|known and unknown|foreseeable) (?:threats?|vulnerabilit(?:y|ies)|risks?|attacks?|hazards?|failures?|losses)\b`,
);

/** "at times that cause the least disruption". */
export const THE_LEAST = anyOf(
  String.raw`\bin (?:such )?a (?:manner|way) (?:that|which|as) (?:does not|do not|will not|not to) (?:disrupts?|interferes? with|disturbs?|hinders?|affects?|burdens?|impedes?)\b`,
  String.raw`\b(?:the )?least(?: possible| amount of| degree of)? (?:disrupti\w+|impact|inconvenien\w+|interruptions?|interference|nuisance|intrusive|burdensome|busy|active|critical)\b`,
  String.raw`\b(?:is|are) to be avoided\b`,
  String.raw`\b(?:must|shall|will) be avoided\b`,
  String.raw`\b(?:does|do|will|shall|must) not (?:unduly|unreasonably|unnecessarily|materially|significantly|excessively|overly) (?:affect|disrupt|impact|interfere|inconvenience|interrupt|burden|impair|hinder|degrade)\w*\b`,
);

/** "shall continuously improve quality". */
export const WILL_IMPROVE =
  /(?:^|\b(?:must|shall|will|agrees to|undertakes to) )(?:continuously |constantly |also |further )?(?:improve|enhance|increase|reduce|strengthen|accelerate|raise|lower|shorten|lessen|boost|cut|speed up|expedite|limit)(?: (?:the|its|overall|all))?(?: [a-z]+)? (?:(?:number|frequency|duration|length|impact|effects?|risks?|likelihood) of [a-z]+|performance|quality|availability|stability|security|efficiency|response times?|reliability|speed|service|satisfaction|capacity|throughput|bandwidth|resilience|usability|repairs?|recovery|restoration|resolution|errors?|faults?|incidents?|outages?|down ?time|delays?|disruptions?|waiting times?|backlogs?)\b/g;

/** "ensures the stability". */
export const KEEPS_UP = anyOf(
  String.raw`\bguarantees? (?:the )?(?:functioning|operation|operability|functionality|availability|reliability|security|integrity) of\b`,
  String.raw`\bensures? the (?:functioning|operation|operability|availability) of (?:the |all |our |its )?(?:[a-z]+ )?(?:services?|platforms?|systems?|networks?|servers?|software|website)\b`,
  String.raw`\b(?:ensures?|guarantees?|safeguards?|maintains?)(?: (?:the|a|an|its|continuous|continued|good|high|smooth|proper|overall))* (?:quality(?! (?:control|assurance|management|manual|plan|program|programme|system|records?|certif))|stability|continuity|performance|reliability|smooth (?:operation|running)|proper (?:operation|functioning)|level of (?:service|quality|security)|security level)\b`,
);

/** "enjoy top priority", "are prioritised ahead of guests": what is first in a queue still has no time. */
export const PRIORITY_ALONE = anyOf(
  String.raw`\b(?:the |a )?(?:highest|top|utmost|greatest|special|preferential) priority\b`,
  String.raw`\b(?:granted|given|gets?|receives?|enjoys?|offered|with) (?:a |some )?(?:priority|preferential) (?:support|handling|treatment|access|service|attention|processing|queue)\b`,
  String.raw`\bgranted (?:priority|precedence|preference)\b`,
  String.raw`\bpriority (?:queue|treatment|handling|processing)\b`,
  String.raw`\bprioriti[sz]ed (?:above|over|ahead of)\b`,
  String.raw`\bprioriti[sz]es? (?:[a-z]+ ){0,2}(?:time|resources|staff|capacity|attention|effort)\b`,
);

/** "the bandwidth is lowered", "access may be throttled", "may reduce the level": to what? */
export const SLOWED_DOWN = anyOf(
  String.raw`\b(?:(?:upload|download|line|connection|response|transfer|data|network|internet) )?(?:speeds?|rates?|capacity|accounts?|bandwidth|throughput|rates? of transfer|connections?|traffic|(?:api |network |internet )?access|usage|performance|levels? of service|service levels?)(?: [a-z]+){0,2}? (?:will|may|can|could|shall|might|is|are)(?: then| also)?(?: be)? (?:automatically |temporarily |accordingly )?(?:reduced|throttled|slowed(?: down)?|lowered|degraded|de-?prioriti[sz]ed|curtailed|cut back)\b(?! (?:to|by|from) (?:an? |at most |no less than |at least )?[\d(])`,
  String.raw`\b(?:degrade|throttle|slow down|lower) (?:the |your |its |any )?(?:level of (?:the )?service|(?:[a-z]+ )?(?:speed|bandwidth|throughput|service|access|traffic|performance))\b(?! (?:to|by) [\d(])`,
  String.raw`\b(?:right|entitled|may|can) (?:to )?(?:degrade|throttle|slow down|reduce|lower) (?:the |your |its )?(?:levels?|quality|speeds?|performance|bandwidth|throughput)\b(?! (?:of [a-z ]{3,30} )?(?:to|by) [\d(])`,
);

/** "is based on", "a combination of". */
export const IS_BASED_ON = anyOf(
  String.raw`\busing (?:both )?(?:our |its )?(?:internal|own|in-house) (?:tools? )?(?:and|as well as|and\/or) (?:external|third[- ]party|independent|public)\b`,
  String.raw`\b(?:measured|monitored|tracked|recorded|reported|determined) (?:by|with|using|through|via) (?:an? )?[^.;,]{3,60}\b(?:such as|like|e\.g\.)`,
  String.raw`\b(?:is|are|will be|shall be) (?:(?:calculated|determined|measured|computed|derived|assessed|established|scored|rated) (?:primarily |mainly )?based (?:up)?on\b(?![^.;]{0,40}\b(?:calendar|monthly|weekly|daily|annual|quarterly|\d+|fees?|charges?|prices?|percentages?|minutes|hours|days|months?|quarters?)\b)|(?:primarily |mainly |generally )?based (?:up)?on\b)(?! (?:our |the |its |their |your |provider's )?(?:(?!internal |own )[a-z]+ ){0,2}(?:records|logs|data|readings|measurements|reports|number|total|sum|ratio|formula))`,
  String.raw`\b(?:calculated|determined|measured|computed|derived|assessed|worked out|established) (?:based (?:up)?on|from|using|with|through|by) (?:our|its|their|the [a-z]+'s|[a-z]+'s|provider's) (?:own )?(?:internal |proprietary |standard |own )*(?:monitoring|tools?|systems?|methodolog(?:y|ies)|methods?|algorithms?|procedures?|calculations?|assessment|judge?ment)\b`,
  String.raw`\b(?:calculated|computed|assessed|determined|scored) (?:from|using|on the basis of) (?:(?:all|several|various|multiple)\b|(?:[a-z-]+,? ){1,4}?and (?:[a-z-]+ ){0,2}?(?:tools?|records|reports|logs|checks|results|samples|complaints|surveys|feedback|tickets)\b)`,
  String.raw`\bcombin(?:es|ing) (?:several|various|multiple)\b`,
  String.raw`\btak(?:es?|ing) (?:into account|account of)\b(?! (?:the )?(?:nature|state|costs?|scope|risks?)\b)`,
  String.raw`\balong with using\b`,
  String.raw`\busing (?:several|a combination of|a variety of|various)\b`,
  String.raw`\b(?:measured?|tracks?|tracked|monitored?|computed?|calculated?|determined?)\b[^.;]{0,60}? (?:as well as|along with|together with|in addition to|and (?:by|from|through|also by)|and other) [a-z]+`,
  String.raw`\b(?:measured?|tracked|monitored?|computed?|calculated?|determined?) (?:with|by|using|through) (?:two|three|several|various|different|multiple|more than one)(?: different)? (?:tools|monitors|systems|methods|sources|measures|services)\b`,
  String.raw`\b(?:measured?|tracked|monitored?|computed?|calculated?|determined?) by either\b`,
  String.raw`\ba combination of\b`,
);

/** "24 hours a day": when a service runs, not over which time it is measured. */
export const HOURS_OF_SERVICE =
  /\b(?:24|twenty[- ]four|7|seven|365) ?(?:hours|hrs|days)(?: (?:a|per|each|every) |\/)(?:day|week|year)\b|\b24 ?[/x] ?7(?: ?[/x] ?365)?\b/g;

/** "mend leaks within 9 days": by when, not over which time. */
export const DEADLINES =
  /\b(?:within|after|less than|under|no later than) (?:the )?(?:\d+|[a-z-]+ \(\d+\)|an?|one|two|three|four|five|ten) (?:business |working |calendar )?(?:hours?|days?|weeks?|months?)\b/g;

/** `A "Service Outage" is …`, "Uptime: the amount of time …": a definition without the word. */
export const DEFINES_A_STATE = anyOnce(
  String.raw`^(?:an? )?["“'][^"”']+["”'] (?:is|are|shall be)\b|\([^)"]{0,12}"[^")]{0,30}(?:down ?time|outage|availab|interruption|up ?time)[^")]{0,20}"\)`,
  String.raw`\b(?:count|consider|deem|regard|treat|class|classifie)(?:s|e?d)?(?: [a-z]+){0,2}?(?: as| to be)? (?:up|down|lost|offline|inaccessible|operational|degraded|restored|recovered|cleared|resolved|unavailable|available|down ?time|up ?time)\b`,
  String.raw`^(?:the |an? )?(?:[a-z]+ ){0,3}(?:availability|up ?time|down ?time|unavailability|outage|interruption|loss of service|failure|restor\w+)(?: (?:percentage|rate|time|ratio)| \([^)]{1,30}\)|, [^,]{3,60},)? ?(?:[–—=|] |is (?:the |any |an? |time |when |where |if |considered |deemed ))`,
  String.raw`^(?:[a-z]+:? )?(?:the )?(?:amount|period|length) of time\b`,
  String.raw`^(?:the |any )?(?:duration|time|minutes|periods?) (?:during|in|for) which\b`,
  String.raw`^(?:is )?defined as\b`,
  String.raw`\b(?:down ?time|outages?|unavailability|up ?time|availability|interruption|event) (?:(?:is|are|will be|shall be) (?:only )?(?:counted|measured|recorded|deemed|considered|calculated|said)(?: to (?:exist|occur|be))?(?: as starting)?|occurs?|exists?|begins?|starts?) (?:only )?(?:when|if|where|while|whenever|from)\b`,
  String.raw`\b(?:incident|outage|fault|disruption|interruption|failure|clock|recovery|restoration|repair time|time to [a-z]+)s?\b[^.;]{0,80}\b(?:(?:ends?|stops?|resolved|cleared|closed|over|restored|complete)\b[^.;]{0,12}\b(?:when|once|as soon as|if)|until|(?:moment|point|time) (?:at|when|that))\b`,
);

/** "carries up to 500 Mbit". */
export const UP_TO =
  /\b(?:(?:carr(?:y|ies)|deliver|deliver?s|provides?|offers?|guarantees?|achieves?|supports?|reaches|with|of|handles?|process(?:es)?) (?:an? )?(?:speeds? of |availability of |uptime of |bandwidth of )?)up to (?=\d[\d.,]* ?(?:(?:%|percent)(?: of)? (?:availability|uptime|of the time)|[kmgt]?bits?\b|[kmgt]?bps\b|[kmg]bit\/s|(?:orders|requests|transactions|calls|users|messages|queries)\b))/g;

/** "a minimum response time of 2 hours", "a maximum uptime of 99%". */
export const WRONG_SIDE =
  /\bminimum (?:response|resolution|reaction|repair|restoration|delivery|turnaround|waiting|recovery|answer) times?(?= of \d| is \d|: ?\d)|\bmaximum (?:up ?time|availability|accuracy)(?= of \d| is \d|: ?\d)/g;

const SHARE = String.raw`(?:\b\d{2,3}(?:[.,]\d+)?|\(\d{2,3}\)|\b(?:eighty|ninety)(?:-[a-z]+)?) ?(?:%|per ?cent\b)\)?`;
const P = String.raw`\bp(?:50|75|90|95|99|999|99\.9)\b`;
const PERCENTILE = String.raw`\b\d{2}(?:\.\d+)?(?:th|st|nd|rd)[- ]percentile\b`;
const TIME = String.raw`\d[\d.,]* ?(?:ms|milliseconds|s|secs?|seconds|minutes|mins?|hours?)\b`;

/** "95% of requests", "p95 < 5 s": a share of events, of which so many happen in a day and so many in a year. */
export const SHARE_OF_EVENTS = anyOf(
  String.raw`${SHARE} of (?:(?!(?:of|on|in|at|for|by|to|is|are|and)\b)[a-z\d]+ ){0,3}?(?:requests?|responses?|calls?|messages?|e-?mails?|jobs?|tickets?|quer(?:y|ies)|errors?|incidents?|orders|deliver(?:y|ies)|shipments?|transactions?|cases?|faults?|enquiries|inquiries|chats?|parcels?|packages?|journeys?|trains?|trips?|appointments?|complaints?|events?|packets?|invoices|reports?|applications?|claims|repairs|visits|call-?outs|backups|tasks|bookings)\b`,
  String.raw`${P}(?: [a-z]+){0,3} ?(?:[<≤:=]|of|is|under|below|at most|within|less than)`,
);

/** "99% of the time", whatever it is that is then so. */
export const SHARE_OF_THE_TIME = anyOf(String.raw`${SHARE} of (?:the |all )?time\b`);

/** "85% handed over within 2 days", "eighty (80) percent of calls are taken in 20 seconds". */
export const SHARE_IN_TIME = anyOf(
  String.raw`${SHARE}(?: of [a-z0-9 /-]{2,60}?)?(?: are| is| will be| shall be| must be| to be| will| shall| must)?(?: successfully| fully)? (?:complet|answer|deliver|process|resolv|clos|acknowledg|respond|return|dispatch|ship|handl|pick|serv|repair|fix|attend|arriv|finish|deal|sent|restor|load|render|settl|confirm|start|met\b|work)[a-z]*(?: [a-z]+){0,3} (?:within|in under|in less than|under|by|in) (?:an?|one|two|three|five|ten|\d[\d.,]*) ?[a-z]+\b`,
);

/** "< 3 seconds (99th percentile)", "within 400 ms at the 90th percentile". */
export const PERCENTILE_OF_TIMES = anyOf(
  String.raw`${TIME}[^.;]{0,20}?${PERCENTILE}\)?`,
  String.raw`(?:${PERCENTILE}|${P})[^.;]{0,60}?(?:[<≤]=? ?|\b(?:under|within|of|is|at most) )${TIME}`,
);

/** "a mean wait of 6 minutes", "packet loss below 2%": of which day, which year? */
export const MEAN_OF_EVENTS = anyOf(
  String.raw`\b(?:latency|jitter|mos|mean opinion score|round[- ]trip(?: time| delay)?|packet delivery)(?: \([a-z]+\))?(?: (?:to|between|of|within|in) (?:the )?[a-z ]{3,30}?)?(?: of| is|:| will be| shall be| must be)? ?(?:less than |at most |at least |under |below |no more than |(?:no|not) (?:greater|higher|more) than |not (?:to )?exceed(?:ing)? |up to |[<≤≥>]=? ?)\d[\d.,]* ?(?:ms|milliseconds|%)?`,
  String.raw`\b(?:within|in|under|at most) (?:an?|one|two|\(?\d[\d.,]*\)?|[a-z]+ \(\d+\)) (?:business |working |calendar )?(?:seconds?|minutes?|hours?|days?) \(?(?:on|in|at) (?:an? )?average\b`,
  String.raw`\b(?:average|mean|median) (?:[a-z-]+ ){0,3}(?:times?|latency|speed|throughput|delay|wait|rate|duration|jitter)\b(?: (?:for|to|of|at|in) [a-z ]{3,30}?)?(?::| of| is| under| within| below| (?:will|shall|must) be|,| at most)? ?(?:[<≤]=? ?|under |at most |less than |within |no more than |below )?\d[\d.,]* ?(?:ms|milliseconds|s|secs?|seconds|minutes|mins?|hours?|[kmg]?bps|[kmg]bit)\b`,
  String.raw`\bpacket loss(?: rate)?(?: of| under| below| is|:)? ?(?:less than |at most |[<≤]=? ?)?\d[\d.,]* ?%`,
);

/** What gives a mean or a share its place: a condition, a formula, a remedy. */
export const NO_PROMISE =
  /\b(?:if|when|where|whenever|unless|means|triggers?|pages|credits?|refund|fees?|divided|calculated|sample[sd]?|last|previous|past|currently)\b/;

/** What is not a promise of a share: a test of a fault, a step of a remedy, a sample. */
export const TESTS_A_SHARE =
  /\b(?:if|when|where|whenever|unless|means?|exceed\w*|more than|less than|fewer than|below|falls?|drops?|credits?|refund|fees?|fail\w*|return\w*|affect\w*|unavailable|timeouts?|up to|sample[sd]?|divided|lesser|greater of|equal to|allowance|included)\b|(?<!^\W{0,4})[>]/;

/** "90% of normal capacity", "below usual performance": the measure it is compared with is not given. */
export const OF_WHAT_IS_NORMAL = anyOf(
  String.raw`\b(?:of|below|above|than|under|within|to|at|for|with|on|in|during|over|assum(?:es?|ing)) (?:an? |the |its )?(?:normal|usual|typical|ordinary|regular|standard|expected|average|representative|moderate|realistic|modern) (?:[a-z]+ )?(?:capacity|performance|throughput|levels?|speed|volumes?|output|operation|loads?|usage|use|staffing|functionality|sizes?|complexity|connections?|hardware|equipment|configurations?|networks?|data ?(?:sets?)?|files|queries|devices?|pages?|traffic|workloads?|machines?|browsers?|conditions|standards?|quality)\b(?! ?[(:=]| (?:of|below|under|above|is) )`,
  String.raw`\b(?:well|properly|correctly|adequately|reasonably|appropriately|moderately|average|medium)[- ](?:configured|dimensioned|sized|designed|complex|modern|loaded|indexed|tuned|functioning)\b`,
  String.raw`\b(?:favou?rable|good|ideal|suitable) (?:[a-z]+ )?(?:conditions|weather)\b`,
  String.raw`\b(?:below|above|than|beneath|under) (?:the )?(?:normal|usual|average|par|norm|standard|spec(?:ification)?s?|expectations?|expected)(?=[.,;:)|]|$| (?:is|are|will|may|shall|must|counts?|and|or|for|during|when|in)\b)`,
  String.raw`\b(?:considered|regarded as|seen as) (?:to be )?(?:normal|usual|typical|acceptable|standard|excessive)\b`,
);
