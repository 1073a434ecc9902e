import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/many-duties',
  severity: 'hint',
  docs: {
    summary: 'Three or more duties in one sentence.',
    why: 'Each of them can be kept or broken alone, and a remedy that names the sentence names them all.',
    avoid: ['The Provider must log each fault, must report it within a day, and must repair it within a week.'],
    prefer: ['The Provider must log each fault. The Provider must repair it within a week.'],
  },
  messages: {
    many: { says: '{count} duties stand in this sentence.', instead: 'Make a sentence, or a numbered item, of each.' },
  },
  *read(sentence) {
    const found = [...sentence.matches(/\b(?:must|shall)(?: not)? [a-z]+/g)];
    const [first] = found;
    const last = found.at(-1);
    if (found.length >= 3 && first !== undefined && last !== undefined)
      yield { from: first.from, to: last.to, message: 'many', data: { count: found.length } };
  },
});
