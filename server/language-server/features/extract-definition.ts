/** Giving words a name: a figure inside an arithmetic, words of prose, a name that nobody has defined yet. */
import type { AstNode } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { syntax, type Problem } from '../../../language/index';
import { SENTENCE_TEMPLATES } from '../completion/sentence-templates';
import type { Editor, OpenPlace } from '../editor';
import { plainText } from '../snippets';

/** The sentence that would define a name that nobody knows, put before the one that uses it. */
export function defineUnknown(editor: Editor, place: OpenPlace, problem: Problem, diagnostics: Diagnostic[]): CodeAction[] {
  if (problem.code !== 'unknown-name') return [];
  const occurrence = place.analysis.namesIn(place.uri).occurrences.find(({ start }) => start === problem.origin.offset);
  const name = place.analysis.textOf(problem.origin).replace(/\s+/g, ' ');
  const sentence = sentenceAt(place, problem.origin.offset);
  if (occurrence === undefined || sentence === undefined) return [];
  const kinds = KINDS_OF_TYPE[typeOf(occurrence.node, occurrence.property) ?? ''] ?? [];
  return kinds.flatMap((kind) => {
    const template = SENTENCE_TEMPLATES.find(({ word }) => word === kind);
    if (template === undefined) return [];
    const text = plainText(template.body.replace(/\$\{1:[^}]*\}/, name));
    return [insertion(editor, place, sentence, `${text}\n`, `Define the ${kind} '${name}'`, CodeActionKind.QuickFix, diagnostics)];
  });
}

/** A definition made of the selected words. */
export function extractDefinition(editor: Editor, place: OpenPlace, range: Range): CodeAction[] {
  const { document } = place.file;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const selected = document.getText().slice(start, end);
  const sentence = sentenceAt(place, start);
  if (selected.trim() === '' || sentence === undefined || sentence.$cstNode === undefined || end > sentence.$cstNode.end) return [];
  const figure = figureAt(sentence, start, end);
  if (figure !== undefined) {
    const name = freeName(place, 'New Metric');
    return [
      extraction(editor, place, {
        sentence,
        range,
        name,
        text: `metric ${name} means ${selected.trim()}.`,
        title: 'Give this figure a name of its own',
      }),
    ];
  }
  if (isProse(place, start, end)) {
    const name = freeName(place, 'New Term');
    return [
      extraction(editor, place, {
        sentence,
        range,
        name,
        text: `term ${name} means "${selected.replace(/\s+/g, ' ').trim()}".`,
        title: 'Define these words as a term',
      }),
    ];
  }
  return [];
}

interface Extraction {
  readonly sentence: syntax.Sentence;
  readonly range: Range;
  readonly name: string;
  readonly text: string;
  readonly title: string;
}

function extraction(editor: Editor, place: OpenPlace, { sentence, range, name, text, title }: Extraction): CodeAction {
  const action = insertion(editor, place, sentence, `${text}\n`, title, CodeActionKind.RefactorExtract, []);
  action.edit?.changes?.[editor.documents.clientUri(place.uri)]?.push({ range, newText: name });
  return action;
}

function insertion(
  editor: Editor,
  place: OpenPlace,
  sentence: syntax.Sentence,
  text: string,
  title: string,
  kind: string,
  diagnostics: Diagnostic[],
): CodeAction {
  const start = place.file.document.positionAt(sentence.$cstNode?.offset ?? 0);
  const edit = { range: { start, end: start }, newText: text };
  return {
    title,
    kind,
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
    edit: { changes: { [editor.documents.clientUri(place.uri)]: [edit] } },
  };
}

/** A figure that stands beside others in the definition of a metric, and is exactly what is selected. */
function figureAt(node: AstNode, start: number, end: number): AstNode | undefined {
  const words = node.$cstNode;
  const isPart = node.$container?.$type === 'Sum' || node.$container?.$type === 'Product';
  if (words !== undefined && isPart && FIGURES.has(node.$type) && words.offset === start && words.end === end) return node;
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
      const found = isNode(each) ? figureAt(each, start, end) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const FIGURES: ReadonlySet<string> = new Set(['TimeShare', 'RecordShare', 'AggregateFigure', 'CountFigure', 'LongestFigure', 'TimeFigure']);

function isProse({ file }: OpenPlace, start: number, end: number): boolean {
  const sentence = file.read.file.sentences.find(
    ({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= start && end <= $cstNode.end,
  );
  if (!syntax.isClauseDefinition(sentence) && !syntax.isTermDefinition(sentence)) return false;
  return file.read.tokens.some(
    ({ tokenType, startOffset, image }) => tokenType.name === 'STRING' && startOffset < start && end < startOffset + image.length,
  );
}

function freeName({ analysis }: OpenPlace, wanted: string): string {
  let name = wanted;
  for (let number = 2; analysis.scope.names.find(name) !== undefined; number += 1) name = `${wanted} ${number}`.replace(/ (\d+)$/, '-$1');
  return name;
}

function sentenceAt({ file }: OpenPlace, offset: number): syntax.Sentence | undefined {
  return file.read.file.sentences.find(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end);
}

function typeOf({ $type }: AstNode, property: string): string | undefined {
  const { properties } = syntax.reflection.types[$type as keyof typeof syntax.reflection.types] as {
    properties: Record<string, { referenceType?: string }>;
  };
  return properties[property]?.referenceType;
}

/** Which sentences can define what is missing, by the type that is wanted. */
const KINDS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  PartyDefinition: ['party'],
  ServiceDefinition: ['service'],
  FeeDefinition: ['fee'],
  CalendarDefinition: ['calendar'],
  RecordsDefinition: ['records'],
  PeriodDefinition: ['period'],
  MetricDefinition: ['metric'],
  Target: ['target'],
  Keepable: ['metric', 'measure'],
  Measured: ['metric', 'target'],
  Serving: ['metric', 'target'],
  Sampled: ['records', 'metric'],
  Creditable: ['target', 'remedy'],
  Countable: ['records', 'period'],
};

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
