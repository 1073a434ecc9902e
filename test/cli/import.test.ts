import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTRACT } from '../import/a-contract';
import { inFolder, sla } from '../support/command-line';
import { packed, wordDocument } from '../support/word-document';

describe('sla import', () => {
  it('drafts an agreement that sla check can read', async () => {
    await inFolder({ 'contract.md': CONTRACT }, async (cwd) => {
      const imported = await sla(['import', 'contract.md', '--out', 'agreement.sla'], { cwd });
      expect(imported).toEqual({
        code: 0,
        out: '',
        err: '19 of 21 sentences and rows could be put into sentences of an agreement; 2 of them stand in clauses as they are. Every proposal waits for your review.\n',
      });
      expect((await sla(['check', 'agreement.sla'], { cwd })).code).toBe(0);
      const again = await sla(['import', 'contract.md', '--out', 'agreement.sla'], { cwd });
      expect(again).toEqual({
        code: 2,
        out: '',
        err: 'agreement.sla is there already. Choose another name, or add --force to replace it.\n',
      });
      expect((await sla(['import', 'contract.md', '--out', 'agreement.sla', '--force'], { cwd })).code).toBe(0);
    });
  });

  it('reads standard input and prints the draft', async () => {
    const { code, out } = await sla(['import', '-', '-q'], { input: 'The service shall be available for 99.5% of each month.' });
    expect(code).toBe(0);
    expect(out).toContain('must keep Availability at least 99.5% in each calendar month.');
  });

  it('reads a Word document by its paragraphs', async () => {
    await inFolder({}, async (cwd) => {
      const document = wordDocument([
        '# Support',
        'The Supplier must answer promptly.',
        { cells: ['Priority', 'Response'] },
        { cells: ['P1', '15 minutes'] },
      ]);
      await writeFile(join(cwd, 'contract.docx'), document);
      const { code, out } = await sla(['import', 'contract.docx', '-q'], { cwd });
      expect(code).toBe(0);
      expect(out).toContain('// From line 4: P1 | 15 minutes\n');
      expect(out).toContain('| P1       | at most 15 minutes |.');
      const checked = await sla(['check', 'contract.docx'], { cwd });
      expect(checked.out).toContain('contract.docx:2:26  warning');
      expect(checked.out).toContain('"promptly" names no time, so this is never late.');
    });
  });

  it('refuses what it cannot read, in a sentence', async () => {
    const files: Readonly<Record<string, readonly [Buffer | string, string]>> = {
      'text.docx': ['hello', 'text.docx is not a Word document, whatever its name says. Save it as .docx, .txt or .md.'],
      'empty.docx': ['', 'empty.docx is empty.'],
      'other.docx': [
        packed({ 'a.txt': 'hello' }),
        'other.docx is a packed file, but no Word document. Save the contract as .docx, .txt or .md.',
      ],
      'cut.docx': [wordDocument(['A.']).subarray(0, 200), 'cut.docx is damaged: it cannot be unpacked.'],
      'locked.docx': [
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        'locked.docx is protected by a password, or is of an old kind (.doc). Save it as a .docx without a password.',
      ],
      'bomb.docx': [
        packed({ 'word/document.xml': Buffer.alloc(80_000_000, ' ') }),
        'bomb.docx would unpack to more than 60 MB of text. That is no contract.',
      ],
      'liar.docx': [packed({ 'word/document.xml': Buffer.alloc(80_000_000, ' ') }, 1_000), 'liar.docx is damaged: it cannot be unpacked.'],
      'wrong.docx': [
        packed({ 'word/document.xml': '<a><b>' }),
        'wrong.docx is damaged: its text cannot be read. Open it, save it again as .docx, and check that.',
      ],
      'blank.docx': [wordDocument(['']), 'blank.docx has no words in it. Are its pages pictures?'],
      'scan.pdf': [
        '%PDF',
        'scan.pdf is of a kind that cannot be read here. Save it as .docx, plain text (.txt) or Markdown (.md), and take that.',
      ],
      'data.csv': ['a,b', 'data.csv is no contract in prose. Take a .docx, .md or .txt file.'],
      'blank.txt': ['\n \n', 'blank.txt has no words in it.'],
    };
    await inFolder({}, async (cwd) => {
      for (const [name, [content, message]] of Object.entries(files)) {
        await writeFile(join(cwd, name), content);
        expect(await sla(['import', name], { cwd }), name).toEqual({ code: 2, out: '', err: `${message}\n` });
      }
      expect(await readFile(join(cwd, 'text.docx'), 'utf8')).toBe('hello');
    });
  });
});
