/** The facts that single sentences of a contract state. Each recogniser asks for all of its words, so that it rather finds nothing than too much. */
import { addDays, addMonths } from '../quantities/civil-date';
import { amountsIn, datesIn, formatDate } from './amounts';
import { wordsOf, type Piece } from './contract-blocks';
import { factOf, type Facts } from './facts';
import { lengthsIn } from './lengths';
import { hasSeveralLevels, limbIn, mostMaintenanceIn, noticeIn, uptimeIn } from './recognise-availability';
import { isOwedByCustomer, type PartyNames } from './owed-by';
import { capIn, claimIn, exitIn } from './recognise-remedies';
import { shareIn, timesIn } from './recognise-times';
import { windowsIn, type SaidWindow } from './windows';

type Single = 'term' | 'law' | 'hours' | 'notice' | 'mostMaintenance' | 'cap' | 'claim' | 'exit' | 'report' | 'fee' | 'uptime';

/** Writes what the sentence says into the facts, and gives whether it said any of it. What is known already stays. */
export function recogniseSentence(piece: Piece, facts: Facts, context: string): boolean {
  let found = false;
  const names: PartyNames = { provider: facts.provider.value.name, customer: facts.customer.value.name };
  const keep = <K extends Single>(key: K, fact: Facts[K] | undefined): boolean => {
    if (fact === undefined) return false;
    if (facts[key] !== undefined) {
      facts.others.set(key, [...(facts.others.get(key) ?? []), piece]);
      return false;
    }
    facts[key] = fact;
    return (found = true);
  };
  const isMaintenance = [keep('notice', noticeIn(piece, names)), keep('mostMaintenance', mostMaintenanceIn(piece, names))].includes(true);
  keep('term', termIn(piece));
  keep('law', lawIn(piece));
  keep('hours', hoursIn(piece));
  keep('cap', capIn(piece));
  keep('claim', claimIn(piece, names.provider));
  keep('exit', exitIn(piece));
  keep('report', reportIn(piece, names));
  keep('fee', feeIn(piece));
  if (found && !isMaintenance) return true;
  const limb = limbIn(piece, facts.limbs.at(-1), context, names);
  if (limb !== undefined) {
    const known = facts.limbs.find(
      ({ value }) => value.range.bound === limb.value.range.bound && value.range.kind === limb.value.range.kind,
    );
    const subject = facts.limbs.find(({ value }) => value.subject !== undefined)?.value.subject;
    const isOfAnother = subject !== undefined && limb.value.subject !== undefined && limb.value.subject !== subject;
    if (known === undefined && !isOfAnother) facts.limbs.push(limb);
    else facts.others.set('limbs', [...(facts.others.get('limbs') ?? []), piece]);
    return known === undefined && !isOfAnother;
  }
  keep('uptime', uptimeIn(piece, names));
  if (!found && hasSeveralLevels(piece)) facts.others.set('uptime', [...(facts.others.get('uptime') ?? []), piece]);
  if (found) return true;
  return addTimes(piece, facts, names);
}

function addTimes(piece: Piece, facts: Facts, names: PartyNames): boolean {
  const times = timesIn(piece, names);
  const isKnown = times.some(({ value }) =>
    facts.times.some(({ value: { priority, kind, share } }) => priority === value.priority && kind === value.kind && share === value.share),
  );
  if (isKnown) facts.others.set('times', [...(facts.others.get('times') ?? []), piece]);
  if (times.length > 0) {
    if (!isKnown) facts.times.push(...times);
    return !isKnown;
  }
  const share = shareIn(piece);
  if (share !== undefined) facts.shares.push(share);
  return share !== undefined;
}

