/** How contracts word the time of a target: its window, its hours, what does not count in it, and from when it holds. */
import { type Advice, advise, type Doubt } from './doubt';
import { windowIn } from './promise-wording';
import { UNITS } from './quantity-words';
import { findWording, findWords, offer, wordings } from './wordings';

const hoursInMetric = "In which hours is counted stands in the definition: 'metric Availability means …, counted in";
const times = wordings(String.raw`
[loose-time]
  (?:within |by |at most |on |in )?(?:(?:the )?end of )?(?:the )?(?:next|same|following) (?:business |working |calendar )?(?:day|week|month)
    : Say it as a length of time, such as 'at most 1 business day'.
  (?:as soon as (?:reasonably )?(?:possible|practicable)|promptly|immediately|without (?:undue )?delay|in a timely manner|asap|quickly)
    : '$&' cannot be measured. Say how long it may take: 'at most 4 hours'.
[wrong-separator]
  , for each of(?= [A-Z]\w* in | [A-Z][\w ]*$) → for each of
    : No comma stands before 'for each of'. Take it out.
[counted-from]
  (?:from|after|since) ({T})(?!.*:)
    : From when time counts stands in the measure: 'measure Resolution Time means, for each of Tickets, the time from $1 to Resolved'.
[other-order]
  ({N}) ({T} Hours) → {many $1 hours} of $2
  ({N}) ({T} Days) → {many $1 days} of $2
[counted-in]
  (?:during|within|in|inside|counted in) (?:the |normal )?(?:business|working|office|support|opening|service) (?:hours|days|time)
    : ${hoursInMetric} Support Hours', where 'calendar Support Hours means Monday to Friday from 08:00 to 18:00'.
[other-word]
  (?:counted in|measured in|measured during|during|within|in|inside|only in|only during|over) (?:the )?((?:{W} )*(?:Hours|Days|Time|Window|Calendar)) → of $1
[counted-in]
  (?:counted in|measured in|measured during|during|within|in|inside|only in|only during|over) (?:the )?((?:{W} )*(?:Hours|Days|Time|Window|Calendar))
    : ${hoursInMetric} $1'.
[source-in-target]
  (?:as )?(?:measured|monitored|calculated|determined|recorded|reported|seen|shown|evidenced)(?: \w+)? (?:by|at|with|using|in|from|through|via|according|as) \w+
    : Who measures, and with what, stands with the records: 'records Probes means "…", collected by Provider in "Pingdom"'.
`);

/** `within the next business day`, `during Support Hours`, `as measured by Pingdom`. */
export function findLooseTime(doubt: Doubt): Advice | undefined {
  return findWording(doubt, times, 3);
}

const excluding =
  /^(excluding|exclusive|except|excepting|not|other|outside|subject|unless|without|net|save|apart|aside|ignoring|disregarding|provided|less|barring|only|if|when|whenever|while|where)$/;

/** `excluding scheduled maintenance of up to 4 hours`, `not counting Planned Maintenance`, `unless caused by Customer`. */
export function findExclusion(doubt: Doubt): Advice | undefined {
  const at = doubt.image(doubt.at) === '(' ? doubt.at + 1 : doubt.at;
  const before = doubt.kinds.slice(0, at);
  if (!excluding.test(doubt.image(at)) || doubt.helps(at, at, ['where']) || !before.some((kind) => /^(PERCENT|NUMBER)$/.test(kind)))
    return undefined;
  const to = doubt.tokens.length - 1;
  const words = doubt.ahead(at);
  const keep = doubt.kinds.indexOf('keep');
  const figure = doubt.kind(keep + 1) === 'TERM' ? doubt.image(keep + 1) : 'Availability';
  if (/^(unless|provided|if|when|while|where)/.test(words)) {
    const message = `A target has no conditions. What does not count stands in the definition: 'metric ${figure} means …, not counting Customer Outage'.`;
    return advise('exclusion-in-target', message, at, to);
  }
  const left = /[A-Z][\w-]*(?: [A-Z][\w-]*)*/.exec(words)?.[0] ?? 'Planned Maintenance';
  const kind = before.includes('PERCENT') && !before.includes('of') ? 'metric' : 'measure';
  const most = new RegExp(`\\b(\\d[\\d.]* (?:${UNITS}))\\b`).exec(words)?.[1];
  const limit = most === undefined ? '' : `; how much of it, in 'period ${left} means …, up to ${most} in each calendar month'`;
  const message = `What is left out stands in the definition: '${kind} ${figure} means …, not counting ${left}'${limit}.`;
  return advise('exclusion-in-target', message, at, to);
}

