import type { ProseSentence } from '../../prose/sentences';
import type { FoundInProse } from '../finding';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'consistency/undefined-term',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'A capitalised term is used as if it were defined, and it is not.',
    why: 'A reader trusts that somewhere it says what it means. Nowhere does, so each party brings its own meaning.',
    avoid: ['A credit falls due for each Qualifying Event.'],
    prefer: ['A credit falls due for each Outage.'],
  },
  messages: {
    undefined: {
      says: '"{words}" is written like a Defined Term, and nothing defines it.',
      instead: 'Define it: term {words} means "…". Or write it small.',
    },
    inProse: {
      says: '"{words}" is written like a Defined Term, and nothing defines it.',
      instead: 'Define it, name the document that does, or write it small.',
    },
    close: { says: '"{words}" is written like a Defined Term, and nothing defines it.', instead: 'Is "{close}" meant?' },
  },
  passages: ['clause', 'term', 'duty', 'consequence'],
  read: undefinedTerms,
  // A contract as prose may have its definitions in another file; one that defines terms itself is taken at its word, and each term told once.
  *readAll(passages) {
    const told = new Set<string>();
    // "Capitalised terms that are not defined here have the meaning given in the Agreement."
    if (passages.some(({ kind, sentences }) => kind === 'paragraph' && sentences.some((each) => each.says(DEFINED_ELSEWHERE)))) return;
    for (const passage of passages) {
      if (passage.kind !== 'paragraph' || passage.vocabulary.names.size === 0) continue;
      for (const sentence of passage.sentences) {
        if (!IN_A_SENTENCE.test(sentence.text)) continue;
        for (const found of undefinedTerms(sentence)) {
          const term = passage.text.slice(found.from, found.to).replace(/s$/, '');
          if (!told.has(term)) yield { ...found, message: found.message === 'close' ? 'close' : 'inProse', passage };
          told.add(term);
        }
      }
    }
  },
});

function* undefinedTerms(sentence: ProseSentence): Iterable<FoundInProse<'undefined' | 'close'>> {
  const { names, titles } = sentence.vocabulary;
  for (const match of sentence.text.matchAll(/(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?:\s+(?:of\s+)?[A-Z][a-z]+)+/g)) {
    const whole = match[0].replace(/\s+/g, ' ');
    const words = whole.split(' ');
    // The first word of a sentence is capitalised anyway.
    const starts =
      match.index === 0 || /[.:;!?("“]\s*$|^\(?\d+(?:\.\d+)*[.)]?\s+$/.test(sentence.text.slice(Math.max(0, match.index - 8), match.index));
    // "Notify the Client of Scheduled Maintenance": two names.
    const first =
      sentence.vocabulary.parties.has(words[0] ?? '') && (words[1] === 'of' || names.has(words.slice(1).join(' ')))
        ? words[1] === 'of'
          ? 2
          : 1
        : 0;
    const term = (starts && words.length > 1 && OPENERS.has(words[0] ?? '') ? words.slice(1) : words.slice(first)).join(' ');
    const last = term.split(' ').at(-1) ?? '';
    if (
      !term.includes(' ') ||
      !NOUNS.test(last) ||
      ELSEWHERE.test(`${term}${sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 14)}`)
    )
      continue;
    if (isKnown(term, names) || [term, `${term}s`, term.replace(/s$/, '')].some((name) => titles?.has(name) === true)) continue;
    // "Categorize Incidents", "Scheduled Downtime": the first word has its capital from its place, and the rest is one word or defined.
    if (starts && titles !== undefined && isKnownWord(term.split(' ').slice(1).join(' '), names)) continue;
    const from = sentence.from + match.index + match[0].length - match[0].replace(/\s+/g, ' ').slice(whole.length - term.length).length;
    const close = [...names].find(
      (name) => name.toLowerCase() === term.toLowerCase() || name.split(' ').toSorted().join(' ') === term.split(' ').toSorted().join(' '),
    );
    yield { from, to: from + term.length, message: close === undefined ? 'undefined' : 'close', data: { close } };
  }
}

const DEFINED_ELSEWHERE =
  /\bcapitali[sz]ed (?:terms?|words?)\b[^.;]{0,60}\b(?:not|undefined)\b[^.;]{0,60}\b(?:here|herein|this|below|section \d+)\b[^.;]{0,60}\b(?:meanings?|defined|definitions?)\b[^.;]{0,80}\b(?:in|by|of|under|to them) /g;

/** A heading or a cell has capitals of its own; a sentence has small words, too. */
const IN_A_SENTENCE = /(?:\b[a-z]+\b[^a-z]+){3}/;

const OPENERS = new Set([
  'The',
  'A',
  'An',
  'Each',
  'Any',
  'If',
  'When',
  'Where',
  'No',
  'All',
  'This',
  'In',
  'For',
  'Such',
  'Every',
  'Only',
  'Until',
  'Upon',
  'Unless',
  'Within',
]);
/** What contracts capitalise because they define it; names of people and places end in other words. */
const NOUNS =
  /^(?:Events?|Fees?|Services?|Periods?|Times?|Hours?|Credits?|Levels?|Incidents?|Notices?|Dates?|Schedules?|Orders?|Data|Information|Targets?|Commitments?|Reports?|Failures?|Outages?|Downtime|Uptime|Availability|Maintenance|Requests?|Tickets?|Users?|Windows?|Measures?|Metrics?|Charges?|Terms?|Faults?|Errors?|Requirements?|Systems?|Software|Platform|Materials?|Deliverables?|Breach|Breaches|Days?|Months?|Years?)$/;

/** Everybody knows what a time zone is; an agreement by its kind is another document. */
const ELSEWHERE =
  /^(?:Central European|Eastern|Central|Mountain|Pacific|Greenwich Mean|Coordinated Universal|British|Atlantic|Western European)(?: (?:Standard|Summer|Daylight))? Time\b|\bTerms\s(?:&|and)\sConditions|^(?:Terms|Conditions) of |^(?:General|Standard) (?:Terms|Conditions)/;

function isKnownWord(term: string, names: ReadonlySet<string>): boolean {
  return !term.includes(' ') || isKnown(term, names);
}

function isKnown(term: string, names: ReadonlySet<string>): boolean {
  if (names.has(term)) return true;
  const singular = term.replace(/ies$/, 'y').replace(/s$/, '');
  return [...names].some(
    (name) =>
      name === singular ||
      `${name}s` === term ||
      name.replace(/ies$/, 'y').replace(/s$/, '') === singular ||
      name.includes(term) ||
      (term.includes(name) && name.includes(' ')),
  );
}
