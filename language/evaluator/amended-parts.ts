/**
 * Amendments of what others are made of: calendars, periods, measures, and metrics inside metrics.
 *
 * Invariant: afterwards only targets, remedies, metrics and what has no parts are amended, so no other part of the evaluator knows of it. Each amended part
 * stands beside the first under a name of its own (`Outage, from 1 July 2026`: it holds small words, so it is nobody's), and what is made of it is
 * amended on the same day to be made of that.
 */
import type { Agreement, Amendment, Calendar, Measure, Metric, Period, Remedy, Target } from '../agreement/agreement';
import { compareDates, formatDate, type CivilDate } from '../quantities/civil-date';

type PartKind = 'calendar' | 'period' | 'measure' | 'metric';
/** `period Outage`. */
type PartKey = `${PartKind} ${string}`;
type Part = Calendar | Period | Measure | Metric;

/** The name as the agreement has it, of whatever version: `Outage`. */
export function writtenName(name: string): string {
  return name.replace(/, from \d{1,2} \w+ \d{4}/, '');
}

const known = new WeakMap<Agreement, Agreement>();

/** The agreement with amended parts spelled out; one without such amendments is itself. */
export function withAmendedParts(agreement: Agreement): Agreement {
  let whole = known.get(agreement);
  if (whole === undefined) {
    whole = isPartAmended(agreement) ? new Parts(agreement).spelledOut() : agreement;
    known.set(agreement, whole);
    // Spelled out once is enough.
    known.set(whole, whole);
  }
  return whole;
}

function isPartAmended({ amendments, metrics, periods }: Agreement): boolean {
  const users = [...metrics.values(), ...periods.values(), ...amendments.map(({ statement }) => statement)];
  return amendments.some(({ statement }) => {
    const part = partOf(statement);
    if (part === undefined || part.kind !== 'metric') return part !== undefined;
    return users.some((user) => namesIn(user).has(keyOf(part.kind, part.value.name)));
  });
}

class Parts {
  private readonly current: Record<PartKind, Map<string, Part>>;
  private readonly targets: Map<string, Target>;
  private readonly remedies: Remedy[];
  /** Under which name a part is known since its last change. */
  private readonly names = new Map<PartKey, string>();
  private readonly added: Record<PartKind, Map<string, Part>>;
  private readonly amendments: Amendment[] = [];

  constructor(private readonly agreement: Agreement) {
    const { calendars, periods, measures, metrics } = agreement;
    this.current = {
      calendar: new Map<string, Part>(calendars),
      period: new Map<string, Part>(periods),
      measure: new Map<string, Part>(measures),
      metric: new Map<string, Part>(metrics),
    };
    this.added = { calendar: new Map(), period: new Map(), measure: new Map(), metric: new Map() };
    this.targets = new Map(agreement.targets);
    this.remedies = [...agreement.remedies];
  }

  spelledOut(): Agreement {
    const { agreement, added } = this;
    const inOrder = [...agreement.amendments].sort((left, right) => compareDates(left.from, right.from));
    for (let at = 0; at < inOrder.length;) {
      const day = inOrder[at]?.from;
      if (day === undefined) break;
      const ofDay = inOrder.slice(at).filter(({ from }) => compareDates(from, day) === 0);
      this.amend(day, ofDay);
      at += ofDay.length;
    }
    return {
      ...agreement,
      calendars: new Map([...agreement.calendars, ...(added.calendar as Map<string, Calendar>)]),
      periods: new Map([...agreement.periods, ...(added.period as Map<string, Period>)]),
      measures: new Map([...agreement.measures, ...(added.measure as Map<string, Measure>)]),
      metrics: new Map([...agreement.metrics, ...(added.metric as Map<string, Metric>)]),
      amendments: this.amendments,
    };
  }

