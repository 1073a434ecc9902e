/**
 * `for each Region`: an agreement spelled out, with a metric, a target and what follows from it for each value of a field.
 *
 * Invariant: afterwards nothing is for each of anything, so no other part of the evaluator knows of groups. Values of a field `one of …` stand in
 * the agreement; those of other fields are asked of the data, and stand in the order of their letters.
 */
import type {
  Agreement,
  Amendment,
  Amount,
  Baseline,
  Benchmark,
  Consequence,
  Creditable,
  Duty,
  Fee,
  Limit,
  Metric,
  Most,
  Per,
  Records,
  Remedy,
  Target,
  Undertaking,
  Value,
} from '../agreement/agreement';
import { compareDates } from '../quantities/civil-date';
import type { AnswerBook } from './answers';
import { Narrowing } from './narrowed';
import { subjectsOf } from './promises';

/** The agreement spelled out; undefined while it is not known which values there are. An agreement without groups is itself. */
export function withGroups(agreement: Agreement, book: AnswerBook): Agreement | undefined {
  const fields = new Set([...groupsIn(agreement).values()]);
  if (fields.size === 0) return agreement;
  const parts = new Map<string, readonly Narrowing[]>();
  let isComplete = true;
  for (const field of fields) {
    const values = valuesOf(agreement, field, book);
    if (values === undefined) isComplete = false;
    else
      parts.set(
        field,
        values.map((value) => new Narrowing(agreement, field, value, wordsOf(value))),
      );
  }
  return isComplete ? new Spelling(agreement, parts).spelledOut() : undefined;
}

/** Metrics and targets that are for each value of a field, with the field; a target also by its metric. */
function groupsIn({ metrics, targets, amendments }: Agreement): ReadonlyMap<Metric | Target, string> {
  const groups = new Map<Metric | Target, string>();
  const allMetrics = [
    ...metrics.values(),
    ...amendments.flatMap(({ statement }) => (statement.kind === 'metric' ? [statement.metric] : [])),
  ];
  const allTargets = [
    ...targets.values(),
    ...amendments.flatMap(({ statement }) => (statement.kind === 'target' ? [statement.target] : [])),
  ];
  for (const metric of allMetrics) if (metric.group !== undefined) groups.set(metric, metric.group);
  for (const target of allTargets) {
    const { undertaking } = target;
    const group = target.group ?? (undertaking.kind === 'metric' ? metrics.get(undertaking.metric)?.group : undefined);
    if (group !== undefined) groups.set(target, group);
  }
  return groups;
}

function valuesOf(agreement: Agreement, name: string, book: AnswerBook): readonly Value[] | undefined {
  const values = new Map<string, Value>();
  const texts = new Map<string, Value>();
  let isComplete = true;
  for (const records of recordsOf(agreement, name)) {
    const field = records.fields.find((each) => each.name === name);
    if (field === undefined) continue;
    for (const value of field.values) values.set(value, { kind: 'name', name: value });
    if (field.type === 'enum') continue;
    const answer = book.look({ kind: 'rows', records: records.name, fields: [name] });
    const column = answer?.table.columns.get(name);
    if (answer === undefined) isComplete = false;
    for (const text of column?.kind === 'text' ? column.dictionary : [])
      texts.set(text, field.type === 'party' ? { kind: 'name', name: text } : { kind: 'text', text });
  }
  const sorted = [...texts].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return isComplete ? [...values.values(), ...sorted.flatMap(([text, value]) => (values.has(text) ? [] : [value]))] : undefined;
}

/** The records that the things for each value of the field speak of: others may have such a field, too, and other values. */
function recordsOf(agreement: Agreement, field: string): Records[] {
  const trial = new Narrowing(agreement, field, { kind: 'text', text: '' }, '');
  for (const [grouped, group] of groupsIn(agreement)) {
    if (group !== field) continue;
    if ('undertaking' in grouped) undertakingPart(grouped.undertaking, trial);
    else trial.metricPart(grouped);
  }
  return [...agreement.records.values()].filter(({ name }) => trial.records.has(name));
}

function wordsOf(value: Value): string {
  return value.kind === 'name' ? value.name : value.kind === 'text' ? value.text : '';
}

class Spelling {
  private readonly groups: ReadonlyMap<Metric | Target, string>;
  private readonly groupOfTarget = new Map<string, string>();
  private readonly groupOfMetric = new Map<string, string>();

  constructor(
    private readonly agreement: Agreement,
    private readonly parts: ReadonlyMap<string, readonly Narrowing[]>,
  ) {
    this.groups = groupsIn(agreement);
    for (const [grouped, field] of this.groups)
      ('undertaking' in grouped ? this.groupOfTarget : this.groupOfMetric).set(grouped.name, field);
  }

