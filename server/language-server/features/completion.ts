/**
 * What can come next: whole sentences with tab stops, the words of the language, names that fit, values and units.
 *
 * Invariant: whatever is offered can be read where it is offered.
 */
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Expectation } from '../../../language/index';
import { cursorAt, kindsOf, withinName, type Cursor } from '../completion/cursor';
import { nameItem, namesAt } from '../completion/name-items';
import { phraseItem, phrasesFrom } from '../completion/phrase-items';
import { DUTY_TEMPLATES, SENTENCE_TEMPLATES, type SentenceTemplate } from '../completion/sentence-templates';
import { stringItems } from '../completion/string-items';
import { unitsAfter } from '../completion/units';
import { valueItems } from '../completion/value-items';
import { offsetAt, openPlace, type Editor, type OpenPlace } from '../editor';
import { plainText } from '../snippets';

export async function completion(editor: Editor, { textDocument, position }: CompletionParams): Promise<CompletionList | null> {
  const place = await openPlace(editor, textDocument.uri);
  const cursor = place === undefined ? undefined : cursorAt(place.file.read, offsetAt(place, position));
  if (place === undefined || cursor === undefined) return null;
  if (cursor.string !== undefined) return listed(place, cursor, await stringItems(editor, place, cursor));
  const items = [
    ...sentences(editor, cursor),
    ...words(editor, place, cursor),
    ...values(editor, place, cursor),
    ...names(editor, place, cursor),
  ];
  return listed(place, cursor, items, longerNames(editor, place, cursor));
}

/** Puts the items where the word that is being typed begins; longer names where the name before the cursor does. */
function listed(
  { file }: OpenPlace,
  { start, offset }: Cursor,
  items: readonly CompletionItem[],
  longer: { readonly start: number; readonly items: readonly CompletionItem[] } = { start, items: [] },
): CompletionList {
  const { document, read } = file;
  const end = document.positionAt(offset);
  const at = (from: number, item: CompletionItem): CompletionItem => {
    const { insertText = item.label, ...rest } = item;
    const typed = read.text.slice(from, offset);
    return {
      ...rest,
      filterText: /^\s/.test(typed) ? typed + (item.filterText ?? item.label) : (item.filterText ?? item.label),
      textEdit: { range: { start: document.positionAt(from), end }, newText: insertText },
    };
  };
  return { isIncomplete: false, items: [...longer.items.map((item) => at(longer.start, item)), ...items.map((item) => at(start, item))] };
}

function sentences({ client }: Editor, { before, expected }: Cursor): CompletionItem[] {
  if (before.length === 0) return SENTENCE_TEMPLATES.map((template) => templateItem(template, client.snippets));
  const isDuty = before.length === 1 && expected.some(({ kind, rule }) => kind === 'must' && rule === 'Duty');
  return isDuty ? DUTY_TEMPLATES.map((template) => templateItem(template, client.snippets)) : [];
}

function templateItem({ word, label, says, body }: SentenceTemplate, snippets: boolean): CompletionItem {
  const plain = plainText(body);
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail: 'a whole sentence',
    documentation: { kind: 'markdown', value: `${says}\n\n\`\`\`sla\n${plain}\n\`\`\`` },
    filterText: `${word} ${label}`,
    sortText: `0${label}`,
    ...(snippets ? { insertText: body, insertTextFormat: 2 } : { insertText: plain }),
  };
}

function words(editor: Editor, { analysis }: OpenPlace, { before, expected }: Cursor): CompletionItem[] {
  // Every sentence there is has a template to begin with.
  if (before.length === 0) return [];
  const kinds = kindsOf(before);
  const { agreement } = analysis;
  const texts = before.map(({ image }) => image);
  const offered = [...expected.filter((each) => isWord(each) && each.rule !== 'Unit'), ...unitsAfter(kinds, texts, expected)];
  const phrases = offered.flatMap((each) => phrasesFrom(kinds, each, { agreement }));
  return [...new Map(phrases.map((phrase) => [phrase.label, phrase])).values()].map((phrase, at) =>
    phraseItem(phrase, at, editor.client.snippets),
  );
}

function isWord({ keyword, kind }: Expectation): boolean {
  return keyword && /^[A-Za-z]/.test(kind);
}

function values({ client }: Editor, { analysis }: OpenPlace, { before, expected }: Cursor): CompletionItem[] {
  return before.length === 0 ? [] : valueItems(expected, { agreement: analysis.agreement }, client.snippets);
}

function names(editor: Editor, place: OpenPlace, cursor: Cursor): CompletionItem[] {
  if (!cursor.expected.some(({ refersTo }) => refersTo !== undefined)) return [];
  return namesAt(place, cursor).map((thing) => nameItem(editor, place, thing));
}

/** `Uptime |` may become `Uptime Commitment`. */
function longerNames(editor: Editor, place: OpenPlace, cursor: Cursor): { readonly start: number; readonly items: CompletionItem[] } {
  const within = withinName(cursor);
  if (within === undefined) return { start: cursor.start, items: [] };
  const typed = place.file.read.text.slice(within.start, within.offset).replace(/\s+/g, ' ');
  return {
    start: within.start,
    items: names(editor, place, within).filter(({ label }) => label.startsWith(typed) && label.length > typed.length),
  };
}
