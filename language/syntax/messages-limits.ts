/** How contracts word totals and least amounts of credits, the highest of them, what is earned back, and what is no figure at all. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';
import { windowIn } from './promise-wording';
import { COUNT, countOf, MONEY, NAMED, UNIT, UNITS } from './quantity-words';
import { findWording, offer, wordings } from './wordings';
import { feeShares } from './messages-amounts';

export const findLimit: Detector = (doubt) => {
  if (DEFINED.test(doubt.kind(0)) || doubt.kinds.includes('STRING')) return undefined;
  if (doubt.kinds.includes('If')) return findEarnBack(doubt) ?? findOnlyHighest(doubt);
  return (
    findEarnBack(doubt) ??
    findTotal(doubt) ??
    findLiability(doubt) ??
    findBoundOfThing(doubt) ??
    findLeast(doubt) ??
    findCap(doubt) ??
    (/exceed/.test(doubt.sentence) ? findWording(doubt, [...feeShares, ...wholeFees]) : undefined) ??
    findAddingUp(doubt) ??
    findAtRisk(doubt) ??
    findSoleRemedy(doubt)
  );
};

const DEFINED =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|target|remedy|use|amendment|scenario)$/;
const FEE_SHARE = `\\d[\\d.,]*(?:%| percent) of (?:the )?${NAMED}`;

function instead(doubt: Doubt, code: string, written: string, message = `Write '${written}'.`): Advice | undefined {
  return offer(doubt, code, 0, doubt.tokens.length - 1, written, message);
}

function sayAll(doubt: Doubt, code: string, message: string, written?: string): Advice {
  return advise(code, message, 0, doubt.tokens.length - 1, written);
}

/** `Provider may earn back a credit if Uptime is met in the next 3 calendar months`. */
function findEarnBack(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const [, name, when = ''] =
    new RegExp(`(?:[Ii]f|when|once) (?:the )?(${NAMED}) (?:is|was) (?:met|achieved|kept)\\b([^,]*)`).exec(sentence) ?? [];
  if (name === undefined || !/\b(returns?|returned|earn(ed|s)? back|reinstated|given back|clawed back)\b/.test(sentence)) return undefined;
  // Here one word is wrong, and there is a message about it.
  if (/^[A-Z][\w ]* must return a credit if [A-Z][\w -]* is met in (each of )?the next/.test(sentence)) return undefined;
  const count = new RegExp(`\\b(${COUNT})\\b`).exec(when)?.[1] ?? '3';
  const unit = new RegExp(`\\b(${UNIT})s?\\b`).exec(when)?.[1] ?? 'month';
  const kind = /contract/.test(when) ? 'contract' : 'calendar';
  const who = new RegExp(`(${NAMED}) (?:must|may|earns|returns|shall)`).exec(sentence.replace(/^If /, ''))?.[1] ?? 'Provider';
  return instead(
    doubt,
    'earn-back',
    `${who} must return a credit if ${name} is met in each of the next ${countOf(count)} ${kind} ${unit}s`,
  );
}

function findOnlyHighest(doubt: Doubt): Advice | undefined {
  const only = doubt.kinds.indexOf('only');
  const words = doubt.ahead(only);
  if (!/^only (?:the )?(?:highest|higher|larger|largest|greater|one)\b.* (?:is|are) (?:payable|paid|due|owed)/.test(words))
    return undefined;
  const [, one = 'Uptime', other = 'Quick Repairs'] = new RegExp(`(${NAMED}) and (${NAMED})`).exec(doubt.ahead(1)) ?? [];
  const message = `This has a sentence of its own: 'Only the highest credit for ${one} and ${other} in a calendar month is payable.'`;
  return advise('highest-credit', message, only, doubt.tokens.length - 1);
}

