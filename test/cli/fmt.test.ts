import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, root, sla } from '../support/command-line';
import { WEB_SHOP } from './web-shop';

const UNTIDY = WEB_SHOP.replace('party Host means', 'party   Host\n\n   means').replace(
  '# Parties',
  '// A note of the drafter.\n# Parties',
);

describe('sla fmt', () => {
  it('lays out a file, once', async () => {
    await inFolder({ 'agreement.sla': UNTIDY }, async (cwd) => {
      expect(await sla(['fmt', 'agreement.sla'], { cwd })).toEqual({ code: 0, out: 'agreement.sla\n', err: '' });
      const text = await readFile(join(cwd, 'agreement.sla'), 'utf8');
      expect(text).toContain('// A note of the drafter.\n');
      expect(text).toContain('party Host means "Acme Cloud Ltd".\n');
      expect(await sla(['fmt', 'agreement.sla'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      expect(await readFile(join(cwd, 'agreement.sla'), 'utf8')).toBe(text);
      expect(await sla(['fmt', '--check', 'agreement.sla'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    });
  });

  it('changes nothing when it only checks', async () => {
    await inFolder({ 'agreement.sla': UNTIDY }, async (cwd) => {
      expect(await sla(['fmt', '--check', 'agreement.sla'], { cwd })).toEqual({
        code: 1,
        out: 'agreement.sla is not laid out; sla fmt agreement.sla does it.\n',
        err: '',
      });
      expect(await readFile(join(cwd, 'agreement.sla'), 'utf8')).toBe(UNTIDY);
    });
  });

  it('leaves a file with errors alone', async () => {
    await inFolder({ 'agreement.sla': 'party Host is "Acme".\n\n\nparty   Shop means "B".\n' }, async (cwd) => {
      const { code, out, err } = await sla(['fmt', 'agreement.sla'], { cwd });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatchInlineSnapshot(`
        "agreement.sla:1:12  error  Write 'means' here instead of 'is'.  [wrong-word]
          1 │ party Host is "Acme".
            │            ^^

        agreement.sla: 1 error; left as it is.
        "
      `);
      expect(await readFile(join(cwd, 'agreement.sla'), 'utf8')).toContain('party   Shop');
    });
  });

  it('formats standard input to standard output', async () => {
    const { code, out, err } = await sla(['fmt', '-'], { input: UNTIDY });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await sla(['fmt', '-'], { input: out })).toEqual({ code: 0, out, err: '' });
  });

  it('finds the examples laid out', async () => {
    expect(await sla(['fmt', '--check', 'examples'], { cwd: root })).toEqual({ code: 0, out: '', err: '' });
  });
});
