/** What is measured, broken: samples, collectors, clocks, exclusions, rounding. */
import type { Field, Period } from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import type { Change, Draft, Mutation } from './draft';

export const MEASUREMENT: readonly Mutation[] = [
  {
    rule: 'control/clock-runs-on-others',
    *ways(draft) {
      for (const target of draft.targets) {
        const { undertaking } = target;
        const names = undertaking.kind === 'metric' ? [] : undertaking.kind === 'measure' ? [undertaking.measure] : undertaking.measures;
        for (const name of draft.costsMoney(target) ? names : []) {
          const measure = draft.agreement.measures.get(name);
          if (measure?.pauses.length === 1) yield draft.change(measure.origin, /,\s*not counting [A-Z][\w ]*/, '');
        }
      }
    },
  },
  {
    rule: 'control/exclusion-without-evidence',
    *ways(draft) {
      for (const { expression } of excluded(draft)) {
        const records = expression.kind === 'between' ? draft.agreement.records.get(expression.records) : undefined;
        if (records !== undefined) yield draft.change(records.origin, /,\s*collected by [A-Z][\w ]*? in "[^"]*"/, '');
      }
    },
  },
  {
    rule: 'incentives/machine-not-user',
    *ways(draft) {
      for (const { records } of draft.sampled)
        for (const what of ['pings of the machine', 'heartbeats']) yield draft.change(records.origin, /means "[^"]*"/, `means "${what}"`);
    },
  },
  {
    rule: 'control/measured-beyond-boundary',
    *ways(draft) {
      for (const { target, records } of draft.sampled)
        // Whoever runs a line runs what stands at its ends.
        if (draft.costsMoney(target) && !/means "a line /.test(draft.text))
          yield draft.change(records.origin, /means "[^"]*"/, 'means "page views in the browser of the customer"');
    },
  },
  {
    rule: 'measurability/samples-without-interval',
    also: ['measurability/percentile-of-few'],
    *ways(draft) {
      if (draft.text.includes('taking missing samples')) return;
      for (const { records, period } of draft.sampled) {
        if (period.expression.kind === 'samples' && period.expression.opens.run?.kind === 'times')
          yield draft.change(records.origin, /,\s*one every [^,]+/, '');
      }
    },
  },
  {
    rule: 'measurability/sampling-too-coarse',
    also: [
      'measurability/outage-blind-spot',
      'incentives/short-outages-free',
      'measurability/limbs-too-near',
      'measurability/percentile-of-few',
      'measurability/few-records-decide',
    ],
    *ways(draft) {
      for (const { records } of draft.sampled) {
        for (const hours of ['2 hours', '3 hours', '6 hours', '90 minutes'])
          yield draft.change(records.origin, /one every [^,]+/, `one every ${hours}`);
      }
    },
  },
  {
    rule: 'measurability/window-shorter-than-sample',
    also: ['measurability/sampling-too-coarse', 'measurability/percentile-of-few'],
    *ways(draft) {
      for (const { records } of draft.sampled)
        for (const days of [40, 45, 60]) yield draft.change(records.origin, /one every [^,]+/, `one every ${days} days`);
    },
  },
  {
    rule: 'measurability/outage-blind-spot',
    also: ['incentives/short-outages-free'],
    *ways(draft) {
      for (const { period } of draft.sampled) {
        yield draft.change(period.origin, /at least \d+ times/, 'at least 3000 times');
        yield draft.change(period.origin, /at least \d+ times in a row/, 'for longer than 3 days');
      }
    },
  },
  {
    rule: 'measurability/no-collector',
    *ways(draft) {
      for (const { origin } of behindPromises(draft)) {
        yield draft.change(origin, /,\s*collected by [A-Z][\w ]*? in "[^"]*"/, '');
        yield draft.change(origin, /(collected by [A-Z][\w ]*?) in "[^"]*"/, (words) => words.replace(/ in ".*$/s, ''));
      }
    },
  },
  {
    rule: 'measurability/rounding-hides-miss',
    *ways(draft) {
      for (const { target, metric, op } of draft.metricTargets) {
        if (target.undertaking.kind !== 'metric' || target.undertaking.value.kind !== 'percent' || metric.roundedTo !== undefined) continue;
        // A small share at most: half a percent more passes.
        if (op === 'at most' && /^[1-9](?:\.0)?%$/.test(target.undertaking.value.lexeme))
          yield draft.change(metric.origin, /\.$/, ', rounded to 0 decimals.');
        if (op !== 'at least') continue;
        // 99.95% rounded to one decimal needs 99.95% again: only what has fewer decimals is let down by rounding.
        const { lexeme } = target.undertaking.value;
        for (const decimals of /\.\d\d/.test(lexeme)
          ? ['0 decimals']
          : /\.5/.test(lexeme)
            ? ['1 decimal place']
            : ['0 decimals', '1 decimal place'])
          yield draft.change(metric.origin, /\.$/, `, rounded to ${decimals}.`);
      }
    },
  },
  {
    rule: 'measurability/percentile-of-few',
    *ways(draft) {
      for (const { metric } of draft.metricTargets) {
        const { expression } = metric;
        if (expression.kind === 'aggregate' && expression.how.kind === 'percentile')
          yield draft.change(metric.origin, /,\s*if there are at least \d+ (?:records|of \w+)/, '');
        if (
          expression.kind === 'aggregate' &&
          expression.of.kind === 'quantity' &&
          ['average', 'highest', 'median'].includes(expression.how.kind) &&
          !isSampled(draft, expression.of.set.records)
        )
          yield [
            ...draft.change(metric.origin, /the (?:average|highest|median) of/, 'the 99th percentile of'),
            ...draft.change(metric.origin, /,\s*if there are at least \d+ (?:records|of \w+)/, ''),
          ];
      }
    },
  },
  {
    rule: 'measurability/zero-tolerance',
    also: ['consistency/credit-without-miss', 'consistency/figure-differs-in-text'],
    *ways(draft) {
      for (const { target, metric, op } of draft.metricTargets) {
        if (op !== 'at least') continue;
        // The first limb moves with the target; one that is a range of figures would need another.
        const ladders = draft.ladders.filter((ladder) => ladder.metric === metric.name);
        if (ladders.some(({ remedy }) => !/ is\s+below \d/.test(draft.words(remedy.origin)))) continue;
        yield [
          ...draft.change(target.origin, /at least \d[\d.]*%/, 'at least 100%'),
          ...ladders.flatMap(({ remedy }) => draft.change(remedy.origin, /below \d[\d.]*%/, 'below 100%')),
        ];
      }
      for (const { origin, undertaking } of draft.targets)
        if (undertaking.kind !== 'metric' && undertaking.share !== undefined)
          yield draft.change(origin, /at least \d+% of/, 'at least 100% of');
    },
  },
  {
    rule: 'measurability/stamps-too-coarse',
    *ways(draft) {
      for (const { origin, undertaking } of draft.targets) {
        if (
          undertaking.kind !== 'measure' ||
          !/at most \d+ (?:seconds|minutes|hours?)\b/.test(draft.words(origin)) ||
          /at most [4-9]\d hours/.test(draft.words(origin))
        )
          continue;
        const measure = draft.agreement.measures.get(undertaking.measure);
        if (measure?.expression.kind !== 'elapsed') continue;
        const fields = draft.agreement.records.get(measure.records)?.fields ?? [];
        for (const name of [measure.expression.start, measure.expression.end]) {
          const field = fields.find((each) => each.name === name);
          if (field?.type === 'time') yield draft.change(field.origin, /a time\b/, 'a date');
        }
      }
    },
  },
  {
    rule: 'completeness/no-working-hours',
    *ways(draft) {
      for (const { undertaking } of draft.targets) {
        if (undertaking.kind !== 'measure' || undertaking.value.kind !== 'duration' || !/minute|hour/.test(undertaking.value.unit))
          continue;
        if (undertaking.value.unit === 'hour' && undertaking.value.count.compare(Ratio.of(24)) >= 0) continue;
        const measure = draft.agreement.measures.get(undertaking.measure);
        if (measure?.calendar !== undefined) yield draft.change(measure.origin, /,\s*counted in [A-Z][\w ]*/, '');
      }
    },
  },
  {
    rule: 'incentives/obligor-starts-clock',
    *ways(draft) {
      for (const { obligor, field } of clockFields(draft, 'start')) yield setBy(draft, field, obligor);
    },
  },
  {
    rule: 'incentives/obligor-sets-priority',
    *ways(draft) {
      for (const { undertaking, obligors } of draft.targets) {
        if (undertaking.kind === 'metric') continue;
        const names = [
          undertaking.kind === 'table' ? undertaking.key : '',
          ...(undertaking.set.where?.parts ?? []).map(({ left }) => left.name),
        ];
        for (const field of draft.agreement.records.get(undertaking.set.records)?.fields ?? [])
          if (names.includes(field.name) && /^Priority$|^Severity$/.test(field.name)) yield setBy(draft, field, obligors[0] ?? '');
      }
    },
  },
  {
    rule: 'incentives/pause-in-obligors-hands',
    *ways(draft) {
      for (const { undertaking, obligors } of draft.targets) {
        const measures = undertaking.kind === 'metric' ? [] : undertaking.kind === 'measure' ? [undertaking.measure] : undertaking.measures;
        for (const name of measures) {
          const measure = draft.agreement.measures.get(name);
          const fields = draft.agreement.records.get(measure?.records ?? '')?.fields ?? [];
          for (const pause of measure?.pauses ?? []) {
            const field = fields.find((each) => each.name === pause.name);
            if (field !== undefined) yield draft.change(field.origin, /caused by [A-Z]\w+/, `set by ${obligors[0] ?? ''}`);
          }
        }
      }
    },
  },
  {
    rule: 'control/exclusion-without-limit',
    *ways(draft) {
      for (const period of excluded(draft)) yield draft.change(period.origin, /,\s*up to [^,.]+/, '');
    },
  },
  {
    rule: 'control/exclusion-without-notice',
    *ways(draft) {
      for (const period of excluded(draft)) yield draft.change(period.origin, /,\s*with [A-Z][\w ]* at least \d+ \w+ before [A-Z]\w*/, '');
    },
  },
  {
    rule: 'control/exclusion-outweighs-promise',
    *ways(draft) {
      for (const period of excluded(draft))
        for (const hours of [60, 100, 200, 400]) yield draft.change(period.origin, /up to \d+ \w+ in/, `up to ${hours} hours in`);
    },
  },
  {
    rule: 'control/exclusion-outweighs-promise',
    // In each week so much is five times that in a month.
    *ways(draft) {
      for (const period of excluded(draft))
        for (const hours of [30, 60])
          yield draft.change(period.origin, /up to \d+ \w+ in each calendar month/, `up to ${hours} hours in each calendar week`);
    },
  },
  {
    rule: 'consistency/cap-without-effect',
    also: ['control/exclusion-without-limit'],
    *ways(draft) {
      for (const period of excluded(draft))
        for (const hours of [745, 1000, 2000]) yield draft.change(period.origin, /up to \d+ \w+ in/, `up to ${hours} hours in`);
    },
  },
  {
    rule: 'completeness/no-exclusions',
    *ways(draft) {
      for (const { target, metric } of draft.sampled)
        if (draft.costsMoney(target)) yield draft.change(metric.origin, /,\s*not counting [A-Z][\w ]*/, '');
    },
  },
  {
    rule: 'consistency/overlapping-hours',
    *ways(draft) {
      for (const { origin, ranges } of draft.agreement.calendars.values())
        for (const day of ['Monday', 'Wednesday', 'Friday'])
          if (ranges.length === 1)
            yield draft.change(origin, /from \d\d:\d\d to \d\d:\d\d/, (words) => `${words} and ${day} from 10:00 to 11:00`);
    },
  },
];

