import { MICROSECONDS_PER } from '../../quantities/duration';
import { Ratio } from '../../quantities/ratio';
import type { Agreement, Limit, WindowPhrase } from '../../agreement/agreement';
import { shareOfFees } from '../facts/fees';
import { longestWindow, percentText } from '../facts/lengths';
import { endsByCredits } from '../facts/sanctions';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/cap-very-low',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'All that can ever be owed is a small part of the fee.',
    why: 'A credit that costs less than a night shift is a price, not a reason: it is cheaper to pay than to keep the promise.',
    avoid: [
      {
        text: `Total credits in each calendar month must not exceed 3% of Monthly Fee.
If Availability in a calendar month is
  below 99.5%, Provider must credit 1% of Monthly Fee;
  below 99%, Provider must credit 3% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 1% of Monthly Fee;
  below 70%, Provider must credit 2% of Monthly Fee.`,
        without: ['Total credits', 'If Availability', 'If Quick Fixes'],
      },
      {
        text: `Total credits in each calendar month must not exceed GBP 300.
If Availability in a calendar month is
  below 99.5%, Provider must credit 1% of Monthly Fee;
  below 99%, Provider must credit 3% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 1% of Monthly Fee;
  below 70%, Provider must credit 2% of Monthly Fee.`,
        without: ['Total credits', 'If Availability', 'If Quick Fixes'],
      },
      {
        text: `Total credits over the term must not exceed GBP 5,950.
If Availability in a calendar month is
  below 99.5%, Provider must credit 1% of Monthly Fee;
  below 99%, Provider must credit 3% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 1% of Monthly Fee;
  below 70%, Provider must credit 2% of Monthly Fee.`,
        without: ['Total credits', 'If Availability', 'If Quick Fixes'],
      },
    ],
    prefer: [
      { text: 'Total credits in each calendar month must not exceed 40% of Monthly Fee.', without: ['Total credits'] },
      { text: 'Total credits over the term must not exceed GBP 6,000.', without: ['Total credits'] },
    ],
  },
  messages: {
    low: {
      says: 'However bad {window}, no more than {share} of {fee} is owed, so paying can be cheaper than keeping the promise.',
      instead: 'Raise the limit to what keeping the promise costs, or add a right to terminate when it is reached.',
    },
    spread: {
      says: 'However bad {window}, no more than {share} of what {fee} comes to in {span} is owed, so paying can be cheaper than keeping the promise.',
      instead: 'Raise the limit to what keeping the promise costs, or add a right to terminate when it is reached.',
    },
    some: {
      says: 'However far {what} is missed, no more than {share} of what {fee} comes to in {span} is owed, so paying can be cheaper than keeping the promise.',
      instead: 'Raise the limit to what keeping the promise costs, or add a right to terminate when it is reached.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    // Somebody may leave because of what is owed.
    if (endsByCredits(reading.sanctions)) return;
    for (const limit of agreement.limits) {
      if (limit.kind !== 'total' || limit.group !== undefined) continue;
      const { amount, window, of } = limit;
      const found = shareOfFees(agreement, amount, window);
      if (found === undefined || found.share.compare(Ratio.of(5n, 100n)) >= 0) continue;
      yield {
        at: reading.at(limit.origin, lexemeOf(limit)),
        message: of !== undefined ? 'some' : found.isOneWindow ? 'low' : 'spread',
        data: {
          ...wordsOf(agreement, window),
          share: percentText(found.share),
          fee: found.fee.name,
          what: of?.map((each) => each.name).join(' or '),
        },
      };
    }
  },
});

/** The figure of the limit as it is written. */
function lexemeOf({ amount }: Extract<Limit, { kind: 'total' }>): string {
  if (amount.kind === 'share') return amount.percent.lexeme;
  return amount.kind === 'sum' ? amount.money.lexeme : amount.kind === 'days' ? amount.fee : '';
}

/** How bad what is, and in what the fee comes to so much. */
function wordsOf(agreement: Agreement, window: WindowPhrase): { readonly window: string; readonly span: string } {
  if (window.kind === 'rolling') return { window: `${window.length.lexeme} are`, span: window.length.lexeme };
  if (window.kind !== 'term') return { window: `the ${window.unit} is`, span: `a ${window.unit}` };
  const length = longestWindow(window, agreement);
  const isLong = length !== undefined && length.compare(Ratio.of(366n * MICROSECONDS_PER.day)) > 0;
  return { window: 'the term is', span: isLong ? 'a single year' : 'the term' };
}