const dates =
  /^((,|and) )?(of (\d{4}|Year)|in the (first|last|initial)|from|starting|beginning|effective|with effect|as of|as from|after|until|till|before|commencing|since|once|in (year|month|quarter|Year|Q|Month)|during the first|for the first|thereafter)\b/;

/** `from 1 July 2026`, `after the first 3 months`, `in year 1`, `thereafter`. */
export function findStartingDate(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = doubt.image(at - 1) === 'in' ? at - 1 : at;
  const to = Math.min(from + 6, doubt.tokens.length - 1);
  const words = doubt.words(from, to);
  const isFirst = doubt.kind(at - 1) === ':' && /^(from|as|with|starting|after|until)$/.test(doubt.image(at));
  if ((!dates.test(words) || doubt.expects('TERM', 'NUMBER')) && !isFirst) return undefined;
  if (!/\d{4}|\b(month|year|quarter|week|day|term|go-live|thereafter|signature)|Year|Q\d/.test(words)) return undefined;
  const isEnd = /^\W*(until|till|before)/.test(words);
  const date = (isEnd ? undefined : doubt.tokens.find(({ tokenType }) => tokenType.name === 'DATE')?.image) ?? '1 July 2026';
  const name = doubt.kind(1) === 'TERM' ? doubt.image(1) : 'Uptime';
  const message = `A change at a date is an amendment. Write the target as it holds first, then 'amendment from ${date}: target ${name}: …' with what holds from then on.`;
  return advise('date-in-target', message, from, to);
}

const windows = wordings(String.raw`
[which-window]
  (?:throughout|during|for|over|in)(?: the (?:entire |whole |full )?(?:duration|term|life|whole) of)?(?: (?:the|this|its))(?: (?:entire|whole|full|initial))? (?:term|agreement|contract)(?: of this agreement)? → over the term
  (?:in|for|over|during|per)(?: (?:each|any|every|the|a))? (?:billing|reporting|measurement|measuring|accounting|service|invoice|invoicing|assessment|evaluation) (?:period|cycle|month|window) → in each calendar month
    : Say which time that is: 'in each calendar month', for instance.
  (?:at all times|24 ?/ ?7|around the clock|always|all the time|24x7|at any time) → in each calendar month
    : A target is judged window by window. Write 'in each calendar month' instead of '$&'.
`);

const WINDOW =
  '(?:(?:as )?(?:measured|calculated|assessed|evaluated|determined|averaged|computed|tracked|judged|taken) ?)?' +
  '(?:(?:on|over|in|for|during|within|per|across|by|at) )?(?:(?:an?|any|each|every|the|all) )?' +
  '(?:(?:rolling|trailing|sliding|moving|last|past|previous|preceding|calendar|contract|full|given|single|particular|individual|whole|complete|respective) ){0,3}(?:(?:window|period) of )?(?:\\d+[- ]?)?' +
  `(?:daily|weekly|monthly|quarterly|yearly|annual|annually|${UNITS})` +
  '(?: (?:rolling|trailing|sliding|moving))?(?: (?:basis|window|period|intervals?))?(?: of (?:the|this|each) (?:term|agreement|contract|year|calendar year))?';

/** `over any rolling 30 days`, `measured on a quarterly basis`, `at all times`. */
export function findWindowWording(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isSecond = doubt.image(at) === 'and' && /^(day|week|month|quarter|year|term)s?$/.test(doubt.image(at - 1));
  if (isSecond && windowIn(doubt.ahead(at)) !== undefined)
    return advise('second-window', 'A target has one window. Give the other window a target of its own.', at, doubt.tokens.length - 1);
  const advice = findWording(doubt, windows, 2);
  if (advice !== undefined || doubt.image(at) === 'at') return advice;
  const found = findWords(doubt, WINDOW, 3);
  const written = found && windowIn(found.groups[0]);
  if (!found || written === undefined || found.to < at) return undefined;
  // Of which kind of month, is asked elsewhere where nothing else is wrong.
  const isPlain = /^((in|on|for|every|each|per|an?|any|the|\/) )*(day|week|month|quarter|year)$/.test(found.groups[0]);
  return isPlain || found.from === found.to ? undefined : offer(doubt, 'which-window', found.from, found.to, written);
}