function behindPromises(draft: Draft): readonly { readonly origin: Field['origin'] }[] {
  const names = new Set<string>();
  for (const { undertaking } of draft.targets) {
    if (undertaking.kind !== 'metric') names.add(undertaking.set.records);
    else {
      const expression = draft.agreement.metrics.get(undertaking.metric)?.expression;
      const period = expression?.kind === 'time-share' ? draft.agreement.periods.get(expression.period)?.expression : undefined;
      if (period?.kind === 'samples' || period?.kind === 'between') names.add(period.records);
      if (expression?.kind === 'record-share') names.add(expression.set.records);
      if (expression?.kind === 'count' && expression.of.kind === 'records') names.add(expression.of.set.records);
      if (expression?.kind === 'aggregate' && expression.of.kind === 'quantity') names.add(expression.of.set.records);
    }
  }
  return [...names].flatMap((name) => draft.agreement.records.get(name) ?? []);
}

function isSampled(draft: Draft, records: string): boolean {
  return draft.agreement.records.get(records)?.every !== undefined;
}

/** Periods with their own start and end that are left out of a promised metric, and whose times its obligor sets. */
function excluded(draft: Draft): readonly Period[] {
  const names = draft.metricTargets.flatMap(({ target, metric }) =>
    draft.costsMoney(target)
      ? metric.notCounting.flatMap(({ periods }) => periods.map((name) => ({ name, obligors: target.obligors })))
      : [],
  );
  return names.flatMap(({ name, obligors }) => {
    const period = draft.agreement.periods.get(name);
    if (period?.expression.kind !== 'between') return [];
    const { records, start } = period.expression;
    const field = draft.agreement.records.get(records)?.fields.find((each) => each.name === start);
    return field?.setBy !== undefined && obligors.includes(field.setBy) ? [period] : [];
  });
}

function clockFields(draft: Draft, which: 'start' | 'end'): { readonly obligor: string; readonly field: Field }[] {
  return draft.targets.flatMap(({ undertaking, obligors }) => {
    const measures = undertaking.kind === 'metric' ? [] : undertaking.kind === 'measure' ? [undertaking.measure] : undertaking.measures;
    return measures.flatMap((name) => {
      const measure = draft.agreement.measures.get(name);
      const { expression } = measure ?? {};
      if (measure === undefined || expression?.kind !== 'elapsed') return [];
      const field = draft.agreement.records.get(measure.records)?.fields.find((each) => each.name === expression[which]);
      const [obligor] = obligors;
      return field === undefined || obligor === undefined || field.setBy === obligor ? [] : [{ obligor, field }];
    });
  });
}

function setBy(draft: Draft, field: Field, party: string): Change[] {
  if (field.setBy === party) return [];
  return draft.change(field.origin, /set by [A-Z]\w*/, `set by ${party}`);
}
