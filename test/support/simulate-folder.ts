/**
 * A folder with an `agreement.sla` and its data, run as a user would run it, in memory.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSla, evaluate, parseDate, type Outcome, type Problem } from '../../language/index';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';

/** `from` and `to` are dates, as on the command line. */
export async function simulateFolder(
  folder: string,
  { from, to }: { from?: string; to?: string } = {},
): Promise<{ outcome: Outcome; problems: readonly Problem[] }> {
  const main = 'agreement.sla';
  const { agreement, problems } = compileSla({ files: new Map([[main, readFileSync(join(folder, main), 'utf8')]]), main });
  const dates = { from: from === undefined ? undefined : parseDate(from), to: to === undefined ? undefined : parseDate(to) };
  const source = openMemorySource(agreement, openFolder(folder));
  const { outcome } = await observe(agreement, source, (known, observations) => evaluate(known, observations, dates));
  await source.close();
  return { outcome, problems };
}
