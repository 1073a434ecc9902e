import { Ratio } from '../quantities/ratio';
import type { CreditLine, Outcome } from '../evaluator/outcome';
import { axisOf } from './chart-axis';
import { COLOUR, type Canvas } from './chart-canvas';
import { frame, roomFor, spread, WIDTH } from './metric-chart';
import { shortLabel } from './words';

export interface MoneyDrawing {
  readonly obligor: string;
  readonly obligee: string;
  readonly svg: string;
  /** The clauses in the order of their colours; `colour` is the number of the series, from 1. */
  readonly legend: readonly { readonly label: string; readonly colour: number }[];
  readonly cutOff: boolean;
}

/** What each party owes the other in each window, stacked by clause, with what limits cut off in outline. `labelOf` names a clause. */
export function drawMoney(canvas: Canvas, outcome: Outcome, labelOf: (credit: CreditLine) => string): MoneyDrawing[] {
  const pairs = new Map<string, CreditLine[]>();
  for (const credit of outcome.credits) {
    const key = JSON.stringify([credit.obligor, credit.obligee, credit.amount.currency]);
    pairs.set(key, [...(pairs.get(key) ?? []), credit]);
  }
  return [...pairs.values()].map((credits) => drawPair(canvas, credits, labelOf));
}

interface Stack {
  readonly id: string;
  readonly label: string;
  readonly from: Ratio;
  readonly to: Ratio;
  readonly colour: number;
  readonly cut: boolean;
  readonly text: string;
}

function drawPair(canvas: Canvas, credits: readonly CreditLine[], labelOf: (credit: CreditLine) => string): MoneyDrawing {
  const [first] = credits;
  if (first === undefined) throw new RangeError('There is nothing to draw.');
  const { obligor, obligee, amount } = first;
  const clauses = [...new Set(credits.map(labelOf))];
  const colourOf = (credit: CreditLine): number => (clauses.indexOf(labelOf(credit)) % COLOUR.series.length) + 1;
  const windows = [...new Map(credits.map(({ window }) => [window.id, window])).values()].sort((left, right) =>
    left.start < right.start ? -1 : left.start > right.start ? 1 : 0,
  );
  const stacks = windows.flatMap(({ id }) =>
    stack(
      credits.filter(({ window }) => window.id === id),
      colourOf,
    ),
  );
  const axis = axisOf('money', [Ratio.ZERO, ...stacks.map(({ to }) => to)], amount.currency);
  const { plot } = canvas;
  const drawn = stacks.map((each) => ({ ...each, from: axis.place(each.from), to: axis.place(each.to) }));
  const labels = new Map(windows.map((window) => [window.id, shortLabel(window)]));
  const title = ({ label, text }: { label: string; text: string }): string => `${label}: ${text}`;
  const svg = canvas.draw({
    width: WIDTH,
    height: HEIGHT,
    title: `What ${obligor} owes ${obligee} by window: ${credits.map(({ window, payable }) => `${window.label} ${payable.text}`).join(', ')}.`,
    options: {
      marginLeft: Math.max(84, roomFor(axis)),
      marginRight: 16,
      marginTop: 24,
      marginBottom: 36,
      x: { type: 'band', domain: windows.map(({ id }) => id), padding: windows.length < 4 ? 0.7 : 0.35, axis: null },
      y: { domain: [...axis.domain], axis: null },
    },
    marks: [
      ...frame(canvas, axis, spread(windows.map(({ id }) => id)), labels),
      ...COLOUR.series.map((fill, index) =>
        plot.barY(
          drawn.filter(({ colour, cut }) => colour === index + 1 && !cut),
          { x: 'id', y1: 'from', y2: 'to', fill, stroke: COLOUR.paper, strokeWidth: 1, title },
        ),
      ),
      plot.barY(
        drawn.filter(({ cut }) => cut),
        { x: 'id', y1: 'from', y2: 'to', fill: 'none', stroke: COLOUR.reference, strokeDasharray: '4,3', title },
      ),
    ],
  });
  return {
    obligor,
    obligee,
    svg,
    legend: clauses.map((label, index) => ({ label, colour: (index % COLOUR.series.length) + 1 })),
    cutOff: stacks.some(({ cut }) => cut),
  };
}

const HEIGHT = 240;

/** The credits of one window on top of each other; what limits cut off comes last, on top of all. */
function stack(credits: readonly CreditLine[], colourOf: (credit: CreditLine) => number): Stack[] {
  let height = Ratio.ZERO;
  const put = (credit: CreditLine, size: Ratio, cut: boolean): Stack[] => {
    if (size.isZero) return [];
    const from = height;
    height = height.plus(size);
    const text = cut ? `${credit.amount.text}, ${credit.payable.text} payable, ${credit.status}` : credit.payable.text;
    return [{ id: credit.window.id, label: credit.window.label, from, to: height, colour: colourOf(credit), cut, text }];
  };
  const owed = credits.flatMap((credit) => put(credit, owedOf(credit), false));
  return [...owed, ...credits.flatMap((credit) => put(credit, exact(credit.amount.amount).minus(owedOf(credit)), true))];
}

/** What is left to pay: nothing of what was not claimed in time or was earned back. */
function owedOf({ status, payable }: CreditLine): Ratio {
  return status === 'forfeited' || status === 'earned back' ? Ratio.ZERO : exact(payable.amount);
}

function exact(amount: string): Ratio {
  return Ratio.fromExact(amount) ?? Ratio.ZERO;
}
