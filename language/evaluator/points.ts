import type { RemedyEvent } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import type { Window } from '../quantities/window';
import { applied } from './conventions';
import { whyOf } from './judgement';
import type { Ledger } from './measured';
import type { Firing, Moment } from './moments';
import type { Outcome } from './outcome';
import { placeOf } from './places';
import { trailingWindow } from './trailing';
import { mergeTraces } from './verdicts';
import { counted, numberText } from './wording';

/** Points of a party at a moment. */
export interface Incurred {
  readonly party: string;
  readonly points: Ratio;
  readonly moment: Moment;
  readonly outcome: Outcome['points'][number];
}

/** All points, in order of time; doubled for the second and each later consecutive miss where the agreement says so (convention 21). */
export function pointsOf(ledger: Ledger, firings: readonly Firing[]): Incurred[] {
  const incurred = firings.flatMap(({ version, moments }) =>
    moments
      .filter(({ owes }) => owes)
      .flatMap((moment) => {
        const consequences = moment.limb?.consequences ?? version.sentence.consequences;
        return consequences.flatMap((consequence): Incurred[] => {
          if (consequence.kind !== 'points') return [];
          const { party, origin, doubledWhenRepeated } = consequence;
          if (doubledWhenRepeated) applied(ledger, 'doubled', origin);
          const isDoubled = doubledWhenRepeated && moment.repeated;
          const points = isDoubled ? consequence.points.times(TWO) : consequence.points;
          const doubled = isDoubled ? ['It was missed in the window before as well, so the points double.'] : [];
          const step = isDoubled ? [`2 × ${numberText(consequence.points)} = ${counted(points, 'point')}`] : [];
          const sentences = [...moment.sentences, ...doubled, `${party} incurs ${counted(points, 'point')}.`];
          const why = whyOf(placeOf(origin), moment.trace, sentences, step);
          return [{ party, points, moment, outcome: { party, window: moment.window.id, points: points.toExact(), why } }];
        });
      }),
  );
  return incurred.sort((left, right) => (left.moment.known < right.moment.known ? -1 : left.moment.known > right.moment.known ? 1 : 0));
}

/** Each window in which points were incurred, when it ends, with what each party has. */
export function incurredMoments(ledger: Ledger, event: Extract<RemedyEvent, { kind: 'incurred' }>, points: readonly Incurred[]): Moment[] {
  return ledger.windows(event.window).flatMap((window): Moment[] => {
    const own = points.filter(({ moment: { window: at } }) => window.start <= at.start && at.start < window.end);
    if (own.length === 0) return [];
    const totals = new Map<string, Ratio>();
    for (const { party, points: more } of own) totals.set(party, (totals.get(party) ?? Ratio.ZERO).plus(more));
    const known = own.reduce((latest, { moment }) => (moment.known > latest ? moment.known : latest), window.end);
    const sentences = own.flatMap(({ party, points: more, moment }) => [
      ...moment.sentences,
      `So ${party} incurs ${counted(more, 'point')} for ${moment.window.label}.`,
    ]);
    return [
      {
        window,
        known,
        key: '',
        owes: true,
        fresh: true,
        repeated: false,
        misses: [...new Set(own.flatMap(({ moment }) => moment.misses))],
        targets: [...new Set(own.flatMap(({ moment }) => moment.targets))],
        points: totals,
        sentences,
        trace: mergeTraces(own.map(({ moment }) => moment.trace)),
      },
    ];
  });
}

type PointsReached = Extract<RemedyEvent, { kind: 'points' }>;

/** The number itself is enough, unless there must be more. */
function isEnough({ count, beyond }: PointsReached, points: Ratio): boolean {
  return beyond === true ? points.compare(count) > 0 : points.compare(count) >= 0;
}

function reachedText({ count, beyond }: PointsReached, party: string, points: Ratio, { label }: Window): string {
  const enough = beyond === true ? `which is above ${numberText(count)}` : `and ${numberText(count)} are reached`;
  return `${party} then has ${counted(points, 'point')} in ${label}, ${enough}.`;
}

/** Where the running total of a party's points reaches the number: once in each window, and of rolling windows in the one that ends there. */
export function pointMoments(ledger: Ledger, event: PointsReached, points: readonly Incurred[]): Moment[] {
  if (event.window.kind === 'rolling') return trailingMoments(ledger, event, points);
  const moments: Moment[] = [];
  for (const window of ledger.windows(event.window)) {
    const totals = new Map<string, Ratio>();
    for (const { party, points: more, moment } of points) {
      if (moment.window.start < window.start || moment.window.start >= window.end) continue;
      const before = totals.get(party) ?? Ratio.ZERO;
      const after = before.plus(more);
      totals.set(party, after);
      if (isEnough(event, before) || !isEnough(event, after)) continue;
      moments.push(reachedBy(moment, reachedText(event, party, after, window)));
    }
  }
  return moments;
}

/** The windows overlap, so each point is looked at once, with those before it in the window that ends with its day. */
function trailingMoments(ledger: Ledger, event: PointsReached, points: readonly Incurred[]): Moment[] {
  applied(ledger, 'trailing');
  const windows = ledger.sumWindows(event.window);
  return points.flatMap(({ party, points: more, moment }, index): Moment[] => {
    const window = trailingWindow(windows, moment.window);
    if (window === undefined) return [];
    const earlier = points
      .slice(0, index)
      .filter(({ party: other, moment: { window: at } }) => other === party && window.start <= at.start && at.start < window.end);
    const before = Ratio.sum(earlier.map((each) => each.points));
    const after = before.plus(more);
    return isEnough(event, before) || !isEnough(event, after) ? [] : [reachedBy(moment, reachedText(event, party, after, window))];
  });
}

/** What followed on the step of a ladder that brought the points does not follow again. */
function reachedBy({ window, known, key, repeated, misses, targets, trace, sentences }: Moment, reached: string): Moment {
  return { window, known, key, owes: true, fresh: true, repeated, misses, targets, sentences: [...sentences, reached], trace };
}

const TWO = Ratio.of(2);
