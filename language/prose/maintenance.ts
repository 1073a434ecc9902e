/** Maintenance that is left out of a promise, for sentences in small letters. */

const KIND = String.raw`(?:scheduled?|planned|announced|pre-?announced|pre-?scheduled|pre-?planned|unscheduled|unplanned|routine|regular|normal|usual|ordinary|standard|emergency|urgent|critical|extraordinary|necessary|required|essential|periodic|occasional|preventive|preventative|corrective|daily|nightly|weekly|system|software|platform|network|security)`;
const KINDS = String.raw`${KIND}(?:(?:,? ?(?:and|or|and/or|/) ?|, | )${KIND})*`;
const WORK = String.raw`(?:maintenance|down ?times?|works?|upgrades?|outages?|updates|patching|releases|stoppages|inactivity|unavailability|interruptions?)`;
/** "scheduled maintenance windows", "scheduled or emergency network and systems maintenance". */
const MAINTENANCE = String.raw`(?:(?:any|all|our|its|their|the) )?${KINDS} (?:(?!is\b|are\b|for\b|will\b|shall\b|may\b)[a-z]+ ){0,3}?${WORK}(?: and (?:upgrades?|updates?|repairs?))?(?: windows?| hours| periods?| slots?| works?| events?| activit(?:y|ies))?`;
const STOPPAGES = String.raw`(?:disruptions?|interruptions?|outages?|down ?time|unavailability|suspensions?|windows?|periods?|minutes|time)`;
const FOR = String.raw`(?:due to|caused by|occasioned by|resulting from|for the purpose of|as a result of|arising from|attributable to|because of|during|for|in)`;
const DOES_NOT_COUNT = String.raw`(?:shall|will|do|does|is|are|may)(?: also| likewise)?(?: not| never)(?: be)? (?:count\w*|consider\w*|includ\w*|constitut\w*|qualif\w*|eligib\w*|entitle\w*|deemed|regarded|treated|measured|part of|apply|applied|give rise|affect|reduce)`;
const LEFT_OUT = String.raw`(?:(?:is|are|will be|shall be)(?: likewise)? (?:deducted|exclu\w+|permitted|permissible|deemed available)|(?:excepted|exempt\w*|ignored|disregarded|left (?:out|aside)|subtracted|not counted|treated as available)\b)`;
const ANY_MAINTENANCE = String.raw`(?:${MAINTENANCE}|(?:any )?(?:(?:in|during) (?:a |the )?)?(?:maintenance|patching|upgrade|updates)(?: windows?| hours| work| activities)?)`;

/** The sentence speaks of a level or of what counts against it. */
export const LEVELS =
  /\d[\d.,]* ?(?:%|percent\b)|\b24 ?\/ ?7\b|\b24 hours\b|\b(?:availab|uptime|downtime|unavailab|outage|interrupt|disrupt|exclu|except|covers?\b|\bsla\b|suspended|service levels?|deducted|ignored|disregarded|not (?:be )?(?:count|consider|includ|apply)|credits?\b|commitment|promise|obligation|measurement|denominator|percentage|in force)/;

/** "excluding scheduled maintenance", "(except during normal maintenance windows)". */
export const WITHOUT_MAINTENANCE = new RegExp(
  String.raw`\b(?:exclu\w+|except(?:ing)?(?: for)?|other than|outside(?: of)?|not (?:counting|including)|net of|apart from|with the exception of|save for|but for|minus|less)(?: for)?(?: any| all| periods of| (?:the )?(?:time|periods?|minutes|hours) (?:for|spent on|taken (?:by|for)|needed for|required for|used for|during)| during| in)? (?:${MAINTENANCE}|(?:maintenance|down ?times?)(?: windows?| periods?)?)(?![a-z])`,
  'g',
);

