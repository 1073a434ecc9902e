/** Sentences about availability: what is measured, the level, the credits below it, and the right to leave. */
import { figureOf } from './amounts';
import type { Fact, Facts, Limb } from './facts';
import { feeWindowOf, LEVELS, MEASURED, othersOf, REMEDIES, type Add } from './proposal';
import { shareOfFee } from './recognise-remedies';

export function hasAvailability({ uptime, limbs }: Facts): boolean {
  return uptime !== undefined || limbs.length > 0;
}

export function availabilityProposals(facts: Facts, add: Add): void {
  if (!hasAvailability(facts)) return;
  const { uptime, limbs, provider } = facts;
  const host = provider.value.name;
  add(
    MEASURED,
    `records Checks means "checks whether the service works", one every 60 seconds, collected by ${host} in "the monitoring system", with\n  Checked, a time;\n  Result, one of Passed or Failed.\nperiod Outage means any time when the Result of Checks is Failed.`,
    [],
    'How is availability measured: by whom, from where, how often? When does a check fail?',
  );
  const isExcluded = addMaintenance(facts, add);
  add(
    MEASURED,
    `metric Availability of Main Service means the percentage of time without Outage${isExcluded ? ',\n  not counting Planned Maintenance' : ''}.`,
    [],
    'Is there anything else that does not count?',
  );
  const steps = limbs.toSorted((left, right) => figureOf(right.value.range.bound) - figureOf(left.value.range.bound));
  const highest = steps[0]?.value.range.bound ?? '100%';
  const percent = uptime?.value.percent ?? highest;
  const window = uptime?.value.window ?? steps.find(({ value }) => value.window !== undefined)?.value.window ?? 'calendar month';
  const unsaidLevel =
    uptime === undefined || uptime.value.window !== undefined
      ? []
      : [
          steps.some(({ value }) => value.window !== undefined)
            ? `These words do not say surely over which time the share is taken; the ${window} of the credits is taken.`
            : 'These words do not say surely over which time the share is taken; a calendar month is assumed.',
        ];
  const unsaid =
    uptime?.value.window === undefined && steps.every(({ value }) => value.window === undefined)
      ? ['The text does not say surely over which time availability is taken; a calendar month is assumed.']
      : [];
  add(
    LEVELS,
    `target Uptime Commitment: ${host} must keep Availability ${uptime?.value.isAbove === true ? 'above' : 'at least'} ${percent} in each ${window}.`,
    uptime === undefined ? [] : [uptime],
    ...unsaidLevel,
    ...(uptime === undefined ? ['No sentence promises a level surely; the highest bound of the credits is taken.', ...unsaid] : []),
    ...othersOf(facts, 'uptime'),
  );
  if (steps.length > 0) {
    const subject = limbs.find(({ value }) => value.subject !== undefined)?.value.subject;
    const windows = new Set(steps.flatMap(({ value }) => value.window ?? []));
    const ofSteps = windows.size === 1 ? ([...windows][0] ?? window) : window;
    const lines = steps.map((step) => lineOf(step, steps, uptime?.value.percent ?? '', facts));
    add(
      REMEDIES,
      `If Availability in a ${ofSteps} is\n${lines.map(({ text }) => `  ${text}`).join(';\n')}.`,
      limbs,
      ...lines.flatMap(({ open }) => open),
      ...unsaid,
      ...(windows.size > 1 ? [`The text names several windows for these credits; a ${ofSteps} is taken.`] : []),
      ...(uptime?.value.subject !== undefined && subject !== undefined && subject !== uptime.value.subject
        ? [`These words speak of "${subject}", the promise of "${uptime.value.subject}": each needs a service and a metric of its own.`]
        : []),
      ...othersOf(facts, 'limbs'),
    );
  }
  addExit(facts, percent, window, add);
}

