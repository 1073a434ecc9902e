/** Colours by meaning: a party, a metric and a target look different wherever their names stand. */
import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import type { NamedThing, Occurrence } from '../names';
import { TOKEN_TYPES, type TokenType } from './semantic-token-legend';

export async function semanticTokens(
  editor: Editor,
  { textDocument, ...params }: SemanticTokensParams | SemanticTokensRangeParams,
): Promise<SemanticTokens> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return { data: [] };
  const { document } = place.file;
  const range = 'range' in params ? params.range : undefined;
  const [from, to] = range === undefined ? [0, Infinity] : [document.offsetAt(range.start), document.offsetAt(range.end)];
  return build(place, from, to);
}

interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly isDeclaration: boolean;
}

function build(place: OpenPlace, from: number, to: number): SemanticTokens {
  const { document } = place.file;
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, isDeclaration } of colours(place)) {
    if (end <= from || start >= to) continue;
    // A token may not run over a line end.
    let at = start;
    for (const line of document.getText().slice(start, end).split('\n')) {
      const length = line.trimEnd().length;
      const indent = line.length - line.trimStart().length;
      if (length > indent) {
        const { line: row, character } = document.positionAt(at + indent);
        builder.push(row, character, length - indent, TOKEN_TYPES.indexOf(type), isDeclaration ? 1 : 0);
      }
      at += line.length + 1;
    }
  }
  return builder.build();
}

/** In the order of the text. A name inside prose cuts the string in pieces. */
function* colours({ analysis, uri, file }: OpenPlace): Generator<Coloured> {
  const { occurrences } = analysis.namesIn(uri);
  const words = [...file.read.tokens, ...file.read.notes].sort((left, right) => left.startOffset - right.startOffset);
  let next = 0;
  for (const { startOffset: start, image, tokenType } of words) {
    const end = start + image.length;
    let at = start;
    while (next < occurrences.length && (occurrences[next]?.start ?? end) < start) next += 1;
    for (let name = occurrences[next]; name !== undefined && name.start < end; name = occurrences[next]) {
      const type = ofName(name);
      if (type !== undefined) {
        const plain = ofWord(tokenType.name, image);
        if (name.start > at && plain !== undefined) yield { start: at, end: name.start, type: plain, isDeclaration: false };
        yield { start: name.start, end: name.end, type, isDeclaration: name.role === 'definition' };
        at = name.end;
      }
      next += 1;
    }
    const type = ofWord(tokenType.name, image);
    if (at < end && type !== undefined) yield { start: at, end, type, isDeclaration: false };
  }
}

function ofWord(token: string, image: string): TokenType | undefined {
  switch (token) {
    case 'HEADING':
      return 'namespace';
    case 'STRING':
    case 'UNCLOSED':
      return 'string';
    case 'NOTE':
      return 'comment';
    case 'DATE':
    case 'TIME':
    case 'ORDINAL':
    case 'PERCENT':
    case 'NUMBER':
    case 'SYMBOL_AMOUNT':
    case 'CURRENCY':
      return 'number';
    case 'TERM':
    case 'WORD':
    case 'OTHER':
      return undefined;
    default:
      return /^[A-Za-z]/.test(image) && token === image ? 'keyword' : undefined;
  }
}

const OF_KIND: Readonly<Partial<Record<NamedThing['$type'], TokenType>>> = {
  AgreementDefinition: 'namespace',
  PartyDefinition: 'class',
  ServiceDefinition: 'interface',
  FeeDefinition: 'variable',
  CalendarDefinition: 'type',
  GoalDefinition: 'macro',
  RecordsDefinition: 'struct',
  Field: 'property',
  EnumValue: 'enumMember',
  MeasureDefinition: 'method',
  PeriodDefinition: 'event',
  MetricDefinition: 'function',
  TermDefinition: 'type',
  ClauseDefinition: 'macro',
  BenchmarkDefinition: 'variable',
  ScenarioDefinition: 'event',
  Target: 'macro',
  Remedy: 'macro',
};

function ofName({ target }: Occurrence): TokenType | undefined {
  return target === undefined ? undefined : OF_KIND[target.$type];
}
