/**
 * What is wrong with an agreement that could be read and linked: units that do not fit, figures out of reach, promises that contradict themselves.
 *
 * Invariant: works on any Agreement, also one made without a text; an error is something that cannot be evaluated, a warning something
 * that probably was not meant. Never throws.
 */
import type { Agreement, Amendment, Problem } from '../agreement/agreement';
import { compareDates, formatDate } from '../quantities/civil-date';
import { checkCalendar, checkFee, checkHead, checkServices } from './check-agreement';
import { checkDuty, checkTarget } from './check-duties';
import { checkMeasure, checkPeriod } from './check-measures';
import { checkBaseline, checkMetric, checkReference } from './check-metrics';
import { checkRecords, checkSample } from './check-records';
import { checkAtRisk, checkLimitOf, checkRemedy } from './check-remedies';
import { Checking } from './checking';
import { Places } from './places';

export function checkAgreement(agreement: Agreement, places: Places = new Places()): Problem[] {
  const checking = new Checking(agreement, places);
  checkHead(checking);
  checkServices(checking);
  for (const each of agreement.calendars.values()) checkCalendar(checking, each);
  for (const each of agreement.fees.values()) checkFee(checking, each);
  for (const each of agreement.records.values()) checkRecords(checking, each);
  for (const each of agreement.measures.values()) checkMeasure(checking, each);
  for (const each of agreement.periods.values()) checkPeriod(checking, each);
  for (const each of agreement.metrics.values()) checkMetric(checking, each);
  for (const each of agreement.baselines) checkBaseline(checking, each);
  for (const each of agreement.benchmarks.values()) checkReference(checking, each);
  for (const each of agreement.targets.values()) checkTarget(checking, each);
  for (const each of agreement.remedies) checkRemedy(checking, each);
  for (const each of agreement.limits) checkLimitOf(checking, each);
  for (const each of agreement.atRisk) checkAtRisk(checking, each);
  for (const each of agreement.duties) checkDuty(checking, each);
  for (const each of agreement.samples) checkSample(checking, each);
  for (const each of agreement.amendments) checkAmendment(checking, each);
  return withoutEchoes(checking.problems);
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
      return;
    case 'metric':
      checkMetric(checking, statement.metric);
      return;
    case 'fee':
      checkFee(checking, statement.fee);
      return;
    case 'limit':
      checkLimitOf(checking, statement.limit);
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
