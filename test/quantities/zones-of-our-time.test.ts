import moment from 'moment-timezone';
import table from 'moment-timezone/data/packed/latest.json';
import { expect, test } from 'vitest';
import { inOurTime } from '../../scripts/zones-of-our-time.mjs';

test('the table of zones that is delivered gives every zone the same offsets, from 1970 to 2070', () => {
  const names = moment.tz.names();
  const times = Array.from({ length: 600 }, (_, index) => Date.UTC(1970, 2 * index, 3 + (index % 26), index % 24));
  const offsets = (): readonly (readonly number[])[] =>
    names.map((name) => times.map((time) => moment.tz.zone(name)?.utcOffset(time) ?? Number.NaN));
  const before = offsets();
  const delivered = inOurTime(table);
  moment.tz.load(delivered);
  expect(offsets()).toEqual(before);
  expect(names.length).toBeGreaterThan(500);
  expect(JSON.stringify(delivered).length).toBeLessThan(JSON.stringify(table).length / 3);
});
