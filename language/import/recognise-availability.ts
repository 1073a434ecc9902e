/** What sentences say about availability: the level, what does not count, and what is credited below it. */
import { amountsIn, figureOf, percentsIn, type Percent } from './amounts';
import { wordsOf, type Piece } from './contract-blocks';
import { factOf, type Fact, type Facts, type Limb, type Range } from './facts';
import { lengthsIn, type Length } from './lengths';
import { NUMBER_WORDS } from './numbers';
import { isOwedByCustomer, type PartyNames } from './owed-by';
import { windowNear, windowsIn, type Window } from './windows';

const MAINTENANCE = /\b(?:maintenance|planned (?:works?|outages?|downtime)|scheduled (?:works?|downtime|outages?))\b/i;
const IN_URGENCY = /\b(?:emergency|urgent|unscheduled|unplanned|exceptional|critical) (?:\w+ )?maintenance\b/i;
/** What the sentence hangs on is more than a notice. */
const CONSENT = /\b(?:consent|approval|approved|agreed by|outside)\b/i;
const COUNTS = /\b(?:(?:counts?|counted|treated|regarded) (?:as|towards?)|(?:included|includes) in|not (?:be )?exclu)/i;
const OF_NOTICE_BEHIND =
  /^['’]?\s*(?:(?:(?!with\b|and\b|on\b|of\b|per\b|a\b|each\b)\w+ ){0,2}(?:prior |advance |written )*notice\b|(?:in )?advance\b|in advance|before\b|beforehand|prior\b|ahead\b|earlier\b)/i;
const OF_NOTICE_BEFORE =
  /\b(?:notice of|announc\w+|notif\w+|inform\w+|notice period of|notice is|warning of)(?: (?:to |of |the |customer|client|each|any|all|by|at|least|not|no|less|than|fewer|minimum|a|period|with|it|such|maintenance|windows?|in|writing|e-?mail))*\s*$/i;
const OF_LIMIT_BEFORE =
  /\b(?:not exceed(?:ing)?|(?:no|not) (?:more|longer) than|up to|at most|maximum(?: of)?|max\.?|limited to|capped at)(?: (?:a|an|the|total|cumulative|aggregate|of))*\s*$/i;

function maintenanceText(piece: Piece): string | undefined {
  const text = wordsOf(piece);
  return MAINTENANCE.test(text) && !IN_URGENCY.test(text) && !COUNTS.test(text) && !CONSENT.test(text) ? text : undefined;
}

/** The one length of a sentence that says how long before; where two could be it, none is. */
export function noticeIn(piece: Piece, names: PartyNames): Facts['notice'] {
  const text = maintenanceText(piece);
  if (text === undefined) return undefined;
  const notices = lengthsIn(text).filter((length) => isNotice(text, length));
  const [notice] = notices;
  if (notice === undefined || notices.length > 1 || isOwedByCustomer(text, notice.from, names)) return undefined;
  return factOf({ length: notice.text, isBusiness: notice.isBusiness }, piece, [...notice.open, ...hoursOfDayIn(text)]);
}

function isNotice(text: string, { from, to }: Length): boolean {
  return (
    OF_NOTICE_BEHIND.test(text.slice(to)) ||
    (OF_NOTICE_BEFORE.test(text.slice(0, from)) && !/^\s*(?:per|a|each|in each|in any)\b/i.test(text.slice(to)))
  );
}

export function mostMaintenanceIn(piece: Piece, names: PartyNames): Facts['mostMaintenance'] {
  const text = maintenanceText(piece);
  if (text === undefined) return undefined;
  const limits = lengthsIn(text).flatMap((length) => {
    const window = windowOfLimit(text, length);
    return OF_LIMIT_BEFORE.test(text.slice(0, length.from)) && !isNotice(text, length) && !length.isBusiness && window !== undefined
      ? [{ length, window }]
      : [];
  });
  const [limit] = limits;
  if (limit === undefined || limits.length > 1 || isOwedByCustomer(text, limit.length.from, names)) return undefined;
  return factOf({ length: limit.length.text, window: limit.window.window }, piece, [
    ...limit.length.open,
    ...limit.window.open,
    ...hoursOfDayIn(text),
  ]);
}

const CLOCK = String.raw`\d{1,2}(?::\d{2}(?:\s?[ap]\.?m\b\.?)?|(?:\.\d{2})?\s?[ap]\.?m\b\.?)`;
const HOURS_OF_DAY = new RegExp(
  String.raw`(?:\b(?:between|from|at|before|after)\s+)?\b${CLOCK}(?:\s*(?:and|to|until|[–-])\s*${CLOCK})?`,
  'i',
);

/** Maintenance that may be done at some hours only counts at the others. */
function hoursOfDayIn(text: string): string[] {
  const said = HOURS_OF_DAY.exec(text)?.[0];
  return said === undefined ? [] : [`The text speaks of maintenance "${said}"; the sentence takes it at any hour.`];
}

/** "six hours per month", "monthly maintenance of up to six hours", but not "two hours each, and six hours per month". */
function windowOfLimit(text: string, { from, to }: Length) {
  const behind = text.slice(to);
  const next = windowsIn(behind)[0];
  if (
    next !== undefined &&
    next.from <= 40 &&
    !/\d|\b(?:each|per (?:window|event|occurrence|instance))\b(?! (?:calendar |contract |given )?(?:month|quarter|year))/i.test(
      behind.slice(0, next.from),
    )
  )
    return next;
  const before = windowsIn(text.slice(0, from)).at(-1);
  return before !== undefined && from - before.to <= 60 && !/\d/.test(text.slice(before.to, from)) && !/^\s*(?:each|per)\b/i.test(behind)
    ? before
    : undefined;
}

/** Shares of something else than time. */
const OF_OTHERS =
  /^\s*\)?\s*of (?:all |the |its |any |such |these |reported |submitted )*(?:[\w-]+ ){0,3}(?:tickets?|incidents?|requests?|calls?|cases?|faults?|issues?|problems?|defects?|orders?|deliveries|fees?|charges?|price|invoices?|subscription|p\d)\b/i;
