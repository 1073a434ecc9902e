/** What one party may do alone, for sentences in small letters. Each pattern has the `g` flag and bounded repetition. */
import { anyOf, anyOnce } from './any-of';

/** Whoever is served, both parties, and whoever stands between them. */
const SERVED = String.raw`(?:(?:end[- ]?)?users?|customers?|clients?|you|they|subscribers?|buyers?|part(?:y|ies)|tenants?|members?|licensees?|each|either|both|courts?|board|council|agency|authority|department|arbitrat\w*|adjudicators?|auditors?|experts?|resellers?|partners?)`;
export const NOT_SERVED = String.raw`(?!(?:${SERVED}|which|that|who|it)\b)`;
const BE = '(?:is|are|(?:shall|will) be|remains?)';
const VERDICT = '(?:(?:decision|determination|judge?ment|assessment|finding|evaluation|calculation|classification|result)s?|verdict)';
const REVIEW = '(?:validation|verification|approval|review|assessment|evaluation|findings|judge?ment|criteria)';
const FINAL = '(?:final|binding|conclusive|decisive|determinative|controlling|authoritative|definitive)';
/** Whoever serves. */
export const SERVER = String.raw`(?:the )?(?:service )?(?:provider|supplier|vendor|company|contractor|carrier|operator|landlord|licensor|seller|manufacturer)`;
/** Whoever serves, or somebody who works there: "us", "our billing department", "the duty manager". */
export const OURS = String.raw`(?:us|our (?:own )?[a-z-]+(?: [a-z]+)?|${SERVER}(?:'s (?:own )?[a-z-]+(?: [a-z]+)?)?|(?:the |its )?(?:[a-z]+ ){0,2}(?:management|team|department|(?:service |help ?)?desk|engineers?|technicians?|operations?(?: cent(?:er|re))?|manager|staff))\b`;

const REMEDIES = String.raw`(?:(?:credits?|refunds?|compensation|rebates?|penalt(?:y|ies)|deductions?|liquidated damages|damages|vouchers?|discounts?|extensions?|waivers?|(?:price|fee) reductions?)\b)`;

/** "in its opinion", "at the provider's discretion", "in our sole judgment", "at Acme discretion", "the engineer's assessment is binding". */
export const OPINION = anyOf(
  String.raw`\bat the (?:sole |absolute |reasonable )?(?:discretion|option|election) of\b`,
  String.raw`\b(?:in|at|within|of|on|to) (?:the )?(?:["“]?(?:[a-z0-9]+ )?[a-z0-9]+["”]?'s|provider|supplier|its own|our own|their own|our|its|(?:their|his)(?= (?:sole|absolute|reasonable|exclusive|own|good[- ]faith|professional|considered|honest)\b))(?: sole| absolute| reasonable| exclusive| own| good[- ]faith| professional| considered| honest)* (?:opinion|judge?ment|discretion|view|determination|option|election|convenience|choice|choosing|reckoning|assessment|estimation)\b`,
  String.raw`\b(?:in|at) (?!(?:its|our|their|the|his|her|your|a|any|no|sole|each|own|absolute|full|mutual|joint|client|customer|buyer|user)\b)[a-z0-9.&-]+ (?:sole |absolute |own )?discretion\b`,
  String.raw`\bunless (?:we|it|${SERVER}) (?:elects?|chooses?|decides?|determines?) otherwise\b`,
  String.raw`\b(?:our|its|their|(?:provider|supplier|company|vendor|contractor)'s) (?:sole |own |reasonable )?(?:determination|assessment|evaluation) (?:of|as to|that|whether)\b`,
  String.raw`\b(?<!\b(?:courts?|arbitrators?|adjudicators?|experts?|parties|auditors?|mediators?|customer|client|tribunal)(?: [a-z]+){0,4} )(?:has|have|shall have|will have|retains?|shall be|will be) (?:the )?(?:final|sole|ultimate|exclusive|absolute|last) (?:and \w+ )?(?:authority|say|word|decision|determination|judge|arbiter|discretion)\b`,
  String.raw`\b${VERDICT} (?:of|by) ${SERVER}[a-z ]{0,30} ${BE} ${FINAL}\b`,
  String.raw`\b(?:our|its|whose|which|this|their|such|(?:the )?(?<!\b(?:independent|neutral|joint) )(?!customer|client|user|court|arbitrat|expert|auditor|meter|device|clock|counter|sensor|probe|scales?\b|laborator|adjudicator|mediator|tribunal|ombudsman|panel|referee|surveyor)[a-z-]+'s) (?:[a-z]+ ){0,2}${VERDICT}(?: (?:on|of|about|regarding|concerning|as to|in)\b[^.;]{0,60})? ${BE} ${FINAL}\b`,
  String.raw`\b(?:makes?|making) (?:the |a |its |all )?(?:final|sole|own|ultimate) (?:determinations?|decisions?|judge?ments?|assessments?)\b`,
  String.raw`\b(?:reserves?|retains?|keeps?) (?:judge?ment|(?:all|every|any) rights? to (?!the|its|their|such|any|all|title)[a-z]+)`,
  String.raw`\b(?:whether|decisions?|choice|discretion|how|what|which|who)\b[^.;]{0,60} (?:(?:rests?|lies?|resides?) (?:\w+ly )?with|${BE} (?:up to|left to|for)) (?!(?:the )?(?:customers?|clients?|users?|buyers?|you|courts?|part(?:y|ies)|tenants?|experts?)\b)[a-z]+`,
  String.raw`\bbased on (?!(?:the|an?|any|each|such|final|joint|mutual) )[a-z]+ determination of\b`,
);

