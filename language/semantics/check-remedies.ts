/** Checks of remedies: ladders, conditions, consequences and limits. */
import type {
  Amount,
  AtRisk,
  Consequence,
  Limit,
  Origin,
  Per,
  Remedy,
  RemedyEvent,
  RemedyTrigger,
  Repetition,
} from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { checkObligor } from './check-agreement';
import { checkWindowOfTarget, describeWindow } from './check-duties';
import { checkLadder } from './check-ladders';
import { checkLimitGroup } from './check-groups';
import { checkAllocations, checkCreditable, checkStacking, checkWhoseCondition, consequencesOf } from './check-payable';
import { checkNotified, checkRight } from './check-rights';
import { checkFixedLength, checkMoney, checkRecordSet, checkWindow, describeValue } from './check-values';
import { type At, type Checking } from './checking';
import { describeKind, type Kind } from './operators';
import { kindOfValue } from './types';

export function checkRemedy(checking: Checking, remedy: Remedy): void {
  const { trigger } = remedy;
  if (trigger.kind === 'ladder') {
    checkLadder(checking, trigger, remedy.origin);
    for (const limb of trigger.limbs) for (const each of limb.consequences) checkConsequence(checking, each, trigger);
  } else for (const event of trigger.events) checkEvent(checking, event);
  for (const each of remedy.consequences) checkConsequence(checking, each, trigger);
}

function checkEvent(checking: Checking, event: RemedyEvent): void {
  switch (event.kind) {
    case 'missed':
      if (event.repetition !== undefined) checkRepetition(checking, event.target, event.repetition, event.origin);
      checkMargin(checking, event);
      checkNotified(checking, event);
      return;
    case 'credits':
      checkWindow(checking, event.window, event.origin);
      checkMoney(checking, event.value, event.origin);
      if (event.window.kind === 'rolling' && event.op !== 'above' && event.op !== 'at least') {
        checking.error(
          { thing: event, or: event.origin },
          {
            code: 'rolling-below',
            message:
              'Rolling windows begin with nothing, so credits in one are always below some amount. Write "above" or "at least", or name another window.',
          },
        );
      }
      return;
    case 'incurred':
    case 'points':
      checkWindow(checking, event.window, event.origin);
      if (event.kind === 'incurred' && event.window.kind === 'rolling') {
        checking.error(
          { thing: event, or: event.origin },
          {
            code: 'rolling-rule',
            message:
              'Rolling windows overlap, so each point would count many times. Name a window of its own, such as "in a calendar month".',
          },
        );
      }
      if (canIncurPoints(checking)) return;
      checking.warn(
        { thing: event, or: event.origin },
        {
          code: 'points-never-incurred',
          message: 'Nobody ever incurs points, so they are never reached. Add a remedy that says who incurs how many.',
        },
      );
      return;
  }
}

/** How far a miss goes is a length of time, so the promise has to be about one. */
function checkMargin(checking: Checking, { by, target, origin }: Extract<RemedyEvent, { kind: 'missed' }>): void {
  const undertaking = checking.agreement.targets.get(target)?.undertaking;
  if (by === undefined || undertaking === undefined) return;
  checkFixedLength(checking, by, origin);
  const isOfTime =
    undertaking.kind === 'metric'
      ? checking.types.unitOfMetric(undertaking.metric) === 'duration'
      : undertaking.share === undefined && undertaking.kind === 'measure' && undertaking.value.kind === 'duration';
  if (isOfTime) return;
  checking.error(
    { thing: by, or: origin },
    {
      code: 'missed-by-time',
      message: `${target} is not missed by a length of time, so ${by.lexeme} says nothing of it. Promise a time for each record, or a milestone.`,
    },
  );
}

function canIncurPoints(checking: Checking): boolean {
  return checking.agreement.remedies.flatMap(consequencesOf).some((each) => each.kind === 'points');
}

/** Points are a scale: something follows from how many there are. */
function checkScale(checking: Checking, at: At): void {
  const isCounted = checking.agreement.remedies.some(
    ({ trigger }) => trigger.kind === 'events' && trigger.events.some(({ kind }) => kind === 'points' || kind === 'incurred'),
  );
  if (isCounted) return;
  checking.warn(at, {
    code: 'points-without-scale',
    message:
      'Nothing follows from points in this agreement. Say what they bring: "If points are incurred in a calendar month, Provider must credit 1% of Monthly Fee for each point."',
  });
}

