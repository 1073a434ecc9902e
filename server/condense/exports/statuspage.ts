/** Incidents and scheduled maintenance of Statuspage: the public `incidents.json`, `scheduled-maintenances.json` and `summary.json`, or a list of the same. */
import { tableOf, type ExportColumn, type ExportShape, type ExportTable, type Role } from './export-table';
import { cellOf, inside, objectsOf, type JsonObject } from './json-values';

export const statuspage: ExportShape = {
  fromJson(name, value) {
    const listed = objectsOf(value) ?? [
      ...(objectsOf(inside(value, 'incidents')) ?? []),
      ...(objectsOf(inside(value, 'scheduled_maintenances')) ?? []),
    ];
    const isEmptyPage = listed.length === 0 && inside(value, 'page', 'updated_at') !== undefined;
    if (!isEmptyPage && !listed.some((entry) => 'impact' in entry && 'incident_updates' in entry)) return undefined;
    const rows = listed.map((entry, i): Entry => ({ line: i + 1, entry }));
    const isPlanned = ({ entry }: Entry): boolean => cellOf(entry['scheduled_for']) !== undefined;
    const incidents = tableFor(
      name,
      rows.filter((row) => !isPlanned(row)),
      INCIDENT,
    );
    const maintenance = tableFor(name, rows.filter(isPlanned), MAINTENANCE);
    return {
      called: "Statuspage's incidents and maintenance",
      tables: [
        { ...incidents, about: /incid|outag|disrup|degrad|fail|fault|downtime|event/i },
        { ...maintenance, about: /maint|planned|schedul|works?\b|window|announc/i },
      ],
    };
  },
};

interface Entry {
  readonly line: number;
  readonly entry: JsonObject;
}

type Reading = Readonly<Record<string, readonly Role[]>>;

const COMMON: Reading = {
  id: ['key'],
  name: ['title'],
  status: ['state'],
  impact: ['priority'],
  created_at: ['announced'],
  updated_at: ['updated'],
  components: ['subject'],
  shortlink: [],
};
const INCIDENT: Reading = { started_at: ['start', 'at'], resolved_at: ['end'], monitoring_at: [], ...COMMON };
const MAINTENANCE: Reading = { scheduled_for: ['start', 'at'], scheduled_until: ['end'], ...COMMON };

function tableFor(name: string, rows: readonly Entry[], reading: Reading): ExportTable {
  const columns = Object.entries(reading).map(([column, roles]): ExportColumn => ({ name: column, roles }));
  return tableOf(
    name,
    columns,
    rows.map(({ line, entry }) => ({ line, cells: columns.map((column) => cellFor(entry, column.name)) })),
  );
}

/** Older pages do not say when an incident started; then it is known from when it was made public. */
function cellFor(entry: JsonObject, column: string): string | undefined {
  return cellOf(entry[column]) ?? (column === 'started_at' ? cellOf(entry['created_at']) : undefined);
}
