import type { Aggregate } from '../agreement/agreement';
import { groupThousands } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import type { ExcludedTime } from './gauge';
import type { Magnitude, Unit } from './magnitude';
import type { Dated } from './observations';
import { inWindow, lengthOf } from './period-trace';
import type { RecordQuestion } from './requests';
import type { Span } from './span';
import type { TallySlice } from './tally-table';
import { countText, figureWords, minutesText, type TraceWriter } from './trace';
import { conditionText, numberText, setText } from './wording';

/** What a figure over records tells about itself. */
export interface ToldRecords {
  readonly question: RecordQuestion;
  readonly how: Aggregate | 'share' | 'count';
  readonly unit: Unit;
  readonly dated: Dated | undefined;
  readonly excluded: readonly ExcludedTime[];
  readonly calendars: readonly string[];
  readonly weightedBy: string | undefined;
  readonly interpolated: boolean;
}

/** Which records were counted, by which time, and the arithmetic. */
export function tellRecords(
  told: ToldRecords,
  { start, end, label }: Span,
  slice: TallySlice,
  { value, reason }: Magnitude,
  trace: TraceWriter,
): void {
  const { question, excluded, calendars } = told;
  const by =
    told.dated === undefined || question.set.datedBy !== undefined
      ? ''
      : `, counted by ${told.dated.kind === 'field' ? told.dated.field : `the end of ${told.dated.measure}`}`;
  trace.say(`${recordsText(slice.count, setText(question.set))} in ${label}${by}.`);
  if (question.whose !== undefined) trace.say(`In ${countText(slice.hits)} of them ${conditionText(question.whose)}.`);
  if (calendars.length > 0) trace.say(`Only ${question.set.records} dated in ${calendars.join(' and ')} count.`);
  for (const { name, words, origin, time } of excluded) {
    const pieces = inWindow(time.covered, start, end);
    if (pieces.length === 0) continue;
    trace.say(`${question.set.records} dated in ${name} (${minutesText(lengthOf(pieces))}) do not count ('${words}').`);
    for (const piece of pieces)
      trace.exclude({
        ...piece,
        text: trace.stretch(name, piece),
        words,
        origin,
      });
  }
  if (reason !== undefined) trace.say(reason);
  if (value !== undefined) trace.calculate(arithmetic(told, slice, figureWords(value, told.unit, trace.currency)));
}

/** Names of records are plural. */
function recordsText(count: number, records: string): string {
  return count === 1 ? `1 record of ${records}` : `${countText(count)} ${records}`;
}

function arithmetic({ how, question, weightedBy, interpolated }: ToldRecords, slice: TallySlice, figure: string): string {
  const weight = weightedBy === undefined ? '' : `, weighted by ${weightedBy}`;
  if (how === 'count') return recordsText(slice.count, question.set.records);
  if (how === 'share') {
    if (slice.weight === undefined || slice.hitWeight === undefined)
      return `${countText(slice.hits)} ÷ ${countText(slice.count)} = ${figure}`;
    return `${numberText(slice.hitWeight)} ÷ ${numberText(slice.weight)} of ${weightedBy ?? 'the weight'} = ${figure}`;
  }
  const of = `${question.value?.name ?? 'the values'} of ${recordsText(slice.count, question.set.records)}`;
  if (how.kind !== 'percentile') return `${how.kind} of ${of}${weight} = ${figure}`;
  const rank = how.rank.times(Ratio.of(slice.count)).ceil();
  const place = interpolated
    ? 'interpolated between the two nearest'
    : `number ${groupThousands(rank.toString())} of ${countText(slice.count)} in ascending order`;
  return `${how.lexeme} percentile of ${of}: ${place} = ${figure}`;
}
