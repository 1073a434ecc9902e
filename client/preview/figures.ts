/** Which figures an outcome has, and where in it a reference points. */
import type { FigureRef, Outcome, Place, TargetOutcome, WindowVerdict, Why } from '../../server/language-server/protocol';
import { say } from './say';

export interface Found {
  readonly figure: FigureRef;
  readonly title: string;
  readonly state: 'met' | 'missed' | 'undetermined' | 'plain';
  readonly why: Why;
  /** The words it follows from. */
  readonly place: Place;
  /** The windows before and after it that have a figure. */
  readonly before?: FigureRef;
  readonly after?: FigureRef;
}

/** Undefined when the outcome has no such figure (any more). */
export function findFigure(outcome: Outcome, figure: FigureRef): Found | undefined {
  switch (figure.kind) {
    case 'target':
      return findVerdict(outcome, figure);
    case 'metric': {
      const metric = outcome.metrics.find(({ name }) => name === figure.name);
      const known = metric?.figures.filter((each) => each.figure !== undefined || each.window.id === figure.window) ?? [];
      const at = known.findIndex(({ window }) => window.id === figure.window);
      const found = known[at];
      if (metric === undefined || found === undefined) return undefined;
      const title = `${metric.name}, ${found.window.label}: ${found.figure?.text ?? say('no figure')}`;
      const beside = (index: number): FigureRef | undefined => {
        const window = known[index]?.window.id;
        return window === undefined ? undefined : { kind: 'metric', name: metric.name, window };
      };
      return { figure, title, state: 'plain', why: found.why, place: metric.place, ...neighbours(beside(at - 1), beside(at + 1)) };
    }
    case 'credit': {
      const credit = outcome.credits.find(({ id }) => id === figure.id);
      if (credit === undefined) return undefined;
      const title = say('{0} for {1}: {2} owes {3}', credit.amount.text, credit.window.label, credit.obligor, credit.obligee);
      return { figure, title, state: 'plain', why: credit.why, place: credit.place };
    }
    case 'right': {
      const right = outcome.rights[figure.index];
      return right && { figure, title: right.text, state: 'plain', why: right.why, place: right.place };
    }
    case 'points': {
      const points = outcome.points[figure.index];
      return (
        points && {
          figure,
          title: say('{0}: {1} points for {2}', points.party, points.points, points.window),
          state: 'plain',
          why: points.why,
          place: points.why.place,
        }
      );
    }
    case 'todo': {
      const todo = outcome.todos[figure.index];
      return todo?.why && { figure, title: todo.text, state: 'plain', why: todo.why, place: todo.place };
    }
  }
}

/** What a reader will ask about first: the last missed window of the first target that was missed, else the last window that was met. */
export function tellingFigure(outcome: Outcome): FigureRef | undefined {
  for (const wanted of ['missed', 'met', 'not determined'] as const) {
    for (const { id, windows } of allTargets(outcome)) {
      const last = windows.findLast(({ verdict }) => verdict === wanted);
      if (last !== undefined) return { kind: 'target', id, window: last.window.id };
    }
  }
  return undefined;
}

/** Targets, each followed by the cells of its table. */
export function allTargets({ targets }: Outcome): TargetOutcome[] {
  return targets.flatMap((target) => [target, ...target.parts]);
}

export function stateOf({ verdict }: Pick<WindowVerdict, 'verdict'>): 'met' | 'missed' | 'undetermined' {
  return verdict === 'not determined' ? 'undetermined' : verdict;
}

export function isSameFigure(one: FigureRef | undefined, other: FigureRef | undefined): boolean {
  return one !== undefined && other !== undefined && figureKey(one) === figureKey(other);
}

export function figureKey(figure: FigureRef): string {
  switch (figure.kind) {
    case 'target':
      return `target ${figure.id} ${figure.window}`;
    case 'metric':
      return `metric ${figure.name} ${figure.window}`;
    case 'credit':
      return `credit ${figure.id}`;
    default:
      return `${figure.kind} ${figure.index}`;
  }
}

/** The part of the page that a figure belongs to. */
export function homeOf(figure: FigureRef): string {
  if (figure.kind === 'target') return `target ${figure.id}`;
  return figure.kind === 'metric' ? `metric ${figure.name}` : figureKey(figure);
}

function findVerdict(outcome: Outcome, figure: Extract<FigureRef, { kind: 'target' }>): Found | undefined {
  const target = allTargets(outcome).find(({ id }) => id === figure.id);
  const at = target?.windows.findIndex(({ window }) => window.id === figure.window) ?? -1;
  const found = target?.windows[at];
  if (target === undefined || found === undefined) return undefined;
  const amount = found.figure === undefined ? '' : `, ${found.figure.text}`;
  const beside = (index: number): FigureRef | undefined => {
    const window = target.windows[index]?.window.id;
    return window === undefined ? undefined : { kind: 'target', id: target.id, window };
  };
  const title = `${target.id}, ${found.window.label}: ${found.verdict}${amount}`;
  return { figure, title, state: stateOf(found), why: found.why, place: target.place, ...neighbours(beside(at - 1), beside(at + 1)) };
}

function neighbours(before: FigureRef | undefined, after: FigureRef | undefined): Pick<Found, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
