/** What one party may do alone, for sentences in small letters. Each pattern has the `g` flag and bounded repetition. */

/** "in its opinion", "at the provider's discretion". */
export const OPINION =
  /\bat the (?:sole |absolute |reasonable )?discretion of\b|\b(?:in|at|within) (?:the )?(?:[a-z]+'s|provider|supplier|its own|our own|their own)(?: sole| absolute| reasonable| exclusive| own)* (?:opinion|judge?ment|discretion|view|determination|option|election|convenience|choice)\b|\bunless (?:we|it|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:elects?|chooses?|decides?|determines?) otherwise\b|\b(?:our|its|their|(?:provider|supplier|company|vendor|contractor)'s) (?:sole |own |reasonable )?(?:determination|assessment|evaluation) (?:of|as to|that|whether)\b|\b(?:has|have|shall have|will have|retains?|shall be|will be) (?:the )?(?:final|sole|ultimate|exclusive|absolute|last) (?:and \w+ )?(?:authority|say|word|decision|determination|judge|arbiter|discretion)\b|\b(?:decisions?|determinations?|judge?ments?|assessments?|findings) (?:of|by) (?:the )?(?:provider|supplier|vendor|company|contractor|carrier|operator)[a-z ]{0,30} (?:is|are|shall be|will be) (?:final|binding|conclusive)\b|\b(?:our|its|(?:the )?(?:provider|supplier|vendor|company|contractor)'s) (?:[a-z]+ ){0,2}(?:decisions?|determinations?|judge?ments?|assessments?|measurements?|calculations?|logs?|records?|systems? of record|data|figures|findings)(?: (?:on|of|about|regarding|concerning|as to|in)\b[^.;]{0,40})? (?:is|are|shall be|will be) (?:final|binding|conclusive|decisive|determinative|controlling|authoritative|definitive)\b|\b(?:our|its|the [a-z]+'s) (?:measurements?|calculations?|logs?|records?|systems? of record|data|figures|decision|determination) (?:shall |will )?(?:counts?|prevails?|governs?|controls?|takes? precedence)\b|\b(?:our|its|[a-z0-9]+'s|provider|supplier|vendor|company) (?:[a-z]+ ){0,3}(?:records?|monitoring|logs?|data|systems?|infrastructure|measurements?|tools?|calculations?) (?:and [a-z]+ |[a-z]+ ){0,2}?(?:is|are|shall be|will be) (?:deemed )?(?:the |a )?(?:sole|only|final|authoritative|exclusive|definitive|conclusive) (?:and [a-z]+ )?(?:sources?(?: of truth)?|basis|records?|measures?|evidence|proof|authority|determinant|reference)\b|\b(?:whose|which|this|that|its|our|their|such) (?:[a-z]+ )?(?:decisions?|findings?|determinations?|judge?ments?|assessments?|calculations?|classifications?|verdict) (?:is|are|shall be|will be) (?:final|binding|conclusive|decisive)\b|\b(?:makes?|making) (?:the |a |its |all )?(?:final|sole|own|ultimate) (?:determinations?|decisions?|judge?ments?|assessments?)\b|\bbased on (?!(?:the|an?|any|each|such|final|joint|mutual) )[a-z]+ determination of\b/g;

/** "may change … at any time", "is subject to change". */
export const AT_ANY_TIME =
  /\b(?:from|at|in|with|using|by|through|via|on) (?:any|whichever|whatever) (?:[a-z]+ ){1,3}(?:that |which )?(?:we|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:may )?(?:chooses?|selects?|prefers?|likes?|wish(?:es)?|sees? fit)\b|\b(?:fix(?:es)?|patch(?:es)?|maintenance|works?|updates?|upgrades?|restarts?|reboots?|interruptions?)\b[^.;]{0,40}\b(?:may|can|might|are|is|will)\b(?! not)[^.;]{0,40}\bwithout (?:any |prior |advance |further |previous )*(?:notice|notification|warning|announcement)\b|\b(?:maintenance|works?|updates?|repairs?|fix(?:es)?|restarts?)\b[^.;]{0,30}\bat any (?:hour|moment)\b|\b(?:may|can|(?:entitled|free) to) (?:\w+ )?(?:perform|carry out|conduct|undertake|change|modify|amend|update|revise|vary|adjust|suspend|discontinue|withdraw|interrupt|limit|restrict|refuse|disconnect|block|reschedule|substitute|reclassify)\b[^.;]{0,60}\bat any time\b|\b(?:maintenance|works?|changes?|updates?|upgrades?|interruptions?|outages?|inspections?|audits?|repairs?) (?:work |windows? )?(?:may|can|might) (?:also )?(?:take place|occur|happen|be (?:performed|carried out|done|scheduled|made|conducted|undertaken|necessary|required)) (?:at any time|at all times|any time)\b|\b(?:may|can|might) (?:also )?be (?:changed|modified|amended|adjusted|revised|varied|altered|updated|suspended|withdrawn|discontinued|interrupted|restricted|replaced|increased|terminated)\b[^.;]{0,40}\bat any time\b|\b(?!(?:customers?|clients?|users?|you)\b)[a-z0-9.&-]+ may (?:also |need to |have to )?(?:perform|carry out|conduct|undertake|do|make) (?:any )?(?:emergency|unscheduled|urgent|unplanned|unannounced) (?:maintenance|works?|repairs?|updates?|upgrades?|changes?)\b|\b(?:is|are) subject to change\b(?! (?:only|by|with|in))/g;

/** "measured by the provider" only says who measures; "determined by" decides. An expert, an auditor or both parties may. */
export const JUDGED_BY =
  /\b(?:priority|severity|classification|urgency|criticality)(?: [a-z]+){0,4} (?:is|are|will be|shall be) (?:set|assigned|allocated|chosen|fixed) (?:solely |initially )?by (?!(?:the )?(?:customers?|clients?|users?|you|end[- ]users?|subscribers?|buyers?|authority|council|agency|both|agreement|parties|jbe|system|reference|applying)\b)(?:the )?[a-z]+\b|\b(?:as )?(?:(?:determined|decided|judged|assessed|confirmed|classified|verified|validated) (?:solely )?by (?:the )?(?:provider|supplier|vendor|company|service provider|contractor|us)(?:'s (?:internal )?(?:monitoring|records|systems|logs|data|tools)[a-z ]{0,20})?|determined by (?!(?:the |its |our )?(?:[a-z]+ing\b|records|measurements|reports?\b|tests?\b))(?!(?:the )?(?:end[- ]?users?|customers?|clients?|users?|you|agency|authority|department|buyer|subscriber|tenant|council)\b)(?!(?:an?|both|each|dividing|subtracting|multiplying|adding|comparing|counting|section|clause|schedule|annex|appendix|reference|whichever|mutual|agreement|law|statute|applicable)\b|the (?:log|probe|monitor|meter|sensor|records?|formula|expert|auditor|court|arbitrat|parties|agreement|number|time|data|difference|higher|lower|ratio))(?:the )?[a-z]+|as (?:reasonably |finally )?(?:confirmed|verified|validated|decided|assessed|judged|established) by (?!(?:the |an? |its |their |our |your )?(?:end[- ]?users?|customers?|clients?|users?|you|agency|authority|department|buyer|subscriber|tenant|council|both|each|either|independent|third|external|section|clause|schedule|annex|log|probe|monitor|meter|sensor|records?|expert|auditor|court|arbitrat\w*|parties|law|public|registered|post|e-?mail|written|letter|tests?|measurements?|(?:[a-z]+ )?monitoring|(?:[a-z]+ )?systems?|status)\b)(?:the )?[a-z]+|(?:solely|exclusively) (?:determined|decided|judged|assessed) by (?:the )?[a-z]+)\b/g;

/** "is entitled to change", "has the right to refuse". */
export const HAS_RIGHT =
  /\b(?:is|are|shall be) (?:entitled|free|at liberty|allowed) to (?:modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict)\b|\b(?:has|have|retains?) the right to (?:modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict|refuse|decide)\b/g;

/** "if deemed incompetent": by whom, and by what test? What is deemed to have happened is a rule. */
export const DEEMED =
  /\b(?:if|when|once|until|where|unless)(?: (?:the|an?|any|this|that|it|such))?(?: [a-z]+){0,3} (?:is|are|was|were|has been|have been) (?:reasonably )?deemed (?:to be |to have been )?(?:in|operational|operating|available|restored|resolved|repaired|fixed|working|stable|satisfactory|critical|urgent|severe|necessary|excessive|invalid|valid|abusive)\b|\b(?:if|when|where|unless|as) (?:it is |they are |he is |so )?deemed (?:to be )?(?!to\b|accepted|received|approved|given|delivered|served|closed|completed?|made|rejected|withdrawn|void|part|a\b|an\b|the\b|by\b)[a-z]+\b/g;

/** "as the Registrar deems reasonably necessary". */
export const DEEMS_FIT =
  /\b(?:deems?|considers?|thinks?|finds?) (?:it )?(?:to be )?(?:reasonably |commercially |strictly )?(?:necessary|appropriate|fit|proper|advisable|desirable|suitable|reasonable|useful|relevant|prudent|sufficient|expedient)\b/g;

/** "priorities may be adjusted": by whom, when, how far? */
export const MAY_BE_CHANGED =
  /\b(?:may|can|might) be (?:changed|modified|amended|adjusted|revised|reclassified|re-?prioriti[sz]ed|varied|adapted|altered|reduced|suspended|withdrawn|discontinued|postponed|rescheduled|deferred|downgraded|rejected|refused|denied|curtailed|shortened|restricted|interrupted)\b/g;

/** "we alone decide". */
export const THEY_DECIDE =
  /\b(?:we|our [a-z]+(?: [a-z]+){0,3}?(?: \([a-z]+\))?|(?:the )?(?:provider|supplier|vendor|company|contractor|service provider)) (?:shall |will |alone )?(?:solely |exclusively |alone )?(?:determines?|decides?)\b|\b(?:we|(?:the )?(?:provider|supplier|vendor|company|contractor)) (?:will |shall )?[^.;]{3,50} and (?:then )?(?:determines?|decides?) (?:whether|if|on)\b/g;

/** "the provider may issue a credit". */
export const MAY_COMPENSATE =
  /\b(?:the )?(?:(?!(?:customer|client|user|subscriber|you|they|buyer|authority|party|parties|reseller|partner)\b)[a-z0-9.&-]+)\.? (may|can|could|might)(?= (?:also |then )?(?:issue|grant|provide|offer|give|apply|pay|award|credit|add)\b[^.;]{0,40}\b(?:credits?|balance|account|refunds?|compensation|rebates?|extensions?)\b)/g;

/** "the customer can receive a credit": how much, and who decides? */
export const MAY_RECEIVE =
  /\b(?:customers?|clients?|you|users?|subscribers?|buyers?) (?:may|can|could|might) (?:also |then )?(?:be able to (?:receive|claim|get|obtain)|receive|get|obtain|be (?:given|granted|offered|issued|awarded)) (?:an? |some |service |partial |full |appropriate |small )*(?:credits?|refunds?|compensation|rebates?|discounts?)\b/g;

/** "credits may be granted". */
export const CREDIT_MAY_BE_GIVEN =
  /\b(?:service )?credits? (?:may|might) (?:also )?(?:apply|accrue|become due|be due|be payable)\b(?! only)|\b(?:service )?(?:credits?|refunds?|compensation|rebates?)(?: (?:of|up to|equal to|for)(?: [^.;, ]+){1,8}?)? (?:may|can|might) be (?:issued|granted|provided|given|applied|awarded|paid|offered|available)\b(?! only| upon| on| until| after| within)/g;

/** A right with a test: an event that both can see, a breach, the law. */
export const ON_AN_EVENT =
  /\b(?:if|in (?:the )?(?:event|case)|where|when|upon|after|should|provided that|to the extent required)\b(?! (?:it|we|they|the (?:provider|supplier|company)) (?:deems?|considers?|thinks?|believes?|decides?|determines?|sees?|wish))(?! (?:necessary|appropriate|possible|needed|required\b(?! by)))[^.;]*\b(?:has|have|is|are|does|do|fails?|violat\w+|breach\w*|exceeds?|receiv\w+|unpaid|overdue|law|order|remains?)\b|\bthat (?:has|have|is|are)(?: not)?(?: been)? [a-z]+ed\b|\brequired by (?:law|applicable)\b|\b(?:has|have) not (?:been )?[a-z]+ed\b/;

/** What the customer may do when it likes is no discretion of the provider. */
export const OTHER_PARTY = /\b(?:you|customers?|clients?|users?|subscribers?|licensees?|buyers?|(?:either|each|both) part(?:y|ies)) $/;

/** "if it determines that", "if we reasonably believe": the condition is what one party thinks. */
export const IF_IT_BELIEVES =
  /\b(?:if|when|where|whenever|unless|should) (?:the )?(?!(?:customer|client|user|subscriber|you|they|buyer|authority|part(?:y|ies)|licensee|council|agency|court|arbitrator|auditor|expert|either|both|one)\b)[a-z0-9.&/-]+(?: [a-z]+ly| in good faith)? (?:determines?|considers?|believes?|suspects?|feels?|agrees? that|thinks?|judges?|is convinced|are convinced|(?:is|are) of the (?:opinion|view)|(?:is|are)(?: reasonably)? satisfied (?:that|with|as to)|has satisfied itself)\b(?! (?:the )?(?:number|amount|percentage)| (?:that )?(?:it|we|they) (?:has|have) (?:not|failed))/g;

/** "we may notify you": whoever may tell may also keep silent. */
export const MAY_TELL =
  /\b(?!(?:customer|client|user|subscriber|you|they|buyer|authority|party|parties)\b)[a-z0-9.&-]+ (?:may|might) (?:also |then |elect to |choose to |attempt to )?(?:notify|inform|alert|warn|tell|assist|compensate|send (?:e-?mails?|notices?|alerts?|notifications?|e-?mail (?:notices?|alerts?|notifications?)|messages) to) (?:you|(?:the |its |our )?(?:affected )?(?:customers?|clients?|users?|subscribers?|buyers?)|the [a-z]+(?= (?:of|about|when|if|by|in)\b|[.,;]|$))\b/g;

/** What one would want to know of before: a change, a stop, an end. */
export const ACTS_AGAINST =
  /\b(?:chang\w+|modif\w+|amend\w*|updat\w+|revis\w+|vary|varied|adjust\w*|suspend\w*|terminat\w+|discontinu\w+|limit\w*|restrict\w*|withdraw\w*|remov\w+|delet\w+|interrupt\w*|maintenance|disconnect\w*|replac\w+|reboot\w*|shut\w*|take|taken|revok\w+|block\w*|refus\w+|increase\w*|reduc\w+|cancel\w*|repairs?|upgrad\w+|outages?|switch\w*|clos(?:e|es|ed|ing|ure)|reschedul\w*|postpon\w*|relocat\w*)\b/;
