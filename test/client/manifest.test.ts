import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateTexts } from '../../scripts/generate-texts.mjs';
import { DEFAULT_SETTINGS } from '../../server/language-server/settings';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const text = read('package.json');
const titles = JSON.parse(read('package.nls.json')) as Record<string, string>;
interface Setting {
  readonly default: unknown;
  readonly markdownDescription?: string;
}
const { contributes, icon } = JSON.parse(text) as {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly configuration: { readonly properties: Record<string, Setting> };
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
};

describe('what the editor is told of the extension', () => {
  it('has every text in the file of texts, and no text that nothing shows', () => {
    const shown = new Set([...text.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(titles).sort()).toEqual([...shown].sort());
    for (const [key, title] of Object.entries(titles)) expect(title.trim(), key).toBe(title);
  });

  it('gives every command an icon, and a piece of code that runs', () => {
    const sources = readdirSync(new URL('client/extension/', root))
      .map((name) => read(`client/extension/${name}`))
      .join('\n');
    for (const { command, icon: sign } of contributes.commands) {
      expect(sign, command).toMatch(/^\$\([a-z-]+\)$/);
      expect(sources.includes(`'${command}'`) || sources.includes(`on('${command.replace('sla.', '')}'`), command).toBe(true);
    }
  });

  it('describes every setting, with the default that the server has', () => {
    const { properties } = contributes.configuration;
    const own = Object.entries(properties).filter(([name]) => name !== 'sla.trace.server');
    for (const [name, { markdownDescription }] of Object.entries(properties)) expect(markdownDescription, name).toMatch(/^%.*%$/);
    expect(Object.fromEntries(own.map(([name, { default: value }]) => [name, value]))).toEqual(flat('sla', DEFAULT_SETTINGS));
  });

  it('names files that are there', () => {
    const paths = [
      icon,
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    for (const path of paths) expect(existsSync(new URL(path, root)), path).toBe(true);
    expect(contributes.walkthroughs[0]?.steps).toHaveLength(5);
  });
});

describe('the texts for translators', () => {
  it('are those in the code; if not, run `npm run generate`', () => {
    for (const [path, bundle] of Object.entries(generateTexts())) expect(read(path), path).toBe(bundle);
  });
});

/** `{ a: { b: 1 } }` as `{ 'a.b': 1 }`; what a user fills in stays whole. */
function flat(prefix: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, each]) => flat(`${prefix}.${key}`, each))) as Record<string, unknown>;
}
