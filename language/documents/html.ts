/** A piece of HTML that is safe to put into a page. Only `html` and `markup` make one. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** HTML with every value in it escaped; pieces of HTML stay as they are, lists are joined, nothing is printed for undefined and false. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(literals.reduce((text, literal, index) => `${text}${print(values[index - 1])}${literal}`));
}

/** Text that is HTML already: drawings and style sheets that this folder writes itself. */
export function markup(text: string): Html {
  return new Html(text);
}

function print(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(part.toString());
  return part.map(print).join('');
}

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Control characters, which HTML may not hold, become the sign for an unreadable character. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]', 'g');
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