const IN_HOURS =
  /\b(?:during|within|in|outside|of|over|throughout|on) (?:all |the |normal |standard |agreed |customer's |provider's )*(?:business|support|service|working|opening|office|core|trading|operating|operational|supported|covered|agreed|peak|day|extended)(?: (?:service|support))? ?(?:hours|days|time)\b|\bon (?:weekdays|workdays)\b|\b(?:Mondays?) (?:to|through|until|[–-]) (?:Fri|Satur)days?\b/i;
/** "of the Scheduled Availability Hours": whatever they are, they are not all. */
const IN_NAMED_HOURS =
  /\b(?:[Dd]uring|[Ww]ithin|[Ii]n|[Oo]f|[Oo]ver|[Tt]hroughout) (?:all |the |each of the )?(?:[A-Z][a-z]+ ){1,3}(?:Hours|Days)\b/;

function isAboutMisses(text: string): boolean {
  const promised = text.replace(/\b(?:not|no|nor) (?:be )?(?:less than|fall(?:ing)? below|drop below|below)\b/gi, '');
  return /\bcredits?\b|\bterminat|\b(?:below|less than|under|falls?|drops?)\b(?!.{0,4}\bthan)/i.test(promised);
}

export function uptimeIn(piece: Piece, names: PartyNames): Facts['uptime'] {
  const text = wordsOf(piece);
  if (!/\b(?:uptime|availab|accessib|operational)/i.test(text) || isAboutMisses(text)) return undefined;
  const percents = percentsIn(text).filter(({ text: share, to }) => figureOf(share) >= 90 && !OF_OTHERS.test(text.slice(to)));
  const [percent] = percents;
  if (
    percent === undefined ||
    percents.length > 1 ||
    !/\b(?:shall|must|will|guarantee|commit|warrant|target|at least|ensure|maintain|provides?|not less than|not (?:fall|drop))/i.test(text)
  )
    return undefined;
  if (isOwedByCustomer(text, percent.from, names)) return undefined;
  const window = windowNear(text, percent.from, percent.to);
  const isAbove =
    /\b(?:more than|greater than|in excess of|above|exceeds?|over)\s*$/i.test(text.slice(0, percent.from)) &&
    !/\bnot\s+\S+\s*$/i.test(text.slice(0, percent.from));
  const hours = (IN_HOURS.exec(text) ?? IN_NAMED_HOURS.exec(text))?.[0];
  return factOf({ percent: percent.text, isAbove, ...(window === undefined ? {} : { window: window.window }), ...subjectOf(text) }, piece, [
    ...(window?.open ?? []),
    ...(hours === undefined ? [] : [`The text counts "${hours}"; the sentence counts at all hours.`]),
  ]);
}

