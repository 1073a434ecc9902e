/** Words of a Word document that nobody sees on the page, since they, their row or their style are marked as hidden. */
import { childrenOf, elementsOf, isOn, isWordElement, nearest, valueOf } from './word-elements';

/** Whether a style hides its words, by its id; a style that does not say so is not in it. */
export type HiddenStyles = ReadonlyMap<string, boolean>;

export function hiddenStyles(roots: readonly Element[]): HiddenStyles {
  const styles = new Map(roots.flatMap((root) => childrenOf(root, 'style')).map((style) => [valueOf(style, 'styleId') ?? '', style]));
  const found = new Map<string, boolean>();
  for (const id of styles.keys()) {
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !passed.has(at);) {
      passed.add(at);
      const style = styles.get(at);
      const said = style === undefined ? undefined : saysHidden(style);
      if (said !== undefined) {
        found.set(id, said);
        break;
      }
      at = style === undefined ? undefined : styleIn(style, 'basedOn');
    }
  }
  return found;
}

/** What a run says itself goes before its styles; a style of letters on a style of paragraphs that both hide undo each other. */
export function isHidden(run: Element, styles: HiddenStyles): boolean {
  const own = saysHidden(run);
  if (own !== undefined || styles.size === 0) return own === true;
  const [letters] = childrenOf(run, 'rPr').map((properties) => styleIn(properties, 'rStyle'));
  const paragraph = nearest(run, 'p');
  const [lines] = paragraph === undefined ? [] : childrenOf(paragraph, 'pPr').map((properties) => styleIn(properties, 'pStyle'));
  return (styles.get(letters ?? '') ?? false) !== (styles.get(lines ?? '') ?? false);
}

/** The words that are seen where the element is. */
export function wordsIn(element: Element): string {
  return elementsOf(element, 't')
    .filter(isWordElement)
    .map(({ textContent }) => textContent)
    .join('');
}

function saysHidden(element: Element): boolean | undefined {
  const [mark] = childrenOf(element, 'rPr').flatMap((properties) => childrenOf(properties, 'vanish'));
  return mark === undefined ? undefined : isOn(mark);
}

function styleIn(element: Element, name: string): string | undefined {
  const [style] = childrenOf(element, name);
  return style === undefined ? undefined : valueOf(style);
}
