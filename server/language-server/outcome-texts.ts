/** An outcome in a few words, for the margin of the text. */
import {
  formatMoney,
  listed,
  Ratio,
  shortLabel,
  type CreditLine,
  type Outcome,
  type Place,
  type ScenarioOutcome,
  type TargetOutcome,
} from '../../language/index';
import type { FigureRef } from './protocol';

/** `missed in March 2026 and July 2026`, `met in all 12 windows`, `met 10, not determined 2`. */
export function targetText({ windows, met, missed, notDetermined }: TargetOutcome): string {
  if (missed > 0) {
    const labels = windows.filter(({ verdict }) => verdict === 'missed').map(({ window }) => shortLabel(window));
    return labels.length <= MOST_LABELS ? `missed in ${listed(labels)}` : `missed ${missed} of ${met + missed + notDetermined}`;
  }
  if (notDetermined === 0) return met === 0 ? 'nothing to judge' : met === 1 ? 'met' : `met in all ${met} windows`;
  return met === 0 ? 'not determined' : `met ${met}, not determined ${notDetermined}`;
}

/** `met 11 of 12`. */
export function targetScore({ met, missed, notDetermined }: TargetOutcome): string {
  const all = met + missed;
  if (all === 0) return 'not determined';
  return `met ${met} of ${all}${notDetermined > 0 ? `, ${notDetermined} not determined` : ''}`;
}

/** The same of a target that is for each of many values: `missed for 2 of 12: North, West`. */
export function targetsText(found: readonly { readonly value: string; readonly outcome: TargetOutcome }[]): string {
  const missed = found.filter(({ outcome }) => outcome.missed > 0).map(({ value }) => value);
  if (missed.length === 0) return `never missed for any of ${found.length}`;
  const named = missed.slice(0, MOST_LABELS).join(', ');
  return `missed for ${missed.length} of ${found.length}: ${named}${missed.length > MOST_LABELS ? ' …' : ''}`;
}

/** The same of a target that is for each value of a field: `North met 11 of 12, South met 12 of 12`. */
export function targetScores(found: readonly { readonly value: string; readonly outcome: TargetOutcome }[]): string {
  const said = found.slice(0, MOST_LABELS).map(({ value, outcome }) => `${value} ${targetScore(outcome)}`.trim());
  return `${said.join(', ')}${found.length > MOST_LABELS ? `, and ${found.length - MOST_LABELS} more` : ''}`;
}

/** Whether a what-if came out as expected: `as expected`, `1 of 3 not as expected`. */
export function scenarioText({ expectations, holds }: ScenarioOutcome): string {
  if (holds) return 'as expected';
  const wrong = expectations.filter((each) => !each.holds).length;
  return expectations.length === 1 ? 'not as expected' : `${wrong} of ${expectations.length} not as expected`;
}

/** The last missed window of a target, else its last one. */
export function tellingWindow({ id, windows }: TargetOutcome): FigureRef | undefined {
  const window =
    windows.findLast(({ verdict }) => verdict === 'missed') ?? windows.findLast(({ verdict }) => verdict === 'met') ?? windows.at(-1);
  return window === undefined ? undefined : { kind: 'target', id, window: window.window.id };
}

/** `GBP 8,400.00 credited for Mar 2026 and Jul 2026`; undefined where these words have led to no money. */
export function creditText(credits: readonly CreditLine[]): string | undefined {
  const [first] = credits;
  if (first === undefined) return undefined;
  const sum = Ratio.sum(credits.map(({ payable }) => Ratio.parse(payable.amount) ?? Ratio.ZERO));
  const labels = [...new Set(credits.map(({ window }) => shortLabel(window)))];
  const when = labels.length <= MOST_LABELS ? ` for ${listed(labels)}` : ` in ${labels.length} windows`;
  return `${formatMoney(sum, first.payable.currency)} ${first.verb === 'credit' ? 'credited' : 'to pay'}${when}`;
}

/** `Provider owes Customer GBP 8,400.00`. */
export function totalsText({ totals }: Outcome): string {
  return totals.length === 0
    ? 'nobody owes anything'
    : totals.map(({ obligor, obligee, amount }) => `${obligor} owes ${obligee} ${amount.text}`).join(' · ');
}

/** Whether a place of an outcome lies within a range of a file (lines from 0). */
export function isWithin(place: Place, uri: string, { start, end }: { readonly start: Spot; readonly end: Spot }): boolean {
  if (place.uri !== uri) return false;
  const line = place.line - 1;
  const column = place.column - 1;
  const isAfter = line > start.line || (line === start.line && column >= start.character);
  const isBefore = line < end.line || (line === end.line && column < end.character);
  return isAfter && isBefore;
}

interface Spot {
  readonly line: number;
  readonly character: number;
}

const MOST_LABELS = 3;
