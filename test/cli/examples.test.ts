import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, root, sla } from '../support/command-line';

const EXAMPLES = readdirSync(join(root, 'examples')).sort();

describe.each(EXAMPLES)('the example %s', (name) => {
  const agreement = `examples/${name}/agreement.sla`;

  it('has nothing wrong in it', async () => {
    const { code, out, err } = await sla(['check', agreement]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // Hints for the drafter are no problems; how many there are depends on the rules.
    expect(out.replace(/^\d+ hints? for the drafter: .*\n/m, '')).toBe('✓ No problems.\n');
  });

  it('gives its outcome, wherever it lies', async () => {
    const golden = await readFile(join(root, `examples/${name}/outcome.golden.json`), 'utf8');
    await inFolder({ 'elsewhere/copy': { copyOf: `examples/${name}` } }, async (cwd) => {
      const { code, out } = await sla(['simulate', 'elsewhere/copy/agreement.sla', '--json', '--quiet'], { cwd });
      expect(out).toBe(golden);
      expect(code).toBe(0);
    });
  });

  it('begins with the answer that its page tells', async () => {
    const { headline } = JSON.parse(await readFile(join(root, `examples/${name}/outcome.golden.json`), 'utf8')) as { headline: string };
    const page = await readFile(join(root, `examples/${name}/README.md`), 'utf8');
    expect(page.replace(/\n> /g, ' ')).toContain(headline);
  });
});

describe('the flagship', () => {
  it('shows the whole outcome', async () => {
    const { code, out, err } = await sla(['simulate', 'examples/hosted-payments/agreement.sla']);
    expect(out).toMatchSnapshot();
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('explains a month with maintenance that was longer than its allowance', async () => {
    const { code, out } = await sla(['explain', 'examples/hosted-payments/agreement.sla', 'Uptime Commitment', '2026-08']);
    expect(out).toMatchSnapshot();
    expect(code).toBe(0);
  });
});
