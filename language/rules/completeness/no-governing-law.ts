import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'completeness/no-governing-law',
  severity: 'hint',
  review: 'information',
  signing: 'warning',
  absence: true,
  docs: {
    summary: 'Money is owed, and nothing says which law applies.',
    why: 'Whether a credit is a price or a penalty, and whether it can be enforced, hangs on the law. Parties in two countries will each name their own.',
    avoid: [
      {
        text: `agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2028,
  in the time zone "Europe/London", with amounts in GBP.`,
        without: ['agreement'],
      },
    ],
    prefer: [
      {
        text: `agreement Hosting Services is between Provider and Customer, from 1 January 2026 to 31 December 2028,
  in the time zone "Europe/London", with amounts in GBP, governed by "the law of Scotland".`,
        without: ['agreement'],
      },
    ],
  },
  messages: {
    law: {
      says: 'Money is owed under this agreement, and nothing says which law governs it.',
      instead: 'Name it in this sentence: governed by "the law of Scotland".',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    if (
      agreement.governedBy !== undefined ||
      !reading.paysMoney ||
      reading.hasClauseAbout(/governing law|governed by|\blaws? of\b|jurisdiction/i)
    )
      return;
    yield {
      at: reading.atName(agreement),
      message: 'law',
      fixes: [reading.adding('Name the law', agreement.origin, ', governed by "[the law of a country]"')],
    };
  },
});
