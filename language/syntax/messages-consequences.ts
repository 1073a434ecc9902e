/** Who owes what, or may do what, after a miss: free days, points, termination, and consequences that nobody owes. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { COUNT, countOf, NAMED } from './quantity-words';
import { findWording, findWords, offer, wordings } from './wordings';
import { findAmount, NO_DOUBLE } from './messages-amounts';
import { findTermination } from './messages-termination';

export const findConsequence: Detector = (doubt) => {
  if (!doubt.isRemedy) return undefined;
  return (
    findWording(doubt, points, 3) ??
    findDays(doubt) ??
    findTermination(doubt) ??
    findWording(doubt, duties, 3) ??
    findReceiving(doubt) ??
    findAmount(doubt) ??
    findJoined(doubt)
  );
};

/** A name that cannot be taken for the code of a currency. */
const PARTY = '[A-Z][a-z][\\w-]*(?: [A-Z][a-z][\\w-]*)*';
const AMOUNT = '(?:\\d|[A-Z]{3} \\d|[£$€])';

const points = wordings(
  String.raw`
[points]
  (?:must |shall |will )?(?:incurs?|accrues?|gets?|receives?|earns?|collects?|accumulates?|loses?|is (?:given|awarded|assessed|charged)) (${COUNT}) (?:[a-z]+ )?points? → incurs {many $1 point}
  (${COUNT}) (?:[a-z]+ )?points? (?:are|is|will be|must be) (?:incurred|awarded|given|accrued|added|deducted)(?: (?:to|by) (${NAMED}))?|(${COUNT}) (?:[a-z]+ )?points? accrue → {$2 or Provider} incurs {many $1$3 point}
[other-word]
  (\d+) points?,? and (\d+) (?:points? )?(?:when|if|on|for)(?: a| it is)? repeat\w* → {doubled $1 $2}
  (?:which (?:are )?)?double[ds]? (?:if|for|on|upon|when|in case of) (?:a )?(?:repeat(?:ed)?(?: \w+)?|they repeat|repetition) → doubled when repeated
`,
  { doubled: (once, again) => (countOf(again) === 2 * countOf(once) ? `${once} points, doubled when repeated` : undefined) },
);

/** `3 free days`, `extend the term by 3 days`, `Customer gets 3 days of service free of charge`. */
function findDays(doubt: Doubt): Advice | undefined {
  const count = `(${COUNT}|an?) `;
  const unit = '(day|week|month)s?';
  const free =
    '(?:of (?:free|extra|additional|complimentary|unpaid) (?:service|use)|of service(?: (?:free of charge|for free|at no (?:extra )?(?:cost|charge)))?|free of charge|for free|at no (?:extra )?(?:cost|charge)|to the (?:term|agreement|contract|subscription))';
  const given = findWords(
    doubt,
    new RegExp(
      `(?:must )?(credit|add|give|gives|grant|grants|provide|provides|allow|extends?|prolongs?)(?: (${NAMED}))?(?: with)?(?: the)?(?: (?:term|agreement|contract|subscription|service) (?:by|for))? ${count}(?:free |service |extra |additional |complimentary )*${unit}(?: ${free})?(?= ?$|,|;| and| for each)`,
    ),
    4,
  );
  const isExtension =
    given && /term|agreement|contract|subscription|free|service|no (extra )?c|extra|additional|compl/.test(given.groups[0]);
  if (given && isExtension) {
    const [all, , receiver, number, each] = given.groups;
    const duty = /^must|s$/.test(all.split(' ')[0]) ? 'must add' : 'add';
    const written = `${duty}${receiver === undefined || /^(The|Term|Agreement)/.test(receiver) ? '' : ` ${receiver}`} ${sayDays(number, each)}`;
    return offer(doubt, 'free-days', given.from, given.to, written);
  }
  const got = findWords(
    doubt,
    new RegExp(
      `(?:${NAMED} (?:gets|receives|is given|is entitled to|has)|the (?:term|agreement|contract|subscription) is (?:extended|prolonged) by) ${count}(?:free |extra |additional )*${unit}[^,;]*`,
    ),
    3,
  );
  if (!got) return undefined;
  const written = `Provider must add ${sayDays(got.groups[1], got.groups[2])}`;
  return offer(doubt, 'free-days', got.from, got.to, written, `Say who owes it, as in '${written}'.`);
}

/** A month has no fixed number of days. */
function sayDays(count: string, unit: string): string {
  if (/^an?$/.test(count)) return sayDays('1', unit);
  if (unit === 'month') return `${30 * countOf(count)} days of service`;
  return `${countOf(count)} ${unit}${countOf(count) === 1 ? '' : 's'} of service`;
}

