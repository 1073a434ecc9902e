import { hasFigure } from '../../prose/features';
import { KEEPS_UP, LESS_OR_MORE, PRIORITY_ALONE, SLOWED_DOWN, THE_LEAST, THE_MOST, WILL_IMPROVE } from '../../prose/levels';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/direction-without-figure',
  severity: 'warning',
  docs: {
    summary: 'Something is to be minimised, improved or ensured, and no figure says how far.',
    why: 'One minute less is less. Whatever the party does, it can call it enough.',
    avoid: ['The Provider must minimise downtime.', 'The Provider must ensure the stability of the platform.'],
    prefer: ['The Provider must keep downtime at most 20 minutes a month.'],
  },
  messages: {
    far: {
      says: '"{words}": how far, by when, seen on which figure?',
      instead: 'Give the figure: "at most 20 minutes of downtime in each calendar month".',
    },
  },
  yieldsToDenial: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(SLOWED_DOWN)) yield { from, to, message: 'far' };
    if (hasFigure(sentence)) return;
    for (const { from, to } of sentence.matches(PRIORITY_ALONE)) yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(LESS_OR_MORE)) yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(WILL_IMPROVE)) yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(KEEPS_UP)) yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(THE_MOST)) yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(THE_LEAST)) yield { from, to, message: 'far' };
  },
});
