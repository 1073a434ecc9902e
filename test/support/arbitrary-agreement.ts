import fc from 'fast-check';
import type { Agreement, Field, FieldType, Records, Weekday } from '../../language/agreement/agreement';
import { assemble, type Entry } from '../../language/semantics/entries';
import { Clauses } from './arbitrary-clauses';
import { Draw, NOWHERE } from './arbitrary-values';

/** Agreements that a text can say, with every kind of sentence; what they promise need not make sense. */
export function arbitraryAgreement(): fc.Arbitrary<Agreement> {
  return fc.gen().map((g) => drawAgreement(new Draw(g)));
}

const DAYS: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const TYPES: readonly FieldType[] = ['time', 'date', 'duration', 'number', 'percentage', 'text', 'amount', 'party', 'periods', 'enum'];

function drawAgreement(draw: Draw): Agreement {
  const parties = draw.several(2, 4, () => draw.name());
  const calendars = draw.several(0, 2, () => draw.name());
  const entries: Entry[] = parties.map((name) => ({
    kind: 'party',
    value: { name, origin: NOWHERE, title: draw.line(), outside: draw.chance() },
  }));
  for (const name of calendars) entries.push({ kind: 'calendar', value: drawCalendar(draw, name) });
  const services: string[] = [];
  for (const name of draw.several(0, 2, () => draw.name())) {
    const value = {
      name,
      origin: NOWHERE,
      title: draw.line(),
      ...draw.optional('suppliedBy', () => draw.pick(parties)),
      relyingOn: draw.some(services, 0, 2),
    };
    entries.push({ kind: 'service', value });
    services.push(name);
  }
  const records = draw.several(1, 3, () => drawRecords(draw, parties));
  for (const value of records) entries.push({ kind: 'records', value });
  const clauses = new Clauses(draw, { parties, calendars, services, records });
  for (const entry of draw.several(4, 24, () => clauses.entry())) if (entry !== undefined) entries.push(entry);
  return { ...drawHead(draw, parties), origin: NOWHERE, ...assemble(shuffled(draw, entries)) };
}

function drawHead(draw: Draw, parties: readonly string[]) {
  return {
    name: draw.name(),
    between: draw.some(parties, 2, 4),
    ...draw.optional('term', () => ({ from: draw.date(), to: draw.date() })),
    ...draw.optional('timeZone', () => draw.line()),
    ...draw.optional('currency', () => draw.pick(['GBP', 'EUR', 'CHF'])),
    ...draw.optional('governedBy', () => draw.line()),
    ...draw.optional('moneyRounding', () => ({
      mode: draw.pick(['half-up', 'half-even', 'up', 'down'] as const),
      ...draw.optional('to', () => draw.money()),
    })),
  };
}

function drawCalendar(draw: Draw, name: string) {
  const always = draw.int(0, 3) === 0;
  const range = () => ({
    first: draw.pick(DAYS),
    last: draw.pick(DAYS),
    from: draw.pick(['08:00', '00:00', '09:30']),
    to: draw.pick(['18:00', '24:00']),
  });
  return {
    name,
    origin: NOWHERE,
    always,
    ranges: always ? [] : draw.several(1, 3, range),
    holidayRegions: draw.several(0, 2, () => draw.pick(['GB', 'GB-ENG', 'nowhere'])),
    holidayDates: draw.several(0, 2, () => draw.date()),
  };
}

function drawRecords(draw: Draw, parties: readonly string[]): Records {
  const fields: Field[] = [];
  for (const type of ['time' as const, ...draw.several(0, 6, () => draw.pick(TYPES))]) fields.push(drawField(draw, type, fields, parties));
  return {
    name: draw.name(),
    origin: NOWHERE,
    title: draw.line(),
    ...draw.optional('every', () => draw.duration()),
    ...(draw.chance() ? {} : { collectedBy: draw.pick(parties), ...draw.optional('tool', () => draw.line()) }),
    ...draw.optional('key', () => draw.pick(fields).name),
    ...draw.optional('changes', () => ({ datedBy: draw.pick(fields).name })),
    fields,
  };
}

function drawField(draw: Draw, type: FieldType, before: readonly Field[], parties: readonly string[]): Field {
  const [setter] = draw.maybe(() => [draw.pick(['setBy', 'causedBy'] as const)]) ?? [];
  const earlier = before.at(-1);
  return {
    name: draw.name(),
    origin: NOWHERE,
    type,
    values: type === 'enum' ? draw.several(1, 4, () => draw.name()) : [],
    ...(type === 'duration' || type === 'number' ? draw.optional('unit', () => draw.pick(['minute', 'day'] as const)) : {}),
    ...(type === 'periods' && earlier !== undefined
      ? draw.optional('whilst', () => ({
          left: { kind: 'field' as const, name: earlier.name },
          test: draw.testOf(earlier, parties),
          origin: NOWHERE,
        }))
      : {}),
    ...(setter === undefined ? {} : { [setter]: draw.pick(parties) }),
  };
}

/** In any order, the agreement sentence somewhere among them. */
function shuffled(draw: Draw, entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [...entries];
  all.splice(draw.int(0, all.length), 0, { kind: 'agreement' });
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = draw.int(0, at);
    [all[at], all[other]] = [all[other] as Entry, all[at] as Entry];
  }
  return all;
}
