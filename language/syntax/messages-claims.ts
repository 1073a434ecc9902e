/** How contracts word claims of credits, disputes and notices, and how they are written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { UNITS } from './quantity-words';

export const findClaim: Detector = (doubt) =>
  findClaimDuty(doubt) ?? findClaimPassive(doubt) ?? findDispute(doubt) ?? findNoticeOfMiss(doubt);

const length = new RegExp(`\\b(\\d[\\d.]* (?:business )?(?:${UNITS}))\\b`);
const endOfWindow = 'after the end of the calendar month';

/** `must submit a claim within 30 days`, `must claim the credit within 30 days of the miss`. */
function findClaimDuty(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const modal = doubt.tokens.findIndex(({ image }, index) => index > 0 && /^(must|may|shall|will|should)$/.test(image));
  if (modal !== 1 || doubt.kind(0) !== 'TERM' || at < 1 || doubt.kinds.includes('If')) return undefined;
  const to = doubt.stretch(modal + 1, CLAIM, 9);
  const days = length.exec(doubt.sentence)?.[1];
  if (to < 0 || (days === undefined && !/ by | before | in the | within \d/.test(doubt.sentence))) return undefined;
  const last = doubt.tokens.length - 1;
  const model = `${doubt.image(0)} must claim a credit within ${days ?? '30 days'} ${endOfWindow}`;
  if (doubt.words(modal, to) !== 'must claim a credit') {
    if (doubt.helps(modal, to, ['must', 'claim', 'a', 'credit']))
      return advise('claim', `Write 'must claim a credit' instead of '${doubt.words(modal, to)}'.`, modal, to, 'must claim a credit');
    return advise('claim', `Write '${model}'.`, modal, last);
  }
  return findDeadline(doubt, to + 1, model) ?? findClaimTail(doubt);
}

const CLAIM =
  /^(claim|(request|demand|seek|ask for|apply for|invoice)( (a|an|the|any|its|each|such|all|every|that|those))?( service)? credits?|(submit|make|file|raise|lodge|bring|send|notify) (a|an|its|any|the|all|each)?( ?(credit|written|service credit))?( ?claims?| ?requests?)( for( (a|an|the|any|its|each|such))?( service)? credits?)?|claim( (a|an|the|any|its|each|such|all|every|that|those))?( service)? credits?)$/;

/** `within 30 days`, `within 30 days of the miss`, `by the end of the next month`. */
function findDeadline(doubt: Doubt, from: number, model: string): Advice | undefined {
  const { at } = doubt;
  const last = doubt.tokens.length - 1;
  if (at > last && doubt.image(from) === 'within' && doubt.helps(at, at - 1, endOfWindow.replace('month', 'month').split(' ')))
    return advise(
      'claim-from-when',
      `Say from when: 'within ${doubt.words(from + 1, last)} ${endOfWindow}'.`,
      last + 1,
      last,
      ` ${endOfWindow}`,
    );
  if (at < from || at > from + 12) return undefined;
  const start = doubt.stretch(at, /^(from|following|since|of|starting from|beginning with|counted from)$/, 3);
  if (start >= 0 && doubt.helps(at, start, ['after']))
    return advise('other-word', `Write 'after' instead of '${doubt.words(at, start)}'.`, at, start, 'after');
  if (
    /^(by|before|until|no|not|on|at)$/.test(doubt.image(at)) ||
    /^in [a-z]/.test(doubt.words(at, at + 1)) ||
    (doubt.kind(at - 1) === 'NUMBER' && doubt.kind(at) === 'WORD') ||
    /\b(miss|outage|incident|failure|breach|event|invoice|occurrence|downtime|unavailability)\b/.test(doubt.words(at, last))
  )
    return advise(
      'claim-from-when',
      `A deadline runs from the end of a window: '${model}'.`,
      Math.max(from, at - (/^(the|a|an)$/.test(doubt.image(at - 1)) ? 1 : 0)),
      last,
    );
  const dropped = doubt.stretch(at, /^((from|to|against|with) [A-Z]\w*|in writing|by e-?mail|in its system)$/, 3);
  if (dropped >= 0 && doubt.helps(at, dropped, []))
    return advise('extra-word', `'${doubt.words(at, dropped)}' is not needed. Take it out.`, at, dropped, '');
  return undefined;
}

