/**
 * From syntax trees to the Agreement.
 *
 * Invariant: never throws, whatever the tree. A sentence that could not be read or that speaks of something unknown is left out, and a problem
 * says so; what is in the Agreement is whole. Walks each tree once.
 */
import type { AstNode } from 'langium';
import type { Agreement, Amendment, DefinitionKind, Origin, Problem, Use } from '../agreement/agreement';
import { sortProblems } from '../agreement/problems';
import type * as ast from '../generated/ast';
import { originOfStart } from '../syntax/origin';
import { type AgreementSentence, lowerBaseline, lowerBenchmark, lowerCalendar, lowerFee, lowerGoal } from './lower-definitions';
import { lowerParty, lowerProse, lowerRecords, lowerService } from './lower-definitions';
import { lowerDuty, lowerTarget } from './lower-duties';
import { lowerMeasure, lowerMetric, lowerPeriod } from './lower-measures';
import { lowerAtRisk, lowerLimit, lowerRemedy } from './lower-remedies';
import { lowerSample } from './lower-samples';
import { lowerScenario } from './lower-scenarios';
import { lowerDate } from './lower-values';
import { withoutCircles } from './circles';
import { assemble, type Entry, withoutDangling } from './entries';
import { type LoweredSentence, lowerOnce } from './lowered-sentence';
import { Lowering, singleSpaces } from './lowering';
import { Places } from './places';

export interface Lowered {
  readonly agreement: Agreement;
  readonly problems: readonly Problem[];
  /** Where the parts of the agreement stand, for the checks that come after. */
  readonly places: Places;
}

export interface SourceTree {
  readonly uri: string;
  readonly file: ast.SlaFile;
  /** The uri of a used file by its path as written; absent where there is no such file. */
  readonly uses: ReadonlyMap<string, string>;
  /** Definitions that are not in force, because another file prevails. */
  readonly replaced?: ReadonlyMap<AstNode, unknown>;
}

/**
 * Lowers the main file with the files it uses, at the place where it uses them, each once. The agreement sentence of the main file wins; without
 * one, the first of a used file.
 */
export function lower(main: string, files: ReadonlyMap<string, SourceTree>): Lowered {
  const merging = new Merging(files);
  merging.enter(main);
  return merging.finish(main);
}

class Merging {
  private readonly places = new Places();
  private readonly problems: Problem[] = [];
  private readonly entries: Entry[] = [];
  private readonly entered = new Set<string>();
  private readonly defined = new Set<string>();
  private readonly agreements: { readonly sentence: AgreementSentence; readonly origin: Origin; readonly entry: Entry }[] = [];

  constructor(private readonly files: ReadonlyMap<string, SourceTree>) {}

  enter(uri: string): void {
    const tree = this.files.get(uri);
    if (tree === undefined || this.entered.has(uri)) return;
    this.entered.add(uri);
    for (const sentence of tree.file.sentences ?? []) this.add(sentence, tree);
  }

  finish(main: string): Lowered {
    const winner = this.agreements.find((each) => each.origin.uri === main) ?? this.agreements[0];
    for (const each of this.agreements)
      if (each !== winner && each.origin.uri === winner.origin.uri) this.reportSecondAgreement(each.origin, winner.origin);
    const own = this.entries.filter((entry) => entry.kind !== 'agreement' || entry === winner?.entry);
    const entries = withoutDangling(withoutCircles(own, this.problems));
    const body = assemble(entries);
    const sentence = winner?.sentence ?? { name: '', between: [] };
    const agreement: Agreement = {
      ...sentence,
      between: sentence.between.filter((name) => body.parties.has(name)),
      origin: winner?.origin ?? originOfStart(main),
      ...body,
    };
    if (winner !== undefined) this.places.copy(sentence, agreement);
    return { agreement, problems: sortProblems(this.problems), places: this.places };
  }

  private add(node: ast.Sentence, tree: SourceTree): void {
    if (tree.replaced?.has(node) === true) return;
    const { entry, agreement, problems, notes } = this.meaningOf(node, tree);
    this.problems.push(...problems);
    if (entry === undefined || this.isTaken(entry)) return;
    this.places.add(notes);
    this.entries.push(entry);
    if (agreement !== undefined) this.agreements.push({ ...agreement, entry });
    if (entry.kind === 'use') this.enter(tree.uses.get(entry.value.path) ?? '');
  }

  private meaningOf(node: ast.Sentence, { uri }: SourceTree): LoweredSentence {
    try {
      return lowerOnce(node, uri, lowerSentence);
    } catch {
      // Only a tree that no text gives, or one nested deeper than anybody writes, ends here.
      const at = new Lowering(uri);
      at.error(node, { code: 'sentence-left-out', message: 'This sentence is too deep or too broken to be understood, and is left out.' });
      return { entry: undefined, agreement: undefined, problems: at.problems, notes: at.notes };
    }
  }

  /** Of two sentences that define one name the first stands; linking has complained about the other. */
  private isTaken(entry: Entry): boolean {
    if (!('value' in entry) || !('name' in entry.value) || entry.value.name === undefined) return false;
    const key = `${entry.kind} ${entry.value.name}`;
    if (this.defined.has(key)) return true;
    this.defined.add(key);
    return false;
  }

  private reportSecondAgreement(origin: Origin, first: Origin): void {
    this.problems.push({
      code: 'duplicate-agreement',
      severity: 'error',
      message: 'A file has one agreement sentence. Say in the first one what this one adds, and delete this one.',
      origin,
      related: [{ message: 'The first agreement sentence.', origin: first }],
    });
  }
}

