import { describe, expect, it } from 'vitest';
import { inFolder, sla } from '../support/command-line';
import { WEB_SHOP, WEB_SHOP_FILES } from './web-shop';

const check = (files: Parameters<typeof inFolder>[0], ...args: string[]) =>
  inFolder(files, (cwd) => sla(['check', ...(args.length === 0 ? ['agreement.sla'] : args)], { cwd }));

describe('sla check', () => {
  it('is silent about what is right', async () => {
    expect(await check(WEB_SHOP_FILES)).toEqual({ code: 0, out: '✓ No problems.\n', err: '' });
  });

  it('shows where a problem is, and what to write instead', async () => {
    const text = WEB_SHOP.replace('Host must keep Shipping Time', 'Host must keep Shiping Time').replace(
      'Host must credit',
      'Host should credit',
    );
    const { code, out, err } = await check({ 'agreement.sla': text });
    expect(out).toMatchInlineSnapshot(`
      "agreement.sla:17:33  error  [unknown-name]
        No measure is called 'Shiping Time'. Did you mean 'Shipping Time'?
        17 │ target Shipping: Host must keep Shiping Time at most 2 days for at least 90% of Orders, in ea
           │                                 ^^^^^^^^^^^^

      agreement.sla:18:29  error  A duty needs 'must'. 'should' does not bind anybody.  [modal]
        18 │ If Shipping is missed, Host should credit 10% of Monthly Fee.
           │                             ^^^^^^

      2 errors.
      "
    `);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('gives problems to programs', async () => {
    const { code, out } = await check(
      { 'agreement.sla': WEB_SHOP.replace('keep Shipping Time', 'keep Shiping Time') },
      '--json',
      'agreement.sla',
    );
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "errors": 1,
        "files": 1,
        "problems": [
          {
            "code": "unknown-name",
            "column": 33,
            "endColumn": 45,
            "endLine": 17,
            "file": "agreement.sla",
            "line": 17,
            "message": "No measure is called 'Shiping Time'. Did you mean 'Shipping Time'?",
            "severity": "error",
            "suggestion": "Shipping Time",
          },
        ],
        "warnings": 0,
      }
    `);
    expect(code).toBe(1);
  });

  it('reads a folder, and a file that another one uses in its place', async () => {
    const [before = '', after = ''] = WEB_SHOP.split('records Orders');
    const files = {
      'a/agreement.sla': `${before}use "parts/records.sla".\nrecords Orders${after}`,
      'a/parts/records.sla': 'term Day means "a day".\n',
    };
    expect(await check(files, 'a')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "✓ No problems in 2 files.
      ",
      }
    `);
  });

  it('names a used file that is not there', async () => {
    const { code, out } = await check({ 'agreement.sla': `${WEB_SHOP}\nuse "gone.sla".\n` });
    expect(out).toMatchInlineSnapshot(`
      "agreement.sla:22:1  error  The file 'gone.sla' cannot be found.  [missing-file]
        22 │ use "gone.sla".
           │ ^^^^^^^^^^^^^^^

      1 error.
      "
    `);
    expect(code).toBe(1);
  });

  it('uses no file outside the folder of the agreement', async () => {
    const files = { 'inside/agreement.sla': `${WEB_SHOP}\nuse "../outside.sla".\n`, 'outside.sla': 'term Day means "a day".\n' };
    const { code, out } = await check(files, 'inside/agreement.sla');
    expect(out).toMatchInlineSnapshot(`
      "inside/agreement.sla:22:1  error  [missing-file]
        "../outside.sla" is not read: it lies outside the agreement's folder, and data are read from
        inside it only. Copy the file there, or name the folder that holds it with --data-root.
        22 │ use "../outside.sla".
           │ ^^^^^^^^^^^^^^^^^^^^^

      1 error.
      "
    `);
    expect(code).toBe(1);
    expect(await check(files, '--data-root', '.', 'inside/agreement.sla')).toMatchObject({ code: 0 });
  });

  it('reads standard input', async () => {
    expect(await sla(['check', '-'], { input: WEB_SHOP })).toEqual({ code: 0, out: '✓ No problems.\n', err: '' });
  });

  it('colours its words only when asked', async () => {
    const { out } = await inFolder({ 'agreement.sla': '' }, (cwd) => sla(['check', 'agreement.sla'], { cwd, env: { FORCE_COLOR: '1' } }));
    expect(out).toContain('\u001B[31merror\u001B[39m');
    const plain = await inFolder({ 'agreement.sla': '' }, (cwd) =>
      sla(['check', 'agreement.sla'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    );
    expect(plain.out).not.toContain('\u001B');
  });
});

describe('what cannot be checked', () => {
  it.each([
    ['an empty file', { 'agreement.sla': '' }, 1],
    ['a heading and nothing else', { 'agreement.sla': '# Parties\n' }, 1],
    ['noise', { 'agreement.sla': '\u0000\u0001\uFFFF %%% (((\n'.repeat(3) }, 1],
    ['a file that is not there', {}, 2],
    ['a folder without agreements', { 'agreement.sla/read.me': '' }, 2],
  ])('%s', async (_, files, code) => {
    const ended = await check(files as Record<string, string>);
    expect(`${ended.out}${ended.err}`).toMatchSnapshot();
    expect(ended.code).toBe(code);
  });

  it('a file in no encoding of text', async () => {
    const { code, err } = await inFolder({ 'agreement.sla': '' }, async (cwd) => {
      const { writeFile } = await import('node:fs/promises');
      await writeFile(`${cwd}/agreement.sla`, new Uint8Array([0x61, 0xc3, 0x28, 0xff]));
      return sla(['check', 'agreement.sla'], { cwd });
    });
    expect({ code, err }).toEqual({ code: 2, err: 'agreement.sla is not a text in UTF-8. Save it as plain text in UTF-8.\n' });
  });
});
