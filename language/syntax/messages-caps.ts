/** How contracts word caps, least amounts, changes and what is no figure at all; and how that is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';
import { windowIn } from './promise-wording';
import { UNITS } from './quantity-words';

export const findMost: Detector = (doubt) =>
  findAmendment(doubt) ??
  findTotal(doubt) ??
  findLiability(doubt) ??
  findBoundOfThing(doubt) ??
  findLeast(doubt) ??
  findCap(doubt) ??
  findWholeFee(doubt) ??
  findAddingUp(doubt) ??
  findAtRisk(doubt);

const opening =
  /^(In no event (shall|will|may|can|must) )?(The |All |Any |No |Only |Total |Aggregate |Maximum |Cumulative |Overall |Monthly |Annual |Service |[A-Z]\w*'s )*(total |aggregate |maximum |cumulative |monthly |overall |combined |sum |amount |cap |of |on |for |all |the |any |service )*([Cc]redits?|[Ss]ervice [Cc]redits?|Service Credit|Total Credits|cap|Cap|[Pp]ayments?|[Pp]enalt(y|ies)|Penalties|[Dd]amages|[Dd]eductions?|[Rr]efunds?)\b/;

/** `Credits are capped at 25% of Monthly Fee`, `The total of service credits in a month may not exceed …`. */
function findCap(doubt: Doubt): Advice | undefined {
  const { sentence, at } = doubt;
  const isDuty =
    /^[A-Z][\w ]* (must|may|shall|will) (not |only )?(have to )?(credit|pay)\b.*\b(more than|at most|up to|a maximum of)\b/.test(
      sentence,
    ) && !doubt.kinds.includes('If');
  if (!isDuty && (!opening.test(sentence) || doubt.kinds.includes('If') || doubt.kind(0) === 'STRING')) return undefined;
  if (/\b(claim|claimed|cumulative|add up|payable|paid|first)\b/.test(sentence)) return undefined;
  const says =
    /\b(exceed|capped|limited|cap|limit|maximum|[Mm]aximum|more than|at most|no more than|up to|less than|stay below|be below|not above|greater than)\b/i.test(
      sentence,
    );
  if (!says) return undefined;
  const amount = amountIn(doubt);
  if (amount === undefined) return undefined;
  const isBegun = /^Total credits\b/.test(sentence);
  if (/^Total credit in/.test(sentence)) return undefined;
  // A known shape with one wrong word in it is mended word by word.
  if (isBegun && /\bmust (not exceed|be at most)\b/.test(sentence) && !/(fee|it) in (each|any|a) |Fee in |\d in /.test(sentence))
    return undefined;
  if (isBegun && /\b(shall|will|cannot|may|can) not exceed|cannot exceed\b/.test(sentence) && at > 3) return undefined;
  const [, group] = /\bfor each ([A-Z]\w*(?: [A-Z]\w*)*)/.exec(sentence) ?? [];
  const [, targets] = /[Cc]redits? for ((?:P\d |[A-Z]\w* ?)+(?:(?:, |and )(?:[A-Z]\w* ?)+)*)/.exec(sentence) ?? [];
  const given = /over the term/.test(sentence) ? 'over the term' : windowIn(sentence.replace(amount, ''));
  const window = given ?? 'in each calendar month';
  const written = `Total credits ${group !== undefined ? `for each ${group} ` : targets !== undefined ? `for ${targets.trim()} ` : ''}${window} must not exceed ${amount}`;
  const message = given === undefined ? `Say of which time the credits are added up: '${written}'.` : `Write '${written}'.`;
  const names = doubt.tokens.filter(
    ({ tokenType, image }) =>
      tokenType.name === 'TERM' &&
      !written.includes(image) &&
      !/^(Total|Service|Aggregate|Maximum|All|Any|Overall|Cumulative|Monthly|Annual)( Service)?( Credits?)?$/.test(image),
  );
  const isCertain =
    !(names.length > (isDuty ? 1 : 0)) &&
    given !== undefined &&
    /%|^[A-Z]{3} |^\W/.test(amount) &&
    /credits?\b/i.test(sentence) &&
    !/for each [a-z]|\b(per|for) (ticket|incident)/.test(sentence);
  return advise('limit', message, 0, doubt.tokens.length - 1, isCertain ? written : undefined);
}

