/** The preview's own words, in the language of the editor. What the outcome says is said as it stands. */
let translations: Readonly<Record<string, string>> = {};

export function speak(words: Readonly<Record<string, string>>): void {
  translations = words;
}

/** The text in the editor's language; `{0}`, `{1}` … stand for what is given. */
export function say(text: string, ...given: readonly (string | number)[]): string {
  return (translations[text] ?? text).replace(/\{(\d+)\}/g, (_, index: string) => String(given[Number(index)] ?? ''));
}
