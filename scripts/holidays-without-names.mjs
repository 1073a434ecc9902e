// Public holidays are compared by their days. What they are called, in many languages, is more than a quarter of their table, and nothing reads it.
import { pathToFileURL } from 'node:url';

/** A plugin of esbuild: the table of holidays without the names. */
export const holidaysWithoutNames = {
  name: 'holidays-without-names',
  setup({ onLoad }) {
    onLoad({ filter: /date-holidays[\\/]src[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = await import(pathToFileURL(path).href);
      return { contents: `export const data = ${JSON.stringify(withoutNames(data))};`, loader: 'js' };
    });
  },
};

/** The same table with a number for each name: of two holidays of one day and one name one is left out. */
export function withoutNames(data, numbers = new Map()) {
  if (Array.isArray(data)) return data.map((each) => withoutNames(each, numbers));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      (key === 'name' || key === 'names') && isByLanguage(value) ? { en: numberOf(value, numbers) } : withoutNames(value, numbers),
    ]),
  );
}

function numberOf(name, numbers) {
  const known = JSON.stringify(name);
  if (!numbers.has(known)) numbers.set(known, numbers.size.toString(36));
  return numbers.get(known);
}

function isByLanguage(value) {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
