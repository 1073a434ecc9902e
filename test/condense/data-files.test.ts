import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { ask, dataFolder, drafted, recordsOf } from './data-folder';

describe('data files', () => {
  it('are listed by name or pattern, sorted by code unit', async () => {
    const files = openFolder(
      dataFolder({
        'a.csv': '',
        'B.csv': '',
        'data/c.csv': '',
        'data/[1].csv': '',
        'data/x/d.csv': '',
        'data/.hidden.csv': '',
        'data/e.json': '',
      }),
    );
    expect(await files.list('a.csv')).toEqual(['a.csv']);
    expect(await files.list('./data//c.csv')).toEqual(['data/c.csv']);
    expect(await files.list('data\\c.csv')).toEqual(['data/c.csv']);
    expect(await files.list('data')).toEqual([]);
    expect(await files.list('*.csv')).toEqual(['B.csv', 'a.csv']);
    expect(await files.list('data/?.*')).toEqual(['data/c.csv', 'data/e.json']);
    expect(await files.list('data/{c,e}.{csv,json}')).toEqual(['data/c.csv', 'data/e.json']);
    expect(await files.list('**/*.csv')).toEqual(['B.csv', 'a.csv', 'data/[1].csv', 'data/c.csv', 'data/x/d.csv']);
    expect(await files.list('data/[1].csv')).toEqual(['data/[1].csv']);
  });

  it('are never read outside of the folder, whatever a link says', async () => {
    const outside = dataFolder({ 'secret.csv': 'Checked\n2026-01-01\n' });
    const root = dataFolder({ 'inside.csv': 'Checked\n' });
    symlinkSync(join(outside, 'secret.csv'), join(root, 'link.csv'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(root, 'inside.csv'), join(root, 'near.csv'));
    const files = openFolder(root);
    const refused = /is not read: it lies outside the agreement's folder, and data are read from inside it only\. Copy the file there/;
    await expect(files.list('link.csv')).rejects.toThrow(refused);
    await expect(files.read('link.csv')).rejects.toThrow(refused);
    await expect(files.pathOf('folder/secret.csv')).rejects.toThrow(refused);
    await expect(files.list('*.csv')).rejects.toThrow(refused);
    await expect(files.list('folder/*.csv')).rejects.toThrow(refused);
    expect(await files.list('ne*.csv')).toEqual(['near.csv']);
    expect(new TextDecoder().decode(await files.read('near.csv'))).toBe('Checked\n');
  });

  it('may lie in a folder that is a link itself', async () => {
    const real = dataFolder({ 'data/a.csv': 'x' });
    const parent = dataFolder({});
    symlinkSync(real, join(parent, 'agreement'));
    expect(await openFolder(join(parent, 'agreement')).list('data/*.csv')).toEqual(['data/a.csv']);
  });

  it('that are too large for memory are refused, packed or not', async () => {
    const agreement = drafted({ records: [recordsOf('Probes', { Checked: 'time' })] });
    const root = dataFolder({ 'data/probes.csv': `Checked\n${'2026-01-01\n'.repeat(100)}` });
    const unreadable = async (open: Parameters<typeof ask>[0]) =>
      (await ask(open, agreement, root, { kind: 'extent', records: 'Probes' })).report.unreadable;
    const message =
      'data/probes.csv is larger than the 500 bytes that are read into memory. Read it with DuckDB (the default of the command line), or cut it into smaller files.';
    expect(await unreadable((one, folder) => openMemorySource(one, openFolder(folder, { mostBytes: 500 })))).toBe(message);
    const { gzipSync } = await import('node:zlib');
    writeFileSync(join(root, 'data/probes.csv'), gzipSync(`Checked\n${'2026-01-01\n'.repeat(100)}`));
    expect(await unreadable((one, folder) => openMemorySource(one, openFolder(folder), { mostBytes: 500 }))).toBe(message);
    writeFileSync(join(root, 'data/probes.csv'), gzipSync('Checked\n2026-01-01\n').subarray(0, 25));
    expect(await unreadable((one, folder) => openMemorySource(one, openFolder(folder)))).toBe(
      'data/probes.csv is a broken gzip file. Make it again, or unpack it and name the unpacked file.',
    );
  });

  it('of a folder that is not there are none', async () => {
    const root = dataFolder({});
    mkdirSync(join(root, 'empty'));
    expect(await openFolder(join(root, 'empty')).list('**/*')).toEqual([]);
    expect(await openFolder(join(root, 'nowhere')).list('*.csv')).toEqual([]);
  });
});
