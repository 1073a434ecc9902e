/** What must happen before anything follows: bands, ladders, windows and events, as contracts and tables of credits word them. */
import type { Advice, Detector, Doubt } from './doubt';
import { advise, findTurn, findWords, type Turn, UNIT, wordsAt } from './turns';

export const findCondition: Detector = (doubt) => {
  const table = findTable(doubt);
  if (table !== undefined) return table;
  if (!isRemedy(doubt)) return undefined;
  return findBand(doubt) ?? findLimbs(doubt) ?? findTurn(doubt, conditions) ?? findWindow(doubt) ?? findEvent(doubt);
};

export function isRemedy(doubt: Doubt): boolean {
  return doubt.kind(0) === 'If' || (doubt.kind(0) === 'remedy' && doubt.kinds.includes('If'));
}

const LADDER =
  "'If Availability in a calendar month is below 99.9%, Provider must credit 10% of Monthly Fee; below 99%, Provider must credit 25% of Monthly Fee.'";

/** A table of credits, as it stands in most schedules. */
function findTable(doubt: Doubt): Advice | undefined {
  const isCredited =
    /^(If|remedy)$/.test(doubt.kind(0)) ||
    / must (credit|pay)\b/.test(doubt.words(0, 3)) ||
    (doubt.kind(0) === '|' && /credit|fee|penalt|refund|discount|rebate/i.test(doubt.words(0, doubt.tokens.length - 1)));
  const bar = doubt.kinds.indexOf('|');
  const isList = doubt.image(doubt.at) === ':' && /^(is|%|[\d.,]+%)$/.test(doubt.image(doubt.at - 1)) && isRemedy(doubt);
  if (!isCredited || (bar < 0 && !isList)) return undefined;
  if (bar < 0 && doubt.reach(doubt.at, doubt.at, [',']) > 1) return undefined;
  const at = bar < 0 ? doubt.at : bar;
  const message = `Credits are no table but a sentence with one limb for each row: ${LADDER}`;
  return { code: 'table-of-credits', message, from: at, to: doubt.tokens.length - 1 };
}

const VALUE = '(?:[A-Z]{3} |[£$€])?\\d[\\d,]*(?:\\.\\d+)?(?:%| percent| [a-z]+)?';
const BELOW = '(?:below|less than|under|lower than|<)';
const AT_LEAST = '(?:at least|greater than or equal to|more than or equal to|equal to or (?:greater|more|higher) than|above|more than|greater than|not less than|no less than|over|exceeds|> ?=|≥|>)';
const WINDOW = `in (?:a|an|any|each|every|one|the) (?:calendar |contract )?(?:${UNIT})`;

/** `is between 99% and 99.5%`, `is 99% - 99.5%`, `is below 99.5% but at least 99%`. */
function findBand(doubt: Doubt): Advice | undefined {
  const found = findWords(doubt, new RegExp(`(?:between |from )?(${VALUE}) ?(?:to|and|-|–|—|up to) ?(${VALUE})(?: (${WINDOW}))?`));
  if (found && doubt.image(found.from - 1) === 'is') {
    const [, low, high, window] = found.groups;
    const band = `from ${low} to ${high}`;
    if (window === undefined) return advise(doubt, 'other-word', found.from, found.to, band, `Write '${band}'.`);
    const written = `${inA(window)} is ${band}`;
    return advise(doubt, 'window-first', found.from - 1, found.to, written, `Write '${written}'.`);
  }
  return findTwoBounds(doubt);
}

/** The last limb that holds applies, so a limb needs no second bound where the next one begins with it. */
function findTwoBounds(doubt: Doubt): Advice | undefined {
  const join = '(?: ?,)? (?:but|and|or)(?: is| still| equal to or)? ?';
  const below = findWords(doubt, new RegExp(`${BELOW} ?(${VALUE})${join}${AT_LEAST} ?(${VALUE})`));
  const above = below ? undefined : findWords(doubt, new RegExp(`${AT_LEAST} ?(${VALUE})${join}${BELOW} ?(${VALUE})`));
  const found = below ?? above;
  if (!found) return undefined;
  const [high, low] = below ? [below.groups[1], below.groups[2]] : [found.groups[2], found.groups[1]];
  const rest = doubt.words(found.to, doubt.tokens.length - 1);
  const isNext = new RegExp(`; ?${BELOW} ?${low}`.replace('.', '\\.')).test(rest);
  const message = `A limb has one bound, and the last limb that holds applies: 'is below ${high}, …; below ${low}, …'.`;
  const tried = isNext ? advise(doubt, 'two-bounds', found.from, found.to, `below ${high}`, message) : undefined;
  return tried ?? { code: 'two-bounds', message, from: found.from, to: found.to };
}

const BOUND = '(?:below|above|at least|at most|less than|more than|under|over)';

