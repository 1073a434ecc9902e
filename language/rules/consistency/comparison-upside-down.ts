import { timeShareOf } from '../facts/measurement';
import { isCeiling, isFloor } from '../facts/promises';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/comparison-upside-down',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A promise points the wrong way: availability at most, a waiting time at least.',
    why: 'Two words decide what is owed: as it stands, a bad figure is kept and a good one is a miss.',
    avoid: [
      {
        text: 'target Uptime Commitment: Provider must keep Availability at most 99.5% in each calendar month.\nIf Uptime Commitment is missed, Customer may terminate within 60 days.',
        without: ['If Availability', 'If Uptime Commitment'],
      },
    ],
    prefer: ['target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.'],
  },
  messages: {
    wrong: {
      says: '{target} promises {subject} "{op}" {value}: {party} breaks it by doing well.',
      instead: 'Write "{right} {value}".',
    },
  },
  *check(reading) {
    const wrong: { readonly promise: (typeof reading.promises)[number]; readonly right: string }[] = [];
    for (const promise of reading.promises) {
      const share = promise.metric === undefined ? undefined : timeShareOf(reading.agreement, promise.metric);
      const isGood = share?.without === true;
      const isBad =
        share?.without === false ||
        (promise.measure?.expression.kind === 'elapsed' && /time|delay|wait|duration/i.test(promise.measure.name));
      if (isGood && isCeiling(promise.op)) wrong.push({ promise, right: promise.op === 'at most' ? 'at least' : 'above' });
      if (isBad && isFloor(promise.op)) wrong.push({ promise, right: promise.op === 'at least' ? 'at most' : 'below' });
    }
    for (const { promise, right } of wrong) {
      const { target, metric, measure, op, value, origin, obligors } = promise;
      const lexeme = 'lexeme' in value ? value.lexeme : '';
      const at = reading.at(origin, `${op} ${lexeme}`);
      yield {
        at,
        message: 'wrong',
        data: { target: target.name, subject: metric?.name ?? measure?.name ?? '', op, value: lexeme, party: obligors[0] ?? '', right },
        fixes: [reading.replacing(`Write "${right}"`, reading.at(at, op), right)],
      };
    }
  },
});
