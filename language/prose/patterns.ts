/**
 * Turns of phrase that no list of words can hold, for sentences in small letters.
 *
 * Invariant: each pattern has the `g` flag and no state of its own between sentences; none can take longer than the sentence is long times
 * a constant (every repetition is bounded).
 */

/** "where technically feasible", "if appropriate", "as circumstances allow". */
export const ESCAPING =
  /\bto the extent of (?:its|our|their) (?:resources|abilit(?:y|ies)|capacit(?:y|ies)|capabilities|means|powers?)\b|\b(?:if|when|where|whenever|wherever|unless|insofar as|in so far as|to the extent|so far as|as far as)(?: (?:it is|this is|deemed|considered|reasonably|commercially|technically|operationally|economically|legally|otherwise)){0,2} (?:possible|practical|practicable|impractical|impracticable|feasible|reasonable|appropriate|convenient|desirable|advisable|warranted|justified|sensible|prudent)\b|\bas (?:the )?(?:circumstances?|time|workloads?|business needs?|resources?|conditions?|situation|capacity) (?:permits?|allows?|dictates?|requires?)\b|\b(?:when|where|if|as) (?:the )?(?:business needs?|operational needs?|workload|capacity|circumstances|resources) (?:permit|allow|dictate|require)s?\b|\b(?:weather|budget|time|resources?|capacity|workload|staffing) permitting\b|\bas (?:is|are|may be) (?:necessary|required|reasonable|appropriate|needed)\b(?! by| under)|\bif this is (?:required|necessary|needed)\b/g;

/** "for operational reasons", "in exceptional situations": reasons that can always be found. */
export const EASY_REASONS =
  /\b(?:good|valid|compelling|important|technical|operational|business|safety|objective|justified|legitimate|organisational|organizational) (?:reasons?|grounds)\b|\bin (?:exceptional|special|certain|particular|justified|urgent|extraordinary|rare|individual|appropriate|limited|extreme) (?:situations?|circumstances?|cases?|conditions?|instances?)\b/g;

/** "as low as possible". */
export const AS_POSSIBLE =
  /\bas (?:low|high|short|small|few|little|much|many|long|close|near|reliable|stable|secure|good|well|efficient|accurate|complete)(?:ly)? as (?:reasonably )?(?:possible|practicable|feasible|necessary|needed)\b/g;

/** "kept informed", without a word of how often. */
export const KEPT_INFORMED =
  /\b(?:kept|keeps?|keeping)(?: \w+){0,3} (?:informed|updated|posted|up to date|apprised)\b|\blets? (?:you|us|the customer|the client|the other party) know\b(?! (?:that|if|when|by|whether|within|at least|about (?:the|your))\b)/g;

/** "can vary depending on the complexity of the request". */
export const VARYING =
  /\bvar(?:y|ies) from (?:month|week|day|case|site|country|region|time|year) to\b|\b(?:can|may|might|will|could) (?:vary|differ|fluctuate)\b(?! (?:in function of|according to|with the|in line with|as a function of)\b)|\b(?:can|may|might|will|could) (?:be longer|be shorter|be higher|be lower|take longer|deviate)\b|\b(?:depend(?:s|ing|ent)? (?:up)?on|subject to) (?:the )?(?:complexity|circumstances|workload|availability|nature|situation|current load|load|conditions|individual case|demand|scope|effort)\b/g;

/** "a high level of", "a certain degree of", "high impact". */
export const SOME_DEGREE =
  /\b(?:high|low|higher|lower|certain|large|small|tolerable|bearable|considerable|great|greater|broad|wide|increased|unusually high|elevated) (?:degrees?|levels?|extents?|proportions?|percentages?|volumes?|impact|amounts?|loads?|demand|traffic|usage|workloads?)\b|\b(?:higher|lower|slower|faster|longer|shorter)[ -]than[ -](?:normal|usual|average|expected|necessary)\b|\bexpected (?:call )?(?:volumes?|loads?|workloads?|demand|traffic|usage|growth)\b/g;

/** "interruptions of short duration", "extended outages". */
export const SOME_LENGTH =
  /\b(?:short|brief|long|longer|extended|prolonged|lengthy|sustained|continued|momentary|temporary|transient|considerable|unnecessary|excessive|undue|minimal|noticeable|significant) (?:term )?(?:durations?|interruptions?|outages?|periods?(?: of time)?|delays?|disruptions?|downtime|unavailability|absences?|waiting times?|response times?)\b/g;

