/** Fees as price lists word them: for each month, for each user, without tax, rising from year to year. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { adverbOf } from './quantity-words';
import { findWording, sayWritten, wordings } from './wordings';

const MONEY = String.raw`(?:[A-Z]{3} ?|[£€$¥] ?)\d(?:[\d,.]*\d)?(?: (?:thousand|million|billion))?`;

const fees = wordings(String.raw`
[fee]
  (?:of|for) (?:the )?([A-Z][\w-]*(?: [A-Z][\w-]*)*),? (?:for each|per|every|each) (?:(calendar|contract) )?(day|week|month|quarter|year)\b → for each {$2 or calendar} $3 of $1
  (?:of|for) the ([A-Z][\w-]*(?: [A-Z][\w-]*)*)(?=$|,) → of $1
  (?:,? ?(?:per|for each|for every|each|a|an|every|\/)) (?!(?:calendar|contract|rolling|day|week|month|quarter|year|of)\b)((?:[a-z][a-z-]*|[A-Z][\w-]*)(?: [a-z]+)?),? (?:and|per|for each|a|an|each|every|\/) (?:(?:calendar|contract) )?(day|week|month|quarter|year)\b
    : A fee is for each of one thing: a window, as in 'for each calendar $2', or something this agreement defines, as in 'for each Region'. For both, write the amount of all together for each window.
  (?:per|for each|each|a|an|every) (?:calendar |contract )?(?:day|week|month|quarter|year),? (?:and|per|for each|for every|each) [A-Za-z]+
    : A fee is for each of one thing: a window, as in 'for each calendar month', or something this agreement defines, as in 'for each Region'. For both, write the amount of all together for each window.
  (?:per|for each|for every) ([A-Z][\w-]*)(?=,? (?:and )?(?:[A-Z]{3} ?|[£€$¥] ?)\d) → for $1
  for (?:each|every) ([A-Z][\w-]*)(?=$|,) → for $1
  ,? ?(?:only )?(?:once|one-off|one-time|upfront|up front)\b →
  (?:per|for every|each|\/) ?([A-Z][\w-]*(?: [A-Z][\w-]*)*)(?=$|,) → for each $1
  (?:per|for each|for every|each|an?|\/) ?(?:of (?:the )?)?(second|minute|hour|(?:working|business) (?:day|hour))\b
    : A fee is for each calendar day, week, month, quarter or year. For each $1, say in a clause what is charged: clause Rates says "…".
  (?:per|for each|for every|\/) ?(?:\d[\d,]* )?(?!calendar|contract|rolling|of\b|day|week|month|quarter|year)([a-z][a-z-]*)(?=$|,)
    : Name what the fee is for each of, as this agreement defines it: records, a service, or a field of records, as in 'for each Region'.
  of (?:the )?([A-Z]\w*)(?=$|,| and) → $1
  (?:of|over|during|throughout) the (?:term|contract|agreement)\b →
  and (?:the )?(?![A-Z]{3} ?\d)[A-Z][\w ]*$
    : A fee is of one service. Write a fee for each of them.
  (?:for each|for every|every|per|each) \d+ (?:days|weeks|months|years)\b
    : A fee is for each calendar or contract month, quarter or year, or for each calendar day or week.
  for (?:the |all )?(?:others?|rest|remaining)\b.*
    : Each value has an amount of its own; name them all, as in 'GBP 20 for P3'.
  for (?:the )?(?:first|next|up to|more than|over|above)\b.*
    : A fee has one amount, or one for each value of a field. Steps by quantity stand in a clause: clause Rates says "…".
  (?:free|no charge|nothing|zero|none|gratis)\b.*
    : A fee is an amount, as in 'GBP 0'.
  (?:[A-Z]{3} )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|hundred)[- ](?:[a-z]+[- ])*(?:hundred|thousand|million)\b[^,]*
    : Write the amount in digits, as in 'GBP 1,000'.
  (?:is |are )?(?!.*(?:[A-Z]{3} ?|[£€$¥] ?)\d)(?!the [A-Z])(?:the|as|those|whatever|set out|stated|specified|agreed|listed|such)\b.*
    : A fee is an amount that stands here, as in 'GBP 42,000 for each calendar month'.
  ,? ?\((?:excl|incl|ex|plus|net)\b.*
    : A fee is the amount alone. What is said of tax stands in a clause: clause Tax says "…".
  ,? ?(?:\(?(?:plus|including|excluding|exclusive of|inclusive of|excl\.?|incl\.?|net of|before|without|ex|\+)) ?(?:any )?(?:applicable )?(?:VAT|GST|[Tt]ax(?:es)?|sales tax)\b.*
    : A fee is the amount alone. What is said of tax stands in a clause: clause Tax says "…".
  ,? ?(?:(?:per|each|a|every) (?:month|quarter|year),? )?(?:and )?(?:(?:is|are|to be) )?(?:payable|paid|invoiced|billed|due|in advance|in arrears|charged|within|on signing|on signature)\b.*
    : A fee is the amount alone. When it is paid stands in a clause: clause Payment says "…".
  ,? ?(?:from|until|till|to|in|as of|starting|rising|increasing|increased|indexed|then|thereafter|decreasing|up by)\b (?!each|the\b).*
    : Say the fee of the first day here. Each change has a sentence of its own: 'amendment from 1 January 2027: fee Monthly Fee means GBP 45,000 for each calendar month.'
  (?:at least|at most|up to|a minimum of|a maximum of|minimum|maximum|from|about|approximately|around|circa|between)\b.*
    : A fee is one amount, as in 'GBP 42,000 for each calendar month'. A limit of what is owed has a sentence of its own.
  (?:\d+(?:\.\d+)? ?(?:times|x|×|\*) (?:the )?[A-Z]|\d+(?:\.\d+)?% of|\d+ ?\/ ?\d+ of|(?:the )?[A-Z]\w*(?: [A-Z]\w*)* (?:times|plus|minus|divided)).*
    : A fee is an amount of money and is not computed from another. Write the amount, as in 'GBP 504,000 for each calendar year'.
  (?:US|U\.S\.) ?\$ ?([\d,.]+) → USD $1
  \$ ?([\d,.]+) (USD|CAD|AUD|NZD|SGD|HKD) → $2 $1
  £ ?([\d,.]+) GBP → GBP $1
  € ?([\d,.]+) EUR → EUR $1
  ([A-Z][\w-]*): ?(${MONEY}) → $2 for $1
`);

export const findFee: Detector = (doubt) => {
  if (doubt.kind(0) !== 'fee') return undefined;
  return findQuotedAmount(doubt) ?? findSharedRate(doubt) ?? findMonthly(doubt) ?? findWording(doubt, fees, 3);
};

/** What no table knows, behind an amount. */
export const findFeeRest: Detector = (doubt) => {
  if (doubt.kind(0) !== 'fee' || !doubt.expects('.') || doubt.at < 4 || doubt.kind(doubt.at) === 'OTHER' || doubt.at >= doubt.tokens.length)
    return undefined;
  const message =
    'A fee says its amount, each window, and the service: \'GBP 42,000 for each calendar month of Hosting\'. Say the rest in a clause: clause Charges says "…".';
  return advise('fee', message, doubt.at, doubt.tokens.length - 1);
};