function checkRepetition(checking: Checking, target: string, repetition: Repetition, or: Origin): void {
  const at: At = { thing: repetition, or };
  checkWindow(checking, repetition.window, or);
  switch (repetition.kind) {
    case 'consecutive':
      if (repetition.count === 0) sayZero(checking, at);
      else checkWindowOfTarget(checking, target, repetition.window, at, 'missed');
      return;
    case 'any-of':
      if (repetition.count === 0) sayZero(checking, at);
      else if (repetition.count > repetition.of) {
        checking.error(at, {
          code: 'more-than-there-are',
          message: `Of ${repetition.of} windows, ${repetition.count} can never be missed. Write the smaller number first: "any ${repetition.of} of ${repetition.count}".`,
        });
      } else checkWindowOfTarget(checking, target, repetition.window, at, 'missed');
      return;
    case 'nth':
      if (repetition.nth === 0) sayZero(checking, at);
      else checkOnceOnly(checking, target, repetition, at);
      return;
  }
}

/** In one window there is one verdict, so nothing is missed twice in it. */
function checkOnceOnly(checking: Checking, target: string, { nth, window }: Extract<Repetition, { kind: 'nth' }>, at: At): void {
  const own = checking.agreement.targets.get(target)?.undertaking.window;
  if (nth < 2 || own === undefined || describeWindow(own) !== describeWindow(window)) return;
  checking.warn(at, {
    code: 'once-in-a-window',
    message: `${target} is judged once in a ${describeWindow(window)}, so it is never missed there a second time. Write a longer window, such as "in a calendar year".`,
  });
}

function sayZero(checking: Checking, at: At): void {
  checking.error(at, { code: 'count-of-zero', message: 'Missed zero times is not missed. Write 1 or more.' });
}

function checkConsequence(checking: Checking, consequence: Consequence, trigger: RemedyTrigger): void {
  const { party, origin: or } = consequence;
  const at: At = { thing: consequence, or };
  if (consequence.kind !== 'act' || consequence.modal === 'must') checkObligor(checking, party, at);
  if (consequence.kind === 'terminate' || consequence.kind === 'act') checkRight(checking, consequence, trigger);
  if (consequence.kind === 'points') checkScale(checking, at);
  if (consequence.kind !== 'credit') return;
  if (consequence.to === party) checking.error(at, { code: 'pays-itself', message: `${party} cannot ${consequence.verb} itself.` });
  const between = [...new Set(checking.agreement.between)].filter((name) => checking.agreement.parties.get(name)?.outside !== true);
  if (consequence.to === undefined && between.length > 2) {
    checking.error(at, {
      code: 'creditor-unclear',
      message: `The agreement is between ${between.length} parties: say whom ${party} must ${consequence.verb}, such as "must ${consequence.verb} ${between.find((each) => each !== party)} …".`,
    });
  }
  checkAmount(checking, consequence.amount, or, trigger);
}

