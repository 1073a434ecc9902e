/** How contracts word what follows from a miss, and how it is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

export const findRemedy: Detector = (doubt) => {
  if (!doubt.kinds.includes('If')) return undefined;
  return (
    findMissing(doubt) ??
    findFalling(doubt) ??
    findWindowOfMiss(doubt) ??
    findRightToTerminate(doubt) ??
    findOwing(doubt) ??
    findReceiving(doubt) ??
    findReceiver(doubt) ??
    findMoneyInWords(doubt)
  );
};

/** `If Provider misses Uptime`, `If Provider fails to meet Uptime`. */
function findMissing(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at - 1) !== 'TERM' || doubt.image(at - 2) !== 'If') return undefined;
  const target = doubt.kinds.indexOf('TERM', at);
  if (target < 0 || target > at + MOST_WORDS) return undefined;
  if (
    !/^(misses|has missed|breaches|violates|is in breach of|(fails|has failed) to \w+|(does|did|has) not \w+)$/.test(
      doubt.words(at, target - 1),
    )
  )
    return undefined;
  const written = `${doubt.image(target)} is missed`;
  if (!doubt.helps(at - 1, target, ['TERM', 'is', 'missed'])) return undefined;
  return advise('missed-by-party', `Write 'If ${written}': the target says whose promise it is.`, at - 1, target, written);
}

/** `If Availability falls below 99%`. */
function findFalling(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const bound = doubt.image(at + 1);
  if (!/^(falls|drops|goes|sinks|rises|stays|remains|gets)$/.test(doubt.image(at)) || !/^(below|above|under|over)$/.test(bound))
    return undefined;
  const written = `is ${bound === 'under' ? 'below' : bound === 'over' ? 'above' : bound}`;
  return doubt.helps(at, at + 1, written.split(' '))
    ? advise('other-word', `Write '${written}' instead of '${doubt.words(at, at + 1)}'.`, at, at + 1, written)
    : undefined;
}

/** `missed in any calendar month`: the window stands in the target. */
function findWindowOfMiss(doubt: Doubt): Advice | undefined {
  const missed = doubt.kinds.lastIndexOf('missed', doubt.at);
  if (missed < 0 || doubt.at - missed > 4 || !/^(in|during|for|within|of)$/.test(doubt.image(missed + 1))) return undefined;
  let to = missed + 2;
  if (!/^(a|an|any|each|every|one|the|that|this)$/.test(doubt.image(to))) return undefined;
  while (/^(single|given|full|calendar|rolling|contract|billing|whole)$/.test(doubt.image(to + 1))) to += 1;
  to += 1;
  if (!/^(day|week|month|quarter|year)$/.test(doubt.image(to)) || !doubt.helps(missed + 1, to, [])) return undefined;
  const message = `The target says in which windows it can be missed. Take '${doubt.words(missed + 1, to)}' out.`;
  return advise('window-of-miss', message, missed + 1, to, '');
}

/** `Customer has the right to terminate`. */
function findRightToTerminate(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const right = ahead(doubt, at).match(/^(.+?) to terminate\b/)?.[1];
  if (right === undefined || !/\b(right|entitled|allowed|free|permitted)$/.test(right)) return undefined;
  const to = at + right.split(' ').length;
  return advise('modal', `A right needs 'may'. Write it instead of '${doubt.words(at, to)}'.`, at, to, 'may');
}

/** `Provider owes GBP 100`, `Provider must issue Customer a service credit of GBP 100`. */
function findOwing(doubt: Doubt): Advice | undefined {
  const isDuty = doubt.image(doubt.at - 1) === 'must';
  const from = doubt.at;
  const verb = isDuty ? DUTY.exec(ahead(doubt, from))?.[0] : PRESENT.exec(doubt.image(from))?.[0];
  if (verb === undefined || (!isDuty && doubt.kind(from - 1) !== 'TERM')) return undefined;
  let to = from + verb.split(' ').length - 1;
  const receiver = doubt.kind(to + 1) === 'TERM' ? to + 1 : undefined;
  to = receiver ?? to;
  const noun = GIVEN.exec(ahead(doubt, to + 1))?.[0] ?? '';
  if (noun !== '') to += noun.split(' ').length;
  if (isDuty && noun === '' && /^(give|issue|provide|grant|apply|allow|make|offer|award)$/.test(verb) && !isAmount(doubt, to + 1))
    return undefined;
  const isPayment = /^(owe|pay|forfeit|be |compensate)/.test(verb) || /payment|damages|penalty|compensation|sum/.test(noun);
  const duty = [...(isDuty ? [] : ['must']), isPayment ? 'pay' : 'credit'];
  if (!doubt.helps(from, to, [...duty, ...(receiver === undefined ? [] : ['TERM'])])) return undefined;
  const written = [...duty, ...(receiver === undefined ? [] : [doubt.image(receiver)])].join(' ');
  return advise('other-word', `Write '${written}' instead of '${doubt.words(from, to)}'.`, from, to, written);
}

