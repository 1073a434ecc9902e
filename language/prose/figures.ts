/** Turns of phrase around a figure: about so much, between two, what would have been. For sentences in small letters. */
import { anyOf } from './any-of';

const ABOUT = 'about|around|approximately|roughly|circa|nearly|close to|in the region of|in the order of|almost';
const USUAL = 'typical|usual|approximate|estimated|indicative|anticipated|nominal';
const FIGURE = String.raw`(?=\d)[\d.,]+`;

/** "about 4 hours", "some 30", "~50", "4 hours or so", "a usual 3 days", "each interval is approximate". */
export const APPROXIMATE = new RegExp(
  [
    String.raw`(?:\b(?:${ABOUT}|some)\s+|~\s?)${FIGURE} ?(?:%|[a-z]+)?`,
    String.raw`\b(?:${USUAL})(?: (?:[a-z]+ ){0,2}of)? ${FIGURE}[ -]?(?:%|[a-z]+)?`,
    String.raw`\b(?:estimated|approximate|indicative|expected) (?:[a-z]+ ){0,4}[a-z]+ ?[:–-] ?${FIGURE} ?[a-z]*`,
    String.raw`\b(?:approximately|roughly|circa) (?:every |once every |each )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half|every|each|once|twice)\b`,
    String.raw`\b(?:is|are) (?:only |merely )?(?:approximate|approximations?|rough estimates?)\b`,
    String.raw`\b\d[\d.,]*(?: [a-z]+)? (?:or so|or thereabouts|give or take)\b`,
  ].join('|'),
  'g',
);

/** "between 99.0% and 99.5%": do the ends belong to it? */
export const BETWEEN_SHARES =
  /(?<!\b(?:stays?|remains?|kept|keeps?|maintained|maintains?|held|holds?) (?:at )?)\bbetween (?:\w+ )?\(?\d[\d.,]*\)? ?%\)? and (?:\w+ )?\(?\d[\d.,]*\)? ?%/g;

