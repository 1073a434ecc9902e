/**
 * The scenarios of an agreement, each on the data it speaks of.
 *
 * Invariant: data that a scenario leaves as they are, are not read again.
 */
import {
  evaluateScenario,
  imagine,
  type Agreement,
  type EvaluateOptions,
  type Observations,
  type Outcome,
  type Scenario,
} from '../../language/index';
import { observe } from './observe';
import type { AnswerOptions, RecordSource } from './record-source';

export interface ScenarioRunOptions extends AnswerOptions {
  /** What is known of the agreement's own data, and what reads them. */
  readonly known?: Observations;
  readonly source: RecordSource;
  /** Opens the data of an imagined agreement that has others. */
  open(imagined: Agreement): Promise<RecordSource>;
  readonly evaluation?: EvaluateOptions;
}

/** The outcome with its scenarios; as it was when the agreement has none. */
export async function withScenarios(agreement: Agreement, outcome: Outcome, options: ScenarioRunOptions): Promise<Outcome> {
  if (agreement.scenarios.size === 0) return outcome;
  const scenarios: NonNullable<Outcome['scenarios']>[number][] = [];
  for (const scenario of agreement.scenarios.values()) scenarios.push(await runScenario(agreement, scenario, options));
  return { ...outcome, scenarios };
}

async function runScenario(
  agreement: Agreement,
  scenario: Scenario,
  options: ScenarioRunOptions,
): Promise<NonNullable<Outcome['scenarios']>[number]> {
  const { known, source, evaluation, ...answering } = options;
  const imagined = imagine(agreement, scenario);
  const isOwn = imagined.samples === agreement.samples || scenario.changes.every(({ kind }) => kind !== 'data' && kind !== 'shift');
  const opened = isOwn ? source : await options.open(imagined);
  try {
    const { outcome } = await observe(
      agreement,
      opened,
      (before, observations) => evaluateScenario(before, scenario, observations, evaluation),
      { ...answering, ...(isOwn && known !== undefined ? { known } : {}) },
    );
    return outcome;
  } finally {
    if (!isOwn) await opened.close();
  }
}
