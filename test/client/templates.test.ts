import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSla, formatSla, runRules } from '../../language/index';

const root = new URL('../../', import.meta.url);
const folder = new URL('client/templates/', root);
const offered = [...readFileSync(new URL('client/extension/templates.ts', root), 'utf8').matchAll(/id: '([a-z-]+)'/g)].map(
  ([, id]) => `${id}.sla`,
);

describe('templates', () => {
  it('are those that are offered', () => {
    expect(readdirSync(folder).sort()).toEqual([...offered].sort());
    expect(offered).toHaveLength(6);
  });

  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8');

    it(`${name} has no problem`, () => {
      expect(problemsIn(text)).toEqual([]);
    });

    it(`${name} has no problem once its samples are no longer notes`, () => {
      const uncommented = text.replace(/^\/\/ (?=sample )/gm, '');
      expect(uncommented).not.toBe(text);
      expect(problemsIn(uncommented)).toEqual([]);
    });

    it(`${name} is laid out`, () => {
      expect(formatSla(text)).toMatchObject({ text });
    });
  }
});

describe('snippets', () => {
  const snippets = JSON.parse(readFileSync(new URL('client/snippets/sla.json', root), 'utf8')) as Record<
    string,
    { readonly body: readonly string[] }
  >;

  for (const [name, { body }] of Object.entries(snippets)) {
    it(`"${name}" can be read once it is filled in`, () => {
      expect(formatSla(filledIn(body.join('\n')))).toHaveProperty('text');
    });
  }
});

/** As an editor fills it in when every default is accepted. */
function filledIn(snippet: string): string {
  const defaults = new Map([...snippet.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, stop, text]) => [stop, text]));
  return snippet.replace(/\$\{(\d+):[^}]*\}|\$(\d+)/g, (_, stop?: string, again?: string) => defaults.get(stop ?? again ?? '') ?? '');
}

function problemsIn(text: string): string[] {
  const main = 'file:///template.sla';
  const texts = new Map([[main, text]]);
  const { agreement, problems } = compileSla({ files: texts, main });
  // A template leaves room: hints tell the drafter where to go on.
  const findings = runRules({ agreement, texts, problems }).filter(({ severity }) => severity !== 'hint');
  return [...problems, ...findings].map(({ message }) => message);
}
