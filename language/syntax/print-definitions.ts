/** Definitions as sentences. */
import type {
  Agreement,
  Baseline,
  Benchmark,
  Calendar,
  ColumnBinding,
  DayRange,
  Fee,
  Field,
  Goal,
  Party,
  Prose,
  Records,
  Sample,
  Scenario,
  Service,
} from '../agreement/agreement';
import { changeWords, expectedWords } from '../agreement/scenario-words';
import { formatDate } from '../quantities/civil-date';
import { either, listed, optional, plural, printComparison, printCondition, printValue, printWindow, quoted } from './print-values';

export function printAgreementSentence({ name, between, term, timeZone, currency, governedBy, moneyRounding }: Agreement): string {
  const clauses = [
    `agreement ${name} is between ${listed(between)}`,
    term === undefined ? undefined : `from ${formatDate(term.from)} to ${formatDate(term.to)}`,
    timeZone === undefined ? undefined : `in the time zone ${quoted(timeZone)}`,
    currency === undefined ? undefined : `with amounts in ${currency}`,
    governedBy === undefined ? undefined : `governed by ${quoted(governedBy)}`,
    moneyRounding === undefined
      ? undefined
      : `rounding credits ${moneyRounding.mode.replace('-', ' ')}${optional(' to ', moneyRounding.to?.lexeme)}`,
  ];
  return sentence(clauses);
}

export function printParty({ name, title, outside }: Party): string {
  return sentence([`party ${name} means ${quoted(title)}`, outside ? 'outside this agreement' : undefined]);
}

export function printService({ name, title, suppliedBy, relyingOn }: Service): string {
  return sentence([
    `service ${name} means ${quoted(title)}`,
    suppliedBy === undefined ? undefined : `supplied by ${suppliedBy}`,
    relyingOn.length === 0 ? undefined : `relying on ${listed(relyingOn)}`,
  ]);
}

export function printFee({ name, amount, rates, window, per, service }: Fee): string {
  if (rates !== undefined) {
    const amounts = rates.map((rate) => `${rate.amount.lexeme} for ${rate.isText ? quoted(rate.value) : rate.value}`);
    const each = window === undefined ? '' : `, for each ${printWindow(window)}`;
    return `fee ${name} means ${listed(amounts)}${each}${optional(' of ', service)}.`;
  }
  const each = window === undefined ? per : printWindow(window);
  return `fee ${name} means ${amount.lexeme}${optional(' for each ', each)}${optional(' of ', service)}.`;
}

export function printCalendar({ name, always, ranges, holidayRegions, holidayDates }: Calendar): string {
  const hours = always ? '24 hours every day' : ranges.map(printRange).join(' and ');
  const holidays = [
    ...holidayRegions.map((region) => `public holidays in ${quoted(region)}`),
    ...(holidayDates.length === 0 ? [] : [`on ${holidayDates.map(formatDate).join(', ')}`]),
  ];
  return sentence([`calendar ${name} means ${hours}`, holidays.length === 0 ? undefined : `except ${holidays.join(' and ')}`]);
}

function printRange({ first, last, from, to }: DayRange): string {
  return `${first}${first === last ? '' : ` to ${last}`} from ${from} to ${to}`;
}

export function printGoal({ name, text, servedBy }: Goal): string {
  return sentence([`goal ${name} means ${quoted(text)}`, servedBy.length === 0 ? undefined : `served by ${listed(servedBy)}`]);
}

export function printTerm({ name, text }: Prose): string {
  return `term ${name} means ${longText(text)}.`;
}

export function printClause({ name, text }: Prose): string {
  return `clause ${name} says ${longText(text)}.`;
}

export function printBaseline({ metric, value, measured, toBeSetAfter, setAs, setOn, setBy }: Baseline): string {
  const start = `baseline of ${metric} is`;
  const by = setBy === undefined ? '' : ` by ${quoted(setBy)}`;
  const procedure = setAs === undefined ? by : ` as the ${setAs.how} of the ${printWindow(setAs.window)}s`;
  if (value === undefined)
    return sentence([`${start} unknown`, toBeSetAfter === undefined ? undefined : `to be set after ${toBeSetAfter.lexeme}${procedure}`]);
  const dates = measured === undefined ? undefined : `measured from ${formatDate(measured.from)} to ${formatDate(measured.to)}`;
  return sentence([`${start} ${printValue(value)}`, dates, setOn === undefined ? undefined : `set on ${formatDate(setOn)}${by}`]);
}