/** `…, with the ticket numbers`, `…, otherwise it lapses`, `… in which Uptime was missed`. */
function findClaimTail(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const last = doubt.tokens.length - 1;
  const from = doubt.image(at - 1) === ',' ? at - 1 : at;
  const tail = doubt.words(at, last);
  if (/^(or|otherwise|failing|else|after which|and credits|in which|during which|for|to which|where)\b/.test(tail)) {
    const isLost = /^(or|otherwise|failing|else|after|and)\b/.test(tail);
    const message = isLost
      ? `A credit that is not claimed in time is lost anyway. Take '${tail}' out.`
      : `The deadline holds for every credit of the window. Take '${tail}' out.`;
    return doubt.helps(from, last, []) ? advise('extra-word', message, from, last, '') : undefined;
  }
  const stating = doubt.stretch(
    at,
    /^(with|including|together with|and|containing|giving|enclosing|specifying|quoting|listing|and (state|include|give|list|specify|quote))$/,
    2,
  );
  if (stating < 0 || stating >= last || doubt.kinds.slice(stating).includes('STRING')) return undefined;
  const written = `, stating "${doubt.words(stating + 1, last)}"`;
  return advise('stating', `Write '${written.slice(2)}'.`, from, last, written);
}

/** `Credits must be claimed within 30 days`, `Credits not claimed within 30 days lapse`. */
function findClaimPassive(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const days = length.exec(sentence)?.[1];
  const isPurpose =
    /^(To|In order to) (receive|get|obtain|claim|be eligible for|qualify for|have) .*\bcredits?\b/.test(sentence) ||
    /^If .*\b(does not|fails to|did not|not) claim/.test(sentence) ||
    /^[A-Z]\w* has .* to claim\b/.test(sentence);
  if (isPurpose && !doubt.kinds.includes('STRING'))
    return advise(
      'claim',
      `Say who must claim, and by when: 'Customer must claim a credit within ${days ?? '30 days'} ${endOfWindow}'.`,
      0,
      doubt.tokens.length - 1,
    );
  if (
    !/^(Any |All |A |Each |The |Service |No |Unclaimed )?([Cc]redits?|[Cc]laims?|[Ss]ervice [Cc]redits?)\b/.test(sentence) ||
    doubt.kinds.includes('STRING')
  )
    return undefined;
  if (!/\b(claim|claims|claimed|unclaimed|expires?|lapses?|forfeited|requested|Claims)\b/i.test(sentence) || /exceed|capped/.test(sentence))
    return undefined;
  return advise(
    'claim',
    `Say who must claim, and by when: 'Customer must claim a credit within ${days ?? '30 days'} ${endOfWindow}'.`,
    0,
    doubt.tokens.length - 1,
  );
}

