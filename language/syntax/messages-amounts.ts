/** What is owed: multiples, shares, steps, limits and what contracts say behind an amount. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';
import { COUNT, countOf, NAMED } from './quantity-words';
import { findWording, findWords, offer, wordings, wordsAt } from './wordings';

export const findAmount: Detector = (doubt) => {
  const { at } = doubt;
  const verb = doubt.tokens.findLastIndex(({ image }, index) => index < at && /^(credit|pay|add)$/.test(image));
  if (verb < 0 || !/^(must|may)$/.test(doubt.image(verb - 1)) || doubt.kinds.slice(verb, at).includes(';')) return undefined;
  return (
    findOpenAmount(doubt, verb) ??
    findChoice(doubt, verb) ??
    findProRata(doubt, verb) ??
    findWording(doubt, feeShares, at - verb - 1) ??
    findPercentStep(doubt) ??
    findTimeStep(doubt) ??
    findWording(doubt, steps, at - verb - 1) ??
    findMost(doubt) ??
    findTrailing(doubt, verb)
  );
};

const FEE = '(?:[A-Z][\\w-]* )*(?:Fees?|Charges?|Prices?|Rates?|Costs?|Subscription|Retainer)(?: [A-Z][\\w-]*)*';
const LIMIT = "'Total credits in each calendar month must not exceed …'";

/** `credit up to 10% of Monthly Fee`: how much is that? */
function findOpenAmount(doubt: Doubt, verb: number): Advice | undefined {
  const from = doubt.kind(verb + 1) === 'TERM' ? verb + 2 : verb + 1;
  const found = wordsAt(doubt, from, /up to|at least|at most|(?:not|no) (?:more|less) than|a (?:maximum|minimum) of|more than|less than/);
  if (!found || doubt.at > found.to + 1) return undefined;
  const message = `'${found.groups[0]}' leaves open how much is owed. Write the amount itself; all credits together are limited with ${LIMIT}.`;
  return advise('open-amount', message, found.from, found.to);
}

/** `the greater of GBP 100 and 10% of Monthly Fee`. */
function findChoice(doubt: Doubt, verb: number): Advice | undefined {
  const words = doubt.words(verb + 1, doubt.tokens.length - 1);
  const [, which] = /\b(?:the (\w+) of|whichever is (?:the )?(\w+))\b/.exec(words)?.filter((each) => each !== undefined) ?? [];
  if (which === undefined || !/^(greater|higher|larger|greatest|highest|more|lower|lesser|smaller|lowest|less)$/.test(which))
    return undefined;
  const message =
    /^(l|s)/.test(which) && which !== 'larger'
      ? "Write one of the amounts, and the other as its limit: 'Total credits for Uptime in each calendar month must not exceed 10% of Monthly Fee.'"
      : "Write one remedy for each amount, with names, and 'Only the highest credit for Small Credit and Large Credit in a calendar month is payable.'";
  return advise('choice-of-amounts', message, verb + 1, doubt.tokens.length - 1);
}

function findProRata(doubt: Doubt, verb: number): Advice | undefined {
  const end = endOfAmount(doubt, verb);
  const words = doubt.words(verb + 1, end);
  if (doubt.at > end + 1 || !/\bpro[- ]?rata\b|\bprorated\b|\bproportion/.test(words)) return undefined;
  const fee = new RegExp(FEE).exec(words)?.[0] ?? 'Monthly Fee';
  const message = `A share that goes with the time of a failure is said so: 'credit 1 times ${fee} for the time in Outage'.`;
  return advise('pro-rata', message, verb + 1, end);
}

export const NO_DOUBLE =
  "Only points are doubled. Write a remedy with what is then owed: 'If Uptime is missed in 2 consecutive calendar months, Provider must credit 20% of Monthly Fee.'";

