import type { Expected, FigureValue, NamedWindow, Scenario, ScenarioChange } from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { type CivilDate, parseDate } from '../quantities/civil-date';
import { type Lowering, nameOf, referent } from './lowering';
import { lowerBound, lowerCount, lowerDate, lowerDuration, lowerMoney, lowerValue, prose, singular } from './lower-values';

export function lowerScenario(at: Lowering, node: ast.ScenarioDefinition): Scenario {
  const changes = (node.changes ?? []).map((change) => lowerChange(at, change)).filter((each) => each !== undefined);
  const expectations = (node.expectations ?? []).map((each) => lowerExpected(at, each)).filter((each) => each !== undefined);
  return at.placed({ name: node.name, origin: at.origin(node), title: prose(node.title), changes, expectations }, node);
}

function lowerChange(at: Lowering, node: ast.Change): ScenarioChange | undefined {
  const of = referent(node.what);
  if (of === undefined) return undefined;
  const origin = at.origin(node);
  const words = { value: node.value, when: node.when, what: node.what };
  if (node.file !== undefined) {
    if (of.$type === 'RecordsDefinition' || of.$type === 'MetricDefinition') {
      const kind = of.$type === 'RecordsDefinition' ? 'records' : 'metric';
      return at.placed({ kind: 'data', of: kind, name: of.name, file: node.file, fileOrigin: origin, origin }, node);
    }
    return wrong(at, node, `${of.name} has no data of its own. Name records, or a metric whose figures lie in a file.`);
  }
  if (node.way !== undefined) {
    const by = lowerDuration(at, node.by);
    const records = of.$type === 'RecordsDefinition' ? of.name : of.$type === 'Field' ? of.$container.$container.name : undefined;
    if (records === undefined)
      return wrong(at, node, `${of.name} has no times that could be moved. Name records, or a time field of records.`);
    if (by === undefined) return undefined;
    const field = of.$type === 'Field' ? { field: of.name } : {};
    return at.placed({ kind: 'shift', records, ...field, way: node.way, by, origin }, node, words);
  }
  const value = lowerFigure(at, node.value);
  if (value === undefined) return undefined;
  const op = lowerBound(node.op);
  switch (of.$type) {
    case 'Target':
      if (op === undefined)
        return wrong(at, node, `Say on which side ${of.name} then lies: "${of.name} at least …" or "${of.name} at most …".`);
      return at.placed({ kind: 'bound', target: of.name, op, value, origin }, node, words);
    case 'FeeDefinition':
      if (value.kind !== 'money' || op !== undefined || node.when !== undefined)
        return wrong(at, node, `A fee is changed to an amount: "${of.name} GBP 1,000".`);
      return at.placed({ kind: 'fee', fee: of.name, amount: value, origin }, node, words);
    case 'MetricDefinition': {
      if (op !== undefined)
        return wrong(
          at,
          node,
          `A metric is given a figure: "${of.name} 99.5% in March 2026". What is promised is changed with the name of the target.`,
        );
      const when = lowerNamedWindow(at, node.when);
      if (node.when !== undefined && when === undefined) return undefined;
      return at.placed({ kind: 'figure', metric: of.name, value, ...(when === undefined ? {} : { when }), origin }, node, words);
    }
    default:
      return wrong(at, node, `Records are moved, "${of.name} later by 1 hour", or replaced: ${of.name} from "data/other.csv".`);
  }
}

function wrong(at: Lowering, node: ast.Change | ast.Expectation, message: string): undefined {
  if (node.$type === 'Change') at.error(node, { code: 'scenario-change', message });
  else at.error(node, { code: 'scenario-expectation', message });
}

function lowerFigure(at: Lowering, node: ast.Value | undefined): FigureValue | undefined {
  const value = lowerValue(at, node);
  if (value === undefined || ('lexeme' in value && value.kind !== 'baseline')) return value;
  at.error(node, { code: 'no-figure', message: 'A figure is needed here: a percentage, a length of time, an amount or a number.' });
  return undefined;
}

