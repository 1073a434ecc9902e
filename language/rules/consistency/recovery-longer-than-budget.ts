import type { Agreement, Measure, MetricExpression, Period, RecordSet } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { downtimePromises, type DowntimePromise } from '../facts/downtime';
import { lengthOf, lengthText } from '../facts/lengths';
import { periodsWithin } from '../facts/measurement';
import { chosenValues, isCeiling, type Promised } from '../facts/promises';
import { hoursOutside, mostWorked } from '../facts/week';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/recovery-longer-than-budget',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  docs: {
    summary: 'The time allowed for one repair is longer than all the downtime that the availability allows.',
    why: 'One fault repaired in time already breaks the availability. The repair time promises nothing, or the availability cannot be kept.',
    avoid: [
      {
        text: `target No Old Ticket: Provider must keep Resolution Time at most 8 hours for each of Tickets where Priority is P1.
target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.`,
        without: ['metric Slowest Fix'],
      },
      {
        text: `target No Old Ticket: Provider must keep, for each of Tickets,
  | Priority | Resolution Time |
  | P1 | at most 5 hours |
  | P2 | at most 40 hours |.`,
        without: ['metric Slowest Fix'],
      },
      `metric Longest Outage means the longest Outage.
target No Old Ticket: Provider must keep Longest Outage at most 4 hours in each calendar month.
target Old: Provider must keep Slowest Fix at most 100 hours in each calendar month.
If Old is missed, Provider must "explain each such ticket in writing" within 10 days.
goal Soon means "no fault is forgotten", served by Old.
Provider must report Old to Customer within 5 days after each calendar month.`,
    ],
    prefer: [
      `metric Longest Outage means the longest Outage.
target No Old Ticket: Provider must keep Longest Outage at most 3 hours in each calendar month.`,
      {
        text: 'target No Old Ticket: Provider must keep Resolution Time at most 3 hours for each of Tickets where Priority is P1.',
        without: ['metric Slowest Fix'],
      },
      {
        text: `service Payroll means "the payroll runs", supplied by Provider.
target No Old Ticket: Provider must keep Resolution Time at most 8 hours for each of Tickets where Priority is P1.`,
        without: ['metric Slowest Fix'],
      },
      `service Payroll means "the payroll runs", supplied by Provider.
metric Slowest Urgent Fix of Payroll means the highest of Resolution Time of Tickets dated by Resolved where Priority is P1.
target No Old Ticket: Provider must keep Slowest Urgent Fix at most 8 hours in each calendar month.`,
    ],
  },
  messages: {
    budget: {
      says: '{repair} allows {time} for one repair, and {uptime} ({promise}) allows {budget} of downtime in {window}: one fault repaired in time already breaks it.',
      instead: 'Shorten the repair time below {budget}, or promise less availability.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const budgets = downtimePromises(reading)
      // Where an outage counts by how many it hits, a long one may be a small one.
      .filter(({ figure, budget }) => !budget.isZero && figure.metrics.every(({ weightedBy }) => weightedBy === undefined))
      .toSorted((left, right) => left.budget.compare(right.budget))
      .map((each): Budget => ({ ...each, parts: partsOf(agreement, each.figure.period) }));
    if (budgets.length === 0) return;
    for (const repair of reading.promises.flatMap((promise) => repairOf(agreement, promise) ?? [])) {
      const { promise, lexeme } = repair;
      const broken = budgets.find(
        (each) => isAllowedOf(repair, each, agreement) && costOf(repair, each, agreement).compare(each.budget) > 0,
      );
      if (broken === undefined) continue;
      yield {
        at: reading.at(promise.origin, lexeme),
        message: 'budget',
        data: {
          repair: promise.target.name,
          time: lexeme,
          uptime: broken.promise.target.name,
          promise: broken.lexeme,
          budget: lengthText(broken.budget),
          window: broken.where,
        },
        related: [{ message: `${broken.promise.target.name} is promised here.`, origin: broken.promise.origin }],
      };
    }
  },
});

interface Budget extends DowntimePromise {
  /** What an outage of it is made of. */
  readonly parts: readonly Period[];
}

function partsOf(agreement: Agreement, period: Period): readonly Period[] {
  return period.refinements.length === 0 ? periodsWithin(agreement, period) : [period];
}

