import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/document-without-version',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A standard or a policy holds as it may be changed, or without a version.',
    why: 'One party can change its own promise by changing a web page, and the other never signed it.',
    avoid: ['The Provider must follow its security policy as amended from time to time.', 'The Provider must follow ISO 27001.'],
    prefer: ['The Provider must follow ISO/IEC 27001:2022.'],
  },
  messages: {
    moving: {
      says: '"{words}": what holds then is what somebody writes later.',
      instead: 'Name the version and its date, and who must agree to a new one.',
    },
    version: { says: '"{words}" exists in several versions.', instead: 'Add the year: "ISO/IEC 27001:2022".' },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\b(?:as|and as)? ?(?:may be )?(?:amended|updated|changed|modified|revised|published)(?:, [a-z ]+,)?(?: or [a-z]+)? from time to time\b|\bin its (?:then-)?current version\b|\bas (?:then|currently) in (?:force|effect)\b|\bthen-current (?:polic|version|terms|documentation|price|rate|standard|list|procedure)\w*/g,
    )) {
      yield { from, to, message: 'moving' };
    }
    for (const { from, to } of sentence.matches(/\b(?:iso(?:\/iec)?|iec|ieee|en|din|bs) ?\d{3,5}(?:-\d+)?(?![\d:.-]*\d)\b/g)) {
      if (!/^ ?[:(]? ?(?:19|20)\d\d|^,? (?:version|edition|of|in its)/.test(sentence.textBehind(to, 20)))
        yield { from, to, message: 'version' };
    }
  },
});
