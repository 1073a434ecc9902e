/** How contracts and sheets of objectives word what is promised, and how a target says it. */
import { advise, type Advice, type Detector, type Doubt } from './doubt';
import { readPromise, sayPromise, sayTarget, units, windowIn } from './promise-wording';

export const findTarget: Detector = (doubt) => {
  const start = doubt.kinds.indexOf('target');
  if (start < 0 || start > 4 || doubt.at <= start + 1) return undefined;
  return (
    findOtherObligor(doubt, start) ??
    findOtherVerb(doubt) ??
    findFigureInline(doubt) ??
    findTwoFigures(doubt) ??
    findFigureLast(doubt) ??
    findLooseTime(doubt) ??
    findShare(doubt) ??
    findRecords(doubt) ??
    findGroup(doubt) ??
    findHoursCounted(doubt) ??
    findExclusion(doubt) ??
    findStartingDate(doubt) ??
    findWindowWording(doubt) ??
    findSecondBound(doubt)
  );
};

/** `target Uptime: Availability must be at least 99.9%`, `target Uptime is 99.9%`, `target Uptime: 99.9% monthly`. */
function findOtherObligor(doubt: Doubt, start: number): Advice | undefined {
  const { at } = doubt;
  const colon = doubt.kinds.indexOf(':', start);
  const hasModal = doubt.tokens.some(({ image }) => /^(must|shall|will|should|keep)$/.test(image));
  const isBe = doubt.image(at) === 'be' && doubt.image(at - 1) === 'must';
  const isUnsaid = colon > 0 && !hasModal && doubt.kind(colon + 1) !== '|' && /\d/.test(doubt.sentence);
  const isOther = doubt.kind(at) !== ':' && at === start + 2 && /^(means|is|of)$/.test(doubt.image(at)) && /\d/.test(doubt.sentence);
  const isShare = colon > 0 && at === colon + 1 && doubt.kind(at) === 'PERCENT';
  if (!isBe && !isUnsaid && !isOther && !isShare) return undefined;
  return advise('no-obligor', `A target says who must keep which figure: '${sayTarget(readPromise(doubt))}'.`, start + 2, doubt.tokens.length - 1);
}

/** `must deliver 99.9% Availability`, `must resolve 95% of Tickets within 4 hours`, `must not exceed 4 hours of Outage`. */
function findOtherVerb(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isVerb = doubt.image(at - 1) === 'must' && doubt.expects('keep');
  const isKept = doubt.image(at - 1) === 'keep' && (doubt.kind(at) === 'PERCENT' || /^(an?|at|below|above|that|no|not)$/.test(doubt.image(at)));
  if (!isVerb && !isKept) return undefined;
  if (/\b(efforts?|endeavou?rs)\b/.test(doubt.words(at, Math.min(at + 4, doubt.tokens.length - 1)))) {
    const message = `Efforts cannot be measured. Promise the result: '${doubt.image(at - 2)} must ${sayPromise(readPromise(doubt))}'; or put the duty in quotes, without a target.`;
    return advise('effort', message, at, doubt.tokens.length - 1);
  }
  if (isVerb && doubt.reach(at, at, ['keep']) === Infinity) return undefined;
  const from = isVerb ? at : at - 1;
  const figure = '(?:(?:the|an|a) )?([A-Z][\\w-]*(?: [A-Z][\\w-]*)*)';
  const amount = `(\\d[\\d.,]*(?:%| percent| (?:business )?(?:${units})))`;
  const bound = '(?: (?:is|are|stays|remains|of|at|to be|be|to))*(?: (not less than|no less than|at least|not more than|no more than|at most|below|above))?';
  const first = `^\\w+ (?:that )?${figure}${bound} ${amount}$`;
  const last = `^\\w+ (?:(at least|at most|below|above|no less than|no more than) )?(?:an? )?${amount}(?: of)? ${figure}$`;
  for (const pattern of [first, last]) {
    const to = doubt.stretch(from, new RegExp(pattern), 14);
    const said = to < 0 ? null : new RegExp(pattern).exec(doubt.words(from, to));
    if (said === null) continue;
    const [name, word, value] = pattern === first ? [said[1], said[2], said[3]] : [said[3], said[1], said[2]];
    const bounds = /less/.test(word ?? '') ? 'at least' : /more/.test(word ?? '') ? 'at most' : (word ?? (value.endsWith('%') ? 'at least' : 'at most'));
    const kinds = ['keep', 'TERM', ...bounds.split(' '), ...(value.endsWith('%') ? ['PERCENT'] : ['NUMBER', 'hours'])];
    if (!doubt.helps(from, to, kinds)) continue;
    const written = `keep ${name} ${bounds} ${value}`;
    return advise('other-order', `Write '${written}' instead of '${doubt.words(from, to)}'.`, from, to, written);
  }
  if ((isVerb && doubt.helps(at, at, ['keep'])) || isKept || !/\d/.test(doubt.sentence)) return undefined;
  const message = `A target keeps a figure at a bound: 'must ${sayPromise(readPromise(doubt))}'.`;
  return advise('target-without-figure', message, at, doubt.tokens.length - 1);
}

