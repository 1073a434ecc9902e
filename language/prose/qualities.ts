/** Qualities, care and effort, in turns of phrase that no list of words can hold. For sentences in small letters; each pattern has the `g` flag and bounded repetition. */
import { anyOf } from './any-of';

/** "as low as possible". */
export const AS_POSSIBLE =
  /\bas (?:quick|fast|rapid|prompt|early|low|high|short|small|few|little|much|many|long|close|near|reliable|stable|secure|good|well|efficient|accurate|complete)(?:ly)? (?:[a-z]+ )?as (?:is |it is )?(?:reasonably )?(?:possible|practicable|practical|feasible|necessary|needed|sensible)\b/g;

/** "a high level of", "a certain degree of", "high impact". */
export const SOME_DEGREE = anyOf(
  String.raw`\b(?:high|low|higher|lower|certain|large|small|comfortable|healthy|pleasant|sustainable|peak|good|excellent|exceptional|superior|tolerable|bearable|considerable|great|greater|broad|wide|increased|unusually high|elevated|critical|moderate|medium|partial|limited) (?:(?:call|ticket|request|message|data|order|network|system|user) )?(?:degrees?|levels?|extents?|proportions?|percentages?|volumes?|impact|amounts?|loads?|demand|traffic|usage|workloads?)\b`,
  String.raw`\b(?:(?!other|rather|whether|either)[a-z]{2,10}er|more|less|worse)(?: [a-z]+)?[ -]than[ -](?:normal|usual|average|advertised|before|previously|planned|promised|expected|necessary|desired|desirable|wanted|anticipated|intended|acceptable|reasonable|comfortable|it should be)\b`,
  String.raw`\b(?:beyond|above|outside|exceed(?:s|ed|ing)?) (?:what is |the |its |their )?(?:normal|usual|ordinary|expected|typical|average|fair) (?:[a-z]+ )?(?:use|usage|traffic|loads?|patterns?|volumes?|levels?|demand|consumption)\b`,
  String.raw`\b(?:some|a certain|a slight|a little|a bit of) (?:delay|latency|downtime|interruption|disruption|waiting|slowness|lag|packet loss|data loss|inconvenience)s?\b`,
  String.raw`\bexpected (?:call )?(?:volumes?|loads?|workloads?|demand|traffic|usage|growth)\b`,
);

/** "extremely large attacks", "particularly sensitive data": a degree that has no scale. */
export const INTENSIFIED = anyOf(
  String.raw`\b(?:largely|mostly|partly|partially|virtually|practically|essentially|effectively|substantially|severely|seriously|critically|significantly|considerably|heavily|badly|materially) (?:unusable|inoperable|unavailable|inaccessible|unreachable|unresponsive|degraded|impaired|disrupted|affected|impacted|restricted|reduced|down|hampered|hindered|compromised)\b`,
  String.raw`\b(?:most|more|less|(?<!\bat )least|too|very|extremely|excessively|unusually|exceptionally|overly|extraordinarily|abnormally|disproportionately|unreasonably|unduly|relatively|fairly|comparatively|particularly|especially|unacceptably|reasonably|sufficiently|highly) (?:large|small|big|high|low|long|short|heavy|light|old|new|busy|slow|fast|quick|complex|complicated|sophisticated|sensitive|important|critical|urgent|serious|severe|difficult|frequent|rare|expensive|costly|strict|demanding|hot|cold|wet|dirty|crowded|remote|popular|close|minor|major|significant|advanced|disruptive|competent|skilled|experienced|qualified|detailed|accurate|stable|reliable|secure|responsive|clean|quiet|loud|flexible|efficient|effective|adverse|bad|poor|limited|simple|intensive|specialised|specialized|scalable|resilient|redundant|optimi[sz]ed|configurable|automated|performant|responsive|visible|noticeable)\b`,
  String.raw`\b(?:slightly|marginally) [a-z]+\b`,
  String.raw`\b(?:measurably|noticeably|markedly|significantly|considerably|substantially|appreciably|much|far|well|somewhat) (?:exceed(?:s|ed|ing)?|above|below|over|under|beyond|outside|late|early|faster|slower|quicker|better|worse|lower|higher|longer|shorter|greater|smaller|larger|safer|cheaper|easier|more|less)\b(?! than \d)`,
);