export const feeShares = wordings(
  String.raw`
[digits]
  (${COUNT}) per ?cent(?: ?\( ?\d+ ?% ?\))? → {number $1}%
[extra-word]
  (?:a |an |the )?(?:[a-z]+ ){0,3}(?:penalty|fine|sum|amount|credit|compensation|damages|payment|bonus) (?:amounting to|worth|in the amount of) →
[sum-of-credits]
  the (?:sum|total|higher|highest|greater) (?:of )?(?:both |the |these )?credits?
    : Each remedy says its own credit, and they add up. Where only one of them counts, write 'Only the highest credit in a calendar month is payable.'
[share-of-fee]
  (?:that|the|this) (?:affected |relevant )?(?:month|quarter|year)['’]s (?:fees?|charges?)
    : Name the fee, as in '10% of Monthly Fee'.
  (${COUNT}) ?(?:times|x|×) (?:the )?(${FEE})(?! for| [A-Z]) → {number $1}00% of $2
  (?:twice|double) (?:the )?(${FEE})(?! for) → 200% of $1
  (?:one )?half (?:of )?(?:the )?(${FEE}) → 50% of $1
  a quarter of (?:the )?(${FEE}) → 25% of $1
  (?:all|the (?:whole|full|entire|total)) (?:of )?(?:the )?(${FEE}) → 100% of $1
  (?<!of )(?:the )(${FEE}) → 100% of $1
  (${FEE})(?=$) → 100% of $1
  (\d+) ?/ ?(\d+) of (?:the )?(${FEE}) → {fraction $1 $2} of $3
  (${COUNT}) (hour|day|week|month)(?:['’]s|s['’]?|s)? (${FEE}) → {many $1 $2} of $3
  (?:${COUNT}) (?:hour|day|week|month)(?:['’]s|s['’]?|s)? (?:of (?:the )?)?(?:fees?|charges?)
    : Name the fee: '1 month of Monthly Fee', or '100% of Monthly Fee'.
[other-word]
  for the (?:duration|length|period) of (?:the )?(${NAMED}) → for the time in $1
  (?:the )?(?:at[- ]risk amount|at risk amount|amount at-risk) → the amount at risk
[no-double]
  (?:twice|double|(?:\w+) times)(?: the (?:amount|credit|sum))?(?=$|,|;)|,? (?:doubled|doubling) .*|,? ?and [^,;]* (?:when|if|on|for)(?: a| it is)? repeat.*
    : ${NO_DOUBLE}
`,
  { fraction: sayFraction },
);

/** A thirtieth of a month is a day of it; other fractions are percentages where they come out even. */
function sayFraction(part: string, whole: string): string | undefined {
  if (/^(28|29|30|31|365|360|366)$/.test(whole)) return `${part} day${part === '1' ? '' : 's'}`;
  const share = (Number(part) * 100) / Number(whole);
  return Number.isInteger(share * 100) ? `${share}%` : undefined;
}

/** The rest of a phrase, without the limit that may follow. */
const TAIL = '(?: (?!(?:up to|to a|capped|but|with a|not more|not exceeding|max|limited|subject)\\b)[^\\s;]*[^\\s;,])*';
const EACH = '(?:for )?(?:each|every|per|any|a)(?: and every)?';
const WHOLE = '(started|commenced|full|complete|completed|whole|entire|additional|further|extra|partial)';

function rounding(words: string): string {
  return /^(started|commenced|partial)|or part|or fraction/.test(words)
    ? 'started '
    : /^(full|comp|whole|entire)/.test(words)
      ? 'complete '
      : '';
}

/** `for every 0.1% below 99.9%`, `for each full 0.1% of shortfall`, `for each 10 basis points below 99.9%`. */
function findPercentStep(doubt: Doubt): Advice | undefined {
  const found = findWords(
    doubt,
    new RegExp(
      `${EACH} (?:${WHOLE} )?(?:(\\d[\\d.]*) ?)?(%|percentage points?|percent|per cent|basis points?|tenths? of a (?:percent|percentage point|per cent))${TAIL}`,
    ),
    6,
  );
  if (!found) return undefined;
  const [all, whole = '', figure = '1', unit] = found.groups;
  if (/^for each (started |complete )?\d[\d.]*% (below|above) \d/.test(all)) return undefined;
  const points = /basis/.test(unit) ? Number(figure) / 100 : /tenth/.test(unit) ? Number(figure) / 10 : figure;
  const size = String(points) === '1' ? 'percentage point' : `${points} percentage points`;
  const step = `for each ${rounding(whole)}${size}`;
  const from = /.*?(\d[\d.]*%)$/.exec(all.slice(all.indexOf(unit) + unit.length))?.[1];
  const side = /above|over|exceed/.test(all) ? 'above' : 'below';
  if (from !== undefined) return offer(doubt, 'percentage-points', found.from, found.to, `${step} ${side} ${from}`);
  return advise('open-unit', `Say from which figure it is counted: '${step} ${side} 99.9%'.`, found.from, found.to);
}

