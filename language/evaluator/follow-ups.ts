import type { Consequence } from '../agreement/agreement';
import { compareDates, type CivilDate } from '../quantities/civil-date';
import { groupThousands } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { dateAt } from '../quantities/time-zone';
import { datePair, type Deadlines } from './deadlines';
import { isUnfinished, spanOf, whyOf, type JudgedTarget } from './judgement';
import type { Ledger } from './measured';
import type { Moment } from './moments';
import type { Todo } from './outcome';
import { placeOf } from './places';

type Act = Extract<Consequence, { kind: 'act' }>;

/**
 * `"report progress" every 5 days until Uptime is met`: a to-do for each date from the miss until a later window of the target is met to its end;
 * while none is, up to the first date that the data do not reach. Times by the clock have a time of day.
 */
export function followUps(
  ledger: Ledger,
  deadlines: Deadlines,
  { party, text, every: followUp, origin }: Act,
  moment: Moment,
  targets: readonly JudgedTarget[],
  part: string | undefined,
): Todo[] {
  if (followUp === undefined) return [];
  const { every, until } = followUp;
  const met = targets
    .find(({ name }) => name === until)
    ?.windows.find(
      (judged) => judged.window.start >= moment.window.end && judged.verdict === 'met' && !isUnfinished(judged.window, ledger),
    )?.window;
  const last = met === undefined ? undefined : dateAt(met.end - 1n, ledger.timeZone);
  const place = placeOf(origin);
  const todos: Todo[] = [];
  for (const { date, time } of datesOf(ledger, deadlines, every, moment)) {
    if (last !== undefined && compareDates(date, last) > 0) break;
    if (todos.length === MOST) {
      ledger.caution(
        'many-follow-ups',
        `"${text}" would be due more than ${groupThousands(MOST.toString())} times after one miss; the first ${groupThousands(MOST.toString())} are listed.`,
        origin,
      );
      break;
    }
    const { text: day, iso } = datePair(date);
    const says = `${party} must ${text}${part === undefined ? '' : ` (${part})`} by ${time === undefined ? '' : `${time} on `}${day}`;
    const told =
      met === undefined ? `${until} has not been met since.` : `${until} was met in ${met.label}, so nothing more is due after it.`;
    const why = whyOf(place, moment.trace, [...moment.sentences, told, `So ${says}.`]);
    const due = { due: iso, ...(time === undefined ? {} : { dueTime: time }) };
    todos.push({ party, text: says, ...due, window: spanOf(moment.window, ledger), kind: 'consequence', place, why });
  }
  return todos;
}

/** Each so many times the interval after the miss, until the first one after the end of the data or of the term. */
function* datesOf(
  ledger: Ledger,
  deadlines: Deadlines,
  every: NonNullable<Act['every']>['every'],
  { known }: Moment,
): Generator<{ readonly date: CivilDate; readonly time: string | undefined }> {
  const { observedUntil, timeZone, agreement } = ledger;
  const end = observedUntil === undefined ? undefined : dateAt(observedUntil - 1n, timeZone);
  if (every.count.isZero || every.count.isNegative) return;
  for (let number = 1; ; number++) {
    const length = { ...every, count: every.count.times(Ratio.of(number)) };
    const date = deadlines.until(known, length);
    if (date === undefined || (agreement.term !== undefined && compareDates(date, agreement.term.to) > 0)) return;
    yield { date, time: deadlines.clockTime(known, length) };
    if (end === undefined || compareDates(date, end) > 0) return;
  }
}

const MOST = 1000;
