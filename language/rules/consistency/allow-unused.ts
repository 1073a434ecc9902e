import { defineNoteRule } from '../rule';

export const rule = defineNoteRule({
  id: 'consistency/allow-unused',
  severity: 'information',
  docs: {
    summary: 'A note lets a finding pass that is not there.',
    why: 'The sentence was mended, or the note stands at the wrong place. Left where it is, it would hide the next mistake.',
    avoid: [
      '// allow zero-tolerance: agreed with both sides\nterm Working Week means "Monday to Friday".\nclause Week says "The Working Week has 5 days".',
    ],
    prefer: ['term Working Week means "Monday to Friday".\nclause Week says "The Working Week has 5 days".'],
  },
  messages: {
    note: {
      says: 'Nothing here is found by "{name}", so this note lets nothing pass.',
      instead: 'Take the note out, or put it above the sentence it is about.',
    },
  },
});
