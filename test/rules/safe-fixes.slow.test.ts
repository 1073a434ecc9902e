/** Repairs that may be made without asking, all at once, on the examples: the outcome on the sample data stays what it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSla, evaluate, type Outcome } from '../../language/index';
import { ALL_RULES } from '../../language/rules/all-rules';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';
import { findingsIn, inFrame, repaired } from './frame';

const SAFE = ALL_RULES.filter((rule) =>
  rule.docs.avoid.some((example) =>
    findingsIn(inFrame(example, rule.kind === 'prose')).some(({ rule: id, fixes }) => id === rule.id && fixes.some(({ safe }) => safe)),
  ),
);

describe.each(['sales-marketing', 'internal-it'])('the example %s', (name) => {
  const folder = join(process.cwd(), 'examples', name);
  const text = readFileSync(join(folder, 'agreement.sla'), 'utf8');

  async function outcomeOf(agreementText: string): Promise<Outcome> {
    const { agreement } = compileSla({ files: new Map([['agreement.sla', agreementText]]), main: 'agreement.sla' });
    const source = openMemorySource(agreement, openFolder(folder));
    const { outcome } = await observe(agreement, source, evaluate);
    await source.close();
    return outcome;
  }

  it('has the outcome it had after every safe repair', async () => {
    expect(SAFE.length).toBeGreaterThan(0);
    const before = withoutPlaces(await outcomeOf(text));
    for (const rule of SAFE) {
      for (const example of rule.docs.avoid) {
        const words = typeof example === 'string' ? example : example.text;
        // Prose comes into a clause; a note stands above a sentence that is there.
        const broken =
          rule.kind === 'prose'
            ? `${text}\nclause Example Clause says "\n  ${words}\n".\n`
            : text.replace(/^target /m, `${/^\/\/.*/.exec(words)?.[0] ?? ''}\ntarget `);
        const found = findingsIn(broken).filter(({ rule: id }) => id === rule.id);
        const edits = found.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1)).flatMap((fix) => fix.edits);
        expect(edits.length, rule.id).toBeGreaterThan(0);
        const mended = repaired(broken, edits);
        expect(
          findingsIn(mended).some(({ rule: id }) => id === rule.id),
          rule.id,
        ).toBe(false);
        expect(withoutPlaces(await outcomeOf(mended)), rule.id).toEqual(before);
      }
    }
  });
});

/** Sentences move when others change; what they say does not. */
function withoutPlaces(outcome: Outcome): unknown {
  return JSON.parse(
    JSON.stringify(outcome, (key, value: unknown) =>
      key === 'place' ? undefined : key === 'id' && typeof value === 'string' ? value.replace(/^L\d+\//, '') : value,
    ),
  );
}
