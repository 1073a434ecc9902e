import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { SOUND } from '../support/problem-cases';

const FEE = 'fee Monthly Fee means GBP 2,000 for each calendar month.';

function compile(files: Readonly<Record<string, string>>): { fee: string | undefined; problems: string[]; at: string[] } {
  const sources = new Map(Object.entries(files));
  const { agreement, problems } = compileSla({ files: sources, main: 'main.sla' });
  return {
    fee: agreement.fees.get('Monthly Fee')?.amount.lexeme,
    problems: problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    at: problems.map(({ origin: { uri, offset, length } }) => `${uri} ${sources.get(uri)?.slice(offset, offset + length) ?? ''}`),
  };
}

describe('of two definitions of one name', () => {
  it('neither is in force without a word, and the message says what to write', () => {
    const { problems, at } = compile({ 'main.sla': `use "terms/master.sla".\n${SOUND}`, 'terms/master.sla': FEE });
    expect(problems).toEqual([
      `error duplicate-name: 'Monthly Fee' is defined twice. Say in main.sla which one prevails: use "terms/master.sla", which gives way to this agreement.`,
    ]);
    expect(at).toEqual(['terms/master.sla Monthly Fee']);
  });

  it.each([
    ['which gives way to this agreement', 'GBP 1,000', 'terms/master.sla', 'main.sla'],
    ['which prevails over this agreement', 'GBP 2,000', 'main.sla', 'master.sla'],
  ])('one is in force where the other file is one, %s', (order, fee, loser, winner) => {
    const found = compile({ 'main.sla': `use "terms/master.sla", ${order}.\n${SOUND}`, 'terms/master.sla': FEE });
    expect(found).toEqual({
      fee,
      problems: [
        `information replaced-definition: 'Monthly Fee' is not what this says: the definition in ${winner} prevails over this one.`,
      ],
      at: [`${loser} Monthly Fee`],
    });
  });

  it('what a used file brings in stands where it stands', () => {
    const files = {
      'main.sla': `use "master.sla", which gives way to this agreement.\n${SOUND}`,
      'master.sla': 'use "fees.sla".',
      'fees.sla': FEE,
    };
    expect(compile(files)).toMatchObject({ fee: 'GBP 1,000', at: ['fees.sla Monthly Fee'] });
  });

  it('of three the one over both is in force', () => {
    const files = {
      'main.sla': `use "master.sla", which gives way to this agreement. use "special.sla", which prevails over this agreement.\n${SOUND}`,
      'master.sla': FEE,
      'special.sla': FEE.replace('2,000', '3,000'),
    };
    expect(compile(files)).toMatchObject({ fee: 'GBP 3,000', at: ['main.sla Monthly Fee', 'master.sla Monthly Fee'] });
  });

  it('one in another sense is still a mistake', () => {
    const files = {
      'main.sla': `use "master.sla", which gives way to this agreement.\n${SOUND}`,
      'master.sla': 'term Monthly Fee means "what is paid".',
    };
    expect(compile(files).problems).toEqual([
      "error duplicate-name: 'Monthly Fee' is already the name of a fee. A name has one meaning: give one of the two another.",
    ]);
  });

  it('files that prevail over one another in a circle are a mistake', () => {
    const files = {
      'main.sla': `use "a.sla", which gives way to this agreement. use "b.sla", which prevails over this agreement.\n${SOUND}`,
      'a.sla': 'use "b.sla", which gives way to this agreement.',
      'b.sla': FEE,
    };
    const { problems, at } = compile(files);
    expect(problems[0]).toBe(
      'error circular-precedence: By this a.sla prevails over b.sla, and by another sentence b.sla prevails over a.sla. Keep one of the two.',
    );
    expect(at[0]).toBe('a.sla use "b.sla", which gives way to this agreement.');
  });

  it('sentences without a name give way where they are about the same, and stay where they are not', () => {
    const master = `Total credits in each calendar month must not exceed 5% of Monthly Fee.
Total credits in each calendar year must not exceed 50% of Monthly Fee.
Credits below GBP 5 in a calendar month are not payable.
The amount at risk in each calendar month is 10% of Monthly Fee.
Customer must claim a credit within 30 days after the end of the calendar month.
Provider must return a credit if Uptime is met in each of the next 2 calendar months.`;
    const main = `Total credits in each
  calendar month must not exceed 20% of Monthly Fee. // more than in the framework
Credits below GBP 9 in a calendar month are not payable.
The amount at risk in each calendar month is 15% of Monthly Fee.
Customer must claim a credit within 60 days after the end of the calendar month.
Provider must return a credit if Uptime is met in each of the next 3 calendar months.`;
    const files = new Map([
      ['main.sla', `use "master.sla", which gives way to this agreement.\n${SOUND}\n${main}`],
      ['master.sla', master],
    ]);
    const { agreement, problems } = compileSla({ files, main: 'main.sla' });
    const told = problems.filter(({ code }) => code === 'replaced-definition');
    expect(told.map(({ message, origin }) => [message, origin.start.line + 1])).toEqual([
      ['This limit is not in force: the same credits have another in main.sla, which prevails over this one.', 1],
      ['This least amount is not in force: there is another in main.sla, which prevails over this one.', 3],
      ['This amount at risk is not in force: there is another in main.sla, which prevails over this one.', 4],
      ['This duty to claim is not in force: there is another in main.sla, which prevails over this one.', 5],
      ['This duty to return credits is not in force: there is another in main.sla, which prevails over this one.', 6],
    ]);
    const own = (list: readonly { readonly origin: { readonly uri: string } }[]): string[] => list.map(({ origin }) => origin.uri);
    expect([
      own(agreement.limits).sort(),
      own(agreement.atRisk),
      own(agreement.duties.filter(({ kind }) => kind !== 'report' && kind !== 'review')),
    ]).toEqual([['main.sla', 'main.sla', 'master.sla'], ['main.sla'], ['main.sla', 'main.sla']]);
  });
});
