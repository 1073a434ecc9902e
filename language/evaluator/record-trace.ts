import type { Aggregate } from '../agreement/agreement';
import { toExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import type { ExcludedTime } from './gauge';
import type { Histogram } from './histogram';
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
  if (value === undefined) return;
  const words = (each: Ratio): string => figureWords(each, told.unit, trace.currency);
  const histogram = typeof told.how === 'string' ? undefined : slice.histogram();
  const steps =
    histogram === undefined || typeof told.how === 'string' || histogram.total === 0 ? '' : stepsText(told, told.how, histogram, words);
  trace.calculate(arithmetic(told, slice, steps, words(value)));
}

/** Names of records are plural. */
function recordsText(count: number, records: string): string {
  return count === 1 ? `1 record of ${records}` : `${countText(count)} ${records}`;
}

function arithmetic({ how, question, weightedBy }: ToldRecords, slice: TallySlice, steps: string, figure: string): string {
  const weight = weightedBy === undefined ? '' : `, weighted by ${weightedBy}`;
  if (how === 'count') return recordsText(slice.count, question.set.records);
  if (how === 'share') {
    if (slice.weight === undefined || slice.hitWeight === undefined)
      return `${countText(slice.hits)} ÷ ${countText(slice.count)} = ${figure}`;
    return `${numberText(slice.hitWeight)} ÷ ${numberText(slice.weight)} of ${weightedBy ?? 'the weight'} = ${figure}`;
  }
  const of = `${question.value?.name ?? 'the values'} of ${recordsText(slice.count, question.set.records)}`;
  const name = how.kind === 'percentile' ? `${how.lexeme} percentile` : how.kind;
  return `${name} of ${of}${weight}${steps === '' ? '' : `: ${steps}`} = ${figure}`;
}

/** How a figure is taken from the values, in order or added up. */
function stepsText(told: ToldRecords, how: Aggregate, histogram: Histogram, words: (value: Ratio) => string): string {
  const count = histogram.total;
  const place = (rank: number): string => `number ${countText(rank)}`;
  const placed = (rank: number): string => `${words(histogram.ranked(rank) ?? Ratio.ZERO)} (${place(rank)})`;
  switch (how.kind) {
    case 'average': {
      if (told.weightedBy === undefined) return `${words(histogram.sum())} ÷ ${countText(count)}`;
      const { sum, weight } = histogram.weighted();
      return `${words(sum)} ÷ ${numberText(weight)}`;
    }
    case 'median': {
      const middle = Math.ceil(count / 2);
      return count % 2 === 1
        ? `${place(middle)} of ${countText(count)} in ascending order`
        : `the mean of ${placed(middle)} and ${placed(middle + 1)} of ${countText(count)} in ascending order`;
    }
    case 'percentile': {
      if (!told.interpolated) {
        const rank = Math.max(1, toExactNumber(how.rank.times(Ratio.of(count)).ceil()));
        return `${place(rank)} of ${countText(count)} in ascending order`;
      }
      const position = how.rank.times(Ratio.of(count - 1));
      const below = toExactNumber(position.floor());
      const part = position.minus(Ratio.of(below));
      return part.isZero
        ? `${place(below + 1)} of ${countText(count)} in ascending order`
        : `${numberText(part)} of the way from ${placed(below + 1)} to ${placed(below + 2)} of ${countText(count)} in ascending order`;
    }
    default:
      return '';
  }
}