/** "works properly", "is not performing as it should". */
export const WORKS_WELL = anyOf(
  String.raw`\b(?:stored|kept|handled|processed|managed|transmitted|disposed of|destroyed|treated|packed|transported|housed|held|archived|backed up|shipped) (?:securely|safely|well|correctly|cleanly)\b`,
  String.raw`\b(?:perform|work|function|run|operat|behav)(?:s|es|e|ing|ning)? (?:well|smoothly|properly|correctly|normally|reliably|as (?:expected|intended|designed|planned|desired|required|usual)|as (?:it|they) should)\b`,
  String.raw`\b(?:is|are|be|being|been) (?:executed|performed|provided|delivered|rendered|operated|installed|configured|maintained) (?:correctly|well|normally|as (?:it|they) should)\b`,
);

/** "interruptions of short duration", "extended outages". */
export const SOME_LENGTH = anyOf(
  String.raw`\b(?:orderly|smooth|seamless|proper|timely) (?:transfers?|transitions?|handovers?|migrations?|exit|wind-?down)\b`,
  String.raw`\b(?:important|urgent|essential|critical|serious|necessary) (?:fixes|maintenance(?! (?:windows?|of \d))|changes|repairs|patches|updates|works?)\b`,
  String.raw`\b(?:necessary|required|requisite|needed|relevant|sound|good|sufficient) (?:competence|competenc(?:y|ies)|know-how|expertise|experience|training|understanding)\b`,
  String.raw`\b(?:short|brief|long|longer|extended|prolonged|lengthy|sustained|continued|momentary|temporary|transient|considerable|unnecessary|excessive|undue|minimal|noticeable|significant) (?:term )?(?:durations?|interruptions?|outages?|periods?(?: of time)?|delays?|disruptions?|downtime|unavailability|absences?|waiting times?|response times?)\b`,
);

/** "temporarily limits access", "after extended non-payment", "few minutes": a length that has none. */
export const FOR_A_WHILE = anyOf(
  String.raw`\b(?:temporarily|briefly|momentarily) (?:limits?|interrupts?|suspends?|restricts?|affects?|unavailable|stops?|disables?|reduces?|inaccessible|offline|disrupts?)\b`,
  String.raw`\b(?:interrupt|suspend|limit|restrict|stop|close|disable)(?: [a-z]+){0,5} temporarily\b`,
  String.raw`\b(?:extended|prolonged|sustained|continued|protracted|lengthy) (?:non-?payment|inactivity|absence|fuel [a-z]+|(?<!continued )use|overuse|testing|failure|loss|run ?time|battery [a-z]+|retention|non-?use)\b`,
  String.raw`\bafter (?:an?|some|any) (?:certain |set |given )?(?:periods?|time|while|spell) of (?:inactivity|idleness|non-?use|disuse|absence|non-?activity|silence|non-?payment)\b`,
  String.raw`(?<!\ba )\bfew (?:milliseconds|seconds|minutes|hours|days|weeks|months)\b`,
);

