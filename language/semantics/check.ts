/**
 * What is wrong with an agreement that could be read and linked: units that do not fit, figures out of reach, promises that contradict themselves.
 *
 * Invariant: works on any Agreement, also one made without a text; an error is something that cannot be evaluated, a warning something
 * that probably was not meant. Never throws.
 */
import type { Agreement, Amendment, Origin, Problem } from '../agreement/agreement';
import { compareDates, formatDate } from '../quantities/civil-date';
import { checkCalendar, checkFee, checkHead, checkServices } from './check-agreement';
import { checkDuty, checkTarget } from './check-duties';
import { checkMeasure, checkPeriod } from './check-measures';
import { checkBaseline, checkMetric, checkReference } from './check-metrics';
import { checkRecords, checkSample } from './check-records';
import { checkAtRisk, checkLimitOf, checkRemedy } from './check-remedies';
import { checkAmendedGroup, checkRatesUsed } from './check-groups';
import { checkScenario } from './check-scenarios';
import { Checking } from './checking';
import { Places } from './places';

export interface CheckOptions {
  /** Where the parts stand in their text, when they come from one. */
  readonly places?: Places;
  /** Nothing of the text is left out. Otherwise what seems to be missing may stand in a sentence that could not be read, and is not missed. */
  readonly isWhole?: boolean;
}

export function checkAgreement(agreement: Agreement, { places = new Places(), isWhole = true }: CheckOptions = {}): Problem[] {
  const checking = new Checking(agreement, places);
  checkHead(checking);
  checkServices(checking);
  each(checking, agreement.calendars.values(), checkCalendar);
  each(checking, agreement.fees.values(), checkFee);
  each(checking, agreement.records.values(), checkRecords);
  each(checking, agreement.measures.values(), checkMeasure);
  each(checking, agreement.periods.values(), checkPeriod);
  each(checking, agreement.metrics.values(), checkMetric);
  each(checking, agreement.baselines, checkBaseline);
  each(checking, agreement.benchmarks.values(), checkReference);
  each(checking, agreement.targets.values(), checkTarget);
  each(checking, agreement.remedies, checkRemedy);
  each(checking, agreement.limits, checkLimitOf);
  each(checking, agreement.atRisk, checkAtRisk);
  each(checking, agreement.duties, checkDuty);
  each(checking, agreement.samples, checkSample);
  each(checking, agreement.scenarios.values(), checkScenario);
  each(checking, agreement.amendments, checkAmendment);
  checkAmendedTwice(checking);
  checkRatesUsed(checking);
  return withoutEchoes(checking.problems).filter(({ code }) => isWhole || !ABSENCES.has(code));
}

/** Complaints that something is not there. */
const ABSENCES: ReadonlySet<string> = new Set([
  'empty-agreement',
  'no-agreement',
  'at-risk-missing',
  'points-never-incurred',
  'points-without-scale',
  'not-allocated',
  'no-credits',
  'periods-without-file',
  'ladder-gap',
  'which-business-days',
  'fee-without-window',
]);

function each<T extends { readonly origin: Origin }>(
  checking: Checking,
  items: Iterable<T>,
  check: (checking: Checking, item: T) => void,
): void {
  for (const item of items) {
    try {
      check(checking, item);
    } catch (thrown) {
      // Definitions that hang on thousands of others, one behind the other, run out of stack.
      if (!(thrown instanceof RangeError)) throw thrown;
      const message = 'This hangs on more definitions, one behind the other, than can be followed. Define it more directly.';
      checking.error({ thing: item, or: item.origin }, { code: 'too-deep', message });
    }
  }
}

/** What needs a term says so with more right than the sentence that has none. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const needsTerm = problems.some(({ code }) => code === 'term-needed');
  return problems.filter(({ code }) => !needsTerm || code !== 'term-missing');
}

function checkAmendment(checking: Checking, amendment: Amendment): void {
  const { statement, from } = amendment;
  const { term } = checking.agreement;
  if (term !== undefined && (compareDates(from, term.from) <= 0 || compareDates(from, term.to) > 0)) {
    const when = compareDates(from, term.from) <= 0 ? 'from the first day of the term or before' : 'after the end of the term';
    checking.warn(
      { thing: amendment, or: amendment.origin },
      {
        code: 'amendment-outside-term',
        message: `This amendment is to hold from ${formatDate(from)}, ${when}, so it amends nothing in between. Check its date.`,
      },
    );
  }
  switch (statement.kind) {
    case 'target':
      checkTarget(checking, statement.target);
      checkAmendedGroup(checking, amendment, checking.agreement.targets.get(statement.target.name), statement.target);
      return;
    case 'metric':
      checkMetric(checking, statement.metric);
      checkAmendedGroup(checking, amendment, checking.agreement.metrics.get(statement.metric.name), statement.metric);
      return;
    case 'fee':
      checkFee(checking, statement.fee);
      return;
    case 'limit':
      checkLimitOf(checking, statement.limit);
      return;
    case 'at-risk':
      checkAtRisk(checking, statement.atRisk);
      return;
    case 'duty':
      checkDuty(checking, statement.duty);
      return;
    case 'calendar':
      checkCalendar(checking, statement.calendar);
      return;
    case 'period':
      checkPeriod(checking, statement.period);
      return;
    case 'measure':
      checkMeasure(checking, statement.measure);
      return;
    case 'clause':
    case 'term':
      return;
    case 'remedy': {
      checkRemedy(checking, statement.remedy);
      if (statement.remedy.name !== undefined) return;
      checking.error(
        { thing: amendment, or: amendment.origin },
        {
          code: 'amended-without-name',
          message: 'Which remedy does this one replace? Give both the same name: "remedy Uptime Credits: If …".',
        },
      );
      return;
    }
  }
}

/** Of two amendments from one day on nobody knows which holds. */
function checkAmendedTwice(checking: Checking): void {
  const seen = new Map<string, Amendment>();
  for (const amendment of checking.agreement.amendments) {
    const name = nameOfAmended(amendment);
    if (name === undefined) continue;
    const key = `${amendment.statement.kind} ${name} ${formatDate(amendment.from)}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, amendment);
      continue;
    }
    checking.error(
      { thing: amendment, or: amendment.origin },
      {
        code: 'amended-twice',
        message: `Two amendments change ${name} from ${formatDate(amendment.from)} on. Keep one of them.`,
        related: [{ message: 'The first one.', origin: first.origin }],
      },
    );
  }
}

function nameOfAmended({ statement }: Amendment): string | undefined {
  switch (statement.kind) {
    case 'target':
      return statement.target.name;
    case 'metric':
      return statement.metric.name;
    case 'fee':
      return statement.fee.name;
    case 'remedy':
      return statement.remedy.name;
    case 'calendar':
      return statement.calendar.name;
    case 'period':
      return statement.period.name;
    case 'measure':
      return statement.measure.name;
    case 'clause':
      return statement.clause.name;
    case 'term':
      return statement.term.name;
    case 'at-risk':
    case 'duty':
    case 'limit':
      return undefined;
  }
}
