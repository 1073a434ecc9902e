import { formatDate, parseDate, type CivilDate } from '../quantities/civil-date';
import { formatMoney, groupThousands } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import type { Credit } from './credits';
import type { JudgedTarget } from './judgement';
import type { Right } from './outcome';
import { owed } from './settlements';
import { phraseOf } from './verdicts';
import { counted, listed, windowNoun } from './wording';

export interface Answer {
  readonly targets: readonly JudgedTarget[];
  readonly credits: readonly Credit[];
  readonly rights: readonly Right[];
  readonly period?: { readonly from: CivilDate; readonly to: CivilDate };
  /** Record sets that could not be read. */
  readonly unreadable: readonly string[];
}

/** The answer in one sentence: who missed what how often, who owes whom how much, who may do what from when. */
export function headlineOf(answer: Answer): string {
  const tallies = answer.targets.map(tallyOf);
  const debts = debtsOf(answer.credits);
  const clauses = [
    ...partyClauses(tallies, debts, answer),
    ...aftermath(answer.credits),
    ...rightClauses(answer.rights),
    ...(tallies.some(isJudged) && !tallies.every(isJudged) && answer.unreadable.length > 0 ? [unreadableText(answer)] : []),
  ];
  return `On this data ${clauses.join('; ')}.`;
}

/** How a target fared: of `judged` windows (or records) it missed `missed`. */
interface Tally {
  readonly name: string;
  readonly party: string;
  readonly missed: number;
  readonly judged: number;
  readonly text: string;
}

function tallyOf({ name, target, windows, records }: JudgedTarget): Tally {
  const missed = windows.filter(({ verdict }) => verdict === 'missed').length;
  const judged = missed + (records?.met ?? windows.filter(({ verdict }) => verdict === 'met').length);
  return { name, party: listed(target.obligors), missed, judged, text: `${name} ${extentText(target, missed, judged)}` };
}

/** In some window, or on some record, it was met or missed. */
function isJudged({ judged }: Tally): boolean {
  return judged > 0;
}

function extentText({ undertaking }: JudgedTarget['target'], missed: number, judged: number): string {
  const phrase = phraseOf(undertaking);
  if (phrase?.kind === 'term') return 'over the term';
  const few = groupThousands(missed.toString());
  if (phrase !== undefined) return `in ${few} of ${counted(judged, windowNoun(phrase))}`;
  const whole = groupThousands(judged.toString());
  if (undertaking.kind === 'metric') return `for ${few} of ${whole} records`;
  // A record has several promises where a table has several columns.
  const what = undertaking.kind === 'table' && undertaking.measures.length > 1 ? 'promises for ' : '';
  return `for ${few} of ${whole} ${what}${undertaking.set.records}`;
}

interface Debt {
  readonly obligor: string;
  readonly obligee: string;
  readonly currency: string;
  readonly amount: Ratio;
}

function debtsOf(credits: readonly Credit[]): Debt[] {
  const debts = new Map<string, Debt>();
  for (const credit of credits) {
    const { obligor, obligee, currency } = credit;
    const key = JSON.stringify([obligor, obligee, currency]);
    const before = debts.get(key)?.amount ?? Ratio.ZERO;
    debts.set(key, { obligor, obligee, currency, amount: before.plus(owed(credit)) });
  }
  return [...debts.values()].filter(({ amount }) => !amount.isZero);
}

function partyClauses(tallies: readonly Tally[], debts: readonly Debt[], answer: Answer): string[] {
  const judged = tallies.filter(isJudged);
  if (judged.length === 0 && debts.length === 0) return [nothingJudged(tallies, answer)];
  const parties = [...new Set([...judged.map(({ party }) => party), ...debts.map(({ obligor }) => obligor)])];
  const anyMissed = judged.some(({ missed }) => missed > 0);
  const clauses = parties.map((party) => {
    const own = judged.filter((tally) => tally.party === party);
    const missed = own.filter((tally) => tally.missed > 0).sort(byWorst);
    const owes = owesText(debts.filter(({ obligor }) => obligor === party));
    if (missed.length > 0) return { party, text: joined(`${party} missed ${worstOf(missed)}`, owes, missed.length > 1), met: false };
    if (own.length > 0) return { party, text: joined(`${party} met ${everyTarget(tallies, [party])}`, owes, false), met: owes === '' };
    return { party, text: `${party} ${owes}`, met: false };
  });
  if (!anyMissed && clauses.every(({ met }) => met)) {
    const { period } = answer;
    const when = period === undefined ? '' : ` from ${formatDate(period.from)} to ${formatDate(period.to)}`;
    return [`${listed(parties)} met ${everyTarget(tallies, parties)}${when}`, ...(answer.credits.length === 0 ? ['nothing is owed'] : [])];
  }
  return clauses.map(({ text }) => text);
}

