import type { Condition, Field } from '../../agreement/agreement';
import { metricsBehind, periodsWithin } from '../facts/measurement';
import { periodClaims } from '../facts/claims';
import { chosenValues, fieldOf, setsOf, type Promised } from '../facts/promises';
import { lettingSet, otherThan, setterOf } from '../facts/setters';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/obligor-chooses-what-counts',
  severity: 'hint',
  review: 'warning',
  docs: {
    summary: 'The party that is judged decides which records it is judged by.',
    why: 'A bad case becomes one that does not count with a single entry: another class, another reason, "not valid". The share gets better and nothing else does.',
    avoid: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Kind, one of Fault or Wish, set by Provider;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved where Kind is Fault whose Resolution Time is at most 8 hours,
  if there are at least 20 records.`,
      {
        text: `records Faults means "faults of the shop", identified by Fault Number, collected by Customer in "the help desk", with
  Fault Number, a text; Began, a time set by Customer; Over, a time set by Customer; Cause, one of Ours or Theirs, set by Provider.
period Outage means the time from Began to Over of Faults where Cause is Ours.
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance.`,
        without: ['records Probes'],
      },
    ],
    prefer: [
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Region, one of North or South, set by Provider;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
target North Fixes: Provider must keep Resolution Time at most 8 hours for at least 95% of Tickets where Region is North, in each calendar month.
target South Fixes: Provider must keep Resolution Time at most 8 hours for at least 95% of Tickets where Region is South, in each calendar month.
If North Fixes is missed, Provider must credit 2% of Monthly Fee.
If South Fixes is missed, Provider must credit 2% of Monthly Fee.`,
      `records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Resolved, a time set by Customer; Kind, one of Fault or Wish, set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number; Waiting On Customer, periods caused by Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved where Kind is Fault whose Resolution Time is at most 8 hours,
  if there are at least 20 records.`,
    ],
  },
  messages: {
    chooses: {
      says: '{target} counts only {records} by their {field}, which {party} sets: it can give what would be late another {field}.',
      instead: 'Let the other party set {field}, or count all {records}.',
    },
    time: {
      says: '{target} counts only {records} by their {field}, which {party} sets: it can give what would cost it another {field}.',
      instead: 'Let the other party set {field}, or count all {records}.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const seen = new Set<string>();
    for (const promise of reading.promises) {
      for (const { records, condition, isTime } of choicesBehind(reading, promise)) {
        for (const { left } of condition.parts) {
          const field = left.kind === 'field' ? fieldOf(agreement, records, left.name) : undefined;
          const setter = field === undefined ? undefined : setterOf(agreement, records, field.name);
          if (field === undefined || setter?.said !== true || !promise.obligors.includes(setter.party)) continue;
          if (!CLASSES.has(field.type) || isPriority(field.name, chosenValues(promise)) || seen.has(`${records} ${field.name}`)) continue;
          if (isSameForAll(reading, promise, field)) continue;
          seen.add(`${records} ${field.name}`);
          const other = otherThan(reading, promise.obligors);
          yield {
            at: field.origin,
            message: isTime ? 'time' : 'chooses',
            data: { target: promise.target.name, records, field: field.name, party: setter.party },
            related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
            fixes: other === undefined ? [] : [lettingSet(reading, setter, other)],
          };
        }
      }
    }
  },
});

/** Fields that sort cases by somebody's judgement; a time, a length or a number is a fact of the case. */
const CLASSES: ReadonlySet<string> = new Set(['enum', 'text', 'party']);

interface Choice {
  readonly records: string;
  readonly condition: Condition;
  /** They count by how long they last. */
  readonly isTime: boolean;
}

/** The conditions that let records count for a promise, itself or by the periods that it limits. */
function choicesBehind(reading: Reading, promise: Promised): Choice[] {
  const { agreement } = reading;
  const inner = promise.metric === undefined ? [] : metricsBehind(agreement, promise.metric).flatMap(setsOf);
  const sets = promise.set === undefined ? inner : [promise.set, ...inner];
  // The row of a table says which promise holds for a record; whether it counts is not asked there.
  const chosen = promise.row === undefined ? sets : [];
  const periods = periodClaims(reading)
    .filter((claim) => claim.promise === promise)
    .flatMap(({ period }) => periodsWithin(agreement, period))
    .flatMap(({ expression }) => (expression.kind === 'between' || expression.kind === 'samples' ? [expression] : []));
  return [
    ...chosen.flatMap(({ records, where }) => (where === undefined ? [] : [{ records, condition: where, isTime: false }])),
    ...periods.flatMap(({ records, where }) => (where === undefined ? [] : [{ records, condition: where, isTime: true }])),
  ];
}

/** Every value of the field has a promise of its own, and all of them are the same: another value saves nothing. */
function isSameForAll(reading: Reading, promise: Promised, field: Field): boolean {
  if (field.type !== 'enum' || !reading.isPenalised(promise.target)) return false;
  const terms = termsWithout(promise, field.name);
  const alike = reading.promises.filter((other) => reading.isPenalised(other.target) && termsWithout(other, field.name) === terms);
  const sets = alike.flatMap(({ set, metric }) => (set === undefined ? setsOf(metric) : [set]));
  const covered = sets.flatMap(({ where }) =>
    (where?.join === 'or' ? [] : (where?.parts ?? [])).flatMap(({ left, test }) =>
      left.name === field.name && test.kind === 'among' && !test.negated
        ? test.values.flatMap((value) => (value.kind === 'name' ? [value.name] : []))
        : [],
    ),
  );
  return field.values.every((value) => covered.includes(value));
}

/** What is promised, in a text that is the same for two promises which only differ in the value of the field. */
function termsWithout({ obligors, op, value, share, window, measure, metric, set }: Promised, field: string): string {
  const what = metric === undefined ? { measure: measure?.name, set } : { ...metric, name: undefined };
  return JSON.stringify({ obligors, op, value, share, window, what }, (key, part: unknown) => {
    if (key === 'origin' || key === 'lexeme') return undefined;
    if (typeof part === 'bigint') return part.toString();
    return key === 'parts' && Array.isArray(part) ? (part as Condition['parts']).filter(({ left }) => left.name !== field) : part;
  });
}

/** Priorities have a rule of their own. */
function isPriority(name: string, values: readonly string[]): boolean {
  return /priorit|severit|urgen|impact/i.test(name) || values.some((value) => /^(?:P|Sev|Prio)[ -]?\d/i.test(value));
}
