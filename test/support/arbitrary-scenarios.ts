import type { Expected, FigureValue, NamedWindow, Records, ScenarioChange } from '../../language/agreement/agreement';
import type { Entry } from '../../language/semantics/entries';
import { NOWHERE, type Draw } from './arbitrary-values';

interface Known {
  readonly records: readonly Records[];
  readonly parties: readonly string[];
  readonly metrics: readonly string[];
  readonly fees: readonly string[];
  readonly targets: readonly string[];
}

/** A what-if about what is known, with a question or more. */
export function arbitraryScenario(draw: Draw, known: Known): Entry {
  const origin = NOWHERE;
  const records = draw.pick(known.records);
  const changes: (() => ScenarioChange)[] = [
    () => ({ kind: 'data', of: 'records', name: records.name, file: draw.line(), fileOrigin: NOWHERE, origin }),
    () => ({
      kind: 'shift',
      records: records.name,
      ...draw.optional('field', () => draw.pick(records.fields).name),
      way: draw.pick(['later', 'earlier']),
      by: draw.duration(),
      origin,
    }),
  ];
  const party = draw.pick(known.parties);
  const expected: (() => Expected)[] = [
    () => ({
      kind: 'credits',
      ...draw.optional('party', () => party),
      ...draw.optional('when', () => when(draw)),
      op: 'exactly',
      origin,
    }),
    () => ({ kind: 'credits', ...draw.optional('when', () => when(draw)), op: draw.bound(), value: draw.money(), origin }),
    () => ({ kind: 'right', party, arises: draw.chance(), ...draw.optional('text', () => draw.line()), origin }),
  ];
  if (known.metrics.length > 0) {
    const metric = draw.pick(known.metrics);
    changes.push(() => ({ kind: 'figure', metric, value: figure(draw), ...draw.optional('when', () => when(draw)), origin }));
    expected.push(() => ({ kind: 'figure', metric, op: draw.bound(), value: figure(draw), when: when(draw), origin }));
  }
  if (known.fees.length > 0) changes.push(() => ({ kind: 'fee', fee: draw.pick(known.fees), amount: draw.money(), origin }));
  if (known.targets.length > 0) {
    const target = draw.pick(known.targets);
    changes.push(() => ({ kind: 'bound', target, op: draw.bound(), value: figure(draw), origin }));
    const verdict = draw.pick(['met', 'missed', 'not determined'] as const);
    expected.push(
      () => ({ kind: 'verdict', target, verdict, when: when(draw), origin }),
      () => ({ kind: 'verdict', target, verdict, times: { op: draw.bound(), count: draw.int(0, 3) }, origin }),
    );
  }
  return {
    kind: 'scenario',
    value: {
      name: draw.name(),
      origin,
      title: draw.line(),
      changes: draw.several(0, 3, () => draw.pick(changes)()),
      expectations: draw.several(1, 3, () => draw.pick(expected)()),
    },
  };
}

function figure(draw: Draw): FigureValue {
  return draw.pick([() => draw.percent(), () => draw.money(), () => draw.duration()])();
}

function when(draw: Draw): NamedWindow {
  if (draw.int(0, 5) === 0) return { window: { kind: 'term' } };
  const unit = draw.pick(['day', 'week', 'month', 'quarter', 'year'] as const);
  return { window: { kind: draw.pick(['calendar', 'contract'] as const), unit }, day: draw.date() };
}
