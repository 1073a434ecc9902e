import type {
  Amendment,
  AtRisk,
  Baseline,
  Benchmark,
  Calendar,
  Duty,
  Fee,
  Goal,
  Limit,
  Measure,
  Metric,
  OutlineItem,
  Party,
  Period,
  Prose,
  Records,
  Remedy,
  Sample,
  Scenario,
  Service,
  Target,
  Agreement,
} from '../agreement/agreement';
import * as mentions from './mentions';
import { inScenario } from './mentions-of-scenarios';

/** One sentence and its meaning. All sentences in their order are an agreement. */
export type Entry =
  | { readonly kind: 'heading'; readonly value: Extract<OutlineItem, { readonly kind: 'heading' }> }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'party'; readonly value: Party }
  | { readonly kind: 'service'; readonly value: Service }
  | { readonly kind: 'fee'; readonly value: Fee }
  | { readonly kind: 'calendar'; readonly value: Calendar }
  | { readonly kind: 'goal'; readonly value: Goal }
  | { readonly kind: 'records'; readonly value: Records }
  | { readonly kind: 'measure'; readonly value: Measure }
  | { readonly kind: 'period'; readonly value: Period }
  | { readonly kind: 'metric'; readonly value: Metric }
  | { readonly kind: 'term' | 'clause'; readonly value: Prose }
  | { readonly kind: 'benchmark'; readonly value: Benchmark }
  | { readonly kind: 'scenario'; readonly value: Scenario }
  | { readonly kind: 'target'; readonly value: Target }
  | { readonly kind: 'baseline'; readonly value: Baseline }
  | { readonly kind: 'remedy'; readonly value: Remedy }
  | { readonly kind: 'limit'; readonly value: Limit }
  | { readonly kind: 'at-risk'; readonly value: AtRisk }
  | { readonly kind: 'duty'; readonly value: Duty }
  | { readonly kind: 'sample'; readonly value: Sample }
  | { readonly kind: 'amendment'; readonly value: Amendment }
  | { readonly kind: 'use'; readonly value: Agreement['uses'][number] };

/** The parts of an Agreement that sentences of their own fill. */
export type Body = Pick<
  Agreement,
  | 'parties'
  | 'services'
  | 'fees'
  | 'calendars'
  | 'goals'
  | 'records'
  | 'measures'
  | 'periods'
  | 'metrics'
  | 'terms'
  | 'clauses'
  | 'benchmarks'
  | 'scenarios'
  | 'targets'
  | 'baselines'
  | 'remedies'
  | 'limits'
  | 'atRisk'
  | 'duties'
  | 'samples'
  | 'amendments'
  | 'uses'
  | 'outline'
>;

/** Sorts the sentences into the maps and lists of an Agreement; the outline keeps their order. */
export function assemble(entries: readonly Entry[]): Body {
  const outline: OutlineItem[] = [];
  const all = <K extends Entry['kind']>(kind: K) =>
    entries.flatMap((entry) => (entry.kind === kind && 'value' in entry ? [entry.value as Valued<K>] : []));
  const byName = <K extends Entry['kind']>(kind: K) =>
    new Map(all(kind).map((value): [string, Valued<K>] => [(value as { name: string }).name, value]));
  const counts = new Map<string, number>();
  for (const entry of entries) {
    switch (entry.kind) {
      case 'heading':
        outline.push(entry.value);
        break;
      case 'agreement':
        outline.push({ kind: 'agreement' });
        break;
      case 'baseline':
      case 'remedy':
      case 'limit':
      case 'at-risk':
      case 'duty':
      case 'sample':
      case 'amendment':
      case 'use': {
        const index = counts.get(entry.kind) ?? 0;
        counts.set(entry.kind, index + 1);
        outline.push({ kind: entry.kind, index });
        break;
      }
      default:
        outline.push({ kind: entry.kind, name: entry.value.name });
    }
  }
  return {
    parties: byName('party'),
    services: byName('service'),
    fees: byName('fee'),
    calendars: byName('calendar'),
    goals: byName('goal'),
    records: byName('records'),
    measures: byName('measure'),
    periods: byName('period'),
    metrics: byName('metric'),
    terms: byName('term'),
    clauses: byName('clause'),
    benchmarks: byName('benchmark'),
    scenarios: byName('scenario'),
    targets: byName('target'),
    baselines: all('baseline'),
    remedies: all('remedy'),
    limits: all('limit'),
    atRisk: all('at-risk'),
    duties: all('duty'),
    samples: all('sample'),
    amendments: all('amendment'),
    uses: all('use'),
    outline,
  };
}

