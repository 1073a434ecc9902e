/** A stretch of prose and where it stands: the words of a clause, or a paragraph of a text that is no agreement of ours. */
import { splitSentences, type PassageKind, type ProseSentence, type Vocabulary } from './sentences';
import { smoothed } from './smoothed';

export interface Passage {
  readonly kind: PassageKind;
  readonly uri: string;
  /** Where the words begin in their file. */
  readonly offset: number;
  /** The words as they are read, on even lines. */
  readonly text: string;
  /** Where a stretch of the words stands in the file. */
  readonly placeOf: (from: number, to: number) => { readonly offset: number; readonly length: number };
  /** The name of the clause, term or goal. */
  readonly name?: string;
  /** The list that it is an item of, in a contract in prose. */
  readonly list?: number;
  /** Who must or may do it, where the words are a duty. */
  readonly parties: readonly string[];
  readonly sentences: readonly ProseSentence[];
  /** What it is read against. */
  readonly vocabulary: Vocabulary;
}

export interface PassageHead extends Omit<Passage, 'sentences' | 'parties' | 'vocabulary' | 'placeOf'> {
  readonly parties?: readonly string[];
}

/** Its sentences are told apart once somebody asks for them. */
export function passage({ parties = [], ...head }: PassageHead, vocabulary: Vocabulary): Passage {
  let sentences: readonly ProseSentence[] | undefined;
  const { text, placeOf } = smoothed(head.text);
  return {
    ...head,
    text,
    placeOf(from, to) {
      const start = placeOf(from);
      return { offset: head.offset + start, length: to > from ? placeOf(to - 1) + 1 - start : 0 };
    },
    parties,
    vocabulary,
    get sentences() {
      return (sentences ??= splitSentences({ kind: head.kind, text }, vocabulary));
    },
  };
}

/** The same passage with sentences that have been told apart already. */
export function withSentences(
  { kind, uri, offset, text, placeOf, name, list, parties, vocabulary }: Passage,
  sentences: Passage['sentences'],
): Passage {
  const where = { ...(name === undefined ? {} : { name }), ...(list === undefined ? {} : { list }) };
  return { kind, uri, offset, text, placeOf, ...where, parties, vocabulary, sentences };
}
