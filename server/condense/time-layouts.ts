/** How the times of a column are written, told from the times themselves. */
import { instantReader } from '../../language/index';

export interface TimeLayout {
  /** Undefined for ISO 8601, which needs no saying. */
  readonly format: string | undefined;
  /** Another layout fits as well: nobody can tell 3 April from 4 March. */
  readonly other?: string;
}

/** The layout in which all of these cells are times; undefined when there is none, or nothing to tell it by. */
export function layoutOfTimes(cells: readonly string[]): TimeLayout | undefined {
  const texts = cells.map((cell) => cell.trim());
  if (texts.length === 0) return undefined;
  if (texts.every((text) => fits(text, undefined))) return { format: undefined };
  if (texts.every((text) => /^\d{9,10}(\.\d+)?$/.test(text))) return { format: 'epoch seconds' };
  if (texts.every((text) => /^\d{12,13}$/.test(text))) return { format: 'epoch milliseconds' };
  const [format, ...others] = LAYOUTS.filter((layout) => texts.every((text) => fits(text, layout)));
  if (format === undefined) return undefined;
  const other = others.find((layout) => orderOf(layout) !== orderOf(format));
  return other === undefined ? { format } : { format, other };
}

const DAYS = ['-', '/', '.'].flatMap((sign) => [
  ['dd', 'MM', 'yyyy'].join(sign),
  ['MM', 'dd', 'yyyy'].join(sign),
  ['d', 'M', 'yyyy'].join(sign),
  ['M', 'd', 'yyyy'].join(sign),
]);
const CLOCKS = ['', ' HH:mm', ' HH:mm:ss', ' H:mm', ' hh:mm a', ' hh:mm:ss a', ' h:mm a'];
const LAYOUTS = [...DAYS, 'yyyy/MM/dd', 'd MMM yyyy', 'dd/MMM/yyyy', 'MMM d, yyyy'].flatMap((day) => CLOCKS.map((clock) => day + clock));

/** Day or month first. */
function orderOf(layout: string): string {
  return layout.startsWith('M') ? 'month' : 'day';
}

function fits(text: string, layout: string | undefined): boolean {
  return !Number.isNaN(instantReader('UTC', layout).read(text));
}
