/** Who would play what, broken: witnesses, surveys, counts of one's own reports, services below, windows that forget. */
import type { Mutation } from './draft';

export const INCENTIVES: readonly Mutation[] = [
  {
    rule: 'incentives/own-survey',
    also: ['incentives/own-witness', 'incentives/credit-only-on-claim'],
    *ways(draft) {
      for (const { target, metric } of draft.metricTargets) {
        const { expression } = metric;
        if (expression.kind !== 'aggregate' || expression.of.kind !== 'quantity' || !/rating|score|satisf/i.test(metric.name)) continue;
        const records = draft.agreement.records.get(expression.of.set.records);
        const [obligor] = target.obligors;
        if (records === undefined || obligor === undefined || records.collectedBy === obligor) continue;
        const field = expression.of.quantity.name;
        yield [
          ...draft.change(records.origin, /collected by [A-Z]\w*/, `collected by ${obligor}`),
          ...draft.change(records.origin, new RegExp(`(?<=${field}, a number) set by [A-Z]\\w*`), ''),
        ];
      }
    },
  },
  {
    rule: 'incentives/paid-per-report',
    also: [
      'incentives/own-witness',
      'incentives/credit-only-on-claim',
      'incentives/obligor-starts-clock',
      'incentives/obligor-stops-clock',
      'consistency/credits-above-fee',
    ],
    *ways(draft) {
      const fee = draft.firstFee();
      const target = draft.targets[0];
      const [obligor] = target?.obligors ?? [];
      if (fee === undefined || obligor === undefined) return;
      for (const [what, name] of [
        ['breakdowns', 'Own Breakdowns'],
        ['complaints', 'Own Complaints'],
      ] as const) {
        for (const most of [1, 2])
          yield [
            draft.more(`records ${name} means "${what}", collected by ${obligor} in "the log", with
  Noted On, a time set by ${obligor}.
metric Number Of ${name} means the number of ${name} dated by Noted On.
target Few ${name}: ${obligor} must keep Number Of ${name} at most ${most} in each calendar month.
If Number Of ${name} in a calendar month is
  above ${most}, ${obligor} must credit 1% of ${fee};
  above ${most + 4}, ${obligor} must credit 2% of ${fee}.
goal Calm means "little happens", served by Few ${name}.
${obligor} must report Few ${name} to ${draft.otherThan([obligor])} within 5 days after each calendar month.`),
          ];
      }
    },
  },
  {
    rule: 'incentives/short-outages-free',
    *ways(draft) {
      for (const { period, records } of draft.sampled) {
        const seconds = Number(records.every?.count.num ?? 0n) * (records.every?.unit === 'minute' ? 60 : 1);
        for (const least of [360, 420, 540])
          yield draft.change(period.origin, /(?<=at least )\d+(?= times in a row)/, Math.ceil(least / seconds).toString());
      }
    },
  },
  {
    rule: 'incentives/credit-only-on-claim',
    also: ['incentives/own-witness', 'consistency/claim-before-report'],
    *ways(draft) {
      if (draft.agreement.duties.some(({ kind }) => kind === 'claim')) return;
      for (const { target, records } of draft.sampled) {
        const [obligor] = target.obligors;
        if (!draft.costsMoney(target) || obligor === undefined) continue;
        for (const days of [60, 90])
          yield [
            ...draft.change(records.origin, /collected by [A-Z]\w*/, `collected by ${obligor}`),
            draft.more(`${draft.otherThan([obligor])} must claim a credit within ${days} days after the end of the calendar month.`),
          ];
      }
    },
  },
  {
    rule: 'incentives/own-witness',
    also: ['incentives/credit-only-on-claim', 'incentives/obligor-starts-clock', 'incentives/obligor-stops-clock'],
    *ways(draft) {
      if (/\baudit|\binspect|raw data|\bverif|access to the (?:data|log|record)/i.test(draft.text)) return;
      for (const { target, records } of draft.sampled) {
        const [obligor] = target.obligors;
        if (obligor !== undefined && records.collectedBy !== obligor && draft.costsMoney(target))
          yield draft.change(records.origin, /collected by [A-Z]\w*/, `collected by ${obligor}`);
      }
    },
  },
  {
    rule: 'control/upstream-leaves-out',
    also: ['control/upstream-weaker', 'consistency/duty-without-object', 'consistency/unused-definition'],
    *ways(draft) {
      for (const { metric } of draft.sampled) {
        const service = draft.agreement.services.get(metric.service ?? '');
        if (service === undefined || service.relyingOn.length > 0 || metric.expression.kind !== 'time-share') continue;
        const period = metric.expression.period;
        for (const level of ['99.999%', '99.9999%'])
          yield [
            ...draft.change(service.origin, /\.$/, ',\n  relying on Deep Layer.'),
            draft.more(`party Deep Supplier means "Deep Ltd", outside this agreement.
service Deep Layer means "what it all stands on", supplied by Deep Supplier.
records Deep Works means "work on the deep layer", collected by Deep Supplier in "its status page", with Work Begins, a time; Work Ends, a time.
period Deep Work means the time from Work Begins to Work Ends of Deep Works.
metric Deep Uptime of Deep Layer means the percentage of time without ${period}, not counting Deep Work.
benchmark Deep Promise of Deep Uptime is ${level}, from "terms of Deep Ltd, 1 March 2026".`),
          ];
      }
    },
  },
  {
    rule: 'plain-language/too-complicated',
    also: [
      'measurability/limbs-too-near',
      'measurability/rounding-hides-miss',
      'consistency/limb-never-reached',
      // All limbs cost the same.
      'consistency/credit-falls',
      'consistency/credits-above-fee',
      'consistency/cap-without-effect',
      'incentives/cap-reached-at-once',
    ],
    *ways(draft) {
      for (const { remedy, trigger } of draft.ladders) {
        const last = trigger.limbs.at(-1);
        if (last?.value.kind !== 'percent' || !/;?\s*below [^;]*\.\s*$/.test(draft.words(remedy.origin))) continue;
        const figure = /below (\d+)/.exec(last.value.lexeme === '' ? '' : `below ${last.value.lexeme}`)?.[1];
        const consequence = /below [^,]*(,[^;]*)\.\s*$/.exec(draft.words(remedy.origin))?.[1];
        const from = Number(figure);
        if (consequence === undefined || !Number.isSafeInteger(from) || from < 60) continue;
        const limbs = Array.from({ length: from - 2 }, (_, at) => `;\n  below ${from - 1 - at}%${consequence}`).join('');
        yield draft.change(remedy.origin, /\.\s*$/, `${limbs}.`);
      }
    },
  },
];
