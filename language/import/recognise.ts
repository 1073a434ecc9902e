/** The facts that single sentences of a contract state. Each recogniser asks for all of its words, so that it rather finds nothing than too much. */
import { addDays, addMonths } from '../quantities/civil-date';
import { amountIn, COUNT, countOf, datesIn, formatDate, lengthIn, percentsIn, windowIn } from './amounts';
import type { Piece } from './contract-blocks';
import type { AnswerTime, Fact, Facts, Limb } from './facts';

/** Writes what the sentence says into the facts, and gives whether it said any of it. What is known already stays. */
export function recogniseSentence(piece: Piece, facts: Facts): boolean {
  let found = false;
  const keep = <K extends keyof Facts>(key: K, fact: Facts[K] | undefined): void => {
    if (fact === undefined || facts[key] !== undefined) return;
    facts[key] = fact;
    found = true;
  };
  keep('term', termIn(piece));
  keep('law', lawIn(piece));
  keep('hours', hoursIn(piece));
  keep('notice', noticeIn(piece));
  keep('mostMaintenance', mostMaintenanceIn(piece));
  keep('cap', capIn(piece));
  keep('claim', claimIn(piece));
  keep('exit', exitIn(piece));
  keep('report', reportIn(piece));
  keep('fee', feeIn(piece));
  const limb = limbIn(piece);
  if (limb !== undefined) {
    facts.limbs.push(limb);
    return true;
  }
  if (!found) keep('uptime', uptimeIn(piece));
  const times = found ? [] : timesIn(piece);
  facts.times.push(...times);
  return found || times.length > 0;
}

function fact<T>(value: T, piece: Piece, ...open: readonly string[]): Fact<T> {
  return { value, sources: [piece], open };
}

function termIn(piece: Piece): Facts['term'] {
  const { text } = piece;
  const [from, to] = datesIn(text);
  if (from === undefined || !/\b(?:term|commenc|start|begin|effective|valid|in force|runs?|from)/i.test(text)) return undefined;
  if (to !== undefined) {
    return /\b(?:until|to|through|ends?|expires?|and)\b/i.test(text)
      ? fact({ from: formatDate(from), to: formatDate(to) }, piece)
      : undefined;
  }
  const span = new RegExp(String.raw`\b${COUNT}[\s-]*(month|year)s?\b`, 'i').exec(text);
  const count = span === null ? undefined : countOf(span[1] ?? '');
  if (count === undefined || !/\b(?:term|period|for|continue|duration)\b/i.test(text)) return undefined;
  const months = Number.parseInt(count, 10) * (/year/i.test(span?.[2] ?? '') ? 12 : 1);
  if (months > 1_200) return undefined;
  return fact(
    { from: formatDate(from), to: formatDate(addDays(addMonths(from, months), -1)) },
    piece,
    'The last day was computed from the length of the term.',
  );
}

