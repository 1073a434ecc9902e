/** Documents that move: as amended from time to time, in force, without a year. For sentences in small letters. */

/** "as amended from time to time", "then-current policies". */
export const AS_AMENDED =
  /\b(?:as|and as)? ?(?:may be )?(?:amended|updated|changed|modified|revised|published)(?:, [a-z ]+,)?(?: or [a-z]+)? from time to time\b|\bin its (?:then-)?current version\b|\bas (?:then|currently) in (?:force|effect)\b|\bthen-current (?:polic|sla\b|service level|agreement|support|version|terms|documentation|price|rate|standard|list|procedure)\w*/g;

/** "ISO 27001", which exists in several versions; behind it may stand a year. */
export const STANDARD = /\b(?:iso(?:\/iec)?|iec|ieee|en|din|bs) ?\d{3,5}(?:-\d+)?(?![\d:.-]*\d)\b/g;
export const ITS_YEAR = /^ ?[:(]? ?(?:19|20)\d\d|^,? (?:version|edition|of|in its)/;