/** "friendly staff", "equivalent equipment": qualities that need a noun beside them to be vague. */
export const SCOPED_QUALITY =
  /\b(necessary|appropriate|suitable|adequate|reasonable) (?:[a-z]+,? ){1,3}(?:measures|safeguards|precautions|controls)\b|\b(relevant|necessary|pertinent|applicable|required) (?:details|measures|precautions|resources|skills|expertise|personnel|staff)\b|\b(stable|secure|smooth|reliable|dependable|flexible|scalable) (?:and \w+|operation|service|connection|network|environment|manner|solution|access)\b|\b(good) (?:service|support|performance|quality|condition|order|working order|care|access|communication)\b|\b(core|key|essential|main|basic|major|primary|important|non-critical|critical|non-essential|mission-critical|business-critical) (?:\w+ )?(?:functionality|functions?|features?|components?|functionalities|errors?|issues?)\b|\bmust be (reliable|stable|secure|flexible|scalable|helpful|friendly|polite|accurate|consistent|clean|tidy|safe)\b|\b(equivalent|similar|comparable|like) (?:equipment|replacements?|products?|devices?|services?|standards?|quality|functionality|functions?|features?|goods|solutions?)\b|\b(knowledgeable|experienced|qualified|skilled|trained|competent|professional|friendly|helpful|courteous|reliable|senior) (?:\w+ )?(?:staff|personnel|engineers?|technicians?|employees|specialists?|people|team|agents?|support)\b|\b(important|critical|urgent|relevant|key) (?:updates?|changes?|matters?|issues?|information|requests?|events?|notices?|messages?|news)\b/g;

/** "on receipt of all necessary information": when a clock starts is left to whoever finds it sufficient. */
export const ALL_THAT_IS_NEEDED =
  /\b(?:receiv\w+|receipt of|provid\w+|suppl(?:y|ied)|obtain\w*|submit\w*|has|have) (?:all (?:of )?)?(?:the |any )?(?:necessary|relevant|sufficient|requisite|appropriate|adequate|needed) (?:\w+ )?(?:information|details?|data|documents?|documentation|inputs?|materials?|evidence|access|feedback)\b/g;

/** How bad is it? "degraded performance". */
export const IMPAIRED =
  /\b(?:low|little|minor|limited|minimal|small) (?:or|to) no [a-z]+|\b(?:degraded|impaired|reduced|limited|poor|slow|unsatisfactory|bad)(?: \w+)? (?:performance|service|functionality|response|speed|quality|availability|operation)\b|\b(?:degradation|impairment|slowness|sluggishness)\b/g;

/** "with the degree of skill and care of a leading contractor", "devote such time as is necessary". */
export const MEASURE_OF_CARE =
  /\b(?:degree|level|standard) of (?:skill|care|diligence|reliability|competence|professionalism|quality|security|protection|attention|expertise|support)\b|\b(?:leading|reputable|comparable|prudent|competent|experienced|first-class|top|professional|diligent|well-managed|other) (?:contractors?|vendors?|providers?|suppliers?|operators?|companies|professionals?|service providers?|businessm[ae]n|merchants?)\b(?= (?:of|in|would|that|can|could|does|do|use|apply)|[.,;]|$)/g;

/** "with courtesy and respect", "with all due professionalism". */
export const IN_GOOD_SPIRIT =
  /\bwith (?:(?:all|due|the|utmost|great|appropriate|proper) ){0,2}(?:courtesy|respect|professionalism|diligence|expertise|urgency|attention|skill|competence|enthusiasm|priority)\b(?! to\b| \d| [p-s]\d)/g;

/** "takes every precaution", "attempts in good faith". */
export const TRYING =
  /\b(?:every|all possible|all appropriate|all necessary|all suitable|any reasonable|all sensible) (?:precautions?|steps?|measures?|attempts?|means|actions?)\b|\b(?:attempts?|tries|try) in good faith\b|\bin good faith (?:attempts?|tries|try|to (?:meet|resolve|restore|repair|deliver|respond|provide))\b|\bdevotes? such (?:time|attention|resources|effort)[a-z ,]{0,30}\b/g;

/** "the provider may suspend the service": a right without a test. */
export const FREE_HAND =
  /\b(?:the )?(?:provider|supplier|vendor|company|contractor|service provider|operator|carrier|licensor|landlord|we) (?:may|can|is free to|shall be free to)(?: \w+ly)? (?:limit|suspend|restrict|reschedule|postpone|extend|substitute|withhold|refuse|change|modify|amend|interrupt|reduce|throttle|discontinue|downgrade|reclassify|reject|vary|adjust|revise|alter|cancel|replace|move)\b/g;

