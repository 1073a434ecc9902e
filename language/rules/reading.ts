/**
 * An agreement as rules read it: with its texts, and with the facts that many rules ask for, each worked out once.
 */
import type { Agreement, Metric, Origin, Party, Records, Target } from '../agreement/agreement';
import type { Passage } from '../prose/passages';
import { findingByName, listedBy } from './facts/listed-by';
import { isMeasurePromise, isMetricPromise, promisesOf, type MeasurePromise, type MetricPromise, type Promised } from './facts/promises';
import { recordsBehindMeasure, recordsBehindMetric } from './facts/measurement';
import { followsFrom, isMoney, sanctionsOf, type Sanction } from './facts/sanctions';
import type { Edit, Fix } from './finding';
import type { Texts } from './texts';

export class Reading {
  private known: Known = {};

  constructor(
    readonly agreement: Agreement,
    readonly texts: Texts,
    readonly passages: readonly Passage[],
  ) {}

  get promises(): readonly Promised[] {
    return (this.known.promises ??= promisesOf(this.agreement));
  }

  get metricPromises(): readonly MetricPromise[] {
    return (this.known.metricPromises ??= this.promises.filter(isMetricPromise));
  }

  get measurePromises(): readonly MeasurePromise[] {
    return (this.known.measurePromises ??= this.promises.filter(isMeasurePromise));
  }

  /** What a target promises. */
  promisesOf(target: Target): readonly Promised[] {
    return (this.known.promisesBy ??= listedBy(this.promises, (promise) => [promise.target])).get(target) ?? [];
  }

  /** The promises that go by one of the names: the target's, the metric's or the measure's. In the order of the agreement. */
  promisesNamed(names: readonly string[]): readonly Promised[] {
    const named = (this.known.promisesNamed ??= findingByName(this.promises, ({ target, metric, measure }) =>
      [target, metric, measure].flatMap((each) => each?.name ?? []),
    ));
    return named(names);
  }

  /** The promises about a metric. */
  promisesOfMetric(name: string): readonly MetricPromise[] {
    return (this.known.promisesOfMetric ??= listedBy(this.metricPromises, ({ metric }) => [metric.name])).get(name) ?? [];
  }

  /** The promises that are judged by records of this name. */
  promisesJudgedBy(records: string): readonly Promised[] {
    const judged = (this.known.promisesJudgedBy ??= listedBy(this.promises, (promise) =>
      this.recordsBehind(promise).map(({ name }) => name),
    ));
    return judged.get(records) ?? [];
  }

  /** The metrics of a service. */
  metricsOf(service: string): readonly Metric[] {
    const metrics = (this.known.metricsOf ??= listedBy(this.agreement.metrics.values(), (metric) =>
      metric.service === undefined ? [] : [metric.service],
    ));
    return metrics.get(service) ?? [];
  }

  get sanctions(): readonly Sanction[] {
    return (this.known.sanctions ??= sanctionsOf(this.agreement));
  }

  /** What follows when a target is missed. */
  sanctionsOf(target: Target): readonly Sanction[] {
    const followed = (this.known.followed ??= new Map());
    let sanctions = followed.get(target);
    if (sanctions === undefined) {
      sanctions = this.candidatesFor(target).filter((sanction) => followsFrom(sanction, target));
      followed.set(target, sanctions);
    }
    return sanctions;
  }

  /** Whether missing the target costs its obligor something: money, points, or the agreement. */
  isPenalised(target: Target): boolean {
    return this.sanctionsOf(target).some((sanction) => isMoney(sanction) || ['points', 'terminate'].includes(sanction.consequence.kind));
  }

  /** Money changes hands under this agreement. */
  get paysMoney(): boolean {
    return this.sanctions.some(isMoney);
  }

  /** The parties the agreement is between, as far as they are defined. */
  get between(): readonly Party[] {
    return this.agreement.between.flatMap((name) => this.agreement.parties.get(name) ?? []);
  }

  /** The records a promise is judged by. */
  recordsBehind(promise: Promised): readonly Records[] {
    if (promise.metric !== undefined) return recordsBehindMetric(this.agreement, promise.metric);
    return promise.measure === undefined ? [] : recordsBehindMeasure(this.agreement, promise.measure);
  }

