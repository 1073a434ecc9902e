/** Turns of phrase around a figure: about so much, between two, what would have been. For sentences in small letters. */

const ABOUT = 'about|around|approximately|roughly|circa|nearly|close to|in the region of|in the order of|almost';
const USUAL = 'typical|usual|approximate|estimated|indicative|anticipated|nominal';
const FIGURE = String.raw`(?=\d)[\d.,]+`;

/** "about 4 hours", "some 30", "~50", "4 hours or so", "a usual 3 days", "each interval is approximate". */
export const APPROXIMATE = new RegExp(
  [
    String.raw`(?:\b(?:${ABOUT}|some)\s+|~\s?)${FIGURE} ?(?:%|[a-z]+)?`,
    String.raw`\b(?:${USUAL})(?: (?:[a-z]+ ){0,2}of)? ${FIGURE}[ -]?(?:%|[a-z]+)?`,
    String.raw`\b(?:estimated|approximate|indicative|expected) (?:[a-z]+ ){0,4}[a-z]+ ?[:–-] ?${FIGURE} ?[a-z]*`,
    String.raw`\b(?:approximately|roughly|circa) (?:every |once every |each )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half|every|each|once|twice)\b`,
    String.raw`\b(?:is|are) (?:only |merely )?(?:approximate|approximations?|rough estimates?)\b`,
    String.raw`\b\d[\d.,]*(?: [a-z]+)? (?:or so|or thereabouts|give or take)\b`,
  ].join('|'),
  'g',
);

/** "between 99.0% and 99.5%": do the ends belong to it? */
export const BETWEEN_SHARES =
  /(?<!\b(?:stays?|remains?|kept|keeps?|maintained|maintains?|held|holds?) (?:at )?)\bbetween (?:\w+ )?\(?\d[\d.,]*\)? ?%\)? and (?:\w+ )?\(?\d[\d.,]*\)? ?%/g;

/** "98.0% - 99.0%: 25% credit": the next step begins where this one ends. Steps that end with 98.8% or 98.9% leave a gap instead. */
export const STEP_OF_CREDITS =
  /^(?:[*•·–-] ?)?\(?\d{1,3}(?:\.\d*[0-7])? ?%? ?(?:-|–|to) ?\d{1,3}(?:\.\d*[0-7])? ?%(?= ?(?:(?:monthly |annual )?(?:up-?time|availability)(?: percentage| rate)? ?)?[:=–|-] ?\d+ ?%)/g;

/** "1–4 hours: 10% credit", "(1-2 hours late) → 2%", "between 30 and 14 days before, 50% is payable": the next step begins where this one ends. */
export const STEP_OF_TIME =
  /(?<=^|[(|•*] ?)\d{1,3} ?(?:-|–|to) ?\d{1,3} (?:full |business )?(?:minutes?|hours?|days?)(?= ?(?:(?:late|overdue|delay(?:ed)?|(?:of )?(?:down ?time|outage|unavailability|delay)))?\)? ?[:=→|–-]>? ?\d{1,3} ?%)|\bbetween (?:\w+ )?\(?\d{1,3}\)? (?:hours |days )?and (?:\w+ )?\(?\d{1,3}\)? (?:business )?(?:hours|days)(?= (?:before|prior to|after|late|of)\b[^.;:]{0,40}[,:] ?\d{1,3} ?%)/g;

/** Words that say whether the ends of a range belong to it. */
export const SAYS_ITS_ENDS = /\binclu(?:ded|ding|sive)|exclu(?:ded|ding|sive)/;

/** "would have been resolved", "could have been avoided": a participle, for "would have access" says what somebody would have. */
export const WOULD_HAVE_BEEN =
  /\b(?:that|which|version|update|upgrade|patch|use) would (?:fix|resolve|prevent|avoid|solve|cure|remedy|repair)\b|\bif (?:the |it |you )?[a-z]+ had (?:not )?(?:been )?[a-z]+ed\b|\bwould (?:not )?(?:otherwise )?have (?:been [a-z]+|(?!the\b|an?\b|any\b|no\b)[a-z]+(?:ed|en|wn|ught|pt|lt|rned|ost|id|old)\b)|\bcould have (?:been )?(?:prevented|avoided|resolved|mitigated|foreseen)\b/g;

/** "a risk of data loss", "could cause an outage": what may come, or may not. */
export const MIGHT_COME =
  /\b(?:(?:an? |the )?(?:imminent|serious|immediate|possible|potential|high|real|significant) (?:threat|danger|possibility|likelihood) (?:of|to)\b|imminent (?:[a-z]+ )?(?:failures?|loss|outages?|breach(?:es)?|threats?|danger|risk|shutdown)\b|risks? to (?:the )?(?:personal|public|human|life|health|safety|security|data|business|property)\b|(?:danger|risk|possibility|likelihood|chance) that\b|potential (?:[a-z]+ )?(?:damage|harm|loss|impact|outage|breach|failure|exposure|threat|downtime|disruption)\b|(?:might|could|may potentially) (?:potentially )?(?:bring down|stop|crash|block|endanger|threaten|compromise|harm|damage|expose|escalate)\b|likely to be (?:exploited|lost|harmed|damaged|disrupted|compromised)\b|(?:a |the )?(?:potential )?risk of (?:data )?(?:loss|failure|damage|outage|breach)|data loss risk|(?:may|might|could) (?:potentially )?(?:lead to|result in|cause) (?:an? )?(?:outage|data loss|failure|loss|degradation|impact)|reasonably likely to|likely to (?:have|harm|cause|result|lead|damage|endanger|prejudice))\b/g;

/** Money that would have been paid is worked out, not guessed. */
export const IS_MONEY = /\b(?:payable|paid|received|earned|due|accrued|owed|fees?|invoiced|charged)\b/;

/** "a percentage of the fee", "a pro-rated credit": a share, and how large a one is not said. */
export const SOME_SHARE =
  /\ba (?:percentage|portion|share|proportion|fraction) of (?:that |the |its |your |our )?(?:[a-z]+'s )?(?:[a-z]+ )?(?:fees?|charges?|price|bill|invoice|payments?)\b/g;
