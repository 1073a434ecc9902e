/** Figures that chance decides, promises that look at one window or one kind of figure only, parts that are taken out. */
import type { Metric } from '../../language/agreement/agreement';
import type { Draft, Mutation } from './draft';

export const CHANCE: readonly Mutation[] = [
  {
    rule: 'measurability/one-miss-breaches',
    sound: (draft) => {
      const shares = sharesThatCost(draft);
      return shares.length === 0 ? undefined : draft.apply(shares.flatMap(({ metric }) => withAtLeast(draft, metric, 200)));
    },
    *ways(draft) {
      for (const { metric, share } of sharesThatCost(draft)) {
        const fewest = Math.ceil(1 / (1 - share) - 1e-9);
        if (fewest < 10) continue;
        const fewer = [5, fewest - 1].filter((each) => each > 1);
        for (const each of fewer) yield withAtLeast(draft, metric, each);
      }
    },
  },
  {
    rule: 'measurability/decision-risk',
    *ways(draft) {
      for (const { metric, share, next } of sharesThatCost(draft)) {
        const fewest = Math.ceil(1 / (1 - share) - 1e-9);
        const margin = next === undefined ? 1 - share : share - next;
        for (const records of [fewest, fewest + 1, fewest + 3, 2 * fewest, 3 * fewest]) {
          if (records < 2 || records > 400 || margin * records < 1 || !isLuck(records, share, margin)) continue;
          yield withAtLeast(draft, metric, records);
        }
      }
    },
  },
  {
    rule: 'measurability/single-sample-decides',
    also: ['measurability/outage-blind-spot', 'measurability/limbs-too-near', 'incentives/short-outages-free'],
    *ways(draft) {
      for (const { target, period, records } of draft.sampled) {
        if (target.undertaking.kind !== 'metric' || target.undertaking.value.kind !== 'percent') continue;
        const { lexeme } = target.undertaking.value;
        const minutes = 31 * 24 * 60 * (1 - Number.parseFloat(lexeme) / 100);
        for (const allowed of [11, 15, 19]) {
          const every = Math.floor((minutes * 60) / (allowed + 0.5));
          if (every < 30) continue;
          yield [
            ...draft.change(records.origin, /one every [^,]+/, `one every ${every} seconds`),
            ...draft.change(period.origin, / at least \d+ times in a row(?=,|\.)/, ''),
          ];
        }
      }
    },
  },
  {
    rule: 'measurability/average-of-averages',
    *ways(draft) {
      for (const { name, expression } of draft.agreement.metrics.values()) {
        if (expression.kind !== 'aggregate' || expression.of.kind !== 'quantity') continue;
        if (!['average', 'median', 'percentile'].includes(expression.how.kind)) continue;
        for (const how of ['average', 'median', '95th percentile'])
          yield [draft.more(`metric Steps Of ${name} means the ${how} of ${name} over every 24 hours.`)];
      }
    },
  },
  {
    rule: 'completeness/no-cap',
    also: ['consistency/credits-above-fee'],
    *ways(draft) {
      const { limits, atRisk } = draft.agreement;
      const totals = limits.filter(({ kind }) => kind === 'total');
      const credits = draft.text.match(/must (?:credit|pay) (?!")/g)?.length ?? 0;
      const isOpen = /must (?:credit|pay) [^";.]*\bfor\s+each\b/.test(draft.text) || /must credit \d+ times/.test(draft.text);
      if (atRisk.length === 0 && totals.length > 0 && (isOpen || credits >= 6)) yield totals.map(({ origin }) => draft.without(origin));
    },
  },
  {
    rule: 'completeness/no-way-out',
    *ways(draft) {
      const exits = draft.agreement.remedies.filter(({ consequences }) => consequences.some(({ kind }) => kind === 'terminate'));
      if (exits.length === 0 || /clause[^"]*"[^"]*terminat/i.test(draft.text)) return;
      if (exits.every(({ consequences }) => consequences.length === 1)) yield exits.map(({ origin }) => draft.without(origin));
    },
  },
  {
    rule: 'incentives/window-reset',
    *ways(draft) {
      const repeated = draft.agreement.remedies.filter(
        ({ origin, consequences }) =>
          / in (?:any )?\d+ (?:of \d+ )?consecutive /.test(draft.words(origin)) && consequences.some(({ kind }) => kind === 'terminate'),
      );
      const [only] = repeated;
      if (only === undefined || repeated.length > 1) return;
      const words = draft.words(only.origin);
      for (const { name, undertaking } of draft.targets) {
        const { window } = undertaking;
        if (undertaking.kind === 'metric' || window?.kind !== 'calendar' || words.includes(name)) continue;
        yield draft.change(
          only.origin,
          /(?<=If )[A-Z][\w ]* is missed in any \d+ of \d+ consecutive calendar \w+/,
          `${name} is missed in any 3 of 6 consecutive calendar ${window.unit}s`,
        );
      }
    },
  },
  {
    rule: 'incentives/one-kind-of-metric',
    *ways(draft) {
      // Where one party promises nothing but one availability, a second one of the same kind is no second kind.
      for (const { target, metric } of draft.metricTargets) {
        const [obligor] = target.obligors;
        const own = draft.targets.filter(({ obligors }) => obligors.some((each) => each === obligor));
        if (obligor === undefined || own.length !== 1 || metric.expression.kind !== 'time-share' || !metric.expression.without) continue;
        for (const unit of ['week', 'year'])
          yield [
            draft.more(`target Second Level: ${obligor} must keep ${metric.name} at least 98% in each calendar ${unit}.
If Second Level is missed, ${obligor} must "explain it in writing" within 10 days.
goal Again means "it is there, once more", served by Second Level.`),
          ];
      }
    },
    also: ['consistency/redundant-target', 'consistency/report-rarer-than-window', 'completeness/no-report'],
  },
  ...(
    [
      ['completeness/no-liability', 'clause Liability says "Whoever does damage on purpose is liable for it in full."'],
      ['completeness/no-liability', 'clause Damages says "The credits are all that is owed. Damages are not."'],
      ['completeness/no-notices', 'clause Letters says "A party must send each notice by email."'],
      ['completeness/no-rule-for-changes', 'clause New Versions says "An amendment holds once both parties have signed it."'],
    ] as const
  ).map(([rule, clause]): Mutation => ({
    rule,
    sound: ({ text, agreement }) => {
      const isNeeded =
        rule === 'completeness/no-rule-for-changes' ||
        (rule === 'completeness/no-liability'
          ? /must (?:credit|pay) (?!")/.test(text)
          : /\bmay\s+terminate\b/.test(text) || agreement.duties.some(({ kind }) => kind === 'claim' || kind === 'notice'));
      const quoted = (text.match(/"[^"]*"/g) ?? []).join(' ');
      return !isNeeded || /liab|indemn|damages|notice|notif|amend|modif|variation|changes? (?:to|of|control)/i.test(quoted)
        ? undefined
        : `${text}\n${clause}.\n`;
    },
    *ways(draft) {
      const from = draft.text.lastIndexOf('\nclause ');
      if (from >= 0) yield [{ from, to: draft.text.length, by: '\n' }];
    },
  })),
];

/** Metrics that are a share of records, with the share that is promised of them and the next limb below it. */
function sharesThatCost(draft: Draft): { readonly metric: Metric; readonly share: number; readonly next: number | undefined }[] {
  return draft.metricTargets.flatMap(({ target, metric, op }) => {
    const { undertaking } = target;
    if (metric.expression.kind !== 'record-share' || op !== 'at least' || undertaking.kind !== 'metric') return [];
    if (undertaking.value.kind !== 'percent' || !draft.costsMoney(target)) return [];
    const share = Number.parseFloat(undertaking.value.lexeme) / 100;
    const limbs = draft.ladders
      .filter((ladder) => ladder.metric === metric.name)
      .flatMap(({ trigger }) =>
        trigger.limbs.flatMap(({ value }) => (value.kind === 'percent' ? [Number.parseFloat(value.lexeme) / 100] : [])),
      )
      .filter((limb) => limb < share);
    return [{ metric, share, next: limbs.length === 0 ? undefined : Math.max(...limbs) }];
  });
}

function withAtLeast(draft: Draft, metric: Metric, records: number): ReturnType<Draft['change']> {
  const words = `, if there are at least ${records} records`;
  return metric.atLeast === undefined
    ? draft.change(metric.origin, /(?=, rounded|\.$)/, words)
    : draft.change(metric.origin, /,\s*if there are at least \d+ (?:records|of \w+)/, words);
}

/** Whether a good provider fails, or a bad one passes, in more than a quarter of the windows; well clear of the quarter. */
function isLuck(records: number, share: number, margin: number): boolean {
  const needed = Math.ceil(records * share - 1e-9);
  const better = share + Math.min(margin, (1 - share) / 2);
  const passes = (chance: number): number => {
    let sum = 0;
    let term = (1 - chance) ** records;
    for (let good = 0; good <= records; good += 1) {
      if (good >= needed) sum += term;
      term *= ((records - good) / (good + 1)) * (chance / (1 - chance));
    }
    return sum;
  };
  return 1 - passes(better) > 0.27 || passes(share - margin) > 0.27;
}
