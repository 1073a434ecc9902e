/** The agreement as it stands on a day, and for a part of the records: each is gone through as an agreement of its own. */
import type { Agreement, Amendment, Duty, Limit, Remedy, RemedyEvent, Target, WindowPhrase } from '../../../language/agreement/agreement';
import { Temporal } from 'temporal-polyfill';
import { dayOf, midnight, zoneOf } from './clock';
import { Figures } from './figures';
import { World, type Row } from './world';

/** The records with one value of a field. */
export interface Part {
  readonly field: string;
  readonly value: string;
}

export interface Looked {
  /** Seconds of one tick; everything in the agreement and the data must be whole ticks. */
  readonly tick: number;
  readonly lastDay: { readonly year: number; readonly month: number; readonly day: number };
}

/** A sentence with the stretch in which it is in force. */
export interface InForce<T> {
  readonly sentence: T;
  readonly from: number;
  readonly until: number;
}

export class Terms {
  private readonly steps: { readonly from: number; readonly agreement: Agreement }[];
  private readonly known = new Map<string, Figures>();

  constructor(
    agreement: Agreement,
    readonly rows: ReadonlyMap<string, readonly Row[]>,
    readonly looked: Looked,
  ) {
    const first = withProvisions(agreement);
    const zone = zoneOf(first);
    this.steps = [{ from: -Infinity, agreement: first }];
    // By their days: of two that begin together, since the clocks left the day of one out, the later day's is the last word.
    const inOrder = [...first.amendments].sort((a, b) => Temporal.PlainDate.compare(dayOf(a.from), dayOf(b.from)));
    for (const amendment of inOrder)
      this.steps.push({ from: midnight(dayOf(amendment.from), zone), agreement: amended(this.last, amendment) });
  }

  private get last(): Agreement {
    return this.steps[this.steps.length - 1]?.agreement as Agreement;
  }

  /** Figures under the terms in force at the second, from all records or from a part of them. */
  at(second: number, part?: Part): Figures {
    const index = this.steps.findLastIndex(({ from }) => from <= second);
    const key = `${index} ${part === undefined ? '' : `${part.field} ${part.value}`}`;
    let figures = this.known.get(key);
    if (figures === undefined) {
      const rows = part === undefined ? this.rows : this.partOf(part);
      figures = new Figures(new World(this.steps[index]?.agreement as Agreement, rows, this.looked.tick, this.looked.lastDay), this, part);
      this.known.set(key, figures);
    }
    return figures;
  }

  /** Records without the field count for every value. */
  private partOf({ field, value }: Part): ReadonlyMap<string, readonly Row[]> {
    return new Map(
      [...this.rows].map(([name, rows]) => {
        const hasField = this.last.records.get(name)?.fields.some((one) => one.name === field) === true;
        return [name, hasField ? rows.filter(({ cells }) => cells[field] === value) : rows];
      }),
    );
  }

  /** All versions of a sentence, each for as long as it stands. */
  versions<T>(pick: (agreement: Agreement) => T | undefined): InForce<T>[] {
    const list: { sentence: T; from: number; until: number }[] = [];
    for (const { from, agreement } of this.steps) {
      const sentence = pick(agreement);
      const before = list.at(-1);
      if (sentence === undefined || sentence === before?.sentence) continue;
      if (before !== undefined) before.until = from;
      list.push({ sentence, from, until: Infinity });
    }
    return list;
  }

  get targets(): InForce<Target>[][] {
    return [...this.last.targets.keys()].map((name) => this.versions((agreement) => agreement.targets.get(name)));
  }

  /** What replaces a sentence stands in its place; what is new stands at the end. */
  get remedies(): InForce<Remedy>[][] {
    return this.last.remedies.map((_, i) => this.versions((agreement) => agreement.remedies[i]));
  }

  get limits(): InForce<Limit>[] {
    return this.last.limits.flatMap((_, i) => this.versions((agreement) => agreement.limits[i]));
  }

  get duties(): InForce<Duty>[] {
    return this.last.duties.flatMap((_, i) => this.versions((agreement) => agreement.duties[i]));
  }