type Valued<K extends Entry['kind']> = Extract<Entry, { readonly kind: K; readonly value: unknown }>['value'];

/**
 * Leaves out every sentence that speaks of something that is not there, and then those that spoke of it, and so on. What was missing has been
 * reported where it was named or defined; an agreement with holes would be another agreement.
 */
export function withoutDangling(entries: readonly Entry[]): Entry[] {
  const offered = new Map<mentions.Mention, Entry[]>();
  const needs = new Map<Entry, mentions.Mention[]>();
  const neededBy = new Map<mentions.Mention, Entry[]>();
  for (const entry of entries) {
    for (const name of offers(entry)) offered.set(name, [...(offered.get(name) ?? []), entry]);
    needs.set(entry, mentionsIn(entry));
  }
  const missing = new Set<mentions.Mention>();
  for (const [entry, names] of needs) {
    for (const name of names) {
      const list = neededBy.get(name);
      if (list === undefined) neededBy.set(name, [entry]);
      else list.push(entry);
      if (!offered.has(name)) missing.add(name);
    }
  }
  const gone = new Set<Entry>();
  // A set grows while it is walked: what goes takes along what needs it.
  for (const name of missing) {
    for (const entry of neededBy.get(name) ?? []) {
      if (gone.has(entry)) continue;
      gone.add(entry);
      for (const lost of offers(entry)) if (offered.get(lost)?.every((each) => gone.has(each)) ?? true) missing.add(lost);
    }
  }
  return gone.size === 0 ? [...entries] : entries.filter((entry) => !gone.has(entry));
}

function offers(entry: Entry): mentions.Mention[] {
  switch (entry.kind) {
    case 'party':
    case 'service':
    case 'fee':
    case 'calendar':
    case 'records':
    case 'period':
      return [mentions.mention(entry.kind, entry.value.name)];
    case 'measure':
    case 'metric':
    case 'target':
      return [mentions.mention(entry.kind, entry.value.name), mentions.mention('measured', entry.value.name)];
    case 'remedy':
      return entry.value.name === undefined ? [] : [mentions.mention('remedy', entry.value.name)];
    default:
      return [];
  }
}

/** Which names a sentence speaks of. */
export function mentionsIn(entry: Entry): mentions.Mention[] {
  switch (entry.kind) {
    case 'heading':
    case 'agreement':
    case 'party':
    case 'calendar':
    case 'term':
    case 'clause':
    case 'use':
      return [];
    case 'service':
      return mentions.inService(entry.value);
    case 'fee':
      return mentions.inFee(entry.value);
    case 'goal':
      return mentions.inGoal(entry.value);
    case 'records':
      return mentions.inRecords(entry.value);
    case 'measure':
      return mentions.inMeasure(entry.value);
    case 'period':
      return mentions.inPeriod(entry.value);
    case 'metric':
      return mentions.inMetric(entry.value);
    case 'benchmark':
      return mentions.inBenchmark(entry.value);
    case 'scenario':
      return inScenario(entry.value);
    case 'target':
      return mentions.inTarget(entry.value);
    case 'baseline':
      return mentions.inBaseline(entry.value);
    case 'remedy':
      return mentions.inRemedy(entry.value);
    case 'limit':
      return mentions.inLimit(entry.value);
    case 'at-risk':
      return mentions.inAtRisk(entry.value);
    case 'duty':
      return mentions.inDuty(entry.value);
    case 'sample':
      return mentions.inSample(entry.value);
    case 'amendment':
      return mentions.inAmendment(entry.value);
  }
}
