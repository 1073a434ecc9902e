/** What is promised and owed, broken: targets, limbs, parties, limits, rights. */
import type { Changes, Draft, Mutation } from './draft';

export const REMEDIES: readonly Mutation[] = [
  {
    rule: 'consistency/comparison-upside-down',
    also: [
      'consistency/credit-without-miss',
      'incentives/bonus-without-floor',
      'consistency/target-above-baseline',
      // What is turned upside down is no promise of an answer any more.
      'consistency/allow-unused',
    ],
    *ways(draft) {
      for (const { target } of draft.sampled) yield draft.change(target.origin, /at least (?=\d)/, 'at most ');
      for (const { origin, undertaking } of draft.targets)
        if (undertaking.kind === 'measure' && / Time\b/.test(undertaking.measure))
          yield draft.change(origin, /at most (?=\d)/, 'at least ');
    },
  },
  {
    rule: 'consistency/credit-falls',
    also: ['incentives/cap-reached-at-once'],
    *ways(draft) {
      for (const { trigger } of draft.ladders) {
        for (const [index, limb] of trigger.limbs.entries()) {
          const next = trigger.limbs[index + 1];
          if (next?.op !== limb.op) continue;
          const [mild, severe] = [draft.words(limb.origin), draft.words(next.origin)].map((words) => CREDIT.exec(words)?.[0]);
          if (mild === undefined || severe === undefined) continue;
          // The two exchanged, and both the same.
          yield [...draft.change(limb.origin, CREDIT, severe), ...draft.change(next.origin, CREDIT, mild)];
          yield draft.change(next.origin, CREDIT, mild);
        }
      }
    },
  },
  {
    rule: 'consistency/credit-falls',
    also: ['incentives/cap-reached-at-once'],
    // What a worse figure costs, in another coin.
    *ways(draft) {
      for (const { trigger } of draft.ladders) {
        for (const [index, limb] of trigger.limbs.entries()) {
          const next = trigger.limbs[index + 1];
          if (next?.op !== limb.op || !/credit \d[\d.]*% of [A-Z]/.test(draft.words(limb.origin)) || limb.consequences.length > 1) continue;
          const fee = /% of ([A-Z][\w-]*(?: [A-Z][\w-]*)*)/.exec(draft.words(next.origin))?.[1];
          const window = draft.agreement.fees.get(fee ?? '')?.window;
          if (fee === undefined || window?.kind !== 'calendar' || window.unit !== 'month') continue;
          yield draft.change(next.origin, /\d[\d.]*% of [A-Z][\w-]*(?: [A-Z][\w-]*)*/, `1 hour of ${fee}`);
        }
      }
    },
  },
  {
    rule: 'consistency/credit-of-nothing',
    also: ['control/clock-runs-on-others'],
    *ways(draft) {
      for (const { trigger, consequences } of draft.agreement.remedies) {
        const [only, ...others] = trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
        if (only?.kind !== 'credit' || only.amount.kind === 'times' || others.length > 0) continue;
        yield draft.change(only.origin, /\d[\d.]*%(?= of)/, '0%');
        yield draft.change(only.origin, /(?<=[A-Z]{3} )\d[\d,.]*/, '0');
      }
      for (const target of draft.targets) {
        const [party] = target.obligors;
        if (!draft.costsMoney(target) && party !== undefined && draft.agreement.currency !== undefined)
          yield [draft.more(`If ${target.name} is missed, ${party} must credit ${draft.agreement.currency} 0.`)];
      }
    },
  },
  {
    rule: 'consistency/credit-without-miss',
    *ways(draft) {
      for (const { remedy, metric, trigger } of draft.ladders) {
        const [first] = trigger.limbs;
        const promised = draft.metricTargets.filter((each) => each.metric.name === metric);
        if (first?.op !== 'below' || promised.length !== 1) continue;
        for (const value of ['99.98%', '99.99%', '99.999%']) yield draft.change(remedy.origin, /below \d[\d.]*%/, `below ${value}`);
      }
    },
  },
  {
    rule: 'consistency/remedy-in-other-windows',
    *ways(draft) {
      for (const { remedy, metric } of draft.ladders) {
        if (!draft.metricTargets.some((each) => each.metric.name === metric)) continue;
        for (const unit of ['quarter', 'year'])
          yield draft.change(remedy.origin, /in a calendar (?:month|week|day)/, `in a calendar ${unit}`);
      }
    },
  },
  {
    rule: 'measurability/limbs-too-near',
    *ways(draft) {
      for (const { remedy, metric, trigger } of draft.ladders) {
        const [first, second] = trigger.limbs;
        if (first?.value.kind !== 'percent' || second === undefined || !draft.sampled.some((each) => each.metric.name === metric)) continue;
        const near = `${first.value.lexeme.replace('%', '')}`;
        for (const digits of ['9999', '9998']) {
          const less = `${(BigInt(near.replace('.', '')) - 1n).toString()}${digits}`;
          const whole = near.split('.')[0]?.length ?? 2;
          yield draft.change(remedy.origin, /(?<=;\s*below )\d[\d.]*%/, `${less.slice(0, whole)}.${less.slice(whole)}%`);
        }
      }
    },
  },
  {
    rule: 'incentives/single-step',
    also: ['incentives/cap-reached-at-once'],
    *ways(draft) {
      for (const { remedy, trigger } of draft.ladders) {
        if (
          !draft.metricTargets.some(
            ({ metric, target }) =>
              metric.name === trigger.subject.name &&
              draft.remediesOf(target).filter(({ consequences }) => consequences.some(({ kind }) => kind === 'credit')).length === 0,
          )
        )
          continue;
        // A range of figures alone would leave the rest without an answer.
        if (trigger.limbs.length > 1 && / is\s+(?:below|above) /.test(draft.words(remedy.origin)))
          yield draft.change(remedy.origin, /;[\s\S]*\.$/, '.');
      }
    },
  },
  {
    rule: 'incentives/double-payment',
    *ways(draft) {
      for (const target of draft.targets) {
        const pays = draft
          .remediesOf(target)
          .some(({ trigger, consequences }) =>
            trigger.kind === 'ladder'
              ? trigger.limbs.every((limb) => limb.op === 'below') &&
                trigger.limbs.some((limb) => limb.consequences.some(({ kind }) => kind === 'credit'))
              : consequences.some(({ kind }) => kind === 'credit') &&
                trigger.events.every((event) => event.kind === 'missed' && event.repetition === undefined),
          );
        const currency = draft.agreement.currency ?? 'GBP';
        if (pays)
          for (const amount of [90, 400])
            yield [draft.more(`If ${target.name} is missed, ${target.obligors[0] ?? ''} must credit ${currency} ${amount}.`)];
      }
    },
  },
  {
    rule: 'consistency/wrong-party-pays',
    also: ['consistency/duty-without-object', 'control/clock-runs-on-others'],
    *ways(draft) {
      for (const { trigger, consequences } of draft.agreement.remedies) {
        if (trigger.kind === 'ladder') continue;
        const target = trigger.events.flatMap((event) => (event.kind === 'missed' ? [draft.agreement.targets.get(event.target)] : []))[0];
        if (target === undefined || target.obligors.length !== 1) continue;
        for (const each of consequences) {
          if (each.kind === 'credit' && each.to === undefined)
            yield draft.change(each.origin, /^[A-Z][\w ]*?(?= must)/, draft.otherThan(target.obligors));
          if (each.kind === 'terminate') yield draft.change(each.origin, /^[A-Z][\w ]*?(?= may)/, target.obligors[0] ?? '');
        }
      }
      for (const target of draft.targets) {
        if (target.undertaking.window === undefined || target.obligors.length !== 1) continue;
        yield [draft.more(`If ${target.name} is missed, ${target.obligors[0] ?? ''} may terminate within 30 days.`)];
      }
    },
  },
  {
    rule: 'incentives/cap-reached-at-once',
    also: ['incentives/cap-very-low', 'consistency/right-never-arises', 'consistency/at-risk-unused'],
    *ways(draft) {
      yield* capAt(draft, 'least');
      // Less than any credit comes to.
      for (const { kind, origin } of draft.agreement.limits)
        if (kind === 'total' && draft.targets.some((target) => draft.costsFixedSum(target)))
          yield draft.change(origin, /must not exceed [\s\S]+/, `must not exceed ${draft.agreement.currency ?? 'GBP'} 1.`);
    },
  },
  {
    rule: 'incentives/cap-very-low',
    also: ['incentives/cap-reached-at-once', 'consistency/right-never-arises'],
    *ways(draft) {
      for (const limit of draft.agreement.limits)
        if (
          limit.kind === 'total' &&
          limit.amount.kind === 'share' &&
          limit.window.kind === 'calendar' &&
          limit.window.unit === feeUnit(draft, limit.amount)
        )
          for (const share of [1, 2, 3, 4]) yield draft.change(limit.origin, /\d+% of/, `${share}% of`);
    },
  },
  {
    rule: 'consistency/minimum-above-credits',
    *ways(draft) {
      const openEnded = draft.agreement.remedies.some(({ origin }) => /for each|times|days of/.test(draft.words(origin)));
      const pays = draft.ladders.length > 0;
      const currency = draft.agreement.currency ?? 'GBP';
      if (!openEnded && pays && draft.agreement.limits.every(({ kind }) => kind !== 'minimum'))
        for (const amount of ['900,000', '9,000,000'])
          yield [draft.more(`Credits below ${currency} ${amount} in a calendar month are not payable.`)];
    },
  },
  {
    rule: 'consistency/at-risk-unused',
    *ways(draft) {
      const fee = draft.firstFee();
      if (fee === undefined || draft.text.includes('amount at risk')) return;
      for (const share of [5, 10, 20]) yield [draft.more(`The amount at risk in each calendar month is ${share}% of ${fee}.`)];
    },
  },
  {
    rule: 'consistency/right-never-arises',
    also: ['control/clock-runs-on-others'],
    *ways(draft) {
      for (const { origin } of draft.agreement.remedies) {
        yield draft.change(origin, /any \d+ of \d+ consecutive/, 'any 80 of 90 consecutive');
        yield draft.change(origin, /(?<!of )\b\d+ consecutive/, '90 consecutive');
      }
      for (const target of draft.targets) {
        const { window } = target.undertaking;
        if (window?.kind === 'calendar' && window.unit === 'month' && !draft.isOfEach(target))
          for (const often of ['13th time in a calendar year', '5th time in any rolling 4 months'])
            yield [
              draft.more(`If ${target.name} is missed for the ${often}, ${draft.otherThan(target.obligors)} may terminate within 30 days.`),
            ];
        if (window?.kind === 'calendar' && window.unit === 'month')
          yield [
            draft.more(
              `If ${target.name} is missed in 70 consecutive calendar months, ${draft.otherThan(target.obligors)} may terminate within 30 days.`,
            ),
          ];
      }
    },
  },
  {
    rule: 'completeness/no-deadline',
    *ways(draft) {
      for (const { consequences } of draft.agreement.remedies)
        for (const each of consequences)
          if (each.kind === 'act' && each.within !== undefined)
            yield draft.change(each.origin, /\s+within \d+ (?:business )?days(?: of [A-Z][\w ]*)?$/, '');
    },
  },
  {
    rule: 'completeness/right-without-end',
    also: ['control/clock-runs-on-others'],
    *ways(draft) {
      if (/clause [^"]*"[^"]*terminat/i.test(draft.text)) return;
      for (const { consequences } of draft.agreement.remedies)
        for (const each of consequences)
          if (each.kind === 'terminate') yield draft.change(each.origin, /\s+within \d+ (?:business )?days$/, '');
      for (const target of draft.targets) {
        if (target.undertaking.window !== undefined && target.obligors.length === 1)
          yield [draft.more(`If ${target.name} is missed, ${draft.otherThan(target.obligors)} may terminate.`)];
      }
    },
  },
  {
    rule: 'completeness/no-remedy',
    also: ['consistency/duty-without-object'],
    *ways(draft) {
      for (const target of draft.targets) {
        const remedies = draft.remediesOf(target);
        if (remedies.length > 0 && remedies.every(({ trigger }) => trigger.kind === 'ladder' || trigger.events.length === 1))
          yield remedies.map(({ origin }) => draft.without(origin));
      }
    },
  },
  {
    rule: 'consistency/redundant-target',
    *ways(draft) {
      for (const { target } of draft.metricTargets) {
        const copy = draft.words(target.origin).replace(/^target [^:]+/, `target Second ${target.name}`);
        yield [draft.more(copy)];
        yield [
          draft.more(
            copy.replace(
              /(at (?:least|most) )(\d)/,
              (_, op: string, digit: string) => `${op}${op.includes('least') ? Math.max(1, Number(digit) - 1) : Number(digit) + 1}`,
            ),
          ),
        ];
      }
    },
  },
  {
    rule: 'consistency/contradictory-targets',
    also: ['consistency/comparison-upside-down', 'consistency/target-above-baseline'],
    *ways(draft) {
      for (const { target } of draft.metricTargets) {
        const copy = draft.words(target.origin).replace(/^target [^:]+/, `target Second ${target.name}`);
        if (/at least \d{2}/.test(copy)) yield [draft.more(copy.replace(/at least \d[\d.]*/, 'at most 10'))];
        if (/at most \d/.test(copy)) yield [draft.more(copy.replace(/at most \d[\d.]*/, 'at least 99'))];
      }
    },
  },
  {
    rule: 'consistency/priorities-out-of-order',
    also: ['consistency/answer-later-than-resolution'],
    *ways(draft) {
      for (const { undertaking } of draft.targets) {
        if (undertaking.kind !== 'table' || !/^(?:P|Sev)/.test(undertaking.rows[0]?.key.name ?? '')) continue;
        for (const [index, row] of undertaking.rows.entries()) {
          for (const [column, cell] of row.cells.entries()) {
            const below = undertaking.rows[index + 1]?.cells[column];
            if (cell === undefined || below === undefined || draft.words(cell.origin) === draft.words(below.origin)) continue;
            yield [
              ...draft.change(cell.origin, /[\s\S]+/, draft.words(below.origin)),
              ...draft.change(below.origin, /[\s\S]+/, draft.words(cell.origin)),
            ];
          }
        }
      }
    },
  },
  {
    rule: 'incentives/bonus-without-floor',
    *ways(draft) {
      for (const { target, metric, window, op } of draft.metricTargets) {
        if (
          op !== 'at least' ||
          target.undertaking.kind !== 'metric' ||
          target.undertaking.value.kind !== 'percent' ||
          window.kind !== 'calendar'
        )
          continue;
        for (const value of ['99.998%', '99.9999%'])
          yield [
            draft.more(
              `If ${metric.name} in a calendar ${window.unit} is above ${value}, ${draft.otherThan(target.obligors)} must pay ${draft.agreement.currency ?? 'GBP'} 700.`,
            ),
          ];
      }
    },
  },
  {
    rule: 'consistency/credits-above-fee',
    *ways(draft) {
      const totals = draft.agreement.limits.filter(({ kind }) => kind === 'total').map(({ origin }) => draft.without(origin));
      for (const { remedy } of draft.ladders)
        for (const share of ['110%', '150%']) {
          const raised = draft.change(remedy.origin, /\b[\d.]+%(?= of [A-Z][\w ]*\.\s*$)/, share);
          if (raised.length > 0) yield [...totals, ...raised];
        }
    },
  },
];

const CREDIT = /\d[\d.]*% of|[A-Z]{3} \d[\d,.]*/;

function* capAt(draft: Draft, _: 'least'): Iterable<Changes> {
  for (const limit of draft.agreement.limits) {
    if (limit.kind !== 'total' || limit.amount.kind !== 'share' || limit.amount.of.kind !== 'fee' || limit.window.kind !== 'calendar')
      continue;
    const { fee } = limit.amount.of;
    for (const { trigger } of draft.ladders) {
      const { window } = trigger;
      if (window.kind !== 'calendar' || window.unit !== limit.window.unit || trigger.limbs.length < 2) continue;
      const shares = trigger.limbs.flatMap(({ origin }) => /(\d+)% of ([A-Z][\w ]*)/.exec(draft.words(origin)) ?? []);
      const least = /credit (\d+)% of ([A-Z][\w ]*)/.exec(draft.words(trigger.limbs[0]?.origin ?? limit.origin));
      if (shares.length > 0 && least?.[2]?.trim() === fee) yield draft.change(limit.origin, /\d+% of/, `${least[1] ?? ''}% of`);
    }
  }
}

function feeUnit(
  draft: Draft,
  amount: { readonly of: { readonly kind: 'fee'; readonly fee: string } | { readonly kind: 'at-risk' | 'allocation' } },
): string | undefined {
  const fee = amount.of.kind === 'fee' ? draft.agreement.fees.get(amount.of.fee) : undefined;
  return fee?.window?.kind === 'calendar' ? fee.window.unit : undefined;
}
