/** Hours as people write them: `Mon-Fri 9-5`, `weekdays from 9am`, `24x7`, `excluding bank holidays`. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { readTable } from './word-tables';
import { findWording, kindsOf, wordings } from './wordings';

const names = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const DAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|mo|tu|we|th|fr|sa|su`;
const TIME = String.raw`(?:\d{1,2}(?:[:.h]?\d{2})?(?: ?[ap]\.?m\.?)?(?: o'clock)?|noon|midday|midnight)`;
const TO = String.raw` ?(?:-|–|—|to|until|till|through|and)(?: ending(?: at)?| at)? ?`;
const dayRange = new RegExp(`\\b(${DAY})s?(?: ?(?:-|–|—|/|to|till|until|through) ?(${DAY})s?)?\\b`, 'gi');
const timeRange = new RegExp(`(?:from |between |starting at |starting from |at )?(${TIME})${TO}(${TIME})`, 'gi');
const weekly: readonly [RegExp, string][] = [
  [/\b(week-?days?|(?:business|working|work) ?days?)\b/i, 'Monday to Friday'],
  [/\b(weekends?)\b/i, 'Saturday to Sunday'],
  [/\b(every day|daily|each day|all days|(?:7|seven) days (?:a|per) week|all week)\b/i, 'Monday to Sunday'],
];
const always =
  /^(?:24 ?(?:\/|x|×|\*|by) ?7(?: ?(?:\/|x|×|\*) ?365)?|24 ?h(?:ours?|rs)?(?: ?(?:a|per|each|every|\/) ?day)?,?(?: and)?(?: ?(?:7|seven) days (?:a|per) week)?(?:,? 365 days (?:a|per) year)?|(?:a?round[- ]the[- ]clock|always|at all times|(?:the )?(?:entire|whole|full) day|all day(?: every day)?|every day|all hours|at any time|non-?stop|continuously))$/i;
const holidaysOf = readTable(`UK → GB
  US | USA → US
  English | England | England and Wales → GB-ENG
  German | Germany → DE
  French → FR`);

const HOLIDAYS = String.raw`(?:public|bank|national|federal|statutory|legal|official)?(?: ?(?:and|or|/) ?(?:public|bank|national))? ?holidays?`;
const LESS = String.raw`(?:,? ?(?:but |and )?(?:except(?: for| on)?|excluding|excl\.?|exclusive of|not (?:on|including|counting)|not|other than|save(?: for)?|apart from|without|less|minus|no|closed(?: on)?))`;

const holidays = wordings(
  String.raw`
[calendar]
  ,? ?\(?(?:in )?(?:the )?(?:time zone )?"?(?:UTC|GMT|[A-Z]{1,3}T|[A-Z][a-z]+\/[A-Za-z_]+|[A-Z]\w* [Tt]ime|(?:[A-Z][A-Za-z]*|local) time)"?\)?$ →
    : The time zone is that of the agreement, in its first sentence: in the time zone "Europe/London". Take '$&' out.
  ,? ?(?:excl|incl)$
    : A full stop ends the sentence. Write: except public holidays in "GB".
  ,? ?(?:and )?including (?:on )?(?:all )?(?:public|bank|national)? ?holidays?(?: in "?[A-Z][\w-]*"?)?$ →
    : Holidays count like other days unless they are excepted. Take '$&' out.
  ,? ?${LESS} (?:all )?(?:the )?${HOLIDAYS} (?:in|of|for) (?:the )?"?([A-Z][\w -]*)"?$ → , except public holidays in "{country $1}"
  ,? ?${LESS} (?:all )?(?:the )?(UK|US|USA|English|German|French) ${HOLIDAYS}$ → , except public holidays in "{country $1}"
  ,? ?${LESS} (?:all )?(?:the )?(?:[A-Z]\w+ )?${HOLIDAYS}(?: in)?$
    : Say which country's holidays, or those of which part of it: except public holidays in "GB-ENG".
  (?:all )?(?:the )?${HOLIDAYS}(?: in)?$
    : Say which country's holidays, or those of which part of it: public holidays in "GB-ENG".
  (?:from )?(\d{1,2} [A-Z][a-z]+ \d{4}) (?:to|until|through) (\d{1,2} [A-Z][a-z]+ \d{4})$
    : Write each day that does not count, as in '24 December 2026, 25 December 2026'.
  ,? ?${LESS} (?:on )?(?:the )?(?:weekends?|(?:Satur|Sun)days?(?: and (?:Satur|Sun)days?)?)$ →
    : Days that are not named do not count. Take '$&' out.
  except (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|UK|US)[A-Z][a-z]+(?: [A-Z][a-z]+)*$
    : Write the day as a date, as in '25 December 2026', or write: public holidays in "GB".
`,
  { country: (place) => holidaysOf.get(place)?.[0] ?? place },
);

/** Holidays, zones, and what is wrong in a way that a repair of one word would make worse. */
export const findCalendar: Detector = (doubt) => {
  if (doubt.kind(0) !== 'calendar' || doubt.at < 2) return undefined;
  return findAlways(doubt) ?? findQuoted(doubt) ?? findSecondTimes(doubt) ?? findList(doubt) ?? findWording(doubt, holidays, 3);
};

