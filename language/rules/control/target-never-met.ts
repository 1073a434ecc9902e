import { inParts, listedWindows } from '../facts/shown';
import { defineDataRule } from '../rule';

/** One row of a table is hopeless, the other is easily kept. */
const TABLE = `target Quick Help: Provider must keep, for at least 90% of Tickets in each calendar month,
  | Priority | Resolution Time |
  | P1 | at most 1 hour |
  | P2 | at most 30 hours |.
If Quick Help is missed, Provider must "say why in writing" within 10 days.
sample Tickets from "tickets.csv".`;

/** Four months of two tickets: one of each priority, open for some hours of one working day. */
function tickets(hours: number): string {
  const rows = Array.from({ length: 8 }, (_, index) => {
    const day = `2026-0${Math.floor(index / 2) + 1}-${index % 2 === 0 ? '09' : '10'}`;
    return `${index + 1},${day}T09:00Z,${day}T09:10Z,${day}T${9 + hours}:00Z,P${(index % 2) + 1},4`;
  });
  return `number,opened,answered,resolved,priority,score\n${rows.join('\n')}\n`;
}

export const rule = defineDataRule({
  id: 'control/target-never-met',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'In the sample data a target was never met.',
    why: 'What was never reached so far will not be reached because it is signed. The provider pays every month, and the customer has bought a discount in place of a service.',
    avoid: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.1%\n2026-02,99.2%\n2026-03,99.3%\n2026-04,98.9%\n' },
      },
      { text: TABLE, without: ['metric Quick Fixes', 'If Quick Fixes'], data: { 'tickets.csv': tickets(5) } },
    ],
    prefer: [
      { text: TABLE, without: ['metric Quick Fixes', 'If Quick Fixes'], data: { 'tickets.csv': tickets(1) } },
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: { 'availability.csv': 'month,value\n2026-01,99.1%\n2026-02,99.7%\n2026-03,99.3%\n2026-04,99.9%\n' },
      },
    ],
  },
  messages: {
    parts: {
      says: 'In the sample data {target} was never met for {parts}.',
      instead: 'Promise what can be reached, leave out what others cause, or raise the level step by step with amendments.',
    },
    never: {
      says: 'In the sample data {target} was never met: {missed} of {missed} are misses.',
      instead: 'Promise what can be reached, leave out what others cause, or raise the level step by step with amendments.',
    },
  },
  *look(reading, { outcome }) {
    for (const target of reading.agreement.targets.values()) {
      // One for each cell of a table, and for each value of a field that the target is for each of.
      const shown = inParts(outcome.targets, target.name).flatMap((each) => (each.parts.length > 0 ? each.parts : [each]));
      const never = shown.filter(({ met, missed }) => met === 0 && missed >= FEWEST);
      const [first] = never;
      if (first === undefined) continue;
      if (first.name === target.name) {
        yield { at: reading.atName(target), message: 'never', data: { target: target.name, missed: first.missed.toString() } };
        continue;
      }
      const cells = reading.promisesOf(target).filter(({ row, measure }) => row !== undefined && measure !== undefined);
      const cell = cells.find(({ row, measure }) => first.name.endsWith(`, ${row?.value ?? ''}, ${measure?.name ?? ''}`));
      yield {
        at: cell?.origin ?? reading.atName(target),
        message: 'parts',
        data: { target: target.name, parts: listedWindows(never.map(({ name }) => partOf(name, target.name, cells.length > 0))) },
      };
    }
  },
});

/** Two bad windows are bad luck. */
const FEWEST = 3;

/** `North`; of the cell of a table `P1 (Resolution Time)`. */
function partOf(name: string, target: string, isCell: boolean): string {
  const words = name.slice(target.length + 2).split(', ');
  return isCell ? `${words.slice(0, -1).join(', ')} (${words.at(-1) ?? ''})` : words.join(', ');
}
