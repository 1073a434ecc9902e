/** What a scenario imagines is what the agreement would be with its words or its records changed by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, imagine, parseDate, type Outcome } from '../../language/index';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';
import { arbitraryCase, arbitraryMoneyCase } from '../support/second-opinion/arbitrary-case';
import { compile, errorsIn, inMemory, opinionFrom, opinionOn, type Case } from '../support/second-opinion/run-case';
import { runs } from '../support/second-opinion/runs';
import type { Row } from '../support/second-opinion/world';

interface Change {
  readonly words: string;
  /** The same by hand. */
  readonly made: (one: Case) => Case;
}

const withText = (one: Case, pattern: RegExp, words: string): Case => ({ ...one, text: one.text.replaceAll(pattern, words) });

const bound = fc
  .tuple(fc.constantFrom('at least', 'at most', 'above', 'below'), fc.constantFrom('50%', '99%', '1', '3', '10 minutes', '1 hour'))
  .map(([op, value]): Change => ({
    words: `Keep Alpha ${op} ${value}`,
    made: (one) => withText(one, /(?<=target Keep Alpha: Provider must keep Alpha )[a-z ]+ [^,]+(?=,)/g, `${op} ${value}`),
  }));
const fee = fc.constantFrom('EUR 0.01', 'EUR 3,333.33', 'EUR 10 million').map((amount): Change => ({
  words: `Fee ${amount}`,
  made: (one) => withText(one, /(?<=fee Fee means )EUR [\d.,]+(?= for each)/g, amount),
}));
const MOVED = { '1 minute': 60, '4 hours': 14_400, '1 day': 86_400 } as const;
const shift = fc
  .tuple(
    fc.constantFrom('', 'Ended of ', 'Started of '),
    fc.constantFrom('later', 'earlier'),
    fc.constantFrom('1 minute', '4 hours', '1 day'),
  )
  .map(([field, way, by]): Change => ({
    words: `${field}Outages ${way} by ${by}`,
    made: (one) => {
      const seconds = MOVED[by as keyof typeof MOVED] * (way === 'later' ? 1 : -1);
      const moved = ({ line, cells }: Row): Row => {
        const at = (name: string): number | undefined => {
          const cell = cells[name];
          if (typeof cell !== 'number') return undefined;
          return field === '' || field.startsWith(name) ? cell + seconds : cell;
        };
        const [Noted, Started, Ended] = [at('Noted'), at('Started'), at('Ended')];
        // What would end before it starts ends where it starts.
        const end = Ended !== undefined && Started !== undefined && Ended < Started ? Started : Ended;
        return { line, cells: { ...cells, Noted, Started, Ended: end } };
      };
      // A minute is the finest of the shifts.
      const tick = Math.min(one.tick, 60);
      return { ...one, tick, rows: new Map([...one.rows].map(([name, rows]) => [name, name === 'Outages' ? rows.map(moved) : rows])) };
    },
  }));

async function imagined(one: Case, words: string): Promise<Outcome | undefined> {
  const text = `${one.text}\nscenario Other means "what if", with ${words}, expecting no credits.`;
  if (errorsIn(text).length > 0) return undefined;
  const agreement = compile({ text });
  const scenario = agreement.scenarios.get('Other');
  if (scenario === undefined) return undefined;
  const other = imagine(agreement, scenario);
  const source = openMemorySource(other, inMemory(one.files));
  const to = parseDate(one.to);
  const { outcome } = await observe(other, source, (known, observations) => evaluate(known, observations, to === undefined ? {} : { to }));
  await source.close();
  return outcome;
}

describe('scenarios', () => {
  it('come to what the second opinion makes of the changed agreement and the changed records', async () => {
    const either = fc.oneof(arbitraryCase, arbitraryMoneyCase);
    await fc.assert(
      fc.asyncProperty(either, fc.oneof(bound, fee, shift), async (one, { words, made }) => {
        const changed = made(one);
        if (errorsIn(changed.text).length > 0) return;
        const outcome = await imagined(one, words);
        if (outcome === undefined) return;
        expect(opinionFrom(outcome, compile(changed)), `${words}\n${changed.text}`).toEqual(opinionOn(changed));
      }),
      runs(120),
    );
  });
});
