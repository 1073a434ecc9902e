/** Notices that come before something, for sentences in small letters. */
import { anyOf } from './any-of';

/** What is announced: "planned maintenance", "any scheduled engineering works". */
const WORK = String.raw`(?:maintenance|outages?|down ?times?|interruptions?|upgrades?|works?|(?:system |service )?restarts?|reboots?)`;
const COMING = String.raw`(?:planned|scheduled|upcoming|forthcoming|impending|pending|future|imminent)`;
const TOLD = String.raw`(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|announc(?:e|es|ed|ing)|communicat(?:e|es|ed|ing)|e-?mail(?:s|ed|ing)?|posted|publish(?:es|ed)?|tells?|told|warn(?:s|ed)?|alert(?:s|ed)?|advised?|contact(?:s|ed)?)`;
const A_NOTE = String.raw`(?:notice|notification|announcement|warning|reminder|communication|e-?mail|message|intimation|information|alert|heads[- ]up)`;

/** "in advance", "prior notice", "with little or no notice". */
export const AHEAD = anyOf(
  String.raw`\bafter (?:due |written |prior |a )?notice(?=[.;,]|$)`,
  String.raw`\bpre-?(?:announced|notified|advised|warned|communicated)\b`,
  // "shall inform end users prior to any scheduled works", "will be published before they come into force".
  String.raw`\b${TOLD}\b[^.;\d]{0,60}? (?:before|prior to|ahead of|in advance of) (?:(?:(?:the|any|each|every|an?|such|all|our|its|their|this|making|performing|starting|carrying|beginning|undertaking|implementing|[a-z]+ing|planned|scheduled|disruptive|major|these|those|new|service|system|production) ){0,4}?(?:maintenance|outages?|down ?times?|upgrades?|works?|changes?|interruptions?|restarts?|reboots?|releases?|deployments?|migrations?|disruptions?|visits?|interventions?|shutdowns?|suspensions?|moves?|relocations?|increases?|modifications?|amendments?)|(?:relocating|moving|changing|modifying|replacing|suspending|disconnecting|arriving|entering|attending|shutting|rebooting|restarting|upgrading|migrating|discontinuing)|(?:they|it|these|the [a-z]+|such [a-z]+) (?:comes?|takes?|begins?|starts?|becomes?|enters?|goes?|go) )\b`,
  String.raw`\bgives? [^.;]{0,30}\b(?:call|text|message|sms) before\b`,
  String.raw`\bpreceded by (?:an? |the |due |written )*${A_NOTE}\b`,
  String.raw`\b${TOLD}\b[^.;]{0,30} first(?=[.,;]|$)`,
  String.raw`\b(?:${TOLD}|aware)\b[^.;]{0,40} (?:of|about) (?:any |all |the |our |its )?${COMING} (?:[a-z]+ ){0,2}${WORK}\b`,
  String.raw`\b${WORK}(?: (?:windows?|works?|periods?|events?))?,? ?\(?(?:once |when |if |that (?:is|are) |(?:will be|shall be|is|are|must be) )?(?:duly )?(?:pre-)?(?:announced|communicated|notified|posted|published|advertised)(?: to [^.;]{3,30}?)?(?: (?:via|on|by|through|in)\b|[,.;]|$)`,
  String.raw`\b(?:announc|communicat|publish|advertis)es? (?:[a-z]+ ){0,3}${WORK} (?:windows? |works? |periods? )?(?:via|on|by|through|in|to)\b`,
  String.raw`\bnotices? of (?:[a-z]+ ){0,3}(?:maintenance|outages?|downtime|changes?|interruptions?|works?|upgrades?)(?: [a-z]+){0,3} (?:will|shall|must|is|are) (?:be )?(?:given|provided|sent|posted|published)\b`,
  String.raw`\b(?:maintenance|outage|downtime|upgrade|interruption) (?:notices?|notifications?|announcements?|alerts) (?:will|shall|must|are|is) (?:be )?(?:given|provided|sent|posted|published|issued)\b`,
  String.raw`\b(?:sends?|issues?|gives?|provides?|posts?|publish(?:es)?) (?:[a-z]+ ){0,3}(?:maintenance|outage|downtime|upgrade|interruption) (?:notices?|notifications?|announcements?|alerts?)\b`,
  String.raw`^(?:[a-z]+ ){0,2}(?:maintenance|outages?|downtime): (?:[a-z]+ ){0,3}(?:announce|notice|notifi)[a-z]*\b`,
  String.raw`\bof (?:any |all )?(?:intended|proposed|planned|envisaged|contemplated) (?:changes?|replacements?|additions?|amendments?|modifications?)\b`,
  String.raw`\b(?:will|shall|must|is|are|be) (?:be )?(?:notified|informed|told|alerted|warned|advised)(?: (?:by|via|in|through) [a-z-]+)?(?: of (?:the|this|it|any)[a-z ]{0,30})? (?:before|prior to|ahead of)\b(?! (?:\d|noon|midnight|the (?:\d|end|first|last)|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b))`,
  String.raw`\b(?:notify|inform|tell|alert|warn|advise) (?:you|(?:the |its |our |all )?(?:affected )?(?:customers?|clients?|users?|subscribers?))(?: (?:by|via|in|through) [a-z-]+)?(?: (?:of|about)[a-z ]{0,40})? (?:before|prior to|ahead of)\b(?! (?:the )?(?:end|expiry|payment))`,
  String.raw`\b(?:in advance|beforehand|heads[- ]up|ahead of (?:time|schedule|any|such|the|each|every|disruptive|planned|scheduled|all)|(?:prior|advance|advanced|previous)(?: written)? (?:${A_NOTE}|coordination)|(?:little or no|minimal|short|shorter|less|limited|little|adequate|ample|sufficient|reasonable|due|proper|timely|some) (?:prior |advance )?(?:written )?(?:notice|warning)|upon notice|with notice|unless previously (?:advised|notified|announced))\b`,
);

