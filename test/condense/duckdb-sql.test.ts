import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../server/condense/duckdb-session';
import { choose, identifier, isSayable, literal, whole } from '../../server/condense/duckdb-sql';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    `"`,
    `""`,
    `'`,
    `''`,
    `a"b`,
    `x'; DROP TABLE t; --`,
    `"; SELECT 1; --`,
    '/* */',
    '\n',
    '\r\n',
    '\\',
    '\\x41',
    '$1',
    '$$',
    '%',
    'ﷺ',
    '😀',
  ),
  fc.array(fc.constantFrom(`"`, `'`, ';', '-', '\n', '\\', 'a', '/', '*', '\u0000'), { maxLength: 12 }).map((signs) => signs.join('')),
);

describe('what is said to the engine', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open([], { threads: 1 });
  });
  afterAll(() => session.close());

  it('keeps every text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        fc.pre(isSayable(text));
        const columns = await session.select(`SELECT ${literal(text)}, 1::DOUBLE`);
        expect([columns.count, columns.texts(0)]).toEqual([1, [text]]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every name as it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        fc.pre(isSayable(name) && name !== '');
        const columns = await session.select(`SELECT ${identifier(name)} FROM (SELECT 7::DOUBLE AS ${identifier(name)})`);
        expect([...columns.numbers(0)]).toEqual([7]);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what would end a statement or is no text', () => {
    for (const text of ['a\u0000b', '\ud800']) {
      expect(isSayable(text)).toBe(false);
      expect(() => literal(text)).toThrow(RangeError);
      expect(() => identifier(text)).toThrow(RangeError);
    }
  });

  it('says whole numbers to the last digit', async () => {
    for (const value of [0, -1, Number.MAX_SAFE_INTEGER, 2n ** 63n - 1n, -(2n ** 63n)]) {
      expect((await session.select(`SELECT (${whole(value)})::VARCHAR`)).texts(0)).toEqual([String(value)]);
    }
    expect(() => whole(0.5)).toThrow(RangeError);
  });

  it('chooses by ascending limits', async () => {
    const limits = ['10', '20', '30', '40', '50'];
    const tree = choose(limits, ['0', '1', '2', '3', '4', '5'], (limit) => `v < ${limit}`);
    const columns = await session.select(`SELECT (${tree})::DOUBLE FROM (SELECT unnest([0, 9, 10, 25, 39, 40, 50, 99]) AS v)`);
    expect([...columns.numbers(0)]).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
  });

  it('is one SELECT and nothing else', async () => {
    await expect(session.select('SELECT 1; SELECT 2')).rejects.toThrow('One statement at a time.');
    await expect(session.select('CREATE TABLE t (a INTEGER)')).rejects.toThrow('Only a SELECT');
    await expect(session.select("COPY (SELECT 1) TO 'x.csv'")).rejects.toThrow('Permission');
  });
});
