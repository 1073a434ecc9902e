import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../language/agreement/agreement';
import { compileSla } from '../../language/compile';
import { printAgreement } from '../../language/format';
import { bare } from '../support/bare-agreement';
import { SOUND } from '../support/problem-cases';

const root = new URL('../../', import.meta.url);

function compile(text: string, others: Readonly<Record<string, string>> = {}): Agreement {
  return compileSla({ files: new Map([['a.sla', text], ...Object.entries(others)]), main: 'a.sla' }).agreement;
}

/** What is printed for sentences that are added to the sound agreement. */
function printed(added: string): string {
  const before = printAgreement(compile(SOUND));
  const after = printAgreement(compile(SOUND + added));
  expect(after.startsWith(before.trimEnd())).toBe(true);
  return after.slice(before.trimEnd().length).trim();
}

describe('an agreement in the project', () => {
  const paths = [
    'test/fixtures/complete-agreement.sla',
    ...readdirSync(new URL('examples', root)).map((name) => `examples/${name}/agreement.sla`),
    ...readdirSync(new URL('test/cases', root))
      .filter((name) => /^C\d+-/.test(name))
      .map((name) => `test/cases/${name}/agreement.sla`),
  ];

  it.each(paths)('%s, printed and read again, is the same', (path) => {
    const agreement = compile(readFileSync(new URL(path, root), 'utf8'));
    const text = printAgreement(agreement);
    expect(bare(compile(text))).toEqual(bare(agreement));
    expect(printAgreement(compile(text))).toBe(text);
  });
});

describe('the canonical wording', () => {
  it.each([
    [
      'metric Count means the number of Ticket dated by Opened whose Priority is P1.',
      'metric Count means the number of Tickets dated by Opened where Priority is P1.',
    ],
    ['metric Mean means the average of Resolution Time.', 'metric Mean means the average of Resolution Time of Tickets.'],
    [
      'period Down means any time when the Result of Probes is Failed at least 5 minutes in a row.',
      'period Down means any time when the Result of Probes is Failed for at least 5 minutes.',
    ],
    [
      'target Other: Provider must keep Availability at least 99.5 percent, in each calendar month.',
      'target Other: Provider must keep Availability at least 99.5 percent in each calendar month.',
    ],
    [
      'baseline of Availability is 99%, measured from 2025-01-01 to 2025-12-31.',
      'baseline of Availability is 99%, measured from 1 January 2025 to 31 December 2025.',
    ],
    [
      'If Uptime is missed, Provider must credit GBP 5; Customer may terminate.',
      'If Uptime is missed, Provider must credit GBP 5, and Customer may terminate.',
    ],
    ['term Fault means “a curly\n  one”.', 'term Fault means "a curly one".'],
  ])('%s', (written, canonical) => {
    expect(printed(written)).toBe(canonical);
  });

  it('breaks long prose, and keeps its paragraphs', () => {
    const text = `clause Notice says "${'every word of this counts '.repeat(8)}\n\n  Second paragraph."`;
    expect(printed(`${text}.`)).toMatchInlineSnapshot(`
      "clause Notice says "
        every word of this counts every word of this counts every word of this counts every word of this
        counts every word of this counts every word of this counts every word of this counts every word of
        this counts

        Second paragraph.
      "."
    `);
  });

  it('never lets a quote end a text', () => {
    const agreement = compile(SOUND);
    const parties = new Map(agreement.parties).set('Monitor', { ...agreement.parties.get('Monitor')!, title: 'the "monitor"' });
    expect(printAgreement({ ...agreement, parties })).toContain(`party Monitor means "the 'monitor'", outside this agreement.`);
  });
});

describe('an agreement of several files', () => {
  const main = SOUND.replace(/^party.*\n/gm, '').replace('fee Monthly', 'use "parties.sla".\nfee Monthly');
  const parties = `# Who\n${SOUND.match(/^party.*\n/gm)?.join('') ?? ''}`;
  const agreement = compile(main, { 'parties.sla': parties });

  it('prints its own file, and reads the others again', () => {
    const text = printAgreement(agreement);
    expect(text).toContain('use "parties.sla".');
    expect(text).not.toContain('party Provider means');
    expect(bare(compile(text, { 'parties.sla': parties }))).toEqual(bare(agreement));
  });

  it('prints as one file that holds everything', () => {
    const text = printAgreement(agreement, { files: 'all' });
    expect(text).toContain('# Who\n\nparty Provider means');
    expect(text).not.toContain('use ');
    expect(bare(compile(text))).toMatchObject({ targets: bare(agreement.targets) as object, parties: bare(agreement.parties) as object });
  });
});
