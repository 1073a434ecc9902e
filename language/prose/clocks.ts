/** Times that begin or end when one side says so, for sentences in small letters. */

const SIDE = String.raw`(?!(?:the |an? )?(?:customer|client|user|subscriber|you|buyer|authority|reporter|caller|it|both|monitor|probe|system|tool|portal|e-?mail|phone|external|test)[a-z']*\b)(?:(?:our|its)(?: [a-z-]+){0,2}|(?:the |an? )?[a-z0-9.&-]+(?: desk| team)?(?:'s(?: [a-z]+)?)?)`;
const FINDS = String.raw`(?:acknowledg|confirm|accept|verif|validat|classif|categori|recogni|diagnos|determin|declar|triag|logs|logged|regist|reproduc|isolat|tak[a-z]+ ownership|pick|deem|consider|needs)[a-z]*`;

/** "resolution times start once the ticket is acknowledged by us", "the clock stops when the provider considers it resolved". */
export const ONE_SIDE_SETS_THE_CLOCK = new RegExp(
  String.raw`\b(?:once|when|whenever|until|after|from|upon|on|soon as|moment|point|that|which|time)(?: ${SIDE} (?:has |have )?${FINDS}\b|(?: [a-z-]+){0,5} ${FINDS}(?: [a-z-]+){0,4} by ${SIDE})`,
  'g',
);

export const A_CLOCK_RUNS =
  /\b(?:clock|timer|time|period|target|countdown|downtime|outage|incident|fault|repair|resolution|recovery|measurement|interval|hour)s?\b[^.;]{0,50}\b(?:starts?|begins?|commences?|runs?|count(?:s|ed)|measured|recorded|calculated|ends?|stops?|paused|over|exists?|complete|applies)\b/;
/** A response ends with the answer of whoever owes it, and a claim is paid after it has been looked at. */
export const ENDED_BY_AN_ANSWER =
  /\b(?:claim|credit|pay|paid|invoice|refund|confidential|breach|terminat)|\brespon[sd][^.;]{0,80}\b(?:to|until|and|ends?|stops?)\b/;
