import type { Aggregate, Condition } from '../agreement/agreement';
import { covers, normalise, union, type Interval } from '../quantities/intervals';
import { fromExactNumber } from '../quantities/exact-number';
import { Ratio } from '../quantities/ratio';
import { excludedTimes, mergedTime, offHours, unreadableExclusion, type ExcludedTime, type Gauge, type Terms } from './gauge';
import type { Histogram } from './histogram';
import type { Inquiry } from './inquiry';
import { undetermined, WAITING, type Magnitude, type Unit } from './magnitude';
import type { Cells, Dated, TallyAnswer } from './observations';
import { tellRecords, type ToldRecords } from './record-trace';
import { datedOf, measuresOf, tallyRequest, unreadablePause, type RecordQuestion } from './requests';
import { micros, type Span } from './span';
import { atLeastFigure, tellDecisiveRows, tellRowsLeftOut, type Decisive } from './sample-rows';
import { recordSteps, type CountedRecords } from './record-steps';
import { countBelow, type StepFigures, type StepGrid } from './step-grid';
import { joinedSteps, TallyTable, type TallySlice } from './tally-table';
import type { TraceWriter } from './trace';
import { conditionText } from './wording';

/** What is made of the records of a window: a share of them, how many there are, or an aggregate of a quantity of each. */
export type RecordFigure =
  { readonly kind: 'share' } | { readonly kind: 'count' } | { readonly kind: 'aggregate'; readonly how: Aggregate };

/** A figure over records, pooled over the window (convention 10). Records dated in excluded time are left out. */
export class RecordGauge implements Gauge, CountedRecords {
  private readonly tables = new Map<string, TallyTable | undefined>();
  private datedBy: { readonly dated: Dated | undefined } | undefined;
  private trouble: { readonly reason: string | undefined } | undefined;
  private excludedList: readonly ExcludedTime[] | undefined;
  private away: readonly Interval<number>[] | undefined;

  constructor(
    private readonly inquiry: Inquiry,
    private readonly figure: RecordFigure,
    private readonly question: RecordQuestion,
    private readonly terms: Terms,
    readonly unit: Unit,
  ) {}

  get isPlainShare(): boolean {
    return this.figure.kind === 'share' && this.terms.weightedBy === undefined;
  }

  get atLeast(): number {
    return this.terms.atLeast ?? 1;
  }

  get until(): number {
    return Math.min(this.inquiry.span.end, this.inquiry.cap ?? Infinity);
  }

  ask(): boolean {
    if (this.dated === undefined) return true;
    return this.exclusions() !== undefined && this.table(this.terms.edges) !== undefined;
  }

  reckon({ start, end }: Span): Magnitude {
    const problem = this.problem();
    if (problem !== undefined) return undetermined(problem);
    const slice = this.slice(start, end);
    return slice === undefined ? WAITING : this.figureOf(slice);
  }

  explain(span: Span, trace: TraceWriter): void {
    const problem = this.problem();
    const slice = problem === undefined ? this.slice(span.start, span.end) : undefined;
    if (problem !== undefined) trace.say(problem);
    if (slice === undefined) return;
    const figure = this.figureOf(slice);
    const { dated } = this;
    tellRecords({ ...this.told(), dated }, span, slice, figure, trace);
    if (!trace.wantsRows || dated === undefined) return;
    const request = tallyRequest(this.inquiry, this.question, dated, { kind: 'at', boundaries: [] });
    if (request === undefined) return;
    if (slice.count > 0) tellDecisiveRows(this.inquiry, request, span, this.decisive(slice, figure), trace);
    const { whose } = this.measurable();
    if (whose === undefined) return;
    const names = whose.parts.map(({ left }) => left.name).join(' or no ');
    tellRowsLeftOut(this.inquiry, request, span, { whose, words: `no ${names}` }, trace);
  }

  expectSteps(grid: StepGrid): void {
    this.inquiry.expectSteps(this.key, grid);
  }

  steps(grid: StepGrid): StepFigures | undefined {
    return recordSteps(this, grid);
  }

  recordedUntil(grid: StepGrid): number | undefined {
    const last = this.tallyIn(grid.cells)?.last;
    return last === undefined ? undefined : micros(last) + 1;
  }

