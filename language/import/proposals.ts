/** From facts to sentences of an agreement, each with the words it came from and what the reader has to look at. */
import { availabilityProposals, hasAvailability } from './availability-proposals';
import type { Fact, Facts } from './facts';
import { feeWindowOf, LEVELS, MEASURED, othersOf, PARTIES, quoted, REMEDIES, TOGETHER, type Add, type Proposal } from './proposal';
import { shareOfFee } from './recognise-remedies';
import { namesOfTimes, timesProposals } from './times-proposals';

const HEADINGS: readonly string[] = [PARTIES, MEASURED, LEVELS, REMEDIES, TOGETHER];

/** In the order of an agreement. */
export function proposalsOf(facts: Facts): Proposal[] {
  const { provider, customer } = facts;
  const [host, client] = [provider.value.name, customer.value.name];
  const all: Proposal[] = [opening(facts)];
  const add: Add = (heading, text, from, ...open) => {
    all.push({
      heading,
      text,
      sources: [...new Set(from.flatMap(({ sources }) => sources))],
      open: [...new Set([...from.flatMap((each) => each.open), ...open])],
      said: from.flatMap((each) => each.said ?? []),
      ...wholeOf(facts, from),
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
  addFee(facts, add);
  addHours(facts, add);
  for (const term of facts.terms) add(PARTIES, `term ${term.value.name} means "${quoted(term.value.text)}".`, [term]);
  availabilityProposals(facts, add);
  timesProposals(facts, add);
  if (facts.cap !== undefined) {
    const { most, isShare, base, window } = facts.cap.value;
    const limit = isShare ? shareOfFee(most, base, feeWindowOf(facts)) : most;
    add(REMEDIES, `Total credits in each ${window} must not exceed ${limit}.`, [facts.cap], ...othersOf(facts, 'cap'));
  }
  if (facts.claim !== undefined) {
    const { length, isBusiness, window } = facts.claim.value;
    const time = `${length}${isBusiness ? ' of Support Hours' : ''}`;
    add(
      REMEDIES,
      `${client} must claim a credit within ${time} after the end of the ${window}.`,
      [facts.claim],
      ...othersOf(facts, 'claim'),
    );
  }
  const reported = [...(hasAvailability(facts) ? ['Availability'] : []), ...namesOfTimes(facts)];
  if (facts.report !== undefined && reported.length > 0) {
    const { within, isBusiness, window } = facts.report.value;
    add(
      TOGETHER,
      `${host} must report ${reported.length < 3 ? reported.join(' and ') : `${reported.slice(0, -1).join(', ')} and ${reported.at(-1) ?? ''}`} to ${client} within ${within}${isBusiness ? ' of Support Hours' : ''} after each ${window}.`,
      [facts.report],
      ...othersOf(facts, 'report'),
    );
  }
  return all.toSorted((left, right) => HEADINGS.indexOf(left.heading) - HEADINGS.indexOf(right.heading));
}

function wholeOf({ limbs, times, notice, mostMaintenance }: Facts, from: readonly Fact<unknown>[]): Pick<Proposal, 'whole'> {
  const has = (facts: readonly unknown[]): boolean => from.some((each) => facts.includes(each));
  return has(limbs)
    ? { whole: 'credits' }
    : has(times)
      ? { whole: 'times' }
      : has([notice, mostMaintenance])
        ? { whole: 'maintenance' }
        : {};
}

function addFee(facts: Facts, add: Add): void {
  const shares = facts.limbs.filter(({ value }) => value.isShare).length;
  if (facts.fee !== undefined) {
    const { amount, window } = facts.fee.value;
    const unsaid = window !== 'calendar month' && facts.limbs.some(({ value }) => value.isShare && value.base === undefined);
    const open = unsaid ? [`Shares of "the fee" are shares of this amount, which is for a ${window}.`] : [];
    add(PARTIES, `fee Service Fee means ${amount} for each ${window} of Main Service.`, [facts.fee], ...open, ...othersOf(facts, 'fee'));
  } else if (shares > 0 || facts.cap?.value.isShare === true)
    add(
      PARTIES,
      `fee Service Fee means ${facts.currency ?? 'USD'} 1 for each calendar month of Main Service.`,
      [],
      `No sentence says surely how high the fee is. The 1 stands in its place${facts.currency === undefined ? ', and so does USD' : ''}.`,
    );
}

function addHours(facts: Facts, add: Add): void {
  const isCounted =
    facts.times.some(({ value }) => value.isBusiness) ||
    [facts.report, facts.claim, facts.notice].some((each) => each?.value.isBusiness === true);
  if (facts.hours !== undefined)
    add(PARTIES, `calendar Support Hours means ${facts.hours.value}.`, [facts.hours], ...othersOf(facts, 'hours'));
  else if (isCounted)
    add(
      PARTIES,
      'calendar Support Hours means Monday to Friday from 09:00 to 17:00.',
      [],
      'The text counts in business hours or days and does not say which. These are usual ones.',
    );
}

function opening(facts: Facts): Proposal {
  const { title, provider, customer, term, law, zone, currency } = facts;
  const parts = [
    ...(term === undefined ? [] : [`from ${term.value.from} to ${term.value.to}`]),
    ...(zone === undefined ? [] : [`in the time zone "${zone.name}"`]),
    ...(currency === undefined ? [] : [`with amounts in ${currency}`]),
    ...(law === undefined ? [] : [`governed by "${quoted(law.value)}"`]),
  ];
  const sources = [...(term?.sources ?? []), ...(law?.sources ?? [])];
  const open = [
    ...(term === undefined ? ['No sentence says surely from when to when the agreement runs.'] : term.open),
    ...(zone === undefined
      ? ['The text names no time zone. Add "in the time zone", with its name.']
      : [`The time zone is read from "${zone.said}".`]),
    ...(law?.open ?? []),
    ...othersOf(facts, 'term', 'law', 'zone'),
  ];
  return {
    heading: PARTIES,
    text: `${[`agreement ${title} is between ${provider.value.name} and ${customer.value.name}`, ...parts].join(', ')}.`,
    sources,
    open,
    said: term?.said ?? [],
  };
}
