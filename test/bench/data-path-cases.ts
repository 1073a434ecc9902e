/** The agreements, records and bare scans of the data-path benchmark. Synthetic, made by seeded SQL. */

export interface DataCase {
  readonly name: string;
  readonly work: string;
  /** Files in the folder of the case. */
  readonly tables: readonly Table[];
  readonly agreement: string;
  readonly goal: number;
  /** Megabytes; 1,500 unless said otherwise. */
  readonly memoryGoal?: number;
  /** Records for each row that was asked for. */
  readonly share?: number;
  /** Against the engine's own scan of the same CSV. */
  readonly csvGoal?: number;
}

export interface Table {
  readonly file: string;
  /** Rows of `n` numbers from 0, `rows` of them unless said otherwise. */
  readonly select: (rows: number) => string;
  /** Columns that the case reads, with the type a CSV is read as. */
  readonly columns: readonly { readonly name: string; readonly type: 'TIMESTAMPTZ' | 'VARCHAR' | 'INTEGER' | 'BIGINT' }[];
}

const START = Date.UTC(2024, 0, 1) * 1000;
/** Microseconds from row to row, so that all rows fill eleven and a half months. */
const pace = (rows: number): number => Math.floor((347 * 86_400_000_000) / rows);

const failing = (rows: number): string =>
  `CASE WHEN hash(n) % 5000 = 0 OR n % ${Math.floor(rows / 50)} BETWEEN 1000 AND 1000 + (n // ${Math.floor(rows / 50)}) * 7 % 90 THEN 'Failed' ELSE 'Passed' END`;

const PROBE_COLUMNS = [
  { name: 'checked', type: 'TIMESTAMPTZ' },
  { name: 'result', type: 'VARCHAR' },
] as const;

const regular: Table = {
  file: 'probes',
  select: (rows) =>
    `SELECT make_timestamptz(${START} + ${everyMicros(rows)} * n) AS checked, ${failing(rows)} AS result FROM range(${rows}) t(n)`,
  columns: PROBE_COLUMNS,
};

/** Every probe up to a fifth of the interval late, one of a thousand missing. */
const irregular: Table = {
  file: 'probes',
  select: (rows) =>
    `SELECT make_timestamptz(${START} + ${everyMicros(rows)} * n + (hash(n + 7) % ${Math.floor(everyMicros(rows) / 5)})::BIGINT) AS checked, ${failing(rows)} AS result
     FROM range(${rows}) t(n) WHERE hash(n + 99) % 1000 <> 0`,
  columns: PROBE_COLUMNS,
};

const requests: Table = {
  file: 'requests',
  select: (rows) =>
    `SELECT make_timestamptz(${START} + ${pace(rows)} * n + (hash(n) % ${pace(rows)})::BIGINT) AS received,
       (CASE WHEN hash(n + 1) % 1000 = 0 THEN 503 WHEN hash(n + 2) % 50 = 0 THEN 404 ELSE 200 END)::INTEGER AS status FROM range(${rows}) t(n)`,
  columns: [
    { name: 'received', type: 'TIMESTAMPTZ' },
    { name: 'status', type: 'INTEGER' },
  ],
};

const durations: Table = {
  file: 'requests',
  select: (rows) =>
    `SELECT make_timestamptz(${START} + ${pace(rows)} * n + (hash(n) % ${pace(rows)})::BIGINT) AS received,
       (20 + (hash(n + 3) % 1000) * (hash(n + 4) % 1000) // 300)::INTEGER AS duration FROM range(${rows}) t(n)`,
  columns: [
    { name: 'received', type: 'TIMESTAMPTZ' },
    { name: 'duration', type: 'INTEGER' },
  ],
};

const tickets: Table = {
  file: 'tickets',
  select: (rows) =>
    `SELECT n AS number, make_timestamptz(${START} + ${pace(rows)} * n + (hash(n) % ${pace(rows)})::BIGINT) AS opened,
       make_timestamptz(${START} + ${pace(rows)} * n + 60000000 * (5 + hash(n + 1) % 600 + CASE WHEN hash(n + 2) % 10 = 0 THEN hash(n + 3) % 6000 ELSE 0 END)::BIGINT) AS resolved
     FROM range(${rows}) t(n)`,
  columns: [
    { name: 'number', type: 'BIGINT' },
    { name: 'opened', type: 'TIMESTAMPTZ' },
    { name: 'resolved', type: 'TIMESTAMPTZ' },
  ],
};

