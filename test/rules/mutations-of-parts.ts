/** What holds an agreement together, broken: goals, reports, reviews, clauses, definitions, notes, whole sentences. */
import type { Origin } from '../../language/agreement/agreement';
import { type Change, type Draft, type Mutation, targetsOfReport } from './draft';

export const PARTS: readonly Mutation[] = [
  {
    rule: 'consistency/duty-without-object',
    *ways(draft) {
      for (const target of draft.targets) {
        const { window } = target.undertaking;
        const pays = draft.remediesOf(target).some(({ origin }) => / must (?:credit|pay) | incurs /.test(draft.words(origin)));
        if (!pays && window?.kind === 'calendar')
          yield [
            draft.more(
              `${target.obligors[0] ?? ''} must return a credit if ${target.name} is met in each of the next 3 calendar ${window.unit}s.`,
            ),
          ];
      }
    },
  },
  {
    rule: 'consistency/repeated-duty',
    also: ['consistency/claim-before-report'],
    *ways(draft) {
      for (const duty of draft.agreement.duties) {
        if (duty.kind !== 'report' && duty.kind !== 'act') continue;
        yield [draft.more(draft.words(duty.origin))];
        if (duty.kind === 'report') yield [draft.more(draft.words(duty.origin).replace(/within \d+/, 'within 27'))];
      }
    },
  },
  {
    rule: 'completeness/duty-without-date',
    *ways(draft) {
      for (const party of draft.agreement.between)
        for (const words of ['name one person who approves changes', 'hand over the list of its sites'])
          yield [draft.more(`${party} must "${words}".`)];
    },
  },
  {
    rule: 'consistency/nines-differ-from-minutes',
    *ways(draft) {
      for (const downtime of ['8.8 hours', '5 hours'])
        yield [
          draft.more(
            `clause In Short says "The service must be available 99.9% of each calendar month (at most ${downtime} of downtime).".`,
          ),
        ];
    },
  },
  {
    rule: 'completeness/goal-without-metric',
    *ways(draft) {
      for (const { origin } of draft.agreement.goals.values()) yield draft.change(origin, /,\s*served by [^"]*(?=\.$)/, '');
      for (const words of ['customers stay', 'nobody waits'])
        if (draft.agreement.goals.size > 0) yield [draft.more(`goal Another Wish means "${words}".`)];
    },
  },
  {
    rule: 'completeness/target-without-goal',
    *ways(draft) {
      for (const { origin, servedBy } of draft.agreement.goals.values())
        for (const name of servedBy)
          if (
            servedBy.length > 1 &&
            draft.agreement.targets.has(name) &&
            [...draft.agreement.goals.values()].filter((each) => each.servedBy.includes(name)).length === 1
          )
            yield draft.change(origin, new RegExp(`served by\\s+${name} and |(?: and |,\\s*)${name}(?=\\.$)`), (words) =>
              words.startsWith('served') ? 'served by ' : '',
            );
    },
  },
  {
    rule: 'completeness/no-report',
    *ways(draft) {
      const reports = draft.agreement.duties.filter(({ kind }) => kind === 'report');
      for (const duty of reports) if (targetsOfReport(draft, duty).length > 0) yield [draft.without(duty.origin)];
    },
  },
  {
    rule: 'completeness/no-review',
    // A baseline that is to be set is set at a review.
    also: ['completeness/baseline-never-set'],
    *ways(draft) {
      const reviews = draft.agreement.duties.filter(({ kind }) => kind === 'review');
      const { clauses, terms } = draft.agreement;
      const isElsewhere = [...clauses.values(), ...terms.values()].some(({ name, text }) => /review/i.test(`${name} ${text}`));
      if (reviews.length > 0 && !isElsewhere) yield reviews.map(({ origin }) => draft.without(origin));
    },
  },
  {
    rule: 'completeness/no-dispute-resolution',
    *ways(draft) {
      for (const { origin, text } of draft.agreement.clauses.values())
        if (
          /disput|disagree/i.test(text) &&
          draft.text.match(/disput|disagree|mediat|escalat/gi)?.length ===
            draft.words(origin).match(/disput|disagree|mediat|escalat/gi)?.length
        )
          yield [draft.without(origin)];
    },
  },
  {
    rule: 'completeness/duty-to-itself',
    also: ['consistency/claim-before-report'],
    *ways(draft) {
      for (const duty of draft.agreement.duties)
        if (duty.kind === 'report' && duty.obligors.length === 1)
          yield draft.change(duty.origin, new RegExp(`to\\s+${duty.to}`), `to ${duty.obligors[0] ?? ''}`);
    },
  },
  {
    rule: 'consistency/report-rarer-than-window',
    also: ['consistency/claim-before-report'],
    *ways(draft) {
      for (const duty of draft.agreement.duties) {
        if (duty.kind !== 'report') continue;
        const judged = targetsOfReport(draft, duty).filter(
          ({ undertaking }) => undertaking.window?.kind === 'calendar' && ['month', 'quarter'].includes(undertaking.window.unit),
        );
        if (judged.length > 0) yield draft.change(duty.origin, /after each calendar (?:month|quarter)/, 'after each calendar year');
      }
    },
  },
  {
    rule: 'consistency/claim-before-report',
    also: ['consistency/duty-without-object'],
    *ways(draft) {
      const claims = draft.agreement.duties.filter(({ kind }) => kind === 'claim');
      // A report that comes long after a claim has lapsed.
      for (const duty of draft.agreement.duties)
        if (claims.length > 0 && duty.kind === 'report' && targetsOfReport(draft, duty).some((target) => draft.costsMoney(target)))
          yield draft.change(duty.origin, /within \d+ (?:business )?days/, 'within 95 days');
      for (const { origin } of claims) for (const days of [1, 2, 3]) yield draft.change(origin, /within \d+ days/, `within ${days} days`);
      const report = draft.agreement.duties.find(({ kind }) => kind === 'report');
      if (claims.length === 0 && report?.kind === 'report' && /must (?:credit|pay) (?!")/.test(draft.text))
        yield [draft.more(`${report.to} must claim a credit within 2 days after the end of the calendar month.`)];
    },
  },
  {
    rule: 'incentives/quick-earn-back',
    also: ['consistency/duty-without-object'],
    *ways(draft) {
      for (const { kind, origin } of draft.agreement.duties)
        if (kind === 'return') yield draft.change(origin, /the next \d+/, 'the next 1');
      for (const { target, window } of draft.metricTargets)
        if (draft.costsMoney(target) && window.kind === 'calendar' && !draft.text.includes('must return a credit'))
          yield [
            draft.more(
              `${target.obligors[0] ?? ''} must return a credit if ${target.name} is met in each of the next 1 calendar ${window.unit}s.`,
            ),
          ];
    },
  },
  {
    rule: 'consistency/target-above-baseline',
    *ways(draft) {
      for (const { target, metric } of draft.metricTargets) {
        const { undertaking } = target;
        if (undertaking.kind !== 'metric' || undertaking.value.kind !== 'percent' || undertaking.op !== 'at least') continue;
        const there = draft.agreement.baselines.find((each) => each.metric === metric.name);
        for (const level of ['40%', '52.5%'])
          yield there === undefined
            ? [draft.more(`baseline of ${metric.name} is ${level}.`)]
            : draft.change(there.origin, /is \d[\d.]*%/, `is ${level}`);
      }
    },
  },
  {
    rule: 'completeness/baseline-never-set',
    *ways(draft) {
      for (const { origin } of draft.agreement.baselines) yield draft.change(origin, /,\s*to be set after \d+ \w+/, '');
      for (const { metric } of draft.metricTargets)
        if (!draft.agreement.baselines.some((each) => each.metric === metric.name))
          yield [draft.more(`baseline of ${metric.name} is unknown.`)];
    },
  },
  {
    rule: 'consistency/unused-definition',
    // Hours that exist and are not used for times that could be counted in them.
    also: ['completeness/no-working-hours'],
    *ways(draft) {
      yield [draft.more('term Spare Word means "a word that nobody needs".')];
      yield [draft.more('party Bystander means "Onlooker Ltd", outside this agreement.')];
      yield [draft.more('calendar Night Watch means Monday to Sunday from 01:00 to 04:00.')];
      for (const { target, metric } of draft.metricTargets.slice(0, 2))
        yield [
          draft.more(
            draft.words(metric.origin).replace(/^metric [A-Z][\w-]*(?: [A-Z][\w-]*)*/, `metric Spare ${target.name.split(' ')[0] ?? ''}`),
          ),
        ];
    },
  },
  {
    rule: 'consistency/figure-differs-in-text',
    *ways(draft) {
      for (const { target } of draft.metricTargets)
        if (target.undertaking.kind === 'metric' && target.undertaking.value.kind === 'percent')
          for (const figure of ['12.34%', '87.65%'])
            yield [draft.more(`clause In Short says "The ${target.name} is ${figure} in each window.".`)];
    },
  },
  {
    rule: 'consistency/window-longer-than-term',
    also: ['completeness/baseline-never-set', 'consistency/right-never-arises'],
    *ways(draft) {
      const { term, origin } = draft.agreement;
      const monthly = draft.targets.some(
        ({ undertaking }) => undertaking.window?.kind === 'calendar' && undertaking.window.unit === 'month',
      );
      if (term === undefined || !monthly || term.from.day !== 1) return;
      for (const day of [9, 20])
        yield draft.change(origin, /to \d+ [A-Z]\w+ \d{4}/, `to ${day} ${MONTHS[term.from.month - 1] ?? ''} ${term.from.year}`);
    },
  },
  {
    rule: 'completeness/no-governing-law',
    *ways(draft) {
      yield draft.change(draft.agreement.origin, /,\s*governed by "[^"]*"/, '');
    },
  },
  {
    rule: 'consistency/allow-without-reason',
    also: ['consistency/allow-unused'],
    *ways(draft) {
      for (const { origin } of draft.targets) yield [{ from: origin.offset, to: origin.offset, by: '// allow zero-tolerance\n' }];
    },
  },
  {
    rule: 'consistency/allow-unknown-rule',
    *ways(draft) {
      for (const { origin } of draft.targets.slice(0, 2))
        yield [{ from: origin.offset, to: origin.offset, by: '// allow zero-tolarence: agreed\n' }];
    },
  },
  {
    rule: 'consistency/allow-unused',
    *ways(draft) {
      for (const { origin } of draft.targets.slice(0, 2))
        yield [{ from: origin.offset, to: origin.offset, by: '// allow zero-tolerance: agreed\n' }];
    },
  },
  {
    rule: 'control/upstream-weaker',
    *ways(draft) {
      for (const { target, metric } of draft.sampled) {
        const service = draft.agreement.services.get(metric.service ?? '');
        if (
          service === undefined ||
          service.relyingOn.length > 0 ||
          metric.notCounting.some(({ periods }) =>
            /caused by/.test(periods.map((name) => draft.words(draft.agreement.periods.get(name)?.origin ?? target.origin)).join(' ')),
          )
        )
          continue;
        for (const level of ['90%', '98%'])
          yield [
            ...draft.change(service.origin, /\.$/, ',\n  relying on Deep Layer.'),
            draft.more(`party Deep Supplier means "Deep Ltd", outside this agreement.
service Deep Layer means "what it all stands on", supplied by Deep Supplier.
metric Deep Uptime of Deep Layer means the percentage of time without ${metric.expression.kind === 'time-share' ? metric.expression.period : ''}.
benchmark Deep Promise of Deep Uptime is ${level}, from "terms of Deep Ltd, 1 March 2026".`),
          ];
      }
    },
  },
  {
    rule: 'control/upstream-unknown',
    *ways(draft) {
      for (const service of draft.agreement.services.values()) {
        if (service.relyingOn.length > 0 || service.suppliedBy === undefined || !draft.agreement.between.includes(service.suppliedBy))
          continue;
        yield [
          ...draft.change(service.origin, /\.$/, ',\n  relying on Deep Layer.'),
          draft.more(`party Deep Supplier means "Deep Ltd", outside this agreement.
service Deep Layer means "what it all stands on", supplied by Deep Supplier.`),
        ];
      }
    },
  },
  {
    rule: 'sentence/limb-never-applies',
    also: ['consistency/credit-without-miss', 'consistency/credit-falls', 'measurability/limbs-too-near'],
    *ways(draft) {
      for (const { remedy, trigger } of draft.ladders) {
        const [first, second] = trigger.limbs;
        if (first?.value.kind !== 'percent' || second === undefined) continue;
        yield draft.change(remedy.origin, /(?<=;\s*below )\d[\d.]*%/, first.value.lexeme.replace('%', '1%').replace(/^(\d+)1%$/, '$1.1%'));
      }
    },
  },
  {
    rule: 'sentence/bands-overlap',
    also: ['sentence/ladder-gap'],
    *ways(draft) {
      // The first of them has none above it.
      for (const { remedy } of draft.ladders) yield* [...bandsChanged(draft, remedy.origin, (from, to) => [from, to + 0.5])].slice(1);
    },
  },
  {
    rule: 'sentence/band-upside-down',
    also: ['sentence/ladder-gap'],
    *ways(draft) {
      for (const { remedy } of draft.ladders) yield* bandsChanged(draft, remedy.origin, (from, to) => [to, from]);
    },
  },
  {
    rule: 'sentence/ladder-gap',
    *ways(draft) {
      for (const { remedy } of draft.ladders) yield* bandsChanged(draft, remedy.origin, (from, to) => [from, to - 0.3]);
    },
  },
  {
    rule: 'sentence/percent-above-100',
    also: ['consistency/allow-unused', 'consistency/target-above-baseline'],
    *ways(draft) {
      for (const { target, metric } of draft.metricTargets)
        for (const level of metric.expression.kind.endsWith('-share') ? ['101%', '950%'] : [])
          yield draft.change(target.origin, /(?<=at least )\d[\d.]*%/, level);
    },
  },
  {
    rule: 'sentence/unit-mismatch',
    // A note that lets a finding of the target pass has nothing left to let pass.
    also: ['consistency/allow-unused'],
    *ways(draft) {
      for (const { target } of draft.metricTargets)
        yield draft.change(target.origin, /(at (?:least|most)) \d[\d.]*%/, 'at least 30 minutes');
    },
  },
  {
    rule: 'sentence/window-missing',
    *ways(draft) {
      for (const { origin, undertaking } of draft.targets)
        if (undertaking.kind !== 'metric') yield draft.change(origin, /,?\s+in each calendar (?:month|quarter|week|year)/, '');
    },
  },
  {
    rule: 'sentence/time-zone-missing',
    *ways(draft) {
      yield draft.change(draft.agreement.origin, /,?\s*in the time zone "[^"]*"/, '');
    },
  },
];

/** Each band of a ladder with other ends, one at a time. */
function* bandsChanged(draft: Draft, origin: Origin, ends: (from: number, to: number) => readonly [number, number]): Generator<Change[]> {
  for (const change of draft.changeEach(origin, BAND, (words) => {
    const [, from = '', to = ''] = BAND.exec(words) ?? [];
    const [low, high] = ends(Number(from), Number(to));
    return `from ${low}% to ${high.toFixed(1)}%`;
  }))
    yield [change];
}

const BAND = /from (\d[\d.]*)% to (\d[\d.]*)%/;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
