/**
 * Reads a file sentence by sentence.
 *
 * Invariant: every sentence is parsed alone, from its own tokens. So a wrong sentence gives one problem and leaves its neighbours whole,
 * and the cost of reading grows with the number of sentences and nothing else. A definition that cannot be read keeps its kind and
 * name, so that other sentences can go on naming it.
 */
import type { IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  CompositeCstNodeImpl,
  DefaultLexer,
  type Grammar,
  type LangiumCoreServices,
  LangiumParser,
  LeafCstNodeImpl,
  type Lexer,
  type LexerResult,
  type Mutable,
  type ParseResult,
  type ParserOptions,
  RootCstNodeImpl,
  type TokenizeOptions,
} from 'langium';
import type { Problem } from '../agreement/agreement';
import type { Sentence, SlaFile } from '../generated/ast';
import type { Surroundings } from './doubt';
import { describeMissingStop, describeProblem, describeTooLarge, describeTooMany, isTooLong, judge, type WrongSentence } from './messages';
import { cutAtOpeners, cutSentences, definitionKinds, opensSentence, type SentenceTokens } from './sentences';

/** What reading a file gives. The tree is always there; `problems` are in the order of the text. */
export interface ReadFile {
  readonly uri: string;
  readonly text: string;
  readonly file: SlaFile;
  readonly problems: readonly Problem[];
  /** Every token but white space and notes, in order; those of wrong sentences too. */
  readonly tokens: readonly IToken[];
  /** Drafting notes, in order. */
  readonly notes: readonly IToken[];
  /** Whether a name stands in a sentence that could not be read; then nobody should complain that it is unknown. */
  readonly isDoubtful: (name: string) => boolean;
}

/** A lexer that can be handed the tokens of one sentence, which it gives back at the next call. */
export class SentenceLexer extends DefaultLexer {
  private next: LexerResult | undefined;

  hand(tokens: IToken[], hidden: IToken[]): void {
    this.next = { tokens, hidden, errors: [] };
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const next = this.next;
    this.next = undefined;
    return next ?? super.tokenize(text, options);
  }
}

export class SentenceParser extends LangiumParser {
  private readonly grammar: Grammar;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.grammar = services.Grammar;
  }

  /** The whole file as one tree. Langium's own error lists stay empty: what is wrong is in `read.problems` of the result. */
  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    if (options?.rule) return super.parse<T>(input, options);
    const read = this.read(input, '');
    const result: ParseResult & { read: ReadFile } = { value: read.file, parserErrors: [], lexerErrors: [], read };
    return result as ParseResult<T> & { read: ReadFile };
  }

  /** Reads a file, or a part of one that `follows` other sentences. Never throws, whatever the text. */
  read(text: string, uri: string, follows = false): ReadFile {
    const parse = (tokens: readonly IToken[], hidden: IToken[]): Sentence | undefined => {
      (this.lexer as SentenceLexer).hand(tokens as IToken[], hidden);
      const { value, parserErrors } = super.parse<Sentence>(text, { rule: 'Sentence' });
      return parserErrors.length === 0 ? value : undefined;
    };
    return new Reading({ text, uri, follows }, this.lexer, this.grammar, parse).read();
  }
}

/**
 * Marks each `or` behind which a name and `is` follow. In `any time when the Status of Checks where Site is A or B is Down` the last `is` belongs
 * to the status, so there every `or` stays one between values.
 */
function tellComparisons(tokens: readonly IToken[], kind: TokenType): void {
  let isOfSamples = false;
  tokens.forEach((token, at) => {
    if (token.image === '.' || token.tokenType.name === 'HEADING') isOfSamples = false;
    else if (token.image === 'when' && tokens[at - 1]?.image === 'time') isOfSamples = true;
    if (token.image !== 'or' || isOfSamples || tokens[at + 1]?.tokenType.name !== 'TERM' || tokens[at + 2]?.image !== 'is') return;
    token.tokenType = kind;
    token.tokenTypeIdx = kind.tokenTypeIdx as number;
  });
}

/** Parses the tokens of one sentence; undefined when they are not one. Takes from `hidden` what it places in the tree. */
type ParseSentence = (tokens: readonly IToken[], hidden: IToken[]) => Sentence | undefined;

/** Nobody reads more complaints than this, and each takes time to find; behind them something else is wrong with the file. */
const mostDescribed = 200;

/** An agreement of 50,000 lines has about 2.5 million. */
const mostCharacters = 8_000_000;

