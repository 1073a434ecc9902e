import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, sla } from '../support/command-line';

const AGREEMENT = `agreement Web is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC".
party Provider means "Acme".
party Customer means "Northwind".
Provider must "keep a log".
`;

describe('sla export', () => {
  it('prints the contract as Markdown', async () => {
    const { code, out, err } = await sla(['export', '-'], { input: AGREEMENT });
    expect(out).toContain('# Web\n\n## 1. The agreement\n\n**1.1** This agreement, Web, is made between Provider and Customer.');
    expect(out).toContain('\n\n**1.4** Provider must keep a log.\n\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await sla(['export', '-', '--format', 'html'], { input: AGREEMENT })).out).toContain('<title>Web</title>');
  });

  it('writes a file in the format that its name says, and replaces none unless it is told to', async () => {
    await inFolder({ 'a.sla': AGREEMENT }, async (cwd) => {
      expect(await sla(['export', 'a.sla', '--out', 'a.html'], { cwd })).toEqual({ code: 0, out: '', err: 'The contract is in a.html.\n' });
      expect(await readFile(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/);
      expect(await sla(['export', 'a.sla', '--out', 'a.html'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: 'a.html is there already. Choose another name, or add --force to replace it.\n',
      });
      expect((await sla(['export', 'a.sla', '--out', 'a.html', '--force', '--format', 'md', '-q'], { cwd })).err).toBe('');
      expect(await readFile(join(cwd, 'a.html'), 'utf8')).toMatch(/^# Web/);
      expect((await sla(['export', 'a.sla', '--out', 'a.docx'], { cwd })).err).toBe(
        'Nothing says how to write a.docx. Let it end in .md or .html, or add --format.\n',
      );
      expect((await sla(['export', 'a.sla', '--out', 'missing/a.md'], { cwd })).err).toBe('missing/a.md cannot be written.\n');
    });
  });

  it('writes no contract of an agreement with errors', async () => {
    const { code, out, err } = await sla(['export', '-'], { input: AGREEMENT.replace('Provider must', 'Nobody must') });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('1 error; nothing was exported.');
  });

  it('takes in what used files say', async () => {
    await inFolder({ 'a.sla': `use "b.sla".\n${AGREEMENT}`, 'b.sla': 'term Log Book means "a book".\n' }, async (cwd) => {
      expect((await sla(['export', 'a.sla'], { cwd })).out).toContain('**Log Book** means a book.');
    });
  });
});
