import { type Reference } from 'langium';
import type {
  ArithmeticOp,
  Bound,
  Comparison,
  Condition,
  DurationUnit,
  DurationValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  QuantityRef,
  RecordSet,
  Test,
  Value,
  WindowPhrase,
} from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { type CivilDate, parseDate } from '../quantities/civil-date';
import { currencyOfSymbol } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { lexemeOf, type Lowering, nameOf, referent, singleSpaces } from './lowering';

const HUNDRED = Ratio.of(100);
const SCALES: Readonly<Record<ast.Scale, Ratio>> = {
  thousand: Ratio.of(1_000),
  million: Ratio.of(1_000_000),
  billion: Ratio.of(1_000_000_000),
};

export function lowerValue(at: Lowering, node: ast.Value | undefined): Value | undefined {
  switch (node?.$type) {
    case 'Percent':
      return lowerPercent(at, node);
    case 'Duration':
      return lowerDuration(at, node);
    case 'Money':
      return lowerMoney(at, node);
    case 'PlainNumber':
      return lowerNumber(at, node);
    case 'NamedValue': {
      const name = nameOf(node.value);
      return name === undefined ? undefined : at.placed({ kind: 'name', name }, node);
    }
    case 'TextValue':
      return at.placed({ kind: 'text', text: node.text ?? '' }, node);
    case 'DateLiteral': {
      const date = lowerDate(at, node);
      return date === undefined ? undefined : at.placed({ kind: 'date', date }, node);
    }
    case undefined:
      return undefined;
  }
}

export function lowerPercent(at: Lowering, node: ast.Percent | undefined): PercentValue | undefined {
  if (node?.lexeme === undefined) return undefined;
  const lexeme = singleSpaces(node.lexeme);
  const figure = Ratio.parse(lexeme.replace(/\s*(%|percent)$/, ''));
  return figure === undefined ? undefined : at.placed({ kind: 'percent', ratio: figure.dividedBy(HUNDRED), lexeme }, node);
}

export function lowerDuration(at: Lowering, node: ast.Duration | undefined): DurationValue | undefined {
  const count = Ratio.parse(node?.count ?? '');
  if (node?.unit === undefined || count === undefined) return undefined;
  const calendar = nameOf(node.calendar);
  return at.placed(
    {
      kind: 'duration',
      count,
      unit: singular(node.unit),
      business: node.business ?? false,
      ...(calendar === undefined ? {} : { calendar }),
      lexeme: lexemeOf(node),
    },
    node,
    { calendar: node.calendar },
  );
}

export function lowerMoney(at: Lowering, node: ast.Money | undefined): MoneyValue | undefined {
  if (node === undefined) return undefined;
  const symbol = node.symbol?.trim();
  const currency = symbol === undefined ? node.currency : currencyOfSymbol(symbol.charAt(0));
  const figure = Ratio.parse(symbol === undefined ? (node.lexeme ?? '') : symbol.slice(1).trim());
  if (currency === undefined || figure === undefined) return undefined;
  const amount = node.scale === undefined ? figure : figure.times(SCALES[node.scale]);
  return at.placed({ kind: 'money', currency, amount, lexeme: lexemeOf(node) }, node);
}

export function lowerNumber(at: Lowering, node: ast.PlainNumber | undefined): NumberValue | undefined {
  const number = Ratio.parse(node?.lexeme ?? '');
  return node === undefined || number === undefined ? undefined : at.placed({ kind: 'number', number, lexeme: node.lexeme }, node);
}

/** A day that the calendar lacks is reported, and stands as the 28th of its month, so that nothing seems to be missing. */
export function lowerDate(at: Lowering, node: ast.DateLiteral | undefined): CivilDate | undefined {
  if (node?.lexeme === undefined) return undefined;
  const lexeme = singleSpaces(node.lexeme);
  const date = parseDate(lexeme);
  if (date !== undefined) return date;
  at.error(node, { code: 'no-such-day', message: `There is no ${lexeme}: the calendar has no such day.` });
  return parseDate(lexeme.replace(/^\d{1,2} |\d{2}$/, (day) => (day.endsWith(' ') ? '28 ' : '28')));
}

/** A whole number of things (`3 of 6`); reported and left out when it is not whole or too large to count. */
export function lowerCount(at: Lowering, lexeme: string | undefined, node: ast.SlaAstType[keyof ast.SlaAstType]): number | undefined {
  const figure = Ratio.parse((lexeme ?? '').replace(/(st|nd|rd|th)$/, ''));
  if (figure === undefined) return undefined;
  if (!figure.isWhole || figure.num > 1_000_000_000n) {
    at.error(node, { code: 'not-a-count', message: `${lexeme} is not a number one can count to. Write a whole number, such as 3.` });
    return undefined;
  }
  return Number(figure.num);
}

export function lowerWindow(at: Lowering, node: ast.Window | ast.Windows | undefined): WindowPhrase | undefined {
  if (node?.kind === undefined) return undefined;
  if (node.kind === 'rolling') {
    const length = lowerDuration(at, node.length);
    return length === undefined ? undefined : at.placed({ kind: 'rolling', length }, node);
  }
  if (node.unit === undefined) return undefined;
  const unit = singular(node.unit);
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') {
    return at.placed({ kind: node.kind, unit }, node);
  }
  at.error(node, {
    code: 'window-unit',
    message: `A ${node.kind} ${unit} is not a window. Write a day, week, month, quarter or year, or "rolling" and a length of time.`,
  });
  return undefined;
}

