/** Tables of ServiceNow: incidents and other tasks, and the SLA of tasks (`task_sla`), by the names or the labels of their columns. */
import { layoutOfTimes } from '../time-layouts';
import type { OpenedFile } from '../opened-file';
import {
  columnName,
  tableOf,
  withRoles,
  type Cell,
  type ExportColumn,
  type ExportShape,
  type ExportTable,
  type Role,
} from './export-table';
import { cellOf, inside, isObject, objectsOf, type JsonObject } from './json-values';

export const serviceNow: ExportShape = {
  fromJson(name, value) {
    const entries = objectsOf(inside(value, 'result')) ?? objectsOf(inside(value, 'records'));
    const first = entries?.[0];
    const kind = first === undefined ? undefined : kindOf(new Set(Object.keys(first).map(columnName)));
    if (entries === undefined || kind === undefined) return undefined;
    const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
    const columns = names.map((column): ExportColumn => ({ name: column, roles: kind[columnName(column)] ?? [] }));
    const isStored = storesValues(entries);
    const rows = entries.map((entry, i) => ({ line: i + 1, cells: columns.map((column) => cellFor(entry, column, isStored)) }));
    return { called: calledOf(kind), tables: [tableOf(name, columns, rows)] };
  },

  hasHeader: (names) => kindOf(names) !== undefined,

  async fromRows(file) {
    const kind = kindOf(new Set(file.columns.map(({ name }) => columnName(name)))) ?? TASK;
    return {
      called: calledOf(kind),
      tables: [
        await withLayouts(
          withRoles(file, (column) => ({ roles: kind[columnName(column)] ?? [] })),
          file,
        ),
      ],
    };
  },
};

type Kind = Readonly<Record<string, readonly Role[]>>;

const TASK: Kind = {
  number: ['key'],
  shortdescription: ['title'],
  priority: ['priority'],
  severity: ['priority'],
  state: ['state'],
  incidentstate: ['state'],
  openedat: ['start', 'at'],
  opened: ['start', 'at'],
  syscreatedon: ['start', 'at'],
  created: ['start', 'at'],
  resolvedat: ['end'],
  resolved: ['end'],
  closedat: ['end'],
  closed: ['end'],
  sysupdatedon: ['updated', 'at'],
  sysupdatedat: ['updated', 'at'],
  updated: ['updated', 'at'],
  duedate: ['due'],
  sladue: ['due'],
  cmdbci: ['subject'],
  configurationitem: ['subject'],
  businessservice: ['subject'],
};

const TASK_SLA: Kind = {
  task: ['key'],
  sla: ['subject'],
  sladefinition: ['subject'],
  stage: ['state'],
  starttime: ['start', 'at'],
  endtime: ['end'],
  stoptime: ['end'],
  plannedendtime: ['due'],
  breachtime: ['due'],
  hasbreached: ['breached'],
  businessduration: ['length'],
  businesselapsedtime: ['length'],
  duration: ['length'],
  actualelapsedtime: ['length'],
  sysupdatedon: ['updated'],
  updated: ['updated'],
};

function kindOf(names: ReadonlySet<string>): Kind | undefined {
  const hasAny = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  if (names.has('task') && hasAny('sla', 'sladefinition') && names.has('starttime')) return TASK_SLA;
  if (!names.has('number')) return undefined;
  if (hasAny('openedat', 'syscreatedon')) return TASK;
  return names.has('opened') && hasAny('assignmentgroup', 'configurationitem', 'shortdescription') ? TASK : undefined;
}

function calledOf(kind: Kind): string {
  return kind === TASK ? 'tasks of ServiceNow' : "the SLA of ServiceNow's tasks";
}

/** References as links and priorities as bare numbers: what is stored, and times so stored are in UTC. */
function storesValues(entries: readonly JsonObject[]): boolean {
  const isBare = (value: unknown): boolean => /^\d+$/.test(cellOf(value) ?? '');
  return entries.some((entry) =>
    Object.entries(entry).some(
      ([name, value]) =>
        (isObject(value) && 'link' in value && !('display_value' in value)) || (columnName(name) === 'priority' && isBare(value)),
    ),
  );
}

const TIMES: ReadonlySet<Role> = new Set(['start', 'at', 'end', 'updated', 'due']);

function cellFor(entry: JsonObject, { name, roles }: ExportColumn, isStored: boolean): Cell {
  const value = entry[name];
  const isTime = roles.some((role) => TIMES.has(role));
  const stored = isTime && isObject(value) ? cellOf(value['value']) : undefined;
  const cell = stored ?? cellOf(value);
  if (cell === undefined || cell === '') return undefined;
  return isTime && (stored !== undefined || isStored) && /^\d{4}-\d{2}-\d{2} [\d:]+$/.test(cell) ? `${cell}Z` : cell;
}

/** ServiceNow writes times as its user likes them: the layout is told from the times of the whole column. */
async function withLayouts(table: ExportTable, file: OpenedFile): Promise<ExportTable> {
  const places = table.columns.map((_, at) => at).filter((at) => table.columns[at]?.roles.some((role) => TIMES.has(role)) === true);
  const cells = places.map(() => new Set<string>());
  for await (const batch of file.batches(places)) {
    for (let row = 0; row < batch.count; row++) {
      places.forEach((_, i) => {
        const cell = batch.problem(row) === undefined ? batch.cell(row, i) : undefined;
        // Enough to tell days from months, and few enough to keep.
        if (typeof cell === 'string' && /\d/.test(cell) && (cells[i]?.size ?? 0) < MOST_LOOKED_AT) cells[i]?.add(cell);
      });
    }
  }
  const all = cells.flatMap((each) => [...each]);
  const layout = layoutOfTimes(all);
  if (layout?.format === undefined) return table;
  const { format, other } = layout;
  const shape = other === undefined ? { format } : { unclear: { cell: all[0] ?? '', formats: [format, other] as const } };
  return { ...table, columns: table.columns.map((column, at) => (places.includes(at) ? { ...column, ...shape } : column)) };
}

const MOST_LOOKED_AT = 5000;
