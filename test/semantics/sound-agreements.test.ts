import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { SOUND } from '../support/problem-cases';

const root = new URL('../../', import.meta.url);

function problemsOf(text: string): string[] {
  const { problems } = compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });
  return problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}

describe('nothing is complained of', () => {
  it('in the sound agreement that the cases of problems start from', () => {
    expect(problemsOf(SOUND)).toEqual([]);
  });

  it.each(readdirSync(new URL('examples', root)))('in the example %s', (name) => {
    expect(problemsOf(readFileSync(new URL(`examples/${name}/agreement.sla`, root), 'utf8'))).toEqual([]);
  });

  const cases = readdirSync(new URL('test/cases', root)).filter((name) => /^C\d+-/.test(name));
  // In these two the gaps are the point: see below, and an overage that owes nothing until it is a tenth.
  const gapped = /^C(21|30)-/;
  it.each(cases.filter((name) => !gapped.test(name)))('in the worked case %s', (name) => {
    expect(problemsOf(readFileSync(new URL(`test/cases/${name}/agreement.sla`, root), 'utf8'))).toEqual([]);
  });
});

describe('a ladder with holes', () => {
  it('is told where they are', () => {
    const [name] = readdirSync(new URL('test/cases', root)).filter((each) => each.startsWith('C30'));
    expect(problemsOf(readFileSync(new URL(`test/cases/${name}/agreement.sla`, root), 'utf8'))).toEqual([
      'warning ladder-gap: Between 99.49% and 99.9%, Monthly Uptime is missed and no limb applies, so nothing follows.',
      'warning ladder-gap: Between 98.99% and 99%, Monthly Uptime is missed and no limb applies, so nothing follows.',
    ]);
  });
});
