/** How an enum value or a name is compared: ignoring case and outer space; hyphens, underscores and runs of space are one space. */
export function spellingKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
