import type { Reference } from 'langium';
import type {
  Allocation,
  AtRisk,
  Consequence,
  Creditable,
  Cure,
  DurationValue,
  Limb,
  Limit,
  Origin,
  Remedy,
  RemedyEvent,
  RemedyTrigger,
  Repetition,
  RightTerms,
  Subject,
} from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { Ratio } from '../quantities/ratio';
import { type Lowering, nameOf, referent } from './lowering';
import { lowerAmount } from './lower-amounts';
import {
  lowerBound,
  lowerCount,
  lowerDuration,
  lowerJoin,
  lowerMoney,
  lowerPercent,
  lowerValue,
  lowerWindow,
  lowerWindowed,
  prose,
} from './lower-values';

export function lowerRemedy(at: Lowering, node: ast.Remedy): Remedy | undefined {
  const trigger = lowerTrigger(at, node);
  if (trigger === undefined) return undefined;
  const consequences = trigger.kind === 'ladder' ? [] : lowerConsequences(at, node.consequences);
  const name = node.name === undefined ? undefined : node.name;
  return at.placed({ ...(name === undefined ? {} : { name }), origin: at.origin(node), trigger, consequences }, node);
}

function lowerTrigger(at: Lowering, node: ast.Remedy): RemedyTrigger | undefined {
  if ((node.limbs ?? []).length > 0 || node.op !== undefined) return lowerLadder(at, node);
  const written = (node.events ?? []).length + (node.missed ? 1 : 0);
  const first = node.missed ? [lowerMissed(at, node, node.subject)] : [];
  const events = [...first, ...(node.events ?? []).map((event) => lowerEvent(at, event))].filter((event) => event !== undefined);
  // A condition with a part missing would be another condition.
  if (events.length === 0 || events.length < written) return undefined;
  return at.placed({ kind: 'events', join: lowerJoin(at, node.joins, node), events }, node);
}

function lowerLadder(at: Lowering, node: ast.Remedy): RemedyTrigger | undefined {
  const [subject, window] = [lowerSubject(at, node), lowerWindow(at, node.window)];
  const written = node.limbs ?? [];
  const limbs = (written.length > 0 ? written : [node]).map((limb) => lowerLimb(at, limb)).filter((limb) => limb !== undefined);
  if (subject === undefined || window === undefined || limbs.length === 0) return undefined;
  return at.placed({ kind: 'ladder', subject, window, limbs }, node, { subject: node.subject, window: node.window });
}

/** A ladder climbs on the figure of a metric, or on the share that a target reached. */
function lowerSubject(at: Lowering, node: ast.Remedy): Subject | undefined {
  const of = referent(node.subject);
  if (node.subject === undefined || of === undefined) return undefined;
  const name = of.name;
  if (of.$type === 'MetricDefinition') return { kind: 'metric', name };
  if (of.$type === 'Target') return { kind: 'target', name };
  at.errorAtName(node.subject, node, {
    code: 'ladder-on-a-measure',
    message: `${name} is a figure of each record, so it has no single figure in a window. Name a metric, such as one that means "the average of ${name}", or a target that promises it.`,
  });
  return undefined;
}

function lowerLimb(at: Lowering, node: ast.Limb | ast.Remedy): Limb | undefined {
  const isBand = node.$type === 'Limb' && node.from !== undefined;
  const from = isBand ? lowerValue(at, node.from) : undefined;
  const [op, value] = [isBand ? 'at most' : lowerBound(node.op), lowerValue(at, node.value)] as const;
  if (op === undefined || value === undefined || (isBand && from === undefined)) return undefined;
  return at.placed(
    { op, value, ...(from === undefined ? {} : { from }), consequences: lowerConsequences(at, node.consequences), origin: at.origin(node) },
    node,
    {
      value: node.value,
    },
  );
}

