import { describe, expect, it } from 'vitest';
import { findingsIn, FRAME } from './frame';

/** The words of the empty places that are found. */
const emptyIn = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'completeness/placeholder')
    .map(({ origin }) => text.slice(origin.offset, origin.offset + origin.length));

describe('an empty place', () => {
  it('is found in the law that governs, and in the name of a tool', () => {
    expect(emptyIn(FRAME)).toEqual([]);
    expect(emptyIn(FRAME.replace(/governed by "[^"]*"/, 'governed by "[the law of a country]"'))).toEqual(['[the law of a country]']);
    const tool = FRAME.replace(/(collected by [A-Z]\w+) in "[^"]*"/, '$1 in "[the name of the tool]"');
    expect(emptyIn(tool)).toEqual(['[the name of the tool]']);
  });
});
