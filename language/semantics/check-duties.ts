/** Checks of targets and of the other duties. */
import type { Bound, Duty, Milestone, Origin, Target, Undertaking, Value, WindowPhrase } from '../agreement/agreement';
import { compareDates, formatDate } from '../quantities/civil-date';
import { Ratio } from '../quantities/ratio';
import { checkObligor } from './check-agreement';
import {
  alwaysHolds,
  checkBusinessDays,
  checkFieldTest,
  checkLimit,
  checkMeasureOf,
  checkMoment,
  checkRecordSet,
  checkWindow,
  type Figured,
  neverHolds,
} from './check-values';
import { checkTargetGroup } from './check-groups';
import { checkDispute } from './check-rights';
import { type At, type Checking, describeField } from './checking';
import { hasElapsed } from './check-metrics';
import { lexemeOf } from './limb-spans';
import { listWords } from './scope-messages';

export function checkTarget(checking: Checking, target: Target): void {
  const { undertaking } = target;
  checkObligors(checking, target.obligors, { thing: target, or: target.origin });
  switch (undertaking.kind) {
    case 'metric':
      checkMetricPromise(checking, target, undertaking);
      break;
    case 'measure':
      checkMeasurePromise(checking, target, undertaking);
      break;
    case 'table':
      checkTable(checking, target, undertaking);
      break;
  }
  checkWindow(checking, undertaking.window, target.origin);
  checkTargetGroup(checking, target);
}

function checkObligors(checking: Checking, obligors: readonly string[], at: At): void {
  for (const name of obligors) checkObligor(checking, name, at);
}

type Promise_<K extends Undertaking['kind']> = Extract<Undertaking, { readonly kind: K }>;

function checkMetricPromise(checking: Checking, target: Target, { metric, op, value }: Promise_<'metric'>): void {
  if (value.kind === 'baseline') {
    checkItsBaseline(checking, target, metric);
    return;
  }
  const kind = checking.types.unitOfMetric(metric);
  if (kind === undefined) return;
  checkPromise(checking, target, { name: metric, kind, reach: checking.reaches.ofMetric(metric) }, op, value);
}

/** Of the kind of what is promised, and neither beyond its reach nor kept whatever happens. */
function checkPromise(checking: Checking, target: Target, figured: Figured, op: Bound, value: Value): void {
  const { name, reach = {} } = figured;
  if (!checkLimit(checking, figured, value, target.origin)) return;
  const at: At = { thing: value, or: target.origin };
  const level = `${op} ${lexemeOf(value)}`;
  if (neverHolds(op, value, reach))
    checking.error(at, { code: 'never-kept', message: `${name} is never ${level}, so ${target.name} could never be met.` });
  else if (alwaysHolds(op, value, reach))
    checking.warn(at, {
      code: 'always-kept',
      message: `${name} is always ${level}, so ${target.name} is met whatever happens, and promises nothing.`,
    });
}

/** A promise that rests on a baseline is judged only when that is a figure one day. */
function checkItsBaseline(checking: Checking, target: Target, metric: string): void {
  const baseline = checking.agreement.baselines.find((each) => each.metric === metric);
  if (baseline === undefined) {
    checking.error(
      { thing: target, or: target.origin },
      {
        code: 'baseline-missing',
        message: `${metric} has no baseline. Add "baseline of ${metric} is …", or "baseline of ${metric} is unknown, to be set after 3 months as the average of the calendar months."`,
      },
    );
  } else if (baseline.value === undefined && baseline.setAs === undefined && baseline.setBy === undefined) {
    checking.warn(
      { thing: baseline, or: baseline.origin },
      {
        code: 'baseline-not-set',
        message: `${target.name} is held against this baseline, and nothing says how it is set, so it is never determined. Add ", to be set after 3 months as the average of the calendar months"; or say what sets it: by "a joint review".`,
        related: [{ message: `${target.name} is promised here.`, origin: target.origin }],
      },
    );
  }
}