function lowerEvent(at: Lowering, node: ast.Event): RemedyEvent | undefined {
  const origin = at.origin(node);
  switch (node.$type) {
    case 'MissedEvent':
      return lowerMissed(at, node, node.target);
    case 'CreditsEvent': {
      const [window, op, value] = [lowerWindow(at, node.window), lowerBound(node.op), lowerMoney(at, node.value)];
      if (window === undefined || op === undefined || value === undefined) return undefined;
      return at.placed({ kind: 'credits', window, op, value, origin }, node);
    }
    case 'PointsEvent': {
      const [window, count] = [lowerWindow(at, node.window), Ratio.parse(node.points ?? '')];
      if (node.incurred) return window === undefined ? undefined : at.placed({ kind: 'incurred', window, origin }, node);
      if (window === undefined || count === undefined) return undefined;
      return at.placed({ kind: 'points', window, count, ...(node.beyond ? { beyond: true } : {}), origin }, node);
    }
  }
}

function lowerMissed(
  at: Lowering,
  node: ast.Remedy | ast.MissedEvent,
  target: Reference<ast.Measured> | undefined,
): RemedyEvent | undefined {
  const of = referent(target);
  if (target === undefined || of === undefined) return undefined;
  const name = of.name;
  if (of.$type !== 'Target') {
    at.errorAtName(target, node, {
      code: 'missed-without-target',
      message: `Only a target can be missed. ${name} is a ${of.$type === 'MetricDefinition' ? 'metric' : 'measure'}: name the target that promises it.`,
    });
    return undefined;
  }
  const { repetition: repetitionNode, margin } = node;
  const [repetition, by] = [lowerRepetition(at, repetitionNode), lowerDuration(at, margin)];
  const notified = nameOf(node.notifier);
  if ((repetitionNode !== undefined && repetition === undefined) || (margin !== undefined && by === undefined)) return undefined;
  if (node.notifier !== undefined && notified === undefined) return undefined;
  const beyond = by === undefined ? {} : { by };
  const event = {
    kind: 'missed' as const,
    target: name,
    ...beyond,
    ...(repetition === undefined ? {} : { repetition }),
    ...(notified === undefined ? {} : { notified }),
    origin: at.origin(node),
  };
  return at.placed(event, node, { repetition: repetitionNode, target, notified: node.notifier });
}

function lowerRepetition(at: Lowering, node: ast.Repetition | undefined): Repetition | undefined {
  if (node === undefined) return undefined;
  if (node.nth !== undefined) {
    const [nth, window] = [lowerCount(at, node.nth, node), lowerWindow(at, node.window)];
    return nth === undefined || window === undefined
      ? undefined
      : at.placed({ kind: 'nth', nth, window, ...(node.later ? { later: true } : {}) }, node);
  }
  const [count, window] = [lowerCount(at, node.count, node), lowerWindow(at, node.windows)];
  if (count === undefined || window === undefined) return undefined;
  if (!node.any) return at.placed({ kind: 'consecutive', count, window }, node);
  const of = lowerCount(at, node.of, node);
  return of === undefined ? undefined : at.placed({ kind: 'any-of', count, of, window }, node);
}

function lowerConsequences(at: Lowering, nodes: readonly ast.Consequence[] | undefined): Consequence[] {
  return (nodes ?? []).flatMap((node) => lowerSteps(at, node) ?? lowerConsequence(at, node) ?? []);
}

/** `must "inform the manager" within 1 hour and "inform the director" within 4 hours`: one duty for each. */
function lowerSteps(at: Lowering, node: ast.Consequence): Consequence[] | undefined {
  const party = nameOf(node.party);
  if (party === undefined || (node.steps ?? []).length === 0) return undefined;
  const steps = node.steps ?? [];
  reportOrder(at, steps);
  return steps.flatMap((step): Consequence[] => {
    const words = steps.length === 1 ? node : step;
    const [within, every, until] = [lowerDuration(at, step.within), lowerDuration(at, step.every), nameOf(step.until)];
    if (step.text === undefined || (step.every !== undefined && (every === undefined || until === undefined))) return [];
    const times = {
      ...(within === undefined ? {} : { within }),
      ...(every === undefined || until === undefined ? {} : { every: { every, until } }),
    };
    return [at.placed({ kind: 'act', modal: 'must', text: prose(step.text), ...times, party, origin: at.origin(words) }, words)];
  });
}

