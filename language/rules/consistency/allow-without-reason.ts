import { defineNoteRule } from '../rule';

export const rule = defineNoteRule({
  id: 'consistency/allow-without-reason',
  severity: 'warning',
  docs: {
    summary: 'A note lets a finding pass and does not say why.',
    why: 'Whoever reads the draft next cannot tell what was agreed from what was only switched off.',
    avoid: [
      {
        text: '// allow single-step\nIf Quick Fixes in a calendar month is below 90%, Provider must credit 2% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
    ],
    prefer: [
      {
        text: '// allow single-step: both sides want one simple step\nIf Quick Fixes in a calendar month is below 90%, Provider must credit 2% of Monthly Fee.',
        without: ['If Quick Fixes'],
      },
    ],
  },
  messages: {
    note: {
      says: 'This note lets "{name}" pass without a reason.',
      instead: 'Write the reason behind a colon: "// allow {name}: agreed with both sides".',
    },
  },
});
