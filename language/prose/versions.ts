/** Documents that move: as amended from time to time, in force, without a year. For sentences in small letters. */
import { anyOf } from './any-of';
import { OURS, SERVER } from './rights';

/** "as amended from time to time", "then-current policies". */
export const AS_AMENDED =
  /\b(?:as|and as)? ?(?:may be )?(?:amended|updated|changed|modified|revised|published)(?:, [a-z ]+,)?(?: or [a-z]+)? from time to time\b|\bin its (?:then-)?current version\b|\bas (?:then|currently) in (?:force|effect)\b|\bthen-current (?:polic|sla\b|service level|agreement|support|version|terms|documentation|price|rate|standard|list|procedure)\w*/g;

/** "ISO 27001", which exists in several versions; behind it may stand a year. */
export const STANDARD = /\b(?:iso(?:\/iec)?|iec|ieee|en|din|bs) ?\d{3,5}(?:-\d+)?(?![\d:.-]*\d)\b/g;
export const ITS_YEAR = /^ ?[:(]? ?(?:19|20)\d\d|^,? (?:version|edition|of|in its)/;

const PAPERS = String.raw`(?:recommendations?|guidelines?|guidance|instructions|documentation|manuals?|polic(?:y|ies)|procedures?|processes|rules|advice|prerequisites|requirements|specifications?|handbooks?|guides?|protocols?|conventions|architecture|house style|templates?|norms)(?=[.,;)]|$| (?:and|or|is|are|voids?|will|shall|must|as|at all|when|before|for|we|given|issued|provided|published)\b)`;

/** "per our recommendations", "as advised by the vendor", "as documented", "the matrix on our website". */
export const PAPER_OF_ONE_SIDE = anyOf(
  String.raw`\b(?:(?:conform\w*|adher\w+|according|subject|pursuant|corresponds?|built|install\w*|configured|works?) to|(?:accordance|line|compl(?:y|ies|iance)|conform\w*|consistent|keeping|agreement) with|(?:laid down|described|set out|specified|stated|documented|outlined|intended|explained) (?:in|by)|per|under|abide by|bound by|against|contrary to|follows?|followed|following(?= (?:our|its|the [a-z]+'s)\b)|act(?:ing)? on|observes?|heed|satisf(?:y|ies)|meets?|meeting|match(?:es)?|outside|(?:use|limited|restricted)s? (?:to )?(?=our|supported)) (?!(?:the )?(?:this|these|your|their|customer|client|controller|an?|documented|data|tax)\b)(?:[a-z'-]+ ){0,3}?${PAPERS}`,
  String.raw`\b(?:recommended|advised|instructed|prescribed|directed|specified|suggested) by (?:${OURS}|(?:the )?oem\b)`,
  String.raw`\b(?:matrix|lists?|tables?|tariffs?|terms|levels?|prices?|hours|polic(?:y|ies)|limits?|rates|as)(?: (?:published|posted|available|shown|listed|displayed))? (?:on|in|at) (?:our|its|the|${SERVER}'s) (?:[a-z]+ )?(?:web ?site|portal|web ?page|home ?page|intranet|wiki)\b`,
  String.raw`\bas (?:documented|published|recommended|advised|prescribed)(?=[.,;)]|$)`,
);

/** "industry-accepted algorithms", "proven methods", "a recognised level". */
export const COMMON_METHODS = anyOf(
  String.raw`\b(?:industry|vendor|manufacturer|market|sector|trade|commonly|generally|widely|professional)[- ](?:accepted|recommended|recogni[sz]ed|used|known|approved|adopted|grade)\b(?! accounting)`,
  String.raw`\b(?:accepted|proven|recogni[sz]ed|modern|established|leading|well-known|common) (?:[a-z]+ )?(?:methods?|techniques?|methodolog(?:y|ies)|frameworks?|algorithms?|levels?|processes)\b`,
);