/** "may change … at any time", "is subject to change". */
export const AT_ANY_TIME = anyOf(
  String.raw`\b${NOT_SERVED}[a-z0-9.&-]+ may, at any time(?:,|\b)(?! (?:request|terminate|by))[^.;]{0,12}\b(?:change|modify|amend|update|revise|vary|adjust|suspend|discontinue|withdraw|interrupt|limit|restrict|replace)\b`,
  String.raw`\b(?:subject|liable|prone) to (?:modifications?|revisions?|alterations?|re-?[a-z]+ation|withdrawal|removal|replacement|variation)(?=[.,;]|$| (?:in response|from time|at any|without|as|and|depending) ?)`,
  String.raw`\b(?:from|at|in|with|using|by|through|via|on) (?:any|whichever|whatever) (?:[a-z]+ ){1,3}(?:that |which )?(?:we|${SERVER}) (?:may )?(?:chooses?|selects?|prefers?|likes?|wish(?:es)?|sees? fit)\b`,
  String.raw`\b(?:fix(?:es)?|patch(?:es)?|maintenance|works?|updates?|upgrades?|restarts?|reboots?|interruptions?)\b[^.;]{0,40}\b(?:may|can|might|are|is|will)\b(?! not)[^.;]{0,40}\bwithout (?:any |prior |advance |further |previous )*(?:notice|notification|warning|announcement)\b`,
  String.raw`\b(?:maintenance|works?|updates?|repairs?|fix(?:es)?|restarts?)\b[^.;]{0,30}\bat any (?:hour|moment)\b`,
  String.raw`\b(?:may|can|might|(?:entitled|free) to) (?:\w+ )?(?:perform|carry out|conduct|undertake|(?:be )?(?:chang|modif|amend|updat|revis|var[yi]|adjust|alter|suspend|discontinu|withdraw|interrupt|limit|restrict|refus|disconnect|block|reschedul|substitut|reclassif|replac|increas)\w*|be (?:terminated|deleted|removed|moved|closed|purged|stopped))\b[^.;]{0,60}\bat any time\b`,
  String.raw`\b(?:maintenance|works?|changes?|updates?|upgrades?|interruptions?|outages?|inspections?|audits?|repairs?) (?:work |windows? )?(?:may|can|might) (?:also )?(?:take place|occur|happen|be (?:performed|carried out|done|scheduled|made|conducted|undertaken|necessary|required)) (?:at any time|at all times|any time)\b`,
  String.raw`\b${NOT_SERVED}[a-z0-9.&-]+ may (?:also |need to |have to )?(?:perform|carry out|conduct|undertake|do|make) (?:any )?(?:emergency|unscheduled|urgent|unplanned|unannounced) (?:maintenance|works?|repairs?|updates?|upgrades?|changes?)\b`,
  String.raw`\b(?:becomes?|takes?|comes?|binds?|binding|effective|appl(?:y|ies)|in force|valid)(?: [a-z]+){0,4} (?:when|once|on|upon|as soon as|from) (?:(?:they|it) (?:are |is )?|the (?:time|date|moment) of |the |their |its )?(?:posted|posting|publication|published|publishing|upload(?:ed|ing)?|announced|appear(?:s|ance)? online)\b(?! in the official)`,
  String.raw`\b(?:is|are) subject to change\b(?! (?:only|by|with|in))`,
);

