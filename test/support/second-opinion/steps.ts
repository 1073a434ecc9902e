import { addDays, addUnits, dayOf, isCivil, midnight, type Stretch } from './clock';
import { ticksOf, type World } from './world';

/** Equal steps from the start of the term; days and longer ones begin at midnight. */
export function stepsOf(world: World, lexeme: string): readonly Stretch[] {
  const [count = '', word = ''] = lexeme.split(' ');
  const unit = word.replace(/s$/, '') as Parameters<typeof addUnits>[1];
  const startOf = (index: number): number =>
    isCivil(unit)
      ? midnight(
          unit === 'day' ? addDays(world.from, index * Number(count)) : addUnits(dayOf(world.from), unit, index * Number(count)),
          world.zone,
        )
      : world.termStart + index * ticksOf(world, lexeme) * world.tick;
  const steps: Stretch[] = [];
  for (let index = 0; startOf(index) < world.termEnd; index++)
    // A day that the clocks left out is none.
    if (startOf(index) < startOf(index + 1)) steps.push({ start: startOf(index), end: startOf(index + 1) });
  return steps;
}
