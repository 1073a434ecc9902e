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
    const defines =
      isDefinition(sentence) || sentence.says(/\b(?:is|are) defined as\b|\brefers? to\b|\bmeans\b|^any period (?:during|in) which/);
    if (!defines || hasFigure(sentence) || !sentence.says(ABOUT) || sentence.says(TEST)) return;
    for (const { from, to } of sentence.matches(STATE)) {
      yield { from, to, message: 'circle' };
      return;
    }
  },
});

const ABOUT =
  /\b(?:down ?time|up ?time|availab\w*|unavailab\w*|outage|excluded minutes|any period|error|inaccessible|accessible|down|disruption|interruption)\b/;
/** Something that can be seen and counted. */
const TEST =
  /\b(?:5xx|http|status codes?|error codes?|ping|probe|returns?|requests?|response|timeouts?|divided by|minus|percentage of|ratio|log in successfully)\b/;
const STATE =
  /\b(?:(?:is |are |was )?(?:not|no longer|generally|completely|fully)? ?(?:generally )?(?:available|accessible|operational|usable|functioning|working)|unavailable|inaccessible|inoperable|unusable|up and running|out of service|due to an? (?:service )?outage|non-functional|(?:is|are) (?:down|up)|(?:cannot|can not|unable to|not able to|can) (?:use|access|reach|log in|work)|ability (?:of|to)(?: [a-z]+){0,4} (?:access|use|log|connect|reach))\b/g;
