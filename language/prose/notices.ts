/** Notices that come before something, for sentences in small letters. */
import { anyOf } from './any-of';

const WORK = String.raw`(?:maintenance|outages?|down ?times?|interruptions?|upgrades?|works?)(?: (?:windows?|works?|periods?|events?))?`;
const TOLD = String.raw`(?:notif(?:y|ies|ied)|inform(?:s|ed)?|announced?|communicated?|e-?mail(?:s|ed)?|posts?|posted|sent|published|tells?|told|warn(?:s|ed)?|alert(?:s|ed)?|advised?|flagged|let [a-z]+ know|made known)`;
const A_NOTE = String.raw`(?:notices?|notifications?|announcements?|warnings?|alerts?|e-?mails?|communications?|reminders?|bulletins?|information|coordination)`;

/** "in advance", "prior notice", "with little or no notice", "shall inform end users prior to any works". */
export const AHEAD = anyOf(
  String.raw`\bafter (?:due |written |prior |a )?notice(?=[.;,]|$)`,
  String.raw`\bpre-?(?:announced|notified|advised)\b`,
  String.raw`\b${TOLD}\b[^.;\d]{0,50} (?:before|prior to|ahead of|in advance of)\b(?! (?:the )?(?:\d|noon|midnight|end|first|last|expiry|payment|clos|claim|submi|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b))`,
  String.raw`\bpreceded by (?:an? |the |due |written )*${A_NOTE}\b`,
  String.raw`\b(?:${TOLD}|aware)\b[^.;]{0,40} (?:of|about) (?:any |all |the )?(?:planned|scheduled|upcoming|forthcoming|future) (?:[a-z]+ )?${WORK}\b`,
  String.raw`\b${WORK},? ?[(–:-]? ?(?:once |will be |shall be |is |are |must be )?(?:pre-)?(?:announced|communicated|notified|posted|published|advertised|flagged)(?: to [a-z ]{3,30})? (?:via|on|by|through|in|to)\b`,
  String.raw`\b(?:announc|communicat|publish)es? (?:[a-z]+ )?${WORK} (?:via|on|by|through|in|to)\b`,
  String.raw`\b(?:${A_NOTE} of (?:[a-z]+ ){0,3}${WORK}|${WORK} ${A_NOTE})(?: [a-z]+){0,3} (?:will|shall|must|is|are) (?:be )?(?:given|provided|sent|posted|published|issued)\b`,
  String.raw`\bof (?:any |all )?(?:intended|proposed|planned|envisaged|contemplated) (?:changes?|replacements?|additions?|amendments?|modifications?)\b`,
  String.raw`\b(?:in advance|beforehand|heads-up|ahead of (?:time|schedule|any|such|the|each|every|disruptive|planned|scheduled|all)|(?:prior|early|advanced?|previous)(?: written)? ${A_NOTE}|(?:little or no|minimal|short|shorter|less|limited|little|adequate|ample|sufficient|reasonable|due|proper|timely|some) (?:prior |advance )?(?:written )?(?:notice|warning)|upon notice|with notice|unless (?:(?:previously|otherwise) (?:advised|notified)|(?:[a-z]+ )?announced))\b`,
);

/** "may be revised by notice in writing", "withdrawn following an announcement": what is done upon a notice is done a minute after … */
export const UPON_A_NOTE = new RegExp(
  String.raw`\b(?:by|by means of|with|after|following|subject to|upon)(?: giving)?(?: (?:an?|the|due|proper|written|appropriate)){0,3} (?:notice|notification|announcement)\b(?! (?:of|that|period|is|from))|\bafter (?:notifying|informing|warning|advising|telling|alerting) (?:[a-z]+ )?(?:customers?|clients?|users?|you|subscribers?)\b(?! (?:of|that))`,
  'g',
);
/** … where the other would prepare for it, and has broken nothing. */
export const DONE_UPON_IT =
  /^(?!.*\b(?:if|unless|fail|breach|remed|cure|default|terminat|without|assign)).*\b(?:chang|modif|amend|suspen|discon|withdr|var[yi]|revis|adjust|maint|outage|interrupt|replac|re-|migrat|restart|reboot|increas|updat|upgrad|perform|carried|effect)/;

/** Somebody is told, or something is agreed on or planned; who only books in advance tells no notice. */
export const TELLS =
  /\b(?:notif\w+|notice|inform\w*|announc\w+|communicat\w+|tell\w*|told|warn\w*|publish\w*|advise[sd]?|schedul\w+|plan(?:s|ned)|agreed?|approv\w+|request\w*|submit\w*|known|provided|given|sent|alert\w*|post(?:ed|s)?|signal\w*)\b/;

/** "as much notice as practicable", "as much advance warning as circumstances permit". */
export const AS_MUCH_NOTICE =
  /\bas (?:much|long|early|timely|ample) (?:an? )?(?:(?:prior|advance|advanced|written|previous) ){0,3}(?:notices?|notifications?|warnings?|lead time)(?: [a-z]+){0,4}? as (?:is |it |we |they |the [a-z]+ )?(?:[a-z]+ly )?(?:possible|practicable|practical|feasible|can|permits?|allows?|circumstances? (?:[a-z]+ )?(?:permits?|allows?))\b/g;
