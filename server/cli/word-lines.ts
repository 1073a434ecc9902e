/** The lines of a Word document, out of what mammoth makes of it. */

/** What mammoth makes of a document, as far as it is read here. */
export interface DocumentElement {
  readonly type: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly children?: readonly DocumentElement[];
  readonly notes?: { resolve(reference: DocumentElement): { readonly body: readonly DocumentElement[] } | null };
  readonly comments?: readonly object[];
}

export function linesOfWords(document: DocumentElement): string[] {
  const marks = new Map<DocumentElement, string>();
  return (document.children ?? []).flatMap((block) => {
    const references = within(block, 'noteReference');
    for (const reference of references) marks.set(reference, `[^${marks.size + 1}]`);
    const notes = references.flatMap((reference) =>
      (document.notes?.resolve(reference)?.body ?? [])
        .flatMap((each) => linesOf(each, marks))
        .filter((line) => line.trim() !== '')
        .map((line) => `${marks.get(reference) ?? ''}: ${line.replace(/^(?:#+|-) /, '')}`),
    );
    return [...linesOf(block, marks), ...notes];
  });
}

/** Under a heading of their own, each once, without numbers of pages and what the body says, too. */
export function linesOfMargins(document: DocumentElement, body: readonly string[]): string[] {
  const known = new Set(body.map(wordsOnly));
  const lines = linesOfWords(document)
    .map((line) => line.replace(/^(?:#+|-) /, ''))
    .filter((line) => {
      const words = wordsOnly(line);
      return /\p{L}{2}/u.test(words) && !PAGE.test(words) && !known.has(words) && known.add(words).has(words);
    });
  return lines.length === 0 ? [] : ['# Headers and footers', ...lines];
}

/** A picture without words beside it may hold a page that was scanned. */
export function picturesIn(document: DocumentElement): boolean {
  return within(document, 'image').length > 0;
}

const PAGE = /^page ?\d* ?(?:(?:of|\/) ?\d*)?$/;

function wordsOnly(line: string): string {
  return line
    .replace(/^#+ |[|]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function within(element: DocumentElement, type: string): DocumentElement[] {
  return element.type === type ? [element] : (element.children ?? []).flatMap((child) => within(child, type));
}

type Marks = ReadonlyMap<DocumentElement, string>;

function linesOf(element: DocumentElement, marks: Marks): string[] {
  if (element.type === 'table') return rowsOf(element, marks);
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap((child) => linesOf(child, marks));
  const text = tidy(wordsOf(element, marks));
  const level = /^(?:heading|title) ?(\d?)$/i.exec(element.styleName ?? '')?.[1];
  if (text === '') return [''];
  if (level !== undefined && !isClause(text)) return [`${'#'.repeat(Math.min(6, Math.max(1, Number.parseInt(`0${level}`, 10))))} ${text}`];
  return [element.numbering === null || element.numbering === undefined ? text : `- ${text}`];
}

/** Many contracts number their clauses with the styles of headings. */
function isClause(text: string): boolean {
  return /\b(?:must|shall|will|may|is|are|has|have|means?)\b/i.test(text) && (/[.;:]$/.test(text) || text.split(' ').length > 10);
}

/** A cell over several rows stands in each of them, as it is read; one over several columns keeps those behind it in their place. */
function rowsOf(table: DocumentElement, marks: Marks): string[] {
  const above: { left: number; width: number; words: string }[] = [];
  return (table.children ?? []).map((row) => {
    const cells: string[] = [];
    const fill = (): void => {
      for (let over = above[cells.length]; over !== undefined && over.left > 0; over = above[cells.length]) {
        over.left -= 1;
        put(cells, over.words, over.width);
      }
    };
    for (const cell of row.children ?? []) {
      fill();
      const words = tidy(wordsOf(cell, marks)).replaceAll('|', '/');
      const width = cell.colSpan ?? 1;
      above[cells.length] = { left: (cell.rowSpan ?? 1) - 1, width, words };
      put(cells, words, width);
    }
    fill();
    return `| ${cells.join(' | ')} |`;
  });
}

function put(cells: string[], words: string, width: number): void {
  cells.push(words, ...Array<string>(Math.max(0, width - 1)).fill(''));
}

function wordsOf(element: DocumentElement, marks: Marks): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
    case 'break':
      return ' ';
    case 'checkbox':
      return element.checked === true ? '☒' : '☐';
    case 'noteReference':
      return marks.get(element) ?? '';
    default: {
      const words = (element.children ?? []).map((child) => wordsOf(child, marks)).join('');
      return element.type === 'paragraph' ? `${words} ` : words;
    }
  }
}

/** On one line, without signs that are there for the breaking of lines only. */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll('\u2011', '-')
    .replace(/\s+/g, ' ')
    .trim();
}