/** `Total credits in a calendar month …`, `Total credits per ticket …`, `Total credits by Provider …`. */
function findTotal(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  if (doubt.words(0, 1) !== 'Total credits') return undefined;
  const exceed = doubt.kinds.indexOf('exceed');
  const amounts = doubt.tokens.filter(
    ({ tokenType }, index) => index > exceed && /^(PERCENT|CURRENCY|SYMBOL_AMOUNT)$/.test(tokenType.name),
  ).length;
  if (exceed > 0 && at > exceed && amounts > 1) {
    const rest = doubt.words(at, doubt.tokens.length - 1);
    const greater = /\b(greater|higher|larger|greatest|highest|maximum)\b/.exec(rest)?.[1];
    const found = rest.match(/\d[\d.]*(?:%| percent) of [A-Z]\w*(?: [A-Z]\w*)*|(?:[A-Z]{3} |[£€$¥])\d[\d.,]*(?: (?:thousand|million))?/g);
    const written = `Total credits ${windowIn(rest) ?? windowIn(sentence) ?? 'in each calendar month'} must not exceed ${found?.[found.length - 1] ?? 'GBP 5,000'}.`;
    const message =
      greater === undefined
        ? `Each limit has a sentence of its own. All of them hold, so the lowest counts: '${written}'`
        : `A limit is one amount, not the ${greater} of two. Of several limits, each in a sentence of its own, the lowest counts.`;
    return advise('second-limit', message, at, doubt.tokens.length - 1);
  }
  const each = doubt.stretch(2, /^(per|for each|for every|for any|for one|for a|on each) [a-z]+$/, 3);
  if (each > 0 && at <= each + 1 && !/^(calendar|contract|day|week|month|quarter|year)$/.test(doubt.image(each)))
    return advise('limit', "Name the records: 'Total credits for each of Tickets must not exceed …'.", 2, each);
  if (doubt.image(at) === 'by' && doubt.kind(at + 1) === 'TERM' && doubt.helps(at, at, ['of']))
    return advise('other-word', "Write 'of' instead of 'by'.", at, at, 'of');
  if (
    /^(and|or)$/.test(doubt.image(2)) &&
    /^(payments|damages|penalties|deductions|refunds|discounts)$/.test(doubt.image(3)) &&
    doubt.helps(2, 3, [])
  )
    return advise('extra-word', `What 'must pay' says counts as a credit. Take '${doubt.words(2, 3)}' out.`, 2, 3, '');
  const start = /^(over|in|during|for)$/.test(doubt.image(at - 1))
    ? at - 1
    : /^(over|in|during|for)$/.test(doubt.image(at - 2))
      ? at - 2
      : at;
  const contract = doubt.stretch(start, /^(over|in|during|for) (the|a|any|each) (calendar|contract) (day|week|month|quarter|year)$/, 4);
  if (contract < at) return undefined;
  const written = `in each ${doubt.words(contract - 1, contract)}`;
  return doubt.helps(start, contract, written.split(' '))
    ? advise('which-window', `Write '${written}' instead of '${doubt.words(start, contract)}'.`, start, contract, written)
    : undefined;
}

/** `Provider's liability must not exceed GBP 1 million`. */
function findLiability(doubt: Doubt): Advice | undefined {
  if (
    !/\bliab(le|ility)\b/i.test(doubt.sentence) ||
    doubt.kinds.includes('STRING') ||
    doubt.kinds.includes('If') ||
    !/^([A-Z])/.test(doubt.image(0))
  )
    return undefined;
  if (/^(clause|term|goal)/.test(doubt.image(0)) || doubt.image(0) === 'If') return undefined;
  const message =
    "Only credits have a limit here: 'Total credits in each contract year must not exceed …'. Liability beyond them is prose: 'clause Liability says \"…\"'.";
  return advise('liability', message, 0, doubt.tokens.length - 1);
}

