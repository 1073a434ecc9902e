import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Manifest {
  version: string;
  license: string;
  bin: Record<string, string>;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const readme = read('README.md');
const page = { ARCHITECTURE: read('ARCHITECTURE.md'), CONTRIBUTING: read('CONTRIBUTING.md'), README: readme };

/** The lines of the README's shell blocks. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n'));

describe('a newcomer', () => {
  it('needs two commands', () => {
    const setUp = commands.filter((command) => command.startsWith('npm ci'));
    expect(setUp).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  });

  it('finds every npm script that a page names', () => {
    const named = Object.values(page).flatMap((text) => [...text.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1]));
    expect(named.length).toBeGreaterThan(5);
    for (const script of [...named, 'test']) expect(Object.keys(manifest.scripts), script).toContain(script);
  });

  it('finds every file that a page links to', () => {
    for (const [name, text] of Object.entries(page)) {
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsFromRoot(target), `${name} links to ${target}`).toBe(true);
    }
  });

  it('sees the demo run the flagship example that the README names', () => {
    const agreement = 'examples/hosted-payments/agreement.sla';
    expect(manifest.scripts.demo).toMatch(new RegExp(`simulate ${agreement}$`));
    expect(readme).toContain(agreement);
    expect(existsFromRoot(agreement)).toBe(true);
  });
});

describe('continuous integration', () => {
  const script = read('.ci/run');

  it('runs the README test command and nothing else', () => {
    const lines = script.split('\n').filter((line) => line.includes('npm') && !line.startsWith('#'));
    expect(lines).toEqual(['npm ci && npm test']);
  });

  it('takes no standard input and may be executed', () => {
    expect(script).toContain('exec </dev/null');
    expect(statSync(new URL('../.ci/run', import.meta.url)).mode & 0o111).not.toBe(0);
  });
});

describe('the package', () => {
  it('has the version that the changelog describes first', () => {
    expect(/^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });

  it('is under the licence it says', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004/);
  });

  it('runs nothing of its own on installing', () => {
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts[hook]).toBeUndefined();
  });

  it('pins every dependency, so that two installations are the same', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) expect(version).toMatch(/^\d/);
  });

  it('calls the command sla', () => {
    expect(manifest.bin).toEqual({ sla: './dist/sla.mjs' });
  });
});

function existsFromRoot(path: string): boolean {
  return statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false }) !== undefined;
}
