/**
 * A second opinion: the same agreement and the same rows, gone through second by second and with fractions written out, by code that shares
 * nothing with the evaluator but the Agreement type.
 *
 * Invariant: slow and simple. Where the evaluator is clever, this counts.
 */
import type { Agreement, Consequence, DurationValue } from '../../../language/agreement/agreement';
import type { Figures } from './figures';
import { addDays, dayAt, isoTime, span, type Day } from './clock';
import { folded } from './changes';
import type { Figure } from './figure';
import { text, total, ZERO, type Fraction } from './fraction';
import { deadlineAfter } from './deadlines';
import { disputableUntil, dutyTexts } from './disputes';
import { clockTime, followUps } from './follow-ups';
import type { Credit } from './amounts';
import { debtOf } from './limits';
import { drawRemedies } from './money';
import { afterCure, deadlineOf } from './notices';
import { judgeTargets } from './promises';
import type { Moment } from './moments';
import { targetFor } from './remedies';
import { Terms, type Looked } from './terms';
import type { Row, World } from './world';

/** What both must agree on, as texts. */
export interface Opinion {
  readonly metrics: readonly string[];
  readonly targets: readonly string[];
  readonly credits: readonly string[];
  readonly totals: readonly string[];
  /** Rights and to-dos, with their dates. */
  readonly acts: readonly string[];
  readonly points: readonly string[];
}

export function secondOpinion(agreement: Agreement, rows: ReadonlyMap<string, readonly Row[]>, looked: Looked): Opinion {
  const terms = new Terms(agreement, folded(agreement, rows, looked), looked);
  const { world } = terms.at(-Infinity);
  const targets = judgeTargets(terms);
  const { fired, credits, points } = drawRemedies(terms, targets);
  const metrics = targets.flatMap(({ target: { undertaking }, part }) =>
    undertaking.kind === 'metric'
      ? world.windows(undertaking.window).map((window) => {
          const name = part === undefined ? undertaking.metric : `${undertaking.metric}, ${part.value}`;
          return `${name} ${span(window)} ${figureText(terms.at(window.start, part).metric(undertaking.metric, window))}`;
        })
      : [],
  );
  // Days are counted by the calendars in force when the window began.
  const acts = fired.flatMap(({ moments, figures }) =>
    moments
      .filter(({ fresh }) => fresh)
      .flatMap((moment) =>
        moment.consequences.flatMap((consequence) => {
          const own = terms.at(moment.window.start).world;
          if (consequence.kind !== 'act' || consequence.every === undefined) return actText(own, moment, consequence, figures.part);
          const { party, every, origin } = consequence;
          const times = followUps(own, every, moment, targetFor(figures, targets, every.until));
          return times.map((time) => `line ${origin.start.line + 1} ${party} must ${span(moment.window)} until ${time}`);
        }),
      ),
  );
  acts.push(...dutyTexts(world));
  return {
    metrics: [...new Set(metrics)].sort(),
    targets: targets
      .flatMap(({ name, windows, each, target }) => {
        const until = (known: number): string => disputableUntil(world, target, known);
        if (each === undefined)
          return windows.map(
            ({ window, verdict, figure, isUncertain }) =>
              `${name} ${span(window)} ${verdict}${isUncertain ? '?' : ''} ${figureText(figure)}${figure.value === undefined && verdict === 'not determined' ? '' : until(window.end)}`,
          );
        const late = each.late.map(
          ({ row, at, decided, value }) =>
            `${name} row ${row.line} missed ${isoTime(decided)} ${value === undefined ? '' : text(value)}${until(at + 1)}`,
        );
        return [`${name} ${each.met} met, ${each.open} open`, ...late];
      })
      .sort(),
    credits: credits.map(creditText).sort(),
    totals: totalsOf(credits),
    acts: acts.sort(),
    points: points.map(({ party, points: count, window }) => `${party} ${isoTime(window.start)} ${text(count)}`).sort(),
  };
}

export function figureText({ value, low, high }: Figure): string {
  if (value === undefined) return 'none';
  const isRange = low !== undefined && high !== undefined && text(low) !== text(high);
  return isRange ? `${text(value)} (${text(low)} to ${text(high)})` : text(value);
}

function actText(world: World, moment: Moment, consequence: Consequence, part: Figures['part']): string[] {
  if (consequence.kind !== 'terminate' && consequence.kind !== 'act') return [];
  const { party, within, after, cure, origin } = consequence;
  const line = `line ${origin.start.line + 1}`;
  const { from, cureBy } = afterCure(world, consequence, moment, part);
  const isLater =
    cure !== undefined && after === undefined && from !== undefined && from.toString() > dayAt(moment.known, world.zone).toString();
  const timed = (each: DurationValue): Day =>
    isLater ? deadlineAfter(world, addDays(from, -1), each) : deadlineOf(world, moment.known, { within: each, ...(after && { after }) });
  const last = within === undefined ? undefined : timed(within);
  const until = last === undefined ? '' : ` until ${last.toString()}`;
  if (consequence.kind === 'act' && consequence.modal === 'must') {
    const time = within === undefined ? '' : clockTime(world, moment.known, within);
    return [`${line} ${party} must ${span(moment.window)}${until}${time}`];
  }
  if (cureBy !== undefined) return [`${line} ${cure?.party ?? ''} must ${span(moment.window)} until ${cureBy.toString()}`];
  if (from === undefined || (last !== undefined && from.toString() > last.toString())) return [];
  const ends = consequence.kind === 'terminate' && consequence.notice !== undefined ? endsFrom(world, from, consequence.notice) : '';
  return [`${line} ${party} may ${span(moment.window)} from ${from.toString()}${until}${ends}`];
}

function endsFrom(world: World, from: Day, notice: DurationValue): string {
  return ` ends ${deadlineAfter(world, from, notice).toString()}`;
}

function creditText({ line, obligor, obligee, verb, window, account, amount, payable, status, claimBy }: Credit): string {
  return `line ${line} ${obligor} ${verb} ${obligee} ${span(window)} ${account} ${text(amount)} payable ${text(payable)} ${status}${claimBy === undefined ? '' : ` by ${claimBy}`}`;
}

/** What is left to pay, for each pair of parties. */
function totalsOf(credits: readonly Credit[]): string[] {
  const pairs = new Map<string, Credit[]>();
  for (const credit of credits) pairs.set(debtOf(credit), [...(pairs.get(debtOf(credit)) ?? []), credit]);
  const sumOf = (list: readonly Credit[], isIn: (status: Credit['status']) => boolean): Fraction =>
    total(list.filter(({ status }) => isIn(status)).map(({ payable }) => payable));
  return [...pairs]
    .map(([pair, list]) => {
      const pending = sumOf(list, (status) => status === 'earn-back pending');
      const owed = sumOf(list, (status) => status !== 'earned back' && status !== 'forfeited');
      return `${pair} ${text(owed)}${text(pending) === text(ZERO) ? '' : `, pending ${text(pending)}`}`;
    })
    .sort();
}
