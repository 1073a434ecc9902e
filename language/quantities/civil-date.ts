import { numberOfDigits } from './exact-number';

/** A day of the (proleptic Gregorian) calendar, in no particular time zone. Month 1 is January. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// prettier-ignore
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Reads `1 January 2026`, `1 Jan 2026` or `2026-01-01`; undefined for anything else and for days that do not exist (30 February). */
export function parseDate(text: string): CivilDate | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso !== null) return existing(numberOfDigits(iso[1]), numberOfDigits(iso[2]), numberOfDigits(iso[3]));
  const long = /^(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$/.exec(trimmed);
  if (long === null) return undefined;
  return existing(numberOfDigits(long[3]), monthNumber(long[2] ?? '') ?? 0, numberOfDigits(long[1]));
}

/** `9 March 2026`. */
export function formatDate(date: CivilDate): string {
  return `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
}

/** `2026-03-09`. */
export function toISO(date: CivilDate): string {
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** -1, 0 or 1: earlier, the same day, later. */
export function compareDates(left: CivilDate, right: CivilDate): -1 | 0 | 1 {
  const difference = left.year - right.year || left.month - right.month || left.day - right.day;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** So many months later (or earlier); a day that the month lacks is its last day (31 January and 1 month: 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Days from one date to the other; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayNumber(date: CivilDate): number {
  return modulo(dayNumber(date) + 3, 7) + 1;
}

export function weekday(date: CivilDate): Weekday {
  return WEEKDAYS[weekdayNumber(date) - 1] ?? 'Monday';
}

/** The ISO 8601 week: weeks start on Monday, week 1 holds the year's first Thursday, so the year can differ from the date's. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayNumber(date));
  const week = Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1;
  return { year: thursday.year, week };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** True when the calendar has that day. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 1 for `January` or `Jan`, ignoring case; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase();
  const index = MONTHS.findIndex((month) => month.toLowerCase() === wanted || month.slice(0, 3).toLowerCase() === wanted);
  return index >= 0 ? index + 1 : wanted === 'sept' ? 9 : undefined;
}

/** Days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  return dayNumberOf(date.year, date.month, date.day);
}

/** The same without an object, for reading many rows. Counts in eras of 400 years, which all have 146,097 days. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date so many days after 1 January 1970. */
export function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function existing(year: number, month: number, day: number): CivilDate | undefined {
  return isDate(year, month, day) ? { year, month, day } : undefined;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}
