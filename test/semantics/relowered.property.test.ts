/** The meaning of a text that has changed is that of a text read for the first time, to the last position. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileFiles, parseSla, rereadSla, type ReadFile } from '../../language/index';

const texts = ['complete-agreement', 'phrases'].map((name) => readFileSync(new URL(`../fixtures/${name}.sla`, import.meta.url), 'utf8'));
const names = ['Availability', 'Outage', 'Tickets', 'Provider', 'Uptime Commitment', 'Monthly Fee', 'Priority', 'P1'];

/** A change of some letters, of a name wherever it is defined or used, or of the order of two lines. */
const change = fc.oneof(
  fc.record({
    at: fc.nat(20_000),
    length: fc.nat(30),
    insert: fc.constantFrom('', ' ', '\n', '.', '9', 'x', '// a note.\n', 'party A means "x".\n'),
  }),
  fc.record({ name: fc.constantFrom(...names), times: fc.constantFrom(1, 1000) }),
  fc.record({ line: fc.nat(400) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, what: Change): string {
  if ('name' in what) {
    let left = what.times;
    return text.replaceAll(what.name, (found) => (left-- > 0 ? `${found} Two` : found));
  }
  if ('line' in what) {
    const lines = text.split('\n');
    const at = what.line % lines.length;
    lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
    return lines.join('\n');
  }
  const from = what.at % (text.length + 1);
  return text.slice(0, from) + what.insert + text.slice(from + what.length);
}

it('after one change after another', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }), (start, changes) => {
      let text = start;
      let read = rereadSla(text, 'file:///a.sla', undefined);
      compiled(read);
      for (const each of changes) {
        text = changed(text, each);
        read = rereadSla(text, 'file:///a.sla', read);
        expect(compiled(read)).toEqual(compiled(parseSla(text, 'file:///a.sla')));
      }
    }),
    { numRuns: 30 },
  );
});

function compiled(read: ReadFile): unknown {
  const { agreement, problems } = compileFiles(new Map([[read.uri, read]]), read.uri);
  return { agreement, problems };
}
