import { letDownBy, repetitionText } from '../facts/repeated-misses';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-way-out',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Misses cost money, and however often they come back nobody may leave.',
    why: 'A provider that finds credits cheaper than repairs can go on like that to the end of the term, and the customer must stay.',
    avoid: [{ text: '', without: ['If Uptime Commitment is missed in any'] }],
    prefer: ['If Uptime Commitment is missed in 3 consecutive calendar months, Customer may terminate within 60 days.'],
  },
  messages: {
    stuck: {
      says: 'Misses cost credits, and nobody may terminate however often they come back.',
      instead: 'Add "If {target} is missed{again}, {other} may terminate within 60 days."',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    if (!reading.paysMoney || reading.sanctions.some(({ consequence }) => consequence.kind === 'terminate')) return;
    if (reading.hasClauseAbout(/\bterminat/i)) return;
    const penalised = [...agreement.targets.values()].find(
      ({ undertaking, obligors }) => undertaking.window !== undefined && obligors.some((each) => each === agreement.between[0]),
    );
    const window = penalised?.undertaking.window;
    if (penalised === undefined || (window?.kind !== 'calendar' && window?.kind !== 'contract')) return;
    if (agreement.between.every((name) => penalised.obligors.includes(name))) return;
    const other = letDownBy(reading, penalised);
    const repetition = repetitionText(reading, window);
    // Where a miss cannot come back before the end, the first one must be enough.
    const again = repetition === undefined ? '' : ` ${repetition}`;
    yield {
      at: reading.atName(agreement),
      message: 'stuck',
      data: { target: penalised.name, again, other: other ?? 'the party that is let down' },
      fixes:
        other === undefined
          ? []
          : [
              reading.addingSentence(
                `Let ${other} terminate if it is missed${again}`,
                `If ${penalised.name} is missed${again}, ${other} may terminate within 60 days.`,
              ),
            ],
    };
  },
});
