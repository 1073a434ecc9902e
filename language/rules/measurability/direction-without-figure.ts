import { hasFigure } from '../../prose/features';
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
  *read(sentence) {
    if (hasFigure(sentence)) return;
    for (const { from, to } of sentence.matches(
      /\b(?:minimi[sz]e|maximi[sz]e|optimi[sz]e|keep to a minimum|reduce to a minimum)s?(?: (?:any|the|all|its))? (?:down ?time|disruptions?|interruptions?|outages?|delays?|impact|availability|performance|response times?|errors?|risks?|inconvenience|effects?)\b/g,
    ))
      yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(
      /\b(?:must|shall|will|agrees to|undertakes to) (?:continuously |constantly |also |further )?(?:improve|enhance|increase|reduce|strengthen|accelerate)(?: (?:the|its|overall|all))?(?: [a-z]+)? (?:performance|quality|availability|stability|security|efficiency|response times?|reliability|speed|service|satisfaction)\b/g,
    ))
      yield { from, to, message: 'far' };
    for (const { from, to } of sentence.matches(
      /\b(?:ensures?|guarantees?|safeguards?|maintains?)(?: (?:the|a|an|its|continuous|continued|good|high|smooth|proper|overall))* (?:quality|stability|continuity|performance|reliability|smooth (?:operation|running)|proper (?:operation|functioning)|level of (?:service|quality|security)|security level)\b/g,
    ))
      yield { from, to, message: 'far' };
  },
});
