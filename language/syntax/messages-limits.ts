/** Sentences about credits as such: totals, the highest of them, claims, earning back, and what belongs into a clause. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { COUNT, countOf, MONEY, NAMED, UNIT } from './quantity-words';
import { findWording, offer, wordings, wordsAt } from './wordings';

export const findLimit: Detector = (doubt) => {
  if (doubt.tokens.length > LONGEST) return undefined;
  const all = doubt.words(0, doubt.tokens.length - 1);
  if (!/credit|at[- ]risk|liabilit|remed/i.test(all) || DEFINED.test(doubt.kind(0))) return undefined;
  const earned = findEarnBack(doubt, all);
  if (earned !== undefined || doubt.kind(0) === 'If') return earned ?? findOnlyHighest(doubt, all);
  return findAtRisk(doubt, all) ?? findClaim(doubt, all) ?? findTogether(doubt, all) ?? findTotal(doubt, all) ?? findProse(doubt, all);
};

/** Whoever wrote more did not mean one of these short sentences. */
const LONGEST = 80;
const DEFINED =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|target|remedy|use|amendment|scenario)$/;
const NAMES = `${NAMED}(?:(?:, | and |, and )${NAMED})*`;
const AMOUNT = `(?:${MONEY}|\\d[\\d.]*% of (?:the )?${NAMED})`;

function instead(doubt: Doubt, code: string, written: string | undefined, message?: string): Advice | undefined {
  if (written === undefined) return undefined;
  return offer(doubt, code, 0, doubt.tokens.length - 1, written, message ?? `Write '${written}'.`);
}

/** `Provider may earn back a credit if Uptime is met in the next 3 calendar months`. */
function findEarnBack(doubt: Doubt, all: string): Advice | undefined {
  const met = new RegExp(`(?:[Ii]f|when|once) (?:the )?(${NAMED}) (?:is|was) (?:met|achieved|kept)\\b([^,]*)`).exec(all);
  if (!met || !/\b(returns?|returned|earn(ed|s)? back|reinstated|given back|clawed back)\b/.test(all)) return undefined;
  // Here one word is wrong, and there is a message about it.
  if (/^[A-Z][\w ]* must return a credit if [A-Z][\w -]* is met in (each of )?the next/.test(all)) return undefined;
  const count = new RegExp(`\\b(${COUNT})\\b`).exec(met[2])?.[1];
  const unit = new RegExp(`\\b(${UNIT})s?\\b`).exec(met[2])?.[1] ?? 'month';
  const kind = /contract/.test(met[2]) ? 'contract' : 'calendar';
  const who = new RegExp(`(${NAMED}) (?:must|may|earns|returns|shall)`).exec(all.replace(/^If /, ''))?.[1] ?? 'Provider';
  const written = `${who} must return a credit if ${met[1]} is met in each of the next ${count === undefined ? 3 : countOf(count)} ${kind} ${unit}s`;
  return instead(doubt, 'earn-back', written);
}

function findOnlyHighest(doubt: Doubt, all: string): Advice | undefined {
  const only = doubt.tokens.findIndex(({ image }) => image === 'only');
  if (only < 0 || !/only (?:the )?(?:highest|higher|larger|largest|greater|one)\b.* (?:is|are) (?:payable|paid|due|owed)/.test(all))
    return undefined;
  const [, one = 'Uptime', other = 'Quick Repairs'] = new RegExp(`(${NAMED}) and (${NAMED})`).exec(all.replace(/^If (both )?/, '')) ?? [];
  const message = `This has a sentence of its own: 'Only the highest credit for ${one} and ${other} in a calendar month is payable.'`;
  return advise('highest-credit', message, only, doubt.tokens.length - 1);
}

/** `The at-risk amount is 15% of Monthly Fee in each calendar month`. */
function findAtRisk(doubt: Doubt, all: string): Advice | undefined {
  if (!/^(?:the )?(?:amount at[- ]risk|at[- ]risk amount)\b/i.test(all)) return undefined;
  const amount = new RegExp(AMOUNT).exec(all)?.[0];
  const window = windowIn(all);
  if (amount === undefined || window === undefined) return undefined;
  const shares = /\d[\d.]*% (?:to|for) [A-Z].*/.exec(all)?.[0].replace(/% for /g, '% to ');
  return instead(
    doubt,
    'amount-at-risk',
    `The amount at risk in each ${window} is ${amount}${shares === undefined ? '' : `, allocated ${shares}`}`,
  );
}

const claims = wordings(String.raw`
[claim]
  (?:may|can|shall|will) (?:claim|request|demand|apply for|ask for) (?:a|the|any|its|such) (?:service )?credits?(?: in writing)?(?= within) → must claim a credit
    : What must be done in time is a duty: 'must claim a credit'.
  (?:request|demand|apply for|ask for) (?:a|the|any|its|such) (?:service )?credits?(?: in writing)? → claim a credit
[other-word]
  (?:no|not) later than|at the latest → within
  (?:after|of|from|following) (?:the )?(?:end of )?(?:the |that )?(?:relevant |affected |last )?(?:calendar )?(${UNIT})(?: in which .*| concerned) → after the end of the calendar $1
  (?:after|of|from|following) the (${UNIT}) → after the end of the calendar $1
`);

