/** Counts what the rules about sample data find and miss when an example is broken so that its data no longer fit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSla, evaluate, type Outcome } from '../../language/index';
import { gather } from '../../language/evidence/gather';
import type { Finding } from '../../language/rules/finding';
import { runRules } from '../../language/rules/run';
import { openFolder, type DataFiles } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';
import { Draft } from './draft';
import { ADDED_DATA } from './mutations-of-added-data';
import { DATA_MUTATIONS, type ExtraFiles } from './mutations-of-data';
import type { Counts, MutationQuality } from './quality';

/** Those whose data are read in a moment. */
const EXAMPLES = ['internal-it', 'sales-marketing', 'help-desk', 'public-sector', 'code-hosting', 'cloud-service'];

/** Every way to break these examples so, each once. */
export async function measureDataMutations(): Promise<Pick<MutationQuality, 'rows' | 'total' | 'wrong'>> {
  const rows = new Map<string, Counts>();
  const total: Counts = { found: 0, missed: 0, accused: 0 };
  const wrong: string[] = [];
  for (const name of EXAMPLES) {
    const folder = join(process.cwd(), 'examples', name);
    const draft = new Draft(readFileSync(join(folder, 'agreement.sla'), 'utf8'));
    const asItIs = await findingsOf(folder, draft.text);
    const outcome = await outcomeOf(folder, draft.text);
    for (const { rule, also = [], ways, emptyColumn, added, filesInstead } of [...DATA_MUTATIONS, ...ADDED_DATA]) {
      const { text, files } = added?.(draft) ?? { text: draft.text, files: {} };
      const sound = added === undefined ? draft : new Draft(text);
      const before = added === undefined ? asItIs : await findingsOf(folder, text, files);
      const breaks = [
        ...[...ways(sound, outcome)].filter((changes) => changes.length > 0).map((changes) => ({ changes, files })),
        ...(filesInstead?.(draft) ?? []).map((each) => ({ changes: [], files: each })),
      ];
      for (const { changes, files: given } of breaks) {
        const found = await findingsOf(folder, sound.apply(changes), given, emptyColumn);
        const fresh = found.filter((each) => !before.some((old) => old.rule === each.rule && old.message === each.message));
        const counts = rows.get(rule) ?? { found: 0, missed: 0, accused: 0 };
        rows.set(rule, counts);
        const hit = fresh.some((each) => each.rule === rule);
        for (const each of [counts, total]) each[hit ? 'found' : 'missed'] += 1;
        if (!hit) wrong.push(`missed   ${rule} in ${name} (${changes.map(({ by }) => by).join(' … ')})`);
        const besides = fresh.filter((each) => each.rule !== rule && each.severity !== 'hint' && !also.includes(each.rule));
        for (const [other, message] of new Map(besides.map((each) => [each.rule, each.message]))) {
          for (const each of [counts, total]) each.accused += 1;
          wrong.push(`besides  ${other} after ${rule} in ${name}: ${message}`);
        }
      }
    }
  }
  return { rows: [...rows].sort((left, right) => (left[0] < right[0] ? -1 : 1)), total, wrong };
}

async function findingsOf(folder: string, text: string, extra: ExtraFiles = {}, emptyColumn?: string): Promise<readonly Finding[]> {
  const texts = new Map([['agreement.sla', text]]);
  const { agreement, problems } = compileSla({ files: texts, main: 'agreement.sla' });
  const files = withFiles(openFolder(folder), extra);
  const source = openMemorySource(agreement, emptyColumn === undefined ? files : widened(files, emptyColumn));
  const { outcome: evidence } = await observe(agreement, source, gather);
  await source.close();
  return runRules({ agreement, texts, problems, evidence });
}

function withFiles(files: DataFiles, extra: ExtraFiles): DataFiles {
  return {
    ...files,
    list: (name) => (extra[name] === undefined ? files.list(name) : Promise.resolve([name])),
    read: (name) => (extra[name] === undefined ? files.read(name) : Promise.resolve(new TextEncoder().encode(extra[name]))),
  };
}

/** The same files, each with one more column in which no row has a value. */
function widened(files: DataFiles, column: string): DataFiles {
  return {
    ...files,
    read: async (name) => {
      const [header = '', ...rows] = new TextDecoder()
        .decode(await files.read(name))
        .trimEnd()
        .split('\n');
      return new TextEncoder().encode([`${header},${column}`, ...rows.map((row) => `${row},`)].join('\n'));
    },
  };
}

async function outcomeOf(folder: string, text: string): Promise<Outcome> {
  const { agreement } = compileSla({ files: new Map([['agreement.sla', text]]), main: 'agreement.sla' });
  const source = openMemorySource(agreement, openFolder(folder));
  const { outcome } = await observe(agreement, source, evaluate);
  await source.close();
  return outcome;
}
