import type { Agreement, Fee, Field, Origin, Problem, RemedyTrigger, Sample, Target } from '../agreement/agreement';
import { error, type ProblemWords, warning } from '../agreement/problems';
import type { Places } from './places';
import { listWords } from './scope-messages';
import { Reaches } from './reach';
import { Types } from './types';

/** What every check needs: the agreement, what its parts are figures of, and a place for complaints. */
export class Checking {
  readonly problems: Problem[] = [];
  readonly types: Types;
  readonly reaches: Reaches;

  /** Without a word the currency is that of the fees: the first of them, where all have the same. */
  readonly commonFee: Fee | undefined;

  private readonly indexes = new Map<string, ReadonlyMap<string, readonly unknown[]>>();

  constructor(
    readonly agreement: Agreement,
    private readonly places: Places,
  ) {
    this.types = new Types(agreement);
    this.reaches = new Reaches(agreement);
    const [first, ...others] = agreement.fees.values();
    this.commonFee = others.every(({ amount }) => amount.currency === first?.amount.currency) ? first : undefined;
  }

  /** The targets that promise a metric. */
  targetsOf(metric: string): readonly Target[] {
    return this.indexed('targets', metric, () =>
      [...this.agreement.targets.values()].flatMap((target) =>
        target.undertaking.kind === 'metric' ? [[target.undertaking.metric, target]] : [],
      ),
    );
  }

  /** What follows from a metric or a target: each trigger that speaks of it. */
  triggersOf(name: string): readonly RemedyTrigger[] {
    return this.indexed('triggers', name, () =>
      this.agreement.remedies.flatMap(({ trigger }): [string, RemedyTrigger][] =>
        trigger.kind === 'ladder'
          ? [[trigger.subject.name, trigger]]
          : trigger.events.flatMap((event) => (event.kind === 'missed' ? [[event.target, trigger]] : [])),
      ),
    );
  }

  /** The samples of records or of a metric. */
  samplesOf(name: string): readonly Sample[] {
    return this.indexed('samples', name, () => this.agreement.samples.map((sample) => [sample.target.name, sample]));
  }

  /** Looked up in a map that is made once, so that checking costs the same for each sentence however many there are. */
  private indexed<T>(index: string, name: string, list: () => readonly (readonly [string, T])[]): readonly T[] {
    let map = this.indexes.get(index) as Map<string, T[]> | undefined;
    if (map === undefined) {
      map = new Map();
      for (const [key, item] of list()) {
        const same = map.get(key);
        if (same === undefined) map.set(key, [item]);
        else same.push(item);
      }
      this.indexes.set(index, map);
    }
    return map.get(name) ?? [];
  }

  /** Cannot be evaluated. The place is that of a part of the thing, of the thing, or the fallback. */
  error(at: At, words: ProblemWords): void {
    this.problems.push(error(this.place(at), words));
  }

  /** Can be evaluated, but is doubtful. */
  warn(at: At, words: ProblemWords): void {
    this.problems.push(warning(this.place(at), words));
  }

  place({ thing, part = '', or }: At): Origin {
    return this.places.of(thing, part, or);
  }

  /** A related place, for the other half of a contradiction. */
  see(message: string, at: At): Problem['related'][number] {
    return { message, origin: this.place(at) };
  }
}

/** Where a complaint belongs: a thing of the agreement, perhaps one part of it, and the place of the sentence when neither is known. */
export interface At {
  readonly thing: object;
  readonly part?: string;
  readonly or: Origin;
}

/** `Priority is one of P1, P2 or P3`, `Opened is a time`: what a field is, as a message says it. */
export function describeField(field: Field): string {
  if (field.type === 'enum') return `${field.name} is one of ${listWords(field.values, 'or')}`;
  if (field.type === 'periods') return `${field.name} is a list of periods of time`;
  return `${field.name} is ${field.type === 'amount' ? 'an' : 'a'} ${field.type}`;
}
