/**
 * Baselines: the figure that a metric is to be no worse than.
 *
 * Invariant: a baseline that is still to be set is no figure before its day. From that day on it is the exact figure that the agreement says,
 * however few windows the reader looks at.
 */
import type { Baseline, Undertaking, Value } from '../agreement/agreement';
import { formatDate, type CivilDate } from '../quantities/civil-date';
import { Ratio } from '../quantities/ratio';
import { startOfDay, type Instant } from '../quantities/time-zone';
import { windowsOf, type Window } from '../quantities/window';
import { termsInForce } from './amendments';
import { dayAfter } from './deadlines';
import { figureText, type FigureUnit } from './figures-text';
import type { Ledger } from './measured';
import { listed } from './wording';

/** What a baseline is at an instant, and the sentence that tells how it came about, or why there is none. */
export interface KnownBaseline {
  readonly value?: Exclude<Value, { kind: 'name' | 'text' | 'date' | 'baseline' }>;
  readonly text: string;
}

type MetricPromise = Extract<Undertaking, { kind: 'metric' }>;

/** The promise with the figure of the baseline in place of `its baseline`; the same where it promises something else. */
export function withBaseline(
  ledger: Ledger,
  undertaking: MetricPromise,
  at: Instant,
): { readonly undertaking: MetricPromise; readonly told: readonly string[] } {
  if (undertaking.value.kind !== 'baseline') return { undertaking, told: [] };
  const { value, text } = baselineOf(ledger, undertaking.metric, at);
  if (value === undefined) return { undertaking, told: [text] };
  return { undertaking: { ...undertaking, value: { ...value, lexeme: `its baseline of ${value.lexeme}` } }, told: [text] };
}

export function baselineOf(ledger: Ledger, metric: string, at: Instant): KnownBaseline {
  const baseline = ledger.agreement.baselines.find((each) => each.metric === metric);
  if (baseline === undefined) return { text: `${metric} has no baseline.` };
  const { value, setOn, setBy } = baseline;
  const waiting = (day: CivilDate): KnownBaseline => ({
    text: `The baseline of ${metric} is set on ${formatDate(day)}. Until then nothing is held against it.`,
  });
  if (value !== undefined) {
    if (setOn !== undefined && at < startOfDay(setOn, ledger.timeZone)) return waiting(setOn);
    return 'lexeme' in value && value.kind !== 'baseline' ? { value, text: statedText(baseline, value.lexeme) } : { text: '' };
  }
  const day = baselineDay(ledger, baseline);
  if (day !== undefined && setBy !== undefined)
    return { text: `The baseline of ${metric} is to be set by ${formatDate(day)} by ${setBy}. Until then nothing is held against it.` };
  if (day === undefined || baseline.setAs === undefined) return { text: `The baseline of ${metric} is unknown.` };
  if (at < startOfDay(day, ledger.timeZone)) return waiting(day);
  return setFrom(ledger, baseline, baseline.setAs, day);
}

function statedText({ metric, measured, setOn, setBy }: Baseline, lexeme: string): string {
  const from = measured === undefined ? '' : `, measured from ${formatDate(measured.from)} to ${formatDate(measured.to)}`;
  const set = setOn === undefined ? '' : `, set on ${formatDate(setOn)}${setBy === undefined ? '' : ` by ${setBy}`}`;
  return `The baseline of ${metric} is ${lexeme}${from}${set}.`;
}

/** The first day on which it is set. */
export function baselineDay({ agreement: { term } }: Ledger, { toBeSetAfter }: Baseline): CivilDate | undefined {
  return term === undefined || toBeSetAfter === undefined ? undefined : dayAfter(term.from, toBeSetAfter, 1);
}

function setFrom(
  ledger: Ledger,
  { metric }: Baseline,
  { how, window: phrase }: NonNullable<Baseline['setAs']>,
  day: CivilDate,
): KnownBaseline {
  const { agreement, timeZone } = ledger;
  const { term } = agreement;
  const end = startOfDay(day, timeZone);
  const windows = term === undefined ? [] : windowsOf(phrase, { term, timeZone, upTo: end }).filter((window) => window.end <= end);
  const figures = windows.flatMap((window) => {
    const { value, unit } = figureIn(ledger, metric, window);
    return value === undefined ? [] : [{ label: window.label, value, unit }];
  });
  const unit = figures[0]?.unit ?? 'number';
  const value = together(
    how,
    figures.map((each) => each.value),
  );
  if (value === undefined)
    return { text: `The baseline of ${metric} was to be set on ${formatDate(day)}, but no figure of the time before it is determined.` };
  const shown = figureText(value, unit, agreement.currency);
  const list = listed(figures.map((each) => `${figureText(each.value, unit, agreement.currency)} in ${each.label}`));
  return {
    value: asValue(value, unit, shown, agreement.currency),
    text: `The baseline of ${metric} was set on ${formatDate(day)} as the ${how} of ${list}: ${shown}.`,
  };
}

function figureIn(ledger: Ledger, name: string, window: Window): ReturnType<Ledger['metricIn']> {
  const metric = termsInForce(ledger.agreement, window.start).metrics.get(name);
  if (metric === undefined) throw new RangeError(`No metric is called ${name}.`);
  return ledger.metricIn(metric, window);
}

function together(how: NonNullable<Baseline['setAs']>['how'], values: readonly Ratio[]): Ratio | undefined {
  const sorted = [...values].sort((left, right) => left.compare(right));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  switch (how) {
    case 'average':
      return Ratio.sum(sorted).dividedBy(Ratio.of(sorted.length));
    case 'median': {
      const [left, right] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? lowest, sorted[Math.floor(sorted.length / 2)] ?? highest];
      return left.plus(right).dividedBy(Ratio.of(2));
    }
    case 'highest':
      return highest;
    case 'lowest':
      return lowest;
  }
}

function asValue(value: Ratio, unit: FigureUnit, lexeme: string, currency = 'XXX'): NonNullable<KnownBaseline['value']> {
  switch (unit) {
    case 'share':
      return { kind: 'percent', ratio: value, lexeme };
    case 'duration':
      return { kind: 'duration', count: value, unit: 'microsecond', business: false, lexeme };
    case 'money':
      return { kind: 'money', currency, amount: value, lexeme };
    case 'number':
      return { kind: 'number', number: value, lexeme };
  }
}
