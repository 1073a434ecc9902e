import type { Metric, MetricExpression, QuantityRef } from '../../../language/agreement/agreement';
import type { World } from './world';

/** `share`, `duration`, `money` or `number`, where rounding needs to know. */
export function unitOf(world: World, expression: MetricExpression): 'share' | 'duration' | 'money' | 'number' {
  switch (expression.kind) {
    case 'time-share':
    case 'record-share':
      return 'share';
    case 'count':
      return 'number';
    case 'constant':
      return expression.value.kind === 'percent' ? 'share' : expression.value.kind;
    case 'metric': {
      const metric = world.agreement.metrics.get(expression.metric);
      return metric === undefined ? 'number' : unitOf(world, metric.expression);
    }
    case 'aggregate':
      if (expression.of.kind === 'period') return 'duration';
      if (expression.of.kind === 'metric')
        return unitOf(world, { kind: 'metric', metric: expression.of.metric, origin: expression.origin });
      return unitOfQuantity(world, expression.of.set.records, expression.of.quantity);
    case 'arithmetic': {
      const [left, right] = [unitOf(world, expression.left), unitOf(world, expression.right)];
      return left === right ? left : left === 'number' ? right : left;
    }
  }
}

/** The same for a metric: a figure divided by one of its kind is a percentage only where the agreement compares it with one. */
export function unitOfMetric(world: World, { name, expression }: Metric): ReturnType<typeof unitOf> {
  if (expression.kind !== 'arithmetic' || expression.op !== 'divided by') return unitOf(world, expression);
  const [left, right] = [unitOf(world, expression.left), unitOf(world, expression.right)];
  if (left !== right) return unitOf(world, expression);
  const { agreement } = world;
  const amended = agreement.amendments.map(({ statement }) => statement);
  const targets = [...agreement.targets.values(), ...amended.flatMap((one) => (one.kind === 'target' ? [one.target] : []))];
  const remedies = [...agreement.remedies, ...amended.flatMap((one) => (one.kind === 'remedy' ? [one.remedy] : []))];
  const values = [
    ...targets.flatMap(({ undertaking }) => (undertaking.kind === 'metric' && undertaking.metric === name ? [undertaking.value] : [])),
    ...remedies.flatMap(({ trigger }) =>
      trigger.kind === 'ladder' && trigger.subject.name === name ? trigger.limbs.map(({ value }) => value) : [],
    ),
    ...agreement.baselines.flatMap(({ metric, value }) => (metric === name && value !== undefined ? [value] : [])),
  ];
  return values.some(({ kind }) => kind === 'percent') ? 'share' : 'number';
}

function unitOfQuantity(world: World, records: string, { kind, name }: QuantityRef): 'share' | 'duration' | 'money' | 'number' {
  if (kind === 'measure') return 'duration';
  const { type } = world.field(records, name);
  return type === 'duration' ? 'duration' : type === 'amount' ? 'money' : type === 'percentage' ? 'share' : 'number';
}