/** "excluding outages of the Customer's network and scheduled maintenance": a later item of what is left out. */
export const MAINTENANCE_BESIDE = new RegExp(
  String.raw`\b(?:exclud(?:es?|ing)|except(?:ing)?(?: for)?|not counting)\b[^.;]{3,120}(?:,|\band\b|\bor\b) (?:any |all )?${MAINTENANCE}(?![a-z])(?! (?:of|up to|announced|notified|within|that|with|communicated|published|\())`,
  'g',
);

/** "planned downtime is not counted", "has no effect on uptime", "no part of this agreement covers outages caused by emergency maintenance". */
export const MAINTENANCE_DOES_NOT_COUNT = new RegExp(
  [
    String.raw`\b(?:claims?|credits?)[a-z ]{0,12} for ${MAINTENANCE}[a-z ]{0,12} (?:will|shall|are|is) (?:be )?(?:not |rejected|refused|denied|declined)`,
    String.raw`\b${STOPPAGES}[a-z ]{0,20} ${FOR} (?:${MAINTENANCE}|maintenance(?: reasons| purposes| work)?)[^.;]{0,60}? ${DOES_NOT_COUNT}`,
    String.raw`\b(?:${MAINTENANCE}[a-z ]{0,40}? ${DOES_NOT_COUNT}|${ANY_MAINTENANCE}[a-z ]{0,40}? ${LEFT_OUT})`,
    String.raw`\b(?:does|do|shall|will) not (?:include|cover|apply (?:to|during|for|in))(?: [^.;]{0,80}(?:,|or|and))?(?: any| the)? (?:${MAINTENANCE}|${STOPPAGES}[^.;]{0,40} ${FOR} ${MAINTENANCE})`,
    String.raw`\bno part of this [a-z]+ (?:shall )?(?:covers?|appl(?:y|ies))\b[^.;]{0,80} ${FOR} ${MAINTENANCE}`,
    String.raw`\b(?:suspended|not measured|disregarded|not counted|not in force|waived|stops?|paused|not hold|except|save) (?:(?:for the duration of|during|for|in|while|when) (?:${ANY_MAINTENANCE}|${KINDS} changes?)|(?:while|when) (?:it|the [a-z]+|we) (?:(?:is|are) (?:being )?(?:maintained|upgraded|under maintenance)|services?|upgrades?|maintains?))`,
    String.raw`\b(?:in no event|under no circumstances|at no time) (?:shall|will|does|do|can|may)\b[^.;]{0,60}\bmaintenance\b[^.;]{0,30} (?:be|constitute|count|qualify)\b`,
    String.raw`\b${ANY_MAINTENANCE}(?: [a-z]+){0,4} (?:has|have|shall have|will have) no (?:effect|impact|bearing|influence) on`,
    String.raw`\b${STOPPAGES}[a-z ]{0,20} ${FOR} (?:${MAINTENANCE}|maintenance|upgrades|updates|patching)\b[^.;]{0,40} (?:is|are) (?:not|no) (?:considered |deemed |an? )?(?:outages?|down ?time|failures?|interruptions?|breach(?:es)?|unavailability)`,
    String.raw`\b(?:unavailab\w+|down ?time|outages?|interruptions?)\b[^.;]{0,30} not (?:due to|caused by|attributable to|resulting from|part of) (?:${MAINTENANCE}|maintenance)`,
    String.raw`\bonly (?:unplanned|unscheduled|unannounced) (?:outages?|down ?time|interruptions?|unavailability)|\b(?:unplanned|unscheduled|unannounced) (?:outages?|down ?time|interruptions?|unavailability) (?:only|alone) counts?\b`,
    String.raw`\b(?:does|do|shall|will) not include (?:any |the )?time (?:for|spent on|needed for|used for) (?:${MAINTENANCE}|maintenance|upgrades|updates|patching)`,
    String.raw`\b(?:not take|without taking|excludes?|disregards?|leaves? out|(?:no|not|any) [a-z ]{0,20}credits?\b[^.;]{0,40} (?:for|during)|deduction of)(?: into account)?(?: periods of)? ${ANY_MAINTENANCE}`,
    String.raw`\bduring (?:${MAINTENANCE}|maintenance)\b[^.;]{0,50} (?:is|are|will be|shall be) (?:suspended|disapplied|not measured|paused|disregarded|switched off|waived)`,
    String.raw`\b(?:time|periods?|minutes|hours)(?: that (?:is|are))? (?:(?:needed|spent|taken|used|required) (?:for|on|by) ${ANY_MAINTENANCE}|(?:during|in) which (?:we|the [a-z]+) (?:upgrades?|maintains?|updates?))\b[^.;]{0,40} ${LEFT_OUT}`,
    String.raw`\bemergency maintenance (?:may|can|will|is)[^.;]{0,40}(?:at any time|without (?:prior |any )?notice)\b`,
  ].join('|'),
  'g',
);

