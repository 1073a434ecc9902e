import { fromExactNumber } from '../quantities/exact-number';
import type { Instant } from '../quantities/instant';
import { requestKey, type Answer, type DataReport, type Observations, type Request } from './observations';
import { timeOfName } from './window-names';

/** `first` is no later than the first record. */
export interface Reach {
  readonly first: Instant;
  readonly last: Instant;
}

type AnswerTo<R extends Request> = Extract<Answer, { kind: R['kind'] }>;

/**
 * The answers at hand. A request that has none is noted in `needs`, once, and the figure that asked waits.
 *
 * Invariant: only answers that were asked for count towards `last`, so leftovers in a cache never change a figure.
 */
export class AnswerBook {
  private readonly missing = new Map<string, Request>();
  private readonly reaches = new Map<string, Reach>();
  private latest: Instant | undefined;

  constructor(
    private readonly observations: Observations,
    private readonly timeZone: string,
  ) {}

  /** Requests without an answer, in the order in which they came up. */
  get needs(): readonly Request[] {
    return [...this.missing.values()];
  }

  /** The last instant any answer speaks of. */
  get last(): Instant | undefined {
    return this.latest;
  }

  /**
   * The answer, or undefined when it has still to be fetched. Announcements (`plans`) speak of times to come, so they do not
   * show how far the data go.
   */
  look<R extends Request>(request: R, speaksOf: 'facts' | 'plans' = 'facts'): AnswerTo<R> | undefined {
    const key = requestKey(request);
    const answer = this.observations.answers.get(key);
    if (!isAnswerTo(request, answer)) {
      this.missing.set(key, request);
      return undefined;
    }
    const last = lastOf(request, answer, this.timeZone);
    if (speaksOf === 'facts' && last !== undefined) {
      if (this.latest === undefined || last > this.latest) this.latest = last;
      if ('records' in request) this.reach(request.records, firstOf(request, answer) ?? last, last);
    }
    return answer;
  }

  /** From when to when the records speak, as far as the answers show. */
  reachOf(records: string): Reach | undefined {
    return this.reaches.get(records);
  }

  report(name: string): DataReport | undefined {
    return this.observations.data.get(name);
  }

  get reports(): ReadonlyMap<string, DataReport> {
    return this.observations.data;
  }

  private reach(records: string, first: Instant, last: Instant): void {
    const known = this.reaches.get(records);
    this.reaches.set(records, {
      first: known !== undefined && known.first < first ? known.first : first,
      last: known !== undefined && known.last > last ? known.last : last,
    });
  }
}

function isAnswerTo<R extends Request>(request: R, answer: Answer | undefined): answer is AnswerTo<R> {
  return answer !== undefined && answer.kind === request.kind;
}

/** A sample due every so often still speaks for one interval, a ready-made figure for its window; anything else for its own instant. */
function lastOf(request: Request, answer: Answer, timeZone: string): Instant | undefined {
  switch (answer.kind) {
    case 'states': {
      const last = answer.last.at(-1);
      if (last === undefined) return answer.lastInstant;
      return fromExactNumber(last) + (request.kind === 'states' ? (request.every ?? 0n) : 0n);
    }
    case 'series':
      return answer.points.reduce<Instant | undefined>((latest, { window, at }) => {
        const last = timeOfName(window, timeZone)?.end ?? at;
        return last !== undefined && (latest === undefined || last > latest) ? last : latest;
      }, undefined);
    case 'examples':
      return undefined;
    case 'tally':
    case 'in-time':
      // What happens on the first instant of a window belongs to that window, so it has begun.
      return answer.last === undefined ? undefined : answer.last + 1n;
    case 'extent':
    case 'rows':
      return answer.last;
  }
}

/** A moment that no record of the answer is before; of counts, where their first cell begins. */
function firstOf(request: Request, answer: Answer): Instant | undefined {
  switch (answer.kind) {
    case 'states':
      return answer.first[0] === undefined ? undefined : fromExactNumber(answer.first[0]);
    case 'tally':
    case 'in-time': {
      const [cell] = answer.cell;
      if (cell === undefined || !('cells' in request)) return undefined;
      const { cells } = request;
      return cells.kind === 'at' ? cells.boundaries[cell] : cells.origin + cells.step * fromExactNumber(cell);
    }
    case 'rows': {
      const moments = [...answer.table.columns.values()].flatMap((column) => (column.kind === 'instant' ? [...column.at] : []));
      const first = moments.reduce((least, at) => (at < least ? at : least), Infinity);
      return Number.isFinite(first) ? fromExactNumber(first) : undefined;
    }
    case 'extent':
      return answer.first;
    case 'series':
    case 'examples':
      return undefined;
  }
}
