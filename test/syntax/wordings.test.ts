import { describe, expect, it } from 'vitest';
import { countOf, digitsOf, manyOf, ordinalOf, unitOf } from '../../language/syntax/quantity-words';
import { readTable } from '../../language/syntax/word-tables';
import { kindsOf, sayWritten, wordings } from '../../language/syntax/wordings';
import { parseSla } from '../../language/sla-module';

describe('a table of wordings', () => {
  const [paid, open, gone] = wordings(String.raw`
[fee]
  per (\w+) → for each $1
    : A fee is for each of one thing: '$='.
[limit]
  about .*
    : Write one amount.
  please →
`);

  it('has a row for each line, with its code, what is written and the message below it', () => {
    expect(paid).toMatchObject({ code: 'fee', says: String.raw`per (\w+)`, written: 'for each $1' });
    expect(paid.message).toBe("A fee is for each of one thing: '$='.");
    expect(open).toMatchObject({ code: 'limit', says: 'about .*', message: 'Write one amount.' });
    expect(open.written).toBeUndefined();
    expect(gone).toMatchObject({ code: 'limit', says: 'please', written: '' });
  });

  it('knows the kinds of what it says to write', () => {
    expect(kindsOf('keep Response Time at most 4 hours')).toEqual(['keep', 'TERM', 'at', 'most', 'NUMBER', 'hours']);
    expect(kindsOf(', up to GBP 1,000')).toEqual([',', 'up', 'to', 'CURRENCY', 'NUMBER']);
    expect(kindsOf('from 1 January 2026')).toEqual(['from', 'DATE']);
    expect(kindsOf('Monday from 09:00')).toEqual(['Monday', 'from', 'TIME']);
    expect(kindsOf('If Uptime is missed for the 3rd time')).toEqual(['If', 'TERM', 'is', 'missed', 'for', 'the', 'ORDINAL', 'time']);
    expect(kindsOf('in "a tool", £5 or 10%')).toEqual(['in', 'STRING', ',', 'SYMBOL_AMOUNT', 'or', 'PERCENT']);
  });

  it('says it without quotation marks within quotation marks', () => {
    expect(sayWritten('at most', 'up to')).toBe("Write 'at most' instead of 'up to'.");
    expect(sayWritten('in "a tool"', 'in a tool')).toBe('Write: in "a tool".');
    expect(sayWritten('on notice of 30 days', "on 30 days' notice")).toBe("Write 'on notice of 30 days'.");
    expect(sayWritten(', up to 4 hours', 'up to 4 hours in total')).toBe("Write, behind a comma: 'up to 4 hours'.");
    expect(sayWritten('', 'please')).toBe("'please' is not needed. Take it out.");
  });
});

describe('quantities in words', () => {
  it('are figures', () => {
    expect(['four', 'sixteen', 'forty-eight', 'twice', '7'].map(countOf)).toEqual([4, 16, 48, 2, 7]);
    expect(digitsOf('Ninety')).toBe('90');
    expect(digitsOf('many')).toBeUndefined();
    expect([1, 2, 3, 11, 22, '95'].map(ordinalOf)).toEqual(['1st', '2nd', '3rd', '11th', '22nd', '95th']);
    expect([manyOf('one', 'hours'), manyOf('5', 'min'), manyOf('2', 'business day')]).toEqual(['1 hour', '5 minutes', '2 business days']);
    expect([unitOf('ms'), unitOf('Hrs'), unitOf('fortnight')]).toEqual(['milliseconds', 'hours', 'fortnight']);
  });

  it('stand in tables', () => {
    const table = readTable('a | b → c | (nothing)\nd → e');
    expect([table.get('b'), table.get('d'), table.get('c')]).toEqual([['c', ''], ['e'], undefined]);
  });
});

describe('a long sentence', () => {
  it.each([`Total credits are capped ${'and capped '.repeat(40_000)}.`, `metric A means the mean "${'word '.repeat(80_000)}" of A.`])(
    'is not searched for wordings, but has its message',
    (sentence) => {
      const [problem] = parseSla(sentence, 'a.sla').problems;
      expect(problem.message).not.toMatch(/undefined/);
      expect(problem.message.length).toBeLessThan(500);
    },
  );
});

describe('a table of promises over several lines', () => {
  it.each([
    ['|---|---|', 'A table has no line under its head. Take this one out.'],
    ['| P1 | best effort |', "A cell without a promise says 'none'."],
    ['| 1 | at most 4 hours |', "A row begins with the name of a value, such as 'P1'."],
  ])('%s', (row, message) => {
    const text = `target Support: Provider must keep, for at least 95% of Tickets in each calendar month,\n  | Priority | Response Time |\n  ${row}\n  | P2 | at most 1 hour |.`;
    expect(parseSla(text, 'a.sla').problems.map((problem) => problem.message)).toEqual([message]);
  });
});
