import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/up-to-as-promise',
  severity: 'warning',
  docs: {
    summary: 'A promise of up to so much: up to 99.9% availability, up to 1 Gbit a second.',
    why: '"Up to" is a ceiling. Nothing at all is up to 99.9%, too.',
    avoid: ['The line must carry up to 500 Mbit per second.', 'The Provider offers up to 99.9% availability in each month.'],
    prefer: ['The line must carry at least 500 Mbit per second.'],
  },
  messages: {
    ceiling: { says: '"{words}" promises a ceiling: any lower figure keeps it.', instead: 'Write "at least".' },
  },
  *read(sentence) {
    for (const { to } of sentence.matches(
      /\b(?:(?:carr(?:y|ies)|deliver|deliver?s|provides?|offers?|guarantees?|achieves?|supports?|reaches|with|of|handles?|process(?:es)?) (?:an? )?(?:speeds? of |availability of |uptime of |bandwidth of )?)up to (?=\d[\d.,]* ?(?:(?:%|percent)(?: of)? (?:availability|uptime|of the time)|[kmgt]?bits?\b|[kmgt]?bps\b|[kmg]bit\/s|(?:orders|requests|transactions|calls|users|messages|queries)\b))/g,
    )) {
      // The pattern ends with "up to " and a space before the figure.
      yield {
        from: to - 'up to '.length,
        to: to - 1,
        message: 'ceiling',
        fixes: [{ title: 'Write "at least"', safe: false, text: 'at least' }],
      };
    }
  },
});
