/** An example that its own sample data no longer fit: a promise too high or too low, a value or a field that no row has. */
import type { Outcome } from '../../language/evaluator/outcome';
import { Ratio } from '../../language/quantities/ratio';
import type { Changes, Draft, Mutation } from './draft';

export interface DataMutation extends Pick<Mutation, 'rule' | 'also'> {
  /** Every way to break it; what the data show of the agreement as it is may decide which ways there are. */
  readonly ways: (draft: Draft, outcome: Outcome) => Iterable<Changes>;
  /** The agreement with something added that fits files of its own, and these; absent: the agreement as it is. */
  readonly added?: (draft: Draft) => { readonly text: string; readonly files: ExtraFiles };
  /** Other contents of these files, each of which no longer fits. */
  readonly filesInstead?: (draft: Draft) => readonly ExtraFiles[];
  /** A column, without a value in any row, that every file gets besides. */
  readonly emptyColumn?: string;
}

export type ExtraFiles = Readonly<Record<string, string>>;

export const DATA_MUTATIONS: readonly DataMutation[] = [
  {
    rule: 'consistency/baseline-contradicted',
    *ways(draft, outcome) {
      for (const { origin, value, metric } of draft.agreement.baselines)
        if (value?.kind === 'percent' && figuresOf(outcome, metric).length >= 6) yield draft.change(origin, /\d[\d.]*%/, '1%');
      for (const { metric } of draft.metricTargets)
        if (
          shareOf(draft, metric.name) !== undefined &&
          figuresOf(outcome, metric.name).length >= 6 &&
          !draft.agreement.baselines.some((each) => each.metric === metric.name)
        )
          yield [draft.more(`baseline of ${metric.name} is 1%, measured from 1 January 2024 to 31 December 2024.`)];
    },
  },
  {
    rule: 'consistency/exclusion-never-used',
    *ways(draft) {
      for (const { metric } of draft.metricTargets)
        for (const name of metric.notCounting.flatMap(({ periods }) => periods)) {
          const period = draft.agreement.periods.get(name);
          if (period !== undefined && metric.notCounting.flatMap(({ periods }) => periods).length === 1)
            yield draft.change(period.origin, /at least \d+ (?:hours|days)(?= before)/, 'at least 9000 hours');
        }
    },
  },
  {
    rule: 'consistency/limb-never-reached',
    *ways(draft, outcome) {
      for (const { remedy, metric, trigger } of draft.ladders) {
        const first = trigger.limbs[0]?.value;
        const figures = figuresOf(outcome, metric);
        if (first?.kind !== 'percent' || trigger.limbs.some(({ op }) => op !== 'below') || trigger.limbs.length < 2) continue;
        if (!figures.some((figure) => figure.compare(first.ratio) < 0)) continue;
        const { lexeme } = trigger.limbs.at(-1)?.value as { readonly lexeme: string };
        yield draft.change(remedy.origin, new RegExp(`below ${lexeme}(?![^]*below)`), 'below 0.01%');
      }
    },
  },
  {
    rule: 'consistency/value-never-recorded',
    *ways(draft, outcome) {
      for (const { name, fields } of sampledRecords(draft))
        if (rowsOf(outcome, name) >= 20)
          for (const { type, origin } of fields) if (type === 'enum') yield draft.change(origin, /one of /, 'one of Never Seen, ');
    },
  },
  {
    rule: 'measurability/field-never-given',
    emptyColumn: 'remark',
    *ways(draft, outcome) {
      for (const { name, origin } of sampledRecords(draft))
        if (rowsOf(outcome, name) >= 5) yield draft.change(origin, /, with\s+/, (words) => `${words}Remark, a text; `);
    },
  },
  {
    rule: 'control/target-never-met',
    also: [
      'measurability/stamps-too-coarse',
      'consistency/target-above-baseline',
      'consistency/credit-without-miss',
      'incentives/double-payment',
      // A time that is far too short is no longer the kind of promise that a note in the example is about.
      'consistency/allow-unused',
    ],
    *ways(draft, outcome) {
      for (const { name, origin, undertaking } of draft.targets) {
        if (undertaking.kind === 'table' || undertaking.window?.kind !== 'calendar') continue;
        const shown = outcome.targets.find((each) => each.name === name);
        if (shown === undefined || shown.met + shown.missed < 3) continue;
        if (undertaking.kind === 'measure') yield draft.change(origin, /at most \d+ (?:minutes|hours?|days)\b/, 'at most 1 second');
        else if (undertaking.op === 'at most') yield draft.change(origin, /at most \d[\d.]* milliseconds/, 'at most 1 millisecond');
        else if (undertaking.value.kind === 'number') yield draft.change(origin, /at least \d[\d.,]*(?! ?%)(?= in)/, 'at least 1,000,000');
      }
    },
  },
  {
    rule: 'incentives/never-near-missing',
    also: ['consistency/credit-without-miss', 'consistency/limb-never-reached'],
    *ways(draft, outcome) {
      for (const { target, metric, op } of draft.metricTargets) {
        const figures = figuresOf(outcome, metric.name);
        if (op !== 'at least' || shareOf(draft, metric.name) === undefined || figures.length < 6) continue;
        if (figures.every((figure) => figure.compare(Ratio.of(85n, 100n)) > 0))
          yield draft.change(target.origin, /at least \d[\d.]*%/, 'at least 1%');
      }
    },
  },
  {
    rule: 'measurability/rounding-decides',
    also: ['consistency/credit-without-miss', 'consistency/limb-never-reached', 'control/target-never-met'],
    *ways(draft, outcome) {
      for (const { target, metric, op } of draft.metricTargets) {
        const promised = shareOf(draft, metric.name)?.times(Ratio.of(100n));
        if (op !== 'at least' || promised === undefined || metric.roundedTo !== undefined) continue;
        const halves = figuresOf(outcome, metric.name).flatMap((figure) => {
          const percent = figure.times(Ratio.of(100n));
          const up = percent.round(0);
          return up.compare(percent) > 0 && up.compare(promised) !== 0 && up.compare(Ratio.of(100n)) < 0 ? [up.toString()] : [];
        });
        const [level] = halves;
        if (level !== undefined) yield draft.change(target.origin, /at least \d[\d.]*%/, `at least ${level}%`);
      }
    },
  },
];

/** Finished windows only, as shares. */
function figuresOf(outcome: Outcome, name: string): readonly Ratio[] {
  const shown = outcome.metrics.find((each) => each.name === name)?.figures ?? [];
  return shown.flatMap(({ figure, window }) => (figure === undefined || window.unfinished ? [] : (Ratio.fromExact(figure.exact) ?? [])));
}

/** The share that is promised of a metric. */
function shareOf(draft: Draft, name: string): Ratio | undefined {
  const promise = draft.metricTargets.find(({ metric }) => metric.name === name)?.target.undertaking;
  return promise?.kind === 'metric' && promise.value.kind === 'percent' ? promise.value.ratio : undefined;
}

function sampledRecords(draft: Draft): readonly NonNullable<ReturnType<Draft['agreement']['records']['get']>>[] {
  return draft.agreement.samples.flatMap(({ target }) =>
    target.kind === 'records' ? (draft.agreement.records.get(target.name) ?? []) : [],
  );
}

/** In the sample data of these records. */
function rowsOf(outcome: Outcome, name: string): number {
  return outcome.data.find((data) => data.name === name)?.rows ?? 0;
}
