import { defineNoteRule } from '../rule';

export const rule = defineNoteRule({
  id: 'plain-language/other-language',
  severity: 'information',
  docs: {
    summary: 'Words that are not in English are not judged.',
    why: 'The rules about words know English only. Silence about a text in another language does not mean that it is clear.',
    avoid: ['clause Haftung says "Der Anbieter haftet nicht für Schäden, die durch höhere Gewalt oder durch Dritte verursacht werden.".'],
    prefer: ['clause Storms says "The Provider is liable for damage that a storm causes in its data centre.".'],
  },
  messages: {
    language: {
      says: 'This is not in English, so nothing can be said about its words here or further down where the language is the same.',
      instead: 'Have somebody read it who knows the language, or write it in English.',
    },
  },
});
