import type { Ratio } from '../../quantities/ratio';
import { shortestWindow } from '../facts/lengths';
import { figureOf } from '../facts/promised-values';
import { shownKinds, type ShownFigure, type ShownKind } from '../facts/shown';
import type { Reading } from '../reading';
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
      if (value === undefined || baseline === undefined) continue;
      const kinds = longestFirst(reading, shownKinds(reading, outcome, metric));
      // A share is nearly the same over any windows, and most like the baseline over long ones. A number of something grows with the
      // window, and nobody says in which windows the baseline was counted: then it must lie apart in all of them.
      const compared = value.kind === 'percent' ? kinds.slice(0, 1) : kinds;
      const apart = compared.map(({ figures }) => rangeApart(figures, baseline.figure));
      const [range] = apart;
      if (range === undefined || apart.includes(undefined)) continue;
      yield {
        at: reading.at(origin, 'lexeme' in value ? value.lexeme : ''),
        message: 'apart',
        data: {
          metric,
          baseline: 'lexeme' in value ? value.lexeme : '',
          count: range.count.toString(),
          low: range.low,
          high: range.high,
        },
      };
    }
  },
});

const FEWEST = 6;

function longestFirst({ agreement }: Reading, kinds: readonly ShownKind[]): readonly ShownKind[] {
  const known = kinds.flatMap((kind) => {
    const length = shortestWindow(kind.phrase, agreement);
    return kind.count < FEWEST || length === undefined ? [] : [{ kind, length }];
  });
  return known.toSorted((left, right) => right.length.compare(left.length)).map(({ kind }) => kind);
}

/** From the lowest to the highest figure of whole windows; undefined where the level lies between them, or there are too few. */
function rangeApart(
  figures: readonly ShownFigure[],
  level: Ratio,
): { readonly low: string; readonly high: string; readonly count: number } | undefined {
  const whole = figures.filter(({ window }) => !window.unfinished);
  const inOrder = whole.toSorted((left, right) => left.exact.compare(right.exact));
  const [lowest, highest] = [inOrder[0], inOrder.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const count = new Set(whole.map(({ window }) => window.id)).size;
  const isWithin = level.compare(lowest.exact) >= 0 && level.compare(highest.exact) <= 0;
  return isWithin || count < FEWEST ? undefined : { low: lowest.text, high: highest.text, count };
}