/** `Maintenance must not exceed 4 hours per month`, `Monthly Fee must not exceed GBP 50,000`: not a party, and so no duty. */
function findBoundOfThing(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const [, thing] =
    /^(?:The |Total |All |Any )?([A-Z]?[\w -]*?) (?:(?:must|shall|may|will|can|should) not|cannot) (?:exceed|be (?:more|longer|higher|greater) than|last (?:more|longer) than)\b/.exec(
      sentence,
    ) ?? [];
  if (thing === undefined || /\bcredits?\b/i.test(thing) || doubt.kinds.includes(':') || doubt.kinds.includes('STRING')) return undefined;
  const last = doubt.tokens.length - 1;
  if (/\b(fees?|charges?|costs?|prices?|spend)\b/i.test(thing) || /[£€$]|\b[A-Z]{3} \d/.test(sentence)) {
    const message =
      "Only credits have a limit here: 'Total credits in each calendar month must not exceed …'. A limit of other sums is prose: 'clause Charges says \"…\"'.";
    return advise('prose', message, 0, last);
  }
  const time = new RegExp(`\\d[\\d.]* (?:${UNITS})`).exec(sentence)?.[0];
  if (time === undefined) return undefined;
  const window = windowIn(sentence.replace(time, '')) ?? 'in each calendar month';
  if (/maintenance/i.test(thing))
    return advise(
      'bound-of-thing',
      `How long it may take stands with the period: 'period Planned Maintenance means …, up to ${time} ${window}'.`,
      0,
      last,
    );
  const name = asName(thing);
  const message = `A bound on a time is a target on a metric: 'metric ${name} means the time in Outage.', and 'target ${name} Level: Provider must keep ${name} at most ${time} ${window}.'`;
  return advise('bound-of-thing', message, 0, last);
}

/** `No credit below GBP 10 is payable`, `The minimum credit is GBP 10`. */
function findLeast(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  if (
    !/^((The|No|Any) )?((minimum|service|Minimum|Service) )*([Cc]redits?|Amounts?|Payments?)\b/.test(sentence) ||
    doubt.kinds.includes('If')
  )
    return undefined;
  const amount = /(?:[A-Z]{3} |[£€$¥])\d[\d,.]*(?: (?:thousand|million))?/.exec(sentence)?.[0];
  const isLeast =
    /\b(minimum|at least|less than|lower than|smaller than|under|below|not payable|not paid)\b/i.test(sentence) && !/exceed/.test(sentence);
  if (!isLeast) return undefined;
  if (amount === undefined) {
    const message = "The least amount that is paid is a sum: 'Credits below GBP 10 in a calendar month are not payable'.";
    return /%/.test(sentence) && /payable|paid|minimum/.test(sentence)
      ? advise('least-credit', message, 0, doubt.tokens.length - 1)
      : undefined;
  }
  if (
    /^Credits (below|less than|under)\b/.test(sentence) &&
    !/must|shall|will| per | each | every |monthly/.test(sentence) &&
    !/(payable|paid) in/.test(sentence)
  )
    return undefined;
  const given = windowIn(sentence)?.replace('each', 'a');
  const written = `Credits below ${amount} ${given ?? 'in a calendar month'} are not payable`;
  return advise('least-credit', `Write '${written}'.`, 0, doubt.tokens.length - 1, given === undefined ? undefined : written);
}

