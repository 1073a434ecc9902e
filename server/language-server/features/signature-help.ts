/**
 * How the sentence goes on that is being written: the whole of it, with the part that comes next marked.
 *
 * Invariant: only a sentence whose words so far are those of the shown one is helped along.
 */
import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import { cursorAt } from '../completion/cursor';
import { DUTY_TEMPLATES, SENTENCE_TEMPLATES, type SentenceTemplate } from '../completion/sentence-templates';
import { offsetAt, openPlace, type Editor } from '../editor';
import { plainText } from '../snippets';

export async function signatureHelp(editor: Editor, { textDocument, position }: SignatureHelpParams): Promise<SignatureHelp | null> {
  const place = await openPlace(editor, textDocument.uri);
  const cursor = place === undefined ? undefined : cursorAt(place.file.read, offsetAt(place, position));
  if (place === undefined || cursor === undefined || cursor.before.length === 0) return null;
  const from = cursor.before[0]?.startOffset ?? cursor.start;
  const written = place.file.read.text.slice(from, cursor.start);
  const followed = TEMPLATES.map((template) => ({ template, at: follow(template.parts, written) })).flatMap(({ template, at }) =>
    at === undefined ? [] : [{ template, at }],
  );
  if (followed.length === 0) return null;
  return {
    signatures: followed.map(({ template, at }) => ({
      label: template.label,
      documentation: template.says,
      parameters: template.parts.flatMap(({ span }) => (span === undefined ? [] : [{ label: [...span] as [number, number] }])),
      activeParameter: at,
    })),
    activeSignature: 0,
    activeParameter: followed[0]?.at ?? 0,
  };
}

interface Part {
  /** The words of the language, with one space between them; undefined for what the drafter fills in. */
  readonly words?: string;
  /** Where in the label it is filled in. */
  readonly span?: readonly [number, number];
  /** What it can be filled with, where that is not free. */
  readonly choices?: readonly string[];
  /** A name is filled in. */
  readonly isName?: boolean;
}

interface Shown {
  readonly label: string;
  readonly says: string;
  readonly parts: readonly Part[];
}

const TEMPLATES: readonly Shown[] = [
  ...SENTENCE_TEMPLATES.map((template) => shown(template, template.body)),
  ...DUTY_TEMPLATES.map((template) => shown(template, `\${20:Provider} ${template.body}`)),
];

/** A template cut at its tab stops. */
function shown({ says }: SentenceTemplate, body: string): Shown {
  const parts: Part[] = [];
  let label = '';
  const values = new Map<string, string>();
  for (const piece of body.replace(/\s+/g, ' ').split(/(\$\{\d+(?::[^}]*|\|[^}]*)?\})/)) {
    const stop = /^\$\{(\d+)/.exec(piece)?.[1];
    if (stop === undefined) {
      if (piece.trim() !== '') parts.push({ words: piece.trim() });
      label += piece;
      continue;
    }
    const choices = /\|(.*)\|/.exec(piece)?.[1]?.split(',');
    const text = plainText(piece) || (values.get(stop) ?? '');
    values.set(stop, text);
    const isName = /^\p{Lu}[\p{L} -]*$/u.test(text);
    parts.push({ span: [label.length, label.length + text.length], isName, ...(choices === undefined ? {} : { choices }) });
    label += text;
  }
  return { label, says, parts };
}

/** The number of the tab stop that is next when so much is written; undefined when what is written is another sentence. */
function follow(parts: readonly Part[], written: string): number | undefined {
  const text = written.replace(/\s+/g, ' ').trimEnd();
  let at = 0;
  let stop = -1;
  let slot: Part | undefined;
  for (const part of parts) {
    const { words } = part;
    if (words === undefined) {
      stop += 1;
      slot = part;
      continue;
    }
    const found = text.indexOf(words, at);
    if (found < 0 || !isFilling(text.slice(at, found), slot)) return nextStop(text.slice(at).trim(), words, stop, slot);
    at = found + words.length;
    slot = undefined;
  }
  return Math.max(0, stop);
}

/** Of what stands behind the last words that were found: a part that is filled in, then perhaps the beginning of the words that follow it. */
function nextStop(rest: string, words: string, stop: number, slot: Part | undefined): number | undefined {
  if (rest === '' || isFilling(rest, slot)) return Math.max(0, stop);
  for (let cut = rest.indexOf(' '); cut >= 0; cut = rest.indexOf(' ', cut + 1)) {
    if (words.startsWith(rest.slice(cut + 1)) && isFilling(rest.slice(0, cut), slot)) return stop + 1;
  }
  return undefined;
}

/** Names, numbers with a unit, a text in quotes: never two words of the language in a row. Where nothing is filled in, nothing can stand. */
function isFilling(text: string, slot: Part | undefined): boolean {
  const value = text.trim();
  if (value === '') return true;
  if (slot === undefined) return false;
  if (slot.choices !== undefined) return slot.choices.includes(value);
  if (slot.isName === true && /^\p{Ll}/u.test(value)) return false;
  return !/[a-z]{2,},? [a-z]/.test(value.replace(/["“][^"”]*["”]?/g, '"')) && !value.includes(';');
}