/** "friendly staff", "equivalent equipment": qualities that need a noun beside them to be vague. */
export const SCOPED_QUALITY = anyOf(
  String.raw`\ball relevant (?:third parties|parties|suppliers|vendors|stakeholders|persons|people|bodies)\b`,
  String.raw`\b(?:not|never) (?:functioning|working|operating) (?:correctly|properly|normally|as (?:expected|intended|designed))\b`,
  String.raw`\bcan (?:readily|easily|reasonably) be (?:avoided|bypassed|worked around|circumvented)\b`,
  String.raw`\b(?:basic|adequate|reasonable|standard|preliminary) (?:troubleshooting|diagnostics?|fault[- ]finding|triage|investigation)\b(?! (?:steps|procedures?|checklist|guide|guidance|scripts?)? ?(?:in|set out|listed|described|of|under|at) )`,
  String.raw`\b(?:genuine|real|true|actual) emergenc(?:y|ies)\b`,
  String.raw`\b(?:informal|unofficial|non-standard) (?:channels?|routes?|means|methods?)\b`,
  String.raw`\blegacy (?:products?|systems?|versions?|equipment|hardware|software|devices?|applications?|services?|clients?)\b(?! (?:listed|named|in|set out|older|that|which|means))`,
  String.raw`\b(?:toll|broadcast|studio) quality\b`,
  String.raw`(?<!\b(?:of|if|for) )\b(high|strong|good|excellent|great|solid|superior) (?:and [a-z]+ |[a-z]+ )?(?:throughput|resilience|bandwidth|reliability|stability|scalability|accuracy|redundancy|durability|protection|passwords|encryption|authentication|controls|safeguards?|response behaviou?r|track record|connectivity|workmanship|uptime|knowledge)\b`,
  String.raw`\b(safe|clean|dry|comfortable|pleasant|healthy) (?:and [a-z]+ |[a-z]+ )?(?:places?|locations?|storage|environments?|temperatures?)\b`,
  String.raw`\b(modern|sophisticated|innovative|advanced|proven)(?:,? [a-z]+){0,2} (?:equipment|hardware|technolog(?:y|ies)|tools|infrastructure|methods|power|browsers|security)\b`,
  String.raw`\b(?:uses?|using|provides?|delivers?|supply|supplies|offers?|only) (quality) (?:services?|products?|equipment|materials|parts|work|support)\b`,
  String.raw`\btransparent to (?:the |all |its |our )?(?:end[- ])?(?:users?|customers?|clients?)\b`,
  String.raw`\b(?:vip|key|important|critical) (?:users?|persons?|executives?|staff)(?:'s|s')? (?:device|desk|request|ticket|call|problem|issue)s?\b`,
  String.raw`\bwork productively\b`,
  String.raw`\b(?:loss of data|data loss|failure|outage|breach|disruption|interruption)[a-z ]{0,20} (?:is |are |be )?(?:occurring or )?(?:imminent|threatened|impending)\b`,
  String.raw`\b(?:sla|target|deadline|service level|response time|resolution time|business|operations?)(?: [a-z]+){0,2} (?:is|are|is put|may be) at risk\b(?! of)`,
  String.raw`\b(necessary|appropriate|suitable|adequate|reasonable) (?:[a-z]+,? ){1,3}(?:measures|safeguards|precautions|controls)\b`,
  String.raw`\b(relevant|necessary|pertinent|applicable|required) (?:details|measures|precautions|resources|skills|expertise|personnel|staff)\b`,
  String.raw`\b(practical|viable|acceptable|reasonable|feasible|practicable|satisfactory|workable|effective|immediate|convenient|simple|easy|suitable) (?:work-?arounds?|alternatives?|substitutes?|bypass(?:es)?)\b`,
  String.raw`\b(stable|secure|smooth|reliable|dependable|flexible|scalable) (?:and \w+|operation|service|connection|network|environment|manner|solution|access)\b`,
  String.raw`\b(good) (?:service|support|performance|quality|condition|order|working order|care|access|communication)\b`,
  String.raw`\b(core|key|essential|main|basic|major|primary|secondary|peripheral|central|vital|important|minor|less important|unimportant|non-critical|critical|non-essential|mission-critical|business-critical) (?:\w+ )?(?:functionality|functions?|features?|components?|functionalities|errors?|issues?|parts?|areas?|aspects?|elements?|portions?|modules?|capabilit(?:y|ies)|tasks?|workflows?|operations|processes|systems?)\b`,
  String.raw`\bto the (right|proper|correct|appropriate|relevant) (?:level|person|people|team|contact|department|party|specialist|engineer)s?\b`,
  String.raw`\b(trusted|reputable|vetted) (?:staff|personnel|people|partners?|persons|suppliers?|vendors?|employees)\b`,
  String.raw`(?<!\b(?:most|more) )\b(recent) (?:[a-z]+ )?(?:versions?|releases?|models?|browsers?|editions?)\b`,
  String.raw`\bmust be (reliable|stable|secure|flexible|scalable|helpful|friendly|polite|accurate|consistent|clean|tidy|safe)\b`,
  String.raw`\b(reliable|trustworthy|dependable|reputable) (?:[a-z-]+ )?(?:providers?|partners?|vendors?|suppliers?|hardware|equipment|software|components|infrastructure|delivery|performance|transport|tools|methods|products?|systems?)\b`,
  String.raw`\b(equivalent|similar|comparable|like) (?:(?:security|quality|recogni[sz]ed|industry|safety) )?(?:equipment|replacements?|products?|devices?|services?(?! credits?)|standards?|quality|functionality|functions?|features?|goods|solutions?|skills?|qualifications?|experience)\b`,
  String.raw`\b(knowledgeable|experienced|qualified|skilled|trained|competent|professional|friendly|helpful|courteous|reliable|senior) (?:\w+ )?(?:staff|personnel|engineers?|technicians?|employees|specialists?|people|team|agents?|support|consultants?|advis[eo]rs?|trainers?|installers?|professionals?|drivers|guards|operatives|(?:sub-?)?contractors?|project managers?)\b`,
  String.raw`\b(abusive|frivolous|vexatious|burdensome|onerous|disproportionate|repetitive) (?:\w+ )?(?:requests?|use|usage|access|traffic|content|behaviou?r|conduct|claims?|calls?|complaints?|tickets?)\b`,
  String.raw`\b(critical|important|sensitive) (?:meetings?|periods?|times?|moments?|phases?|days?|dates?|seasons?)\b`,
  String.raw`\b(complex|complicated|simple|simpler|large|larger|big|bigger|small|smaller|extensive|straightforward|difficult) (?:requests?|changes?|tasks?|issues?|problems?|projects?|adjustments?|modifications?|jobs?|orders?|cases?|queries|files|repairs?|restores?|migrations?|enhancements?)\b`,
  String.raw`\b((?:business|mission|time)[- ]critical|vital|non-vital|non-urgent|non-critical|less critical|less urgent|more urgent) (?:\w+ )?(?:applications?|systems?|services?|users?|questions?|requests?|matters?|issues?|incidents?|problems?|equipment|data|processes|deliveries|operations|needs)\b`,
  String.raw`\b(common|typical|usual) (?:(?:web|security|network|application|user|technical) ){0,3}(?:vulnerabilities|threats|attacks|errors|problems|issues)\b`,
  String.raw`\b(relevant|pertinent|key|main|principal|important|useful) (?:figures|metrics|statistics|data|indicators|kpis|facts)\b`,
  String.raw`\b(important|critical|urgent|relevant|key) (?:updates?|changes?|matters?|issues?|information|requests?|events?|notices?|messages?|news)\b`,
);