/** `grant a credit` for `credit`, in words that no single verb stands for. */
const duties = wordings(String.raw`
[points]
  must (?:award|assign|give|add|note|record) (${COUNT}) (?:[a-z]+ )?points? → incurs {many $1 point}
[other-order]
  within (\d+ (?:business )?[a-z]+)(?: of [A-Z][\w ]*)? ([a-z][a-z' -]+) → "$2" within $1
[other-word]
  (?:no|not) later than → within
  is (?:liable|obliged|required)(?: to pay| to credit| for)?(?: (${PARTY}))?(?= ${AMOUNT}) → must pay $1
  (?:reduce|discount|lower|cut|decrease)s? (?:the )?(${NAMED}) by (\d[\d.]*%) → credit $2 of $1
  (?:refund|waive|repay|deduct|rebate)(?: (${PARTY}))?(?= ${AMOUNT}) → credit $1
  (?:compensate|reimburse) (${PARTY})(?: with| for)?(?= ${AMOUNT}) → pay $1
[share-of-fee]
  (?:waive|refund|reimburse|rebate|return|repay) (?:the )?(?:entire |whole |full |prepaid |paid )?([A-Z][\w-]* (?:Fee|Fees|Charge|Charges|Price)) → credit 100% of $1
[no-double]
  (?:double|triple|increase|raise) (?:the |its )?(?:credits?|amounts?|penalt(?:y|ies)|fees?)\b.*
    : ${NO_DOUBLE}
[money-in-words]
  (?:refund|reimburse|repay|return|credit) (?:the |any |all )*(?:prepaid|unused|advance|remaining|unearned)[^,;]*
    : What was paid for the time after the end is not computed: say it in quotes, 'Provider must "refund what was paid for the time after"', or write an amount, 'must credit 100% of Monthly Fee'.
  (?:refund|reimburse|compensate|waive|repay|reduce|discount)\b(?: (?:the|any|all|its))*(?: (?:fees?|charges?|payments?|[A-Z]\w*))*(?= ?$|,|;)
    : Say how much, as in 'must credit 100% of Monthly Fee'. In quotes it would be words that move no money.
`);

const RECEIVES =
  /^(?:(?:shall|will|must|may|can|does) )?(?:be (?:entitled|eligible|credited|reduced|refunded|owed)|receives?|gets?|request|demand|pays? [^,;]* less|not (?:have|need) to pay|earn|need not pay|is (?:released|exempt|waived|reduced|credited|free)|are (?:waived|reduced|credited))\b/;

/** `Customer shall be entitled to 10% of Monthly Fee`, `Monthly Fee must be reduced by 10%`: who gets it, but who owes it? */
function findReceiving(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const from = /^(must|may)$/.test(doubt.image(at - 1)) ? at - 1 : at;
  const words = doubt.words(from, doubt.tokens.length - 1);
  if (doubt.kind(from - 1) !== 'TERM' || !(RECEIVES.test(words) || /^may (reduce|discount)/.test(words))) return undefined;
  const end = doubt.tokens.findIndex(({ image }, index) => index > from && /^[,;]$/.test(image));
  const sentence = doubt.words(from - 1, (end < 0 ? doubt.tokens.length : end) - 1);
  const amount = amountIn(sentence) ?? (/not (have|need) to pay|need not pay|released|exempt|waived|free/.test(words) ? '100%' : undefined);
  if (amount === undefined) return undefined;
  return sayOwed(sentence, amount, from - 1, (end < 0 ? doubt.tokens.length : end) - 1);
}

/** The one who gives is never the one who gets. */
function sayOwed(words: string, amount: string, from: number, to: number): Advice {
  const fee = /[A-Z][\w-]* (?:Fees?|Charges?|Price)/.exec(words)?.[0] ?? 'Monthly Fee';
  const whole = /%$/.test(amount) ? `${amount} of ${fee}` : amount;
  const such = /^(Provider|Supplier|Vendor|Host|Carrier|Contractor)\b|\bbonus\b/.test(words)
    ? `Customer must pay ${whole}`
    : `Provider must credit ${whole}`;
  return advise('no-obligor', `Say who owes it, as in '${such}'.`, from, to);
}

function amountIn(words: string): string | undefined {
  return /(?:[A-Z]{3} |[£$€])\d+(?:,\d{3})*(?:\.\d+)?|\d[\d.]*%(?: of (?:[A-Z][\w-]*)(?: [A-Z][\w-]*)*)?/.exec(words)?.[0];
}