/** "credits are subject to approval". */
export const SUBJECT_TO_APPROVAL =
  /\bif (?:requested and )?approved by\b(?! (?:both|the parties|each))|\b(?:credits?|claims?|refunds?|requests?|compensation|payments?|service levels?|targets?|deadlines?|dates?) (?:is|are|remains?|shall be|will be) (?:always )?subject to (?:the |our |its |prior |final |internal |further )*(?:approval|review|confirmation|validation|verification|acceptance|availability|change|discretion)\b/g;

/** "future-proof", "fit for purpose", "perceived". */
export const PRAISE =
  /\b(?:future-proof|fit for (?:purpose|use|its purpose)|enterprise-grade|carrier-grade|military-grade|market-leading|customer-focused|customer-centric|cost-effective|value for money|best-of-breed|hassle-free|worry-free|turnkey quality|business-friendly|people-friendly)\b/g;

/** "within a commercially acceptable period", "after a short while". */
export const SOME_TIME =
  /\bwith all (?:due |possible )?(?:haste|speed|dispatch|despatch|urgency|expedition)\b|\bin (?:an? |the |one of the )?(?:future|upcoming|subsequent|later) (?:[a-z]+ ){0,2}(?:releases?|versions?|updates?|patch(?:es)?)\b|\bduly (?:inform|notif|advis|announc)\w*|\b(?:within|in|after|for|over|during) (?:an? |the )?(?:[a-z]+ly )?(?:acceptable|adequate|appropriate|suitable|realistic|sensible|fair|reasonable|usual|normal|customary|proper|short|shortest|brief|long|longer|extended|limited|certain|considerable|practicable|convenient) (?:possible )?(?:amount of time|space of time|lapse of time|periods?(?: of time)?|times?|time ?frames?|time ?scales?|delays?|whiles?|intervals?|notice)\b|\b(?:soon|shortly|directly|straight|straightaway|right) (?:after|afterwards|thereafter|away|before)\b|\bfor a (?:while|time|limited time|limited period)\b|\bat (?:a )?(?:mutually )?(?:short notice|convenient times?|times? convenient|a time convenient|suitable times?|times? (?:that )?suits?)\b|\b(?:well|long|far|shortly|sufficiently|adequately) (?:in advance|ahead|before|beforehand)\b|\bat the (?:next|first|nearest|very first|earliest) (?:convenient |suitable |possible |available |reasonable )?(?:visit|opportunity|occasion|chance|moment|date|time)\b|\bin (?:good|ample|sufficient|proper) time\b|\bwithout (?:loss of time|(?:any )?(?:further|much|significant|needless|avoidable|culpable|longer) (?:delay|ado))\b|\bby mid-?(?:morning|afternoon|day|week|month)\b|\b(?:swift|speedy)\b/g;

/** "within a few hours", "a little longer", "almost all deliveries". */
export const FEW =
  /\btypical (?:[a-z]+ )?(?:files?|documents?|pdfs?|requests?|loads?|users?|workloads?|usage|queries|pages|cases)\b|\bsome or all of (?:the |our |its )?[a-z]+\b|\b(?:a|the (?:next|last|first|following)) (?:few|couple(?: of)?) (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|times)\b|\bcertain (?!of\b|that\b|to\b|is\b|are\b)(?:[a-z-]+ )?[a-z]+s\b|\bsome (?:of (?:the|our|its) )?(?:\w+ )?(?:functions?|features?|services?|products|issues|incidents|faults|problems|tickets|outages|interruptions|events|promotions|parts|areas|regions|users|customers|cases|circumstances|requests|areas|situations|hours|sites|components)\b|\b(?:almost|nearly|virtually) (?:all|every|always|never)\b|\b(?:the )?(?:great |vast |overwhelming )?majority of (?:the )?(?:cases|time|[a-z]+s)\b|\ba (?:little|bit|lot) (?:longer|more|less|later|earlier|of)\b|\bhalf an? hour or so\b|\b(?:during|in|at|outside|outwith|within) (?:the )?(?:busy|quiet|quieter|peak|core|off-peak|slack|holiday|core business|least busy) (?:times?|hours?|periods?|season|seasons|moments|days|months)\b|\b(?:few(?:er)?|many|most|several) (?:other )?(?:cases|instances|circumstances|situations|customers|users|requests|occasions)\b/g;

