/**
 * Plain words that may be written for heavy ones without asking: those that say the same to a reader and to a court.
 *
 * Invariant: what is not listed here, or stands where its words may be read in another way, is offered and never done. `cannot` for `is not in a
 * position to`, `daily` for `on a daily basis` and `of` for `in the amount of` are mostly right; a contract is not changed on "mostly".
 */
import { isInQuotation } from '../prose/features';
import type { ProseSentence } from '../prose/sentences';
import type { FoundPhrase } from './found-phrases';

/** Whether the plain words change neither what is owed nor how the sentence is built. */
export function isCertain(sentence: ProseSentence, { phrase, from, to }: FoundPhrase): boolean {
  const place = PLACES.get(phrase);
  if (place === undefined) return false;
  const words = inOneLine(sentence.text.slice(from - sentence.from, to - sentence.from));
  // "made, and entered into" are two acts; a line of Markdown may begin with a mark.
  if (words.toLowerCase() !== phrase) return false;
  const before = inOneLine(sentence.textBefore(from, 120));
  const behind = inOneLine(sentence.text.slice(to - sentence.from, to - sentence.from + 80));
  if (NAME_BEFORE.test(before) || NAME_BEHIND.test(behind) || isInQuotation(sentence, from)) return false;
  // Without its second word "amend, alter or change" has no "or" left.
  if (/ (?:and|or) /.test(phrase) && /,\s*$/.test(before)) return false;
  return !place.notBehind?.test(before) && (place.onlyBefore?.test(behind) ?? true);
}

interface Place {
  /** What stands before it must not look so, in small letters. */
  readonly notBehind?: RegExp;
  /** What follows must look so, as written. */
  readonly onlyBefore?: RegExp;
}