/** `must keep the 95th percentile of Resolution Time at most 4 hours`, `must keep average Resolution Time …`: a figure without a name. */
function findFigureInline(doubt: Doubt): Advice | undefined {
  const keep = doubt.tokens.findIndex(({ image }, index) => image === 'keep' && index < doubt.at + 1);
  if (keep < 0 || doubt.at > keep + 5) return undefined;
  const to = doubt.stretch(keep + 1, INLINE, 12);
  if (to < 0) return undefined;
  let end = doubt.tokens.findIndex(({ image }, index) => index > keep + 1 && /^(at|below|above|under|over|no|not|within|for|less|more)$/.test(image));
  if (end < 0) end = to + 1;
  const words = doubt.words(keep + 1, end - 1);
  const percentile = /^p(\d+)\b/.exec(words)?.[1];
  const figure = (percentile === undefined ? words : words.replace(/^p\d+(?: of)?/, `${percentile}th percentile of`))
    .replace(/^the /, '')
    .replace(/^mean /, 'average ')
    .replace(/^(average|median|highest|lowest|total) (?!of )/, '$1 of ');
  const subject = /([A-Z][\w-]*(?: [A-Z][\w-]*)*)/.exec(figure)?.[1] ?? 'Figure';
  const kind = /^(percentage|number|average|median|highest|lowest|total|longest)/.exec(figure)?.[1];
  const name =
    kind === undefined
      ? `Slow ${subject}`
      : kind === 'percentage' || kind === 'number'
        ? `${subject} ${kind === 'number' ? 'Count' : 'Share'}`
        : `${kind[0].toUpperCase()}${kind.slice(1)} ${subject}`;
  const message = `A target names its figure. Define it first, 'metric ${name} means the ${figure}.', and write 'keep ${name}' here.`;
  return advise('figure-without-name', message, keep + 1, end - 1);
}

const INLINE = /^(the )?(\d+th percentile|percentage|number|average|mean|median|highest|lowest|total|longest|p\d+)\b( of)?( [A-Za-z][\w-]*)*$/;

/** `keep Availability and Slow Tail at least 99.9%`. */
function findTwoFigures(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^(and|or|,)$/.test(doubt.image(at)) || doubt.kind(at - 1) !== 'TERM' || doubt.image(at - 2) !== 'keep') return undefined;
  if (doubt.kind(at + 1) !== 'TERM') return undefined;
  const message = `A target keeps one figure. Give ${doubt.image(at + 1)} a target of its own.`;
  return advise('second-figure', message, at, at + 1);
}

/** `must keep, for at least 95% of Tickets in each calendar month, Resolution Time at most 4 hours`: the figure comes first. */
function findFigureLast(doubt: Doubt): Advice | undefined {
  const keep = doubt.kinds.indexOf('keep');
  const from = doubt.kind(keep + 1) === ',' ? keep + 2 : keep + 1;
  if (keep < 0 || !/^(for|in)$/.test(doubt.image(from)) || doubt.kinds.includes('|')) return undefined;
  const figure = doubt.tokens.findIndex(
    ({ tokenType, image }, index) =>
      index > from + 1 && (tokenType.name === 'TERM' || /^(a|an|the)$/.test(image)) && /^(at (least|most)|below .*|above .*)$/.test(doubt.words(index + 1, index + 2)),
  );
  if (figure < 0) return undefined;
  const last = doubt.tokens.length - 1;
  const front = doubt.words(from, figure - 1).replace(/,$/, '').replace(/^for (?=[A-Z])/, 'for each of ');
  const written = `keep ${doubt.words(figure, last)} ${front}`;
  const kinds = ['keep', ...doubt.kinds.slice(figure), ...doubt.kinds.slice(from, figure)].filter((kind, index, all) => !(kind === ',' && index === all.length - 1));
  const isWhole = doubt.reach(keep, last, kinds) === Infinity && !front.startsWith('for each of');
  return advise('other-order', `The figure comes first: '${written}'.`, keep, last, isWhole ? written : undefined);
}

