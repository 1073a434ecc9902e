/** Sentences about what follows: ladders, repeated misses, credits of all kinds, points, limits, claims, returns. */
import fc from 'fast-check';
import { anyWindow, length, lengthText, plainWindow, type Frame } from './arbitrary-frame';
import type { TargetName } from './arbitrary-targets';
import { secondsOf } from './clock';

/** A sentence that speaks of targets. */
export type AboutTargets = (targets: readonly TargetName[], frame: Frame) => string;
/** What follows, after the targets that its condition names. */
type Following = AboutTargets;

export const plain = (...texts: readonly string[]): fc.Arbitrary<Following> =>
  fc.constantFrom(...texts).map(
    (text): Following =>
      () =>
        text,
  );

// ── amounts and consequences ──────────────────────────────────────────────────────────────────────────────────────

const sums = plain(
  '10% of Fee',
  '33.33% of Fee',
  '150% of Fee',
  '7% of Rent',
  'EUR 250',
  'EUR 0.005',
  'EUR 99,999,999,999.99',
  '20% of the amount at risk',
  '2 days of Fee',
  '1 month of Rent',
  '0.5 days of Rent',
  '2.5% of 12 months of Rent',
  'the amount at risk',
);

/** What is allocated to one of the targets; the language refuses it where nothing is. */
const allocated: fc.Arbitrary<Following> = fc.tuple(fc.constantFrom('', '50% of ', '12.5% of '), fc.nat(9)).map(
  ([share, pick]): Following =>
    (targets) =>
      `${share}the amount allocated to ${targets[pick % Math.max(1, targets.length)]?.name ?? 'Keep Alpha'}`,
);

/** What an amount for each of something comes to at most. */
const upTo = fc.constantFrom(
  '',
  '',
  ', up to 5% of Fee',
  ', up to EUR 20',
  ', up to EUR 10.105',
  ', up to 2 days of Rent',
  ', up to 1% of Site Fee',
);

/** For each record, where a target is about records. */
const perRecord: fc.Arbitrary<Following> = fc
  .tuple(fc.constantFrom('EUR 10.10', '0.5% of Fee', 'EUR 3'), fc.constantFrom('', '', ' where Priority is P1'), upTo)
  .map(([sum, where, most]): Following => (targets) => {
    const records = targets.find((target) => target.records !== undefined)?.records;
    return records === undefined ? sum : `${sum} for each of ${records}${records === 'Tickets' ? where : ''} that missed it${most}`;
  });

/** A share of the fee for the one value that something is for each of. */
const perSite: fc.Arbitrary<Following> = fc.constantFrom('10% of', '2 days of', '100% of').map(
  (share): Following =>
    (targets) =>
      `${share} ${targets.some(({ group }) => group === 'Site') ? 'Site Fee' : 'Fee'}`,
);

/** Days of service instead of money, for all services or for one. */
const days: fc.Arbitrary<Following> = fc
  .tuple(
    fc.constantFrom('3 days', '0.5 days', '0.005 days', '1 week', '20 hours', '1 day'),
    fc.constantFrom('', '', ' to Portal', ' to Hotline'),
    fc.constantFrom('', '', 'records', 'late', 'beyond'),
    fc.constantFrom('', 'started ', 'complete '),
    fc.constantFrom('above', 'below'),
  )
  .map(([count, to, per, rounding, side]): Following => (targets) => {
    const [records, late] = [
      targets.find((target) => target.records !== undefined)?.records,
      targets.find((one) => one.late !== undefined)?.late,
    ];
    const beyond = targets.find((target) => target.beyond !== undefined)?.beyond;
    const each =
      per === 'records' && records !== undefined
        ? ` for each of ${records} that missed it`
        : per === 'late' && late !== undefined
          ? ` for each ${rounding}${late} late`
          : per === 'beyond' && beyond !== undefined
            ? ` for each ${rounding}${beyond.unit} ${side} ${beyond.value}`
            : '';
    return `${count} of service${to}${each}`;
  });

