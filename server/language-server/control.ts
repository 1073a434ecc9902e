/** Who controls a figure: who supplies the service, who keeps the records, who sets the times that it is made of. */
import { listed, recordsOfField, syntax, type Agreement, type MetricExpression, type Period, type Records } from '../../language/index';
import type { NamedThing } from './names';

/** A sentence for each; none where nobody is named. */
export function controlOf(agreement: Agreement, thing: NamedThing): string[] {
  if (syntax.isField(thing)) return sayField(agreement, recordsOfField(thing).name, thing.name);
  if (syntax.isEnumValue(thing)) return sayField(agreement, recordsOfField(thing.$container).name, thing.$container.name);
  switch (thing.$type) {
    case 'PartyDefinition':
      return sayParty(agreement, thing.name);
    case 'ServiceDefinition': {
      const suppliedBy = agreement.services.get(thing.name)?.suppliedBy;
      return suppliedBy === undefined ? [] : [`Supplied by ${suppliedBy}.`];
    }
    case 'RecordsDefinition':
      return sayRecords(agreement.records.get(thing.name));
    case 'MeasureDefinition':
      return sayMeasure(agreement, thing.name);
    case 'PeriodDefinition':
      return periodRecords(agreement, thing.name).flatMap((name) => sayRecords(agreement.records.get(name)));
    case 'MetricDefinition':
      return metricRecords(agreement, thing.name).flatMap((name) => sayRecords(agreement.records.get(name)));
    case 'Target': {
      const target = agreement.targets.get(thing.name);
      if (target === undefined) return [];
      const { undertaking } = target;
      const records = undertaking.kind === 'metric' ? metricRecords(agreement, undertaking.metric) : [undertaking.set.records];
      return [`Owed by ${target.obligors.join(' and ')}.`, ...records.flatMap((name) => sayRecords(agreement.records.get(name)))];
    }
    default:
      return [];
  }
}

function sayParty({ parties, between, targets, records }: Agreement, name: string): string[] {
  const party = parties.get(name);
  if (party === undefined) return [];
  const owed = [...targets.values()].filter(({ obligors }) => obligors.includes(name)).map((target) => target.name);
  const kept = [...records.values()].filter(({ collectedBy }) => collectedBy === name).map((each) => each.name);
  return [
    party.outside || !between.includes(name) ? `${party.title}, outside this agreement.` : `${party.title}.`,
    ...(owed.length === 0 ? [] : [`Owes ${listed(owed)}.`]),
    ...(kept.length === 0 ? [] : [`Collects ${listed(kept)}.`]),
  ];
}

function sayRecords(records: Records | undefined): string[] {
  if (records === undefined) return [];
  const { name, collectedBy, tool, fields } = records;
  const collected =
    collectedBy === undefined
      ? `Nobody is named to collect ${name}.`
      : `${name} are collected by ${collectedBy}${tool === undefined ? '' : ` in ${tool}`}.`;
  const setters = [...new Set(fields.flatMap(({ setBy, causedBy }) => [setBy, causedBy].filter((each) => each !== undefined)))];
  const set = setters.map(
    (party) =>
      `${party} sets ${listed(fields.filter(({ setBy, causedBy }) => setBy === party || causedBy === party).map((field) => field.name))}.`,
  );
  return [[collected, ...set].join(' ')];
}

function sayField(agreement: Agreement, records: string, name: string): string[] {
  const found = agreement.records.get(records);
  const field = found?.fields.find((each) => each.name === name);
  if (found === undefined || field === undefined) return [];
  const by = field.setBy ?? field.causedBy ?? found.collectedBy;
  return by === undefined
    ? []
    : [
        field.setBy === undefined && field.causedBy === undefined
          ? `${records} are collected by ${by}.`
          : `${field.causedBy === undefined ? 'Set' : 'Caused'} by ${by}.`,
      ];
}

function sayMeasure(agreement: Agreement, name: string): string[] {
  const measure = agreement.measures.get(name);
  if (measure === undefined) return [];
  const { expression, records, calendar } = measure;
  const fields = expression.kind === 'elapsed' ? [expression.start, expression.end] : [expression.left.name, expression.right.name];
  const set = fields.flatMap((field) => {
    const setBy = agreement.records.get(records)?.fields.find((each) => each.name === field)?.setBy;
    return setBy === undefined ? [] : [`${field} is set by ${setBy}.`];
  });
  const counted = expression.kind !== 'elapsed' ? [] : [calendar === undefined ? 'Every minute counts.' : `Counted in ${calendar}.`];
  return [[...set, ...counted].join(' ')].filter((each) => each !== '');
}

function metricRecords(agreement: Agreement, name: string, seen: ReadonlySet<string> = new Set()): string[] {
  const metric = agreement.metrics.get(name);
  if (metric === undefined || seen.has(name)) return [];
  const deeper = new Set([...seen, name]);
  return [...new Set(expressionRecords(agreement, metric.expression, deeper))];
}

function expressionRecords(agreement: Agreement, expression: MetricExpression, seen: ReadonlySet<string>): string[] {
  switch (expression.kind) {
    case 'arithmetic':
      return [...expressionRecords(agreement, expression.left, seen), ...expressionRecords(agreement, expression.right, seen)];
    case 'metric':
      return metricRecords(agreement, expression.metric, seen);
    case 'constant':
      return [];
    case 'time-share':
      return periodRecords(agreement, expression.period);
    case 'record-share':
      return [expression.set.records];
    case 'count':
      return expression.of.kind === 'records' ? [expression.of.set.records] : periodRecords(agreement, expression.of.period);
    case 'aggregate': {
      const { of } = expression;
      if (of.kind === 'quantity') return [of.set.records];
      return of.kind === 'period' ? periodRecords(agreement, of.period) : metricRecords(agreement, of.metric, seen);
    }
  }
}

function periodRecords(agreement: Agreement, name: string, seen: ReadonlySet<string> = new Set()): string[] {
  const period: Period | undefined = agreement.periods.get(name);
  if (period === undefined || seen.has(name)) return [];
  const { expression } = period;
  if (expression.kind === 'between' || expression.kind === 'samples') return [expression.records];
  if (expression.kind === 'metric') return metricRecords(agreement, expression.metric);
  return [...new Set(expression.periods.flatMap((each) => periodRecords(agreement, each, new Set([...seen, name]))))];
}
