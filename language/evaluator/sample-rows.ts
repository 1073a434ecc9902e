import type { Condition, QuantityRef, Value } from '../agreement/agreement';
import { fromExactNumber } from '../quantities/exact-number';
import type { Interval } from '../quantities/intervals';
import type { Ratio } from '../quantities/ratio';
import type { Inquiry } from './inquiry';
import type { Unit } from './magnitude';
import type { ExamplesAnswer, ExamplesRequest, TallyRequest } from './observations';
import { statesRequest } from './requests';
import type { Span } from './span';
import { countText, type TraceWriter } from './trace';

/** Which of the records of a tally decided the figure: those that are fewer, or for a percentile those at and above it. */
export interface Decisive {
  readonly whose?: Condition;
  readonly hit?: boolean;
  readonly words: string;
}

/** Adds the rows of data behind a figure over records, where somebody wants to see them. */
export function tellDecisiveRows(
  inquiry: Inquiry,
  request: TallyRequest,
  span: Span,
  { words, ...which }: Decisive,
  trace: TraceWriter,
): void {
  const { records } = request;
  const answer = inquiry.book.look(examplesOf(inquiry, request, span, which));
  if (answer === undefined) return;
  if (answer.total > 0)
    trace.say(
      `The rows are the ${records} ${words}: ${countText(answer.total)}${answer.total > MOST_ROWS ? `, of which the first ${MOST_ROWS} are shown` : ''}.`,
    );
  tellExamples(answer, trace);
}

/** Says which rows of the window do not count because they lack what is measured. */
export function tellRowsLeftOut(
  inquiry: Inquiry,
  request: TallyRequest,
  span: Span,
  { whose, words }: { readonly whose: Condition; readonly words: string },
  trace: TraceWriter,
): void {
  const { records } = request;
  const answer = inquiry.book.look(examplesOf(inquiry, request, span, { whose, hit: false }));
  if (answer === undefined || answer.total === 0) return;
  const shown = answer.rows.slice(0, MOST_NAMED).map(({ ref: { file, line } }) => `${file}:${line}`);
  const text =
    answer.total === 1 ? `1 record of ${records} has ${words} and does` : `${countText(answer.total)} ${records} have ${words} and do`;
  trace.say(`${text} not count (convention 11): ${shown.join(', ')}${answer.total > shown.length ? ' …' : ''}.`);
}

function examplesOf(
  inquiry: Inquiry,
  { records, where, dated, clocks }: TallyRequest,
  { start, end }: Span,
  { whose, hit }: Omit<Decisive, 'words'>,
): ExamplesRequest {
  const until = Math.min(end, inquiry.cap ?? Infinity);
  return {
    kind: 'examples',
    records,
    dated,
    from: fromExactNumber(start),
    to: fromExactNumber(Math.max(start, until)),
    most: MOST_ROWS,
    ...(where === undefined ? {} : { where }),
    ...(whose === undefined ? {} : { whose }),
    ...(hit === undefined ? {} : { hit }),
    ...(clocks === undefined ? {} : { clocks }),
  };
}

/** Adds the samples inside stretches of a sampled period. */
export function tellSamples(inquiry: Inquiry, name: string, stretches: readonly Interval<number>[], trace: TraceWriter): void {
  const period = inquiry.agreement.periods.get(name);
  if (period?.expression.kind === 'union') for (const part of period.expression.periods) tellSamples(inquiry, part, stretches, trace);
  if (period?.expression.kind !== 'samples') return;
  const records = inquiry.agreement.records.get(period.expression.records);
  const states = records === undefined ? undefined : statesRequest(period, records);
  if (states === undefined) return;
  const { field, opens } = period.expression;
  const whose: Condition = { join: 'and', parts: [{ left: { kind: 'field', name: field }, test: opens.test, origin: period.origin }] };
  for (const { start, end } of stretches.slice(0, MOST_STRETCHES)) {
    const request: ExamplesRequest = {
      kind: 'examples',
      records: states.records,
      whose,
      hit: true,
      dated: { kind: 'field', field: states.dated },
      from: fromExactNumber(start),
      to: fromExactNumber(end),
      most: MOST_SAMPLES,
      ...(states.where === undefined ? {} : { where: states.where }),
    };
    const answer = inquiry.book.look(request);
    if (answer !== undefined) tellExamples(answer, trace);
  }
}

/** The condition that a record's quantity is at least the figure; undefined for units no value can be written in. */
export function atLeastFigure(
  quantity: QuantityRef,
  figure: Ratio,
  unit: Unit,
  currency: string | undefined,
): Pick<Condition['parts'][number], 'left' | 'test'> {
  return { left: quantity, test: { kind: 'bound', op: 'at least', value: valueOf(figure, unit, currency) } };
}

function valueOf(figure: Ratio, unit: Unit, currency = 'XXX'): Value {
  const lexeme = figure.toExact();
  switch (unit) {
    case 'share':
      return { kind: 'percent', ratio: figure, lexeme };
    case 'duration':
      return { kind: 'duration', count: figure, unit: 'microsecond', business: false, lexeme };
    case 'money':
      return { kind: 'money', currency, amount: figure, lexeme };
    case 'number':
      return { kind: 'number', number: figure, lexeme };
  }
}

function tellExamples({ rows, total }: ExamplesAnswer, trace: TraceWriter): void {
  for (const { ref, values } of rows) trace.row({ ...ref, text: values.map(({ field, text }) => `${field} ${text}`).join(', ') });
  trace.leaveOut(Math.max(0, total - rows.length));
}

const MOST_ROWS = 20;
const MOST_NAMED = 5;
/** Samples shown of each stretch, and stretches whose samples are shown. */
const MOST_SAMPLES = 5;
const MOST_STRETCHES = 4;
