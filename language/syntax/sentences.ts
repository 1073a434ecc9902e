/** Cutting a file into sentences, so that each is read alone and a wrong one cannot hurt its neighbours. */
import type { IToken } from 'chevrotain';

/** The tokens of one sentence, its full stop included when it has one. A heading is a sentence of its own. */
export interface SentenceTokens {
  readonly tokens: readonly IToken[];
  /** Ends as it should: with a full stop, or it is a heading. */
  readonly ended: boolean;
}

/** Words that begin a definition; its name is the next token, behind `of` for a baseline. */
export const definitionKinds: ReadonlySet<string> = new Set([
  'agreement',
  'party',
  'service',
  'fee',
  'calendar',
  'goal',
  'records',
  'measure',
  'period',
  'metric',
  'term',
  'clause',
  'benchmark',
  'scenario',
  'baseline',
  'sample',
  'target',
  'milestone',
  'remedy',
]);
const otherOpeners: ReadonlySet<string> = new Set(['use', 'amendment', 'If', 'Total', 'Credits', 'Only', 'The']);
const duties: ReadonlySet<string> = new Set(['must', 'may', 'should', 'shall', 'will', 'can', 'and']);

/** Cuts at full stops and headings only: line breaks mean nothing in a sentence that is right. */
export function cutSentences(tokens: readonly IToken[]): SentenceTokens[] {
  const sentences: SentenceTokens[] = [];
  let start = 0;
  const cut = (end: number, ended: boolean) => {
    if (end > start) sentences.push({ tokens: tokens.slice(start, end), ended });
    start = end;
  };
  tokens.forEach((token, at) => {
    const type = token.tokenType.name;
    if (type === 'HEADING') {
      cut(at, false);
      cut(at + 1, true);
    } else if (type === '.') cut(at + 1, true);
  });
  cut(tokens.length, false);
  return sentences;
}

/** Cuts a sentence that could not be read where a line begins like a sentence: a full stop was forgotten before it. */
export function cutAtOpeners({ tokens, ended }: SentenceTokens): SentenceTokens[] {
  const starts = [0];
  for (let at = 1; at < tokens.length; at += 1) if (opensLine(tokens, at)) starts.push(at);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? tokens.length;
    return { tokens: tokens.slice(start, end), ended: end === tokens.length && ended };
  });
}

/** Whether a token can be the first of a sentence. */
export function opensSentence(token: IToken): boolean {
  const type = token.tokenType.name;
  return type === 'HEADING' || type === 'TERM' || definitionKinds.has(token.image) || otherOpeners.has(token.image);
}

function opensLine(tokens: readonly IToken[], at: number): boolean {
  const token = tokens[at];
  if (token.startColumn !== 1) return false;
  const behindColon = tokens[at - 1].image === ':';
  if (token.tokenType.name !== 'TERM') return opensSentence(token) && !(behindColon && tokens[0].image === 'amendment');
  return !behindColon && duties.has(tokens[at + 1]?.image ?? '');
}
