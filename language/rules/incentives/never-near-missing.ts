import { Ratio } from '../../quantities/ratio';
import { shownPromises } from '../facts/shown';
import { isFloor } from '../facts/promises';
import { defineDataRule } from '../rule';

export const rule = defineDataRule({
  id: 'incentives/never-near-missing',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'In the sample data a target never came near to being missed.',
    why: 'A level that is kept without effort changes nothing, and hides that a better one could have been had. It also makes the report look good for free.',
    avoid: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.99%\n2026-02,99.98%\n2026-03,100%\n2026-04,99.97%\n2026-05,100%\n2026-06,99.96%\n',
        },
      },
    ],
    prefer: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.99%\n2026-02,99.6%\n2026-03,100%\n2026-04,99.97%\n2026-05,100%\n2026-06,99.96%\n',
        },
      },
    ],
  },
  messages: {
    far: {
      says: 'In {count} windows of the sample data the worst figure of {target} was {worst}, far from {level}, so {party} can do much worse and still keep it.',
      instead: 'Ask for what is reached anyway, or promise something that is in doubt.',
    },
  },
  *look(reading, evidence) {
    for (const { promise, level, lexeme, windows } of shownPromises(reading, evidence)) {
      const floor = promise.share !== undefined || isFloor(promise.op);
      const isShare = promise.share !== undefined || promise.value.kind === 'percent';
      // Whether the target was kept hangs on the samples that are missing, so nobody knows how near it came.
      if (windows.length < FEWEST || windows.some(({ verdict, uncertain }) => verdict === 'missed' || uncertain)) continue;
      const worst = windows.reduce((found, each) =>
        (floor ? each.figure.compare(found.figure) < 0 : each.figure.compare(found.figure) > 0) ? each : found,
      );
      // A share can be no more than 1, so it is what is short of 1 that is compared; a number has no end.
      const [less, more] = floor
        ? isShare
          ? [Ratio.ONE.minus(worst.figure), Ratio.ONE.minus(level)]
          : [level, worst.figure]
        : [worst.figure, level];
      if ((floor && level.isZero) || less.times(FAR).compare(more) >= 0) continue;
      yield {
        at: reading.at(promise.origin, lexeme),
        message: 'far',
        data: {
          count: windows.length.toString(),
          target: promise.target.name,
          worst: worst.text,
          level: lexeme,
          party: promise.obligors[0] ?? '',
        },
      };
    }
  },
});

const FEWEST = 6;
/** A figure is far from its level when it could be so many times worse. */
const FAR = Ratio.of(5n);