/** "a critical system outage", where it is said what a class of faults takes in. */
export const BAD_FAULT =
  /\b(?:inconvenien(?:ce|t)|nuisance|annoyance|hardly|barely|largely|mostly|no (?:immediate|real|direct))\b|\b(?:critical|severe|serious|grave|big|bad) (?:[a-z]+ )?(?:outages?|failures?|faults?|incidents?|bugs?|defects?|disruptions?|problems?|issues?|errors?|breach(?:es)?|impact|consequences)\b/g;

/** "on receipt of all necessary information": when a clock starts is left to whoever finds it sufficient. */
export const ALL_THAT_IS_NEEDED = anyOf(
  String.raw`\bthe (?:access|information|data|help|support|documents|resources|assistance) (?:that |which )?(?:we|it|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:may )?(?:reasonably )?(?:needs?|requires?)\b`,
  String.raw`\b(?:all|any|whatever|such) (?:the |other |further |additional )?(?:information|data|documents|documentation|assistance|cooperation|help|access|support)(?: and [a-z]+)? (?:that |which |as )?(?:we|it|they|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:may |might )?(?:reasonably )?(?:needs?|requires?)\b`,
  String.raw`\b(?:receiv\w+|receipt of|provid\w+|suppl(?:y|ied)|obtain\w*|submit\w*|has|have) (?:all (?:of )?)?(?:the |any )?(?:necessary|relevant|sufficient|requisite|appropriate|adequate|needed) (?:\w+ )?(?:information|details?|data|documents?|documentation|inputs?|materials?|evidence|access|feedback)\b`,
);

