/** How dashboards, RFPs and contracts word figures of a window, and how a metric is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';
import { rowsOfMetrics, shapesOfMetrics, timeBetween } from './wordings-of-metrics';

export const findMetric: Detector = (doubt) =>
  doubt.kind(0) === 'metric' ? (findFormula(doubt) ?? findWording(doubt, rowsOfMetrics)) : undefined;

/** A figure in words of its own: `the mean time to repair`. */
export const findMetricShape: Detector = (doubt) => {
  if (doubt.kind(0) !== 'metric') return undefined;
  return findWhichRecords(doubt) ?? (isAtFigure(doubt) ? findWording(doubt, shapesOfMetrics) : undefined);
};

/** Whether what cannot be read is a figure, and not a condition or a sign behind it. */
function isAtFigure(doubt: Doubt): boolean {
  const { at } = doubt;
  const start = doubt.tokens.findLastIndex(
    ({ image }, index) => index <= at && (/^(means|plus|minus|times|,)$/.test(image) || doubt.words(index - 1, index) === 'divided by'),
  );
  const isName = doubt.kind(at) === 'TERM' && doubt.kind(at - 1) === 'TERM';
  return (
    start >= 0 &&
    doubt.image(start) !== ',' &&
    at < doubt.tokens.length &&
    at - start < 8 &&
    !isName &&
    !/^(OTHER|,)$/.test(doubt.kind(at)) &&
    !doubt.tokens
      .slice(start, at)
      .some(({ image }) => /^(where|whose|not|with|without|percentile|average|median|highest|lowest)$/.test(image))
  );
}

/** `(total - downtime) / total`, `successful requests / all requests`. */
function findFormula(doubt: Doubt): Advice | undefined {
  const last = doubt.tokens.length - 1;
  const start = doubt.kinds.indexOf('means') + 1;
  if (start === 0 || doubt.at < start) return undefined;
  const words = doubt.words(start, last);
  const [above = '', below] = words.split(/[/÷]|\bdivided by\b|\bover\b/, 2);
  if (below !== undefined && MANY.test(below) && UP.test(above)) return advise('other-wording', timeBetween, start, last);
  if (below !== undefined && MANY.test(below) && DOWN.test(above))
    return advise('other-wording', "The length of an outage is averaged like this: 'the average of Outage'.", start, last);
  if (below !== undefined && TOTAL.test(below) && (DOWN.test(words) || UP.test(above)))
    return advise('other-wording', "This figure is written as 'the percentage of time without Outage'.", start, last);
  if ((below !== undefined || /\bratio\b/.test(words)) && GOOD.test(words))
    return advise('other-wording', "A share of records is written as 'the percentage of Probes whose Result is Passed'.", start, last);
  if (!/^[([{]/.test(doubt.image(doubt.at)) || !/[-–/÷*+]|\b(minus|plus|times|divided)\b/.test(words)) return undefined;
  const message = "Brackets mean nothing here. Give what stands in them a metric of its own, 'metric Part means …', and write 'Part' here.";
  return advise('brackets', message, doubt.at, doubt.at);
}

const TOTAL = /\b(time|minutes|hours|seconds|total|month|period)\b/i;
const DOWN = /\b(down ?time|outages?|unavailab\w+|repair|incidents?)\b/i;
const UP = /\b(without|between|up ?time|operating time|operational|available)\b/i;
const MANY = /\b(?:(?:number|count) (?!of (?:the )?(?:\w+ )?(?:minutes|hours|seconds|days))|(?:failures|incidents|outages)\b)/i;
const GOOD = /\b[Gg]ood|\b(?:[Ss]uccessful|[Ss]ucceeded|[Vv]alid|[Ff]ailed|[Pp]assed|[Bb]ad|[Ff]ailing|[Ee]rror) (?:[a-z]+s|[A-Z]\w*s)\b/;

/** `metric Latency by Region means …`, `… of Requests, grouped by Region`. */
export const findGroup: Detector = (doubt) => {
  if (doubt.kind(0) !== 'metric') return undefined;
  const inName = findWording(doubt, groups);
  if (inName) return inName;
  const { at } = doubt;
  let to = at;
  while (to < doubt.tokens.length && doubt.kind(to) !== 'TERM') to += 1;
  const lead = doubt.words(at, to - 1);
  if (!BY.test(lead) || doubt.kind(1) !== 'TERM' || doubt.kind(2) !== 'means' || /(ed|On|At|Time|Date)$/.test(doubt.image(to)))
    return undefined;
  const end = doubt.kind(at - 1) === ',' ? at - 2 : at - 1;
  const written = `${doubt.image(1)} for each ${doubt.image(to)} ${doubt.words(2, end)}`;
  if (!doubt.helps(1, to, ['TERM', 'for', 'each', 'TERM', ...doubt.kinds.slice(2, end + 1)])) return undefined;
  const message = `Groups stand in front: 'metric ${doubt.image(1)} for each ${doubt.image(to)} means …'.`;
  return advise('other-wording', message, 1, to, written);
};

const BY =
  /^,?\s?((grouped|split|broken down|aggregated|separately|separated|reported|measured|calculated)\s)*(by|per|for each|for every|in each|in every)( of)?( the)?$/;

const groups = wordings(String.raw`
  metric ({T}) (?:for|of)(?: the)? ({T}) (?:by|per|in each|in every|for every|split by|grouped by) ({T}) means → metric $1 of $2 for each $3 means
  metric ({T}) (?:by|per|in each|in every|for every|for each of the|split by|broken down by|grouped by) ({T}) means → metric $1 for each $2 means
  metric ({T}) for(?: the)? ({T}) means → metric $1 of $2 means
`);

/** `the percentage of Probes that passed`, `successful Requests`. */
export function findWhichRecords(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isBehind =
    doubt.expects('whose', 'where') && doubt.kind(at - 1) === 'TERM' && doubt.isWord(at) && !/^(and|or|over|dated)$/.test(doubt.image(at));
  const isBefore =
    doubt.isWord(at) &&
    !/^(the|an?|all|any|each|every)$/.test(doubt.image(at)) &&
    doubt.kind(at + 1) === 'TERM' &&
    doubt.expected.some(({ refersTo }) => /^(Records|Countable)/.test(refersTo ?? ''));
  if (!isBehind && !isBefore) return undefined;
  const dated = isBehind && doubt.image(at - 2) === 'by' ? at - 4 : at - 1;
  const records = doubt.image(isBehind ? dated : at + 1);
  const time = /\b\d[\d.,]* (milli)?(seconds|minutes|hours|days)\b/.exec(doubt.words(at, doubt.tokens.length - 1))?.[0];
  const words = doubt.words(at, doubt.tokens.length - 1);
  const isLong = /\b(older|longer|slower|later|more|over|exceed\w*|greater)\b/.test(words);
  const isOpen = /\b(open|unresolved|not|still|outstanding|pending|unclosed)\b/.test(words);
  const example =
    time !== undefined ? `Response Time is ${isLong ? 'above' : 'at most'} ${time}` : isOpen ? 'Resolved is not given' : 'Result is Passed';
  const message = `Which of ${records} count is said with a field: '${records} ${doubt.expects('whose') || isBefore ? 'whose' : 'where'} ${example}', for instance.`;
  return advise('other-wording', message, at, isBehind ? at : at + 1);
}
