import type { Origin, Problem } from './agreement';

/** The parts of a problem that its place does not give. */
export interface ProblemWords {
  readonly code: string;
  readonly message: string;
  readonly related?: Problem['related'];
  readonly suggestion?: string;
}

/** What cannot be evaluated. */
export function error(origin: Origin, words: ProblemWords): Problem {
  return problem('error', origin, words);
}

/** What can be evaluated, but perhaps not as it was meant. */
export function warning(origin: Origin, words: ProblemWords): Problem {
  return problem('warning', origin, words);
}

/** In order of file, place and code; of two that say the same of the same place, one. The input stays as it is. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(compareProblems);
  return sorted.filter((each, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareProblems(before, each) !== 0;
  });
}

/** True when something stands in the way of evaluation. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === 'error');
}

function problem(severity: Problem['severity'], origin: Origin, words: ProblemWords): Problem {
  const { code, message, related = [], suggestion } = words;
  return { code, severity, message, origin, related, ...(suggestion === undefined ? {} : { suggestion }) };
}

function compareProblems(left: Problem, right: Problem): number {
  return (
    compareText(left.origin.uri, right.origin.uri) ||
    left.origin.offset - right.origin.offset ||
    left.origin.length - right.origin.length ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