function findClaim(doubt: Doubt, all: string): Advice | undefined {
  const passive = new RegExp(
    `^(?:The |Service )?[Cc]redits? (?:must|shall|may|should) be (?:claimed|requested)(?: by (${NAMED}))?(?: in writing)? within (\\d+ [a-z]+)`,
  ).exec(all);
  if (passive)
    return instead(
      doubt,
      'claim',
      `${passive[1] ?? 'Customer'} must claim a credit within ${passive[2]} after the end of the calendar month`,
    );
  if (/^Credits are (?:payable|paid|due) only if [A-Z]\w* (?:claims|requests)/.test(all)) {
    const message =
      "That a credit must be claimed is a duty: 'Customer must claim a credit within 30 days after the end of the calendar month.'";
    return advise('claim', message, 0, doubt.tokens.length - 1);
  }
  if (!/^[A-Z][\w ]* (?:must|may|can|shall|will) (?:claim|request|demand|apply|ask)\b.*credit/.test(all)) return undefined;
  if (doubt.at >= doubt.tokens.length && /claim a credit within \d+ [a-z]+$/.test(all)) {
    const message = "Say after what: 'after the end of the calendar month'.";
    return advise('missing-word', message, doubt.at, doubt.at - 1, ' after the end of the calendar month');
  }
  return findWording(doubt, claims);
}

const HIGHEST = '(?:one|a single|the (?:larger|largest|higher|greater|greatest|biggest|highest|most favourable))';

/** `Only one credit is payable`, `Credits are not cumulative`. */
function findTogether(doubt: Doubt, all: string): Advice | undefined {
  const list = new RegExp(`[Cc]redits? for (${NAMES})`).exec(all)?.[1];
  const of = list === undefined ? '' : ` for ${list}`;
  const window = windowIn(all) ?? 'calendar month';
  const isHighest =
    (new RegExp(`^Only ${HIGHEST} (?:service )?credit\\b`).test(all) &&
      !/^Only the highest credit (?:for [A-Z].* )?(?:is payable|in \w+ \w+ \w+ is payable)/.test(all)) ||
    /^(?:The |Service )?[Cc]redits?\b.* (?:do not (?:add up|accumulate|cumulate)|(?:are|is) not (?:cumulative|cumulated|added|aggregated|additive|combined)|(?:cannot|may not|must not) be (?:combined|added|cumulated))/.test(
      all,
    );
  if (isHighest) return instead(doubt, 'highest-credit', `Only the highest credit${of} in a ${window} is payable`);
  if (/^(?:The |Service )?[Cc]redits?\b.* (?:(?:are|is) (?:cumulative|added|additive|cumulated)|accumulate)/.test(all))
    return instead(doubt, 'add-up', `Credits${of} in a ${window} add up`);
  const least = wordsAt(doubt, 0, /(?:Service )?[Cc]redits? of (?:less than|under|below|not more than)/);
  return least === undefined ? undefined : offer(doubt, 'other-word', 0, least.to, 'Credits below');
}

/** `The maximum credit in each calendar month is …`, `Service credits per month are capped at …`. */
function findTotal(doubt: Doubt, all: string): Advice | undefined {
  // These have one word that is wrong, and a message about it.
  if (
    /^(?:Total credits?|Credits) (?:must|may|shall|are|per calendar)\b|^Total credits? in each (?:calendar |contract )?[a-z]+ (?:\w+ (?:not )?exceed|cannot|must be at most)/.test(
      all,
    )
  ) {
    if (!/exceed .* (?:in (?:each|any|a)|per|over) /.test(all) || /^Credits /.test(all)) return undefined;
  }
  if (!/exceed|\bmore than\b|capped|limited|restricted|maximum|\bcap\b|at most/.test(all) || /liabilit/i.test(all)) return undefined;
  const amount = new RegExp(AMOUNT).exec(all)?.[0].replace('of the ', 'of ');
  if (amount === undefined) return undefined;
  const who = new RegExp(`^(${NAMED}) (?:must|may|shall|will) not credit`).exec(all)?.[1];
  const isTotal =
    who !== undefined ||
    /^(?:The |Total |Service |Monthly |Maximum |All |Any |Each )*(?:maximum |total |sum |amount |of |all |the |any |service |aggregate |credits?\b)+/i.test(
      all,
    );
  if (!isTotal || !/credit/i.test(all.slice(0, all.indexOf(amount)))) return undefined;
  const thing = /(?:per|for each|for every) (?:single )?(incident|ticket|request|order|case|call)\b/.exec(all)?.[1];
  const each = thing === undefined ? undefined : ` for each of ${thing[0].toUpperCase()}${thing.slice(1)}s`;
  const written = `Total credits${who === undefined ? '' : ` of ${who}`}${each ?? (/over the (?:whole )?term/.test(all) ? ' over the term' : ` in each ${windowIn(all) ?? 'calendar month'}`)} must not exceed ${amount}`;
  return written === all ? undefined : instead(doubt, 'total-credits', written);
}

/** What no figure depends on. */
function findProse(doubt: Doubt, all: string): Advice | undefined {
  const isCredits =
    /^(?:The |Service |Such |These |Any )?[Ss]?(?:ervice )?[Cc]redits?\b/.test(all) && !/\d/.test(all.replace(/\d+ \w+$/, ''));
  if (!isCredits && !/^The (?:total |aggregate )?liability\b|^Liability\b/.test(all)) return undefined;
  if (/^Credits (?:must|may|add|in a|for|below)\b/.test(all) || /["“]/.test(all)) return undefined;
  const name = /liabilit/i.test(all) ? 'Liability' : /remed/.test(all) ? 'Sole Remedy' : 'Service Credits';
  const message = `No figure depends on this, so it stands in a clause: 'clause ${name} says "…".'`;
  return instead(doubt, 'belongs-in-clause', `clause ${name} says "${all}."`, message);
}

function windowIn(words: string): string | undefined {
  const rolling = /rolling \d+ [a-z]+/.exec(words)?.[0];
  const [, kind, unit] = new RegExp(`(?:(calendar|contract) |(?:in|per|each|any|a|every) )(${UNIT})\\b`).exec(words) ?? [];
  return rolling ?? (unit === undefined ? undefined : `${kind ?? 'calendar'} ${unit}`);
}