function checkAmount(checking: Checking, amount: Amount, or: Origin, trigger: RemedyTrigger | undefined): void {
  const at: At = { thing: amount, or };
  if (amount.kind === 'sum') checkMoney(checking, amount.money, or);
  if (amount.kind === 'share' && amount.of.kind === 'at-risk' && checking.agreement.atRisk.length === 0) {
    checking.error(at, {
      code: 'at-risk-missing',
      message: 'Nothing says what amount is at risk. Add "The amount at risk in each calendar month is 15% of Monthly Fee."',
    });
  }
  if (amount.kind === 'share' && amount.of.kind === 'allocation') {
    const { target } = amount.of;
    if (!checking.agreement.atRisk.some(({ allocations }) => allocations?.some((each) => each.target === target))) {
      checking.error(at, {
        code: 'not-allocated',
        message: `Nothing is allocated to ${target}. Say how much: "The amount at risk in each calendar month is 15% of Monthly Fee, allocated 40% to ${target}."`,
      });
    }
  }
  if ((amount.kind === 'days' || amount.kind === 'times') && checking.agreement.fees.get(amount.fee)?.window === undefined) {
    const fee = checking.agreement.fees.get(amount.fee);
    if (fee !== undefined && checking.agreement.term === undefined) {
      checking.error(at, {
        code: 'fee-without-window',
        message: `${amount.fee} is not said to be for any length of time, so a part of it by time has no figure. Add "for each calendar month".`,
        related: [{ message: `${amount.fee} is defined here.`, origin: fee.origin }],
      });
    }
  }
  if (amount.kind === 'service' && (amount.unit === 'month' || amount.unit === 'quarter' || amount.unit === 'year'))
    checking.error(at, {
      code: 'days-of-no-length',
      message: `A ${amount.unit} has no fixed number of days, so days of service cannot be counted in it. Write days or weeks, such as "30 days of service".`,
    });
  if (amount.kind === 'times' && amount.above?.kind === 'duration') checkFixedLength(checking, amount.above, or);
  const per = amount.kind === 'times' ? undefined : amount.per;
  const most = amount.kind === 'times' ? amount.most : per?.most;
  if (most !== undefined) {
    checkAmount(checking, most, or, trigger);
    if ((most.kind === 'service') !== (amount.kind === 'service')) {
      const message =
        amount.kind === 'service'
          ? 'Days of service are no money, so what they come to at most is said in days: "up to 5 days of service".'
          : 'An amount of money has a limit in money: "up to GBP 500", "up to 5 days of Monthly Fee".';
      checking.error({ thing: most, or }, { code: 'limit-of-another-kind', message });
    }
  }
  if (amount.kind === 'times' && most !== undefined && trigger === undefined)
    checking.error(at, { code: 'limit-for-each', message: 'A limit is one amount; "up to" belongs to a credit.' });
  if (per === undefined) return;
  if (trigger === undefined)
    checking.error(at, { code: 'limit-for-each', message: 'A limit is one amount; "for each" belongs to a credit.' });
  else if (per.kind === 'records') checkPerRecords(checking, per, trigger, or);
  else if (per.kind === 'unit') checkPerUnit(checking, per, trigger, or);
  else if (trigger.kind !== 'events' || !trigger.events.some(({ kind }) => kind === 'incurred')) {
    checking.error(
      { thing: per, or },
      {
        code: 'points-not-counted',
        message: 'Nothing here counts points. Begin with "If points are incurred in a calendar month, …".',
      },
    );
  }
}

/** `for each of Tickets that missed it`: what was missed is about those records. */
function checkPerRecords(checking: Checking, per: Extract<Per, { kind: 'records' }>, trigger: RemedyTrigger, or: Origin): void {
  checkRecordSet(checking, per.set, true);
  const targets = targetsOf(trigger);
  const about = targets.flatMap((name) => recordsOfTarget(checking, name));
  if (targets.length === 0 || about.includes(per.set.records)) return;
  checking.error(
    { thing: per, or },
    {
      code: 'missed-by-others',
      message: `${targets.join(' and ')} ${targets.length === 1 ? 'is' : 'are'} not about ${per.set.records}, so none of them can miss it.`,
    },
  );
}

function targetsOf(trigger: RemedyTrigger): string[] {
  if (trigger.kind === 'ladder') return trigger.subject.kind === 'target' ? [trigger.subject.name] : [];
  return trigger.events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
}

function recordsOfTarget(checking: Checking, name: string): string[] {
  const undertaking = checking.agreement.targets.get(name)?.undertaking;
  if (undertaking === undefined) return [];
  if (undertaking.kind !== 'metric') return [undertaking.set.records];
  const expression = checking.agreement.metrics.get(undertaking.metric)?.expression;
  return expression?.kind === 'record-share' ? [expression.set.records] : [];
}

/** `for each started hour above 4 hours`: of the figure that was missed, in its unit. */
function checkPerUnit(checking: Checking, per: Extract<Per, { kind: 'unit' }>, trigger: RemedyTrigger, or: Origin): void {
  const at: At = { thing: per, or };
  if (per.late === true && !isOfRecords(checking, trigger)) {
    checking.error(at, {
      code: 'late-without-time',
      message: `What is late is a record or a milestone. Say from where each ${per.unit} is counted: "for each ${per.unit} above 4 ${per.unit}s".`,
    });
    return;
  }
  const wanted: Kind = per.unit === 'percentage point' ? 'share' : per.unit === 'one' ? 'number' : 'duration';
  if (per.ofTime === true && (wanted !== 'duration' || per.value.kind !== 'percent' || !isOfWindows(checking, trigger))) {
    checking.error(at, {
      code: 'share-of-no-time',
      message:
        'Only a length of time that is judged in each window is counted from a share of the time: "for each started 15 minutes above 0.1% of the time".',
    });
    return;
  }
  if (kindOfValue(per.value) !== (per.ofTime === true ? 'share' : wanted)) {
    const unit = per.unit === 'one' ? 'whole' : per.unit;
    checking.error(at, {
      code: 'unit-mismatch',
      message: `Each ${unit} is counted from ${describeKind(wanted)}, and ${describeValue(per.value)} is ${describeKind(kindOfValue(per.value))}.`,
    });
    return;
  }
  if (per.value.kind === 'percent' && per.value.ratio.compare(Ratio.ONE) > 0) {
    checking.error(at, {
      code: 'percent-above-100',
      message: `${per.value.lexeme} is more than all there is, so no figure is counted from it.`,
    });
  }
  const figures = figuresOf(checking, trigger, wanted);
  const [first] = figures;
  if (first === undefined || figures.some(({ kinds }) => kinds.length === 0 || kinds.includes(wanted))) return;
  const unit = per.unit === 'one' ? 'units' : `${per.unit}s`;
  checking.error(at, {
    code: 'unit-mismatch',
    message: `${first.name} is ${describeKind(first.kinds[0] ?? 'number')}, so it is not counted in ${unit}.${wanted === 'duration' ? ' A metric that means "the time in Outage", for instance, is.' : ''}`,
  });
}

