/**
 * The evaluator: given these observations, what does this agreement say happened, and who owes what, and why?
 *
 * Invariant: pure, exact and deterministic; the same agreement, observations and version give the same outcome to the byte. This folder alone
 * knows the conventions of docs/meaning.md.
 */
import type { Agreement } from '../agreement/agreement';
import { publicHolidays } from '../quantities/holidays';
import { formatDate, type CivilDate } from '../quantities/civil-date';
import { groupThousands } from '../quantities/money';
import { dateAt, endOfDay, startOfDay } from '../quantities/time-zone';
import { withAmendedParts } from './amended-parts';
import { AnswerBook } from './answers';
import { zoneOf } from './field-values';
import { withGroups } from './groups';
import { judge } from './judge';
import { openLedger, type LedgerOptions, type OpenLedger } from './ledger';
import type { DataReport, Observations, Request } from './observations';
import type { DataOutcome, Outcome } from './outcome';
import { placeOf } from './places';
import { withProvisions } from './provisions';
import { compileCalendars } from './working-calendars';

/** Of Forthright itself; the same as in package.json. */
export const VERSION = '0.1.0';

/** Which days are looked at, and which holidays there are. */
export type EvaluateOptions = LedgerOptions;

/** Either the outcome, or what still has to be asked of the data: answer it and call again. */
export type Evaluation =
  { readonly outcome: Outcome; readonly needs?: undefined } | { readonly needs: readonly Request[]; readonly outcome?: undefined };

/** Never throws for what data hold or lack. After each round of answers at most a few more requests follow from what was found. */
export function evaluate(agreement: Agreement, observations: Observations, options: EvaluateOptions = {}): Evaluation {
  const book = new AnswerBook(observations, zoneOf(agreement));
  const spelledOut = withGroups(withAmendedParts(agreement), book);
  if (spelledOut === undefined) return { needs: book.needs };
  const prepared = withProvisions(spelledOut);
  const ledger = openLedger(prepared, observations, options);
  const reports = [...observations.data.values()];
  const judgement = judge(ledger, {
    calendar: compileCalendars(prepared, options.holidays ?? publicHolidays),
    unreadable: reports
      .filter(({ unreadable, rows, badRows }) => unreadable !== undefined || (rows > 0 && badRows.total === rows))
      .map(({ name }) => name),
  });
  if (ledger.needs.length > 0) return { needs: ledger.needs };
  for (const report of reports) {
    warnOf(ledger, report);
    warnOfEarlyEnd(ledger, report);
  }
  warnOfPauses(ledger);
  warnOfTerm(ledger, judgement, reports);
  return {
    outcome: {
      version: VERSION,
      ...judgement,
      conventions: ledger.notes.map(({ convention, text, origin }) => ({ convention, text, ...placed(origin) })).sort(byConvention),
      data: reports.map(dataOutcome).sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)),
      cautions: ledger.cautions.map(({ code, text, origin }) => ({ code, text, ...placed(origin) })),
    },
  };
}

function placed(origin: Parameters<typeof placeOf>[0] | undefined): { place?: ReturnType<typeof placeOf> } {
  return origin === undefined ? {} : { place: placeOf(origin) };
}

function byConvention(left: Outcome['conventions'][number], right: Outcome['conventions'][number]): number {
  return left.convention - right.convention || (left.text < right.text ? -1 : left.text > right.text ? 1 : 0);
}

/** Data that lie outside the term are in no window, which looks as if there were none. */
function warnOfTerm(ledger: OpenLedger, { targets, metrics }: Pick<Outcome, 'targets' | 'metrics'>, reports: readonly DataReport[]): void {
  const { agreement, observedUntil, timeZone } = ledger;
  const { term, origin } = agreement;
  if (term === undefined || observedUntil === undefined) return;
  const isDetermined =
    targets.some(({ met, missed }) => met + missed > 0) ||
    metrics.some(({ figures }) => figures.some(({ figure }) => figure !== undefined));
  if (isDetermined) {
    for (const { name } of reports) warnOfEarlierRecords(ledger, name, term.from);
    return;
  }
  const last = formatDate(dateAt(observedUntil - 1n, timeZone));
  if (observedUntil <= startOfDay(term.from, timeZone))
    ledger.caution('data-before-term', `The data end on ${last}, before the term begins on ${formatDate(term.from)}.`, origin);
  else if (observedUntil > endOfDay(term.to, timeZone))
    ledger.caution(
      'data-after-term',
      `The data run to ${last}, but the term ended on ${formatDate(term.to)}. What lies outside the term is in no window.`,
      origin,
    );
}

