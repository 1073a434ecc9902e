/** Issues of Jira, as its search answers or exports them, and the SLA of requests in Jira Service Management. */
import { columnName, tableOf, withRoles, type Cell, type ExportColumn, type ExportShape, type Role } from './export-table';
import { cellOf, inside, isObject, objectsOf, timeOfMilliseconds, type JsonObject } from './json-values';

export const jira: ExportShape = {
  fromJson(name, value) {
    const cycles = cyclesOf(value);
    if (cycles !== undefined)
      return { called: 'the SLA of requests in Jira Service Management', tables: [tableOf(name, CYCLE_COLUMNS, cycles)] };
    const issues = objectsOf(inside(value, 'issues')) ?? objectsOf(value);
    if (issues?.some((issue) => 'key' in issue && isObject(issue['fields']) && 'created' in issue['fields']) !== true) return undefined;
    const rows = issues.map(flatIssue);
    const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
    const columns = names.map((column): ExportColumn => ({ name: column, roles: rolesOf(column) }));
    const cells = rows.map((row, i) => ({ line: i + 1, cells: names.map((column) => row.get(column)) }));
    return { called: 'issues of Jira', tables: [tableOf(name, columns, cells)] };
  },

  hasHeader: (names) => names.has('issuekey') && names.has('created') && (names.has('issuetype') || names.has('issueid')),

  fromRows(file) {
    const table = withRoles(file, (column) => ({ roles: rolesOf(column) }), isoOfMonthName);
    return Promise.resolve({ called: 'issues of Jira', tables: [table] });
  },
};

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  issuekey: ['key'],
  key: ['key'],
  summary: ['title'],
  status: ['state'],
  priority: ['priority'],
  created: ['start', 'at'],
  resolved: ['end'],
  resolutiondate: ['end'],
  timetofirstresponsestop: ['response'],
  updated: ['updated'],
  duedate: ['due'],
  projectname: ['subject'],
  project: ['subject'],
};

function rolesOf(column: string): readonly Role[] {
  return ROLES[columnName(column)] ?? [];
}

/** The fields of an issue by their names; an SLA among them as its start, its stop and whether it was breached. */
function flatIssue(issue: JsonObject): Map<string, Cell> {
  const flat = new Map<string, Cell>([['key', cellOf(issue['key'])]]);
  for (const [field, value] of Object.entries(isObject(issue['fields']) ? issue['fields'] : {})) {
    const sla = isObject(value) ? cyclesOfSla(value) : [];
    if (sla.length === 0) flat.set(field, cellOf(value));
    const [first, last] = [sla[0], sla.at(-1)];
    if (first === undefined || last === undefined || !isObject(value)) continue;
    const called = cellOf(value['name']) ?? field;
    flat.set(`${called} start`, momentOf(first['startTime']));
    flat.set(`${called} stop`, momentOf(last['stopTime']));
    flat.set(`${called} breached`, cellOf(sla.some((cycle) => cycle['breached'] === true)));
  }
  return flat;
}

const CYCLE_COLUMNS: readonly ExportColumn[] = [
  { name: 'name', roles: ['subject'] },
  { name: 'startTime', roles: ['start', 'at'] },
  { name: 'stopTime', roles: ['end'] },
  { name: 'breachTime', roles: ['due'] },
  { name: 'breached', roles: ['breached'] },
  { name: 'elapsedTime', roles: ['length'], unit: 'millisecond' },
  { name: 'goalDuration', roles: [], unit: 'millisecond' },
];

/** One row for each cycle of each SLA; the one that still runs has no stop. */
function cyclesOf(value: unknown): { line: number; cells: Cell[] }[] | undefined {
  const slas = objectsOf(inside(value, 'values')) ?? objectsOf(value);
  if (slas?.some((sla) => Array.isArray(sla['completedCycles']) && 'name' in sla) !== true) return undefined;
  return slas.flatMap((sla, i) =>
    cyclesOfSla(sla).map((cycle) => ({
      line: i + 1,
      cells: [
        cellOf(sla['name']),
        momentOf(cycle['startTime']),
        momentOf(cycle['stopTime']),
        momentOf(cycle['breachTime']),
        cellOf(cycle['breached']),
        cellOf(inside(cycle, 'elapsedTime', 'millis')),
        cellOf(inside(cycle, 'goalDuration', 'millis')),
      ],
    })),
  );
}

function cyclesOfSla(sla: JsonObject): JsonObject[] {
  const ongoing = sla['ongoingCycle'];
  return [...(objectsOf(sla['completedCycles']) ?? []), ...(isObject(ongoing) ? [ongoing] : [])];
}

/** Jira writes a moment in several ways beside each other. */
function momentOf(value: unknown): Cell {
  return (
    timeOfMilliseconds(inside(value, 'epochMillis')) ?? cellOf(inside(value, 'iso8601')) ?? (isObject(value) ? undefined : cellOf(value))
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WITH_ROLE_OF_TIME: ReadonlySet<Role> = new Set(['start', 'at', 'end', 'response', 'updated', 'due']);

/** `05/Jan/26 9:00 AM`, the way Jira writes times unless it is told another, as `2026-01-05 09:00`. */
function isoOfMonthName(cell: string, roles: readonly Role[]): string {
  if (!roles.some((role) => WITH_ROLE_OF_TIME.has(role))) return cell;
  const match = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2}|\d{4})(?: (\d{1,2}):(\d{2})(?: ?([AP])M)?)?$/i.exec(cell.trim());
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (match === null || month === 0) return cell;
  const [, day = '', , year = '', hour = '0', minute = '00', half] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(Number(day))} ${two(hours)}:${minute}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
