/** From an agreement's text to the same text well laid out, and from an Agreement back to its sentences. */
import type { Agreement, Problem } from './agreement/agreement';
import { hasErrors } from './agreement/problems';
import { parseSla } from './sla-module';
import { layOut } from './syntax/formatter';
import { printSentences, type PrintOptions } from './syntax/printer';

/** The text laid out, or what stands in the way: a text that cannot be read is not touched. */
export type FormattedSla = { readonly text: string } | { readonly problems: readonly Problem[] };

/** Changes nothing but white space: every word and every note stays, in its place. Laying out what is laid out changes nothing. */
export function formatSla(text: string, uri = ''): FormattedSla {
  const read = parseSla(text, uri);
  return hasErrors(read.problems) ? { problems: read.problems } : { text: layOut(read) };
}

/** The sentences of an agreement, in the order of its outline: read again, they mean the same. */
export function printAgreement(agreement: Agreement, options: PrintOptions = {}): string {
  const text = printSentences(agreement, options);
  const formatted = formatSla(text);
  // An Agreement made by other means than a text may hold what no sentence can say; then its words come as they are.
  return 'text' in formatted ? formatted.text : text;
}
