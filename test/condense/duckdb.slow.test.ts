import { openFolder } from '../../server/condense/data-files';
import { openDuckDBSource } from '../../server/condense/duckdb';
import { describeRecordSource } from './contract';

// Everything goes through the engine, however few the rows are.
describeRecordSource(
  'records in DuckDB',
  (agreement, root) => openDuckDBSource(agreement, openFolder(root), { smallRows: -1, threads: 2 }),
  {
    runs: 20,
  },
);