/** `must not exceed Monthly Fee`, `must not exceed half of Monthly Fee`. */
function findWholeFee(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = doubt.image(at - 1) === 'the' ? at - 1 : at;
  const bare = doubt.stretch(
    from,
    /^(the |all |its |any )?(fees?|charges?|price|amount)( (paid|payable|due|invoiced|charged|for (the|that) \w+))*$/,
    6,
  );
  if (
    bare >= at &&
    /^(of|exceed)$/.test(doubt.image(from - 1)) &&
    /^(fees?|charges?|price)$/.test(doubt.image(doubt.image(from) === 'the' ? from + 1 : from))
  )
    return advise(
      'whole-fee',
      `Name the fee as it is defined: '${doubt.kind(from - 2) === 'PERCENT' ? doubt.image(from - 2) : '100%'} of Monthly Fee'.`,
      from,
      bare,
    );
  const of = doubt.stretch(from, /^(half|a half|one half|a third|a quarter|the whole|all|the|the amount)?( of)?( the)?$/, 4);
  const share: Readonly<Record<string, string>> = {
    half: '50%',
    'a half': '50%',
    'one half': '50%',
    'a quarter': '25%',
    'the whole': '100%',
    all: '100%',
    the: '100%',
    '': '100%',
  };
  const fee = doubt.kind(from) === 'TERM' ? from : of + 1;
  const words = fee === from ? '' : doubt.words(from, fee - 1).replace(/ of( the)?$/, '');
  const percent = share[words];
  if (doubt.kind(fee) !== 'TERM' || percent === undefined || !/^(exceed|is|credit|pay|most|to)$/.test(doubt.image(from - 1)))
    return undefined;
  if (/^(credit|pay)$/.test(doubt.image(from - 1)) && doubt.kind(from) === 'TERM') return undefined;
  const written = `${percent} of ${doubt.image(fee)}`;
  return doubt.helps(from, fee, ['PERCENT', 'of', 'TERM']) ? advise('whole-fee', `Write '${written}'.`, from, fee, written) : undefined;
}

/** `Credits are not cumulative`, `Only the highest credit applies`. */
function findAddingUp(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const [, targets] = /\bfor ([A-Z][\w -]*?(?:(?:, | and )[A-Z][\w -]*?)*) in a\b/.exec(sentence) ?? [];
  const window = (windowIn(sentence) ?? 'in each calendar month').replace('each', 'a');
  const of = targets === undefined ? '' : ` for ${targets}`;
  const isAdding = /^Credits\b.*\b(cumulative|cumulate|add up|combined|accumulate|stack)\b/.test(sentence);
  const isOne = /^Only (the )?\w+ (service )?credit\b/.test(sentence) && !/ first /.test(sentence);
  if (!isAdding && !isOne) return undefined;
  const isNot = isOne || /\b(not|no|never)\b/.test(sentence);
  const written = isNot ? `Only the highest credit${of} ${window} is payable` : `Credits${of} ${window} add up`;
  const isKnown = /^Only the (highest|largest) credit( in a \w+ \w+)? is (payable)$/.test(sentence);
  if (isKnown || sentence.includes('"')) return undefined;
  return advise('adding-up', `Write '${written}'.`, 0, doubt.tokens.length - 1, windowIn(sentence) === undefined ? undefined : written);
}

/** `The amount at risk in each calendar month must not exceed 15% of Monthly Fee`, `The at risk amount …`. */
function findAtRisk(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.words(0, 2) === 'The at risk' && doubt.image(3) === 'amount')
    return advise('other-order', "Write 'The amount at risk'.", 0, 3, 'The amount at risk');
  if (!/^The amount at risk/.test(doubt.sentence) || !doubt.expects('is')) return undefined;
  const to = doubt.stretch(
    at,
    /^(must|shall|will|may|can) (be|not exceed|equal|amount to)$|^(shall|will) be$|^(amounts to|may not exceed)$/,
    3,
  );
  return to >= 0 && doubt.helps(at, to, ['is'])
    ? advise('other-word', `Write 'is' instead of '${doubt.words(at, to)}'.`, at, to, 'is')
    : undefined;
}