function checkMeasurePromise(checking: Checking, target: Target, undertaking: Promise_<'measure'>): void {
  if (undertaking.milestone !== undefined) {
    checkMilestone(checking, target, undertaking, undertaking.milestone);
    return;
  }
  const { measure, set, op, value } = undertaking;
  const at = (part: string): At => ({ thing: undertaking, part, or: target.origin });
  checkMeasureOf(checking, measure, set.records, at('what'));
  checkRecordSet(checking, set, hasElapsed(checking, { kind: 'measure', name: measure }, set.records));
  const kind = checking.types.kindOfMeasure(measure);
  if (kind !== undefined) checkPromise(checking, target, { name: measure, kind, reach: checking.reaches.ofMeasure(measure) }, op, value);
  checkShare(checking, undertaking, target.origin);
}

function checkMilestone(checking: Checking, target: Target, { set }: Promise_<'measure'>, milestone: Milestone): void {
  const { reached, due, movedBy } = milestone;
  checkRecordSet(checking, set, true);
  for (const [name, part] of [[reached, 'reached'] as const, ...(due.kind === 'field' ? [[due.field, 'due'] as const] : [])]) {
    const field = checking.types.field(set.records, name);
    if (field === undefined || field.type === 'time' || field.type === 'date') continue;
    checking.error(
      { thing: milestone, part, or: target.origin },
      {
        code: 'milestone-without-time',
        message: `${describeField(field)}; a milestone is reached at a time or on a date. Name such a field of ${set.records}.`,
      },
    );
  }
  const { term } = checking.agreement;
  if (due.kind === 'date' && term !== undefined && (compareDates(due.date, term.from) < 0 || compareDates(due.date, term.to) > 0))
    checking.warn(
      { thing: milestone, part: 'due', or: target.origin },
      {
        code: 'milestone-outside-term',
        message: `${formatDate(due.date)} lies outside the term, so nobody looks whether ${target.name} is reached. Check the date.`,
      },
    );
  for (const name of movedBy) {
    const causes = causesOf(checking.agreement, name);
    const [own] = target.obligors.filter((obligor) => causes.includes(obligor));
    if (own !== undefined)
      checking.warn(
        { thing: milestone, or: target.origin },
        {
          code: 'moved-by-itself',
          message: `${name} is caused by ${own}, who must reach ${target.name}: its own delay would move its day.`,
        },
      );
  }
}

function causesOf({ periods }: Checking['agreement'], name: string): string[] {
  return (periods.get(name)?.refinements ?? []).flatMap((each) => (each.kind === 'caused-by' ? [each.party] : []));
}

function checkShare(checking: Checking, undertaking: Promise_<'measure' | 'table'>, or: Origin): void {
  const { share, set } = undertaking;
  if (share === undefined) return;
  if (share.ratio.compare(Ratio.ONE) > 0) {
    checking.error(
      { thing: share, or },
      { code: 'percent-above-100', message: `${share.lexeme} of ${set.records} is more than all of them.` },
    );
  } else if (share.ratio.isZero) {
    checking.error(
      { thing: share, or },
      { code: 'share-of-nothing', message: `${share.lexeme} of ${set.records} is none of them, so nothing is promised.` },
    );
  }
}

/** A priority matrix: rows are values of its key, cells are limits of its measures. */
function checkTable(checking: Checking, target: Target, table: Promise_<'table'>): void {
  const { set, key, measures, rows } = table;
  const or = target.origin;
  const isTimed = measures.every((name) => hasElapsed(checking, { kind: 'measure', name }, set.records));
  checkRecordSet(checking, set, isTimed);
  checkShare(checking, table, or);
  for (const measure of measures) checkMeasureOf(checking, measure, set.records, { thing: table, part: 'key', or });
  const field = checking.types.field(set.records, key);
  const seen = new Map<string, Origin>();
  for (const row of rows) {
    if (field !== undefined) checkFieldTest(checking, field, { kind: 'among', negated: false, values: [row.key] }, row.origin);
    const first = seen.get(row.key.name);
    if (first === undefined) seen.set(row.key.name, row.origin);
    else {
      const related = [{ message: `The first row of ${row.key.name}.`, origin: first }];
      checking.error(
        { thing: row, or: row.origin },
        { code: 'row-twice', message: `${row.key.name} has two rows. Keep one of them.`, related },
      );
    }
    row.cells.forEach((cell, column) => {
      const measure = measures[column];
      const kind = measure === undefined ? undefined : checking.types.kindOfMeasure(measure);
      if (cell !== undefined && measure !== undefined && kind !== undefined)
        checkPromise(checking, target, { name: measure, kind, reach: checking.reaches.ofMeasure(measure) }, cell.op, cell.value);
    });
  }
  if (field?.type === 'enum') warnUnpromised(checking, target, table, field.values, seen);
}