/** A sentence that promises two levels, so that none of them is the one for the service. */
export function hasSeveralLevels(piece: Piece): boolean {
  const text = wordsOf(piece);
  const levels = percentsIn(text).filter(({ text: share, to }) => figureOf(share) >= 90 && !OF_OTHERS.test(text.slice(to)));
  return levels.length > 1 && /\b(?:uptime|availab)/i.test(text) && !isAboutMisses(text);
}

/** Which of several services is meant: "the availability of the Voice Service", "the Web Portal shall be available". */
function subjectOf(text: string): { readonly subject?: string } {
  const name = (SUBJECT_BEHIND.exec(text) ?? SUBJECT_BEFORE.exec(text))?.[1];
  return name === undefined || /^(?:Services?|System|Platform|Network)$/.test(name) ? {} : { subject: name };
}

const SUBJECT_BEHIND =
  /\b(?:[Aa]vailability|[Uu]ptime)(?: [Pp]ercentage)? (?:of|for) (?:the |its )?([A-Z][A-Za-z0-9]*(?: [A-Z][A-Za-z0-9]*)*)/;
const SUBJECT_BEFORE =
  /\b[Tt]he ((?:[A-Z][A-Za-z0-9]* )*(?:Services?|Portal|Platform|System|API|Website|Network|Application|Database|Storage))\b(?= (?:shall|must|will|is|has|available))/;

const UPPER = String.raw`\b(?:below|less than|under|lower than|but below|drops? to below)\s*$|<\s*$`;
const UPPER_INCLUDED =
  /\b(?:at most|no more than|up to(?: and including)?|at or below|equal to or (?:less than|below)|(?:less than|below) or equal to|not more than)\s*$|(?:≤|<=)\s*$/i;
const LOWER =
  /\b(?:at least|above|greater than(?: or equal to)?|more than|(?:equal to )?or (?:greater|more) than|equal to or (?:above|greater than|more than|exceeding)|(?:not|no) (?:less|lower) than|from|down to|exceed(?:s|ing)|over)\s*$|(?:≥|>=?)\s*$/i;
const OR_LESS = /^\s*(?:and|or) (?:less|lower|below|under)\b/i;
const OR_MORE = /^\s*(?:(?:and|or) (?:more|higher|above|greater|better)|\+)/i;
const NEGATED = /\b(?:not|no|nor)\s+(?:\w+\s+)?\S*\s*$/i;

/** What "below 99.9% but at least 99.0%" or "99.0% – 99.49%" means; undefined where it is no part that a credit can be for. */
export function rangeOf(text: string): { readonly range: Range; readonly open: readonly string[] } | undefined {
  const bounds = percentsIn(text);
  if (bounds.length === 0 || bounds.length > 2) return undefined;
  const signs = bounds.map((bound) => signOf(text, bound));
  const [first, second] = bounds;
  if (first === undefined) return undefined;
  if (second === undefined) {
    const [sign] = signs;
    if (sign === 'lower') return undefined;
    const kind = sign === 'at most' ? 'at most' : 'below';
    return {
      range: { kind, bound: first.text },
      open: sign === undefined ? [`The text says only "${first.text}"; below it is assumed.`] : [],
    };
  }
  const [high, low] = figureOf(first.text) >= figureOf(second.text) ? [first, second] : [second, first];
  const sign = signs[bounds.indexOf(high)];
  if (sign === 'below' || sign === 'at most') return { range: { kind: sign, bound: high.text, floor: low.text }, open: [] };
  if (sign === 'lower') return undefined;
  return { range: { kind: 'from', low: low.text, bound: high.text }, open: [] };
}

/** "ninety-nine percent (99%)": what stands before the words stands before the figure. */
const IN_WORDS = new RegExp(String.raw`(?:\b(?:${NUMBER_WORDS}|point|hundred)\b[\s-]*)+(?:per\s?cent\s*)?\(\s*$`, 'i');

