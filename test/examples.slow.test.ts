import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { openAgreement } from '../server/cli/agreement-files';
import { withRecords } from '../server/cli/run-agreement';
import { jsonText, runWithRows } from '../server/cli/simulate';
import { openTerminal } from '../server/cli/terminal';

// After a change that is meant to change outcomes: npm run examples:golden, and read the difference before committing it.
const pathOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLES = readdirSync(pathOf('examples')).sort();
const terminal = openTerminal({ quiet: true });

describe.each(EXAMPLES)('the example %s', (name) => {
  const golden = (): Promise<string> => readFile(pathOf(`examples/${name}/outcome.golden.json`), 'utf8');

  it.each(['duckdb', 'memory'] as const)('has its outcome to the byte, read by %s', async (engine) => {
    const opened = await openAgreement(pathOf(`examples/${name}/agreement.sla`));
    expect(opened.problems).toEqual([]);
    const outcome = await withRecords(opened, { engine }, terminal, async (run, runScenarios) =>
      runScenarios(await runWithRows(run, {}), {}),
    );
    expect(jsonText(outcome)).toBe(await golden());
  });

  it('has an outcome that the published schema accepts', async () => {
    const schema = JSON.parse(await readFile(pathOf('docs/outcome.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(JSON.parse(await golden()));
    expect(validate.errors ?? []).toEqual([]);
  });
});
