/** The outline: sentences under their headings, fields under their records. */
import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { AstNode, CstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import { allFields, namesSomething, nameKind, syntax } from '../../../language/index';
import { openPlace, type Editor } from '../editor';
import { leavesOf, rangeOfWords } from '../ranges';
import { SYMBOL_KINDS } from '../symbol-kinds';

export async function documentSymbol(editor: Editor, { textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const top: DocumentSymbol[] = [];
  const open: { readonly level: number; readonly symbol: DocumentSymbol }[] = [];
  for (const sentence of place.file.read.file.sentences) {
    const words = sentence.$cstNode;
    if (words === undefined) continue;
    if (syntax.isHeading(sentence)) {
      const level = /^#+/.exec(sentence.text)?.[0].length ?? 1;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const symbol = symbolOf(sentence.text.replace(/^#+\s*/, '').trim() || 'Heading', '', SymbolKind.Namespace, words);
      (open.at(-1)?.symbol.children ?? top).push(symbol);
      open.push({ level, symbol });
    } else {
      (open.at(-1)?.symbol.children ?? top).push(ofSentence(sentence, words));
    }
    for (const { symbol } of open) symbol.range.end = endOf(words);
  }
  return top;
}

function ofSentence(sentence: syntax.Sentence, words: CstNode): DocumentSymbol {
  if (!namesSomething(sentence))
    return symbolOf(firstWords(words), detailOf(sentence), SYMBOL_KINDS[sentence.$type] ?? SymbolKind.String, words);
  const symbol = symbolOf(
    sentence.name,
    nameKind(sentence.$type).replace(/^an? /, ''),
    SYMBOL_KINDS[sentence.$type] ?? SymbolKind.Object,
    words,
    nameIn(words, sentence.name),
  );
  if (syntax.isRecordsDefinition(sentence)) {
    symbol.children = allFields(sentence).flatMap((field) =>
      field.$cstNode === undefined ? [] : [symbolOf(field.name, '', SymbolKind.Field, field.$cstNode, nameIn(field.$cstNode, field.name))],
    );
  }
  return symbol;
}

function symbolOf(name: string, detail: string, kind: SymbolKind, words: CstNode, selection: CstNode = words): DocumentSymbol {
  const range = rangeOfWords(words);
  return {
    name,
    detail,
    kind,
    range,
    selectionRange: selection === words ? { start: { ...range.start }, end: { ...range.start } } : rangeOfWords(selection),
    children: [],
  };
}

/** `Provider must report Availability to Customer`. */
function firstWords(words: CstNode): string {
  const text = words.text.replace(/\s+/g, ' ').replace(/\.$/, '');
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')} …`;
}

const MOST_LETTERS = 72;

function detailOf({ $type }: AstNode): string {
  return DETAILS[$type] ?? '';
}

const DETAILS: Readonly<Record<string, string>> = {
  Remedy: 'remedy',
  Duty: 'duty',
  Limit: 'limit',
  AtRiskAmount: 'amount at risk',
  Baseline: 'baseline',
  Sample: 'sample data',
  Use: 'used file',
  Amendment: 'amendment',
};

function nameIn(words: CstNode, name: string): CstNode {
  const leaf = leavesOf(words).find((each) => each.text.replace(/\s+/g, ' ').replace(/’/g, "'") === name);
  return leaf ?? words;
}

function endOf(words: CstNode): Range['end'] {
  return rangeOfWords(words).end;
}
