import type { DurationValue, PeriodRefinement, Records } from '../agreement/agreement';
import { addMonths, compareDates } from '../quantities/civil-date';
import { formatDuration } from '../quantities/duration';
import { fromExactNumber, toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { dateAt, startOfDay } from '../quantities/time-zone';
import { spellingKey } from '../agreement/spelling';
import { baseOf, holds } from './figures-text';
import type { Inquiry } from './inquiry';
import type { RowTable } from './observations';
import type { Stretch } from './period-clauses';

type Notice = Extract<PeriodRefinement, { kind: 'notice' }>;

/** Why a row's time was not announced as the clause asks (convention 17); undefined when it was. Of merged rows one is enough. */
export function isAnnounced(
  inquiry: Inquiry,
  clause: Notice,
  table: RowTable,
  stretch: Stretch,
): { words: string; reason: string } | undefined {
  const words = `with ${clause.given} ${clause.op} ${clause.lead.lexeme} before ${clause.before}`;
  let reason = `${clause.given} is not stated`;
  for (const place of stretch.places) {
    const [given, before] = [timeAt(table, clause.given, place), timeAt(table, clause.before, place)];
    if (given === undefined || before === undefined) continue;
    if (isLongBefore(inquiry, given, before, clause)) return undefined;
    const lead = before - given;
    reason =
      lead < 0
        ? `it was announced only after ${clause.before}`
        : `it was announced only ${formatDuration(fromExactNumber(lead))} before ${clause.before}`;
  }
  return { words, reason };
}

/** Why a row's time was not caused by the party; undefined when it was. The party is given by its name or its title. */
export function isCausedBy(
  inquiry: Inquiry,
  name: string,
  records: Records,
  table: RowTable,
  stretch: Stretch,
): { words: string; reason: string } | undefined {
  const party = inquiry.agreement.parties.get(name);
  const keys = new Set([spellingKey(name), ...(party === undefined ? [] : [spellingKey(party.title)])]);
  const causes = new Set<string>();
  for (const field of records.fields) {
    const column = table.columns.get(field.name);
    if (field.type !== 'party' || column?.kind !== 'text') continue;
    for (const place of stretch.places) {
      const cause = column.dictionary[column.codes[place] ?? -1];
      if (cause === undefined) continue;
      if (keys.has(spellingKey(cause))) return undefined;
      causes.add(cause);
    }
  }
  const [first] = causes;
  return { words: `caused by ${name}`, reason: first === undefined ? 'nobody is named as its cause' : `it was caused by ${first}` };
}

function timeAt(table: RowTable, field: string, place: number): number | undefined {
  const column = table.columns.get(field);
  const at = column?.kind === 'instant' ? column.at[place] : undefined;
  return at === undefined || Number.isNaN(at) ? undefined : at;
}

/** Hours and days of the clock are elapsed time; months count on the calendar; business days by the day, business hours by the working time. */
function isLongBefore(inquiry: Inquiry, given: number, before: number, { op, lead }: Notice): boolean {
  const [from, to] = [fromExactNumber(given), fromExactNumber(before)];
  const calendar = lead.calendar === undefined ? undefined : inquiry.calendar(lead.calendar);
  if (calendar !== undefined && lead.unit === 'day' && lead.count.isWhole) {
    const day = calendar.businessDaysAfter(from, toExactNumber(lead.count.num));
    return day !== undefined && compareDates(dateAt(to, inquiry.timeZone), day.date) >= (op === 'above' ? 1 : 0);
  }
  const least = baseOf(lead);
  if (least !== undefined) return holds(Ratio.of(calendar === undefined ? to - from : calendar.elapsed(from, to)), op, least);
  const months = monthsOf(lead);
  if (months === undefined) return false;
  const start = dateAt(from, inquiry.timeZone);
  const deadline = startOfDay(addMonths(start, months), inquiry.timeZone) + (from - startOfDay(start, inquiry.timeZone));
  return op === 'above' ? to > deadline : to >= deadline;
}

function monthsOf({ count, unit }: DurationValue): number | undefined {
  const per = unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'year' ? 12 : undefined;
  return per === undefined || !count.isWhole ? undefined : toExactNumber(count.num) * per;
}