/** Records of the year before, in figures that take what is not there as nothing: all is well, as nobody has looked. */
function warnOfEarlierRecords(ledger: OpenLedger, name: string, begin: CivilDate): void {
  const { agreement, timeZone } = ledger;
  const last = ledger.reachOf(name)?.last;
  if (last === undefined || last > startOfDay(begin, timeZone)) return;
  ledger.caution(
    'data-before-term',
    `${name} end on ${formatDate(dateAt(last - 1n, timeZone))}, before the term begins on ${formatDate(begin)}: the figures are those of a term without any.`,
    agreement.records.get(name)?.origin,
  );
}

/** Figures are computed without bad rows, and say so (convention 25). */
function warnOf(ledger: OpenLedger, { name, rows, badRows, unreadable }: DataReport): void {
  const origin = ledger.agreement.records.get(name)?.origin ?? ledger.agreement.metrics.get(name)?.origin;
  if (unreadable !== undefined) {
    ledger.caution(
      'unreadable-data',
      `${name} could not be read, so nothing that needs these records is determined. ${unreadable}`,
      origin,
    );
  } else if (badRows.total > 0) {
    const [bad, all] = [groupThousands(badRows.total.toString()), groupThousands(rows.toString())];
    const text =
      badRows.total === 1
        ? `1 of ${all} rows of ${name} is bad and left out of every figure.`
        : `${bad} of ${all} rows of ${name} are bad and left out of every figure.`;
    ledger.caution('bad-rows', text, origin);
  }
}

/**
 * Records of which there was one every few days, and then none for a time in which there should have been many: either nothing happened, or nobody
 * wrote it down. Figures take it as nothing, so the reader is told.
 */
function warnOfEarlyEnd(ledger: OpenLedger, { name, rows, badRows }: DataReport): void {
  const { observedUntil: until, timeZone, agreement } = ledger;
  const [reach, count] = [ledger.reachOf(name), BigInt(rows - badRows.total)];
  if (until === undefined || reach === undefined || count < FEWEST) return;
  const { first, last } = reach;
  const [silence, usual] = [until - last, (last - first) / (count - 1n)];
  if (silence <= SILENCE * usual || silence < DAY) return;
  const [end, lookedAt] = [formatDate(dateAt(last - 1n, timeZone)), formatDate(dateAt(until - 1n, timeZone))];
  ledger.caution(
    'records-end-early',
    `${name} end on ${end}, and the figures go on to ${lookedAt} as if there had been none since; until then there was one about every ${roughly(usual)}. Check that the data are complete.`,
    agreement.records.get(name)?.origin,
  );
}

/** With fewer records nobody can say how often one comes. */
const FEWEST = 10n;
/** So many times the usual distance, without a record. */
const SILENCE = 10n;
const DAY = 86_400_000_000n;

/** `5 days`, `3 hours`: in the largest unit that fits, rounded. */
function roughly(length: bigint): string {
  const [, unit, size] = ROUGHLY.find(([least]) => length >= least) ?? ROUGHLY[ROUGHLY.length - 1] ?? [0n, 'second', 1_000_000n];
  const count = (length + size / 2n) / size;
  return count <= 1n ? unit : `${count} ${unit}s`;
}

const ROUGHLY = [
  [DAY, 'day', DAY],
  [3_600_000_000n, 'hour', 3_600_000_000n],
  [60_000_000n, 'minute', 60_000_000n],
  [0n, 'second', 1_000_000n],
] as const;

/** Where no file tells when a clock stood still, it ran; and the figures say so. */
function warnOfPauses(ledger: OpenLedger): void {
  const { samples, records, measures } = ledger.agreement;
  const said = new Set<string>();
  for (const measure of measures.values()) {
    const own = samples.filter(({ target }) => target.kind === 'records' && target.name === measure.records);
    const [sample] = own;
    if (sample === undefined) continue;
    for (const { kind, name } of measure.pauses) {
      const field = kind === 'field' ? records.get(measure.records)?.fields.find((each) => each.name === name) : undefined;
      if (field === undefined || field.whilst !== undefined || own.some(({ more }) => more.some((each) => each.field === name))) continue;
      const text = `There are no data for ${name} of ${measure.records}, so no time was taken out for it.`;
      if (!said.has(text)) ledger.caution('no-pauses', text, sample.origin);
      said.add(text);
    }
  }
}

function dataOutcome({ name, files, rows, badRows, notes, unreadable }: DataReport): DataOutcome {
  return {
    name,
    files,
    rows,
    badRows: { total: badRows.total, listed: badRows.listed.map(({ file, line, reason }) => ({ file, line, reason })) },
    notes: notes.map(({ message }) => message),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}