export function lowerWindowed(at: Lowering, node: ast.Windowed | undefined): WindowPhrase | undefined {
  return node?.term === true ? at.placed({ kind: 'term' }, node) : lowerWindow(at, node?.window);
}

export function lowerBound(bound: ast.Bound | undefined): Bound | undefined {
  return bound === undefined ? undefined : BOUNDS.get(bound.replace(/\s+/g, ''));
}

export function lowerArithmeticOp(op: string | undefined): ArithmeticOp | undefined {
  return op === undefined ? undefined : OPS.get(op.replace(/\s+/g, ''));
}

export function lowerTest(at: Lowering, node: ast.Test | undefined): Test | undefined {
  if (node === undefined) return undefined;
  if (node.given) return at.placed({ kind: 'given', negated: node.negated }, node);
  const op = lowerBound(node.op);
  if (op !== undefined) {
    const value = lowerValue(at, node.value);
    return value === undefined ? undefined : at.placed({ kind: 'bound', op, value }, node);
  }
  const values = (node.values ?? []).map((value) => lowerValue(at, value));
  const found = values.filter((value) => value !== undefined);
  // A list with a hole would be another test than the one that was written.
  if (found.length === 0 || found.length < values.length) return undefined;
  return at.placed({ kind: 'among', negated: node.negated, values: found }, node);
}

export function lowerComparison(at: Lowering, node: ast.Comparison | undefined): Comparison | undefined {
  const left = lowerQuantity(at, node?.left, node);
  const test = lowerTest(at, node?.test);
  if (node === undefined || left === undefined || test === undefined) return undefined;
  return at.placed({ left, test, origin: at.origin(node) }, node, { left: node.left });
}

export function lowerCondition(at: Lowering, node: ast.Condition | undefined): Condition | undefined {
  if (node === undefined) return undefined;
  const parts = (node.parts ?? []).map((part) => lowerComparison(at, part)).filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return at.placed({ join: lowerJoin(at, node.joins, node), parts }, node);
}

/** `and` and `or` mean different things in either order, so one sentence has only one of them. */
export function lowerJoin(at: Lowering, joins: readonly string[] | undefined, node: ast.Condition | ast.Remedy | ast.Limit): 'and' | 'or' {
  const [first = 'and', ...others] = joins ?? [];
  if (others.some((join) => join !== first)) {
    at.error(node, {
      code: 'mixed-joins',
      message: `'and' and 'or' in one condition can be read two ways. Use one of them, or split the sentence in two.`,
    });
  }
  return first === 'or' ? 'or' : 'and';
}

/** A field or a measure of the record; metrics and periods are no quantity of a record. */
export function lowerQuantity(
  at: Lowering,
  reference: Reference<ast.Quantity> | undefined,
  around: ast.Comparison | ast.MeasureArithmetic | ast.AggregateFigure | undefined,
): QuantityRef | undefined {
  const node = referent(reference);
  if (reference === undefined || node === undefined || around === undefined) return undefined;
  const name = node.name;
  if (node.$type === 'Field') return at.placed({ kind: 'field', name }, around);
  if (node.$type === 'MeasureDefinition') return at.placed({ kind: 'measure', name }, around);
  const kind = node.$type === 'MetricDefinition' ? 'a metric: one figure for each window' : 'a period of time';
  at.errorAtName(reference, around, {
    code: 'not-of-a-record',
    message: `${name} is ${kind}. What is said here is about each record, so name a field or a measure.`,
  });
  return undefined;
}

export function lowerRecordSet(at: Lowering, node: ast.RecordSet | undefined): RecordSet | undefined {
  const records = nameOf(node?.records);
  if (node === undefined || records === undefined) return undefined;
  return at.placed(setOf(at, node, records), node, { records: node.records, datedBy: node.datedBy });
}

/** The parts that record sets and counted sets share. */
export function setOf(at: Lowering, node: ast.RecordSet | ast.CountedSet, records: string): RecordSet {
  const datedBy = nameOf(node.datedBy);
  const where = lowerCondition(at, node.where);
  return {
    records,
    ...(datedBy === undefined ? {} : { datedBy }),
    ...(where === undefined ? {} : { where }),
    origin: at.origin(node),
  };
}

/** Prose: single spaces within a paragraph, a blank line between two, whatever the lines in the file. */
export function prose(text: string | undefined): string {
  return (text ?? '')
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map(singleSpaces)
    .join('\n\n');
}

export function singular(unit: ast.Unit): DurationUnit {
  return (unit.endsWith('s') ? unit.slice(0, -1) : unit) as DurationUnit;
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['atleast', 'at least'],
  ['atmost', 'at most'],
  ['below', 'below'],
  ['above', 'above'],
  ['exactly', 'exactly'],
]);

const OPS: ReadonlyMap<string, ArithmeticOp> = new Map<string, ArithmeticOp>([
  ['plus', 'plus'],
  ['minus', 'minus'],
  ['times', 'times'],
  ['dividedby', 'divided by'],
]);