/** "may be revised by notice in writing", "are withdrawn following an announcement": what is done upon a notice is done a minute after. */
export const UPON_A_NOTE = anyOf(
  String.raw`\b(?:by|with|after|following|subject to|upon|on)(?: giving| serving| sending| issuing| providing| posting)?(?: (?:an?|the|due|proper|written|appropriate|formal|simple|electronic|you|(?:the |its |our )?(?:customers?|clients?|users?))){0,3} (?:notice|notification|announcement|warning|reminder)\b(?! (?:of (?!(?:the |such )?(?:change|modification|amendment))|that|period|is|by the (?:customer|client|user)|from))`,
  String.raw`\bafter (?:duly |first )?(?:notifying|informing|warning|advising|telling|alerting|e-?mailing) (?:the |its |our |all |affected )*(?:customers?|clients?|users?|you|subscribers?|tenants?)\b(?! (?:of|that))`,
);
/** … where it is something that the other would prepare for … */
export const DONE_UPON_IT =
  /\b(?:chang|modif|amend|suspen|discontinu|withdraw|vary|varied|revis|adjust|maintenance|outage|interrupt|replac|re-?rout|migrat|shut|restart|reboot|increas|updat|upgrad|works? (?:is|may|can|will)|performed|carried out|out of service|effect)/;
/** … and no answer to a breach, which the other has had time to mend. */
export const ANSWER_TO_A_BREACH =
  /\b(?:if|unless|fail(?:s|ed|ure)?|breach\w*|remed\w+|cured?|default\w*|terminat\w*|without|assign\w*)\b/;

/** Somebody is told, or something is agreed on or planned; who only books in advance tells no notice. */
export const TELLS =
  /\b(?:notif\w+|notice|inform\w*|announc\w+|communicat\w+|tell\w*|told|warn\w*|publish\w*|advise[sd]?|schedul\w+|plan(?:s|ned)|agreed?|approv\w+|request\w*|submit\w*|known|provided|given|sent|alert\w*|post(?:ed|s)?|signal\w*|flagged|shared)\b/;

/** "as much notice as practicable", "as much advance warning as circumstances permit". */
export const AS_MUCH_NOTICE =
  /\bas (?:much|long|early|timely|ample) (?:an? )?(?:(?:prior|advance|advanced|written|previous) ){0,3}(?:notices?|notifications?|warnings?|lead time)(?: [a-z]+){0,4}? as (?:is |it |we |they |the [a-z]+ )?(?:[a-z]+ly )?(?:possible|practicable|practical|feasible|can|permits?|allows?|circumstances? (?:[a-z]+ )?(?:permits?|allows?))\b/g;
