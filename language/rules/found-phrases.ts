import { isDefinedTerm, isQuoted, isTitle } from '../prose/features';
import type { ListName } from '../prose/phrases';
import type { ProseSentence } from '../prose/sentences';

export interface FoundPhrase {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Phrases of a list as they are used: not spoken of in quotation marks, and not a Defined Term such as `Minor Change`. */
export function* phrasesIn(sentence: ProseSentence, list: ListName): Iterable<FoundPhrase> {
  for (const { phrase, from, to } of sentence.hits(list)) {
    if (!isDefinedTerm(sentence, from) && !isTitle(sentence, from, to) && !isQuoted(sentence, from, to)) yield { phrase, from, to };
  }
}
