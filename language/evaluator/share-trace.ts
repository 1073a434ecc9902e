import { formatDuration } from '../quantities/duration';
import { toExactNumber } from '../quantities/exact-number';
import type { Inquiry } from './inquiry';
import type { JudgedRecord } from './measured';
import type { MeasurePromise, ShareFigure } from './shares';
import type { Span } from './span';
import { countText, figureWords, type TraceWriter } from './trace';
import { listed, setText, valueText } from './wording';

/** How many records kept a promise in a window, how they were counted, and the rows that did not. */
export function tellShare(inquiry: Inquiry, promise: MeasurePromise, figure: ShareFigure, { label }: Span, trace: TraceWriter): void {
  const { set, measure, op, value } = promise;
  const { magnitude, inTime, total, late } = figure;
  const decided = set.datedBy === undefined ? `decided in ${label}` : `in ${label}, counted by ${set.datedBy}`;
  trace.say(
    `${countText(inTime)} of ${countText(total)} ${setText({ records: set.records, origin: set.origin, ...(set.where === undefined ? {} : { where: set.where }) })} ${decided} kept ${measure} ${op} ${valueText(value)}.`,
  );
  const definition = inquiry.agreement.measures.get(measure);
  if (definition?.calendar !== undefined) trace.say(`${measure} is counted in ${definition.calendar}.`);
  if (definition !== undefined && definition.pauses.length > 0)
    trace.say(
      `${listed(
        definition.pauses.map(({ name }) => name),
        'or',
      )} stops the clock of ${measure}.`,
    );
  if (magnitude.reason !== undefined) trace.say(magnitude.reason);
  if (magnitude.value !== undefined)
    trace.calculate(`${countText(inTime)} ÷ ${countText(total)} = ${figureWords(magnitude.value, 'share', undefined)}`);
  for (const record of late.slice(0, MOST)) trace.row({ ...record.ref, text: recordText(record, trace) });
  trace.leaveOut(Math.max(0, late.length - MOST));
}

const MOST = 20;

function recordText({ start, end, deadline, decided, value }: JudgedRecord, trace: TraceWriter): string {
  const at = (instant: bigint): string => trace.at(toExactNumber(instant));
  const parts = [
    start === undefined ? `decided ${at(decided)}` : `from ${at(start)}`,
    ...(deadline === undefined ? [] : [`limit passed ${at(deadline)}`]),
    end === undefined ? (start === undefined ? [] : ['not ended in time']) : [`ended ${at(end)}`],
    ...(value === undefined ? [] : [`took ${formatDuration(value.round().num)}`]),
  ].flat();
  return parts.join(', ');
}
