import { defineDataRule } from '../rule';

export const rule = defineDataRule({
  id: 'control/target-never-met',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'In the sample data a target was never met.',
    why: 'What was never reached so far will not be reached because it is signed. The provider pays every month, and the customer has bought a discount in place of a service.',
    avoid: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.1%\n2026-02,99.2%\n2026-03,99.3%\n2026-04,98.9%\n' },
      },
    ],
    prefer: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.1%\n2026-02,99.7%\n2026-03,99.3%\n2026-04,99.9%\n' },
      },
    ],
  },
  messages: {
    never: {
      says: 'In the sample data {target} was never met: {missed} of {missed} are misses.',
      instead: 'Promise what can be reached, leave out what others cause, or raise the level step by step with amendments.',
    },
  },
  *look(reading, { outcome }) {
    for (const { name, met, missed, parts } of outcome.targets) {
      const target = reading.agreement.targets.get(name);
      if (target === undefined || parts.length > 0 || met > 0 || missed < FEWEST) continue;
      yield { at: reading.atName(target), message: 'never', data: { target: name, missed: missed.toString() } };
    }
  },
});

/** Two bad windows are bad luck. */
const FEWEST = 3;