/** `within the next business day`, `as soon as possible`, `, for each of Tickets`, `4 hours from Opened`. */
function findLooseTime(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  for (let from = Math.max(1, at - 2); from <= at; from += 1) {
    const day = doubt.stretch(from, /^(within |by |at most |on |in )?((the )?end of )?(the )?(next|same|following) (business |working |calendar )?(day|week|month)$/, 8);
    if (day >= at) return advise('loose-time', "Say it as a length of time, such as 'at most 1 business day'.", from, day);
    const soon = doubt.stretch(from, /^(as soon as (possible|practicable|reasonably possible|reasonably practicable)|promptly|immediately|without (undue )?delay|in a timely manner|asap|quickly)$/, 5);
    if (soon >= at) return advise('loose-time', `'${doubt.words(from, soon)}' cannot be measured. Say how long it may take: 'at most 4 hours'.`, from, soon);
  }
  if (doubt.image(at) === 'of' && doubt.words(at - 2, at - 1) === 'for each' && doubt.image(at - 3) === ',' && doubt.helps(at - 3, at - 3, []))
    return advise('wrong-separator', "No comma stands before 'for each of'. Take it out.", at - 3, at - 3, '');
  if (/^(from|after|since|of)$/.test(doubt.image(at)) && doubt.kind(at + 1) === 'TERM' && new RegExp(`^(${units})$`).test(doubt.image(at - 1)) && doubt.image(at) !== 'of') {
    const message = `From when time counts stands in the measure: 'measure Resolution Time means, for each of Tickets, the time from ${doubt.image(at + 1)} to Resolved'.`;
    return advise('counted-from', message, at, at + 1);
  }
  return undefined;
}

