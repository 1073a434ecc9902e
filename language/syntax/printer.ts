/**
 * From an Agreement back to sentences.
 *
 * Invariant: what a text meant is printed so that it means the same when it is read again; only the wording is canonical. Each sentence is one
 * line here; the formatter lays them out.
 */
import type { Agreement, DefinitionKind, Origin, OutlineItem, Use } from '../agreement/agreement';
import {
  printAgreementSentence,
  printBaseline,
  printBenchmark,
  printCalendar,
  printClause,
  printFee,
  printGoal,
  printParty,
  printRecords,
  printSample,
  printScenario,
  printService,
  printTerm,
} from './print-definitions';
import { printAmendment, printAtRisk, printDuty, printLimit, printRemedy, printTarget } from './print-duties';
import { printMeasure, printMetric, printPeriod } from './print-measures';
import { quoted } from './print-values';

export interface PrintOptions {
  /**
   * `main`: the file of the agreement sentence, with its `use` sentences; what the used files define stays in them. `all`: one file that holds
   * everything. Default: `main`.
   */
  readonly files?: 'main' | 'all';
}

/** The sentences in the order of the outline, one a line, with blank lines between groups. */
export function printSentences(agreement: Agreement, { files = 'main' }: PrintOptions = {}): string {
  const { uri } = agreement.origin;
  let text = '';
  let before: string | undefined;
  for (const item of agreement.outline) {
    if (files === 'main' ? originOf(agreement, item)?.uri !== uri : item.kind === 'use') continue;
    const printed = printItem(agreement, item);
    if (printed === undefined) continue;
    const isTogether = item.kind === before && TOGETHER.has(item.kind);
    text += before === undefined ? printed : (isTogether ? '\n' : '\n\n') + printed;
    before = item.kind;
  }
  return text === '' ? '' : `${text}\n`;
}

/** The items of the outline in their order, each with its sentence; what is no sentence of this agreement any more has none. */
export function itemsOf(agreement: Agreement): { readonly item: OutlineItem; readonly text: string }[] {
  return agreement.outline.flatMap((item) => {
    const text = printItem(agreement, item);
    return text === undefined ? [] : [{ item, text }];
  });
}

/** Short sentences that stand in a block. */
const TOGETHER: ReadonlySet<OutlineItem['kind']> = new Set([
  'party',
  'service',
  'fee',
  'term',
  'goal',
  'use',
  'baseline',
  'benchmark',
  'limit',
  'duty',
  'sample',
]);

type Definitions = { readonly [K in DefinitionKind]: ReadonlyMap<string, { readonly origin: Origin }> };

function definitionsOf(agreement: Agreement): Definitions {
  return {
    party: agreement.parties,
    service: agreement.services,
    fee: agreement.fees,
    calendar: agreement.calendars,
    goal: agreement.goals,
    records: agreement.records,
    measure: agreement.measures,
    period: agreement.periods,
    metric: agreement.metrics,
    term: agreement.terms,
    clause: agreement.clauses,
    benchmark: agreement.benchmarks,
    scenario: agreement.scenarios,
    target: agreement.targets,
  };
}

function originOf(agreement: Agreement, item: OutlineItem): Origin | undefined {
  switch (item.kind) {
    case 'heading':
      return item.origin;
    case 'agreement':
      return agreement.origin;
    case 'baseline':
      return agreement.baselines[item.index]?.origin;
    case 'remedy':
      return agreement.remedies[item.index]?.origin;
    case 'limit':
      return agreement.limits[item.index]?.origin;
    case 'at-risk':
      return agreement.atRisk[item.index]?.origin;
    case 'duty':
      return agreement.duties[item.index]?.origin;
    case 'sample':
      return agreement.samples[item.index]?.origin;
    case 'amendment':
      return agreement.amendments[item.index]?.origin;
    case 'use':
      return agreement.uses[item.index]?.origin;
    default:
      return definitionsOf(agreement)[item.kind].get(item.name)?.origin;
  }
}

function printItem(agreement: Agreement, item: OutlineItem): string | undefined {
  switch (item.kind) {
    case 'heading':
      return `${'#'.repeat(item.level)} ${item.text}`;
    case 'agreement':
      return printAgreementSentence(agreement);
    case 'party':
      return printed(printParty, agreement.parties.get(item.name));
    case 'service':
      return printed(printService, agreement.services.get(item.name));
    case 'fee':
      return printed(printFee, agreement.fees.get(item.name));
    case 'calendar':
      return printed(printCalendar, agreement.calendars.get(item.name));
    case 'goal':
      return printed(printGoal, agreement.goals.get(item.name));
    case 'records':
      return printed(printRecords, agreement.records.get(item.name));
    case 'measure':
      return printed(printMeasure, agreement.measures.get(item.name));
    case 'period':
      return printed(printPeriod, agreement.periods.get(item.name));
    case 'metric':
      return printed(printMetric, agreement.metrics.get(item.name));
    case 'term':
      return printed(printTerm, agreement.terms.get(item.name));
    case 'clause':
      return printed(printClause, agreement.clauses.get(item.name));
    case 'benchmark':
      return printed(printBenchmark, agreement.benchmarks.get(item.name));
    case 'scenario':
      return printed(printScenario, agreement.scenarios.get(item.name));
    case 'target':
      return printed(printTarget, agreement.targets.get(item.name));
    case 'baseline':
      return printed(printBaseline, agreement.baselines[item.index]);
    case 'remedy':
      return printed(printRemedy, agreement.remedies[item.index]);
    case 'limit':
      return printed(printLimit, agreement.limits[item.index]);
    case 'at-risk':
      return printed(printAtRisk, agreement.atRisk[item.index]);
    case 'duty':
      return printed(printDuty, agreement.duties[item.index]);
    case 'sample':
      return printed(printSample, agreement.samples[item.index]);
    case 'amendment':
      return printed(printAmendment, agreement.amendments[item.index]);
    case 'use':
      return printed(printUse, agreement.uses[item.index]);
  }
}

function printed<T>(print: (item: T) => string, item: T | undefined): string | undefined {
  return item === undefined ? undefined : print(item);
}

function printUse({ path, prevails }: Use): string {
  const order = { this: ', which gives way to this agreement', used: ', which prevails over this agreement' };
  return `use ${quoted(path)}${prevails === undefined ? '' : order[prevails]}.`;
}
