import type { Agreement, Amendment, Duty, Limit, Remedy, Target } from '../agreement/agreement';
import { compareDates } from '../quantities/civil-date';
import { startOfDay, type Instant } from '../quantities/time-zone';
import { zoneOf } from './field-values';
import { samePhrase } from './wording';

/**
 * The terms that judge a window starting at the instant: each sentence as the last amendment from that day or before left it.
 * The same instant between two amendments gives the same object.
 */
export function termsInForce(agreement: Agreement, instant: Instant): Agreement {
  const steps = stepsOf(agreement);
  let terms = agreement;
  for (const step of steps) {
    if (step.from > instant) break;
    terms = step.terms;
  }
  return terms;
}

/** A sentence for as long as it is in force: from `from` (included) until `until` (excluded). */
export interface Version<T> {
  readonly sentence: T;
  readonly from?: Instant;
  readonly until?: Instant;
}

/** What an instant has to lie between. */
export function isInForce({ from, until }: Version<unknown>, instant: Instant): boolean {
  return (from === undefined || from <= instant) && (until === undefined || instant < until);
}

/** Every target by name, in the order of the agreement, with its versions in order of time. */
export function targetVersions(agreement: Agreement): ReadonlyMap<string, readonly Version<Target>[]> {
  const versions = new Map<string, Version<Target>[]>();
  const names = new Set([...agreement.targets.keys(), ...stepsOf(agreement).flatMap(({ terms }) => [...terms.targets.keys()])]);
  for (const name of names)
    versions.set(
      name,
      versionsOf(agreement, (terms) => terms.targets.get(name)),
    );
  return versions;
}

/** Every remedy with its place in the agreement's list and its versions; an unnamed one has just one. */
export function remedyVersions(agreement: Agreement): readonly (readonly Version<Remedy>[])[] {
  const last = stepsOf(agreement).at(-1)?.terms ?? agreement;
  return last.remedies.map((_, index) => versionsOf(agreement, (terms) => terms.remedies[index]));
}

/** Every limit with its versions. */
export function limitVersions(agreement: Agreement): readonly (readonly Version<Limit>[])[] {
  const last = stepsOf(agreement).at(-1)?.terms ?? agreement;
  return last.limits.map((_, index) => versionsOf(agreement, (terms) => terms.limits[index]));
}

/** Every duty with its versions. */
export function dutyVersions(agreement: Agreement): readonly (readonly Version<Duty>[])[] {
  const last = stepsOf(agreement).at(-1)?.terms ?? agreement;
  return last.duties.map((_, index) => versionsOf(agreement, (terms) => terms.duties[index]));
}

interface Step {
  readonly from: Instant;
  readonly terms: Agreement;
}

const steps = new WeakMap<Agreement, readonly Step[]>();

function stepsOf(agreement: Agreement): readonly Step[] {
  let known = steps.get(agreement);
  if (known === undefined) {
    known = computeSteps(agreement);
    steps.set(agreement, known);
  }
  return known;
}

function computeSteps(agreement: Agreement): Step[] {
  const zone = zoneOf(agreement);
  const list: Step[] = [];
  let terms = agreement;
  for (const amendment of [...agreement.amendments].sort((left, right) => compareDates(left.from, right.from))) {
    terms = amended(terms, amendment);
    list.push({ from: startOfDay(amendment.from, zone), terms });
  }
  return list;
}

function amended(terms: Agreement, { statement }: Amendment): Agreement {
  switch (statement.kind) {
    case 'target':
      return { ...terms, targets: new Map(terms.targets).set(statement.target.name, statement.target) };
    case 'metric':
      return { ...terms, metrics: new Map(terms.metrics).set(statement.metric.name, statement.metric) };
    case 'fee':
      return { ...terms, fees: new Map(terms.fees).set(statement.fee.name, statement.fee) };
    case 'remedy':
      return {
        ...terms,
        remedies: replaced(
          terms.remedies,
          statement.remedy,
          (remedy) => remedy.name === statement.remedy.name && (remedy.name !== undefined || isSamePlace(remedy, statement.remedy)),
        ),
      };
    case 'at-risk':
      return { ...terms, atRisk: replaced(terms.atRisk, statement.atRisk, ({ window }) => samePhrase(window, statement.atRisk.window)) };
    case 'duty':
      return { ...terms, duties: replaced(terms.duties, statement.duty, (duty) => dutySubject(duty) === dutySubject(statement.duty)) };
    case 'clause':
      return { ...terms, clauses: new Map(terms.clauses).set(statement.clause.name, statement.clause) };
    case 'term':
      return { ...terms, terms: new Map(terms.terms).set(statement.term.name, statement.term) };
    case 'calendar':
    case 'period':
    case 'measure':
      // Spelled out before: whatever is made of them is amended.
      return terms;
    case 'limit':
      return {
        ...terms,
        limits: replaced(terms.limits, statement.limit, (limit) => limitSubject(limit) === limitSubject(statement.limit)),
      };
  }
}

/** An amended calendar or period changes remedies that have no name: each stays where it stands. */
function isSamePlace({ origin: left }: Remedy, { origin: right }: Remedy): boolean {
  return left.uri === right.uri && left.offset === right.offset;
}

/** Duties have no names: the new one takes the place of the same party's duty to do the same. */
function dutySubject(duty: Duty): string {
  return JSON.stringify([duty.kind, duty.obligors, duty.kind === 'return' ? duty.target : '']);
}

/** Limits have no names: the new one takes the place of the one that limits the same thing. */
function limitSubject(limit: Limit): string {
  switch (limit.kind) {
    case 'total':
      return JSON.stringify([
        limit.kind,
        limit.window.kind,
        'unit' in limit.window ? limit.window.unit : '',
        limit.party ?? '',
        (limit.of ?? []).map(({ kind, name }) => [kind, name]),
        limit.group ?? '',
        limit.amount.kind === 'service',
      ]);
    case 'record':
      return JSON.stringify([limit.kind, limit.records]);
    case 'minimum':
      return JSON.stringify([limit.kind, limit.window.kind, 'unit' in limit.window ? limit.window.unit : '']);
    case 'stacking':
      return JSON.stringify([limit.kind, limit.window.kind, 'unit' in limit.window ? limit.window.unit : '', limit.rule === 'order']);
    case 'condition':
      return JSON.stringify([limit.kind, limit.of]);
  }
}

function replaced<T>(list: readonly T[], item: T, isSame: (item: T) => boolean): T[] {
  const index = list.findIndex(isSame);
  return index < 0 ? [...list, item] : list.with(index, item);
}

function versionsOf<T>(agreement: Agreement, pick: (terms: Agreement) => T | undefined): Version<T>[] {
  const versions: { sentence: T; from?: Instant; until?: Instant }[] = [];
  const add = (sentence: T | undefined, from?: Instant): void => {
    const current = versions.at(-1);
    if (sentence === undefined || sentence === current?.sentence) return;
    if (current !== undefined && from !== undefined) current.until = from;
    versions.push(from === undefined ? { sentence } : { sentence, from });
  };
  add(pick(agreement));
  for (const { from, terms } of stepsOf(agreement)) add(pick(terms), from);
  return versions;
}
