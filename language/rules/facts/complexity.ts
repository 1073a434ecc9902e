/** How many decisions somebody takes who works out by hand what is owed: each limb, cell, exception and condition is one. */
import type { Agreement, Condition, Consequence, MetricExpression, RecordSet } from '../../agreement/agreement';
import { windowText } from './lengths';
import { figuresOf } from './measurement';

export interface Cause {
  /** `limbs of remedies`, for a sentence. */
  readonly words: string;
  readonly count: number;
}

/** The causes, the largest first. Their counts add up to the complexity. */
export function causesOfComplexity(agreement: Agreement): Cause[] {
  const counts = new Map<string, number>();
  const add = (words: string, count: number): void => void (count > 0 && counts.set(words, (counts.get(words) ?? 0) + count));
  const windows = new Set<string>();
  for (const { undertaking } of agreement.targets.values()) {
    if (undertaking.window !== undefined) windows.add(windowText(undertaking.window));
    if (undertaking.kind === 'table')
      add(
        'cells of tables',
        undertaking.rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== undefined).length, 0),
      );
    else add('targets', 1);
    if (undertaking.kind !== 'metric') add('conditions', partsOf(undertaking.set.where));
  }
  add('kinds of windows', windows.size - 1);
  for (const { trigger, consequences } of agreement.remedies) {
    if (trigger.kind === 'ladder') {
      add('limbs of remedies', trigger.limbs.length);
      for (const { consequences: all } of trigger.limbs) add('ways to work out an amount', all.filter(hangsOnCounting).length);
    } else {
      add('events of remedies', trigger.events.length);
      add('counts of repeated misses', trigger.events.filter((event) => event.kind === 'missed' && event.repetition !== undefined).length);
      add('ways to work out an amount', consequences.filter(hangsOnCounting).length);
    }
  }
  for (const { notCounting, expression } of agreement.metrics.values()) {
    add(
      'exclusions and pauses',
      notCounting.reduce((sum, { periods }) => sum + periods.length, 0),
    );
    const figures = figuresOf(expression);
    add('steps of arithmetic', figures.length - 1);
    add(
      'conditions',
      figures.reduce((sum, each) => sum + conditionsOf(each), 0),
    );
  }
  for (const { pauses, expression } of agreement.measures.values()) {
    add('exclusions and pauses', pauses.length);
    add('steps of arithmetic', expression.kind === 'arithmetic' ? 1 : 0);
  }
  for (const { refinements, expression } of agreement.periods.values()) {
    add('conditions', refinements.length);
    if (expression.kind === 'between' || expression.kind === 'samples') add('conditions', partsOf(expression.where));
    if (expression.kind === 'union') add('conditions', expression.periods.length);
  }
  add('limits of credits', agreement.limits.length + agreement.atRisk.length);
  add('rules of claiming and returning', agreement.duties.filter(({ kind }) => kind === 'claim' || kind === 'return').length);
  add('amendments', agreement.amendments.length);
  const causes = [...counts].map(([words, count]) => ({ words, count }));
  return causes.sort((left, right) => right.count - left.count || (left.words < right.words ? -1 : 1));
}

function partsOf(condition: Condition | undefined): number {
  return condition?.parts.length ?? 0;
}

function conditionsOf(expression: MetricExpression): number {
  const inSet = ({ where }: RecordSet): number => partsOf(where);
  if (expression.kind === 'record-share') return inSet(expression.set) + partsOf(expression.whose);
  if (expression.kind === 'count') return expression.of.kind === 'records' ? inSet(expression.of.set) : 0;
  return expression.kind === 'aggregate' && expression.of.kind === 'quantity' ? inSet(expression.of.set) : 0;
}

/** For each record, each started hour, in proportion. */
function hangsOnCounting(consequence: Consequence): boolean {
  return (
    consequence.kind === 'credit' &&
    (consequence.amount.kind === 'times' || consequence.amount.kind === 'days' || consequence.amount.per !== undefined)
  );
}
