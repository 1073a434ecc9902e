import { hasFigure, isDefinition } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/availability-without-test',
  severity: 'warning',
  docs: {
    summary: 'Downtime is defined as the time in which a service is not available, and nothing says how that is seen.',
    why: 'The definition goes in a circle. Is a page that takes a minute available? For one user in ten? The provider says yes.',
    avoid: ['Downtime means the time in which the service is not available.'],
    prefer: ['Downtime means each minute in which at least 5% of the requests get a status from 500 to 599.'],
  },
  messages: {
    circle: {
      says: '"{words}" is what is to be defined: how does one see it, where, and for how many users?',
      instead: 'Give the test: which requests, from where, how many failed, for how long.',
    },
  },
  *read(sentence) {
    if (
      hasFigure(sentence) ||
      !(
        isDefinition(sentence) ||
        sentence.says(/\b(?:is|are) defined as\b|\brefers? to\b|\bmeans\b/) ||
        sentence.says(/^any period (?:during|in) which/)
      )
    )
      return;
    if (
      !sentence.says(
        /\b(?:down ?time|up ?time|availability|unavailability|outage|unavailable|excluded minutes|available|any period|error|inaccessible|accessible)\b/,
      )
    )
      return;
    if (
      sentence.says(
        /\b(?:5xx|http|status codes?|error codes?|ping|probe|returns?|requests?|response|timeouts?|divided by|minus|percentage of|ratio)\b/,
      )
    )
      return;
    for (const { from, to } of sentence.matches(
      /\b(?:(?:is |are |was )?(?:not|no longer|generally|completely|fully)? ?(?:generally )?(?:available|accessible|operational|usable|functioning|working)|unavailable|inaccessible|inoperable|unusable|up and running|out of service|due to an? (?:service )?outage|non-functional)\b/g,
    )) {
      yield { from, to, message: 'circle' };
      return;
    }
  },
});