  spelledOut(): Agreement {
    const { agreement } = this;
    const targets = [...agreement.targets.values()].flatMap((target) => this.targets(target));
    const own = [...agreement.metrics.values()].flatMap((metric) => this.metrics(metric));
    const fees = [...agreement.fees.values()].flatMap((fee) => this.fees(fee));
    const remedies = agreement.remedies.flatMap((remedy) => this.remediesInPlace(remedy));
    const limits = agreement.limits.flatMap((limit) => this.limits(limit));
    const amendments = agreement.amendments.flatMap((amendment) => this.amendments(amendment));
    const duties = agreement.duties.flatMap((duty) => this.duties(duty));
    const all = [...this.parts.values()].flat();
    // Only now is it known which metrics have parts because a target that is for each promises them.
    const baselines = agreement.baselines.flatMap((baseline) => this.references(baseline));
    const benchmarks = [...agreement.benchmarks.values()].flatMap((benchmark) => this.references(benchmark));
    const amendedParts = agreement.amendments.flatMap((amendment) => this.metricPartsAmended(amendment, all));
    return {
      ...agreement,
      metrics: byName([...own, ...all.flatMap(({ metrics }) => [...metrics.values()])]),
      periods: byName([...agreement.periods.values(), ...all.flatMap(({ periods }) => [...periods.values()])]),
      measures: byName([...agreement.measures.values(), ...all.flatMap(({ measures }) => [...measures.values()])]),
      targets: byName(targets),
      fees: byName(fees),
      remedies,
      limits,
      amendments: [...amendments, ...amendedParts],
      duties,
      baselines,
      benchmarks: new Map(benchmarks.map((benchmark) => [`${benchmark.name} of ${benchmark.metric}`, benchmark])),
    };
  }

  /** What a figure is held against, or stands beside, in each of its parts. */
  private references<T extends Baseline | Benchmark>(reference: T): T[] {
    const inPart = (part: Narrowing): T => ({ ...reference, metric: part.nameOf(reference.metric) });
    const group = this.groupOfMetric.get(reference.metric);
    return group === undefined ? [reference, ...this.promisedIn(reference.metric).map(inPart)] : this.each(group, reference, inPart);
  }

  /** In which parts a metric or a measure is promised that is itself for no part. */
  private promisedIn(name: string): Narrowing[] {
    return [...this.parts.values()].flat().filter((part) => part.metrics.has(part.nameOf(name)) || part.measures.has(part.nameOf(name)));
  }

  private each<T>(field: string | undefined, item: T, make: (part: Narrowing) => T): T[] {
    return field === undefined ? [item] : (this.parts.get(field) ?? []).map(make);
  }

  private metrics(metric: Metric): Metric[] {
    return this.each(metric.group, metric, (part) => part.metricPart(metric));
  }

  private targets(target: Target): Target[] {
    return this.each(this.groups.get(target), target, (part) => targetPart(target, part));
  }

  /** A credit is returned for each part; notice is of the misses of all, and so is a report. */
  private duties(duty: Duty): Duty[] {
    const parts = (name: string): string[] =>
      this.each(this.groupOfTarget.get(name) ?? this.groupOfMetric.get(name), name, (part) => part.nameOf(name));
    switch (duty.kind) {
      case 'return':
        return parts(duty.target).map((target) => ({ ...duty, target }));
      case 'notice':
        return aboutSome(duty.of, duty.of.flatMap(parts), (of) => ({ ...duty, of }));
      case 'report': {
        // A report of a figure shows the targets about it, also where no data name any part of them yet.
        const grouped = [...this.agreement.targets.values()].filter((target) => this.groupOfTarget.has(target.name));
        const inParts = (name: string): string[] => [
          ...parts(name),
          ...this.promisedIn(name).map((part) => part.nameOf(name)),
          ...grouped.flatMap((target) => (subjectsOf(target.undertaking).includes(name) ? [target.name] : [])),
        ];
        return [{ ...duty, covers: duty.subjects.flatMap(inParts) }];
      }
      default:
        return [duty];
    }
  }

  private fees(fee: Fee): Fee[] {
    const { rates } = fee;
    if (rates === undefined) return [fee];
    return [fee, ...rates.map(({ value, amount }) => ({ ...fee, name: `${fee.name}, ${value}`, amount }))];
  }

  /** What follows from a target or metric that is for each of something, follows for each of it. */
  private remedies(remedy: Remedy): Remedy[] {
    return this.each(this.fieldOfRemedy(remedy), remedy, (part) => this.remedyPart(remedy, part));
  }

