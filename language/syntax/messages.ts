/** What is wrong with a sentence, in the words of a drafter. Nothing here may show how the parser works. */
import type { IToken } from 'chevrotain';
import type { Grammar } from 'langium';
import type { Problem } from '../agreement/agreement';
import { originBehind, originOfTokens } from './origin';

/** A sentence that could not be read. */
export interface WrongSentence {
  readonly tokens: readonly IToken[];
  readonly ended: boolean;
  /** The first token that no right sentence could have here; the number of tokens when the sentence is too short. */
  readonly stuckAt: number;
}

const mostTokens = 20_000;

/** A sentence so long that reading it would only cost time: a full stop is missing somewhere. */
export function isTooLong(tokens: readonly IToken[]): boolean {
  return tokens.length > mostTokens;
}

export function judge(tokens: readonly IToken[], ended: boolean, _grammar: Grammar): WrongSentence {
  return { tokens, ended, stuckAt: 0 };
}

export function describeMissingStop(tokens: readonly IToken[], uri: string): Problem {
  const last = tokens[tokens.length - 1];
  return problem('missing-full-stop', `A sentence ends with a full stop. Put one behind '${last.image}'.`, originBehind(last, uri), '.');
}

export function describeProblem({ tokens }: WrongSentence, uri: string): Problem {
  return problem('wrong-sentence', 'This sentence cannot be read.', originOfTokens(tokens[0], tokens[tokens.length - 1], uri));
}

function problem(code: string, message: string, origin: Problem['origin'], suggestion?: string): Problem {
  return { code, severity: 'error', message, origin, related: [], ...(suggestion === undefined ? {} : { suggestion }) };
}
