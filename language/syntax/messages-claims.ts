/** How contracts word claims of credits, disputes and notices of misses, and how they are written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { UNITS } from './quantity-words';
import { findWording, wordings } from './wordings';

export const findClaim: Detector = (doubt) =>
  doubt.kinds.includes('STRING') ? undefined : (findUnclaimed(doubt) ?? (doubt.kind(0) === 'TERM' ? findDuty(doubt) : undefined));

const endOfWindow = 'after the end of the calendar month';

function daysIn(doubt: Doubt): string {
  return new RegExp(`\\b\\d[\\d.]* (?:business )?(?:${UNITS})\\b`).exec(doubt.sentence)?.[0] ?? '30 days';
}

/** `Credits must be claimed within 30 days`, `Credits not claimed within 30 days lapse`, `To receive a credit, Customer must claim`. */
function findUnclaimed(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const isPurpose =
    /^(To|In order to) (receive|get|obtain|claim|be eligible for|qualify for|have) .*\bcredits?\b/.test(sentence) ||
    /^If .*\b(does not|fails to|did not|not) claim/.test(sentence) ||
    /^[A-Z]\w* has .* to claim\b/.test(sentence);
  const isPassive =
    /^((Any|All|A|Each|The|No|Unclaimed) )?(service )?(credits?|claims?)\b.*\b(claims?|claimed|expires?|lapses?|forfeited|requested)\b/i.test(
      sentence,
    ) && !/exceed|capped/.test(sentence);
  if (!isPurpose && !isPassive) return undefined;
  const message = `Say who must claim, and by when: 'Customer must claim a credit within ${daysIn(doubt)} ${endOfWindow}'.`;
  return advise('claim', message, 0, doubt.tokens.length - 1);
}

function findDuty(doubt: Doubt): Advice | undefined {
  const duty = doubt.ahead(1);
  const advice = findWording(doubt, duties);
  if (advice) return advice;
  if (/^must claim a credit\b/.test(duty)) return findWording(doubt, tails) ?? findDeadline(doubt, 5, 'must claim a credit');
  if (/^must give notice of a miss\b/.test(duty)) return findDeadline(doubt, 7, 'must give notice of a miss');
  return /^may dispute a figure\b/.test(duty) ? findWording(doubt, [...tails, ...reports]) : undefined;
}

const credit = '(?: (?:an?|the|any|its|each|such|all|every|that|those))?(?: service)? credits?(?: in writing)?';
const miss = '(?:an? |any |the |each |every )?(?:miss(?:es)?|missed targets?|breach(?:es)?)';
const duties = wordings(String.raw`
[claim]
  (?!must claim a credit )(?:must|may|shall|will|should) (?:(?:claim|request|demand|seek|ask for|apply for|invoice)${credit}|(?:submit|make|file|raise|lodge|bring|send)(?: an?| its| any| the)?(?: written| credit| service credit)* (?:claims?|requests?)(?: for${credit})?|claim) → must claim a credit
[dispute]
  (?:has|have) (?:\w+ )?(\d+ [a-z]+) to (?:dispute|challenge|object|contest).*
    : Write 'may dispute a figure within $1 after the report'.
[modal]
  (?:(?:is|are) (?:entitled|allowed|permitted|free) to|(?:has|have) the right to)(?= (?:dispute|challenge|contest|object|claim)) → may
    : A right needs 'may'. Write it instead of '$&'.
[dispute]
  (?!may dispute a figure )(?:(?:may|must|shall|can) (?:dispute|challenge|contest|object to|query|question)(?: an?| any| the| each| its| such)?(?: [a-z]+)? (?:figures?|reports?|results?|data|measurements?|numbers?|values?)|(?:may|must|shall|can) (?:dispute|challenge|contest) {T}|(?:must|may|shall) (?:raise|notify|submit|bring|lodge) (?:a |any |the |its |all )?(?:disputes?|objections?)) → may dispute a figure
[text-without-quotes]
  may (dispute|challenge|contest|object to) (?!a figure )(.*?)(?: (within \d+ [a-z]+))?$ → may "$1 $2" $3
    : Put these words in quotes: "$1 $2".
[notice-of-miss]
  (?!give notice of a miss)(?:give|report|notify)(?: to)?(?: [A-Z]\w*)?(?: of)?(?: (?:an?|the|any|prompt|written|formal|notice))*(?: in writing)?(?: to [A-Z]\w*)?(?: of| about)? ${miss}(?: in writing)?(?: to [A-Z]\w*)? → give notice of a miss
`);

const tails = wordings(String.raw`
[other-word]
  (?:from|following|since|of|starting from|beginning with|counted from)(?= the end of) → after
[extra-word]
  (?:(?:from|to|against|with) [A-Z]\w*|in writing|by e-?mail|in its system) →
  ,? ?(?:or|otherwise|failing|else|after which|and credits)\b .* →
    : A credit that is not claimed in time is lost anyway. Take '$&' out.
  ,? ?(?:in which|during which|for|to which|where)\b .* →
    : The deadline holds for every credit of the window. Take '$&' out.
[stating]
  ,? ?(?:with|including|together with|and|containing|giving|enclosing|specifying|quoting|listing)(?: state| include| give| list| specify)? (?=the |its |a )(.*) → , stating "$1"
`);

const reports = wordings(String.raw`
[dispute]
  (?:of|after|from|following)(?: the| its)?(?: (?:date|day|receipt|receiving|delivery|publication|issue|getting|it)(?: of)?)+(?: (?:the|a|that|this|each)(?: monthly)? report)? → after the report
  (?:of|from|following) (?:the|an?|each|that|this)(?: monthly)? report → after the report
  after (?:the|each|every|an?|that) (calendar|contract) (month|quarter|year) → after the end of the $1 $2
  after (?:the|each|every|an?|that) (month|quarter|year) → after the end of the calendar $1
  within (\d+ (?:business )?[a-z]+)(?=$) → within $1 after the report
    : Say from when: '$='.
`);

/** `within 30 days`, `within 30 days of the miss`, `by the end of the next month`: a deadline runs from the end of a window. */
function findDeadline(doubt: Doubt, from: number, duty: string): Advice | undefined {
  const { at } = doubt;
  const last = doubt.tokens.length - 1;
  const model = `within ${daysIn(doubt)} ${endOfWindow}`;
  if (at > last && doubt.image(from) === 'within')
    return advise('claim-from-when', `Say from when: '${model}'.`, last + 1, last, ` ${endOfWindow}`);
  const isOpen =
    /^(by|before|until|no|not|on|at|in [a-z]+)\b/.test(doubt.ahead(at)) ||
    (doubt.kind(at - 1) === 'NUMBER' && doubt.kind(at) === 'WORD') ||
    /\b(miss|outage|incident|failure|breach|event|invoice|occurrence|downtime|unavailability|it)\b/.test(doubt.ahead(at));
  if (!isOpen || at < from || at > from + 12) return undefined;
  const message = `A deadline runs from the end of a window: '${doubt.image(0)} ${duty} ${model}'.`;
  return advise('claim-from-when', message, Math.max(from, /^(the|a|an)$/.test(doubt.image(at - 1)) ? at - 1 : at), last);
}