/** The whole of the hours, when more than one word of them is written another way. */
export const findHours: Detector = (doubt) => {
  if (doubt.kind(0) !== 'calendar' || doubt.image(2) !== 'means' || doubt.at < 3 || doubt.kinds.includes('STRING', 3)) return undefined;
  const sign = doubt.image(doubt.at);
  // One sign that others mend.
  if (
    (sign === ',' && doubt.reach(doubt.at, doubt.at, ['from']) === Infinity) ||
    doubt.reach(doubt.at, doubt.at, ['Monday', 'to', 'Friday']) === Infinity
  )
    return undefined;
  if (/^[-–—]$/.test(sign) && doubt.kind(doubt.at - 1) === 'TIME' && doubt.reach(doubt.at, doubt.at, ['to']) === Infinity) return undefined;
  const except = doubt.tokens.findIndex(({ image }, index) => index > 3 && /^(except|excluding|excl|but|not|without)$/.test(image));
  const end = except < 0 ? doubt.tokens.length - 1 : doubt.image(except - 1) === ',' ? except - 2 : except - 1;
  if (doubt.at > end + 1) return undefined;
  if (except > 0 && /^(on )?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(doubt.words(except + 1, doubt.tokens.length - 1)))
    return advise('calendar', "Name the days that count: 'Monday to Saturday from 09:00 to 17:00'.", 3, doubt.tokens.length - 1);
  const words = doubt.words(3, end);
  const times = [...words.matchAll(timeRange)];
  const rest = times.reduce((left, [time]) => left.replace(time, ' '), words);
  const days = [...weekly.filter(([form]) => form.test(rest)).map(([, said]) => said), ...[...rest.matchAll(dayRange)].map(sayDays)];
  const several = sayRanges(words);
  if (several !== undefined && doubt.fits(3, end, kindsOf(several))) return advise('calendar', `Write '${several}'.`, 3, end, several);
  if (days.length > 1 || times.length > 1 || (days.length === 0 && times.length === 0)) return sayShape(doubt, days.length + times.length);
  const time = times[0] && sayTimes(times[0][1], times[0][2]);
  if (times[0] && time === undefined) return undefined;
  if (days.length === 0) return advise('calendar', `Say on which days: 'Monday to Friday ${time}'.`, 3, end);
  if (time === undefined) return advise('calendar', `Say from when to when: '${days[0]} from 09:00 to 17:00'.`, 3, end);
  const written = `${days[0]} ${time}`;
  if (!doubt.fits(3, end, kindsOf(written))) return undefined;
  return advise('calendar', `Write '${written}'.`, 3, end, written);
};

const ranges = new RegExp(
  `(${DAY})s?(?: ?(?:-|–|—|/|to|till|until|through) ?(${DAY})s?)?,? ?(?:from |between |at )?(${TIME})${TO}(${TIME})`,
  'gi',
);

/** `Mon to Fri 08:00 - 18:00, Sat 09:00 - 12:00`. */
function sayRanges(words: string): string | undefined {
  const found = [...words.matchAll(ranges)];
  if (found.length < 2 || words.replace(ranges, '').replace(/,|and|\s/g, '') !== '') return undefined;
  const said = found.map((range) => [sayDays(range), sayTimes(range[3], range[4])]);
  return said.some(([, time]) => time === undefined) ? undefined : said.map(([days, time]) => `${days} ${time}`).join(', ');
}

function sayShape(doubt: Doubt, found: number): Advice | undefined {
  if (found > 0 || doubt.at !== 3) return undefined;
  return advise(
    'calendar',
    "A calendar says on which days and when: 'Monday to Friday from 09:00 to 17:00', or '24 hours every day'.",
    3,
    doubt.tokens.length - 1,
  );
}

function sayDays([, first, last]: RegExpMatchArray): string {
  const full = (day: string): string => names.find((each) => each.toLowerCase().startsWith(day.toLowerCase().slice(0, 2)))!;
  return last === undefined ? full(first) : `${full(first)} to ${full(last)}`;
}

