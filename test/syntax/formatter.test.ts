import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatSla } from '../../language/format';

function formatted(text: string): string {
  const result = formatSla(text);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.text;
}

describe('layout', () => {
  it('keeps short sentences on one line each', () => {
    expect(formatted('party  Provider   means "Acme".party Customer\n means\t"Northwind"   .')).toBe(
      'party Provider means "Acme".\nparty Customer means "Northwind".\n',
    );
  });

  it('breaks a long sentence between its clauses', () => {
    const text =
      'agreement Payments Platform Service Levels is between Provider and Customer, from 1 January 2026 to 31 December 2028, in the time zone "Europe/London", with amounts in GBP.';
    expect(formatted(text)).toMatchInlineSnapshot(`
      "agreement Payments Platform Service Levels is between Provider and Customer,
        from 1 January 2026 to 31 December 2028, in the time zone "Europe/London", with amounts in GBP.
      "
    `);
  });

  it('gives each field a line when the records do not fit on one', () => {
    expect(formatted('records Probes means "probes", with Checked, a time; Result, one of Passed or Failed.')).toMatchInlineSnapshot(`
      "records Probes means "probes", with Checked, a time; Result, one of Passed or Failed.
      "
    `);
    const long =
      'records Probes means "synthetic payments, one every 30 seconds", collected by Monitor in "Pingdom", with Checked, a time; Result, one of Passed or Failed.';
    expect(formatted(long)).toMatchInlineSnapshot(`
      "records Probes means "synthetic payments, one every 30 seconds",
        collected by Monitor in "Pingdom", with
        Checked, a time;
        Result, one of Passed or Failed.
      "
    `);
  });

  it('gives each limb a line, short or not', () => {
    const text =
      'remedy Uptime Credits: If Availability in a calendar month is below 99%, Provider must credit GBP 5; below 95%, Provider must credit GBP 9, and Customer may terminate.';
    expect(formatted(text)).toMatchInlineSnapshot(`
      "remedy Uptime Credits: If Availability in a calendar month is
        below 99%, Provider must credit GBP 5;
        below 95%, Provider must credit GBP 9, and Customer may terminate.
      "
    `);
  });

  it('puts the columns of a table under one another', () => {
    const text = `target Support Times: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Response Time |
      Resolution Time | | P1 | at most 15 minutes | at most 4 hours | | P2 | none | at most 8 hours |.`;
    expect(formatted(text)).toMatchInlineSnapshot(`
      "target Support Times: Provider must keep, for at least 95% of Tickets in each calendar month,
        | Priority | Response Time      | Resolution Time |
        | P1       | at most 15 minutes | at most 4 hours |
        | P2       | none               | at most 8 hours |.
      "
    `);
  });

  it('leaves text between quotes as it is', () => {
    const text = 'clause Notice says "\n  First   line,\n\n     second.\n".\n';
    expect(formatted(text)).toBe(text);
  });

  it('gives headings a blank line on either side and collapses others to one', () => {
    expect(formatted('# One\nparty Provider means "a".\n\n\n\nparty Customer means "b".\n# Two\n## Three\n')).toMatchInlineSnapshot(`
      "# One

      party Provider means "a".

      party Customer means "b".

      # Two

      ## Three
      "
    `);
  });

  it('keeps line ends of Windows', () => {
    expect(formatted('party Provider means "a".\r\nparty Customer\r\n  means "b".\r\n')).toBe(
      'party Provider means "a".\r\nparty Customer means "b".\r\n',
    );
  });

  it('has nothing to say about an empty file', () => {
    expect(formatted('')).toBe('');
    expect(formatted(' \n\n')).toBe('');
  });
});

describe('drafting notes', () => {
  it('stay behind the words they stand behind, and alone where they stand alone', () => {
    const text = `// At the top.

# Parties
// Under a heading.
party Provider means "a". // The one who works.
// Before the next.
party Customer // in the middle
  means "b".


// Far below.
// At the end.`;
    expect(formatted(text)).toMatchInlineSnapshot(`
      "// At the top.

      # Parties

      // Under a heading.
      party Provider means "a". // The one who works.
      // Before the next.
      party Customer // in the middle
        means "b".

      // Far below.
      // At the end.
      "
    `);
  });

  it('stay in their row of a table', () => {
    const text = `target Times: Provider must keep, for each of Tickets,
  | Priority | Resolution Time | // the head
  | P1 | at most 4 hours |
  // on its own
  | P2 | none |. // nothing yet`;
    expect(formatted(text)).toMatchInlineSnapshot(`
      "target Times: Provider must keep, for each of Tickets,
        | Priority | Resolution Time | // the head
        | P1       | at most 4 hours |
        // on its own
        | P2       | none            |. // nothing yet
      "
    `);
  });

  it('stay between fields and limbs', () => {
    const text = `records Probes means "p", with
  // when
  Checked, a time; // always given
  Result, one of Passed or Failed.`;
    expect(formatted(text)).toMatchInlineSnapshot(`
      "records Probes means "p", with
        // when
        Checked, a time; // always given
        Result, one of Passed or Failed.
      "
    `);
  });
});

describe('a file with a mistake', () => {
  it('is not touched, and the mistake is told', () => {
    const result = formatSla('party Provider means "Acme"\nparty   Customer means "b".');
    expect(result).toMatchObject({ problems: [{ severity: 'error' }] });
    expect(result).not.toHaveProperty('text');
  });
});

describe('the complete agreement', () => {
  it('hardly changes', () => {
    const text = readFileSync(new URL('../fixtures/complete-agreement.sla', import.meta.url), 'utf8');
    const lines = new Set(text.split('\n').map((line) => line.replace(/ {2,}(?=\S)/g, ' ')));
    const changed = formatted(text)
      .split('\n')
      .filter((line) => !lines.has(line.replace(/^ +/, ' ')) && !lines.has(line));
    expect(changed.length).toBeLessThan(20);
  });
});