/** `terms_commence.pdf`, `example.com/commence`, `@commence`. */
const NAME_BEFORE = /[\w/\\@#.-]$/;
const NAME_BEHIND = /^(?:[\w/\\@#-]|\.\w)/;

/** A noun with its article, so no `to comply`, no `of 4 hours`, no `for 12 months` and no `to the extent that`. */
const NOUN =
  /^ (?:the|any|its|their|this|these|those|every|all|both) (?!(?:end|start|beginning|first|second|last|next|close|term|duration|day|month|year|extent|best|effect|satisfaction|benefit|detriment|point|letter|contrary)\b)[A-Za-z]/;
/** A clause with its subject: `it fails`, `the line fails`, `Customer fails`, but not `caused the outage`. */
const CLAUSE = /^ (?:(?:the|an?|any|no|neither|either|each|every|all|both|some|this|these|its|their|there|it|they) [A-Za-z]|[A-Z][a-z])/;
const ING = /^(?: [a-z]{2,}ing\b|[.;]|$)/;

/** `ask the Customer in order to close it` is not `ask the Customer to close it`, nor `used in order to` `used to`. */
const ASKS =
  /\b(?:ask|requir|request|instruct|permit|allow|enabl|need|expect|invit|authori|want|order|direct|tell|told|help|caus|oblig|entitl|remind|urg|forbid|prohibit|advis|appoint)[a-z]*\b[^,;]*$|\b(?:used?|fails?|failed|agrees?|refuses?|tr(?:y|ies)|attempts?|seeks?|rights?|dut(?:y|ies)|powers?|intends?|undertakes?|promises?|has|have|had|is|are|was|were|be|been|remains?) $/;
/** `confirm in the event that` is not `confirm if`; and some take part in an event. */
const ASKS_WHETHER =
  /\b(?:ask|check|confirm|decid|determin|say|said|stat|see|test|verif|know|show|prov(?:e|es|ed|ing)\b|establish|consider|review|find|found|part\b|role|involv|interest|participat|attend)[a-z]*\b[^,;]*$/;
/** `to close`, and not `in order to the end`. */
const VERB = /^ (?!(?:the|an?|any|its|their|this|these|those|that|which|whom|all|each|every)\b)[a-z]/;
const IS = /\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly)? $/;

const PLACES: ReadonlyMap<string, Place> = new Map([
  ...wherever(`
    commence; hereinbelow; howsoever; wheresoever; save and except; by reason of; thereafter; mutatis mutandis; evince; subject to the provisions of; under the provisions of;
    as set out in; in the manner set forth in; in any manner whatsoever; commences; commencing;
    null and void; null and of no effect; part and parcel; then and in that event; by and between; terms and provisions; alter or change; modify and change;
    entirely and completely; for and during; furnish and supply; in and of itself; basic fundamentals; past history;
    at this point in time; at the present time; in close proximity to; in the vicinity of; with the exception of; as a consequence of; despite the fact that; in spite of the fact that;
    by reason of the fact that; has an impact on; have an impact on; have an effect on; make reference to; under circumstances in which;
    make use of; make contact with; make payment of; effect payment of; make an application for; submit an application for; have a discussion about; make a report on; make provision for;
    come to an agreement on; reach an agreement on; is in agreement with; provide assistance with; bring about;
    utilise; utilize; utilises; utilizes; utilising; utilizing; initiate; initiates; remunerate; rectify; rectifies; rectified; ameliorate; enumerated; elucidate; relocate; elapses;
    adjacent to; recapitulate; attain
  `),
  ...at(
    `make adjustments to; make modifications to; make changes to; conduct a review of; conduct an investigation of; conduct an investigation into; conduct an analysis of; conduct an audit of;
    conduct a test of; conduct testing of; carry out a review of; carry out an investigation of; carry out an analysis of; carry out an audit of; carry out repairs to; carry out maintenance of;
    perform an analysis of; perform a review of; perform an audit of; perform a test of; perform testing of; perform monitoring of; undertake a review of; undertake an investigation of;
    provide assistance to; provide support to; provide an explanation of; give an explanation of; provide a description of; provide confirmation of; give authorisation for`,
    { onlyBefore: NOUN },
  ),
  ...at('until such time as; during such time as', { onlyBefore: CLAUSE }),
  ...at('in the event that', { notBehind: ASKS_WHETHER, onlyBefore: CLAUSE }),
  // "ranks prior to" says which of two goes first.
  ...at('prior to', { notBehind: /\brank[a-z]*(?: [a-z]+)? $/ }),
  ...at('in order to', { notBehind: ASKS, onlyBefore: VERB }),
  // "in such a way so as to"
  ...at('so as to', { notBehind: new RegExp(String.raw`${ASKS.source}|\b(?:way|manner|fashion|extent|form) $`), onlyBefore: VERB }),
  ...at('in order that; due to the fact that; owing to the fact that', { notBehind: IS }),
  ...at('cease; ceases; cease and desist; stop and desist; cease and desist from; stop and desist from', { onlyBefore: ING }),
  ...at('elapse', { notBehind: /\b(?:the|an?) $/ }),
  // "the sum due pursuant to clause 3", but not "pursuant to a request".
  ...at('pursuant to', {
    onlyBefore:
      /^ (?:this [Aa]greement|the [Aa]greement|(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Pp]aragraph) [\dA-Z])/,
  }),
  ...at('within a period of', { onlyBefore: /^ \d/ }),
  ...at('during the course of', { onlyBefore: /^ (?!.{0,20}\b(?:business|employment|trade|dealings?|duties)\b)/ }),
  ...at('free and clear', { onlyBefore: /^ of / }),
  ...at('made and entered into', { onlyBefore: /^ (?:on|as of|by|between) / }),
  ...at('full and complete', { notBehind: /\bin $/, onlyBefore: /^ (?!(?:the|an?|any|all|its|their|each|every)\b)[a-z]/ }),
  ...at('end result', { notBehind: /\bin the $/, onlyBefore: /^(?! in\b)/ }),
  ...at('remainder', {
    notBehind: /\b(?:an?|any) $/,
    onlyBefore: /^ of (?:the|a|that|this|each) (?:term|month|year|quarter|week|day|period|services?)\b/,
  }),
  ...at('is applicable to', { onlyBefore: /^ (?!(?:and|or)\b)/ }),
  ...at('the manner in which', { notBehind: /\b(?:in|of|by) $/ }),
  ...at('ascertain; ascertains', { onlyBefore: /^ (?:the|whether|how|why|what|when|who|which) / }),
  ...at('make a decision', { onlyBefore: /^(?: (?:on|about|within|by|before|at|after|whether|if|when)\b|[.,;])/ }),
]);

function wherever(phrases: string): (readonly [string, Place])[] {
  return at(phrases, {});
}

function at(phrases: string, place: Place): (readonly [string, Place])[] {
  return phrases.split(';').map((phrase) => [inOneLine(phrase.trim()), place] as const);
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