/** "measured by the provider" only says who measures; "determined by" decides. An expert, an auditor or both parties may. */
export const JUDGED_BY = anyOf(
  String.raw`\b(?:priority|severity|classification|urgency|criticality)(?: [a-z]+){0,4} (?:is|are|will be|shall be) (?:set|assigned|allocated|chosen|fixed) (?:solely |initially )?by (?!(?:the )?(?:${SERVED}|agreement|jbe|system|reference|applying)\b)(?:the )?[a-z]+\b|\b(?:as )?(?:(?:determined|decided|judged|assessed|confirmed|classified|verified|validated) (?:solely )?by (?:us|${SERVER})(?:'s (?:internal )?(?:monitoring|records|systems|logs|data|tools)[a-z ]{0,20})?|determined by (?!(?:the |its |our |your )?(?:[a-z]+ing\b|records|readings?\b|measurements|reports?\b|tests?\b|rates?\b|plans?\b|tiers?\b|subscriptions?\b|prices?\b|contracts?\b|orders?\b|size\b|level\b|type\b|class\b|version\b))(?!your\b)(?!(?:the )?${SERVED}\b)(?!(?:an?|both|each|dividing|subtracting|multiplying|adding|comparing|counting|section|clause|schedule|annex|appendix|reference|whichever|mutual|agreement|law|statute|applicable)\b|the (?:log|probe|monitor|meter|sensor|records?|formula|expert|auditor|court|arbitrat|parties|agreement|number|time|data|difference|higher|lower|ratio))(?:the )?[a-z]+|as (?:reasonably |finally )?(?:confirmed|verified|validated|decided|assessed|judged|established) by (?!(?:the |an? |its |their |our |your )?(?:${SERVED}|independent|joint|third|external|section|clause|schedule|annex|log|probe|monitor|meter|sensor|records?|law|public|registered|post|e-?mail|written|letter|tests?|measurements?|(?:[a-z]+ )?monitoring|(?:[a-z]+ )?systems?|status)\b)(?:the )?[a-z]+|(?:solely|exclusively) (?:determined|decided|judged|assessed) by (?:the )?[a-z]+)\b`,
);

/** "is entitled to change", "has the right to refuse". */
export const HAS_RIGHT =
  /\b(?:is|are|shall be) (?:entitled|free|at liberty|allowed) to (?:choose|select|determine|decide|modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict)\b|\b(?:has|have|retains?) the right to (?:modify|change|amend|alter|vary|revise|adjust|update|withdraw|discontinue|replace|reschedule|postpone|limit|restrict|refuse|decide|defer|delay|substitute|interrupt|throttle|reclassify)\b/g;

/** "if deemed incompetent": by whom, and by what test? What is deemed to have happened is a rule. */
export const DEEMED =
  /\b(?:if|when|once|until|where|unless)(?: (?:the|an?|any|this|that|it|such))?(?: [a-z]+){0,3} (?:is|are|was|were|has been|have been) (?:reasonably )?deemed (?:to be |to have been )?(?:in|operational|operating|available|restored|resolved|repaired|fixed|working|stable|satisfactory|critical|urgent|severe|necessary|excessive|invalid|valid|abusive)\b|\b(?:if|when|where|unless|as) (?:it is |they are |he is |so )?deemed (?:to be )?(?!to\b|accepted|received|approved|given|delivered|served|closed|completed?|made|rejected|withdrawn|void|part|a\b|an\b|the\b|by\b)[a-z]+\b/g;

/** "as the Registrar deems reasonably necessary". */
export const DEEMS_FIT =
  /\b(?:deems?|considers?|thinks?|finds?) (?:it )?(?:to be )?(?:reasonably |commercially |strictly )?(?:necessary|appropriate|fit|proper|advisable|desirable|suitable|reasonable|useful|relevant|prudent|sufficient|expedient|best|right|wise)\b/g;