/** `If Availability is below 99.9%, …; below 99%, …`: a ladder names its window first, and every limb begins with its bound. */
function findLimbs(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const is = doubt.kinds.indexOf('is');
  const first = is < 0 ? undefined : wordsAt(doubt, is, new RegExp(`is (${BOUND} ${VALUE})(?: (${WINDOW}))?`));
  const next = doubt.kinds.findIndex((kind, index) => kind === ';' && /^(below|above|at|less|more|under|over)$/.test(doubt.image(index + 1)));
  if (first && next > first.to && at <= next + 1 && doubt.kind(is - 1) === 'TERM' && doubt.image(is - 2) !== 'in') {
    const window = inA(first.groups[2] ?? 'in a calendar month');
    const written = `${window} is ${first.groups[1]}`;
    const message = `With more than one limb the window comes first: '${doubt.image(is - 1)} ${written}'.`;
    return advise(doubt, 'window-first', is, first.to, written, message);
  }
  const again = findWords(doubt, new RegExp(`[,;]? ?(?:and |or )?(?:if|when|where) (?:it|this|that|[A-Z]\\w+(?: [A-Z]\\w+)*) (?:is|falls|drops) (${BOUND})`));
  if (again && again.from > 3) return advise(doubt, 'limb', again.from, again.to, `; ${again.groups[1]}`, `Write '; ${again.groups[1]}': a limb begins with its bound.`);
  if (doubt.image(at - 1) === ';' && /^(otherwise|else|if)$/.test(doubt.image(at))) {
    return { code: 'limb', message: "A limb begins with its bound: '; below 99%, Provider must credit …'. The last limb that holds applies.", from: at, to: at };
  }
  if (doubt.kind(at - 1) === 'If' && new RegExp(`^${BOUND} ${VALUE}`).test(doubt.words(at, at + 3)) && !doubt.words(at, at + 4).includes('points')) {
    const message = "Say which figure: 'If Availability in a calendar month is below 99%, …'. A further limb of the sentence before is joined to it with a semicolon.";
    return { code: 'limb', message, from: at, to: at };
  }
  return undefined;
}

const conditions: readonly Turn[] = [
  {
    code: 'met',
    words: /is (?:met|achieved|kept|fulfilled|exceeded|reached|satisfied|passed|not missed)(?: (?:in|for) .+?)?(?= ?,)/,
    message:
      "A remedy follows a miss. What is owed when it goes well has a bound: 'If Availability in a calendar month is above 99.95%, Customer must pay GBP 500.' A credit that is earned back has a sentence of its own: 'Provider must return a credit if Uptime is met in each of the next 3 calendar months.'",
  },
  { code: 'total-points', words: /(total points in (?:a|any) [a-z]+ [a-z]+) (?:exceed|go above|are greater than) (\d+)/, written: '$1 are above $2' },
  { code: 'total-points', words: /points (?:reach|hit) (\d+) in (?:a|any) ([a-z]+ [a-z]+)/, written: '$1 points are reached in a $2' },
  {
    code: 'total-points',
    words: /(?:the )?(?:total )?(?:service )?points (?:exceed|reach|are above) (\d+)/,
    message: "Say over which time they are added up: 'If total points in a calendar quarter are above 10, …'.",
  },
  {
    code: 'total-points',
    words: /[A-Z]\w+(?: [A-Z]\w+)* (?:has|accrues|incurs|collects|receives|gets|reaches|accumulates) more than (\d+) (?:service )?points in (?:a|any) ([a-z]+ [a-z]+)/,
    written: 'total points in a $2 are above $1',
  },
  {
    code: 'total-points',
    words: /[A-Z]\w+(?: [A-Z]\w+)* (?:has|accrues|incurs|collects|receives|gets|reaches|accumulates) (\d+) (?:or more )?(?:service )?points in (?:a|any) ([a-z]+ [a-z]+)/,
    written: '$1 points are reached in a $2',
  },
];

/** `If Availability for a month is`, `If monthly Availability is`. */
function findWindow(doubt: Doubt): Advice | undefined {
  const start = doubt.kinds.indexOf('If') + 1;
  const adverb = /^(dai|week|month|quarter|year)ly$/.exec(doubt.image(start))?.[1];
  if (adverb !== undefined && doubt.kind(start + 1) === 'TERM' && doubt.at <= start + 2) {
    const written = `${doubt.image(start + 1)} in a calendar ${adverb === 'dai' ? 'day' : adverb}`;
    return advise(doubt, 'which-window', start, start + 1, written, `Write '${written}'.`);
  }
  if (doubt.kind(start) !== 'TERM' || doubt.at > start + 4) return undefined;
  const found = wordsAt(doubt, start + 1, new RegExp(`(?:for|during|within|over|of|per|on) (?:(?:a|an|any|each|every|the|one|that) )?(calendar |contract )?(${UNIT})`));
  if (!found) return undefined;
  const written = `in a ${found.groups[1] ?? 'calendar '}${found.groups[2]}`;
  return advise(doubt, 'which-window', found.from, found.to, written, `Write '${written}'.`);
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
    return { code: 'event', message, from: start, to: end - 1 };
  }
  const many = /^(?:there (?:are|were)|more than|at least)\b.*?(\d+) /.exec(words);
  if (many && !/points/.test(words)) {
    const message = `Only figures and misses can be a condition. Count it, 'metric Number Of ${thing} means the number of ${thing}.', and write 'If Number Of ${thing} in a calendar month is above ${many[1]}, …'.`;
    return { code: 'event', message, from: start, to: end - 1 };
  }
  if (/\b(occurs?|happens?|takes place|arises?)$/.test(words)) {
    const message = `Only figures and misses can be a condition. Say what ${thing} is, as in 'If Availability in a calendar month is below 95%, …'.`;
    return { code: 'event', message, from: start, to: end - 1 };
  }
  if (/\b(is|are|was|were) not \w+ed\b|\bfails to (?!meet|keep|achieve)|\bdoes not (?!meet|keep|achieve)|\bof [A-Z]\w* (is|exceeds|takes)\b/.test(words) && !/\bmissed\b/.test(words)) {
    const message =
      "Only figures and misses can be a condition. Promise it in a target, such as 'target Quick Repairs: Provider must keep Resolution Time at most 4 hours for each of Tickets.', and write 'If Quick Repairs is missed, …'.";
    return { code: 'event', message, from: start, to: end - 1 };
  }
  return undefined;
}

function inA(window: string): string {
  const [, unit] = /((?:calendar |contract )?[a-z]+)$/.exec(window) ?? [];
  return `in a ${unit !== undefined && unit.includes(' ') ? unit : `calendar ${unit ?? 'month'}`}`;
}