  /** A remedy that once follows and later follows for each, or the other way round, keeps its place in the order of all: its later forms wait there. */
  private remediesInPlace(remedy: Remedy): Remedy[] {
    const now = this.remedies(remedy);
    if (remedy.name === undefined) return now;
    const later = this.agreement.amendments.flatMap(({ statement }) =>
      statement.kind === 'remedy' && statement.remedy.name === remedy.name ? this.remedies(statement.remedy).map(withoutEffect) : [],
    );
    const names = new Set(now.map(({ name }) => name));
    return [...now, ...later.filter(({ name }) => !names.has(name) && names.add(name))];
  }

  /** What is said of the credits for a target or remedy is said of those of all its parts; a condition asks in each about that part. */
  private limits(limit: Limit): Limit[] {
    if (limit.kind === 'record' || limit.kind === 'minimum') return [limit];
    const fieldOf = ({ kind, name }: Creditable): string | undefined =>
      kind === 'service'
        ? undefined
        : kind === 'target'
          ? this.groupOfTarget.get(name)
          : this.fieldOfRemedy(this.agreement.remedies.find((remedy) => remedy.name === name));
    const inPart = (of: Creditable, part: Narrowing): Creditable => ({ ...of, name: part.nameOf(of.name) });
    const { of } = limit;
    if (of === undefined) return [limit];
    const inParts = of.flatMap((one) => this.each(fieldOf(one), one, (part) => inPart(one, part)));
    if (limit.kind !== 'condition') return aboutSome<Creditable, Limit>(of, inParts, (all) => ({ ...limit, of: all }));
    if (of.length > 0 && inParts.length === 0) return [];
    const asked = limit.events.map((event) => (event.kind === 'missed' ? this.groupOfTarget.get(event.target) : undefined));
    return this.each<Limit>(
      asked.find((name) => name !== undefined),
      { ...limit, of: inParts },
      (part) => ({
        ...limit,
        of: limit.of.flatMap((of) =>
          fieldOf(of) === part.field ? [inPart(of, part)] : this.each(fieldOf(of), of, (own) => inPart(of, own)),
        ),
        events: limit.events.map((event) =>
          event.kind === 'missed' && this.groupOfTarget.get(event.target) === part.field
            ? { ...event, target: part.nameOf(event.target) }
            : event,
        ),
      }),
    );
  }

  private fieldOfRemedy(remedy: Remedy | undefined): string | undefined {
    if (remedy === undefined) return undefined;
    const { trigger } = remedy;
    const names =
      trigger.kind === 'ladder'
        ? [(trigger.subject.kind === 'metric' ? this.groupOfMetric : this.groupOfTarget).get(trigger.subject.name)]
        : trigger.events.map((event) => (event.kind === 'missed' ? this.groupOfTarget.get(event.target) : undefined));
    return names.find((name) => name !== undefined);
  }

  /** The remedy of that name as it stands until the amendment. */
  private remedyBefore(amendment: Amendment, { name }: Remedy): Remedy | undefined {
    const earlier = this.agreement.amendments
      .filter((other) => compareDates(other.from, amendment.from) < 0)
      .sort((left, right) => compareDates(left.from, right.from))
      .flatMap(({ statement }) => (statement.kind === 'remedy' && statement.remedy.name === name ? [statement.remedy] : []));
    return earlier.at(-1) ?? this.agreement.remedies.find((remedy) => remedy.name !== undefined && remedy.name === name);
  }

  private remedyPart(remedy: Remedy, part: Narrowing): Remedy {
    const { name, origin, trigger, consequences } = remedy;
    const follow = (list: readonly Consequence[]): Consequence[] => list.map((consequence) => this.consequencePart(consequence, part));
    const grouped = (target: string): string => (this.groupOfTarget.get(target) === part.field ? part.nameOf(target) : target);
    const ofLadder = (subject: { kind: 'metric' | 'target'; name: string }): string =>
      subject.kind === 'target' ? grouped(subject.name) : part.nameOf(subject.name);
    return {
      name: part.nameOf(name ?? `L${origin.start.line + 1}`),
      origin,
      part: part.words,
      partOf: part.field,
      trigger:
        trigger.kind === 'ladder'
          ? {
              ...trigger,
              subject: { ...trigger.subject, name: ofLadder(trigger.subject) },
              limbs: trigger.limbs.map((limb) => ({ ...limb, consequences: follow(limb.consequences) })),
            }
          : {
              ...trigger,
              events: trigger.events.map((event) => (event.kind === 'missed' ? { ...event, target: grouped(event.target) } : event)),
            },
      consequences: follow(consequences),
    };
  }

