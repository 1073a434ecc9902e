/** How people say which records are meant, and how a condition is written here. */
import type { Detector } from './doubt';
import { findWording, wordings } from './wordings';

export const findWhich: Detector = (doubt) => {
  const rows = /^(where|whose|is|percentage|number|of)$/;
  if (!doubt.kinds.slice(0, doubt.at).some((kind) => rows.test(kind))) return undefined;
  return findWording(doubt, [
    ...values,
    ...(doubt.kind(0) === 'period' ? joins : gaps),
    ...(doubt.kind(0) === 'metric' ? choices : []),
    ...sets,
  ]);
};

const more = '(?:above|higher|more|greater|better|over|longer|later)';
const fewer = '(?:below|lower|less|fewer|under|shorter|earlier)';

const values = wordings(String.raw`
  ({T}) is (?:between|from) ({N}) (?:and|to|through) ({N}) ({U}) → $1 is at least $2 $4 and $1 is at most $3 $4
  ({T}) is (?:(?:between|from) )?({V}) (?:and|to|through|-|–) ({V}) → $1 is at least $2 and $1 is at most $3
  ({T}) is ([1-9])xx → $1 is at least $200 and $1 is at most $299
  ({T}) between ({V}) and ({V}) → $1 is at least $2 and $1 is at most $3
  is 5xx → is at least 500
  is not ({V}) (?:or|and) ${more} → is below $1
  is not ({V}) (?:or|and) ${fewer} → is above $1
  is ({V}) (?:or|and) ${more} → is at least $1
  is ({V}) (?:or|and) ${fewer} → is at most $1
  is (?:other than|anything but|different from|not equal to|unequal to) ({T}) → is not $1
  is (?:more than|above|over) half(?: of .*)? → is above 50%
  is at least half(?: of .*)? → is at least 50%
  is (?:less than|below|under) half(?: of .*)? → is below 50%
  is (?:in|one of|any of|either|among|either of)(?: the)? ({T}) → is $1
  is (not )?({T}(?:, {T})*),? (?:and|nor) ({T}) → is $1 $2 or $3
    : Values of one field are listed with 'or': '$='.
  is ({V}) out of {N} → is $1
  is ((?:at least|at most|above|below) {V}) out of {N} → is $1
`);

const gaps = wordings(String.raw`
  is (?:empty|blank|null|missing|unset|absent|none|nil|not set|not filled in|not present|not known) → is not given
  is (?:set|present|filled in|known|not empty|not null|not blank|not missing) → is given
  (dated by {T}) (?:without|with no|lacking)(?: an?)? ({T}) → $1 whose $2 is not given
`);

const joins = wordings(String.raw`
  , (?:and )?(?:where|whose|with) ({T}) is →  and $1 is
    : Conditions are joined by 'and', without a comma.
`);

const having = '(?:with|having|that have|which have|where the|of|for|in|from)(?: an?| the)?';

/** `Probes with Result Passed`, `Requests with Duration of at most 300 milliseconds`. */
const choices = wordings(String.raw`
  ({T}) ${having} ((?:{W} )*{W}) ({W}) → $1 whose $2 is $3
  ({T}) ${having} ((?:{W} )*{W}) ({W}) → $1 where $2 is $3
  ({T}) (?:with|having|that have|which have)(?: an?| the)? ({T})(?: of)? → $1 whose $2 is
  ({T}),? (?:except|excluding|but not|other than|without|not counting)(?: those| any| all| {T})? (?:where|whose|with) ({T}) (?:is )?({T}) → $1 where $2 is not $3
    : Records are left out by a condition: '$='.
`);

const sets = wordings(String.raw`
  (?:of|for) ({W}) (?:and|or|/) ({W}) ({T})
    : Which of $3 are meant is a condition: '$3 where Priority is $1 or $2'.
  ({T}) (?:with|having|that have|which have)(?: an?| the)? ((?:{W} )*{W}) ({W}) → $1 where $2 is $3
  (of|in|without|with|counting) (?:all|any|each|every|the total|total|its|our|those|these|such)(?: of)?(?: the)? ({T}) → $1 $2
    : A name stands alone: '$2'.
`);
