import type { Metric } from '../../agreement/agreement';
import { listedWindows, metricsWithin, shownPromises, turnedTogether } from '../facts/shown';
import { defineDataRule } from '../rule';

const TEXT = `records Trips means "deliveries", collected by Customer in "the log", with Arrived, a time set by Customer; Delay, a duration in minutes.
metric Usual Delay means the 90th percentile of Delay of Trips dated by Arrived, if there are at least 30 records.
target On Time: Provider must keep Usual Delay at most 30 minutes in each calendar month.
If On Time is missed, Provider must "say why in writing" within 10 days.
Provider must report On Time to Customer within 5 days after each calendar month.
goal Punctual means "deliveries come when they are expected", served by On Time.
sample Trips from "trips.csv".`;
/** 27 of 30 are on time to the minute, the others are late. */
const TRIPS = Array.from({ length: 30 }, (_, index) => `2026-01-${(index + 1).toString().padStart(2, '0')}T09:00Z,${index < 27 ? 30 : 60}`);
const FILE = `arrived,delay\n${TRIPS.join('\n')}\n`;

export const rule = defineDataRule({
  id: 'measurability/reading-decides',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'In the sample data a verdict hangs on a reading that the agreement leaves open.',
    why: 'Samples are missing, or a percentile falls between two records. Read one way the target is met, read the other way it is missed, and money hangs on it.',
    avoid: [{ text: TEXT, without: [], data: { 'trips.csv': FILE } }],
    prefer: [
      {
        text: `${TEXT}\nclause Percentiles says "Of a percentile the nearest record counts.".`,
        without: [],
        data: { 'trips.csv': FILE },
      },
    ],
  },
  messages: {
    missing: {
      says: 'Samples are missing in {windows}, and {target} is met or missed there as one counts them.',
      instead: 'Say how they count: "taking missing samples as …" in {metric}.',
    },
    percentile: {
      says: 'In {windows} {target} is {was} by the nearest record and {would} when the percentile lies between two records.',
      instead: 'Say which is meant: add "interpolated" to {metric}, or say in a clause that the nearest record counts.',
    },
  },
  *look(reading, evidence) {
    for (const { promise, windows } of shownPromises(reading, evidence)) {
      const unsure = windows.filter(({ uncertain }) => uncertain);
      if (unsure.length === 0 || promise.metric === undefined || promise.metric.missingSamplesAs !== undefined) continue;
      yield {
        at: reading.at(promise.origin, promise.metric.name),
        message: 'missing',
        data: { windows: listedWindows(unsure.map(({ label }) => label)), target: promise.target.name, metric: promise.metric.name },
      };
    }
    if (reading.hasClauseAbout(/\bnearest record|\binterpolat/i)) return;
    for (const { target, windows, was, would } of turnedTogether(evidence, 'interpolated')) {
      const promise = reading.metricPromises.find((each) => each.target.name === target);
      const percentiles = promise === undefined ? [] : metricsWithin(reading, promise.metric).filter(isNearestRecord);
      if (promise === undefined || percentiles.length === 0) continue;
      yield {
        at: reading.at(promise.origin, promise.metric.name),
        message: 'percentile',
        data: {
          windows: listedWindows(windows),
          target,
          was,
          would,
          metric: [...new Set(percentiles.map(({ name }) => name))].join(' and '),
        },
      };
    }
  },
});

function isNearestRecord({ expression, interpolated }: Metric): boolean {
  return !interpolated && expression.kind === 'aggregate' && expression.how.kind === 'percentile' && expression.of.kind !== 'metric';
}
