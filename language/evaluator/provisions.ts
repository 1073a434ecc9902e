import type { Agreement, Duty, DurationValue, Measure, Target } from '../agreement/agreement';

type Provision = Extract<Duty, { kind: 'provide' }>;

/**
 * The agreement with each duty to provide something spelled out as what it is: a measure of each record, and a target that it keeps
 * within the time. Their names hold lower-case words, so they are nobody's.
 */
export function withProvisions(agreement: Agreement): Agreement {
  const provisions = agreement.duties.filter((duty): duty is Provision & Duty => duty.kind === 'provide');
  if (provisions.length === 0) return agreement;
  const measures = new Map(agreement.measures);
  const targets = new Map(agreement.targets);
  for (const duty of provisions) {
    const { records, field, within, after, origin, obligors } = duty;
    const calendar = calendarOf(agreement, within);
    const expression: Measure['expression'] = { kind: 'elapsed', start: after, end: field };
    // One measure for each calendar: the same two times may be promised twice.
    const measure = `time from ${after} to ${field}${calendar === undefined ? '' : ` in ${calendar}`}`;
    measures.set(measure, { name: measure, origin, records, expression, pauses: [], ...(calendar === undefined ? {} : { calendar }) });
    const name = unusedName(targets, `${field} of ${records}`);
    const target: Target = {
      name,
      origin,
      obligors,
      undertaking: { kind: 'measure', measure, op: 'at most', value: within, set: { records, origin } },
    };
    targets.set(name, target);
  }
  return { ...agreement, measures, targets };
}

function calendarOf({ calendars }: Agreement, { business, calendar }: DurationValue): string | undefined {
  if (!business || calendar !== undefined) return calendar;
  const [only, ...others] = calendars.keys();
  return others.length === 0 ? only : undefined;
}

function unusedName(targets: ReadonlyMap<string, Target>, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!targets.has(candidate)) return candidate;
  }
}