/** How long one outage may last and be over in time. */
interface Repair {
  readonly promise: Promised;
  readonly length: Ratio;
  readonly lexeme: string;
  /** Of each of these records … */
  readonly measure?: Measure;
  readonly set?: RecordSet;
  /** … or of this period, as one piece. */
  readonly period?: Period;
}

/** A time for each record or for the slowest of them, the longest stretch of a period. */
function repairOf(agreement: Agreement, promise: Promised): Repair | undefined {
  const { value, op, measure, set, metric } = promise;
  const length = value.kind === 'duration' ? lengthOf(value) : undefined;
  if (value.kind !== 'duration' || length === undefined || !isCeiling(op)) return undefined;
  const head = { promise, length, lexeme: value.lexeme };
  if (measure !== undefined && set !== undefined) return { ...head, measure, set };
  const { expression } = metric ?? {};
  if (expression?.kind !== 'aggregate' || (expression.how.kind !== 'highest' && expression.how.kind !== 'percentile')) return undefined;
  return { ...head, ...whatOf(agreement, expression) };
}

function whatOf(
  agreement: Agreement,
  { of }: Extract<MetricExpression, { kind: 'aggregate' }>,
): Pick<Repair, 'measure' | 'set' | 'period'> {
  if (of.kind === 'period') {
    const period = agreement.periods.get(of.period);
    return period === undefined ? {} : { period };
  }
  const measure = of.kind === 'quantity' ? agreement.measures.get(of.quantity.name) : undefined;
  return of.kind === 'quantity' && measure !== undefined ? { measure, set: of.set } : {};
}

/** An outage of the promise may last so long: it is made of these records or this stretch itself, or they are the most urgent requests for help. */
function isAllowedOf(repair: Repair, { promise, figure, parts }: Budget, agreement: Agreement): boolean {
  const { period, measure, set } = repair;
  if (period !== undefined) return parts.includes(period);
  if (measure === undefined || set === undefined) return false;
  if (parts.some((part) => isMadeOf(part, repair))) return true;
  const isOutage = figure.tells === 'share without' || /outage|down|unavailab|interrupt|disrupt/i.test(figure.period.name);
  if (!isOutage || !/restor|resol|recover|repair|fix/i.test(measure.name)) return false;
  if (!isOfOneService(agreement, repair.promise, promise)) return false;
  const { row } = repair.promise;
  const chosen = chosenValues({ set, ...(row === undefined ? {} : { row }) });
  return chosen.some((value) => MOST_URGENT.test(value)) && promise.obligors.some((party) => repair.promise.obligors.includes(party));
}

/** A repair of the payroll says nothing of the time that the portal is down. Where only one of the two is said to be of a service, it is the only one. */
function isOfOneService({ services }: Agreement, { metric, obligors }: Promised, { metric: figure }: Promised): boolean {
  if (metric?.service === figure?.service) return true;
  if (metric?.service !== undefined && figure?.service !== undefined) return false;
  let supplied = 0;
  for (const { suppliedBy } of services.values()) {
    if (suppliedBy === undefined || obligors.includes(suppliedBy)) supplied += 1;
    if (supplied === 2) return false;
  }
  return true;
}

const MOST_URGENT = /^(?:P|Prio|Priority|Sev|Severity)[ -]?[01]$|^(?:critical|urgent|blocker)$/i;

/** The period runs from the same start to the same end of the same records, and nothing is taken off that length. */
function isMadeOf({ expression, refinements }: Period, { measure, set, length }: Repair): boolean {
  if (expression.kind !== 'between' || measure?.expression.kind !== 'elapsed' || set?.records !== expression.records) return false;
  const { start, end } = measure.expression;
  if (start !== expression.start || end !== expression.end || (set.where !== undefined && expression.where !== undefined)) return false;
  return refinements.every((each) => {
    const least = each.kind === 'length' ? lengthOf(each.duration) : undefined;
    return each.kind === 'caused-by' || (least !== undefined && least.compare(length) < 0);
  });
}

/** How much counted downtime such an outage can be. Of hours that are not those of the promise nothing is known. */
function costOf({ length, measure, promise }: Repair, { calendars }: DowntimePromise, agreement: Agreement): Ratio {
  const name = measure?.calendar ?? promise.metric?.calendar;
  const own = name === undefined ? undefined : agreement.calendars.get(name);
  if (own === undefined) return mostWorked(length, calendars);
  return calendars.every((each) => hoursOutside(own, each) === undefined) ? length : Ratio.ZERO;
}
