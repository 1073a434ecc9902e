/** Maintenance that is left out of a promise, for sentences in small letters. */

const KIND = String.raw`(?:scheduled?|planned|announced|pre-?announced|pre-?scheduled|pre-?planned|unscheduled|unplanned|routine|regular|normal|usual|ordinary|standard|emergency|urgent|critical|extraordinary|necessary|required|essential|periodic|occasional|preventive|preventative|corrective|daily|nightly|weekly|system|software|platform|network|security)`;
const KINDS = String.raw`${KIND}(?:(?:,? ?(?:and|or|and/or|/) ?|, | )${KIND})*`;
const WORK = String.raw`(?:maintenance|down ?times?|works?|upgrades?|outages?|updates|patching|patches|releases|inactivity|(?:service )?interruptions?)`;
/** "scheduled maintenance windows", "scheduled or emergency network and systems maintenance". */
const MAINTENANCE = String.raw`(?:(?:any|all|our|its|their|the) )?${KINDS} (?:(?!is\b|are\b|for\b|will\b|shall\b|may\b)[a-z]+ ){0,3}?${WORK}(?: and (?:upgrades?|updates?|repairs?))?(?: windows?| periods?| slots?| works?| events?| activit(?:y|ies))?`;
const STOPPAGES = String.raw`(?:disruptions?|interruptions?|outages?|down ?time|unavailability|suspensions?|windows?|periods?|minutes|time)`;
const FOR = String.raw`(?:due to|caused by|occasioned by|resulting from|as a result of|for the purposes? of|arising from|attributable to|because of|during|for|in)`;
const DOES_NOT_COUNT = String.raw`(?:shall|will|do|does|is|are|may)(?: also| likewise)?(?: not| never)(?: be)? (?:count\w*|consider\w*|includ\w*|constitut\w*|qualif\w*|eligib\w*|entitle\w*|deemed|regarded|treated|measured|part of|apply|applied|give rise|entail|trigger|accrue|affect|reduce|lower)`;
const LEFT_OUT = String.raw`(?:(?:is|are|will be|shall be)(?: likewise| also)? )?(?:excepted|exempt(?:ed)?|ignored|disregarded|exclu\w+|left out|deducted|subtracted|discounted|omitted|not counted)`;
const ANY_MAINTENANCE = String.raw`(?:${MAINTENANCE}|(?:any |our |the )?(?:maintenance|patching|upgrades|updates))`;