/** How bad is it? "degraded performance". */
export const IMPAIRED = anyOf(
  String.raw`\b(?:hampered|hindered|crippled|diminished|disrupted|curtailed|patchy) (?:[a-z]+ )?(?:functionality|functions?|features?|services?|access|operations?|performance|use)\b`,
  String.raw`\b(?:normal|usual|regular) (?:service|business|working|operating|production) (?:operations?|conditions?|levels?|state|functioning)\b`,
  String.raw`\b(?:clean|neat|tidy|orderly|hygienic|sanitary|presentable)(?:,? (?:and )?[a-z]+)? (?:condition|state|manner|appearance)\b`,
  String.raw`\b(?:functionality|functions?|features?|performance|services?|operations?|capabilit(?:y|ies)|activit(?:y|ies)|business|work|use|process(?:es)?|production|productivity) (?:[a-z]+ly )?(?:impaired|degraded|limited|restricted|affected|reduced|hampered|hindered|disturbed|impeded|constrained|disrupted)(?=[.,;:)]|$| [–—-])`,
  String.raw`\b(?:low|little|minor|limited|minimal|small) (?:or|to) no [a-z]+`,
  String.raw`\b(?:degraded|impaired|reduced|limited|poor|slow|unsatisfactory|bad)(?: \w+)? (?:performance|service|functionality|functions?|features?|workflows?|process(?:es)?|response|speed|quality|availability|operations?|experience|pages?|loading|queries|connections?|connectivity|networks?|speeds)\b`,
  String.raw`\b(?:responds?|loads?|runs?|works?|performs?|operates?) (?:very |too |unusually |noticeably |extremely )?(?:slowly|slow|sluggishly|poorly|badly|erratically|intermittently)\b`,
  String.raw`\b(?:hinders?|hindering|hampers?|impairs?|interferes? with|interfering with|affects?) (?:the |your |their |its |normal )?(?:use|usability|(?:day-to-day|daily|business) (?:work|operations?|business)|work schedules?)\b`,
  String.raw`\bdegrad(?:e|es|ing) (?:the )?(?:[a-z]+ ){0,2}(?:services?|levels?|performance|quality|experience|reliability|functionality|surface|operations?)\b`,
  String.raw`\b(?:return\w*|restor\w+|back|recover\w*|resum\w+)(?: [a-z]+){0,4}? (?:in)?to (?:[a-z]+ ){0,2}(?:normal|working order|usual)\b`,
  String.raw`\bof (?:some|little|minor|great|lesser|secondary) (?:importance|consequence|significance|relevance|urgency)\b`,
  String.raw`\bexperienc(?:e|es|ing) (?:problems|difficult(?:y|ies)|trouble)\b`,
  String.raw`\b(?:have|has|having|with) (?:some )?(?:problems|difficult(?:y|ies)|trouble|issues) (?:in |with )?(?:access|us|reach|connect|work|logg)ing\b`,
  String.raw`\b(?:is|are|becomes?|runs?|was|were) (?:[a-z]+ly )?(?:degraded|impaired|slow|sluggish|unstable|unreliable)\b`,
  String.raw`\b(?:degradation|impairment|slowness|sluggishness)\b`,
);

/** "with the degree of skill and care of a leading contractor", "devote such time as is necessary". */
export const MEASURE_OF_CARE = anyOf(
  String.raw`\b(?:recogni[sz]ed|accepted|established|proven|common|modern|sound|prevailing|customary|usual) (?:(?!accounting\b)[a-z]+ ){0,2}(?:practices?|standards?|principles|norms)\b(?! (?:of|set|named|listed|defined) )`,
  String.raw`\b(?:according to|in line with|in accordance with|consistent with) (?:our |its |the )?(?:[a-z]+ ){0,2}(?:policies|guidelines|procedures|practices|protocols)(?=[.,;]|$)`,
  String.raw`\bstrict (?:[a-z]+ )?(?:conditions|standards|requirements|procedures|polic(?:y|ies)|controls|guidelines)\b`,
  String.raw`\b(?:care|skill|diligence|quality|standard)(?: and (?:care|skill|diligence))? (?:that (?:is|can be|may be) |to be |which (?:is|can be) )?(?:reasonably )?expected (?:of|from|by)\b`,
  String.raw`\bfit (?:to be [a-z]+|for (?:human |normal |intended |regular )?(?:use|consumption|service))\b`,
  String.raw`\b(?:degree|level|standard) of (?:skill|care|diligence|reliability|competence|professionalism|quality|security|protection|attention|expertise|support)\b`,
  String.raw`\b(?:leading|reputable|comparable|prudent|competent|experienced|first-class|top|professional|diligent|well-managed|other(?= [a-z ]{3,20} (?:of|in|would|that|use|apply)\b)) (?:contractors?|vendors?|providers?|suppliers?|operators?|companies|professionals?|service providers?|businessm[ae]n|merchants?)\b(?= (?:of|in|would|that|can|could|does|do|use|apply)|[.,;]|$)`,
);