/** `in 95% of Tickets`, `for more than 95% of Tickets`, `for all Tickets`, `95% of the time`. */
function findShare(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const percent = [at, at + 1, at + 2, at + 3].find((index) => doubt.kind(index) === 'PERCENT' && doubt.image(index + 1) === 'of');
  const from = doubt.image(at - 1) === 'in' || doubt.image(at - 1) === 'for' ? at - 1 : at;
  if (percent !== undefined && /^((in|for|on|,) )?((more than|over|above|not less than|no less than|minimum|a minimum of|at least) )?\S+$/.test(doubt.words(from, percent))) {
    const written = `for at least ${doubt.image(percent)} of`;
    const of = percent + 1;
    const isLoose = /^(the time|cases|all cases|occasions|the cases|instances|all instances)$/.test(doubt.words(of + 1, doubt.words(of + 1, of + 2) === 'the time' ? of + 2 : of + 1));
    if (isLoose) {
      return advise('share-of-what', `Say of which records: '${written} Tickets'.`, from, doubt.image(of + 1) === 'the' ? of + 2 : of + 1);
    }
    if (doubt.kinds.slice(0, from).includes('PERCENT') === false && !/^at least|^for at least/.test(doubt.words(from, percent)) && doubt.helps(from, of, ['for', 'at', 'least', 'PERCENT', 'of']))
      return advise('share', `Write '${written}'.`, from, of, written);
  }
  if (/^\d+ (out of|in|of) (every )?\d+$/.test(doubt.words(at, at + (doubt.image(at + 1) === 'out' ? 3 : 2)))) {
    const many = Number(doubt.image(at)) / Number(doubt.image(at + (doubt.image(at + 1) === 'out' ? 3 : 2)));
    const share = Number.isInteger(many * 100) ? `${many * 100}%` : '95%';
    return advise('share', `A share is a percentage: 'for at least ${share} of Tickets'.`, at, at + 2);
  }
  const all = doubt.image(at - 1) === 'of' && doubt.kind(at - 2) === 'PERCENT' ? doubt.stretch(at, /^(all|the|any|all the|all of the|those|such)$/, 3) : -1;
  if (all >= 0 && doubt.kind(all + 1) === 'TERM' && doubt.helps(at, all, []))
    return advise('extra-word', `'${doubt.words(at, all)}' is not needed. Take it out.`, at, all, '');
  const every = /^(all|every|any)$/.test(doubt.image(at)) && doubt.image(at - 1) === 'for' ? at : -1;
  if (every >= 0 && doubt.helps(at, at, ['each', 'of'])) return advise('share', `Write 'each of' instead of '${doubt.image(at)}'.`, at, at, 'each of');
  if (doubt.image(at - 1) === 'for' && doubt.kind(at) === 'TERM' && doubt.expects('each')) {
    const value = /^((?:P|S|Sev|Severity|Priority|Tier|Level|Class)[- ]?\d)(?: (.+))?$/.exec(doubt.image(at));
    if (value === null && /%/.test(doubt.words(0, at - 1))) {
      const message = `A target speaks of one figure, for all of what it counts. Where ${doubt.image(at)} has a figure of its own, define it: 'metric … of ${doubt.image(at)} means …'.`;
      return /^(and|,)$/.test(doubt.image(at + 1)) ? advise('second-bound', 'A target has one bound. Give each a target of its own, on a metric of its own.', at, at) : advise('share', message, at - 1, at);
    }
    if (value === null && doubt.helps(at, at - 1, ['each', 'of']) && !/\b(and|,)$/.test(doubt.image(at + 1))) {
      return advise('share', `Of how many of them? Write 'for each of ${doubt.image(at)}' or 'for at least 95% of ${doubt.image(at)}'.`, at, at - 1, ' each of');
    }
    const written = value === null ? '' : `: 'for each of ${value[2] ?? 'Tickets'} where Priority is ${value[1]}'`;
    const message = /^(and|,)$/.test(doubt.image(at + 1))
      ? `A target has one bound. Give each a target of its own, or one row of a table${written === '' ? '' : `, or write '${written.slice(3)}`}.`
      : `Say which records are meant${written === '' ? ": 'for each of Tickets where Priority is P1'" : written}.`;
    return advise('share', message, at, at);
  }
  return undefined;
}

/** `of Tickets with Priority P1`, `of Tickets opened in each calendar month`, `of P1 and P2 Tickets`, `of Tickets except P4`. */
function findRecords(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at - 1) !== 'TERM' || !/^(of|each)$/.test(doubt.image(at - 2)) || !doubt.expects('where')) return undefined;
  const records = doubt.image(at - 1);
  const field = /^(.+) (\S+)$/.exec(doubt.image(at + 1));
  if (/^(with|having|of|at|in|by|for|whose)$/.test(doubt.image(at)) && doubt.kind(at + 1) === 'TERM') {
    const written = field === null ? undefined : `where ${field[1]} is ${field[2]}`;
    if (written !== undefined && doubt.helps(at, at + 1, ['where', 'TERM', 'is', 'TERM']))
      return advise('records-where', `Write '${written}'.`, at, at + 1, written);
    if (doubt.image(at) === 'whose') return undefined;
    return advise('records-where', `Which of ${records} count is said by a field: '${records} where Priority is ${doubt.image(at + 1)}'.`, at, at + 1);
  }
  if (/^(and|or|,)$/.test(doubt.image(at)) && /^\S+ \S+/.test(doubt.image(at + 1)) && doubt.kind(at + 1) === 'TERM' && /\d$/.test(records)) {
    const [, value, set] = /^(\S+) (.+)$/.exec(doubt.image(at + 1)) ?? [];
    const written = `${set} where Priority is ${records} or ${value}`;
    return advise('records-where', `Which records count is said by a field: '${written}'.`, at - 1, at + 1);
  }
  if (/^(opened|closed|resolved|raised|logged|created|received|submitted|reported|registered|completed|responded)$/.test(doubt.image(at))) {
    const name = doubt.image(at)[0].toUpperCase() + doubt.image(at).slice(1);
    if (doubt.helps(at, at, ['dated', 'by', 'TERM']))
      return advise('records-dated', `Which time puts them into a window is said with its field: 'dated by ${name}'.`, at, at, `dated by ${name}`);
    return advise('records-where', `Which of ${records} count is said by a field: '${records} where Priority is P1'.`, at, at);
  }
  if (/^(except|excluding|other|without|not|but)$/.test(doubt.image(at))) {
    const left = doubt.tokens.findIndex(({ tokenType }, index) => index > at && tokenType.name === 'TERM');
    const value = left > 0 && left < at + 4 ? doubt.image(left) : 'P4';
    return advise('records-where', `What is left out is said by a field: '${records} where Priority is not ${value}'.`, at, at);
  }
  return undefined;
}

