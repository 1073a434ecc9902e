/** docs/command-line.md tells the truth: its options are those of `--help`, and the built command prints what it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sla } from '../support/command-line';
import { missingLine } from '../support/page-examples';

const page = readFileSync(join(root, 'docs/command-line.md'), 'utf8');
const sections = new Map(page.split(/^## /m).map((text) => [text.split('\n', 1)[0] ?? '', text]));

/** `--data <name=path>`, `-q, --quiet` … as the first column of a table in the section shows them. */
function documented(section: string): string[] {
  const rows = [...(sections.get(section) ?? '').matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| /gm)];
  return rows.map(([, cell = '']) => cell.replaceAll('`', '')).filter((cell) => cell.startsWith('-'));
}

function offered(help: string): string[] {
  const options = help.slice(help.indexOf('\nOptions:'));
  return [...options.matchAll(/^ {2}(-\S+(?: \S+)*?)(?: {2,}|$)/gm)].map(([, option = '']) => option);
}

describe('docs/command-line.md', () => {
  it.each(['check', 'simulate', 'explain', 'fmt'])('lists the options of %s', async (command) => {
    const { out } = await sla([command, '--help']);
    const all = offered(out).filter((option) => !option.includes('--help'));
    expect(all.length).toBeGreaterThan(0);
    expect(documented(`sla ${command}`)).toEqual(all);
  });

  it('lists the options of the program, and a section for each of its commands', async () => {
    const { out } = await sla(['--help']);
    expect(documented('# The command line')).toEqual(offered(out));
    const commands = [...out.slice(out.indexOf('\nCommands:'), out.indexOf('\nExit codes')).matchAll(/^ {2}([a-z]+) /gm)].map(
      ([, name = '']) => name,
    );
    expect(commands.filter((name) => name !== 'help' && !sections.has(`sla ${name}`))).toEqual([]);
  });

  const transcripts = [...page.matchAll(/^```text\n\$ sla ([^\n]*)\n(.*?)\n```$/gms)].map(
    ([, command = '', printed = '']) => [command, printed.split('\n')] as const,
  );
  it.each(transcripts)('shows what sla %s prints', async (command, printed) => {
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const { out, err } = await sla(args);
    expect(missingLine(printed, `${out}${err}`.trimEnd().split('\n'))).toBeUndefined();
  });

  it('shows several transcripts', () => expect(transcripts.length).toBeGreaterThan(3));
});