/** An item of a list of exclusions: "outages due to scheduled maintenance for upgrades". */
export const MAINTENANCE_AS_CAUSE = new RegExp(
  String.raw`^(?:[a-z]+ ){0,4}(?:results? from|resulting from|due to|caused by|arising from|attributable to|during) ${MAINTENANCE}\b`,
  'g',
);

/** "Downtime during maintenance", "any scheduled maintenance", "planned maintenance and upgrades": the whole item. */
export const MAINTENANCE_ITEM = new RegExp(
  [
    String.raw`^${STOPPAGES} (?:during|due to|caused by|because of|resulting from|for) (?:any |our |the |an? )?(?:maintenance|upgrades|updates)(?: windows?| work| periods?)?(?=[.;]?$)`,
    String.raw`^(?:any|all) (?:${KINDS} )?maintenance(?: windows?| periods?| work)?(?=[.;]?$)`,
    String.raw`^(?:${KINDS} )?maintenance (?:windows|periods|(?:and|or) [a-z]+)(?=[.;]?$)`,
    String.raw`^(?:emergency|urgent) (?:patch(?:es|ing)|repairs?|fixes|updates|upgrades)(?=(?: (?:is|are) (?:exempt|excluded|not counted))?[.;]?$)`,
    String.raw`^(?:any |all |the )?(?:(?:impact|periods?|times?|hours) of )?maintenance(?! (?:and support |support )?services?\b)(?: [a-z]+){0,5}? (?:${LEFT_OUT}|${DOES_NOT_COUNT})`,
    // "A maintenance window means a period when the service is taken offline": it has neither an end nor a notice.
    String.raw`^(?:an? )?["“]?(?:maintenance|(?:scheduled|planned) (?:maintenance|down ?time|outage))(?: (?:windows?|periods?))?["”]? ?(?:means|is|:) (?:any |an? )?(?:time|periods?|outages?|interruptions?|down ?time)\b`,
  ].join('|'),
  'g',
);

/** The whole item: "scheduled maintenance or emergency repairs." A heading has no stop behind it. */
export const MAINTENANCE_ALONE = new RegExp(
  String.raw`^(?:[a-z]+ ){0,3}${KINDS} (?:[a-z]+ )?maintenance\b(?=[a-z, ]{0,60}[.;]$|[^.;]* (?:or|and) [a-z ]*maintenance)`,
  'g',
);

/** "excluding any emergency maintenance", also where a length is given for the planned one. */
export const EMERGENCY_LEFT_OUT =
  /\b(?:exclud\w+|except|other than|not (?:include|count)\w*|does not include)\b[^.;]{0,120}?\b(?:any |all )?(?:emergency|urgent|unscheduled|unplanned) (?:[a-z]+ )?maintenance\b(?! (?:windows? )?(?:of|up to|limited|not exceeding|for (?:at most|up to)|where exclu))(?= (?:notified|announced|communicated) (?:as soon|when|where|if|without)|[.,;)]|$)|\bdown ?time (?:for|during|due to|because of) maintenance(?=[.;]?$)/g;