/** By how late something was. */
const perLate: fc.Arbitrary<Following> = fc
  .tuple(fc.constantFrom('', 'started ', 'complete '), fc.constantFrom('EUR 7', '0.5% of Fee'), upTo)
  .map(([rounding, sum, most]): Following => (targets) => {
    const late = targets.find((target) => target.late !== undefined)?.late;
    return late === undefined ? sum : `${sum} for each ${rounding}${late} late${most}`;
  });

/** For each hour or percentage point beyond the promise, where it has one. */
const perUnit: fc.Arbitrary<Following> = fc
  .tuple(
    fc.constantFrom('', 'started ', 'complete '),
    fc.constantFrom('', '', '0.1 ', '3 '),
    fc.constantFrom('above', 'below'),
    fc.constantFrom('EUR 7', '1% of Fee'),
    fc.tuple(upTo, fc.constantFrom('', '', '0.1% of the time')),
  )
  .map(([rounding, size, side, sum, [most, share]]): Following => (targets) => {
    const about = targets.find((target) => target.beyond !== undefined);
    if (about?.beyond === undefined) return sum;
    const { unit, value } = about.beyond;
    const from = share !== '' && unit === 'hour' && about.records === undefined ? share : value;
    return `${sum} for each ${rounding}${size}${unit}${size === '' ? '' : 's'} ${side} ${from}${most}`;
  });

const amount: fc.Arbitrary<Following> = fc.oneof(
  { weight: 4, arbitrary: sums },
  { weight: 2, arbitrary: perRecord },
  { weight: 2, arbitrary: perUnit },
  { weight: 1, arbitrary: allocated },
  { weight: 2, arbitrary: perSite },
  { weight: 2, arbitrary: perLate },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '2 times Fee for the time in Break',
          '25 times Rent for the time in Outage',
          '25 times Rent for the time in Outage above 0.05% of the time',
          '3 times Rent for the time in Outage above 30 minutes',
          '0.1 times Fee for the time in Trouble',
        ),
        upTo,
      )
      .map(
        ([sum, most]): Following =>
          () =>
            `${sum}${most}`,
      ),
  },
);

const party = fc.constantFrom('Provider', 'Provider', 'Provider', 'Customer');
const other = (name: string): string => (name === 'Provider' ? 'Customer' : 'Provider');

