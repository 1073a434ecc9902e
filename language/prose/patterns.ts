/**
 * Turns of phrase that no list of words can hold, for sentences in small letters.
 *
 * Invariant: each pattern has the `g` flag and no state of its own between sentences; none can take longer than the sentence is long times
 * a constant (every repetition is bounded).
 */
import { anyOf } from './any-of';

/** "where technically feasible", "if appropriate", "as circumstances allow". */
export const ESCAPING = anyOf(
  String.raw`\b(?:if|where|when|unless) (?:the |its |their )?(?:impact|severity|urgency|situation|circumstances?|case|need|risk|volume|workload) (?:so )?(?:justif(?:y|ies)|warrants?|demands?|requires?|calls? for) ?(?:it|this|otherwise)?(?=[.,;)]|$)`,
  String.raw`\bsuch (?:longer|shorter|other|further|additional) (?:time|period|notice)s? as (?:[a-z]+ ){1,6}(?:demands?|requires?|needs?|justif(?:y|ies)|warrants?|allows?|permits?)\b`,
  String.raw`\bwhere (?:indicated|specified|offered|provided for)(?=[.,;)]|$)`,
  String.raw`\b(?:has|have) (?:commenced|begun|started) (?:to )?(?:cur|remed|correct|repair|rectif)(?:ing|ying|e|y)\b`,
  String.raw`\b(?=contribut|played a part|partly caused)(?<=\b(?:customers?|clients?|users?|subscribers?|you|(?:customer|client)'s?[a-z ]{0,30})\b[^.;]{0,30})(?<!\beven (?:where|if|when)\b[^.;]{0,60})(?:contribut(?:ed|es|ing) to|played a part in|partly caused) (?:the |an? |any |such )?(?:outages?|incidents?|failures?|downtime|delays?|interruptions?|faults?|miss(?:es)?|unavailability)\b`,
  String.raw`\bto the extent of (?:its|our|their) (?:resources|abilit(?:y|ies)|capacit(?:y|ies)|capabilities|means|powers?)\b`,
  String.raw`\b(?:if|when|where|whenever|wherever|unless|insofar as|in so far as|to the extent|so far as|as far as)(?: (?:it is|this is|it can be|deemed|considered|reasonably|commercially|technically|operationally|economically|legally|practically|practicably|physically|humanly|logistically|financially|otherwise)){0,2} (?:possible|practical|practicable|impractical|impracticable|feasible|achievable|attainable|doable|workable|arranged|reasonable|appropriate|convenient|desirable|advisable|warranted|justified|sensible|prudent|useful|helpful|worthwhile|beneficial|advantageous)\b`,
  String.raw`\b(?:as|when|where|if) (?:the )?(?:circumstances?|time|workloads?|(?:business|operational) needs?|resources?|conditions?|situation|capacity) (?:permit|allow|dictate|require)s?\b|\b(?:where(?:ver)?|when(?:ever)?|if|should|unless|as (?:far|long) as|so far as|as the) (?!you|they)(?:[a-z]+ ){1,5}?(?<!\b(?:not|law|laws|contract|licen[cs]e|agreement|plan|policy|customer|client|user|regulations?) )(?:(?:so )?(?:permit|allow|demand|dictate|require)s?(?: (?:it|this|otherwise))?(?=[.,;)]|$)|makes? (?:it|this) (?:advisable|necessary|unavoidable|appropriate|(?:im)?possible)|leaves? room|arises?,|(?:is|are) (?:safe|on hand))`,
  String.raw`\b(?!not |by |without )[a-z]+ (?:permitting|allowing)(?=[.,;:)]|$)`,
  String.raw`\b(?:as (?:is|are|may be)(?: reasonably)?|as reasonably|if this is) (?:necessary|required|reasonable|appropriate|needed)\b(?! by| under)`,
);

/** "depending on supplier availability", "subject to site access", "where the provider supports it", "as soon as an engineer is available", "contingent on funding", "on its usual cycle". */
export const HANGS_ON_WHAT_IS_THERE = anyOf(
  String.raw`\b(?:subject to|(?:depend(?:ing|ent)|contingent|conditional) (?:up)?on) (?:the |our |its |any |availability of |(?!the |an? |this |such |section|clause)[a-z']+ ){0,3}?(?:availability|workload|capacity|resources|staffing|requirements|priorities|constraints|conditions|site access|access|scheduling|queue|volume|demand|approvals?|confirmation|verification|feasibility|complexity|readiness|survey (?:results?|outcome)|wayleaves?)\b(?! (?:of|in|set|under|below|above|target|commitment|as set|as described|described|agreed)\b)`,
  String.raw`\b(?:where|when|if|whenever) (?:the |our |its |your )?(?:[a-z-]+ ){0,3}?(?:providers?|suppliers?|vendors?|platforms?|carriers?|systems?|networks?) (?:so )?(?:supports?|allows?|permits?|offers?) (?:it|this|that|so)\b`,
  String.raw`\bwhere proportionate\b`,
  String.raw`\b(?:subject to|(?:depend(?:ing|ent)|contingent|conditional) (?:up)?on) (?:the |our |its |any |their |overall |adequate |sufficient |continued |[a-z]+'s ){0,4}(?:funding|funds|budgets?|financing|(?:[a-z]+ )?(?:processing|production|delivery|work|release|engineering|internal) schedules?|(?:system|business|operational|operating|network|service|technical|company|organi[sz]ational|production) (?:needs|considerations|limitations|exigencies))\b`,
  String.raw`\b(?:on|in|within|according to|in line with|per|under|by|with) (?:the )?(?:our|its|(?:the )?(?!customer|client|user|your)[a-z]+'s) (?:standard|normal|usual|regular|internal|own|customary|ordinary|then-current) (?:[a-z]+ )?(?:cycles?|schedules?|timelines?|timescales?|time ?frames?|lead times|rotation|turnaround(?: times?)?)\b(?! (?:in|set|as|attached|published|of|below|under|listed|\())`,
  String.raw`\b(?:as soon as|until|when|once|as) (?:(?:an? |the |all |enough |sufficient |more )?(?:people|engineers?|technicians?|agents?|staff|capacity|resources?|operators?|person(?:nel)?|slots?|parts?|stock|specialists?|time|ducts?|ports?|permits?|consents?|wayleaves?)|they|someone|somebody|one of (?:them|us)|anyone) (?:is|are|becomes?|gets?|ha(?:s|ve) been) (?:available|free|in stock|obtained|granted)\b`,
  String.raw`\bwhenever (?:required|requested|needed|asked|called upon)(?= by|[.,;]|$)`,
  String.raw`\bif (?:absolutely|really|strictly|truly|genuinely) (?:necessary|needed|required|unavoidable|urgent)\b`,
  String.raw`\b(?:in case of|in an?|only in) emergenc(?:y|ies)(?: only)? or\b`,
  String.raw`\bon an exception(?:al)? basis\b`,
);

/** "for operational reasons", "in exceptional situations": reasons that can always be found. */
export const EASY_REASONS = anyOf(
  String.raw`\b(?:good|valid|compelling|important|technical|operational|business|safety|objective|justified|legitimate|cogent|operative|organisational|organizational|security|legal|regulatory|commercial|administrative|practical|logistical|internal|economic|financial|similar) (?:(?:and|or|and\/or) [a-z]+ )?(?:reasons?|grounds|motives|imperatives|necessit(?:y|ies)|(?:constraints|limitations)(?=[.,;)]|$))\b`,
  String.raw`\b(?:for (?:organi[sz]ational|operational) purposes|barring (?:any )?[a-z]+|unless there are reasons|hardship cases|out of necessity|in (?:the event|case) of (?:(?:[a-z]+ )?need|difficult(?:y|ies)|problems|complications))\b`,
  String.raw`\bin any (?:practical|meaningful|reasonable|useful) (?:way|manner|sense)\b`,
  String.raw`\bin (?:the )?light of (?:experience|circumstances|developments|events|practice)\b`,
  String.raw`\bin (?:exceptional|special|specific|certain|particular|justified|urgent|unusual|abnormal|well-founded|extraordinary|rare|individual|isolated|appropriate|limited|extreme) (?:situations?|circumstances?|cases?|conditions?|instances?)\b`,
);

