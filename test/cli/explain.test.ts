import { describe, expect, it } from 'vitest';
import { inFolder, sla } from '../support/command-line';
import { WEB_SHOP_FILES } from './web-shop';

const explain = (...args: string[]) => inFolder(WEB_SHOP_FILES, (cwd) => sla(['explain', 'agreement.sla', ...args], { cwd }));

describe('sla explain', () => {
  it('goes from the words to the rows of data', async () => {
    const { code, out, err } = await explain('Shipping', '2026-01');
    expect(out).toMatchInlineSnapshot(`
      "Shipping, January 2026: ✗ missed, 66.666667%

      The words
        target Shipping: Host must keep Shipping Time at most 2 days for at least 90% of Orders, in each
        calendar month. (agreement.sla, line 17)

      What they mean here
        2 of 3 Orders decided in January 2026 kept Shipping Time at most 2 days.
        Waiting stops the clock of Shipping Time.
        66.666667% is not at least 90%: missed.

      The arithmetic
        2 ÷ 3 = 66.666666…%

      The rows of data
        • from 2026-01-10 09:00, limit passed 2026-01-12 09:00, ended 2026-01-14 09:00, took 96 h
          (orders.csv:3)
      "
    `);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('takes names as people write them', async () => {
    const { out } = await explain('Shipping', '2026-01');
    expect(await explain('shipping', 'january 2026')).toEqual({ code: 0, out, err: '' });
    expect(await explain(' SHIPPING ', 'Jan 2026')).toEqual({ code: 0, out, err: '' });
  });

  it('says why there is nothing to explain', async () => {
    const each = WEB_SHOP_FILES['agreement.sla'].replace('for at least 90% of Orders, in each calendar month', 'for each of Orders');
    const whole = { ...WEB_SHOP_FILES, 'agreement.sla': each.replace('at most 2 days', 'at most 30 days') };
    const torn = { ...WEB_SHOP_FILES, 'agreement.sla': each, 'orders.csv': 'number,placed\n1,2026-01-05 09:00\n' };
    const said = (files: Readonly<Record<string, string>>) =>
      inFolder(files, (cwd) => sla(['explain', 'agreement.sla', 'Shipping'], { cwd }));
    expect(await said(whole)).toEqual({
      code: 2,
      out: '',
      err: 'No record missed Shipping, and 6 records met it: there is nothing to explain.\n',
    });
    const { code, err } = await said(torn);
    expect(code).toBe(2);
    expect(err).toContain('Shipping has no windows on these data. Orders could not be read. orders.csv has no column for Shipped.');
  });

  it('says what has no figure of its own', async () => {
    expect((await explain('orders')).err).toBe(
      'Orders is a set of records; what can be explained are targets, metrics and credits. There are "Shipping", "Orders Placed".\n',
    );
    expect((await explain('Speed')).err).toBe('No target, metric or credit is called "Speed". There are "Shipping", "Orders Placed".\n');
  });

  it('explains a metric', async () => {
    expect((await explain('Orders Placed', 'February 2026')).out).toMatchInlineSnapshot(`
      "Orders Placed, February 2026, 2

      The words
        metric Orders Placed means the number of Orders dated by Placed. (agreement.sla, line 15)

      What they mean here
        2 Orders dated by Placed in February 2026.
        The rows are the Orders that were counted: 2.

      The arithmetic
        2 Orders

      The rows of data
        • Number 4, Placed 2026-02-03 09:00, Shipped 2026-02-04 10:30 (orders.csv:5)
        • Number 5, Placed 2026-02-10 09:00, Shipped 2026-02-16 09:00 (orders.csv:6)
      "
    `);
  });

  it('explains the credits of a remedy that has a name', async () => {
    const text = WEB_SHOP_FILES['agreement.sla'].replace('If Shipping is missed', 'remedy Late Goods: If Shipping is missed');
    const ask = (...args: string[]) =>
      inFolder({ ...WEB_SHOP_FILES, 'agreement.sla': text }, (cwd) => sla(['explain', 'agreement.sla', ...args], { cwd }));
    const { code, out } = await ask('late goods', '2026-01');
    expect(out).toMatch(/^Late Goods, January 2026, GBP 400\.00\n\nThe words\n {2}Host must credit 10% of Monthly Fee/);
    expect(code).toBe(0);
    const twice = text.replace('must credit 10% of Monthly Fee.', 'must credit 10% of Monthly Fee; Host must pay GBP 5.');
    const both = await inFolder({ ...WEB_SHOP_FILES, 'agreement.sla': twice }, (cwd) =>
      sla(['explain', 'agreement.sla', 'Late Goods', '2026-01'], { cwd }),
    );
    expect(both).toEqual({
      code: 2,
      out: '',
      err: 'Late Goods brought 2 credits in January 2026. Ask for one: "Late Goods/2026-01/1" and "Late Goods/2026-01/2".\n',
    });
  });

  it('explains a credit', async () => {
    const { out } = await inFolder(WEB_SHOP_FILES, (cwd) => sla(['simulate', 'agreement.sla', '--json'], { cwd }));
    const [credit] = (JSON.parse(out) as { credits: { id: string }[] }).credits;
    expect((await explain(credit?.id ?? '')).out).toMatchInlineSnapshot(`
      "L18/2026-01/1, January 2026, GBP 400.00

      The words
        Host must credit 10% of Monthly Fee (agreement.sla, line 18)

      What they mean here
        2 of 3 Orders decided in January 2026 kept Shipping Time at most 2 days.
        Waiting stops the clock of Shipping Time.
        66.666667% is not at least 90%: missed.
        Shipping was missed in January 2026.
        So Host must credit 10% of Monthly Fee: GBP 400.00.

      The arithmetic
        2 ÷ 3 = 66.666666…%
        10% × GBP 4,000.00 = GBP 400.00

      The rows of data
        • from 2026-01-10 09:00, limit passed 2026-01-12 09:00, ended 2026-01-14 09:00, took 96 h
          (orders.csv:3)
      "
    `);
  });

  it('lists the windows when none is named', async () => {
    expect((await explain('Shipping')).out).toMatchInlineSnapshot(`
      "Shipping
        ✗ 2026-01  January 2026  missed  66.666667%
        ✓ 2026-02  February 2026  met  100%
        ✓ 2026-03  March 2026  met  100%

      Add the window that you want explained, by its name or the short one in front of it.
      "
    `);
  });

  it.each([
    [['Shiping', '2026-01'], 'No target, metric or credit is called "Shiping". Did you mean "Shipping"?\n'],
    [['Shipping', '2027-01'], 'Shipping has no window "2027-01". Its windows go from 2026-01 (January 2026) to 2026-03 (March 2026).\n'],
  ])('says what there is instead of %j', async (args, err) => {
    expect(await explain(...args)).toEqual({ code: 2, out: '', err });
  });
});
