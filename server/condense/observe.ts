import { requestKey, type Agreement, type Answer, type DataReport, type Observations, type Request } from '../../language/index';
import type { AnswerOptions, RecordSource } from './record-source';

/** The outcome, or what still has to be asked of the data: `evaluate` of the language. */
export type Evaluate<Outcome> = (
  agreement: Agreement,
  observations: Observations,
) => { readonly outcome: Outcome; readonly needs?: undefined } | { readonly needs: readonly Request[]; readonly outcome?: undefined };

export interface ObserveOptions extends AnswerOptions {
  /** What is known already, from an earlier run on the same data: only what is new is asked for. */
  readonly known?: Observations;
}

export interface Observed<Outcome> {
  readonly outcome: Outcome;
  /** Everything that was asked for; hand it in as `known` to evaluate a changed agreement at once. */
  readonly observations: Observations;
}

/**
 * Evaluates, answers what evaluation still needs, and evaluates again, until there is an outcome. Throws when cancelled, and when evaluation
 * asks for what it has been told or never comes to an end, which are defects.
 */
export async function observe<Outcome>(
  agreement: Agreement,
  source: RecordSource,
  evaluate: Evaluate<Outcome>,
  { known, ...options }: ObserveOptions = {},
): Promise<Observed<Outcome>> {
  const answers = new Map<string, Answer>(known?.answers);
  const data = new Map<string, DataReport>(known?.data);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    options.signal?.throwIfAborted();
    const { outcome, needs } = evaluate(agreement, { answers, data });
    if (needs === undefined) return { outcome, observations: { answers, data } };
    const asked = needs.filter((request) => !answers.has(requestKey(request)));
    if (asked.length === 0) throw new Error('The evaluator asks for what it has been told already.');
    const observations = await source.answer(asked, options);
    for (const [key, answer] of observations.answers) answers.set(key, answer);
    for (const [name, report] of observations.data) data.set(name, report);
  }
  throw new Error(`The evaluator is not satisfied after ${MOST_ROUNDS} rounds of answers.`);
}

/** Each round rests on the answers of the one before; agreements need three or four. */
const MOST_ROUNDS = 50;
