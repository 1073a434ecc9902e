/** Figures of an outcome: which one is meant, and why it is what it is. */
import {
  dateText,
  explanationOf,
  explanationText,
  type Outcome,
  type Place,
  type Sources,
  type TargetOutcome,
  type Why,
} from '../../language/index';
import type { Explanation, FigureRef } from './protocol';

interface Found {
  readonly figure: FigureRef;
  readonly title: string;
  readonly why: Why;
}

/** Undefined when the outcome has no such figure. */
export function explain(outcome: Outcome, figure: FigureRef, sources: Sources): Explanation | undefined {
  const found = find(outcome, figure);
  if (found === undefined) return undefined;
  const { title, why } = found;
  return { figure, title, parts: explanationOf(why, sources), place: why.place, text: `${title}\n\n${explanationText(why, sources)}` };
}

/** The figure whose words stand at a place (line and column from 1): of a target or metric the last missed window, else the last one. */
export function figureAt(outcome: Outcome, uri: string, line: number, column: number): FigureRef | undefined {
  const isHere = ({ place }: { readonly place: Place }): boolean => contains(place, uri, line, column);
  const target = allTargets(outcome).filter(isHere).at(-1);
  const window = target?.windows.findLast(({ verdict }) => verdict === 'missed') ?? target?.windows.at(-1);
  if (target !== undefined && window !== undefined) return { kind: 'target', id: target.id, window: window.window.id };
  const metric = outcome.metrics.find(isHere);
  const figure = metric?.figures.findLast((each) => each.figure !== undefined) ?? metric?.figures.at(-1);
  if (metric !== undefined && figure !== undefined) return { kind: 'metric', name: metric.name, window: figure.window.id };
  const credit = outcome.credits.filter(isHere).at(-1);
  if (credit !== undefined) return { kind: 'credit', id: credit.id };
  const right = outcome.rights.findIndex(isHere);
  if (right >= 0) return { kind: 'right', index: right };
  const todo = outcome.todos.findIndex((each) => isHere(each) && each.why !== undefined);
  return todo >= 0 ? { kind: 'todo', index: todo } : undefined;
}

/** Targets with the cells of tables, each after its table. */
export function allTargets({ targets }: Outcome): TargetOutcome[] {
  return targets.flatMap((target) => [target, ...target.parts]);
}

function find(outcome: Outcome, figure: FigureRef): Found | undefined {
  switch (figure.kind) {
    case 'target': {
      const target = allTargets(outcome).find(({ id }) => id === figure.id);
      const found = target?.windows.find(({ window }) => window.id === figure.window);
      if (target === undefined || found === undefined) return undefined;
      const text = found.figure === undefined ? '' : `, ${found.figure.text}`;
      return { figure, title: `${target.id} in ${found.window.label}: ${found.verdict}${text}`, why: found.why };
    }
    case 'metric': {
      const found = outcome.metrics.find(({ name }) => name === figure.name)?.figures.find(({ window }) => window.id === figure.window);
      if (found === undefined) return undefined;
      return { figure, title: `${figure.name} in ${found.window.label}: ${found.figure?.text ?? 'not determined'}`, why: found.why };
    }
    case 'credit': {
      const credit = outcome.credits.find(({ id }) => id === figure.id);
      if (credit === undefined) return undefined;
      const { obligor, obligee, payable, window, why, status } = credit;
      return { figure, title: `${obligor} owes ${obligee} ${payable.text} for ${window.label} (${status})`, why };
    }
    case 'right': {
      const right = outcome.rights[figure.index];
      return right === undefined ? undefined : { figure, title: `${right.text} from ${dateText(right.from)}`, why: right.why };
    }
    case 'points': {
      const points = outcome.points[figure.index];
      return points === undefined
        ? undefined
        : { figure, title: `${points.party}: ${points.points} points in ${points.window}`, why: points.why };
    }
    case 'todo': {
      const todo = outcome.todos[figure.index];
      return todo?.why === undefined ? undefined : { figure, title: `${todo.party}: ${todo.text}`, why: todo.why };
    }
  }
}

function contains(place: Place, uri: string, line: number, column: number): boolean {
  if (place.uri !== uri || line < place.line || line > place.endLine) return false;
  return (line > place.line || column >= place.column) && (line < place.endLine || column <= place.endColumn);
}
