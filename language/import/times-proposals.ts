/** Sentences about answers to tickets: one promise for each share of them. */
import type { AnswerKind, AnswerTime, Fact, Facts } from './facts';
import { LEVELS, MEASURED, othersOf, type Add } from './proposal';

interface TimesPromise {
  readonly share: string | undefined;
  readonly window: string | undefined;
  readonly times: Fact<AnswerTime>[];
  readonly from: Facts['shares'];
}

export function timesProposals(facts: Facts, add: Add): void {
  const { times, provider, customer } = facts;
  if (times.length === 0) return;
  const host = provider.value.name;
  const kinds = kindsOf(times);
  const measures = kinds.map(
    (kind) => `measure ${kind} means, for each of Tickets, the time from Opened to ${kind === 'Response Time' ? 'Answered' : 'Resolved'}.`,
  );
  const priorities = prioritiesOf(times);
  const list = priorities.length < 2 ? priorities.join('') : `${priorities.slice(0, -1).join(', ')} or ${priorities.at(-1) ?? ''}`;
  add(
    MEASURED,
    `records Tickets means "requests for help", collected by ${host} in "the ticket system", with\n  Opened, a time set by ${customer.value.name};\n  Answered, a time set by ${host};\n  Resolved, a time set by ${host};\n  Priority, one of ${list}, set by ${customer.value.name}.\n${measures.join('\n')}`,
    [],
    'Who sets the priority, and what is each of them? Which act stops the clock?',
  );
  const promises = promisesOf(facts);
  for (const [index, { share, window, times: own, from }] of promises.entries()) {
    const rows = [
      ['Priority', ...kindsOf(own)],
      ...prioritiesOf(own).map((priority) => [priority, ...kindsOf(own).map((kind) => cellOf(own, priority, kind))]),
    ];
    add(
      LEVELS,
      `target ${nameOf(index)}: ${host} must keep, for at least ${share ?? '100%'} of Tickets in each ${window ?? 'calendar month'},\n${rows.map((row) => `  | ${row.join(' | ')} |`).join('\n')}.`,
      [...own, ...from],
      ...(share === undefined ? ['These words name no share of tickets; 100% is assumed, at which one late ticket is a miss.'] : []),
      ...(window === undefined ? ['These words do not say surely over which time the share is taken; a calendar month is assumed.'] : []),
      ...(index === 0 ? othersOf(facts, 'times') : []),
      ...unusedShares(facts, promises).map(
        ({ value, sources }) =>
          `Line ${sources[0]?.line ?? 1} says ${value.share}, and it is not sure for which times; it is not in the sentence.`,
      ),
    );
  }
}

/** The targets that are made of the times. */
export function namesOfTimes(facts: Facts): string[] {
  return facts.times.length === 0 ? [] : promisesOf(facts).map((_, index) => nameOf(index));
}

function nameOf(index: number): string {
  return index === 0 ? 'Support Times' : `Support Times-${index + 1}`;
}

/** Times with the same share make one promise. A share that a sentence of its own states goes to the times under the same heading that have none. */
function promisesOf({ times, shares }: Facts): TimesPromise[] {
  const promises: TimesPromise[] = [];
  for (const time of times) {
    const beside = time.value.share === undefined ? sharesFor(time, shares) : [];
    const [stated] = beside.length === 1 ? beside : [];
    const share = time.value.share ?? stated?.value.share;
    const window = time.value.window ?? stated?.value.window;
    const known = promises.find((each) => each.share === share && each.window === window);
    if (known === undefined) promises.push({ share, window, times: [time], from: stated === undefined ? [] : [stated] });
    else {
      known.times.push(time);
      if (stated !== undefined && !known.from.includes(stated)) known.from.push(stated);
    }
  }
  return promises;
}

function sharesFor({ value, sources }: Fact<AnswerTime>, shares: Facts['shares']): Facts['shares'] {
  const section = sources.at(-1)?.section;
  const fitting = shares.filter(({ value: share }) => share.kind === undefined || share.kind === value.kind);
  return fitting.filter((share) => share.sources[0]?.section === section);
}

function unusedShares({ shares }: Facts, promises: readonly TimesPromise[]): Facts['shares'] {
  return shares.filter((share) => !promises.some(({ from }) => from.includes(share)));
}

function prioritiesOf(times: readonly Fact<AnswerTime>[]): string[] {
  return [...new Set(times.map(({ value }) => value.priority))].toSorted();
}

function kindsOf(times: readonly Fact<AnswerTime>[]): AnswerKind[] {
  return (['Response Time', 'Resolution Time'] as const).filter((kind) => times.some(({ value }) => value.kind === kind));
}

function cellOf(times: readonly Fact<AnswerTime>[], priority: string, kind: AnswerKind): string {
  const found = times.find(({ value }) => value.priority === priority && value.kind === kind)?.value;
  return found === undefined ? 'none' : `at most ${found.length}${found.isBusiness ? ' of Support Hours' : ''}`;
}
