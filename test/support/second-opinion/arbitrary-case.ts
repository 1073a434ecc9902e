/** Whole cases: an agreement in sentences, its data in files, and the same data as plain rows. */
import fc from 'fast-check';
import { accepted } from './accepted';
import { measures, periods, type Written } from './arbitrary-definitions';
import { metric, type MetricPlan } from './arbitrary-metrics';
import { frame, type Frame } from './arbitrary-frame';
import { duty, notice } from './arbitrary-duties';
import { limit, rule } from './arbitrary-limits';
import { remedy } from './arbitrary-remedies';
import { dataOf, rawRows, seriesOf } from './arbitrary-rows';
import {
  baselineSentence,
  eachSentence,
  groupField,
  measureTarget,
  metricSentence,
  metricTarget,
  milestone,
  milestoneSentence,
  ofMeasure,
  ofMetric,
  ofMilestone,
  ofTable,
  shareSentence,
  table,
  tableSentence,
  type MetricTarget,
  type TargetName,
} from './arbitrary-targets';
import { secondsOf } from './clock';
import type { Case } from './run-case';

/** How much of what there is in a case. */
interface Measure {
  readonly longest: number;
  readonly targets: number;
  readonly remedies: fc.ArrayConstraints;
  readonly limits: fc.ArrayConstraints;
  readonly duties: fc.ArrayConstraints;
  /** Of ten metrics, how many come with ready-made figures. */
  readonly readyMade: number;
}

const plan = ({ longest, targets, remedies, limits, duties, readyMade }: Measure) =>
  fc.record({
    frame: frame(longest),
    raw: rawRows,
    every: fc.option(fc.nat(3), { nil: undefined, freq: 5 }),
    hours: fc.constantFrom(
      'Monday to Friday from 08:00 to 18:00',
      'Friday to Monday from 09:00 to 17:30',
      '24 hours every day',
      'Monday to Sunday from 00:00 to 24:00',
      'Monday to Thursday from 08:00 to 12:00, Monday to Thursday from 11:00 to 18:00 and Sunday from 01:00 to 04:00',
    ),
    nights: fc.constantFrom('Monday to Sunday from 22:00 to 06:00', 'Saturday to Tuesday from 20:00 to 03:00'),
    dayOff: fc.nat(9),
    rounding: fc.constantFrom(
      '',
      '',
      ', rounding credits half even',
      ', rounding credits up',
      ', rounding credits down',
      ', rounding credits half up to EUR 1',
    ),
    fees: fc.constantFrom('plain', 'long', 'none'),
    services: fc.nat(2),
    periods,
    measures,
    openShare: metric,
    metricTargets: fc.array(metricTarget, { minLength: 1, maxLength: targets }),
    readyMade: fc.array(
      fc.nat(9).map((n) => n < readyMade),
      { minLength: 3, maxLength: 3 },
    ),
    series: fc.array(fc.nat(19), { minLength: 1, maxLength: 40, size: 'max' }),
    shareTargets: fc.array(measureTarget, { maxLength: 1 }),
    eachTargets: fc.array(measureTarget, { maxLength: 1 }),
    tables: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(table, { minLength: 1, maxLength: 1 }) }),
    milestones: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(milestone, { minLength: 1, maxLength: 1 }) },
    ),
    amendments: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(amendment, { minLength: 1, maxLength: 3, size: 'max' }) },
    ),
    remedies: fc.array(remedy, remedies),
    limits: fc.array(limit, limits),
    rules: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(rule, { minLength: 1, maxLength: 2 }) }),
    allocation: fc.constantFrom('', '', ', allocated 40% to Keep Alpha', ', with a pool of 150% of it, allocated 33.3% to Keep Alpha'),
    duties: fc.array(duty, duties),
    notices: fc.tuple(notice('Customer'), notice('Provider'), notice('Customer')),
  });

const amendment = fc.record({
  kind: fc.constantFrom('target', 'target', 'metric', 'fee', 'remedy', 'limit', 'calendar', 'period', 'duty', 'at-risk'),
  day: fc.nat(200),
  pick: fc.nat(9),
  others: fc.array(metricTarget, { minLength: 4, maxLength: 4 }),
  remedy,
  fee: fc.constantFrom('EUR 777.77', 'EUR 0.01', 'EUR 50,000'),
  limit,
  duty,
  atRisk: fc.constantFrom('calendar month is 7% of Fee', 'calendar month is EUR 123.45', 'contract quarter is 2 days of Fee'),
});
type Plan = ReturnType<typeof plan> extends fc.Arbitrary<infer T> ? T : never;

