/**
 * The markup of a Word document as it is printed once all changes are accepted: what nobody sees on the page is taken out, and what mammoth passes over
 * is put as it reads it.
 *
 * Invariant: no word goes in silence. What is taken out is told in `Printed`.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import {
  childrenOf,
  clear,
  elementsOf,
  isOn,
  isWordElement,
  nearest,
  remove,
  replace,
  valueOf,
  wordElement,
  WORD_NAMESPACES,
} from './word-elements';
import { formulaText } from './word-formula';
import { hiddenStyles, isHidden, wordsIn, type HiddenStyles } from './word-hidden';

export interface Printed {
  readonly parts: ReadonlyMap<string, string>;
  /** The same with the headers and footers as the body; undefined where there are none. */
  readonly margins: ReadonlyMap<string, string> | undefined;
  readonly isDocument: boolean;
  /** Words that are marked as hidden, a text for each paragraph. */
  readonly hidden: readonly string[];
  /** There are changes that nobody has accepted or refused. */
  readonly hasChanges: boolean;
  /** Something stands in the text whose words are kept elsewhere: a file inside, a chart, a diagram. */
  readonly hasForeign: boolean;
}

/** Throws where a part is not well formed. */
export function printed(parts: ReadonlyMap<string, string>): Printed {
  const roots = rootsOf(parts);
  const named = (...names: readonly string[]): [string, Element][] => [...roots].filter(([, { localName }]) => names.includes(localName));
  const styles = hiddenStyles(named('styles').map(([, root]) => root));
  const seen: Seen = { hidden: new Map(), hasChanges: false, hasForeign: false };
  const words = named('document', 'footnotes', 'endnotes', 'hdr', 'ftr');
  for (const [, root] of words) {
    accept(root, seen);
    print(root, styles, seen);
  }
  const body = withRoots(parts, words);
  const documents = named('document');
  const margins = named('hdr', 'ftr').flatMap(([, root]) => childrenOf(root));
  if (margins.length > 0)
    for (const [, root] of documents) for (const place of childrenOf(root, 'body')) replace(place, [wordElement(root, 'body', margins)]);
  return {
    parts: body,
    margins: margins.length === 0 ? undefined : withRoots(parts, documents),
    isDocument: documents.length > 0,
    hidden: [...seen.hidden.values()],
    hasChanges: seen.hasChanges,
    hasForeign: seen.hasForeign,
  };
}

interface Seen {
  /** By their paragraphs or rows. */
  readonly hidden: Map<Node, string>;
  hasChanges: boolean;
  hasForeign: boolean;
}

function rootsOf(parts: ReadonlyMap<string, string>): Map<string, Element> {
  const roots = new Map<string, Element>();
  const parser = new DOMParser({
    errorHandler: (level, message) => {
      if (level !== 'warning') throw new Error(String(message));
    },
  });
  for (const [name, text] of parts) {
    if (!WORD_NAMESPACES.some((each) => text.includes(each)) || name.startsWith('word/glossary/')) continue;
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    if (isWordElement(root)) roots.set(name, root);
  }
  return roots;
}

function withRoots(parts: ReadonlyMap<string, string>, roots: readonly [string, Element][]): ReadonlyMap<string, string> {
  const serializer = new XMLSerializer();
  return new Map([...parts, ...roots.map(([name, root]) => [name, serializer.serializeToString(root)] as const)]);
}

const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);

/** Takes out deleted words and cells, and of what is kept in two forms the one not shown. Mammoth sees to deleted rows and ends of paragraphs. */
function accept(root: Element, seen: Seen): void {
  for (const element of elementsOf(root)) {
    const { localName } = element;
    if (localName === 'AlternateContent') choose(element);
    if (!isWordElement(element) || !CHANGES.has(localName)) continue;
    seen.hasChanges = true;
    const cell = localName === 'cellDel' ? nearest(element, 'tc') : undefined;
    if (cell !== undefined) remove(cell);
    else if (localName === 'del' && isEndOfLast(element)) remove(element);
    else if ((localName === 'del' || localName === 'moveFrom') && childrenOf(element).length > 0) remove(element);
  }
}

