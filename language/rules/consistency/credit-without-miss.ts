import { comparePromised } from '../facts/promised-values';
import { isFloor } from '../facts/promises';
import { samePhrase } from '../facts/windows';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/credit-without-miss',
  severity: 'warning',
  docs: {
    summary: 'A credit falls due although the target is met.',
    why: 'The provider keeps its promise and pays nevertheless. One of the two figures is a slip of the pen, and each party will say which.',
    avoid: [
      {
        text: `If Availability in a calendar month is
  below 99.9%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
    prefer: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    early: {
      says: 'A credit falls due {limb}, and {target} promises only {promise}: at a figure between the two, the promise is kept and costs money.',
      instead: 'Begin the credits at {promise}, or promise {value}.',
    },
  },
  *check(reading) {
    for (const { trigger } of reading.agreement.remedies) {
      if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric') continue;
      const [promise, other] = reading
        .promisesOfMetric(trigger.subject.name)
        .filter(({ window }) => window !== undefined && samePhrase(window, trigger.window));
      if (promise === undefined || other !== undefined) continue;
      const floor = isFloor(promise.op);
      for (const limb of trigger.limbs) {
        if (limb.from !== undefined || isFloor(limb.op) === floor || limb.op === 'exactly') continue;
        if (!limb.consequences.some(({ kind, party }) => kind === 'credit' && promise.obligors.includes(party))) continue;
        const compared = comparePromised(limb.value, promise.value);
        if (compared !== (floor ? 1 : -1)) continue;
        const value = 'lexeme' in limb.value ? limb.value.lexeme : '';
        yield {
          at: reading.at(limb.origin, `${limb.op} ${value}`),
          message: 'early',
          data: {
            limb: `${limb.op} ${value}`,
            target: promise.target.name,
            promise: `${promise.op} ${'lexeme' in promise.value ? promise.value.lexeme : ''}`,
            value,
          },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes:
            'lexeme' in promise.value
              ? [reading.replacing(`Begin at ${promise.value.lexeme}`, reading.at(limb.origin, value), promise.value.lexeme)]
              : [],
        };
      }
    }
  },
});