/** Much time, some money. */
export const arbitraryCase: fc.Arbitrary<Case> = plan({
  longest: 130,
  targets: 2,
  remedies: { maxLength: 3 },
  limits: { maxLength: 2 },
  duties: { maxLength: 1 },
  readyMade: 2,
}).map(caseOf);

/** Long terms and much money, on figures that mostly come ready-made. */
export const arbitraryMoneyCase: fc.Arbitrary<Case> = plan({
  longest: 320,
  targets: 3,
  remedies: { minLength: 1, maxLength: 4, size: 'max' },
  limits: { maxLength: 3, size: 'max' },
  duties: { maxLength: 2, size: 'max' },
  readyMade: 8,
}).map(caseOf);

const EVERY = {
  1: ['10 minutes', '30 seconds', '1 hour', '5 minutes'],
  30: ['10 minutes', '1 minute', '1 hour', '5 minutes'],
  60: ['1 hour', '8 hours', '5 minutes', '1 day'],
  900: ['1 hour', '8 hours', '30 minutes', '1 day'],
} as const;

function caseOf(one: Plan): Case {
  const { frame: own } = one;
  const intervals = EVERY[own.tick as keyof typeof EVERY];
  const every = one.every === undefined ? undefined : intervals[one.every];
  const data = dataOf(own, one.raw, secondsOf(every ?? intervals[0]));
  const text = accepted([frameText(one), ...definitions(one, every), ...promises(one)]);
  const readyMade = one.metricTargets.flatMap(({ metric: { unit } }, i) =>
    one.readyMade[i] === true ? [seriesOf(own, NAMES[i] ?? '', unit, one.series.slice(i))] : [],
  );
  const rows = new Map([...data.rows, ...readyMade.map(({ name, rows: list }) => [name, list] as const)]);
  const files = { ...data.files, ...Object.fromEntries(readyMade.map(({ name, file }) => [`${name.toLowerCase()}.csv`, file])) };
  return { text, rows, files, tick: own.tick, to: own.lastDay.toString() };
}

function frameText({ frame: { zone, from, to }, rounding }: Plan): string {
  return `agreement Case is between Provider and Customer, from ${from.toString()} to ${to.toString()}, in the time zone "${zone}", with amounts in EUR${rounding}.
party Provider means "p".
party Customer means "c".
party Carrier means "x", outside this agreement.`;
}

