import Holidays from 'date-holidays';
import { addDays, compareDates, parseDate, type CivilDate } from './civil-date';
import { isHolidayRegion } from './holiday-regions';

/**
 * The public holidays of a region (`GB-ENG`, `DE-BE`, `US`) that begin in a year, in order: whole local days, with the days
 * in lieu that law gives. Bank, school and optional holidays are not among them, nor half days (an evening off must be written as hours).
 * Throws a RangeError for a region that `isHolidayRegion` refuses. Large: import this file only where outcomes are computed.
 */
export function publicHolidays(region: string, year: number): readonly CivilDate[] {
  const key = `${region} ${year}`;
  let dates = known.get(key);
  if (dates === undefined) {
    dates = compute(region, year);
    known.set(key, dates);
  }
  return dates;
}

const known = new Map<string, readonly CivilDate[]>();
const regions = new Map<string, Holidays>();

function compute(region: string, year: number): CivilDate[] {
  const days = new Map<string, CivilDate>();
  for (const holiday of tableOf(region).getHolidays(year)) {
    // Only the text of the date is used: it does not depend on the host's time zone. Half days begin at another hour.
    const [day = '', clock] = holiday.date.split(' ');
    const first = parseDate(day);
    if (holiday.type !== 'public' || clock !== '00:00:00' || first === undefined) continue;
    const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / MILLISECONDS_PER_DAY));
    for (let i = 0; i < length; i++) {
      const date = addDays(first, i);
      days.set(`${date.year}-${date.month}-${date.day}`, date);
    }
  }
  return [...days.values()].sort(compareDates);
}

function tableOf(region: string): Holidays {
  let table = regions.get(region);
  if (table === undefined) {
    if (!isHolidayRegion(region)) throw new RangeError(`No public holidays are known for "${region}".`);
    const [country = '', state, part] = region.split('-');
    table =
      part !== undefined && state !== undefined
        ? new Holidays(country, state, part)
        : state !== undefined
          ? new Holidays(country, state)
          : new Holidays(country);
    regions.set(region, table);
  }
  return table;
}

const MILLISECONDS_PER_DAY = 86_400_000;
