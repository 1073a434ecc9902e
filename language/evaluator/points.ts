import type { RemedyEvent } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { applied } from './conventions';
import { whyOf } from './judgement';
import type { Ledger } from './measured';
import type { Firing, Moment } from './moments';
import type { Outcome } from './outcome';
import { placeOf } from './places';
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

/** Where the running total of a party's points reaches the number, once in each window that it is counted over. */
export function pointMoments(ledger: Ledger, event: Extract<RemedyEvent, { kind: 'points' }>, points: readonly Incurred[]): Moment[] {
  const moments: Moment[] = [];
  for (const window of ledger.windows(event.window)) {
    const totals = new Map<string, Ratio>();
    for (const { party, points: more, moment } of points) {
      if (moment.window.start < window.start || moment.window.start >= window.end) continue;
      const before = totals.get(party) ?? Ratio.ZERO;
      const after = before.plus(more);
      totals.set(party, after);
      if (before.compare(event.count) >= 0 || after.compare(event.count) < 0) continue;
      const sentences = [
        ...moment.sentences,
        `${party} then has ${counted(after, 'point')} in ${window.label}, and ${numberText(event.count)} are reached.`,
      ];
      // What followed on the step of a ladder that brought the points does not follow again.
      const { window: own, known, key, repeated, misses, targets, trace } = moment;
      moments.push({ window: own, known, key, owes: true, fresh: true, repeated, misses, targets, sentences, trace });
    }
  }
  return moments;
}

const TWO = Ratio.of(2);
