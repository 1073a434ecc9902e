import { defineNoteRule } from '../rule';

export const rule = defineNoteRule({
  id: 'consistency/allow-unknown-rule',
  severity: 'warning',
  docs: {
    summary: 'A note names a rule that does not exist.',
    why: 'The note lets nothing pass, and whoever wrote it believes that it does.',
    avoid: [
      '// allow zero-tolerence: agreed with both sides\nparty Carrier means "Post plc", outside this agreement.\nservice Parcels means "parcels", supplied by Carrier.\nfee Postage means GBP 5 for each calendar month of Parcels.\nclause Postage Due says "Customer pays the Postage".',
    ],
    prefer: [
      'party Carrier means "Post plc", outside this agreement.\nservice Parcels means "parcels", supplied by Carrier.\nfee Postage means GBP 5 for each calendar month of Parcels.\nclause Postage Due says "Customer pays the Postage".',
    ],
  },
  messages: { note: { says: '{hint}', instead: 'Write the id of the rule as the finding shows it.' } },
});
