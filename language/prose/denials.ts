/** What a sentence does not promise: words behind a denial, and sentences that only say what a document is about. */
import type { ProseSentence } from './sentences';

const DENIAL = new RegExp(
  [
    String.raw`\b(?:(?:do|does|did|shall|will|would|can|could|may)(?: not|n't)|cannot|can't|neither|nor|never)(?: [a-z,'-]+){0,3}? (?:warrant|guarantee|promise|represent|vouch|assure|ensure)s?\b(?! (?:only|by|within|unless))`,
    String.raw`\b(?:no|without|disclaims?(?: all| any)?|excludes?(?: all| any)?)(?: [a-z,'-]+){0,5}? (?:warrant(?:y|ies)|guarantees?|representations?|assurances?|promises?)\b`,
    String.raw`\bas[- ]is\b`,
    String.raw`\b(?:is|are) not (?:warranted|guaranteed|promised)\b(?=[^.;]* (?:to be|that)\b)`,
  ].join('|'),
);

/** "we do not warrant that the service will be error-free": nobody owes what is denied. */
export function isDenied(sentence: ProseSentence, from: number): boolean {
  return sentence.saysAtAll(DENIAL) && DENIAL.test(sentence.textBefore(from, 400));
}

const OUTLINE =
  /^(?:this|these|the following|the) (?:document|section|sections|page|policy|schedule|annex|appendix|agreement|sla|paragraph|chapter|table|article|exhibit|guide|overview|table below)s?(?: [a-z]+)? (?:outlines?|describes?|deals? with|covers|explains?|sets out|lists?|summari[sz]es?|gives an overview|provides an overview|defines?|details|contains?|shows?|applies to)\b(?![^.]*\b(?:must|shall|will)\b)/;

/** "This document outlines …": it says what is written, and binds nobody. */
export function isOutline(sentence: ProseSentence): boolean {
  return sentence.saysAtAll(OUTLINE);
}
