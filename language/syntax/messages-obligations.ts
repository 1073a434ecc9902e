/** How contracts word duties that are not targets: reports, reviews, notices and records; and how they are written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';

export const findObligation: Detector = (doubt) => {
  if (!/^(TERM|amendment)$/.test(doubt.kind(0)) && !/^(The|Each|A|An|Any|Either|Neither|Both|All)$/.test(doubt.image(0))) return undefined;
  return (
    findSubject(doubt) ??
    findMoney(doubt) ??
    findReview(doubt) ??
    findReport(doubt) ??
    findProof(doubt) ??
    findSecondDuty(doubt) ??
    findTail(doubt) ??
    findKept(doubt) ??
    findTimeFirst(doubt) ??
    findResponsible(doubt)
  );
};

/** `The parties must …`, `Either party may …`. */
function findSubject(doubt: Doubt): Advice | undefined {
  const to = doubt.stretch(0, /^(The|Each|Either|Both|Neither|Any|A|All|Every) (of the )?(parties|party|Parties|Party)$/, 4);
  if (to < 0 || !/^(must|may|shall|will|should|can|agrees?)$/.test(doubt.image(to + 1))) return undefined;
  if (doubt.image(0) === 'Neither') {
    return advise('parties-by-name', "Name the parties: 'Provider and Customer must not …'.", 0, to);
  }
  const modal = /^(may|can)$/.test(doubt.image(to + 1)) ? 'may' : 'must';
  return advise('parties-by-name', `Name the parties: 'Provider and Customer ${modal} …'.`, 0, to);
}

/** `Provider must refund 10% of Monthly Fee`: in quotes it would move no money. */
function findMoney(doubt: Doubt): Advice | undefined {
  if (doubt.kind(0) !== 'TERM' || doubt.image(1) !== 'must' || doubt.kinds.includes('STRING')) return undefined;
  if (
    !/^(refund|reimburse|compensate|give|grant|issue|provide|apply|allow|offer|return|deduct|rebate|reduce|discount|waive|forfeit|owe)$/.test(
      doubt.image(2),
    )
  )
    return undefined;
  const amount = /\d[\d.]*(?:%| percent) of (?:the )?[A-Z]\w*(?: [A-Z]\w*)*|(?:\b[A-Z]{3} |[£€$¥])\d[\d,.]*(?: (?:thousand|million))?/.exec(
    doubt.sentence,
  )?.[0];
  if (amount === undefined) return undefined;
  const message = `A credit needs its reason: 'If Uptime is missed, ${doubt.image(0)} must credit ${amount.replace(' of the ', ' of ')}'.`;
  return advise('credit-without-reason', message, 0, doubt.tokens.length - 1);
}

const LEAST = '(?:at least )?';
const EACH = '(?:each|every|per|once an?|once per|once every|once each)';
const reviews = wordings(String.raw`
[every]
  ${LEAST}(?:annually|yearly|${EACH} (?:calendar |contract )?year|on an? (?:annual|yearly) basis|every twelve months) → every 12 months
  ${LEAST}(?:twice (?:a|per) year|half-yearly|semi-annually|biannually|every half year) → every 6 months
  ${LEAST}(?:quarterly|${EACH} (?:calendar |contract )?quarter|on a quarterly basis) → every 3 months
  ${LEAST}(?:monthly|${EACH} (?:calendar |contract )?month|on a monthly basis) → every 1 month
  ${LEAST}(?:weekly|${EACH} (?:calendar )?week|on a weekly basis) → every 1 week
  ${LEAST}(?:daily|${EACH} (?:calendar )?day|on a daily basis) → every 1 day
[extra-word]
  (?:(?:at least|no less often than|not less than|no later than)(?: once)?|once)(?= every \d) →
`);

