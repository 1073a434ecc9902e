import type { Origin } from '../agreement/agreement';
import type { Place } from './outcome';

/** Where words stand, counted from 1 as people do. */
export function placeOf(origin: Origin): Place {
  return {
    uri: origin.uri,
    line: origin.start.line + 1,
    column: origin.start.character + 1,
    endLine: origin.end.line + 1,
    endColumn: origin.end.character + 1,
  };
}