/** "meeting Company's standards", "ITIL-aligned", "as customary for institutions of its type": a measure that one party keeps to itself, or nobody has. */
export const A_MEASURE_OF_ITS_OWN = anyOf(
  String.raw`\b(?:meet|meets|meeting|to|with|satisfy|satisfies|satisfying|according to|per|under|by) (?:the )?(?:company|client|customer|provider|supplier|vendor|contractor|buyer|owner|our|its|their|your|(?!the\b)[a-z]+)(?:'s|s')? (?:own |internal |usual |standard |normal |current |then-current |general |security |quality |corporate ){0,2}(?:standards|norms|expectations|house rules|requirements and standards)(?=[.,;]|$| (?:and|or|for|at|in)\b)`,
  String.raw`\b(?:on|by|to|per|under|with|through|subject to) (?:the )?[a-z]+'s (?:own |internal )?(?:standard|normal|usual|regular|customary) (?:[a-z]+ ){1,2}?(?:cycles?|schedules?|turnarounds?|lead times?|intervals?|practices?|procedures?|process(?:es)?)\b(?! (?:of \d|in|set|as))`,
  String.raw`\b(?:normal|standard|usual|customary|ordinary) (?:[a-z]+ )?(?:schedules?|cycles?|practices?|lead times?|turnarounds?) of [a-z]+`,
  String.raw`\bwithin (?:the |any |all )?(?:required|requested|expected|desired|necessary|needed) (?:time ?frames?|timelines?|timescales?|deadlines?|time|times)\b(?! (?:in|of|under|set|by|specified|stated|for))`,
  String.raw`\bin (?:a|any) (?:way|manner|fashion) (?:(?:that|which) (?:is|are) )?not (?:recommended|intended|foreseen|advised|customary|usual)\b(?! (?:by|in|for|under))`,
  String.raw`\baligns? (?:to|with) (?:[a-z']+ ){0,3}(?:slas?|standards|expectations|practices|polic(?:y|ies))\b`,
  String.raw`\b(?:its|their|the) recommended (?:[a-z]+ ){0,3}(?:thresholds|limits|levels)\b`,
  String.raw`\b[a-z0-9]+-(?:aligned|inspired|oriented|like)(?= )`,
  String.raw`\b(?:is|are|be|broadly|closely|generally|controls|processes|practices|measures|policies|procedures) (?:aligned|in alignment|consistent|comparable) (?:to|with)\b`,
  String.raw`\bas (?:is |are )?(?:customary|usual|common|standard|normal|typical) (?:for|in|among|with|within)\b`,
);

/** "with courtesy and respect", "with all due professionalism". */
export const IN_GOOD_SPIRIT = anyOf(
  String.raw`\b(?:must|shall|will|agrees? to|undertakes? to) (?:always |also |duly |fully )?(?:be (?:mindful|aware|conscious|considerate|understanding|sensitive|attentive|supportive|alert) (?:of|to|towards?)|have (?:due |proper |full )?regard (?:to|for)|bear in mind|pay (?:due )?(?:regard|attention|heed) to|take (?:due )?(?:account|notice|heed) of|take into (?:account|consideration)|give (?:due |full |careful )?(?:thought|regard|weight) to|consider(?! it\b| (?:to be|as)\b)|accommodate|deal with|look after|care for|address|attend to)\b`,
  String.raw`\bwith (?:(?:all|due|the|utmost|great|appropriate|proper) ){0,2}(?:courtesy|respect|professionalism|diligence|expertise|urgency|attention|skill|competence|enthusiasm|priority)\b(?! to\b| \d| [p-s]\d)`,
  String.raw`\b(?:projects?|projecting|conveys?|conveying|shows?|demonstrates?|displays?|exhibits?|reflects?|maintains?|presents?) (?:an? |the )?(?:high |good |utmost )?(?:professionalism|courtesy|respect|competence|(?:positive|professional|good|favou?rable|neat) (?:image|appearance|attitude|demeanou?r|impression))\b`,
);