const opening =
  /^(In no event (shall|will|may|can|must) )?(The |All |Any |No |Only |Total |Aggregate |Maximum |Cumulative |Overall |Monthly |Annual |Service |[A-Z]\w*'s ){0,5}((total|aggregate|maximum|cumulative|monthly|overall|combined|sum|amount|cap|of|on|for|all|the|any|service) ){0,6}([Cc]redits?|[Ss]ervice [Cc]redits?|Service Credit|Total Credits|cap|Cap|[Pp]ayments?|[Pp]enalt(y|ies)|Penalties|[Dd]amages|[Dd]eductions?|[Rr]efunds?)\b/;

/** `Credits are capped at 25% of Monthly Fee`, `The total of service credits in a month may not exceed …`. */
function findCap(doubt: Doubt): Advice | undefined {
  const { sentence, at } = doubt;
  const isDuty =
    /^[A-Z][\w ]* (must|may|shall|will) (not |only )?(have to )?(credit|pay)\b.*\b(more than|at most|up to|a maximum of)\b/.test(sentence);
  if (!isDuty && !opening.test(sentence)) return undefined;
  if (/\b(claim|claimed|cumulative|add up|payable|paid|first)\b|^Total credit in/.test(sentence)) return undefined;
  if (!/\b(exceed|capped|limited|cap|limit|maximum|more than|at most|up to|less than|be below|not above|greater than)\b/i.test(sentence))
    return undefined;
  const amount = amountIn(sentence);
  if (amount === undefined) return undefined;
  // A known shape with one wrong word in it is mended word by word.
  if (/^Total credits\b/.test(sentence)) {
    if (/\bmust (not exceed|be at most)\b/.test(sentence) && !/(fee|it) in (each|any|a) |Fee in |\d in /.test(sentence)) return undefined;
    if (/\b(shall|will|cannot|may|can) not exceed|cannot exceed\b/.test(sentence) && at > 3) return undefined;
  }
  const [, group] = /\bfor each ([A-Z]\w*(?: [A-Z]\w*)*)/.exec(sentence) ?? [];
  const [, targets] = new RegExp(`[Cc]redits? for (${NAMED}(?:(?:, | and )${NAMED})*)`).exec(sentence) ?? [];
  const window = /over the term/.test(sentence) ? 'over the term' : windowIn(sentence.replace(amount, ''));
  const of = group === undefined ? (targets === undefined ? '' : `for ${targets} `) : `for each ${group} `;
  const written = `Total credits ${of}${window ?? 'in each calendar month'} must not exceed ${amount}`;
  const message = window === undefined ? `Say of which time the credits are added up: '${written}'.` : `Write '${written}'.`;
  const others = doubt.tokens.filter(
    ({ tokenType, image }) =>
      tokenType.name === 'TERM' &&
      !written.includes(image) &&
      !/^(Total|Service|Aggregate|Maximum|All|Any|Overall|Cumulative|Monthly|Annual)( Service)?( Credits?)?$/.test(image),
  );
  const isCertain =
    others.length <= (isDuty ? 1 : 0) &&
    window !== undefined &&
    /credits?\b/i.test(sentence) &&
    !/for each [a-z]|\bper [a-z]*t\b/.test(sentence);
  return sayAll(doubt, 'limit', message, isCertain ? written : undefined);
}

const totals = wordings(
  String.raw`
[limit]
  (?:per|for each|for every|for any|for one) (?:single )?(incident|ticket|request|order|case|call)s? → for each of {names $1}
  (?:per|for each|for every|for any|for one|for a|on each) (?!calendar|contract|day|week|month|quarter|year|of)[a-z]+
    : Name the records: 'Total credits for each of Tickets must not exceed …'.
[other-word]
  by(?= [A-Z]) → of
[extra-word]
  (?:and|or) (?:payments|damages|penalties|deductions|refunds|discounts) →
    : What 'must pay' says counts as a credit. Take '$&' out.
[which-window]
  (?:over|in|during|for) (?:the|an?|any|each) (calendar|contract) (day|week|month|quarter|year) → in each $1 $2
`,
  { names: (thing) => `${asName(thing)}s` },
);

/** `Total credits in a calendar month …`, `Total credits per ticket …`, `Total credits by Provider …`, and a second limit. */
function findTotal(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  if (!sentence.startsWith('Total credits ')) return undefined;
  const exceed = doubt.kinds.indexOf('exceed');
  const isAmount = (kind: string, index: number): boolean => index > exceed && /^(PERCENT|CURRENCY|SYMBOL_AMOUNT)$/.test(kind);
  if (exceed < 0 || at <= exceed || doubt.kinds.filter(isAmount).length < 2) return findWording(doubt, totals, 3);
  const rest = doubt.ahead(at);
  const greater = /\b(greater|higher|larger|greatest|highest|maximum)\b/.exec(rest)?.[1];
  const found = rest.match(new RegExp(`${FEE_SHARE}|${MONEY}`, 'g'));
  const written = `Total credits ${windowIn(rest) ?? windowIn(sentence) ?? 'in each calendar month'} must not exceed ${found?.[found.length - 1] ?? 'GBP 5,000'}.`;
  const message =
    greater === undefined
      ? `Each limit has a sentence of its own. All of them hold, so the lowest counts: '${written}'`
      : `A limit is one amount, not the ${greater} of two. Of several limits, each in a sentence of its own, the lowest counts.`;
  return advise('second-limit', message, at, doubt.tokens.length - 1);
}

const wholeFees = wordings(String.raw`
[whole-fee]
  (?:the |all |its |any )?(?:fees?|charges?|price)(?: (?:paid|payable|due|invoiced|charged))*(?! for)
    : Name the fee as it is defined: '100% of Monthly Fee'.
`);

/** `Provider's liability must not exceed GBP 1 million`. */
function findLiability(doubt: Doubt): Advice | undefined {
  if (!/\bliab(le|ility)\b/i.test(doubt.sentence) || !/^[A-Z]/.test(doubt.sentence) || !/exceed|limit|\bcap|\d/.test(doubt.sentence))
    return undefined;
  const message =
    "Only credits have a limit here: 'Total credits in each contract year must not exceed …'. Liability beyond them is prose: 'clause Liability says \"…\"'.";
  return sayAll(doubt, 'liability', message);
}

/** `Maintenance must not exceed 4 hours per month`, `Monthly Fee must not exceed GBP 50,000`: not a party, and so no duty. */
function findBoundOfThing(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const [, thing] =
    /^(?:The |Total |All |Any )?([A-Z]?[\w -]{0,60}?) (?:(?:must|shall|may|will|can|should) not|cannot) (?:exceed|be (?:more|longer|higher|greater) than|last (?:more|longer) than)\b/.exec(
      sentence,
    ) ?? [];
  if (thing === undefined || /\bcredits?\b/i.test(thing) || doubt.kinds.includes(':')) return undefined;
  if (/\b(fees?|charges?|costs?|prices?|spend)\b/i.test(thing) || new RegExp(MONEY).test(sentence))
    return sayAll(
      doubt,
      'prose',
      "Only credits have a limit here: 'Total credits in each calendar month must not exceed …'. A limit of other sums is prose: 'clause Charges says \"…\"'.",
    );
  const time = new RegExp(`\\d[\\d.]* (?:${UNITS})`).exec(sentence)?.[0];
  if (time === undefined) return undefined;
  const window = windowIn(sentence.replace(time, '')) ?? 'in each calendar month';
  const name = asName(thing);
  const message = /maintenance/i.test(thing)
    ? `How long it may take stands with the period: 'period Planned Maintenance means …, up to ${time} ${window}'.`
    : `A bound on a time is a target on a metric: 'metric ${name} means the time in Outage.', and 'target ${name} Level: Provider must keep ${name} at most ${time} ${window}.'`;
  return sayAll(doubt, 'bound-of-thing', message);
}

/** `No credit below GBP 10 is payable`, `The minimum credit is GBP 10`. */
function findLeast(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  if (!/^((The|No|Any) )?((minimum|service) ){0,2}(credits?|amounts?|payments?)\b/i.test(sentence) || /exceed/.test(sentence))
    return undefined;
  if (!/\b(minimum|at least|less than|lower than|smaller than|under|below|not payable|not paid)\b/i.test(sentence)) return undefined;
  const amount = new RegExp(MONEY).exec(sentence)?.[0];
  if (amount === undefined)
    return /%.*(payable|paid)|minimum.*%/.test(sentence)
      ? sayAll(doubt, 'least-credit', "The least amount that is paid is a sum: 'Credits below GBP 10 in a calendar month are not payable'.")
      : undefined;
  if (/^Credits (below|less than|under)\b(?!.*(must|shall|will| per | each | every |monthly|(payable|paid) in))/.test(sentence))
    return undefined;
  const window = windowIn(sentence)?.replace('each', 'a');
  const written = `Credits below ${amount} ${window ?? 'in a calendar month'} are not payable`;
  return sayAll(doubt, 'least-credit', `Write '${written}'.`, window === undefined ? undefined : written);
}

/** `Credits are not cumulative`, `Only the highest credit applies`. */
function findAddingUp(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const isAdding = /^Credits\b.*\b(cumulative|cumulate|add up|combined|accumulate|stack)\b/.test(sentence);
  const isOne = /^Only (the )?\w+ (service )?credit\b/.test(sentence) && !/ first /.test(sentence);
  if ((!isAdding && !isOne) || /^Only the (highest|largest) credit( in a \w+ \w+)? is payable$/.test(sentence)) return undefined;
  const [, targets] = new RegExp(`\\bfor (${NAMED}(?:(?:, | and )${NAMED})*) in a\\b`).exec(sentence) ?? [];
  const window = windowIn(sentence)?.replace('each', 'a');
  const of = `${targets === undefined ? '' : ` for ${targets}`} ${window ?? 'in a calendar month'}`;
  const written = isOne || /\b(not|no|never)\b/.test(sentence) ? `Only the highest credit${of} is payable` : `Credits${of} add up`;
  return sayAll(doubt, 'adding-up', `Write '${written}'.`, window === undefined ? undefined : written);
}

/** `The at-risk amount is 15% of Monthly Fee in each calendar month`. */
function findAtRisk(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  if (!/^(?:the )?(?:amount at[- ]risk|at[- ]risk amount)\b/i.test(sentence)) return undefined;
  const amount = amountIn(sentence);
  const window = windowIn(sentence);
  const shares = /\d[\d.]*% (?:to|for) [A-Z].*/.exec(sentence)?.[0].replace(/% for /g, '% to ');
  if (amount === undefined || window === undefined) return undefined;
  return instead(
    doubt,
    'amount-at-risk',
    `The amount at risk ${window} is ${amount}${shares === undefined ? '' : `, allocated ${shares}`}`,
  );
}

/** What no figure depends on. */
function findSoleRemedy(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  if (!/^(?:The |Service |Such |These |Any )?(?:service )?credits?\b/i.test(sentence) || /\d/.test(sentence)) return undefined;
  if (/^Credits (?:must|may|add|in a|for|below)\b/.test(sentence)) return undefined;
  const name = /remed/.test(sentence) ? 'Sole Remedy' : 'Service Credits';
  const message = `No figure depends on this, so it stands in a clause: 'clause ${name} says "…".'`;
  return instead(doubt, 'belongs-in-clause', `clause ${name} says "${sentence}."`, message);
}

function amountIn(words: string): string | undefined {
  return (
    new RegExp(FEE_SHARE).exec(words)?.[0].replace(' of the ', ' of ') ??
    new RegExp(MONEY).exec(words)?.[0] ??
    /\d[\d.]*(?:%| percent)(?= of)/.exec(words)?.[0].concat(' of Monthly Fee')
  );
}