  /** The figure of a slice of records; not determined when there are none, or fewer than agreed (convention 11). */
  figureOf(slice: TallySlice): Magnitude {
    const { records } = this.question.set;
    const least = this.terms.atLeast;
    if (least !== undefined && slice.count < least)
      return undetermined(`There are ${slice.count} ${records}, fewer than the ${least} it takes.`);
    switch (this.figure.kind) {
      case 'count':
        return { value: Ratio.of(slice.count) };
      case 'share': {
        const { weight, hitWeight } = slice;
        this.inquiry.note(
          10,
          'A percentage of records is pooled over its window: every record counts alike, unless the agreement weights them.',
        );
        if (slice.count === 0) return undetermined(`There are no ${records} to count.`);
        if (weight === undefined || hitWeight === undefined) return { value: Ratio.of(slice.hits, slice.count) };
        return weight.isZero ? undetermined(`The ${records} have no weight.`) : { value: hitWeight.dividedBy(weight) };
      }
      case 'aggregate': {
        const histogram = slice.histogram();
        if (histogram === undefined || histogram.total === 0) {
          return this.figure.how.kind === 'total' ? { value: Ratio.ZERO } : undetermined(`There are no ${records} to measure.`);
        }
        noteRank(this.inquiry, this.figure.how, this.terms);
        const value = aggregateOf(histogram, this.figure.how, this.terms);
        return value === undefined ? undetermined(`The ${records} have no weight.`) : { value };
      }
    }
  }

  leftOut(): readonly Interval<number>[] | undefined {
    const list = this.exclusions();
    if (list === undefined) return undefined;
    const { span } = this.inquiry;
    this.away ??= normalise(union(mergedTime(list), offHours(this.inquiry, this.terms, span.start, span.end)));
    return this.away;
  }

  tallyIn(cells: Cells): TallyAnswer | undefined {
    const { dated } = this;
    const request = dated === undefined ? undefined : tallyRequest(this.inquiry, this.question, dated, cells);
    return request === undefined ? undefined : this.inquiry.book.look(request);
  }

  problem(): string | undefined {
    const { records } = this.question.set;
    if (this.dated === undefined) return `The agreement does not say by which time ${records} count.`;
    const list = this.exclusions();
    if (list === undefined) return this.inquiry.unreadable(records);
    // Once the exclusions are there, nothing about it changes.
    this.trouble ??= {
      reason:
        this.inquiry.unreadable(records) ??
        unreadablePause(this.inquiry, measuresOf(this.question)) ??
        unreadableExclusion(this.inquiry, list),
    };
    return this.trouble.reason;
  }

  /** The rows worth looking at: of a share the fewer ones, of a high percentile those that reach it, else any. */
  private decisive(slice: TallySlice, { value }: Magnitude): Decisive {
    const { figure, question } = this;
    if (figure.kind === 'share' && question.whose !== undefined) {
      const hit = slice.hits * 2 <= slice.count;
      return { whose: question.whose, hit, words: `for which '${conditionText(question.whose)}' ${hit ? 'holds' : 'does not hold'}` };
    }
    const isHigh = figure.kind === 'aggregate' && (figure.how.kind === 'percentile' || figure.how.kind === 'highest');
    if (!isHigh || question.value === undefined || value === undefined) return { ...this.measurable(), words: 'that were counted' };
    const part = atLeastFigure(question.value, value, this.unit, this.inquiry.agreement.currency);
    return { whose: { join: 'and', parts: [{ ...part, origin: question.set.origin }] }, hit: true, words: 'that reach it' };
  }

  /** Which records an aggregate can be made of: those whose quantity and whose weight are given (convention 11). */
  private measurable(): { readonly whose?: Condition; readonly hit?: true } {
    const { value, weight, set } = this.question;
    const names = [...(value === undefined ? [] : [value]), ...(weight === undefined ? [] : [{ kind: 'field' as const, name: weight }])];
    if (names.length === 0) return {};
    const parts = names.map((left) => ({ left, test: { kind: 'given' as const, negated: false }, origin: set.origin }));
    return { whose: { join: 'and', parts }, hit: true };
  }

  private get dated(): Dated | undefined {
    this.datedBy ??= { dated: datedOf(this.inquiry, this.question) };
    return this.datedBy.dated;
  }

