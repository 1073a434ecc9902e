/** How contracts word the time of a target: its window, its hours, what does not count in it, and from when it holds. */
import { type Advice, advise, type Doubt } from './doubt';
import { windowIn } from './promise-wording';
import { UNITS } from './quantity-words';

/** `within the next business day`, `as soon as possible`, `, for each of Tickets`, `4 hours from Opened`. */
export function findLooseTime(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  for (let from = Math.max(1, at - 2); from <= at; from += 1) {
    const day = doubt.stretch(
      from,
      /^(within |by |at most |on |in )?((the )?end of )?(the )?(next|same|following) (business |working |calendar )?(day|week|month)$/,
      8,
    );
    if (day >= at) return advise('loose-time', "Say it as a length of time, such as 'at most 1 business day'.", from, day);
    const soon = doubt.stretch(
      from,
      /^(as soon as (possible|practicable|reasonably possible|reasonably practicable)|promptly|immediately|without (undue )?delay|in a timely manner|asap|quickly)$/,
      5,
    );
    if (soon >= at)
      return advise(
        'loose-time',
        `'${doubt.words(from, soon)}' cannot be measured. Say how long it may take: 'at most 4 hours'.`,
        from,
        soon,
      );
  }
  if (
    doubt.image(at) === 'of' &&
    doubt.words(at - 2, at - 1) === 'for each' &&
    doubt.image(at - 3) === ',' &&
    doubt.helps(at - 3, at - 3, [])
  )
    return advise('wrong-separator', "No comma stands before 'for each of'. Take it out.", at - 3, at - 3, '');
  if (
    /^(from|after|since|of)$/.test(doubt.image(at)) &&
    doubt.kind(at + 1) === 'TERM' &&
    new RegExp(`^(${UNITS})$`).test(doubt.image(at - 1)) &&
    doubt.image(at) !== 'of'
  ) {
    const message = `From when time counts stands in the measure: 'measure Resolution Time means, for each of Tickets, the time from ${doubt.image(at + 1)} to Resolved'.`;
    return advise('counted-from', message, at, at + 1);
  }
  return undefined;
}

/** `during Support Hours`, `counted in Support Hours`, `4 Support Hours`. */
export function findHoursCounted(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const named = doubt.kind(at) === 'TERM' && /(Hours|Days|Time|Times)$/.test(doubt.image(at)) ? at : -1;
  if (named > 0 && doubt.kind(at - 1) === 'NUMBER') {
    const unit = /Days$/.test(doubt.image(at)) ? 'days' : 'hours';
    const written = `${doubt.image(at - 1)} ${doubt.image(at - 1) === '1' ? unit.slice(0, -1) : unit} of ${doubt.image(at)}`;
    if (doubt.helps(at, at, [unit, 'of', 'TERM'])) return advise('other-order', `Write '${written}'.`, at - 1, at, written);
  }
  const from = doubt.image(at - 1) === 'in' ? at - 1 : at;
  const to = doubt.stretch(
    from,
    /^(counted in|measured in|measured during|during|within|in|inside|over|only during|outside( of)?|only in) (the )?[A-Z][\w-]*( [A-Z][\w-]*)*$/,
    5,
  );
  const plain = doubt.stretch(
    from,
    /^(during|within|in|inside|counted in) (the |normal )?(business|working|office|support|opening|service) (hours|days|time)$/,
    5,
  );
  if (plain >= at && doubt.helps(from, plain, [])) {
    const message =
      "In which hours is counted stands in the definition: 'metric Availability means …, counted in Support Hours', where 'calendar Support Hours means Monday to Friday from 08:00 to 18:00'.";
    return advise('counted-in', message, from, plain);
  }
  if (to < 0 || doubt.kind(to) !== 'TERM' || !/(Hours|Days|Time|Window|Calendar)$/.test(doubt.image(to))) return undefined;
  if (
    new RegExp(`^(${UNITS})$`).test(doubt.image(from - 1)) &&
    !/outside/.test(doubt.words(from, to)) &&
    doubt.helps(from, to, ['of', 'TERM'])
  )
    return advise('other-word', `Write 'of ${doubt.image(to)}' instead of '${doubt.words(from, to)}'.`, from, to, `of ${doubt.image(to)}`);
  if (/outside/.test(doubt.words(from, to))) return undefined;
  const message = `In which hours is counted stands in the definition: 'metric Availability means …, counted in ${doubt.image(to)}'.`;
  return advise('counted-in', message, from, to);
}