/** "kept informed", without a word of how often. */
export const KEPT_INFORMED = anyOf(
  String.raw`\b(?:when(?:ever)?|if|once|as) (?:there (?:is|are) (?:any )?(?:news|progress|something (?:new|to report)|new information|new details|changes to report|developments)|progress (?:stalls|is slow|slows|is insufficient|is unsatisfactory)|new (?:information|details|facts) (?:emerges?|comes? (?:in|to light)|arrives?))\b`,
  String.raw`\bas (?:progress is made|(?:the |our |an? )?(?:investigation|situation|work|repair|analysis|incident|matter|project|progress|recovery) (?:progresses|develops?|evolves?|unfolds?|allows|permits|advances|continues)|(?:new |more |further |additional )?(?:information|details|data|facts|findings) (?:becomes?|is|are) (?:available|known)|it (?:progresses|develops|unfolds)|they (?:occur|arise|happen))\b`,
  String.raw`\b(?:kept|keeps?|keeping)(?: \w+){0,3} (?:informed|updated|posted|up to date|apprised|advised|abreast)\b`,
  String.raw`\b(?:provid|post|send|publish|issu|giv)(?:e|es|ed|ing|s)?(?: (?:the |our |its |all )?(?:customers?|clients?|users?|you))?(?: (?:status|progress|ongoing|continuous|further|incident))? updates (?:on|via|through|by|about|regarding|during|throughout|as to|to (?:the|you|all|our|affected))\b(?![^.;]*\b(?:daily|hourly|weekly|monthly|once|twice|every|each|whenever)\b)`,
  String.raw`\bas (?:often|frequently|much|little|regularly)(?: (?:or|and) (?:often|little|much|frequently))? as (?:you|we|it|they|is|are|the [a-z]+) (?:may )?(?:requires?|needs?|wish(?:es)?|wants?|likes?|desires?|necessary|required|needed|desired|appropriate|reasonable)\b`,
  String.raw`\blets? (?:you|us|the customer|the client|the other party) know\b(?! (?:that|if|when|by|whether|within|at least|about (?:the|your))\b)`,
);

/** "can vary depending on the complexity of the request". */
export const VARYING = anyOf(
  String.raw`\bproportion(?:al|ate) (?:service )?(?:rebates?|refunds?|reductions?|abatements?|discounts?|deductions?)\b(?! (?:of|to|equal|based))`,
  String.raw`\bindicative(?: only)?(?=[.;|)]| targets?\b| times?\b| figures?\b| timescales?\b|$)`,
  String.raw`\b(?:fixed|handled|resolved|patched|treated|addressed|processed|dealt with|answered|repaired|remedied|mitigated|remediated|scheduled|applied|installed) (?:[a-z]+ ){0,3}?(?:according to|in line with|in proportion to|commensurate with|based on) (?:(?:their|its|the|business|assessed|perceived|actual) ){0,2}(?:risks?|severity|urgency|importance|needs?|complexity|impact|criticality|exposure|workload|capacity)(?=[.,;]|$| (?:of the|and|or) )`,
  String.raw`\b(?:according to|depending on|based on|subject to|dependent on)\b[^.;]{0,40}\b(?:staff|staffing|resource|technician|engineer|personnel|parts?|crew|driver) availability\b`,
  String.raw`\b(?:services?|systems?|platforms?|applications?|features?) (?:\([^()]{0,40}\) )?may not (?:always )?be (?:available|accessible|reachable|working)\b`,
  String.raw`\bdepends? (?:up)?on (?:data |file |the )?(?:volumes?|size|complexity|scope|workload|severity|urgency|impact|nature|extent|demand|capacity|circumstances|availability|location)\b(?! (?:below|set out|level))`,
  String.raw`\bproportion(?:al|ate) (?:service )?credits?\b(?! (?:of|to|equal|based))`,
  String.raw`\bvariable (?:based|depending) (?:up)?on\b`,
  String.raw`\bdepends? (?:up)?on (?:our|the|its|their) (?:[a-z]+ ){0,2}(?:plan|suppliers?|providers?|vendors?|carriers?|host|manufacturers?|subcontractors?|partners?)\b`,
  String.raw`\b(?:times?|timelines?|timescales?|timing|durations?|speeds?|schedules?|performance|delivery)(?: for [a-z]+(?: (?:and|or) [a-z ]{2,20}?)?)? (?:will |may |can )?depends? (?:up)?on\b`,
  String.raw`\b(?:times?|timelines?|time ?frames?|time ?scales?|speeds?|latency|performance|durations?|results?|quality|delays?|throughput|availability)(?: [a-z]+){0,3}? var(?:y|ies)\b(?! by (?:plan|tier|subscription|severity|priority|service|package|contract|level)\b(?=[^.;]*\d))`,
  String.raw`\b(?:prices?|pricing|fees?|charges?|rates?) var(?:y|ies) (?:based (?:up)?on|depending on|with|according to) (?:the )?(?:urgency|complexity|demand|season|workload|availability|circumstances|scope|effort|market)\b`,
  String.raw`\bvar(?:y|ies) from (?:month|week|day|case|site|country|region|time|year) to\b`,
  String.raw`\b(?:can|may|might|will|could)(?:,? (?:however|also|of course|therefore),?)? (?:vary|differ|fluctuate|deviate)\b(?! (?:in function of|according to|with the|in line with|as a function of)\b)`,
  String.raw`\b(?:can|may|might|will|could) (?:be longer|be shorter|be higher|be lower|take longer|deviate)\b`,
  String.raw`(?<!\b(?:fee|fees|price|prices|charge|charges|cost|costs|rate|rates|amount|rent)(?: [a-z]+){0,3} )\b(?:depends? (?:up)?on|(?:is|are) dependent (?:up)?on) [^.;,]{3,50}(?:, [^.;,]{3,50}){1,8},? (?:and|or) `,
  String.raw`\bdepending (?:up)?on (?:the )?(?:types?|kind|size|location|extent|urgency|seriousness|volume|amount|number|season|time)\b[^.;]{0,80}\b(?:may|might|could)\b`,
  String.raw`\b(?:may|might|could)\b[^.;]{0,80} depending (?:up)?on (?:the )?(?:types?|kind|size|location|extent|urgency|seriousness|volume|amount|number|season|time)\b`,
  String.raw`\b(?:depend(?:s|ing|ent)? (?:up)?on) (?:the |your |our |their )?(?:network|traffic|weather|road|market|local|site|operating|environmental|internet|prevailing|external) (?:conditions|circumstances|quality|situation|load|capacity|congestion|factors)\b`,
  String.raw`\b(?:depend(?:s|ing|ent)? (?:up)?on|subject to) (?:the )?(?:complexity|circumstances|workload|availability|nature|situation|current load|load|conditions|individual case|demand|scope|effort|resources?|staffing|capacity|stock|backlog|other work|how (?:busy|many|much|quickly|severe|complex|urgent))\b`,
);