const consequence: fc.Arbitrary<Following> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(party, fc.constantFrom('credit', 'credit', 'pay'), amount).map(
      ([who, verb, what]): Following =>
        (targets, frame) =>
          `${who} must ${verb} ${what(targets, frame)}`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(party, days).map(
      ([who, what]): Following =>
        (targets, frame) =>
          `${who} must add ${what(targets, frame)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        party,
        fc.constantFrom('', '', ' on notice of 30 days', ' on notice of 1 month', ' on notice of 4 business days of Hours'),
        fc.constantFrom('', '', ' within 30 days', ' within 2 months', ' within 36 hours', ' within 3 business days of Hours'),
        fc.constantFrom('', '', ' after the end of the calendar month', ' after the end of the contract quarter'),
        fc.constantFrom('', '', '', '', '', '30 days', '1 week', '2 business days of Nights', '1 day'),
        fc.constantFrom('', ', as recorded by Cured of Claims', ', as recorded by Cured of Claims'),
      )
      .map(([who, notice, within, after, cure, recorded]): Following => {
        const unless = cure === '' ? '' : ` unless ${who} cures the miss within ${cure} after notice${recorded}`;
        return () => `${other(who)} may terminate${notice}${within}${within === '' ? '' : after}${unless}`;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('', ' within 10 days', ' within 1 week', ' within 2 business days of Nights')).map(
      ([within]): Following =>
        () =>
          `Provider must "explain itself"${within}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(party, length, fc.constantFrom('30 minutes', '24 hours', '36 hours', '90 seconds', '2 days')).map(
      ([who, first, second]): Following =>
        (_, frame) =>
          `${who} must "inform the manager" within ${lengthText(frame, first)} and "inform the board" within ${second}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(party, fc.constantFrom('1 day', '2 days', '1 week', '1 month', '36 hours', '10 hours'), fc.nat(9))
      .map(([who, every, pick]): Following => (targets) => {
        const until = targets[pick % Math.max(1, targets.length)]?.name ?? 'Keep Alpha';
        return `${who} must "report progress" every ${every} until ${until} is met`;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(party, fc.constantFrom('1 point', '2.5 points', '4 points'), fc.constantFrom('', ', doubled when repeated')).map(
      ([who, points, twice]): Following =>
        () =>
          `${who} incurs ${points}${twice}`,
    ),
  },
);

// ── remedies ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Repeated = (target: TargetName | undefined, frame: Frame) => string;
const once: Repeated = () => '';
const nth: fc.Arbitrary<Repeated> = fc
  .tuple(
    fc.constantFrom('the 1st', 'the 2nd', 'the 3rd', 'at least the 2nd', 'at least the 3rd'),
    fc.constantFrom('a calendar month', 'a contract quarter', 'a calendar week', undefined, undefined),
    fc.integer({ min: 10, max: 11 }),
  )
  .map(
    ([number, inside, index]): Repeated =>
      (_, frame) =>
        ` for ${number} time in ${inside ?? anyWindow(frame, index)}`,
  );
/** In a row of windows, for targets that are judged in such. */
const inARow: fc.Arbitrary<Repeated> = fc
  .tuple(fc.constantFrom('2', '3', 'any 1 of 3', 'any 2 of 3', 'any 2 of 4', 'any 3 of 4'), fc.nat(9))
  .map(
    ([times, index]): Repeated =>
      (target, frame) =>
        target?.window === undefined || target.isEach
          ? ''
          : ` in ${times} consecutive ${index > 6 ? plainWindow(frame, index) : target.window}s`,
  );
export const repetition: fc.Arbitrary<Repeated> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(once) },
  { weight: 3, arbitrary: inARow },
  { weight: 2, arbitrary: nth },
);

/** `by more than 4 hours`, where time is what was promised. */
const margin = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: length });
const notified = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('Customer', 'Provider') },
);
const event = fc.tuple(fc.nat(9), repetition, margin, notified);
const events: fc.Arbitrary<AboutTargets> = fc
  .record({
    events: fc.oneof({ weight: 2, arbitrary: fc.tuple(event) }, { weight: 1, arbitrary: fc.tuple(event, event) }),
    join: fc.constantFrom('and', 'or'),
    consequences: fc.array(consequence, { minLength: 1, maxLength: 2 }),
  })
  .map(({ events: list, join, consequences }): AboutTargets => (targets, frame) => {
    const named = list.map(([pick, repeated, by, who]) => ({ target: targets[pick % targets.length], repeated, by, who }));
    const further = (target: TargetName | undefined, by: number | undefined): string =>
      by === undefined || (target?.late === undefined && target?.beyond?.unit !== 'hour') || (target.late !== undefined && !target.isEach)
        ? ''
        : ` by more than ${lengthText(frame, by)}`;
    const counting = (who: string | undefined): string =>
      who === undefined ? '' : `, counting only misses of which ${who} gave notice in time`;
    const condition = named
      .map(
        ({ target, repeated, by, who }) =>
          `${target?.name ?? ''} is missed${further(target, by)}${repeated(target, frame)}${counting(who)}`,
      )
      .join(` ${join} `);
    const own = named.flatMap(({ target }) => (target === undefined ? [] : [target]));
    return `If ${condition},\n  ${consequences.map((one) => one(own, frame)).join(';\n  ')}.`;
  });

const ladder: fc.Arbitrary<AboutTargets> = fc
  .record({
    pick: fc.nat(9),
    op: fc.constantFrom('below', 'above', 'at most', 'at least'),
    window: fc.nat(9),
    isBand: fc.boolean(),
    consequences: fc.array(consequence, { minLength: 3, maxLength: 3 }),
  })
  .map(({ pick, op, window, isBand, consequences }): AboutTargets => (targets, frame) => {
    const climbed = targets.filter((target) => target.metric !== undefined);
    const target = climbed[pick % Math.max(1, climbed.length)];
    if (target?.metric === undefined) return '';
    const { name, plan } = target.metric;
    const isFalling = op === 'below' || op === 'at most';
    const values = [...new Map(plan.limbs.map((value) => [rank(value(frame)), value(frame)]))].sort(([left], [right]) =>
      isFalling ? right - left : left - right,
    );
    const limbs = values.map(([, value], i) => {
      // A ladder without a target is about no records.
      const own = target.beyond === undefined ? [] : [{ name, isEach: false, beyond: { ...target.beyond, value }, ...groupOf(target) }];
      // A band of the first two, and then what lies beyond the third.
      const [one, two] = [values[0]?.[1] ?? '', values[1]?.[1] ?? ''];
      if (isBand && values.length === 3 && i === 1) return '';
      const limb =
        isBand && values.length === 3 && i === 0 ? `from ${isFalling ? two : one} to ${isFalling ? one : two}` : `${op} ${value}`;
      return `\n  ${limb}, ${consequences[i]?.(own, frame) ?? ''}`;
    });
    return `If ${name} in a ${window < 6 && target.window !== undefined ? target.window : plainWindow(frame, window)} is${limbs.filter((limb) => limb !== '').join(';')}.`;
  });

function groupOf({ group }: TargetName): { group?: string } {
  return group === undefined ? {} : { group };
}

/** Where a value stands among others of its kind. */
function rank(text: string): number {
  return text.includes(' ') ? secondsOf(text) : Number(text.replace('%', ''));
}

const points: fc.Arbitrary<AboutTargets> = fc
  .tuple(fc.constantFrom('3', '5', '1', '2.5'), fc.boolean(), fc.nat(15), consequence)
  .map(([count, beyond, index, what]): AboutTargets => (_, frame) => {
    const window = anyWindow(frame, index);
    return `If ${beyond ? `total points in ${window} are above ${count}` : `${count} points are reached in ${window}`}, ${what([], frame)}.`;
  });
const pointCredits: fc.Arbitrary<AboutTargets> = fc
  .tuple(
    party,
    fc.constantFrom('EUR 12.34', '0.55% of Fee', '1% of the amount at risk'),
    fc.constantFrom('', ' above 1', ' above 2.5'),
    fc.nat(9),
  )
  .map(
    ([who, sum, above, index]): AboutTargets =>
      (_, frame) =>
        `If points are incurred in a ${plainWindow(frame, index)}, ${who} must credit ${sum} for each point${above}.`,
  );
const credits: fc.Arbitrary<AboutTargets> = fc
  .tuple(fc.constantFrom('above EUR 100', 'at least EUR 250', 'below EUR 50'), fc.nat(15), consequence)
  .map(
    ([bound, index, what]): AboutTargets =>
      (_, frame) =>
        `If total credits in ${anyWindow(frame, index)} are ${bound}, ${what([], frame)}.`,
  );

export const remedy: fc.Arbitrary<AboutTargets> = fc.oneof(
  { weight: 4, arbitrary: ladder },
  { weight: 6, arbitrary: events },
  { weight: 1, arbitrary: points },
  { weight: 1, arbitrary: pointCredits },
  { weight: 1, arbitrary: credits },
);

/** Of one of the windows that do not overlap. */
export const inEach = (text: (window: string) => string): fc.Arbitrary<AboutTargets> =>
  fc.nat(9).map(
    (index): AboutTargets =>
      (_, frame) =>
        text(plainWindow(frame, index)),
  );