/** "is a target and not a warranty", "we hope to", "for guidance only". */
export const NOT_BINDING =
  /\b(?:we target|the [a-z]+ targets|(?:provider|company|supplier|vendor|contractor) targets) (?:an? |at least |\d)|\b(?:targets?|levels?|times?|figures?|dates?|deadlines?|values?|percentages?|commitments?|uptime[^.;]{0,16}) (?:is|are|shall be|remain) (?:only |merely |purely )?(?:a target|targets|an aim|a goal|goals|indicative|aspirational|for guidance|for information|estimates?|an estimate|non-binding|not binding|not guaranteed|not commitments|not warranties|objectives|an objective)\b|\b(?:for (?:guidance|information|orientation|illustration|planning)(?: purposes)? only|non-binding|not legally binding|an intention to|no guarantee (?:is given|can be given|of|that)|a target and not|target (?:metrics|figures|values) and|not guaranteed (?:service )?levels)\b|\b(?:aim|goal|intention|ambition|objective|aspiration|hope) (?:is|will be) (?:to|that)\b|\b(?:hopes?|aspires?|plans|tends?|commits itself|pledges?|intends?|endeavou?rs?) to (?!say|the)(?=[a-z]+)\b|\bis (?:built|designed|engineered|intended|planned|conceived|expected|supposed|meant|dimensioned) (?:to|for) (?:deliver|withstand|provide|achieve|reach|offer|handle|cope|support|be|run|ensure|give|meet|last)\b/g;

/** "if the situation demands", "where staffing allows", "if it thinks fit", "as it can". */
export const AS_NEED_BE =
  /\b(?:if|when|where|wherever|whenever|unless|as|insofar as|so far as|as far as|to the extent|as long as)(?: that)? (?:it|we|they|this|that|he|she|one|the [a-z]+)(?: reasonably| in its view| itself)? (?:thinks?|considers?|deems?|determines?|believes?|regards?|finds?|feels?|judges?|sees?) (?:it |this |that |them )?(?:to be |is )?(?:useful|fit|helpful|necessary|needed|required|good|proper|right|sensible|wise|advisable|possible|appropriate|excessive|justified|worthwhile|desirable|as)\b|\b(?:that|which) (?:it|we|they|the (?:provider|supplier|vendor|company|contractor)) (?:regards?|considers?|deems?|finds?|believes?|thinks?|judges?) (?:as |to be |is |are )?[a-z]+|\b(?:if|when|where|wherever|whenever|unless|as|insofar as|so far as|as far as)(?: the| our| its| their)? (?:situation|circumstances?|needs?|demand|workload|staffing|capacity|resources?|budget|time|conditions?|weather|traffic|staff|priorities|schedules?|operations|availability|volume|event)(?: so)? (?:demands?|requires?|allows?|permits?|arises?|is heavy|are heavy|is high|makes? (?:it|this) necessary|calls? for(?: it)?|warrants?(?: it)?|dictates?|justif(?:y|ies)(?: it)?)\b|\b(?:if|when|where|wherever|whenever|unless|as far as) (?:it|this|that|these)(?: is| are| can be| may be| could be| proves?| should be| turns out)(?: reasonably| commercially| technically| at all)?(?: to be)? (?:not )?(?:arranged|expected|achievable|doable|manageable|feasible|possible|practical|practicable|avoided|accommodated|done|needed|useful|helpful|convenient|appropriate|unavoidable|inevitable|indispensable)\b|\b(?:as|so) far as (?:feasible|achievable|is possible|can be)\b|\b(?:if|should) (?:the )?needs? (?:be|arise|arises)\b|\b(?:should|if) (?:circumstances|the need|it) (?:so )?(?:arise|require|become necessary|demand)\b|\b(?:if|when|where) (?:it|we|they|the [a-z]+) (?:has|have|is|are) (?:the )?(?:capacity|time|resources|staff|able|available|in a position|spare capacity|free)\b|\bsubject to (?:our |its |the |available |adequate |sufficient |prior )*(?:resourcing|staffing|staff|capacity|resources|workload|availability|budget|demand|scheduling|feasibility|stock|spares|parts|funding|weather|circumstances)\b|\bto the extent (?:that )?(?:can|may|could) (?:reasonably )?be expected\b|\bas [a-z]+ as (?:it|we|they|he|is|the [a-z]+) (?:reasonably |possibly )?(?:can|could|may)\b|\b(?:as|according) to (?:the )?needs?\b|\badjusted to (?:the )?(?:need|needs|demand|circumstances)\b|\bfair in the circumstances\b|\bin (?:very |particularly |especially )?(?:urgent|serious|exceptional|difficult|justified|special|severe|extreme|hard|minor|grave) cases\b|\bwhen (?:demand|load|traffic|call volume) is (?:heavy|high|unusual|exceptional)\b|\bthat (?:may|might|can|could) (?:reasonably )?be (?:needed|required|necessary|expected|requested|useful)\b|\b(?:everything|all|what|whatever) (?:that )?(?:it|we|they|is) (?:reasonably )?(?:can|could|possible|feasible)\b/g;

