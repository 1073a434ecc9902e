import { readFileSync } from 'node:fs';
import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import {
  isClauseDefinition,
  isMetricDefinition,
  isPartyDefinition,
  isRecordsDefinition,
  isTarget,
  type SlaFile,
} from '../../language/generated/ast';
import { parseSla } from '../../language/sla-module';

const agreement = readFileSync(new URL('../fixtures/complete-agreement.sla', import.meta.url), 'utf8');
const phrases = readFileSync(new URL('../fixtures/phrases.sla', import.meta.url), 'utf8');

const read = (text: string) => parseSla(text, 'a.sla');
const find = <T extends AstNode>(file: SlaFile, is: (node: unknown) => node is T): T => (file.sentences as readonly AstNode[]).find(is)!;

describe('reading', () => {
  it.each([
    ['the complete agreement', agreement, 43],
    ['every other phrase', phrases, 199],
  ])('%s', (_name, text, sentences) => {
    const { file, problems } = read(text);
    expect(problems).toEqual([]);
    expect(file.sentences).toHaveLength(sentences);
    expect(file.sentences.filter(({ $type }) => $type === 'Broken')).toEqual([]);
  });

  it('gives the same tree whatever the white space, quotes and line ends', () => {
    const pasted = agreement
      .replace(/\n/g, '\r\n')
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/ (hours|days|minutes)/g, '\u00A0$1');
    expect(shape(read(pasted).file)).toEqual(shape(read(agreement).file));
    expect(read(pasted).problems).toEqual([]);
  });

  it('does not mind line breaks anywhere in a sentence', () => {
    const broken = 'target Uptime:\nProvider must keep\nAvailability at\nleast\n99.9%\nin each calendar month.';
    expect(read(broken).problems).toEqual([]);
    expect(read(broken).file.sentences).toHaveLength(1);
  });

  it('keeps the words of a sentence with their places', () => {
    const target = find(read(agreement).file, isTarget);
    expect(target.$cstNode!.text).toBe('target Uptime Commitment: Provider must keep Availability at least 99.95% in each calendar month.');
    expect(target.value!.$cstNode!.range.start).toEqual({ line: 59, character: 67 });
  });

  it('keeps notes apart, in their places', () => {
    const { file, notes, tokens } = read('// one\nparty A means // two\n  "x". // three\n// four');
    expect(notes.map(({ image }) => image)).toEqual(['// one', '// two', '// three', '// four']);
    expect(tokens.map(({ image }) => image)).toEqual(['party', 'A', 'means', '"x"', '.']);
    const hidden = (node: { content?: readonly unknown[]; hidden?: boolean; text?: string }): string[] =>
      node.content ? (node.content as (typeof node)[]).flatMap(hidden) : node.hidden ? [node.text!] : [];
    expect(hidden(file.$cstNode as never)).toEqual(['// one', '// two', '// three', '// four']);
  });

  it('knows agreements between more than two', () => {
    expect(read('agreement Joint Services is between Provider, Customer and Guarantor.').problems).toEqual([]);
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', ' \n\t ', '\uFEFF', '# Only a heading', '// only a note']) expect(read(text).problems).toEqual([]);
  });
});

describe('values', () => {
  it('names have single spaces and straight apostrophes', () => {
    const { file } = read('party Provider’s\n   Agent means "x".\nmetric Slow\u00A0 Tail means 1.');
    expect(find(file, isPartyDefinition).name).toBe("Provider's Agent");
    expect(find(file, isMetricDefinition).name).toBe('Slow Tail');
  });

  it('the currency of an amount is not part of the name before it', () => {
    const { file, problems } = read('If T is missed, Customer must pay Provider GBP 100.');
    expect(problems).toEqual([]);
    expect(JSON.stringify(shape(file))).toContain('"Provider"');
  });

  it('texts lose quotes, line breaks and indentation, and keep paragraphs', () => {
    const { file } = read('clause Peace says "\n  One line\n  and another.\n\n  A second paragraph.\n".');
    expect(find(file, isClauseDefinition).text).toBe('One line and another.\n\nA second paragraph.');
  });

  it('rules of several words have their spaces, types of fields no article', () => {
    const { file } = read(
      'target T: P must keep M at\n least 9% in each calendar month. records R means "x", with A, an amount; B, a time.',
    );
    expect(find(file, isTarget).op).toBe('at least');
    const [fields] = find(file, isRecordsDefinition).clauses;
    expect('fields' in fields && fields.fields.map(({ type }) => type)).toEqual(['amount', 'time']);
  });
});

/** A tree without places: types and values. */
function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape);
  if (typeof node !== 'object' || node === null) return node;
  if ('$refText' in node) return (node as { $refText: string }).$refText;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key === '$type' || !key.startsWith('$'))
      .map(([key, value]) => [key, typeof value === 'string' ? value.replace(/\s+/g, ' ') : shape(value)]),
  );
}
