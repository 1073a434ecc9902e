/** What stands at a tab stop until the drafter writes something else: a name that the agreement has, or an example. */
import { syntax, type Agreement, type Expectation } from '../../../language/index';

export interface Known {
  readonly agreement: Agreement;
}

export function placeholderFor({ kind, refersTo, rule }: Expectation, { agreement }: Known): string {
  if (kind === 'TERM')
    return rule === 'CurrencyCode' ? (agreement.currency ?? 'GBP') : (nameOf(refersTo, agreement) ?? EXAMPLES[refersTo ?? ''] ?? 'Name');
  if (kind === 'CURRENCY') return agreement.currency ?? 'GBP';
  return WORDS[kind] ?? kind;
}

function nameOf(type: string | undefined, agreement: Agreement): string | undefined {
  switch (type) {
    case syntax.PartyDefinition.$type:
      return first(agreement.parties);
    case syntax.ServiceDefinition.$type:
      return first(agreement.services);
    case syntax.FeeDefinition.$type:
      return first(agreement.fees);
    case syntax.CalendarDefinition.$type:
      return first(agreement.calendars);
    case syntax.RecordsDefinition.$type:
      return first(agreement.records);
    case syntax.PeriodDefinition.$type:
      return first(agreement.periods);
    case syntax.MetricDefinition.$type:
      return first(agreement.metrics);
    case syntax.Target.$type:
      return first(agreement.targets);
    default:
      return undefined;
  }
}

function first(named: ReadonlyMap<string, unknown>): string | undefined {
  return named.keys().next().value;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  PartyDefinition: 'Provider',
  ServiceDefinition: 'Service',
  FeeDefinition: 'Monthly Fee',
  CalendarDefinition: 'Support Hours',
  RecordsDefinition: 'Tickets',
  PeriodDefinition: 'Outage',
  MetricDefinition: 'Availability',
  Target: 'Target',
  Field: 'Field',
  Quantity: 'Field',
  Valued: 'Value',
};

const WORDS: Readonly<Record<string, string>> = {
  STRING: '"text"',
  NUMBER: '30',
  PERCENT: '99.9%',
  DATE: '1 January 2027',
  TIME: '09:00',
  ORDINAL: '3rd',
  SYMBOL_AMOUNT: '£1,000',
};
