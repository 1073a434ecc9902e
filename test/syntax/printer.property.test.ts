import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { formatSla, printAgreement } from '../../language/format';
import { arbitraryAgreement } from '../support/arbitrary-agreement';
import { bare } from '../support/bare-agreement';

describe('any agreement', () => {
  it('printed and read again is the same agreement', () => {
    fc.assert(
      fc.property(arbitraryAgreement(), (agreement) => {
        const text = printAgreement(agreement);
        const read = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
        expect(bare(read.agreement)).toEqual(bare(agreement));
      }),
      { numRuns: 300 },
    );
  });

  it('is printed in the layout of the formatter', () => {
    fc.assert(
      fc.property(arbitraryAgreement(), (agreement) => {
        const text = printAgreement(agreement);
        expect(formatSla(text)).toEqual({ text });
      }),
      { numRuns: 100 },
    );
  });
});
