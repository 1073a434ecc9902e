import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { describeRecordSource } from './contract';

describeRecordSource('records in memory', (agreement, root) => openMemorySource(agreement, openFolder(root)));