/** A value without a row is promised nothing; that is said with `none`. */
function warnUnpromised(
  checking: Checking,
  target: Target,
  table: Promise_<'table'>,
  values: readonly string[],
  rows: ReadonlyMap<string, unknown>,
): void {
  const missing = values.filter((value) => !rows.has(value));
  if (missing.length === 0 || table.set.where !== undefined) return;
  const names = listWords(missing, 'and');
  checking.warn(
    { thing: table, part: 'key', or: target.origin },
    {
      code: 'row-missing',
      message: `The table has no row for ${names}, so nothing is promised for ${missing.length === 1 ? 'it' : 'them'}. If that is meant, write a row with "none".`,
    },
  );
}

export function checkDuty(checking: Checking, duty: Duty): void {
  const at: At = { thing: duty, or: duty.origin };
  checkObligors(checking, duty.obligors, at);
  if ('within' in duty) checkBusinessDays(checking, duty.within, duty.origin);
  switch (duty.kind) {
    case 'claim':
    case 'notice':
      if (duty.recorded !== undefined)
        for (const name of [duty.recorded.made, duty.recorded.concerns]) checkMomentOf(checking, duty.recorded.records, name, at);
      checkWindow(checking, duty.after, duty.origin);
      return;
    case 'report':
      checkWindow(checking, duty.after, duty.origin);
      return;
    case 'dispute':
      checkDispute(checking, duty);
      return;
    case 'review':
      if (duty.every.count.isZero)
        checking.error(
          { thing: duty.every, or: duty.origin },
          { code: 'no-length', message: `${duty.every.lexeme} is no time at all. Write a length above zero.` },
        );
      return;
    case 'return':
      checkWindow(checking, duty.window, duty.origin);
      if (duty.count === 0)
        checking.error(at, { code: 'count-of-zero', message: 'In "the next 0" windows there is nothing to meet. Write 1 or more.' });
      checkWindowOfTarget(checking, duty.target, duty.window, at, 'met');
      return;
    case 'provide':
      checkProvide(checking, duty);
      return;
    case 'act':
      return;
  }
}

function checkProvide(checking: Checking, duty: Extract<Duty, { readonly kind: 'provide' }>): void {
  for (const name of [duty.field, duty.after]) checkMomentOf(checking, duty.records, name, { thing: duty, or: duty.origin });
}

function checkMomentOf(checking: Checking, records: string, name: string, at: At): void {
  const field = checking.types.field(records, name);
  if (field !== undefined) checkMoment(checking, field, at);
}

/** What happens in windows of one kind cannot be counted in windows of another. */
export function checkWindowOfTarget(checking: Checking, name: string, window: WindowPhrase, at: At, verdict: 'missed' | 'met'): void {
  const target = checking.agreement.targets.get(name);
  const own = target?.undertaking.window;
  if (target === undefined) return;
  const related = [{ message: `${name} is promised here.`, origin: target.origin }];
  if (own === undefined) {
    checking.error(at, {
      code: 'window-of-target',
      message: `${name} is judged record by record, so it is not ${verdict} in a ${describeWindow(window)} as a whole.`,
      related,
    });
  } else if (describeWindow(own) !== describeWindow(window)) {
    checking.error(at, {
      code: 'window-of-target',
      message: `${name} is judged ${own.kind === 'term' ? 'over the term' : `in each ${describeWindow(own)}`}, so it cannot be ${verdict} in a ${describeWindow(window)}.`,
      related,
    });
  }
}

export function describeWindow(window: WindowPhrase): string {
  if (window.kind === 'term') return 'term';
  return window.kind === 'rolling' ? `rolling ${window.length.lexeme}` : `${window.kind} ${window.unit}`;
}