/** A step of a ladder that comes before the one it follows. Only times of one unit are compared, whose order nobody doubts. */
function reportOrder(at: Lowering, steps: readonly ast.Step[]): void {
  let before: DurationValue | undefined;
  for (const step of steps) {
    const within = lowerDuration(at, step.within);
    if (within !== undefined && before !== undefined && within.unit === before.unit && within.count.compare(before.count) < 0)
      at.warning(step, {
        code: 'steps-out-of-order',
        message: `This step is due within ${within.lexeme}, before the one that it follows (${before.lexeme}). Write the steps in the order of their times.`,
      });
    before = within ?? before;
  }
}

function lowerConsequence(at: Lowering, node: ast.Consequence): Consequence | undefined {
  const party = nameOf(node.party);
  if (party === undefined) return undefined;
  const whose = { party, origin: at.origin(node) };
  const terms = lowerTerms(at, node);
  if (terms === undefined) return undefined;
  if (node.points !== undefined) {
    const points = Ratio.parse(node.points);
    return points === undefined
      ? undefined
      : at.placed({ kind: 'points', points, doubledWhenRepeated: node.doubled ?? false, ...whose }, node);
  }
  if (node.verb !== undefined) {
    const [amount, to] = [lowerAmount(at, node.amount), nameOf(node.to)];
    if (amount === undefined) return undefined;
    if (node.verb === 'add' && amount.kind !== 'service') {
      at.error(node, {
        code: 'money-added',
        message: 'Only days of service are added: "must add 2 days of service". Money is credited or paid: "must credit GBP 250".',
      });
      return undefined;
    }
    if (node.verb === 'pay' && amount.kind === 'service') {
      at.error(node, { code: 'days-paid', message: 'Days of service cannot be paid. Write "must add 2 days of service".' });
      return undefined;
    }
    return at.placed({ kind: 'credit', verb: node.verb, amount, ...(to === undefined ? {} : { to }), ...whose }, node, { to: node.to });
  }
  if (node.terminate) {
    const [service, notice] = [nameOf(node.service), lowerDuration(at, node.notice)];
    if (node.notice !== undefined && notice === undefined) return undefined;
    const says = { ...(service === undefined ? {} : { service }), ...(notice === undefined ? {} : { notice }) };
    return at.placed({ kind: 'terminate', ...says, ...terms, ...whose }, node, { notice: node.notice });
  }
  if (node.text === undefined) return undefined;
  return at.placed({ kind: 'act', modal: 'may', text: prose(node.text), ...terms, ...whose }, node);
}

/** A right of which a part could not be understood would be another right. */
function lowerTerms(at: Lowering, node: ast.Consequence): RightTerms | undefined {
  const [within, after] = [lowerDuration(at, node.within), lowerWindow(at, node.window)];
  const cure = lowerCure(at, node.cure);
  if ((node.window !== undefined && after === undefined) || (node.cure !== undefined && cure === undefined)) return undefined;
  return {
    ...(within === undefined ? {} : { within }),
    ...(after === undefined ? {} : { after }),
    ...(cure === undefined ? {} : { cure }),
  };
}

function lowerCure(at: Lowering, node: ast.Cure | undefined): Cure | undefined {
  const [party, within] = [nameOf(node?.party), lowerDuration(at, node?.within)];
  if (node === undefined || party === undefined || within === undefined) return undefined;
  const [records, cured] = [nameOf(node.records), nameOf(node.field)];
  const isRecorded = records !== undefined && cured !== undefined;
  if (node.records !== undefined && !isRecorded) return undefined;
  return at.placed({ party, within, ...(isRecorded ? { recorded: { records, cured } } : {}), origin: at.origin(node) }, node);
}