/** "98.0% - 99.0%: 25% credit", "99.0% to 99.89% uptime": the next step begins where this one ends, or leaves a gap that figures fall into. */
export const STEP_OF_CREDITS =
  /(?<![\d.]|[<>≤≥] ?|\b(?:ris|incr|rais|grow|chang|reduc|lower|drop|fall|impr)[a-z]* from )(?:[5-9]\d|100)(?:\.\d{1,2})? ?%? ?(?:-|–|—|to|through) ?(?:[5-9]\d|100)(?:\.\d{1,2})? ?%(?= ?(?:up-?time|availab\w+|monthly|service|[:=(|→>-]|–|[.;]?$|(?:means?|earns?|gives?)\b|, (?:the|an?|you|we)\b))/g;

/** "< 99.9% but > 99.0%": what is just 99.0% belongs to no step. */
export const STEP_BETWEEN =
  /(?:<|\b(?:less|lower|fewer) than|\bbelow|\bunder) ?\d{2,3}(?:\.\d+)? ?% ?,? (?:but|and) (?:>(?!=)|(?:greater|more|higher) than(?! or)|above|over) ?\d{2,3}(?:\.\d+)? ?%/g;

/** "1–4 hours: 10% credit", "(1-2 hours late) → 2%", "between 30 and 14 days before, 50% is payable": the next step begins where this one ends. */
export const STEP_OF_TIME =
  /(?<=^|[(|•*] ?|\b(?:outages?|delay(?:ed)?|down-?time|late|cancell(?:ed|ation))(?: of| by| for)? )\d{1,3} ?(?:-|–|to) ?\d{1,3} (?:full |business )?(?:minutes?|hours?|days?)(?= ?(?:(?:late|overdue|delay(?:ed)?|(?:of )?(?:down ?time|outage|unavailability|delay)|(?:before|prior to|after)\b[^.;:]{0,30}))?\)? ?[:=→|–-]>? ?(?:\d{1,3} ?%|[$€£]|(?:an?|one|half) ))|\bbetween (?:\w+ )?\(?\d{1,3}\)? (?:minutes |hours |days )?(?:and|to) (?:\w+ )?\(?\d{1,3}\)? (?:business )?(?:minutes|hours|days)(?=(?: (?:before|prior to|after|late|of)\b[^.;:]{0,40})?[,:] ?\d{1,3} ?%)/g;

/** Words that say whether the ends of a range belong to it. */
export const SAYS_ITS_ENDS = /\binclu(?:ded|ding|sive)|exclu(?:ded|ding|sive)/;

/** What harms a service, and what harm it takes. */
const HARM = String.raw`(?:harm|damage|prejudice|endanger|disrupt|compromise|jeopardi[sz]e|impair|overload|overwhelm|threaten|destabili[sz]e)\b`;
const TROUBLE = String.raw`(?:[a-z]+ )?(?:outages?|loss|failures?|degradation|impact|damage|injury|harm|disruptions?|interruptions?|downtime|breach|exposure|danger|threat|corruption|compromise|shutdown|consequences)\b`;

/** "would have been resolved", "could have been avoided": a participle, for "would have access" says what somebody would have. */
export const WOULD_HAVE_BEEN = anyOf(
  String.raw`\b(?:that|which|version|update|upgrade|patch|use|maintenance|care|precautions) (?:[a-z]+ )?would (?:be |have )?(?:fix|resolve|prevent|avoid|solve|cure|remed[yi]|repair|avert)(?:e?d)?\b`,
  String.raw`\bif (?:the |it |you )?[a-z]+ had (?:not )?(?:been )?[a-z]+ed\b|(?<!\bas )\bif (?:[a-z]+ ){1,4}were (?:to|not)\b`,
  String.raw`\bwould (?:(?:not|otherwise|in any case) ){0,2}have (?:been [a-z]+|(?!the\b|an?\b|any\b|no\b)[a-z]+(?:ed|en|wn|ught|pt|lt|rned|ost|id|old)\b)`,
  String.raw`\bwould (?:be (?:affected|detrimental|expected|likely|lost)|(?:[a-z]+ (?:or|and) )?${HARM}|(?:have|cause|result in|lead to) (?:an? )?${TROUBLE})`,
  String.raw`\b(?:could|might|may) (?:reasonably )?have (?:been )?(?:prevented|avoided|resolved|mitigated|foreseen|detected)\b`,
);

/** "a risk of data loss", "could cause an outage": what may come, or may not. */
export const MIGHT_COME = anyOf(
  String.raw`\b(?:imminent|serious|immediate|possible|potential|high|real|significant) (?:threat|danger|possibility|likelihood) (?:of|to)\b|\b(?:imminent|potential) ${TROUBLE}|\b(?:risk|danger|threat|chance) of ${TROUBLE}|\bdata loss risk\b`,
  String.raw`\brisks? to (?:the |our |its |your |other )?(?:personal|public|human|life|health|safety|security|data|business|property|service|network|customers?|users?|operations|people)\b`,
  String.raw`\b(?:danger|risk|possibility|likelihood|chance) that\b|\blikelihood of [a-z]+ing\b|\b(?:the|a|any) potential (?:to|for)\b|\b(?:is|poses?|presents?|creates?|constitutes?) an? (?:[a-z]+ )?(?:risk|threat|danger|hazard)\b`,
  String.raw`\b(?:is|are|be) at risk\b(?! of)|\b(?:put|plac)\w* (?:[a-z']+ ){1,4}(?:at risk|in (?:danger|jeopardy|doubt))\b|\b(?:at risk|in danger) of\b`,
  String.raw`\b(?:might|could|may) (?:potentially )?(?:lead to|result in|cause) (?:an? )?${TROUBLE}`,
  String.raw`\b(?:might|could|may) (?:[a-z]+ly )?${HARM}|\bthreaten(?:s|ing)? (?:to|the|our|its|your|other)\b`,
  String.raw`\b(?:might|could|may potentially) (?:potentially )?(?:bring down|stop|crash|block|expose|escalate|affect|impact|interrupt|delay|prevent|degrade|become)\b|\bmay (?:adversely|negatively|materially|significantly) (?:affect|impact)\b`,
  String.raw`\bpotentially (?:affect|harm|disrupt|danger|lead|caus|expos|impact|compromis)\w*|\b(?:liable|expected|anticipated) to (?:cause|fail|interfere|affect|exceed|result|miss|disturb|${HARM})`,
  String.raw`\b(?:is|are|be|becomes?) (?:reasonably )?(?:about to (?:fail|break|crash|run)|foreseeable|probable|imminent|(?:likely|expected)(?=[.;]| or )|to be (?:feared|expected))\b|\b(?:reason|grounds) to (?:expect|fear|suspect)\b|\banticipates? that\b`,
  String.raw`\b(?:un)?likely (?:to|that)\b`,
);

/** Money that would have been paid is worked out, not guessed. */
export const IS_MONEY = /\b(?:payable|paid|received|earned|due|accrued|owed|fees?|invoiced|charged)\b/;

/** "a percentage of the fee", "a pro-rated credit": a share, and how large a one is not said. */
export const SOME_SHARE =
  /\ba (?:percentage|portion|share|proportion|fraction) of (?:that |the |its |your |our )?(?:[a-z]+'s )?(?:[a-z]+ )?(?:fees?|charges?|price|bill|invoice|payments?)\b/g;

/** "a 3% penalty per hour", "4% for each day that it is late": of which sum? */
export const SHARE_OF_NOTHING =
  /(?<!\b(?:by|maximum of|capped at|limited to|cap of) )\b\d[\d.,]* ?(?:%|percent\b)\)?(?: (?:service )?(?:credits?|penalt(?:y|ies)|discounts?|rebates?|refunds?|deductions?|damages))?(?: (?:will be|is|shall be) (?:applied|due|given|charged|payable|deducted))? (?:per|for each|for every|each|every|a) (?:(?:\d+|full|additional|started|commenced|calendar|business|working|further) ?-?){0,2}(?:minutes?|hours?|days?|weeks?)\b/g;

/** Sums that a share can be of. */
export const A_SUM =
  /\b(?:fees?|charges?|prices?|invoices?|invoiced|value|amounts?|spend|interest|annum|balance|bills?|costs?|rent|subscription|turnover|payments?|premium|purchase|order|retainer|sums?|paid)\b/;

/** "is entitled to a discount", "eligible for compensation by way of a voucher": how much? */
export const SOME_REMEDY = anyOf(
  String.raw`\ba partial (?:refund|credit|reimbursement|rebate|discount)\b`,
  String.raw`\b(?:result in|incur|attract|charge|pay|subject to|owe) an? (?:late|cancellation|reconnection|reactivation|administrative|administration|termination|restocking|storage|handling) (?:fee|charge)s?\b(?! (?:of|equal|as|set|listed|in accordance|specified|described|stated))`,
  String.raw`\b(?:will|shall|must) credit (?:the |your |its )?(?:(?:customer|client|user|subscriber)'s )?account(?=[.;]|$)`,
  String.raw`\b(?:may|will|can) arrange (?:an? |some )?(?:credits?|refunds?|compensation)\b`,
  String.raw`\brefunds? may be (?:reviewed|considered|possible)\b`,
  String.raw`(?<!\b(?:not|nor|neither|never) (?:be )?)\b(?:entitled|eligible) (?:to|for) (?:an? |some )?(?:(?:price |fee |partial )?(?:reductions?|rebates?|discounts?|deductions?)|compensation(?= in the form| by way|[.,;]|$))\b`,
  String.raw`(?<!\bto )\b(?:incurs?|attracts?|earns?|receives?|triggers?) (?:service )?credits\b(?! (?:of|equal|as|during|in (?:accordance|line|proportion|an? amount)|if|when|set|according|per|calculated|at|for \d))`,
  String.raw`\bcharges? (?:an? |some )(?:[a-z]+ )?(?:fee|surcharge)\b`,
  String.raw`\b(?:will|shall|may) be (?:billed|charged|invoiced) for (?:the |any |all )?(?:[a-z-]+ )?(?:down-?time|interruptions?|outages?|damages?|costs of|time spent|call-?outs?|visits?)\b`,
);

/** A credit "based on the severity of the fault", "proportional to the downtime": how much for how much of it? */
export const BY_SEVERITY =
  /\b(?:(?:based|depend(?:s|ing|ent)?) (?:up)?on|according to|commensurate with|proportion(?:al|ate|ally)? to|by reference to|reflects?) (?:the |any |its )?(?:[a-z]+ ){0,3}?(?:severity|impact|seriousness|extent|gravity|inconvenience|shortfall|duration|length|down-?time|outages?|delays?|interruptions?|breaches|misses|loss|time for which|how (?:long|many|often))\b/g;

/** "minutes divided by all minutes, minus downtime": taken off the quotient, or off what is divided? */
export const DIVIDED_MINUS =
  /\bdivided by (?:the )?[^.;()]{3,60}?,? (?:minus|less|excluding the sum of) (?:the |any |all )?[a-z]+|\b(?:minutes|time|hours) ?[/÷] ?(?:[a-z]+ ){0,3}?(?:minutes|time|hours) (?:[a-z]+ ){0,2}(?:[–−-]|minus|less) (?!expressed|in\b|as\b|per\b|for\b|each\b)[a-z]+/g;

/** Many figures of which one is made: their sum, their mean, or the worst of them? */
export const ONE_OF_MANY =
  /\b(?:aggregated?|combined|composite|blended) (?:[a-z]+ )?(?:up-?time|availability|service levels?|scores?|kpis?)\b(?! (?:is missed|means))|\b(?:calculated|measured|determined|averag(?:ed?|es|ing))\b[a-z ]{0,30}? (?:across|over|of) (?:all|the|our|both) (?:[a-z]+ )?(?:services|regions|sites|components|modules|systems|priorities|locations|tools|servers|measures|metrics|indicators)\b|\bweighted average\b(?! (?:cost|price|interest)\b)/g;

/** How the figures are made one. */
export const SAYS_HOW_COMBINED =
  /\b(?:divided|ratio|sum|weight(?:s|ed (?:as|by|with))|formula|minutes|separately|each|table|schedule|annex)\b/;

/** "99.9% (43 minutes a month)": the months differ in length, so the two differ. */
export const SHARE_AND_LENGTH =
  /\b(?:9\d(?:\.\d+)?|0\.\d+) ?%[^.;()]{0,40}(?:[(/]|\b(?:and|or|with|equals|which is|i\.e\.),?) ?(?:(?!excl|plan|maint)[a-z.~=]+ ){0,4}?(?:\d+ hours? )?(?:an?|one|\d[\d.,]*) (?:minutes?|hours?)(?: of (?:[a-z]+ )?(?:down-?time|outages?|unavailability))?(?: (?:per|a|each) |\/)(?:week|month|quarter|year)|\d ?% \((?:[a-z.~=]+ )?\d[\d.,]* (?:minutes?|hours?)\)/g;

const LENGTH = String.raw`\(?(?:\d+|one|two|three|four|five|half an?)\)? (?:(?:business|working|calendar) )?(?:minutes?|hours?|days?|weeks?)\b`;

/** "within 24 business hours or 2 business days", "8 hours/1 business day": two limits for one thing. */
export const TWO_LIMITS = anyOf(
  String.raw`(?:\b(?:within|in|than|most)|:) ${LENGTH} or (?:within )?(?:${LENGTH}|(?:the )?next (?:business|working) day\b)(?!,? \(?whichever| (?:for|if|where|when|depending|in the case)\b[^.;]{0,40}\b(?:other|urgent|critical|standard|non))`,
  String.raw`\b(?:within|(?<!/ ?)re(?:sponse|solution|pair)(?: time)?:) \d+ (?:[a-z]+ )?hours? ?/ ?\d+ (?:[a-z]+ )?days?\b`,
);

const UNIT = '(?:each|every|per) (?:[a-z\\d]+ )?(?:minutes?|hours?|days?|weeks?)';
const LEVEL = '(?:up-?time|availability|sla|service level|target|kpi)s?';

/** "for each hour in which the monthly uptime is missed": a level of a month is missed once in it, or in all its hours. */
export const UNIT_OF_A_LONGER_LEVEL = anyOf(
  String.raw`\b${UNIT} (?:(?!down|beyond|exce|over)[a-z]+ ){0,5}?(?:\d[\d.]*% )?(?:monthly|quarterly|annual|yearly) (?:\d[\d.]*% |[a-z]+ )?${LEVEL}\b`,
  String.raw`\b${UNIT}(?<!weeks?) (?:(?!daily|hourly)[a-z]+ ){1,4}?${LEVEL} (?:[a-z]+ )?(?:is|are|was) (?:not |missed|breached)`,
);

/** "credit at the hourly rate", where a fee is paid by the month or the year. */
export const RATE_OF_A_LONGER_FEE =
  /\b(?:minutely|hourly|per-minute|daily) (?:rate|fee|price|charge|cost)s?\b(?! (?:of (?:\$|€|£|[a-z]{3} ?\d|\d)|set|stated|listed|in (?:the )?(?:schedule|annex|order))\b)/g;

/** "the criteria may develop". */
export const FORMULA_MOVES =
  /\b(?:calculations?|formulas?|formulae|methods?|methodolog(?:y|ies)|metrics?|definitions?|measurements?|criteria|thresholds?) (?:will|may|might|can) (?:also |further )?(?:evolve|develop|mature)\b/g;

/** "response within 24–48 hours": late after the first, or after the second? Of a refund or a parcel everybody takes the second. */
export const A_RANGE_OF_TIME =
  /\b(?:within |in |: ?)?(?:an? )?\d+ ?(?:-|–|to|\/) ?\d+ ?(?:(?:business|working|calendar) )?(?:hours?|hrs?|h|days?|minutes?|mins?)\b/g;

/** What has a deadline in a service, and what is only on its way. */
export const IS_ANSWERED =
  /\b(?:respon[sd]\w*|repl(?:y|ies)|acknowledg\w*|resol\w*|report(?:ed|ing|s)?\b|triag\w*|repair\w*|restor\w*|fix(?:ed|es)?\b|answer\w*|replaced|support|notice|incident|fault)/;
export const IS_ON_ITS_WAY =
  /\b(?:refund\w*|payment|ship\w*|dispatch\w*|deliver\w*|parcel|order|pieces|retain\w*|retention|before|after cancellation|in advance|credit(?:ed)?|claims?|invoice\w*)\b/;
