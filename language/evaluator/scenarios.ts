/**
 * Scenarios: an agreement as if something were otherwise, and whether what was expected then comes out.
 *
 * Invariant: a scenario changes copies. What it is evaluated to is the outcome of an agreement like any other; nothing here computes a figure.
 */
import type { Agreement, Amendment, DurationValue, Metric, Sample, Scenario, ScenarioChange, Target } from '../agreement/agreement';
import { changeWords } from '../agreement/scenario-words';
import { compareDates, parseDate, type CivilDate } from '../quantities/civil-date';
import { dateAt } from '../quantities/time-zone';
import { evaluate, type EvaluateOptions } from './evaluate';
import { judgeExpectations } from './expectations';
import { zoneOf } from './field-values';
import { baseOf } from './figures-text';
import { namedWindow } from './named-windows';
import type { Observations, Request } from './observations';
import type { ScenarioOutcome } from './outcome';
import { placeOf } from './places';

/** What a scenario is evaluated to, or what still has to be asked of the data of the imagined agreement. */
export type ScenarioEvaluation =
  { readonly outcome: ScenarioOutcome; readonly needs?: undefined } | { readonly needs: readonly Request[]; readonly outcome?: undefined };

/** The agreement as the scenario has it. The same samples as before: the same data will do. */
export function imagine(agreement: Agreement, { changes }: Scenario): Agreement {
  return changes.reduce(changed, agreement);
}

export function evaluateScenario(
  agreement: Agreement,
  scenario: Scenario,
  observations: Observations,
  options: EvaluateOptions = {},
): ScenarioEvaluation {
  const imagined = imagine(agreement, scenario);
  const to = options.to ?? farthestFigure(agreement, scenario);
  // Without data of its own an agreement is looked at as far as the figures of the scenario go.
  const evaluated = evaluate(imagined, observations, options);
  const isBlind = to !== undefined && evaluated.outcome !== undefined && isBefore(evaluated.outcome.period?.to, to);
  const { outcome, needs } = isBlind ? evaluate(imagined, observations, { ...options, to }) : evaluated;
  if (needs !== undefined) return { needs };
  const expectations = judgeExpectations(imagined, scenario, outcome);
  return {
    outcome: {
      name: scenario.name,
      title: scenario.title,
      place: placeOf(scenario.origin),
      changes: scenario.changes.map(changeWords),
      headline: outcome.headline,
      holds: expectations.every(({ holds }) => holds),
      expectations,
    },
  };
}

function changed(agreement: Agreement, change: ScenarioChange): Agreement {
  switch (change.kind) {
    case 'bound':
      return {
        ...agreement,
        targets: mapped(agreement.targets, change.target, (target) => bounded(target, change)),
        amendments: amended(agreement, (is) =>
          is.kind === 'target' && is.target.name === change.target ? { ...is, target: bounded(is.target, change) } : is,
        ),
      };
    case 'fee':
      return {
        ...agreement,
        fees: mapped(agreement.fees, change.fee, (fee) => ({ ...fee, amount: change.amount })),
        amendments: amended(agreement, (is) =>
          is.kind === 'fee' && is.fee.name === change.fee ? { ...is, fee: { ...is.fee, amount: change.amount } } : is,
        ),
      };
    case 'figure': {
      const { value, when, origin } = change;
      const assume = (metric: Metric): Metric => ({
        ...metric,
        assumed: [...(metric.assumed ?? []), { value, origin, ...(when === undefined ? {} : { when }) }],
      });
      return {
        ...agreement,
        metrics: mapped(agreement.metrics, change.metric, assume),
        amendments: amended(agreement, (is) =>
          is.kind === 'metric' && is.metric.name === change.metric ? { ...is, metric: assume(is.metric) } : is,
        ),
      };
    }
    case 'data':
      return { ...agreement, samples: resampled(agreement, change) };
    case 'shift':
      return { ...agreement, samples: agreement.samples.map((sample) => shifted(agreement, sample, change)) };
  }
}

/** Only a promise with one bound can have another; the check says so of a table. */
function bounded(target: Target, { op, value }: Extract<ScenarioChange, { kind: 'bound' }>): Target {
  const { undertaking } = target;
  return undertaking.kind === 'table' ? target : { ...target, undertaking: { ...undertaking, op, value } };
}

function resampled(agreement: Agreement, { of, name, file, fileOrigin, origin }: Extract<ScenarioChange, { kind: 'data' }>): Sample[] {
  const isOf = ({ target }: Sample): boolean => target.kind === of && target.name === name;
  const known = agreement.samples.find(isOf) ?? { columns: [], notGiven: [], more: [] };
  return [...agreement.samples.filter((sample) => !isOf(sample)), { ...known, target: { kind: of, name }, file, fileOrigin, origin }];
}

function shifted(agreement: Agreement, sample: Sample, { records, field, way, by }: Extract<ScenarioChange, { kind: 'shift' }>): Sample {
  if (sample.target.kind !== 'records' || sample.target.name !== records) return sample;
  const length = lengthOfShift(by);
  if (length === undefined) return sample;
  const fields = (agreement.records.get(records)?.fields ?? []).filter(({ name, type }) =>
    field === undefined ? type === 'time' || type === 'date' : name === field,
  );
  const moves = fields.map(({ name }) => ({ field: name, by: way === 'later' ? length : -length }));
  return { ...sample, shifts: [...(sample.shifts ?? []), ...moves] };
}

/** In microseconds; undefined for lengths that are none by themselves (months, business days). */
function lengthOfShift(by: DurationValue): bigint | undefined {
  const length = by.business ? undefined : baseOf(by);
  return length?.floor();
}

function mapped<T>(map: ReadonlyMap<string, T>, name: string, change: (item: T) => T): Map<string, T> {
  return new Map([...map].map(([key, item]) => [key, key === name ? change(item) : item]));
}

function amended({ amendments }: Agreement, change: (statement: Amendment['statement']) => Amendment['statement']): readonly Amendment[] {
  return amendments.map((amendment) => ({ ...amendment, statement: change(amendment.statement) }));
}

/** The last day of the last window that a figure is given for. */
function farthestFigure(agreement: Agreement, { changes }: Scenario): CivilDate | undefined {
  const ends = changes.flatMap((change) => {
    const window = change.kind === 'figure' && change.when !== undefined ? namedWindow(agreement, change.when) : undefined;
    return window === undefined ? [] : [dateAt(window.end - 1n, zoneOf(agreement))];
  });
  return ends.sort(compareDates).at(-1);
}

function isBefore(day: string | undefined, other: CivilDate): boolean {
  const known = day === undefined ? undefined : parseDate(day);
  return known === undefined || compareDates(known, other) < 0;
}
