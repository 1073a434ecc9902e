import type { Problem } from '../../language/agreement/agreement';

/**
 * A one-line sentence with what is wrong about it below: carets under the words at fault (an arrow where something is missing), the
 * message, and what to write instead. Reading such a page aloud is how messages are judged.
 */
export function annotate(sentence: string, problems: readonly Problem[]): string {
  return [sentence, ...problems.flatMap(annotateOne)].join('\n');
}

function annotateOne({ origin, message, suggestion }: Problem): string[] {
  const place = ' '.repeat(origin.start.character) + (origin.length === 0 ? '↑' : '^'.repeat(origin.length));
  return [place, message, ...(suggestion === undefined ? [] : [`→ ${suggestion === '' ? '(nothing)' : suggestion}`])];
}
