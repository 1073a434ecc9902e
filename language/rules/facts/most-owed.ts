/** The most that one party can come to owe in a window, in money or in points, whatever happens; undefined where the words set no end to it. */
import type { Agreement, Consequence, Remedy, WindowPhrase } from '../../agreement/agreement';
import { minorUnits } from '../../quantities/money';
import { Ratio } from '../../quantities/ratio';
import { costOf } from './costs';
import { limitAmount } from './limits';
import { samePhrase } from './windows';
import { mostWithin } from './windows-in-term';

/** In one account: `points`, or a currency. */
export function mostOwed(agreement: Agreement, account: string, window: WindowPhrase): Ratio | undefined {
  // From some day on other words may hold, and who rounds up to whole pounds may owe more than was worked out.
  if (agreement.amendments.length > 0 || agreement.moneyRounding?.to !== undefined) return undefined;
  const parties = new Set(agreement.remedies.flatMap((remedy) => consequencesOf(remedy).flat()).map(({ party }) => party));
  let most = Ratio.ZERO;
  for (const party of parties) {
    const owed = mostOwedBy(agreement, party, account, window);
    if (owed === undefined) return undefined;
    most = Ratio.max(most, owed);
  }
  return most;
}

function mostOwedBy(agreement: Agreement, party: string, account: string, window: WindowPhrase): Ratio | undefined {
  let sum = Ratio.ZERO;
  for (const remedy of agreement.remedies) {
    const each = mostAtOnce(agreement, consequencesOf(remedy), party, account);
    if (each === undefined) return undefined;
    const times = each.isZero ? 0 : timesIn(agreement, remedy, window);
    if (times === undefined) return undefined;
    sum = sum.plus(each.times(Ratio.of(times)));
  }
  return sum;
}

/** Of the limbs one applies, so the dearest of them. */
function mostAtOnce(agreement: Agreement, groups: readonly (readonly Consequence[])[], party: string, account: string): Ratio | undefined {
  let most = Ratio.ZERO;
  for (const group of groups) {
    let sum = Ratio.ZERO;
    for (const each of group) {
      if (each.party !== party || (each.kind === 'points') !== (account === 'points')) continue;
      if (each.kind !== 'points' && each.kind !== 'credit') continue;
      if (each.kind === 'credit' && each.amount.kind === 'service') continue;
      const cost = costOf(agreement, each);
      if (cost?.most === undefined || cost.account !== account) return undefined;
      sum = sum.plus(account === 'points' ? cost.most : cost.most.round(minorUnits(account), 'up'));
    }
    most = Ratio.max(most, sum);
  }
  return most;
}

function consequencesOf({ trigger, consequences }: Remedy): (readonly Consequence[])[] {
  return trigger.kind === 'ladder' ? trigger.limbs.map((limb) => limb.consequences) : [consequences];
}

/** How often a remedy can follow in the window: once in each window of what it hangs on. */
function timesIn(agreement: Agreement, { trigger }: Remedy, window: WindowPhrase): number | undefined {
  const { targets, metrics } = agreement;
  const isOfEach = (metric: string): boolean => metrics.get(metric)?.group !== undefined;
  const windowOf = (name: string): WindowPhrase | undefined => {
    const target = targets.get(name);
    if (target === undefined || target.group !== undefined) return undefined;
    const { undertaking } = target;
    return undertaking.kind === 'metric' && isOfEach(undertaking.metric) ? undefined : undertaking.window;
  };
  if (trigger.kind === 'ladder') {
    const { subject } = trigger;
    if (subject.kind === 'metric' ? isOfEach(subject.name) : windowOf(subject.name) === undefined) return undefined;
    return mostWithin(agreement, trigger.window, window);
  }
  let sum = 0;
  for (const event of trigger.events) {
    const own = event.kind === 'missed' ? windowOf(event.target) : undefined;
    const times = own === undefined ? undefined : mostWithin(agreement, own, window);
    if (times === undefined) return undefined;
    sum += times;
  }
  return sum;
}

/** The least that limits on all credits leave of them in the window, with the limit that does. */
export function limitOn(
  agreement: Agreement,
  currency: string,
  window: WindowPhrase,
): { readonly amount: Ratio; readonly limit: Agreement['limits'][number] } | undefined {
  // From some day on the limit may be another, or the fee that it is a share of.
  if (agreement.amendments.some(({ statement: { kind } }) => kind === 'limit' || kind === 'fee' || kind === 'at-risk')) return undefined;
  const found = agreement.limits.flatMap((limit) => {
    if (limit.kind !== 'total' || limit.party !== undefined || limit.of !== undefined || limit.group !== undefined) return [];
    const cap = limitAmount(agreement, limit.amount);
    const times = samePhrase(limit.window, window) || limit.window.kind === 'term' ? 1 : timesNested(agreement, limit.window, window);
    if (cap?.currency !== currency || times === undefined || times === 0) return [];
    return [{ amount: cap.amount.times(Ratio.of(times)), limit }];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (least, each) => (least === undefined || each.amount.compare(least.amount) < 0 ? each : least),
    undefined,
  );
}

/** How many of the one are in the other, where none lies in two of them. */
function timesNested(agreement: Agreement, inner: WindowPhrase, outer: WindowPhrase): number | undefined {
  if (outer.kind === 'term') return mostWithin(agreement, inner, outer);
  if (inner.kind === 'rolling' || inner.kind === 'term' || outer.kind === 'rolling' || inner.kind !== outer.kind) return undefined;
  const units = ['month', 'quarter', 'year'];
  const [small, large] = [units.indexOf(inner.unit), units.indexOf(outer.unit)];
  return small < 0 || large < small ? undefined : mostWithin(agreement, inner, outer);
}
