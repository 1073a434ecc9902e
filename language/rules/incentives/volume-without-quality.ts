import type { MetricExpression, RecordSet } from '../../agreement/agreement';
import { isFloor } from '../facts/promises';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/volume-without-quality',
  severity: 'warning',
  absence: true,
  docs: {
    summary: 'A number is promised, and nothing says what they must be worth.',
    why: 'Numbers are easy to reach with things that nobody needs: small calls, worthless leads, tickets cut in two.',
    avoid: [
      {
        text: `records Leads means "people who asked for a call", collected by Customer in "the sales system", with Handed Over, a time set by Customer.
metric Leads Delivered means the number of Leads.
target Lead Volume: Provider must keep Leads Delivered at least 90 in each calendar month.
If Lead Volume is missed, Provider must "explain it in writing" within 10 days.
Provider must report Lead Volume to Customer within 5 days after each calendar month.
goal Full Pipeline means "somebody to call", served by Lead Volume.`,
        without: [],
      },
      {
        text: `records Leads means "people who asked for a call", collected by Customer in "the sales system", with Handed Over, a time set by Customer; Region, one of North or South, set by Customer.
metric Leads North means the number of Leads whose Region is North.
metric Plan Kept means Leads North divided by 90.
target Lead Volume: Provider must keep Plan Kept at least 95% in each calendar month.
If Lead Volume is missed, Provider must "explain it in writing" within 10 days.
Provider must report Lead Volume to Customer within 5 days after each calendar month.
goal Full Pipeline means "somebody to call", served by Lead Volume.`,
        without: [],
      },
    ],
    prefer: [
      `records Orders means "orders for goods, each of which Customer pays for", collected by Provider in "the order system", with Ordered, a time set by Customer.
metric Order Volume means the number of Orders.
target Least Orders: Customer must keep Order Volume at least 100 in each calendar quarter.`,
      `records Leads means "people who asked for a call", collected by Customer in "the sales system", with Handed Over, a time set by Customer; Verdict, one of Good or Bad, set by Customer.
metric Leads Delivered means the number of Leads where Verdict is Good.
target Lead Volume: Provider must keep Leads Delivered at least 90 in each calendar month.`,
    ],
  },
  messages: {
    volume: {
      says: '{target} asks for {value} {records} and for nothing about them: {party} can reach it with ones that are worth nothing.',
      instead:
        'Count only the good ones ("where Verdict is Accepted", judged by the other party), or promise a share of good ones as well.',
    },
    plan: {
      says: '{target} asks for a number of {records} and for nothing about them: {party} can reach it with ones that are worth nothing.',
      instead:
        'Count only the good ones ("where Verdict is Accepted", judged by the other party), or promise a share of good ones as well.',
    },
  },
  *check(reading) {
    for (const { metric, op, value, target, obligors, origin } of reading.metricPromises) {
      const sets = isFloor(op) ? countedIn(reading, metric.expression) : undefined;
      const [set] = sets ?? [];
      if (sets === undefined || set === undefined || !sets.every(isUnjudged)) continue;
      const names = sets.map(({ records }) => records);
      const hasQuality = reading.promises.some(
        (other) =>
          other.target !== target &&
          other.obligors.some((each) => obligors.includes(each)) &&
          reading.recordsBehind(other).some(({ name }) => names.includes(name)) &&
          countedIn(reading, other.metric?.expression)?.every(isUnjudged) !== true,
      );
      if (hasQuality || !('lexeme' in value) || obligors.some((each) => buys(reading, each, names))) continue;
      yield {
        at: reading.at(origin, `${metric.name} ${op} ${value.lexeme}`),
        message: metric.expression.kind === 'count' ? 'volume' : 'plan',
        data: { target: target.name, value: value.lexeme, records: [...new Set(names)].join(' and '), party: obligors[0] ?? '' },
        related: [{ message: `${metric.name} is defined here.`, origin: reading.atName(metric) }],
      };
    }
  },
});

/** The sets whose numbers a figure is made of, and nothing else but fixed figures; undefined where there is anything else in it. */
function countedIn(reading: Reading, expression: MetricExpression | undefined, depth = 0): readonly RecordSet[] | undefined {
  switch (expression?.kind) {
    case 'count':
      return expression.of.kind === 'records' ? [expression.of.set] : undefined;
    case 'constant':
      return [];
    case 'metric': {
      const metric = reading.agreement.metrics.get(expression.metric);
      return metric === undefined || depth > DEEPEST ? undefined : countedIn(reading, metric.expression, depth + 1);
    }
    case 'arithmetic': {
      const [left, right] = [expression.left, expression.right].map((side) => countedIn(reading, side, depth));
      if (left === undefined || right === undefined) return undefined;
      // One number less or divided by another is no volume.
      return right.length > 0 && expression.op !== 'plus' ? undefined : [...left, ...right];
    }
    default:
      return undefined;
  }
}

const DEEPEST = 20;

/** Whoever pays for each of them gains nothing by ones that are worth nothing: a least number to buy. */
function buys({ agreement }: Reading, party: string, names: readonly string[]): boolean {
  const words = names.map((name) => agreement.records.get(name)?.title ?? '').join(' ');
  const suppliers = [...agreement.services.values()].flatMap(({ suppliedBy }) => suppliedBy ?? []);
  const isCustomer = BUYER.test(party) || (agreement.between[0] !== party && suppliers.some((each) => each !== party));
  return (isCustomer && !suppliers.includes(party)) || ['pays', 'buys', 'purchases'].some((verb) => words.includes(`${party} ${verb}`));
}

const BUYER = /\b(?:customer|client|buyer|purchaser|subscriber|licensee|lessee|tenant)\b/i;

/** Every one counts, or every one of a place or a sort: nobody has said whether it is any good. */
function isUnjudged({ where }: RecordSet): boolean {
  return (
    where === undefined ||
    where.parts.every(
      ({ left, test }) =>
        left.kind === 'field' &&
        test.kind === 'among' &&
        SORT.test(left.name) &&
        !test.values.some((value) => value.kind === 'name' && VERDICT.test(value.name)),
    )
  );
}

/** Where something is, or of what sort. */
const SORT =
  /(?:^|\b)(?:site|region|area|district|location|city|town|country|branch|office|store|plant|zone|territory|market|segment|tenant|team|channel|source|campaign|kind|type|sort|category|class|product|service|language|medium)$/i;

/** What somebody says of one that is good, or is not. */
const VERDICT = /accept|approv|good|bad|valid|qualif|pass|fail|success|confirm|satisf|won|correct|complet|paid|reject|useful|proper/i;