/** The sentence speaks of a level or of what counts against it. */
export const LEVELS =
  /\d[\d.,]* ?(?:%|percent\b)|\b24 ?\/ ?7\b|\b24 hours\b|\b(?:availab|uptime|downtime|unavailab|outage|interrupt|disrupt|exclu|except|covers?\b|\bsla\b|suspended|service levels?|deducted|ignored|disregarded|not (?:be )?(?:count|consider|includ|apply)|credits?\b|refunds?\b|commitment|measurement|percentage)/;

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
    String.raw`\b${MAINTENANCE}[a-z ]{0,40}? (?:(?:is|are|will be|shall be) (?:excepted|exempt\w*|ignored|disregarded|exclu\w+)|${DOES_NOT_COUNT})`,
    String.raw`\b(?:does|do|shall|will) not (?:include|cover|apply (?:to|during|for|in))(?: [^.;]{0,80}(?:,|or|and))?(?: any| the)? (?:${MAINTENANCE}|${STOPPAGES}[^.;]{0,40} ${FOR} ${MAINTENANCE})`,
    String.raw`\bno part of this [a-z]+ (?:shall )?(?:covers?|appl(?:y|ies))\b[^.;]{0,80} ${FOR} ${MAINTENANCE}`,
    String.raw`\b(?:suspended|not measured|disregarded|not counted|not in force|waived|stops?|paused) (?:(?:for the duration of|during|for|in|while) (?:${ANY_MAINTENANCE}|${KINDS} changes?)|while (?:it|the [a-z]+|we) (?:(?:is|are) (?:being )?(?:maintained|upgraded)|services?|upgrades?|maintains?|updates?))`,
    String.raw`\b${ANY_MAINTENANCE}\b[^.;]{0,40}? ${LEFT_OUT} (?:from|in|of|when|for)\b`,
    String.raw`\b(?:excludes?|disregards?|ignores?|except(?:ing)?(?: for)?|apart from|not including) ${ANY_MAINTENANCE}\b`,
    String.raw`\(${ANY_MAINTENANCE} (?:excepted|excluded|not included|exempt)`,
    String.raw`\bexcept (?:when|while) (?:it|the [a-z]+) is (?:being )?(?:maintained|upgraded|updated|serviced|patched|under maintenance)`,
    String.raw`\b(?:without taking|does not take) (?:${ANY_MAINTENANCE} into (?:account|consideration)|into (?:account|consideration) ${ANY_MAINTENANCE})`,
    String.raw`\b(?:no (?:service )?credits?|not (?:be )?(?:liable|obliged|required) to (?:pay|give|grant) [a-z ]{0,20}credits?|no refunds?)\b[^.;]{0,60} (?:for|during|to) ${ANY_MAINTENANCE}`,
    String.raw`\bdoes not (?:extend|apply) to periods of (?:maintenance|upgrade|repair|update)s?\b`,
    String.raw`\b(?:minus|less) (?:the )?(?:minutes|time|hours) (?:lost to|of|in|for|spent on) ${ANY_MAINTENANCE}`,
    String.raw`\b(?:unavailability|down ?time|interruptions?|outages?) (?:required|needed|necessary) (?:to (?:maintain|upgrade|update|patch)|for (?:maintenance|upgrades|updates)) [^.;]{0,30}(?:is|are) (?:permitted|allowed|accepted|not counted)`,
    String.raw`\b(?:reduced|shortened) by (?:the )?(?:time|hours|minutes)[^.;]{0,40} ${ANY_MAINTENANCE}`,
    String.raw`\b(?:in no event|under no circumstances|at no time) (?:shall|will|does|do|can|may)\b[^.;]{0,60}\bmaintenance\b[^.;]{0,30} (?:be|constitute|count|qualify)\b`,
    String.raw`\b${ANY_MAINTENANCE}(?: [a-z]+){0,4} (?:has|have|shall have|will have) no (?:effect|impact|bearing|influence) on`,
    String.raw`\b${STOPPAGES}[a-z ]{0,20} ${FOR} (?:${MAINTENANCE}|maintenance|upgrades|updates|patching)\b[^.;]{0,40} (?:is|are) (?:not|no) (?:considered |deemed |an? )?(?:outages?|down ?time|failures?|interruptions?|breach(?:es)?|unavailability)`,
    String.raw`\b(?:unavailab\w+|down ?time|outages?|interruptions?)\b[^.;]{0,30} not (?:due to|caused by|attributable to|resulting from|part of) (?:${MAINTENANCE}|maintenance)`,
    String.raw`\bonly (?:unplanned|unscheduled|unannounced) (?:outages?|down ?time|interruptions?|unavailability)|\b(?:unplanned|unscheduled|unannounced) (?:outages?|down ?time|interruptions?|unavailability) (?:only|alone) counts?\b`,
    String.raw`\b(?:does|do|shall|will) not include (?:any |the )?time (?:for|spent on|needed for|used for) (?:${MAINTENANCE}|maintenance|upgrades|updates|patching)`,
    String.raw`\b(?:does|do|will|shall) not take (?:into account )?(?:${MAINTENANCE}|maintenance)(?: into (?:account|consideration))?`,
    String.raw`\bduring (?:${MAINTENANCE}|maintenance)\b[^.;]{0,50} (?:is|are|will be|shall be) (?:suspended|disapplied|not (?:measured|in force|applicable)|paused|disregarded|switched off|waived)`,
    String.raw`\b(?:time|periods?|minutes|hours) (?:(?:that (?:is|are) )?(?:needed|spent|taken|used|required) (?:for|on|by) ${ANY_MAINTENANCE}|(?:during|in) which (?:we|the [a-z]+) (?:upgrades?|maintains?|updates?|services?|patch(?:es)?))\b[^.;]{0,40} (?:is|are|will be|shall be) (?:deducted|left out|disregarded|excluded|not counted|ignored|subtracted)`,
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
    String.raw`^(?:any |all |the )?(?:(?:impact|periods?|times?|hours) of )?maintenance(?! (?:and support |support )?services?\b)(?: [a-z]+){0,5}? (?:(?:is|are|will be|shall be) (?:excepted|exempt\w*|ignored|disregarded|exclu\w+)|${DOES_NOT_COUNT})`,
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

/** "a maintenance window means a period when the service is taken offline": whatever it is called, it has neither an end nor a notice. */
export const MAINTENANCE_WITHOUT_TEST =
  /^(?:["“]?an? |the )?["“]?(?:(?:scheduled|planned|routine|emergency|system) )?(?:maintenance(?: (?:windows?|periods?|times?))?|down ?time|outages?)["”]? ?(?<=\b(?:maintenance|scheduled|planned)\b.{0,24})(?:means|is|are|refers to|shall mean|:) (?:any |an? |the |all )?(?:time|periods?|outages?|interruptions?|down ?time|unavailability|windows?)\b/g;
