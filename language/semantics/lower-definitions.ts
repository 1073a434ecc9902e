import type { AstNode } from 'langium';
import type {
  Baseline,
  Benchmark,
  Calendar,
  DayRange,
  DurationValue,
  Fee,
  Field,
  FieldType,
  Goal,
  MoneyRounding,
  Origin,
  Party,
  PickedField,
  Prose,
  Records,
  RoundingMode,
  Service,
} from '../agreement/agreement';
import type * as ast from '../generated/ast';
import type { CivilDate } from '../quantities/civil-date';
import { Ratio } from '../quantities/ratio';
import { type Lowering, nameOf, namesOf, referent } from './lowering';
import {
  lowerComparison,
  lowerCondition,
  lowerCount,
  lowerDate,
  lowerDuration,
  lowerMoney,
  lowerValue,
  lowerWindow,
  prose,
  singular,
} from './lower-values';

/** What the agreement sentence says: everything of the Agreement that is not a definition of its own. */
export interface AgreementSentence {
  readonly name: string;
  readonly between: readonly string[];
  readonly term?: { readonly from: CivilDate; readonly to: CivilDate };
  readonly timeZone?: string;
  readonly currency?: string;
  readonly governedBy?: string;
  readonly moneyRounding?: MoneyRounding;
}

export function lowerAgreement(at: Lowering, node: ast.AgreementDefinition): AgreementSentence {
  let heading: AgreementSentence = { name: node.name, between: namesOf(node.parties) };
  for (const clause of node.clauses ?? []) heading = { ...heading, ...lowerAgreementClause(at, clause) };
  const [term, zone, currency] = ['TermClause', 'ZoneClause', 'CurrencyClause'].map((type) =>
    node.clauses?.find((each) => each.$type === type),
  );
  return at.placed(heading, node, { term, timeZone: zone, currency });
}

function lowerAgreementClause(at: Lowering, clause: ast.AgreementClause): Partial<AgreementSentence> {
  switch (clause.$type) {
    case 'TermClause': {
      const [from, to] = [lowerDate(at, clause.from), lowerDate(at, clause.to)];
      return from === undefined || to === undefined ? {} : { term: { from, to } };
    }
    case 'ZoneClause':
      return { timeZone: clause.zone };
    case 'CurrencyClause':
      return clause.currency === undefined ? {} : { currency: clause.currency };
    case 'LawClause':
      return { governedBy: prose(clause.law) };
    case 'RoundingClause': {
      const mode = ROUNDINGS.get((clause.mode ?? '').replace(/\s+/g, ''));
      const to = lowerMoney(at, clause.to);
      return mode === undefined ? {} : { moneyRounding: { mode, ...(to === undefined ? {} : { to }) } };
    }
  }
}

const ROUNDINGS: ReadonlyMap<string, RoundingMode> = new Map<string, RoundingMode>([
  ['halfup', 'half-up'],
  ['halfeven', 'half-even'],
  ['up', 'up'],
  ['down', 'down'],
]);

export function lowerParty(at: Lowering, node: ast.PartyDefinition): Party {
  return { ...defined(at, node), title: prose(node.title), outside: node.outside ?? false };
}

export function lowerService(at: Lowering, node: ast.ServiceDefinition): Service {
  let service: Service = { ...defined(at, node), title: prose(node.title), relyingOn: [] };
  for (const clause of node.clauses ?? []) {
    if (clause.$type === 'RelyingOn') service = { ...service, relyingOn: [...service.relyingOn, ...namesOf(clause.services)] };
    else {
      const suppliedBy = nameOf(clause.provider);
      if (suppliedBy !== undefined) service = { ...service, suppliedBy };
    }
  }
  return service;
}

