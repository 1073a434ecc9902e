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
      instead: 'Add "If {target} is missed in any 3 of 6 consecutive {windows}, {other} may terminate within 60 days."',
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
    const other = agreement.between.find((name) => penalised?.obligors.includes(name) === false);
    if (penalised === undefined || other === undefined || (window?.kind !== 'calendar' && window?.kind !== 'contract')) return;
    const windows = `${window.kind} ${window.unit}s`;
    yield {
      at: reading.atName(agreement),
      message: 'stuck',
      data: { target: penalised.name, windows, other },
      fixes: [
        reading.addingSentence(
          'Insert a right to terminate',
          `If ${penalised.name} is missed in any 3 of 6 consecutive ${windows}, ${other} may terminate within 60 days.`,
        ),
      ],
    };
  },
});