/** The end of a paragraph that no other follows: mammoth would wait for one, and lose the words. */
function isEndOfLast(mark: Element): boolean {
  const paragraph = nearest(mark, 'pPr') === undefined ? undefined : nearest(mark, 'p');
  if (paragraph === undefined) return false;
  let next: Node | null = paragraph.nextSibling;
  while (next !== null && next.nodeType !== paragraph.nodeType) next = next.nextSibling;
  return next === null || (next as Element).localName !== 'p';
}

/** Word shows the first form that it knows; the other one is for programs of old, and has the same words, if any. */
function choose(element: Element): void {
  const choices = childrenOf(element, 'Choice');
  const shown = choices.find((choice) => elementsOf(choice, 'txbxContent').length > 0) ?? childrenOf(element, 'Fallback')[0] ?? choices[0];
  replace(element, shown === undefined ? [] : childrenOf(shown));
}

function print(root: Element, styles: HiddenStyles, seen: Seen): void {
  let fields: FieldPart[] = [];
  // What has been taken out with what it stood in is visited all the same, which has no effect.
  for (const element of elementsOf(root)) {
    switch (element.localName) {
      case 'p':
        // A field whose code never ends must not swallow the rest of the contract.
        if (isWordElement(element)) fields = fields.filter((part) => part === 'result');
        break;
      case 'fldChar':
        turn(fields, valueOf(element, 'fldCharType'));
        break;
      case 't':
        if (isWordElement(element) && fields.includes('code')) clear(element);
        break;
      case 'r':
        if (isWordElement(element) && isHidden(element, styles)) hide(element, fields.includes('code') ? undefined : seen);
        break;
      case 'hidden': {
        const row = nearest(element, 'trPr') === undefined ? undefined : nearest(element, 'tr');
        if (row === undefined || !isOn(element)) break;
        tell(seen, row, wordsIn(row));
        remove(row);
        break;
      }
      case 'fldSimple':
      case 'dir':
      case 'bdo':
      case 'oMathPara':
        replace(element, childrenOf(element));
        break;
      case 'cr':
      case 'ptab':
        replace(element, [wordElement(root, 'tab')]);
        break;
      case 'oMath':
        replace(element, [wordElement(root, 'r', [wordElement(root, 't', [formulaText(element)])])]);
        break;
      case 'drawing':
      case 'pict':
        takeBoxes(root, element);
        break;
      case 'object':
      case 'altChunk':
      case 'subDoc':
      case 'chart':
      case 'relIds':
        seen.hasForeign = true;
        break;
    }
  }
}

type FieldPart = 'code' | 'result';

/** Words in the code of a field are what it is computed from; only its result is printed. */
function turn(fields: FieldPart[], kind: string | undefined): void {
  if (kind === 'begin') fields.push('code');
  else if (kind === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'result';
}

function hide(run: Element, seen: Seen | undefined): void {
  if (seen !== undefined) tell(seen, nearest(run, 'p') ?? run, wordsIn(run));
  for (const child of childrenOf(run)) if (!['rPr', 'fldChar', 'instrText'].includes(child.localName)) remove(child);
}

function tell({ hidden }: Seen, place: Node, words: string): void {
  if (words.trim() !== '') hidden.set(place, `${hidden.get(place) ?? ''}${words}`);
}

/** The boxes of text in a drawing, as mammoth reads them: behind the paragraph that they hang on. */
function takeBoxes(root: Element, drawing: Element): void {
  const boxes = elementsOf(drawing, 'txbxContent').filter((box) => nearest(box, 'txbxContent') === undefined);
  if (boxes.length > 0) replace(drawing, [wordElement(root, 'pict', boxes)]);
}