/** One pass over one file. */
class Reading {
  private readonly sentences: Sentence[] = [];
  private readonly problems: Problem[] = [];
  private readonly root: RootCstNodeImpl;
  private readonly text: string;
  private readonly uri: string;
  private readonly doubtful: string[] = [];
  private hidden: readonly IToken[] = [];
  private hiddenAt = 0;
  /** A wrong sentence that may go on behind a full stop that is part of the mistake (`Visa Inc. means …`). */
  private wrong: WrongSentence | undefined;
  private wrongSentences = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly lexer: Lexer,
    private readonly grammar: Grammar,
    private readonly parse: ParseSentence,
  ) {
    this.text = around.text;
    this.uri = around.uri;
    this.root = new RootCstNodeImpl(this.text);
  }

  read(): ReadFile {
    const { tokens, hidden } = this.tokenize();
    this.hidden = hidden;
    for (const sentence of cutSentences(tokens)) this.readSentence(sentence);
    this.giveUpWrong();
    this.placeHidden(this.takeHidden(this.text.length));
    const doubtful = this.doubtful.join('\n');
    return {
      text: this.text,
      uri: this.uri,
      file: this.finishTree(),
      problems: this.problems,
      tokens,
      notes: hidden,
      isDoubtful: (name) => doubtful.includes(name.toLowerCase()),
    };
  }

  /** Text without any tokens when there is so much of it that it cannot be an agreement. */
  private tokenize(): { tokens: IToken[]; hidden: IToken[] } {
    if (this.text.length <= mostCharacters) {
      try {
        const read = this.lexer.tokenize(this.text);
        tellComparisons(read.tokens, this.lexer.definition.OR_COMPARING);
        return read;
      } catch (cause) {
        // What remains is a single text or name so long that matching it runs out of memory.
        if (!(cause instanceof RangeError)) throw cause;
      }
    }
    this.problems.push(describeTooLarge(this.text.length, this.uri));
    return { tokens: [], hidden: [] };
  }

  private readSentence(sentence: SentenceTokens): void {
    if (this.wrong && continues(this.wrong, sentence)) {
      const [first, ...others] = cutAtOpeners(sentence);
      this.wrong = this.judge([...this.wrong.tokens, ...first.tokens], first.ended, this.wrong.pieces + 1);
      for (const part of others) this.readPart(part);
      return;
    }
    this.giveUpWrong();
    if (this.accept(sentence)) return;
    const parts = cutAtOpeners(sentence);
    if (parts.length === 1) this.wrong = this.judge(sentence.tokens, sentence.ended, 1);
    else for (const part of parts) this.readPart(part);
  }

  private readPart(part: SentenceTokens): void {
    this.giveUpWrong();
    if (!this.accept(part)) this.wrong = this.judge(part.tokens, part.ended, 1);
  }

  private judge(tokens: readonly IToken[], ended: boolean, pieces: number): WrongSentence {
    const verdict = this.wrongSentences < mostDescribed ? judge(tokens, ended, this.grammar) : { stuckAt: 0, expected: [] };
    return { tokens, ended, pieces, verdict };
  }

  /** Takes a sentence that is right, or right but for its full stop. */
  private accept({ tokens, ended }: SentenceTokens): boolean {
    const last = tokens[tokens.length - 1];
    if (isHopeless(tokens) || isTooLong(tokens)) return false;
    const from = this.hiddenAt;
    const hidden = this.takeHidden(last.startOffset);
    const sentence = this.parse(ended ? tokens : [...tokens, this.insertedStop(last)], hidden);
    if (!sentence) {
      this.hiddenAt = from;
      return false;
    }
    if (!ended) this.problems.push(describeMissingStop(tokens, this.uri));
    this.add(sentence);
    return true;
  }

  private giveUpWrong(): void {
    const wrong = this.wrong;
    if (!wrong) return;
    this.wrong = undefined;
    this.wrongSentences += 1;
    if (this.wrongSentences <= mostDescribed) this.problems.push(describeProblem(wrong, this.around, this.grammar));
    else if (this.wrongSentences === mostDescribed + 1) this.problems.push(describeTooMany(wrong.tokens, mostDescribed, this.uri));
    const { tokens } = wrong;
    const last = tokens[tokens.length - 1];
    const end = last.startOffset + last.image.length;
    this.doubtful.push(this.text.slice(tokens[0].startOffset, end).replace(/\s+/g, ' ').toLowerCase());
    const sentence = this.parse(this.masked(tokens, end), this.takeHidden(last.startOffset));
    if (sentence) this.add(sentence);
  }

  /** The tokens of a wrong sentence with all but its kind and name behind one token that says: broken. */
  private masked(tokens: readonly IToken[], end: number): IToken[] {
    const kept = tokens.slice(0, headLength(tokens));
    const last = tokens[tokens.length - 1];
    const rest = tokens.slice(kept.length, last.image === '.' ? -1 : undefined);
    const first: IToken = rest[0] ?? last;
    const behind = rest[rest.length - 1] ?? first;
    const type = this.lexer.definition.BROKEN;
    const image = this.text.slice(first.startOffset, rest.length > 0 ? behind.startOffset + behind.image.length : end);
    const broken: IToken = {
      ...first,
      image,
      endOffset: behind.endOffset,
      endLine: behind.endLine,
      endColumn: behind.endColumn,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx!,
    };
    return [...kept, broken, rest.length > 0 && last.image === '.' ? last : this.insertedStop(last)];
  }

  private insertedStop(last: IToken): IToken {
    const type = this.lexer.definition['.'];
    return { ...last, image: '.', tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, isInsertedInRecovery: true };
  }

  private add(sentence: Sentence): void {
    const own = sentence.$cstNode as RootCstNodeImpl;
    const node = new CompositeCstNodeImpl();
    node.container = this.root;
    node.content.push(...own.content);
    for (const child of node.content as CompositeCstNodeImpl[]) child.container = node;
    node.astNode = sentence;
    (sentence as Mutable<Sentence>).$cstNode = node;
    this.root.content.push(node);
    this.sentences.push(sentence);
  }

  private takeHidden(before: number): IToken[] {
    const from = this.hiddenAt;
    while (this.hiddenAt < this.hidden.length && this.hidden[this.hiddenAt].startOffset < before) this.hiddenAt += 1;
    return this.hidden.slice(from, this.hiddenAt);
  }

  private placeHidden(tokens: readonly IToken[]): void {
    for (const token of tokens) {
      const node = new LeafCstNodeImpl(
        token.startOffset,
        token.image.length,
        token.startLine! - 1,
        token.startColumn! - 1,
        token.endLine! - 1,
        token.endColumn!,
        token.tokenType,
        true,
      );
      node.container = this.root;
      this.root.content.push(node);
    }
  }

  private finishTree(): SlaFile {
    const file: Mutable<SlaFile> = { $type: 'SlaFile', sentences: this.sentences, $cstNode: this.root };
    this.root.astNode = file;
    this.sentences.forEach((sentence: Mutable<Sentence>, index) => {
      sentence.$container = file;
      sentence.$containerProperty = 'sentences';
      sentence.$containerIndex = index;
    });
    return file;
  }
}

