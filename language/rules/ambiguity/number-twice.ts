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
    summary: 'A number in words and the figure behind it differ.',
    why: 'One of the two is wrong, and courts do not agree on which of them counts.',
    avoid: ['The Provider must answer within thirty (20) days.'],
    prefer: ['The Provider must answer within thirty (30) days.'],
  },
  messages: {
    differ: { says: '"{word}" is {value}, and the figure behind it is {figure}.', instead: 'Write the number once, in figures.' },
  },
  *read(sentence) {
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
