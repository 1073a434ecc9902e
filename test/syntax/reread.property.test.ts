/** Reading what has changed gives the same as reading everything, whatever the change. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AstNode, CstNode } from 'langium';
import { expect, it } from 'vitest';
import { parseSla, rereadSla, type ReadFile } from '../../language/index';
import { NameReference } from '../../language/semantics/scope';

const texts = ['complete-agreement', 'phrases'].map((name) => readFileSync(new URL(`../fixtures/${name}.sla`, import.meta.url), 'utf8'));
const insertions = [
  '.',
  ' ',
  '\n',
  '"',
  '“',
  'x',
  '//',
  ' // note.\n',
  '# Heading\n',
  'party A means "x".\n',
  'Provider',
  ';',
  'If ',
  '\n\n',
  '".\n',
  'clause C says "\n  text.\n',
  '|',
  '9',
  '\r\n',
  ' and ',
];

const change = fc.record({
  at: fc.nat(10_000),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  insert: fc.constantFrom('', ...insertions),
});

it('after one change after another', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }), (start, changes) => {
      let text = start;
      let read = rereadSla(text, 'file:///a.sla', undefined);
      expect(flat(read)).toEqual(flat(parseSla(text, 'file:///a.sla')));
      for (const { at, length, insert } of changes) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + insert + text.slice(from + length);
        read = rereadSla(text, 'file:///a.sla', read);
        expect(flat(read)).toEqual(flat(parseSla(text, 'file:///a.sla')));
      }
    }),
    { numRuns: 60 },
  );
});

it('keeps the trees of sentences that have not changed', () => {
  const [text = ''] = texts;
  const before = rereadSla(text, 'file:///a.sla', undefined);
  const sentences = new Set(before.file.sentences);
  const after = rereadSla(text.replace('at least 99.95%', 'at least 99.9%'), 'file:///a.sla', before);
  expect(after.file.sentences.filter((sentence) => !sentences.has(sentence))).toHaveLength(1);
  expect(after.file.sentences.map(({ $containerIndex }) => $containerIndex)).toEqual(after.file.sentences.map((_, index) => index));
});

/** Everything that can be seen of a file that was read. */
function flat({ text, file, tokens, notes, problems, isDoubtful }: ReadFile): unknown {
  const token = ({
    image,
    startOffset,
    endOffset,
    startLine,
    endLine,
    startColumn,
    endColumn,
    tokenType,
  }: ReadFile['tokens'][number]): unknown[] => [image, startOffset, endOffset, startLine, endLine, startColumn, endColumn, tokenType.name];
  const doubts = ['Provider', 'Customer', 'Availability', 'Outage', 'Tickets', 'A', 'C'].map((name) => isDoubtful(name));
  return {
    text,
    tree: flatNode(file),
    words: flatWords(file.$cstNode),
    tokens: tokens.map(token),
    notes: notes.map(token),
    problems,
    doubts,
  };
}

function flatNode(node: AstNode): unknown {
  const entries = Object.entries(node).filter(([property]) => !property.startsWith('$') || property === '$type');
  return Object.fromEntries(
    entries.map(([property, value]: [string, unknown]) => [
      property,
      Array.isArray(value) ? (value as unknown[]).map(flatValue) : flatValue(value),
    ]),
  );
}

function flatValue(value: unknown): unknown {
  if (value instanceof NameReference) return `→ ${value.$refText} ${value.$refNode?.offset ?? -1}`;
  return typeof value === 'object' && value !== null && '$type' in value ? flatNode(value as AstNode) : value;
}

function flatWords(node: CstNode | undefined): unknown {
  if (node === undefined) return undefined;
  const { offset, end, range, hidden, text, astNode } = node;
  const own = [offset, end, range.start.line, range.start.character, range.end.line, range.end.character, hidden, astNode.$type];
  return 'content' in node ? [...own, (node.content as CstNode[]).map(flatWords)] : [...own, text];
}
