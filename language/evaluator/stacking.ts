/**
 * Which credits of a window are payable at all, before any limit: on what condition, and how several go together (convention 2).
 *
 * Invariant: a credit stays as it is or is cut to nothing, beside the clause that says so; the credits of a window are those whose own window
 * begins in it, for each obligor and obligee apart.
 */
import type { Creditable, Limit } from '../agreement/agreement';
import { Ratio } from '../quantities/ratio';
import { isInForce, type Version } from './amendments';
import { applied } from './conventions';
import { cutTo, isFor, type Credit } from './credits';
import type { Ledger } from './measured';
import type { Moment } from './moments';
import { isIn, ofKind } from './limits';
import { listed, repetitionText } from './wording';

type LimitOf<K extends Limit['kind']> = Extract<Limit, { kind: K }>;

/** Takes away what is not payable; `holding` are the moments at which a condition holds. */
export function applyRules(
  ledger: Ledger,
  versions: readonly Version<Limit>[],
  credits: readonly Credit[],
  holding: (condition: LimitOf<'condition'>) => readonly Moment[],
): void {
  const [conditions, rules] = [ofKind(versions, 'condition'), ofKind(versions, 'stacking')];
  if (conditions.length > 0 || rules.length > 0) applied(ledger, 'rulesFirst');
  for (const version of conditions) applyCondition(version, credits, holding(version.sentence));
  for (const version of rules)
    if (version.sentence.rule === 'highest' || version.sentence.rule === 'first') applyStacking(ledger, version, credits);
}

/** The credits in the order in which limits reach them: by time, and within a window as the agreement says. */
export function inCountingOrder(ledger: Ledger, versions: readonly Version<Limit>[], credits: readonly Credit[]): Credit[] {
  let list = [...credits];
  for (const { sentence, ...span } of ofKind(versions, 'stacking')) {
    if (sentence.rule !== 'order') continue;
    for (const window of ledger.windows(sentence.window).filter(({ start }) => isInForce({ sentence, ...span }, start))) {
      // They change places among themselves only.
      const own = list.flatMap((credit, index) => (isIn(ledger, credit, window) ? [index] : []));
      const sorted = own.map((index) => list[index]).sort((left, right) => rankOf(sentence.of, left) - rankOf(sentence.of, right));
      list = list.map((credit, index) => sorted[own.indexOf(index)] ?? credit);
    }
  }
  return list;
}

function applyCondition(version: Version<LimitOf<'condition'>>, credits: readonly Credit[], moments: readonly Moment[]): void {
  const { of, join, events, origin } = version.sentence;
  const words = events.map((event) =>
    event.kind === 'missed'
      ? `${event.target} was not missed${event.repetition === undefined ? '' : ` ${repetitionText(event.repetition)}`}`
      : '',
  );
  const text = `Not payable: ${listed(words, join === 'and' ? 'or' : 'and')}.`;
  for (const credit of credits) {
    if (!isFor(credit, of) || !isInForce(version, credit.window.start)) continue;
    if (!moments.some(({ window, owes }) => owes && (holds(window, credit.window) || holds(credit.window, window))))
      cutTo(credit, Ratio.ZERO, text, origin);
  }
}

function holds(outer: Credit['window'], inner: Credit['window']): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function applyStacking(ledger: Ledger, version: Version<LimitOf<'stacking'>>, credits: readonly Credit[]): void {
  const { rule, window: phrase, of, origin } = version.sentence;
  for (const window of ledger.windows(phrase).filter(({ start }) => isInForce(version, start))) {
    const own = credits.filter(
      (credit) => !credit.payable.isZero && isIn(ledger, credit, window) && (rule === 'first' || isFor(credit, of)),
    );
    for (const group of grouped(own, ({ obligor, obligee, currency }) => JSON.stringify([obligor, obligee, currency]))) {
      const parts = grouped(group, (credit) => of[rankOf(of, credit)]?.name ?? credit.remedy);
      const winner = rule === 'highest' ? highest(parts) : firstOf(parts, of);
      if (winner === undefined) continue;
      const text =
        rule === 'highest'
          ? `Only the highest credit in ${window.label} is payable, which is that for ${nameOf(winner, of)}.`
          : `Only the first credit in ${window.label} is payable, which is that for ${nameOf(winner, of)}.`;
      for (const credit of group) if (!winner.includes(credit)) cutTo(credit, Ratio.ZERO, text, origin);
    }
  }
}

function highest(parts: readonly (readonly Credit[])[]): readonly Credit[] | undefined {
  const total = (part: readonly Credit[]): Ratio => Ratio.sum(part.map(({ payable }) => payable));
  return parts.reduce<readonly Credit[] | undefined>(
    (most, part) => (most === undefined || total(part).compare(total(most)) > 0 ? part : most),
    undefined,
  );
}

function firstOf(parts: readonly (readonly Credit[])[], of: readonly Creditable[]): readonly Credit[] | undefined {
  const rank = ([credit]: readonly Credit[]): number => (credit === undefined ? of.length : rankOf(of, credit));
  return parts.reduce<readonly Credit[] | undefined>(
    (first, part) => (first === undefined || rank(part) < rank(first) ? part : first),
    undefined,
  );
}

/** The place in the list of the first thing that the credit is for; behind the list for all others. */
function rankOf(of: readonly Creditable[], credit: Credit | undefined): number {
  const place = credit === undefined ? -1 : of.findIndex((each) => isFor(credit, [each]));
  return place < 0 ? of.length : place;
}

function nameOf(part: readonly Credit[], of: readonly Creditable[]): string {
  const name = of[rankOf(of, part[0])]?.name;
  return name ?? listed([...new Set(part.map(({ remedyName, targets }) => remedyName ?? listed(targets)))]);
}

function grouped(credits: readonly Credit[], keyOf: (credit: Credit) => string): Credit[][] {
  const groups = new Map<string, Credit[]>();
  for (const credit of credits) groups.set(keyOf(credit), [...(groups.get(keyOf(credit)) ?? []), credit]);
  return [...groups.values()];
}