export function lowerFee(at: Lowering, node: ast.FeeDefinition): Fee | undefined {
  const rates = (node.rates ?? []).map((rate) => lowerRate(at, rate)).filter((rate) => rate !== undefined);
  const amount = rates[0]?.amount ?? lowerMoney(at, node.amount);
  if (amount === undefined || rates.length < (node.rates ?? []).length) return undefined;
  const [window, per, service] = [lowerWindow(at, node.window), nameOf(node.per), nameOf(node.service)];
  return at.placed(
    {
      ...defined(at, node),
      amount,
      ...(rates.length === 0 ? {} : { rates }),
      ...(window === undefined ? {} : { window }),
      ...(per === undefined ? {} : { per }),
      ...(service === undefined ? {} : { service }),
    },
    node,
    { amount: node.amount },
  );
}

function lowerRate(at: Lowering, node: ast.Rate): NonNullable<Fee['rates']>[number] | undefined {
  const [amount, value] = [lowerMoney(at, node.amount), node.text ?? nameOf(node.value)];
  if (amount === undefined || value === undefined) return undefined;
  return at.placed({ value, isText: node.text !== undefined, amount, origin: at.origin(node) }, node);
}

export function lowerCalendar(at: Lowering, node: ast.CalendarDefinition): Calendar {
  const holidays = node.holidays ?? [];
  const hours = node.always === undefined ? undefined : lowerCount(at, node.always, node);
  if (hours !== undefined && hours !== 24) {
    at.error(node, {
      code: 'hours-every-day',
      message: `A day has 24 hours, not ${hours}. Write "24 hours every day", or the hours: "Monday to Sunday from 08:00 to 20:00".`,
    });
  }
  const regions = holidays.filter((each) => each.region !== undefined);
  return at.placed(
    {
      ...defined(at, node),
      always: node.always !== undefined,
      ranges: (node.ranges ?? []).map((range) => lowerDayRange(at, range)),
      holidayRegions: regions.flatMap((each) => each.region ?? []),
      holidayDates: holidays.flatMap((each) => each.dates ?? []).flatMap((date) => lowerDate(at, date) ?? []),
    },
    node,
    Object.fromEntries(regions.map((each, index) => [`region ${index}`, each])),
  );
}

function lowerDayRange(at: Lowering, node: ast.DayRange): DayRange {
  return at.placed({ first: node.first, last: node.last ?? node.first, from: clockTime(node.from), to: clockTime(node.to) }, node);
}

function clockTime(time: string): string {
  return time.padStart(5, '0');
}

export function lowerGoal(at: Lowering, node: ast.GoalDefinition): Goal {
  return { ...defined(at, node), text: prose(node.text), servedBy: namesOf(node.servedBy) };
}

export function lowerProse(at: Lowering, node: ast.TermDefinition | ast.ClauseDefinition): Prose {
  return { ...defined(at, node), text: prose(node.text) };
}

export function lowerBaseline(at: Lowering, node: ast.Baseline): Baseline | undefined {
  const metric = nameOf(node.metric);
  if (metric === undefined) return undefined;
  const value = lowerValue(at, node.value);
  const [from, to] = [lowerDate(at, node.from), lowerDate(at, node.to)];
  const toBeSetAfter = lowerDuration(at, node.after);
  const [how, window] = [node.how, lowerWindow(at, node.windows)];
  const setOn = lowerDate(at, node.setOn);
  if (how === 'total') {
    at.error(node, {
      code: 'baseline-as-total',
      message:
        'A total over several windows is no figure of one. Write "as the average of the calendar months", or median, highest, lowest.',
    });
    return undefined;
  }
  return at.placed(
    {
      metric,
      ...(value === undefined ? {} : { value }),
      ...(from === undefined || to === undefined ? {} : { measured: { from, to } }),
      ...(toBeSetAfter === undefined ? {} : { toBeSetAfter }),
      ...(how === undefined || window === undefined ? {} : { setAs: { how, window } }),
      ...(setOn === undefined ? {} : { setOn }),
      ...(node.setBy === undefined ? {} : { setBy: node.setBy }),
      origin: at.origin(node),
    },
    node,
  );
}

