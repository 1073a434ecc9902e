import type { Consequence, Remedy } from '../agreement/agreement';
import { formatMoney } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { termsInForce } from './amendments';
import { exactMoney, sumOf } from './amounts';
import { applied } from './conventions';
import { roundCredit, type Credit, type RecordShare } from './credits';
import { rowId } from './judged-records';
import { isUnfinished, type JudgedPromise } from './judgement';
import type { Ledger, Trace } from './measured';
import type { Firing, Moment } from './moments';
import { multipleOf } from './multiples';
import { obligeeOf } from './parties';
import { mergeTraces } from './verdicts';
import { amountText, consequenceText } from './wording';

type CreditConsequence = Extract<Consequence, { kind: 'credit' }>;

/** One line for each consequence in money at each of its moments, rounded, in the order of the agreement; nothing for an amount of nothing. */
export function drawCredits(ledger: Ledger, firings: readonly Firing[]): Credit[] {
  const numbers = new Map<string, number>();
  const credits: Credit[] = [];
  for (const { label, version, moments } of firings) {
    const { trigger, origin, name } = version.sentence;
    for (const moment of moments) {
      if (!moment.owes) continue;
      for (const consequence of moment.limb?.consequences ?? version.sentence.consequences) {
        if (consequence.kind !== 'credit') continue;
        if (trigger.kind === 'events' && isRepetition(trigger.events)) applied(ledger, 'repeatedCredit', origin);
        const stem = `${label}/${moment.window.id}`;
        const number = (numbers.get(stem) ?? 0) + 1;
        numbers.set(stem, number);
        const remedy = { remedy: `${origin.uri}:${origin.offset}`, ...(name === undefined ? {} : { remedyName: name }) };
        const credit = creditOf(ledger, consequence, moment, { id: `${stem}/${number}`, ...remedy });
        const { part, partOf } = version.sentence;
        if (credit === undefined) continue;
        const services = servicesOf(ledger, version.sentence, moment, consequence);
        const whose = part === undefined || partOf === undefined ? {} : { part, partOf };
        credits.push({ ...credit, ...whose, services });
      }
    }
  }
  return credits;
}

/** The services whose level was missed; where what is measured is of none, the one that the amount is about. */
function servicesOf({ agreement }: Ledger, { trigger }: Remedy, { window, targets }: Moment, { amount }: CreditConsequence): string[] {
  const terms = termsInForce(agreement, window.start);
  const metrics = targets.flatMap((name) => {
    const undertaking = terms.targets.get(name)?.undertaking;
    return undertaking?.kind === 'metric' ? [undertaking.metric] : [];
  });
  if (trigger.kind === 'ladder' && trigger.subject.kind === 'metric') metrics.push(trigger.subject.name);
  const measured = metrics.flatMap((name) => terms.metrics.get(name)?.service ?? []);
  if (measured.length > 0) return [...new Set(measured)];
  if (amount.kind === 'service') return amount.service === undefined ? [] : [amount.service];
  const fee = 'fee' in amount ? amount.fee : amount.kind === 'share' && amount.of.kind === 'fee' ? amount.of.fee : undefined;
  return fee === undefined ? [] : [terms.fees.get(fee)?.service ?? []].flat();
}

function isRepetition(events: readonly { readonly kind: string; readonly repetition?: unknown }[]): boolean {
  return events.some(({ repetition }) => repetition !== undefined);
}

type Label = Pick<Credit, 'id' | 'remedy' | 'remedyName'>;

function creditOf(ledger: Ledger, consequence: CreditConsequence, moment: Moment, label: Label): Credit | undefined {
  const { party, to, verb, amount, origin } = consequence;
  const sum = sumOf(ledger, amount, moment.window, origin);
  if (sum === undefined) return undefined;
  const multiple = multipleOf(ledger, consequence, moment);
  const { currency } = sum;
  const uncapped = multiple === undefined ? sum.amount : sum.amount.times(multiple.count);
  const limit = amount.kind === 'times' ? amount.most : amount.per?.most;
  const most = limit === undefined ? undefined : sumOf(ledger, limit, moment.window, origin);
  if (limit !== undefined && most === undefined) return undefined;
  const exact = most === undefined ? uncapped : Ratio.min(uncapped, most.amount);
  const rounded = roundCredit(exact, currency, ledger.agreement.moneyRounding);
  if (rounded.isZero || rounded.isNegative) return undefined;
  const times: string[] =
    multiple === undefined ? [] : [`${multiple.text} × ${exactMoney(sum.amount, currency)} = ${exactMoney(uncapped, currency)}`];
  if (limit !== undefined && !exact.equals(uncapped)) times.push(`Up to ${amountText(limit)}: ${exactMoney(exact, currency)}`);
  const rounding = rounded.equals(exact) ? [] : [`Rounded: ${formatMoney(rounded, currency)}`];
  const soFar = isUnfinished(moment.window, ledger) ? [`The data ends before ${moment.window.label} does: this is the amount so far.`] : [];
  const obligee = obligeeOf(ledger, party, to, origin);
  const follows = `So ${party} must ${consequenceText(consequence)}: ${formatMoney(rounded, currency)}.`;
  return {
    ...label,
    obligor: party,
    obligee,
    verb,
    window: moment.window,
    currency,
    amount: rounded,
    payable: rounded,
    cuts: [],
    services: [],
    records: recordShares(moment, sum.amount, exact, multiple?.records ?? []),
    targets: moment.targets,
    origin,
    trace: traceOf(moment, sum.measured?.trace),
    sentences: [...moment.sentences, ...sum.sentences, ...(multiple?.sentences ?? []), follows, ...soFar],
    arithmetic: [...sum.arithmetic, ...times, ...rounding],
    status: 'due',
  };
}

/** What each record has of the amount: by the multiple, or all of it when the moment is a record's own. */
function recordShares(
  moment: Moment,
  each: Ratio,
  whole: Ratio,
  records: readonly { readonly key: string; readonly records: string; readonly count: Ratio }[],
): RecordShare[] {
  if (records.length > 0) return records.map(({ key, records: name, count }) => ({ key, records: name, amount: each.times(count) }));
  const [judged] = moment.misses;
  const promise: JudgedPromise | undefined = judged?.promises[0];
  if (judged?.record === undefined || promise === undefined || promise.undertaking.kind === 'metric') return [];
  return [{ key: rowId(judged.record.ref), records: promise.undertaking.set.records, amount: whole }];
}

/** The evidence behind the amount: that of the moment, and of the time it was computed from. */
function traceOf(moment: Moment, time: Trace | undefined): Trace {
  if (time === undefined) return moment.trace;
  // An outage that missed the target is the time that is paid for: what is the same is told once.
  const { sentences, counted, excluded, rows, ...rest } = mergeTraces([moment.trace, time]);
  return { ...rest, sentences: onlyOnce(sentences), counted: onlyOnce(counted), excluded: onlyOnce(excluded), rows: onlyOnce(rows) };
}

function onlyOnce<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}