function termIn(piece: Piece): Facts['term'] {
  const text = wordsOf(piece);
  const dates = datesIn(text);
  const begins = dates.find(({ from }) =>
    /\b(?:from|commenc\w*|takes? effect|effective\w*|start\w*|begin\w*|between|valid|in force|runs?|dated?|term)\b[^.;\d]{0,30}$/i.test(
      text.slice(0, from),
    ),
  );
  if (begins === undefined) return undefined;
  const ends = dates.find(
    ({ from }) =>
      from > begins.to && /\b(?:until|to|through|ends?|expires?|expir\w+|terminates?)\b[^.;\d]{0,24}$/i.test(text.slice(begins.to, from)),
  );
  const joined = dates.find(
    ({ from }) => from > begins.to && /^\s*(?:and|[-–])\s*$/i.test(text.slice(begins.to, from)) && /\bbetween\b/i.test(text),
  );
  const last = ends ?? joined;
  if (last !== undefined) return factOf({ from: formatDate(begins.date), to: formatDate(last.date) }, piece);
  const spans = lengthsIn(text).filter(({ unit }) => unit === 'month' || unit === 'year');
  const ofTerm = spans.filter(
    ({ from, to }) =>
      /\b(?:term|period|duration) (?:of|is)(?: at least)?\s*$|\b(?:for|continues?|lasts?)\s*(?:a |an |the )?(?:initial |fixed |minimum )?(?:term of |period of )?$/i.test(
        text.slice(0, from),
      ) || /^\s*(?:initial |fixed |minimum )?(?:term|period)\b/i.test(text.slice(to)),
  );
  const [span] = ofTerm;
  if (span === undefined || ofTerm.length > 1 || !/^\d+$/.test(span.count)) return undefined;
  const months = Number.parseInt(span.count, 10) * (span.unit === 'year' ? 12 : 1);
  if (months > 1_200) return undefined;
  return factOf(
    { from: formatDate(begins.date), to: formatDate(addDays(addMonths(begins.date, months), -1)) },
    piece,
    ['The last day was computed from the length of the term.', ...span.open],
    [span.said],
  );
}

function lawIn(piece: Piece): Facts['law'] {
  const match =
    /\bgoverned by(?:,? and (?:shall be )?(?:construed|interpreted)(?: and enforced)? in accordance with,?)? (?:the )?laws? of (?:the )?([A-Z][A-Za-z]+(?: (?:and|of|the|[A-Z][A-Za-z]+))*)/.exec(
      piece.text,
    );
  const place = match?.[1]?.replace(/(?: (?:and|of|the))+$/, '');
  if (match === null || place === undefined) return undefined;
  const behind = piece.text.slice(match.index + match[0].lastIndexOf(place) + place.length);
  const more = /^,? (?:and|or) (?:by )?(?:the )?(?:\w+ )?laws?\b[^.;]*/i.exec(behind)?.[0].trim();
  return factOf(
    `the law of ${/^(?:State|Commonwealth|Province|Republic|Kingdom|United|Netherlands)\b/.test(place) ? 'the ' : ''}${place}`,
    piece,
    more === undefined ? [] : [`The text goes on "${more}"; the sentence does not.`],
  );
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?`;
const HOURS = new RegExp(
  String.raw`\b(${DAY})s?\s*(?:to|through|–|-)\s*(${DAY})s?,?\s*(?:from |between )?${CLOCK}\s*(?:to|and|until|–|-)\s*${CLOCK}`,
  'i',
);
const HOURS_TURNED = new RegExp(
  String.raw`\b${CLOCK}\s*(?:to|and|until|–|-)\s*${CLOCK}[^.;\d]{0,30}?,?\s*(${DAY})s?\s*(?:to|through|–|-)\s*(${DAY})s?`,
  'i',
);

function hoursIn(piece: Piece): Facts['hours'] {
  const text = wordsOf(piece);
  if (!/\b(?:hours|support|desk|business|working|monday)\b/i.test(text) || /\bmaintenance\b|\b(?:availab|uptime)[^;]*%/i.test(text))
    return undefined;
  const usual = HOURS.exec(text);
  const turned = usual === null ? HOURS_TURNED.exec(text) : null;
  const match = usual ?? turned;
  if (match === null) return undefined;
  const [first, last, ...clocks] = usual !== null ? usual.slice(1) : [match[7], match[8], ...match.slice(1, 7)];
  const [from, to] = [clockOf(clocks[0], clocks[1], clocks[2]), clockOf(clocks[3], clocks[4], clocks[5])];
  if (first === undefined || last === undefined || from === undefined || to === undefined || from >= to) return undefined;
  // "1 to 5 pm" begins in the afternoon.
  if (
    clocks[2] === undefined &&
    /^p/i.test(clocks[5] ?? '') &&
    Number.parseInt(clocks[0] ?? '', 10) < Number.parseInt(clocks[3] ?? '', 10) % 12
  )
    return undefined;
  const name = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1).toLowerCase();
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const more = new RegExp(String.raw`\b${DAY}s?\b[^.;]*|\b\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m\b)[^.;]*`, 'i').exec(rest)?.[0];
  const open = [
    ...(/holiday/i.test(text) ? ['Holidays: write "except public holidays in" with the code of the country.'] : []),
    ...(more === undefined
      ? []
      : [
          `The sentence leaves out "${more
            .trim()
            .replace(/(?:,|\band)$/, '')
            .trim()}".`,
        ]),
  ];
  return factOf(`${name(first)} to ${name(last)} from ${from} to ${to}`, piece, open, [match[0]]);
}