/** `, and deliver a report`, `and 10% of Monthly Fee`: who? */
function findJoined(doubt: Doubt): Advice | undefined {
  const join = [doubt.at, doubt.at - 1, doubt.at - 2].find(
    (index) => /^(and|plus)$/.test(doubt.image(index)) || (doubt.image(index) === ',' && /^(below|above)$/.test(doubt.image(index - 3))),
  );
  const behind = join === undefined || join < 5 ? -1 : join + 1;
  const duty = doubt.tokens.findLastIndex(({ image }, index) => index < doubt.at && image === 'must');
  const limb = doubt.image(doubt.at - 1) === ',' && duty > 0 && isAmountAt(doubt, doubt.at) ? doubt.at : -1;
  const start = limb > 0 ? limb : behind;
  if (
    doubt.kind(doubt.at) === 'TERM' &&
    doubt.image(doubt.at - 1) === ',' &&
    /^(must|may|incurs)$/.test(doubt.image(doubt.at + 1)) &&
    duty > 0
  )
    return doubt.reach(doubt.at - 1, doubt.at - 1, [',', 'and']) === Infinity
      ? advise('missing-word', "A further consequence follows behind ', and'.", doubt.at - 1, doubt.at - 1, ', and')
      : undefined;
  if (start < 0 || duty < 0 || doubt.kind(duty - 1) !== 'TERM' || start >= doubt.tokens.length) return undefined;
  const who = `${doubt.image(duty - 1)} must`;
  const verb = /^(credit|pay|add)$/.test(doubt.image(duty + 1)) ? doubt.image(duty + 1) : 'credit';
  const lead = limb > 0 ? '' : `${doubt.image(start - 2) === ',' || doubt.image(start - 1) === ',' ? '' : ', '}and `;
  const from = limb > 0 ? limb : doubt.image(start - 1) === ',' ? start - 1 : start - 1;
  if (isAmountAt(doubt, start)) return sayWho(doubt, from, start, lead, `${who} ${verb}`);
  if (doubt.image(start) === 'must') return sayWho(doubt, from, start, lead, doubt.image(duty - 1));
  if (doubt.kind(start) === 'STRING') return sayWho(doubt, from, start, lead, who);
  if (doubt.kind(start) !== 'WORD' && !doubt.isWord(start)) return undefined;
  if (/^(if|below|above|from|at|or|then|also|may)$/.test(doubt.image(start))) return undefined;
  const message = `Say again who must: '${lead.replace(/^, /, '')}${who} "${doubt.image(start)} …"'.`;
  return advise('no-obligor', message, from, start);
}

function sayWho(doubt: Doubt, from: number, start: number, lead: string, who: string): Advice | undefined {
  const written = `${lead}${who} ${doubt.image(start)}`;
  if (
    doubt.reach(from, start, [
      ...(lead.startsWith(',') ? [','] : []),
      ...(lead === '' ? [] : ['and']),
      ...who
        .split(' ')
        .map((word) => (/^[A-Z]/.test(word) ? 'TERM' : word))
        .filter((word, index, all) => word !== 'TERM' || all[index - 1] !== 'TERM'),
      doubt.kind(start),
    ]) <= 0
  )
    return undefined;
  return advise('no-obligor', `Say again who must: '${written.replace(/^, /, '')} …'.`, from, start, written);
}

function isAmountAt(doubt: Doubt, at: number): boolean {
  return /^(CURRENCY|SYMBOL_AMOUNT|PERCENT)$/.test(doubt.kind(at));
}

/** `10% of Monthly Fee is credited`, `the agreement terminates`, `the credit is doubled`: a consequence is somebody's. */
export const findNobody: Detector = (doubt) => {
  const { at } = doubt;
  if (!doubt.isRemedy || (/^(must|may|shall|will|can)$/.test(doubt.image(at + 1)) && doubt.image(at + 2) !== 'be')) return undefined;
  if (/^(must|may|then|shall|will)$/.test(doubt.image(at))) return undefined;
  if (doubt.image(at - 1) !== ',' || !doubt.expects('TERM') || doubt.kinds.slice(0, at).some((kind) => kind === 'must' || kind === 'may'))
    return undefined;
  if (
    doubt.kind(at) === 'TERM' ||
    (/^[a-z]+ [A-Z]/.test(doubt.words(at, at + 1)) && /^(the|a) [A-Z]\w* (must|may)/.test(doubt.words(at, at + 2)))
  )
    return undefined;
  const words = doubt.words(at, doubt.tokens.length - 1);
  const amount = amountIn(words);
  const isEnd = /terminat|\bends?\b|cancel|agreement|contract/.test(words);
  const share = /\bdoubled?\b|\btwice\b/.test(words) ? '20%' : /^no\b/.test(words) ? '100%' : '10%';
  if (!isEnd && (amount !== undefined || /credit|fee\b|fees\b|refund|penalt|Fee\b/.test(words)))
    return sayOwed(words, amount ?? share, at, doubt.tokens.length - 1);
  const message = isEnd
    ? "Say who may, as in 'Customer may terminate'."
    : `Say who must or may do what, as in 'Provider must "deliver a report"' or 'Customer may terminate'.`;
  return advise('no-obligor', message, at, doubt.tokens.length - 1);
};