/** "priorities may be adjusted", "plans can change", "as the business requires": by whom, when, how far? */
export const MAY_BE_CHANGED = anyOf(
  String.raw`\b(?:may|can|might|could) be (?:changed|modified|amended|adjusted|revised|reclassified|re-?prioriti[sz]ed|varied|adapted|altered|reduced|suspended|withdrawn|discontinued|postponed|rescheduled|deferred|downgraded|rejected|refused|denied|curtailed|shortened|restricted|interrupted|de-?prioriti[sz]ed|throttled|slowed(?: down)?|purged|skipped|declined|waived|shifted|ignored|lowered|relaxed|reassigned|overridden|overruled|cut|trimmed|restructured|retired|reallocated|phased out|deprecated|reset|migrated|switched off|disclosed (?:earlier|sooner|later))\b`,
  String.raw`\b${NOT_SERVED}[a-z]+ (?:(?:may|might|could) (?:also |later |one day )?(?:change|end|lapse|cease|evolve|disappear|become|no longer|stop)|can change|will evolve)\b(?! (?:the|an?|its|their|your|aware|necessary|un?available)\b)`,
  String.raw`\b(?:as|whenever|to) (?:our |the |its )?(?:business|circumstances|technology|needs|market|demand|costs)(?: [a-z]+)? (?:requires?|dictates?|changes?|evolves?|permits?|allows?)\b`,
);

/** "we alone decide". */
export const THEY_DECIDE = anyOf(
  String.raw`\b(?:we(?:'ll)?|our [a-z]+(?: [a-z]+){0,3}?(?: \([a-z]+\))?|${SERVER}) (?:shall |will |alone )?(?:solely |exclusively |alone )?(?:determines?|decides?|judges?|(?:evaluate|assess|consider)s? (?:whether|if))\b`,
  String.raw`\b(?:we|${SERVER}) (?:will |shall )?[^.;]{3,50} and (?:then )?(?:determines?|decides?) (?:whether|if|on)\b`,
);

/** "the provider may issue a credit". */
export const MAY_COMPENSATE = anyOf(
  String.raw`\b(?:the )?(?!${SERVED}\b)[a-z0-9.&-]+\.? (may|can|could|might)(?= (?:also |then )?(?:choose to |elect to |decide to |opt to |agree to )?(?:(?:issue|grant|provide|offer|give|apply|pay|award|credit|add)\b[^.;]{0,40}\b(?:credits?|balance|account|refunds?|compensation|rebates?|extensions?|discounts?|reductions? (?:in|of)|abatements?|vouchers?|free (?:months?|weeks?|days?|service))|(?:reimburse|compensate|waive|refund)\b|(?:extend|reduce) (?:the |your |its |an? )?(?:[a-z]+ )?(?:fees?|charges?|invoice|price|subscription|trial))\b)`,
);

/** "the customer can receive a credit": how much, and who decides? */
export const MAY_RECEIVE =
  /\b(?:customers?|clients?|you|users?|subscribers?|buyers?)(?: [a-z]+){0,5}? (?:may|can|could|might) (?:also |then )?(?:(?:be able to (?:receive|claim|get|obtain)|be (?:eligible|entitled) (?:for|to(?: (?:receive|claim|get|obtain))?)|be invited to (?:claim|request|apply for)|qualify for|earn|receive|get|obtain|be (?:given|granted|offered|issued|awarded)|ask for) (?:an? |some |service |partial |full |appropriate |small )*(?:credits?|refunds?|compensation|rebates?|discounts?|vouchers?|(?:price )?reductions?|money back|free (?:months?|weeks?|days?|service))|be (?:compensated|reimbursed|refunded|credited|indemnified))\b/g;

