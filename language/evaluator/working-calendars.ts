import type { Agreement, Calendar } from '../agreement/agreement';
import { WorkingCalendar, type HolidayLookup } from '../quantities/calendar';
import { isHolidayRegion } from '../quantities/holiday-regions';
import { zoneOf } from './field-values';

/**
 * The agreement's calendars, each compiled when it is first asked for; undefined for a name it does not define. Regions without known
 * holidays are left out (lowering reports them).
 */
export function compileCalendars(agreement: Agreement, holidays: HolidayLookup): (name: string) => WorkingCalendar | undefined {
  const compiled = new Map<string, WorkingCalendar>();
  return (name) => {
    const known = compiled.get(name);
    const calendar = agreement.calendars.get(name);
    if (known !== undefined || calendar === undefined) return known;
    const fresh = compileCalendar(calendar, zoneOf(agreement), holidays);
    compiled.set(name, fresh);
    return fresh;
  };
}

function compileCalendar(calendar: Calendar, timeZone: string, holidays: HolidayLookup): WorkingCalendar {
  const { always, ranges, holidayRegions, holidayDates } = calendar;
  return new WorkingCalendar({ always, ranges, holidayRegions: holidayRegions.filter(isHolidayRegion), holidayDates }, timeZone, {
    holidays,
  });
}