/** `GBP 42,000 monthly`, `£42,000 p.a.`: of which kind of year? */
function findMonthly(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const word = /^(monthly|quarterly|weekly|daily|yearly|annually|per annum|p\.a|pcm|p\.m)(?![\w-])/.exec(doubt.ahead(at))?.[1];
  if (word === undefined) return undefined;
  const unit = adverbOf(word) ?? (/^p\.?c?\.?m/.test(word) ? 'month' : 'year');
  const to = at + (word === 'per annum' ? 1 : /\./.test(word) ? 2 : 0);
  const written = `for each calendar ${unit}`;
  if (!doubt.fits(at, to, written.split(' '))) return undefined;
  const message = /^(month|quarter|year)$/.test(unit)
    ? `Which ${unit}s? Write '${written}', or 'for each contract ${unit}' for those counted from the start of the term.`
    : `Write '${written}'.`;
  return advise('which-window', message, at, to, written);
}

/** `means "GBP 42,000 per month"`. */
function findQuotedAmount(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'STRING' || doubt.image(at - 1) !== 'means') return undefined;
  const bare = doubt.image(at).slice(1, -1).trim();
  const message = /\d/.test(bare)
    ? `An amount stands without quotes: ${bare}.`
    : "A fee is an amount, as in 'GBP 42,000 for each calendar month'.";
  return advise('fee', message, at, at, /\d/.test(bare) ? bare : undefined);
}

/** `GBP 20 for P1 and GBP 10 for P2 and P3`, `GBP 20 for each P1 and GBP 10 for each P2`. */
function findSharedRate(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'TERM' || !/^(and|,)$/.test(doubt.image(at - 1)) || doubt.image(at - 3) !== 'for' || !doubt.expects('CURRENCY'))
    return undefined;
  const from = doubt.kind(at - 4) === 'NUMBER' ? at - 5 : at - 4;
  const written = `${doubt.words(from, at - 4)} for ${doubt.image(at)}`;
  return advise('fee', `Each value has an amount of its own. ${sayWritten(written, doubt.image(at))}`, at, at, written);
}
