/** From the letters of a token to its value. Numbers, dates and amounts keep their letters: lowering makes them exact. */
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType, isLeafCstNode, isCompositeCstNode } from 'langium';

export class SlaValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'TERM':
        return normaliseName(input);
      case 'STRING':
        return unquote(input);
      case 'HEADING':
        return input.trimEnd();
      case 'DATE':
      case 'PERCENT':
      case 'SYMBOL_AMOUNT':
        return singleSpaces(input);
      case 'FieldType':
        return wordsOf(cstNode).pop() ?? input;
      default:
        // A rule of several words (`at least`) comes without its spaces; they are put back from its leaves.
        if (rule.$type !== 'ParserRule' || !isCompositeCstNode(cstNode) || cstNode.content.length < 2) return input;
        return wordsOf(cstNode).map(singleSpaces).join(' ');
    }
  }
}

/** A Defined Term as it is compared and shown: single spaces, straight apostrophes. */
export function normaliseName(text: string): string {
  // Most names are in this form already, and there are many of them.
  return /[^\S ]| {2}|’/.test(text) ? singleSpaces(text).replace(/’/g, "'") : text;
}

/**
 * The text between the quotes. A line break with its indentation is one space; a blank line separates paragraphs and stays as one
 * blank line. Quotes may be straight or curly, and nothing is escaped.
 */
export function unquote(text: string): string {
  return text
    .slice(1, -1)
    .split(/\n(?:[ \t\r\u00A0]*\n)+/)
    .map((paragraph) => paragraph.replace(/[ \t\r\u00A0]*\n[ \t\r\u00A0]*/g, ' ').trim())
    .filter((paragraph, _at, all) => paragraph !== '' || all.length === 1)
    .join('\n\n');
}

function singleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(node: CstNode): string[] {
  if (isLeafCstNode(node)) return node.hidden ? [] : [node.text];
  return isCompositeCstNode(node) ? node.content.flatMap(wordsOf) : [];
}