function definitions(one: Plan, every: string | undefined): string[] {
  const { frame: own } = one;
  const off = own.from.add({ days: one.dayOff });
  const fee = own.tick < 60 ? 'calendar day' : 'calendar month';
  const rent = one.fees === 'plain' ? fee : own.tick < 60 ? 'calendar month' : 'contract quarter';
  return [
    ...servicesIn(one).map((name) => `service ${name} means "s", supplied by Provider.`),
    `fee Fee means EUR 1,234.56 for each ${fee}${one.services === 0 ? '' : ' of Portal'}.`,
    `fee Site Fee means EUR 500 for North and EUR 300.33 for South, for each ${fee}.`,
    one.fees === 'none' ? 'fee Rent means EUR 99.99.' : `fee Rent means EUR 9,876,543,210.98 for each ${rent}.`,
    `calendar Hours means ${one.hours}, except on ${off.toString()}.`,
    `calendar Nights means ${one.nights}, except on ${off.toString()}, ${off.add({ days: 2 }).toString()}.`,
    `records Probes means "probes"${every === undefined ? '' : `, one every ${every}`}, with Checked, a time; Result, one of Passed, Slow or Failed; Site, one of North or South.`,
    'records Outages means "outages", with Noted, a time; Started, a time; Ended, a time; Kind, one of Planned, Sudden or Odd; Cause, a party;\n  Site, one of North or South; Hit, a percentage.',
    'records Tickets means "tickets", identified by Number, with Number, a text; Opened, a time; Answered, a time; Closed, a time;\n  Priority, one of P1, P2 or P3; Score, a number; Cost, an amount; Weight, a number; Site, one of North or South; Desk, a text; Waiting, periods.',
    'records Calls means "calls", with At, a time; Verdict, one of Good or Bad; Took, a duration in milliseconds; Users, a number; Site, one of North or South; Desk, a text.',
    'records Deliveries means "deliveries", with Due, a date; Promised, a time; Delivered, a time; Handed, a date; Site, one of North or South.',
    'records Incidents means "incidents", identified by Number, one row for each change dated by Updated, with Number, a text; Updated, a time;\n  Raised, a time; Done, a time; State, one of New, Waiting or Shut; Awaiting, periods while State is Waiting.',
    'records Claims means "claims", with Made, a time; Concerned, a time; Cured, a time; Site, one of North or South.',
    ...Object.entries(one.measures).map(([name, written]: [string, Written]) => `measure ${name} means ${written(own)}.`),
    ...Object.entries(one.periods).map(([name, written]: [string, Written]) => `period ${name} means ${written(own)}.`),
    'metric Error Rate means the percentage of Calls whose Verdict is Bad.',
    `metric Open Share means ${openShare(one.openShare, own)}.`,
    `The amount at risk in each calendar month is 15% of Fee${one.allocation}.`,
    ...(one.fees === 'long'
      ? ['The amount at risk in each contract quarter is EUR 77.', 'The amount at risk in each contract month is EUR 20.']
      : []),
    'sample Probes from "probes.csv".',
    'sample Outages from "outages.csv".',
    'sample Tickets from "tickets.csv" and Waiting from "waiting.csv".',
    'sample Calls from "calls.csv".',
    'sample Claims from "claims.csv".',
    'sample Deliveries from "deliveries.csv".',
    'sample Incidents from "incidents.csv".',
  ];
}

function servicesIn({ services }: Plan): string[] {
  return ['Portal', 'Hotline'].slice(0, services);
}

function ofService({ service }: MetricTarget, one: Plan): string {
  return servicesIn(one).includes(service) ? ` of ${service}` : '';
}

/** Another share, that does not speak of itself. */
function openShare({ unit, text }: MetricPlan, own: Frame): string {
  const written = text(own);
  return unit === 'percent' && !written.includes('Open Share') ? written : 'the percentage of time without Break';
}

function promises(one: Plan): string[] {
  const { frame: own } = one;
  const targets: TargetName[] = [];
  const sentences: string[] = [];
  const windows: number[] = [];
  one.metricTargets.forEach((plan: MetricTarget, i: number) => {
    const name = NAMES[i] ?? 'Omega';
    const isReadyMade = one.readyMade[i] === true;
    // Ready-made figures do not say of which site they are.
    const target: MetricTarget = isReadyMade ? { ...plan, group: { of: '', field: 0 } } : plan;
    // They are of calendar days or months, so mostly these are promised.
    const window = isReadyMade && target.window % 4 > 0 ? 0 : target.window;
    windows.push(window);
    sentences.push(
      `metric ${name}${ofService(target, one)}${eachOf(target, own)} means ${sampled(one, target.metric.text(own))}.`,
      `target Keep ${name}: Provider ${metricSentence(name, target, own, window)}.`,
    );
    if (target.baseline !== undefined) sentences.push(baselineSentence(name, target.baseline, target.value(own), own));
    if (isReadyMade) sentences.push(`sample ${name} from "${name.toLowerCase()}.csv".`);
    targets.push(ofMetric(name, target, own, window));
  });
  for (const plan of one.shareTargets) {
    sentences.push(`target In Time: Provider ${shareSentence(plan, own)}.`);
    targets.push(ofMeasure('In Time', plan, own));
  }
  for (const plan of one.eachTargets) {
    sentences.push(`target Each: Provider ${eachSentence(plan, own)}.`);
    targets.push(ofMeasure('Each', plan, own));
  }
  for (const plan of one.tables) {
    sentences.push(`target Table: Provider ${tableSentence(plan, own)}.`);
    targets.push(ofTable(plan, own));
  }
  for (const plan of one.milestones) {
    sentences.push(`milestone Handover: Provider ${milestoneSentence(plan, own)}.`);
    targets.push(ofMilestone(plan));
  }
  one.remedies.forEach((written, i) => {
    const sentence = written(targets, own);
    // A name for two of them, for the rules that speak of remedies.
    sentences.push(i < 2 && sentence !== '' ? `remedy Remedy ${'AB'[i] ?? ''}: ${sentence}` : sentence);
  });
  for (const written of [...one.limits, ...one.rules, ...one.duties]) sentences.push(written(targets, own));
  const notices = one.notices.map((written) => written(targets, own));
  if (sentences.some((sentence) => sentence.includes(' notice'))) sentences.push(...notices);
  for (const change of one.amendments) {
    const sentence = amended(one, change, targets, windows);
    const date = own.from.add({ days: change.day % (own.from.until(own.to, { largestUnit: 'day' }).days + 1) }).toString();
    if (sentence !== '') sentences.push(`amendment from ${date}: ${sentence}`);
  }
  return sentences.filter((sentence) => sentence !== '');
}

