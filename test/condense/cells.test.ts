import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCells } from '../../server/condense/cells';

const INSTANT = fc.integer({ min: -1_700_000_000_000_000, max: 7_258_032_000_000_000 });

describe('cells', () => {
  it('of equal steps are found exactly, before and after their origin', () => {
    const steps = fc.record({
      step: fc.integer({ min: 1, max: 400 * 86_400_000_000 }),
      origin: INSTANT,
      cell: fc.integer({ min: -1000, max: 1000 }),
    });
    fc.assert(
      fc.property(steps, INSTANT, fc.integer({ min: -1, max: 1 }), ({ step, origin, cell }, anywhere, beside) => {
        const cellOf = compileCells({ kind: 'every', step: BigInt(step), origin: BigInt(origin) });
        const boundary = origin + cell * step + beside;
        for (const instant of boundary > -1.7e15 && boundary < 7.3e15 ? [anywhere, boundary] : [anywhere]) {
          const distance = BigInt(instant) - BigInt(origin);
          const floor = distance / BigInt(step) - (distance < 0n && distance % BigInt(step) !== 0n ? 1n : 0n);
          expect(cellOf(instant)).toBe(Number(floor));
        }
      }),
    );
    expect(compileCells({ kind: 'every', step: 1n, origin: 0n })(NaN)).toBeUndefined();
  });

  it('between boundaries hold their start and not their end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 8 }),
        fc.array(fc.integer({ min: -1, max: 51 })),
        (unsorted, instants) => {
          const boundaries = [...unsorted].sort((left, right) => left - right);
          const cellOf = compileCells({ kind: 'at', boundaries: boundaries.map(BigInt) });
          for (const instant of instants) {
            const cell = boundaries.findIndex((from, i) => instant >= from && instant < (boundaries[i + 1] ?? -Infinity));
            expect(cellOf(instant)).toBe(cell < 0 ? undefined : cell);
          }
          expect(cellOf(NaN)).toBeUndefined();
        },
      ),
    );
  });
});