  private consequencePart(consequence: Consequence, part: Narrowing): Consequence {
    if (consequence.kind === 'credit') return { ...consequence, amount: this.amountPart(consequence.amount, part) };
    const { every } = consequence.kind === 'act' ? consequence : {};
    if (every === undefined || this.groupOfTarget.get(every.until) !== part.field) return consequence;
    return { ...(consequence as Extract<Consequence, { kind: 'act' }>), every: { ...every, until: part.nameOf(every.until) } };
  }

  private amountPart(amount: Amount, part: Narrowing): Amount {
    const fee = (name: string): string => (this.agreement.fees.get(name)?.rates === undefined ? name : part.nameOf(name));
    const per = 'per' in amount && amount.per !== undefined ? { per: this.perPart(amount.per, part) } : {};
    switch (amount.kind) {
      case 'share':
        return { ...amount, ...per, of: amount.of.kind === 'fee' ? { ...amount.of, fee: fee(amount.of.fee) } : amount.of };
      case 'sum':
      case 'service':
        return { ...amount, ...per };
      case 'days':
        return { ...amount, ...per, fee: fee(amount.fee) };
      case 'times':
        return { ...amount, fee: fee(amount.fee), period: part.period(amount.period), ...this.mostPart(amount.most, part) };
    }
  }

  private perPart(per: Per, part: Narrowing): Per {
    const most = this.mostPart(per.most, part);
    return per.kind === 'records' ? { ...per, set: part.set(per.set), ...most } : { ...per, ...most };
  }

  private mostPart(most: Most | undefined, part: Narrowing): { most?: Most } {
    return most === undefined ? {} : { most: this.amountPart(most, part) as Most };
  }

  /** What amends a metric amends its parts. */
  private metricPartsAmended(amendment: Amendment, all: readonly Narrowing[]): Amendment[] {
    const { statement } = amendment;
    if (statement.kind !== 'metric' || statement.metric.group !== undefined) return [];
    const { metric } = statement;
    return all
      .filter((part) => part.metrics.has(part.nameOf(metric.name)))
      .map((part) => ({ ...amendment, statement: { kind: 'metric', metric: part.metricPart(metric) } }));
  }

  private amendments(amendment: Amendment): Amendment[] {
    const { statement } = amendment;
    const amended = (list: readonly Amendment['statement'][]): Amendment[] => list.map((each) => ({ ...amendment, statement: each }));
    switch (statement.kind) {
      case 'target':
        return amended(this.targets(statement.target).map((target) => ({ kind: 'target', target })));
      case 'metric':
        return amended(this.metrics(statement.metric).map((metric) => ({ kind: 'metric', metric })));
      case 'fee':
        return amended(this.fees(statement.fee).map((fee) => ({ kind: 'fee', fee })));
      case 'remedy': {
        // What followed once and now follows for each, or the other way round, has other names; the old ones end.
        const before = this.remedyBefore(amendment, statement.remedy);
        const isOther = before !== undefined && this.fieldOfRemedy(before) !== this.fieldOfRemedy(statement.remedy);
        const ended = isOther ? this.remedies(before).map(withoutEffect) : [];
        return amended([...ended, ...this.remedies(statement.remedy)].map((remedy) => ({ kind: 'remedy', remedy })));
      }
      case 'limit':
        return amended(this.limits(statement.limit).map((limit) => ({ kind: 'limit', limit })));
      case 'duty':
        return amended(this.duties(statement.duty).map((duty) => ({ kind: 'duty', duty })));
      case 'at-risk':
      case 'calendar':
      case 'period':
      case 'measure':
      case 'clause':
      case 'term':
        return [amendment];
    }
  }
}

/** What is about something that has no part yet is about nothing; an empty list would mean everything. */
function aboutSome<T, S>(before: readonly T[], after: readonly T[], make: (of: readonly T[]) => S): S[] {
  return before.length > 0 && after.length === 0 ? [] : [make(after)];
}

function withoutEffect(remedy: Remedy): Remedy {
  return { ...remedy, trigger: { kind: 'events', join: 'or', events: [] }, consequences: [] };
}

function targetPart({ group: _, ...target }: Target, part: Narrowing): Target {
  const undertaking = undertakingPart(target.undertaking, part);
  return { ...target, name: part.nameOf(target.name), part: part.words, partOf: part.field, undertaking };
}

function undertakingPart(undertaking: Undertaking, part: Narrowing): Undertaking {
  switch (undertaking.kind) {
    case 'metric':
      return { ...undertaking, metric: part.metric(undertaking.metric) };
    case 'measure':
      return { ...undertaking, measure: part.measure(undertaking.measure), set: part.set(undertaking.set) };
    case 'table':
      return { ...undertaking, measures: undertaking.measures.map((measure) => part.measure(measure)), set: part.set(undertaking.set) };
  }
}

function byName<T extends { readonly name: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((item) => [item.name, item]));
}