/** A target of which nothing is known was not met. */
function everyTarget(tallies: readonly Tally[], parties: readonly string[]): string {
  const areAllJudged = tallies.every((tally) => isJudged(tally) || !parties.includes(tally.party));
  return areAllJudged ? 'every target' : 'every target that could be judged';
}

function unreadableText({ unreadable }: Answer): string {
  return `${listed(unreadable)} could not be read`;
}

function nothingJudged(tallies: readonly Tally[], answer: Answer): string {
  if (tallies.length === 0) return 'nothing is owed';
  const reason = answer.unreadable.length > 0 ? unreadableText(answer) : 'it holds nothing that a target measures';
  return `nothing can be judged: ${reason}`;
}

/** The three worst, by the share of windows missed, then by their number, then as written. */
function worstOf(missed: readonly Tally[]): string {
  const named = missed.slice(0, MOST_NAMED).map(({ text }) => text);
  const rest = missed.length - named.length;
  return listed(rest === 0 ? named : [...named, `${rest} more`]);
}

function byWorst(left: Tally, right: Tally): number {
  return right.missed * left.judged - left.missed * right.judged || right.missed - left.missed;
}

function owesText(debts: readonly Debt[]): string {
  const obligees = [...new Set(debts.map(({ obligee }) => obligee))];
  const sums = (to: string): string =>
    listed(debts.flatMap(({ obligee, amount, currency }) => (obligee === to ? [formatMoney(amount, currency)] : [])));
  return debts.length === 0 ? '' : `owes ${listed(obligees.map((to) => `${to} ${sums(to)}`))}`;
}

function joined(first: string, owes: string, isList: boolean): string {
  return owes === '' ? first : `${first}${isList ? ',' : ''} and ${owes}`;
}

/** What became of credits that are not simply due. */
function aftermath(credits: readonly Credit[]): string[] {
  const sums = (status: Credit['status']): string => {
    const byCurrency = new Map<string, Ratio>();
    for (const { currency, payable } of credits.filter((credit) => credit.status === status)) {
      byCurrency.set(currency, (byCurrency.get(currency) ?? Ratio.ZERO).plus(payable));
    }
    return listed([...byCurrency].filter(([, amount]) => !amount.isZero).map(([currency, amount]) => formatMoney(amount, currency)));
  };
  const clause = (status: Credit['status'], words: string): string[] => (sums(status) === '' ? [] : [`${sums(status)} ${words}`]);
  return [
    ...clause('earned back', 'was earned back'),
    ...clause('earn-back pending', 'may still be earned back'),
    ...clause('forfeited', 'was not claimed in time'),
  ];
}

/** The first day of each right; of several, the two that come first. */
function rightClauses(rights: readonly Right[]): string[] {
  const first = new Map<string, string>();
  for (const { text, from } of rights) first.set(text, [first.get(text) ?? from, from].sort()[0] ?? from);
  const clauses = [...first].map(([text, from]) => `${text} from ${dayText(from)}`);
  const rest = clauses.length - MOST_RIGHTS;
  return [...clauses.slice(0, MOST_RIGHTS), ...(rest > 0 ? [`${counted(rest, 'more right')} ${rest === 1 ? 'arises' : 'arise'}`] : [])];
}

function dayText(iso: string): string {
  const date = parseDate(iso);
  return date === undefined ? iso : formatDate(date);
}

const MOST_NAMED = 3;
const MOST_RIGHTS = 2;
