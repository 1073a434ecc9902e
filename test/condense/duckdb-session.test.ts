import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Session } from '../../server/condense/duckdb-session';
import { dataFolder } from './data-folder';

async function opened(files: readonly string[] = []): Promise<Session> {
  const session = await Session.open(files, { threads: 1, memoryLimit: 100_000_000 });
  onTestFinished(() => session.close());
  return session;
}

function read(path: string): string {
  return `SELECT line FROM read_csv('${path}', auto_detect = false, header = false, columns = {line: 'VARCHAR'})`;
}

describe('the engine is locked', () => {
  it('to the files it was opened for', async () => {
    const root = dataFolder({ 'data/mine.csv': 'a\n', 'data/other.csv': 'secret\n' });
    const session = await opened([join(root, 'data/mine.csv')]);
    expect((await session.select(read(join(root, 'data/mine.csv')))).texts(0)).toEqual(['a']);
    await expect(session.select(read(join(root, 'data/other.csv')))).rejects.toThrow('Permission');
    await expect(session.select(read(join(root, 'data/*.csv')))).rejects.toThrow('Permission');
    await expect(session.select(`SELECT * FROM glob('/*')`)).rejects.toThrow();
  });

  it('to its settings and extensions', async () => {
    const session = await opened();
    const settings = await session.select(
      `SELECT value FROM duckdb_settings() WHERE name IN
       ('enable_external_access', 'lock_configuration', 'autoload_known_extensions', 'autoinstall_known_extensions', 'allow_community_extensions') ORDER BY name`,
    );
    expect(settings.texts(0)).toEqual(['false', 'false', 'false', 'false', 'true']);
    await expect(session.keep("SELECT 1 FROM (SELECT set_config('threads', '9'))")).rejects.toThrow();
    await expect(session.keep("SELECT * FROM read_csv('https://example.org/a.csv')")).rejects.toThrow();
  });

  it('and leaves nothing behind', async () => {
    const session = await Session.open([], { threads: 1 });
    expect(existsSync(session.temporary)).toBe(true);
    session.close();
    session.close();
    expect(existsSync(session.temporary)).toBe(false);
  });
});

describe('tables of the session', () => {
  it('hold numbers and texts', async () => {
    const session = await opened();
    const many = Float64Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? NaN : i * 1e12));
    const numbers = await session.keepNumbers([many, many.map((_, i) => -i)]);
    const back = await session.select(`SELECT coalesce(c0::DOUBLE, 'nan'::DOUBLE), c1::DOUBLE FROM ${numbers}`);
    expect([...back.numbers(0)]).toEqual([...many]);
    expect([...back.numbers(1)].at(-1)).toBe(-4999);
    const texts = await session.keepTexts([`a'b`, 'c\nd', '😀']);
    expect((await session.select(`SELECT c0 FROM ${texts}`)).texts(0)).toEqual([`a'b`, 'c\nd', '😀']);
  });

  it('are read by the type they have', async () => {
    const columns = await (await opened()).select("SELECT 1::DOUBLE, 'a'");
    expect(() => columns.numbers(1)).toThrow('not DOUBLE');
    expect(() => columns.texts(0)).toThrow('not VARCHAR');
  });
});
