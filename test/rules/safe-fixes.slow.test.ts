/** Repairs that may be made without asking, all at once, on the examples: the outcome on the sample data stays what it was. */
import { readdirSync, readFileSync } from 'node:fs';
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

const EXAMPLES = readdirSync(join(process.cwd(), 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(EXAMPLES)('the example %s', (name) => {
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
    const broken = brokenIn(text);
    const found = findingsIn(broken).filter(({ rule, fixes }) => SAFE.some(({ id }) => id === rule) && fixes.some(({ safe }) => safe));
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(SAFE.map(({ id }) => id).sort());
    const edits = found.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1)).flatMap((fix) => fix.edits);
    const mended = repaired(broken, edits);
    const before = findingsIn(text);
    const left = findingsIn(mended);
    expect(left.filter(({ fixes }) => fixes.some(({ safe }) => safe)).map(({ rule }) => rule)).toEqual(
      before.filter(({ fixes }) => fixes.some(({ safe }) => safe)).map(({ rule }) => rule),
    );
    expect(withoutPlaces(await outcomeOf(mended))).toEqual(withoutPlaces(await outcomeOf(text)));
  });
});

/** The agreement with all that can be repaired safely: prose as paragraphs of a clause, and notes above a sentence that is there. */
function brokenIn(text: string): string {
  const examples = SAFE.flatMap((rule) =>
    rule.docs.avoid.map((example) => ({ isProse: rule.kind === 'prose', words: typeof example === 'string' ? example : example.text })),
  );
  const prose = examples.flatMap(({ isProse, words }) => (isProse ? [words] : []));
  const notes = examples.flatMap(({ isProse, words }) => (isProse ? [] : (/^\/\/.*/.exec(words) ?? [])));
  return `${text.replace(/^target /m, `${notes.map((note) => `${note}\n`).join('')}target `)}\nclause Example Clause says "\n  ${prose.join('\n\n  ')}\n".\n`;
}

/** Sentences move when others change; what they say does not. */
function withoutPlaces(outcome: Outcome): unknown {
  return JSON.parse(
    JSON.stringify(outcome, (key, value: unknown) =>
      key === 'place' ? undefined : key === 'id' && typeof value === 'string' ? value.replace(/^L\d+\//, '') : value,
    ),
  );
}