/** `must review Uptime yearly`, `must review Uptime at least once every 12 months`, `must review this agreement annually`. */
function findReview(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const verb = doubt.tokens.findIndex(({ image }, index) => image === 'review' && doubt.image(index - 1) === 'must');
  if (verb < 0 || at <= verb) return undefined;
  const last = doubt.tokens.length - 1;
  if (doubt.kind(verb + 1) !== 'TERM' || at === verb + 1) {
    const message = `'review' goes with the name of a figure or a target. A review of something else is a duty in quotes: ${short(`"${doubt.words(verb, last)}"`)}.`;
    return doubt.sentence.includes('"') ? undefined : advise('text-without-quotes', message, verb, last, `"${doubt.words(verb, last)}"`);
  }
  const advice = findWording(doubt, reviews, 1);
  if (advice) return advice;
  if (doubt.image(at) === 'with' && doubt.kind(at + 1) === 'TERM') {
    const message = `Who takes part stands at the start: '${doubt.words(0, verb - 2)} and ${doubt.image(at + 1)} must review ${doubt.image(verb + 1)} every 6 months'.`;
    return advise('other-order', message, at, at + 1);
  }
  if (/^(every|each|,|and)$/.test(doubt.image(at)) || doubt.kinds.slice(verb, at).includes('every')) return undefined;
  return advise('every', `Say how often: 'review ${doubt.image(verb + 1)} every 6 months'.`, Math.min(at, last), last);
}

const reports = wordings(String.raw`
[extra-word]
  (?:in writing|by e-?mail|electronically|in electronic form|via \w+|in detail|formally) →
    : How a report is sent is not said here. Take '$&' out.
[which-window]
  (after|within) (?:the )?(?:end of )?(?:the )?(month|quarter)(?:'s)?(?: end)? → $1 each calendar $2
[other-word]
  (?:no|not) later than → within
`);

/** `must report Availability monthly`, `must report incidents within 24 hours`, `must report to Customer on Availability`. */
function findReport(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  const verb = doubt.tokens.findIndex(({ image }, index) => image === 'report' && doubt.image(index - 1) === 'must');
  if (verb < 0 || at <= verb) return undefined;
  const last = doubt.tokens.length - 1;
  const to = doubt.kinds.indexOf('to', verb);
  const receiver = to > 0 && doubt.kind(to + 1) === 'TERM' ? doubt.image(to + 1) : 'Customer';
  const [, unit] =
    /\b(?:(month|quarter|week|dai|year|annual)ly|(?:each|every|per) (?:calendar |contract )?(?:month|quarter|week|year))\b/.exec(
      sentence,
    ) ?? [];
  const often = /\b(month|quarter|week|year)/.exec(unit ?? sentence)?.[1];
  const due = `within 5 days after each calendar ${often ?? 'month'}`;
  if (doubt.image(verb + 1) === 'to' && doubt.kind(verb + 2) === 'TERM') {
    const [, party = receiver, figure = 'Availability'] = /^(\S+) (.+)$/.exec(doubt.image(verb + 2)) ?? [];
    const message = `What is reported comes first: 'must report ${figure} to ${party} ${due}'.`;
    return advise('other-order', message, verb, Math.max(at, verb + 2));
  }
  const advice = findWording(doubt, reports, 1);
  if (advice) return advice;
  const hasText = doubt.kinds.includes('STRING');
  const isKindOf = doubt.kind(verb + 1) === 'TERM' && doubt.kind(verb + 2) === 'WORD' && !/(ly|ing|ed)$/.test(doubt.image(verb + 2));
  if (!hasText && (isKindOf || doubt.isWord(verb + 1)) && doubt.image(verb + 1) !== 'on') {
    // What happens now and then is told at once, in words of its own.
    if (often === undefined) return quoteTo(doubt, verb);
    if (to < verb + 2) return undefined;
    const written = `"${doubt.words(verb + 1, to - 1)}"`;
    const message = `A report says figures by their names, or content in quotes: 'report ${written} to ${receiver} ${due}'.`;
    return advise('text-without-quotes', message, verb + 1, to - 1, written);
  }
  const isDue = /^(\w+ly|every|each|by|on|per|no|before|at|once|in|when|after|about|as|not)$/.test(doubt.image(at)) || at > last;
  if (!isDue || doubt.kind(at - 1) === 'NUMBER' || /^(after|report)$/.test(doubt.image(at - 1)) || doubt.helps(at, at, ['within']))
    return undefined;
  const figures = hasText || doubt.kind(verb + 1) === 'TERM' ? doubt.words(verb + 1, to > verb ? to - 1 : verb + 1) : 'Availability';
  const message = `Say to whom, and by when after each window: '${doubt.words(0, verb)} ${figures} to ${receiver} ${due}'.`;
  return advise('report', message, Math.min(at, last), last);
}