function lowerExpected(at: Lowering, node: ast.Expectation): Expected | undefined {
  const origin = at.origin(node);
  const when = lowerNamedWindow(at, node.when);
  if (node.when !== undefined && when === undefined) return undefined;
  const inWindow = when === undefined ? {} : { when };
  if (node.$type !== 'FigureExpected') {
    const party = nameOf(node.party);
    if (node.party !== undefined && party === undefined) return undefined;
    const whose = { ...(party === undefined ? {} : { party }), ...inWindow, origin };
    if (node.$type === 'NoCreditsExpected') return at.placed({ kind: 'credits', op: 'exactly', ...whose }, node, { when: node.when });
    const [op, value] = [lowerBound(node.op), lowerMoney(at, node.value)];
    return op === undefined || value === undefined
      ? undefined
      : at.placed({ kind: 'credits', op, value, ...whose }, node, { when: node.when });
  }
  const of = referent(node.of);
  if (of === undefined) return undefined;
  const words = { of: node.of, value: node.value, when: node.when };
  switch (of.$type) {
    case 'PartyDefinition': {
      if (!node.terminate && node.text === undefined)
        return wrong(at, node, `Of a party one expects what it may do: "${of.name} may terminate" or "${of.name} may not terminate".`);
      const service = nameOf(node.service);
      const what = node.text === undefined ? (service === undefined ? {} : { service }) : { text: prose(node.text) };
      return at.placed({ kind: 'right', party: of.name, arises: !(node.not ?? false), ...what, origin }, node, words);
    }
    case 'MetricDefinition': {
      const [op, value] = [lowerBound(node.op), lowerFigure(at, node.value)];
      if (node.op === undefined || when === undefined)
        return wrong(at, node, `${of.name} is a metric: say which figure it has, and when: "${of.name} at least 99.5% in March 2026".`);
      return op === undefined || value === undefined
        ? undefined
        : at.placed({ kind: 'figure', metric: of.name, op, value, when, origin }, node, words);
    }
    case 'Target': {
      const base = { kind: 'verdict' as const, target: of.name };
      if (node.never) return at.placed({ ...base, verdict: 'missed', times: { op: 'exactly', count: 0 }, origin }, node, words);
      const verdict = VERDICTS.get((node.verdict ?? '').replace(/\s+/g, ''));
      if (verdict === undefined)
        return wrong(
          at,
          node,
          `${of.name} is a target: say whether it is "met in March 2026" or "missed in March 2026", or "never missed".`,
        );
      if (when !== undefined) return at.placed({ ...base, verdict, when, origin }, node, words);
      const [op, count] = [lowerBound(node.count), lowerCount(at, node.times, node)];
      return op === undefined || count === undefined
        ? undefined
        : at.placed({ ...base, verdict, times: { op, count }, origin }, node, words);
    }
  }
}

const VERDICTS: ReadonlyMap<string, Extract<Expected, { kind: 'verdict' }>['verdict']> = new Map([
  ['met', 'met'],
  ['missed', 'missed'],
  ['notdetermined', 'not determined'],
]);

function lowerNamedWindow(at: Lowering, node: ast.NamedWindow | undefined): NamedWindow | undefined {
  if (node === undefined) return undefined;
  if (node.term) return at.placed({ window: { kind: 'term' } }, node);
  if (node.kind !== undefined) {
    const [day, unit] = [lowerDate(at, node.day), singular(node.unit ?? 'month')];
    if (day === undefined) return undefined;
    if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year')
      return at.placed({ window: { kind: node.kind, unit }, day }, node);
    at.error(node, { code: 'window-unit', message: `A ${node.kind} ${unit} is not a window. Write a day, week, month, quarter or year.` });
    return undefined;
  }
  const unit = node.month === undefined ? 'year' : 'month';
  const day = firstDay(node.month ?? 'January', node.year ?? '');
  if (day === undefined) {
    const written = [node.month, node.year].filter((word) => word !== undefined).join(' ');
    at.error(node, {
      code: 'no-such-window',
      message: `"${written}" is not a month or a year. Write "March 2026", "2026", or "the calendar quarter of 1 April 2026".`,
    });
    return undefined;
  }
  return at.placed({ window: { kind: 'calendar', unit }, day }, node);
}

function firstDay(month: string, year: string): CivilDate | undefined {
  return /^\d{4}$/.test(year) ? parseDate(`1 ${month} ${year}`) : undefined;
}