  /** For which values things are: those that the field may have, or else those that there are, of the records that these things speak of. */
  parts(field: string): Part[] {
    const names = new Set<string>();
    for (const { agreement } of this.steps) {
      for (const metric of agreement.metrics.values())
        if (metric.group === field) for (const name of this.recordsBehind(metric, new Set())) names.add(name);
      for (const target of agreement.targets.values())
        if (this.groupOf(target) === field) for (const name of this.recordsBehind(target.undertaking, new Set())) names.add(name);
    }
    const [values, texts]: [string[], string[]] = [[], []];
    for (const { name, fields } of this.last.records.values()) {
      const own = names.has(name) ? fields.find((one) => one.name === field) : undefined;
      if (own === undefined) continue;
      values.push(...own.values);
      if (own.type !== 'enum')
        for (const { cells } of this.rows.get(name) ?? []) if (typeof cells[field] === 'string') texts.push(cells[field]);
    }
    return [...new Set([...values, ...texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))])].map((value) => ({ field, value }));
  }

  groupOf({ group, undertaking }: Target): string | undefined {
    return group ?? (undertaking.kind === 'metric' ? this.last.metrics.get(undertaking.metric)?.group : undefined);
  }

  groupOfRemedy({ trigger }: Remedy): string | undefined {
    const ofTarget = (name: string): string | undefined => {
      const target = this.last.targets.get(name);
      return target === undefined ? undefined : this.groupOf(target);
    };
    if (trigger.kind === 'ladder')
      return trigger.subject.kind === 'target' ? ofTarget(trigger.subject.name) : this.last.metrics.get(trigger.subject.name)?.group;
    return this.groupOfEvents(trigger.events);
  }

  groupOfEvents(events: readonly RemedyEvent[]): string | undefined {
    return events
      .flatMap((event) => {
        const target = event.kind === 'missed' ? this.last.targets.get(event.target) : undefined;
        return target === undefined ? [] : [this.groupOf(target)];
      })
      .find((group) => group !== undefined);
  }

  /** Whatever is mentioned anywhere in the sentence, and in those of what it mentions. */
  private recordsBehind(thing: unknown, seen: Set<string>): Set<string> {
    const found = new Set<string>();
    const walk = (value: unknown, key: string): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, key);
      else if (typeof value === 'object' && value !== null) for (const [own, item] of Object.entries(value)) walk(item, own);
      else if (typeof value === 'string') {
        if (key === 'records') found.add(value);
        const named =
          key === 'metric'
            ? this.last.metrics.get(value)
            : key === 'period' || key === 'periods' || key === 'as'
              ? this.last.periods.get(value)
              : undefined;
        if (named === undefined || seen.has(`${key} ${value}`)) return;
        seen.add(`${key} ${value}`);
        for (const name of this.recordsBehind(named, seen)) found.add(name);
      }
    };
    walk(thing, '');
    return found;
  }
}

export function stands({ from, until }: InForce<unknown>, second: number): boolean {
  return from <= second && second < until;
}

function amended(agreement: Agreement, { statement }: Amendment): Agreement {
  const put = <T>(map: ReadonlyMap<string, T>, name: string, item: T): Map<string, T> => new Map(map).set(name, item);
  switch (statement.kind) {
    case 'target':
      return { ...agreement, targets: put(agreement.targets, statement.target.name, statement.target) };
    case 'metric':
      return { ...agreement, metrics: put(agreement.metrics, statement.metric.name, statement.metric) };
    case 'fee':
      return { ...agreement, fees: put(agreement.fees, statement.fee.name, statement.fee) };
    case 'remedy': {
      const place = agreement.remedies.findIndex(({ name }) => name !== undefined && name === statement.remedy.name);
      return { ...agreement, remedies: placed(agreement.remedies, place, statement.remedy) };
    }
    case 'limit': {
      const { limit } = statement;
      // Totals of one window and one party limit the same thing; no other limits are amended here.
      const subject = (one: Limit): string =>
        one.kind === 'total'
          ? `total ${one.window.kind} ${'unit' in one.window ? one.window.unit : ''} ${one.party ?? ''} ${JSON.stringify(one.of ?? [])} ${one.group ?? ''} ${one.amount.kind === 'service' ? JSON.stringify(one.amount.service ?? 'all') : ''}`
          : one.kind;
      return {
        ...agreement,
        limits: placed(
          agreement.limits,
          agreement.limits.findIndex((one) => one.kind === 'total' && subject(one) === subject(limit)),
          limit,
        ),
      };
    }
    case 'calendar':
      return { ...agreement, calendars: put(agreement.calendars, statement.calendar.name, statement.calendar) };
    case 'period':
      return { ...agreement, periods: put(agreement.periods, statement.period.name, statement.period) };
    case 'measure':
      return { ...agreement, measures: put(agreement.measures, statement.measure.name, statement.measure) };
    case 'at-risk': {
      const place = agreement.atRisk.findIndex(({ window }) => windowWords(window) === windowWords(statement.atRisk.window));
      return { ...agreement, atRisk: placed(agreement.atRisk, place, statement.atRisk) };
    }
    case 'duty': {
      const subject = (one: Duty): string => `${one.kind} ${one.obligors.join(' ')} ${one.kind === 'return' ? one.target : ''}`;
      const place = agreement.duties.findIndex((one) => subject(one) === subject(statement.duty));
      return { ...agreement, duties: placed(agreement.duties, place, statement.duty) };
    }
    case 'clause':
    case 'term':
      // Nobody asks about these here.
      return agreement;
  }
}

function windowWords(window: WindowPhrase): string {
  return `${window.kind} ${'unit' in window ? window.unit : ''} ${'length' in window ? window.length.lexeme : ''}`;
}

function placed<T>(list: readonly T[], place: number, item: T): T[] {
  return place < 0 ? [...list, item] : list.map((one, i) => (i === place ? item : one));
}

/** What must be provided within a time is promised for each of the records. */
function withProvisions(agreement: Agreement): Agreement {
  const [measures, targets] = [new Map(agreement.measures), new Map(agreement.targets)];
  for (const duty of agreement.duties) {
    if (duty.kind !== 'provide') continue;
    const { records, field, after, within, obligors, origin } = duty;
    const measure = `from ${after} to ${field}`;
    measures.set(measure, { name: measure, origin, records, expression: { kind: 'elapsed', start: after, end: field }, pauses: [] });
    const same = [...targets.keys()].filter((one) => one.replace(/ \(\d+\)$/, '') === `${field} of ${records}`).length;
    const name = same === 0 ? `${field} of ${records}` : `${field} of ${records} (${same + 1})`;
    const undertaking = { kind: 'measure', measure, op: 'at most', value: within, set: { records, origin } } as const;
    targets.set(name, { name, origin, obligors, undertaking });
  }
  return { ...agreement, measures, targets };
}
