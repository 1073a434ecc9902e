import { anyOf } from '../../prose/any-of';
import { hasFigure } from '../../prose/features';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/comparative-without-measure',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'Something is to be better, faster or improved, and nothing says than what and by how much.',
    why: 'Any change can be called an improvement, and none can be shown.',
    avoid: ['The Provider must offer better help.'],
    prefer: ['The median response time must fall from 40 minutes to 20 minutes by 1 March 2027.'],
  },
  messages: {
    than: {
      says: '"{phrase}": than what, and by how much?',
      instead: 'Give both figures and the date: "from 40 to 20 minutes by 1 March 2027".',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    if (!sentence.says(COMPARED_WITH))
      for (const { from, to, match } of sentence.matches(SHARE_OF_A_CHANGE))
        yield { from, to, message: 'than', data: { phrase: match[0] } };
    if (hasFigure(sentence) || sentence.says(/^if you (?:want|need|require|wish)\b/)) return;
    for (const { phrase, from, to } of phrasesIn(sentence, 'comparatives')) {
      const behind = sentence.textBehind(to, 40);
      if (
        /^ (?:of|than|by|as follows|to \d|to (?:practice|writing)|according|under)\b/.test(behind) ||
        /\b(?:whichever is|the|no|or)\s*$/.test(sentence.textBefore(from, 14))
      )
        continue;
      yield { from, to, message: 'than', data: { phrase } };
    }
    for (const { from, to, match } of sentence.matches(WORSENS)) yield { from, to, message: 'than', data: { phrase: match[0] } };
    for (const { phrase, from, to } of phrasesIn(sentence, 'superlatives')) {
      if (/^ (?:efforts?|endeavou?rs?|practices?)\b/.test(sentence.textBehind(to, 20))) continue;
      yield { from, to, message: 'than', data: { phrase } };
    }
  },
});

/** "more than 50% slower", "a 20% drop in throughput": a share of what? Of money it is of the sum. */
const SHARE_OF_A_CHANGE =
  /\b\d[\d.,]* ?(?:%|percent) (?:slower|faster|worse|better|(?:reduction|degradation|drop|decrease|decline|deterioration|slowdown|fall) in (?!(?:the |its |our |your )?(?:[a-z]+ )?(?:fees?|charges?|prices?|rent|invoices?|costs?|payments?|credits?)\b))(?:[a-z]+)?/g;
const COMPARED_WITH =
  /\b(?:than|compared|relative|versus|vs|against|baseline|previous|preceding|prior|last|normal|usual|average|median|agreed|specified|from \d)\b/;

/** "if speeds drop", "loss of quality", "the best possible line". */
const WORSENS = anyOf(
  String.raw`\b(?:speeds?|performance|quality|throughput|service levels?|standards|reliability)(?: of the [a-z]+)? (?:drop|fall|decline|deteriorate|suffer|slip|worsen|degrade)s?\b(?! (?:below|under|to|by|outside) (?:the|its|an?)\b)`,
  String.raw`\b(?:loss|drop|fall|decline|decrease|reduction|dip) (?:of|in) (?:[a-z]+ )?(?:performance|quality|speeds?|efficiency|productivity|functionality|throughput|reliability|standards|satisfaction)\b`,
  String.raw`\b(?:best|maximum|minimum|(?:high|low|short|fast|strict)est) possible\b`,
  String.raw`\bunder-?perform(?:s|ed|ing|ance)?\b`,
);
