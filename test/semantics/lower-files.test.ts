import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { SOUND } from '../support/problem-cases';

describe('what could not be read', () => {
  const compile = (text: string) => compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' });

  it('is left out with what speaks of it, and nothing else is', () => {
    const { agreement } = compile(SOUND.replace('the percentage of time without Outage', 'the percentage of time of Outage'));
    expect([...agreement.metrics.keys()]).toEqual(['Average Effort']);
    expect([...agreement.targets.keys()]).toEqual(['Resolution']);
    expect(agreement.remedies).toEqual([]);
    expect(agreement.periods.size).toBe(1);
  });

  it('never takes a party away: its name is enough', () => {
    const { agreement } = compile(SOUND.replace('party Provider means "Acme Cloud Ltd"', 'party Provider is "Acme Cloud Ltd"'));
    expect(agreement.parties.get('Provider')).toMatchObject({ title: '', outside: false });
    expect(agreement.targets.size).toBe(2);
  });

  it.each([
    ['is between Provider', 'is beteen Provider'],
    ['If Uptime is missed', 'If Uptime is mised'],
    ['means Monday to Friday', 'means Mondays to Friday'],
    ['records Probes means', 'records Probes are'],
    ['must keep Resolution Time', 'must hold Resolution Time'],
  ])('is one complaint: %s', (right, wrong) => {
    const { problems } = compile(SOUND.replace(right, wrong));
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toHaveLength(1);
  });

  it('names a place in the file even where there is none', () => {
    expect(compile('').agreement.origin).toEqual({
      uri: 'a.sla',
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
      offset: 0,
      length: 0,
    });
  });
});

describe('used files', () => {
  const files = new Map([
    ['dir/main.sla', SOUND.replace(/^party.*\n/gm, '').replace('fee Monthly', 'use "parties.sla". fee Monthly')],
    [
      'dir/parties.sla',
      `agreement Elsewhere is between Customer and Provider. ${SOUND.match(/^party.*\n/gm)?.join('') ?? ''} use "main.sla".`,
    ],
  ]);
  const { agreement, problems } = compileSla({ files, main: 'dir/main.sla' });

  it('bring their definitions, and the main agreement sentence wins', () => {
    expect([...agreement.parties.keys()]).toEqual(['Provider', 'Customer', 'Monitor']);
    expect([agreement.name, agreement.between]).toEqual(['Hosting Services', ['Provider', 'Customer']]);
    expect(agreement.parties.get('Provider')?.origin.uri).toBe('dir/parties.sla');
    expect(agreement.uses).toMatchObject([{ path: 'parties.sla' }, { path: 'main.sla' }]);
  });

  it('stand in the outline where they are used', () => {
    expect(agreement.outline.slice(0, 6).map((item) => ('name' in item ? item.name : item.kind))).toEqual([
      'agreement',
      'use',
      'Provider',
      'Customer',
      'Monitor',
      'use',
    ]);
  });

  it('may not go round in a circle', () => {
    expect(problems.map(({ code }) => code)).toEqual(['cyclic-use']);
  });
});
