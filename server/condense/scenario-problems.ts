import type { Agreement, Outcome, Problem } from '../../language/index';

/** Expectations that did not come out, at their words. */
export function scenarioProblems({ scenarios }: Agreement, outcome: Outcome): Problem[] {
  return (outcome.scenarios ?? []).flatMap(({ name, expectations }) =>
    expectations.flatMap(({ holds, text, found }, index): Problem[] => {
      const origin = scenarios.get(name)?.expectations[index]?.origin;
      if (holds || origin === undefined) return [];
      return [{ code: 'scenario-fails', severity: 'error', message: `In ${name}, "${text}" was expected. ${found}`, origin, related: [] }];
    }),
  );
}