/** "credits may be granted", "a possible refund", "reimbursed proportionally". */
export const CREDIT_MAY_BE_GIVEN = anyOf(
  String.raw`\b(?:service )?${REMEDIES}(?: (?:of|up to|equal to|for|in)(?: [^.;, ]+){1,8}?)? (?:(?:may|can|might|could) (?:be (?:issued|granted|provided|given|applied|awarded|paid|offered|available|imposed|levied|made|assessed|deducted|considered|agreed|waived|due|payable)|(?:also |still )?(?:apply|accrue|become due|follow|result))|(?:is|are|remains?) (?:possible|discretionary|optional|negotiable|not (?:ruled out|excluded)))\b(?! only| upon| on| until| after| within)`,
  String.raw`(?<!\bno )\b(?:part|partial|possible|discretionary|good ?will|ex[- ]gratia) ${REMEDIES}|\b(?:pro[- ]?rata|prorated|proportionate) (?:amount|share|sum)\b(?! (?:of|for|equal))`,
  String.raw`\b(?:returned|refunded|credited|waived|paid|reimbursed|compensated|reduced)\b[^.;]{0,20} (?:in whole or in part|fully or partially|in part|part(?:ial)?ly|proportional(?:ly)?|proportionately|(?:in)?adequately|appropriately|fairly|individually)\b(?! to)`,
);

/** A right with a test: an event that both can see, a breach, the law. */
export const ON_AN_EVENT = anyOnce(
  String.raw`\b(?:if|in (?:the )?(?:event|case)|where|when|once|upon|after|should|provided that|to the extent required)\b(?! (?:it|we|they|the (?:provider|supplier|company)) (?:deems?|considers?|thinks?|believes?|decides?|determines?|sees?|wish))(?! (?:necessary|appropriate|possible|needed|required\b(?! by)))[^.;]*\b(?:has|have|is|are|does|do|fails?|violat\w+|breach\w*|exceeds?|receiv\w+|unpaid|overdue|law|order|remains?)\b`,
  String.raw`\bthat (?:has|have|is|are)(?: not)?(?: been)? [a-z]+ed\b`,
  String.raw`\bin (?:the )?event of [^.;]{3,80} caused by\b`,
  String.raw`\brequired by (?:law|applicable)\b`,
  String.raw`\b(?:has|have) not (?:been )?[a-z]+ed\b`,
);

/** "at the Client's election, return or destroy", "the Buyer may, in its discretion, require a plan": whoever is served chooses among what it is owed. */
export const CHOICE_OF_THE_SERVED =
  /\b(?:customer|client|buyer|user|subscriber|controller|licensee|tenant|purchaser)(?:'s|s') (?:sole |own |exclusive |absolute |reasonable ){0,3}(?:election|option|choice)$|\b(?:customer|client|buyer|user|subscriber|controller|licensee|tenant|purchaser|employer|principal|(?:each|either) party|both parties)s?,? (?:may|can|shall be entitled|is entitled|has the right)\b[^.;]{0,60}$/;
/** What stands behind the words: "discretion of the Client", "option, either to be refunded or to be applied". */
export const BY_THE_SERVED =
  /^(?: of)? (?:the )?(?:customer|client|buyer|user|controller|licensee|purchaser|employer|principal)\b(?!')|^,? either\b/;

/** "for any reason" in a condition only makes it wide: "if, for any reason, a job is suspended". A refund for any reason is a right. */
export const WHATEVER_THE_REASON =
  /\b(?:if|in the event|where|when|should|whenever)\b[^.;]{0,80}$|\b(?:refund|return|money[- ]back|withdraw)\b[^.;]{0,60}$/;

/** "… due and payable without notice", "suspend without notice in the event of a delay of more than 5 days": the reason is one that both see. */
export const ON_A_CLEAR_CAUSE = anyOnce(
  String.raw`\b(?:automatically|due and payable),?(?: and)? without\b`,
  String.raw`\b(?:if|in (?:the )?(?:event|case)|where|when|upon|after)\b[^.;]{0,60}(?:\d+\)?|\b(?:two|three|five|seven|ten|fourteen|thirty|sixty|ninety)\b)[^.;]{0,20}\b(?:days?|hours?|weeks?|months?)\b`,
  String.raw`\b(?:prohibited|illegal|unlawful|fraudulent|criminal) (?:activit(?:y|ies)|use|conduct|content|acts?|purposes?)\b`,
  String.raw`\bupon (?:the |any )?(?:other party's |[a-z]+'s )?(?:material |serious )?breach\b`,
);

/** "30 days' notice", "notice of at least 60 days": what changes then is known so long before. */
export const NOTICE_OF_A_LENGTH =
  /\b(?:\d+|seven|ten|fourteen|thirty|sixty|ninety|one|two|three|six)\)?(?: \(\d+\))?[ -](?:(?:calendar|business|working) )?(?:days?|weeks?|months?)(?:'s?|s')? (?:(?:prior|advance|written|previous),? ?(?:and )?){0,3}notice\b|\bnotice (?:period )?of (?:at least |not less than |no less than )?(?:\d+|seven|ten|fourteen|thirty|sixty|ninety|one|two|three|six)\b/;