  private told(): Omit<ToldRecords, 'dated'> {
    const { question, unit, figure, terms } = this;
    const how = figure.kind === 'aggregate' ? figure.how : figure.kind;
    const { calendars, weightedBy, interpolated } = terms;
    return { question, how, unit, excluded: this.exclusions() ?? [], calendars, weightedBy, interpolated };
  }

  /** Equal for questions that the same counts answer. */
  private get key(): string {
    const { set, whose, value, weight } = this.question;
    return JSON.stringify([set.records, set.datedBy, set.where, whose, value, weight], (name, part: unknown) =>
      name === 'origin' ? undefined : part,
    );
  }

  private exclusions(): readonly ExcludedTime[] | undefined {
    this.excludedList ??= excludedTimes(this.inquiry, this.terms, ({ as }) => as === undefined);
    return this.excludedList;
  }

  private slice(start: number, end: number): TallySlice | undefined {
    const { edges } = this.terms;
    const isOnGrid = isAmong(edges, start) && isAmong(edges, end);
    const until = Math.min(end, Math.max(start, this.inquiry.cap ?? Infinity));
    return this.table(isOnGrid ? edges : [start, end])?.slice(start, until);
  }

  private table(edges: readonly number[]): TallyTable | undefined {
    const key = edges === this.terms.edges ? 'windows' : edges.join(' ');
    if (this.tables.has(key)) return this.tables.get(key);
    const table = this.tableOf(edges);
    // What is not known yet is asked for once, not for each window again.
    this.tables.set(key, table);
    return table;
  }

  private tableOf(edges: readonly number[]): TallyTable | undefined {
    const away = this.leftOut();
    if (away === undefined) return undefined;
    const cut = cutEdges(edges, away, this.inquiry.cap);
    const grid = this.question.value === undefined ? this.inquiry.expectedSteps(this.key) : undefined;
    const isWhole = grid !== undefined && cut.every((edge) => grid.startOf(grid.indexAt(edge)) === edge);
    const answer = isWhole
      ? joinedSteps(this.tallyIn(grid.cells), grid, cut)
      : this.tallyIn({ kind: 'at', boundaries: cut.map(fromExactNumber) });
    if (answer === undefined) return undefined;
    return new TallyTable(answer, cut, (cell) => !covers(away, cut[cell] ?? 0));
  }
}

function isAmong(edges: readonly number[], moment: number): boolean {
  return edges[countBelow(edges, moment, false)] === moment;
}

/** The edges, and between the first and the last of them those of the time left out and the end of what is looked at. */
function cutEdges(edges: readonly number[], away: readonly Interval<number>[], cap: number | undefined): readonly number[] {
  const [first, last] = [edges.at(0) ?? 0, edges.at(-1) ?? 0];
  const all = new Set(edges);
  const add = (edge: number): void => {
    if (edge > first && edge < last) all.add(edge);
  };
  for (const { start, end } of away) {
    add(start);
    add(end);
  }
  if (cap !== undefined) add(cap);
  return [...all].sort((left, right) => left - right);
}

/** Says which of the ways to take a percentile or a median was taken. */
export function noteRank(inquiry: Inquiry, how: Aggregate, { interpolated }: Pick<Terms, 'interpolated'>): void {
  if (how.kind === 'median') inquiry.note(12, 'The median of an even number of values is the mean of the middle two.');
  if (how.kind !== 'percentile') return;
  inquiry.note(
    12,
    interpolated
      ? 'Percentiles are interpolated between the two nearest values.'
      : 'A percentile is the value of the nearest rank: the ⌈p·n⌉-th of n values in ascending order.',
  );
}

/** An aggregate of exact values; undefined where all weights are zero. */
export function aggregateOf(histogram: Histogram, how: Aggregate, terms: Pick<Terms, 'interpolated' | 'weightedBy'>): Ratio | undefined {
  switch (how.kind) {
    case 'highest':
      return histogram.highest;
    case 'lowest':
      return histogram.lowest;
    case 'total':
      return terms.weightedBy === undefined ? histogram.sum() : histogram.weighted().sum;
    case 'median':
      return histogram.median();
    case 'percentile':
      return terms.interpolated ? histogram.interpolated(how.rank) : histogram.percentile(how.rank);
    case 'average': {
      if (terms.weightedBy === undefined) return histogram.sum().dividedBy(Ratio.of(histogram.total));
      const { sum, weight } = histogram.weighted();
      return weight.isZero ? undefined : sum.dividedBy(weight);
    }
  }
}