/** "will be worked out in good time", "at a rate to be settled", "further details will follow". */
export const SETTLED_LATER =
  /\b(?:to be|will be|shall be|must be|are to be|is to be) (?:settled|worked out|discussed|negotiated|clarified|finali[sz]ed|fleshed out|elaborated|fixed|agreed(?: upon)?|coordinated|harmoni[sz]ed)(?: (?:between|by|among) (?:us|them|the parties|both (?:parties|sides)|both))?(?: (?:later|separately|in due course|at a later (?:date|stage|time|point)|jointly|mutually|individually|beforehand))?\b(?! (?:in accordance|by dividing|at the price))|\b(?:further|more|additional|the) (?:details?|information|particulars|terms) (?:will|shall|to) (?:follow|be (?:provided|supplied|communicated|announced|given|sent|determined|agreed))\b(?! within)|\b(?:the )?parties (?:will|shall|must|are to|undertake to|agree to) (?:jointly |mutually |amicably )?(?:settle|agree|work out|discuss|determine|define|decide|negotiate|consult|find|seek|develop|draw up|establish)\b(?! (?:disputes|any dispute|to calculate|that|to (?:keep|bound|pay|be)))|\bas (?:mutually |jointly |separately |individually |otherwise )?agreed(?=[.;]|$)/g;

/** "or similar occurrences", "and so forth", "etc": ends that stay open. */
export const OR_THE_LIKE =
  /\b(?:and|or) other (?:related|relevant|necessary|associated|such|appropriate|unrelated) [a-z]+|\b(?:and|or) (?:any |all )?(?:other )?(?:similar|comparable|like|related|equivalent|analogous|such(?:like)?) (?:occurrences?|incidents?|matters?|measures?|things?|services?|situations?|conditions?|disruptions?|actions?|items?|purposes?|problems?|activities|disasters?|systems?|providers?|components?|functions?)\b|\b(?:and|or) (?:things|anything|something|everything|all) (?:like that|of (?:this|that|the) (?:kind|sort)|of a similar kind)\b|\bto name (?:but |only )?(?:a few|some)\b|\b(?:and|or) (?:any )?other (?:items|things|matters|events|factors|issues|causes|circumstances|reasons|activities) (?:that|which) (?:may|could|might|can)\b|\b(?:and|or) (?:whatever|whichever|wherever) else\b|\b(?:or|and) any other (?:reasons?|causes?|events?|circumstances?|matters?|factors?|costs?|issues?)\b(?! (?:listed|named|described|set|specified|given|in|under))/g;

/** "do their utmost", "go the extra mile", "best attention". */
export const ONES_BEST =
  /\b(?:do|does|doing|give|gives|try|tries|devotes?|pays?) (?:its|our|their|his|the|your)? ?(?:very )?(?:utmost|best|level best|very best|best attention|fullest attention)\b|\bgo(?:es)? (?:the extra mile|out of (?:its|our|their) way|to great lengths)\b|\b(?:makes?|making) (?:every|all|an honest|an earnest|a serious|a genuine|a real) (?:possible |reasonable )?(?:attempt|effort|endeavou?r)s?\b|\b(?:do|does) (?:what|whatever|everything|all|anything)(?: that)? (?:it|we|they|he|is) (?:reasonably |possibly )?(?:can|could|possible|able|necessary|needed)\b|\btakes? (?:such|sensible|suitable|proper|appropriate|adequate|necessary|prudent|all|every)(?: \w+)? (?:steps|precautions?|measures|action|care)(?: as (?:is|are|may be))?\b|\b(?:in|with) (?:a )?(?:professional|workmanlike|businesslike|competent|skilful|skillful|conscientious|diligent|proper|sound|orderly|good)(?:,? and \w+)? (?:manner|fashion|way)\b|\b(?:skill|care|diligence)(?:,? (?:and|or) (?:skill|care|diligence|prudence))? (?:expected|of|that (?:can|may) be expected)\b(?: of)? an? [a-z]+|\bwith (?:due|proper|great|the greatest|ordinary|reasonable) (?:care|skill|diligence|caution|prudence)\b|\ball (?:reasonable |due |proper )(?:skill|care|diligence|caution|precautions?)\b/g;