const waits: Table = {
  file: 'waits',
  select: (rows) =>
    `SELECT ticket AS number, make_timestamptz(${START} + ${pace(rows)} * ticket + 60000000 * (hash(n + 11) % 300)::BIGINT) AS "start",
       make_timestamptz(${START} + ${pace(rows)} * ticket + 60000000 * (hash(n + 11) % 300 + 1 + hash(n + 12) % 240)::BIGINT) AS "end"
     FROM (SELECT n, (hash(n + 10) % ${rows})::BIGINT AS ticket FROM range(${Math.floor(rows * 0.9)}) t(n)) ORDER BY ticket // 1000, n`,
  columns: [
    { name: 'number', type: 'BIGINT' },
    { name: 'start', type: 'TIMESTAMPTZ' },
    { name: 'end', type: 'TIMESTAMPTZ' },
  ],
};

const TEN_YEARS = { from: Date.UTC(2016, 0, 1) * 1000, days: 3652 };

/** Five changes of each ticket, in the order in which they were made; every second ticket waits for the customer. */
const changes: Table = {
  file: 'changes',
  select: (rows) => {
    const pace = Math.floor((TEN_YEARS.days * 86_400_000_000) / rows);
    const opened = `${TEN_YEARS.from} + ${pace} * n + (hash(n) % ${pace})::BIGINT`;
    const step = `(hash(n * 5 + k) % 2000 + CASE WHEN hash(n + 2) % 10 = 0 THEN hash(n + 3) % 6000 ELSE 0 END)::BIGINT`;
    const states = `['New', 'Working', CASE WHEN n % 2 = 0 THEN 'Waiting' ELSE 'Working' END, 'Working', 'Closed']`;
    return `SELECT n AS number, make_timestamptz(opened) AS opened, make_timestamptz(updated) AS updated, ${states}[k + 1] AS state,
       CASE WHEN k = 4 THEN make_timestamptz(updated) END AS resolved
     FROM (SELECT n, k, ${opened} AS opened, ${opened} + 60000000 * sum(CASE WHEN k = 0 THEN 0 ELSE 1 + ${step} END) OVER (PARTITION BY n ORDER BY k)::BIGINT AS updated
       FROM range(${rows}) t(n), range(5) s(k)) ORDER BY updated`;
  },
  columns: [
    { name: 'number', type: 'BIGINT' },
    { name: 'opened', type: 'TIMESTAMPTZ' },
    { name: 'updated', type: 'TIMESTAMPTZ' },
    { name: 'state', type: 'VARCHAR' },
    { name: 'resolved', type: 'TIMESTAMPTZ' },
  ],
};

/** Whole seconds between probes. */
function everyMicros(rows: number): number {
  return Math.max(1, Math.floor(pace(rows) / 1_000_000)) * 1_000_000;
}

const HEAD = `agreement Measured is between Provider and Customer, from 1 January 2024 to 31 December 2024, in the time zone "Europe/Berlin", with amounts in EUR.
party Provider means "A GmbH".
party Customer means "B GmbH".
service Platform means "the platform", supplied by Provider.
`;

const AVAILABILITY = (rows: number): string => `${HEAD}
records Probes means "probes, one every ${everyMicros(rows) / 1_000_000} seconds", with Checked, a time; Result, one of Passed or Failed.
records Maintenance means "announced work", with Starts, a time; Ends, a time.
period Outage means any time when the Result of Probes is Failed at least 3 times in a row, until it is Passed at least 3 times in a row.
period Planned Maintenance means the time from Starts to Ends of Maintenance.
metric Availability of Platform means the percentage of time without Outage, not counting Planned Maintenance.
target Uptime: Provider must keep Availability at least 99.95% in each calendar month.
sample Maintenance from "maintenance.csv".
`;

