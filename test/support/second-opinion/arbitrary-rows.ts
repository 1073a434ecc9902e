/** Rows of data: runs of samples with gaps, intervals that overlap and touch, tickets with pauses, calls with huge and tiny figures. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { lengthText, moment, secondOf, type Frame, type Moment } from './arbitrary-frame';
import { addDays, dayAt, midnight, secondsOf } from './clock';
import type { Cell, Row } from './world';

export interface Data {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly files: Readonly<Record<string, string>>;
}

/** A length of some ticks: mostly one that the agreement speaks of, or one tick more or less. */
const span = fc.oneof(
  fc.record({ index: fc.nat(10), delta: fc.constantFrom(0, 0, 1, -1), factor: fc.constantFrom(1, 1, 2, 3) }),
  fc.record({ index: fc.constant(-1), delta: fc.nat(20_000), factor: fc.constant(1) }),
);
type Span = { readonly index: number; readonly delta: number; readonly factor: number };

function ticks(frame: Frame, { index, delta, factor }: Span): number {
  return Math.max(0, (index < 0 ? 0 : (secondsOf(lengthText(frame, index)) / frame.tick) * factor) + delta) * frame.tick;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 4): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) });

const figure = fc.oneof(
  fc.nat(100).map(String),
  fc.nat(1000).map((n) => (n / 10).toFixed(1)),
  fc.constantFrom('0', '0.000001', '123456789012.345', '99999999999999', '1', '1', '2.50'),
);

const site = fc.constantFrom('North', 'North', 'South', undefined);
/** Texts differ by their letters. */
const desk = fc.constantFrom('Blue', 'Amber', 'blue', undefined);

const lasting = fc.oneof(fc.nat(100).map(String), fc.constantFrom('0', '0.001', '0.5', '90000', '3600000', '2592000000'));

export const rawRows = fc.record({
  shape: fc.record({ isShuffled: fc.boolean(), isLocal: fc.boolean(), seed: fc.nat(1000) }),
  probes: fc.record({
    start: moment,
    runs: fc.array(
      fc.record({
        result: fc.constantFrom('Passed', 'Passed', 'Failed', 'Failed', 'Slow', undefined),
        site: fc.constantFrom('North', 'North', 'South'),
        count: fc.integer({ min: 1, max: 9 }),
        /** In tenths of the interval: early, on time, late, missing. */
        apart: fc.constantFrom(10, 10, 10, 10, 5, 14, 15, 16, 20, 25, 60),
      }),
      { maxLength: 14 },
    ),
  }),
  outages: fc.array(
    fc.record({
      start: moment,
      span: maybe(span, 9),
      lead: maybe(span),
      kind: fc.constantFrom('Planned', 'Sudden', 'Odd'),
      cause: fc.constantFrom('Provider', 'Customer', 'Carrier', undefined),
      site,
      hit: maybe(fc.constantFrom('25', '50', '100', '0', '33.3', '75%', '150')),
    }),
    { maxLength: 9 },
  ),
  tickets: fc.array(
    fc.record({
      opened: moment,
      answer: maybe(span),
      close: maybe(span, 3),
      priority: fc.constantFrom('P1', 'P2', 'P3', undefined),
      score: maybe(figure),
      cost: maybe(figure),
      weight: maybe(fc.nat(4).map(String), 9),
      site,
      desk,
      waits: fc.array(fc.record({ after: span, span: maybe(span, 6) }), { maxLength: 3 }),
    }),
    { maxLength: 9 },
  ),
  deliveries: fc.array(
    fc.record({ due: maybe(moment, 9), promised: maybe(moment), delivered: maybe(moment), handed: maybe(moment), site }),
    { maxLength: 4 },
  ),
  changes: fc.array(
    fc.record({
      number: fc.nat(3),
      at: moment,
      raised: moment,
      done: maybe(span, 1),
      state: fc.constantFrom('New', 'Waiting', 'Waiting', 'Shut', undefined),
    }),
    { maxLength: 12 },
  ),
  claims: fc.array(
    fc.record({ about: moment, made: maybe(span, 9), isEarly: fc.nat(5).map((n) => n === 0), cured: maybe(span, 3), site }),
    {
      maxLength: 5,
    },
  ),
  calls: fc.array(
    fc.record({
      at: moment,
      verdict: fc.constantFrom('Good', 'Good', 'Bad', undefined),
      took: maybe(lasting, 9),
      users: maybe(figure, 9),
      site,
      desk,
    }),
    { maxLength: 14 },
  ),
});
export type RawRows = typeof rawRows extends fc.Arbitrary<infer T> ? T : never;

