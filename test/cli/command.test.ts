import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sla } from '../support/command-line';

describe('the command itself', () => {
  it('prints its help', async () => {
    const { code, out, err } = await sla([]);
    expect(out).toMatchInlineSnapshot(`
      "Usage: sla [options] [command]

      Checks service level agreements written in plain language, and runs them on records.

      Options:
        -v, --version                               Print the version.
        -h, --help                                  Print this help.

      Commands:
        check [options] <files...>                  find what is wrong in agreements
        import [options] <file>                     draft an agreement from a contract in prose
        export [options] <file>                     write the contract that an agreement is
        rules [options] [action] [rule]             list what is looked for, and explain it
        simulate [options] <file>                   run an agreement on its records
        explain [options] <file> <target> [window]  say why a figure is what it is
        fmt [options] <files...>                    lay out the sentences of agreements
        help [command]                              Print the help of a command.

      Exit codes: 0 fine, 1 errors or findings, 2 could not run.

      Examples:
        sla check agreement.sla
        sla simulate agreement.sla --html report.html
        sla explain agreement.sla "Uptime Commitment" "March 2026"
      "
    `);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await sla(['--help'])).toEqual({ code: 0, out, err: '' });
  });

  it.each(['check', 'simulate', 'explain', 'fmt'])('prints the help of %s', async (command) => {
    const { code, out, err } = await sla(['help', command]);
    expect(out).toMatchSnapshot();
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.each(['60', '100'])('prints help in %s columns', async (columns) => {
    const { out } = await sla(['rules', '--help'], { env: { COLUMNS: columns } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Number(columns));
  });

  it.each(['--version', 'help check', 'rules', 'check examples/hosted-payments/agreement.sla'])(
    'ends in silence where nobody reads: %s',
    async (words) => {
      const child = spawn(process.execPath, [join(root, 'dist/sla.mjs'), ...words.split(' ')], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout.destroy();
      const err: string[] = [];
      child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
      const [code] = (await once(child, 'close')) as [number];
      expect({ code, err: err.join('') }).toEqual({ code: 0, err: '' });
    },
  );

  it('has the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await sla(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [['chek', 'x.sla'], "Unknown command 'chek'. Did you mean check? sla --help lists what there is.\n"],
    [['a.sla'], 'What is to be done with a.sla? Write: sla check a.sla, or sla simulate a.sla. sla --help lists what there is.\n'],
    [['help', 'chek'], 'There is no command chek. sla --help lists what there is.\n'],
    [['check'], 'The files are missing. Write: sla check FILES. sla check --help lists what there is.\n'],
    [['explain', 'a.sla'], 'The target is missing. Write: sla explain FILE TARGET [WINDOW]. sla explain --help lists what there is.\n'],
    [['check', '--jsn', 'x.sla'], "Unknown option '--jsn'. Did you mean --json? sla check --help lists what there is.\n"],
    [
      ['explain', 'a.sla', 'Uptime', 'February', '2026'],
      'That is more than it takes. Write: sla explain FILE TARGET [WINDOW]. A name of several words stands in quotes. sla explain --help lists what there is.\n',
    ],
    [
      ['simulate', '--engine', 'abacus', 'a.sla'],
      "--engine cannot be 'abacus'. It can be duckdb or memory. sla simulate --help lists what there is.\n",
    ],
    [['export', 'a.sla', '-o'], 'Something is missing behind it: write --out <file>. sla export --help lists what there is.\n'],
    [['simulate', 'a.csv'], 'There is no file a.csv.\n'],
    [
      ['check', 'examples/help-desk/agrement.sla'],
      'There is no file examples/help-desk/agrement.sla. Did you mean examples/help-desk/agreement.sla?\n',
    ],
    [
      ['simulate', 'examples/help-desk/data/tickets.csv'],
      'examples/help-desk/data/tickets.csv holds data, not an agreement. Name a file that ends in .sla.\n',
    ],
  ])('says what is wrong with %j', async (args, err) => {
    expect(await sla(args)).toEqual({ code: 2, out: '', err });
  });
});