  private amend(day: CivilDate, amendments: readonly Amendment[]): void {
    const changed = new Set<PartKey>();
    const [targets, remedies] = [new Set<string>(), new Set<number>()];
    for (const amendment of amendments) {
      const { statement } = amendment;
      const part = partOf(statement);
      if (part !== undefined) {
        this.current[part.kind].set(part.value.name, part.value);
        changed.add(keyOf(part.kind, part.value.name));
      } else if (statement.kind === 'target') {
        this.targets.set(statement.target.name, statement.target);
        targets.add(statement.target.name);
      } else if (statement.kind === 'remedy') {
        const { remedy } = statement;
        const own = this.remedies.findIndex(({ name }) => name !== undefined && name === remedy.name);
        const index = own < 0 ? this.remedies.length : own;
        this.remedies[index] = remedy;
        remedies.add(index);
      } else this.amendments.push(amendment);
    }
    this.spread(changed);
    for (const key of changed) this.names.set(key, `${nameIn(key)}, from ${formatDate(day)}`);
    const origin = amendments[0]?.origin ?? this.agreement.origin;
    const push = (statement: Amendment['statement']): void => void this.amendments.push({ from: day, origin, statement });
    for (const key of changed) {
      const [kind, name] = [kindIn(key), nameIn(key)];
      const part = this.current[kind].get(name);
      if (part === undefined) continue;
      const own = renamed(part, this.names);
      if (kind === 'metric') push({ kind, metric: own as Metric });
      if (kind !== 'metric' || this.isUsed(key)) {
        const internal = this.names.get(key) ?? name;
        this.added[kind].set(
          internal,
          kind === 'metric' ? { ...(own as Metric), name: internal, versionOf: name } : { ...own, name: internal },
        );
      }
    }
    const isTouched = (user: object): boolean => [...namesIn(user)].some((key) => changed.has(key) && kindIn(key) !== 'metric');
    for (const [name, target] of this.targets)
      if (targets.has(name) || isTouched(target)) push({ kind: 'target', target: renamed(target, this.names, 'but metrics') });
    this.remedies.forEach((remedy, index) => {
      if (remedies.has(index) || isTouched(remedy)) push({ kind: 'remedy', remedy: renamed(remedy, this.names, 'but metrics') });
    });
  }

  /** What is made of something changed is changed. Ready-made figures are not made of anything. */
  private spread(changed: Set<PartKey>): void {
    const readyMade = new Set(this.agreement.samples.flatMap(({ target }) => (target.kind === 'metric' ? [target.name] : [])));
    for (let size = -1; size !== changed.size;) {
      size = changed.size;
      for (const kind of ['period', 'measure', 'metric'] as const)
        for (const [name, part] of this.current[kind])
          if (!(kind === 'metric' && readyMade.has(name)) && [...namesIn(part)].some((key) => changed.has(key)))
            changed.add(keyOf(kind, name));
    }
  }

  private isUsed(key: PartKey): boolean {
    return [...this.current.metric.values(), ...this.current.period.values()].some((part) => namesIn(part).has(key));
  }
}

function partOf(statement: Amendment['statement']): { readonly kind: PartKind; readonly value: Part } | undefined {
  switch (statement.kind) {
    case 'calendar':
      return { kind: 'calendar', value: statement.calendar };
    case 'period':
      return { kind: 'period', value: statement.period };
    case 'measure':
      return { kind: 'measure', value: statement.measure };
    case 'metric':
      return { kind: 'metric', value: statement.metric };
    default:
      return undefined;
  }
}

// ── names inside a definition ───────────────────────────────────────────────────────────────────────────────────────

const BY_KEY: ReadonlyMap<string, PartKind> = new Map([
  ['period', 'period'],
  ['as', 'period'],
  ['periods', 'period'],
  ['movedBy', 'period'],
  ['calendar', 'calendar'],
  ['measure', 'measure'],
  ['measures', 'measure'],
  ['metric', 'metric'],
]);

function namesIn(value: object): ReadonlySet<PartKey> {
  const names = new Set<PartKey>();
  visit(value, (kind, name) => {
    names.add(keyOf(kind, name));
    return name;
  });
  return names;
}

/** The same with the names that parts have now; `but metrics`: those are looked up by their own name in the terms in force. */
function renamed<T extends object>(value: T, names: ReadonlyMap<PartKey, string>, which: 'all' | 'but metrics' = 'all'): T {
  return visit(value, (kind, name) => (kind === 'metric' && which === 'but metrics' ? name : (names.get(keyOf(kind, name)) ?? name))) as T;
}

/** A copy of plain data in which each name of a part went through `on`. */
function visit(value: unknown, on: (kind: PartKind, name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => visit(each, on));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, part]: [string, unknown]): [string, unknown] => {
    // `{ kind: 'measure', name: … }` names one; a definition has no kind.
    const own = 'kind' in value ? value.kind : undefined;
    const kind = key === 'name' ? (own === 'measure' || own === 'period' ? own : undefined) : BY_KEY.get(key);
    if (kind !== undefined && typeof part === 'string') return [key, on(kind, part)];
    if (kind !== undefined && Array.isArray(part))
      return [key, part.map((each: unknown) => (typeof each === 'string' ? on(kind, each) : visit(each, on)))];
    return [key, visit(part, on)];
  });
  return Object.fromEntries(entries);
}

function keyOf(kind: PartKind, name: string): PartKey {
  return `${kind} ${name}`;
}

function kindIn(key: PartKey): PartKind {
  return key.slice(0, key.indexOf(' ')) as PartKind;
}

function nameIn(key: PartKey): string {
  return key.slice(key.indexOf(' ') + 1);
}