/** `at least 99.9% per Region`: each region has its own figure. */
function findGroup(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const to = doubt.stretch(at, /^(per|by|in each|in every|for every|across) [A-Z]\w*( [A-Z]\w*)*$/, 3);
  if (to < 0 || doubt.kind(to) !== 'TERM' || !/%|\d/.test(doubt.words(0, at - 1))) return undefined;
  const message = `Take '${doubt.words(at, to)}' out, and end the sentence with ', for each ${doubt.image(to)}'.`;
  return advise('for-each', message, at, to);
}

/** `during Support Hours`, `counted in Support Hours`, `4 Support Hours`. */
function findHoursCounted(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const named = doubt.kind(at) === 'TERM' && /(Hours|Days|Time|Times)$/.test(doubt.image(at)) ? at : -1;
  if (named > 0 && doubt.kind(at - 1) === 'NUMBER') {
    const unit = /Days$/.test(doubt.image(at)) ? 'days' : 'hours';
    const written = `${doubt.image(at - 1)} ${doubt.image(at - 1) === '1' ? unit.slice(0, -1) : unit} of ${doubt.image(at)}`;
    if (doubt.helps(at, at, [unit, 'of', 'TERM'])) return advise('other-order', `Write '${written}'.`, at - 1, at, written);
  }
  const from = doubt.image(at - 1) === 'in' ? at - 1 : at;
  const to = doubt.stretch(from, /^(counted in|measured in|measured during|during|within|in|inside|over|only during|outside( of)?|only in) (the )?[A-Z][\w-]*( [A-Z][\w-]*)*$/, 5);
  if (to < 0 || doubt.kind(to) !== 'TERM' || !/(Hours|Days|Time|Window|Calendar)$/.test(doubt.image(to))) return undefined;
  if (new RegExp(`^(${units})$`).test(doubt.image(from - 1)) && !/outside/.test(doubt.words(from, to)) && doubt.helps(from, to, ['of', 'TERM']))
    return advise('other-word', `Write 'of ${doubt.image(to)}' instead of '${doubt.words(from, to)}'.`, from, to, `of ${doubt.image(to)}`);
  if (/outside/.test(doubt.words(from, to))) return undefined;
  const message = `In which hours is counted stands in the definition: 'metric Availability means …, counted in ${doubt.image(to)}'.`;
  return advise('counted-in', message, from, to);
}

const excluding =
  /^(excluding|exclusive|except|excepting|not|other|outside|subject|unless|without|net|save|apart|aside|ignoring|disregarding|provided|less|barring|only)$/;

/** `excluding scheduled maintenance of up to 4 hours`, `not counting Planned Maintenance`, `unless caused by Customer`. */
function findExclusion(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!excluding.test(doubt.image(at)) || !doubt.kinds.slice(0, at).some((kind) => /^(PERCENT|NUMBER)$/.test(kind))) return undefined;
  const to = doubt.tokens.length - 1;
  const words = doubt.words(at, to);
  const keep = doubt.kinds.indexOf('keep');
  const figure = doubt.kind(keep + 1) === 'TERM' ? doubt.image(keep + 1) : 'Availability';
  if (/^(unless|provided)/.test(words)) {
    const message = `A target has no conditions. What does not count stands in the definition: 'metric ${figure} means …, not counting Customer Outage'.`;
    return advise('exclusion-in-target', message, at, to);
  }
  const records = doubt.kinds.slice(0, at).lastIndexOf('TERM');
  if (doubt.image(records - 1) === 'of' && new RegExp(`^\\w+ (all |any |the )?${doubt.image(records).replace(/[^\w ]/g, '.')}\\b`).test(words)) {
    const message = `Which records do not count is said by a field: '${doubt.image(records)} where Priority is not P4'.`;
    return advise('records-where', message, at, to);
  }
  const left = /[A-Z][\w-]*(?: [A-Z][\w-]*)*/.exec(words)?.[0] ?? 'Planned Maintenance';
  const kind = doubt.kinds.slice(0, at).includes('PERCENT') && !doubt.kinds.slice(0, at).includes('of') ? 'metric' : 'measure';
  const most = new RegExp(`\\b(\\d[\\d.]* (?:${units}))\\b`).exec(words)?.[1];
  const limit = most === undefined ? '' : `; how much of it, in 'period ${left} means …, up to ${most} in each calendar month'`;
  const message = `What is left out stands in the definition: '${kind} ${figure} means …, not counting ${left}'${limit}.`;
  return advise('exclusion-in-target', message, at, to);
}