/** Nobody is promised anything about what is still being tried out. */
export const STILL_A_TRIAL =
  /\b(?:beta|preview|pre-?release|experimental|alpha|early[- ]access|unstable_?)\b[^.;]{0,40}\b(?:features?|functionalit(?:y|ies)|services?|versions?|releases?|products?|apis?|props|components?)\b|\b(?:apis?|features?|props|functions?|endpoints?|fields?)\b[^.;]{0,30}\b(?:beta|preview|experimental|alpha|unstable_?)\b/;

/** "in the opinion of an independent expert", "as decided by the court": somebody who stands between the parties. */
export const BY_A_NEUTRAL =
  /^ (?:an? |the )?(?:independent|neutral|impartial|experts?|courts?|auditors?|arbitrat\w+|adjudicators?|mediators?|tribunal)\b/;

/** What the customer may do when it likes is no discretion of the provider. */
export const OTHER_PARTY =
  /\b(?:you|customers?|clients?|users?|subscribers?|licensees?|buyers?|tenants?|passengers?|members?|guests?|(?:either|each|both) part(?:y|ies)) $/;

/** "if it determines that", "if we reasonably believe": the condition is what one party thinks. */
export const IF_IT_BELIEVES = anyOf(
  String.raw`\b(?:if|as|what|whatever|which|when|where|whenever|unless|should|once|until|after|moment) (?:the )?(?!(?:${SERVED}|one)\b)[a-z0-9.&/-]+(?: (?:desk|team|staff|managers?|engineers?))?(?: [a-z]+ly| in good faith)? (?:determines?|considers?|believes?|suspects?|feels?|deems?|regards?|reckons?|decides?|says|sees? it|accepts? as|(?:has |have )?(?:verif|validat)\w+|agrees? that|thinks?|judges?|is convinced|are convinced|(?:is|are) of the (?:opinion|view)|(?:is|are)(?: reasonably)? satisfied (?:that|with|as to)|has satisfied itself)\b(?! (?:the )?(?:number|amount|percentage)| (?:that )?(?:it|we|they) (?:has|have) (?:not|failed))`,
);

/** "we may notify you": whoever may tell may also keep silent. */
export const MAY_TELL = anyOf(
  String.raw`\b(?!${SERVED}\b)[a-z0-9.&-]+ (?:may|might) (?:also |then |elect to |choose to |attempt to )?(?:notify|inform|alert|warn|tell|assist|compensate|let|send (?:e-?mails?|notices?|alerts?|notifications?|e-?mail (?:notices?|alerts?|notifications?)|messages) to) (?:you|(?:the |its |our )?(?:affected )?(?:customers?|clients?|users?|subscribers?|buyers?)|the [a-z]+(?= (?:of|about|when|if|by|in)\b|[.,;]|$))\b`,
  String.raw`\b(?!${SERVED}\b)[a-z0-9.&-]+ may (?:also |then |choose to )?(?:provide|make|issue|publish|send|furnish|offer|supply|share)\b[^.;]{0,50}?\b(?:reports?|statements?|summar(?:y|ies)|(?:root[- ]cause )?analys[ei]s|post-?mortems?)\b`,
);

/** What one would want to know of before: a change, a stop, an end. */
export const ACTS_AGAINST =
  /\b(?:chang\w+|modif\w+|amend\w*|updat\w+|revis\w+|vary|varied|adjust\w*|suspend\w*|terminat\w+|discontinu\w+|limit\w*|restrict\w*|withdraw\w*|remov\w+|delet\w+|interrupt\w*|maintenance|disconnect\w*|replac\w+|reboot\w*|shut\w*|take|taken|revok\w+|block\w*|refus\w+|increase\w*|reduc\w+|cancel\w*|repairs?|upgrad\w+|outages?|switch\w*|clos(?:e|es|ed|ing|ure)|reschedul\w*|postpon\w*|relocat\w*)\b/;

