/** A stretch of prose and where it stands: the words of a clause, or a paragraph of a text that is no agreement of ours. */
import { splitSentences, type PassageKind, type ProseSentence, type Vocabulary } from './sentences';

export interface Passage {
  readonly kind: PassageKind;
  readonly uri: string;
  /** Where the words begin in their file. */
  readonly offset: number;
  readonly text: string;
  /** The name of the clause, term or goal. */
  readonly name?: string;
  /** Who must or may do it, where the words are a duty. */
  readonly parties: readonly string[];
  readonly sentences: readonly ProseSentence[];
  /** What it is read against. */
  readonly vocabulary: Vocabulary;
}

export interface PassageHead extends Omit<Passage, 'sentences' | 'parties' | 'vocabulary'> {
  readonly parties?: readonly string[];
}

/** Its sentences are told apart once somebody asks for them. */
export function passage({ parties = [], ...head }: PassageHead, vocabulary: Vocabulary): Passage {
  let sentences: readonly ProseSentence[] | undefined;
  return {
    ...head,
    parties,
    vocabulary,
    get sentences() {
      return (sentences ??= splitSentences(head, vocabulary));
    },
  };
}

/** The same passage with sentences that have been told apart already. */
export function withSentences({ kind, uri, offset, text, name, parties, vocabulary }: Passage, sentences: Passage['sentences']): Passage {
  return { kind, uri, offset, text, ...(name === undefined ? {} : { name }), parties, vocabulary, sentences };
}
