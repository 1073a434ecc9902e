import type { Limb } from '../../agreement/agreement';
import type { Fix } from '../finding';
import type { Reading } from '../reading';
import { Ratio } from '../../quantities/ratio';
import { figureOf } from '../facts/promised-values';
import { isFloor } from '../facts/promises';
import { fixedCost } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/credit-falls',
  severity: 'error',
  docs: {
    summary: 'A worse figure costs less than a better one.',
    why: 'Once the service is bad, the provider gains by making it worse. Two limbs have changed places, or a figure is wrong.',
    avoid: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 30% of Monthly Fee;
  below 99%, Provider must credit 15% of Monthly Fee;
  below 95%, Provider must credit 60% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
    prefer: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 15% of Monthly Fee;
  below 99%, Provider must credit 30% of Monthly Fee;
  below 95%, Provider must credit 60% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    falls: {
      says: '{worse} costs less than {better}, although it is the worse figure.',
      instead: 'Let the credit grow with the miss: exchange the two.',
    },
    same: {
      says: '{worse} costs the same as {better}, so the second limb changes nothing.',
      instead: 'Raise the credit of the worse one, or take one of the two out.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    for (const { trigger } of agreement.remedies) {
      if (trigger.kind !== 'ladder') continue;
      const limbs = trigger.limbs.flatMap((limb) => {
        const figure = figureOf(limb.value);
        const costs = limb.consequences.map((each) => fixedCost(agreement, each));
        if (figure === undefined || costs.some((cost) => cost === undefined) || limb.op === 'exactly') return [];
        return [{ limb, figure: figure.figure, kind: figure.kind, cost: Ratio.sum(costs.filter((cost) => cost !== undefined)) }];
      });
      if (limbs.length < trigger.limbs.length) continue;
      for (const [index, { limb, figure, kind, cost }] of limbs.entries()) {
        const before = limbs[index - 1];
        if (before?.kind !== kind || isFloor(before.limb.op) !== isFloor(limb.op)) continue;
        if (before.limb.consequences[0]?.party !== limb.consequences[0]?.party) continue;
        const farther = isFloor(limb.op) ? figure.compare(before.figure) : before.figure.compare(figure);
        const [worse, better] = farther > 0 ? [{ limb, cost }, before] : [before, { limb, cost }];
        const compared = worse.cost.compare(better.cost);
        if (farther === 0 || compared > 0) continue;
        const words = (each: typeof limb): string => `"${each.op} ${'lexeme' in each.value ? each.value.lexeme : ''}"`;
        yield {
          at: worse.limb.origin,
          message: compared < 0 ? 'falls' : 'same',
          data: { worse: words(worse.limb), better: words(better.limb) },
          related: [{ message: 'The better figure.', origin: better.limb.origin }],
          fixes: compared < 0 ? exchanging(reading, worse.limb, better.limb) : [],
        };
      }
    }
  },
});

/** The amounts of two limbs in one another's place; none where a limb has more than one. */
function exchanging(reading: Reading, worse: Limb, better: Limb): Fix[] {
  const [left, right] = [worse, better].map(({ consequences }) => (consequences.length === 1 ? consequences[0]?.origin : undefined));
  if (left === undefined || right === undefined) return [];
  const edits = [
    { at: left, text: reading.texts.words(right) },
    { at: right, text: reading.texts.words(left) },
  ];
  return [{ title: 'Exchange the two', safe: false, edits }];
}
