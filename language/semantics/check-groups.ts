/** Checks of what is `for each` value of a field. */
import type { Amendment, Amount, Creditable, Fee, Limit, Metric, Origin, RecordSet, RemedyTrigger, Target } from '../agreement/agreement';
import { type At, type Checking, describeField } from './checking';
import { metricsNamedIn, recordSetsOf } from './group-reach';
import { listWords } from './scope-messages';

export function checkMetricGroup(checking: Checking, metric: Metric): void {
  const { group, name, origin } = metric;
  const at: At = { thing: metric, part: 'group', or: origin };
  if (group === undefined) {
    const [other] = metricsNamedIn(metric.expression).flatMap((each) => {
      const found = checking.agreement.metrics.get(each);
      return found?.group === undefined ? [] : [found];
    });
    if (other === undefined) return;
    checking.error(
      { thing: metric, or: origin },
      {
        code: 'one-of-many',
        message: `${name} is one figure, but ${other.name} is one for each ${other.group ?? ''}. Write "metric ${name} for each ${other.group ?? ''} means …".`,
      },
    );
    return;
  }
  const [sample] = checking.samplesOf(name);
  if (sample !== undefined)
    checking.error(
      { thing: sample, or: sample.origin },
      {
        code: 'group-of-ready-made',
        message: `${name} is a figure for each ${group}; ready-made figures do not say of which. Name the data of its records.`,
      },
    );
  checkReach(checking, recordSetsOf(checking.agreement, metric), { group, name }, at);
}

export function checkTargetGroup(checking: Checking, target: Target): void {
  const { group, undertaking, name, origin } = target;
  if (group === undefined) return;
  const at: At = { thing: target, part: 'group', or: origin };
  if (undertaking.kind !== 'metric') {
    checkReach(checking, [undertaking.set], { group, name }, at);
    return;
  }
  const metric = checking.agreement.metrics.get(undertaking.metric);
  if (metric === undefined) return;
  if (metric.group === undefined) checkReach(checking, recordSetsOf(checking.agreement, metric), { group, name: metric.name }, at);
  else if (metric.group !== group)
    checking.error(at, {
      code: 'two-groups',
      message: `${metric.name} is for each ${metric.group}, so it cannot be promised for each ${group}.`,
    });
}

/** What is for each of something has a verdict for each: one that stops being so, or begins to, would be another under the same name. */
export function checkAmendedGroup(
  checking: Checking,
  amendment: Amendment,
  before: Target | Metric | undefined,
  after: Target | Metric,
): void {
  if (before === undefined) return;
  const [old, fresh] = [groupOf(checking, before), groupOf(checking, after)];
  if (old === fresh) return;
  const words = old === undefined ? 'is one for all' : `is for each ${old}`;
  const advice = old === undefined ? `Leave out "for each ${fresh ?? ''}"` : `Say "for each ${old}" here, too`;
  checking.error(
    { thing: amendment, or: amendment.origin },
    {
      code: 'amended-group',
      message: `Until this amendment ${before.name} ${words}. ${advice}, or give what is new a name of its own.`,
      related: [{ message: `${before.name} until then.`, origin: before.origin }],
    },
  );
}

/** Something that is counted must have the field, and the field values one can tell apart. */
function checkReach(checking: Checking, sets: readonly RecordSet[], { group, name }: { group: string; name: string }, at: At): void {
  const having = sets.filter(({ records }) => checking.types.field(records, group) !== undefined);
  if (having.length === 0) {
    const from = [...new Set(sets.map(({ records }) => records))];
    const counted = from.length === 0 ? '' : ` It comes from ${listWords(from, 'and')}.`;
    checking.error(at, {
      code: 'group-without-field',
      message: `Nothing that ${name} counts has a field ${group}, so it would be the same for each.${counted}`,
    });
    return;
  }
  for (const { records, where } of having) {
    const field = checking.types.field(records, group);
    if (field !== undefined && field.type !== 'enum' && field.type !== 'text' && field.type !== 'party') {
      checking.error(at, {
        code: 'group-field',
        message: `${describeField(field)}. "For each" needs a field with values one can list: one of some values, a party or a text.`,
      });
      return;
    }
    if (where !== undefined && where.join === 'or' && where.parts.length > 1)
      checking.error(at, {
        code: 'group-with-or',
        message: `${records} are already limited by conditions joined with "or", so one ${group} of them cannot be told. Write them as values of one field ("is P1 or P2").`,
      });
  }
}

/** Of the values that a fee has amounts for, none is there twice, and none of the field's is left out. */
export function checkRates(checking: Checking, { name, rates = [], origin }: Fee): void {
  const [first] = rates;
  if (first === undefined) return;
  const seen = new Set<string>();
  for (const rate of rates) {
    if (seen.has(rate.value))
      checking.error({ thing: rate, or: origin }, { code: 'rate-twice', message: `${name} has two amounts for ${rate.value}. Keep one.` });
    seen.add(rate.value);
  }
  const field = [...checking.agreement.records.values()].flatMap(({ fields }) => fields).find(({ values }) => values.includes(first.value));
  const missing = (field?.values ?? []).filter((value) => !seen.has(value));
  if (missing.length === 0) return;
  checking.warn(
    { thing: first, or: origin },
    { code: 'rate-missing', message: `${name} has no amount for ${listWords(missing, 'or')}, so a credit for it cannot be computed.` },
  );
}

