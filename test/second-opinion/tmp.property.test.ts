import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryCase, arbitraryMoneyCase } from '../support/second-opinion/arbitrary-case';
import { compile, opinionFrom, opinionOn, outcomeOf, type Case } from '../support/second-opinion/run-case';
function shown({ text, files, tick, to }: Case): string {
  const used = Object.entries(files).filter(([name]) => text.includes(name));
  return [`--to ${to}, ticks of ${tick} s`, text, ...used.map(([name, content]) => `── ${name}\n${content}`)].join('\n');
}
const either = fc.oneof({ weight: 1, arbitrary: arbitraryCase }, { weight: 1, arbitrary: arbitraryMoneyCase });
let done = 0;
let rights = 0;
it('agrees', async () => {
  const start = Date.now();
  for (const one of fc.sample(either, { numRuns: 2000, seed: Number(process.env.SEED ?? 7) })) {
    if (Date.now() - start > 240000) break;
    if (!one.text.includes(' notice')) continue;
    const agreement = compile(one);
    const outcome = await outcomeOf(one);
    const [a, b] = [opinionFrom(outcome, agreement), opinionOn(one)];
    done++;
    rights += a.acts.length;
    if (JSON.stringify(a) !== JSON.stringify(b)) { console.log(shown(one)); expect(a).toEqual(b); }
  }
  console.log('compared', done, 'acts', rights);
}, 290000);
