import { chosenValues } from '../facts/promises';
import { comparePromised } from '../facts/promised-values';
import type { Found } from '../finding';
import type { Reading } from '../reading';
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
  | Priority | Resolution Time |
  | P1       | at most 3 hours |
  | P2       | at most 2 hours |.
If Quick Help is missed, Provider must "say why" within 10 days.`,
      {
        text: `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Priority, one of High or Low, set by Customer;
  Waiting On Customer, periods caused by Customer.
term High means "no shopper can order".
term Low means "everything else".
target Quick Help: Provider must keep Resolution Time at most 30 hours for at least 80% of Tickets where Priority is High, in each calendar quarter.
target No Old Ticket: Provider must keep Resolution Time at most 8 hours for at least 80% of Tickets where Priority is Low, in each calendar quarter.
target Never Older: Provider must keep Resolution Time at most 200 hours for each of Tickets.
If Quick Help is missed, Provider must "say why" within 10 days.
If Never Older is missed, Provider must "say why" within 10 days.
goal Helped Soon means "a fault is over on the same day", served by Quick Help, No Old Ticket and Never Older.
Provider must report Never Older to Customer within 5 days after each calendar month.`,
        without: ['metric Slowest Fix', 'metric Quick Fixes', 'If Quick Fixes', 'term P1', 'term P2'],
      },
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
    yield* inTargetsOfTheirOwn(reading);
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

/** Promises for one priority each, in sentences of their own: the same measure, share and windows. */
function* inTargetsOfTheirOwn(reading: Reading): Iterable<Found<'order'>> {
  const single = reading.measurePromises.flatMap((promise) => {
    const [name, other] = chosenValues(promise);
    const rank = name === undefined || other !== undefined || promise.row !== undefined ? undefined : urgencyOf(name);
    return rank === undefined || name === undefined || promise.op !== 'at most' || promise.set.where?.parts.length !== 1
      ? []
      : [{ promise, name, rank }];
  });
  for (const { promise, name, rank } of single) {
    for (const { promise: other, name: less, rank: lower } of single) {
      const sameKind =
        promise.measure === other.measure && promise.share?.lexeme === other.share?.lexeme && promise.set.records === other.set.records;
      if (lower <= rank || !sameKind || comparePromised(promise.value, other.value) !== 1) continue;
      const lexeme = ({ value }: typeof promise): string => ('lexeme' in value ? value.lexeme : '');
      yield {
        at: reading.at(promise.origin, lexeme(promise)),
        message: 'order',
        data: { urgent: name, urgentValue: lexeme(promise), less, lessValue: lexeme(other), measure: promise.measure.name },
        related: [{ message: `${less} has less time.`, origin: other.origin }],
      };
      break;
    }
  }
}
