import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conventionHint } from '../../server/language-server/convention-hints';
import type { Outcome } from '../../language/index';
import { root } from '../support/command-line';

const outcomes = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(join(root, 'examples', name, 'outcome.golden.json'), 'utf8')) as Outcome);

/** What the words themselves say. */
const SAID = [/^\S.* counts only time in /, /^\S.* is only what was announced as agreed/];

describe('a convention in the margin', () => {
  const placed = outcomes.flatMap(({ conventions }) => conventions.filter(({ place }) => place !== undefined));

  it('is named in words wherever the examples rest on one, except where their own words say it', () => {
    expect(placed.length).toBeGreaterThan(10);
    const silent = placed.map(({ text }) => text).filter((text) => conventionHint(text) === undefined);
    expect(silent.filter((text) => !SAID.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('is short, and never a number', () => {
    const hints = placed.flatMap(({ text }) => conventionHint(text) ?? []);
    for (const hint of hints) {
      expect(hint.length).toBeLessThanOrEqual(45);
      expect(hint).not.toMatch(/convention|\$/);
    }
    expect(hints).toContain('counted once Resolved, or late');
  });
});
