import {
  instants,
  rowTestOf,
  toExactNumber,
  type Comparison,
  type RowSource,
  type StatesAnswer,
  type StatesRequest,
  type Test,
} from '../../language/index';
import { latestOf, rowsThat } from './row-table';

/** Runs of like samples; see `StatesRequest`. */
export function statesFromRows(request: StatesRequest, source: RowSource): StatesAnswer {
  const { table } = source;
  const at = instants(table, request.dated);
  const testOf = (test: Test): ((row: number) => boolean) => rowTestOf({ join: 'and', parts: [about(request, test)] }, source);
  const where = rowTestOf(request.where, source);
  const opens = testOf(request.opens);
  const closes = request.closes === undefined ? undefined : testOf(request.closes);
  const isSample = asksWhetherGiven(request) ? () => true : testOf({ kind: 'given', negated: false });
  const rows = rowsThat(table.count, (row) => !Number.isNaN(at[row] ?? NaN) && where(row) && isSample(row));
  const runs = new Runs(request.every === undefined ? Infinity : toExactNumber(request.every));
  const inOrder = sortByTime(rows, at);
  for (let i = 0; i < inOrder.length;) {
    const instant = at[inOrder[i] ?? 0] ?? 0;
    let anyOpens = false;
    let allClose = true;
    for (; i < inOrder.length && at[inOrder[i] ?? 0] === instant; i++) {
      const row = inOrder[i] ?? 0;
      anyOpens = opens(row) || anyOpens;
      allClose &&= closes === undefined || closes(row);
    }
    runs.add(instant, (anyOpens ? 1 : 0) | ((closes === undefined ? !anyOpens : allClose) ? 2 : 0));
  }
  return { kind: 'states', ...runs.arrays(), lastInstant: latestOf(table, [request.dated]) };
}

function about({ field }: StatesRequest, test: Test): Comparison {
  const nowhere = { line: 0, character: 0 };
  return { left: { kind: 'field', name: field }, test, origin: { uri: '', start: nowhere, end: nowhere, offset: 0, length: 0 } };
}

/** A test that asks whether the field is given makes a sample of every row. */
export function asksWhetherGiven({ opens, closes }: Pick<StatesRequest, 'opens' | 'closes'>): boolean {
  return opens.kind === 'given' || closes?.kind === 'given';
}

function sortByTime(rows: Int32Array, at: Float64Array): Int32Array {
  for (let i = 1; i < rows.length; i++) {
    // Samples mostly lie in order of time already.
    if ((at[rows[i] ?? 0] ?? 0) < (at[rows[i - 1] ?? 0] ?? 0))
      return rows.slice().sort((left, right) => (at[left] ?? 0) - (at[right] ?? 0));
  }
  return rows;
}

/** Runs of samples in the making. */
class Runs {
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private readonly samples: number[] = [];
  private readonly code: number[] = [];

  constructor(private readonly every: number) {}

  add(instant: number, code: number): void {
    const run = this.first.length - 1;
    const previous = this.last[run];
    if (previous !== undefined && this.code[run] === code && !this.isFar(previous, instant)) {
      this.last[run] = instant;
      this.samples[run] = (this.samples[run] ?? 0) + 1;
      return;
    }
    this.first.push(instant);
    this.last.push(instant);
    this.samples.push(1);
    this.code.push(code);
  }

  arrays(): Pick<StatesAnswer, 'first' | 'last' | 'samples' | 'code'> {
    const { first, last, samples, code } = this;
    return {
      first: Float64Array.from(first),
      last: Float64Array.from(last),
      samples: Float64Array.from(samples),
      code: Uint8Array.from(code),
    };
  }

  private isFar(previous: number, next: number): boolean {
    return (next - previous) * 2 > this.every * 3;
  }
}