function signOf(text: string, { from, to }: Percent): 'below' | 'at most' | 'lower' | undefined {
  const before = text.slice(0, from).replace(IN_WORDS, '');
  if (UPPER_INCLUDED.test(before)) return 'at most';
  if (LOWER.test(before)) return 'lower';
  if (new RegExp(UPPER, 'i').test(before))
    return NEGATED.test(before.replace(new RegExp(UPPER, 'i'), '')) && /\bnot\s*$/i.test(before.replace(new RegExp(UPPER, 'i'), ''))
      ? 'lower'
      : 'below';
  if (OR_LESS.test(text.slice(to))) return 'at most';
  return OR_MORE.test(text.slice(to)) ? 'lower' : undefined;
}

/** More than once for one window. */
export const FOR_EACH =
  /\b(?:for (?:each|every)|per|each|every)\b(?! (?:calendar |contract |billing |affected )?(?:month|quarter|year|annum))/i;
const MONEY = String.raw`(?:fees?|charges?|subscription|invoices?|price|payments?|rate)`;
const BASES = new RegExp(
  String.raw`\b(monthly|quarterly|annual|yearly)\b(?:[ -](?!maximum|limit|cap)[\w-]+){0,3}?[ -]${MONEY}\b|\b${MONEY} (?:[\w-]+ ){0,3}?(?:for|in|of|per) (?:that|the|such|each|a|any|this)?\s?(?:same |given |relevant |affected |applicable |calendar |contract |billing )*(month|quarter|year)\b`,
  'i',
);

/** For which time the fee is that a share is taken of, and where the text says so. */
export function baseIn(text: string): { readonly window: Window; readonly said: string; readonly isOfThatWindow: boolean } | undefined {
  const match = BASES.exec(text);
  if (match === null) return undefined;
  const word = (match[1] ?? match[2] ?? '').toLowerCase();
  const window = word.startsWith('month') ? 'calendar month' : word.startsWith('quarter') ? 'calendar quarter' : 'calendar year';
  return { window, said: match[0], isOfThatWindow: match[2] !== undefined };
}

/** "the fee for the affected module": a share of it is less than one of the whole fee. */
const PART_OF_FEE = new RegExp(
  String.raw`\b${MONEY} (?:\w+ ){0,2}?(?:for|of|in respect of|relating to|attributable to|allocable to|associated with) (?:(?:the|that|such|each|any|those|its|all) )*(?!same|given|relevant (?:calendar )?(?:month|quarter)|(?:relevant |affected |applicable |respective |calendar |contract |billing |service |measurement |reporting |invoice )*(?:month|quarter|year|period|cycle|term|agreement|contract)\b|services?\b|main\b|month|quarter|year)[A-Za-z-]+(?: (?!if|when|where|in|as|for|and|shall|must|will|is|by)[A-Za-z-]+){0,2}`,
  'i',
);

export interface Credit {
  readonly value: Pick<Limb, 'credit' | 'isShare' | 'base'>;
  readonly open: readonly string[];
}