/**
 * "the Engineer's decision on the reduction is final", "is deemed unjustified", "or as announced by us", "suspected abuse", "is for the provider to
 * decide", "found by Acme to be defective", "at the times the school requires", "as the officer may determine", "whichever is most suitable".
 */
export const ONE_SIDE_FINDS = anyOf(
  String.raw`\b(?:ultimate|final|last) (?:right|authority|say|word) (?:of|in|on|over) (?:the )?(?:decision|interpretation|all|any|matters?|disputes?)\b`,
  String.raw`\b(?:licensor|provider|supplier|vendor|company|contractor|we|us) deems? not\b`,
  String.raw`\b(?:is|are|remains?) subject to (?:amendment|change|modification|revision|adjustment|withdrawal)s? (?:at any time|without (?:prior )?notice)\b`,
  String.raw`\b(?:after|following|upon|subject to|pending|undergo(?:es)?|according to|on the basis of|in light of|(?:depends?|based|conditional|contingent) (?:up)?on) (?:(?:an? )?(?:our|its|internal|${SERVER}'s) (?:[a-z]+ )?${REVIEW}|(?:the )?${REVIEW} by (?:us\b|our\b|${SERVER}))`,
  String.raw`\bin the (?:sole |reasonable |professional |honest )?(?:opinion|judge?ment|view|estimation|assessment) of (?:us\b|our\b|(?:the )?(?:provider|supplier|vendor|company|contractor|carrier|operator|landlord|[a-z]+ (?:team|department|manager|engineer)|manager|engineer)\b)`,
  String.raw`\b(?:retains?|reserves?|keeps?|enjoys?|has|have|shall have) (?:the |a |full |sole |absolute |complete |broad |wide |final ){0,2}(?:discretion|latitude|leeway)\b`,
  String.raw`\b(?:times?|targets?|priorit(?:y|ies)|deadlines?|fees?|charges?|response|resolution|duration|level|amount)\b[^.;]{0,30}\b(?:(?:based|depend\w*) (?:up)?on|according to|var(?:ies|y) (?:with|by)) (?:the |its |their )?(?:[a-z]+,? (?:and |or )?(?:the )?){0,2}(?:nature|urgency|complexity|circumstances|workload|(?:type|kind) of [a-z]+)\b`,
  String.raw`\b(?:classified|classed|deemed|regarded|considered|viewed|seen|treated|rated|judged|vetted|evaluated|assessed|adjudicated|decided|determined|set|chosen|selected|picked)(?: [a-z]+){0,6}? by ${OURS}`,
  String.raw`\b(?:if|once|when|unless|only|as|where|until|provided)\b(?: [a-z]+){0,6}? (?:accepted|approved|acknowledged|validated|verified|confirmed|authori[sz]ed|declared) (?:[a-z]+ )?by ${OURS}(?! (?:before|within|on|at)\b)`,
  String.raw`\b(?:requests?|claims?|applications?|cases?|complaints?) ${BE} (?:considered|assessed|decided|judged|handled|treated) (?:individually|on (?:its|their) (?:own )?merits|as they come)\b`,
  String.raw`\b(?:disputes?|doubts?|disagreements?|questions?|claims?|credits?|decisions?|determinations?|judge?ments?|complaints?)\b[^.;]{0,50} (?:resolved|settled|approved|calculated|fixed|made|taken)(?: [a-z]+ly| only)? by ${OURS}`,
  String.raw`\bonly (?:our [a-z]+|the (?:logs?|records?|measurements?|figures|data|clock|readings) of ${SERVER}) (?:counts?|is|are|shall|will|matters?|prevails?)\b`,
  String.raw`\b(?:is|are|remains?|shall be|will be) (?:a matter )?(?:for|up to|left to|reserved to|in the hands of) ${OURS} (?:alone |solely )?(?:to (?:decide|determine|judge|assess|choose|say)|alone)\b`,
  String.raw`\bwhichever (?:is|it|we|the [a-z]+)(?: (?:deems?|considers?|thinks?|finds?|is))?(?: the)? (?:most |more )?(?:applicable|appropriate|suitable|relevant|convenient|practical|reasonable|sensible|expedient)\b`,
  String.raw`\bapproved (?:claims?|requests?) (?:receive|get|earn|obtain)\b`,
  String.raw`\bif (?:approved|(?:found |deemed |considered )?(?:valid|justified|legitimate))(?=,| (?:we|it|the|you|a)\b)`,
  String.raw`\b(?:for|during|of|by) (?:an? |any )?(?:declared|self-declared) (?:emergency|incident|disaster|outage|crisis)\b`,
  String.raw`\bor (?:otherwise )?as (?:announced|notified|communicated|published|advised|amended|decided|determined|instructed|indicated) by (?:us|${SERVER})\b`,
  String.raw`\b(?:found|considered|judged|believed|thought|felt) by (?:us|${SERVER}|(?!(?:the|an?|both|each|either|any|law|inspection|test|tests|audit|experts?|auditors?)\b)(?![a-z]+ing\b)[a-z]+) to be (?!(?:in|at|on|below|above)\b)[a-z]+\b`,
  String.raw`\b(?<!\b(?:customers?|clients?|users?|you|buyer|authority|parties) )deem(?:s|ed)? (?:to be |as )?(?:out of scope|trivial|minor|frivolous|low|non-[a-z]+|duplicates?|spam|critical|urgent|(?:un)?suitable|necessary|appropriate|(?:in)?eligible|harmful|fraudulent|abusive|excessive|disqualified|suspicious|invalid|inappropriate|un[a-z]+)\b`,
  String.raw`\b(?:at|in) (?:the |such |those )?(?:[a-z]+ and )?(?:(?:in|at) )?(?:the )?(?:times?|manner|form|intervals|frequency|way|places?) (?:that |which |as |in which )?(?:we|it|(?:the )?(?!(?:customer|client|user|law|agreement|contract|parties|this|schedule|section)\b)[a-z]+) (?:may )?(?:reasonably )?(?:requires?|requests?|chooses?|determines?|decides?|specif(?:y|ies)|directs?|prescribes?|prefers?)(?=[.,;]|$| (?:from|and|or) )`,
  String.raw`\bas (?:the )?(?!(?:the|an?|customer|client|user|parties|it|they|courts?|laws?|statutes?|regulators?|tribunals?|auditors?|experts?|authorit(?:y|ies)|circumstances|conditions|parliament)\b)[a-z-]+(?: [a-z]+)? may (?:reasonably |in its discretion |from time to time ){0,2}(?:determine|decide|deem|consider|think|see fit|judge|direct|prescribe|require|request|fix|set|notify|announce)\b`,
  String.raw`\b(?:any |a |there is )?(?:suspected|perceived|alleged|apparent) (?:abuse|misuse|fraud|violations?|breach(?:es)?|infringement|overuse|non-compliance)\b`,
);