/** The meaning of one sentence; undefined for one that could not be read. Of a broken party or service the name is enough. */
function lowerSentence(at: Lowering, node: ast.Sentence): Entry | undefined {
  if ('name' in node && node.name === undefined && node.$type !== 'Remedy') return undefined;
  if (node.$type === 'PartyDefinition') return { kind: 'party', value: lowerParty(at, node) };
  if (node.$type === 'ServiceDefinition') return { kind: 'service', value: lowerService(at, node) };
  if ('broken' in node && node.broken) return undefined;
  switch (node.$type) {
    case 'Broken':
      return undefined;
    case 'Heading':
      return { kind: 'heading', value: lowerHeading(at, node) };
    case 'AgreementDefinition':
      return { kind: 'agreement' };
    case 'CalendarDefinition':
      return { kind: 'calendar', value: lowerCalendar(at, node) };
    case 'GoalDefinition':
      return { kind: 'goal', value: lowerGoal(at, node) };
    case 'RecordsDefinition':
      return { kind: 'records', value: lowerRecords(at, node) };
    case 'TermDefinition':
      return { kind: 'term', value: lowerProse(at, node) };
    case 'ClauseDefinition':
      return { kind: 'clause', value: lowerProse(at, node) };
    case 'Use':
      return { kind: 'use', value: lowerUse(at, node) };
    case 'FeeDefinition':
      return entry('fee', lowerFee(at, node));
    case 'MeasureDefinition':
      return entry('measure', lowerMeasure(at, node));
    case 'PeriodDefinition':
      return entry('period', lowerPeriod(at, node));
    case 'MetricDefinition':
      return entry('metric', lowerMetric(at, node));
    case 'BenchmarkDefinition':
      return entry('benchmark', lowerBenchmark(at, node));
    case 'ScenarioDefinition':
      return entry('scenario', lowerScenario(at, node));
    case 'Target':
      return entry('target', lowerTarget(at, node));
    case 'Baseline':
      return entry('baseline', lowerBaseline(at, node));
    case 'Remedy':
      return entry('remedy', lowerRemedy(at, node));
    case 'Limit':
      return entry('limit', lowerLimit(at, node));
    case 'AtRiskAmount':
      return entry('at-risk', lowerAtRisk(at, node));
    case 'Duty':
      return entry('duty', lowerDuty(at, node));
    case 'Sample':
      return entry('sample', lowerSample(at, node));
    case 'Amendment':
      return entry('amendment', lowerAmendment(at, node));
  }
}

function entry<K extends Entry['kind'], V>(kind: K, value: V | undefined): Extract<Entry, { kind: K; value: V }> | undefined {
  return value === undefined ? undefined : ({ kind, value } as unknown as Extract<Entry, { kind: K; value: V }>);
}

function lowerHeading(at: Lowering, node: ast.Heading) {
  const [marks = ''] = /^#+/.exec(node.text) ?? [];
  return { kind: 'heading' as const, level: marks.length, text: singleSpaces(node.text.slice(marks.length)), origin: at.origin(node) };
}

function lowerUse(at: Lowering, node: ast.Use): Use {
  const prevails = node.yields ? ({ prevails: 'this' } as const) : node.prevails ? ({ prevails: 'used' } as const) : {};
  return at.placed({ path: node.file, ...prevails, origin: at.origin(node) }, node);
}

function lowerAmendment(at: Lowering, node: ast.Amendment): Amendment | undefined {
  const from = lowerDate(at, node.from);
  const statement = node.statement === undefined ? undefined : lowerSentence(at, node.statement);
  if (statement === undefined) return undefined;
  const complain = (): undefined => {
    at.error(node, { code: 'not-amendable', message: INSTEAD[statement.kind] ?? 'An amendment cannot replace this sentence.' });
    return undefined;
  };
  switch (statement.kind) {
    case 'target':
    case 'remedy':
    case 'metric':
    case 'fee':
    case 'limit':
    case 'at-risk':
    case 'duty':
    case 'calendar':
    case 'period':
    case 'measure':
    case 'clause':
    case 'term': {
      if (statement.kind === 'duty' && statement.value.kind !== 'claim' && statement.value.kind !== 'return') return complain();
      if (from === undefined) return undefined;
      const part = statement.kind === 'at-risk' ? 'atRisk' : statement.kind;
      const replacing = { kind: statement.kind, [part]: statement.value } as unknown as Amendment['statement'];
      return at.placed({ from, origin: at.origin(node), statement: replacing }, node);
    }
    default:
      return complain();
  }
}

/** What cannot be replaced, why, and what to write instead. */
const INSTEAD: Readonly<Partial<Record<Entry['kind'] | DefinitionKind, string>>> = {
  party: 'An amendment cannot replace a party: what it owed stays its own. Say in a clause who takes its place.',
  service: 'An amendment cannot replace a service. Define another service, and amend the metrics and fees that are about it.',
  records:
    'An amendment cannot replace what is recorded: the rows before and after it are one set of data. Define other records, and amend the measure, period or metric that they are used in.',
  goal: 'An amendment cannot replace a goal, on which no figure hangs. Write the new one beside it, or say it in a clause.',
  benchmark: 'An amendment cannot replace a benchmark, which holds for the whole term. Define another one.',
  baseline:
    'An amendment cannot replace a baseline, which is what was measured before. Write the figure in the baseline itself, and from when on it holds: ", set on 1 April 2026".',
  scenario: 'A scenario is no part of the contract, so nothing amends it. Write another scenario.',
  duty: 'Of duties an amendment replaces those to claim and to return a credit, and targets. Write the new duty beside the old one, and say from when it holds: Provider must "report weekly from 1 July 2026".',
  agreement:
    'An amendment cannot replace the agreement sentence: the term, the time zone and the currency hold for all of it. Change the sentence itself.',
  sample: 'Sample data are no part of the contract, so nothing amends them. Change the sample itself.',
};
