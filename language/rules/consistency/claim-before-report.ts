import { roughLength } from '../facts/lengths';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/claim-before-report',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A credit must be claimed before the report comes that shows it.',
    why: 'The right lapses before the party can know of it.',
    avoid: ['Customer must claim a credit within 3 days after the end of the calendar month.'],
    prefer: ['Customer must claim a credit within 30 days after the end of the calendar month.'],
  },
  messages: {
    early: {
      says: '{creditor} must claim within {claim}, and {debtor} may take {report} to report: the right can lapse before the report is there.',
      instead: 'Give the claim more time than the report, such as 30 days.',
    },
  },
  *check(reading) {
    const { duties } = reading.agreement;
    for (const claim of duties) {
      if (claim.kind !== 'claim') continue;
      for (const report of duties) {
        if (report.kind !== 'report' || !report.to.some((each) => claim.obligors.includes(each))) continue;
        if (roughLength(claim.within).compare(roughLength(report.within)) > 0) continue;
        yield {
          at: reading.at(claim.origin, `within ${claim.within.lexeme}`),
          message: 'early',
          data: {
            creditor: claim.obligors.join(' and '),
            claim: claim.within.lexeme,
            debtor: report.obligors.join(' and '),
            report: report.within.lexeme,
          },
          related: [{ message: 'The report.', origin: report.origin }],
          fixes: [reading.replacing('Within 60 days', reading.at(claim.origin, `within ${claim.within.lexeme}`), 'within 60 days')],
        };
        break;
      }
    }
  },
});
