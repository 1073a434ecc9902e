import { expect, it } from 'vitest';
import { outcomeOf } from '../support/second-opinion/run-case';

const TEXT = `agreement Works is between Provider and Customer, from 1 January 2026 to 31 March 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
calendar Hours means Monday to Friday from 09:00 to 17:00.
records Orders means "orders", with Order, a text; Placed, a time; Sent, a time; Agreed, a date.
measure Delivery Time means, for each of Orders, the time from Placed to Sent.
measure Working Time means, for each of Orders, the time from Placed to Sent, counted in Hours.
metric Mean Time means the average of Delivery Time of Orders dated by Placed.
target Quick: Provider must keep Delivery Time at most 3 days for each of Orders.
target In Hours: Provider must keep Working Time at most 2 days for each of Orders.
target Rested: Provider must keep Working Time at most 1 business day of Hours for each of Orders.
target Mean: Provider must keep Mean Time at most 1 week in each calendar month.
milestone On Day: Provider must reach Sent of Orders by Agreed.
If Mean Time in a calendar month is above 2 days, Provider must credit GBP 1 for each started day above 2 days.
If Quick is missed, Provider must credit GBP 2 for each started day above 3 days.
sample Orders from "orders.csv".`;
const FILES = {
  'orders.csv': `order,placed,sent,agreed
A,2026-01-05 09:00,2026-01-11 09:00,2026-01-08
B,2026-01-05 09:00,2026-01-09 13:30,2026-01-09
`,
};

it('lengths of time are told in days where the agreement speaks of days', async () => {
  const { targets, metrics, credits } = await outcomeOf({ text: TEXT, files: FILES });
  const told = Object.fromEntries(targets.map(({ name, windows }) => [name, windows.map(({ figure }) => figure?.text ?? '')]));
  expect(told).toEqual({
    Quick: ['6 days', '4 d 4 h 30 min'],
    // Working time is told in hours: a day of it is not 24 of them.
    'In Hours': [],
    Rested: ['40 h', '36 h 30 min'],
    Mean: ['5 d 2 h 15 min'],
    'On Day': ['3 days'],
  });
  expect(metrics[0]?.figures.map(({ figure }) => figure?.text)).toEqual(['5 d 2 h 15 min']);
  const said = credits.flatMap(({ why }) => why.sentences);
  expect(said).toContain('Mean Time in January 2026 is 5 d 2 h 15 min, which is above 2 days.');
  expect(said).toContain('orders.csv:2: 6 days is 3 started days above 3 days.');
  const because = targets.flatMap(({ windows }) => windows.flatMap(({ why }) => why.sentences));
  expect(because).toContain('Delivery Time was 6 days, which is not at most 3 days: missed.');
  expect(because).toContain('5 d 2 h 15 min is at most 1 week: met.');
});
