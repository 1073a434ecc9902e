import type { Consequence } from '../agreement/agreement';
import { compareDates, type CivilDate } from '../quantities/civil-date';
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
 * while none is, up to the first date that the data do not reach.
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
  for (const date of datesOf(ledger, deadlines, every, moment)) {
    if (last !== undefined && compareDates(date, last) > 0) break;
    const { text: day, iso } = datePair(date);
    const says = `${party} must ${text}${part === undefined ? '' : ` (${part})`} by ${day}`;
    const told =
      met === undefined ? `${until} has not been met since.` : `${until} was met in ${met.label}, so nothing more is due after it.`;
    const why = whyOf(place, moment.trace, [...moment.sentences, told, `So ${says}.`]);
    todos.push({ party, text: says, due: iso, window: spanOf(moment.window, ledger), kind: 'consequence', place, why });
  }
  return todos;
}

/** Each so many times the interval after the miss, until the first one after the end of the data or of the term. */
function* datesOf(
  ledger: Ledger,
  deadlines: Deadlines,
  every: NonNullable<Act['every']>['every'],
  { known }: Moment,
): Generator<CivilDate> {
  const { observedUntil, timeZone, agreement } = ledger;
  const end = observedUntil === undefined ? undefined : dateAt(observedUntil - 1n, timeZone);
  if (every.count.isZero || every.count.isNegative) return;
  for (let number = 1; number <= MOST; number++) {
    const date = deadlines.until(known, { ...every, count: every.count.times(Ratio.of(number)) });
    if (date === undefined || (agreement.term !== undefined && compareDates(date, agreement.term.to) > 0)) return;
    yield date;
    if (end === undefined || compareDates(date, end) > 0) return;
  }
}

const MOST = 400;