/** Every figure that it follows from is one of a window. */
function isOfWindows({ agreement }: Checking, trigger: RemedyTrigger): boolean {
  return targetsOf(trigger).every((name) => agreement.targets.get(name)?.undertaking.kind === 'metric');
}

function isOfRecords({ agreement }: Checking, trigger: RemedyTrigger): boolean {
  const undertakings = targetsOf(trigger).map((name) => agreement.targets.get(name)?.undertaking);
  return undertakings.length > 0 && trigger.kind === 'events' && undertakings.every((each) => each === undefined || each.kind !== 'metric');
}

/** The figures a consequence can be counted from, with what they are: of a share in time also the share. */
function figuresOf(checking: Checking, trigger: RemedyTrigger, wanted: Kind): { readonly name: string; readonly kinds: readonly Kind[] }[] {
  if (trigger.kind === 'ladder' && trigger.subject.kind === 'metric') {
    const unit = checking.types.unitOfMetric(trigger.subject.name);
    return [{ name: trigger.subject.name, kinds: unit === undefined ? [] : readAs(unit, wanted) }];
  }
  return targetsOf(trigger).flatMap((name) => {
    const undertaking = checking.agreement.targets.get(name)?.undertaking;
    if (undertaking === undefined) return [];
    if (undertaking.kind === 'metric') {
      const unit = checking.types.unitOfMetric(undertaking.metric);
      return [{ name: undertaking.metric, kinds: unit === undefined ? [] : readAs(unit, wanted) }];
    }
    const measures = undertaking.kind === 'measure' ? [undertaking.measure] : undertaking.measures;
    const kinds = measures.map((measure) => checking.types.kindOfMeasure(measure)).filter((kind) => kind !== undefined);
    return [{ name: measures[0] ?? name, kinds: [...kinds, ...(undertaking.share === undefined ? [] : (['share'] as const))] }];
  });
}

function readAs(unit: Kind, wanted: Kind): readonly Kind[] {
  return unit === 'quotient' && (wanted === 'share' || wanted === 'number') ? [wanted] : [unit];
}

export function checkLimitOf(checking: Checking, limit: Limit): void {
  if (limit.kind === 'stacking') {
    checkStacking(checking, limit);
    return;
  }
  if (limit.kind === 'condition') {
    checkCreditable(checking, limit, limit);
    for (const event of limit.events) checkEvent(checking, event);
    checkWhoseCondition(checking, limit);
    return;
  }
  if (limit.kind === 'total') {
    if (limit.of !== undefined) checkCreditable(checking, { ...limit, of: limit.of }, limit);
    checkLimitGroup(checking, limit);
  }
  if (limit.kind !== 'record') checkWindow(checking, limit.window, limit.origin);
  if (limit.kind === 'minimum') checkMoney(checking, limit.amount, limit.origin);
  else checkAmount(checking, limit.amount, limit.origin, undefined);
}

export function checkAtRisk(checking: Checking, atRisk: AtRisk): void {
  checkWindow(checking, atRisk.window, atRisk.origin);
  checkAmount(checking, atRisk.amount, atRisk.origin, undefined);
  checkAllocations(checking, atRisk);
  if (atRisk.amount.kind !== 'share' || atRisk.amount.of.kind === 'fee') return;
  checking.error(
    { thing: atRisk.amount, or: atRisk.origin },
    { code: 'defined-by-itself', message: 'The amount at risk cannot be a share of itself. Name a fee.' },
  );
}
