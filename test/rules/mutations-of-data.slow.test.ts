import { describe, expect, it } from 'vitest';
import { measureDataMutations } from './quality-of-data';

describe('examples that their own data no longer fit', () => {
  it('are noticed by the rule that should, and by no other', async () => {
    const { total, wrong, rows } = await measureDataMutations();
    expect(rows.map(([rule]) => rule)).toHaveLength(9);
    expect(total.found / (total.found + total.missed), wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(total.found / (total.found + total.accused), wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
