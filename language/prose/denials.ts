/** What a sentence does not promise: words behind a denial, and sentences that only say what a document is about. */
import type { ProseSentence } from './sentences';

const DENIAL = new RegExp(
  [
    String.raw`\b(?:(?:do|does|did|shall|will|would|can|could|may)(?: not|n't)|cannot|can't|neither|nor|never)(?: [a-z,'-]+){0,3}? (?:warrant|guarantee|promise|represent|vouch|assure|ensure|commit|undertake)s?\b(?! (?:only|by|within|unless))`,
    String.raw`\b(?:no|without|disclaims?(?: all| any)?|excludes?(?: all| any)?)(?: [a-z,'-]+){0,5}? (?:warrant(?:y|ies)|guarantees?|representations?|assurances?|promises?)\b`,
    String.raw`\b(?:neither|nor|not)\b[^.;]{0,80}\b(?:mak|giv|impl|provid|offer|extend)\w* (?:or [a-z]+ )?any (?:warrant|representation|guarantee|commitment|promise|assurance)\w*`,
    String.raw`\bas[- ]is\b`,
    // Whoever owes no damages owes none, however long the list of them is.
    String.raw`\b(?:(?:shall|will|is|are|be) not(?: be)?(?: held)?|in no event|nor|neither|under no circumstances)\b[^.;]{0,80}\b(?:liable|liability)\b|\b(?:no|without|limits? (?:its|our)|excludes? (?:its|our)) (?:[a-z]+ ){0,3}liabilit(?:y|ies)\b`,
    String.raw`\bno (?:[a-z]+,? ){0,3}(?:duty|obligation|responsibility)\b`,
    String.raw`\b(?:is|are) not (?:warranted|guaranteed|promised)\b(?=[^.;]* (?:to be|that)\b)`,
  ].join('|'),
);

/** "we do not warrant that the service will be error-free": nobody owes what is denied. */
export function isDenied(sentence: ProseSentence, from: number): boolean {
  if (!sentence.saysAtAll(DENIAL)) return false;
  // "no loss can be ruled out, but we respond properly": what stands behind "but" is promised.
  const [denied = ''] = sentence
    .textBefore(from, 400)
    .split(/,? but (?=(?:[a-z]+ )?(?:commits?|will|shall|must|agrees?|undertakes?)\b)/)
    .slice(-1);
  return DENIAL.test(denied);
}

const OUTLINE =
  /^(?:this|these|the following|the) (?:document|section|sections|page|policy|schedule|annex|appendix|agreement|sla|paragraph|chapter|table|article|exhibit|guide|overview|table below)s?(?: [a-z]+)? (?:outlines?|describes?|captures?|records?|specif(?:y|ies)|establishes|governs?|deals? with|covers|explains?|sets out|lists?|summari[sz]es?|gives an overview|provides an overview|defines?|details|contains?|shows?|applies to)\b(?![^.]*\b(?:must|shall|will)\b)/;

/** "Since then we have been able to", "we recognise the importance of": told, not promised. */
const NARRATION =
  /^(?:since then|in the past|historically|over the (?:last|past) \w+|recently)\b|\b(?:we|it|they|the company) (?:have|has) been (?:[a-z]+ly )?(?:able|[a-z]+ing)\b|\bwe (?:recogni[sz]e|understand|appreciate|believe|know|realise|realize|are proud|pride ourselves)\b(?![^.]*\b(?:must|shall|will)\b)/;

/** "This document outlines …": it says what is written, and binds nobody. */
export function isOutline(sentence: ProseSentence): boolean {
  return sentence.saysAtAll(OUTLINE) || sentence.saysAtAll(NARRATION);
}