export function printBenchmark({ name, metric, value, source }: Benchmark): string {
  return `benchmark ${name} of ${metric} is ${printValue(value)}, from ${quoted(source)}.`;
}

export function printScenario({ name, title, changes, expectations }: Scenario): string {
  return sentence([
    `scenario ${name} means ${quoted(title)}`,
    changes.length === 0 ? undefined : `with ${changes.map(changeWords).join('; ')}`,
    `expecting ${expectations.map(expectedWords).join('; ')}`,
  ]);
}

export function printRecords({ name, title, every, collectedBy, tool, key, changes, fields }: Records): string {
  return sentence([
    `records ${name} means ${quoted(title)}`,
    every === undefined ? undefined : `one every ${every.lexeme}`,
    collectedBy === undefined ? undefined : `collected by ${collectedBy}${tool === undefined ? '' : ` in ${quoted(tool)}`}`,
    key === undefined ? undefined : `identified by ${key}`,
    changes === undefined ? undefined : `one row for each change dated by ${changes.datedBy}`,
    fields.length === 0 ? undefined : `with ${fields.map(printField).join('; ')}`,
  ]);
}

function printField(field: Field): string {
  return `${field.name}, ${printType(field)}${optional(field.type === 'enum' || field.picked !== undefined ? ', set by ' : ' set by ', field.setBy)}${optional(' caused by ', field.causedBy)}`;
}

function printType({ type, values, unit, whilst, picked }: Field): string {
  if (picked !== undefined)
    return `the ${picked.which} ${picked.field}${picked.where === undefined ? '' : ` where ${printCondition(picked.where)}`}`;
  switch (type) {
    case 'enum':
      return `one of ${values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`}`;
    case 'periods':
      return `periods${whilst === undefined ? '' : ` while ${printComparison(whilst)}`}`;
    default:
      return `${type === 'amount' ? 'an' : 'a'} ${type}${unit === undefined ? '' : ` in ${plural(unit)}`}`;
  }
}

export function printSample({ target, file, columns, timeZone, notGiven, taken = [], more }: Sample): string {
  const texts = (of: string): string => either(taken.filter(({ value }) => value === of).map(({ text }) => quoted(text)));
  const takings = [
    ...(notGiven.length === 0 ? [] : [`${either(notGiven.map(quoted))} as not given`]),
    ...[...new Set(taken.map(({ value }) => value))].map((value) => `${texts(value)} as ${value}`),
  ];
  const clauses = [
    `sample ${target.name} from ${quoted(file)}`,
    columns.length === 0 ? undefined : `where ${printColumns(columns)}`,
    timeZone === undefined ? undefined : `in the time zone ${quoted(timeZone)}`,
    takings.length === 0 ? undefined : `taking ${takings.join(' and ')}`,
  ];
  const files = more.map(
    (each) => ` and ${each.field} from ${quoted(each.file)}${each.columns.length === 0 ? '' : `, where ${printColumns(each.columns)}`}`,
  );
  return sentence(clauses).replace(/\.$/, `${files.join('')}.`);
}

function printColumns(columns: readonly ColumnBinding[]): string {
  return columns
    .map(({ field, column, format, unit }) => {
      const how = format === undefined ? optional(' in ', unit === undefined ? undefined : plural(unit)) : ` as ${quoted(format)}`;
      return `${field} is ${quoted(column)}${how}`;
    })
    .join(' and ');
}

/** The clauses that are there, with commas between them. */
export function sentence(clauses: readonly (string | undefined)[]): string {
  return `${clauses.filter((clause) => clause !== undefined).join(', ')}.`;
}

/** A long text stands between quotes on lines of their own, broken to the width of the page. */
function longText(text: string): string {
  if (text.length <= SHORT && !text.includes('\n')) return quoted(text);
  const paragraphs = quoted(text)
    .slice(1, -1)
    .split('\n\n')
    .map((paragraph) => brokenText(paragraph).join('\n'));
  return `"\n${paragraphs.join('\n\n')}\n"`;
}

function brokenText(paragraph: string): string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const word of paragraph.split(' ')) {
    if (line.length > 1 && line.length + 1 + word.length > PAGE) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

const SHORT = 70;
const PAGE = 100;
