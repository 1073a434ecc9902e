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
    for (const { from, to } of sentence.matches(
      /\b(?:outside|beyond|not (?:with)?in|out of|not under|is not under)(?: of)?(?: (?:the|its|our|their|his|any|[a-z0-9&.-]+(?:'s)?|of)){0,4}? (?:reasonable |direct |sole |exclusive |immediate |effective )*control\b/g,
    )) {
      if (hasHardLimit(sentence) && /\b(?:list|namely|only)\b/.test(sentence.lower)) continue;
      yield { from, to, message: 'control' };
    }
    for (const { from, to } of sentence.matches(/\boutside (?!of\b)(?:[a-z0-9.-]+ ){1,3}control\b/g)) {
      if (!/\breasonable|\bdirect|\bits\b|\bour\b|\btheir\b|\bthe\b/.test(sentence.lower.slice(from - sentence.from, to - sentence.from)))
        yield { from, to, message: 'control' };
    }
  },
});
