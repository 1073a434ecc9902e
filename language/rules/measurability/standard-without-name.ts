import { hasFigure, isNamedElsewhere } from '../../prose/features';
import { A_MEASURE_OF_ITS_OWN, MEASURE_OF_CARE } from '../../prose/qualities';
import { COMMON_METHODS } from '../../prose/versions';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/standard-without-name',
  severity: 'warning',
  docs: {
    summary: 'A standard is promised that nobody can look up: industry standards, best practice.',
    why: 'There is no book in which industry practice stands. In a dispute each party brings an expert who has written one.',
    avoid: ['The Provider must follow industry best practices.'],
    prefer: ['The Provider must follow ISO/IEC 27001:2022.'],
  },
  messages: {
    unnamed: {
      says: '"{phrase}" stands in no book: nobody can look up whether it was met.',
      instead: 'Name the standard with its year, or list what must be done.',
    },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'unnamedStandards')) {
      if (/\b(?:iso|iec|nist|soc ?2|pci|itil|cobit|rfc|ieee|en|din|bs) ?[\d/-]/.test(sentence.lower)) continue;
      yield { from, to, message: 'unnamed', data: { phrase } };
    }
    for (const { from, to, match } of sentence.matches(A_MEASURE_OF_ITS_OWN))
      if (!isNamedElsewhere(sentence, to)) yield { from, to, message: 'unnamed', data: { phrase: match[0] } };
    if (hasFigure(sentence)) return;
    for (const pattern of [MEASURE_OF_CARE, COMMON_METHODS])
      for (const { from, to, match } of sentence.matches(pattern)) yield { from, to, message: 'unnamed', data: { phrase: match[0] } };
  },
});
