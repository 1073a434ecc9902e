/** Elements of the markup of a Word document: what is in them, and how to move them. */

/** As Word writes it, and as the stricter of the two standards has it. */
export const WORD_NAMESPACES: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

export function isWordElement({ namespaceURI }: Element): boolean {
  return namespaceURI !== null && WORD_NAMESPACES.includes(namespaceURI);
}

/** All elements below, in the order of the text, as they are now. */
export function elementsOf(element: Element, name = '*'): Element[] {
  return Array.from(element.getElementsByTagNameNS('*', name));
}

export function childrenOf(element: Element, name?: string): Element[] {
  const all = Array.from(element.childNodes).filter((node): node is Element => node.nodeType === ELEMENT);
  return name === undefined ? all : all.filter(({ localName }) => localName === name);
}

const ELEMENT = 1;

/** The element of this name that is nearest above. */
export function nearest(element: Element, name: string): Element | undefined {
  let above = element.parentNode as Element | null;
  while (above !== null && above.localName !== name) above = above.parentNode as Element | null;
  return above ?? undefined;
}

export function valueOf(element: Element, attribute = 'val'): string | undefined {
  return element.getAttributeNS(element.namespaceURI, attribute) || undefined;
}

/** Whether a mark such as `<w:vanish/>` is set; it can be there and say no. */
export function isOn(mark: Element): boolean {
  return !['0', 'false', 'off'].includes(valueOf(mark) ?? '');
}

export function clear(element: Element): void {
  for (const child of Array.from(element.childNodes)) element.removeChild(child);
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Puts others where the element stands. */
export function replace(element: Element, others: readonly Element[]): void {
  for (const other of others) element.parentNode?.insertBefore(other, element);
  remove(element);
}

/** An element of Word for the document of `root`, with these in it. */
export function wordElement(root: Element, name: string, inside: readonly (Element | string)[] = []): Element {
  const made = root.ownerDocument.createElementNS(root.namespaceURI, `${root.prefix === null ? '' : `${root.prefix}:`}${name}`);
  for (const each of inside) made.appendChild(typeof each === 'string' ? root.ownerDocument.createTextNode(each) : each);
  return made;
}