export function lowerBenchmark(at: Lowering, node: ast.BenchmarkDefinition): Benchmark | undefined {
  const [metric, value] = [nameOf(node.metric), lowerValue(at, node.value)];
  if (metric === undefined || value === undefined) return undefined;
  return at.placed({ ...defined(at, node), metric, value, source: prose(node.source) }, node);
}

export function lowerRecords(at: Lowering, node: ast.RecordsDefinition): Records {
  const title = prose(node.title);
  let records: Records = { ...defined(at, node), title, ...optional('every', intervalIn(title)), fields: [] };
  for (const clause of node.clauses ?? []) records = { ...records, ...lowerRecordsClause(at, clause, records) };
  const [key, changes, every] = ['RecordsIdentified', 'RecordsChanges', 'RecordsEvery'].map((type) =>
    node.clauses?.find((each) => each.$type === type),
  );
  return at.placed(records, node, { key, changes, every });
}

/** `"synthetic payments, one every 30 seconds"`: who writes the interval into the description means it. A clause of its own comes before it. */
function intervalIn(title: string): DurationValue | undefined {
  const [, lexeme = '', digits = '', unit] = /\bone every (([1-9]\d*) (second|minute|hour|day)s?)\b/.exec(title) ?? [];
  const count = Ratio.parse(digits);
  if (unit === undefined || count === undefined) return undefined;
  return { kind: 'duration', count, unit: unit as DurationValue['unit'], business: false, lexeme };
}

function lowerRecordsClause(at: Lowering, clause: ast.RecordsClause, sofar: Records): Partial<Records> {
  switch (clause.$type) {
    case 'RecordsEvery':
      return optional('every', lowerDuration(at, clause.every));
    case 'RecordsCollected':
      return { ...optional('collectedBy', nameOf(clause.collector)), ...(clause.tool === undefined ? {} : { tool: prose(clause.tool) }) };
    case 'RecordsIdentified':
      return optional('key', nameOf(clause.key));
    case 'RecordsChanges': {
      const datedBy = nameOf(clause.datedBy);
      return datedBy === undefined ? {} : { changes: { datedBy } };
    }
    case 'RecordsFields':
      return {
        fields: [...sofar.fields, ...(clause.fields ?? []).filter(({ name }) => name !== undefined).map((field) => lowerField(at, field))],
      };
  }
}

function lowerField(at: Lowering, node: ast.Field): Field {
  const whilst = lowerComparison(at, node.whilst);
  // What is taken from another field is of its type, and has its values.
  const recorded = referent(node.picked) ?? node;
  const picked = lowerPicked(at, node);
  return at.placed(
    {
      ...defined(at, node),
      type: fieldType(recorded.type),
      values: (recorded.values ?? []).flatMap((value) => value.name ?? []),
      ...(recorded.unit === undefined ? {} : { unit: singular(recorded.unit) }),
      ...(whilst === undefined ? {} : { whilst }),
      ...(picked === undefined ? {} : { picked }),
      ...optional('setBy', nameOf(node.setBy)),
      ...optional('causedBy', nameOf(node.causedBy)),
    },
    node,
  );
}

function lowerPicked(at: Lowering, { which, picked, where }: ast.Field): PickedField | undefined {
  const field = nameOf(picked);
  const condition = lowerCondition(at, where);
  if (which === undefined || field === undefined || (where !== undefined && condition === undefined)) return undefined;
  return { which, field, ...(condition === undefined ? {} : { where: condition }) };
}

/** `a time` and `an amount` name the type with their article. */
function fieldType(written: string | undefined): FieldType {
  const word = (written ?? '').replace(/\s+/g, '');
  if (word === 'one') return 'enum';
  return FIELD_TYPES.find((type) => word === type || word === `a${type}` || word === `an${type}`) ?? 'text';
}

const FIELD_TYPES: readonly FieldType[] = ['time', 'date', 'duration', 'number', 'percentage', 'text', 'amount', 'party', 'periods'];

/** Name and place, which every definition has. */
function defined(at: Lowering, node: AstNode & { readonly name: string }): { name: string; origin: Origin } {
  return { name: node.name, origin: at.origin(node) };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
