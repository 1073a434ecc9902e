/** From facts to sentences of an agreement, each with the words it came from and what the reader has to look at. */
import type { Piece } from './contract-blocks';
import type { AnswerTime, Fact, Facts } from './facts';

export interface Proposal {
  readonly heading: string;
  /** The sentences, without notes. */
  readonly text: string;
  readonly sources: readonly Piece[];
  readonly open: readonly string[];
}

const PARTIES = 'Parties and term';
const MEASURED = 'What is measured';
const LEVELS = 'Service levels';
const REMEDIES = 'Remedies';
const TOGETHER = 'Working together';
const HEADINGS: readonly string[] = [PARTIES, MEASURED, LEVELS, REMEDIES, TOGETHER];

/** In the order of an agreement. */
export function proposalsOf(facts: Facts): Proposal[] {
  const { provider, customer } = facts;
  const [host, client] = [provider.value.name, customer.value.name];
  const all: Proposal[] = [opening(facts)];
  const add = (heading: string, text: string, from: readonly Fact<unknown>[], ...open: readonly string[]): void => {
    all.push({
      heading,
      text,
      sources: [...new Set(from.flatMap(({ sources }) => sources))],
      open: [...from.flatMap((each) => each.open), ...open],
    });
  };
  add(PARTIES, `party ${host} means "${quoted(provider.value.title)}".`, [provider]);
  add(PARTIES, `party ${client} means "${quoted(customer.value.title)}".`, [customer]);
  add(
    PARTIES,
    `service Main Service means "the service described in this agreement", supplied by ${host}.`,
    [],
    'Name the service, and say in a few words what it is.',
  );
  const percentOfFee = facts.limbs.length > 0 || facts.cap !== undefined;
  if (facts.fee !== undefined)
    add(PARTIES, `fee Service Fee means ${facts.fee.value.amount} for each ${facts.fee.value.window} of Main Service.`, [facts.fee]);
  else if (percentOfFee)
    add(
      PARTIES,
      `fee Service Fee means ${facts.currency ?? 'USD'} 1 for each calendar month of Main Service.`,
      [],
      'The text does not say how high the fee is. The 1 stands in its place.',
    );
  const needsHours = facts.times.some(({ value }) => value.isBusiness) || facts.report?.value.isBusiness === true;
  if (facts.hours !== undefined) add(PARTIES, `calendar Support Hours means ${facts.hours.value}.`, [facts.hours]);
  else if (needsHours)
    add(
      PARTIES,
      'calendar Support Hours means Monday to Friday from 09:00 to 17:00.',
      [],
      'The text counts in business hours or days and does not say which. These are usual ones.',
    );
  for (const term of facts.terms) add(PARTIES, `term ${term.value.name} means "${quoted(term.value.text)}".`, [term]);
  addAvailability(facts, add);
  addTimes(facts, add);
  if (facts.cap !== undefined)
    add(REMEDIES, `Total credits in each calendar month must not exceed ${facts.cap.value} of Service Fee.`, [facts.cap]);
  if (facts.claim !== undefined)
    add(REMEDIES, `${client} must claim a credit within ${facts.claim.value} after the end of the calendar month.`, [facts.claim]);
  const reported = [...(hasAvailability(facts) ? ['Availability'] : []), ...(facts.times.length > 0 ? ['Support Times'] : [])];
  if (facts.report !== undefined && reported.length > 0) {
    const { within, isBusiness, window } = facts.report.value;
    add(
      TOGETHER,
      `${host} must report ${reported.join(' and ')} to ${client} within ${within}${isBusiness ? ' of Support Hours' : ''} after each ${window}.`,
      [facts.report],
    );
  }
  return all.toSorted((left, right) => HEADINGS.indexOf(left.heading) - HEADINGS.indexOf(right.heading));
}

function opening(facts: Facts): Proposal {
  const { title, provider, customer, term, law, zone, currency } = facts;
  const parts = [
    ...(term === undefined ? [] : [`from ${term.value.from} to ${term.value.to}`]),
    ...(zone === undefined ? [] : [`in the time zone "${zone}"`]),
    ...(currency === undefined ? [] : [`with amounts in ${currency}`]),
    ...(law === undefined ? [] : [`governed by "${quoted(law.value)}"`]),
  ];
  const sources = [...(term?.sources ?? []), ...(law?.sources ?? [])];
  const open = [
    ...(term === undefined ? ['The text does not say from when to when the agreement runs.'] : term.open),
    ...(zone === undefined ? ['The text names no time zone. Add "in the time zone", with its name.'] : []),
  ];
  return {
    heading: PARTIES,
    text: `${[`agreement ${title} is between ${provider.value.name} and ${customer.value.name}`, ...parts].join(', ')}.`,
    sources,
    open,
  };
}

type Add = (heading: string, text: string, from: readonly Fact<unknown>[], ...open: readonly string[]) => void;

function hasAvailability({ uptime, limbs }: Facts): boolean {
  return uptime !== undefined || limbs.length > 0;
}

