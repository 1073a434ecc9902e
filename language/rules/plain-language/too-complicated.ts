import { causesOfComplexity } from '../facts/complexity';
import { defineRule } from '../rule';

const MANY_LIMBS = Array.from({ length: 50 }, (_, index) => `  below ${99 - index}.5%, Provider must credit ${index + 1}% of Monthly Fee`);

export const rule = defineRule({
  id: 'plain-language/too-complicated',
  severity: 'information',
  docs: {
    summary: 'So many decisions lead to what is owed that hardly anybody will follow them.',
    why: 'People keep rules that they can hold in their heads. The others are followed by whoever wrote them, and found out by everybody else when the bill comes.',
    avoid: [{ text: `If Availability in a calendar month is\n${MANY_LIMBS.join(';\n')}.`, without: ['If Availability'] }],
    prefer: [
      {
        text: `If Availability in a calendar month is\n${MANY_LIMBS.slice(0, 3).join(';\n')}.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    many: {
      says: 'Working out what is owed takes {total} decisions, where twenty are usual: above all {causes}.',
      instead: 'Take out what moves little money: merge limbs, promise the same for more cases, leave exceptions to one rule.',
    },
  },
  *check(reading) {
    const causes = causesOfComplexity(reading.agreement);
    const total = causes.reduce((sum, { count }) => sum + count, 0);
    if (total <= MOST_DECISIONS) return;
    const largest = causes.slice(0, 3).map(({ count, words }) => `${count} ${words}`);
    yield {
      at: reading.atName(reading.agreement),
      message: 'many',
      data: {
        total: total.toString(),
        causes: largest.length > 1 ? `${largest.slice(0, -1).join(', ')} and ${largest.at(-1) ?? ''}` : largest.join(''),
      },
    };
  },
});

/** Agreements that people work with take about twenty. */
const MOST_DECISIONS = 60;
