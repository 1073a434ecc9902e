import { UP_TO, WRONG_SIDE } from '../../prose/levels';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/up-to-as-promise',
  severity: 'warning',
  docs: {
    summary: 'A promise of up to so much: up to 99.9% availability, up to 1 Gbit a second.',
    why: '"Up to" is a ceiling. Nothing at all is up to 99.9%, too.',
    avoid: [
      'The line must carry up to 500 Mbit per second.',
      'The Provider offers up to 99.9% availability in each month.',
      'All tickets have a minimum response time of 2 hours.',
    ],
    prefer: ['The line must carry at least 500 Mbit per second.'],
  },
  messages: {
    ceiling: { says: '"{words}" promises a ceiling: any lower figure keeps it.', instead: 'Write "at least".' },
    side: {
      says: '"{words}" bounds the wrong side: the worst is still allowed.',
      instead: 'Write "maximum" for a time, "minimum" for a share.',
    },
  },
  *read(sentence) {
    for (const { to } of [UP_TO, UP_TO_SPEED].flatMap((each) => sentence.matches(each))) {
      // The pattern ends with "up to " and a space before the figure.
      yield {
        from: to - 'up to '.length,
        to: to - 1,
        message: 'ceiling',
        fixes: [{ title: 'Write "at least"', safe: false, text: 'at least' }],
      };
    }
    for (const { from, to } of sentence.matches(WRONG_SIDE)) yield { from, to, message: 'side' };
  },
});

/** "Download speed: up to 900 Mbps". */
const UP_TO_SPEED =
  /\b(?:speeds?|bandwidth|throughput|download|upload)(?: (?:is|are)|[:|]| [–-])? up to (?=\d[\d.,]* ?[kmgt]?b(?:its?|ps)\b)/g;