/** `as measured by Pingdom`, `measured at the load balancer`. */
export function findSource(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const to = doubt.stretch(
    at,
    /^(as )?(measured|monitored|calculated|determined|recorded|reported|seen|shown|evidenced)( \w+)? (by|at|with|using|in|from|through|via|according|as)$/,
    5,
  );
  if (to < 0) return undefined;
  const message = 'Who measures, and with what, stands with the records: \'records Probes means "…", collected by Provider in "Pingdom"\'.';
  return advise('source-in-target', message, at, Math.min(to + 1, doubt.tokens.length - 1));
}

const excluding =
  /^(excluding|exclusive|except|excepting|not|other|outside|subject|unless|without|net|save|apart|aside|ignoring|disregarding|provided|less|barring|only|if|when|whenever|while|where)$/;

/** `excluding scheduled maintenance of up to 4 hours`, `not counting Planned Maintenance`, `unless caused by Customer`. */
export function findExclusion(doubt: Doubt): Advice | undefined {
  const at = doubt.image(doubt.at) === '(' ? doubt.at + 1 : doubt.at;
  if (
    !excluding.test(doubt.image(at)) ||
    doubt.helps(at, at, ['where']) ||
    !doubt.kinds.slice(0, at).some((kind) => /^(PERCENT|NUMBER)$/.test(kind))
  )
    return undefined;
  const to = doubt.tokens.length - 1;
  const words = doubt.words(at, to);
  const keep = doubt.kinds.indexOf('keep');
  const figure = doubt.kind(keep + 1) === 'TERM' ? doubt.image(keep + 1) : 'Availability';
  if (/^(unless|provided|if|when|while|where)/.test(words)) {
    const message = `A target has no conditions. What does not count stands in the definition: 'metric ${figure} means …, not counting Customer Outage'.`;
    return advise('exclusion-in-target', message, at, to);
  }
  const records = doubt.kinds.slice(0, at).lastIndexOf('TERM');
  if (
    doubt.image(records - 1) === 'of' &&
    new RegExp(`^\\w+ (all |any |the )?${doubt.image(records).replace(/[^\w ]/g, '.')}\\b`).test(words)
  ) {
    const message = `Which records do not count is said by a field: '${doubt.image(records)} where Priority is not P4'.`;
    return advise('records-where', message, at, to);
  }
  const left = /[A-Z][\w-]*(?: [A-Z][\w-]*)*/.exec(words)?.[0] ?? 'Planned Maintenance';
  const kind = doubt.kinds.slice(0, at).includes('PERCENT') && !doubt.kinds.slice(0, at).includes('of') ? 'metric' : 'measure';
  const most = new RegExp(`\\b(\\d[\\d.]* (?:${UNITS}))\\b`).exec(words)?.[1];
  const limit = most === undefined ? '' : `; how much of it, in 'period ${left} means …, up to ${most} in each calendar month'`;
  const message = `What is left out stands in the definition: '${kind} ${figure} means …, not counting ${left}'${limit}.`;
  return advise('exclusion-in-target', message, at, to);
}

/** `from 1 July 2026`, `after the first 3 months`, `in year 1`, `thereafter`. */
export function findStartingDate(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = doubt.image(at - 1) === 'in' ? at - 1 : at;
  const words = doubt.words(from, Math.min(from + 6, doubt.tokens.length - 1));
  const dates =
    /^((,|and) )?(of (\d{4}|Year)|in the (first|last|initial)|from|starting|beginning|effective|with effect|as of|as from|after|until|till|before|commencing|since|once|in (year|month|quarter|Year|Q|Month)|during the first|for the first|thereafter)\b/;
  if (!dates.test(words) || doubt.expects('TERM', 'NUMBER')) {
    const isFirst = doubt.kind(at - 1) === ':' && /^(from|as|with|starting|after|until)$/.test(doubt.image(at));
    if (!isFirst) return undefined;
  }
  if (!/\d{4}|\b(month|year|quarter|week|day|term|go-live|thereafter|signature)|Year|Q\d/.test(words)) return undefined;
  if (doubt.expects('of') && new RegExp(`^(${UNITS})$`).test(doubt.image(at - 1)) && !/\d{4}/.test(words)) return undefined;
  const isEnd = /^\W*(until|till|before)/.test(words);
  const date = (isEnd ? undefined : doubt.tokens.find(({ tokenType }) => tokenType.name === 'DATE')?.image) ?? '1 July 2026';
  const name = doubt.kind(1) === 'TERM' ? doubt.image(1) : 'Uptime';
  const message = `A change at a date is an amendment. Write the target as it holds first, then 'amendment from ${date}: target ${name}: …' with what holds from then on.`;
  return advise('date-in-target', message, from, Math.min(from + 6, doubt.tokens.length - 1));
}