/** "in good faith", "in the customer's best interests": an attitude, which nobody can see. */
export const GOOD_WILL =
  /\b(?:act|acts|acting|cooperates?|co-operates?|work|works|together|resolve|negotiat\w+|discuss\w*|consult\w*|deal|deals|parties|matters?|disputes?|attempts?|dispute)\b[^.;]{0,60}\bin good faith\b|\bgood[- ]faith (?:negotiations?|discussions?|cooperation|consultations?|dealings?)\b|\bin (?:a|the) spirit of\b|\bin (?:the )?(?:[a-z]+'s |its |our |their |your )?best interests?\b|\bcommit\w* (?:itself |themselves |ourselves )?to (?:transparency|openness|excellence|quality|service|partnership|innovation|sustainability|continuous|fairness|honesty)\b|\bvalue for money\b|\b(?:mutual (?:trust|respect|understanding)|goodwill)\b|\bcontinuous(?:ly)? (?:improv\w+|optimi[sz]\w+)\b|\b(?:must|shall|will) not (?:deteriorate|suffer|worsen|decline|degrade)\b|\b(?:performs?|works?) (?:substantially|essentially|basically|largely) as\b/g;

/** "within one to two days": which of the two counts? */
export const WITHIN_A_RANGE =
  /\b(?:within|in|after) (?:about )?(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|a) ?(?:to|–|-|or) ?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|forty-eight) (?:business |working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b/g;

/** "exceptions may be made", "is not always possible", "urgent tickets have precedence". */
export const EXCEPTIONS_APPLY =
  /\b(?:is|are|to be|will be|shall be) prioriti[sz]ed\b(?! (?:as|by|according|in the order|above|over))|\b(?:exceptions|deviations|departures) (?:are possible|may (?:be made|apply|occur)|can be made|apply|remain possible)\b|\b(?:not|cannot) always\b|\bmay be subject to\b|\b(?:charges?|fees?|costs?|surcharges?) (?:may|might|can|could) (?:also )?(?:apply|be (?:charged|levied|imposed|incurred|payable|due))\b|\bmay be (?:charged|billed|invoiced)\b(?! (?:only|once|if|when))|\b(?:may|can|might) change over time\b|\bmay be (?:eligible|entitled) (?:for|to)\b|\b(?:hardly|barely|scarcely) [a-z]+ed\b|\b(?:given|has|have|takes?|receives?|enjoys?|get) (?:precedence|priority|preference)\b(?! [1-5p]\b)|\bclassified (?:according to|by) (?:their|its|the) (?:seriousness|severity|importance|urgency|gravity|impact)\b|\bin proportion to the (?:severity|seriousness|gravity|impact|extent|inconvenience|importance)\b|\b(?:may|might|can) (?:occasionally|sometimes|at times|briefly|temporarily|exceptionally|now and then)\b/g;

/** "may not be used for": a list that only lengthens a ban leaves nobody in doubt. */
export const BAN =
  /^(?:(?:the )?(?:customer|client|user|licensee|subscriber|buyer|tenant)s?|you) (?:must|may|shall|will|can) not\b|\b(?:may|must|shall|can|will) not (?:be )?(?:used?|resell|resold|share[ds]?|upload(?:ed)?|attempt)\b|\b(?:is|are) (?:strictly )?(?:prohibited|forbidden)\b|\bagrees? not to\b|\bfor any other purposes?\b/;

/** A claim, a remedy, a way to send something: what "and/or" leaves open there has a price. */
export const OWED =
  /\b(?:claims?|credits?|refunds?|terminat\w+|suspend\w*|repairs?|replac\w+|pays?|paid|penalt(?:y|ies)|remed(?:y|ies)|compensat\w+|discounts?|by (?:e-?mail|(?:tele)?phone|letter|post|fax|text))\b/;

/** A text as it stands, for use in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
