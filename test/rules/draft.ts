/** An agreement as a mutation sees it: its text, its sentences, and what hangs on what. Shares no code with the rules. */
import type { Agreement, Duty, Metric, Origin, Period, Records, Remedy, Target, WindowPhrase } from '../../language/agreement/agreement';
import { compileSla } from '../../language/compile';

/** Words in place of others, by offsets. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}
export type Changes = readonly Change[];

export interface Mutation {
  /** Id of the rule; `sentence/…` for what is wrong with a sentence itself, by its code. */
  readonly rule: string;
  /** The agreement with something sound added, which is then broken; absent: the agreement as it is. */
  readonly sound?: (draft: Draft) => string | undefined;
  /** Every way to break the agreement so; none where there is nothing to break. */
  readonly ways: (draft: Draft) => Iterable<Changes>;
  /** Rules above a hint that may notice as well, because the break is theirs, too. */
  readonly also?: readonly string[];
}

export class Draft {
  readonly agreement: Agreement;

  constructor(readonly text: string) {
    this.agreement = compileSla({ files: new Map([['agreement.sla', text]]), main: 'agreement.sla' }).agreement;
  }

  words({ offset, length }: Origin): string {
    return this.text.slice(offset, offset + length);
  }

  /** The first such words of a sentence changed; nothing where the sentence has none. */
  change(origin: Origin, pattern: RegExp, by: string | ((words: string) => string)): Change[] {
    const match = pattern.exec(this.words(origin));
    if (match === null) return [];
    const from = origin.offset + match.index;
    const words = match[0];
    return [{ from, to: from + words.length, by: typeof by === 'string' ? by : by(words) }];
  }

  /** Each such stretch of a sentence changed, one at a time. */
  changeEach(origin: Origin, pattern: RegExp, by: string | ((words: string) => string)): Change[] {
    return [...this.words(origin).matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))].map(({ index, 0: words }) => {
      const from = origin.offset + index;
      return { from, to: from + words.length, by: typeof by === 'string' ? by : by(words) };
    });
  }

  without(origin: Origin): Change {
    return { from: origin.offset, to: origin.offset + origin.length, by: '' };
  }

  /** A sentence more, at the end. */
  more(sentence: string): Change {
    return { from: this.text.length, to: this.text.length, by: `\n${sentence}\n` };
  }

  apply(changes: Changes): string {
    const inOrder = [...changes].sort((left, right) => right.from - left.from);
    return inOrder.reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), this.text);
  }

  get targets(): readonly Target[] {
    return [...this.agreement.targets.values()];
  }

  /** Targets on a metric, with it. */
  get metricTargets(): readonly { readonly target: Target; readonly metric: Metric; readonly window: WindowPhrase; readonly op: string }[] {
    return this.targets.flatMap((target) => {
      const { undertaking } = target;
      const metric = undertaking.kind === 'metric' ? this.agreement.metrics.get(undertaking.metric) : undefined;
      return undertaking.kind === 'metric' && metric !== undefined
        ? [{ target, metric, window: undertaking.window, op: undertaking.op }]
        : [];
    });
  }

  /** Promises of a share of time that is made of samples. */
  get sampled(): readonly { readonly target: Target; readonly metric: Metric; readonly period: Period; readonly records: Records }[] {
    return this.metricTargets.flatMap(({ target, metric, op }) => {
      const { expression } = metric;
      if (expression.kind !== 'time-share' || !expression.without || op !== 'at least') return [];
      const period = this.agreement.periods.get(expression.period);
      const records = period?.expression.kind === 'samples' ? this.agreement.records.get(period.expression.records) : undefined;
      return period === undefined || records?.every === undefined ? [] : [{ target, metric, period, records }];
    });
  }

  /** Remedies that a target's miss, or its metric's figure, sets off. */
  remediesOf(target: Target): readonly Remedy[] {
    const names = [target.name, target.undertaking.kind === 'metric' ? target.undertaking.metric : target.name];
    return this.agreement.remedies.filter(({ trigger }) =>
      trigger.kind === 'ladder'
        ? names.includes(trigger.subject.name)
        : trigger.events.some((event) => event.kind === 'missed' && event.target === target.name),
    );
  }

  costsMoney(target: Target): boolean {
    return this.remediesOf(target).some(({ trigger, consequences }) =>
      trigger.kind === 'ladder'
        ? trigger.limbs.some((limb) => limb.consequences.some(({ kind }) => kind === 'credit'))
        : consequences.some(({ kind }) => kind === 'credit' || kind === 'terminate' || kind === 'points'),
    );
  }

  /** Money of which the words say how much. */
  costsFixedSum(target: Target): boolean {
    const consequences = this.remediesOf(target).flatMap(({ trigger, consequences: all }) =>
      trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : all,
    );
    const isFixed = ({ kind, origin }: (typeof consequences)[number]): boolean =>
      kind === 'credit' && !/for each|times/.test(this.words(origin));
    return consequences.some(isFixed) && consequences.every((each) => each.kind !== 'credit' || isFixed(each));
  }

  get ladders(): readonly {
    readonly remedy: Remedy;
    readonly metric: string;
    readonly trigger: Extract<Remedy['trigger'], { kind: 'ladder' }>;
  }[] {
    return this.agreement.remedies.flatMap((remedy) =>
      remedy.trigger.kind === 'ladder' ? [{ remedy, metric: remedy.trigger.subject.name, trigger: remedy.trigger }] : [],
    );
  }

  /** Judged for each region or each site, and not as a whole. */
  isOfEach({ group, undertaking }: Target): boolean {
    return group !== undefined || (undertaking.kind === 'metric' && this.agreement.metrics.get(undertaking.metric)?.group !== undefined);
  }

  otherThan(names: readonly string[]): string {
    return this.agreement.between.find((name) => !names.includes(name)) ?? 'Customer';
  }

  firstFee(): string | undefined {
    return [...this.agreement.fees.keys()][0];
  }
}

/** Targets that this report alone is about: by their names, or by their figures. */
export function targetsOfReport(draft: Draft, duty: Duty): readonly Target[] {
  const others = draft.agreement.duties.flatMap((each) => (each.kind === 'report' && each !== duty ? each.subjects : []));
  const subjects = duty.kind === 'report' ? duty.subjects : [];
  return draft.targets.filter(({ name, undertaking }) => {
    const names = [
      name,
      ...(undertaking.kind === 'metric'
        ? [undertaking.metric]
        : undertaking.kind === 'measure'
          ? [undertaking.measure]
          : undertaking.measures),
    ];
    return names.some((each) => subjects.includes(each)) && !names.some((each) => others.includes(each));
  });
}