const PRESENT = /^(owes|pays|credits|refunds|reimburses|forfeits|loses|grants|gives|issues|provides|applies|compensates)$/;
const DUTY =
  /^(give|issue|provide|grant|apply|allow|make|offer|award|reimburse|compensate|forfeit|be (liable|obliged|required) to pay|be liable for)\b/;
const GIVEN =
  /^(with )?((a|an|one|the) )?((service|fee|account|monetary|cash|price) ){0,2}(credits?( notes?)?|refund|discount|rebate|reduction|payment|damages|penalty|compensation|sum)( (of|equal to|amounting to|worth|in the amount of))?\b/;

/** `Customer receives a credit of GBP 100`, `a service credit of GBP 100 is due`. */
function findReceiving(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const before = doubt.image(at - 1);
  const words = ahead(doubt, before === 'may' ? at - 1 : at);
  const receives =
    /^(receives?|gets?|is (entitled|eligible|owed|due)|earns?|may (claim|deduct|withhold|receive|set)|(a|the) ([a-z]+ ){0,2}credit|([a-z]+ ){0,2}credits? of)\b/;
  if (!receives.test(words) || (doubt.kind(at - 1) !== 'TERM' && !/^(,|may)$/.test(before))) return undefined;
  const amount = doubt.tokens.findIndex((_, index) => index > at && index <= at + MOST_WORDS && isAmount(doubt, index));
  if (amount < 0) return undefined;
  const message = `Say who owes it, as in 'Provider must credit ${amountAt(doubt, amount)}'.`;
  return advise('no-obligor', message, doubt.kind(at - 1) === 'TERM' ? at - 1 : at, amountEnd(doubt, amount));
}

/** `must pay GBP 100 to Customer`. */
function findReceiver(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at) !== 'to' || doubt.kind(at + 1) !== 'TERM') return undefined;
  const verb = doubt.tokens.findLastIndex(({ image }, index) => index < at && /^(pay|credit)$/.test(image));
  if (verb < 0 || doubt.image(verb - 1) !== 'must' || !doubt.helps(at, at + 1, [])) return undefined;
  const written = `${doubt.image(verb)} ${doubt.image(at + 1)} ${doubt.words(verb + 1, at - 1)}`;
  return advise('other-order', `Write '${written}'.`, verb, at + 1, written);
}

/** `must reduce the fee by GBP 100`: in quotes it would be words that move no money. */
function findMoneyInWords(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!doubt.expects('STRING') || !/^(must|may)$/.test(doubt.image(at - 1)) || !doubt.isWord(at)) return undefined;
  const amount = doubt.tokens.findIndex((_, index) => index > at && isAmount(doubt, index));
  if (amount < 0 || doubt.kinds.slice(at, amount).some((kind) => /^[,;]$|STRING/.test(kind))) return undefined;
  const message = `What is owed is said with 'credit' or 'pay': 'must credit ${amountAt(doubt, amount)}'.`;
  return advise('no-consequence', message, at, amountEnd(doubt, amount));
}

const MOST_WORDS = 8;

/** The next words of the sentence. */
function ahead(doubt: Doubt, from: number): string {
  return doubt.words(from, Math.min(from + MOST_WORDS, doubt.tokens.length - 1));
}

function isAmount(doubt: Doubt, at: number): boolean {
  return /^(CURRENCY|SYMBOL_AMOUNT|PERCENT)$/.test(doubt.kind(at)) || doubt.image(at + 1) === 'percent';
}

/** `GBP 100`, `£100`, `5% of Monthly Fee`. */
function amountAt(doubt: Doubt, at: number): string {
  return doubt.words(at, amountEnd(doubt, at));
}

function amountEnd(doubt: Doubt, at: number): number {
  if (doubt.kind(at) === 'CURRENCY') return at + 1;
  const end = doubt.image(at + 1) === 'percent' ? at + 1 : at;
  return doubt.image(end + 1) === 'of' && doubt.kind(end + 2) === 'TERM' ? end + 2 : end;
}
