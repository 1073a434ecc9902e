/** A small agreement with its data, for tests that run the command on files of their own. */
export const WEB_SHOP = `# Parties

agreement Web Shop is between Host and Shop,
  from 1 January 2026 to 31 March 2026, in the time zone "Europe/London", with amounts in GBP.
party Host means "Acme Cloud Ltd".
party Shop means "Northwind Retail plc".
fee Monthly Fee means GBP 4,000 for each calendar month.

records Orders means "orders", identified by Number, collected by Shop in "the shop", with
  Number, a text;
  Placed, a time;
  Shipped, a time;
  Waiting, periods caused by Shop.
measure Shipping Time means, for each of Orders, the time from Placed to Shipped, not counting Waiting.
metric Orders Placed means the number of Orders dated by Placed.

target Shipping: Host must keep Shipping Time at most 2 days for at least 90% of Orders, in each calendar month.
If Shipping is missed, Host must credit 10% of Monthly Fee.

sample Orders from "orders.csv" and Waiting from "waiting.csv".
`;

export const ORDERS = `number,placed,shipped
1,2026-01-05 09:00,2026-01-06 09:00
2,2026-01-10 09:00,2026-01-14 09:00
3,2026-01-20 09:00,2026-01-22 09:00
4,2026-02-03 09:00,2026-02-04 10:30
5,2026-02-10 09:00,2026-02-16 09:00
6,2026-03-02 09:00,2026-03-03 09:00
`;

export const WAITING = `number,start,end
5,2026-02-11 09:00,2026-02-15 09:00
`;

export const WEB_SHOP_FILES = { 'agreement.sla': WEB_SHOP, 'orders.csv': ORDERS, 'waiting.csv': WAITING } as const;
