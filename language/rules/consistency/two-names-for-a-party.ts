import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'consistency/two-names-for-a-party',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A party of the agreement is called by another name.',
    why: 'Is the Supplier the Provider, or a third one? What was meant as another word becomes another person.',
    avoid: ['The Supplier must send a report each month.'],
    prefer: ['The Provider must send a report each month.'],
  },
  messages: {
    other: {
      says: 'Nobody in this agreement is called "{words}". Is {party} meant?',
      instead: 'Call each party by its one name: {party}.',
    },
  },
  passages: ['clause', 'term', 'duty', 'consequence'],
  *read(sentence) {
    const { parties, names } = sentence.vocabulary;
    for (const same of SYNONYMS) {
      const party = same.find((name) => parties.has(name));
      if (party === undefined) continue;
      for (const { text, from, to } of sentence.words) {
        if (text === party || !same.includes(text) || names.has(text)) continue;
        // Part of a longer name, such as "Supplier Portal".
        if (
          /^ [A-Z]/.test(sentence.text.slice(to - sentence.from, to - sentence.from + 2)) ||
          /[A-Z][a-z]+ $/.test(
            sentence.text.slice(Math.max(0, from - sentence.from - 16), from - sentence.from).replace(/^(?:.*[.:;] )?The $/, ''),
          )
        )
          continue;
        yield { from, to, message: 'other', data: { party }, fixes: [{ title: `Write "${party}"`, safe: false, text: party }] };
      }
    }
  },
});

const SYNONYMS: readonly (readonly string[])[] = [
  ['Provider', 'Supplier', 'Vendor', 'Contractor', 'Licensor', 'Seller'],
  ['Customer', 'Client', 'Buyer', 'Purchaser', 'Licensee', 'Subscriber'],
];