const ERROR_RATES = `${HEAD}
records Requests means "requests", with Received, a time; Status, a number.
metric Error Rate of Platform means the percentage of Requests dated by Received whose Status is at least 500.
metric Uptime of Platform means 100% minus the average of Error Rate over every 5 minutes, taking empty intervals as 0%.
target Errors: Provider must keep Uptime at least 99.9% in each calendar month.
`;

const PERCENTILES = `${HEAD}
records Requests means "requests", with Received, a time; Duration, a number.
metric Slow Tail of Platform means the 95th percentile of Duration of Requests dated by Received.
metric Slowest of Platform means the 99th percentile of Duration of Requests dated by Received.
target Tail: Provider must keep Slow Tail at most 2,500 in each calendar month.
target Slowness: Provider must keep Slowest at most 3,000 in each calendar month.
`;

const BUSINESS_HOURS = `${HEAD}
calendar Support Hours means Monday to Friday from 08:00 to 18:00, except public holidays in "DE-BE".
records Tickets means "requests for support", identified by Number, with Number, a text; Opened, a time; Resolved, a time; Waiting, periods caused by Customer.
measure Resolution Time means, for each of Tickets, the time from Opened to Resolved, counted in Support Hours, not counting Waiting.
target Resolution: Provider must keep Resolution Time at most 16 hours for at least 95% of Tickets, in each calendar month.
`;

const EVENT_LOG = `${HEAD.replace('from 1 January 2024 to 31 December 2024', 'from 1 January 2016 to 31 December 2025')}
calendar Support Hours means Monday to Friday from 08:00 to 18:00, except public holidays in "DE-BE".
records Tickets means "requests for support", identified by Number, one row for each change dated by Updated,
  with Number, a text; Opened, a time; Updated, a time; State, one of New, Working, Waiting or Closed; Resolved, a time;
  On Hold, periods while State is Waiting.
measure Resolution Time means, for each of Tickets, the time from Opened to Resolved, counted in Support Hours, not counting On Hold.
target Resolution: Provider must keep Resolution Time at most 40 hours for at least 95% of Tickets, in each calendar month.
`;

export function dataCases(rows: number): readonly DataCase[] {
  return [
    {
      name: 'availability',
      work: 'availability, regular schedule',
      tables: [regular],
      agreement: AVAILABILITY(rows),
      goal: 3,
      csvGoal: 2.5,
    },
    { name: 'irregular', work: 'availability, irregular schedule', tables: [irregular], agreement: AVAILABILITY(rows), goal: 7 },
    { name: 'error-rates', work: 'five-minute error rates', tables: [requests], agreement: ERROR_RATES, goal: 4, csvGoal: 2.5 },
    { name: 'percentiles', work: '95th and 99th percentile', tables: [durations], agreement: PERCENTILES, goal: 1.7, csvGoal: 2.5 },
    { name: 'business-hours', work: 'business hours with waits', tables: [tickets, waits], agreement: BUSINESS_HOURS, goal: 12 },
    {
      name: 'event-log',
      work: 'an event log with pauses, ten years of working hours',
      tables: [changes],
      agreement: EVENT_LOG,
      goal: 15,
      memoryGoal: 1000,
      share: 0.1,
    },
  ];
}

/** The sentences that say where the data lie. */
export function sampleSentences({ name, tables }: DataCase, format: 'parquet' | 'csv'): string {
  if (name === 'business-hours') return `sample Tickets from "tickets.${format}" and Waiting from "waits.${format}".\n`;
  const [table] = tables;
  if (name === 'event-log') return `sample Tickets from "changes.${format}".\n`;
  const records = table?.file === 'probes' ? 'Probes' : 'Requests';
  return `sample ${records} from "${table?.file ?? ''}.${format}".\n`;
}

/** The least that any reader of the same columns of the same file has to do: decode them all. */
export function bareScan({ columns }: Table, path: string): string {
  const reads = columns.map(({ name, type }) =>
    type === 'VARCHAR' ? `max("${name}")` : type === 'TIMESTAMPTZ' ? `bit_xor(epoch_us("${name}"))` : `bit_xor("${name}")`,
  );
  if (path.endsWith('.parquet')) return `SELECT ${reads.join(', ')} FROM read_parquet('${path}')`;
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  return `SELECT ${reads.join(', ')} FROM read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
}
