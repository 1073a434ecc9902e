/** What is to be done again and again until a target is met, and by what time of the day (docs/language/rights.md). */
import { Temporal } from 'temporal-polyfill';
import type { Consequence, DurationValue } from '../../../language/agreement/agreement';
import { addUnits, dayAt, isCivil, midnight, secondsOf, type Day } from './clock';
import type { Moment } from './moments';
import type { JudgedTarget } from './promises';
import { exact, type World } from './world';

type FollowUp = NonNullable<Extract<Consequence, { kind: 'act' }>['every']>;

/** Each day, or time of a day, until a later window of the target has been met to its end; while none has, one day more than the data reach, within the term. */
export function followUps(world: World, { every }: FollowUp, { known, window }: Moment, target: JudgedTarget | undefined): string[] {
  const met = target?.windows.find(
    (judged) => judged.window.start >= window.end && judged.verdict === 'met' && !isUnfinished(world, judged.window),
  );
  const until = met === undefined ? world.to : dayAt(met.window.end - 1, world.zone);
  const today = dayAt(world.now - 1, world.zone);
  const texts: string[] = [];
  for (let number = 1; ; number++) {
    const day = timesLater(world, known, every, number);
    if (isAfter(day, until) || isAfter(day, world.to)) return texts;
    texts.push(`${day.toString()}${clockTime(world, known, every, number)}`);
    if (isAfter(day, today)) return texts;
  }
}

function timesLater(world: World, known: number, every: DurationValue, number: number): Day {
  const count = Number(exact(every.count).n) * number;
  if (isCivil(every.unit)) return addUnits(dayAt(known - 1, world.zone), every.unit, count);
  return dayAt(known + secondsOf(every.lexeme) * number - 1, world.zone);
}

const isAfter = (day: Day, other: Day): boolean => Temporal.PlainDate.compare(day, other) > 0;

/** The last day of the window is not over yet when the data end. */
function isUnfinished({ now, zone }: World, { end }: { readonly end: number }): boolean {
  return now < end && now <= midnight(dayAt(end - 1, zone), zone);
}

/** Of a time that is counted by the clock, when on that day it is over; not where the day is, too. */
export function clockTime({ zone }: World, known: number, { unit, lexeme, business }: DurationValue, number = 1): string {
  if (business || isCivil(unit)) return '';
  const wall = Temporal.Instant.fromEpochMilliseconds((known + secondsOf(lexeme) * number) * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainTime();
  return wall.equals('00:00') ? '' : ` ${wall.toString({ smallestUnit: wall.second === 0 ? 'minute' : 'second' })}`;
}
