/** Points: who incurred how many, and when that was enough (conventions 20 and 21). */
import type { WindowPhrase } from '../../../language/agreement/agreement';
import type { Window } from './clock';
import type { Figures } from './figures';
import { fraction, plus, times, ZERO, type Fraction } from './fraction';
import { different, type Bare, type Fired, type Points } from './moments';
import { exact } from './world';

export function pointsOf(fired: readonly Fired[]): Points[] {
  const list = fired.flatMap(({ moments }) =>
    moments
      .filter(({ owes }) => owes)
      .flatMap((moment) =>
        moment.consequences.flatMap((consequence): Points[] => {
          if (consequence.kind !== 'points') return [];
          const isDoubled = consequence.doubledWhenRepeated && moment.repeated;
          return [
            {
              party: consequence.party,
              points: times(exact(consequence.points), fraction(isDoubled ? 2 : 1)),
              window: moment.window,
              moment,
            },
          ];
        }),
      ),
  );
  return list.sort((left, right) => left.moment.known - right.moment.known);
}

type Enough = (points: Fraction) => boolean;

/** Where the running total becomes enough, once in each window. */
export function pointMoments({ world }: Figures, isEnough: Enough, phrase: WindowPhrase, points: readonly Points[]): Bare[] {
  return world.windows(phrase).flatMap((window): Bare[] => {
    const totals = new Map<string, Fraction>();
    return points.flatMap(({ party, points: more, window: own, moment }): Bare[] => {
      if (own.start < window.start || own.start >= window.end) return [];
      const before = totals.get(party) ?? ZERO;
      const after = plus(before, more);
      totals.set(party, after);
      if (isEnough(before) || !isEnough(after)) return [];
      const { window: start, known, key, repeated, misses, targets } = moment;
      return [{ window: start, known, key, owes: true, fresh: true, repeated, misses, targets }];
    });
  });
}

/** Of those that hold the window's start the first that reaches its end, else the last. */
export function trailing(windows: readonly Window[], own: Window): Window | undefined {
  let found: Window | undefined;
  for (const window of windows)
    if (window.start <= own.start && own.start < window.end && (found === undefined || found.end < own.end)) found = window;
  return found;
}

/** In the window that ends with that of each point. */
export function trailingPoints({ world }: Figures, isEnough: Enough, phrase: WindowPhrase, points: readonly Points[]): Bare[] {
  const windows = world.sumWindows(phrase);
  return points.flatMap(({ party, points: more, window: own, moment }, i): Bare[] => {
    const window = trailing(windows, own);
    if (window === undefined) return [];
    let before = ZERO;
    for (const other of points.slice(0, i))
      if (other.party === party && window.start <= other.window.start && other.window.start < window.end)
        before = plus(before, other.points);
    if (isEnough(before) || !isEnough(plus(before, more))) return [];
    const { window: start, known, key, repeated, misses, targets } = moment;
    return [{ window: start, known, key, owes: true, fresh: true, repeated, misses, targets }];
  });
}

/** At the end of each window in which anybody incurred points. */
export function incurredMoments({ world }: Figures, phrase: WindowPhrase, points: readonly Points[]): Bare[] {
  return world.windows(phrase).flatMap((window): Bare[] => {
    const own = points.filter(({ window: { start } }) => window.start <= start && start < window.end);
    if (own.length === 0) return [];
    const totals = new Map<string, Fraction>();
    for (const { party, points: more } of own) totals.set(party, plus(totals.get(party) ?? ZERO, more));
    return [
      {
        window,
        known: Math.max(window.end, ...own.map(({ moment }) => moment.known)),
        key: '',
        owes: true,
        fresh: true,
        repeated: false,
        misses: different(own.flatMap(({ moment }) => moment.misses)),
        targets: [...new Set(own.flatMap(({ moment }) => moment.targets))],
        points: totals,
      },
    ];
  });
}
