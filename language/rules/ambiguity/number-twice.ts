import type { ProseSentence } from '../../prose/sentences';
import { Ratio } from '../../quantities/ratio';
import { defineProseRule } from '../rule';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export const rule = defineProseRule({
  id: 'ambiguity/number-twice',
  severity: 'error',
  docs: {
    summary: 'A number is given twice, and the two differ: in words and in figures, or as a share and as a length of time.',
    why: 'One of the two is wrong, and courts do not agree on which of them counts.',
    avoid: ['The Provider must answer within thirty (20) days.', 'The uptime is 99.9% of each year, which allows 20 hours of downtime.'],
    prefer: [
      'The Provider must answer within thirty (30) days.',
      'The uptime is 99.9% of each year, which allows 8.76 hours of downtime in a year of 365 days.',
    ],
  },
  messages: {
    level: {
      says: '{share}% of a {window} leaves {left} of downtime, and the sentence says {given}.',
      instead: 'Write one of the two, or say which of them counts.',
    },
    differ: { says: '"{word}" is {value}, and the figure behind it is {figure}.', instead: 'Write the number once, in figures.' },
  },
  *read(sentence) {
    yield* levelsAndTimes(sentence);
    for (const { from, to, match } of sentence.matches(
      /\b((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\u2010\u2011 ](?:one|two|three|four|five|six|seven|eight|nine))?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen) \((\d+)\)/g,
    )) {
      const value = valueOf(match[1] ?? '');
      const figure = match[2] ?? '';
      // "ninety-nine and nine tenths (99.9)" and "one hundred twenty (120)" are read by their last word only; leave them.
      if (
        /\b(?:hundred|thousand|tenths|and)[ -]?$/.test(sentence.textBefore(from, 12)) ||
        value.toString() === figure.replace(/^0+(?=\d)/, '')
      )
        continue;
      const word = match[1] ?? '';
      yield {
        from,
        to,
        message: 'differ',
        data: { word, value, figure },
        fixes: [value.toString(), figure].map((text) => ({ title: `Write ${text}`, safe: false, text })),
      };
    }
  },
});

function valueOf(words: string): number {
  const [first = '', second = ''] = words.split(/[-\u2010\u2011 ]/);
  const tens = TENS.indexOf(first);
  return tens < 0 ? ONES.indexOf(first) : (tens + 2) * 10 + Math.max(0, ONES.indexOf(second));
}

/** "98% of the year, which allows a maximum of 48 hours of downtime", "99.99% or up to 1 hour of outages per year". */
const LEVEL_AND_TIME =
  /\b(9\d(?:\.\d+)?) ?%[^.;%]{0,90}?\b(?:or|and|which|i\.e\.|that is|equals|equivalent to|allow(?:s|ing)?|corresponds? to|meaning|(?:a )?maximum(?: of)?|up to|at most|less than|no more than)(?: [a-z]+){0,5}? (\d+(?:\.\d+)?) ?(hour|minute)s?(?: \([^)]{1,20}\))?(?: of)?(?: unplanned| total| annual| monthly)?(?: per (?:year|month))? (?:down ?time|outages?|unavailability)\b/g;

const DAYS: readonly (readonly [window: string, pattern: RegExp, fewest: number, most: number])[] = [
  ['year', /\b(?:year(?:ly)?|annual(?:ly)?|annum)\b/, 365, 366],
  ['quarter', /\bquarter(?:ly)?\b/, 90, 92],
  ['month', /\bmonth(?:ly)?\b/, 28, 31],
  ['week', /\bweek(?:ly)?\b/, 7, 7],
];

/** What a share leaves of a window, against the time that is given beside it; one part in twenty is rounding. */
function* levelsAndTimes(sentence: ProseSentence) {
  const windows = DAYS.filter(([, pattern]) => pattern.test(sentence.lower));
  const [only] = windows;
  if (only === undefined || windows.length > 1) return;
  const [window, , fewest, most] = only;
  for (const { from, to, match } of sentence.matches(LEVEL_AND_TIME)) {
    const [, share = '', given = '', unit = ''] = match;
    const time = Ratio.parse(given);
    const missing = Ratio.parse(share)?.negate().plus(Ratio.of(100)).dividedBy(Ratio.of(100));
    if (time === undefined || missing === undefined) continue;
    const [least, longest] = [fewest, most].map((days) => missing.times(Ratio.of(days * (unit === 'hour' ? 24 : 1440))));
    if (least === undefined || longest === undefined) continue;
    if (time.compare(least.times(Ratio.of(19, 20))) >= 0 && time.compare(longest.times(Ratio.of(21, 20))) <= 0) continue;
    const [low, high] = [least, longest].map((each) => each.toDecimal(1).replace(/\.0$/, ''));
    const left = `${low === high ? low : `${low} to ${high}`} ${unit}s`;
    yield { from, to, message: 'level', data: { share, window, left, given: given === '1' ? `1 ${unit}` : `${given} ${unit}s` } } as const;
  }
}
