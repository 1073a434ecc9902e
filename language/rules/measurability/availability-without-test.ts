import { hasDuration, hasFigure, hasPercent, isDefinition, isNamedElsewhere } from '../../prose/features';
import { ABOUT_STATES, DEFINES_A_STATE, STATE, TEST } from '../../prose/levels';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/availability-without-test',
  severity: 'warning',
  docs: {
    summary: 'Downtime is defined as the time in which a service is not available, and nothing says how that is seen.',
    why: 'The definition goes in a circle. Is a page that takes a minute available? For one user in ten? The provider says yes.',
    avoid: ['Downtime means the time in which the service is not available.'],
    prefer: ['Downtime means each minute in which at least 5% of the requests get a status from 500 to 599.'],
  },
  messages: {
    circle: {
      says: '"{words}" is what is to be defined: how does one see it, where, and for how many users?',
      instead: 'Give the test: which requests, from where, how many failed, for how long.',
    },
  },
  *read(sentence) {
    const defines =
      isDefinition(sentence) ||
      sentence.says(DEFINES_A_STATE) ||
      sentence.says(
        /\b(?:is|are|be) (?:(?:calculated|measured|computed|determined|expressed|understood) as (?:the|any|an?)(?= )|defined as)\b|\brefers? to\b|(?<!\b(?:this|that|which|but|it|and) )\bmeans\b|^any period (?:during|in) which/,
      );
    // "Fallback: … if proxies are down" defines no state.
    const head = /^[^:]{2,60}(?=:)/.exec(sentence.lower)?.[0];
    if (head !== undefined && !ABOUT_STATES.test(head) && !sentence.says(/\bmeans?\b|\brefers? to\b|\bdefined as\b/)) return;
    if (!defines || !sentence.says(ABOUT_STATES) || sentence.says(TEST)) return;
    // How long it lasts does not tell what "wholly unavailable" is; any other figure may.
    const lastsOnly = hasFigure(sentence);
    if (lastsOnly && (hasPercent(sentence) || !hasDuration(sentence))) return;
    const term = /^["“'][^"”']{2,60}["”']/.exec(sentence.text)?.[0] ?? '';
    for (const { from, to } of sentence.matches(STATE)) {
      if (from - sentence.from < term.length || isNamedElsewhere(sentence, to)) continue;
      if (lastsOnly && !BY_DEGREE.test(sentence.textBehind(from, to - from))) continue;
      // "through an operational channel" speaks of what it is for.
      if (
        /^operational$/.test(sentence.textBehind(from, to - from)) &&
        /^ (?:channels?|hours|teams?|needs|staff|constraints|data|conditions?|requirements)\b/.test(sentence.textBehind(to, 16))
      )
        continue;
      // "counts as available": the state that is defined.
      if (/\b(?:ma(?:k(?:es?|ing)|de)|considered|deemed|(?:treated|counts?|counted) as) $/.test(sentence.textBefore(from, 20))) continue;
      if (/\b(?:minutes|hours|days|seconds|time|data|information|licen[cs]es|seats|units) $/.test(sentence.textBefore(from, 14))) continue;
      // `Available` is a term that is defined by itself.
      if (
        / [A-Z][a-z]*$/.test(sentence.text.slice(from - sentence.from, to - sentence.from)) &&
        /[A-Z]/.test(sentence.text.slice(from - sentence.from, to - sentence.from).slice(1))
      )
        continue;
      yield { from, to, message: 'circle' };
      return;
    }
  },
});

const BY_DEGREE = /\b(?:wholly|completely|fully|totally|entirely|generally|materially|substantially)\b/;
