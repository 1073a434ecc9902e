import type { Evidence, Why } from '../evaluator/outcome';
import { count, placeText, wordsAt, type Sources } from './words';

/** One part of an explanation. Parts come in the order of the argument: the words, what follows from them, the figures, the evidence, the rows. */
export interface ExplanationPart {
  readonly kind: 'words' | 'sentences' | 'arithmetic' | 'counted' | 'excluded' | 'rows';
  readonly title: string;
  readonly lines: readonly ExplanationLine[];
}
export interface ExplanationLine {
  readonly text: string;
  /** Where it comes from: the words that let it count or took it out, the place of the clause, the row of the data. */
  readonly source?: string;
}

/** The trace of a figure in plain words (convention 24); parts that have nothing to say are left out. */
export function explanationOf(why: Why, sources?: Sources): ExplanationPart[] {
  const parts: ExplanationPart[] = [
    { kind: 'words', title: 'The words', lines: clause(why, sources) },
    { kind: 'sentences', title: 'What they mean here', lines: why.sentences.map((text) => ({ text })) },
    { kind: 'arithmetic', title: 'The arithmetic', lines: why.arithmetic.map((text) => ({ text })) },
    { kind: 'counted', title: 'What counted', lines: why.counted.map((evidence) => evidenceLine(evidence, sources)) },
    { kind: 'excluded', title: 'What did not count', lines: why.excluded.map((evidence) => evidenceLine(evidence, sources)) },
    { kind: 'rows', title: 'The rows of data', lines: rowLines(why) },
  ];
  const told = parts.filter(({ lines }) => lines.length > 0);
  if (why.more === 0) return told;
  const rest = { text: `and ${count(why.more, 'more row or interval', 'more rows and intervals')}` };
  const last = told.findLast(({ kind }) => kind === 'rows' || kind === 'excluded' || kind === 'counted');
  if (last === undefined) return [...told, { kind: 'rows', title: 'The rows of data', lines: [rest] }];
  return told.map((part) => (part === last ? { ...part, lines: [...part.lines, rest] } : part));
}

/** The same as text, each part under its title; for a terminal or a message. */
export function explanationText(why: Why, sources?: Sources): string {
  const parts = explanationOf(why, sources).map(({ title, lines }) =>
    [title, ...lines.map(({ text, source }) => `  ${text}${source === undefined ? '' : ` (${source})`}`)].join('\n'),
  );
  return parts.join('\n\n');
}

function clause(why: Why, sources: Sources | undefined): ExplanationLine[] {
  const words = wordsAt(why.place, sources);
  return [words === undefined ? { text: placeText(why.place) } : { text: words, source: placeText(why.place) }];
}

function evidenceLine({ text, words, place }: Evidence, sources: Sources | undefined): ExplanationLine {
  const said = words ?? (place === undefined ? undefined : wordsAt(place, sources));
  const where = place === undefined ? undefined : placeText(place);
  const source = said !== undefined && where !== undefined ? `“${said}”, ${where}` : said !== undefined ? `“${said}”` : where;
  return source === undefined ? { text } : { text, source };
}

function rowLines({ rows }: Why): ExplanationLine[] {
  return rows.map(({ file, line, text }) => ({ text, source: `${file}:${line}` }));
}