/** Puts a duty in quotes, as far as to its time. */
function quoteTo(doubt: Doubt, verb: number): Advice | undefined {
  const within = doubt.kinds.lastIndexOf('within');
  const end = within > verb + 1 && doubt.reach(verb, within - 1, ['STRING']) === Infinity ? within - 1 : doubt.tokens.length - 1;
  const written = `"${doubt.words(verb, end)}"`;
  return doubt.reach(verb, end, ['STRING']) === Infinity
    ? advise('text-without-quotes', `Put these words in quotes: ${short(written)}.`, verb, end, written)
    : undefined;
}

/** `Provider must prove that …`, `The burden of proof is on Provider`. */
function findProof(doubt: Doubt): Advice | undefined {
  if (
    !/\b(burden of pro|proves?\b|proof\b|conclusive|decisive|source of truth|authoritative|prima facie)/.test(doubt.sentence) ||
    doubt.sentence.includes('"')
  )
    return undefined;
  const message =
    "Whose figures count is said where they are kept: 'records Probes means \"…\", collected by Customer', and 'a time set by Customer'. More than that is prose: 'clause Proof says \"…\"'.";
  return advise('proof', message, 0, doubt.tokens.length - 1);
}

/** `Provider must "do this" and must "do that"`. */
function findSecondDuty(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const text = doubt.tokens.findIndex(({ tokenType }, index) => index >= at && tokenType.name === 'STRING');
  const from = doubt.image(at) === 'and' && doubt.image(at - 1) === ',' ? at - 1 : at;
  if (text < 0 || !doubt.kinds.slice(0, from).includes('STRING')) return undefined;
  const to = doubt.stretch(from, /^,?( ?(and|and then|then|and also))?( (must|shall|will))?$/, 4);
  const modal = doubt.kinds.findIndex((kind) => /^(must|may)$/.test(kind));
  if (to < 0 || to + 1 !== text || modal < 1 || modal > 5) return undefined;
  const written = `. ${doubt.words(0, modal)}${doubt.image(modal + 1) === 'not' ? ' not' : ''}`;
  return advise('second-duty', `Each duty has a sentence of its own: end this one, and go on '${written.slice(2)} …'.`, from, to, written);
}

/** `must "call" within 24 hours of an incident`, `must "call" every month`: from when, and how often, is said in the text. */
function findTail(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const text = doubt.kinds.indexOf('STRING');
  const last = doubt.tokens.length - 1;
  if (text < 2 || at <= text || at > text + 8 || !/^(must|may|not)$/.test(doubt.image(text - 1)) || doubt.kind(0) !== 'TERM')
    return undefined;
  if (at > last || !/^[\w]/.test(doubt.image(at)) || doubt.kinds.slice(text + 1).includes('STRING')) return undefined;
  // What is only misspelt or only wrong in one word is said as that.
  const within = doubt.kinds.indexOf('within', text);
  if (within < 0 && /^(in|under|inside|during)$/.test(doubt.image(at)) && doubt.helps(at, at, ['within'])) return undefined;
  if (within > 0 && at <= within + 2 && !(doubt.image(at - 1) === 'of')) return undefined;
  if (/^no later than|^not later than/.test(doubt.words(at, at + 2)) && doubt.helps(at, at + 2, ['within']))
    return advise('other-word', `Write 'within' instead of '${doubt.words(at, at + 2)}'.`, at, at + 2, 'within');
  if (doubt.reach(text, last, ['STRING']) !== Infinity) return undefined;
  const written = `"${doubt.image(text).slice(1, -1)} ${doubt.words(text + 1, last)}"`;
  const when = /^(of|after|from|following)$/.test(doubt.image(at)) || doubt.image(at - 1) === 'of';
  const message = when
    ? `From what moment time runs is said in the text: ${short(written)}.`
    : `When and how is said in the text: ${short(written)}.`;
  return advise('time-in-text', message, text, last, written);
}

