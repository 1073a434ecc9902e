import { hasHardLimit } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/beyond-control',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: "Whatever is beyond a party's reasonable control is excused.",
    why: 'Nobody has listed what that is. Every outage has a cause that somebody else could be blamed for, so the promise ends where it begins to matter.',
    avoid: ['The Provider is not responsible for failures outside its reasonable control.'],
    prefer: ['The Provider is not responsible for failures caused by flood, earthquake or war, shown by a public record.'],
  },
  messages: {
    control: {
      says: '"{words}" is a list without an end: almost every outage has a cause that somebody can put there.',
      instead: 'List the causes, ask for notice within 24 hours and for evidence, and limit the time.',
    },
  },
  *read(sentence) {
    if (hasHardLimit(sentence) && sentence.says(/\b(?:list|namely|only)\b/)) return;
    for (const { from, to } of sentence.matches(CONTROL)) yield { from, to, message: 'control' };
    for (const { from, to } of sentence.matches(INFLUENCE)) yield { from, to, message: 'control' };
  },
});

/** "outside its reasonable control", "not within the control of the provider", "outside Acme control". */
const CONTROL =
  /\b(?:outside|beyond|not (?:with)?in|out of|not under)(?: of)?(?: (?:the|its|our|their|his|any|of|[a-z0-9&.-]+(?:'s?)?)){0,4}? (?:(?:reasonable|direct|sole|exclusive|immediate|effective) )*control\b/g;
const INFLUENCE =
  /\b(?:outside|beyond)(?: of)? (?:the|its|our|their|a party's|[a-z]+'s) (?:sphere|area|scope|range|domain) of (?:influence|responsibility|control)\b|\b(?:not|no) (?:direct )?(?:influence|control) (?:over|on)\b|\b(?:cannot|could not|can not) (?:reasonably )?(?:have )?(?:influenced?|controll?(?:ed)?|fores(?:ee|een)|prevent(?:ed)?|avoid(?:ed)?|be(?:en)? (?:foreseen|prevented|avoided|controlled))\b|\bno (?:influence|power)\b|\bbeyond (?:its|our|their|his|a party's|either party's|the [a-z]+'s) (?:power|means|capabilit(?:y|ies)|reach)\b|\bthrough no fault of\b|\bnot (?:be )?(?:answerable|to blame)\b/g;
