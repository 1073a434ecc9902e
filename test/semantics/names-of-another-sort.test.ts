import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';

/** Names that stand where names of another sort belong, and what was probably meant. */
const definitions = `
service Hosting means "servers".
records Tickets means "support requests", with Opened, a time; Priority, one of P1 or P2.
`;

function firstError(sentence: string): string | undefined {
  const { problems } = compileSla({ files: new Map([['a.sla', `${sentence}\n${definitions}`]]), main: 'a.sla' });
  return problems.find(({ severity }) => severity === 'error')?.message;
}

describe('a name of another sort', () => {
  it.each([
    ['fee Fee means GBP 100 for Hosting.', "'Hosting' is a service. Write 'of Hosting' at the end of the sentence, behind each window."],
    ['sample Tickets from "t.csv", where P1 is "1".', '\'P1\' is a value of Priority. Write: taking "1" as P1.'],
  ])('%s', (sentence, message) => {
    expect(firstError(sentence)).toBe(message);
  });
});
