import { describe, expect, it } from 'vitest';
import { measureMutations } from './quality';

describe('500 mutations of the examples', () => {
  it('are noticed by the rule that should, and by no other', () => {
    const { total, wrong, rows } = measureMutations(500, 1);
    expect(total.found + total.missed).toBe(500);
    expect(rows.length).toBeGreaterThan(50);
    expect(total.found / (total.found + total.missed), wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(total.found / (total.found + total.accused), wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('start from agreements in which nothing is found above a hint', () => {
    expect(measureMutations(0, 1).loud).toEqual([]);
  });
});