/** "during normal operations", "(single input, normal load)": when is it normal? The plain ones stand in the list of words. */
export const WHILE_NORMAL =
  /(?:\b(?:during|under|in|at|with|outside|assuming)|[,(]) ?(?:the )?(?:normal|usual|typical|ordinary|routine) (?:[a-z]+ )?(?:operations?|loads?|traffic|usage|workloads?|network conditions|operating state)\b(?! ?[(:=]| (?:of|as|hours|means|defined|is|at)\b)/g;

/** "during business hours (Monday–Friday)": the days are given, and the hours are not. */
export const HOURS_OF_DAYS =
  /(?<!\d[ -]?)\b(?:business|working|office|support|service|opening|trading) hours(?= ?[,(:–-]? ?(?:from |i\.e\.,? )?(?:mon(?:day)?s?|weekdays|working days|business days)\b)/g;

/** "on its standard backup cycle", "subject to the normal processing schedules": a rhythm that only one side knows. */
export const ITS_OWN_RHYTHM =
  /\b(?:its|our|their|the|[a-z]+'s) (?:then-current )?(?:standard|normal|usual|regular|routine|customary) (?:[a-z]+ ){0,2}(?:cycles?|schedules?|rotation|lead times?|turnaround(?: times?)?|processing times?|release dates?)\b(?<!\b(?:pay|payout|payroll|payment|billing|invoicing|invoice|subscription|accounting|reporting) (?:cycles?|schedules?))/g;

/** "whichever seems the more fitting": who chooses, and how? */
export const WHICHEVER_FITS =
  /\bwhichever (?:[a-z]+ )?(?:is|are|seems?|proves?) (?:the )?(?:more |most |best )?(?:applicable|appropriate|suitable|suited|relevant|convenient|reasonable|practical|practicable|feasible|fitting|useful|sensible)\b/g;

/** "within a commercially acceptable period", "after a short while". */
export const SOME_TIME = anyOf(
  String.raw`, ?(?:following|after|upon|subject to) (?:successful |internal )?(?:tests?|testing|validation|verification|evaluation)(?=[.;]?$)`,
  String.raw`\b(?:up)?on (?:the )?(?:conclusion|completion) of (?:the |our |its |an? )?(?:investigation|analysis|review|diagnosis)\b`,
  String.raw`\b(?:after|once|following|upon) (?:successful |thorough |internal |proper )+(?:tests?|testing|validation|verification|review|evaluation)\b(?! (?:in|on|for|within|of|by) )`,
  String.raw`\b(?:and|or) (?:at |on |in )?(?:such )?other (?:times|days|hours) (?:as )?(?:announced|notified|advised|communicated|needed|required|necessary)\b`,
  String.raw`\bnormal (?:service|operations?|functioning) (?:(?:has|have|is|are|was|were) )?(?:been )?(?:resum(?:ed?|es)|restored|re-?established|returned)\b`,
  String.raw`\b(?:over|on|in|for) (?:a|any) rolling (?:basis|period|window)\b(?! of)`,
  String.raw`\b(?:is|are|becomes?|remains?|has gone|have gone|goes) (?:unresponsive|non-responsive|quiet|silent)\b(?! (?:for|after|within))`,
  String.raw`\b(?:patched|fixed|resolved|included|delivered|released|addressed|shipped) in (?:the |an? )?(?:next|upcoming|coming|future|following) (?:(?:minor|major|regular|scheduled|planned|quarterly) )?(?:releases?|versions?|updates?)\b`,
  String.raw`\b(?:a )?(?:minimal|short|brief) time ?frames?\b`,
  String.raw`\bmay (?:also )?be delayed (?:beyond|past|further)\b`,
  String.raw`\bwithin (?:an?|the) (?:(?:defined|specified|agreed|required|given|stated),? (?:and )?)?(?:defined|specified|agreed|set|given|certain|stipulated|predetermined|prescribed|stated|appointed|foreseen) (?:time ?frame|time|period|deadline|time limit)s?(?=[.,;)]|$)`,
  String.raw`\b(?:\d+|an?) (?:business |calendar |working )?(?:days?|weeks?|months?|hours?) or (?:in |by |with |until )?(?:the )?next (?:[a-z]+ )?(?:release|version|update|patch)\b`,
  String.raw`\buntil (?:an? |the )?(?:permanent |final |definitive |suitable |good )?(?:solution|fix|workaround|remedy|resolution) (?:is|has been|can be) (?:found|available|identified|in place)\b`,
  String.raw`\bwith all (?:due |possible )?(?:haste|speed|dispatch|despatch|urgency|expedition)\b`,
  String.raw`\bin (?:an? |the |one of the )?(?:future|upcoming|subsequent|later) (?:[a-z]+ ){0,2}(?:releases?|versions?|updates?|patch(?:es)?)\b`,
  String.raw`\b(?:in|with|by|until|before|within|target) (?:the |a |our |its )?next (?:[a-z]+ ){0,2}(?:releases?|versions?|update|builds?|sprints?|patch)(?: cycle)?\b(?! ?\(| (?:time|date|is|on|due)\b)`,
  String.raw`\b(?:may|might|can|could) (?:[a-z]+ ){1,5}?(?:sooner|earlier|later)(?=[.,;]|$)`,
  String.raw`\bduly (?:inform|notif|advis|announc)\w*`,
  String.raw`\b(?:within|in|after|for|over|during) (?:an? |the )?(?:[a-z]+ly )?(?:acceptable|adequate|appropriate|suitable|realistic|sensible|fair|reasonable|usual|normal|customary|proper|short|shortest|brief|long|longer|extended|limited|certain|considerable|practicable|convenient) (?:possible )?(?:amount of time|space of time|lapse of time|periods?(?: of time)?|times?|time ?frames?|time ?scales?|delays?|whiles?|intervals?|notice)\b`,
  String.raw`\b(?:soon|shortly|directly|straight|straightaway|right) (?:after|afterwards|thereafter|away|before)\b`,
  String.raw`\b(?:in|over|within|during|for) (?:the|one of the) (?:coming|next few) [a-z]+s?\b`,
  String.raw`\b(?:within|in a matter of) (?:seconds|minutes|hours|days|weeks|moments)\b`,
  String.raw`\b(?:early on|in no time|at the soonest|sooner or later|near real-time|(?:closer|nearer) to the [a-z]+|in the course of the (?:day|week|month)|during the course of the (?:day|week|month))\b`,
  String.raw`\bfor a (?:while|time|limited time|limited period)\b`,
  String.raw`\bat (?:a )?(?:mutually )?(?:short notice|convenient times?|times? convenient|a time convenient|suitable times?|times? (?:that )?suits?)\b`,
  String.raw`\b(?:well|long|far|shortly|sufficiently|adequately) (?:in advance|ahead|before|beforehand)\b`,
  String.raw`\bat the (?:next|first|nearest|very first|earliest) (?:convenient |suitable |possible |available |reasonable )?(?:visit|opportunity|occasion|chance|moment|date|time)\b`,
  String.raw`\bin (?:good|ample|sufficient|proper) time\b`,
  String.raw`\bwithout (?:loss of time|(?:any )?(?:further|much|significant|needless|avoidable|culpable|longer) (?:delay|ado))\b`,
  String.raw`\bby mid-?(?:morning|afternoon|day|week|month)\b`,
  String.raw`\b(?:as|so) long as (?:(?:is|it is|this is|may be) )?(?:reasonably )?(?:necessary|needed|required|reasonable|useful|possible|practicable|appropriate|(?:the |our |its )?(?:law|polic(?:y|ies)|business)[a-z ]{0,30} requires?)\b`,
  String.raw`\b(?:after|following|for) (?:an? |any |some |a certain )(?:period|time|spell) of (?:inactivity|idleness|non-?use|disuse|absence|silence|non-?payment)\b(?! (?:of|exceeding|longer|lasting|as|specified|set|defined|stated))`,
  String.raw`\bwithin (?:the |any |all )?(?:required|applicable|relevant|expected|desired|usual|necessary|expected) (?:time ?frames?|time ?lines?|time ?limits?|deadlines)(?=[.,;]|$)`,
  String.raw`\b(?:baseline|settling[- ]in|stabili[sz]ation|bedding[- ]in|ramp[- ]up|burn[- ]in|learning|transitional|introductory) period\b(?! of \d)`,
  String.raw`\ban? (?:[a-z]+ )?(?:grace|cure|waiting|transition|cooling-off|observation|probation(?:ary)?) period\b(?! (?:of|set|defined|specified|stated|in) )`,
  String.raw`\bas (?:and when )?(?:it|they|these) becomes? (?:generally )?available\b`,
  String.raw`\bat the (?:very )?earliest(?=[.,;]|$)`,
  String.raw`\b(?:after|for|in|within|over|takes?|take|need|needs|requires?) some (?:amount of )?time\b`,
  String.raw`\bsome time (?:after|later|before|afterwards)\b`,
  String.raw`\b(?:late|early|later|earlier) in the (?:day|week|month|morning|afternoon|evening)\b`,
  String.raw`\b(?:swift|speedy)\b`,
);

/** "as soon as it is practicable", "as soon as practicably possible", "as soon as they become free": the plain ones stand in the list of words. */
export const AS_SOON_AS =
  /\bas (?:soon|quickly|fast|early|promptly|rapidly|swiftly|speedily) as (?:(?:this|that|it|they|these|(?:the |an? |our |its )?(?:[a-z]+ ){0,2}[a-z]+) )?(?:(?:is|are|may be|can be|becomes?|it becomes|they become) )?(?:(?!no\b|not\b)[a-z]+ly )?(?:possible|practicable|practical|feasible|achievable|manageable|free|convenient|able|available)\b(?! (?:for|to|in|on|from|at|under) (?:the public|download|customers|purchase))|\bas (?:soon|quickly|fast|early|promptly) as (?:the )?(?:circumstances?|weather|time|resources?|capacity|situation|conditions?|schedules?|workloads?|staffing) (?:so )?(?:permits?|allows?)\b|\b(?:in|within|with) as (?:short|little) (?:an? )?(?:[a-z]+ ){1,2}as (?:[a-z]+ly )?(?:possible|practicable)\b/g;

const BRIEF = '(?:brief|short|isolated|occasional|sporadic|momentary|minor|transient|intermittent)';
/** "within a few hours", "a little longer", "almost all deliveries". */
export const FEW = anyOf(
  String.raw`\b(?:between|from|at|to|across) (?:various|selected|designated|several|different|multiple|chosen|representative) (?:points?|locations?|nodes?|sites?|places|destinations|regions|probes|monitors|pops|routers)\b`,
  String.raw`\ban accumulation of\b`,
  String.raw`\b${BRIEF} (?:or|and) ${BRIEF} [a-z]+s\b`,
  String.raw`\b(?:waking|sleeping|daylight|evening|night|small|rush|extended|(?:un|anti)?socia(?:l|ble)|reasonable) hours\b(?! of)`,
  String.raw`\bmost (?:[a-z]+ )?holidays\b`,
  String.raw`\b(?:rais|increas|adjust|ris|index|grow)(?:e|es|ed|ing|s)? (?:in line )?with (?:inflation|the market|market|costs|living costs|wages)\b`,
  String.raw`\b(?:lowest|least|low|lower|light|lighter|lightest|slow|slower|slowest|minimal|minimum|reduced|peak|heavy|heaviest|high|highest)(?:[ -](?:usage|use|traffic|load|demand|activity|volume|utili[sz]ation|working|activity|season|impact|user))? (?:hours?|times?|periods?|windows?|days?)\b(?! (?:of|is|are|for) \d)(?<!\b(?:minimum|highest|high|low|lowest) (?:times?|periods?|days?|hours?|windows?))`,
  String.raw`\b(?:times?|periods?|hours|moments) (?:of|with|when) (?:the )?(?:lowest|least|low|lower|little|light|minimal|minimum|reduced|less(?! than)|high|peak|heavy|few(?:er)?(?! than)|fewest) [a-z]+\b`,
  String.raw`\blimited (?:support|assistance|help|availability|functionality|functions|service|coverage|cover|staff|staffing)\b(?! (?:to|by|period|warranty|edition|mode)\b)`,
  String.raw`\ban? (?:good|fair|small|large|high|low|significant|substantial|reasonable|limited|sufficient|certain|appropriate|excessive|short|reduced) (?:number|many|deal|group|circle|incidence|rate|part|portion|proportion|percentage|fraction|amount|set|list|range|pool|selection|sample|subset) of\b|\b(?:small|large) groups? of\b`,
  String.raw`\bthe (?:bulk|(?:greater|larger|better) part) of\b`,
  String.raw`\b(?:heavy|intensive|bulk|mass|larger?|smaller) (?:use|users?|clients|customers|requests?|orders?|quer(?:y|ies)|changes|projects?|jobs|transfers?)\b`,
  String.raw`\b(?:(?:restore|repair|deliver|check|test|answer|review|inspect|clean|back up|cover|monitor|replace)s? (?:a|some) (?:portion|proportion|part|selection|sample|variety|range)|a (?:random |representative )?(?:selection|sample|cross-section)) of\b(?! (?:at least )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a hundred|one hundred)\b)`,
  String.raw`\btypical (?:[a-z]+ )?(?:files?|documents?|pdfs?|requests?|loads?|users?|workloads?|usage|queries|pages|cases)\b`,
  String.raw`\bsome or all of (?:the |our |its )?[a-z]+\b`,
  String.raw`\bsome (?:of (?:the|our) )?(?:[a-z]+ ){0,2}[a-z]+s (?:is|are|offline|down|unavailable|affected|impaired|inaccessible)\b`,
  String.raw`\bsome (?:[a-z]+ )?(?:training|support|help|assistance|maintenance|impact|effect|loss|degradation|disruption|inconvenience|restrictions?|limitations?|interruption|reduction)\b`,
  String.raw`\b(?:a|the (?:next|last|first|following)) (?:few|couple(?: of)?) (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|times)\b`,
  String.raw`\bcertain (?!of\b|that\b|to\b|is\b|are\b)(?:[a-z-]+ )?[a-z]+s\b`,
  String.raw`\bsome (?:of (?:the|our|its) )?(?:\w+ )?(?:functions?|features?|services?|products|issues|incidents|faults|problems|tickets|outages|interruptions|events|promotions|parts|regions|users|customers|cases|circumstances|requests|areas|situations|hours|sites|components)\b`,
  String.raw`\b(?:almost|nearly|virtually|approximately|roughly|practically) (?:all|half|double|twice|two[- ]thirds|equal|identical|the same|complete|full|every|always|never|continual|continuous|constant|instant|immediate|entire|exclusive)(?:ly)?\b`,
  String.raw`\b(?:the )?(?:great |vast |overwhelming )?majority of (?:the )?(?:cases|time|(?!its\b|this\b|votes\b|shares\b)[a-z]+s)\b`,
  String.raw`\ba (?:little|bit|lot) (?:longer|more|less|later|earlier|of)\b`,
  String.raw`\bhalf an? hour or so\b`,
  String.raw`\b(?:during|in|at|outside|outwith|within) (?:the |an? )?(?:busy|busier|busiest|quiet|quieter|quietest|peak|core|off-peak|slack|holiday|core business|least busy) (?:times?|hours?|periods?|parts?|seasons?|moments|days|months)\b`,
  String.raw`(?<!\b(?:how|however|as|so|too) )\b(?:few(?:er)?|many|most|several|limited|minor) (?:other )?(?:exceptions|cases|instances|circumstances|situations|customers|users|requests|occasions)\b`,
);

/** When few are awake. */
export const AT_NIGHT =
  /\b(?:during |at |outside )(?:the )?peak (?:usage|traffic|load|business|demand|season)? ?(?:times?|hours|periods?|days)\b|\b(?:at night|during the night|overnight|(?:on|at|during) (?:the )?weekends?|outside (?:of )?(?:normal |regular |core |usual |standard )?(?:business|office|working|class|clinic|school|opening|trading|operating|peak) hours|out[- ]of[- ]hours|after[- ]hours|off[- ]hours|in the evenings?|late at night|nights and weekends|early (?:in the )?mornings?)\b/g;

/** "is a target and not a warranty", "we hope to", "for guidance only". */
export const NOT_BINDING = anyOf(
  String.raw`\bas (?:an? )?(?:general |rough |overall |mere )?(?:guidelines?|guidance|indications?|orientation)\b(?! (?:in|from|issued|by|of) )`,
  String.raw`\b(?:aims?|goals?|ambitions?)(?:: (?:to )?(?:respond|answer|resolve|restore|fix|repair|keep)\b| (?:is|are|will be)\b(?! (?:not|met|missed|achieved|reached|measured|defined|set|listed|stated)\b))`,
  String.raw`\b(?:we target|[a-z0-9]+ targets)(?= (?:(?:an? [a-z0-9]|at least |over |[≥>]?\d)|(?:initial|first|response|resolution|restoration|recovery|repair|delivery) (?:[a-z]+ )?(?:times? )?(?:within|in|of|under|by)\b))`,
  String.raw`\b(?:times?|timescales?|milestones?|speeds?)(?: (?:quoted|given|stated|shown))?(?: for [^.;]{3,90}?)? (?:(?:is|are|shall be|will be) (?:only )?(?:approximate|estimate[ds]?)(?: only)?(?=[.,;]| and\b|$)|(?:is|are) not guaranteed(?=[.,;)]|$))`,
  String.raw`\b(?:targets?|levels?|(?<!deliver(?:y|ies) )times?|figures?|(?:performance|completion|repair|response) dates?|deadlines?|values?|percentages?|commitments?|uptime[^.;]{0,16})(?: (?:below|above|given|stated|listed|shown|set out|set forth|specified|(?:in|under|at) (?:this|the|clause|section|table|schedule|paragraph|annex|exhibit|appendix)(?: [a-z0-9.]+)?)){0,2} (?:is|are|shall be|remain) (?:only |merely |purely )?(?:for guidance|for information|guidelines|a guideline|a guide|estimates?|an estimate|not commitments|not warranties|(?:a target|targets|an aim|a goal|goals|indicative|aspirational|objectives|an objective)\b(?! for [a-z]+ment\b)(?!,? (?:\([a-z]{2,4}\))?,? ?(?:and |but )?(?:not|rather than) (?:an? )?(?:[a-z]+ )?(?:guarante|promise|commitment|warrant|binding|obligation)))\b`,
  String.raw`\b(?:these|they|those|which|this|it|all of (?:these|them)) (?:is|are|shall be|remain) (?:only |merely |purely |intended as )?(?:an? )?(?:targets?|aims?|goals?|estimates?|guidelines?|aspirations?|objectives?)\b(?! (?:of \d|for the|metrics))`,
  String.raw`\b(?:for (?:guidance|information|orientation|illustration|planning)(?: purposes)? only|an intention to|a target and not|(?<!these are )target (?:metrics|figures|values) and|(?:will|shall|may) be considered(?=[.,;]|$)|(?<!\bno )(?:response|resolution|repair|restoration|recovery) (?:time )?(?:goals?|aims?)\b(?! (?:is|means) the time))\b`,
  String.raw`(?<!requests? )\b(?:is|are) (?:expected|planned|foreseen|anticipated|estimated|aimed at|targeted)(?: to be [a-z]+)? (?:within|in|by|at|for|after) (?:an? |the |\d|one\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|twelve\b)`,
  String.raw`\bcommits? to (?:an? |the )(?:target|goal|objective|aim) of\b`,
  String.raw`^(?:the )?(?:following )?(?:indicative|non-binding|aspirational) (?:[a-z]+ )?(?:times?|figures?|values?|timescales?|timeframes?|targets?|dates?)\b(?! (?:of|is|are) \d)`,
  String.raw`\b(?:intentions?|objectives?|aspirations?|hope) (?:is|are|will be) (?:to|that)\b`,
  String.raw`\b(?:our|its|their) (?:target|objective) is\b`,
  String.raw`\b(?:hopes?|aspires?|plans|tends?|commits itself|pledges?|intends?|endeavou?rs?) to\b(?= [a-z])(?! (?:say|the)\b)`,
  String.raw`\bis (?:built|designed|engineered|intended|planned|conceived|expected|supposed|meant|dimensioned) (?:to|for) (?:deliver|withstand|provide|achieve|reach|offer|handle|cope|support|be|run|ensure|give|meet|last)\b`,
);

/** "as a general practice", "with few exceptions", "2 hours (typical)": it holds mostly. */
export const MOSTLY = anyOf(
  String.raw`\bas (?:an? |our )?(?:general|usual|common|standard) (?:practice|principle|policy)\b`,
  String.raw`\((?:typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|in general)\)|\b(?:typical|usual|customary|normal) (?:[a-z]+ ){0,2}(?:times?|turnaround)\b(?<!\b(?:working|business|office|opening|operating) times?)`,
  String.raw`\b(?:with|subject to|apart from|except for) (?:a )?(?:few|rare|minor|occasional) exceptions?\b`,
  String.raw`\bto (?:the|a|such) (?:degree|extent) (?:that (?:is |it is )?)?(?:[a-z]+ly,? (?:(?:and|or) )?){0,3}(?:feasible|possible|practicable|practical|reasonable)\b`,
  String.raw`\bunder (?:ordinary|typical|average|favou?rable|ideal) (?:[a-z]+ )?(?:conditions|loads?|use)\b`,
  String.raw`\b(?:where(?:ver)?|when(?:ever)?|if|as) (?:[a-z-]+ ){0,2}(?:priorities|needs|commitments|staffing|capacity|resources|stock|supply) (?:allow|permit)s?\b`,
);

/** "with the goal of a fix", "the expected availability is 99%", "attendance targets the next business day". */
export const ONLY_AIMED_AT = anyOf(
  String.raw`\b(?:it|this) is (?:(?!part|each)[a-z']+ ){1,3}(?:objective|aim|goal|intention|intent|desire|ambition|hope|wish)(?: of (?!(?:the |both )?part)[a-z' ]{2,40}?)? (?:to|that)\b`,
  String.raw`\bwith a view to (?:respond|restor|resolv|repair|achiev|meet|keep|reduc|answer)ing\b`,
  String.raw`\b(?:is|are) (?:[a-z]+ )?(?:desirable|desired|aspirational)\b`,
  String.raw`(?<!\b(?:you|who|that|which|users?|customers?) )\b(?:is|are) (?:[a-z]+ly )?(?:targeting|aiming|striving|working to(?:wards?)?)\b`,
  String.raw`\b(?:you|customers?|clients?|users?) (?:can|may|should) expect (?:to |the |an? )`,
  String.raw`\bmay take (?:up to )?\d+ `,
  String.raw`\b(?:we|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:attempts?|try|tries|targets?) to\b`,
  String.raw`\b(?:we|[a-z0-9.&-]+) plans? to (?:keep|limit|hold|maintain|respond|answer|resolve|complete|deliver|provide|restore)\b`,
  String.raw`\b(?:fix|patch|mitigation|resolution|response|reply|repair|answer|restoration)(?:\/[a-z]+)? (?:is )?aimed (?:at|for|within|by)\b`,
  String.raw`\band (?:we )?aims? to\b`,
  String.raw`\bwith (?:the |a )(?:goal|aim|intention|objective|target|hope) (?:of|to|that)\b`,
  String.raw`(?:\b(?:the|an?|its|our) |^)(?:expected|estimated|anticipated|projected|desired|hoped-for) (?:[a-z]+ )?(?:availability|up ?time|times?(?! of [a-z])|turnaround|response|resolution|repair|restoration|recovery|service level|level)\b(?= ?(?:for [^.;]{0,40} |of [^.;]{0,40} )?(?:is|are|of|[:|]))`,
  String.raw`\b(?:attendance|response|resolution|repair|delivery|support|restoration|recovery|service) targets (?:the |an? )(?:next|same|following|first)\b`,
  String.raw`\b(?:is|are) (?:expected|anticipated|intended|planned|estimated) (?:to )?not (?:to )?(?:exceed|take|last|be)\b`,
  String.raw`\b(?:provider|supplier|vendor|company|contractor|we|it) (?:prefers?|would like) (?!to (?:inform|thank|point|draw|remind))[a-z]+`,
);

/** "response within 4 hours, not guaranteed", "a non-binding repair time of 2 days": a figure that is taken back at once. */
export const DISOWNED =
  /\b(?:non-binding|not (?:[a-z]+ly )?binding|not guaranteed|no guarantee (?:is given|can be given|of|that))\b(?! (?:[a-z]+ ){0,2}(?:forecasts?|estimates?|quot(?:e|es|ation)|offers?|proposals?|letters?|plans?|summary)\b)/g;

/** "if the situation demands", "where staffing allows", "if it thinks fit", "as it can". */
export const AS_NEED_BE = anyOf(
  String.raw`\b(?:if|when|where|wherever|whenever|unless|as|insofar as|so far as|as far as|to the extent|as long as)(?: that)? (?:it|we|they|this|that|he|she|one|the [a-z]+)(?: reasonably| in its view| itself)? (?:thinks?|considers?|deems?|determines?|believes?|regards?|finds?|feels?|judges?|sees?) (?:it |this |that |them )?(?:to be |is )?(?:useful|fit|helpful|necessary|needed|required|good|proper|right|sensible|wise|advisable|possible|appropriate|excessive|justified|worthwhile|desirable|as)\b`,
  String.raw`\b(?:that|which) (?:it|we|they|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:regards?|considers?|deems?|finds?|believes?|thinks?|judges?) (?:as |to be |is |are )?[a-z]+`,
  String.raw`\b(?:that|which|as) (?:we|it|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:chooses?|selects?|prefers?)\b`,
  String.raw`\b(?:if|when|where|wherever|whenever|unless|as|insofar as|so far as|as far as)(?: the| our| its| their)? (?:situation|circumstances?|needs?|demand|workload|staffing|capacity|resources?|budget|time|conditions?|weather|traffic|staff|priorities|schedules?|operations|availability|volumes?|backlog|queues?|load|event)(?: so)? (?:builds? up|grows?|increases?|rises?|peaks?|demands?|requires?|allows?|permits?|arises?|is heavy|are heavy|is high|makes? (?:it|this) necessary|calls? for(?: it)?|warrants?(?: it)?|dictates?|justif(?:y|ies)(?: it)?)\b`,
  String.raw`\b(?:if|when|where|wherever|whenever|unless|as far as) (?:it|this|that|these)(?: is| are| can be| may be| could be| proves?| should be| turns out)(?: reasonably| commercially| technically| at all)?(?: to be)? (?:not )?(?:arranged|expected|achievable|doable|manageable|feasible|possible|practical|practicable|avoided|accommodated|done|needed|useful|helpful|convenient|appropriate|unavoidable|inevitable|indispensable)\b`,
  String.raw`\b(?:if|where|when|whenever|wherever|to the extent(?: that)?|insofar as|as far as|unless)(?: (?:an?|the|such|any|this|these))?(?: [a-z-]+){1,4} (?:is|are|proves?|remains?) (?:[a-z]+ly )?(?:achievable|feasible|possible|practicable|practical|workable|attainable)\b`,
  String.raw`\bsubject to (?:[a-z-]+ ){0,2}(?:(?:operational|system|business|internal|organi[sz]ational|investigation|technical|capacity|scheduling) (?:needs|demands?|constraints?|priorities|necessit(?:y|ies)))\b`,
  String.raw`\b(?:as|so) far as (?:feasible|achievable|is possible|can be)\b`,
  String.raw`\b(?:if|should) (?:the )?needs? (?:be|arise|arises)\b`,
  String.raw`\b(?:should|if) (?:circumstances|the need|it) (?:so )?(?:arise|require|become necessary|demand)\b`,
  String.raw`\b(?:if|when|where) (?:it|we|they|the [a-z]+) (?:has|have|is|are) (?:the )?(?:capacity|time|resources|staff|able|available|in a position|spare capacity|free)\b`,
  String.raw`\bsubject to (?:our |its |the |available |adequate |sufficient |prior )*(?:resourcing|staffing|staff|capacity|resources|workload|availability|budget|demand|scheduling|feasibility|stock|spares|parts|funding|weather|circumstances)\b`,
  String.raw`\bto the extent (?:that )?(?:can|may|could) (?:reasonably )?be expected\b`,
  String.raw`\bas [a-z]+ as (?:it|we|they|he|is|the [a-z]+) (?:reasonably |possibly )?(?:can|could|may)\b`,
  String.raw`\b(?:as|according) to (?:the )?needs?\b`,
  String.raw`\badjusted to (?:the )?(?:need|needs|demand|circumstances)\b`,
  String.raw`\b(?:when|where|if|whenever|wherever) (?:we|it|they|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:can|could|may)(?=[.,;)]|$)`,
  String.raw`\b(?:when|whenever|if|as often as|where|wherever|as) (?:we|it|they|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:needs?|wants?|wish(?:es)?|chooses?|prefers?|likes?|pleases?)(?: to)?(?=[.,;]|$)`,
  String.raw`\bif (?:it|this) is (?:urgent|critical|important)\b`,
  String.raw`\b(?:when|where|if|as|as long as|while|provided)(?: that)?(?: the| our| its| enough| sufficient)? (?:people|staff|agents?|operators?|engineers?|technicians?|personnel|parts|resources|stock|spares|equipment|capacity|funds|appointments?|slots|vehicles|drivers) (?:is|are) (?:available|in stock|free|present|online|on duty)\b`,
  String.raw`\bfair in the circumstances\b`,
  String.raw`\bin (?:very |particularly |especially )?(?:urgent|serious|exceptional|difficult|justified|special|severe|extreme|hard|minor|grave) cases\b`,
  String.raw`\bwhen (?:demand|load|traffic|call volume) is (?:heavy|high|unusual|exceptional)\b`,
  String.raw`\bthat (?:may|might|can|could) (?:reasonably )?be (?:needed|required|necessary|expected|requested|useful)\b(?! (?:under|pursuant)\b| by (?:law|applicable|statute|regulation))`,
  String.raw`\b(?:everything|all|what|whatever) (?:that )?(?:it|we|they|is) (?:reasonably )?(?:can|could|possible|feasible)\b`,
);

/** What parties come to together. */
const ACCORD =
  '(?:agreement|arrangement|consent|consensus|consultation|discussion|negotiation|dialogue|alignment|coordination|understanding|decision)s?';

/**
 * "will be worked out in good time", "at a rate to be settled", "further details will follow", "determined by mutual consent", "agreed during the
 * first meeting", "scheduled with the customer", "subject to a separate agreement".
 */
export const SETTLED_LATER = anyOf(
  String.raw`\b(?:within (?:the |an? )?agreed (?:[a-z]+ )?(?:timelines?|times?|periods?|deadlines?|limits?|levels?|parameters)|agreed (?:[a-z-]+ ){0,2}(?:windows?|constraints?|limitations|cadence|intervals?|thresholds?|tolerances?|time ?frames?|time ?scales?|acknowledge?ments?))\b(?! (?:in|under|set|as|of|with|by|shown|listed|\d))`,
  String.raw`\bwithin (?:the|an?) (?:time ?frames?|times?|timescales?|periods?|deadlines?|schedules?|intervals?|terms?) (?:to be )?(?:mutually |jointly )?agreed (?:up)?(?:on )?(?:by|with|between) (?:the |its |our )?[a-z]+`,
  String.raw`\b(?:to be|will be|shall be|must be|are to be|is to be) (?:settled|worked out|discussed|negotiated|clarified|finali[sz]ed|fleshed out|elaborated|fixed|agreed(?: upon)?|arranged|talked through|decided upon|coordinated|synchroni[sz]ed|harmoni[sz]ed)(?: (?:between|by|among) (?:us|them|the parties|both (?:parties|sides)|both))?(?: (?:later|separately|in due course|at a later (?:date|stage|time|point)|jointly|mutually|individually|beforehand))?\b(?! (?:in accordance|by (?:dividing|(?:[a-z]+ ){0,3}(?:courts?|arbitrat\w+|mediat\w+|expert|adjudicat\w+)\b)|at the price))`,
  String.raw`\b(?:further|more|additional|the) (?:details?|information|particulars|terms) (?:will|shall|to) (?:follow|be (?:provided|supplied|communicated|announced|given|sent|determined|agreed))\b(?! within)`,
  String.raw`\b(?:(?:the |both )?parties|both sides|we and (?:you|the (?:customer|client))) (?:will|shall|must|are to|undertake to|agree to) (?:jointly |mutually |amicably )?(?:(?:meet|confer|sit down|come together|liaise|work together)(?: regularly| annually| promptly)?,? (?:and|to) (?:jointly )?(?:set|agree|determine|define|decide|discuss|fix|review|settle)|settle|agree|work out|discuss|determine|define|decide|negotiate|consult|find(?= an?\b)|seek|develop|draw up|establish)\b(?! (?:disputes|any dispute|to calculate|that|to (?:keep|bound|pay|be)))`,
  String.raw`\b(?:will|shall|to) be (?:described|set out|defined|specified|detailed|laid down|determined|documented) (?:in (?:a|an) separate|separately|later|elsewhere)\b`,
  String.raw`\b(?:as|if|unless|where|when) (?:so |mutually |jointly |separately |individually |otherwise )?(?:agreed|arranged|discussed|negotiated|coordinated)(?: (?:with|between) [a-z ]{2,40})?(?=[.,;]|$)`,
  String.raw`\b(?:is|are|be) (?:agreed|negotiated|arranged|discussed|settled|estimated|quoted|priced|booked|selected|chosen|planned|reviewed|revisited) (?:during|individually|separately|up ?front|in advance|beforehand|case by case|on a case|together|jointly|prior to|(?:up)?on (?:request|receipt)|between (?:the|us|both)|(?<=agreed )at|with (?:the |our |each |every )?(?:customers?|clients?|users?))\b`,
  String.raw`\b(?:to be|will be|shall be|must be|are|is) (?:reviewed|defined|discussed|set|determined|prepared|drafted) and (?:agreed|settled|negotiated)\b`,
  String.raw`\b(?:jointly|mutually|collaboratively) (?:defined|determined|set|agreed|established|drawn up|decided|planned|fixed|convenient|arranged|selected|chosen|suitable|re[a-z]+ed|developed)\b`,
  String.raw`\b(?:can|may|could) be (?:negotiated|agreed|arranged|discussed)(?: (?:upon|on|individually|separately|between the parties|with (?:us|you|the [a-z]+)))?\b(?! in writing)`,
  String.raw`: ?(?:(?:as )?agreed (?:with|per|by|on|upon|in)\b|(?:negotiable|individual(?:ly)?|case[- ]by[- ]case|(?:mutually |jointly )[a-z]+)(?=[.,;]|$))`,
  String.raw`\b(?:(?:by|after|following|upon|on|through|in|subject to|pending) (?:mutual|joint|common) ${ACCORD}\b(?! in )|(?:by|after|following|upon|through|subject to|pending) (?:(?:prior|further|close|individual|internal|separate|commercial|due|special) )?${ACCORD}(?: (?:with|between|among) [^.;]{2,40})?(?=[.,;]|$))`,
  String.raw`\bin (?:close |mutual |joint )?(?:consultation|co-?ordination|co-?operation|collaboration) with\b`,
  String.raw`\b(?:that|which|as|what) (?:(?:is |are )?(?:suits?|convenient|acceptable|agreeable|works?) (?:for |to )?(?:both|everybody|everyone|the parties|all (?:sides|parties))|(?:both|everybody|everyone|the parties|all (?:sides|parties)) (?:can |may )?(?:arrange|accept|see fit|find|consider))\b`,
  String.raw`\b(?:left (?:open|to the parties)|(?:matter|subject) (?:for|of) (?:discussion|negotiation|agreement|debate)|together with (?:the |our )?(?:customer|client|user|tenant)s?)\b`,
  String.raw`\b(?:developed|drafted|prepared|drawn up|worked out|written) (?:jointly )?by both (?:parties|sides)\b`,
  String.raw`\bas per (?:mutual |our |the |separate )?(?:agreement|arrangement)(?=[.;,]|$)`,
  String.raw`\b(?:will|shall|to) be (?:confirmed|announced|advised|communicated|fixed|set|named|decided|published) (?:later|separately|in due course|at a later (?:date|stage|time|point)|nearer the time|shortly|afterwards)\b`,
  String.raw`\b(?:on|at|by|for) (?:an? |the |such )?(?:dates?|times?|days?|prices?|rates?|fees?|places?) (?:to be )?(?:mutually |jointly )?agreed (?:upon )?(?:between|by (?:both|the parties))\b`,
  String.raw`\b(?:drawn up|worked out|planned|scheduled|arranged|coordinated|timed|aligned|chosen) (?:jointly |together |closely |in (?:close )?(?:coordination|consultation|agreement|cooperation) )?with (?:the |our |each |every )?(?:customers?|clients?|you|users?|buyers?|tenants?)\b(?![^.;]{0,60}(?:\d|\bin advance\b))`,
  String.raw`\b(?:times?|levels?|fees?|prices?|rates?|hours|deadlines?|targets?|charges?|scope|terms)\b[^.;]{0,20} (?:is|are|shall be|will be) (?:subject to|governed by|covered by|the subject of|left to) (?:an? )?(?:separate|special|individual|further|later|future) (?:agreements?|arrangements?|contracts?|negotiations?|discussions?)\b`,
  String.raw`\b(?:will|shall|to) be (?:determined|decided|set|fixed|settled) (?:when|once|as|if) (?:the |a |any )?(?:case|need|time|matter|situation|occasion|question) (?:arises?|comes?|occurs?)\b`,
  String.raw`\b(?:determined|decided|defined|set|settled|fixed|established|classified|assigned) (?:jointly|together|by both parties|by the parties|(?:by|through|in) (?:consultations?|discussions?|negotiations?|dialogue))\b(?! (?:in|under|by|through) (?:the |this )?(?:schedule|annex|appendix|exhibit|clause|section|article|agreement|contract|arbitrat\w+))`,
);

/** "an equitable adjustment shall be made", "adjusted accordingly", "shall reach a consensus": by how much is still to be found. */
export const ADJUSTED_SOMEHOW = anyOf(
  String.raw`\b(?:adjusted|changed|revised|amended|reset|updated|set) (?:to reflect|in line with|in view of|having regard to) (?:the |past |actual |recent |our |its )*(?:experience|performance|developments?|results?|changes|levels?)(?: (?:achieved|attained|observed|measured))?\b`,
  String.raw`\bwill be (?:reconciled|squared|netted|settled up)(?: between (?:the parties|us))?(?=[.,;]|$)`,
  String.raw`\b(?:an? )?(?:equitable|fair|appropriate|corresponding|reasonable|commensurate|suitable) (?:adjustments?|reductions?|increases?|extensions?|compensation|apportionment|abatement|rebates?|refunds?|remed(?:y|ies)|redress|credits?)\b`,
  String.raw`\b(?:adjust|amend|reduc|increas|extend|chang|alter|revis)(?:e?[ds])?(?: [a-z/]+){0,5} accordingly\b|\baccordingly be (?:adjust|amend|reduc|increas|extend)ed\b`,
  String.raw`\b(?:reach|come to|arrive at|find) (?:an? )?(?:consensus|agreement|understanding|compromise|arrangement|amicable [a-z]+|mutual [a-z]+)\b`,
  String.raw`\b(?:price|pric|rat|charg)(?:ed|es?)? [^.;]{0,30}(?:nearest|closest|most similar|comparable) (?:equivalent )?(?:rate|price|item|position)\b`,
);

/** "or similar occurrences", "and so forth", "emergencies such as", "hours (for example 9 to 5)", "the list is illustrative": ends that stay open. */
export const OR_THE_LIKE = anyOf(
  String.raw`\b(?:are|is|includes?|covers?|means),? (?:for (?:example|instance)|e\.g\.|by way of example),? `,
  String.raw`\b(?:list|enumeration|examples)(?: (?:above|below))? (?:is|are) (?:only |merely |purely )?(?:illustrative|indicative|for illustration|by way of example|not (?:exhaustive|complete|closed|final))\b`,
  String.raw`\bincludes?,? (?:but )?without (?:being )?(?:limited|restricted|confined) to\b`,
  String.raw`\b(?:and|or) other (?:available|related|relevant|necessary|associated|such|appropriate|unrelated) [a-z]+\b(?! (?:included|listed|named|supplied|described|specified|delivered|in the|provided) )`,
  String.raw`\b(?:emergency|urgent|critical|special|extraordinary|unforeseen|exceptional|unusual) (?:conditions|cases|circumstances|situations|events|reasons|needs),? ?\(?(?:such as|like|e\.g\.|for example|for instance|including)`,
  String.raw`\b(?:hours|windows?|times?|periods?),? \((?:for example|e\.g\.|such as|for instance)`,
  String.raw`\b(?:appl(?:y|ies) (?:only )?to|only for|restricted to|only (?:cover|support)s?)\b[^.;()]{0,40} such as\b`,
  String.raw`\b(?:and|or) (?:any |all )?(?:other )?(?:similar|comparable|like|related|equivalent|analogous|such(?:like)?) (?:occurrences?|incidents?|matters?|measures?|things?|services?|situations?|conditions?|disruptions?|actions?|items?|purposes?|problems?|activities|disasters?|systems?|providers?|components?|functions?)\b`,
  String.raw`\b(?:and|or) (?:things|anything|something|everything|all) (?:like that|of (?:this|that|the) (?:kind|sort)|of a similar kind)\b`,
  String.raw`\bto name (?:but |only )?(?:a few|some)\b`,
  String.raw`\b(?:and|or) (?:any )?other (?:items|things|matters|events|factors|issues|causes|circumstances|reasons|activities) (?:that|which) (?:may|could|might|can)\b`,
  String.raw`\b(?:and|or) (?:any )?other (?:solutions?|remed(?:y|ies)|methods?|actions?|resolutions?)\b(?! (?:listed|named|described|set|specified|given|in|under))`,
  String.raw`\b(?:and|or) (?:whatever|whichever|wherever) else\b`,
  String.raw`\b(?:or|and) any other (?:reasons?|causes?|events?|circumstances?|matters?|factors?|costs?|issues?)\b(?! (?:listed|named|described|set|specified|given|in|under))`,
);

/** "repaired in one to two days", "after 2 or 3 hours", "no more than 4-6%": which of the two counts? "Within 5-7 days" ends with the seventh. */
export const A_RANGE_AS_LIMIT =
  /\b(?:(?:in|after) (?:about )?(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|a) ?(?:to|–|-|or)|within (?:about )?(?:one|two|three|four|five|six|seven|eight|ten|twelve|a) (?:to|or)|within (?:about )?\d+ or) ?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|forty-eight) (?:business |working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b|\b(?:no(?:t)? (?:more|less|fewer|later|longer) than|at (?:most|least)|not exceed(?:ing)?|a (?:maximum|minimum) of|(?:maximum|minimum)) \d[\d.,]* ?%? ?(?:to|–|-|or) ?\d[\d.,]* ?(?:%|percent|(?:business |working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|times)\b)/g;

const GRAVITY = 'severity|seriousness|gravity|impact|urgency|importance';

/** "exceptions may be made", "is not always possible", "urgent tickets have precedence". */
export const EXCEPTIONS_APPLY = anyOf(
  String.raw`\b(?:unless|except|save|absent|barring)(?: where| if| when)?(?: there (?:are|is)| for| in| under)? (?:any )?(?:exceptional|extraordinary|unusual|special|extenuating|complex|complicated|difficult|abnormal|urgent|justified) (?:exceptions|circumstances?|cases?|situations?|conditions?|events?|reasons?)\b`,
  String.raw`\bin (?:nearly|almost|virtually|practically) (?:every|all) cases?\b`,
  String.raw`\b(?:refunds?|credits?|compensation|remed(?:y|ies)) (?:is|are) discretionary\b`,
  String.raw`\bmay have (?:higher|lower|better|longer|shorter|different) [a-z]+\b`,
  String.raw`\bfrequency (?:and|or) severity\b`,
  String.raw`\b(?:is|are|to be|will be|shall be) prioriti[sz]ed\b(?! (?:as|by|according|in the order|above|over))`,
  String.raw`\b(?:exceptions|deviations|departures) (?:are possible|may (?:be made|apply|occur)|can be made|apply|remain possible)\b`,
  String.raw`\b(?:determined|based|calculated|decided|assessed|measured|driven) (?:primarily|mainly|principally|chiefly|largely|predominantly|in part|partly)\b`,
  String.raw`\b(?:typical|usual|normal|expected|average) (?:targets?|(?:response|resolution|delivery|repair|turnaround|waiting|handling) times?|turnarounds?|durations?) ?[:=]`,
  String.raw`\b(?:(?:is|are|be) in general\b|in general(?=,| [a-z]+(?:ed|s)\b))`,
  String.raw`\b(?:commonly|historically|traditionally|(?<!\b(?:as|how|so|too|more|less) )often)(?: [a-z]+){0,3}?(?= \(?\d)`,
  String.raw`\bprimarily (?:be |is |are )?(?:during|within|between|in|at|on|provided|offered|handled|available|by|via)\b`,
  String.raw`\b(?:may|might|can|could) (?:also )?(?:take|require|last|need) (?:up to )?(?:an? (?:additional|extra|further) )?\d[\d.,]* ?(?:to|–|-|or) ?\d[\d.,]* (?:additional |further |extra |more |business |working |calendar |processing )*(?:hours?|days?|weeks?|months?|minutes?)\b`,
  String.raw`\bmay (?:also )?(?:affect|delay|extend|impact|postpone|shift|prolong) (?:the |our |any )?(?:[a-z]+ ){0,2}?(?:timelines?|timescales?|schedules?|deadlines?|dates|(?:response|delivery|resolution|repair) times?|targets?)\b`,
  String.raw`\bin all but (?:the )?(?:most )?[a-z]+ (?:cases|circumstances|situations|instances)\b`,
  String.raw`\b(?:not|cannot) always\b`,
  String.raw`\bmay be subject to\b`,
  String.raw`\b(?:charges?|fees?|costs?|surcharges?) (?:may|might|can|could) (?:also )?(?:apply|be (?:charged|levied|imposed|incurred|payable|due|passed on|added|invoiced|billed))\b`,
  String.raw`\bmay be (?:charged|billed|invoiced)\b(?! (?:only|once|if|when))`,
  String.raw`\b(?:may|can|might) change over time\b`,
  String.raw`\bmay be (?:eligible|entitled) (?:for|to)\b`,
  String.raw`\b(?:hardly|barely|scarcely) [a-z]+ed\b`,
  String.raw`\b(?:given|granted|has|have|takes?|receives?|enjoys?|gets?|accorded) (?:the )?(?:highest |top |higher |lower |utmost |absolute |preferential )?(?:precedence|priority|preference)\b(?! [1-5p]\b)(?! (?:support|access|numbers?)\b)(?! (?:(?:level|class|code|rating)s?|(?:over|above) (?:all|any|every)|of [1-5p])\b)`,
  String.raw`\b(?:de-?)?prioriti[sz]ed (?:above|over|ahead of|behind|during)\b(?! (?:all|any|every|everything)\b)`,
  String.raw`\bpriority (?:queue|treatment|handling|attention|service)(?=[.,;]|$)`,
  String.raw`\bclassified (?:according to|by) (?:their|its|the) (?:${GRAVITY})\b`,
  String.raw`\b(?:respond|handl|address|deal|treat|process|resolv|answer|work|schedul)\w*\b[^.;\d]{0,50} (?:according to|based on|depending on) (?:(?:their|its|the) )?(?:priority|${GRAVITY})\b(?! (?:levels?|class\w*|set|as|in)\b)`,
  String.raw`\bbased (?:up)?on (?:the |their |its )?(?:severity|impact|urgency) and (?:the |their |its )?(?:complexity|urgency|impact|severity|nature)\b`,
  String.raw`\bdepending (?:up)?on (?:the |their |its )?(?:[a-z]+ )?(?:criticality|${GRAVITY})\b(?! (?:levels?|class\w*|of each|set|as|assigned|defined))`,
  String.raw`\b(?:in proportion|proportion(?:al|ate)(?:ly)?) to (?:the )?(?:${GRAVITY}|extent|inconvenience|harm|damage|loss|effect|delay|downtime|outage|failure|shortfall|miss)\b`,
  String.raw`\b(?:in|by) (?:the )?order of (?:their |its )?(?:${GRAVITY})\b`,
  String.raw`\bprioriti[sz]ed (?:by|according to|based (?:up)?on) (?:their |its |the )?(?:need|${GRAVITY})s?\b(?! (?:levels?|class\w*))`,
  String.raw`\b(?:reflects?|reflecting|commensurate with|appropriate to|scaled to|in keeping with|adapted to|adequate to|fair in view of) (?:the |its |their )?(?:[a-z]+ (?:and|or) )?(?:${GRAVITY}|extent|inconvenience|harm|loss|nature)\b`,
  String.raw`\b(?:may|might|can) (?:occasionally|sometimes|at times|briefly|temporarily|exceptionally|now and then)\b`,
);

/** "late cancellation may result in a fee", "may include a fix", "we may attempt", "is willing to consider", "reports may not be answered": whether it does is open. */
export const MAY_FOLLOW = anyOf(
  String.raw`\bmay (?:also )?(?:result in|lead to|incur|attract|trigger|entail|require|necessitate) (?:an? |the |some |additional |further |schedule |extra |service |call |longer |higher |price )*(?:fees?|charges?|costs?|surcharges?|adjustments?|delays?|penalt(?:y|ies)|resolution times?|response times?|lead times?)\b`,
  String.raw`(?<=\b(?:fees?|charges?|surcharges?|costs?) ?[:–-] ?)(?:may|might) apply\b`,
  String.raw`\b(?!(?:customers?|clients?|users?|you|they|buyer)\b)[a-z0-9.&-]+ (?:will [^.;]{3,40} and )?(?:may|might) (?:include|provide|offer|deliver|supply|release|publish) (?:an? |the )(?:resolution|fix|patch|workaround|update|report|replacement|correction|answer|solution)\b`,
  String.raw`\bmay be deemed (?:available|unavailable|down|up|resolved|closed|met|missed)\b`,
  String.raw`\bmay be (?:treated|considered|regarded) as (?:cancell?ed|terminated|abandoned|closed|withdrawn|a breach|accepted|rejected|final)\b`,
  String.raw`\b(?:can|may) provide (?:an? |the )?(?:[a-z/-]+ ){1,9}(?:up)?on request\b`,
  String.raw`\b(?:we|it|(?:the )?(?:provider|supplier|vendor|company|contractor|engineers?|staff|helpdesk|help desk|support team)|our [a-z]+) (?:may|might|could) (?:also |then |in turn )?(?:attempt|try|help|assist|consider|refund|waive|endeavou?r)\b(?! (?:once|twice|up to|\d))`,
  String.raw`\b(?:is|are|will be) (?:happy|willing|prepared|open|ready) to (?:discuss|consider|talk about|look into|negotiate|review|offer|grant)\b`,
  String.raw`\b(?:issues?|requests?|tickets?|bugs?|problems?|defects?|faults?|questions?|vulnerabilit(?:y|ies)|calls?|messages|reports?|e-?mails|incidents?|errors?)(?: [a-z-]+){0,6} (?:may|might) not (?:always )?(?:(?:be (?:[a-z]+ly )?(?:fixed|answered|resolved|handled|addressed|supported|repaired|investigated|corrected|treated))|receive|get)\b(?! (?:by|in|outside|without|with)\b)`,
);

/** "may not be used for": a list that only lengthens a ban leaves nobody in doubt. */
export const BAN =
  /^(?:(?:the )?(?:customer|client|user|licensee|subscriber|buyer|tenant)s?|you) (?:must|may|shall|will|can) not\b|\b(?:may|must|shall|can|will) not (?:be )?(?:used?|resell|resold|share[ds]?|upload(?:ed)?|attempt)\b|\b(?:is|are) (?:strictly )?(?:prohibited|forbidden)\b|\bagrees? not to\b|\bfor any other purposes?\b/;

/** A claim, a remedy, a way to send something: what "and/or" leaves open there has a price. */
export const OWED =
  /\b(?:claims?|credits?(?!\s+(?:and|or|card|debit))|refunds?|terminat\w+|suspend\w*|pays?|paid|penalt(?:y|ies)|remed(?:y|ies)|compensat\w+|discounts?|by (?:e-?mail|(?:tele)?phone|letter|post|fax|text))\b/;

/** A text as it stands, for use in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
