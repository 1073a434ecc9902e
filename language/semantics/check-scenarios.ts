/** Checks of scenarios: what cannot be changed, moved or expected. */
import type { Expected, FigureValue, NamedWindow, Origin, Scenario, ScenarioChange, WindowPhrase } from '../agreement/agreement';
import { checkFixedLength, checkLimit, checkMoney } from './check-values';
import type { At, Checking } from './checking';

export function checkScenario(checking: Checking, scenario: Scenario): void {
  for (const change of scenario.changes) checkChange(checking, change);
  for (const expected of scenario.expectations) checkExpected(checking, expected);
}

function checkChange(checking: Checking, change: ScenarioChange): void {
  const at: At = { thing: change, or: change.origin };
  switch (change.kind) {
    case 'bound':
      checkBound(checking, change, at);
      return;
    case 'fee':
      checkMoney(checking, change.amount, change.origin);
      return;
    case 'figure':
      checkFigure(checking, change.metric, change.value, change.origin);
      checkNamed(checking, change.when, change.origin);
      return;
    case 'data':
      if (change.of === 'metric' || checking.samplesOf(change.name).length > 0) return;
      checking.warn(at, {
        code: 'scenario-without-sample',
        message: `Nothing says how data of ${change.name} are read, so "${change.file}" is read by the names of the fields. Add "sample ${change.name} from …" if its columns have other names.`,
      });
      return;
    case 'shift':
      checkShift(checking, change, at);
  }
}

function checkBound(checking: Checking, { target, value, origin }: Extract<ScenarioChange, { kind: 'bound' }>, at: At): void {
  const undertaking = checking.agreement.targets.get(target)?.undertaking;
  if (undertaking === undefined) return;
  if (undertaking.kind === 'table') {
    checking.error(at, {
      code: 'scenario-of-a-table',
      message: `${target} is a table of promises, so there is no one figure to change. Make the row in question a target of its own.`,
    });
    return;
  }
  const { types } = checking;
  const [name, kind] =
    undertaking.kind === 'metric'
      ? ([undertaking.metric, types.unitOfMetric(undertaking.metric)] as const)
      : ([undertaking.measure, types.kindOfMeasure(undertaking.measure)] as const);
  const reach = undertaking.kind === 'metric' ? checking.reaches.ofMetric(name) : checking.reaches.ofMeasure(name);
  if (kind !== undefined) checkLimit(checking, { name, kind, reach }, value, origin);
}

function checkFigure(checking: Checking, metric: string, value: FigureValue, origin: Origin): void {
  const kind = checking.types.unitOfMetric(metric);
  if (kind !== undefined) checkLimit(checking, { name: metric, kind, reach: checking.reaches.ofMetric(metric) }, value, origin);
}

function checkShift(checking: Checking, { records, field, by, origin }: Extract<ScenarioChange, { kind: 'shift' }>, at: At): void {
  checkFixedLength(checking, by, origin);
  if (by.business)
    checking.error(at, { code: 'shift-length', message: `Times are moved by elapsed time. Write ${by.lexeme} in hours or in plain days.` });
  const known = field === undefined ? undefined : checking.types.field(records, field);
  if (known === undefined || known.type === 'time' || known.type === 'date') return;
  checking.error(at, {
    code: 'shift-of-no-time',
    message: `${known.name} is no time, so it cannot be moved. Name a time field of ${records}.`,
  });
}

function checkExpected(checking: Checking, expected: Expected): void {
  const { origin } = expected;
  switch (expected.kind) {
    case 'verdict': {
      const undertaking = checking.agreement.targets.get(expected.target)?.undertaking;
      const window = undertaking?.window;
      checkNamed(checking, expected.when, origin);
      if (expected.when !== undefined && window !== undefined) checkSame(checking, expected.target, window, expected.when, origin);
      return;
    }
    case 'figure':
      checkFigure(checking, expected.metric, expected.value, origin);
      checkNamed(checking, expected.when, origin);
      return;
    case 'credits':
      if (expected.value !== undefined) checkMoney(checking, expected.value, origin);
      checkNamed(checking, expected.when, origin);
      return;
    case 'right':
      return;
  }
}

/** A target is judged in windows of one kind; a verdict can be expected in one of these only. */
function checkSame(checking: Checking, target: string, window: WindowPhrase, when: NamedWindow, or: Origin): void {
  const isSame =
    window.kind === when.window.kind && ('unit' in window ? window.unit : '') === ('unit' in when.window ? when.window.unit : '');
  if (isSame || window.kind === 'rolling') return;
  const instead = window.kind === 'term' ? 'in the term' : `in the ${window.kind} ${window.unit} of 1 March 2026`;
  const kind = window.kind === 'term' ? 'over the term' : `in each ${window.kind} ${window.unit}`;
  checking.error(
    { thing: when, or },
    {
      code: 'scenario-window',
      message: `${target} is judged ${kind}, so it has no verdict in this window. Write, for example, "${instead}".`,
    },
  );
}

function checkNamed(checking: Checking, when: NamedWindow | undefined, or: Origin): void {
  const { term } = checking.agreement;
  if (when === undefined || term !== undefined || (when.window.kind !== 'contract' && when.window.kind !== 'term')) return;
  checking.error(
    { thing: when, or },
    { code: 'term-needed', message: 'This window hangs on the term, and the agreement has none. Say "from … to …" in its first sentence.' },
  );
}
