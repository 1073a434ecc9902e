import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/backward-reference',
  severity: 'hint',
  docs: {
    summary: 'A reference to something above, below or elsewhere.',
    why: 'The reader has to search, and after the next change of the text it is somewhere else.',
    avoid: ['A party must claim as described above.'],
    prefer: ['A party must claim as section 3.2 says.'],
  },
  messages: { where: { says: '"{words}": where?', instead: 'Name the section, or the clause by its name.' } },
  *read(sentence) {
    for (const { from, to } of sentence.matches(
      /\b(?:as|described|set out|stated|mentioned|specified|defined|listed|provided|referred to|noted|given)(?: (?:described|set out|stated|mentioned|specified|defined|listed|noted))? (?:above|below|elsewhere|hereinabove|hereinbelow)\b/g,
    ))
      yield { from, to, message: 'where' };
  },
});
