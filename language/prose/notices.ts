/** Notices that come before something, for sentences in small letters. */

/** "in advance", "prior notice", "with little or no notice". */
export const AHEAD =
  /\bnotices? of (?:any |the |such |planned |scheduled |upcoming )*(?:maintenance|outages?|downtime|changes?|interruptions?|works?|upgrades?)(?: [a-z]+){0,3} (?:will|shall|must|is|are) (?:be )?(?:given|provided|sent|posted|published)\b|\b(?:in advance|beforehand|ahead of (?:time|schedule|any|such|the|each|every|disruptive|planned|scheduled|all)|(?:prior|advance|advanced|previous)(?: written)? (?:notice|notification|announcement|warning)|(?:little or no|minimal|short|shorter|less|limited|little|adequate|ample|sufficient|reasonable|due|proper|timely) (?:prior |advance )?(?:written )?notice|upon notice|with notice)\b/g;

/** Somebody is told, or something is agreed on or planned; who only books in advance tells no notice. */
export const TELLS =
  /\b(?:notif\w+|notice|inform\w*|announc\w+|communicat\w+|tell\w*|told|warn\w*|publish\w*|advise[sd]?|schedul\w+|plan(?:s|ned)|agreed?|approv\w+|request\w*|submit\w*|known|provided|given|sent|alert\w*|post(?:ed|s)?)\b/;
