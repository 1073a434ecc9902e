/** What must happen before anything follows: bounds, windows, points and events, as contracts word them. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { adverbOf, MONEY, NAMED, UNIT } from './quantity-words';
import { findWording, offer, wordings, wordsAt } from './wordings';
import { CAUSE } from './messages-amounts';
import { findLadder, VALUE } from './messages-ladders';

export const findCondition: Detector = (doubt) => {
  if (!doubt.isRemedy) return undefined;
  return findLadder(doubt) ?? (isBeforeDuty(doubt) ? findWording(doubt, conditions) : undefined) ?? findWindow(doubt) ?? findEvent(doubt);
};

/** Whether the doubtful place is in the condition. */
function isBeforeDuty(doubt: Doubt): boolean {
  const comma = doubt.kinds.indexOf(',');
  const duty = doubt.kinds.findIndex((kind, index) => index > comma && /^(must|may|incurs)$/.test(kind));
  return comma < 0 || duty < 0 || doubt.at < duty - 1;
}

const conditions = wordings(String.raw`
[other-word]
  (?:equal to or (?:less|lower) than|(?:less|lower) than or equal to|equal or less than|< ?=|≤) ?(${VALUE})|(${VALUE}) or (?:less|lower|below|under|fewer|worse) → at most $1$2
  (?:equal to or (?:more|greater|higher) than|(?:more|greater|higher) than or equal to|> ?=|≥) ?(${VALUE})|(${VALUE}) or (?:more|higher|above|over|better) → at least $1$2
  (?:(?:does|did|do) not (?:reach|meet|achieve|attain)|is not at least|is worse than|fails to reach|misses|is short of|falls short of)(?= ${VALUE}) → is below
  from (${VALUE}) up to(?: but)? (?:not including|excluding) (${VALUE})
    : A band includes both its ends. Write one bound in each limb instead: 'is below 99.9%, …; below 99.5%, …'. The last limb that holds applies.
[window-first]
  ,? ?in (?:any|each|every|a|the) (calendar |contract )?(${UNIT}),? (?:the )?(${NAMED}) (?:is|falls|drops) → $3 in a {$1 or calendar} $2 is
[missed-by-party]
  [A-Z]\w* (?:is|was) in (?:breach|default|violation) of (${NAMED}) → $1 is missed
[joined-subjects]
  either (${NAMED}) or (${NAMED}) is missed → $1 is missed or $2 is missed
  neither (${NAMED}) nor (${NAMED}) is (?:met|kept|achieved) → $1 is missed and $2 is missed
  (${NAMED}),? (?:or |and )?(${NAMED}),? or both (?:are|is) missed → $1 is missed or $2 is missed
[which-target]
  (?:the|a|any|one|every|each|all) (?:[a-z]+ )?(?:targets?|service levels?|slas?|levels?|kpis?)(?: (?:is|are) (?:missed|not met|breached))?|service levels? (?:is|are) (?:missed|not met|breached)
    : Name the target: 'If Uptime is missed, …'; more of them are joined, 'If Uptime is missed or Quick Repairs is missed, …'.
[claim]
  and [A-Z]\w* (?:requests|claims|asks|demands|notifies|gives notice|so wishes)[^,]*
    : A remedy follows from misses alone. That a credit is claimed has a sentence of its own: 'Customer must claim a credit within 30 days after the end of the calendar month.'
[cause-in-remedy]
  (?:due to|because of|for (?:any )?(?:reason|cause)s?|as a result of|by reason of|through|caused by|owing to)\b[^,]*
    : ${CAUSE}
[total-credits]
  (?:the )?(?:total )?credits in (?:a|any|each) ([a-z]+ [a-z]+) (?:exceed|are (?:more|greater|higher) than|go above) (${MONEY}) → total credits in a $1 are above $2
  (?:the )?(?:total )?credits (?:exceed|are (?:more|greater|higher) than|are above) (${MONEY}) in (?:a|any|each) ([a-z]+ [a-z]+) → total credits in a $2 are above $1
  (?:the )?(?:total )?credits of more than (${MONEY}) are (?:due|owed|payable|paid) in (?:a|any|each) ([a-z]+ [a-z]+) → total credits in a $2 are above $1
  (?:the )?(?:total )?credits (?:exceed|reach|are above|in [a-z ]*reach|of more)(?: [^\s]*[^\s,])*
    : Say over which time, and above which amount: 'If total credits in a calendar year are above GBP 5,000, …'.
[total-points]
  the number of points[^,]*
    : Say over which time they are added up: 'If total points in a calendar quarter are above 10, …'.
  [A-Z]\w+(?: [A-Z]\w+)* (?:has|accrues|incurs|collects|receives|gets|reaches|accumulates) (\d+) (?:or more )?(?:service )?points (?:in|within) (?:any )?(\d+ [a-z]+) → $1 points are reached in any rolling $2
[met]
  is (?:met|achieved|kept|fulfilled|exceeded|reached|satisfied|passed|not missed)(?: (?:in|for) .+?)?(?= ?,)
    : A remedy follows a miss. What is owed when it goes well has a bound: 'If Availability in a calendar month is above 99.95%, Customer must pay GBP 500.'
[total-points]
  (total points in (?:a|any) [a-z]+ [a-z]+) (?:exceed|go above|are greater than) (\d+) → $1 are above $2
  points (?:reach|hit) (\d+) in (?:a|any) ([a-z]+ [a-z]+) → $1 points are reached in a $2
  (?:the )?(?:total )?(?:service )?points (?:exceed|reach|are above) (\d+)
    : Say over which time they are added up: 'If total points in a calendar quarter are above 10, …'.
  [A-Z]\w+(?: [A-Z]\w+)* (?:has|accrues|incurs|collects|receives|gets|reaches|accumulates) more than (\d+) (?:service )?points (?:in|within) (?:a|any) ([a-z]+ [a-z]+) → total points in a $2 are above $1
  [A-Z]\w+(?: [A-Z]\w+)* (?:has|accrues|incurs|collects|receives|gets|reaches|accumulates) (\d+) (?:or more )?(?:service )?points (?:in|within) (?:a|any) ([a-z]+ [a-z]+) → $1 points are reached in a $2
`);

