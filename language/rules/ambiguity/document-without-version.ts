import { hasFigure, hasNoticeOfLength, isDefinedTerm, isNamedElsewhere } from '../../prose/features';
import { AS_AMENDED, ITS_YEAR, PAPER_OF_ONE_SIDE, STANDARD } from '../../prose/versions';
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
    for (const { from, to } of sentence.matches(AS_AMENDED)) {
      if (hasNoticeOfLength(sentence)) continue;
      // What the state or a public body amends, neither party does.
      if (PUBLIC.test(sentence.textBefore(from, 300))) continue;
      yield { from, to, message: 'moving' };
    }
    if (!hasFigure(sentence) && !sentence.says(NAMED))
      for (const { from, to, match } of sentence.matches(PAPER_OF_ONE_SIDE))
        if (!isNamedElsewhere(sentence, to) && !isDefinedTerm(sentence, from + match[0].lastIndexOf(' ') + 1))
          yield { from, to, message: 'moving' };
    for (const { from, to } of sentence.matches(STANDARD)) {
      // A certificate says itself for which edition it was given.
      if (!ITS_YEAR.test(sentence.textBehind(to, 20)) && !/^(?:[ -](?:compliance )?)certif/.test(sentence.textBehind(to, 24)))
        yield { from, to, message: 'version' };
    }
  },
});

const PUBLIC =
  /\b(?:u\.?s\.? department|department of|secretary of|federal|ministry|nist|hipaa|gdpr|regulations?|directive|statutes?|act of|legislation|government)\b/;

const NAMED = /\b(?:annex|appendix|schedule [a-z\d]|exhibit|section|clause|attached|versions?|edition|dated)\b/;
