import { childrenOf } from './word-elements';

/** A formula on one line: `(up) / (all)`. */
export function formulaText(element: Element): string {
  const part = (name: string): string => childrenOf(element, name).map(formulaText).join('');
  switch (element.localName) {
    case 't':
      return element.textContent;
    case 'f':
      return `(${part('num')}) / (${part('den')})`;
    case 'sSup':
      return `${part('e')}^${part('sup')}`;
    case 'rad':
      return `√(${part('e')})`;
    case 'd':
      return `(${childrenOf(element, 'e').map(formulaText).join(', ')})`;
    case 'nary':
      return `∑(${part('e')})`;
    default:
      return childrenOf(element).map(formulaText).join('');
  }
}
