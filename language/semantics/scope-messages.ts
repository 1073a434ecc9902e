/** Complaints about names, in words. */
import { type AstNode, AstUtils } from 'langium';
import { isField, isRecordsDefinition, type SlaAstType } from '../generated/ast';
import { closest } from '../syntax/closest';

type NodeType = keyof SlaAstType;

interface Kind {
  readonly one: string;
  readonly many: string;
}

/** How a drafter calls the kinds of things that have names, in the order in which they are offered. */
const kinds: Partial<Record<NodeType, Kind>> = {
  AgreementDefinition: { one: 'agreement', many: 'agreements' },
  PartyDefinition: { one: 'party', many: 'parties' },
  ServiceDefinition: { one: 'service', many: 'services' },
  FeeDefinition: { one: 'fee', many: 'fees' },
  CalendarDefinition: { one: 'calendar', many: 'calendars' },
  GoalDefinition: { one: 'goal', many: 'goals' },
  MetricDefinition: { one: 'metric', many: 'metrics' },
  MeasureDefinition: { one: 'measure', many: 'measures' },
  Target: { one: 'target', many: 'targets' },
  RecordsDefinition: { one: 'set of records', many: 'records' },
  PeriodDefinition: { one: 'period', many: 'periods' },
  TermDefinition: { one: 'term', many: 'terms' },
  ClauseDefinition: { one: 'clause', many: 'clauses' },
  BenchmarkDefinition: { one: 'benchmark', many: 'benchmarks' },
  ScenarioDefinition: { one: 'scenario', many: 'scenarios' },
  Remedy: { one: 'remedy', many: 'remedies' },
  Field: { one: 'field', many: 'fields' },
  EnumValue: { one: 'value', many: 'values' },
};

/** How the sentence begins that defines what is missing. */
const definitions: Partial<Record<NodeType, (name: string) => string>> = {
  PartyDefinition: (name) => `party ${name} means "…".`,
  FeeDefinition: (name) => `fee ${name} means GBP … for each calendar month.`,
  MetricDefinition: (name) => `metric ${name} means the percentage of ….`,
  PeriodDefinition: (name) => `period ${name} means the time from … to … of ….`,
  RecordsDefinition: (name) => `records ${name} means "…", with ….`,
};

/** Types of nodes in the order in which a drafter would name them. */
export function inOrder(types: readonly string[]): string[] {
  const order = Object.keys(kinds);
  return [...types].sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

/** `a metric`, `an agreement`. */
export function nameKind(type: string): string {
  return withArticle(kinds[type as NodeType]?.one ?? 'definition');
}

/** The kinds that may stand in one place: `a metric`, `a metric or a measure`. */
export function nameKinds(types: readonly string[]): string {
  return listWords(types.map(nameKind), 'or');
}

/** `No metric is called 'Availabilty'. Did you mean 'Availability'?` */
export function sayUnknown(name: string, types: readonly string[], known: readonly AstNode[]): { message: string; suggestion?: string } {
  const kindOfRecords = sayKindOfRecords(name, known);
  if (kindOfRecords !== undefined) return kindOfRecords;
  const close = closest(name, known.map(nameOf));
  if (close !== undefined) {
    const type = known.find((each) => nameOf(each) === close)?.$type ?? types[0];
    return { message: `No ${oneOf([type])} is called '${name}'. Did you mean '${close}'?`, suggestion: close };
  }
  const start = `No ${oneOf(types)} is called '${name}'.`;
  const wayIn = definitions[types[0] as NodeType];
  if (known.length <= 1 && types.length === 1 && wayIn !== undefined) {
    const others = known.length === 0 ? '' : ` ${sayAll(types[0], known.map(nameOf))}`;
    return { message: `${start}${others} To define it, write: ${wayIn(name)}` };
  }
  if (known.length === 0) return { message: `${start} There is none in this agreement yet.` };
  if (types.length > 1 || known.length > mostListed) return { message: start };
  return { message: `${start} ${sayAll(types[0], known.map(nameOf))}` };
}

/** `P1 Tickets`, or `P1` alone, where Tickets are records and P1 is a value of theirs: to take the P1 away would promise it of all. */
function sayKindOfRecords(name: string, known: readonly AstNode[]): { message: string; suggestion: string } | undefined {
  for (const records of known) {
    if (!isRecordsDefinition(records)) continue;
    const value = name.endsWith(` ${records.name}`) ? name.slice(0, -records.name.length - 1) : name;
    const fields = AstUtils.streamAllContents(records).filter(isField);
    const field = fields.find(({ values }) => values.some((each) => each.name === value));
    if (field === undefined) continue;
    const suggestion = `${records.name} where ${field.name} is ${value}`;
    return { message: `'${value}' is a value of ${field.name}. Write '${suggestion}'.`, suggestion };
  }
  return undefined;
}

/** `Tickets has no field 'Opend'. Did you mean 'Opened'?` */
export function sayUnknownField(
  name: string,
  owner: string,
  fields: readonly string[],
  elsewhere: readonly string[],
): { message: string; suggestion?: string } {
  const start = `${owner} has no field '${name}'.`;
  const close = closest(name, fields);
  if (close !== undefined) return { message: `${start} Did you mean '${close}'?`, suggestion: close };
  if (elsewhere.length > 0) return { message: `${start} It is a field of ${listWords(elsewhere, 'and')}.` };
  if (fields.length === 0) return { message: `${start} It has no fields yet.` };
  return { message: fields.length > mostListed ? start : `${start} ${sayAll('Field', fields)}` };
}

/** `'P5' is not a value of Priority. Its values are P1, P2, P3 and P4.` */
export function sayUnknownValue(name: string, field: string, values: readonly string[]): { message: string; suggestion?: string } {
  const start = `'${name}' is not a value of ${field}.`;
  const close = closest(name, values);
  // Values such as P1 and P2 are one letter apart: a guess between them would be no better than the list.
  if (close !== undefined && close.length > 3) return { message: `${start} Did you mean '${close}'?`, suggestion: close };
  return { message: values.length > mostListed * 2 ? start : `${start} Its values are ${listWords(values, 'and')}.` };
}

/** `a, b and c`. */
export function listWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

const mostListed = 8;

function sayAll(type: string, names: readonly string[]): string {
  const kind = kinds[type as NodeType] ?? { one: 'name', many: 'names' };
  return names.length === 1 ? `The only ${kind.one} is '${names[0]}'.` : `The ${kind.many} are ${listWords(names, 'and')}.`;
}

function oneOf(types: readonly string[]): string {
  return listWords(
    types.map((type) => kinds[type as NodeType]?.one ?? 'definition'),
    'or',
  );
}

function nameOf(node: AstNode): string {
  return (node as AstNode & { name: string }).name;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