/** `every`: the sampling interval in seconds. */
export function dataOf(frame: Frame, raw: RawRows, every: number): Data {
  const { shape } = raw;
  const at = (one: Moment): number => secondOf(frame, one);
  const end = secondOf(frame, { kind: 'any', at: 1_000_000 });
  /** The midnight that begins the day. */
  const dayOf = (one: Moment | undefined): number | undefined =>
    one === undefined ? undefined : midnight(dayAt(at(one), frame.zone), frame.zone);
  const tables: Record<string, { columns: readonly string[]; dates?: readonly string[]; rows: Record<string, Cell>[] }> = {
    Probes: { columns: ['Checked', 'Result', 'Site'], rows: probeRows(frame, raw, every, end) },
    Outages: {
      columns: ['Noted', 'Started', 'Ended', 'Kind', 'Cause', 'Site', 'Hit'],
      rows: raw.outages.map(({ start, span: length, lead, kind, cause, site: where, hit }) => {
        const started = at(start);
        return {
          Noted: lead === undefined ? undefined : started - ticks(frame, lead),
          Started: started,
          Ended: length === undefined ? undefined : Math.min(end, started + ticks(frame, length)),
          Kind: kind,
          Cause: cause,
          Site: where,
          Hit: hit,
        };
      }),
    },
    Tickets: {
      columns: ['Number', 'Opened', 'Answered', 'Closed', 'Priority', 'Score', 'Cost', 'Weight', 'Site', 'Desk'],
      rows: raw.tickets.map(({ opened, answer, close, priority, score, cost, weight, site: where, desk: who, waits }, i) => {
        const from = at(opened);
        const after = (length: Span | undefined): number | undefined =>
          length === undefined ? undefined : Math.min(end, from + ticks(frame, length));
        const waiting = waits.map(({ after: wait, span: length }): [number, number | undefined] => {
          const begin = Math.min(end, from + ticks(frame, wait));
          return [begin, length === undefined ? undefined : Math.min(end, begin + ticks(frame, length))];
        });
        return {
          Number: `T${i}`,
          Opened: from,
          Answered: after(answer),
          Closed: after(close),
          Priority: priority,
          Score: score,
          Cost: cost,
          Weight: weight,
          Site: where,
          Desk: who,
          Waiting: waiting,
        };
      }),
    },
    Deliveries: {
      columns: ['Due', 'Promised', 'Delivered', 'Handed', 'Site'],
      dates: ['Due', 'Handed'],
      rows: raw.deliveries.map(({ due, promised, delivered, handed, site: where }) => ({
        Due: dayOf(due),
        Promised: promised === undefined ? undefined : at(promised),
        Delivered: delivered === undefined ? undefined : at(delivered),
        Handed: dayOf(handed),
        Site: where,
      })),
    },
    Incidents: {
      columns: ['Number', 'Updated', 'Raised', 'Done', 'State'],
      rows: raw.changes.map(({ number, at: when, raised, done, state }) => ({
        Number: `I${number}`,
        Updated: at(when),
        Raised: at(raised),
        Done: done === undefined ? undefined : Math.min(end, at(raised) + ticks(frame, done)),
        State: state,
      })),
    },
    Claims: {
      columns: ['Made', 'Concerned', 'Cured', 'Site'],
      rows: raw.claims.map(({ about, made, isEarly, cured, site: where }) => ({
        Made: made === undefined ? undefined : at(about) + (isEarly ? -1 : 1) * ticks(frame, made),
        Concerned: at(about),
        Cured: cured === undefined ? undefined : Math.min(end, at(about) + ticks(frame, cured)),
        Site: where,
      })),
    },
    Calls: {
      columns: ['At', 'Verdict', 'Took', 'Users', 'Site', 'Desk'],
      rows: raw.calls.map(({ at: when, verdict, took, users, site: where, desk: who }) => ({
        At: at(when),
        Verdict: verdict,
        Took: took,
        Users: users,
        Site: where,
        Desk: who,
      })),
    },
  };
  const rows = new Map<string, readonly Row[]>();
  const files: Record<string, string> = {};
  for (const [name, table] of Object.entries(tables)) {
    const ordered = shape.isShuffled ? shuffled(table.rows, shape.seed) : table.rows;
    rows.set(
      name,
      ordered.map((cells, i) => ({ line: i + 2, cells })),
    );
    files[`${name.toLowerCase()}.csv`] = csv(
      table.columns,
      ordered.map((cells) =>
        table.columns.map((column) => {
          const cell = cells[column];
          const isDate = table.dates?.includes(column) === true;
          return isDate && typeof cell === 'number' ? dayAt(cell, frame.zone).toString() : written(frame, cell, shape.isLocal);
        }),
      ),
    );
  }
  const waits = (rows.get('Tickets') ?? []).flatMap(({ cells }) =>
    typeof cells.Waiting === 'object'
      ? cells.Waiting.map(([start, until]) => [
          String(cells.Number),
          written(frame, start, shape.isLocal),
          written(frame, until, shape.isLocal),
        ])
      : [],
  );
  files['waiting.csv'] = csv(['Number', 'Start', 'End'], waits);
  return { rows, files };
}