const meaningless: ReadonlySet<string> = new Set(['WORD', 'OTHER', 'UNCLOSED']);

/** Whether a glance tells that this is no sentence; a failing parse costs many times more than one that succeeds. */
function isHopeless(tokens: readonly IToken[]): boolean {
  return !opensSentence(tokens[0]) || tokens.some(({ tokenType }) => meaningless.has(tokenType.name));
}

/** How many tokens of a wrong sentence are known to be its kind and name. */
function headLength(tokens: readonly IToken[]): number {
  const kind = tokens[0].image;
  if (kind === 'Total' && tokens[1]?.image === 'credits') return 2;
  if (!definitionKinds.has(kind)) return 0;
  const at = kind === 'baseline' ? 2 : 1;
  return tokens[at]?.tokenType.name === 'TERM' && (at === 1 || tokens[1].image === 'of') ? at + 1 : 0;
}

/** How many pieces a sentence is thought to be in because of full stops that are part of a mistake. */
const mostPieces = 6;

function continues({ tokens, ended, pieces, verdict }: WrongSentence, next: SentenceTokens): boolean {
  const [first] = next.tokens;
  if (!ended || pieces >= mostPieces || /^(HEADING|\.)$/.test(first.tokenType.name)) return false;
  if (first.startOffset === tokens[tokens.length - 1].startOffset + 1) return true;
  const broken = verdict.stuckAt >= tokens.length - 1 && first.startColumn !== 1;
  // Behind a bare kind and name a name goes on: `party Acme Co. Ltd means …`.
  return broken && (!opensSentence(first) || (tokens.length <= 3 && first.tokenType.name === 'TERM'));
}
