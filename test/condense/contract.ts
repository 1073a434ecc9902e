/**
 * The contract of the condense port: what every implementation answers to the same files.
 *
 * To plug in an implementation, write a test file of its own with
 *
 *     import { openFolder } from '../../server/condense/data-files';
 *     import { describeRecordSource } from './contract';
 *     describeRecordSource('DuckDB', (agreement, root) => openDuckDbSource(agreement, openFolder(root)));
 *
 * `root` is a real folder (the data lie in `data/`), made for the one test. Answers are compared to the bit: typed arrays, order of entries,
 * order of dictionaries. Reports are compared in files, rows, bad rows (file, line, words), codes and counts of notes, and words of
 * `unreadable`. Left to the implementation: the count of `zone-assumed`, and `duplicate-rows` where the repeated rows count anyway.
 */
import { describe } from 'vitest';
import { describeAnswers } from './contract-answers';
import { describeBadRows } from './contract-bad-rows';
import { describeChanges } from './contract-changes';
import { describeClocks } from './contract-clocks';
import { describeExports } from './contract-exports';
import { describeFiles } from './contract-files';
import { describeParquet } from './contract-parquet';
import { describeRandomRows } from './contract-random';
import { describeStates } from './contract-states';
import type { Open } from './data-folder';

export function describeRecordSource(name: string, open: Open, { runs = 40 }: { readonly runs?: number } = {}): void {
  describe(name, () => {
    describeFiles(open);
    describeExports(open);
    describeBadRows(open);
    describeAnswers(open);
    describeStates(open);
    describeClocks(open);
    describeChanges(open);
    describeParquet(open);
    describeRandomRows(open, runs);
  });
}
