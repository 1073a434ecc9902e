/** An agreement about monthly figures, as a drafter writes it, run on figures given month by month. */
import type { Outcome } from '../../language/index';
import { outcomeOf } from './second-opinion/run-case';

const FRAME = `agreement Monthly is between Provider and Customer, from 1 January 2026 to 31 December 2027, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
fee Fee means GBP 1,000 for each calendar month.
records Checks means "checks", with At, a time; Result, one of Good or Bad.
metric Uptime means the percentage of Checks whose Result is Good.
metric Speed means the percentage of Checks whose Result is Good.
target Up: Provider must keep Uptime at least 99% in each calendar month.
target Fast: Provider must keep Speed at least 99% in each calendar month.
sample Uptime from "uptime.csv". sample Speed from "speed.csv".`;

/** `figures` of January 2026 and the months after it, in percent. */
export async function monthly(
  sentences: string,
  figures: { readonly uptime: readonly number[]; readonly speed?: readonly number[] },
  files: Readonly<Record<string, string>> = {},
  to?: string,
): Promise<Outcome> {
  const { uptime, speed = [] } = figures;
  const last = monthOf(Math.max(uptime.length, speed.length) - 1);
  return outcomeOf({
    text: `${FRAME}\n${sentences}`,
    files: { 'uptime.csv': seriesOf(uptime), 'speed.csv': seriesOf(speed), ...files },
    to: to ?? `${last}-28`,
  });
}

/** What is payable of each credit, in order: `2026-01 100.00`. */
export function payable({ credits }: Outcome): string[] {
  return credits.map((line) => `${line.window.id} ${line.payable.text}${line.status === 'due' ? '' : ` ${line.status}`}`);
}

function seriesOf(figures: readonly number[]): string {
  return `month,value\n${figures.map((figure, index) => `${monthOf(index)},${figure}%\n`).join('')}`;
}

function monthOf(index: number): string {
  return `${2026 + Math.floor(index / 12)}-${((index % 12) + 1).toString().padStart(2, '0')}`;
}