/** `If Availability for a month is`, `If monthly Availability is`. */
function findWindow(doubt: Doubt): Advice | undefined {
  const start = doubt.kinds.indexOf('If') + 1;
  const adverb = adverbOf(doubt.image(start));
  if (adverb !== undefined && doubt.kind(start + 1) === 'TERM' && doubt.at <= start + 2) {
    const written = `${doubt.image(start + 1)} in a calendar ${adverb}`;
    return offer(doubt, 'which-window', start, start + 1, written, `Write '${written}'.`);
  }
  if (doubt.kind(start) !== 'TERM' || doubt.at > start + 4) return undefined;
  const found = wordsAt(
    doubt,
    start + 1,
    new RegExp(`(?:for|during|within|over|of|per|on) (?:(?:a|an|any|each|every|the|one|that) )?(calendar |contract )?(${UNIT})`),
  );
  if (!found) return undefined;
  const written = `in a ${found.groups[1] ?? 'calendar '}${found.groups[2]}`;
  return offer(doubt, 'which-window', found.from, found.to, written, `Write '${written}'.`);
}

/** `If an Outage lasts longer than 8 hours`, `If there are more than 5 Outages`, `If a Ticket is not resolved in time`. */
function findEvent(doubt: Doubt): Advice | undefined {
  const start = doubt.kinds.indexOf('If') + 1;
  const end = doubt.kinds.indexOf(',', start);
  if (end < 0 || doubt.at > end) return undefined;
  const words = doubt.words(start, end - 1);
  const thing = /[A-Z]\w*(?: [A-Z]\w*)*/.exec(words.replace(/^(A|An|The|Any) /i, ''))?.[0] ?? 'Outage';
  const long = new RegExp(`(?:lasts?|is|continues|exceeds)(?: for)? ?(?:longer than|more than|over)? (\\d+ [a-z]+)$`).exec(words);
  if (long && /last|longer|continues/.test(words)) {
    const message = `Only figures and misses can be a condition. Measure it, 'metric Longest ${thing} means the longest ${thing}.', and write 'If Longest ${thing} in a calendar month is above ${long[1]}, …'.`;
    return advise('event', message, start, end - 1);
  }
  const many = /^(?:there (?:are|were)|more than|at least)\b.*?(\d+) /.exec(words);
  if (many && !/points/.test(words)) {
    const message = `Only figures and misses can be a condition. Count it, 'metric Number Of ${thing} means the number of ${thing}.', and write 'If Number Of ${thing} in a calendar month is above ${many[1]}, …'.`;
    return advise('event', message, start, end - 1);
  }
  if (/\b(occurs?|happens?|takes place|arises?)$/.test(words)) {
    const message = `Only figures and misses can be a condition. Say what ${thing} is, as in 'If Availability in a calendar month is below 95%, …'.`;
    return advise('event', message, start, end - 1);
  }
  if (
    /\b(is|are|was|were) not \w+ed\b|\bfails to (?!meet|keep|achieve)|\bdoes not (?!meet|keep|achieve)|\bof [A-Z]\w* (is|exceeds|takes)\b/.test(
      words,
    ) &&
    !/\bmissed\b/.test(words)
  ) {
    const message =
      "Only figures and misses can be a condition. Promise it in a target, such as 'target Quick Repairs: Provider must keep Resolution Time at most 4 hours for each of Tickets.', and write 'If Quick Repairs is missed, …'.";
    return advise('event', message, start, end - 1);
  }
  return undefined;
}