/** `per hour above 4 hours`, `for each hour or part of an hour of delay`, `for each hour of Outage`. */
function findTimeStep(doubt: Doubt): Advice | undefined {
  const found = findWords(
    doubt,
    new RegExp(`${EACH} (?:${WHOLE} )?(?:(${COUNT}|half an|half) )?(?:business |working |calendar )?(minute|hour|day|week)s?(${TAIL})`),
    5,
  );
  if (!found) return undefined;
  const [, whole = '', figure, unit, rest] = found.groups;
  const isHalf = figure?.startsWith('half') === true;
  const size = isHalf
    ? ({ minute: '30 seconds', hour: '30 minutes', day: '12 hours' }[unit] ?? unit)
    : figure === undefined || countOf(figure) === 1
      ? unit
      : `${countOf(figure)} ${unit}s`;
  const step = `for each ${rounding(whole) || rounding(rest)}${size}`;
  const above =
    /(?:beyond|over|above|in excess of|exceeding|after|past|more than|longer than)(?: the)?(?: first)? (\d[\d.]* (?:business )?[a-z]+)/.exec(
      rest,
    )?.[1];
  const written =
    above === undefined ? (/\b(late|delay|delayed|overdue|lateness)\b/.test(rest) ? `${step} late` : undefined) : `${step} above ${above}`;
  if (written !== undefined) return offer(doubt, 'open-unit', found.from, found.to, written);
  const thing = /(?:of|in) (?:the |an? )?([A-Z][\w-]*(?: [A-Z][\w-]*)*|downtime|outage|unavailability|interruption|failure)/.exec(
    rest,
  )?.[1];
  if (thing !== undefined) {
    const name = /^[A-Z]/.test(thing) ? thing : 'Outage';
    const message = `Count a figure that is a length of time: 'metric ${name} Time means the time in ${name}.', and 'If ${name} Time in a calendar month is above 4 ${unit}s, …' with 'for each started ${unit} above 4 ${unit}s'.`;
    return advise('open-unit', message, found.from, found.to);
  }
  if (/^(per|a|every) \w+$/.test(found.groups[0])) return undefined;
  const message = `Say from where it is counted, and whether a started ${unit} counts: 'for each started ${unit} above 4 ${unit}s', or 'for each started ${unit} late' where records are late.`;
  return advise('open-unit', message, found.from, found.to);
}

const steps = wordings(
  String.raw`
[other-word]
  (?:per|for every|for any|every) (?:service |penalty |incurred )?points? → for each point
[each-miss]
  ${EACH} (?:such |missed |affected |relevant )?(?:calendar |contract )?(?:month|quarter|year|occurrence|breach|miss|violation|failure|event)${TAIL} →
    : Each window that is missed is credited by itself. Take this out.
[each-record]
  ${EACH} (?:of )?(?:the )?(?:late |missed |failed |affected |breached |unresolved )?(${NAMED})((?: (?:which|who|not|late|missed|that))?)${TAIL} → for each {of $1 $2 $&} that missed it
  ${EACH} (?:of )?(?:the )?(?:late |missed |failed |affected |breached |unresolved )?(ticket|incident|request|call|order|case|record|delivery|claim|complaint|shipment|task|user)s?${TAIL} → for each of {names $1} that missed it
    : Name the records that are counted, as in 'for each of Tickets that missed it'.
`,
  {
    of: (name, more, all) => (/^for each (of )?[A-Z]/.test(all) && more === '' ? undefined : name.endsWith('s') ? `of ${name}` : name),
    names: (thing) => `${asName(thing)}s`.replace(/ys$/, 'ies'),
  },
);

