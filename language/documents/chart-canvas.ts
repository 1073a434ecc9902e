/**
 * Drawings are plain SVG, the same bytes for the same outcome: no ids made up on the way, coordinates to a hundredth of a pixel. Colours are CSS
 * variables with a fallback, so that a drawing follows its page into the dark and onto paper.
 */
import { html, withoutControls } from './html';
import type * as Plot from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly title: string;
  readonly options: Omit<PlotOptions, 'document' | 'width' | 'height' | 'marks' | 'className'>;
  readonly marks: readonly Markish[];
}

/** The drawing library; loaded only when something is drawn. */
export interface Canvas {
  readonly plot: typeof Plot;
  readonly draw: (drawing: Drawing) => string;
}

export async function openCanvas(): Promise<Canvas> {
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const draw = ({ width, height, title, options, marks }: Drawing): string => {
    const svg = plot.plot({ ...options, document, width, height, className: 'chart', marks: [...marks] });
    svg.querySelector('style')?.remove();
    const label = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    label.textContent = title;
    svg.prepend(label);
    for (const element of svg.querySelectorAll('*')) roundCoordinates(element);
    svg.removeAttribute('aria-label');
    return withoutControls(svg.outerHTML.replace('<svg ', html`<svg role="img" aria-label="${title}" `.text));
  };
  return { plot, draw };
}

const COORDINATES = ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'cx', 'cy', 'r'];
const LONG_DECIMAL = /-?\d+\.\d{3,}(?:e-?\d+)?|-?\d+e-\d+/g;

/** As much of an element as is needed here; the language knows no browser. */
interface Attributes {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

function roundCoordinates(element: Attributes): void {
  element.removeAttribute('aria-label');
  for (const name of COORDINATES) {
    const value = element.getAttribute(name);
    if (value !== null)
      element.setAttribute(
        name,
        value.replace(LONG_DECIMAL, (decimal) => String(Math.round(Number(decimal) * 100) / 100)),
      );
  }
}

/** Colours by what they mean; the report's style sheet sets the variables. */
export const COLOUR = {
  met: 'var(--met, #1a7f4b)',
  missed: 'var(--missed, #b3261e)',
  unknown: 'var(--unknown, #6b7280)',
  target: 'var(--target, #1f4fa3)',
  limb: 'var(--limb, #a3570a)',
  line: 'var(--line, #9aa3af)',
  grid: 'var(--grid, #e5e7eb)',
  reference: 'var(--reference, #6b7280)',
  paper: 'var(--paper, #ffffff)',
  series: [
    'var(--series-1, #3563c9)',
    'var(--series-2, #c2631b)',
    'var(--series-3, #6f4bb2)',
    'var(--series-4, #12808a)',
    'var(--series-5, #a8385d)',
    'var(--series-6, #6a6f2b)',
  ],
} as const;
