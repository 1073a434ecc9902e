/** Elements that are not in the page yet. Text is set as text, never as HTML. */

export type Child = Node | string | undefined | false | readonly Child[];
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes (true: without a value; false and undefined: left out) and children. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

/** A drawing that the server sent, without anything in it that could act. */
export function drawing(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'text/html').body.firstElementChild;
  if (parsed?.localName !== 'svg') return el('span');
  const root = document.importNode(parsed, true);
  for (const each of [root, ...root.querySelectorAll('*')]) {
    if (!DRAWN.has(each.localName)) each.remove();
    for (const { name } of [...each.attributes]) if (/^on|href$|^style$/i.test(name)) each.removeAttribute(name);
  }
  return root;
}

const DRAWN = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'defs',
  'clipPath',
  'pattern',
]);

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else element.append(child as Node | string);
  }
}