function addAvailability(facts: Facts, add: Add): void {
  const { uptime, limbs, notice, mostMaintenance, exit, provider, customer } = facts;
  if (!hasAvailability(facts)) return;
  const [host, client] = [provider.value.name, customer.value.name];
  const steps = [...new Map(limbs.map((each) => [each.value.below, each])).values()].toSorted(
    (left, right) => figure(right.value.below) - figure(left.value.below),
  );
  const window = uptime?.value.window ?? 'calendar month';
  const percent = uptime?.value.percent ?? steps[0]?.value.below ?? '100%';
  add(
    MEASURED,
    `records Checks means "checks whether the service works", one every 60 seconds, collected by ${host} in "the monitoring system", with\n  Checked, a time;\n  Result, one of Passed or Failed.\nperiod Outage means any time when the Result of Checks is Failed.`,
    [],
    'How is availability measured: by whom, from where, how often? When does a check fail?',
  );
  const excluded = notice !== undefined || mostMaintenance !== undefined;
  if (excluded) {
    const clauses = [
      ...(notice === undefined ? [] : [`with Announced at least ${notice.value} before Starts`]),
      ...(mostMaintenance === undefined ? [] : [`up to ${mostMaintenance.value.length} in each ${mostMaintenance.value.window}`]),
    ];
    add(
      MEASURED,
      `records Maintenance Windows means "announced maintenance", collected by ${host} in "the status page", with\n  Announced, a time set by ${host};\n  Starts, a time set by ${host};\n  Ends, a time set by ${host}.\nperiod Planned Maintenance means the time from Starts to Ends of Maintenance Windows, ${clauses.join(', ')}.`,
      [...(notice === undefined ? [] : [notice]), ...(mostMaintenance === undefined ? [] : [mostMaintenance])],
    );
  }
  add(
    MEASURED,
    `metric Availability of Main Service means the percentage of time without Outage${excluded ? ',\n  not counting Planned Maintenance' : ''}.`,
    [],
    'Is there anything else that does not count?',
  );
  add(
    LEVELS,
    `target Uptime Commitment: ${host} must keep Availability at least ${percent} in each ${window}.`,
    uptime === undefined ? [] : [uptime],
  );
  if (steps.length > 0) {
    const lines = steps.map(({ value }) => `  below ${value.below}, ${host} must credit ${value.credit} of Service Fee`);
    add(REMEDIES, `If Availability in a ${window} is\n${lines.join(';\n')}.`, limbs);
  }
  if (exit !== undefined && window === 'calendar month') {
    const { misses, of, below, days } = exit.value;
    const when = of === undefined ? `in ${misses} consecutive calendar months` : `in any ${misses} of ${of} consecutive calendar months`;
    const hasFloor = below !== undefined && figure(below) < figure(percent);
    // Not each miss gives the right: the text names a level of its own.
    if (hasFloor) add(LEVELS, `target Uptime Floor: ${host} must keep Availability at least ${below} in each ${window}.`, [exit]);
    const missed = hasFloor ? 'Uptime Floor' : 'Uptime Commitment';
    add(REMEDIES, `If ${missed} is missed ${when}, ${client} may terminate${days === undefined ? '' : ` within ${days} days`}.`, [exit]);
  }
}

function figure(percent: string): number {
  return Number.parseFloat(percent);
}

function addTimes({ times, provider, customer }: Facts, add: Add): void {
  if (times.length === 0) return;
  const host = provider.value.name;
  const priorities = [...new Set(times.map(({ value }) => value.priority))].toSorted();
  const kinds = (['Response Time', 'Resolution Time'] as const).filter((kind) => times.some(({ value }) => value.kind === kind));
  const timeOf = (priority: string, kind: AnswerTime['kind']): string => {
    const found = times.find(({ value }) => value.priority === priority && value.kind === kind)?.value;
    return found === undefined ? 'none' : `at most ${found.length}${found.isBusiness ? ' of Support Hours' : ''}`;
  };
  const list = priorities.length < 2 ? priorities.join('') : `${priorities.slice(0, -1).join(', ')} or ${priorities.at(-1) ?? ''}`;
  const measures = kinds.map(
    (kind) => `measure ${kind} means, for each of Tickets, the time from Opened to ${kind === 'Response Time' ? 'Answered' : 'Resolved'}.`,
  );
  add(
    MEASURED,
    `records Tickets means "requests for help", collected by ${host} in "the ticket system", with\n  Opened, a time set by ${customer.value.name};\n  Answered, a time set by ${host};\n  Resolved, a time set by ${host};\n  Priority, one of ${list}, set by ${customer.value.name}.\n${measures.join('\n')}`,
    [],
    'Who sets the priority, and what is each of them? Which act stops the clock?',
  );
  const rows = [['Priority', ...kinds], ...priorities.map((priority) => [priority, ...kinds.map((kind) => timeOf(priority, kind))])];
  const table = rows.map((row) => `  | ${row.join(' | ')} |`).join('\n');
  add(
    LEVELS,
    `target Support Times: ${host} must keep, for at least 100% of Tickets in each calendar month,\n${table}.`,
    times,
    'At 100% one late ticket is a miss.',
  );
}

/** Words that may stand between quotation marks. */
export function quoted(text: string): string {
  return text.replace(/["“”]/g, "'");
}
