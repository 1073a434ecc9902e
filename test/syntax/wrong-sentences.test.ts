import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSla } from '../../language/sla-module';
import { annotate } from '../support/annotate';

/** Sentences as drafters get them wrong, each with the one message it must give: test/fixtures/wrong-sentences.txt, to be read aloud. */
const blocks = readFileSync(new URL('../fixtures/wrong-sentences.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n\n');

describe('a wrong sentence', () => {
  it.each(blocks.map((block) => [block.split('\n')[0], block]))('%s', (sentence, block) => {
    expect(annotate(sentence, parseSla(sentence, 'a.sla').problems)).toBe(block);
  });

  it('is in the collection once, and there are many', () => {
    const sentences = blocks.map((block) => block.split('\n')[0]);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(200);
  });

  it('never hears of the machine', () => {
    const messages = blocks.flatMap((block) => block.split('\n').slice(2));
    for (const message of messages)
      expect(message).not.toMatch(/token|parse|expect|grammar|syntax|keyword|identifier|EOF|undefined|[A-Z]{5}/);
  });
});

describe('a suggestion', () => {
  const suggested = blocks.filter((block) => block.includes('\n→ ')).map((block) => block.split('\n')[0]);

  it.each(suggested)('leads on: %s', (sentence) => {
    const [problem] = parseSla(sentence, 'a.sla').problems;
    const { offset, length } = problem.origin;
    const mended = sentence.slice(0, offset) + problem.suggestion + sentence.slice(offset + length);
    const [next] = parseSla(mended, 'a.sla').problems;
    // Either all is well, or the next mistake is another one, further on.
    expect(next === undefined || next.origin.offset > offset || next.code !== problem.code).toBe(true);
  });
});

describe('over several lines', () => {
  it.each([
    [
      'target Support: Provider must keep, for at least 95% of Tickets,\n  | Priority | Response Time\n  | P1 | at most 15 minutes |.',
      "A row of a table ends with '|'.",
    ],
    [
      'target Support: Provider must keep, for at least 95% of Tickets,\n  | Priority | Response Time |\n  | P1 | 15 minutes |.',
      "'at least', 'at most', 'below' or 'above' is missing before '15'.",
    ],
    [
      'target Support: Provider must keep, for at least 95% of Tickets,\n  | Priority | Response Time |\n  | P1 | - |.',
      "A cell without a promise says 'none'.",
    ],
    ['party Provider means "Acme";\nparty Customer means "Northwind".', 'Write a full stop here instead of a semicolon.'],
    ['Service Levels\n\nparty Customer means "Northwind".', "A name alone says nothing. If this is a heading, write '# Service Levels'."],
    ['1. party Customer means "Northwind".', "Sentences stand without numbers; sla export numbers them. Take '1.' out."],
    ['party Provider means "Acme\nparty Customer means "Northwind".', 'This text has no closing quote. Put one at its end.'],
    [
      'metric Slow Tail means the highest of Resolution Time\n\n# Next',
      "A sentence ends with a full stop. Put one behind 'Resolution Time'.",
    ],
    [
      'party Provider means "x".\n\nand more.',
      "A sentence cannot begin with 'and'. If it goes on from the sentence before, take out the full stop there.",
    ],
  ])('%s', (text, message) => {
    expect(parseSla(text, 'a.sla').problems.map((problem) => problem.message)).toEqual([message]);
  });
});