/** "takes every precaution", "attempts in good faith". */
export const TRYING = anyOf(
  String.raw`\b(?:[a-z]+ly )?(?:justifiable|acceptable|proportionate|appropriate|sensible|adequate) efforts?\b`,
  String.raw`\b(?:reasonable|best|commercially)-(?:endeavou?rs?|efforts?|reasonable)\b(?: (?:support|basis|manner|efforts?|endeavou?rs?))?`,
  String.raw`\b(?:continuous|uninterrupted|non-stop|round-the-clock|constant) (?:work|efforts?)\b`,
  String.raw`\ball (?:actions?|steps|measures|means|work) (?:that (?:are|is) )?(?:reasonably )?(?:necessary|required|needed|possible|available)\b(?! (?:by|under) )`,
  String.raw`\bcommercially (?:reasonable|sensible|practicable|viable|feasible|acceptable) (?:[a-z]+ )?(?:means|steps|measures|attempts?|efforts?|precautions|methods|terms|time|manner|way|basis)\b`,
  String.raw`\bworks? (?:hard|tirelessly|diligently|ceaselessly|relentlessly|vigorously|intensively|without (?:pause|rest|let-up|interruption)|day and night)\b`,
  String.raw`\b(?:will|shall|must|to) take (?:great |every |all |due |proper |particular |special )?care (?:to|that|not to|when|in)\b`,
  String.raw`\b(?:every|all possible|all appropriate|all necessary|all suitable|any reasonable|all sensible) (?:precautions?|steps?|measures?|attempts?|means|actions?)\b`,
  String.raw`\b(?:attempts?|tries|try) in good faith\b`,
  String.raw`\bin good faith (?:attempts?|tries|try|to (?:meet|resolve|restore|repair|deliver|respond|provide))\b`,
  String.raw`\bdevotes? such (?:time|attention|resources|effort)[a-z ,]{0,30}\b`,
);

/** "future-proof", "fit for purpose", "perceived". */
export const PRAISE =
  /\b(?:future-proof|fit for (?:purpose|use|its purpose)|carrier-grade|military-grade|market-leading|customer-focused|customer-centric|cost-effective|value for money|best-of-breed|crystal[- ]clear|rock[- ]solid|second to none|white-glove|high-end|(?:enterprise|bank|industrial|commercial|professional|production)[- ]grade|hassle-free|worry-free|turnkey quality|business-friendly|people-friendly)\b/g;

/** "do their utmost", "go the extra mile", "best attention". */
export const ONES_BEST = anyOf(
  String.raw`\b(?:do|does|doing|give|gives|try|tries|devotes?|pays?) (?:its|our|their|his|the|your)? ?(?:very )?(?:utmost|best|level best|very best|best attention|fullest attention)\b`,
  String.raw`\b(?:all|any)(?: [a-z]+)? (?:means|resources|tools|measures) (?:at (?:its|our|their) disposal|available to (?:it|us|them))\b`,
  String.raw`\b(?:everything|all|anything) (?:with)?in (?:its|our|their|his|the [a-z]+'s) (?:power|abilit(?:y|ies)|means|capacity|reach)\b`,
  String.raw`\b(?:handled|treated|carried|transported|processed|used|stored|performed|loaded|unloaded) with (?:great |due |the utmost |all |proper |reasonable )?care\b`,
  String.raw`\bto the best of (?:its |our |their |your |his |the )?(?:own )?(?:abilit(?:y|ies)|skills?|powers?|capabilit(?:y|ies))\b`,
  String.raw`\b(?:go(?:es)?|walks?) (?:the extra mile|out of (?:its|our|their) way|to great lengths)\b`,
  String.raw`\bexercis(?:es?|ing) (?:(?:all|due|proper|great|reasonable|appropriate|utmost|extreme|ordinary) ){0,2}(?:care|caution|diligence|prudence|vigilance|restraint|skill|moderation)\b(?! over)`,
  String.raw`\b(?:efforts?|attempts?|endeavou?rs?)(?: [a-z]+){0,2}? (?:will|shall|must|should|is|are|has been|have been)(?: always| also| then)?(?: be)? (?:made|undertaken|taken)\b`,
  String.raw`\b(?:every|all|due|great|the utmost|utmost|proper|reasonable) (?:possible )?(?:care|caution|precautions?|consideration) (?:is|are|will be|shall be|must be|has been) (?:taken|exercised|given)\b`,
  String.raw`\b(?:ma(?:kes?|king|de)|puts? in) (?:every|all|an?|the|its|our|their) (?:[a-z]+,? (?:and )?){0,2}(?:attempt|effort|endeavou?r)s? (?:to|at|in|so|for|that|has|have|is|are)\b`,
  String.raw`\b(?:(?:do|does) (?:what|whatever|everything|all|anything)(?: that)?|as best(?: as)?) (?:it|we|they|he|is) (?:reasonably |possibly )?(?:can|could|possible|able|necessary|needed)\b`,
  String.raw`\btakes? (?:such|sensible|suitable|proper|appropriate|adequate|necessary|prudent|all|every)(?: \w+)? (?:steps|precautions?|measures|action|care)(?: as (?:is|are|may be))?\b(?! (?:required|set out|specified|listed|described|prescribed|laid down))`,
  String.raw`\b(?:in|with) (?:an? )?(?:[a-z-]+,? (?:and )?){0,2}?(?:professional|workmanlike|workman[- ]like|businesslike|competent|skilful|skillful|conscientious|diligent|proper|sound|orderly|good|sensible|logical|quality|careful|safe|efficient|effective|courteous|discourteous|unprofessional|cost-effective|economical|responsible|cooperative|constructive|transparent|consistent|satisfactory|appropriate|suitable|reasonable|acceptable|friendly|helpful|thorough|neat|tidy|first-class|good and)(?:,? and [a-z-]+| [a-z]+like)? (?:manner|fashion|way)\b`,
  String.raw`\b(?:skill|care|diligence)(?:,? (?:and|or) (?:skill|care|diligence|prudence))? (?:expected|of|that (?:can|may) be expected)\b(?: of)? an? [a-z]+`,
  String.raw`\bwith (?:due|proper|great|the greatest|ordinary|reasonable) (?:care|skill|diligence|caution|prudence)\b`,
  String.raw`\ball (?:reasonable |due |proper )(?:skill|care|diligence|caution|precautions?)\b`,
);

