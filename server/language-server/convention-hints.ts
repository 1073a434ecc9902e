/**
 * A convention in a few words, for the margin of the text.
 *
 * Invariant: a hint says only what the words it stands behind do not say themselves. The whole convention is in its tooltip, in hovers and in the preview.
 */

/** Undefined: the words behind which it would stand say it already. */
export function conventionHint(text: string): string | undefined {
  for (const [pattern, words] of HINTS) {
    const match = pattern.exec(text);
    if (match !== null) return words.replace('$1', match[1] ?? '');
  }
  return undefined;
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/is rounded half up to/, 'rounded half up'],
  [/^A limit that is no whole number/, 'rounded down'],
  [/^The agreement names no time zone/, 'days of UTC'],
  [/^Windows are those of the clocks/, 'clock changes counted'],
  [/cut to the term/, 'first and last window cut to the term'],
  [/^A fee is one amount/, 'the whole fee'],
  [/^Each window is judged by the terms/, 'for windows that begin after it'],
  [/decided: at (.+), or when the limit has passed/, 'counted once $1, or late'],
  [/^A credit for a single record/, 'in the month it was decided'],
  [/count by (.+), the only time/, 'counted by $1'],
  [/in which it ends \((.+)\)/, 'counted once $1'],
  [/^Ready-made figures/, 'read as percentages'],
  [/^Where there is nothing to measure/, 'nothing measured, nothing owed'],
  [/^Missing samples are unknown/, 'missing samples left out'],
  [/stands until the next one/, 'each stands until the next'],
  [/are used up in order of time/, 'first come, first counted'],
  [/is still open, and counts up to/, 'open ones run on'],
  [/^Of the limbs of a ladder/, 'the last that holds applies'],
  [/^A window misses a table/, 'one miss misses the whole'],
  [/^A credit that needs repeated misses/, 'in each window that completes them'],
  [/^Points double/, 'from the second miss on'],
  [/^The deadline for a claim/, 'from the last day of the window'],
  [/^The deadline for a notice/, 'from the last day of the window'],
  [/^The time for a cure/, 'from the day after the notice'],
  [/^A notice of termination/, 'from the day after it is given'],
  [/^The time to dispute/, 'from the last day for the report'],
  [/^A credit that later windows/, 'pending until then'],
];