/** A fee with an amount for each value has none for all of them, so what is a share of it must follow for each. */
export function checkRatesUsed(checking: Checking): void {
  const { remedies, limits, atRisk } = checking.agreement;
  for (const { trigger, consequences, origin } of remedies) {
    if (isForEach(checking, trigger)) continue;
    const all = trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
    for (const consequence of all) if (consequence.kind === 'credit') complainOfRates(checking, consequence.amount, origin);
  }
  for (const limit of limits)
    if ('amount' in limit && limit.kind !== 'minimum' && !('group' in limit)) complainOfRates(checking, limit.amount, limit.origin);
  for (const { amount, origin } of atRisk) complainOfRates(checking, amount, origin);
  checkRulesOfGroups(checking);
}

/** `Total credits for each Region`: something has to be judged for each of it. */
export function checkLimitGroup(checking: Checking, limit: Extract<Limit, { kind: 'total' }>): void {
  const { group, origin } = limit;
  const { metrics, targets } = checking.agreement;
  if (group === undefined || [...metrics.values(), ...targets.values()].some((each) => each.group === group)) return;
  checking.error(
    { thing: limit, part: 'group', or: origin },
    {
      code: 'limit-of-no-group',
      message: `Nothing is judged for each ${group}, so no credit belongs to one of them. Write a target "for each ${group}", or leave it out here.`,
    },
  );
}

/** A rule about the credits for something that is for each of many would have to say for which of them. */
function checkRulesOfGroups(checking: Checking): void {
  const { limits, atRisk, remedies } = checking.agreement;
  const isGrouped = ({ kind, name }: Creditable): boolean => {
    if (kind === 'target')
      return isForEach(checking, {
        kind: 'events',
        join: 'and',
        events: [{ kind: 'missed', target: name, origin: checking.agreement.origin }],
      });
    const remedy = remedies.find((each) => each.name === name);
    return remedy !== undefined && isForEach(checking, remedy.trigger);
  };
  const complain = (name: string, or: Origin): void =>
    checking.error(
      { thing: or, or },
      {
        code: 'rule-of-groups',
        message: `${name} is judged for each of several, so this rule would have to say for which. Leave ${name} out of it, or write a target for each.`,
      },
    );
  for (const limit of limits) {
    if (limit.kind === 'condition') {
      // Asked in each part about that part, so the credits must be those of the same parts. Without credits it is told elsewhere.
      const asked = limit.events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
      const [grouped] = asked.filter((name) => isGrouped({ kind: 'target', name }));
      const field = grouped === undefined ? undefined : fieldOf(checking, { kind: 'target', name: grouped });
      if (grouped !== undefined && limit.of.some((each) => fieldOf(checking, each) !== field)) complain(grouped, limit.origin);
      continue;
    }
    // Of rules nobody knows whether they hold in each part or over all of them.
    if (limit.kind !== 'stacking') continue;
    const [first] = limit.of.filter(isGrouped);
    if (first !== undefined) complain(first.name, limit.origin);
  }
  for (const { target, origin } of atRisk.flatMap(({ allocations = [] }) => allocations))
    if (isGrouped({ kind: 'target', name: target })) complain(target, origin);
}

/** For each value of which field it is: a target also by its metric. */
function groupOf({ agreement: { metrics } }: Checking, thing: Target | Metric): string | undefined {
  if (!('undertaking' in thing) || thing.undertaking.kind !== 'metric') return thing.group;
  return thing.group ?? metrics.get(thing.undertaking.metric)?.group;
}

/** The field for each of whose values a target is judged, or a remedy follows. */
function fieldOf(checking: Checking, { kind, name }: Creditable): string | undefined {
  const { metrics, targets, remedies } = checking.agreement;
  const ofTarget = (own: string): string | undefined => {
    const target = targets.get(own);
    return target === undefined ? undefined : groupOf(checking, target);
  };
  if (kind === 'target') return ofTarget(name);
  const trigger = remedies.find((remedy) => remedy.name === name)?.trigger;
  if (trigger?.kind === 'ladder')
    return trigger.subject.kind === 'target' ? ofTarget(trigger.subject.name) : metrics.get(trigger.subject.name)?.group;
  const fields = trigger?.events.map((event) => (event.kind === 'missed' ? ofTarget(event.target) : undefined));
  return fields?.find((field) => field !== undefined);
}

function isForEach(checking: Checking, trigger: RemedyTrigger): boolean {
  const { metrics, targets } = checking.agreement;
  const isTarget = (name: string): boolean => {
    const target = targets.get(name);
    return target !== undefined && groupOf(checking, target) !== undefined;
  };
  if (trigger.kind === 'events') return trigger.events.some((event) => event.kind === 'missed' && isTarget(event.target));
  const { kind, name } = trigger.subject;
  return kind === 'target' ? isTarget(name) : metrics.get(name)?.group !== undefined;
}

function complainOfRates(checking: Checking, amount: Amount, or: Origin): void {
  const name = 'fee' in amount ? amount.fee : amount.kind === 'share' && amount.of.kind === 'fee' ? amount.of.fee : undefined;
  const most = amount.kind === 'times' ? amount.most : amount.per?.most;
  if (most !== undefined) complainOfRates(checking, most, or);
  const fee = name === undefined ? undefined : checking.agreement.fees.get(name);
  if (fee?.rates === undefined) return;
  checking.error(
    { thing: amount, or },
    {
      code: 'rates-without-group',
      message: `${fee.name} has an amount of its own for ${listWords(
        fee.rates.map(({ value }) => value),
        'and',
      )}, and nothing says which is meant here. Let the remedy follow from a target or a metric that is "for each" of them.`,
    },
  );
}
