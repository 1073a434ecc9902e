import { Ratio } from '../../quantities/ratio';
import { isFloor } from '../facts/promises';
import { listedWindows, shownPromises } from '../facts/shown';
import { defineDataRule } from '../rule';

export const rule = defineDataRule({
  id: 'measurability/rounding-decides',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'In the sample data a verdict hangs on whether the figure is rounded.',
    why: 'A report shows 99.5%, the promise is 99.5%, and the exact figure lies just below. Each party takes the figure that suits it, and both can show a report.',
    avoid: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.46%\n2026-02,99.7%\n2026-03,99.9%\n2026-04,99.8%\n' },
      },
    ],
    prefer: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.41%\n2026-02,99.7%\n2026-03,99.9%\n2026-04,99.8%\n' },
      },
    ],
  },
  messages: {
    shown: {
      says: '{target} is missed with {figure} in {windows}; rounded to as many digits as the promised {level}, it would be met.',
      instead: 'Say that figures are compared before they are rounded, in a clause or in the report.',
    },
    rounded: {
      says: '{target} is {was} in {windows} only because {metric} is rounded; not rounded, it is {would}.',
      instead: 'Take "rounded to …" out of {metric}, or round to 4 decimals or more.',
    },
  },
  *look(reading, evidence) {
    if (reading.hasClauseAbout(/\bround/i)) return;
    for (const { promise, level, lexeme, windows } of shownPromises(reading, evidence)) {
      if (promise.metric === undefined || promise.value.kind !== 'percent' || promise.metric.roundedTo !== undefined) continue;
      const decimals = /\.(\d+)/.exec(lexeme)?.[1]?.length ?? 0;
      const floor = isFloor(promise.op);
      const turned = windows.filter(({ verdict, figure }) => {
        const rounded = figure.times(Ratio.of(100)).round(decimals).dividedBy(Ratio.of(100));
        return verdict === 'missed' && (floor ? rounded.compare(level) >= 0 : rounded.compare(level) <= 0);
      });
      const [first] = turned;
      if (first === undefined || (promise.op !== 'at least' && promise.op !== 'at most')) continue;
      yield {
        at: reading.at(promise.origin, lexeme),
        message: 'shown',
        data: { target: promise.target.name, figure: first.text, windows: listedWindows(turned.map(({ label }) => label)), level: lexeme },
      };
    }
    for (const { target, windows, was, would } of byTarget(evidence.turned)) {
      const promise = reading.metricPromises.find((each) => each.target.name === target);
      if (promise === undefined) continue;
      yield {
        at: reading.at(promise.metric.origin, `rounded to ${promise.metric.roundedTo ?? ''}`),
        message: 'rounded',
        data: { target, windows: listedWindows(windows), was, would, metric: promise.metric.name },
      };
    }
  },
});

type Turned = Parameters<Parameters<typeof defineDataRule>[0]['look']>[1]['turned'];

function byTarget(
  turned: Turned,
): { readonly target: string; readonly windows: readonly string[]; readonly was: string; readonly would: string }[] {
  const all = turned.filter(({ reading }) => reading === 'not-rounded');
  return [...new Set(all.map(({ target }) => target))].flatMap((target) => {
    const own = all.filter((each) => each.target === target);
    const [first] = own;
    return first === undefined ? [] : [{ target, windows: own.map(({ window }) => window), was: first.was, would: first.would }];
  });
}
