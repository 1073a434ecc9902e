import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOfDayNumber } from '../../language/quantities/civil-date';
import { toExactNumber } from '../../language/quantities/exact-number';
import { formatInstant, parseInstant } from '../../language/quantities/instant';
import { dateAt, startOfDay, TimeZone } from '../../language/quantities/time-zone';

const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  '+05:45',
];

test('looks up what Temporal computes, for instants and for wall clocks', () => {
  const seconds = fc.oneof(
    fc.integer({ min: -1_550_000_000, max: 4_500_000_000 }),
    // Around clock changes in many zones: the last Sundays of March and October 2026, and the first of November.
    fc.integer({ min: 1_774_700_000, max: 1_774_900_000 }),
    fc.integer({ min: 1_792_800_000, max: 1_793_550_000 }),
    fc.integer({ min: 1_325_100_000, max: 1_325_350_000 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), seconds, fc.nat(999_999), (name, second, micro) => {
      const instant = BigInt(second) * 1_000_000n + BigInt(micro);
      const zoned = Temporal.Instant.fromEpochNanoseconds(instant * 1000n).toZonedDateTimeISO(name);
      expect(TimeZone.named(name).offsetAt(toExactNumber(instant))).toBe(zoned.offsetNanoseconds / 1000);
      expect(dateAt(instant, name)).toEqual({ year: zoned.year, month: zoned.month, day: zoned.day });
      const plain = zoned.toPlainDateTime();
      const text = plain.toString({ fractionalSecondDigits: 6 });
      expect(parseInstant(`${formatInstant(instant, name, { offset: false })} ${zoned.offset}`, 'UTC')?.instant).toBe(instant);
      const parsed = parseInstant(text, name);
      const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => plain.toZonedDateTime(name, { disambiguation }));
      expect(parsed?.instant).toBe((earlier?.epochNanoseconds ?? 0n) / 1000n);
      expect(parsed?.ambiguous).toBe(earlier?.epochNanoseconds !== later?.epochNanoseconds);
    }),
    { numRuns: 2000 },
  );
});

test('any wall clock, skipped ones too, is read as Temporal reads it', () => {
  const days = fc.integer({ min: -18_000, max: 40_000 });
  const minutes = fc.integer({ min: 0, max: 1439 });
  const changes = fc.constantFrom(20_541, 20_751, 20_529, 20_758, 15_338, 17_839);
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.oneof(days, changes), minutes, (name, day, minute) => {
      const { year, month, day: dayOfMonth } = dateOfDayNumber(day);
      const plain = new Temporal.PlainDateTime(year, month, dayOfMonth, Math.floor(minute / 60), minute % 60);
      const expected = plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochNanoseconds / 1000n;
      expect(parseInstant(plain.toString({ smallestUnit: 'minute' }), name)?.instant).toBe(expected);
      expect(startOfDay({ year, month, day: dayOfMonth }, name)).toBe(plain.toPlainDate().toZonedDateTime(name).epochNanoseconds / 1000n);
    }),
    { numRuns: 3000 },
  );
});
