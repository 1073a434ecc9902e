import { hasHardLimit } from '../../prose/features';
import { ABOUT_SERVICE, CONTROL, INFLUENCE, WITHIN_CONTROL } from '../../prose/outsiders';
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
    within: {
      says: '"{words}": which causes are, is not said, and the party that would have to pay is the one that knows.',
      instead: 'Count every cause, and list those that do not count.',
    },
    control: {
      says: '"{words}" is a list without an end: almost every outage has a cause that somebody can put there.',
      instead: 'List the causes, ask for notice within 24 hours and for evidence, and limit the time.',
    },
  },
  *read(sentence) {
    // What became public through nobody's fault is no secret any more.
    if (sentence.says(/\b(?:publicly|confidential\w*|receiving party|disclos\w+)\b/)) return;
    // What others write on their own pages is nobody's level of service.
    if (sentence.says(/\b(?:web ?sites?|links?|content|posts?|privacy)\b/) && !sentence.says(ABOUT_SERVICE)) return;
    if (hasHardLimit(sentence) && sentence.says(/\b(?:list|namely|only)\b/)) return;
    // "any of the events specified below which is beyond the control of": the list follows.
    if (sentence.says(/\b(?:events?|causes?|circumstances?) (?:specified|listed|named|enumerated|set out) (?:below|above|in|here)\b/))
      return;
    for (const { from, to } of sentence.matches(CONTROL)) yield { from, to, message: 'control' };
    for (const { from, to } of sentence.matches(WITHIN_CONTROL)) yield { from, to, message: 'within' };
    for (const { from, to } of sentence.matches(INFLUENCE)) {
      // What the other party cannot control is told to it.
      if (/\b(?:customers?|clients?|subscribers?|users?|you) $/.test(sentence.textBefore(from, 14))) continue;
      yield { from, to, message: 'control' };
    }
  },
});