function clockOf(hours: string | undefined, minutes = '00', half = ''): string | undefined {
  if (hours === undefined) return undefined;
  const hour = Number.parseInt(hours, 10);
  const turned = /^p/i.test(half) && hour < 12 ? hour + 12 : /^a/i.test(half) && hour === 12 ? 0 : hour;
  return turned > 24 ? undefined : `${turned.toString().padStart(2, '0')}:${minutes}`;
}

function reportIn(piece: Piece, names: PartyNames): Facts['report'] {
  const text = wordsOf(piece);
  if (
    !/\breports?\b/i.test(text) ||
    !/\b(?:shall|must|will|provides?|sends?|delivers?|submits?|reports)\b/i.test(text) ||
    /\bfault|incident|ticket|claim/i.test(text)
  )
    return undefined;
  const lengths = lengthsIn(text).filter(({ from }) => /\b(?:within|(?:no|not) later than)\s*$/i.test(text.slice(0, from)));
  const [length] = lengths;
  if (length === undefined || lengths.length > 1 || isOwedByCustomer(text, length.from, names)) return undefined;
  const all = windowsIn(text);
  const ended = all.find(({ from }) => from >= length.to);
  const [window] = ended === undefined ? all : [ended];
  if (window === undefined || new Set(all.map((each) => each.window)).size > 1) return undefined;
  return factOf({ within: length.text, isBusiness: length.isBusiness, window: window.window }, piece, [...length.open, ...window.open]);
}

/** Behind an amount: what it is for. */
const FOR_WINDOW =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:plus|excluding|excl\.?|before) (?:VAT|tax(?:es)?),?\s*)?(?:per|a|each|every|in each|for each|for every|\/|p\.)?\s*(?:calendar |contract )?(?:month|quarter|year|annum|monthly|quarterly|annually|yearly)\b/i;
/** A price for each of something: how many there are, nothing says. */
const PER_UNIT =
  /\b(?:per|for each|for every|each|every) (?!calendar|contract|month|quarter|year|annum)[a-z]|[a-z]\/[a-z]|\b(?:minimum|at least)\b/i;

function feeIn(piece: Piece): Facts['fee'] {
  const text = wordsOf(piece);
  if (
    !/\b(?:fee|charge|price|rate|retainer|subscription)s?\b/i.test(text) ||
    /\b(?:late|overdue|interest|credit|penalt|damages|liabilit|not exceed|between|reduc|discount|deposit)/i.test(text) ||
    PER_UNIT.test(text)
  )
    return undefined;
  const amounts = amountsIn(text);
  const fees = amounts.flatMap((amount) => {
    const window = windowOfFee(text, amount);
    // An amount by which a fee changes is no fee.
    return window === undefined || /\bby\s*$/i.test(text.slice(0, amount.from)) ? [] : [{ amount, window }];
  });
  const [fee] = fees;
  if (fee === undefined || fees.length > 1) return undefined;
  return factOf({ amount: fee.amount.text, window: fee.window.window }, piece, [...fee.amount.open, ...fee.window.open]);
}

/** "EUR 100 per month" before "the monthly fee is EUR 100"; "annual fee … per month" is neither. */
function windowOfFee(text: string, { from, to }: { readonly from: number; readonly to: number }): SaidWindow | undefined {
  const all = windowsIn(text);
  const behind = FOR_WINDOW.test(text.slice(to)) ? all.find((each) => each.from >= to) : undefined;
  const before = all.findLast(
    (each) =>
      each.to <= from &&
      !/\d|;|\b(?:payable|invoiced|billed|paid)\b/i.test(text.slice(each.to, from)) &&
      /^[ -](?:[\w-]+ ){0,4}?(?:fees?|charges?|price|rate|retainer|subscription)\b/i.test(text.slice(each.to)),
  );
  if (behind !== undefined && before !== undefined && behind.window !== before.window) return undefined;
  return behind ?? before;
}