/** `with a maximum of GBP 2,000`. */
function findMost(doubt: Doubt): Advice | undefined {
  const words =
    /(?:, ?)?(?:but |and )?(?:(?:with|up to|to|subject to) a (?:maximum|cap|limit|ceiling) of|capped at|limited to|not more than|no more than|at most|maximum|max|not exceeding|not to exceed|up to)(?: a total of)?(?= (?:[A-Z]{3} \d|[£$€\d]))/;
  const found = findWords(doubt, words, 4);
  if (!found) return undefined;
  if (doubt.words(found.from, found.to) !== ', up to') {
    const advice = offer(doubt, 'other-word', found.from, found.to, ', up to', "Write ', up to'.");
    if (advice) return advice;
  }
  const message = `Only an amount that grows has a limit, as in 'GBP 100 for each of Tickets that missed it, up to GBP 1,000'. All credits together have ${LIMIT}.`;
  return advise('limit-of-amount', message, found.from, found.to);
}

const CLAIMED =
  /(?:up)?on (?:the )?(?:written )?(?:request|demand|claim|application)\b|at (?:the )?(?:written )?(?:request|demand)\b|(?:up)?on .*['’]s? (?:written )?(?:request|demand)|if [A-Z]\w* (?:claims|requests|asks|so requests|demands)|when (?:claimed|requested)/;

export const CAUSED = /caus|due to|fault|attribut|reason|control|force majeure|responsib|because|maintenance/i;
export const CAUSE =
  "What does not count is said where it is measured, as in 'metric Availability means the percentage of time without Outage, not counting Planned Maintenance.' Take this out.";

/** `upon request`, `on the next invoice`, `within 30 days`, `as liquidated damages`. */
function findTrailing(doubt: Doubt, verb: number): Advice | undefined {
  const { at } = doubt;
  for (const from of [at, at - 1]) {
    if (from <= verb + 1) continue;
    const comma = doubt.image(from - 1) === ',' && isEndOfAmount(doubt, from - 2);
    if (!comma && !isEndOfAmount(doubt, from - 1)) continue;
    if (comma && /^(provided|except|excluding|subject|payable|being|which|unless|if|to|in|on|as)$/.test(doubt.image(from)))
      return sayBehind(doubt, from - 1, endOfAmount(doubt, from));
    if (
      !/^(on|upon|at|as|to|in|of|for|against|within|by|after|before|from|via|with|when|if|unless|until|towards|which|that)$/.test(
        doubt.image(from),
      )
    )
      continue;
    const to = endOfAmount(doubt, from);
    if (doubt.words(from, from + 1) === 'for each' || (doubt.image(from) === 'to' && to === from + 1) || doubt.reach(from, to, []) <= 0)
      continue;
    return sayBehind(doubt, from, to);
  }
  return undefined;
}

function sayBehind(doubt: Doubt, from: number, to: number): Advice {
  const words = doubt.words(from, to);
  if (new RegExp(`(?:[A-Z]{3} |[£$€])\\d|\\d% of `).test(words)) {
    const message = 'One consequence has one amount and one step. Write a limb or a remedy of its own for each further amount.';
    return advise('behind-amount', message, from, to);
  }
  if (CAUSED.test(words)) return advise('cause-in-remedy', CAUSE, from, to);
  const message = CLAIMED.test(words)
    ? "Take this out: that a credit is claimed has a sentence of its own, 'Customer must claim a credit within 30 days after the end of the calendar month.'"
    : `The amount ends behind '${doubt.shown(from - 1)}'. Take '${words.length > 40 ? `${words.slice(0, 30).trimEnd()} …` : words}' out; what else is agreed about credits stands in a clause.`;
  // A figure is not taken out unasked.
  return advise('behind-amount', message, from, to, /\d/.test(words) ? undefined : '');
}

function isEndOfAmount(doubt: Doubt, at: number): boolean {
  const before = doubt.image(at - 1);
  if (doubt.kind(at) === 'TERM') return before === 'of' || before === 'to';
  return (
    doubt.kind(at) === 'SYMBOL_AMOUNT' ||
    /^(service|it|risk|million|thousand)$/.test(doubt.image(at)) ||
    (doubt.kind(at) === 'NUMBER' && doubt.kind(at - 1) === 'CURRENCY')
  );
}

function endOfAmount(doubt: Doubt, from: number): number {
  const end = doubt.kinds.findIndex(
    (kind, index) =>
      index > from &&
      (/^[,;]$/.test(kind) ||
        (/^(and|or)$/.test(kind) && doubt.kind(index + 1) === 'TERM' && /^(must|may|incurs)$/.test(doubt.image(index + 2)))),
  );
  return (end < 0 ? doubt.tokens.length : end) - 1;
}
