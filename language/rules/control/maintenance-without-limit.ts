import { hasDuration, saysWhereItIsSet } from '../../prose/features';
import {
  EMERGENCY_LEFT_OUT,
  LEVELS,
  MAINTENANCE_ALONE,
  MAINTENANCE_AS_CAUSE,
  MAINTENANCE_BESIDE,
  MAINTENANCE_DOES_NOT_COUNT,
  MAINTENANCE_ITEM,
  WITHOUT_MAINTENANCE,
} from '../../prose/maintenance';
import type { ProseSentence } from '../../prose/sentences';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/maintenance-without-limit',
  severity: 'warning',
  docs: {
    summary: 'Maintenance is left out of an availability, without limit and without notice.',
    why: 'Then every outage can become maintenance. 99.9% without eight hours a month is 98.8%.',
    avoid: ['The shop must be available 99.5% of each month, excluding scheduled maintenance.'],
    prefer: [
      'The shop must be available 99.5% of each month, excluding maintenance of at most 4 hours a month that was announced 5 days before.',
    ],
  },
  messages: {
    free: {
      says: '"{words}": how much of it, and announced how long before?',
      instead: 'Limit it: "at most 4 hours a month, announced 5 days before, between 01:00 and 05:00".',
    },
  },
  yieldsToMaintenance: true,
  *read(sentence) {
    // Its announcement may have a length, and emergency maintenance beside it none.
    for (const { from, to } of sentence.matches(EMERGENCY_LEFT_OUT)) yield { from, to, message: 'free' };
    if (hasDuration(sentence)) return;
    for (const { from, to } of sentence.matches(MAINTENANCE_ITEM)) if (!saysWhereItIsSet(sentence, to)) yield { from, to, message: 'free' };
    if (!sentence.says(A_DUTY))
      for (const { from, to } of [...sentence.matches(MAINTENANCE_AS_CAUSE), ...sentence.matches(MAINTENANCE_ALONE)])
        yield { from, to, message: 'free' };
    if (!sentence.says(LEVELS)) return;
    for (const { from, to } of [...sentence.matches(WITHOUT_MAINTENANCE), ...sentence.matches(MAINTENANCE_BESIDE)]) {
      if (saysWhereItIsSet(sentence, to)) continue;
      // A formula: what is taken off is then divided.
      if (/^(?:minus|less)\b/.test(sentence.textBehind(from, 6)) && sentence.says(/\bdivided\b|[\/÷×]/)) continue;
      if (isTerm(sentence, from, to)) continue;
      if (
        /^ (?:as defined|windows? (?:as )?(?:defined|set out|listed)|of (?:at most|up to)|\(as defined)/.test(sentence.textBehind(to, 30))
      )
        continue;
      yield { from, to, message: 'free' };
    }
    for (const { from, to } of sentence.matches(MAINTENANCE_DOES_NOT_COUNT)) {
      if (
        saysWhereItIsSet(sentence, to) ||
        isTerm(sentence, from, to) ||
        /^ only (?:where|if|when|to the extent)\b/.test(sentence.textBehind(to, 20))
      )
        continue;
      yield { from, to, message: 'free' };
    }
  },
});

/** `Scheduled Downtime` is a term that says elsewhere what it takes in. */
function isTerm(sentence: ProseSentence, from: number, to: number): boolean {
  return /\b[A-Z][a-z-]+ (?:[A-Z][a-z]+ )?(?:Maintenance|Down ?[Tt]ime|Works?|Outages?)/.test(
    sentence.text.slice(from - sentence.from, to - sentence.from),
  );
}

const A_DUTY = /\b(?:must|shall|will|may|is|are|has|have|means|performs?|carr(?:y|ies))\b/;
