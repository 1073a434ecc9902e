import { comparePromised } from '../facts/promised-values';
import { isResolution, isResponse } from '../facts/names';
import { chosenValues, type MeasurePromise } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/answer-later-than-resolution',
  severity: 'error',
  docs: {
    summary: 'An answer has as much time as the solution, or more.',
    why: 'What is solved needs no answer any more, so the first promise is worth nothing. Two figures have changed places.',
    avoid: [
      `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Help: Provider must keep, for each of Tickets,
  | Priority | Answer Time      | Resolution Time  |
  | P1       | at most 8 hours  | at most 3 hours  |
  | P2       | at most 16 hours | at most 32 hours |.
If Quick Help is missed, Provider must "say why" within 10 days.`,
    ],
    prefer: [
      `measure Answer Time means, for each of Tickets, the time from Opened to Answered, counted in Support Hours.
target Quick Help: Provider must keep, for each of Tickets,
  | Priority | Answer Time     | Resolution Time  |
  | P1       | at most 1 hour  | at most 4 hours  |
  | P2       | at most 4 hours | at most 32 hours |.`,
    ],
  },
  messages: {
    late: {
      says: '{answer} has {answerValue} and {resolution} only {resolutionValue}: what is solved needs no answer.',
      instead: 'Give the answer less time than the solution.',
    },
  },
  *check(reading) {
    const bySet = new Map<string, MeasurePromise[]>();
    for (const each of reading.measurePromises) bySet.set(each.set.records, [...(bySet.get(each.set.records) ?? []), each]);
    for (const promise of reading.measurePromises) {
      const { measure, value, op, row, set } = promise;
      if (measure.expression.kind !== 'elapsed' || !isResponse(measure.expression.end) || op !== 'at most') continue;
      const { start, end } = measure.expression;
      for (const other of bySet.get(set.records) ?? []) {
        const expression = other.measure.expression;
        if (expression.kind !== 'elapsed' || expression.start !== start || expression.end === end || !isResolution(expression.end))
          continue;
        if (isResponse(expression.end) || other.op !== 'at most' || other.measure.calendar !== measure.calendar) continue;
        const sameRecords =
          row !== undefined ? other.row?.value === row.value : chosenValues(promise).join() === chosenValues(other).join();
        const compared = comparePromised(value, other.value);
        if (!sameRecords || compared === undefined || compared < 0) continue;
        const lexeme = (each: typeof value): string => ('lexeme' in each ? each.lexeme : '');
        yield {
          at: row === undefined ? reading.at(promise.origin, lexeme(value)) : promise.origin,
          message: 'late',
          data: {
            answer: measure.name,
            answerValue: lexeme(value),
            resolution: other.measure.name,
            resolutionValue: lexeme(other.value),
          },
          related: [{ message: `${other.measure.name} is promised here.`, origin: other.origin }],
        };
      }
    }
  },
});