/** The credit of a consequence; undefined where it is none, or more than a share of a fee or an amount can say. */
export function creditOf(consequence: string, around = ''): Credit | undefined {
  if (FOR_EACH.test(consequence) || /\b(?:daily|weekly|hourly)\b|\bday'?s?\b/i.test(consequence)) return undefined;
  const [percents, amounts] = [percentsIn(consequence), amountsIn(consequence)];
  const [percent, amount] = [percents[0], amounts[0]];
  if (percents.length + amounts.length !== 1) return undefined;
  const part = PART_OF_FEE.exec(consequence)?.[0];
  const open = part === undefined ? [] : [`The text takes "${part}"; the sentence takes the whole fee.`];
  if (amount !== undefined) return { value: { credit: amount.text, isShare: false }, open: amount.open };
  if (percent === undefined || figureOf(percent.text) === 0) return undefined;
  const base = (baseIn(consequence) ?? baseIn(around))?.window;
  return { value: { credit: percent.text, isShare: true, ...(base === undefined ? {} : { base }) }, open };
}

const NO_LADDER = /\b(?:not exceed|capped|consecutive|terminat\w*|withhold\w*|increas\w*|bonus\w*|malus)\b/i;
/** Only after other misses: what is credited for one window, the text does not say. */
const AGAIN =
  /\b(?:second|third|fourth|fifth|sixth|2nd|3rd|[4-9]th) (?:consecutive |successive |such )?(?:time|occasion|month|quarter|miss|failure|breach|instance)|\b(?:in a row|more than once|repeatedly|twice|three times|(?:two|three|2|3)(?: \(\d\))? or more (?:months|quarters|times|occasions)|again)\b/i;
const OF_TICKETS = /\b(?:respon[ds]\w*|resol\w+|tickets?|incidents?)\b/i;

/** A sentence with one step of the credits; one that begins with its bound may go on with the step before it. */
export function limbIn(piece: Piece, before: Fact<Limb> | undefined, context: string, names: PartyNames): Fact<Limb> | undefined {
  const text = wordsOf(piece);
  const goesOn = before?.sources.at(-1)?.block === piece.block && before.sources.at(-1)?.kind === 'sentence' && STEP.test(text);
  if (NO_LADDER.test(text) || OF_TICKETS.test(text) || FOR_EACH.test(text) || AGAIN.test(text)) return undefined;
  if (!goesOn && !/\b(?:uptime|availab|percentage)/i.test(text) && !(STEP.test(text) && LAST_LEVEL.exec(context)?.[1] !== undefined))
    return undefined;
  if (!goesOn && !new RegExp(String.raw`\b(?:${MONEY}|credits?)\b`, 'i').test(text)) return undefined;
  for (const { range: words, consequence } of partsOf(text, goesOn)) {
    const said = rangeOf(words);
    const credit = creditOf(consequence);
    if (said === undefined || credit === undefined || !/\b(?:below|less|lower|under|between|falls?|drops?|to)\b|[<≤–-]/i.test(words))
      continue;
    // "The Customer shall pay only 90% of the fee": its share is no credit.
    const figure = percentsIn(consequence)[0] ?? amountsIn(consequence)[0];
    if (isOwedByCustomer(text, text.indexOf(consequence) + (figure?.from ?? 0), names)) continue;
    const window = windowsIn(words)[0];
    const base = credit.value.base ?? (goesOn && credit.value.isShare ? before.value.base : undefined);
    const ofStep = window === undefined ? (goesOn ? before.value.window : undefined) : window.window;
    return factOf(
      {
        range: said.range,
        ...credit.value,
        ...(base === undefined ? {} : { base }),
        ...(ofStep === undefined ? {} : { window: ofStep }),
        ...subjectOf(text),
      },
      piece,
      [...said.open, ...credit.open],
    );
  }
  return undefined;
}

const STEP =
  /^\W*(?:(?:and|if|for|when|where|it|is|availability|uptime) )*(?:below|less than|under|for|from|between|[<≤]|\d[\d.,]*\s?%?\s?(?:[-–]|to )\s?[<≤]?\s?\d)/i;
/** What was spoken of last: availability, or something else that has levels. */
const LAST_LEVEL = /.*\b(?:(uptime|availab\w*)|respon[ds]\w*|resol\w+|tickets?|incidents?|latency|errors?)\b/is;

/** "below 99%, the Customer receives 10%", and turned: "a credit of 10% if availability is below 99%". */
function* partsOf(text: string, goesOn: boolean): Generator<{ readonly range: string; readonly consequence: string }> {
  const verb = /\b(?:receives?|entitled to|credits?|grants?|pays?|refunds?|deducts?|reduced by|reduction of)\b|:/gi;
  for (const match of text.matchAll(verb)) {
    const [range, consequence] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (percentsIn(range).length > 0) yield { range, consequence };
  }
  const turned = /^(.*?)\b(?:if|when|where|should|in case|for (?:any|each|every)|in (?:any|each|every))\b(.*)$/i.exec(text);
  if (turned !== null && /\bcredit|refund|reduc|deduct|pay/i.test(turned[1] ?? ''))
    yield { range: turned[2] ?? '', consequence: turned[1] ?? '' };
  if (!goesOn && !STEP.test(text)) return;
  const percents = percentsIn(text);
  const last = percents.at(-1);
  if (last !== undefined && percents.length > 1) yield { range: text.slice(0, last.from), consequence: text.slice(last.from) };
}