/** `may challenge any figure within 10 days of receipt of the report`. */
function findDispute(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const days = length.exec(doubt.sentence)?.[1];
  if (
    days !== undefined &&
    doubt.kind(0) === 'TERM' &&
    /^\S+ (has|have) (\w+ )?\d.* to (dispute|challenge|object|contest)/.test(doubt.sentence)
  )
    return advise('dispute', `Write '${doubt.image(0)} may dispute a figure within ${days} after the report'.`, 0, doubt.tokens.length - 1);
  const entitled = doubt.stretch(1, /^(is|are) (entitled|allowed|permitted|free) to$|^(has|have) the right to$/, 4);
  if (entitled > 0 && at <= entitled && doubt.kind(0) === 'TERM')
    return advise('modal', `A right needs 'may'. Write it instead of '${doubt.words(1, entitled)}'.`, 1, entitled, 'may');
  const to = doubt.stretch(
    1,
    /^(may|must|shall|can) (dispute|challenge|contest|object to|query|question)( (an?|any|the|each|its|such))?( ([a-z]+ )?(figures?|reports?|results?|data|measurements?|numbers?|values?)| [A-Z]\w*)$/,
    7,
  );
  const raised =
    to < 0
      ? doubt.stretch(1, /^(must|may|shall) (raise|notify|submit|bring|lodge) (a |any |the |its |all )?(disputes?|objections?)$/, 6)
      : to;
  const disputed = doubt.stretch(1, /^may (dispute|challenge|contest|object to) .*$/, 12);
  if (raised < 0 && disputed > 0 && at >= 2 && doubt.kind(0) === 'TERM' && !doubt.kinds.includes('STRING')) {
    const within = doubt.kinds.lastIndexOf('within');
    const end = within > 3 && doubt.reach(2, within - 1, ['STRING']) === Infinity ? within - 1 : doubt.tokens.length - 1;
    const quoted = `"${doubt.words(2, end)}"`;
    return doubt.reach(2, end, ['STRING']) === Infinity
      ? advise('text-without-quotes', `Put these words in quotes: ${quoted}.`, 2, end, quoted)
      : undefined;
  }
  if (raised < 0 || doubt.kind(0) !== 'TERM' || at < 1) return undefined;
  if (doubt.words(1, raised) !== 'may dispute a figure') {
    const written = 'may dispute a figure';
    return doubt.helps(1, raised, written.split(' '))
      ? advise('dispute', `Write '${written}' instead of '${doubt.words(1, raised)}'.`, 1, raised, written)
      : undefined;
  }
  const last = doubt.tokens.length - 1;
  if (at > last)
    return advise('dispute', `Say from when: '${doubt.words(raised + 1, last)} after the report'.`, last + 1, last, ' after the report');
  const dropped = doubt.stretch(at, /^(in writing|by e-?mail|with [A-Z]\w*)$/, 3);
  if (dropped >= 0 && doubt.helps(at, dropped, []))
    return advise('extra-word', `'${doubt.words(at, dropped)}' is not needed. Take it out.`, at, dropped, '');
  for (let from = at; from >= at - 1; from -= 1) {
    const end = doubt.stretch(
      from,
      /^(of|after|from|following) ((the|its) )?((date|day|receipt|receiving|delivery|publication|issue)( of)?|receipt|getting|it)( (of )?(the|a|that|this|each)( monthly)? report)?$|^(of|from|following) (the|a|each|that|this)( monthly)? report$/,
      8,
    );
    if (end >= at && doubt.helps(from, end, ['after', 'the', 'report']))
      return advise('dispute', `Write 'after the report' instead of '${doubt.words(from, end)}'.`, from, end, 'after the report');
  }
  const window = doubt.stretch(at, /^(the|each|every|a|that) (calendar |contract )?(month|quarter|year)$/, 3);
  if (doubt.image(at - 1) === 'after' && window >= 0) {
    const kind = /contract/.test(doubt.words(at, window)) ? 'contract' : 'calendar';
    const written = `the end of the ${kind} ${doubt.image(window)}`;
    if (doubt.helps(at, window, written.split(' ')))
      return advise('dispute', `Write '${written}' instead of '${doubt.words(at, window)}'.`, at, window, written);
  }
  return undefined;
}

/** `must give Provider written notice of an outage within 10 days of it`. */
function findNoticeOfMiss(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.words(1, 2) !== 'must give' && doubt.words(1, 2) !== 'must report' && doubt.words(1, 2) !== 'must notify') return undefined;
  const noun = '(an? |any |the |each |every )?(miss|misses|missed targets?|breach|breaches|missed Uptime)';
  const to = doubt.stretch(
    2,
    new RegExp(
      `^(give|report|notify)( to)?( [A-Z]\\w*)?( of)?( (a|the|any|prompt|written|formal))*( notice)?( in writing)?( to [A-Z]\\w*)?( of| about)? ${noun}( in writing)?( to [A-Z]\\w*)?$`,
    ),
    12,
  );
  if (to < 0 || at > to + 9) return undefined;
  const written = 'give notice of a miss';
  const days = length.exec(doubt.sentence)?.[1] ?? '30 days';
  if (doubt.words(2, to) !== written) {
    return doubt.helps(2, to, written.split(' ')) && at <= to + 1
      ? advise('notice-of-miss', `Write '${written}' instead of '${doubt.words(2, to)}'.`, 2, to, written)
      : undefined;
  }
  const model = `within ${days} ${endOfWindow}`;
  if (at >= doubt.tokens.length && doubt.image(to + 1) === 'within')
    return advise('notice-of-miss', `Say from when: '${model}'.`, at, at - 1, ` ${endOfWindow}`);
  const tail = doubt.words(at - 1, doubt.tokens.length - 1);
  return /^(of|after|the|within)\b.*\b(miss|it|outage|breach|event)$/.test(tail) && doubt.words(at - 1, at + 1) !== 'of the end'
    ? advise('notice-of-miss', `A deadline runs from the end of a window: '${model}'.`, to + 1, doubt.tokens.length - 1)
    : undefined;
}
