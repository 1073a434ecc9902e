import type { Undertaking, Value } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { baseOf } from './figures-text';
import type { Ledger } from './measured';
import { businessDayLength } from './working-days';

/**
 * A value of the agreement in the base unit of figures. Business days are as long as their calendar works on one; without a calendar of
 * their own they are those of the measure, or of the agreement's only one.
 */
export function statedValue(ledger: Ledger, value: Value, calendarOfMeasure?: string): Ratio | undefined {
  if (value.kind !== 'duration' || !value.business || value.unit !== 'day') return baseOf(value);
  const [only, ...others] = ledger.agreement.calendars.keys();
  const calendar = value.calendar ?? calendarOfMeasure ?? (others.length === 0 ? only : undefined);
  const day = calendar === undefined ? undefined : businessDayLength(ledger, calendar, value.lexeme);
  if (day !== undefined) return value.count.times(Ratio.of(day));
  ledger.caution('no-calendar', `"${value.lexeme}" names no calendar, so how long it is cannot be told. Say "of" and a calendar.`);
  return undefined;
}

/** The value in whose words a figure is told: none where the time is counted in a calendar, because a day of working time is not 24 hours. */
export function toldLike({ agreement }: Ledger, undertaking: Exclude<Undertaking, { kind: 'table' }>): Value | undefined {
  const counted = undertaking.kind === 'metric' ? agreement.metrics.get(undertaking.metric) : agreement.measures.get(undertaking.measure);
  return counted?.calendar === undefined ? undertaking.value : undefined;
}