  /** The first place inside a sentence where these words stand. */
  at(origin: Origin, words: string): Origin {
    return this.texts.find(origin, words);
  }

  /** The name of a defined thing inside its own sentence. */
  atName({ name, origin }: { readonly name: string; readonly origin: Origin }): Origin {
    return this.texts.find(origin, name);
  }

  /** A clause's text contains one of the words, whatever the clause is called. */
  hasClauseAbout(pattern: RegExp): boolean {
    const { clauses, terms } = this.agreement;
    const known = (this.known.clausesAbout ??= new Map());
    const isThere =
      known.get(pattern.source) ??
      [...clauses.values(), ...terms.values()].some(({ name, text }) => pattern.test(name) || pattern.test(text));
    known.set(pattern.source, isThere);
    return isThere;
  }

  /** A repair that puts words in place of others. */
  replacing(title: string, at: Origin, text: string, safe = false): Fix {
    return { title, safe, edits: [{ at, text }] };
  }

  /** A repair that adds words just before the full stop of a sentence. */
  adding(title: string, sentence: Origin, text: string): Fix {
    const words = this.texts.words(sentence);
    const end = words.endsWith('.') ? sentence.length - 1 : sentence.length;
    const at = this.texts.place(sentence.uri, sentence.offset + end, 0);
    return { title, safe: false, edits: [{ at, text }] };
  }

  /** A repair that says who keeps records, and where. */
  collecting(records: Records, party: string): Fix {
    const words = this.texts.words(records.origin);
    const known = /,?\s*collected by [A-Z][\w-]*(?: [A-Z][\w-]*)*/.exec(words);
    const before = /,?\s*(?:,\s*)?with\b/.exec(words);
    const title = records.collectedBy === undefined ? `Let ${party} collect them` : 'Say where they are kept';
    const [offset, text] =
      known === null
        ? [before?.index ?? words.length - 1, `,\n  collected by ${party} in "[the name of the tool]"`]
        : [known.index + known[0].length, ' in "[the name of the tool]"'];
    const at = this.texts.place(records.origin.uri, records.origin.offset + offset, 0);
    return { title, safe: false, edits: [{ at, text }] };
  }

  /** A repair that adds a sentence behind the last duty, remedy or clause. */
  addingSentence(title: string, sentence: string): Fix {
    // Clauses take several lines each and stand apart.
    const gap = sentence.startsWith('clause ') ? '\n\n' : '\n';
    const edit: Edit = { at: this.texts.behind(this.lastSentence()), text: `${gap}${sentence}` };
    return { title, safe: false, edits: [edit] };
  }

  /** Those that name the target or its metric, in the order of the agreement. */
  private candidatesFor({ name, undertaking }: Target): readonly Sanction[] {
    const named = (this.known.sanctionsNamed ??= findingByName(this.sanctions, ({ targets, metric }) =>
      metric === undefined ? targets : [...targets, metric],
    ));
    return named(undertaking.kind === 'metric' ? [name, undertaking.metric] : [name]);
  }

  private lastSentence(): Origin {
    return (this.known.lastSentence ??= this.findLastSentence());
  }

  private findLastSentence(): Origin {
    const { clauses, duties, limits, remedies, targets, origin } = this.agreement;
    const places = [...clauses.values(), ...duties, ...limits, ...remedies, ...targets.values()].map((each) => each.origin);
    return places.filter(({ uri }) => uri === origin.uri).reduce((last, each) => (each.offset > last.offset ? each : last), origin);
  }
}

/** What has been worked out already. */
interface Known {
  promises?: readonly Promised[];
  metricPromises?: readonly MetricPromise[];
  measurePromises?: readonly MeasurePromise[];
  promisesBy?: ReadonlyMap<Target, readonly Promised[]>;
  promisesNamed?: (names: readonly string[]) => readonly Promised[];
  promisesOfMetric?: ReadonlyMap<string, readonly MetricPromise[]>;
  promisesJudgedBy?: ReadonlyMap<string, readonly Promised[]>;
  metricsOf?: ReadonlyMap<string, readonly Metric[]>;
  clausesAbout?: Map<string, boolean>;
  sanctions?: readonly Sanction[];
  sanctionsNamed?: (names: readonly string[]) => readonly Sanction[];
  followed?: Map<Target, readonly Sanction[]>;
  lastSentence?: Origin;
}