/** `must keep records for 3 years`, `must give Customer 48 hours notice`, `must provide a report`: not what these words do here. */
function findKept(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const verb =
    doubt.tokens.findIndex(
      ({ image }, index) => index > 0 && image === 'must' && /^(keep|give|provide|return|report|claim)$/.test(doubt.image(index + 1)),
    ) + 1;
  if (verb === 0 || at < verb || doubt.kind(0) !== 'TERM' || doubt.kinds.includes('STRING')) return undefined;
  const rest = doubt.ahead(verb + 1);
  const isOther =
    (doubt.image(verb) === 'keep' &&
      (/^(?!(the|an?) [A-Z])[a-z]/.test(rest) ||
        /^the [A-Z][\w ]* (records|data|logs|files)\b/.test(rest) ||
        /^[A-Z][\w ]*? (?!at |below|above|exactly|under|over|within|no |not |less|more|greater|higher|lower|better|between|of |is |and |or |equal|up to)[a-z]+\b/.test(
          rest,
        ) ||
        /^[A-Z][\w ]* (for|in|at (a|an|the|its)|safe|secret|available|up)\b/.test(rest)) &&
      !/\d\s?%/.test(rest)) ||
    (doubt.image(verb) === 'give' && !/\bmiss(es)?\b/.test(rest)) ||
    (doubt.image(verb) === 'return' && !/\bcredits?\b/.test(rest)) ||
    (doubt.image(verb) === 'provide' && !/^[A-Z][\w ]* (of [A-Z][\w ]* )?within .* after/.test(rest));
  if (!isOther || /\b(credits?|refund)\b/.test(rest)) return undefined;
  return quoteTo(doubt, verb);
}

const timeFirst = wordings(String.raw`
[other-order]
  ,? ?(within \d+ (?:business )?{U}(?: of {T})?),? "([^"]*)"$ → "$2" $1
  ,? ?(within \d+ (?:business )?{U}),? ([a-z][^"]*)$ → "$2" $1
  ,? ?([a-z][^",]*), "([^"]*)"$ → "$1, $2"
`);

/** `must, within 5 days, deliver a report`, `must within 24 hours "call back"`. */
function findTimeFirst(doubt: Doubt): Advice | undefined {
  return doubt.image(doubt.at - 1) === 'must' && doubt.kind(0) === 'TERM' ? findWording(doubt, timeFirst, 0) : undefined;
}

/** `Provider is responsible for backups`, `Provider has the duty …`, `Provider does not guarantee …`. */
function findResponsible(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (at !== 1 || doubt.kind(0) !== 'TERM') return undefined;
  const to = doubt.stretch(
    1,
    new RegExp(
      '^(is|are) (solely |fully |jointly )?(responsible|liable|accountable|in charge)( for)?$|^(does|do) not \\w+$|^(is|are) not (responsible|liable|required|obliged)( for| to)?$|^(has|bears|have) (the|a|an) (duty|obligation|responsibility|task)',
    ),
    5,
  );
  if (to < 0) {
    const isNoun = /^(guarantees|warrants|ensures|promises|commits|undertakes|needs|has)$/.test(doubt.image(1)) && doubt.image(2) !== 'to';
    return isNoun
      ? advise('modal', `A duty needs 'must', and what is to be done in quotes: '${doubt.image(0)} must "…"'.`, 1, 1)
      : undefined;
  }
  if (/ not /.test(` ${doubt.words(1, to)} `)) {
    const name = /liab/.test(doubt.sentence) ? 'Liability' : 'Exclusions';
    return advise(
      'prose',
      `Only duties and rights stand in sentences. What is not owed is prose: 'clause ${name} says "…"'.`,
      0,
      doubt.tokens.length - 1,
    );
  }
  return advise(
    'modal',
    `A duty needs 'must', and what is to be done in quotes: '${doubt.image(0)} must "…"'.`,
    1,
    Math.min(to, doubt.tokens.length - 1),
  );
}

function short(quoted: string): string {
  return quoted.length > 60 ? `${quoted.slice(0, 50).trimEnd()} …"` : quoted;
}