function lawIn(piece: Piece): Facts['law'] {
  const match =
    /\bgoverned by(?:,? and (?:shall be )?(?:construed|interpreted)(?: and enforced)? in accordance with,?)? (?:the )?laws? of (?:the )?([A-Z][A-Za-z]+(?: (?:and|of|the|[A-Z][A-Za-z]+))*)/.exec(
      piece.text,
    );
  const place = match?.[1]?.replace(/ (?:and|of|the)$/, '');
  return place === undefined
    ? undefined
    : fact(
        `the law of ${/^(?:State|Commonwealth|Province|Republic|Kingdom|United|Netherlands)\b/.test(place) ? 'the ' : ''}${place}`,
        piece,
      );
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?`;
const HOURS = new RegExp(
  String.raw`\b(${DAY})s?\s*(?:to|through|–|-)\s*(${DAY})s?,?\s*(?:from |between )?${CLOCK}\s*(?:to|and|until|–|-)\s*${CLOCK}`,
  'i',
);
const HOURS_TURNED = new RegExp(
  String.raw`\b${CLOCK}\s*(?:to|and|until|–|-)\s*${CLOCK}[^.;]{0,30}?,?\s*(${DAY})s?\s*(?:to|through|–|-)\s*(${DAY})s?`,
  'i',
);

function hoursIn(piece: Piece): Facts['hours'] {
  if (!/\b(?:hours|support|desk|business|working|monday)\b/i.test(piece.text)) return undefined;
  const usual = HOURS.exec(piece.text);
  const turned = usual === null ? HOURS_TURNED.exec(piece.text) : null;
  const [first, last, ...clocks] = usual !== null ? usual.slice(1) : turned !== null ? [turned[7], turned[8], ...turned.slice(1, 7)] : [];
  const [from, to] = [clockOf(clocks[0], clocks[1], clocks[2]), clockOf(clocks[3], clocks[4], clocks[5])];
  if (first === undefined || last === undefined || from === undefined || to === undefined || from >= to) return undefined;
  const name = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1).toLowerCase();
  const open = /holiday/i.test(piece.text) ? ['Holidays: write "except public holidays in" with the code of the country.'] : [];
  return fact(`${name(first)} to ${name(last)} from ${from} to ${to}`, piece, ...open);
}

function clockOf(hours: string | undefined, minutes = '00', half = ''): string | undefined {
  if (hours === undefined) return undefined;
  const hour = Number.parseInt(hours, 10);
  const turned = /^p/i.test(half) && hour < 12 ? hour + 12 : /^a/i.test(half) && hour === 12 ? 0 : hour;
  return turned > 24 ? undefined : `${turned.toString().padStart(2, '0')}:${minutes}`;
}

const MAINTENANCE = /\b(?:maintenance|planned (?:works?|outages?|downtime)|scheduled (?:downtime|outages?))\b/i;

function noticeIn(piece: Piece): Facts['notice'] {
  const { text } = piece;
  if (!MAINTENANCE.test(text) || !/\b(?:notice|notif|advance|announce|inform|prior|before)/i.test(text)) return undefined;
  const length = lengthIn(text);
  return length === undefined || length.isBusiness ? undefined : fact(length.text, piece);
}

function mostMaintenanceIn(piece: Piece): Facts['mostMaintenance'] {
  const { text } = piece;
  if (!MAINTENANCE.test(text)) return undefined;
  const match = /\b(?:not exceed|no more than|up to|at most|maximum(?: of)?|limited to)\b(.{0,40})/i.exec(text);
  const length = lengthIn(match?.[1] ?? '');
  const window = windowIn(match?.[0] ?? '') ?? windowIn(text);
  return length === undefined || length.isBusiness || window === undefined ? undefined : fact({ length: length.text, window }, piece);
}

function capIn(piece: Piece): Facts['cap'] {
  const match =
    /\bcredits?\b[^.;]*?\b(?:not(?:[, a-z]{0,40}?)? exceed|capped at|limited to|maximum of|maximum[^.;]{0,20}is)\b([^;]*)/i.exec(
      piece.text,
    );
  const tail = match?.[1] ?? '';
  const percent = percentsIn(tail)[0];
  if (percent === undefined || !/\b(?:fees?|charges?|invoice|subscription|price)\b/i.test(tail)) return undefined;
  return fact(percent, piece);
}

const WITHIN_AFTER = new RegExp(String.raw`\bwithin ${COUNT}[\s-]*(?:calendar )?(day|hour|week|month)s?\b`, 'i');

function claimIn(piece: Piece): Facts['claim'] {
  const { text } = piece;
  if (!/\bcredits?\b|\bclaims?\b/i.test(text) || !/\b(?:claim|request|submit|apply|notify|contact)/i.test(text)) return undefined;
  if (!/\b(?:must|shall|needs? to|will need|required|to (?:receive|request|claim|obtain)|contact)\b/i.test(text)) return undefined;
  const match = WITHIN_AFTER.exec(text);
  const count = match === null ? undefined : countOf(match[1] ?? '');
  if (match === null || count === undefined) return undefined;
  const unit = (match[2] ?? 'day').toLowerCase();
  const isAfterWindow =
    /\bend of (?:the|each|that|such)[a-z ]{0,24}(?:month|quarter|period|cycle)|\b(?:month|quarter|period)'?s? end/i.test(
      text.slice(match.index),
    );
  return fact(
    `${count} ${unit}${count === '1' ? '' : 's'}`,
    piece,
    ...(isAfterWindow ? [] : ['The text may count from another day than the end of the month.']),
  );
}

const IN_A_ROW = new RegExp(String.raw`\b${COUNT} (?:or more )?(?:\(\d+\) )?consecutive (?:calendar )?(month|quarter)s?\b`, 'i');
const OF_A_SPAN = new RegExp(
  String.raw`\bany ${COUNT}(?: (?:calendar )?months?)? (?:of|out of|in|within|during)(?: any| a| the)?(?: consecutive| rolling)? ${COUNT}[\s-]*(?:consecutive )?(?:calendar )?months?\b`,
  'i',
);

function exitIn(piece: Piece): Facts['exit'] {
  const { text } = piece;
  if (
    !/\bterminat|\bend (?:this|the) (?:agreement|contract)|\bcancel/i.test(text) ||
    !/\b(?:customer|client|you|subscriber|authority|either party|buyer)\b/i.test(text)
  )
    return undefined;
  const span = OF_A_SPAN.exec(text);
  const [misses, of] = span === null ? [] : [countOf(span[1] ?? ''), countOf(span[2] ?? '')];
  const level = /\b(?:below|less than|under) (\d[\d.]*) ?%/i.exec(text)?.[1];
  const days = /\bwithin (\d+)(?: calendar)? days\b/i.exec(text)?.[1];
  const more = { ...(level === undefined ? {} : { below: `${level}%` }), ...(days === undefined ? {} : { days }) };
  if (misses !== undefined && of !== undefined) return fact({ misses, of, ...more }, piece);
  const row = IN_A_ROW.exec(text);
  const count = row === null || /quarter/i.test(row[2] ?? '') ? undefined : countOf(row[1] ?? '');
  return count === undefined ? undefined : fact({ misses: count, ...more }, piece);
}

function reportIn(piece: Piece): Facts['report'] {
  const { text } = piece;
  if (
    !/\breports?\b/i.test(text) ||
    !/\b(?:shall|must|will|provides?|sends?|delivers?|submits?)\b/i.test(text) ||
    /\bfault|incident|ticket|claim/i.test(text)
  )
    return undefined;
  const match = /\bwithin\b.{0,60}/i.exec(text);
  const length = lengthIn(match?.[0] ?? '');
  const window = windowIn(text);
  return length === undefined || window === undefined
    ? undefined
    : fact({ within: length.text, isBusiness: length.isBusiness, window }, piece);
}

function feeIn(piece: Piece): Facts['fee'] {
  const { text } = piece;
  if (
    !/\b(?:fee|charge|price|rate|retainer|subscription)s?\b/i.test(text) ||
    /\b(?:late|overdue|interest|credit|penalt|damages|liabilit)/i.test(text)
  )
    return undefined;
  const amount = amountIn(text);
  const window = windowIn(text);
  return amount === undefined || window === undefined ? undefined : fact({ amount: amount.text, window }, piece);
}

function uptimeIn(piece: Piece): Facts['uptime'] {
  const { text } = piece;
  if (
    !/\b(?:uptime|availab|accessib|operational)/i.test(text) ||
    /\bcredits?\b|\b(?:below|less than|falls?|drops?)\b(?!.{0,4}\bthan)/i.test(text.replace(/\b(?:not|no) less than\b/gi, ''))
  )
    return undefined;
  const percent = percentsIn(text).find((each) => Number.parseInt(each, 10) >= 90);
  if (
    percent === undefined ||
    !/\b(?:shall|must|will|guarantee|commit|warrant|target|at least|ensure|maintain|provides?|not less than)/i.test(text)
  )
    return undefined;
  const window = windowIn(text);
  const open = window === undefined ? ['The text does not say over which time the share is taken; a calendar month is assumed.'] : [];
  return fact({ percent, window: window ?? 'calendar month' }, piece, ...open);
}

/** "below 99.9%: 10% of the monthly fee" */
export function limbOf(range: string, consequence: string): Limb | undefined {
  const bounds = percentsIn(range).filter((each) => Number.parseInt(each, 10) >= 50);
  const credit = percentsIn(consequence)[0];
  const below = bounds.toSorted((left, right) =>
    left.length === right.length ? (left < right ? 1 : -1) : Number.parseFloat(right) - Number.parseFloat(left),
  )[0];
  if (below === undefined || credit === undefined || credit === '0%') return undefined;
  return bounds.length === 1 &&
    /(?:≥|>=?|at least|above|greater|or (?:more|higher|above))/i.test(range) &&
    !/\b(?:below|less|under)|</i.test(range)
    ? undefined
    : { below, credit };
}

function limbIn(piece: Piece): Fact<Limb> | undefined {
  const { text } = piece;
  if (!/\b(?:uptime|availab|percentage)|^\W*(?:below|less than|under|for|from|between|[<≥])/i.test(text)) return undefined;
  const match =
    /^(.*?)(?:\bcredit (?:of|equal to|equivalent to)\b|\b(?:receives?|entitled to|credits?)\b|:)(.*)$/i.exec(text) ??
    /^(.*?\d\s?%)[^%]*?(\d+(?:\.\d+)? ?%.*)$/.exec(text);
  if (
    match === null ||
    !/\b(?:fees?|charges?|credits?|price)\b/i.test(text) ||
    !/\b(?:below|less than|under|between|falls?|drops?|to)\b|[<–]/i.test(match[1] ?? '')
  )
    return undefined;
  if (/\b(?:not exceed|capped|consecutive|terminate)\b/i.test(text)) return undefined;
  const limb = limbOf(match[1] ?? '', match[2] ?? '');
  return limb === undefined ? undefined : fact(limb, piece);
}

const PRIORITY =
  /\b(?:priority|severity|sev\.?|level|class|category)[\s-]?(\d|[A-D]\b|one|two|three|four)|\b(P[1-5]|S[1-4])\b|\b(critical|urgent|high|medium|low|major|minor|emergency|standard|normal)(?=[ -](?:priority|severity|incidents?|issues?|tickets?|faults?|requests?|problems?|defects?))/i;

/** A name that an agreement can use for a priority: `P1`, `High`. */
export function priorityOf(words: string): string | undefined {
  const match = PRIORITY.exec(words);
  if (match === null) return undefined;
  const number = match[1] === undefined ? undefined : (countOf(match[1]) ?? match[1].toUpperCase());
  const name = match[2]?.toUpperCase() ?? match[3];
  return number === undefined
    ? name === undefined
      ? undefined
      : name.charAt(0).toUpperCase() +
        name
          .slice(1)
          .toLowerCase()
          .replace(/^(.)(\d)/, '$1$2')
    : `P${number}`;
}

function timesIn(piece: Piece): Fact<AnswerTime>[] {
  const { text } = piece;
  const priority = priorityOf(text);
  const within = /\b(?:within|in|at most|no later than|maximum of|:)\s.{0,50}/i.exec(text)?.[0] ?? '';
  const length = lengthIn(within);
  if (priority === undefined || length === undefined || !/\b(?:shall|must|will|is|are|responds?|within|target)\b/i.test(text)) return [];
  const isAnswer = /\b(?:respon[ds]|respond|response|acknowledg|answer|react)/i.test(text);
  const isEnd = /\b(?:resol|restor|repair|fix|rectif|clear|remed|correct)/i.test(text);
  if (isAnswer === isEnd) return [];
  const kind = isAnswer ? 'Response Time' : 'Resolution Time';
  return [fact({ priority, kind, length: length.text, isBusiness: length.isBusiness }, piece)];
}
