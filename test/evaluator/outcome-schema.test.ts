import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { evaluate, VERSION } from '../../language/evaluator/evaluate';
import { Ratio } from '../../language/quantities/ratio';
import {
  act,
  agreementOf,
  at,
  credit,
  duration,
  feeOf,
  ifEvents,
  ifMissed,
  keep,
  keepEach,
  keepShare,
  ladder,
  limb,
  missed,
  MONTH,
  percent,
  QUARTER,
  share,
  sum,
  terminate,
} from '../support/agreements';
import { judged } from '../support/fake-ledger';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync('docs/outcome.schema.json', 'utf8')) as Schema;
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

const rich = agreementOf({
  to: '2026-12-31',
  metrics: ['Availability', 'Speed'],
  fees: [feeOf('Monthly Fee', 'GBP 42000')],
  targets: [
    keep('Uptime', 'Availability', 'at least', '99.9%'),
    keepShare('P1', 'Resolution Time', 'at most', '4 hours', '95%', QUARTER),
    keepEach('Every Ticket', 'Resolution Time', 'at most', '4 hours'),
  ],
  baselines: [{ metric: 'Availability', value: percent('99.97%'), origin: at(60) }],
  remedies: [
    ladder('Availability', [
      limb('below', '99.9%', credit(share('10%', 'Monthly Fee')), {
        kind: 'points',
        points: Ratio.of(3),
        doubledWhenRepeated: true,
        party: 'Provider',
        origin: at(35),
      }),
    ]),
    ifMissed('Uptime', act('deliver a root-cause analysis', duration('5 days'))),
    ifEvents('or', [missed('Uptime', { kind: 'consecutive', count: 2, window: MONTH })], terminate('Customer', duration('30 days'))),
    ifMissed('Every Ticket', credit(sum('GBP 50'))),
  ],
  limits: [{ kind: 'total', window: MONTH, amount: sum('GBP 4000'), origin: at(50) }],
  duties: [
    { kind: 'claim', within: duration('30 days'), after: MONTH, obligors: ['Customer'], origin: at(56) },
    { kind: 'return', target: 'Uptime', count: 2, window: MONTH, obligors: ['Provider'], origin: at(55) },
    {
      kind: 'report',
      subjects: ['Uptime'],
      to: ['Customer'],
      within: duration('5 days'),
      after: MONTH,
      obligors: ['Provider'],
      origin: at(57),
    },
    { kind: 'review', subjects: ['Uptime'], every: duration('6 months'), obligors: ['Provider', 'Customer'], origin: at(58) },
  ],
});
const { ledger, ...judgement } = judged(rich, {
  metrics: {
    Availability: {
      '2026-01': '99.95% (99.8% to 100%)',
      '2026-02': '99%',
      '2026-03': '99%',
      '2026-04': '100%',
      '2026-05': '100%',
      '2026-12': '4795/48%',
    },
    Speed: { '2026-01': '3 h' },
  },
  shares: { 'Resolution Time': { '2026-Q1': { total: 4, late: [] } } },
  records: { 'Resolution Time': { total: 9, late: [{ line: 3, took: '5 h', decided: '2026-01-31 23:30' }] } },
});
const outcome: object = JSON.parse(
  JSON.stringify({ version: VERSION, ...judgement, conventions: ledger.notes, cautions: ledger.cautions, data: [] }),
) as object;

describe('docs/outcome.schema.json', () => {
  it('holds an outcome with every kind of content', () => {
    expect(
      judgement.credits.length * judgement.rights.length * judgement.todos.length * judgement.points.length * judgement.settlements.length,
    ).toBeGreaterThan(0);
    expect(validate(outcome), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
  });

  it('holds the outcome of an agreement without data', () => {
    const { outcome: empty } = evaluate(agreementOf({ to: '2026-02-28' }), { answers: new Map(), data: new Map() });
    expect(validate(JSON.parse(JSON.stringify(empty))), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
    expect(empty?.headline).toBe('On this data nothing is owed.');
  });

  it('refuses what is no outcome', () => {
    expect(validate({ ...outcome, extra: 1 })).toBe(false);
    expect(validate({ ...outcome, headline: undefined })).toBe(false);
    expect(validate({ ...outcome, totals: [{ obligor: 'A', obligee: 'B', amount: { currency: 'GBP', amount: '1.5e3', text: '' } }] })).toBe(
      false,
    );
  });

  it('names the same members as language/evaluator/outcome.ts, each described', () => {
    const file = 'language/evaluator/outcome.ts';
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
    expect(interfaces.length).toBeGreaterThan(10);
    for (const declared of interfaces) {
      const described = declared.name.text === 'Outcome' ? schema : schema.$defs?.[declared.name.text];
      const members = declared.members
        .filter(ts.isPropertySignature)
        .map((member) => ({ name: member.name.getText(source), optional: member.questionToken !== undefined }));
      expect(Object.keys(described?.properties ?? {}), declared.name.text).toEqual(members.map(({ name }) => name));
      expect(described?.required, declared.name.text).toEqual(members.filter(({ optional }) => !optional).map(({ name }) => name));
      expect(described?.additionalProperties).toBe(false);
      expect(described?.description).toBeTruthy();
    }
  });
});

it('the version is that of the package', () => {
  expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
});
