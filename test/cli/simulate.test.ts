import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../language/index';
import { inFolder, root, sla, type Circumstances } from '../support/command-line';
import { ORDERS, WEB_SHOP, WEB_SHOP_FILES } from './web-shop';

type Files = Parameters<typeof inFolder>[0];
const simulate = (files: Files, args: readonly string[] = [], circumstances: Circumstances = {}) =>
  inFolder(files, (cwd) => sla(['simulate', 'agreement.sla', ...args], { cwd, ...circumstances }));
const outcomeOf = async (files: Files, args: readonly string[] = []): Promise<Outcome> =>
  JSON.parse((await simulate(files, [...args, '--json'])).out) as Outcome;

describe('sla simulate', () => {
  it('shows what happened, who owes what, and what to know before relying on it', async () => {
    const { code, out, err } = await simulate(WEB_SHOP_FILES);
    expect(out).toMatchInlineSnapshot(`
      "On this data Host missed Shipping in 1 of 3 months and owes Shop GBP 400.00.
      Web Shop · 1 January 2026 to 3 March 2026 · Europe/London

      Shipping  met 2, missed 1
      Host: Shipping Time at most 2 days for at least 90% of Orders in each calendar month.
        ✗ Jan 2026  66.666667%    ✓ Feb 2026  100%          ✓ Mar 2026  100%

      Money
        Host owes Shop GBP 400.00.

        Window       Payable  Because                              State
        Jan 2026  GBP 400.00  Host must credit 10% of Monthly Fee  due

      Data
        Orders: 6 rows from orders.csv and waiting.csv
          Times without an offset from UTC were read in the time zone Europe/London.

      5 conventions applied where the agreement is silent; --conventions lists them.

      Before you rely on this
        ! The data ends before March 2026 does; its verdicts and amounts are those so far.
      "
    `);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.each(['duckdb', 'memory'])('runs without the file of a pause, and says that no time was taken out for it (%s)', async (engine) => {
    const text = WEB_SHOP.replace(/ and [^"]* from "waiting\.csv"/, '');
    expect(text).not.toBe(WEB_SHOP);
    const { cautions, targets } = await outcomeOf({ 'agreement.sla': text, 'orders.csv': ORDERS }, ['--engine', engine]);
    expect(cautions.find(({ code }) => code === 'no-pauses')?.text).toMatch(
      /^There are no data for .* of Orders, so no time was taken out for it\.$/,
    );
    // Number 5 waited for four of its six days.
    expect(targets[0]?.windows.map(({ figure }) => figure?.text)).toEqual(['66.666667%', '50%', '100%']);
  });

  it('fits a narrow terminal', async () => {
    const { out } = await simulate(WEB_SHOP_FILES, [], { env: { COLUMNS: '40' } });
    expect(out).toMatchInlineSnapshot(`
      "On this data Host missed Shipping in 1
      of 3 months and owes Shop GBP 400.00.
      Web Shop · 1 January 2026 to 3 March
      2026 · Europe/London

      Shipping  met 2, missed 1
      Host: Shipping Time at most 2 days for
      at least 90% of Orders in each calendar
      month.
        ✗ Jan 2026  66.666667%
        ✓ Feb 2026  100%
        ✓ Mar 2026  100%

      Money
        Host owes Shop GBP 400.00.

        Jan 2026
          Payable GBP 400.00
          Because Host must credit 10% of
            Monthly Fee
          State due

      Data
        Orders: 6 rows from orders.csv and
          waiting.csv
          Times without an offset from UTC
            were read in the time zone
            Europe/London.

      5 conventions applied where the
      agreement is silent; --conventions lists
      them.

      Before you rely on this
        ! The data ends before March 2026
          does; its verdicts and amounts are
          those so far.
      "
    `);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('lists the conventions when asked', async () => {
    const { out } = await simulate(WEB_SHOP_FILES, ['--conventions']);
    expect(out.slice(out.indexOf('Conventions applied'))).toMatchInlineSnapshot(`
      "Conventions applied
         1  Verdicts compare exact values; figures are rounded only for reading.
         2  Money is exact until a credit line is complete, and is then rounded once, half up, to the
            currency's smallest unit.
         4  Windows are those of the clocks in Europe/London; time is elapsed time, also where the clocks
            change. (agreement.sla, line 3)
         8  Orders count in the window in which they are decided: at Shipped, or when the limit has
            passed, whichever is first. (agreement.sla, line 17)
        19  \`at least\` and \`at most\` include the value itself; \`above\`, \`below\` and \`more than\` do not.

      Before you rely on this
        ! The data ends before March 2026 does; its verdicts and amounts are those so far.
      "
    `);
  });

  it('gives the same outcome with both engines', async () => {
    const [duckdb, memory] = await Promise.all([
      outcomeOf(WEB_SHOP_FILES, ['--engine', 'duckdb']),
      outcomeOf(WEB_SHOP_FILES, ['--engine', 'memory']),
    ]);
    expect(duckdb).toEqual(memory);
  });

  it('reads an agreement from standard input, and data from the folder that is named', async () => {
    const { code, out } = await inFolder(WEB_SHOP_FILES, (cwd) => sla(['simulate', '-', '--data-root', cwd], { input: WEB_SHOP }));
    expect(code).toBe(0);
    expect(out).toContain('On this data Host missed Shipping');
  });

  it.each([
    [['--from', '2027-03-01'], '--from 2027-03-01 lies behind the term, which ends on 31 March 2026.\n'],
    [['--to', '31 December 2025'], '--to 2025-12-31 lies before the term, which begins on 1 January 2026.\n'],
  ])('refuses days outside the term: %j', async (args, err) => {
    expect(await simulate(WEB_SHOP_FILES, args)).toEqual({ code: 2, out: '', err });
  });

  it('judges only the time that is asked about', async () => {
    const outcome = await outcomeOf(WEB_SHOP_FILES, ['--from', '2026-02-01', '--to', '28 February 2026']);
    expect(outcome.targets[0]?.windows.map(({ window }) => window.id)).toEqual(['2026-02']);
  });
});

describe('data on the command line', () => {
  const late = ORDERS.replace('2026-03-03 09:00', '2026-03-30 09:00');

  it('replace those of the agreement', async () => {
    const files = { ...WEB_SHOP_FILES, 'late orders.csv': late };
    const outcome = await outcomeOf(files, ['--data', 'orders=late orders.csv']);
    expect(outcome.targets[0]?.missed).toBe(2);
    expect(outcome.data[0]?.files).toContain('late orders.csv');
  });

  it('replace the periods of records', async () => {
    const files = { ...WEB_SHOP_FILES, 'none.csv': 'number,start,end\n' };
    expect((await outcomeOf(files, ['--data', 'Orders.Waiting=none.csv'])).targets[0]?.missed).toBe(2);
  });

  it.each([
    ['Ordrs=orders.csv', '--data: the agreement has no records called "Ordrs". Did you mean "Orders"?\n'],
    ['Orders.Wating=orders.csv', '--data: Orders has no periods called "Wating". Did you mean "Waiting"?\n'],
    ['Orders', '--data "Orders" does not say which records are in which file. Write --data NAME=PATH.\n'],
    [
      'Orders=../orders.csv',
      '../orders.csv lies outside this folder, and data are read from inside it only. Name the folder that holds the data with --data-root.\n',
    ],
  ])('%s is refused', async (binding, err) => {
    expect(await simulate(WEB_SHOP_FILES, ['--data', binding])).toEqual({ code: 2, out: '', err });
  });
});

describe('what cannot be simulated', () => {
  it('an agreement with errors', async () => {
    const { code, out, err } = await simulate({
      ...WEB_SHOP_FILES,
      'agreement.sla': WEB_SHOP.replace('keep Shipping Time', 'keep Shiping Time'),
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "agreement.sla:17:33  error  [unknown-name]
        No measure is called 'Shiping Time'. Did you mean 'Shipping Time'?
        17 │ target Shipping: Host must keep Shiping Time at most 2 days for at least 90% of Orders, in ea
           │                                 ^^^^^^^^^^^^

      1 error; nothing was simulated.
      "
    `);
  });

  it('data that are not there', async () => {
    const { 'orders.csv': _, ...files } = WEB_SHOP_FILES;
    const { code, out, err } = await simulate(files);
    expect(out).toMatchInlineSnapshot(`
      "On this data nothing can be judged: Orders could not be read.
      Web Shop · Europe/London

      Shipping  not determined 3
      Host: Shipping Time at most 2 days for at least 90% of Orders in each calendar month.
        – January 2026 to March 2026: not determined (3 windows)

      Data
        ✗ Orders could not be read
          There is no file "orders.csv" where the agreement looks for its data. Check its name, or put the
            file there.

      6 conventions applied where the agreement is silent; --conventions lists them.
      "
    `);
    expect({ code, err }).toEqual({ code: 2, err: '' });
  });

  it('data outside the folder of the agreement', async () => {
    const { code, out } = await simulate({ ...WEB_SHOP_FILES, 'agreement.sla': WEB_SHOP.replace('"orders.csv"', '"../../../etc/passwd"') });
    expect(out.slice(out.indexOf('Data\n'))).toMatchInlineSnapshot(`
      "Data
        ✗ Orders could not be read
          "../../../etc/passwd" is not read: it lies outside the agreement's folder, and data are read
            from inside it only. Copy the file there, or name the folder that holds it with --data-root.

      6 conventions applied where the agreement is silent; --conventions lists them.
      "
    `);
    expect(code).toBe(2);
  });

  it('a column that is missing', async () => {
    const { code, out } = await simulate({ ...WEB_SHOP_FILES, 'orders.csv': ORDERS.replace('shipped', 'sent') });
    expect(out.slice(out.indexOf('Data\n'))).toMatchInlineSnapshot(`
      "Data
        ✗ Orders could not be read
          orders.csv has no column for Shipped. Its columns are "number", "placed" and "sent". Say which
            to read: sample Orders from "orders.csv", where Shipped is "sent" and Waiting from
            "waiting.csv".

      6 conventions applied where the agreement is silent; --conventions lists them.
      "
    `);
    expect(code).toBe(2);
  });

  it.each([
    ['no records at all', ORDERS.slice(0, ORDERS.indexOf('\n') + 1), 0],
    ['an empty file', '', 2],
    ['nothing but bad rows', ORDERS.replaceAll('2026-', 'x'), 0],
    ['records after the end of the term', ORDERS.replaceAll('2026-', '2031-'), 0],
    ['something else than text', '\u0000\u0001\u0002'.repeat(100), 2],
  ])('%s', async (_, orders, expected) => {
    const { code, out } = await simulate({ ...WEB_SHOP_FILES, 'orders.csv': orders });
    expect(out).toMatchSnapshot();
    expect(out).toContain('On this data nothing can be judged');
    expect(code).toBe(expected);
  });

  it.each([
    [['--from', '31.2.2026'], '--from "31.2.2026" is not a date. Write 2026-01-31 or "31 January 2026".\n'],
    [['--to', '2026-02-30'], '--to "2026-02-30" is not a date. Write 2026-01-31 or "31 January 2026".\n'],
    [['--from', '2026-03-01', '--to', '2026-02-01'], '--to 2026-02-01 lies before --from 2026-03-01.\n'],
    [['--data-root', 'nowhere'], 'There is no folder nowhere. Name the folder that holds the data with --data-root.\n'],
    [['--html', '-', '--json'], 'Only one of --json and --html can go to standard output. Name a file for the other.\n'],
    [['--quiet', '--html', 'no/such/folder.html'], 'no/such/folder.html cannot be written: there is no such folder.\n'],
  ])('%j', async (args, err) => {
    expect(await simulate(WEB_SHOP_FILES, args)).toEqual({ code: 2, out: '', err });
  });
});

describe('bad rows', () => {
  const files = { ...WEB_SHOP_FILES, 'orders.csv': `${ORDERS}7,yesterday,2026-03-30 09:00\n7,2026-03-20 09:00,2026-03-10 09:00\n` };

  it('are listed, and counted in no figure', async () => {
    const { code, out } = await simulate(files);
    expect(out.slice(out.indexOf('Data\n'))).toMatchInlineSnapshot(`
      "Data
        Orders: 8 rows from orders.csv and waiting.csv
          Times without an offset from UTC were read in the time zone Europe/London.
          2 bad rows, counted in no figure:
            orders.csv:8  Placed is 'yesterday', not a time
            orders.csv:9  Shipped is before Placed

      5 conventions applied where the agreement is silent; --conventions lists them.

      Before you rely on this
        ! The data ends before March 2026 does; its verdicts and amounts are those so far.
      "
    `);
    expect(code).toBe(0);
  });

  it('are fatal when told so', async () => {
    const { code, err } = await simulate(files, ['--strict']);
    expect({ code, err }).toEqual({ code: 1, err: '2 bad rows, and --strict allows none.\n' });
  });

  it('cannot steer the terminal', async () => {
    const { out } = await simulate({ ...WEB_SHOP_FILES, 'orders.csv': `${ORDERS}7,\u001B[31mred\u001B[2J,2026-03-30 09:00\n` });
    expect(out).toContain('red');
    expect(out).not.toContain('\u001B');
  });
});

describe('what is written', () => {
  it('is JSON as published, and one page', async () => {
    await inFolder(WEB_SHOP_FILES, async (cwd) => {
      const { code, out, err } = await sla(['simulate', 'agreement.sla', '--json', 'o.json', '--html', 'o.html'], { cwd });
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(err).toMatchInlineSnapshot(`
        "On this data Host missed Shipping in 1 of 3 months and owes Shop GBP 400.00.
        Written to o.html.
        Written to o.json.
        "
      `);
      const json = await readFile(join(cwd, 'o.json'), 'utf8');
      expect(JSON.parse((await sla(['simulate', 'agreement.sla', '--json'], { cwd })).out)).toEqual(JSON.parse(json));
      const html = await readFile(join(cwd, 'o.html'), 'utf8');
      expect(html).toContain('<!doctype html>');
      expect(html).toContain('Host missed Shipping');
    });
  });

  it('is JSON that the published schema accepts', async () => {
    const schema = JSON.parse(await readFile(join(root, 'docs/outcome.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(await outcomeOf(WEB_SHOP_FILES));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is the page itself when it goes to standard output', async () => {
    const { code, out } = await simulate(WEB_SHOP_FILES, ['--html', '-']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('tells of warnings, which do not stand in the way', async () => {
    const text = WEB_SHOP.replace(' in the time zone "Europe/London",', '');
    const { code, err } = await simulate({ ...WEB_SHOP_FILES, 'agreement.sla': text });
    expect({ code, err }).toEqual({ code: 0, err: '1 warning in the agreement; sla check shows what to do.\n' });
  });

  it.each([
    ['--html', 'agreement.sla', '--html would write over an agreement: agreement.sla. Name another file, such as --html report.html.'],
    ['--json', 'orders.csv', '--json would write over the records in orders.csv. Name another file, such as --json outcome.json.'],
    ['--html', './waiting.csv', '--html would write over the records in ./waiting.csv. Name another file, such as --html report.html.'],
  ])('never takes the place of what it was made of: %s %s', async (option, path, said) => {
    await inFolder(WEB_SHOP_FILES, async (cwd) => {
      const { code, err } = await sla(['simulate', 'agreement.sla', option, path], { cwd });
      expect({ code, said: err.trimEnd().split('\n').at(-1) }).toEqual({ code: 2, said });
      for (const [name, text] of Object.entries(WEB_SHOP_FILES)) expect(await readFile(join(cwd, name), 'utf8')).toBe(text);
    });
  });

  it('is nothing but the result when quiet', async () => {
    const { out, err } = await simulate(WEB_SHOP_FILES, ['--quiet', '--json', '-']);
    expect(err).toBe('');
    expect((JSON.parse(out) as Outcome).agreement).toBe('Web Shop');
  });
});