export function lowerLimit(at: Lowering, node: ast.Limit): Limit | undefined {
  const origin = at.origin(node);
  if (node.rule !== undefined || node.payable) return lowerRule(at, node, origin);
  if (node.minimum !== undefined) {
    const [window, minimum] = [lowerWindow(at, node.window), lowerMoney(at, node.minimum)];
    return window === undefined || minimum === undefined
      ? undefined
      : at.placed({ kind: 'minimum', window, amount: minimum, origin }, node);
  }
  const amount = lowerAmount(at, node.amount);
  if (amount === undefined) return undefined;
  if (node.records !== undefined) {
    const records = nameOf(node.records);
    return records === undefined ? undefined : at.placed({ kind: 'record', records, amount, origin }, node);
  }
  const [window, party] = [lowerWindowed(at, node.windowed) ?? lowerWindow(at, node.window), nameOf(node.party)];
  const [of, group] = [lowerCreditables(node), nameOf(node.group)];
  if (window === undefined || (node.party !== undefined && party === undefined)) return undefined;
  if (of === undefined || (node.group !== undefined && group === undefined)) return undefined;
  const whose = { ...(of.length === 0 ? {} : { of }), ...(group === undefined ? {} : { group }) };
  return at.placed({ kind: 'total', window, amount, ...(party === undefined ? {} : { party }), ...whose, origin }, node, {
    group: node.group,
  });
}

/** What credits are for; undefined where one of the names means nothing: a rule for fewer credits than were named would be another rule. */
function lowerCreditables(node: ast.Limit): Creditable[] | undefined {
  const named = node.of ?? [];
  const of = named.flatMap((each): Creditable[] => {
    const what = referent(each);
    return what?.name === undefined ? [] : [{ kind: CREDITABLE[what.$type], name: what.name }];
  });
  return of.length < named.length ? undefined : of;
}

const CREDITABLE = { Target: 'target', Remedy: 'remedy', ServiceDefinition: 'service' } as const;

/** How credits go together, and on which condition they are payable. */
function lowerRule(at: Lowering, node: ast.Limit, origin: Origin): Limit | undefined {
  const of = lowerCreditables(node);
  if (of === undefined) return undefined;
  if (node.rule !== undefined) {
    const window = lowerWindow(at, node.window);
    return window === undefined ? undefined : at.placed({ kind: 'stacking', rule: RULES[node.rule], window, of, origin }, node);
  }
  const events = (node.events ?? []).map((event) => lowerEvent(at, event)).filter((event) => event !== undefined);
  if (events.length === 0 || events.length < (node.events ?? []).length) return undefined;
  return at.placed({ kind: 'condition', of, join: lowerJoin(at, node.joins, node), events, origin }, node);
}

const RULES = { add: 'sum', highest: 'highest', first: 'first', count: 'order' } as const;

export function lowerAtRisk(at: Lowering, node: ast.AtRiskAmount): AtRisk | undefined {
  const [window, amount, pool] = [lowerWindow(at, node.window), lowerAmount(at, node.amount), lowerPercent(at, node.pool)];
  if (window === undefined || amount === undefined || (node.pool !== undefined && pool === undefined)) return undefined;
  const allocations = (node.allocations ?? []).map((each) => lowerAllocation(at, each)).filter((each) => each !== undefined);
  const parts = { ...(pool === undefined ? {} : { pool }), ...(allocations.length === 0 ? {} : { allocations }) };
  return at.placed({ window, amount, ...parts, origin: at.origin(node) }, node, { pool: node.pool });
}

function lowerAllocation(at: Lowering, node: ast.Allocation): Allocation | undefined {
  const [percent, target] = [lowerPercent(at, node.percent), nameOf(node.target)];
  return percent === undefined || target === undefined ? undefined : at.placed({ percent, target, origin: at.origin(node) }, node);
}
