/** Names that fit: only metrics where a metric belongs, only fields of the records that are spoken of, only values of the field. */
import type { AstNode } from 'langium';
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { NameReference, parseSla, recordsOfField, syntax } from '../../../language/index';
import { describe, titleOf } from '../describe';
import type { Editor, OpenPlace } from '../editor';
import type { NamedThing } from '../names';
import { kindsOf, type Cursor } from './cursor';
import { finishSentence } from './finish-sentence';

/** Everything that a name at the cursor may stand for. */
export function namesAt(place: OpenPlace, { before, start, offset }: Cursor): NamedThing[] {
  const ending = finishSentence([...kindsOf(before), 'TERM']);
  const [first] = before;
  const own = place.file.read.text.slice(first?.startOffset ?? start, start);
  if (ending === undefined) return [];
  const { file } = parseSla(`${own} ${PLACEHOLDER} ${ending}`, place.uri);
  const found = findReference(file);
  if (found === undefined) return [];
  const { scope } = place.analysis;
  const here = (thing: NamedThing): boolean => {
    const words = thing.$cstNode;
    if (words === undefined || words.root.fullText !== place.file.read.text) return false;
    return words.offset === first?.startOffset || (words.offset <= offset && offset <= words.end);
  };
  const candidates = scope.candidates(found.node, found.property) as NamedThing[];
  // Which records a field belongs to may only be said later in the sentence.
  const anyField = candidates.length === 0 && mayBeField(found) ? [...scope.names.fields.values()].flatMap((all) => all.slice(0, 1)) : [];
  return [...candidates, ...anyField].filter((thing) => thing.name !== PLACEHOLDER && !here(thing));
}

export function nameItem({ simulations }: Editor, { analysis }: OpenPlace, thing: NamedThing): CompletionItem {
  return {
    label: thing.name,
    kind: ITEM_KINDS[thing.$type] ?? CompletionItemKind.Reference,
    detail: titleOf(thing),
    documentation: { kind: 'markdown', value: describe(analysis, thing, simulations.outcomeIn(analysis)) },
    sortText: `1${syntax.isField(thing) ? recordsOfField(thing).name : ''}${thing.name}`,
  };
}

const PLACEHOLDER = 'Zzplaceholder';

interface Found {
  readonly node: AstNode;
  readonly property: string;
}

function mayBeField({ node, property }: Found): boolean {
  const { properties } = syntax.reflection.types[node.$type as keyof typeof syntax.reflection.types] as {
    properties: Record<string, { referenceType?: string }>;
  };
  const type = properties[property]?.referenceType;
  return type !== undefined && syntax.reflection.isSubtype('Field', type);
}

function findReference(node: AstNode): Found | undefined {
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || typeof value !== 'object') continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) {
      if (each instanceof NameReference) {
        if (each.$refText === PLACEHOLDER) return { node, property };
      } else if (isNode(each)) {
        const found = findReference(each);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

const ITEM_KINDS: Readonly<Record<string, CompletionItemKind>> = {
  PartyDefinition: CompletionItemKind.Class,
  ServiceDefinition: CompletionItemKind.Interface,
  FeeDefinition: CompletionItemKind.Constant,
  CalendarDefinition: CompletionItemKind.TypeParameter,
  RecordsDefinition: CompletionItemKind.Struct,
  Field: CompletionItemKind.Field,
  EnumValue: CompletionItemKind.EnumMember,
  MeasureDefinition: CompletionItemKind.Method,
  PeriodDefinition: CompletionItemKind.Event,
  MetricDefinition: CompletionItemKind.Function,
  Target: CompletionItemKind.Value,
};
