/** Ladders of credits: tables, bands and limbs, as schedules of contracts lay them out. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { UNIT } from './quantity-words';
import { findWords, offer, wordsAt } from './wordings';

/** A table where a sentence belongs. */
export const findLadderTable: Detector = (doubt) => findTable(doubt);

/** What is wrong with the bounds of a ladder. */
export const findLadder: Detector = (doubt) => findBand(doubt) ?? findLimbs(doubt);

const DEFINED =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|target|use|amendment|scenario|If)$/;
const LADDER =
  "'If Availability in a calendar month is below 99.9%, Provider must credit 10% of Monthly Fee; below 99%, Provider must credit 25% of Monthly Fee.'";

/** A table of credits, as it stands in most schedules. */
function findTable(doubt: Doubt): Advice | undefined {
  const isCredited =
    /^(If|remedy)$/.test(doubt.kind(0)) ||
    / must (credit|pay)\b/.test(doubt.words(0, 3)) ||
    (doubt.kind(0) === '|' && /credit|fee|penalt|refund|discount|rebate/i.test(doubt.words(0, doubt.tokens.length - 1)));
  const all = doubt.words(0, doubt.tokens.length - 1);
  const bar = doubt.kinds.indexOf('|');
  const isLine =
    /^(?:(?:The )?Service credits?\b|(?:The )?(?:service )?credits? for\b|[\d.]+%|[A-Z][\w ]* (?:below|above|under|less than) [\d.]+% ?:)/i.test(
      all,
    ) &&
    /\d ?%/.test(all) &&
    !DEFINED.test(doubt.kind(0)) &&
    doubt.at < 4;
  if (isLine && !/exceed|capped|limited|maximum|at most|not be|may not/.test(all)) {
    const message = `A credit follows from a condition: ${LADDER}`;
    return advise('table-of-credits', message, 0, doubt.tokens.length - 1);
  }
  const isList = doubt.image(doubt.at) === ':' && /^(is|%|[\d.,]+%)$/.test(doubt.image(doubt.at - 1)) && doubt.isRemedy;
  if (!isCredited || (bar < 0 && !isList)) return undefined;
  if (bar < 0 && doubt.reach(doubt.at, doubt.at, [',']) > 1) return undefined;
  const at = bar < 0 ? doubt.at : bar;
  const message = `Credits are no table but a sentence with one limb for each row: ${LADDER}`;
  return advise('table-of-credits', message, at, doubt.tokens.length - 1);
}

export const VALUE = '(?:[A-Z]{3} |[£$€])?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:%| percent| [a-z]+)?';
const BELOW = '(?:below|less than|under|lower than|<)';
const AT_LEAST =
  '(?:at least|greater than or equal to|more than or equal to|equal to or (?:greater|more|higher) than|above|more than|greater than|not less than|no less than|over|exceeds|> ?=|≥|>)';
const WINDOW = `in (?:a|an|any|each|every|one|the) (?:calendar |contract )?(?:${UNIT})`;

/** `is between 99% and 99.5%`, `is 99% - 99.5%`, `is below 99.5% but at least 99%`. */
function findBand(doubt: Doubt): Advice | undefined {
  const found = findWords(doubt, new RegExp(`(?:between |from )?(${VALUE}) ?(?:to|and|-|–|—|up to) ?(${VALUE})(?: (${WINDOW}))?`));
  if (found && doubt.image(found.from - 1) === 'is') {
    const [, low, high, window] = found.groups;
    const band = `from ${low} to ${high}`;
    if (window === undefined) return offer(doubt, 'other-word', found.from, found.to, band, `Write '${band}'.`);
    const written = `${inA(window)} is ${band}`;
    return offer(doubt, 'window-first', found.from - 1, found.to, written, `Write '${written}'.`);
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
  const tried = isNext ? offer(doubt, 'two-bounds', found.from, found.to, `below ${high}`, message) : undefined;
  return tried ?? advise('two-bounds', message, found.from, found.to);
}

const BOUND = '(?:below|above|at least|at most|less than|more than|under|over)';

/** `If Availability is below 99.9%, …; below 99%, …`: a ladder names its window first, and every limb begins with its bound. */
function findLimbs(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const is = doubt.kinds.indexOf('is');
  const first = is < 0 ? undefined : wordsAt(doubt, is, new RegExp(`is (${BOUND} ${VALUE})(?: (${WINDOW}))?`));
  const next = doubt.kinds.findIndex(
    (kind, index) => kind === ';' && /^(below|above|at|less|more|under|over)$/.test(doubt.image(index + 1)),
  );
  if (first && next > first.to && at <= next + 1 && doubt.kind(is - 1) === 'TERM' && doubt.image(is - 2) !== 'in') {
    const window = inA(first.groups[2] ?? 'in a calendar month');
    const written = `${window} is ${first.groups[1]}`;
    const message = `With more than one limb the window comes first: '${doubt.image(is - 1)} ${written}'.`;
    return offer(doubt, 'window-first', is, first.to, written, message);
  }
  const again = findWords(
    doubt,
    new RegExp(
      `[,;]? ?(?:and |or )?(?:but )?(?:if|when|where) (?:(?:it|this|that|[A-Z]\\w+(?: [A-Z]\\w+)*) (?:is|falls|drops) )?(${BOUND})`,
    ),
  );
  if (again && again.from > 3)
    return offer(
      doubt,
      'limb',
      again.from,
      again.to,
      `; ${again.groups[1]}`,
      `Write '; ${again.groups[1]}': a limb begins with its bound.`,
    );
  const joined = findWords(doubt, new RegExp(`; ?(?:and|but|or) (${BOUND})`), 3);
  if (joined) return offer(doubt, 'limb', joined.from, joined.to, `; ${joined.groups[1]}`);
  if (doubt.image(at - 1) === ';' && /^(otherwise|else|if)$/.test(doubt.image(at))) {
    return advise('limb', "A limb begins with its bound: '; below 99%, Provider must credit …'. The last limb that holds applies.", at, at);
  }
  if (
    doubt.kind(at - 1) === 'If' &&
    new RegExp(`^${BOUND} ${VALUE}`).test(doubt.words(at, at + 3)) &&
    !doubt.words(at, at + 4).includes('points')
  ) {
    const message =
      "Say which figure: 'If Availability in a calendar month is below 99%, …'. A further limb of the sentence before is joined to it with a semicolon.";
    return advise('limb', message, at, at);
  }
  return undefined;
}

function inA(window: string): string {
  const [, unit] = /((?:calendar |contract )?[a-z]+)$/.exec(window) ?? [];
  return `in a ${unit !== undefined && unit.includes(' ') ? unit : `calendar ${unit ?? 'month'}`}`;
}