/** "the provider may suspend the service", "Nimbus might discontinue parts": a right without a test. */
export const FREE_HAND = anyOf(
  String.raw`\b(?:we|${SERVER}) (?:may|can|might|could|(?:(?:is|are|shall be) free|has (?:the )?liberty) to)(?: \w+ly)?(?: (?:have|need) to)? (?:limit|suspend|restrict|reschedule|postpone|extend|substitute|withhold|refuse|change|modify|amend|interrupt|reduce|throttle|discontinue|downgrade|reclassify|reject|vary|adjust|revise|alter|cancel|replace|move|take (?:the |its |our |any )?[a-z]+ (?:down|offline|out of service)|shut down|slow down|disconnect|interrupt|stop|deny|decline|waive|retire|migrate|relocate|withdraw|drop|phase out|introduce|raise|cut|swap|reset)\b`,
  String.raw`\b${NOT_SERVED}[a-z0-9.&-]+ (?:may|might|could)(?: [a-z]+ly| also| one day)? (?:discontinue|retire|withdraw|phase out|amend|modify|alter|revise|reclassify|downgrade|throttle|stop (?:supporting|offering|providing))\b`,
);

/** "credits are subject to approval". */
export const SUBJECT_TO_APPROVAL =
  /\bif (?:requested and )?approved by\b(?! (?:both|the parties|each))|\b(?:credits?|claims?|refunds?|requests?|compensation|payments?|service levels?|targets?|deadlines?|dates?) (?:is|are|remains?|shall be|will be) (?:always )?subject to (?:the |our |its |prior |final |internal |further )*(?:approval|review|confirmation|validation|verification|acceptance|availability|change|discretion)\b/g;
