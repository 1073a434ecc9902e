/** What sentences say about the limits of credits, claims, and the right to end the contract. */
import { amountsIn, percentsIn } from './amounts';
import { wordsOf, type Piece } from './contract-blocks';
import { factOf, type Facts } from './facts';
import { baseIn, FOR_EACH } from './recognise-availability';
import { everyLengthIn, lengthsIn } from './lengths';
import { COUNT, countOf, disputeIn } from './numbers';
import { monthsOf, windowsIn, type SaidWindow, type Window } from './windows';

const CAP =
  /\bcredits?\b[^.;]*?\b(?:not(?:[, a-z]{0,40}?)? exceed|(?<=\bno event\b.*)exceed|(?:capped|limited) (?:at|to)|maximum of|maximum[^.;]{0,20}is|no more than|not be more than)\b(.*)/i;
/** What is more, or something else, than the fee for one window. */
const OTHER_BASE = /\b(?:total|aggregate|all|paid|preceding|previous|contract value|remaining|twelve|overall)\b/i;

export function capIn(piece: Piece): Facts['cap'] {
  const text = wordsOf(piece);
  const match = CAP.exec(text);
  const tail = match?.[1] ?? '';
  if (match === null || /\bcredits? (?:for|in respect of|relating to|due for) (?!any|each|a |the (?:month|quarter|year))/i.test(text))
    return undefined;
  const [percents, amounts] = [percentsIn(tail), amountsIn(tail)];
  if (percents.length + amounts.length !== 1 || OTHER_BASE.test(tail) || FOR_EACH.test(tail) || everyLengthIn(tail).length > 0)
    return undefined;
  const [percent, amount] = [percents[0], amounts[0]];
  if (percent !== undefined && !/\b(?:fees?|charges?|invoice|subscription|price)\b/i.test(tail)) return undefined;
  const base = percent === undefined ? undefined : baseIn(tail);
  const outside = windowsIn(base === undefined ? text : text.replace(base.said, ' '.repeat(base.said.length)));
  const window = limitWindow(text, outside, base);
  if (window === undefined) return undefined;
  return factOf(
    {
      most: percent?.text ?? amount?.text ?? '',
      isShare: percent !== undefined,
      window: window.window,
      ...(base === undefined ? {} : { base: base.window }),
    },
    piece,
    [...window.open, ...(amount?.open ?? [])],
  );
}

const PERIOD = /\b(?:in|per|for|during) (?:any|each|a|the|that) ((?:\w+ ){0,2}?(?:period|cycle))\b/i;

/** For which time the limit holds; two of them are none. */
function limitWindow(
  text: string,
  outside: readonly SaidWindow[],
  base: ReturnType<typeof baseIn>,
): Pick<SaidWindow, 'window' | 'open'> | undefined {
  const [first] = outside;
  if (first !== undefined) return new Set(outside.map(({ window }) => window)).size === 1 ? first : undefined;
  if (base?.isOfThatWindow === true) return { window: base.window, open: [] };
  const window: Window = base?.window ?? 'calendar month';
  const period = PERIOD.exec(text)?.[1];
  const said = period === undefined ? 'These words do not say for which time this limit holds' : `The text says "${period}"`;
  return { window, open: [`${said}; each ${window} is assumed.`] };
}

const WITHIN = /\b(?:within|(?:no|not) (?:later|more) than|at the latest)\s*(?:a (?:period|maximum) of\s*)?$/i;
const CLAIMED =
  /\b(?:claims?|requests?|credits?|applications?)\b[^.;]{0,60}?\b(?:must|shall|needs? to|have to|has to|should)\b[^.;]{0,20}\b(?:submitted|made|claimed|requested|received|filed|notified|lodged|raised|sent|asserted)\b/i;
const CLAIMS =
  /\b(?:must|shall|needs? to|will need to|required to|has to|have to|should|may)\b[^.;]{0,60}\b(?:claim|request|submit|apply|notify|contact|file|lodge|assert|open)/i;
