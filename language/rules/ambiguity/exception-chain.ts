import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/exception-chain',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A sentence with three or more exceptions and conditions.',
    why: 'Which exception belongs to what can be read in several ways, and each reading moves money.',
    avoid: ['Credits fall due unless the maintenance was planned, except if its notice was late, and only if the Customer had agreed.'],
    prefer: ['Credits do not fall due for planned maintenance.'],
  },
  messages: {
    chain: {
      says: '{count} conditions and exceptions hang in one sentence ({list}): what belongs to what?',
      instead: 'Make one sentence of each, the rule first and then each exception.',
    },
  },
  *read(sentence) {
    const found = [
      ...sentence.matches(
        /\b(?:unless|except(?: that| for| if| where)?|provided(?: however)? that|subject to|notwithstanding|save (?:that|as|for)|if|in the event that|only if|but only)\b/g,
      ),
    ];
    const [first] = found;
    const last = found.at(-1);
    if (found.length < 3 || first === undefined || last === undefined) return;
    const exceptions = found.filter(({ match }) => !/^if$|event/.test(match[0])).length;
    if (exceptions < 2) return;
    yield {
      from: first.from,
      to: last.to,
      message: 'chain',
      data: { count: found.length, list: found.map(({ match }) => match[0]).join(', ') },
    };
  },
});
