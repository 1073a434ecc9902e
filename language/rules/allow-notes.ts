/** Drafting notes that let a finding pass: `// allow vague-word: agreed with both sides`. */
import type { Agreement, Origin } from '../agreement/agreement';
import type { Texts } from './texts';

export interface AllowNote {
  /** The whole note. */
  readonly origin: Origin;
  /** Ids of rules as written, each with its place. */
  readonly rules: readonly { readonly name: string; readonly origin: Origin }[];
  /** Empty also where only a place for it is there: `[why]`. */
  readonly reason: string;
  /** The sentence it is about: the one it stands in or behind on one line, else the next; absent at the end of a file. */
  readonly sentence: Origin | undefined;
}

/** All such notes in the order of the files and their lines. */
export function readAllowNotes(texts: Texts, sentences: readonly Origin[]): AllowNote[] {
  const byFile = new Map<string, Origin[]>();
  for (const sentence of sentences) {
    const list = byFile.get(sentence.uri);
    if (list === undefined) byFile.set(sentence.uri, [sentence]);
    else list.push(sentence);
  }
  return [...texts.uris].flatMap((uri) => {
    const text = texts.of(uri) ?? '';
    if (!text.includes('allow')) return [];
    const inOrder = (byFile.get(uri) ?? []).toSorted((left, right) => left.offset - right.offset);
    return notesIn(text).flatMap(({ offset, words }) => readNote(texts, uri, offset, words, inOrder) ?? []);
  });
}

/** Whether the finding's place lies in the sentence the note is about. */
export function isAbout({ sentence }: AllowNote, at: Origin): boolean {
  return (
    sentence !== undefined && sentence.uri === at.uri && at.offset >= sentence.offset && at.offset <= sentence.offset + sentence.length
  );
}

/** The places of all sentences, each whole. */
export function sentencePlaces(agreement: Agreement): Origin[] {
  const { parties, services, fees, calendars, goals, records, measures, periods, metrics, terms, clauses, benchmarks, targets } = agreement;
  const named = [parties, services, fees, calendars, goals, records, measures, periods, metrics, terms, clauses, benchmarks, targets];
  const { baselines, remedies, limits, atRisk, duties, samples, amendments, uses } = agreement;
  const listed = [baselines, remedies, limits, atRisk, duties, samples, amendments, uses];
  return [
    agreement.origin,
    ...named.flatMap((map) => [...map.values()].map(({ origin }: { readonly origin: Origin }) => origin)),
    ...listed.flatMap((list) => list.map(({ origin }) => origin)),
  ];
}

/** Strings and headings may hold two slashes, too. */
const STRETCH = /["“”][^"“”\n]*(?:\n(?=[ \t\r\n"“”])[^"“”\n]*)*["“”]?|#+[ \t\u00A0][^\n]*|\/\/[^\n]*/g;
const ALLOW = /^\/\/\s*allow\s+([a-z][a-z0-9/-]*(?:\s*,\s*[a-z][a-z0-9/-]*)*)\s*(?::\s*(.*?))?\s*$/;

function notesIn(text: string): { readonly offset: number; readonly words: string }[] {
  return [...text.matchAll(STRETCH)].filter(([words]) => words.startsWith('//')).map(({ index, 0: words }) => ({ offset: index, words }));
}

function readNote(texts: Texts, uri: string, offset: number, words: string, sentences: readonly Origin[]): AllowNote | undefined {
  const match = ALLOW.exec(words.trimEnd());
  const list = match?.[1];
  if (match === null || list === undefined) return undefined;
  const start = words.indexOf(list);
  const rules = [...list.matchAll(/[a-z][a-z0-9/-]*/g)].map(({ index, 0: name }) => ({
    name,
    origin: texts.place(uri, offset + start + index, name.length),
  }));
  const origin = texts.place(uri, offset, words.trimEnd().length);
  const reason = (match[2] ?? '').replace(/^\[[^\]]*\]$/, '');
  return { origin, rules, reason, sentence: sentenceOf(origin, sentences) };
}

function sentenceOf(note: Origin, sentences: readonly Origin[]): Origin | undefined {
  const around = sentences.find(({ offset, length }) => offset <= note.offset && note.offset < offset + length);
  if (around !== undefined) return around;
  const sameLine = sentences.findLast(({ offset, end }) => offset < note.offset && end.line === note.start.line);
  return sameLine ?? sentences.find(({ offset }) => offset > note.offset);
}
