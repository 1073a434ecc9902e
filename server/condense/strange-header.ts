/** A first line that is no line of names: what is probably the matter with the file, and what to do; undefined where it may be names. */
export function strangeHeader(file: string, columns: readonly string[]): string | undefined {
  const [first = ''] = columns;
  if (/^\s*[[{]/.test(first)) return `${file} looks like JSON. Let its name end in .json.`;
  if (/^\s*<(!|html|\?xml)/i.test(first))
    return `${file} is a web page and not a table. Was it saved before you had signed in? Export it again.`;
  if (/^sep=/i.test(first))
    return `${file} begins with a line for Excel alone: sep=. Delete that line, so that the names of the columns come first.`;
  if (columns.some((name) => /^\d{4}-\d\d-\d\d|^\d+([.,]\d+)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(name.trim())))
    return `${file} begins with values. Put a line with the names of the columns above them.`;
  return undefined;
}
