import type { Bound } from '../../agreement/agreement';
import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import { calendarsOf, countedTime, timeFigureOf } from '../facts/downtime';
import { lengthText, percentText } from '../facts/lengths';
import { figureOf } from '../facts/promised-values';
import { isFloor } from '../facts/promises';
import { passingFrom } from '../formulas/budgets';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

const NO_FAULT_FORGOTTEN = `target Old: Provider must keep Slowest Fix at most 100 hours in each calendar month.
If Old is missed, Provider must "explain each such ticket in writing" within 10 days.
goal Soon means "no fault is forgotten", served by Old.
Provider must report Old to Customer within 5 days after each calendar month.`;

export const rule = defineRule({
  id: 'measurability/rounding-hides-miss',
  severity: 'warning',
  docs: {
    summary: 'Figures are rounded before they are compared, so some misses pass.',
    why: 'Rounding to one decimal lets 99.85% pass for 99.9%, which is half as much downtime again. The customer pays for 99.9% and gets less, month after month.',
    avoid: [
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, rounded to 1 decimal place,\n  taking missing samples as Failed.',
      `metric Mean Score means the average of Score of Tickets dated by Resolved, if there are at least 100 records, rounded to 1 decimal place.
target No Old Ticket: Provider must keep Mean Score at least 4.2 in each calendar month.
${NO_FAULT_FORGOTTEN}`,
      `metric Slow Share means the percentage of Tickets dated by Resolved whose Resolution Time is above 100 hours,
  if there are at least 100 records, rounded to 0 decimals.
target No Old Ticket: Provider must keep Slow Share at most 2% in each calendar month.
${NO_FAULT_FORGOTTEN}`,
    ],
    prefer: [
      `metric Slow Share means the percentage of Tickets dated by Resolved whose Resolution Time is above 100 hours, rounded to 2 decimals.
target No Old Ticket: Provider must keep Slow Share at most 2% in each calendar month.`,
      'metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance, rounded to 4 decimals,\n  taking missing samples as Failed.',
    ],
  },
  messages: {
    time: {
      says: 'Rounded to {decimals}, {passing} passes for {promise}: {more} more downtime in {window} than was promised.',
      instead: 'Take "rounded to {decimals}" out, or round to 4 decimals or more{bands}.',
    },
    share: {
      says: 'Rounded to {decimals}, {passing} passes for {promise}.',
      instead: 'Take "rounded to {decimals}" out, or round to 4 decimals or more{bands}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { metric, value, op, window, target, origin } of reading.metricPromises) {
      const decimals = metric.roundedTo;
      const level = figureOf(value);
      const unit = level === undefined ? undefined : UNITS[level.kind];
      // A count is whole before it is rounded.
      if (decimals === undefined || decimals > 3 || level === undefined || unit === undefined || metric.expression.kind === 'count')
        continue;
      if (op === 'exactly' || !('lexeme' in value)) continue;
      const step = unit.dividedBy(Ratio.of(10n ** BigInt(decimals)));
      const passing = passingFrom(op, level.figure, step);
      const hidden = isFloor(op) ? level.figure.minus(passing) : passing.minus(level.figure);
      if (hidden.isNegative || (hidden.isZero && op !== 'above') || isSlight(hidden, level, op)) continue;
      const figure = level.kind === 'percent' ? timeFigureOf(agreement, metric) : undefined;
      const time =
        figure === undefined || window === undefined ? undefined : countedTime(agreement, window, calendarsOf(agreement, figure.metrics));
      const isDown = figure?.tells === (isFloor(op) ? 'share without' : 'share in');
      const text = passingText(passing, level.kind, decimals + 2);
      const bands = hasBands(reading, metric.name, target.name);
      yield {
        at: reading.at(metric.origin, `rounded to ${decimals}`),
        message: isDown && time !== undefined ? 'time' : 'share',
        data: {
          decimals: decimals === 1 ? '1 decimal place' : `${decimals} decimals`,
          passing: isFloor(op) ? text : `anything below ${text}`,
          bands: bands ? ', and let the levels meet ("below 99%; below 98%"), as figures between two of them would have none' : '',
          promise: op === 'at least' ? value.lexeme : `${op} ${value.lexeme}`,
          ...(time !== undefined && isDown ? { more: lengthText(hidden.times(time.counted)), window: time.where } : {}),
        },
        related: [{ message: `${target.name} is promised here.`, origin: reading.at(origin, value.lexeme) }],
        fixes: bands ? [] : [reading.replacing('Round to 4 decimals', reading.at(metric.origin, `rounded to ${decimals}`), 'rounded to 4')],
      };
    }
  },
});

/** Levels such as `from 98% to 98.9%` fit figures of so many decimals: with more of them, some figures lie between two levels. */
function hasBands({ agreement }: Reading, metric: string, target: string): boolean {
  return agreement.remedies.some(
    ({ trigger }) =>
      trigger.kind === 'ladder' &&
      trigger.subject.name === (trigger.subject.kind === 'metric' ? metric : target) &&
      trigger.limbs.some(({ from }) => from !== undefined),
  );
}

/** Of what a figure is rounded to decimals: percents, minutes, the number itself. */
const UNITS: Readonly<Record<string, Ratio>> = {
  percent: Ratio.of(1n, 100n),
  duration: Ratio.of(MICROSECONDS_PER.minute),
  number: Ratio.ONE,
};

/** Less than a hundredth of the level. Of a share that must be reached, what lies above it is small and counts. */
function isSlight(hidden: Ratio, { kind, figure }: { readonly kind: string; readonly figure: Ratio }, op: Bound): boolean {
  if (kind === 'percent' && isFloor(op)) return false;
  return hidden.times(Ratio.of(100n)).compare(figure.abs()) < 0;
}

function passingText(passing: Ratio, kind: string, decimals: number): string {
  if (kind === 'percent') return percentText(passing, decimals);
  return kind === 'duration' ? lengthText(passing) : percentText(passing.dividedBy(Ratio.of(100n)), decimals).slice(0, -1);
}