function eachOf(plan: MetricTarget, own: Frame): string {
  return plan.group.of === 'metric' ? ` for each ${groupField(plan, plan.metric.text(own))}` : '';
}

/** What replaces a sentence: another promise, another figure of the same kind, another fee, remedy or limit. */
function amended(one: Plan, change: Plan['amendments'][number], targets: readonly TargetName[], windows: readonly number[]): string {
  const { frame: own } = one;
  const { kind, pick, others, fee, remedy: written, limit: limited, duty: owed, atRisk } = change;
  const index = pick % one.metricTargets.length;
  const [first, name] = [one.metricTargets[index], NAMES[index] ?? ''];
  if (first === undefined) return '';
  const isReadyMade = one.readyMade[index] === true;
  const before: MetricTarget = isReadyMade ? { ...first, group: { of: '', field: 0 } } : first;
  switch (kind) {
    case 'target':
      return `target Keep ${name}: Provider ${metricSentence(name, { ...before, value: before.limbs[0] ?? before.value, op: others[0]?.op ?? before.op }, own, windows[index] ?? 0, pick > 4)}.`;
    case 'metric': {
      const other = others.find(({ metric }) => metric.unit === before.metric.unit);
      if (other === undefined || isReadyMade || before.group.of !== '') return '';
      return `metric ${name} means ${sampled(one, other.metric.text(own))}.`;
    }
    case 'calendar':
      if (isOfRecords(one)) return '';
      return `calendar Hours means ${pick % 2 === 0 ? 'Monday to Saturday from 07:00 to 19:00' : 'Tuesday to Sunday from 22:00 to 24:00'}.`;
    case 'period':
      if (isOfRecords(one)) return '';
      return pick % 2 === 0 ? 'period Trouble means Outage, at least 2 hours long.' : 'period Trouble means Freeze, counted in Hours.';
    case 'fee':
      return `fee Fee means ${fee} for each ${own.tick < 60 ? 'calendar day' : 'calendar month'}.`;
    case 'remedy': {
      const sentence = written(targets, own);
      return sentence === '' ? '' : `remedy Remedy ${pick % 2 === 0 ? 'A' : 'B'}: ${sentence}`;
    }
    case 'duty': {
      const sentence = owed(targets, own);
      return / must (claim|return) a credit /.test(sentence) ? sentence : '';
    }
    case 'at-risk':
      return `The amount at risk in each ${atRisk}${atRisk.startsWith('calendar') ? one.allocation : ''}.`;
    case 'limit': {
      const sentence = limited(targets, own);
      return sentence.startsWith('Total credits in each') || sentence.startsWith('Total credits of') ? sentence : '';
    }
  }
}

/** A promise about records is judged here by the terms it began with; what the records are measured with stays as it is. */
function isOfRecords({ shareTargets, eachTargets, tables, milestones }: Plan): boolean {
  return [shareTargets, eachTargets, tables, milestones].some((list) => list.length > 0);
}

/** Samples can be missing only from a period that is made of them. */
function sampled({ periods: texts, frame: own }: Plan, metricText: string): string {
  const isSampled = metricText.includes('Outage') || (metricText.includes('Trouble') && texts.Trouble(own).includes('Outage'));
  return isSampled ? metricText : metricText.replace(/, taking missing samples as \w+/, '');
}

const NAMES = ['Alpha', 'Beta', 'Gamma'];
