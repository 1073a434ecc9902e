import type { Origin } from '../agreement/agreement';
import type { Ledger } from './measured';

/**
 * What verdicts and money fall back on where the agreement is silent, in words, with the number of the convention in docs/meaning.md.
 * Each is printed with a result that it was applied to.
 */
const CONVENTIONS = {
  exact: [1, 'Verdicts compare exact values; figures are rounded only for reading.'],
  rounding: [2, "Money is exact until a credit line is complete, and is then rounded once, half up, to the currency's smallest unit."],
  order: [
    2,
    'Credits are limited in this order: minimum payable, for each record, in each window, over the term; then what is earned back is returned.',
  ],
  rulesFirst: [
    2,
    'Before any limit it is settled which credits are payable at all: first on their conditions, then by how credits of one window go together. What one target or remedy brings in the window counts together.',
  ],
  pool: [2, 'What is allocated to a target is its share of the pool: of the amount at risk, or of as much of it as the agreement says.'],
  trailing: [
    20,
    'In rolling windows a number is reached in the window that ends with the one in which something was missed, and again only after it was no longer reached. Rolling windows fill from the first day of the term.',
  ],
  namedFirst: [2, 'Limits on the credits for something come before those on each part, and those before limits on all credits.'],
  serviceDays: [2, 'Days of service are kept apart from money, and a line of them is rounded once, half up, to hundredths of a day.'],
  firstCome: [
    2,
    'Where a limit does not cover all credits of a window, they count in order of time, and within a window in the order of the agreement.',
  ],
  limitWindow: [2, "A credit counts towards the limit's window in which the credit's own window begins."],
  limitRounding: [2, "A limit that is no whole number of the currency's smallest unit is rounded down, so that it is never exceeded."],
  payments: [2, 'What a party must pay counts like a credit: towards limits, claims and what is earned back.'],
  wholeFee: [5, 'A fee is one amount of the fee as the agreement states it, also where the window is longer, shorter or cut by the term.'],
  notDetermined: [11, 'Where there is nothing to measure, a target is not determined: neither met nor missed, and nothing is owed.'],
  boundary: [19, '`at least` and `at most` include the value itself; `above`, `below` and `more than` do not.'],
  lastLimb: [19, 'Of the limbs of a ladder, the last one that holds applies, alone.'],
  consecutive: [20, 'Windows that are not determined neither break a run of misses nor take a place in it.'],
  fresh: [
    20,
    'A right or a to-do that needs repeated misses arises in the window that completes them, and again only after they were no longer complete.',
  ],
  repeatedCredit: [20, 'A credit that needs repeated misses is due in each missed window in which they are complete.'],
  doubled: [21, 'Points double for the second and each later consecutive miss.'],
  earnBack: [22, 'A credit that later windows can still earn back is pending until the data decide it.'],
  recordedClaims: [
    22,
    'The deadline for a claim counts from the last day of the window. A claim is for the credits of the window in which the moment lies that it concerns; without one in time a credit is forfeited.',
  ],
  claims: [22, 'The deadline for a claim counts from the last day of the window. Without records of claims, credits stay claimable.'],
  notices: [
    22,
    'The deadline for a notice counts from the last day of the window. A notice is of the misses in the window in which the moment lies that it concerns; where notice is what makes a miss count, a miss without one in time counts as if the target had been met.',
  ],
  cures: [
    22,
    'The time for a cure counts from the day after the first notice. Until records say that notice was given and the miss was not cured in time, the right has not arisen.',
  ],
  termination: [23, 'A notice of termination counts from the day after it is given.'],
  disputes: [23, 'The time to dispute a figure counts from the last day on which its report is due.'],
  dueDates: [
    23,
    'Days run from the day after the window ends, or after the day on which a record missed its limit; a business day is a day on which the calendar has working time.',
  ],
  recordMonth: [8, 'A credit for a single record belongs to the calendar month in which the record was decided.'],
  tablePart: [19, 'A window misses a table of promises if it misses any of them, and meets it if it meets at least one and misses none.'],
  missedRecords: [8, 'Records that missed a target are the late records of the promises that the window missed; each record counts once.'],
  amended: [5, 'Each window is judged by the terms in force when it begins.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ConventionName = keyof typeof CONVENTIONS;

/** Prints the convention with the result, once. */
export function applied(ledger: Ledger, name: ConventionName, origin?: Origin): void {
  const [convention, text] = CONVENTIONS[name];
  ledger.note(convention, text, origin);
}
