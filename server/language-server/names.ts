/**
 * Every name in a file and what it stands for: where it is defined, where it is used, and where prose speaks of it.
 *
 * Invariant: two occurrences mean the same thing when their `target` is the same node of the tree.
 */
import type { AstNode, CstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import { NameReference, namesSomething, syntax, type NamedSentence, type ReadFile, type Scope } from '../../language/index';
import type { SourceFile } from './source-file';

export interface Occurrence {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly range: Range;
  /** `amended`: the name of the sentence that an amendment replaces; `column`: a field in `where Opened is "opened_at"`. */
  readonly role: 'definition' | 'reference' | 'amended' | 'column' | 'prose';
  /** What it stands for; undefined when nobody knows. */
  readonly target: NamedThing | undefined;
  /** The node that holds the name, and under which property. */
  readonly node: AstNode;
  readonly property: string;
}

/** A node that has a name of its own. */
export type NamedThing = NamedSentence | syntax.Field | syntax.EnumValue;

export class FileNames {
  static readonly none = new FileNames();
  /** In the order of the text; none overlaps another. */
  readonly occurrences: readonly Occurrence[];

  constructor(file?: SourceFile, scope?: Scope) {
    this.occurrences = file === undefined || scope === undefined ? [] : new Collecting(file, scope).collect();
  }

  /** The name at an offset, its end included, so that a cursor behind a name still means it. */
  at(offset: number): Occurrence | undefined {
    let low = 0;
    let high = this.occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.occurrences[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const found = this.occurrences[low];
    return found !== undefined && found.start <= offset ? found : undefined;
  }
}

class Collecting {
  private readonly found: Occurrence[] = [];
  private readonly read: ReadFile;

  constructor(
    private readonly file: SourceFile,
    private readonly scope: Scope,
  ) {
    this.read = file.read;
  }

  collect(): Occurrence[] {
    for (const sentence of this.read.file.sentences) this.visit(sentence);
    return this.found.sort((left, right) => left.start - right.start);
  }

  private visit(node: AstNode): void {
    this.visitOwnName(node);
    if (PROSE.has(node.$type)) this.visitProse(node);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('$') || typeof value !== 'object') continue;
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
        if (each instanceof NameReference) this.addReference(each, node, property);
        else if (isNode(each)) this.visit(each);
      }
    }
  }

  private visitOwnName(node: AstNode): void {
    if (syntax.isColumnBinding(node)) this.addColumn(node);
    else if (syntax.isField(node) || syntax.isEnumValue(node)) this.addNamed('definition', node, node);
    else if (syntax.isSentence(node) && namesSomething(node)) {
      if (!syntax.isAmendment(node.$container)) this.addNamed('definition', node, node);
      else this.addNamed('amended', node, this.scope.names.find(node.name) ?? node);
    }
  }

  private addNamed(role: Occurrence['role'], node: NamedThing, target: NamedThing): void {
    const leaf = node.$cstNode === undefined ? undefined : firstName(node.$cstNode);
    if (leaf !== undefined) this.add(role, leaf, node, 'name', target);
  }

  private addReference(reference: NameReference, node: AstNode, property: string): void {
    const target = this.scope.settle(reference, node, property);
    if (reference.$refNode !== undefined) this.add('reference', reference.$refNode, node, property, target as NamedThing | undefined);
  }

  private addColumn(node: syntax.ColumnBinding): void {
    const leaf = node.$cstNode === undefined ? undefined : firstName(node.$cstNode);
    const sample = node.$container.$container;
    if (leaf === undefined || !syntax.isSample(sample)) return;
    const records = this.scope.settle(sample.of, sample, 'of');
    const field = syntax.isRecordsDefinition(records) ? this.scope.names.fieldsOf(records).get(node.field) : undefined;
    this.add('column', leaf, node, 'field', field);
  }

  private add(
    role: Occurrence['role'],
    { offset, end, range }: CstNode,
    node: AstNode,
    property: string,
    target: NamedThing | undefined,
  ): void {
    const { start, end: last } = range;
    this.found.push({
      uri: this.file.uri,
      start: offset,
      end,
      range: { start: { line: start.line, character: start.character }, end: { line: last.line, character: last.character } },
      role,
      target,
      node,
      property,
    });
  }

  /** Title Case words in prose that are the name of something; of several that overlap the longest. */
  private visitProse(node: AstNode): void {
    const { $cstNode: words } = node;
    if (words === undefined || !('text' in node)) return;
    for (const token of this.tokensIn(words)) {
      if (token.tokenType.name !== 'STRING') continue;
      for (const match of token.image.matchAll(TITLE_CASE)) this.visitTitleCase(match[0], token.startOffset + match.index, node);
    }
  }

  private visitTitleCase(text: string, offset: number, node: AstNode): void {
    const words = [...text.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
    for (let first = 0; first < words.length; first += 1) {
      for (let last = words.length - 1; last >= first; last -= 1) {
        const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
        const target = this.scope.names.find(text.slice(from, to).replace(/\s+/g, ' ').replace(/’/g, "'"));
        if (target === undefined) continue;
        const [start, end] = [offset + from, offset + to];
        const range = { start: this.file.document.positionAt(start), end: this.file.document.positionAt(end) };
        this.found.push({ uri: this.file.uri, start, end, range, role: 'prose', target, node, property: 'text' });
        first = last;
        break;
      }
    }
  }

  private tokensIn({ offset, end }: CstNode): ReadFile['tokens'] {
    const { tokens } = this.read;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < tokens.length && (tokens[last]?.startOffset ?? end) < end) last += 1;
    return tokens.slice(low, last);
  }
}

/** Nodes whose `text` is prose in which names are names. */
const PROSE: ReadonlySet<string> = new Set(['TermDefinition', 'ClauseDefinition', 'GoalDefinition', 'Duty', 'Consequence']);
const TITLE_CASE = /\p{Lu}[\p{L}\p{N}'’&/-]*(?:\s+\p{Lu}[\p{L}\p{N}'’&/-]*)*/gu;

/** The first name among the words of a node. */
function firstName(node: CstNode): CstNode | undefined {
  if (!('content' in node)) return 'tokenType' in node && (node.tokenType as { name: string }).name === 'TERM' ? node : undefined;
  for (const child of node.content as CstNode[]) {
    const found = firstName(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
