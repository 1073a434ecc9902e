import type { Limb } from '../../agreement/agreement';
import type { Fix } from '../finding';
import type { Reading } from '../reading';
import { Ratio } from '../../quantities/ratio';
import { totalsOf, type Cost } from '../facts/costs';
import { costsOf, farEdge, nearEdge, worseSide, type Side } from '../facts/ladder-order';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/credit-falls',
  severity: 'error',
  docs: {
    summary: 'A worse figure costs less than a better one.',
    why: 'Once the service is bad, the provider gains by making it worse. Two limbs have changed places, or a figure is wrong.',
    avoid: [
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 30% of Monthly Fee;
  below 99%, Provider must credit 15% of Monthly Fee;
  below 95%, Provider must credit 60% of Monthly Fee.`,
        without: ['If Availability'],
      },
      ...[
        `below 99.5%, Provider must credit GBP 2,000;
  below 99%, Provider must credit 10% of Monthly Fee;
  below 95%, Provider must credit 2 days of Monthly Fee.`,
        `below 99.5%, Provider must credit 2 days of Monthly Fee;
  below 99%, Provider must credit 1 day of Monthly Fee.`,
        `below 99.5%, Provider must add 10 days of service;
  below 99%, Provider must add 3 days of service.`,
        `below 99.5%, Provider incurs 5 points;
  below 99%, Provider incurs 2 points.
If 5 points are reached in a calendar quarter, Provider must "explain why" within 10 days.`,
        `below 99.5%, Provider must credit 2% of Monthly Fee for each started 0.1 percentage points below 99.5%;
  below 99%, Provider must credit 1% of Monthly Fee.`,
      ].map((limbs) => ({ text: `If Availability in a calendar month is\n  ${limbs}`, without: ['If Availability'] })),
    ],
    prefer: [
      {
        text: `If Slowest Fix in a calendar month is
  from 100 hours to 200 hours, Provider must credit 2% of Monthly Fee;
  from 201 hours to 400 hours, Provider must credit 5% of Monthly Fee.`,
        without: [],
      },
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit GBP 200;
  below 99%, Provider must credit 2 days of Monthly Fee;
  below 95%, Provider must credit 20% of Monthly Fee for each started percentage point below 95%.`,
        without: ['If Availability'],
      },
      {
        text: `If Availability in a calendar month is
  below 99.5%, Provider must credit 15% of Monthly Fee;
  below 99%, Provider must credit 30% of Monthly Fee;
  below 95%, Provider must credit 60% of Monthly Fee.`,
        without: ['If Availability'],
      },
    ],
  },
  messages: {
    falls: {
      says: '{worse} costs less than {better}, although it is the worse figure: {party} saves by letting it get worse.',
      instead: 'Let the credit grow with the miss: exchange the two.',
    },
    same: {
      says: '{worse} costs the same as {better}, so the second limb changes nothing.',
      instead: 'Raise the credit of the worse one, or take one of the two out.',
    },
  },
  *check(reading) {
    for (const { trigger } of reading.agreement.remedies) {
      if (trigger.kind !== 'ladder') continue;
      for (const [index, limb] of trigger.limbs.entries()) {
        const before = trigger.limbs[index - 1];
        const side = worseSide(reading, trigger, limb);
        if (before === undefined || side === undefined || side !== worseSide(reading, trigger, before)) continue;
        if (before.consequences[0]?.party !== limb.consequences[0]?.party) continue;
        const [own, other] = [nearEdge(limb, side), nearEdge(before, side)];
        if (own === undefined || own.kind !== other?.kind) continue;
        const farther = own.figure.compare(other.figure) * (side === 'above' ? 1 : -1);
        const [worse, better] = farther > 0 ? [limb, before] : [before, limb];
        const found = farther === 0 ? undefined : compareCosts(reading, worse, better, side);
        if (found === undefined) continue;
        yield {
          at: worse.origin,
          message: found,
          data: { worse: wordsOf(worse), better: wordsOf(better), party: worse.consequences[0]?.party },
          related: [{ message: 'The better figure.', origin: better.origin }],
          fixes: found === 'falls' ? exchanging(reading, worse, better) : [],
        };
      }
    }
  },
});

function wordsOf({ op, from, value }: Limb): string {
  const [low, high] = [from, value].map((each) => (each !== undefined && 'lexeme' in each ? each.lexeme : ''));
  return from === undefined ? `"${op} ${high ?? ''}"` : `"from ${low ?? ''} to ${high ?? ''}"`;
}

/** What is owed where the two limbs meet. Undefined where the worse one costs more, or where that hangs on what nobody knows. */
function compareCosts({ agreement }: Reading, worse: Limb, better: Limb, side: Side): 'falls' | 'same' | undefined {
  // A right, or something to do, is worth what nobody can tell: it makes up for money, unless the better figure brings it as well.
  const kinds = new Set(better.consequences.map(({ kind }) => kind));
  if (worse.consequences.some(({ kind }) => kind !== 'credit' && kind !== 'points' && !kinds.has(kind))) return undefined;
  const [less, more] = [
    totalsOf(costsOf(agreement, better, farEdge(better, worse, side))),
    totalsOf(costsOf(agreement, worse, nearEdge(worse, side))),
  ];
  if (more.isOpen) return undefined;
  let [falls, same] = [false, !less.isOpen];
  for (const key of new Set([...less.sums.keys(), ...more.sums.keys()])) {
    const compared = compareCost(less.sums.get(key), more.sums.get(key));
    if (compared > 0) return undefined;
    if (compared < 0) falls = true;
    // What grows from the one figure to the other is not the same, although it is where they meet.
    same &&= isFlat(less.sums.get(key)) && isFlat(more.sums.get(key));
  }
  const isNothing = [...more.sums.values()].every(({ most }) => most?.isZero === true);
  return falls ? 'falls' : same && !isNothing ? 'same' : undefined;
}
/** What the worse figure costs at most against what the better one costs at least. */
function compareCost(better: Cost | undefined, worse: Cost | undefined): -1 | 0 | 1 {
  const [left, right] = [better?.multiple, worse?.multiple];
  if (left !== undefined && left.of === right?.of) return right.count.compare(left.count);
  return (worse === undefined ? Ratio.ZERO : (worse.most ?? worse.least)).compare(better?.least ?? Ratio.ZERO);
}

function isFlat(cost: Cost | undefined): boolean {
  return cost === undefined || (cost.grows !== true && (cost.multiple !== undefined || cost.most?.equals(cost.least) === true));
}

/** The amounts of two limbs in one another's place; none where a limb has more than one. */
function exchanging(reading: Reading, worse: Limb, better: Limb): Fix[] {
  const [left, right] = [worse, better].map(({ consequences }) => (consequences.length === 1 ? consequences[0]?.origin : undefined));
  if (left === undefined || right === undefined) return [];
  const edits = [
    { at: left, text: reading.texts.words(right) },
    { at: right, text: reading.texts.words(left) },
  ];
  return [{ title: 'Exchange what the two limbs cost', safe: false, edits }];
}