function addMaintenance({ notice, mostMaintenance, provider, ...facts }: Facts, add: Add): boolean {
  if (notice === undefined && mostMaintenance === undefined) return false;
  const host = provider.value.name;
  const clauses = [
    ...(notice === undefined
      ? []
      : [`with Announced at least ${notice.value.length}${notice.value.isBusiness ? ' of Support Hours' : ''} before Starts`]),
    ...(mostMaintenance === undefined ? [] : [`up to ${mostMaintenance.value.length} in each ${mostMaintenance.value.window}`]),
  ];
  add(
    MEASURED,
    `records Maintenance Windows means "announced maintenance", collected by ${host} in "the status page", with\n  Announced, a time set by ${host};\n  Starts, a time set by ${host};\n  Ends, a time set by ${host}.\nperiod Planned Maintenance means the time from Starts to Ends of Maintenance Windows, ${clauses.join(', ')}.`,
    [...(notice === undefined ? [] : [notice]), ...(mostMaintenance === undefined ? [] : [mostMaintenance])],
    ...othersOf({ notice, mostMaintenance, provider, ...facts }, 'notice', 'mostMaintenance'),
  );
  return true;
}

interface Line {
  readonly text: string;
  readonly open: readonly string[];
}

/** A step of the credits as a part of the sentence: literally where it stands alone, by its upper bound where the next step goes on below it. */
function lineOf({ value }: Fact<Limb>, steps: readonly Fact<Limb>[], promised: string, facts: Facts): Line {
  const { range } = value;
  const credit = value.isShare ? shareOfFee(value.credit, value.base, feeWindowOf(facts)) : value.credit;
  const lineAs = (words: string, ...open: readonly string[]): Line => ({
    text: `${words}, ${facts.provider.value.name} must credit ${credit}`,
    open,
  });
  const others = steps.flatMap((step) => (step.value === value ? [] : [step.value.range]));
  const floor = lowOf(range);
  const next = floor === '' ? undefined : others.find(({ bound }) => figureOf(bound) === figureOf(floor));
  const isOpenBelow = floor !== '' && figureOf(floor) > 0 && next === undefined;
  const ends = isOpenBelow ? [`The text ends this step at ${floor}; the sentence goes on below it.`] : [];
  if (range.kind !== 'from') return lineAs(`${range.kind} ${range.bound}`, ...ends);
  // Where two steps share a bound, the words of the text do not part them.
  const meets = figureOf(range.bound) === figureOf(promised) || others.some((other) => figureOf(lowOf(other)) === figureOf(range.bound));
  if (meets)
    return lineAs(`below ${range.bound}`, `Two levels of the text meet at ${range.bound}: say to which of them it belongs.`, ...ends);
  return next === undefined || next.kind === 'below' ? lineAs(`from ${range.low} to ${range.bound}`) : lineAs(`at most ${range.bound}`);
}

function lowOf(range: Limb['range']): string {
  return range.kind === 'from' ? range.low : (range.floor ?? '');
}

function addExit(facts: Facts, percent: string, window: string, add: Add): void {
  const { exit, provider, customer } = facts;
  if (exit === undefined || window !== `calendar ${exit.value.unit}`) return;
  const { misses, of, unit, below, days, notice } = exit.value;
  const when = of === undefined ? `in ${misses} consecutive calendar ${unit}s` : `in any ${misses} of ${of} consecutive calendar months`;
  const hasFloor = below !== undefined && figureOf(below) !== figureOf(percent);
  // Not each miss gives the right: the text names a level of its own.
  if (hasFloor)
    add(LEVELS, `target Uptime Floor: ${provider.value.name} must keep Availability at least ${below} in each ${window}.`, [exit]);
  const missed = hasFloor ? 'Uptime Floor' : 'Uptime Commitment';
  const open = below === undefined ? ['The text names no level for this right; that of Uptime Commitment is assumed.'] : [];
  add(
    REMEDIES,
    `If ${missed} is missed ${when}, ${customer.value.name} may terminate${notice === undefined ? '' : ` on notice of ${notice}`}${days === undefined ? '' : ` within ${days} days`}.`,
    [exit],
    ...open,
    ...othersOf(facts, 'exit'),
  );
}