/** `from 1 July 2026`, `after the first 3 months`, `in year 1`, `thereafter`. */
function findStartingDate(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = doubt.image(at - 1) === 'in' ? at - 1 : at;
  const words = doubt.words(from, Math.min(from + 6, doubt.tokens.length - 1));
  const dates = /^((,|and) )?(from|starting|beginning|effective|with effect|as of|as from|after|until|till|before|commencing|since|once|in (year|month|quarter|Year|Q|Month)|during the first|for the first|thereafter)\b/;
  if (!dates.test(words) || doubt.expects('TERM', 'NUMBER')) {
    const isFirst = doubt.kind(at - 1) === ':' && /^(from|as|with|starting|after|until)$/.test(doubt.image(at));
    if (!isFirst) return undefined;
  }
  if (!/\d{4}|\b(month|year|quarter|week|day|term|go-live|thereafter|signature)|Year|Q\d/.test(words)) return undefined;
  if (doubt.expects('of') && new RegExp(`^(${units})$`).test(doubt.image(at - 1)) && !/\d{4}/.test(words)) return undefined;
  const date = doubt.tokens.find(({ tokenType }) => tokenType.name === 'DATE')?.image ?? '1 July 2026';
  const name = doubt.kind(1) === 'TERM' ? doubt.image(1) : 'Uptime';
  const message = `A change at a date is an amendment. Write the target as it holds first, then 'amendment from ${date}: target ${name}: …' with what holds from then on.`;
  return advise('date-in-target', message, from, Math.min(from + 6, doubt.tokens.length - 1));
}

/** `over any rolling 30 days`, `measured on a quarterly basis`, `at all times`. */
export function findWindowWording(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isAt = doubt.image(at) === 'at';
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
    `(?:(?:rolling|trailing|sliding|moving|last|past|previous|preceding|calendar|contract|full) )?(?:\\d+[- ]?)?(?:${units}|daily|weekly|monthly|quarterly|yearly|annual|annually)` +
    '(?: (?:rolling|trailing|sliding|moving))?(?: (?:basis|window|period|interval|intervals))?$',
);

/** `at least 99.9% with a minimum of 99.5%`, `at most 4 hours for P1 and at most 8 hours for P2`, `between 99% and 100%`. */
function findSecondBound(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at) === 'between' && doubt.image(at + 2) === 'and') {
    const message = `A target has one bound. Write two targets: one 'at least ${doubt.image(at + 1)}', one 'at most ${doubt.image(at + 3)}'.`;
    return advise('second-bound', message, at, at + 3);
  }
  if (!/^(and|with|but|or|,|[(])$/.test(doubt.image(at)) && !(doubt.image(at - 1) === ',' && /^(and|with|but|at|never|below|above)$/.test(doubt.image(at))))
    return undefined;
  const length = doubt.stretch(at - 1, new RegExp(`^(${units}) (and )?\\d+ (${units})$`), 5);
  if (length >= 0 || doubt.kinds.includes('|')) return undefined;
  const rest = doubt.words(at, doubt.tokens.length - 1);
  const second = /(?:(at least|at most|below|above|minimum|maximum|under|over|less than|more than) )?(?:of )?(\d[\d.,]*\s?(?:%|percent|[a-z]+))/.exec(rest);
  if (second === null || !doubt.kinds.slice(0, at).some((kind) => /^(PERCENT|NUMBER)$/.test(kind))) return undefined;
  const value = second[2].replace(/\s%/, '%');
  const message = `A target has one figure and one bound. Promise ${value} in a target of its own.`;
  return advise('second-bound', message, at, doubt.tokens.length - 1);
}