const AFTER_WINDOW =
  /^[^.;,]{0,30}?\bend of (?:the |each |that |such |any |a )?(?:[a-z]+ ){0,2}?(month|quarter|year|billing (?:period|cycle|month)|period|cycle)\b|^[^.;,]{0,30}?\b(month|quarter|year|period)(?:(?:'s|’s|-| )end\b| (?:ends|has ended|is over)\b)/i;

export function claimIn(piece: Piece, provider: string): Facts['claim'] {
  const text = wordsOf(piece);
  if (!/\bcredits?\b|\bclaims?\b/i.test(text)) return undefined;
  const subject = new RegExp(String.raw`\b(?:provider|supplier|vendor|${escaped(provider)})\b[^.;]{0,30}\b(?:must|shall|will)\b`, 'i');
  if (!CLAIMED.test(text) && (!CLAIMS.test(text) || subject.test(text))) return undefined;
  const lengths = lengthsIn(text).filter(({ from }) => WITHIN.test(text.slice(0, from)));
  const [length] = lengths;
  if (length === undefined || lengths.length > 1) return undefined;
  const behind = text.slice(length.to);
  const match = AFTER_WINDOW.exec(behind);
  const said = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const named = windowsIn(match?.[0] ?? '')[0]?.window;
  const window: Window = said === 'quarter' || said === 'year' ? (named ?? `calendar ${said}`) : 'calendar month';
  const anchor = /^\s*(?:\w+ )?(?:of|after|from|following)\b[^.;,]*/i.exec(behind)?.[0].trim();
  const open =
    match === null
      ? [
          `The text counts ${anchor === undefined ? 'from a day that it does not say' : `"${anchor}"`}; the sentence counts from the end of the calendar month.`,
        ]
      : said === 'month' || said === 'quarter' || said === 'year'
        ? []
        : [`The text counts from the end of the "${said}"; a calendar month is assumed.`];
  return factOf({ length: length.text, isBusiness: length.isBusiness, window }, piece, [...length.open, ...open]);
}

function escaped(name: string): string {
  return name.replace(/[^A-Za-z0-9 ]/g, String.raw`\$&`);
}

const MORE_THAN = /\bmore than\s*$/i;
const IN_A_ROW = new RegExp(
  String.raw`${COUNT}(?: \(\d+\))?(?: or more)? (?:consecutive|successive) (?:calendar )?(month|quarter)s?\b`,
  'i',
);
const OF_A_SPAN = new RegExp(
  String.raw`${COUNT}(?: or more)?(?: (?:calendar )?(?:months?|times|occasions))? (?:of|out of|in|within|during|over)(?: any| a| the| each)?(?: period of)?(?: consecutive| rolling)? ${COUNT}[\s-]*(?:consecutive |rolling |calendar )*months?\b`,
  'i',
);

export function exitIn(piece: Piece): Facts['exit'] {
  const text = wordsOf(piece);
  if (
    !/\bterminat|\bend (?:this|the) (?:agreement|contract)|\bcancel/i.test(text) ||
    !/\b(?:customer|client|you|subscriber|authority|either party|buyer)\b/i.test(text) ||
    !/\b(?:uptime|availab\w*|service levels?|sla|percentage)\b/i.test(text) ||
    /\b(?:provider|supplier|vendor) (?:may|shall be entitled|has the right|can)\b/i.test(text)
  )
    return undefined;
  // Two levels, or two ways to miss: which figure belongs to which, nothing says surely.
  if (percentsIn(text).length > 1) return undefined;
  const level = /\b(?:below|less than|under) (\d[\d.,]*) ?%/i.exec(text)?.[1];
  const lengths = lengthsIn(text);
  const days = lengths.find(
    ({ from, to, unit }) =>
      unit === 'day' && /\bwithin\s*$/i.test(text.slice(0, from)) && !/^\s*(?:of|after|from) (?!the end)/i.test(text.slice(to)),
  );
  const notice = lengths.find(
    ({ from, to, isBusiness }) =>
      !isBusiness &&
      (/^['’]?\s*(?:prior |advance )?(?:written )?notice\b/i.test(text.slice(to)) ||
        /\bnotice (?:period )?of(?: at least)?\s*$/i.test(text.slice(0, from))),
  );
  const more = {
    ...(level === undefined ? {} : { below: `${level.replace(',', '.')}%` }),
    ...(days === undefined ? {} : { days: days.count }),
    ...(notice === undefined ? {} : { notice: notice.text }),
  };
  const open = /\bservice levels?\b(?! agreement)/i.test(text)
    ? ['The text speaks of service levels; the sentence looks at Availability only.']
    : [];
  const span = OF_A_SPAN.exec(text);
  const row = span === null ? IN_A_ROW.exec(text) : null;
  const found = span ?? row;
  const words = found?.[1] ?? '';
  const count = countOf(words);
  if (found === null || count === undefined || !/^\d+$/.test(count)) return undefined;
  const isMore = MORE_THAN.test(text.slice(0, found.index));
  const misses = isMore ? (Number.parseInt(count, 10) + 1).toString() : count;
  const of = span === null ? undefined : countOf(span[2] ?? '');
  const dispute = disputeIn(words);
  const unit = /quarter/i.test(row?.[2] ?? '') ? 'quarter' : 'month';
  return factOf(
    { misses, unit, ...(of === undefined ? {} : { of }), ...more },
    piece,
    [
      ...open,
      ...(isMore ? [`The text says "more than ${words}", so at least ${misses}.`] : []),
      ...(dispute === undefined ? [] : [dispute]),
    ],
    [found[0], ...(level === undefined ? [] : [`${level}%`])],
  );
}

/** "10% of Service Fee", where the share is of the fee for another time than the fee is stated for: "10% of 12 months of Service Fee". */
export function shareOfFee(share: string, base: Window | undefined, fee: Window): string {
  const months = base === undefined ? undefined : monthsOf(base);
  return months === undefined || months === monthsOf(fee)
    ? `${share} of Service Fee`
    : `${share} of ${months} month${months === 1 ? '' : 's'} of Service Fee`;
}
