/** Lengths of time as contracts write them: "four (4) business hours", "1 hour 30 minutes", "4h". */
import { COUNT, countOf, disputeIn, QUANTITY } from './numbers';

export interface Length {
  /** As an agreement writes it: `4 business hours`. */
  readonly text: string;
  readonly count: string;
  readonly unit: string;
  /** Counted in working time, so that a calendar is needed. */
  readonly isBusiness: boolean;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly open: readonly string[];
}

const WORKING = 'business|working|support|service|office|opening|core';
const UNITS: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  h: 'hour',
  d: 'day',
  bh: 'hour',
  bd: 'day',
};
const LENGTHS = new RegExp(
  String.raw`${QUANTITY}[\s-]*(?:or more )?((?:(?:${WORKING}|full|calendar|clock|elapsed|consecutive) )*)(millisecond|ms|second|sec|minute|min|hour|hr|day|week|month|quarter|year|bh|bd|h|d)s?\b`,
  'gi',
);
const IN_WORKING_TIME = new RegExp(
  String.raw`^\s*[(,]?\s*(?:(?:during|within|in|on|of|counted in|measured in)\s+)?(?:the |normal |standard |agreed |provider's |supplier's )*(?:${WORKING})[ -](?:hours|days|time)\b`,
  'i',
);
/** "2-4 hours", "2 to 4 hours": which of them is meant, nothing says. */
const RANGE_BEFORE = new RegExp(String.raw`${COUNT}\s*(?:[-–/]|to|or|and)\s*$`, 'i');

/** All of them in the order of the text, without those that are the end of a range. */
export function lengthsIn(text: string): Length[] {
  const all = everyLengthIn(text);
  return all.filter(({ from }) => !isEndOfRange(text.slice(0, from)));
}

/** With the ends of ranges, for whoever asks which figures a text has. */
export function everyLengthIn(text: string): Length[] {
  const lengths: Length[] = [];
  for (const match of text.matchAll(LENGTHS)) {
    const [said, words = '', kind = '', written = ''] = match;
    const count = countOf(words);
    if (count === undefined) continue;
    const unit = UNITS[written.toLowerCase()] ?? written.toLowerCase();
    const to = match.index + said.length;
    const isWorking = new RegExp(WORKING, 'i').test(kind) || /^b[hd]$/i.test(written) || IN_WORKING_TIME.test(text.slice(to));
    const dispute = disputeIn(words);
    const open = dispute === undefined ? [] : [dispute];
    const length = lengthOf(count, unit, isWorking && /minute|hour|day/.test(unit), { from: match.index, to, said, open });
    const last = lengths.at(-1);
    const whole = last === undefined ? undefined : joined(last, length, text);
    if (whole === undefined) lengths.push(length);
    else lengths[lengths.length - 1] = whole;
  }
  return lengths;
}

function isEndOfRange(before: string): boolean {
  return RANGE_BEFORE.test(before.slice(-40));
}

type Place = Pick<Length, 'from' | 'to' | 'said' | 'open'>;

export function lengthOf(count: string, unit: string, isBusiness: boolean, place: Place): Length {
  const kind = isBusiness && unit !== 'minute' ? 'business ' : '';
  return { text: `${count} ${kind}${unit}${count === '1' ? '' : 's'}`, count, unit, isBusiness, ...place };
}

/** "1 hour 30 minutes" is one length. */
function joined(first: Length, second: Length, text: string): Length | undefined {
  if (first.unit !== 'hour' || second.unit !== 'minute' || !/^\s*(?:and\s+)?$/i.test(text.slice(first.to, second.from))) return undefined;
  if (!/^\d+$/.test(first.count) || !/^\d+$/.test(second.count)) return undefined;
  const minutes = Number.parseInt(first.count, 10) * 60 + Number.parseInt(second.count, 10);
  const { from } = first;
  const { to } = second;
  return lengthOf(minutes.toString(), 'minute', first.isBusiness || second.isBusiness, {
    from,
    to,
    said: text.slice(from, to),
    open: [...first.open, ...second.open],
  });
}
