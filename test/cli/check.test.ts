import { describe, expect, it } from 'vitest';
import { inFolder, sla } from '../support/command-line';
import { WEB_SHOP, WEB_SHOP_FILES } from './web-shop';

const check = (files: Parameters<typeof inFolder>[0], ...args: string[]) =>
  inFolder(files, (cwd) => sla(['check', ...(args.length === 0 ? ['agreement.sla'] : args)], { cwd }));

describe('sla check', () => {
  it('is silent about what is right', async () => {
    expect(await check(WEB_SHOP_FILES)).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "✓ No problems.
      11 hints for the drafter: --hints shows them, --preset signing takes them seriously.
      ",
      }
    `);
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
    const { findings, ...rest } = JSON.parse(out) as Record<string, unknown>;
    expect(findings).toBeInstanceOf(Array);
    expect(rest).toMatchInlineSnapshot(`
      {
        "errors": 1,
        "files": 1,
        "hints": 0,
        "informations": 0,
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
      12 hints for the drafter: --hints shows them, --preset signing takes them seriously.
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
      2 hints for the drafter: --hints shows them, --preset signing takes them seriously.
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
      2 hints for the drafter: --hints shows them, --preset signing takes them seriously.
      "
    `);
    expect(code).toBe(1);
    expect(await check(files, '--data-root', '.', 'inside/agreement.sla')).toMatchObject({ code: 0 });
  });

  it('reads standard input', async () => {
    expect(await sla(['check', '-'], { input: WEB_SHOP })).toEqual(await check(WEB_SHOP_FILES));
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

const LOUD = WEB_SHOP.replace('at least 90% of Orders', 'at least 100% of Orders');
const NOTED = LOUD.replace('target Shipping', '// allow zero-tolerance: both sides know what it means\ntarget Shipping');

describe('what the rules find', () => {
  it('stands beside the problems, with what to write instead', async () => {
    const { code, out } = await check({ 'agreement.sla': LOUD });
    expect(out).toMatchInlineSnapshot(`
      "agreement.sla:17:66  warning  [measurability/zero-tolerance]
        Shipping leaves room for no miss at all: at least 100%.
        Promise a share that can be kept, such as 99.9%, and say what each miss beyond it costs.
        17 │ target Shipping: Host must keep Shipping Time at most 2 days for at least 100% of Orders, in 
           │                                                                  ^^^^^^^^^^^^^

      1 warning.
      9 hints for the drafter: --hints shows them, --preset signing takes them seriously.
      "
    `);
    expect(code).toBe(0);
    expect(await check({ 'agreement.sla': LOUD }, '--strict', 'agreement.sla')).toMatchObject({ code: 1 });
  });

  it('shows hints when asked', async () => {
    const { out } = await check({ 'agreement.sla': WEB_SHOP }, '--hints', 'agreement.sla');
    expect(out).toContain('  hint  [completeness/no-dispute-resolution]');
    expect(out).not.toContain('--hints');
  });

  it('is silent where a note says why', async () => {
    expect((await check({ 'agreement.sla': NOTED })).out).toMatch(/^✓ No problems/);
  });

  it('is as strict as the preset, the settings file and the option say', async () => {
    const strict = await check({ 'agreement.sla': WEB_SHOP }, '--preset', 'signing', 'agreement.sla');
    expect(strict.out).toContain('warning  [completeness/no-dispute-resolution]');
    const settings = { 'agreement.sla': WEB_SHOP, '.sla.json': '{ "rules": { "no-dispute-resolution": "error", "incentives": "off" } }' };
    const { code, out } = await check(settings);
    expect(code).toBe(1);
    expect(out).toContain('error  [completeness/no-dispute-resolution]');
    expect((await check(settings, '--hints', 'agreement.sla')).out).not.toContain('incentives/');
  });

  it('does not guess what a settings file means', async () => {
    const settings = '{ "preset": "signed", "rules": { "vague-tme": "off", "vague-time": "loud" }, "colour": 1 }';
    expect(await check({ 'agreement.sla': WEB_SHOP, '.sla.json': settings })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": ".sla.json cannot be used as it is.
        "signed" is not a preset. Write "drafting", "review" or "signing".
        No rule is called "vague-tme". Did you mean "vague-time"?
        "loud" is not a severity of "vague-time". Write "off", "hint", "information", "warning" or "error".
        "colour" is not a setting. There are "preset", "rules" and "dataRoot".
      ",
        "out": "",
      }
    `);
    expect(await check({ 'agreement.sla': WEB_SHOP, '.sla.json': '{ "rules": ' })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": ".sla.json cannot be used as it is.
        This settings file is not JSON, so nothing in it is used. Check its commas, quotes and brackets.
      ",
        "out": "",
      }
    `);
  });

  it('is given to programs: annotations and SARIF', async () => {
    const github = await check({ 'agreement.sla': LOUD }, '--format', 'github', 'agreement.sla');
    // Nobody asked for hints: a pull request does not show them either.
    expect(github.out).not.toContain('title=completeness/');
    const withHints = await check({ 'agreement.sla': LOUD }, '--format', 'github', '--hints', 'agreement.sla');
    expect(withHints.out.split('\n')[0]).toMatch(
      /^::notice file=agreement\.sla,line=3,col=\d+,endLine=3,endColumn=\d+,title=completeness\/\S+::\S/,
    );
    expect(github.out).toContain('::warning file=agreement.sla,line=17,');
    const sarif = JSON.parse((await check({ 'agreement.sla': LOUD }, '--format', 'sarif', 'agreement.sla')).out) as {
      readonly version: string;
      readonly runs: readonly {
        readonly columnKind: string;
        readonly results: readonly { readonly ruleId: string; readonly level: string; readonly relatedLocations?: readonly object[] }[];
      }[];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.columnKind).toBe('utf16CodeUnits');
    expect(sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'measurability/zero-tolerance')).toMatchObject({ level: 'warning' });
    expect((await check({ 'our shop.sla': LOUD }, '--format', 'sarif', 'our shop.sla')).out).toContain('"uri": "our%20shop.sla"');
  });
});

describe('a contract in prose', () => {
  it('is read for what is unclear, with lines', async () => {
    const text = '# Terms\n\nThe provider will promptly fix\nfaults within its reasonable control.\n\n- Reports are sent within 5 days.\n';
    const { code, out } = await check({ 'contract.md': text }, 'contract.md');
    expect(out).toMatchInlineSnapshot(`
      "contract.md:3:19  warning  "promptly" names no time, so this is never late.  [ambiguity/vague-time]
        Give the time, and from when it runs: "within 4 hours after the report".
        3 │ The provider will promptly fix
          │                   ^^^^^^^^

      1 warning.
      "
    `);
    expect(code).toBe(0);
  });

  it('is told of words that are alike and near each other once, and in short at the end', async () => {
    const items = ['adequate', 'suitable', 'sufficient', 'satisfactory'].map((word) => `- The Provider must give ${word} training.\n`);
    const far = 'The Provider must promptly fix faults.\n\n'.repeat(8);
    const { out } = await check({ 'contract.md': `${items.join('')}\n${far}` }, 'contract.md');
    expect(out).toMatchInlineSnapshot(`
      "contract.md:1:26  warning  [ambiguity/vague-adjective]
        How would anybody tell whether something is "adequate"?
        Say what can be counted: a number with a unit, a named test, or a list.
        1 │ - The Provider must give adequate training.
          │                          ^^^^^^^^
        Likewise "suitable" (line 2), "sufficient training" (line 3) and "satisfactory" (line 4).

      contract.md:6:19  warning  "promptly" names no time, so this is never late.  [ambiguity/vague-time]
        Give the time, and from when it runs: "within 4 hours after the report".
        6 │ The Provider must promptly fix faults.
          │                   ^^^^^^^^
        Likewise "promptly" (line 8), "promptly" (line 10), "promptly" (line 12), "promptly" (line 14),
        "promptly" (line 16), "promptly" (line 18) and "promptly" (line 20).

      In short
        8  A time without a length: promptly, as soon as possible, within a reasonable time. Lines 6, 8,
           10, 12, 14, 16, 18 and 20.
        4  A quality without a measure: adequate, sufficient, reasonable, excessive. Lines 1, 2, 3 and 4.

      12 warnings.
      "
    `);
  });

  it('is left alone in another language, which is said once', async () => {
    const text =
      'Der Anbieter wird die Störung unverzüglich und mit angemessenen Mitteln beheben, soweit dies möglich ist und die Kundin es will.';
    const { code, out } = await check({ 'contract.txt': `${text}\n\n${text}` }, 'contract.txt');
    expect({ code, told: out.match(/\[[a-z/-]+\]/g) }).toEqual({ code: 0, told: ['[plain-language/other-language]'] });
    expect(out).toContain('This is not in English');
  });

  it('is not read from a damaged document of a word processor', async () => {
    expect(await check({ 'contract.docx': 'PK' }, 'contract.docx')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "contract.docx is damaged: it cannot be unpacked.
      ",
        "out": "",
      }
    `);
  });
});

describe('sla rules', () => {
  it('lists them all', async () => {
    const { code, out } = await sla(['rules']);
    expect(code).toBe(0);
    expect(out).toContain('vague-time');
    const list = JSON.parse((await sla(['rules', '--json'])).out) as unknown[];
    expect(out).toContain(`${list.length} rules.`);
  });

  it('explains one, and says so when there is none of that name', async () => {
    const { out } = await sla(['rules', 'explain', 'ambiguity/vague-time']);
    expect(out).toMatch(/^Vague time\n/);
    expect(await sla(['rules', 'explain', 'vague-tme'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "No rule is called "vague-tme". Did you mean "vague-time"?
      ",
        "out": "",
      }
    `);
    expect(await sla(['rules', 'explain'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Which rule? Write "sla rules explain vague-time"; "sla rules" lists them all.
      ",
        "out": "",
      }
    `);
    expect(await sla(['rules', 'list'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": ""list" is nothing that can be done with rules. Write "sla rules" or "sla rules explain vague-time".
      ",
        "out": "",
      }
    `);
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
