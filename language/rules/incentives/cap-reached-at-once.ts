import type { Agreement, Consequence, Limit, Remedy, WindowPhrase } from '../../agreement/agreement';
import { formatMoney } from '../../quantities/money';
import { Ratio } from '../../quantities/ratio';
import { costOf, totalsOf, type Cost, type Place } from '../facts/costs';
import { nearEdge, worseSide } from '../facts/ladder-order';
import { inWindowText, longestWindow, plainWindowText } from '../facts/lengths';
import { limitAmount } from '../facts/limits';
import { figureOf } from '../facts/promised-values';
import { endsByCredits, isBonus, type Sanction } from '../facts/sanctions';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

const DEAR = `If Availability in a calendar month is
  below 99.5%, Provider must credit GBP 7,000;
  below 99%, Provider must credit GBP 8,000;
  below 95%, Provider must credit GBP 9,000.`;

export const rule = defineRule({
  id: 'incentives/cap-reached-at-once',
  severity: 'warning',
  docs: {
    summary: 'The first miss already uses up all that can ever be owed.',
    why: 'Behind the cap everything is free. After the first miss of the month the provider has no reason left to keep the service up.',
    avoid: [
      { text: 'Total credits in each calendar month must not exceed 10% of Monthly Fee.', without: ['Total credits'] },
      {
        text: `${DEAR}
Total credits in each contract year must not exceed GBP 7,000.`,
        without: ['If Availability', 'Total credits'],
      },
      {
        text: `${DEAR}
Total credits over the term must not exceed 65% of Monthly Fee.`,
        without: ['If Availability', 'Total credits'],
      },
      {
        text: `If Uptime Commitment is missed, Provider must credit 25% of Monthly Fee for each started percentage point below 99.5%.
Total credits in each calendar month must not exceed 20% of Monthly Fee.`,
        without: ['If Availability', 'Total credits'],
      },
    ],
    prefer: [
      { text: 'Total credits in each calendar month must not exceed 50% of Monthly Fee.', without: ['Total credits'] },
      { text: 'Total credits in each calendar year must not exceed GBP 24,000.', without: ['Total credits'] },
      {
        text: `If Uptime Commitment is missed, Provider must credit 20% of Monthly Fee.
Total credits in each calendar month must not exceed 20% of Monthly Fee.`,
        without: ['If Availability', 'If Quick Fixes', 'Total credits'],
      },
      {
        text: `Total credits in each calendar month must not exceed 10% of Monthly Fee.
If total credits in a calendar month are at least GBP 1,000, Customer may terminate within 60 days.`,
        without: ['Total credits'],
      },
      `target Fixes: Provider must keep Resolution Time at most 40 hours for at least 90% of Tickets, in each calendar month, for each Priority.
If Fixes is missed, Provider must credit GBP 100.
Total credits for each Priority in each calendar month must not exceed GBP 500.`,
    ],
  },
  messages: {
    cap: {
      says: 'The mildest miss of {target} costs {credit}, and no more than {cap} is owed {when}: once it has happened, {party} can let go for the rest of the {window} and pay no more.',
      instead: 'Raise the limit to several times {credit}, lower the first credit, or add a right to terminate for what goes beyond.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    // Somebody may leave because of what is owed.
    if (endsByCredits(reading.sanctions)) return;
    const all = agreement.remedies.flatMap((remedy) => mildestOf(reading, remedy));
    for (const limit of agreement.limits) {
      if (limit.kind !== 'total') continue;
      const cap = limitAmount(agreement, limit.amount);
      if (cap === undefined) continue;
      const limited = all.filter((each) => isLimited(reading, each, limit));
      for (const miss of limited) {
        if (miss.cost.account !== cap.currency) continue;
        const compared = miss.cost.least.compare(cap.amount);
        // A limit as high as the only credit takes nothing away in the window of that credit.
        const isHarmless = !miss.grows && limited.length === 1 && !isLonger(agreement, limit.window, miss.window);
        if (compared < 0 || (compared === 0 && isHarmless)) continue;
        yield {
          at: limit.origin,
          message: 'cap',
          data: {
            target: miss.target,
            credit: formatMoney(miss.cost.least, cap.currency),
            cap: formatMoney(cap.amount, cap.currency),
            when: inWindowText(limit.window),
            window: plainWindowText(limit.window),
            party: miss.cost.party,
          },
          related: [{ message: 'The credits.', origin: miss.consequence.origin }],
        };
      }
    }
  },
});

type TotalLimit = Extract<Limit, { kind: 'total' }>;

/** The least that a miss can cost by a remedy. */
interface Mildest {
  readonly remedy: Remedy;
  readonly target: string;
  readonly window?: WindowPhrase;
  readonly cost: Cost;
  readonly consequence: Consequence;
  /** A worse miss costs more. */
  readonly grows: boolean;
}

function mildestOf(reading: Reading, remedy: Remedy): Mildest[] {
  const { trigger } = remedy;
  const steps = trigger.kind === 'ladder' ? ladderSteps(reading, remedy) : eventSteps(reading, remedy);
  // Where the worst of it ends the agreement, there is more to be lost than money.
  if (steps.some(({ consequences }) => consequences.some(({ kind }) => kind === 'terminate'))) return [];
  const costs = steps.flatMap(({ consequences, at }) => {
    const { sums } = totalsOf(consequences.map((each) => (each.kind === 'credit' ? costOf(reading.agreement, each, at) : undefined)));
    return [...sums.values()].filter(({ least }) => !least.isZero).map((cost) => ({ cost, consequence: consequences[0] }));
  });
  const [first] = costs;
  if (first === undefined || costs.some(({ cost }) => cost.account !== first.cost.account || cost.party !== first.cost.party)) return [];
  const { cost, consequence } = costs.reduce((least, each) => (each.cost.least.compare(least.cost.least) < 0 ? each : least), first);
  const window = trigger.kind === 'ladder' ? trigger.window : windowOfTargets(reading, trigger.events);
  const grows = costs.some((each) => each.cost.grows === true || each.cost.least.compare(cost.least) > 0);
  const target = trigger.kind === 'ladder' ? trigger.subject.name : targetsOf(trigger.events).join(' or ');
  if (consequence === undefined) return [];
  return [{ remedy, target, cost, consequence, grows, ...(window === undefined ? {} : { window }) }];
}

interface Step {
  readonly consequences: readonly Consequence[];
  readonly at: Place | undefined;
}

function ladderSteps(reading: Reading, remedy: Remedy): Step[] {
  const { trigger } = remedy;
  if (trigger.kind !== 'ladder') return [];
  const targets = reading.promisesOfMetric(trigger.subject.name).map(({ target }) => target);
  return trigger.limbs.flatMap((limb) => {
    const side = worseSide(reading, trigger, limb);
    // What is paid for a good figure is no miss.
    const consequences = limb.consequences.filter((consequence) => {
      const sanction: Sanction = { remedy, consequence, limb, targets: [], metric: trigger.subject.name, repeated: false };
      return !targets.some((target) => isBonus(sanction, target));
    });
    return consequences.length === 0 ? [] : [{ consequences, at: side === undefined ? undefined : nearEdge(limb, side) }];
  });
}

/** Only what follows from one miss: a credit for the third miss in a row is not reached by the first. */
function eventSteps({ agreement }: Reading, { trigger, consequences }: Remedy): Step[] {
  if (trigger.kind !== 'events' || (trigger.join === 'and' && trigger.events.length > 1)) return [];
  if (trigger.events.some((event) => event.kind !== 'missed' || event.repetition !== undefined || event.by !== undefined)) return [];
  const [name, ...others] = targetsOf(trigger.events);
  const undertaking = others.length > 0 ? undefined : agreement.targets.get(name ?? '')?.undertaking;
  const edge = undertaking === undefined || undertaking.kind === 'table' ? undefined : figureOf(undertaking.value);
  return [{ consequences, at: edge === undefined ? undefined : { ...edge, beyond: true } }];
}

type Events = Extract<Remedy['trigger'], { kind: 'events' }>['events'];

function targetsOf(events: Events): string[] {
  return events.flatMap((event) => (event.kind === 'missed' ? [event.target] : []));
}

function windowOfTargets({ agreement }: Reading, events: Events): WindowPhrase | undefined {
  const [name] = targetsOf(events);
  return agreement.targets.get(name ?? '')?.undertaking.window;
}

function isLimited(reading: Reading, { remedy, target, cost }: Mildest, { party, of, group }: TotalLimit): boolean {
  if (party !== undefined && party !== cost.party) return false;
  const promised = reading.promisesNamed([target]);
  // A limit for each site is no limit on what is judged for all of them together.
  if (group !== undefined && !promised.some((each) => each.target.group === group || each.metric?.group === group)) return false;
  if (of === undefined) return true;
  return of.some(({ kind, name }) => {
    if (kind === 'remedy') return remedy.name === name;
    return promised.some((promise) => (kind === 'target' ? promise.target.name : promise.metric?.service) === name);
  });
}

/** A limit over a longer time than that for which the credit is owed; what is owed record by record is for no time at all. */
function isLonger(agreement: Agreement, limit: WindowPhrase, own: WindowPhrase | undefined): boolean {
  const [long, short] = [longestWindow(limit, agreement), own === undefined ? Ratio.ZERO : longestWindow(own, agreement)];
  return long !== undefined && short !== undefined && long.compare(short) > 0;
}
