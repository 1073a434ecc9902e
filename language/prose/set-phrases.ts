/** Turns of phrase of any contract, whose words weigh nothing: "sometimes referred to as", "the immediately preceding month". */
import { anyOf } from './any-of';
import type { ProseSentence } from './sentences';

const SET_PHRASES = anyOf(
  String.raw`\b(?:more|as) (?:particularly|fully|specifically) (?:described|set (?:out|forth)|defined|detailed|specified)\b`,
  String.raw`\b(?:sometimes|individually|collectively|hereinafter) (?:also )?(?:referred to|called|known as)\b`,
  String.raw`\bfrequently[- ]asked\b`,
  String.raw`\bimmediately (?:previous|preceding|prior|following|succeeding|subsequent|above|below)\b`,
  String.raw`\bmade generally available (?:prior|before|after|to the public|by|through)\b`,
  String.raw`\b(?:laws?|rights|remedies)(?: [a-z']+){0,4} generally\b`,
  String.raw`\bgenerally applicable to\b`,
  String.raw`\b(?:not|never) (?:be )?(?:an? )?adequate (?:remedy|compensation)\b`,
  String.raw`\b(?:any|all|the|no|such) materials? (?:that |which )?(?:you|we|they|supplied|provided|uploaded|submitted|posted|delivered)\b`,
  String.raw`\bshould be (?:read|construed|interpreted|taken) as\b`,
  String.raw`\b(?:terminat|expir)\w*(?: [a-z]+){0,5} for any reason other than\b`,
);

/** The words stand in such a turn of phrase. */
export function isSetPhrase(sentence: ProseSentence, from: number, to: number): boolean {
  return sentence.saysAtAll(SET_PHRASES) && sentence.matches(SET_PHRASES).some((match) => match.from <= from && to <= match.to);
}