/** `amendment as of 1 July 2026: …`, `From 1 July 2026, Monthly Fee is …`, `amendment from …: delete target Uptime`. */
function findAmendment(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  const date = doubt.kinds.indexOf('DATE');
  const written = `amendment from ${doubt.image(date)}:`;
  if (
    /^(From|As of|As from|With effect from|Effective|Effective from|Effective as of|Starting|Beginning|Starting on|Beginning on|After|On|On and from)$/.test(
      doubt.words(0, date - 1),
    ) &&
    date > 0
  ) {
    const to = doubt.image(date + 1) === ',' || doubt.image(date + 1) === ':' ? date + 1 : date;
    if (doubt.reach(0, to, ['amendment', 'from', 'DATE', ':']) === Infinity)
      return advise('amendment', `What changes at a date begins with '${written}'.`, 0, to, written);
    return advise(
      'amendment',
      `What changes at a date is an amendment, and says the whole new sentence: ${wholeSentence(doubt, written)}.`,
      0,
      date,
    );
  }
  if (
    /^(In|During|For|After|Until|Within|Throughout) (the )?(first|initial|contract year|year|month|second|third|\d|Year)/.test(sentence) &&
    doubt.kind(0) === 'TERM'
  )
    return advise(
      'amendment',
      `What holds for a time is an amendment. Write the sentence as it holds at first, then '${date < 0 ? 'amendment from 1 July 2026:' : written} …' with what holds from then on.`,
      0,
      doubt.tokens.length - 1,
    );
  if (doubt.image(0) !== 'amendment') return undefined;
  if (
    date < 0 &&
    at <= 3 &&
    /^amendment (from|after|in|on|at) (the )?([a-z]+ )?(\d|year|month|quarter|start|end|beginning|Year)/.test(sentence)
  )
    return advise(
      'amendment',
      "An amendment begins on a date: 'amendment from 1 July 2026: …'.",
      1,
      Math.min(at + 1, doubt.tokens.length - 1),
    );
  const from = doubt.stretch(
    1,
    /^(from|as of|as from|with effect from|effective|effective from|effective as of|on|dated|\w+ (from|of|as of|dated|effective)|[#.]? ?\d+ (from|of|as of|dated|effective))$/,
    4,
  );
  if (from > 1 && date === from + 1 && at <= from) {
    return doubt.helps(1, from, ['from'])
      ? advise('amendment', `Write 'from' instead of '${doubt.words(1, from)}'.`, 1, from, 'from')
      : undefined;
  }
  if (at === date + 1 && /^(to|until|till|through|for)$/.test(doubt.image(at))) {
    const message =
      "An amendment holds until the next one. Leave its end out, and say in a second amendment what holds then: 'amendment from 1 October 2026: …'.";
    return advise('amendment', message, at, Math.min(at + 1, doubt.tokens.length - 1));
  }
  const colon = doubt.kinds.indexOf(':', date);
  if (colon < 0 || at <= colon) return undefined;
  if (/^(;|and)$/.test(doubt.image(at)) && doubt.reach(at, doubt.tokens.length - 1, []) === Infinity)
    return advise('amendment', `Each change is an amendment of its own: end this one, and go on '${written} …'.`, at, at, `. ${written}`);
  const body = doubt.words(colon + 1, doubt.tokens.length - 1);
  if (/^target \w/.test(body) && at > colon + 3) return undefined;
  if (
    /^(delete|remove|replace|change|strike|insert|add|the|in|target \w+( \w+)* is|[A-Z]\w*( [A-Z]\w*)* (is|at|increases|rises|becomes|must be|must keep|shall)|"|raise|set|increase|reduce)/.test(
      body,
    ) &&
    !doubt.helps(at, at - 1, ['fee'])
  )
    return advise(
      'amendment',
      `An amendment says the whole new sentence: ${wholeSentence(doubt, written)}.`,
      colon + 1,
      doubt.tokens.length - 1,
    );
  return undefined;
}

function wholeSentence(doubt: Doubt, start: string): string {
  const { sentence } = doubt;
  if (/%|\bkeep\b|[Tt]arget/.test(sentence) && !/(Fee|Charge|Price)/.test(sentence))
    return `'${start} target Uptime: Provider must keep Availability at least ${/\d[\d.]*\s?%/.exec(sentence)?.[0] ?? '99.9%'} in each calendar month'`;
  return `'${start} fee Monthly Fee means GBP 45,000 for each calendar month'`;
}

function amountIn(doubt: Doubt): string | undefined {
  const percent = /\d[\d.,]*(?:%| percent) of (?:the )?(?:[A-Z]\w*(?: [A-Z]\w*)*)/.exec(doubt.sentence)?.[0].replace(' of the ', ' of ');
  if (percent !== undefined) return percent;
  return (
    /(?:\b[A-Z]{3} |[£€$¥])\d[\d,.]*(?: (?:thousand|million|billion))?/.exec(doubt.sentence)?.[0] ??
    /\d[\d.]*(?:%| percent)(?= of)/.exec(doubt.sentence)?.[0].concat(' of Monthly Fee')
  );
}