/** `over any rolling 30 days`, `measured on a quarterly basis`, `at all times`. */
export function findWindowWording(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isAt = doubt.image(at) === 'at';
  for (const from of [at, at - 1]) {
    const whole = doubt.stretch(
      from,
      /^(throughout|during|for|over|in)( the (entire |whole |full )?(duration|term|life|whole) of)? (the |this |its )?(entire |whole |full |initial )?(term|agreement|contract)( of this agreement)?$/,
      9,
    );
    if (whole >= at && / (the|this|its) /.test(doubt.words(from, whole)) && doubt.helps(from, whole, ['over', 'the', 'term']))
      return advise('which-window', `Write 'over the term' instead of '${doubt.words(from, whole)}'.`, from, whole, 'over the term');
  }
  for (let from = at; from >= Math.max(1, at - 2); from -= 1) {
    const named = doubt.stretch(
      from,
      /^(in|for|over|during|per)( (each|any|every|the|a))? (billing|reporting|measurement|measuring|accounting|service|invoice|invoicing|assessment|evaluation) (period|cycle|month|window)$/,
      5,
    );
    if (named >= at && doubt.helps(from, named, ['in', 'each', 'calendar', 'month']))
      return advise(
        'which-window',
        `Say which time that is: 'in each calendar month', for instance.`,
        from,
        named,
        'in each calendar month',
      );
  }
  if (
    doubt.image(at) === 'and' &&
    /^(day|week|month|quarter|year|term)s?$/.test(doubt.image(at - 1)) &&
    windowIn(doubt.words(at, doubt.tokens.length - 1)) !== undefined
  )
    return advise('second-window', 'A target has one window. Give the other window a target of its own.', at, doubt.tokens.length - 1);
  const always = doubt.stretch(at, /^(at all times|24\/7|around the clock|always|all the time|24x7|at any time)$/, 4);
  if (always >= 0 && doubt.helps(at, always, ['in', 'each', 'calendar', 'month'])) {
    const message = `A target is judged window by window. Write 'in each calendar month' instead of '${doubt.words(at, always)}'.`;
    return advise('which-window', message, at, always, 'in each calendar month');
  }
  if (isAt) return undefined;
  for (let from = at; from >= Math.max(1, at - 3); from -= 1) {
    const to = doubt.stretch(from, WINDOW, 9);
    if (to < at) continue;
    const words = doubt.words(from, to);
    const written = windowIn(words);
    if (written === undefined) continue;
    const kinds = written.includes('rolling') ? ['in', 'each', 'rolling', 'NUMBER', 'days'] : written.split(' ');
    if (!doubt.helps(from, to, kinds)) continue;
    // Of which kind of month, is asked elsewhere where nothing else is wrong.
    if (from === to || /^(in|on|for|every|each|per|a|an|any|the|\/| )*(day|week|month|quarter|year)$/.test(words)) return undefined;
    return advise('which-window', `Write '${written}' instead of '${words}'.`, from, to, written);
  }
  return undefined;
}

const WINDOW = new RegExp(
  '^(?:(?:as )?(?:measured|calculated|assessed|evaluated|determined|averaged|computed|tracked|judged|taken) ?)?' +
    '(?:(?:on|over|in|for|during|within|per|across|by|at) )?(?:(?:an?|any|each|every|the|all) )?' +
    `(?:(?:rolling|trailing|sliding|moving|last|past|previous|preceding|calendar|contract|full|given|single|particular|individual|whole|complete|respective) )*(?:(?:window|period) of )?(?:\\d+[- ]?)?(?:${UNITS}|daily|weekly|monthly|quarterly|yearly|annual|annually)` +
    '(?: (?:rolling|trailing|sliding|moving))?(?: (?:basis|window|period|interval|intervals))?(?: of (?:the|this|each) (?:term|agreement|contract|year|calendar year))?$',
);
