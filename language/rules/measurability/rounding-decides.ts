import { Ratio } from '../../quantities/ratio';
import { isFloor } from '../facts/promises';
import { listedWindows, metricsWithin, shownPromises, turnedTogether } from '../facts/shown';
import type { Reading } from '../reading';
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
      {
        text: `clause Telephone says "Provider answers the telephone round the clock.".
sample Availability from "availability.csv".`,
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.46%\n2026-02,99.7%\n2026-03,99.9%\n2026-04,99.8%\n' },
      },
    ],
    prefer: [
      {
        text: `clause Figures says "Figures are compared before they are rounded.".
sample Availability from "availability.csv".`,
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.46%\n2026-02,99.7%\n2026-03,99.9%\n2026-04,99.8%\n' },
      },
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
    if (saysHowFiguresRound(reading)) return;
    for (const { promise, level, lexeme, windows } of shownPromises(reading, evidence)) {
      const isShare = promise.share !== undefined;
      if (!isShare && (promise.value.kind !== 'percent' || promise.metric?.roundedTo !== undefined)) continue;
      const decimals = /\.(\d+)/.exec(lexeme)?.[1]?.length ?? 0;
      const floor = isShare || isFloor(promise.op);
      const turned = windows.filter(({ verdict, figure }) => {
        const rounded = figure.times(Ratio.of(100)).round(decimals).dividedBy(Ratio.of(100));
        return verdict === 'missed' && (floor ? rounded.compare(level) >= 0 : rounded.compare(level) <= 0);
      });
      const [first] = turned;
      if (first === undefined || (!isShare && promise.op !== 'at least' && promise.op !== 'at most')) continue;
      yield {
        at: reading.at(promise.origin, lexeme),
        message: 'shown',
        data: { target: promise.target.name, figure: first.text, windows: listedWindows(turned.map(({ label }) => label)), level: lexeme },
      };
    }
    for (const { target, windows, was, would } of turnedTogether(evidence, 'not-rounded')) {
      const promise = reading.metricPromises.find((each) => each.target.name === target);
      const all = promise === undefined ? [] : metricsWithin(reading, promise.metric);
      const rounded = all.filter(({ roundedTo }) => roundedTo !== undefined);
      const [first] = rounded;
      if (first === undefined) continue;
      const names = [...new Set(rounded.map(({ name }) => name))].join(' and ');
      yield {
        at: reading.at(first.origin, `rounded to ${first.roundedTo ?? ''}`),
        message: 'rounded',
        data: { target, windows: listedWindows(windows), was, would, metric: names },
      };
    }
  },
});

/** Numbers are rounded, or a figure is; a telephone may be answered round the clock. */
const ROUNDS =
  /(?<![-\w])(?:un)?round(?:ed|ing)\b|\brounds?\s+(?:up|down|off|to|it|them|all|any|each|every|half|no|percentages?|figures?|numbers?|(?:the|a|an)\s+(?!clock\b|world\b|globe\b|year\b))/i;
const MONEY = /\b(?:amounts?|credits?|fees?|charges?|prices?|payments?|invoices?|sums?)\b/i;
const FIGURES = /\b(?:figures?|percentages?|results?|values?|measure\w*|decimals?|availability|metrics?|numbers?|levels?|compar\w+)\b|%/i;

/** A clause says of figures how they are rounded, or of everything; what it says of money alone decides no verdict. */
function saysHowFiguresRound({ agreement: { clauses, terms } }: Reading): boolean {
  const sentences = [...clauses.values(), ...terms.values()].flatMap(({ name, text }) => [name, ...text.split(/(?<=[.;!?])\s+/)]);
  return sentences.some((sentence) => ROUNDS.test(sentence) && (!MONEY.test(sentence) || FIGURES.test(sentence)));
}
