/** Checks of what is payable: how credits go together, on which condition, and what of the amount at risk belongs to whom. */
import type { AtRisk, Consequence, Creditable, Limit, Origin, Remedy } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { checkWindow } from './check-values';
import type { Checking } from './checking';
import { listWords } from './scope-messages';

type Stacking = Extract<Limit, { kind: 'stacking' }>;

export function checkStacking(checking: Checking, rule: Stacking): void {
  checkWindow(checking, rule.window, rule.origin);
  checkCreditable(checking, rule, rule);
  const at = { thing: rule, or: rule.origin };
  if (rule.window.kind === 'rolling') {
    checking.error(at, {
      code: 'rolling-rule',
      message:
        'Rolling windows overlap, so one credit would be looked at many times. Name a window of its own, such as "in a calendar month".',
    });
  }
  const first = checking.agreement.limits.find(
    (other): other is Stacking & Limit => other.kind === 'stacking' && other !== rule && contradicts(other, rule),
  );
  // The later of the two is the one that contradicts.
  if (first === undefined || checking.agreement.limits.indexOf(first) > checking.agreement.limits.indexOf(rule)) return;
  checking.error(at, {
    code: 'contradictory-rules',
    message: `Two sentences say differently how the same credits go together: ${SAYS[first.rule]}, and ${SAYS[rule.rule]}. Keep one of them, or say for which targets each is.`,
    related: [{ message: 'The first one.', origin: first.origin }],
  });
}

const SAYS: Readonly<Record<Stacking['rule'], string>> = {
  sum: 'they add up',
  highest: 'only the highest is payable',
  first: 'only the first is payable',
  order: 'they count in an order',
};

/** An order goes with any rule but another order; of the others, credits obey one. */
function contradicts(left: Stacking, right: Stacking): boolean {
  if ((left.rule === 'order') !== (right.rule === 'order') || !sameWindow(left, right)) return false;
  const isAll = (rule: Stacking): boolean => rule.of.length === 0 || rule.rule === 'first';
  if (left.rule === 'order' || isAll(left) || isAll(right)) return true;
  return left.of.some((one) => right.of.some((other) => one.kind === other.kind && one.name === other.name));
}

function sameWindow({ window: left }: Stacking, { window: right }: Stacking): boolean {
  return left.kind === right.kind && ('unit' in left ? left.unit : '') === ('unit' in right ? right.unit : '');
}

/** What is named brings credits, and is named once. */
export function checkCreditable(
  checking: Checking,
  { of = [], origin }: { readonly of?: readonly Creditable[]; readonly origin: Origin },
  thing: object,
): void {
  const at = { thing, or: origin };
  of.forEach((each, index) => {
    if (of.findIndex(({ kind, name }) => kind === each.kind && name === each.name) < index)
      checking.error(at, { code: 'named-twice', message: `${each.name} is named twice here. Keep one of them.` });
    else if (!bringsCredits(checking, each))
      checking.warn(at, { code: 'no-credits', message: `No credit follows from ${each.name}, so this says nothing about it.` });
  });
}

/** A condition on each of several parts holds for the credits of that part, so these have to be named. */
export function checkWhoseCondition(checking: Checking, condition: Extract<Limit, { kind: 'condition' }>): void {
  const { metrics, targets } = checking.agreement;
  const grouped = condition.events.flatMap((event) => {
    const target = event.kind === 'missed' ? targets.get(event.target) : undefined;
    const metric = target?.undertaking.kind === 'metric' ? metrics.get(target.undertaking.metric) : undefined;
    return target !== undefined && (target.group ?? metric?.group) !== undefined ? [target.name] : [];
  });
  const [name] = grouped;
  if (name === undefined || condition.of.length > 0) return;
  checking.error(
    { thing: condition, or: condition.origin },
    {
      code: 'condition-for-each',
      message: `${name} is judged for each of several parts, so not all credits hang on one of them. Say which do: "Credits for ${name} are payable only if …".`,
    },
  );
}

function bringsCredits(checking: Checking, { kind, name }: Creditable): boolean {
  // Of a service nobody can say before it happens: a fee of it may be what is credited.
  if (kind === 'service') return true;
  return checking.agreement.remedies.some(
    (remedy) =>
      (kind === 'remedy' ? remedy.name === name : isAbout(checking, remedy, name)) && consequencesOf(remedy).some(isCreditOrPoints),
  );
}

/** Points may turn into credits elsewhere. */
function isCreditOrPoints({ kind }: Consequence): boolean {
  return kind === 'credit' || kind === 'points';
}

function isAbout({ agreement }: Checking, { trigger }: Remedy, target: string): boolean {
  if (trigger.kind === 'events') return trigger.events.some((event) => event.kind === 'missed' && event.target === target);
  const undertaking = agreement.targets.get(target)?.undertaking;
  return trigger.subject.name === target || (undertaking?.kind === 'metric' && undertaking.metric === trigger.subject.name);
}

export function consequencesOf({ trigger, consequences }: Remedy): readonly Consequence[] {
  return trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
}

/** No more than all is allocated, and to each target once. */
export function checkAllocations(checking: Checking, { allocations = [], pool, origin }: AtRisk): void {
  for (const [index, each] of allocations.entries()) {
    if (allocations.findIndex(({ target }) => target === each.target) === index) continue;
    checking.error(
      { thing: each, or: each.origin },
      { code: 'allocated-twice', message: `${each.target} has two parts of the amount at risk. Add them up and write one.` },
    );
  }
  const total = Ratio.sum(allocations.map(({ percent }) => percent.ratio));
  const last = allocations.at(-1);
  if (last !== undefined && total.compare(Ratio.ONE) > 0) {
    const parts = listWords(
      allocations.map(({ percent }) => percent.lexeme),
      'and',
    );
    checking.error(
      { thing: last, or: last.origin },
      {
        code: 'over-allocated',
        message: `${parts} are ${total.times(Ratio.of(100)).toExact()}% together, and there is only 100% to allocate. Make them smaller, or say how large the pool is: ", with a pool of 200% of it".`,
      },
    );
  }
  if (pool !== undefined && last === undefined)
    checking.warn(
      { thing: pool, or: origin },
      {
        code: 'pool-unused',
        message: 'Nothing is allocated from the pool, so it changes nothing. Add ", allocated 60% to …" or leave it out.',
      },
    );
}