/** `9am`, `17.30`, `0900`, `noon`; `9 to 5` ends in the afternoon. */
function sayTimes(first: string, last: string): string | undefined {
  const from = minutesOf(first, false);
  let to = minutesOf(last, true);
  if (from === undefined || to === undefined) return undefined;
  if (to <= from && to <= 12 * 60 && from < 12 * 60 && !/[ap]\.?m|:|^0/i.test(last)) to += 12 * 60;
  return `from ${clock(from)} to ${clock(to)}`;
}

function minutesOf(text: string, isEnd: boolean): number | undefined {
  if (/noon|midday/i.test(text)) return 12 * 60;
  if (/midnight/i.test(text)) return isEnd ? 24 * 60 : 0;
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?: ?([ap])\.?m\.?)?/i.exec(text) ?? [];
  if (hour === undefined || +hour > 24 || +minute > 59 || (half && +hour > 12)) return undefined;
  const shift = half?.toLowerCase() === 'p' ? 12 : 0;
  return ((half ? +hour % 12 : +hour) + shift) * 60 + +minute;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `24x7`, `24 hours a day, 7 days a week`, `around the clock`. */
function findAlways(doubt: Doubt): Advice | undefined {
  if (doubt.image(2) !== 'means' || doubt.at > 8) return undefined;
  const except = doubt.kinds.indexOf('except');
  const to = except < 0 ? doubt.tokens.length - 1 : except - 2;
  const words = doubt.words(3, to);
  if (/^24 ?[/x×*] ?5$|^24 hours (?:a day,? )?(?:on )?(?:weekdays|(?:from )?Monday to Friday)$/.test(words)) {
    const written = 'Monday to Friday from 00:00 to 24:00';
    return advise('calendar', `Write '${written}'.`, 3, to, written);
  }
  if (/^\d{1,2} ?[/x×*] ?\d$/.test(words) && !always.test(words))
    return advise('calendar', "Say which hours: 'Monday to Friday from 09:00 to 17:00'.", 3, to);
  if (!always.test(words) || words === '24 hours every day') return undefined;
  return advise('round-the-clock', "Write it in words: '24 hours every day'.", 3, to, '24 hours every day');
}

/** `means "Monday to Friday, 9 to 5"`. */
function findQuoted(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (at !== 3 || doubt.kind(at) !== 'STRING') return undefined;
  const bare = doubt.image(at).slice(1, -1).trim();
  return advise(
    'calendar',
    `Hours stand without quotes, as in 'Monday to Friday from 09:00 to 17:00'.`,
    at,
    at,
    /^[\w ,:.–-]+$/.test(bare) ? bare : undefined,
  );
}

/** `Monday to Friday from 09:00 to 12:00 and from 13:00 to 17:00`. */
function findSecondTimes(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^(and|,)$/.test(doubt.image(at - 1)) || doubt.kind(at - 2) !== 'TIME' || !/^(from|TIME)$/.test(doubt.kind(at))) return undefined;
  const start = doubt.kinds.lastIndexOf('from', at - 2);
  let first = start - 1;
  while (first > 3 && /^(to|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(doubt.image(first - 1))) first -= 1;
  const days = doubt.words(first, start - 1);
  const written = `${days} from${doubt.image(at) === 'from' ? '' : ` ${doubt.image(at)}`}`;
  if (!doubt.fits(at, at, kindsOf(written))) return undefined;
  return advise(
    'calendar',
    `Say the days again: '${written}${doubt.image(at) === 'from' ? ` ${doubt.image(at + 1)}` : ''} …'.`,
    at,
    at,
    written,
  );
}

/** `Monday, Tuesday and Friday from 09:00 to 17:00`: each has its own hours. */
function findList(doubt: Doubt): Advice | undefined {
  const before = doubt.kinds.slice(0, doubt.at).lastIndexOf('TIME');
  const start = before < 0 ? 3 : before + 2;
  const text = doubt.ahead(start);
  const found = new RegExp(`^(${DAY})s?((?:,? (?:and )?(?:${DAY})s?)+)(?:,)? (?:from )?(${TIME})${TO}(${TIME})(?=$|,| and)`, 'i').exec(
    text,
  );
  if (!found || / to | through /.test(found[2])) return undefined;
  const times = sayTimes(found[3], found[4]);
  const days = [...`${found[1]} ${found[2]}`.matchAll(dayRange)].map(sayDays);
  if (times === undefined || days.length < 2) return undefined;
  const written = days.map((day) => `${day} ${times}`).join(', ');
  const to = doubt.endOf(start, found[0].length);
  if (to === undefined || to < doubt.at - 1 || !doubt.fits(start, to, kindsOf(written))) return undefined;
  return advise('calendar', `Each day has hours of its own: '${days[0]} ${times}, ${days[1]} ${times}'.`, start, to, written);
}