/** "in good faith", "in the customer's best interests": an attitude, which nobody can see. */
export const GOOD_WILL = anyOf(
  String.raw`\bas (?:experienced|perceived|felt|seen|judged) by (?:the |its |our |their )?(?:end[- ])?(?:users?|customers?|clients?|business|subscribers?)\b`,
  String.raw`\b(?:be|are|is) (?:happy|content|pleased|comfortable) with\b`,
  String.raw`\b(?:act|acts|acting|cooperates?|co-operates?|work|works|together|resolve|negotiat\w+|discuss\w*|consult\w*|deal|deals|parties|matters?|disputes?|attempts?|dispute)\b(?![^.;]{0,60}\bagree\b)[^.;]{0,60}\bin good faith\b`,
  String.raw`\bwork (?:together )?with (?:you|the (?:customer|client|other party)|customers|clients|each other|one another) to\b`,
  String.raw`\b(?:investigat|review|consider|assess|handl|address|determin|decid|calculat)\w*\b[^.;]{0,60}\bin good faith\b`,
  String.raw`\bgood[- ]faith (?:negotiations?|discussions?|cooperation|consultations?|dealings?)\b`,
  String.raw`\bin (?:a|the) spirit of\b`,
  String.raw`\b(?:in|to|against|with) (?:the )?(?:[a-z]+'s |its |our |their |your )?best interests?\b`,
  String.raw`\bcommit\w* (?:itself |themselves |ourselves )?to (?:transparency|openness|excellence|quality|service|partnership|innovation|sustainability|continuous|fairness|honesty)\b`,
  String.raw`\bbest (?:satisf(?:y|ies)|meets?|serves?|suits?|fits?|supports?) (?:the|its|our|their|your|all) `,
  String.raw`\b(?:is|are|remains?) (?:[a-z]+ )?subjective\b`,
  String.raw`\bvalue for money\b`,
  String.raw`\b(?:mutual (?:trust|respect|understanding)|(?:gesture of|as|in|out of) goodwill|goodwill (?:gestures?|basis|credits?|payments?))\b`,
  String.raw`\bcontinuous(?:ly)? (?:improv\w+|optimi[sz]\w+)\b`,
  String.raw`\bmeet(?:s|ing)? (?:the |its |our |their |your |all )?(?:[a-z]+(?:'s|s')? )?(?:business |operational |changing |specific |individual )?needs\b`,
  String.raw`\b(?:must|shall|will) not (?:deteriorate|suffer|worsen|decline|degrade)\b`,
  String.raw`\b(?:performs?|works?) (?:substantially|essentially|basically|largely) as\b`,
);
