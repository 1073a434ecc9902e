/** Maintenance that is left out of a promise, for sentences in small letters. */

/** The sentence speaks of a level or of what counts against it. */
export const LEVELS =
  /\d[\d.,]* ?(?:%|percent\b)|\b24 ?\/ ?7\b|\b(?:availab|uptime|downtime|unavailab|outage|exclu|except|\bsla\b|suspended|not (?:be )?(?:count|consider|includ|apply))/;

/** "excluding scheduled maintenance". */
export const WITHOUT_MAINTENANCE =
  /\b(?:exclu\w+|except(?: for)?|other than|outside(?: of)?|not (?:counting|including)|net of|apart from|with the exception of|save for)(?: for)?(?: any| all| periods of| time for| during)? (?:(?:scheduled|planned|routine|regular|emergency|necessary|announced|unscheduled|periodic)(?: (?:and|or|and\/or) (?:[a-z]+))? )*(?:maintenance|down ?time)(?: windows?| periods?)?\b/g;

/** "planned downtime is not counted". */
export const MAINTENANCE_DOES_NOT_COUNT =
  /\b(?:claims?|credits?)[a-z ]{0,12} for (?:scheduled|planned|routine|regular|emergency) (?:maintenance|downtime|outages?)[a-z ]{0,12} (?:will|shall|are|is) (?:be )?(?:not |rejected|refused|denied|declined)|\b(?:disruptions?|interruptions?|outages?|downtime|unavailability)[a-z ]{0,30} for maintenance(?: reasons| purposes| work)? (?:will|shall|do|does|are|is) not (?:be )?(?:count|consider|includ|constitut)\w*|\b(?:scheduled|planned|routine|regular|emergency|announced|necessary) (?:maintenance|downtime|works?)(?: (?:windows?|periods?|works?))? (?:is|are|will be|shall be|does|do|shall) (?:excepted|exempt\w*|ignored|disregarded|not (?:be )?(?:count\w*|consider\w*|includ\w*|part of|deemed)|exclu\w+)|\b(?:does|do|shall) not include(?: any| the)? (?:scheduled|planned|routine|emergency) (?:maintenance|downtime)\b|\b(?:does|do|shall|will) not apply (?:to|during|for)(?: any)? (?:scheduled|planned|routine|emergency|regular) (?:maintenance|downtime|works?|changes?)\b|\b(?:suspended|not measured|disregarded|not counted) (?:during|for)(?: any)? (?:scheduled|planned|routine|emergency|regular) (?:maintenance|downtime|works?|changes?)\b|\bemergency maintenance (?:may|can|will|is)[^.;]{0,40}(?:at any time|without (?:prior |any )?notice)\b|\b(?:outages?|downtime|unavailability|interruptions?|periods?)[a-z ]{0,20} (?:due to|caused by|resulting from|during|for|because of) (?:any )?(?:scheduled|planned|routine|regular|emergency|periodic) (?:[a-z]+ )?(?:maintenance|downtime|upgrades?)[^.;]{0,60} (?:do|does|shall|will|is|are) not (?:be )?(?:qualif|count|constitut|consider|includ|eligib|entitle)\w*/g;

/** An item of a list of exclusions: "resulting from scheduled maintenance". */
export const MAINTENANCE_AS_CAUSE =
  /^(?:[a-z]+ ){0,4}(?:results? from|resulting from|due to|caused by|arising from|attributable to|during) (?:any |our |its )?(?:(?:scheduled|planned|announced|routine|regular|emergency|unscheduled|necessary|periodic)(?:,? (?:or|and) )?){1,2} ?(?:[a-z]+ )?maintenance\b/g;

/** The whole item: "scheduled maintenance or emergency repairs." A heading has no stop behind it. */
export const MAINTENANCE_ALONE =
  /^(?:[a-z]+ ){0,3}(?:scheduled|planned|announced|routine|regular|emergency|unscheduled|necessary|periodic)(?:,? (?:[a-z]+))? maintenance\b(?=[a-z, ]{0,60}[.;]$|[^.;]* (?:or|and) [a-z ]*maintenance)/g;
