/** What changes at a date, or holds for a time only, as contracts word it. */
import { advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';

/** `amendment as of 1 July 2026: …`, `From 1 July 2026, Monthly Fee is …`, `amendment from …: delete target Uptime`. */
export const findAmendment: Detector = (doubt) => {
  const { at, sentence } = doubt;
  const last = doubt.tokens.length - 1;
  const date = doubt.kinds.indexOf('DATE');
  const written = `amendment from ${date < 0 ? '1 July 2026' : doubt.image(date)}:`;
  if (date > 0 && begins.test(doubt.words(0, date - 1))) {
    const to = /^[,:]$/.test(doubt.image(date + 1)) ? date + 1 : date;
    if (doubt.reach(0, to, ['amendment', 'from', 'DATE', ':']) === Infinity)
      return advise('amendment', `What changes at a date begins with '${written}'.`, 0, to, written);
    return advise(
      'amendment',
      `What changes at a date is an amendment, and says the whole new sentence: ${sayWhole(doubt, written)}.`,
      0,
      date,
    );
  }
  if (forTime.test(sentence) && doubt.kind(0) === 'TERM') {
    const message = `What holds for a time is an amendment. Write the sentence as it holds at first, then '${written} …' with what holds from then on.`;
    return advise('amendment', message, 0, last);
  }
  const [, price] =
    /^([A-Z][\w ]*?(?:Fee|Charge|Price|Rate)s?) (?:is |are |will |shall )?(?:increase|rise|go(?:es)? up|decrease|fall|change)/.exec(
      sentence,
    ) ?? [];
  if (price !== undefined) {
    const message = `Each change of a fee is an amendment with the new amount: 'amendment from ${date < 0 ? '1 January 2027' : doubt.image(date)}: fee ${price} means GBP 45,000 for each calendar month'.`;
    return advise('amendment', message, 0, last);
  }
  if (doubt.image(0) !== 'amendment') return undefined;
  const colon = doubt.kinds.indexOf(':', date);
  if (date < 0 || colon < 0 || at <= colon) return findWording(doubt, amendments);
  if (/^(;|and)$/.test(doubt.image(at)) && doubt.reach(at, last, []) === Infinity)
    return advise('amendment', `Each change is an amendment of its own: end this one, and go on '${written} …'.`, at, at, `. ${written}`);
  const body = doubt.ahead(colon + 1);
  if ((/^target \w/.test(body) && at > colon + 3) || !changed.test(body) || doubt.helps(at, at - 1, ['fee'])) return undefined;
  return advise('amendment', `An amendment says the whole new sentence: ${sayWhole(doubt, written)}.`, colon + 1, last);
};

const begins = /^(From|On and from|After|(As|Starting|Beginning|Effective|With effect)( of| from| as of| on)?|On)$/;
const forTime = /^(In|During|For|After|Until|Within|Throughout) (the )?(first|initial|contract year|year|month|second|third|\d|Year)/;
const changed =
  /^(delete|remove|replace|change|strike|insert|add|the|in|target \w+( \w+)* is|[A-Z]\w*( [A-Z]\w*)* (is|at|increases|rises|becomes|must be|must keep|shall)|"|raise|set|increase|reduce)/;

const amendments = wordings(String.raw`
[amendment]
  (?:as of|as from|with effect from|effective(?: from| as of)?|on|dated|(?:\w+|[#.]? ?\d+) (?:from|of|as of|dated|effective))(?= \d{1,2} [A-Z]) → from
  (?:from|after|in|on|at) (?:the )?(?:[a-z]+ )?(?:(?!\d{1,2} [A-Z])\d|year|month|quarter|start|end|beginning|Year)[^:]*
    : An amendment begins on a date: 'amendment from 1 July 2026: …'.
  (?:to|until|till|through|for) [^:]*
    : An amendment holds until the next one. Leave its end out, and say in a second amendment what holds then: 'amendment from 1 October 2026: …'.
`);

function sayWhole({ sentence }: Doubt, start: string): string {
  return /%|\bkeep\b|[Tt]arget/.test(sentence) && !/(Fee|Charge|Price)/.test(sentence)
    ? `'${start} target Uptime: Provider must keep Availability at least ${/\d[\d.]*\s?%/.exec(sentence)?.[0] ?? '99.9%'} in each calendar month'`
    : `'${start} fee Monthly Fee means GBP 45,000 for each calendar month'`;
}
