/** An outcome beside a text that has changed since: each of its places is where the same words stand now, or nowhere. */
import type { Outcome } from '../../language/index';

type Place = Outcome['credits'][number]['place'];

/** `before` and `now`: the texts of the files, by their addresses. */
export function placedOutcome(outcome: Outcome, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Outcome {
  if ([...before].every(([uri, text]) => now.get(uri) === text)) return outcome;
  const known = new Map<string, Place>();
  const moved = (place: Place): Place => {
    const key = JSON.stringify(place);
    const found = known.get(key) ?? placeNow(place, before.get(place.uri) ?? '', now.get(place.uri) ?? '');
    known.set(key, found);
    return found;
  };
  return {
    ...outcome,
    conventions: outcome.conventions.map((each) => (each.place === undefined ? each : { ...each, place: moved(each.place) })),
    credits: outcome.credits.map((each) => ({ ...each, place: moved(each.place) })),
    rights: outcome.rights.map((each) => ({ ...each, place: moved(each.place) })),
  };
}

/** Words that stand there twice, or not any more, are in no file. */
function placeNow(place: Place, before: string, now: string): Place {
  const words = before.slice(offsetOf(before, place.line, place.column), offsetOf(before, place.endLine, place.endColumn));
  const at = now.indexOf(words);
  if (words === '' || at < 0 || now.includes(words, at + 1)) return { ...place, uri: '' };
  const start = spotOf(now, at);
  const end = spotOf(now, at + words.length);
  return { uri: place.uri, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

const LINE_END = /\r\n|\r|\n/g;

function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(LINE_END)].map(({ index, 0: end }) => index + end.length)];
  return (starts[line - 1] ?? text.length) + column - 1;
}

/** Lines and columns count from 1. */
function spotOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(LINE_END);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
