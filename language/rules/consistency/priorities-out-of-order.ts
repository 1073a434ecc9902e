import { comparePromised } from '../facts/promised-values';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/priorities-out-of-order',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A more urgent case has more time than a less urgent one.',
    why: 'Two figures have changed places. Whoever reports a fault learns to give it the lower priority.',
    avoid: [
      `target Quick Help: Provider must keep, for at least 80% of Tickets in each calendar quarter,
  | Priority | Resolution Time  |
  | P1       | at most 16 hours |
  | P2       | at most 8 hours  |.
If Quick Help is missed, Provider must "say why" within 10 days.`,
    ],
    prefer: [
      `target Quick Help: Provider must keep, for at least 80% of Tickets in each calendar quarter,
  | Priority | Resolution Time  |
  | P1       | at most 8 hours  |
  | P2       | at most 16 hours |.`,
    ],
  },
  messages: {
    order: {
      says: '{urgent} has {urgentValue} and {less} only {lessValue} for {measure}: the more urgent case has more time.',
      instead: 'Exchange the two times.',
    },
  },
  *check(reading) {
    for (const { undertaking } of reading.agreement.targets.values()) {
      if (undertaking.kind !== 'table') continue;
      for (const [column, measure] of undertaking.measures.entries()) {
        const rows = undertaking.rows.flatMap(({ key, cells }) => {
          const cell = cells[column];
          const rank = urgencyOf(key.name);
          return cell === undefined || rank === undefined || cell.op !== 'at most' ? [] : [{ name: key.name, cell, rank }];
        });
        const inOrder = rows.toSorted((left, right) => left.rank - right.rank);
        for (const [index, { name, cell, rank }] of inOrder.entries()) {
          const before = inOrder[index - 1];
          if (before === undefined || before.rank === rank || comparePromised(before.cell.value, cell.value) !== 1) continue;
          const lexeme = (value: typeof cell.value): string => ('lexeme' in value ? value.lexeme : '');
          yield {
            at: before.cell.origin,
            message: 'order',
            data: { urgent: before.name, urgentValue: lexeme(before.cell.value), less: name, lessValue: lexeme(cell.value), measure },
            related: [{ message: `${name} has less time.`, origin: cell.origin }],
            fixes: [
              {
                title: 'Exchange the two times',
                safe: false,
                edits: [
                  { at: before.cell.origin, text: reading.texts.words(cell.origin) },
                  { at: cell.origin, text: reading.texts.words(before.cell.origin) },
                ],
              },
            ],
          };
        }
      }
    }
  },
});

const WORDS = ['critical', 'urgent', 'high', 'major', 'medium', 'normal', 'moderate', 'minor', 'low', 'planning'];

/** 1 is the most urgent; undefined where the name does not say. */
function urgencyOf(name: string): number | undefined {
  const digits = /^(?:P|Prio|Priority|Sev|Severity|S|Level)[ -]?(\d)$/i.exec(name)?.[1];
  if (digits !== undefined) return digits.charCodeAt(0) - 48;
  const rank = WORDS.indexOf(name.toLowerCase());
  return rank < 0 ? undefined : rank + 1;
}
