/** Times that begin or end when one side says so, for sentences in small letters. */
import { anyOf } from './any-of';

/** Who is served and who measures are left out: what they do, the other sees in its records. */
const ONE_SIDE = String.raw`(?:we|us|(?:our|its) [a-z]+(?: [a-z]+)?|an? (?:agent|analyst|engineer|technician)|(?:the )?(?:(?!(?:the|customer|client|user|subscriber|you|your|buyer|authority|reporter|it|parties|both|monitor\w*|probe|system|tool|ticket|portal|alert|first|service|external|test)\b)[a-z0-9.&-]+)(?: (?:desk|team|engineers?|manager|noc|support))?)`;
const BY_ONE = String.raw`(?:by (?:us\b|our\b|its\b|(?:the )?(?!(?:the|customer|client|user|subscriber|you|your|buyer|authority|both|monitor\w*|probe|system|tool|portal|e-?mail|phone|telephone|web|way)\b)[a-z0-9.&-]+\b)(?! (?:systems?|monitor\w*|probes?|tools?|logs?)))`;
const FINDS = String.raw`(?:acknowledg|confirm|accept|verif|validat|classif|recogni[sz]|diagnos|determin|declar|triag|identif|establish|pick|deem|consider|assess)`;
const ACT = String.raw`(?:acknowledge?ment|confirmation|acceptance|verification|validation|classification|recognition|diagnosis|determination|declaration|triage|assessment|assignment)`;
const WHEN = String.raw`(?:once|when|whenever|until|after|from|as soon as|only when|from when|from the (?:moment|time|point)(?: in time)?(?: (?:that|when|at which))?|the (?:moment|time|point)(?: in time)?(?: (?:that|when|at which))?)`;
const CLOCK = String.raw`(?:clocks?|timers?|times?|periods?|targets?|incidents?|recovery|downtime|outages?|resolution|repair|restoration|deadlines?|measurement|sla)`;
const RUNS = String.raw`(?:starts?|begins?|runs?|commences?|counts?|counted|measured|recorded|appl(?:y|ies)|ends?|stops?|paused?|due|starting|beginning|running|suspended|resumes?|exists?|complete)`;

/** "resolution times start once the ticket is acknowledged by us", "the clock stops when the provider considers it resolved". */
export const ONE_SIDE_SETS_THE_CLOCK = anyOf(
  String.raw`\b${CLOCK}\b[^.;]{0,60}\b${RUNS}\b[^.;]{0,40}\b${WHEN} (?:[a-z]+ ){0,5}?(?:${FINDS}[a-z]* (?:(?:as such|remotely|up) )?${BY_ONE}|${ONE_SIDE} (?:has |have )?(?:been able to )?(?:${FINDS}[a-z]*|reports?\b|finds?\b|needs?\b))`,
  String.raw`\b${CLOCK}\b[^.;]{0,60}\b${RUNS}\b[^.;]{0,30}\b(?:from|upon|on|after|following|with|until) (?:(?:our|its|(?:the )?(?:provider|supplier|vendor|company|contractor|operator|carrier)'s) (?:[a-z]+ )?(?:${ACT}|notification)|(?:the |an? |its |initial )*${ACT} (?:of [a-z ]{2,30}? )?${BY_ONE})`,
  String.raw`\b(?:response|repair|resolution)(?: time)?s?\b[^.;]{0,20}\bclock\b[^.;]{0,12}\b(?:starts|begins|runs) (?:when|once|after) the [a-z]+ (?:is|has been) (?:accepted|classified|acknowledged|validated|triaged|assigned|confirmed)\b(?! by)`,
  String.raw`\b(?:hours?|days?|minutes?)\b,? \(?(?:from|after|of|following|upon) (?:the |an? |its )?${ACT} (?:of [a-z ]{2,30}? )?${BY_ONE}`,
  String.raw`\b(?:counted|measured|calculated|run|runs) from (?:the )?(?:dispatch|despatch|departure|assignment) of (?:the |a |an )?(?:technician|engineer|team|crew)\b`,
);

/** A response time ends with the answer of whoever owes it, and a claim is paid after it has been looked at. */
export const ENDED_BY_AN_ANSWER =
  /\b(?:claims?|credits?|payments?|invoices?|refunds?|paid|pays?|confidential\w*|breach\w*|terminat\w+)\b|\brespon(?:se|d)\b[^.;]{0,80}\b(?:to|until|and|ends?|stops?)\b[^.;]{0,30}\b(?:when|acknowledg|confirm|accept|assign)/;
