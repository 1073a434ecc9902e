/** Notices that come before something, for sentences in small letters. */
import { anyOf } from './any-of';

/** "in advance", "prior notice", "with little or no notice". */
export const AHEAD = anyOf(
  String.raw`\bafter (?:due |written |prior |a )?notice(?=[.;,]|$)`,
  String.raw`\b(?:sent|notified|informed|announced|emailed|posted|published|warned|told)\b[^.;]{0,40} before (?:the |any |each |every |a |scheduled |planned )*(?:maintenance|outage|downtime|upgrade|work|change)s?(?: window| period)?(?: begins| starts| takes place| is made)?\b`,
  String.raw`\b(?:maintenance|outages?|downtimes?)(?: (?:windows?|works?|periods?|events?))? ?\(?(?:will be |shall be |is |are |must be )?(?:pre-)?(?:announced|communicated|notified|posted|published) (?:via|on|by|through|in)\b`,
  String.raw`\bnotices? of (?:any |the |such |planned |scheduled |upcoming )*(?:maintenance|outages?|downtime|changes?|interruptions?|works?|upgrades?)(?: [a-z]+){0,3} (?:will|shall|must|is|are) (?:be )?(?:given|provided|sent|posted|published)\b`,
  String.raw`\b(?:maintenance|outage|downtime|upgrade|interruption) (?:notices?|notifications?|announcements?|alerts) (?:will|shall|must|are|is) (?:be )?(?:given|provided|sent|posted|published|issued)\b`,
  String.raw`\bof (?:any |all )?(?:intended|proposed|planned|envisaged|contemplated) (?:changes?|replacements?|additions?|amendments?|modifications?)\b`,
  String.raw`\b(?:will|shall|must|is|are|be) (?:be )?(?:notified|informed|told|alerted|warned|advised)(?: (?:by|via|in|through) [a-z-]+)?(?: of (?:the|this|it|any)[a-z ]{0,30})? (?:before|prior to|ahead of)\b(?! (?:\d|noon|midnight|the (?:\d|end|first|last)|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b))`,
  String.raw`\b(?:notify|inform|tell|alert|warn|advise) (?:you|(?:the |its |our |all )?(?:affected )?(?:customers?|clients?|users?|subscribers?))(?: (?:by|via|in|through) [a-z-]+)?(?: (?:of|about)[a-z ]{0,40})? (?:before|prior to|ahead of)\b(?! (?:the )?(?:end|expiry|payment))`,
  String.raw`\b(?:in advance|beforehand|ahead of (?:time|schedule|any|such|the|each|every|disruptive|planned|scheduled|all)|(?:prior|advance|advanced|previous)(?: written)? (?:notice|notification|announcement|warning)|(?:little or no|minimal|short|shorter|less|limited|little|adequate|ample|sufficient|reasonable|due|proper|timely) (?:prior |advance )?(?:written )?notice|upon notice|with notice)\b`,
);

/** Somebody is told, or something is agreed on or planned; who only books in advance tells no notice. */
export const TELLS =
  /\b(?:notif\w+|notice|inform\w*|announc\w+|communicat\w+|tell\w*|told|warn\w*|publish\w*|advise[sd]?|schedul\w+|plan(?:s|ned)|agreed?|approv\w+|request\w*|submit\w*|known|provided|given|sent|alert\w*|post(?:ed|s)?)\b/;

/** "as much notice as practicable", "as much advance warning as circumstances permit". */
export const AS_MUCH_NOTICE =
  /\bas (?:much|long|early|timely|ample) (?:an? )?(?:(?:prior|advance|advanced|written|previous) ){0,3}(?:notices?|notifications?|warnings?|lead time)(?: [a-z]+){0,4}? as (?:is |it |we |they |the [a-z]+ )?(?:[a-z]+ly )?(?:possible|practicable|practical|feasible|can|permits?|allows?|circumstances? (?:[a-z]+ )?(?:permits?|allows?))\b/g;
