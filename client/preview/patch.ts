/**
 * Makes what is in the page equal to what it should be, and touches nothing else.
 *
 * Invariant: an element that stays keeps its focus, its selection, its scroll position, and whether a person has unfolded it. Children with a
 * `data-key` are matched by it, the others by their order.
 */
export function patch(live: Element, wanted: Element): void {
  patchAttributes(live, wanted);
  patchChildren(live, wanted);
}

/** The user's, not ours. */
const KEPT = new Set(['open']);

function patchAttributes(live: Element, wanted: Element): void {
  for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name) && !KEPT.has(name)) live.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (!KEPT.has(name) && live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

function patchChildren(live: Element, wanted: Element): void {
  const keyed = new Map<string, Element>();
  for (const child of live.children) {
    const key = keyOf(child);
    if (key !== undefined) keyed.set(key, child);
  }
  let at = live.firstChild;
  for (const child of [...wanted.childNodes]) {
    const key = keyOf(child);
    const known = key === undefined ? at : (keyed.get(key) ?? null);
    if (known !== null && isSameKind(known, child)) {
      if (known === at) at = at.nextSibling;
      else live.insertBefore(known, at);
      if (known instanceof Element && child instanceof Element) patch(known, child);
      else if (known.nodeValue !== child.nodeValue) known.nodeValue = child.nodeValue;
    } else {
      live.insertBefore(child, at);
    }
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute('data-key') ?? undefined) : undefined;
}

function isSameKind(live: Node, wanted: Node): boolean {
  return live.nodeType === wanted.nodeType && live.nodeName === wanted.nodeName && keyOf(live) === keyOf(wanted);
}