const SERIES = {
  percent: ['100%', '99.9', '50%', '99.95%', '0%', '75', '66.67%', '94.99%', '', '99.9499999999999999%', '100', '100', '90%', '101%'],
  duration: ['0 minutes', '1 hour', '4 hours', '5 minutes', '90 seconds', '1 day', '', '30 seconds', '2 minutes', '12 hours'],
  number: ['0', '1', '2', '3', '10', '2.5', '', '-1', '1000000', '0.001'],
} as const;

/** Figures that come ready-made, one for each day or month. */
export function seriesOf(
  { from, to, zone, tick }: Frame,
  name: string,
  unit: keyof typeof SERIES,
  picks: readonly number[],
): { name: string; rows: readonly Row[]; file: string } {
  const names = new Set<string>();
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = addDays(day, 1))
    if (midnight(day, zone) < midnight(addDays(day, 1), zone)) names.add(day.toString().slice(0, tick < 60 ? 10 : 7));
  const list = SERIES[unit];
  const cells = [...names].map((window, i) => ({ Window: window, Value: list[(picks[i % Math.max(1, picks.length)] ?? 0) % list.length] }));
  return {
    name,
    rows: cells.map((one, i) => ({ line: i + 2, cells: one })),
    file: csv(
      ['window', 'value'],
      cells.map(({ Window, Value }) => [Window, Value ?? '']),
    ),
  };
}

function probeRows(frame: Frame, { probes }: RawRows, every: number, end: number): Record<string, Cell>[] {
  const list: Record<string, Cell>[] = [];
  let now = secondOf(frame, probes.start);
  for (const { result, site, count, apart } of probes.runs) {
    for (let i = 0; i < count && now <= end; i++) {
      list.push({ Checked: now, Result: result, Site: site });
      now += i === count - 1 ? Math.max(frame.tick, Math.round((every * apart) / 10 / frame.tick) * frame.tick) : every;
    }
  }
  return list;
}

/** As clocks of the zone show it, where they show it only once. */
function written({ zone }: Frame, cell: Cell, isLocal: boolean): string {
  if (typeof cell !== 'number') return typeof cell === 'string' ? cell : '';
  const instant = Temporal.Instant.fromEpochMilliseconds(cell * 1000);
  if (!isLocal) return instant.toString();
  const local = instant.toZonedDateTimeISO(zone).toPlainDateTime();
  const isPlain = ['earlier', 'later'].every((disambiguation) =>
    local
      .toZonedDateTime(zone, { disambiguation: disambiguation as 'earlier' })
      .toInstant()
      .equals(instant),
  );
  return isPlain ? local.toString().replace('T', ' ') : instant.toString();
}

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = [...list];
  let state = seed + 1;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
