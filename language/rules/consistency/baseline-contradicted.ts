import { Ratio } from '../../quantities/ratio';
import { figureOf } from '../facts/promised-values';
import { defineDataRule } from '../rule';

export const rule = defineDataRule({
  id: 'consistency/baseline-contradicted',
  severity: 'information',
  docs: {
    summary: 'The sample data lie wholly on one side of the stated baseline.',
    why: 'A target is set from the baseline. If that was taken from a good year, or from other records, the target is wrong from the first day.',
    avoid: [
      {
        text: `baseline of Availability is 99.9%, measured from 1 January 2025 to 31 December 2025.
sample Availability from "availability.csv".`,
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.6%\n2026-02,99.7%\n2026-03,99.6%\n2026-04,99.8%\n2026-05,99.55%\n2026-06,99.6%\n',
        },
      },
    ],
    prefer: [
      {
        text: `baseline of Availability is 99.7%, measured from 1 January 2025 to 31 December 2025.
sample Availability from "availability.csv".`,
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.6%\n2026-02,99.7%\n2026-03,99.6%\n2026-04,99.8%\n2026-05,99.55%\n2026-06,99.6%\n',
        },
      },
    ],
  },
  messages: {
    apart: {
      says: 'The baseline of {metric} is {baseline}, and in {count} windows of the sample data the figure was {low} to {high}.',
      instead: 'Measure the baseline again from these records, or say which other records it comes from.',
    },
  },
  *look(reading, { outcome }) {
    for (const { metric, value, origin } of reading.agreement.baselines) {
      const baseline = value === undefined ? undefined : figureOf(value);
      const shown = outcome.metrics.find(({ name }) => name === metric);
      if (value === undefined || baseline === undefined || shown === undefined) continue;
      const figures = shown.figures.flatMap(({ figure, window }) => {
        const exact = figure === undefined || window.unfinished ? undefined : Ratio.fromExact(figure.exact);
        return exact === undefined || figure === undefined ? [] : [{ exact, text: figure.text }];
      });
      const inOrder = figures.toSorted((left, right) => left.exact.compare(right.exact));
      const [lowest, highest] = [inOrder[0], inOrder.at(-1)];
      if (lowest === undefined || highest === undefined || figures.length < FEWEST) continue;
      if (baseline.figure.compare(lowest.exact) >= 0 && baseline.figure.compare(highest.exact) <= 0) continue;
      yield {
        at: reading.at(origin, 'lexeme' in value ? value.lexeme : ''),
        message: 'apart',
        data: {
          metric,
          baseline: 'lexeme' in value ? value.lexeme : '',
          count: figures.length.toString(),
          low: lowest.text,
          high: highest.text,
        },
      };
    }
  },
});

const FEWEST = 6;
