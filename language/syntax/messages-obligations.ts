/** How contracts word duties that are not targets: reports, reviews, notices and records; and how they are written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

export const findObligation: Detector = (doubt) => {
  if (!/^(TERM|amendment)$/.test(doubt.kind(0)) && !/^(The|Each|A|An|Any|Either|Neither|Both|All)$/.test(doubt.image(0))) return undefined;
  return (
    findSubject(doubt) ??
    findReason(doubt) ??
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

/** `Provider must credit GBP 100 if Uptime is missed`: the reason comes first. */
function findReason(doubt: Doubt): Advice | undefined {
  const modal = doubt.kinds.findIndex((kind, index) => index > 0 && /^(must|may)$/.test(kind));
  const from = doubt.tokens.findIndex(({ image }, index) => index > modal && /^(if|when|whenever|where|once)$/.test(image));
  const last = doubt.tokens.length - 1;
  if (modal < 0 || from < 0 || from < doubt.at - 4) return undefined;
  const reason = doubt.words(from + 1, last);
  if (!/\b(is|was|are|has been|have been) (missed|not met|breached|below|above|at least|at most)\b/.test(reason)) return undefined;
  const written = `If ${reason.replace(/\b(was|has been) missed/, 'is missed')}, ${doubt.words(0, from - 1).replace(/,$/, '')}`;
  const shown = written.length > 90 ? `${written.slice(0, 86).trimEnd()} …` : written;
  return advise('reason-first', `The reason comes first: '${shown}'.`, 0, last, written);
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

const rhythms: readonly (readonly [RegExp, string])[] = [
  [
    /^(annually|yearly|(each|every|per|once a|once per|once every|once each) (calendar |contract )?year|on an annual basis|on a yearly basis|every twelve months)$/,
    'every 12 months',
  ],
  [/^(twice a year|twice per year|half-yearly|semi-annually|biannually|every half year)$/, 'every 6 months'],
  [
    /^(quarterly|(each|every|per|once a|once per|once every|once each) (calendar |contract )?quarter|on a quarterly basis)$/,
    'every 3 months',
  ],
  [/^(monthly|(each|every|per|once a|once per|once every|once each) (calendar |contract )?month|on a monthly basis)$/, 'every 1 month'],
  [/^(weekly|(each|every|per|once a|once per|once every|once each) (calendar )?week|on a weekly basis)$/, 'every 1 week'],
  [/^(daily|(each|every|per|once a) (calendar )?day|on a daily basis)$/, 'every 1 day'],
];

/** `must review Uptime yearly`, `must review Uptime at least once every 12 months`, `must review this agreement annually`. */
function findReview(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const verb = doubt.tokens.findIndex(({ image }, index) => image === 'review' && doubt.image(index - 1) === 'must');
  if (verb < 0 || at <= verb) return undefined;
  const last = doubt.tokens.length - 1;
  if (doubt.kind(verb + 1) !== 'TERM' || at === verb + 1) {
    const written = `"${doubt.words(verb, last)}"`;
    const message = `'review' goes with the name of a figure or a target. A review of something else is a duty in quotes: ${short(written)}.`;
    return doubt.sentence.includes('"') ? undefined : advise('text-without-quotes', message, verb, last, written);
  }
  for (let from = at; from >= Math.max(verb + 2, at - 1); from -= 1) {
    for (const [words, written] of rhythms) {
      const to = doubt.stretch(from, words, 5);
      if (to >= at && doubt.helps(from, to, ['every', 'NUMBER', 'months']))
        return advise('every', `Write '${written}' instead of '${doubt.words(from, to)}'.`, from, to, written);
    }
  }
  const least = doubt.stretch(at, /^((at least|no less often than|not less than|no later than)( once)?|once)$/, 4);
  if (least >= 0 && doubt.image(least + 1) === 'every')
    return advise('extra-word', `'${doubt.words(at, least)}' is not needed. Take it out.`, at, least, '');
  if (least >= 0) {
    const rest = doubt.words(least + 1, last);
    const written = rhythms.find(([words]) => words.test(/^once/.test(rest) ? rest : `once ${rest}`) || words.test(rest))?.[1];
    if (written !== undefined) return advise('every', `Write '${written}' instead of '${doubt.words(at, last)}'.`, at, last, written);
  }
  if (doubt.image(at) === 'with' && doubt.kind(at + 1) === 'TERM') {
    const message = `Who takes part stands at the start: '${doubt.words(0, verb - 2)} and ${doubt.image(at + 1)} must review ${doubt.image(verb + 1)} every 6 months'.`;
    return advise('other-order', message, at, at + 1);
  }
  if (!/^(every|each|,|and)$/.test(doubt.image(at)) && !doubt.kinds.slice(verb, at).includes('every'))
    return advise('every', `Say how often: 'review ${doubt.image(verb + 1)} every 6 months'.`, Math.min(at, last), last);
  return undefined;
}

/** `must report Availability monthly`, `must report incidents within 24 hours`, `must report to Customer on Availability`. */
function findReport(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  const verb = doubt.tokens.findIndex(({ image }, index) => image === 'report' && doubt.image(index - 1) === 'must');
  if (verb < 0 || at <= verb || doubt.kind(at) === '"') return undefined;
  const last = doubt.tokens.length - 1;
  const to = doubt.kinds.indexOf('to', verb);
  const receiver = to > 0 && doubt.kind(to + 1) === 'TERM' ? doubt.image(to + 1) : 'Customer';
  const isRegular =
    /\b(monthly|quarterly|weekly|daily|yearly|annually|(each|every|per|end of the|end of each) (calendar |contract )?(month|quarter|week|year))\b/.exec(
      sentence,
    );
  const window =
    /\b(month|quarter|week|year|day)|annual/.exec(isRegular?.[0].replace('daily', 'day') ?? '')?.[0].replace('annual', 'year') ?? 'month';
  const due = `within 5 days after each calendar ${window}`;
  // What happens now and then is told at once, in words of its own.
  const hasText = doubt.kinds.includes('STRING');
  if (doubt.image(verb + 1) === 'to' && doubt.kind(verb + 2) === 'TERM') {
    const [, party, figure] = /^(\S+) (.+)$/.exec(doubt.image(verb + 2)) ?? [];
    const message = `What is reported comes first: 'must report ${figure ?? 'Availability'} to ${party ?? receiver} ${due}'.`;
    return advise('other-order', message, verb, Math.max(at, verb + 2));
  }
  const isKindOf = doubt.kind(verb + 1) === 'TERM' && doubt.kind(verb + 2) === 'WORD' && !/(ly|ing|ed)$/.test(doubt.image(verb + 2));
  const later = doubt.stretch(at, /^(no|not) later than$/, 3);
  if (later >= 0 && doubt.helps(at, later, ['within']))
    return advise('other-word', `Write 'within' instead of '${doubt.words(at, later)}'.`, at, later, 'within');
  if (doubt.image(at - 1) === 'after' && /^(every|the)$/.test(doubt.image(at))) return undefined;
  if (
    !hasText &&
    (isKindOf || doubt.isWord(verb + 1) || /^(every|all|any|an?|the|its)$/.test(doubt.image(verb + 1))) &&
    doubt.image(verb + 1) !== 'on'
  ) {
    if (isRegular === null) {
      const within = doubt.tokens.findIndex(({ image }, index) => index > verb && image === 'within');
      const end = within > 0 && doubt.reach(verb, within - 1, ['STRING']) === Infinity ? within - 1 : last;
      const written = `"${doubt.words(verb, end)}"`;
      return advise('text-without-quotes', `Put these words in quotes: ${short(written)}.`, verb, end, written);
    }
    if (to < 0 || to < verb + 2 || /ly$/.test(doubt.image(verb + 1)))
      return advise('report', `Say of what, to whom and by when: 'must report Availability to ${receiver} ${due}'.`, at, last);
    const written = `"${doubt.words(verb + 1, to - 1)}"`;
    const message = `A report says figures by their names, or content in quotes: 'report ${written} to ${receiver} ${due}'.`;
    return advise('text-without-quotes', message, verb + 1, to - 1, written);
  }
  const figures =
    doubt.kind(verb + 1) === 'TERM' || hasText
      ? doubt.words(verb + 1, Math.max(verb + 1, (to > verb ? to : verb + 2) - 1))
      : 'Availability';
  const first = figures.replace(/\b(in|every|each|per|monthly|quarterly|weekly|on)\b.*$/, '').trim();
  const cut = doubt.stretch(at, /^(in writing|by e-?mail|electronically|in electronic form|via .+|in detail|formally)$/, 4);
  if (cut >= 0) return advise('extra-word', `How a report is sent is not said here. Take '${doubt.words(at, cut)}' out.`, at, cut, '');
  if (
    /^(after|within)$/.test(doubt.image(at - 1)) &&
    doubt.stretch(at, /^(the )?(end of )?(the )?month('s)? end$|^(the )?(end of )?(the )?(month|quarter)$/, 4) >= 0
  ) {
    const end = doubt.stretch(at, /^(the )?(end of )?(the )?month('s)? end$|^(the )?(end of )?(the )?(month|quarter)$/, 4);
    const written = `each calendar ${/quarter/.test(doubt.words(at, end)) ? 'quarter' : 'month'}`;
    if (doubt.helps(at, end, written.split(' ')))
      return advise('which-window', `Write '${written}' instead of '${doubt.words(at, end)}'.`, at, end, written);
  }
  const isDue =
    /^(monthly|quarterly|weekly|daily|yearly|annually|every|each|by|on|per|no|before|at|once|in|when|after|about|as|not)$/.test(
      doubt.image(at),
    ) || at > last;
  if (
    !isDue ||
    doubt.kind(at - 1) === 'NUMBER' ||
    (doubt.image(at) === 'on' && doubt.image(at - 1) === 'report') ||
    doubt.helps(at, at, ['within'])
  )
    return undefined;
  const message = `Say to whom, and by when after each window: '${doubt.words(0, verb)} ${first === '' ? 'Availability' : first} to ${receiver} ${due}'.`;
  return advise('report', message, Math.min(at, last), last);
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
  const last = doubt.tokens.length - 1;
  const rest = doubt.words(verb + 1, last);
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
  const within = doubt.kinds.lastIndexOf('within');
  const end = within > verb + 1 && doubt.reach(verb, within - 1, ['STRING']) === Infinity ? within - 1 : last;
  if (doubt.reach(verb, end, ['STRING']) !== Infinity) return undefined;
  const written = `"${doubt.words(verb, end)}"`;
  return advise('text-without-quotes', `Put these words in quotes: ${short(written)}.`, verb, end, written);
}

/** `must, within 5 days, deliver a report`, `must within 24 hours "call back"`. */
function findTimeFirst(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) !== 'must' || !/^(,|within)$/.test(doubt.image(at)) || doubt.kind(0) !== 'TERM') return undefined;
  const last = doubt.tokens.length - 1;
  const text = doubt.kinds.indexOf('STRING');
  const front = doubt.words(doubt.image(at) === ',' ? at + 1 : at, text < 0 ? at : text - 1).replace(/,$/, '');
  if (text < 0) {
    const written = `"${doubt.words(doubt.image(at) === ',' ? at + 1 : at, last)}"`;
    return doubt.reach(at, last, ['STRING']) === Infinity
      ? advise(
          'text-without-quotes',
          `Put these words in quotes: ${short(written)}.`,
          at,
          last,
          ` ${written}`.slice(doubt.image(at) === ',' ? 0 : 1),
        )
      : undefined;
  }
  if (text !== last) return undefined;
  const isTime = /^within \d+ ((business )?(seconds?|minutes?|hours?|days?|weeks?|months?))( of [A-Z][\w ]*)?$/.test(front);
  const written = isTime ? `${doubt.image(text)} ${front}` : `"${front}, ${doubt.image(text).slice(1, -1)}"`;
  return advise(
    'other-order',
    `Write '${doubt.image(0)} must ${short(written)}'.`,
    at,
    last,
    doubt.image(at) === ',' ? ` ${written}` : written,
  );
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
